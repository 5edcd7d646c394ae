// SPDX-License-Identifier: GPL-3.0-or-later
// Opening and reading; what changes the list stands in liststorechanges.cpp, liststoreimport.cpp,
// liststoresync.cpp and liststoreundo.cpp.
#include "liststore.h"

#include <QUuid>

#include <enrollment/storedjson.h>
#include <enrollmentlist/storechange.h>

namespace endorse::enrollmentlist {

using core::Result;
using enrollment::SqlStatement;

namespace {

/// Calls @p each, which says whether to go on, for every row that @p sql finds.
template<class Each>
Result<void> forEach(StoreCore &core, const char *sql, const Each &each)
{
    const auto statement = core.sql().scan(sql);
    if (!statement)
        return core::fail(statement.error());
    for (;;) {
        const auto found = (*statement)->next();
        if (!found)
            return core::fail(found.error());
        if (!*found)
            return {};
        const Result<bool> goesOn = each(**statement);
        if (!goesOn || !*goesOn) {
            (*statement)->reset();
            return goesOn ? Result<void>() : core::fail(goesOn.error());
        }
    }
}

} // namespace

QString toString(Outcome::What what)
{
    switch (what) {
    case Outcome::What::Done:
        break;
    case Outcome::What::Conflict:
        return QStringLiteral("conflict");
    case Outcome::What::Gone:
        return QStringLiteral("gone");
    case Outcome::What::DuplicateId:
        return QStringLiteral("duplicate-id");
    case Outcome::What::DuplicateEk:
        return QStringLiteral("duplicate-ek");
    case Outcome::What::Invalid:
        return QStringLiteral("invalid");
    }
    return QStringLiteral("done");
}

ListStore::ListStore(std::unique_ptr<Private> d)
    : m_d(std::move(d))
{
}

ListStore::~ListStore() = default;

Result<std::unique_ptr<ListStore>> ListStore::open(const ListPlace &place, const Station &station,
                                                   std::shared_ptr<audit::AuditLog> audit,
                                                   StoreOptions options)
{
    std::unique_ptr<Private> d(
        new Private{StoreCore(place, station, std::move(audit), std::move(options))});
    if (auto connected = d->core.connect(); !connected)
        return core::fail(std::move(connected.error()));
    // What a program that was killed could not write. If it cannot be written now either, the next
    // change says so.
    static_cast<void>(d->core.flushAudit({}, true));
    return std::unique_ptr<ListStore>(new ListStore(std::move(d)));
}

const ListPlace &ListStore::place() const
{
    return m_d->core.place();
}

const Station &ListStore::station() const
{
    return m_d->core.station();
}

QString ListStore::newChangeId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

Result<qsizetype> ListStore::count()
{
    const auto found = m_d->core.sql().readNumber("SELECT COUNT(*) FROM list_rows");
    if (!found)
        return core::fail(found.error());
    return static_cast<qsizetype>(*found);
}

Result<std::optional<ListEntry>> ListStore::entry(const QString &key)
{
    return m_d->core.entry(key);
}

Result<QList<ListEntry>> ListStore::entries(const QStringList &keys)
{
    QList<ListEntry> list;
    for (const QString &key : keys) {
        auto found = m_d->core.entry(key);
        if (!found)
            return core::fail(std::move(found.error()));
        if (*found)
            list.append(std::move(**found));
    }
    return list;
}

Result<std::optional<QString>> ListStore::keyOfEk(const core::Bytes &ekName)
{
    return m_d->core.keyOfEk(ekName);
}

Result<QList<ListRow>> ListStore::firstRows(qsizetype limit)
{
    QList<ListRow> list;
    if (limit <= 0)
        return list;
    const auto statement = m_d->core.sql().statement(
        "SELECT " ENDORSE_ROW_COLUMNS " FROM list_rows ORDER BY registration_key LIMIT ?");
    if (!statement)
        return core::fail(statement.error());
    (*statement)->bind(0, limit);
    for (;;) {
        const auto found = (*statement)->next();
        if (!found)
            return core::fail(found.error());
        if (!*found)
            return list;
        list.append(listRowFrom(**statement));
    }
}

Result<QList<ListRow>> ListStore::rows(const QStringList &keys)
{
    QList<ListRow> list;
    const auto statement = m_d->core.sql().statement("SELECT " ENDORSE_ROW_COLUMNS
                                                     " FROM list_rows WHERE registration_key = ?");
    if (!statement)
        return core::fail(statement.error());
    for (const QString &key : keys) {
        const QByteArray utf8 = key.toUtf8();
        (*statement)->bindText(0, utf8);
        const auto found = (*statement)->next();
        if (!found)
            return core::fail(found.error());
        if (*found)
            list.append(listRowFrom(**statement));
        (*statement)->reset();
    }
    return list;
}

Result<void> ListStore::scan(const std::function<bool(ListRow &&)> &each)
{
    return forEach(
        m_d->core, "SELECT " ENDORSE_ROW_COLUMNS " FROM list_rows ORDER BY registration_key",
        [&each](SqlStatement &statement) -> Result<bool> { return each(listRowFrom(statement)); });
}

Result<void> ListStore::scanMarks(const std::function<bool(ListMark &&)> &each)
{
    return forEach(
        m_d->core,
        "SELECT registration_id, version, digest, synced_digest, synced_etag FROM list_rows "
        "ORDER BY registration_key",
        [&each](SqlStatement &statement) -> Result<bool> {
            return each(ListMark{.registrationId = QString::fromLatin1(statement.utf8(0)),
                                 .version = statement.number(1),
                                 .digest = statement.bytes(2).toByteArray(),
                                 .syncedDigest = statement.bytes(3).toByteArray(),
                                 .syncedEtag = statement.utf8(4).toByteArray()});
        });
}

Result<void> ListStore::scanEntries(const QStringList *keys,
                                    const std::function<bool(ListEntry &&)> &each)
{
    StoreCore &core = m_d->core;
    if (keys != nullptr) {
        for (const QString &key : *keys) {
            auto found = core.entry(key);
            if (!found)
                return core::fail(std::move(found.error()));
            if (*found && !each(std::move(**found)))
                return {};
        }
        return {};
    }
    return forEach(core,
                   "SELECT " ENDORSE_STORED_COLUMNS
                   "CASE WHEN r.ek_twin = '' THEN '' ELSE " ENDORSE_OTHER_OF_EK " END "
                   "FROM list_rows r JOIN list_records c ON c.record_id = r.record_id "
                   "ORDER BY r.registration_key",
                   [&each, &core](SqlStatement &statement) -> Result<bool> {
                       auto entry = StoredRow::from(statement).entry(core.place().text());
                       if (!entry)
                           return core::fail(std::move(entry.error()));
                       return each(std::move(*entry));
                   });
}

Result<qint64> ListStore::changeMark()
{
    return m_d->core.changeMark();
}

Result<void> ListStore::check()
{
    StoreCore &core = m_d->core;
    if (auto checked = core.sql().engine().check(core.sql()); !checked)
        return checked;
    const QString place = core.place().text();
    for (const char *sql :
         {"SELECT COUNT(*) FROM list_rows r LEFT JOIN list_records c ON c.record_id = r.record_id "
          "WHERE c.record_id IS NULL",
          "SELECT COUNT(*) FROM list_records c LEFT JOIN list_rows r ON r.record_id = c.record_id "
          "WHERE r.record_id IS NULL"}) {
        const auto alone = core.sql().readNumber(sql);
        if (!alone)
            return core::fail(alone.error());
        if (*alone > 0)
            return core::fail(enrollment::damagedError(
                place, QStringLiteral("%1 rows and records without each other").arg(*alone)));
    }
    return forEach(core,
                   "SELECT " ENDORSE_STORED_COLUMNS
                   "'' FROM list_rows r JOIN list_records c ON c.record_id = r.record_id "
                   "ORDER BY r.registration_key",
                   [&place](SqlStatement &statement) -> Result<bool> {
                       const StoredRow row = StoredRow::from(statement);
                       const auto entry = row.entry(place);
                       if (!entry)
                           return core::fail(entry.error());
                       if (entry->key() != row.key)
                           return core::fail(enrollment::damagedError(
                               place, QStringLiteral("%1: the record of %2")
                                          .arg(row.key, entry->record.registrationId)));
                       return true;
                   });
}

} // namespace endorse::enrollmentlist
