// SPDX-License-Identifier: GPL-3.0-or-later
#include "runningemulator.h"

#include <support/testregistry.h>

#include <QCoroTask>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTcpServer>
#include <QTest>

namespace endorse::testing {

using core::Bytes;
using emulator::Emulator;
using emulator::EmulatorOptions;
using emulator::EmulatorRequest;

namespace {

core::Result<std::unique_ptr<Emulator>> startIn(const QString &folder,
                                                const QStringList &hosts = {}, quint16 port = 0)
{
    EmulatorOptions options;
    options.dataDir = folder;
    options.hostNames = hosts;
    options.port = port;
    return QCoro::waitFor(Emulator::start(std::move(options)));
}

Bytes contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : Bytes();
}

} // namespace

class EmulatorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhereItIs()
    {
        RunningEmulator running;
        const emulator::EmulatorEndpoint &endpoint = running.endpoint();
        QCOMPARE(endpoint.endpoint.scheme(), QStringLiteral("https"));
        QCOMPARE(endpoint.endpoint.host(), QStringLiteral("127.0.0.1"));
        QVERIFY(endpoint.endpoint.port() > 0);
        static const QRegularExpression scope(QStringLiteral("^0ne[0-9A-F]{8}$"));
        QVERIFY2(scope.match(endpoint.idScope).hasMatch(), qPrintable(endpoint.idScope));
        QVERIFY(QFileInfo(endpoint.caFile).isAbsolute());
        QVERIFY(!endpoint.caRemade); // Nobody can have loaded one before.
        const QString connection = endpoint.serviceConnectionString;
        QVERIFY(connection.startsWith(QLatin1String("HostName=localhost;SharedAccessKeyName="
                                                    "provisioningserviceowner;SharedAccessKey=")));
        QVERIFY(connection.endsWith(QStringLiteral(";Port=%1").arg(endpoint.endpoint.port())));
    }

    void bearsItsNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("open");
        QTest::newRow("localhost") << QStringLiteral("localhost") << true;
        QTest::newRow("address") << QStringLiteral("127.0.0.1") << true;
        QTest::newRow("hub") << QStringLiteral("endorse-hub.localhost") << true;
        QTest::newRow("given") << QStringLiteral("station.example.test") << true;
        QTest::newRow("another") << QStringLiteral("example.test") << false;
    }
    void bearsItsNames()
    {
        QFETCH(QString, name);
        EmulatorOptions options;
        options.hostNames = {QStringLiteral("Station.example.test")};
        RunningEmulator running(options);
        TestClient client(running.endpoint(), name);
        QTEST(client.isOpen(), "open");
    }

    void staysTheSameAfterARestart()
    {
        const QTemporaryDir folder;
        auto first = startIn(folder.path());
        QVERIFY(first);
        const emulator::EmulatorEndpoint before = (*first)->endpoint();
        const Bytes ca = contentOf(before.caFile);
        QVERIFY(!ca.isEmpty());
        first->reset();
        const auto second = startIn(folder.path());
        QVERIFY(second);
        const emulator::EmulatorEndpoint after = (*second)->endpoint();
        QCOMPARE(after.idScope, before.idScope);
        QCOMPARE(after.hub, before.hub);
        QCOMPARE(after.caFile, before.caFile);
        QCOMPARE(contentOf(after.caFile), ca);
        QVERIFY(!after.caRemade);
        const auto withoutPort = [](const QString &text) {
            return text.section(QLatin1String(";Port="), 0, 0);
        };
        QCOMPARE(withoutPort(after.serviceConnectionString),
                 withoutPort(before.serviceConnectionString));
    }

    void differsBetweenFolders()
    {
        RunningEmulator one;
        RunningEmulator other;
        QVERIFY(one.endpoint().idScope != other.endpoint().idScope);
        QVERIFY(one.serviceToken() != other.serviceToken());
        QCOMPARE(other.client()
                     .send({.target = "/enrollments/a?api-version=2021-10-01",
                            .authorization = one.serviceToken()})
                     .status,
                 401);
    }

    void remakesTheCaForANewName()
    {
        const QTemporaryDir folder;
        auto first = startIn(folder.path());
        QVERIFY(first);
        const QString caFile = (*first)->endpoint().caFile;
        const Bytes before = contentOf(caFile);
        first->reset();
        auto second = startIn(folder.path(), {QStringLiteral("new.example.test")});
        QVERIFY(second);
        QVERIFY((*second)->endpoint().caRemade);
        QCOMPARE((*second)->endpoint().caFile, caFile);
        QVERIFY(contentOf(caFile) != before);
        TestClient client((*second)->endpoint(), QStringLiteral("new.example.test"));
        QVERIFY2(client.isOpen(), qPrintable(client.errorString()));
    }

    void keepsItsFilesToItself()
    {
        const QTemporaryDir parent;
        const QString folder = parent.filePath(QStringLiteral("a/emulator"));
        const auto started = startIn(folder);
        QVERIFY(started);
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFileInfo(folder).permissions() & others));
        const auto files = QDir(folder).entryInfoList(QDir::Files | QDir::Hidden);
        QVERIFY(files.size() >= 3);
        for (const QFileInfo &file : files)
            QVERIFY2(!(file.permissions() & others), qPrintable(file.fileName()));
        QVERIFY(QFileInfo::exists(folder + QStringLiteral("/service.json")));
    }

    void narrowsTheRightsOfItsKeys()
    {
        const QTemporaryDir folder;
        auto first = startIn(folder.path());
        QVERIFY(first);
        first->reset();
        QFile keys(folder.filePath(QStringLiteral("service.json")));
        QVERIFY(keys.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        QVERIFY(startIn(folder.path()));
        QVERIFY(!(QFileInfo(keys).permissions() & QFile::ReadOther));
    }

    void refusesDamagedKeys_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not JSON") << QByteArray("hello");
        QTest::newRow("no key") << asJson("{'idScope':'0ne12345678','hub':'a.b'}");
        QTest::newRow("short key")
            << asJson("{'idScope':'0ne12345678','hub':'a.b','serviceKey':'YQ=='}");
        QTest::newRow("bad scope") << QByteArray(
            asJson("{'idScope':'../x','hub':'a.b','serviceKey':'YWFhYWFhYWFhYWFhYWFhYQ=='}"));
    }
    void refusesDamagedKeys()
    {
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("service.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        const auto started = startIn(folder.path());
        QVERIFY(!started);
        QVERIFY(started.error().category == core::ErrorCategory::Store);
        QCOMPARE(started.error().code, QStringLiteral("damaged"));
        QCOMPARE(contentOf(file.fileName()), content);
    }

    void saysWhyItCannotStart()
    {
        const QTemporaryDir folder;
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const auto taken = startIn(folder.path(), {}, other.serverPort());
        QVERIFY(!taken);
        QVERIFY(taken.error().category == core::ErrorCategory::Network);
        QCOMPARE(taken.error().code, QStringLiteral("AddressInUseError"));
        QVERIFY(taken.error().message.english().contains(QString::number(other.serverPort())));

        const auto badName = startIn(folder.path(), {QStringLiteral("not a name")});
        QVERIFY(!badName);
        QVERIFY(badName.error().category == core::ErrorCategory::Input);

        const auto noFolder = startIn(QStringLiteral("/proc/endorse-cannot-be-made"));
        QVERIFY(!noFolder);
        QVERIFY(noFolder.error().category == core::ErrorCategory::Store);
    }

    void stopsFastWithOpenConnections()
    {
        RunningEmulator running;
        std::vector<std::unique_ptr<TestClient>> clients;
        for (int i = 0; i < 100; ++i) {
            clients.push_back(std::make_unique<TestClient>(running.endpoint()));
            QVERIFY(clients.back()->isOpen());
        }
        clients.front()->write("PUT /x HTTP/1.1\r\nContent-Length: 9\r\n\r\n{");
        QElapsedTimer timer;
        timer.start();
        running.emulator().stop();
        QVERIFY2(timer.elapsed() < atOnceMs, qPrintable(QString::number(timer.elapsed())));
        for (const auto &client : clients)
            QVERIFY(client->isClosedByServer());
        running.emulator().stop();
        const TestClient late(running.endpoint());
        QVERIFY(!late.isOpen());
    }

    void reportsRequestsWithoutSecrets()
    {
        RunningEmulator running;
        QSignalSpy served(&running.emulator(), &Emulator::requestServed);
        const QByteArray serviceToken = running.serviceToken();
        running.client().send({.method = "PUT",
                               .target = "/enrollments/dev1?api-version=2021-10-01",
                               .body = RunningEmulator::enrollment("dev1", SoftTpm::first()),
                               .authorization = serviceToken});
        const Bytes nonce = running.challenge("dev1", SoftTpm::first());
        running.registerSigned("dev1", SoftTpm::first(), nonce);
        running.client().send({.target = "/enrollments/dev1?api-version=2021-10-01",
                               .authorization = "Bearer secret-bearer-token"});
        running.service("PUT", "/enrollments/dev2",
                        asJson("{'registrationId':'dev2','attestation':{'type':'symmetricKey',"
                               "'symmetricKey':{'primaryKey':'c2VjcmV0LWtleS1zZWNyZXQta2V5'}}}"));
        const TestResponse given =
            running.service("POST", "/enrollments/dev2/attestationmechanism");
        QVERIFY(given.body.contains("c2VjcmV0LWtleS1zZWNyZXQta2V5"));
        QTRY_COMPARE(served.size(), 6);

        QList<EmulatorRequest> reports;
        for (const auto &arguments : served)
            reports.append(arguments.first().value<EmulatorRequest>());
        const QByteArray signature =
            serviceToken.mid(serviceToken.indexOf("&sig=") + 5).split('&').first();
        for (const EmulatorRequest &report : reports) {
            const QByteArray authorization =
                dps::headerValue(report.requestHeaders, "Authorization");
            QVERIFY(!authorization.contains(signature));
            QVERIFY(!authorization.contains("secret-bearer"));
            QVERIFY(!report.requestBody.contains("c2VjcmV0LWtleS1zZWNyZXQta2V5"));
            QVERIFY(!report.responseBody.contains("c2VjcmV0LWtleS1zZWNyZXQta2V5"));
            QVERIFY(!report.outcome.render().isEmpty());
            QVERIFY(report.at.isValid());
        }
        QCOMPARE(reports.at(0).method, QStringLiteral("PUT"));
        QCOMPARE(reports.at(0).path, QStringLiteral("/enrollments/dev1?api-version=2021-10-01"));
        QCOMPARE(reports.at(0).status, 200);
        QVERIFY(reports.at(0).requestBody.contains(SoftTpm::first().ekBase64()));
        QCOMPARE(reports.at(1).outcome.english(),
                 QStringLiteral("The EK is on the enrollment list: a challenge for this SRK was "
                                "made."));
        QVERIFY(reports.at(1).responseBody.contains("authenticationKey"));
        QVERIFY(reports.at(1).durationNs > 0);
        QCOMPARE(reports.at(2).status, 202);
        QVERIFY(
            dps::headerValue(reports.at(2).requestHeaders, "Authorization").contains("sig=***"));
    }

    void dropsReportsThatNobodyTakes()
    {
        RunningEmulator running;
        QSignalSpy served(&running.emulator(), &Emulator::requestServed);
        // This thread does not turn its loop meanwhile.
        for (int i = 0; i < 1200; ++i)
            QCOMPARE(running.client().send({.target = "/x"}).status, 404);
        QTRY_COMPARE(served.size(), 1000);
        QCOMPARE(running.client().send({.target = "/x"}).status, 404);
        QTRY_COMPARE(served.size(), 1001);
    }

    void followsItsClock()
    {
        EmulatorOptions options = RunningEmulator::quick();
        options.clock = std::make_shared<core::OffsetClock>(std::chrono::hours(48));
        RunningEmulator running(options);
        // By the service's clock, which is two days fast, a token for an hour has expired.
        const TestResponse response =
            running.client().send({.target = "/enrollments/a?api-version=2021-10-01",
                                   .authorization = running.serviceToken(3600)});
        QCOMPARE(response.status, 401);
        QCOMPARE(running.client()
                     .send({.target = "/enrollments/a?api-version=2021-10-01",
                            .authorization = running.serviceToken(49 * 3600)})
                     .status,
                 404);
        const QDateTime date = QDateTime::fromString(
            QString::fromLatin1(response.header("Date")).chopped(4) + QStringLiteral(" +0000"),
            Qt::RFC2822Date);
        const qint64 ahead = QDateTime::currentDateTimeUtc().secsTo(date);
        QVERIFY2(std::abs(ahead - 48 * 3600) < 100, qPrintable(QString::number(ahead)));
    }

    void letsClientCertificatesIn()
    {
        RunningEmulator running;
        const QString folder = running.dataDir();
        // Any certificate does: whom to trust is for enrollments to say.
        QSslSocket socket;
        QSslConfiguration tls = socket.sslConfiguration();
        tls.setCaCertificates(QSslCertificate::fromPath(running.endpoint().caFile));
        tls.setLocalCertificate(
            QSslCertificate::fromPath(folder + QStringLiteral("/server.pem")).first());
        tls.setPrivateKey(QSslKey(contentOf(folder + QStringLiteral("/server.key")), QSsl::Ec));
        socket.setSslConfiguration(tls);
        socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"),
                                      static_cast<quint16>(running.endpoint().endpoint.port()));
        QVERIFY2(socket.waitForEncrypted(60'000), qPrintable(socket.errorString()));
        socket.write("GET /x HTTP/1.1\r\n\r\n");
        QVERIFY(socket.waitForReadyRead(60'000));
        QVERIFY(socket.readAll().startsWith("HTTP/1.1 404"));
    }
};

ENDORSE_TEST(EmulatorTest)

} // namespace endorse::testing

#include "emulatortest.moc"
