// SPDX-License-Identifier: GPL-3.0-or-later
#include "listbench.h"

#include "listwords.h"

#include <dps/vectors.h>
#include <support/postgresserver.h>

#include <QJsonDocument>
#include <QTest>

namespace endorse::testing {

using enrollmentlist::ListPlace;
using enrollmentlist::ListStore;

ListBench::ListBench(const QString &engine)
    : m_folder(std::make_unique<QTemporaryDir>())
    , m_place(ListPlace::file(m_folder->filePath(QStringLiteral("list.db"))))
{
    if (engine == QLatin1String("sqlite"))
        return;
    PostgresServer &server = PostgresServer::shared();
    m_place = *ListPlace::parse(server.address(server.newSchema()));
}

void ListBench::addEngines()
{
    QTest::addColumn<QString>("engine");
    QTest::newRow("sqlite") << QStringLiteral("sqlite");
    QTest::newRow("postgresql") << QStringLiteral("postgresql");
}

QString ListBench::filePath(const char *name) const
{
    return m_folder->filePath(QString::fromLatin1(name));
}

std::unique_ptr<ListStore> ListBench::open(const QString &station,
                                           std::shared_ptr<audit::AuditLog> log,
                                           enrollmentlist::StoreOptions options) const
{
    auto store = ListStore::open(m_place, {QStringLiteral("id of ") + station, station},
                                 std::move(log), std::move(options));
    if (!store)
        qFatal("%s", qPrintable(store.error().toLogLine()));
    return std::move(*store);
}

std::shared_ptr<audit::AuditLog> ListBench::openLog(const char *name) const
{
    auto log = audit::AuditLog::open(filePath(name));
    if (!log)
        qFatal("%s", qPrintable(log.error().toLogLine()));
    return std::make_shared<audit::AuditLog>(std::move(*log));
}

QList<QJsonObject> ListBench::lines(const char *name) const
{
    QFile file(filePath(name));
    QList<QJsonObject> all;
    if (!file.open(QIODevice::ReadOnly))
        return all;
    const QList<QByteArray> texts = file.readAll().split('\n');
    for (const QByteArray &text : texts) {
        if (!text.isEmpty())
            all.append(QJsonDocument::fromJson(text).object());
    }
    return all;
}

QString listId(int number)
{
    return QStringLiteral("Device-%1").arg(number, 6, 10, QLatin1Char('0'));
}

QByteArray ekOf(int number)
{
    // The modulus of the known answer with other octets in the middle.
    QByteArray tpm2b = QByteArray::fromBase64(EkBase64);
    for (int i = 0; i < 4; ++i)
        tpm2b[tpm2b.size() - 40 + i] = static_cast<char>((number >> (8 * i)) & 0xff);
    return tpm2b.toBase64();
}

dps::IndividualEnrollment listRecord(int number)
{
    auto record = dps::IndividualEnrollment::forTpm(*dps::RegistrationId::parse(listId(number)),
                                                    ekOf(number));
    record.deviceId = QStringLiteral("dev-%1").arg(number);
    record.iotHubHostName = QStringLiteral("hub-%1.example.net").arg(number % 3);
    return record;
}

QList<dps::IndividualEnrollment> listRecords(int from, int count)
{
    QList<dps::IndividualEnrollment> records;
    for (int i = from; i < from + count; ++i)
        records.append(listRecord(i));
    return records;
}

enrollmentlist::PreparedRow listPrepared(int number)
{
    return *enrollmentlist::prepareRow(listRecord(number));
}

enrollmentlist::ListEntry entryOf(ListStore &store, int number)
{
    const auto found = store.entry(listId(number).toLower());
    if (!found)
        qFatal("%s", qPrintable(found.error().toLogLine()));
    return found->value_or(enrollmentlist::ListEntry{});
}

} // namespace endorse::testing
