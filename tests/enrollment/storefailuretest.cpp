// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are damaged, foreign, full or write-protected.
#include "storesamples.h"

#include <support/limits.h>
#include <support/testregistry.h>

#include <QDir>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <enrollment/sqlconnection.h>
#include <sys/stat.h>
#include <unistd.h>

namespace endorse::testing {

using enrollment::EnrollmentStore;
using enrollment::StoreLocation;

class StoreFailureTest : public QObject
{
    Q_OBJECT

private:
    QString path() const { return m_folder->filePath(QStringLiteral("list.db")); }
    StoreLocation location() const { return StoreLocation::file(path()); }

    static std::unique_ptr<EnrollmentStore> opened(const StoreLocation &location)
    {
        auto store = EnrollmentStore::open(location);
        if (!store)
            qFatal("%s", qPrintable(store.error().toLogLine()));
        return std::move(*store);
    }

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void write(const QByteArray &content) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    /// A store with this many enrollments, closed.
    QByteArray storeContent(int count) const
    {
        {
            const auto store = opened(location());
            auto transaction = store->begin();
            for (int i = 0; i < count; ++i)
                static_cast<void>(store->putEnrollment(sampleEnrollment(i)));
            static_cast<void>(transaction->commit());
        }
        return contentOf(path());
    }

    static void checkError(const core::Error &error, const char *code, const QString &path)
    {
        QCOMPARE(core::toString(error.category), QStringLiteral("store"));
        QCOMPARE(error.code, QString::fromLatin1(code));
        QCOMPARE(error.place, path);
        QVERIFY2(error.message.english().contains(path), qPrintable(error.message.english()));
        QVERIFY(!error.hint.isEmpty());
        QVERIFY(!error.technical.isEmpty());
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void refusesWhatIsNoDatabase_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("text") << QByteArray(5000, 'x');
        QTest::newRow("short") << QByteArray("SQLite");
        QTest::newRow("csv") << QByteArray("registrationId,endorsementKey\r\ndev1,AToA\r\n");
        QTest::newRow("header alone") << QByteArray("SQLite format 3\0", 16);
        QTest::newRow("header and noise")
            << QByteArray("SQLite format 3\0", 16) + QByteArray(5000, '\x5a');
    }

    void refusesWhatIsNoDatabase()
    {
        QFETCH(const QByteArray, content);
        write(content);
        const auto store = EnrollmentStore::open(location());
        QVERIFY(!store);
        checkError(store.error(), "damaged", path());
        QCOMPARE(contentOf(path()), content);
        QVERIFY(QSqlDatabase::connectionNames().isEmpty());
    }

    void refusesAFileThatWasCut()
    {
        const QByteArray whole = storeContent(500);
        for (const qsizetype size : {whole.size() / 2, qsizetype(4096), qsizetype(2000)}) {
            write(whole.first(size));
            auto store = EnrollmentStore::open(location());
            // A cut that the header does not tell is found by whoever reads what is missing.
            const auto read = store ? (*store)->check() : core::Result<void>();
            const core::Error error = store ? read.error() : store.error();
            checkError(error, "damaged", path());
            store = core::fail(error);
            QCOMPARE(contentOf(path()), whole.first(size));
        }
    }

    void tellsADamagedPage()
    {
        QByteArray content = storeContent(500);
        // Behind the pages that opening it reads: the tables and what is said of the store.
        for (qsizetype at = content.size() / 2; at < content.size(); ++at)
            content[at] = '\xa5';
        write(content);
        {
            const auto store = opened(location());
            const auto list = store->enrollments({}, 1000);
            QVERIFY(!list);
            checkError(list.error(), "damaged", path());
            QVERIFY(!store->check().has_value());
        }
        QCOMPARE(contentOf(path()), content);
    }

    void tellsADamagedRecord()
    {
        storeContent(2);
        {
            auto connection = enrollment::SqlConnection::open(location());
            QVERIFY(connection.has_value());
            QCOMPARE(*(*connection)
                          ->change("UPDATE enrollments SET record = '{\"registrationId\"' "
                                   "WHERE registration_key = 'device-000001'"),
                     1);
        }
        const auto store = opened(location());
        QVERIFY(store->enrollment(deviceName(0))->has_value());
        const auto found = store->enrollment(deviceName(1));
        QVERIFY(!found);
        checkError(found.error(), "damaged", path());
        // It can be replaced and removed.
        QVERIFY(store->putEnrollment(sampleEnrollment(1)).has_value());
        QVERIFY(store->enrollment(deviceName(1))->has_value());
    }

    void refusesAnotherProgramsDatabase()
    {
        {
            QSqlDatabase database =
                QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("foreign"));
            database.setDatabaseName(path());
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(query.exec(QStringLiteral("CREATE TABLE bookmarks (url TEXT)")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("foreign"));
        const QByteArray before = contentOf(path());
        const auto store = EnrollmentStore::open(location());
        QVERIFY(!store);
        checkError(store.error(), "foreign", path());
        QCOMPARE(contentOf(path()), before);
    }

    void refusesPlacesWhereNoFileCanBe()
    {
        QVERIFY(QDir().mkpath(path()));
        const auto folder = EnrollmentStore::open(location());
        QVERIFY(!folder);
        checkError(folder.error(), "open", path());
        QFile file(m_folder->filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QString below = file.fileName() + QStringLiteral("/lists/list.db");
        const auto store = EnrollmentStore::open(StoreLocation::file(below));
        QVERIFY(!store);
        checkError(store.error(), "open", below);
    }

    void refusesAWriteProtectedFile()
    {
        const QByteArray before = storeContent(3);
        QVERIFY(::chmod(QFile::encodeName(path()).constData(), 0444) == 0);
        QVERIFY(::chmod(QFile::encodeName(m_folder->path()).constData(), 0755) == 0);
        const SomebodyElse nobody;
        if (!nobody.isUnprivileged())
            QSKIP("Root cannot become somebody else here.");
        ::chmod(QFile::encodeName(path()).constData(), 0444);
        const auto store = EnrollmentStore::open(location());
        // Whoever owns the file could make it writable; the store does not.
        QVERIFY(!store);
        checkError(store.error(), "read-only", path());
        QCOMPARE(contentOf(path()), before);
        // A new one in a folder that may not be written.
        const QString other = m_folder->filePath(QStringLiteral("other.db"));
        if (::access(QFile::encodeName(m_folder->path()).constData(), W_OK) != 0 ||
            ::geteuid() == 65534) {
            const auto made = EnrollmentStore::open(StoreLocation::file(other));
            QVERIFY(!made);
            checkError(made.error(), "read-only", other);
        }
    }

    void staysWholeWhenItIsFull()
    {
        const auto store = opened(location().limitedTo(200'000));
        int written = 0;
        core::Result<void> put;
        while (put && written < 10'000) {
            put = store->putEnrollment(sampleEnrollment(written));
            written += put ? 1 : 0;
        }
        QVERIFY(!put);
        checkError(put.error(), "full", path());
        QCOMPARE(*store->enrollmentCount(), written);
        QVERIFY(!store->enrollment(deviceName(written))->has_value());
        QVERIFY(store->check().has_value());
        // Room that was made is used again.
        for (int i = 0; i < 50; ++i)
            QVERIFY(*store->removeEnrollment(deviceName(i)));
        QVERIFY(store->putEnrollment(sampleEnrollment(written)).has_value());
    }

    void takesBackABulkThatDoesNotFit()
    {
        const auto store = opened(location().limitedTo(200'000));
        QVERIFY(store->putEnrollment(sampleEnrollment(0)).has_value());
        {
            auto transaction = store->begin();
            core::Result<void> put;
            for (int i = 1; put && i < 10'000; ++i)
                put = store->putEnrollment(sampleEnrollment(i));
            QVERIFY(!put);
            // Even if somebody overlooks the failure, nothing of it is committed.
            QVERIFY(!store->putEnrollment(sampleEnrollment(20'000)));
            const auto committed = transaction->commit();
            QVERIFY(!committed);
            checkError(committed.error(), "full", path());
        }
        QCOMPARE(*store->enrollmentCount(), 1);
        QVERIFY(store->putEnrollment(sampleEnrollment(1)).has_value());
        QVERIFY(store->check().has_value());
    }

    void staysWholeWhenTheDiskRefuses()
    {
        int written = 0;
        {
            const auto store = opened(location());
            const FileSizeLimit limit(150'000);
            core::Result<void> put;
            while (put && written < 10'000) {
                put = store->putEnrollment(sampleEnrollment(written));
                written += put ? 1 : 0;
            }
            QVERIFY(!put);
            QVERIFY2(put.error().code == QLatin1String("write") ||
                         put.error().code == QLatin1String("full"),
                     qPrintable(put.error().toLogLine()));
            checkError(put.error(), qPrintable(put.error().code), path());
        }
        QVERIFY(written > 0);
        const auto store = opened(location());
        QCOMPARE(*store->enrollmentCount(), written);
        QVERIFY(store->check().has_value());
        QVERIFY(store->putEnrollment(sampleEnrollment(written)).has_value());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

ENDORSE_TEST(StoreFailureTest)

} // namespace endorse::testing

#include "storefailuretest.moc"
