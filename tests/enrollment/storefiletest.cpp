// SPDX-License-Identifier: GPL-3.0-or-later
// The file of a store: its rights, its versions, what stays in it, and who may use it.
#include "storesamples.h"

#include <support/testregistry.h>

#include <QFileInfo>
#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QTest>

#include <enrollment/sqlconnection.h>
#include <enrollment/storeschema.h>
#include <sys/stat.h>
#include <thread>

namespace endorse::testing {

using enrollment::Durability;
using enrollment::EnrollmentStore;
using enrollment::migrate;
using enrollment::schemaSteps;
using enrollment::SqlConnection;
using enrollment::StoreLocation;

class StoreFileTest : public QObject
{
    Q_OBJECT

private:
    QString path() const { return m_folder->filePath(QStringLiteral("lists/list.db")); }
    StoreLocation location() const { return StoreLocation::file(path()); }

    static std::unique_ptr<EnrollmentStore> opened(const StoreLocation &location)
    {
        auto store = EnrollmentStore::open(location);
        if (!store)
            qFatal("%s", qPrintable(store.error().toLogLine()));
        return std::move(*store);
    }

    std::unique_ptr<SqlConnection> connected() const
    {
        auto connection = SqlConnection::open(location());
        if (!connection)
            qFatal("%s", qPrintable(connection.error().toLogLine()));
        return std::move(*connection);
    }

    static uint rightsOf(const QString &path)
    {
        struct stat facts
        {
        };
        return ::stat(QFile::encodeName(path).constData(), &facts) == 0 ? facts.st_mode & 07777u
                                                                        : 0;
    }

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void survivesItsProcess()
    {
        const QString id = QStringLiteral("dev1");
        {
            const auto store = opened(location());
            QVERIFY(store->putEnrollment(tpmEnrollment(id)).has_value());
            QVERIFY(store->putGroup(sampleGroup(id)).has_value());
            QVERIFY(store->putRegistration(sampleRegistration(id, id)).has_value());
            QVERIFY(store->putHubDevice(sampleDevice(id, id)).has_value());
        }
        const auto store = opened(location());
        QVERIFY(**store->enrollment(id) == tpmEnrollment(id));
        QVERIFY(**store->group(id) == sampleGroup(id));
        QVERIFY((*store->registration(id))->state == sampleRegistration(id, id).state);
        QVERIFY((*store->hubDevice(id, id))
                    ->primaryKey.equals(sampleDevice(id, id).primaryKey.bytes()));
        QVERIFY(store->check().has_value());
    }

    void keepsNothingInMemory()
    {
        {
            const auto store = opened(StoreLocation::inMemory());
            const auto other = opened(StoreLocation::inMemory());
            QVERIFY(store->putEnrollment(sampleEnrollment(1)).has_value());
            QCOMPARE(*other->enrollmentCount(), 0);
        }
        QCOMPARE(*opened(StoreLocation::inMemory())->enrollmentCount(), 0);
    }

    void isForItsOwnerAlone()
    {
        const auto store = opened(location());
        QVERIFY(store->putEnrollment(sampleEnrollment(1)).has_value());
        QCOMPARE(rightsOf(QFileInfo(path()).path()), 0700u);
        for (const char *suffix : {"", "-wal", "-shm"})
            QCOMPARE(rightsOf(path() + QLatin1String(suffix)), 0600u);
    }

    void takesRightsOfOthersAway()
    {
        opened(location());
        QVERIFY(::chmod(QFile::encodeName(path()).constData(), 0664) == 0);
        const auto store = opened(location());
        QVERIFY(store->putEnrollment(sampleEnrollment(1)).has_value());
        for (const char *suffix : {"", "-wal", "-shm"})
            QCOMPARE(rightsOf(path() + QLatin1String(suffix)), 0600u);
    }

    void leavesNoJournalBehind()
    {
        opened(location())->putEnrollment(sampleEnrollment(1));
        QVERIFY(QFile::exists(path()));
        QVERIFY(!QFile::exists(path() + QStringLiteral("-wal")));
        QVERIFY(!QFile::exists(path() + QStringLiteral("-shm")));
    }

    void syncsAsItIsTold()
    {
        const auto synchronous = [](const StoreLocation &location) {
            auto connection = SqlConnection::open(location);
            return *(*connection)->readNumber("PRAGMA synchronous");
        };
        QCOMPARE(synchronous(location()), 2);
        QCOMPARE(synchronous(StoreLocation::file(path(), Durability::Normal)), 1);
        auto connection = connected();
        auto rows = connection->read("PRAGMA journal_mode");
        QVERIFY(rows.has_value() && *rows->next());
        QCOMPARE(rows->text(0), QStringLiteral("wal"));
    }

    void overwritesWhatItForgets()
    {
        const QByteArray key = QByteArray("primary-key-of-4711").toBase64();
        {
            const auto store = opened(location());
            QVERIFY(store->putEnrollment(sampleEnrollment(4711)).has_value());
        }
        QVERIFY(contentOf(path()).contains(key));
        {
            const auto store = opened(location());
            QCOMPARE(*store->removeEnrollment(deviceName(4711)), true);
        }
        QVERIFY(!contentOf(path()).contains(key));
        {
            const auto store = opened(location());
            QVERIFY(store->putEnrollment(sampleEnrollment(4711)).has_value());
            QVERIFY(store->clear().has_value());
            // While it is open, too.
            QVERIFY(!contentOf(path()).contains(key));
            QVERIFY(!contentOf(path() + QStringLiteral("-wal")).contains(key));
        }
    }

    void serializesNothingAtTheEnd()
    {
        QVERIFY(QSqlDatabase::connectionNames().isEmpty());
        {
            const auto one = opened(location());
            const auto two = opened(StoreLocation::inMemory());
            QCOMPARE(QSqlDatabase::connectionNames().size(), 2);
        }
        QVERIFY(QSqlDatabase::connectionNames().isEmpty());
    }

    void worksInAnyThread()
    {
        bool good = false;
        std::thread([this, &good] {
            const auto store = opened(location());
            good = store->putEnrollment(sampleEnrollment(1)).has_value() &&
                   *store->enrollmentCount() == 1;
        }).join();
        QVERIFY(good);
        QCOMPARE(*opened(location())->enrollmentCount(), 1);
    }

    void bringsAnOlderFileUpToDate()
    {
        opened(location())->putEnrollment(sampleEnrollment(1));
        // As a later version of the program will do it.
        QList<QStringList> steps = schemaSteps();
        steps.append({QStringLiteral("ALTER TABLE enrollments ADD COLUMN note TEXT"),
                      QStringLiteral("UPDATE enrollments SET note = 'moved'")});
        {
            const auto connection = connected();
            QVERIFY(migrate(*connection, steps).has_value());
            QCOMPARE(*connection->readNumber("PRAGMA user_version"), steps.size());
            QCOMPARE(
                *connection->readNumber("SELECT COUNT(*) FROM enrollments WHERE note = 'moved'"),
                1);
            // A second time there is nothing to do.
            QVERIFY(migrate(*connection, steps).has_value());
        }
        // This version of the program does not touch what it does not know.
        const QByteArray before = contentOf(path());
        const auto store = EnrollmentStore::open(location());
        QVERIFY(!store);
        QCOMPARE(core::toString(store.error().category), QStringLiteral("store"));
        QCOMPARE(store.error().code, QStringLiteral("newer"));
        QCOMPARE(store.error().place, path());
        QVERIFY(store.error().message.english().contains(path()));
        QCOMPARE(contentOf(path()), before);
    }

    void leavesTheOldVersionWhenAStepFails()
    {
        opened(location())->putEnrollment(sampleEnrollment(1));
        QList<QStringList> steps = schemaSteps();
        steps.append({QStringLiteral("DELETE FROM enrollments"),
                      QStringLiteral("CREATE TABLE enrollments (again TEXT)")});
        QVERIFY(!migrate(*connected(), steps));
        const auto store = opened(location());
        QCOMPARE(*store->enrollmentCount(), 1);
        QCOMPARE(*connected()->readNumber("PRAGMA user_version"), schemaSteps().size());
    }

    void beginsWithAnEmptyFile()
    {
        QVERIFY(QDir().mkpath(QFileInfo(path()).path()));
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QCOMPARE(*opened(location())->enrollmentCount(), 0);
        QCOMPARE(rightsOf(path()), 0600u);
    }

    void readsNoMoreThanThePage()
    {
        // Lists come from an index: nothing is sorted, and nothing before the page is read.
        opened(location());
        const auto connection = connected();
        for (const char *sql :
             {"EXPLAIN QUERY PLAN SELECT record FROM enrollments WHERE registration_key > 'x' "
              "ORDER BY registration_key LIMIT 5",
              "EXPLAIN QUERY PLAN SELECT record FROM enrollments WHERE ek_name = 'x' "
              "ORDER BY registration_key LIMIT 5",
              "EXPLAIN QUERY PLAN SELECT record FROM registrations WHERE group_key = 'x' AND "
              "registration_key > 'x' ORDER BY registration_key LIMIT 5",
              "EXPLAIN QUERY PLAN SELECT 1 FROM hub_devices WHERE host_key = 'x' LIMIT 1"}) {
            auto rows = connection->read(sql);
            QVERIFY(rows.has_value() && *rows->next());
            QVERIFY2(rows->text(3).startsWith(QLatin1String("SEARCH")), qPrintable(rows->text(3)));
            QVERIFY(!*rows->next());
        }
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

ENDORSE_TEST(StoreFileTest)

} // namespace endorse::testing

#include "storefiletest.moc"
