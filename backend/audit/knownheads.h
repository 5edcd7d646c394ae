// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <audit/auditlog.h>

#include <QMap>

namespace endorse::audit {

/// Heads that a chain once had, by what is kept beside it and elsewhere, while its lines go by.
class KnownHeads final
{
public:
    /// @p station: of the log that it belongs to; empty when that is not known.
    void expect(const ChainHead &head, const QString &station = {});
    /// @p line: number of the line that states this, from 1.
    void meet(const ChainHead &head, qint64 line);
    /// What is to be said of those that were not met, at most one finding a kind. Heads of other
    /// stations than @p station are left out. @p highest: the highest seq of the log.
    QList<AuditFinding> findings(qint64 highest, const QString &station) const;

private:
    struct Expected final
    {
        core::Bytes hash;
        QString station;
        bool isMet = false;
        qint64 otherAt = 0; ///< The line that stands in its place; 0: none.
    };

    qint64 lastMetBefore(qint64 seq) const;

    QMultiMap<qint64, Expected> m_expected; ///< By seq.
};

} // namespace endorse::audit
