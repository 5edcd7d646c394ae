// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlconnection.h"

#include <core/secret.h>

#include <QDeadlineTimer>
#include <QSqlError>

#include <atomic>
#include <enrollment/storeerrors.h>
#include <enrollment/storefile.h>
#include <enrollment/storeschema.h>
#include <thread>

namespace endorse::enrollment {

namespace {

constexpr char driverName[] = "QSQLITE";
constexpr char memoryName[] = ":memory:";

QString newConnectionName()
{
    static std::atomic<quint64> serial = 0;
    return QStringLiteral("endorse-store-%1").arg(++serial);
}

} // namespace

SqlRows::~SqlRows()
{
    if (m_query != nullptr)
        m_query->finish();
}

core::Result<bool> SqlRows::next()
{
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        return core::fail(m_connection->failed(m_query->lastError()));
    return false;
}

SqlConnection::SqlConnection(QString path, QString name)
    : m_path(std::move(path))
    , m_name(std::move(name))
{
}

SqlConnection::~SqlConnection()
{
    while (m_depth > 0)
        rollback();
    m_statements.clear();
    m_database.close();
    m_database = {};
    if (QSqlDatabase::contains(m_name))
        QSqlDatabase::removeDatabase(m_name);
}

core::Result<std::unique_ptr<SqlConnection>> SqlConnection::open(const StoreLocation &location)
{
    const QString path = location.isInMemory() ? QString::fromLatin1(memoryName) : location.path();
    if (!QSqlDatabase::isDriverAvailable(QString::fromLatin1(driverName)))
        return core::fail(driverError(path));
    if (!location.isInMemory()) {
        if (auto made = makeStoreFile(path); !made)
            return core::fail(std::move(made.error()));
    }
    std::unique_ptr<SqlConnection> connection(new SqlConnection(path, newConnectionName()));
    if (auto opened = connection->openFile(location); !opened)
        return core::fail(std::move(opened.error()));
    return connection;
}

core::Result<void> SqlConnection::openFile(const StoreLocation &location)
{
    m_database = QSqlDatabase::addDatabase(QString::fromLatin1(driverName), m_name);
    m_database.setDatabaseName(m_path);
    m_database.setConnectOptions(
        QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(location.patience().count()));
    if (!m_database.open())
        return core::fail(sqlError(m_path, m_database.lastError()));
    if (auto ours = refuseForeign(); !ours)
        return ours;
    return configure(location);
}

core::Result<void> SqlConnection::refuseForeign()
{
    // In this order: whoever makes the list at the same time commits both at once.
    const auto objects = readNumber("SELECT COUNT(*) FROM sqlite_master");
    if (!objects)
        return core::fail(objects.error());
    const auto application = readNumber("PRAGMA application_id");
    if (!application)
        return core::fail(application.error());
    if (*application == storeApplicationId || (*application == 0 && *objects == 0))
        return {};
    return core::fail(foreignError(
        m_path, QStringLiteral("application_id %1, %2 objects").arg(*application).arg(*objects)));
}

core::Result<void> SqlConnection::configure(const StoreLocation &location)
{
    QStringList settings{
        // What is deleted is overwritten with zeros; what is sorted does not go to a file.
        QStringLiteral("PRAGMA secure_delete = ON"),
        QStringLiteral("PRAGMA temp_store = MEMORY"),
        // A file may come from anywhere.
        QStringLiteral("PRAGMA trusted_schema = OFF"),
        QStringLiteral("PRAGMA cell_size_check = ON"),
        location.durability() == Durability::Full ? QStringLiteral("PRAGMA synchronous = FULL")
                                                  : QStringLiteral("PRAGMA synchronous = NORMAL"),
    };
    if (!location.isInMemory()) {
        if (auto done = keepJournal(location.patience()); !done)
            return done;
        settings.append(QStringLiteral("PRAGMA journal_size_limit = 16777216"));
    }
    if (location.limitBytes() > 0) {
        const auto pageSize = readNumber("PRAGMA page_size");
        if (!pageSize)
            return core::fail(pageSize.error());
        settings.append(QStringLiteral("PRAGMA max_page_count = %1")
                            .arg(std::max<qint64>(1, location.limitBytes() / *pageSize)));
    }
    for (const QString &setting : settings) {
        if (auto done = runOnce(setting); !done)
            return done;
    }
    return {};
}

core::Result<void> SqlConnection::keepJournal(std::chrono::milliseconds patience)
{
    // When two do this to a new file, SQLite refuses one at once, whatever the timeout.
    const QDeadlineTimer end(patience);
    for (;;) {
        const auto done = runOnce(QStringLiteral("PRAGMA journal_mode = WAL"));
        if (done || done.error().code != QLatin1String("busy") || end.hasExpired())
            return done;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
}

core::Error SqlConnection::failed(const QSqlError &error)
{
    core::Error why = sqlError(m_path, error);
    // Some failures roll the whole transaction back behind our back: what came after would be
    // committed without what went before.
    if (m_depth > 0)
        m_failure = why;
    return why;
}

core::Result<QSqlQuery *> SqlConnection::run(const char *sql, const QVariantList &values)
{
    std::unique_ptr<QSqlQuery> &query = m_statements[sql];
    if (!query) {
        auto fresh = std::make_unique<QSqlQuery>(m_database);
        fresh->setForwardOnly(true);
        if (!fresh->prepare(QString::fromLatin1(sql)))
            return core::fail(failed(fresh->lastError()));
        query = std::move(fresh);
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        query->bindValue(static_cast<int>(i), values.at(i));
    if (!query->exec()) {
        const QSqlError error = query->lastError();
        query->finish();
        return core::fail(failed(error));
    }
    return query.get();
}

core::Result<SqlRows> SqlConnection::read(const char *sql, const QVariantList &values)
{
    if (m_failure)
        return core::fail(*m_failure);
    const auto query = run(sql, values);
    if (!query)
        return core::fail(query.error());
    return SqlRows(*query, this);
}

core::Result<qint64> SqlConnection::readNumber(const char *sql, const QVariantList &values)
{
    auto rows = read(sql, values);
    if (!rows)
        return core::fail(rows.error());
    const auto found = rows->next();
    if (!found)
        return core::fail(found.error());
    return *found ? rows->number(0) : 0;
}

core::Result<qint64> SqlConnection::change(const char *sql, QVariantList values)
{
    if (m_failure)
        return core::fail(*m_failure);
    const auto query = run(sql, values);
    const qint64 changed = query ? (*query)->numRowsAffected() : 0;
    if (query) {
        (*query)->finish();
        for (qsizetype i = 0; i < values.size(); ++i)
            (*query)->bindValue(static_cast<int>(i), QVariant());
    }
    wipe(&values);
    if (!query)
        return core::fail(query.error());
    return changed;
}

void SqlConnection::wipe(QVariantList *values)
{
    for (QVariant &value : *values) {
        if (value.typeId() != QMetaType::QString)
            continue;
        auto *text = static_cast<QString *>(value.data());
        if (text->isDetached())
            core::wipe(text->data(), static_cast<std::size_t>(text->size()) * sizeof(QChar));
    }
}

core::Result<void> SqlConnection::runOnce(const QString &sql)
{
    if (m_failure)
        return core::fail(*m_failure);
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        return core::fail(failed(query.lastError()));
    return {};
}

core::Result<void> SqlConnection::begin()
{
    const auto begun = m_depth == 0 ? change("BEGIN IMMEDIATE") : change("SAVEPOINT inner");
    if (!begun)
        return core::fail(begun.error());
    ++m_depth;
    return {};
}

core::Result<void> SqlConnection::commit()
{
    const auto done = m_depth == 1 ? change("COMMIT") : change("RELEASE inner");
    if (!done) {
        rollback();
        return core::fail(done.error());
    }
    --m_depth;
    return {};
}

void SqlConnection::rollback()
{
    ++m_rollbacks;
    m_failure.reset();
    if (m_depth == 1) {
        // When the engine has rolled back already, it says so, and there is nothing to do.
        static_cast<void>(run("ROLLBACK", {}));
        m_failure.reset();
        m_depth = 0;
        return;
    }
    // Fails when the engine has rolled the whole transaction back: the outer one must not go on.
    if (run("ROLLBACK TO inner", {}))
        static_cast<void>(run("RELEASE inner", {}));
    --m_depth;
}

core::Result<qint64> SqlConnection::changeMark()
{
    const auto version = readNumber("PRAGMA data_version");
    if (!version)
        return core::fail(version.error());
    return (m_rollbacks << 32) + *version;
}

void SqlConnection::settleJournal()
{
    // Other readers may hold it back; then it is done with a later commit.
    static_cast<void>(read("PRAGMA wal_checkpoint(TRUNCATE)"));
}

} // namespace endorse::enrollment
