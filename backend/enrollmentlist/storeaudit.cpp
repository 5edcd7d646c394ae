// SPDX-License-Identifier: GPL-3.0-or-later
// The way of changes into the audit log.
#include "storecore.h"

#include <audit/auditlog.h>

#include <QJsonDocument>

#include <enrollment/storedjson.h>

namespace endorse::enrollmentlist {

using core::Result;
using enrollment::notNull;
using enrollment::SqlRows;

/// A change that has no line yet, or a push or pull with rows that no line tells of.
struct StoreCore::Pending final
{
    QString changeId;
    qint64 changedMs = 0;
    QString kind;
    qint64 count = 0; ///< Rows of all its lines and this one.
    QString subject;
    QString details;
    qint64 auditedCount = 0;
    qint64 parts = 0; ///< Lines that it has.
};

Result<QList<StoreCore::Pending>> StoreCore::pendingAudits(bool withOpen)
{
    return enrollment::readAll<QList<Pending>>(
        *m_connection,
        "SELECT change_id, changed_at, kind, row_count, subject, details, audited_count, "
        "audited_parts FROM list_changes WHERE station_id = ? AND is_audited = 0 "
        "AND is_open <= ? ORDER BY seq",
        {notNull(m_station.id), withOpen ? 1 : 0}, [](const SqlRows &rows) -> Result<Pending> {
            return Pending{.changeId = rows.text(0),
                           .changedMs = rows.number(1),
                           .kind = rows.text(2),
                           .count = rows.number(3),
                           .subject = rows.text(4),
                           .details = rows.text(5),
                           .auditedCount = rows.number(6),
                           .parts = rows.number(7)};
        });
}

Result<void> StoreCore::writeAudit(const Pending &pending, const QString &fresh)
{
    // A push that two programs tell of has a line of each; each line has a name of its own.
    const QString lineId =
        pending.parts == 0 ? pending.changeId
                           : QStringLiteral("%1#%2").arg(pending.changeId).arg(pending.parts + 1);
    const qint64 count = pending.count - pending.auditedCount;
    if (count > 0 || pending.parts == 0) {
        const auto known = pending.changeId == fresh ? Result<bool>(false)
                                                     : m_audit->holds(lineId, pending.changedMs);
        if (!known)
            return core::fail(known.error());
        if (!*known) {
            audit::AuditEvent event;
            event.kind = pending.kind;
            event.subject = pending.subject.isEmpty() ? m_place.name() : pending.subject;
            event.outcome = QStringLiteral("ok");
            event.details = QJsonDocument::fromJson(pending.details.toUtf8()).object();
            event.details.insert(QLatin1String("list"), m_place.text());
            event.details.insert(QLatin1String("changeId"), lineId);
            event.details.insert(QLatin1String("count"), count);
            if (auto written = m_audit->append(event); !written)
                return written;
        }
    }
    const auto noted =
        m_connection->change("UPDATE list_changes SET is_audited = 1, audited_count = row_count, "
                             "audited_parts = audited_parts + 1 WHERE change_id = ?",
                             {pending.changeId});
    if (!noted)
        return core::fail(noted.error());
    return {};
}

Result<void> StoreCore::flushIn(const QString &fresh, bool withOpen)
{
    // Takes hold of the rows, so that no other program of this station writes the same lines.
    const auto held = m_connection->change(
        "UPDATE list_changes SET is_audited = 0 WHERE station_id = ? AND is_audited = 0",
        {notNull(m_station.id)});
    if (!held)
        return core::fail(held.error());
    const auto pending = pendingAudits(withOpen);
    if (!pending)
        return core::fail(pending.error());
    // Another program may have written the line of a change that was just made, and been killed
    // before it could note that. Not when nothing was written at all since before the change.
    const auto before = lastLine();
    if (!before)
        return core::fail(before.error());
    const bool isAlone = m_lastLine && *before == m_lastLine;
    for (const Pending &one : *pending) {
        if (auto written = writeAudit(one, isAlone ? fresh : QString()); !written)
            return written;
    }
    auto after = lastLine();
    if (!after)
        return core::fail(after.error());
    m_lastLine = std::move(*after);
    return {};
}

Result<std::optional<QJsonObject>> StoreCore::lastLine() const
{
    const auto lines = m_audit->lastLines(1);
    if (!lines)
        return core::fail(lines.error());
    return lines->isEmpty() ? std::optional<QJsonObject>() : lines->first();
}

std::optional<core::Error> StoreCore::flushAudit(const QString &fresh, bool withOpen)
{
    if (!m_audit)
        return std::nullopt;
    if (fresh.isEmpty()) {
        // Most of the time there is nothing, and nothing has to be locked.
        const auto some = pendingAudits(withOpen);
        if (!some)
            return some.error();
        if (some->isEmpty())
            return std::nullopt;
    }
    if (auto begun = m_connection->begin(enrollment::Isolation::Waiting); !begun)
        return begun.error();
    auto done = flushIn(fresh, withOpen);
    if (!done) {
        m_connection->rollback();
        return done.error();
    }
    if (auto kept = m_connection->commit(); !kept)
        return kept.error();
    return std::nullopt;
}

} // namespace endorse::enrollmentlist
