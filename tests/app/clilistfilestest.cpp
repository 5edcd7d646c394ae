// SPDX-License-Identifier: GPL-3.0-or-later
// Enrollment lists as scripts use them: files.
#include "clilistbench.h"

#include <support/testregistry.h>

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

#include <enrollmentlist/filesamples.h>

using namespace endorse;
using namespace endorse::testing;

class CliListFilesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench = std::make_unique<CliListBench>(); }
    // Whatever a verb did: it is in the audit log, and the log is whole.
    void cleanup()
    {
        m_bench->verifyAudit();
        m_bench.reset();
    }

    void importsWhatIsGoodAndSaysWhatIsNot()
    {
        const QString file = m_bench->write("rows.csv", "registrationId,endorsementKey,deviceId\n"
                                                        "good-1," +
                                                            sampleEk(1) +
                                                            ",a\n"
                                                            "bad/1," +
                                                            sampleEk(2) +
                                                            ",b\n"
                                                            "good-2," +
                                                            sampleEk(1) +
                                                            ",c\n"
                                                            "good-3," +
                                                            sampleEk(3) + ",d\n");
        const CliOutcome imported = m_bench->onList("import", file);
        QCOMPARE(imported.exitCode, 1);
        QCOMPARE(CliListBench::code(imported), QStringLiteral("rejected-rows"));
        const QJsonObject json = imported.json();
        QCOMPARE(json.value(QLatin1String("ok")).toBool(true), false);
        QCOMPARE(json.value(QLatin1String("read")).toInt(), 4);
        QCOMPARE(json.value(QLatin1String("imported")).toInt(), 2);
        QVERIFY(json.value(QLatin1String("seconds")).isDouble());
        const QJsonArray rejected = json.value(QLatin1String("rejected")).toArray();
        QCOMPARE(rejected.size(), 2);
        QCOMPARE(rejected.at(0).toObject().value(QLatin1String("line")).toInt(), 3);
        QVERIFY(!rejected.at(1).toObject().value(QLatin1String("reason")).toString().isEmpty());
        const QString rejectedFile = CliListBench::member(imported, "rejectedFile");
        QVERIFY(QFileInfo(rejectedFile).isAbsolute());
        QFile mended(rejectedFile);
        QVERIFY(mended.open(QIODevice::ReadOnly));
        QByteArray content = mended.readAll();
        QVERIFY(content.contains("bad/1"));
        content.replace("bad/1", "mended-1").replace(sampleEk(1), sampleEk(4));
        const CliOutcome again = m_bench->onList("import", m_bench->write("mended.csv", content));
        QVERIFY2(again.exitCode == 0, again.err.constData());
        QCOMPARE(again.json().value(QLatin1String("imported")).toInt(), 2);
        // What is there already is no failure.
        const CliOutcome known = m_bench->onList("import", m_bench->write("mended.csv", content));
        QCOMPARE(known.exitCode, 0);
        QCOMPARE(known.json().value(QLatin1String("known")).toInt(), 2);
        QCOMPARE(m_bench->ids("list"), QStringLiteral("good-1 good-2 good-3 mended-1"));
        QCOMPARE(m_bench->kinds(), QStringLiteral("import import"));
        QCOMPARE(CliListBench::member(m_bench->onList("undo"), "kind"), QStringLiteral("import"));
        QCOMPARE(m_bench->ids("list"), QStringLiteral("good-1 good-3"));
    }

    void exportsWhatItHolds()
    {
        m_bench->importRows(3);
        QCOMPARE(
            m_bench
                ->onList(
                    "add --registration-id keyed --primary-key-file %1 --secondary-key-file %1", {},
                    m_bench->write("key", QByteArray(32, 'K').toBase64()))
                .exitCode,
            0);
        const QByteArray key = QByteArray(32, 'K').toBase64();
        for (const char *format : {"csv", "json", "az"}) {
            const QString file = m_bench->path("out.") + QLatin1String(format);
            const CliOutcome exported =
                m_bench->onList("export --format " + QByteArray(format), file);
            QVERIFY2(exported.exitCode == 0, exported.err.constData());
            QCOMPARE(CliListBench::member(exported, "file"), file);
            QCOMPARE(CliListBench::member(exported, "format"), QLatin1String(format));
            QFile content(file);
            QVERIFY(content.open(QIODevice::ReadOnly));
            const QByteArray text = content.readAll();
            QVERIFY(text.contains("row-02"));
            QVERIFY2(!text.contains(key), format);
            QVERIFY(!(content.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        }
        const QString withKeys = m_bench->path("keys.json");
        QCOMPARE(m_bench->onList("export --format json --with-keys", withKeys).exitCode, 0);
        QFile content(withKeys);
        QVERIFY(content.open(QIODevice::ReadOnly));
        QVERIFY(content.readAll().contains(key));
        QCOMPARE(
            m_bench->onList("export --format csv --with-keys", m_bench->path("keys.csv")).exitCode,
            2);
        // Nor does anything else show a key that nobody asked for.
        QVERIFY(m_bench->onList("show --registration-id keyed --with-keys").out.contains(key));
        QFile log(m_bench->auditFile());
        QVERIFY(log.open(QIODevice::ReadOnly));
        QVERIFY(!log.readAll().contains(key));
        // No list turns into its own export.
        const QString rows = m_bench->ids("list");
        const CliOutcome onItself = m_bench->onList("export --format csv", m_bench->list());
        QCOMPARE(onItself.exitCode, 2);
        QVERIFY(onItself.err.contains("is not replaced"));
        QCOMPARE(m_bench->ids("list"), rows);
        // A list that was exported is the same list elsewhere.
        const QString before = m_bench->ids("list");
        m_bench->setList(m_bench->path("copy.db"));
        QCOMPARE(m_bench->onList("import", withKeys).exitCode, 0);
        QCOMPARE(m_bench->ids("list"), before);
    }

private:
    std::unique_ptr<CliListBench> m_bench;
};

ENDORSE_TEST(CliListFilesTest)
#include "clilistfilestest.moc"
