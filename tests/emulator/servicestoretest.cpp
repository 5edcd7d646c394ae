// SPDX-License-Identifier: GPL-3.0-or-later
// Where the emulator keeps what it learns: the file, its damage, and who shares it.
#include "keyeddevice.h"
#include "runningemulator.h"

#include <emulator/emulatorhost.h>
#include <emulator/servicememory.h>
#include <support/testregistry.h>

#include <QCoroTask>
#include <QTest>

#include <enrollment/enrollmentstore.h>
#include <enrollment/sqlconnection.h>
#include <sys/stat.h>

namespace endorse::testing {

using core::Bytes;
using emulator::Emulator;
using emulator::EmulatorHost;
using emulator::EmulatorOptions;
using emulator::ServiceSnapshot;

class ServiceStoreTest : public QObject
{
    Q_OBJECT

private:
    EmulatorOptions options() const
    {
        EmulatorOptions options = RunningEmulator::quick();
        options.dataDir = m_folder->filePath(QStringLiteral("data"));
        return options;
    }
    QString file() const { return options().storeLocation().path(); }

    static core::Result<std::unique_ptr<Emulator>> started(const EmulatorOptions &options)
    {
        return QCoro::waitFor(Emulator::start(options));
    }
    static ServiceSnapshot snapshotOf(Emulator &emulator)
    {
        return QCoro::waitFor(emulator.snapshot());
    }

    /// As the connection string says.
    static QByteArray tokenFor(const Emulator &emulator)
    {
        QByteArray key;
        for (const QByteArray &part :
             emulator.endpoint().serviceConnectionString.toLatin1().split(';')) {
            if (part.startsWith("SharedAccessKey="))
                key = QByteArray::fromBase64(part.mid(16));
        }
        return sasToken("localhost", key, QDateTime::currentSecsSinceEpoch() + 3600,
                        "&skn=provisioningserviceowner");
    }
    static int send(const Emulator &emulator, const QByteArray &method, const QByteArray &path,
                    const Bytes &body = {})
    {
        TestClient client(emulator.endpoint());
        return client
            .send({.method = method,
                   .target = path + "?api-version=2021-10-01",
                   .body = body,
                   .authorization = tokenFor(emulator)})
            .status;
    }
    static int enroll(const Emulator &emulator, const QByteArray &id)
    {
        return send(emulator, "PUT", "/enrollments/" + id,
                    RunningEmulator::enrollment(id, SoftTpm::first()));
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void keepsItsFileToItself()
    {
        const auto emulator = started(options());
        QVERIFY(emulator.has_value());
        QCOMPARE(enroll(**emulator, "dev1"), 200);
        for (const char *suffix : {"", "-wal", "-shm"}) {
            struct stat facts
            {
            };
            const QByteArray name = QFile::encodeName(file()) + suffix;
            QVERIFY2(::stat(name.constData(), &facts) == 0, name.constData());
            QCOMPARE(facts.st_mode & 0777u, 0600u);
        }
    }

    void isSharedByTwo()
    {
        const auto one = started(options());
        const auto two = started(options());
        QVERIFY(one.has_value() && two.has_value());
        QCOMPARE((*one)->endpoint().idScope, (*two)->endpoint().idScope);
        QCOMPARE(enroll(**one, "dev1"), 200);
        QCOMPARE(enroll(**two, "dev2"), 200);
        // It is one list: what the one added exists for the other.
        QCOMPARE(enroll(**two, "dev1"), 409);
        QCOMPARE(send(**two, "GET", "/enrollments/dev1"), 200);
        QCOMPARE(snapshotOf(**one).enrollmentCount, 2);
        QCOMPARE(send(**one, "DELETE", "/enrollments/dev2"), 204);
        QCOMPARE(snapshotOf(**two).enrollmentCount, 1);
        QVERIFY(QCoro::waitFor((*two)->reset()).has_value());
        QCOMPARE(snapshotOf(**one).enrollmentCount, 0);
        QCOMPARE(send(**one, "GET", "/enrollments/dev1"), 404);
    }

    void isFoundByTheNextHost()
    {
        {
            EmulatorHost host(options());
            QVERIFY(QCoro::waitFor(host.start()).has_value());
            QCOMPARE(enroll(*host.emulator(), "dev1"), 200);
            QCoro::waitFor(EmulatorHost::shutdown(&host));
        }
        EmulatorHost host(options());
        // Before it runs for the first time, too.
        const ServiceSnapshot before = QCoro::waitFor(host.snapshot());
        QCOMPARE(before.enrollmentCount, 1);
        QVERIFY(QCoro::waitFor(host.start()).has_value());
        QCOMPARE(QCoro::waitFor(host.snapshot()).enrollmentCount, 1);
        QCoro::waitFor(EmulatorHost::shutdown(&host));
        QVERIFY(QCoro::waitFor(host.reset()).has_value());
        QCOMPARE(QCoro::waitFor(host.snapshot()).enrollmentCount, 0);
    }

    void makesNothingBeforeItRuns()
    {
        EmulatorHost host(options());
        QVERIFY(QCoro::waitFor(host.reset()).has_value());
        QCOMPARE(QCoro::waitFor(host.snapshot()).enrollmentCount, 0);
        QVERIFY(!QFile::exists(options().dataDir));
    }

    /// More than go in one piece, and each with a record that is not where its id belongs.
    void removesAGroupWithMisfiledRegistrations()
    {
        const auto emulator = started(options());
        QVERIFY(emulator.has_value());
        QCOMPARE(send(**emulator, "PUT", "/enrollmentGroups/line", keyedGroup("line")), 200);
        {
            auto store = enrollment::EnrollmentStore::open(options().storeLocation());
            QVERIFY(store.has_value());
            auto transaction = (*store)->begin();
            for (int i = 0; i < 501; ++i) {
                enrollment::StoredRegistration one;
                one.state.registrationId = QStringLiteral("dev%1").arg(i);
                one.enrollmentGroupId = QStringLiteral("line");
                QVERIFY((*store)->putRegistration(one).has_value());
            }
            QVERIFY(transaction->commit().has_value());
        }
        {
            auto file = enrollment::SqlConnection::open(options().storeLocation());
            QVERIFY(file.has_value());
            const auto moved = (*file)->change(
                "UPDATE registrations SET record = replace(record, 'dev', 'a-dev')");
            QCOMPARE(*moved, 501);
        }
        QCOMPARE(send(**emulator, "DELETE", "/enrollmentGroups/line"), 204);
        QCOMPARE(snapshotOf(**emulator).registrationCount, 0);
    }

    void writesNothingInMemory()
    {
        EmulatorOptions inMemory = options();
        inMemory.inMemory = true;
        {
            const auto emulator = started(inMemory);
            QVERIFY(emulator.has_value());
            QCOMPARE(enroll(**emulator, "dev1"), 200);
            QCOMPARE(snapshotOf(**emulator).enrollmentCount, 1);
            QVERIFY(!QFile::exists(file()));
        }
        const auto emulator = started(inMemory);
        QCOMPARE(snapshotOf(**emulator).enrollmentCount, 0);
    }

    void doesNotStartOnADamagedFile()
    {
        QVERIFY(started(options()).has_value());
        const QByteArray noise(9000, 'x');
        {
            QFile damaged(file());
            QVERIFY(damaged.open(QIODevice::WriteOnly | QIODevice::Truncate));
            QCOMPARE(damaged.write(noise), noise.size());
        }
        const auto emulator = started(options());
        QVERIFY(!emulator);
        QCOMPARE(core::toString(emulator.error().category), QStringLiteral("store"));
        QCOMPARE(emulator.error().code, QStringLiteral("damaged"));
        QCOMPARE(emulator.error().place, file());
        QFile left(file());
        QVERIFY(left.open(QIODevice::ReadOnly));
        QCOMPARE(left.readAll(), noise);
        // Who asks without starting it learns the same.
        EmulatorHost host(options());
        const ServiceSnapshot snapshot = QCoro::waitFor(host.snapshot());
        QVERIFY(snapshot.error.has_value());
        QCOMPARE(snapshot.error->code, QStringLiteral("damaged"));
        const auto reset = QCoro::waitFor(host.reset());
        QVERIFY(!reset);
        QCOMPARE(reset.error().code, QStringLiteral("damaged"));
    }

    void startsOnAnotherPortWithoutLosingAnything()
    {
        // The port is taken: the store that was opened for the start is closed again.
        const auto first = started(options());
        EmulatorOptions taken = options();
        taken.port = static_cast<quint16>((*first)->endpoint().endpoint.port());
        taken.memory = std::make_shared<emulator::ServiceMemory>(taken.storeLocation());
        const auto second = started(taken);
        QVERIFY(!second);
        QCOMPARE(core::toString(second.error().category), QStringLiteral("network"));
        taken.port = 0;
        const auto third = started(taken);
        QVERIFY(third.has_value());
        QCOMPARE(enroll(**third, "dev1"), 200);
        QCOMPARE(snapshotOf(**first).enrollmentCount, 1);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

ENDORSE_TEST(ServiceStoreTest)

} // namespace endorse::testing

#include "servicestoretest.moc"
