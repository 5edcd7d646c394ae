// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

#include <QJsonObject>

#include <optional>

namespace endorse::audit {

/// One line of the log as text. The form is described at AuditLog.
struct AuditLine final
{
    qint64 seq = 0;
    QString station;
    QString kind;
    QJsonObject details;
    core::Bytes prevHash; ///< 32 bytes.
    core::Bytes hash;     ///< 32 bytes, as the line states it.
    bool intact = false;  ///< The stated hash is that of the line's bytes.

    /// Reads a line without its line feed; nullopt when it has not the form of one.
    static std::optional<AuditLine> parse(const core::Bytes &text);
};

/// 32 bytes of lower-case hex; nullopt for anything else.
std::optional<core::Bytes> hashFromHex(const QString &hex);
/// The hash of a line that begins with @p body (everything before `,"hash"`).
core::Bytes hashOfBody(const core::Bytes &body);
/// The body of a line: @p object without its closing brace.
core::Bytes bodyOf(const QJsonObject &object);
/// The whole line with line feed. @p signature may be empty.
core::Bytes finishLine(const core::Bytes &body, const core::Bytes &hash, const QString &signer,
                       const core::Bytes &signature);

} // namespace endorse::audit
