// SPDX-License-Identifier: GPL-3.0-or-later
// A pull into a list whose server goes while it keeps what was pulled.
#include "cuttingproxy.h"
#include "syncbench.h"

#include <support/postgresserver.h>
#include <support/testregistry.h>

#include <QFile>
#include <QTest>

namespace endorse::testing {

using enrollmentlist::ListPlace;
using enrollmentlist::ListStore;
using enrollmentlist::SyncItem;

class SyncCutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(m_folder.filePath(QStringLiteral("pgpass")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("*:*:*:*:" + PostgresServer::shared().password().toLatin1() + '\n');
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        qputenv("PGPASSFILE", file.fileName().toLocal8Bit());
    }
    void cleanupTestCase() { qunsetenv("PGPASSFILE"); }

    void saysWhichRowsNobodyKnowsOf_data()
    {
        QTest::addColumn<int>("records");
        QTest::newRow("one by one") << 3;
        QTest::newRow("from a page") << 8;
    }
    void saysWhichRowsNobodyKnowsOf()
    {
        QFETCH(const int, records);
        PostgresServer &server = PostgresServer::shared();
        CuttingProxy proxy(server.port());
        const QString schema = server.newSchema();
        SyncBench bench(*ListPlace::parse(proxy.address(schema)), nullptr);
        for (int i = 0; i < records; ++i)
            bench.put(SyncBench::keyed(QStringLiteral("there-%1").arg(i)));
        const auto comparison = bench.compare();
        QCOMPARE(comparison.onlyService, records);
        proxy.cutNext(CuttingProxy::Cut::ForGood);
        const auto report =
            bench.run(enrollmentlist::planOf(comparison, enrollmentlist::Settle::Skip),
                      enrollmentlist::Direction::Pull);
        QVERIFY(report.stopped.has_value());
        QCOMPARE(report.stopped->code, QStringLiteral("unsettled"));
        QCOMPARE(report.unknown, records);
        QCOMPARE(report.done, 0);
        QVERIFY(!report.isComplete());
        for (const SyncItem &item : report.items) {
            QVERIFY(item.outcome == SyncItem::Outcome::Unknown);
            QCOMPARE(item.error->code, QStringLiteral("unsettled"));
        }
        // They were kept, this time; to compare again tells.
        const auto store = ListStore::open(*ListPlace::parse(server.loopbackAddress(schema)),
                                           {QStringLiteral("o"), QStringLiteral("o")}, nullptr);
        QVERIFY(store.has_value());
        QCOMPARE(*(*store)->count(), records);
    }

private:
    QTemporaryDir m_folder;
};

ENDORSE_TEST(SyncCutTest)

} // namespace endorse::testing

#include "synccuttest.moc"
