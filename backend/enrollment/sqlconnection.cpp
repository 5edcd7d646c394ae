// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlconnection.h"

#include <core/secret.h>

#include <QSqlError>

#include <atomic>
#include <enrollment/sqliteengine.h>
#include <enrollment/storeschema.h>

namespace endorse::enrollment {

namespace {

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

SqlConnection::SqlConnection(std::unique_ptr<SqlEngine> engine, QString name)
    : m_engine(std::move(engine))
    , m_path(m_engine->place())
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
    return open(std::make_unique<SqliteEngine>(location,
                                               SqliteTuning{.applicationId = storeApplicationId}));
}

core::Result<std::unique_ptr<SqlConnection>> SqlConnection::open(std::unique_ptr<SqlEngine> engine)
{
    if (!QSqlDatabase::isDriverAvailable(engine->driver()))
        return core::fail(engine->driverError());
    if (auto prepared = engine->prepare(); !prepared)
        return core::fail(std::move(prepared.error()));
    std::unique_ptr<SqlConnection> connection(
        new SqlConnection(std::move(engine), newConnectionName()));
    if (auto opened = connection->connect(); !opened)
        return core::fail(std::move(opened.error()));
    return connection;
}

core::Result<void> SqlConnection::connect()
{
    m_database = QSqlDatabase::addDatabase(m_engine->driver(), m_name);
    m_engine->describe(m_database);
    if (!m_database.open())
        return core::fail(m_engine->openingFailed(m_database.lastError()));
    return m_engine->configure(*this);
}

core::Error SqlConnection::failed(const QSqlError &error)
{
    return noteFailure(m_engine->failed(error));
}

core::Error SqlConnection::noteFailure(core::Error why)
{
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
        // PostgreSQL's driver leaves such a query open when it is finished, and hears nothing from
        // the server until the next one.
        fresh->setForwardOnly(m_engine->leavesQueriesOpen());
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

core::Result<SqlRows> SqlConnection::stream(const char *sql, const QVariantList &values)
{
    if (m_failure)
        return core::fail(*m_failure);
    auto query = std::make_unique<QSqlQuery>(m_database);
    query->setForwardOnly(true);
    bool isGood = query->prepare(QString::fromLatin1(sql));
    for (qsizetype i = 0; i < values.size(); ++i)
        query->bindValue(static_cast<int>(i), values.at(i));
    isGood = isGood && query->exec();
    if (!isGood)
        return core::fail(failed(query->lastError()));
    return SqlRows(std::move(query), this);
}

core::Result<std::unique_ptr<SqlStatement>> SqlConnection::statement(const char *sql)
{
    return m_engine->statement(*this, sql, false);
}

core::Result<std::unique_ptr<SqlStatement>> SqlConnection::scan(const char *sql)
{
    return m_engine->statement(*this, sql, true);
}

core::Result<void> SqlConnection::begin(Isolation isolation)
{
    auto begun = runOnce(m_depth == 0 ? m_engine->beginStatement(isolation)
                                      : QStringLiteral("SAVEPOINT inner_one"));
    if (begun)
        ++m_depth;
    return begun;
}

core::Result<void> SqlConnection::commit()
{
    auto done = runOnce(m_depth == 1 ? QStringLiteral("COMMIT")
                                     : QStringLiteral("RELEASE SAVEPOINT inner_one"));
    if (!done) {
        rollback();
        return done;
    }
    --m_depth;
    return done;
}

void SqlConnection::rollback()
{
    ++m_rollbacks;
    m_failure.reset();
    if (m_depth == 1) {
        // When the engine has rolled back already, it says so, and there is nothing to do.
        static_cast<void>(runOnce(QStringLiteral("ROLLBACK")));
        m_failure.reset();
        m_depth = 0;
        return;
    }
    // Fails when the engine has rolled the whole transaction back: the outer one must not go on.
    if (runOnce(QStringLiteral("ROLLBACK TO SAVEPOINT inner_one")))
        static_cast<void>(runOnce(QStringLiteral("RELEASE SAVEPOINT inner_one")));
    --m_depth;
}

core::Result<qint64> SqlConnection::changeMark()
{
    const auto mark = m_engine->changeMark(*this);
    if (!mark)
        return core::fail(mark.error());
    return (m_rollbacks << 32) + *mark;
}

void SqlConnection::settleJournal()
{
    m_engine->settleJournal(*this);
}

} // namespace endorse::enrollment
