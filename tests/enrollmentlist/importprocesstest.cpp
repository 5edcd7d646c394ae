// SPDX-License-Identifier: GPL-3.0-or-later
// Importing in a process of its own: how much memory it takes, and what a kill leaves.
#include "filesamples.h"

#include <audit/auditlog.h>
#include <support/testregistry.h>

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <enrollmentlist/listimport.h>

namespace endorse::testing {

using namespace enrollmentlist;

namespace {

constexpr int patienceMs = 600'000;

bool isSoak()
{
    return qEnvironmentVariableIntValue("ENDORSE_SOAK") == 1;
}

/// More than one block takes its time.
int rowCount()
{
    return isSoak() ? 30'000 : 2'000;
}

QString program()
{
    return QStringLiteral(ENDORSE_BINARY_DIR "/enrollmentlist_filereader");
}

} // namespace

class ImportProcessTest : public QObject
{
    Q_OBJECT

private:
    /// What the program says: "csv" and "json" tell records, problems and the largest size in KiB.
    static QByteArrayList run(const QStringList &arguments)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        // A sanitizer would keep what was freed, which is no memory that the reader holds.
        environment.insert(QStringLiteral("ASAN_OPTIONS"),
                           environment.value(QStringLiteral("ASAN_OPTIONS")) +
                               QStringLiteral(":quarantine_size_mb=1"));
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(program(), arguments);
        if (!process.waitForFinished(patienceMs) || process.exitCode() != 0)
            return {};
        return process.readAllStandardOutput().trimmed().split('|');
    }

    static QByteArrayList read(const QString &mode, qint64 bytes)
    {
        return run({mode, QString::number(bytes)});
    }

    QByteArray file() const
    {
        QByteArray text = "registrationId,attestation.type\n";
        for (int i = 0; i < rowCount(); ++i)
            text += "device-" + QByteArray::number(i) + ",symmetricKey\n";
        return text + "bad row,symmetricKey\n";
    }

private Q_SLOTS:
    void staysSmallWhateverTheLength_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QByteArrayList>("told");
        QTest::newRow("CSV") << QStringLiteral("csv") << QByteArrayList{"2", "line 2, column 3;"};
        QTest::newRow("JSON") << QStringLiteral("json")
                              << QByteArrayList{"1", "line 2, column 19;"};
    }
    void staysSmallWhateverTheLength()
    {
        QFETCH(const QString, mode);
        QFETCH(const QByteArrayList, told);
        const QByteArrayList small = read(mode, 2LL * 1024 * 1024);
        const QByteArrayList large =
            read(mode, isSoak() ? 1024LL * 1024 * 1024 : 48LL * 1024 * 1024);
        QCOMPARE(small.size(), 3);
        QCOMPARE(large.size(), 3);
        QCOMPARE(small.first(2), told);
        QCOMPARE(large.first(2), told);
        const qint64 grown = large.last().toLongLong() - small.last().toLongLong();
        QVERIFY2(small.last().toLongLong() > 0 && grown < 16 * 1024,
                 qPrintable(QStringLiteral("%1 KiB more").arg(grown)));
    }

    void checksInLittleMemory()
    {
        const int rows = isSoak() ? 1'000'000 : 10'000;
        QList<qint64> sizes;
        for (const int count : {1'000, rows}) {
            const QTemporaryDir folder;
            const QByteArrayList told =
                run({QStringLiteral("check"), folder.path(), QString::number(count)});
            QCOMPARE(told.value(0).toInt(), count);
            sizes += told.value(1).toLongLong();
        }
        qInfo("%d rows: %lld KiB, and %lld KiB for a thousand", rows, sizes.at(1), sizes.at(0));
        // What the blocks under way hold, and that of each row which is kept.
        QVERIFY(sizes.at(1) - sizes.at(0) < 32 * 1024 + rows * 180LL / 1024);
    }

    void importsAllOrNothingWhenKilled()
    {
        QRandomGenerator random(11);
        const int kills = isSoak() ? 100 : 5;
        const int rows = rowCount();
        for (int i = 0; i < kills; ++i) {
            const QTemporaryDir folder;
            const auto path = [&folder](const char *name) {
                return folder.filePath(QLatin1String(name));
            };
            QFile source(path("list.csv"));
            QVERIFY(source.open(QIODevice::WriteOnly));
            source.write(file());
            source.close();
            QProcess process;
            process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            // One that is killed within the transaction for certain, the others anywhere.
            const bool half = i == 0;
            process.start(program(), {half ? QStringLiteral("half") : QStringLiteral("import"),
                                      path("list.db"), path("list.csv"), path("audit.jsonl")});
            QVERIFY(process.waitForReadyRead(patienceMs));
            if (!half)
                process.waitForFinished(random.bounded(200));
            // It has no number once it has ended by itself, and 0 would be this whole group.
            if (process.processId() > 0)
                ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
            QVERIFY(process.state() == QProcess::NotRunning || process.waitForFinished(patienceMs));
            auto log = audit::AuditLog::open(path("audit.jsonl"));
            QVERIFY(log.has_value());
            const auto audit = std::make_shared<audit::AuditLog>(std::move(*log));
            const auto store = ListStore::open(ListPlace::file(path("list.db")),
                                               {audit->station(), QStringLiteral("here")}, audit);
            QVERIFY2(store.has_value(), store ? "" : qPrintable(store.error().toLogLine()));
            QVERIFY((*store)->check().has_value());
            const qsizetype before = *(*store)->count();
            QVERIFY2(before == 0 || (before == rows && !half), qPrintable(QString::number(before)));
            ImportRequest request;
            request.file = path("list.csv");
            const auto again = importFile(**store, request, {}, {});
            QVERIFY2(again.has_value(), again ? "" : qPrintable(again.error().toLogLine()));
            QCOMPARE(again->imported, rows - before);
            QCOMPARE(again->known, before);
            QCOMPARE(*(*store)->count(), rows);
            const auto verified = audit->verify();
            QVERIFY(verified && verified->ok());
            QFile lines(path("audit.jsonl"));
            QVERIFY(lines.open(QIODevice::ReadOnly));
            QCOMPARE(lines.readAll().count("\"kind\":\"import\""), 1);
        }
    }
};

ENDORSE_TEST(ImportProcessTest)

} // namespace endorse::testing

#include "importprocesstest.moc"
