// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>

#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace endorse::dps {

/// What a bulk operation does with each record.
enum class BulkMode {
    Create,            ///< Refused where there is one already.
    Update,            ///< Replaces whatever is there.
    UpdateIfMatchETag, ///< Replaces what has the record's ETag still.
    Delete             ///< Only the ID and the attestation of the record are sent.
};
/// As on the wire: "create", "update", "updateIfMatchETag", "delete".
QString toString(BulkMode mode);
/// Compared without case, since the Node SDK writes "updateIfMatchEtag".
std::optional<BulkMode> bulkMode(const QString &text);

/// What became of one record.
struct BulkItem final
{
    enum class Outcome {
        Done,
        Refused, ///< By the service; see error.
        NotSent, ///< Or sent and not taken, so that it can be sent again.
        Unknown  ///< The connection was cut and reading it back failed too; see error.
    };

    QString id; ///< Registration ID or enrollment group ID, as it was given.
    Outcome outcome = Outcome::NotSent;
    std::optional<core::Error> error; ///< Of Refused and Unknown.
};
/// "done", "refused", "notSent", "unknown".
QString toString(BulkItem::Outcome outcome);

struct BulkReport final
{
    QList<BulkItem> items; ///< One for each record, in their order.
    qsizetype done = 0;
    qsizetype refused = 0;
    qsizetype notSent = 0;
    qsizetype unknown = 0;
    std::optional<core::Error> stopped; ///< Why it ended early.
};

/// Told after each request: of how many of @p total records the outcome is known.
using BulkProgress = std::function<void(qsizetype known, qsizetype total)>;

} // namespace endorse::dps
