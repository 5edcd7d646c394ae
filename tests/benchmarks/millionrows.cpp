// SPDX-License-Identifier: GPL-3.0-or-later
#include "millionrows.h"

#include <dps/identifiers.h>

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <cstdio>
#include <cstring>
#include <enrollmentlist/liststore.h>
#include <random>

namespace endorse::benchmarks {

using namespace enrollmentlist;

namespace {

constexpr int blockRows = 20'000;

QByteArray randomBytes(std::mt19937_64 &random, qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype at = 0; at < size; at += 8) {
        const quint64 word = random();
        std::memcpy(bytes.data() + at, &word, std::size_t(std::min<qsizetype>(8, size - at)));
    }
    return bytes;
}

/// The columns directly: what it costs to make them out of a record is not measured here.
PreparedRow preparedRow(std::mt19937_64 &random, int number)
{
    PreparedRow row;
    row.digest = randomBytes(random, 32);
    row.registrationId = dps::base32Lower(row.digest);
    row.key = row.registrationId;
    row.deviceId = "press-" + QByteArray::number(number).rightJustified(6, '0');
    if (random() % 25 != 0)
        row.iotHub = "plant-" + QByteArray::number(random() % 5 + 1) + ".azure-devices.net";
    row.method = Method::Tpm;
    const quint64 dice = random() % 100;
    row.status = dice < 70   ? Status::Assigned
                 : dice < 95 ? Status::Unassigned
                 : dice < 98 ? Status::Failed
                             : Status::Disabled;
    row.lastAssignedMs =
        row.status == Status::Assigned ? 1'700'000'000'000 + qint64(random() % 30'000'000'000) : 0;
    row.ekName = QByteArray("\0\x0b", 2) + randomBytes(random, 32);
    row.record = R"({"registrationId":")" + row.registrationId +
                 R"(","attestation":{"type":"tpm","tpm":{"endorsementKey":")" +
                 randomBytes(random, 316).toBase64() + R"("}},"deviceId":")" + row.deviceId +
                 R"("})";
    return row;
}

bool failed(const QString &why)
{
    std::fprintf(stderr, "The list cannot be made: %s\n", qPrintable(why));
    return false;
}

bool import(ListStore &store, int rows)
{
    auto import = store.beginImport();
    if (!import)
        return failed(import.error().toLogLine());
    std::mt19937_64 random(20'261'123);
    QList<PreparedRow> block;
    for (int i = 0; i < rows; ++i) {
        block.append(preparedRow(random, i));
        if (block.size() < blockRows && i + 1 < rows)
            continue;
        const auto inserted = import->insert(block);
        if (!inserted)
            return failed(inserted.error().toLogLine());
        block.clear();
    }
    const auto report = import->finish({});
    return report ? true : failed(report.error().toLogLine());
}

/// As after a push: what was imported has no ETag yet.
bool noteEtags(const QString &path)
{
    bool isDone = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), path);
        database.setDatabaseName(path);
        if (database.open()) {
            QSqlQuery query(database);
            isDone = query.exec(QStringLiteral(
                "UPDATE list_rows SET synced_etag = substr(lower(hex(digest)), 1, 28)"));
        }
        if (!isDone)
            failed(database.lastError().text());
    }
    QSqlDatabase::removeDatabase(path);
    return isDone;
}

} // namespace

bool makeList(const QString &path, int rows)
{
    {
        StoreOptions options;
        options.isDurable = false;
        auto store = ListStore::open(ListPlace::file(path),
                                     {QStringLiteral("factory"), QStringLiteral("factory")},
                                     nullptr, options);
        if (!store)
            return failed(store.error().toLogLine());
        if (!import(**store, rows))
            return false;
    }
    return noteEtags(path);
}

} // namespace endorse::benchmarks
