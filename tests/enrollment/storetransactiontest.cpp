// SPDX-License-Identifier: GPL-3.0-or-later
// Transactions, and several connections to one file.
#include "storesamples.h"

#include <support/testregistry.h>

#include <QTemporaryDir>
#include <QTest>

#include <enrollment/sqlconnection.h>
#include <enrollment/storedjson.h>
#include <thread>

namespace endorse::testing {

using enrollment::EnrollmentStore;
using enrollment::SqlConnection;
using enrollment::StoreLocation;

class StoreTransactionTest : public QObject
{
    Q_OBJECT

private:
    StoreLocation location() const
    {
        return StoreLocation::file(m_folder->filePath(QStringLiteral("list.db")));
    }

    static std::unique_ptr<EnrollmentStore> opened(const StoreLocation &location)
    {
        auto store = EnrollmentStore::open(location);
        if (!store)
            qFatal("%s", qPrintable(store.error().toLogLine()));
        return std::move(*store);
    }

    static bool has(EnrollmentStore &store, int number)
    {
        const auto found = store.enrollment(deviceName(number));
        return found && found->has_value();
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    /// A failure behind the first row may have rolled back what went before, too.
    void failsWithTheRowsThatAreRead()
    {
        const auto connection = SqlConnection::open(location());
        QVERIFY(connection.has_value());
        QVERIFY((*connection)->begin().has_value());
        QVERIFY((*connection)->change("CREATE TABLE t (x)").has_value());
        {
            auto rows = (*connection)
                            ->read("SELECT abs(x) FROM (SELECT 1 AS x UNION ALL "
                                   "SELECT -9223372036854775807 - 1)");
            QVERIFY(rows.has_value());
            QCOMPARE(*rows->next(), true);
            QVERIFY(!rows->next());
        }
        QVERIFY(!(*connection)->commit());
        QCOMPARE(*(*connection)->readNumber("SELECT COUNT(*) FROM sqlite_master"), 0);
    }

    void commitsAllOrNothing()
    {
        const auto store = opened(location());
        {
            auto transaction = store->begin();
            QVERIFY(transaction.has_value());
            for (int i = 0; i < 10; ++i)
                QVERIFY(store->putEnrollment(sampleEnrollment(i)).has_value());
            QCOMPARE(*store->enrollmentCount(), 10);
        }
        QCOMPARE(*store->enrollmentCount(), 0);
        QVERIFY(!has(*store, 0));
        auto transaction = store->begin();
        QVERIFY(transaction.has_value());
        for (int i = 0; i < 10; ++i)
            QVERIFY(store->putEnrollment(sampleEnrollment(i)).has_value());
        QVERIFY(transaction->commit().has_value());
        QCOMPARE(*store->enrollmentCount(), 10);
    }

    void givesUpAnInnerTransactionAlone()
    {
        const auto store = opened(location());
        auto outer = store->begin();
        QVERIFY(outer.has_value());
        QVERIFY(store->putEnrollment(sampleEnrollment(1)).has_value());
        {
            auto inner = store->begin();
            QVERIFY(inner.has_value());
            QVERIFY(store->putEnrollment(sampleEnrollment(2)).has_value());
            {
                auto innermost = store->begin();
                QVERIFY(store->putEnrollment(sampleEnrollment(3)).has_value());
                QVERIFY(innermost->commit().has_value());
            }
            QCOMPARE(*store->enrollmentCount(), 3);
        }
        QCOMPARE(*store->enrollmentCount(), 1);
        {
            auto inner = store->begin();
            QVERIFY(store->putEnrollment(sampleEnrollment(4)).has_value());
            QVERIFY(inner->commit().has_value());
        }
        QVERIFY(outer->commit().has_value());
        QVERIFY(has(*store, 1) && !has(*store, 2) && !has(*store, 3) && has(*store, 4));
    }

    void takesBackWhatAnInnerOneCommitted()
    {
        const auto store = opened(location());
        {
            auto outer = store->begin();
            auto inner = store->begin();
            QVERIFY(store->putEnrollment(sampleEnrollment(1)).has_value());
            QVERIFY(inner->commit().has_value());
        }
        QVERIFY(!has(*store, 1));
    }

    void commitsNothingAfterAFailure()
    {
        auto connection = SqlConnection::open(StoreLocation::inMemory());
        QVERIFY(connection.has_value());
        SqlConnection &sql = **connection;
        QVERIFY(sql.change("CREATE TABLE t (n INTEGER NOT NULL PRIMARY KEY)").has_value());
        QVERIFY(sql.begin().has_value());
        QVERIFY(sql.change("INSERT INTO t VALUES (1)").has_value());
        const auto failed = sql.change("INSERT INTO t VALUES (1)");
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, QStringLiteral("database"));
        // The cause is repeated, not hidden behind what it led to.
        QCOMPARE(sql.change("INSERT INTO t VALUES (2)").error(), failed.error());
        QCOMPARE(sql.readNumber("SELECT COUNT(*) FROM t").error(), failed.error());
        QCOMPARE(sql.commit().error(), failed.error());
        QCOMPARE(*sql.readNumber("SELECT COUNT(*) FROM t"), 0);
        QVERIFY(!sql.isInTransaction());

        QVERIFY(sql.begin().has_value());
        QVERIFY(sql.change("INSERT INTO t VALUES (1)").has_value());
        QVERIFY(sql.begin().has_value());
        QVERIFY(!sql.change("INSERT INTO t VALUES (1)").has_value());
        sql.rollback();
        // What came before the inner one is good.
        QVERIFY(sql.change("INSERT INTO t VALUES (2)").has_value());
        QVERIFY(sql.commit().has_value());
        QCOMPARE(*sql.readNumber("SELECT COUNT(*) FROM t"), 2);
    }

    void clearsInsideATransaction()
    {
        const auto store = opened(location());
        QVERIFY(store->putEnrollment(sampleEnrollment(1)).has_value());
        {
            auto transaction = store->begin();
            QVERIFY(store->clear().has_value());
            QCOMPARE(*store->enrollmentCount(), 0);
        }
        QCOMPARE(*store->enrollmentCount(), 1);
    }

    void letsTwoConnectionsWork()
    {
        const auto one = opened(location());
        const auto two = opened(location());
        QCOMPARE(*one->enrollmentCount(), 0);
        QCOMPARE(*two->enrollmentCount(), 0);
        for (int i = 0; i < 20; ++i)
            QVERIFY((i % 2 == 0 ? one : two)->putEnrollment(sampleEnrollment(i)).has_value());
        QCOMPARE(*one->enrollmentCount(), 20);
        QCOMPARE(*two->enrollmentCount(), 20);
        QVERIFY(has(*one, 19) && has(*two, 18));
        auto transaction = one->begin();
        QVERIFY(one->putEnrollment(sampleEnrollment(100)).has_value());
        // Readers are not held up and see what was committed.
        QVERIFY(!has(*two, 100));
        QCOMPARE(*two->enrollmentCount(), 20);
        QVERIFY(transaction->commit().has_value());
        QVERIFY(has(*two, 100));
        QCOMPARE(*two->enrollmentCount(), 21);
        QCOMPARE(*two->removeEnrollment(deviceName(100)), true);
        QCOMPARE(*one->enrollmentCount(), 20);
    }

    void tellsThatAnotherOneWrites()
    {
        const auto one = opened(location());
        const auto two = opened(location().waitingFor(std::chrono::milliseconds(20)));
        auto transaction = one->begin();
        QVERIFY(one->putEnrollment(sampleEnrollment(1)).has_value());
        const auto begun = two->begin();
        QVERIFY(!begun);
        QCOMPARE(core::toString(begun.error().category), QStringLiteral("store"));
        QCOMPARE(begun.error().code, QStringLiteral("busy"));
        QCOMPARE(begun.error().place, location().path());
        QVERIFY(begun.error().message.english().contains(location().path()));
        const auto put = two->putEnrollment(sampleEnrollment(2));
        QVERIFY(!put);
        QCOMPARE(put.error().code, QStringLiteral("busy"));
        QVERIFY(transaction->commit().has_value());
        QVERIFY(two->putEnrollment(sampleEnrollment(2)).has_value());
        QCOMPARE(*one->enrollmentCount(), 2);
    }

    void waitsForAnotherOne()
    {
        const auto one = opened(location());
        auto transaction = one->begin();
        QVERIFY(one->putEnrollment(sampleEnrollment(1)).has_value());
        std::atomic<bool> done = false;
        std::thread other([&] {
            const auto two = opened(location().waitingFor(std::chrono::minutes(5)));
            done = two->putEnrollment(sampleEnrollment(2)).has_value();
        });
        QVERIFY(transaction->commit().has_value());
        other.join();
        QVERIFY(done);
        QCOMPARE(*one->enrollmentCount(), 2);
    }

    /// SQLite says "busy" at once, and waits for nobody, when two turn a new file to its journal.
    void isMadeByManyAtOnce()
    {
        for (int round = 0; round < 40; ++round) {
            init();
            std::vector<std::thread> threads;
            std::atomic<int> good = 0;
            for (int i = 0; i < 8; ++i) {
                threads.emplace_back([this, i, &good] {
                    const auto store =
                        EnrollmentStore::open(location().waitingFor(std::chrono::minutes(5)));
                    if (!store) {
                        qWarning("%s", qPrintable(store.error().toLogLine()));
                        return;
                    }
                    const auto put = (*store)->putEnrollment(sampleEnrollment(i));
                    if (put)
                        ++good;
                    else
                        qWarning("%s", qPrintable(put.error().toLogLine()));
                });
            }
            for (std::thread &thread : threads)
                thread.join();
            QCOMPARE(int(good), 8);
            QCOMPARE(*opened(location())->enrollmentCount(), 8);
        }
    }

    void losesNoUpdate()
    {
        // Each adds one to the same number, again and again, in transactions.
        constexpr int rounds = 50;
        const auto count = [this] {
            const auto store = opened(location().waitingFor(std::chrono::minutes(5)));
            for (int i = 0; i < rounds; ++i) {
                auto transaction = store->begin();
                if (!transaction)
                    return;
                const auto known = store->group(QStringLiteral("tally"));
                dps::EnrollmentGroup tally = sampleGroup(QStringLiteral("tally"));
                const int before = known && *known ? (*known)->etag.toInt() : 0;
                tally.etag = QByteArray::number(before + 1);
                if (!store->putGroup(tally) || !transaction->commit())
                    return;
            }
        };
        opened(location());
        std::thread one(count);
        std::thread two(count);
        one.join();
        two.join();
        QCOMPARE((*opened(location())->group(QStringLiteral("tally")))->etag,
                 QByteArray::number(2 * rounds));
    }

    void wipesWhatNobodyElseHolds()
    {
        const auto secret = [] { return QString::fromLatin1("cHJpbWFyeSBrZXk="); };
        const QString shared = QString::fromLatin1("dev1").toLower();
        QVariantList values =
            enrollment::heldAlone(secret(), QVariant(secret()), shared, qint64(7), QString());
        QCOMPARE(values, QVariantList({secret(), secret(), shared, qint64(7), QString()}));
        SqlConnection::wipe(&values);
        const QString zeros(secret().size(), QChar(u'\0'));
        QCOMPARE(values, QVariantList({zeros, zeros, shared, qint64(7), QString()}));
        QCOMPARE(shared, QStringLiteral("dev1"));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

ENDORSE_TEST(StoreTransactionTest)

} // namespace endorse::testing

#include "storetransactiontest.moc"
