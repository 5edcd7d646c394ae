// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <enrollment/sqlconnection.h>
#include <enrollmentlist/liststore.h>
#include <enrollmentlist/storedrow.h>
#include <functional>
#include <memory>
#include <optional>

namespace endorse::enrollmentlist {

class StoreChange;

/// What all parts of ListStore stand on: the connection, reading one row, transactions that are
/// repeated, and the way of a change into the audit log. Thread: that of the store.
class StoreCore final
{
public:
    StoreCore(ListPlace place, Station station, std::shared_ptr<audit::AuditLog> audit,
              StoreOptions options);
    ~StoreCore();

    /// Connects and brings the tables up to date. After a failure the connection before it stays.
    core::Result<void> connect();
    /// How often it has connected.
    int connections() const { return m_connections; }

    const ListPlace &place() const { return m_place; }
    const Station &station() const { return m_station; }
    enrollment::SqlConnection &sql() { return *m_connection; }
    qint64 nowMs() const;

    core::Result<std::optional<StoredRow>> stored(const QString &key);
    core::Result<std::optional<ListEntry>> entry(const QString &key);
    /// Of the rows with this EK, the one that is not flagged.
    core::Result<std::optional<QString>> keyOfEk(const core::Bytes &ekName);
    core::Result<qint64> changeMark();

    /// What a transaction is about.
    struct Task final
    {
        QString changeId; ///< Empty: it is no change, and can be done twice.
        QString kind;
        enrollment::Isolation isolation = enrollment::Isolation::Snapshot;
        /// Of a push or pull: tells its calls, which have one changeId, apart.
        QString batch = {};
    };
    using Attempt = std::function<core::Result<ChangeReport>(StoreChange &)>;
    /// Runs @p attempt in a transaction, again when others were in the way, and commits it when it
    /// has changed something.
    core::Result<ChangeReport> transact(const Task &task, const Attempt &attempt);
    /// After a failure to commit: whether the change is in the list after all. Connects anew when
    /// the connection has gone. Errors: that of the commit, or "unsettled".
    core::Result<bool> wasCommitted(const Task &task, const core::Error &why);
    /// Writes the audit lines of all changes of this station that have none. @p fresh: a change
    /// that was made just now. @p withOpen: also of pushes and pulls that have not ended.
    std::optional<core::Error> flushAudit(const QString &fresh, bool withOpen = false);

    /// A transaction of this object that others see in changeMark().
    void countOwn() { ++m_ownChanges; }

private:
    struct Pending;

    std::unique_ptr<enrollment::SqlEngine> engine() const;
    core::Result<bool> isNoted(const Task &task);
    core::Result<QList<Pending>> pendingAudits(bool withOpen);
    core::Result<void> writeAudit(const Pending &pending, const QString &fresh);
    core::Result<std::optional<QJsonObject>> lastLine() const;
    core::Result<void> flushIn(const QString &fresh, bool withOpen);

    ListPlace m_place;
    Station m_station;
    std::shared_ptr<audit::AuditLog> m_audit;
    StoreOptions m_options;
    std::unique_ptr<enrollment::SqlConnection> m_connection;
    qint64 m_ownChanges = 0;
    int m_connections = 0;
    /// The last line of the log when this object last let go of the changes without one.
    std::optional<QJsonObject> m_lastLine;
};

struct ListStore::Private final
{
    StoreCore core;
};

} // namespace endorse::enrollmentlist
