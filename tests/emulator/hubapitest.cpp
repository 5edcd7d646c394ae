// SPDX-License-Identifier: GPL-3.0-or-later
#include "runningemulator.h"

#include <emulator/hubdevices.h>
#include <support/testregistry.h>

#include <QRegularExpression>
#include <QTest>

#include <enrollment/enrollmentstore.h>

namespace endorse::testing {

using core::Bytes;

class HubApiTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<RunningEmulator> m_running;
    Bytes m_key;

    const SoftTpm &tpm() const { return SoftTpm::first(); }

private Q_SLOTS:
    void init()
    {
        m_running = std::make_unique<RunningEmulator>();
        m_running->enroll("dev1", tpm());
        m_key = m_running->provision("dev1", tpm()).hubKey;
    }
    void cleanup() { m_running.reset(); }

    void takesMessages()
    {
        const QByteArray token = m_running->hubToken("dev1", m_key);
        const TestResponse first = m_running->sendToHub("dev1", token, "hello");
        QCOMPARE(first.status, 204);
        QVERIFY(first.body.isEmpty());
        QVERIFY(first.header("Content-Length").isNull());
        QCOMPARE(m_running->sendToHub("dev1", token, "again").status, 204);
        const auto devices = m_running->hubDevices();
        QCOMPARE(devices.size(), 1);
        QCOMPARE(devices.first().messageCount, 2);
        QCOMPARE(devices.first().lastMessage, Bytes("again"));
        QCOMPARE(devices.first().registrationId, QStringLiteral("dev1"));
        QVERIFY(devices.first().lastMessageAt.has_value());
    }

    void takesWhatSdksSend_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<qint64>("count");
        QTest::addColumn<QByteArray>("last");
        const QByteArray line = "POST /devices/dev1/messages/events?api-version=2021-04-12 HTTP/1.1"
                                "\r\nHost: %hub\r\nAuthorization: %token\r\n";
        QTest::newRow("Node: chunked, no Content-Type")
            << line + "Transfer-Encoding: chunked\r\niothub-app-a: b\r\n"
                      "iothub-to: /devices/dev1/messages/events\r\n\r\n2\r\nhi\r\n0\r\n\r\n"
            << qint64(1) << QByteArray("hi");
        QTest::newRow("by address")
            << QByteArray(line).replace("%hub", "127.0.0.1:8443") + "Content-Length: 2\r\n\r\nhi"
            << qint64(1) << QByteArray("hi");
        QTest::newRow("with a port")
            << QByteArray(line).replace("%hub", "%hub:443") + "Content-Length: 2\r\n\r\nhi"
            << qint64(1) << QByteArray("hi");
        QTest::newRow("Host in capitals")
            << QByteArray(line).replace("%hub", "ENDORSE-HUB.localhost") +
                   "Content-Length: 2\r\n\r\nhi"
            << qint64(1) << QByteArray("hi");
        QTest::newRow("empty message") << line + "Content-Length: 0\r\n\r\n"
                                       << qint64(1) << QByteArray();
        QTest::newRow("C: another version")
            << QByteArray(line).replace("2021-04-12", "2020-09-30") + "Content-Length: 2\r\n\r\nhi"
            << qint64(1) << QByteArray("hi");
        QTest::newRow("batch") << line +
                                      "Content-Type: application/vnd.microsoft.iothub.json\r\n"
                                      "Content-Length: 50\r\n\r\n" +
                                      asJson("[{'body':'YQ=='},{'body':'Yg==','properties':{}}] ")
                               << qint64(2) << QByteArray("b");
        QTest::newRow("large") << line + "Content-Length: 262144\r\n\r\n" + QByteArray(262144, 'x')
                               << qint64(1) << QByteArray(262144, 'x');
    }
    void takesWhatSdksSend()
    {
        QFETCH(QByteArray, request);
        QFETCH(qint64, count);
        request.replace("%hub", m_running->hub());
        request.replace("%token", m_running->hubToken("dev1", m_key));
        m_running->client().write(request);
        const auto response = m_running->client().read();
        QVERIFY(response);
        QVERIFY2(response->status == 204, response->body.constData());
        const auto device = m_running->hubDevices().first();
        QCOMPARE(device.messageCount, count);
        QTEST(device.lastMessage, "last");
    }

    void refusesOthers_data()
    {
        QTest::addColumn<QByteArray>("device");
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        const QByteArray unauthorized = "IotHubUnauthorizedAccess";
        QTest::newRow("no token") << QByteArray("dev1") << QByteArray() << 401 << unauthorized;
        QTest::newRow("words") << QByteArray("dev1") << QByteArray("SharedAccessSignature x") << 401
                               << unauthorized;
        QTest::newRow("Bearer") << QByteArray("dev1") << QByteArray("Bearer x") << 401
                                << unauthorized;
        QTest::newRow("expired") << QByteArray("dev1") << QByteArray("expired") << 401
                                 << unauthorized;
        QTest::newRow("other key")
            << QByteArray("dev1") << QByteArray("otherkey") << 401 << unauthorized;
        QTest::newRow("other hub")
            << QByteArray("dev1") << QByteArray("otherhub") << 401 << unauthorized;
        QTest::newRow("of another device")
            << QByteArray("dev2") << QByteArray("good") << 401 << unauthorized;
        QTest::newRow("other case of the id")
            << QByteArray("DEV1") << QByteArray("good") << 404 << QByteArray("DeviceNotFound");
        QTest::newRow("unknown device")
            << QByteArray("dev2") << QByteArray("unknown") << 404 << QByteArray("DeviceNotFound");
    }
    void refusesOthers()
    {
        QFETCH(QByteArray, device);
        QFETCH(QByteArray, token);
        QFETCH(QByteArray, code);
        const qint64 soon = QDateTime::currentSecsSinceEpoch() + 60;
        if (token == "good")
            token = m_running->hubToken("dev1", m_key);
        else if (token == "expired")
            token = m_running->hubToken("dev1", m_key, -1);
        else if (token == "otherkey")
            token = m_running->hubToken("dev1", Bytes(32, 'k'));
        else if (token == "otherhub")
            token = sasToken("other.test%2Fdevices%2Fdev1", m_key, soon);
        else if (token == "unknown")
            token = m_running->hubToken("dev2", Bytes(32, 'k'));
        const TestResponse response = m_running->sendToHub(device, token, "x");
        QTEST(response.status, "status");
        // Node cuts the message at ';' and ':'.
        static const QRegularExpression form(QStringLiteral("^ErrorCode:([^:;]+);[^:;]+$"));
        const auto match = form.match(response.json()[QLatin1String("Message")].toString());
        QCOMPARE(match.captured(1).toLatin1(), code);
        static const QRegularExpression tracking(
            QStringLiteral("^Tracking ID:[0-9a-f]{32}-G:\\d+-TimeStamp:\\d\\d/\\d\\d/\\d{4} "
                           "\\d\\d:\\d\\d:\\d\\d$"));
        QVERIFY(tracking.match(response.json()[QLatin1String("ExceptionMessage")].toString())
                    .hasMatch());
        QCOMPARE(m_running->hubDevices().first().messageCount, 0);
    }

    void refusesRequests_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("status");
        const QByteArray events = "/devices/dev1/messages/events";
        const QByteArray version = "?api-version=2021-04-12";
        QTest::newRow("GET") << QByteArray("GET") << events + version << 405;
        QTest::newRow("no version") << QByteArray("POST") << events << 400;
        QTest::newRow("twin") << QByteArray("POST") << "/devices/dev1/twin" + version << 404;
        QTest::newRow("root") << QByteArray("GET") << QByteArray("/") << 404;
        QTest::newRow("DPS path at the hub")
            << QByteArray("PUT") << QByteArray("/0ne1/registrations/dev1/register") << 404;
        QTest::newRow("service path at the hub")
            << QByteArray("GET") << "/enrollments/dev1" + version << 404;
    }
    void refusesRequests()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        const TestResponse response =
            m_running->client().send({.method = method,
                                      .target = target,
                                      .body = "x",
                                      .authorization = m_running->hubToken("dev1", m_key),
                                      .headers = {{"Host", m_running->hub()}}});
        QTEST(response.status, "status");
        QVERIFY(response.json()[QLatin1String("Message")].toString().startsWith(
            QLatin1String("ErrorCode:")));
    }

    void refusesABadBatch()
    {
        for (const char *body : {"", "{}", "[]", "[1]", "[{\"body\":1}]", "[{\"body\":\"!\"}]"}) {
            const TestResponse response = m_running->sendToHub(
                "dev1", m_running->hubToken("dev1", m_key), body,
                {{"Content-Type", "application/vnd.microsoft.iothub.json; charset=utf-8"}});
            QCOMPARE(response.status, 400);
        }
    }

    void wantsTheNewestKey()
    {
        const Bytes newer = m_running->provision("dev1", tpm()).hubKey;
        QCOMPARE(m_running->sendToHub("dev1", m_running->hubToken("dev1", m_key), "x").status, 401);
        QCOMPARE(m_running->sendToHub("dev1", m_running->hubToken("dev1", newer), "x").status, 204);
    }

    void answersUnderItsNameInTheHandshake()
    {
        TestClient client(m_running->endpoint(), m_running->endpoint().hub);
        QVERIFY2(client.isOpen(), qPrintable(client.errorString()));
        const TestResponse response =
            client.send({.method = "POST",
                         .target = "/devices/dev1/messages/events?api-version=2021-04-12",
                         .body = "x",
                         .authorization = m_running->hubToken("dev1", m_key),
                         .headers = {{"Host", m_running->hub()}}});
        QCOMPARE(response.status, 204);
    }

    void keepsMessagesWithinBounds()
    {
        const auto store = enrollment::EnrollmentStore::open(enrollment::StoreLocation::inMemory());
        QVERIFY(store);
        emulator::HubDevices devices;
        devices.attach(store->get());
        const Bytes message(256 * 1024, 'm');
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto record = [&](const QString &hub, const QString &id, const Bytes &sent) {
            return devices.record(hub, id, sent, 1, now).value_or(-1);
        };
        for (int i = 0; i < 100; ++i) {
            const QString id = QString::number(i);
            QVERIFY(devices.assign(
                QStringLiteral("h"), id, id,
                std::make_shared<const core::Secret>(core::Secret::take(Bytes(32, 'k')))));
            QCOMPARE(record(QStringLiteral("H"), id, message), 1);
        }
        qint64 bytes = 0;
        const auto list = devices.list(1000);
        QVERIFY(list);
        QCOMPARE(list->size(), 100);
        for (const auto &device : *list) {
            bytes += device.lastMessage.size();
            // The oldest went, the newest are there.
            QCOMPARE(!device.lastMessage.isEmpty(), device.deviceId.toInt() >= 36);
        }
        QCOMPARE(bytes, 16 * 1024 * 1024);
        // One device that sends on and on takes the room of one message.
        for (int i = 0; i < 1000; ++i)
            record(QStringLiteral("h"), QStringLiteral("99"), "x");
        const auto logins = devices.logins(QStringLiteral("99"));
        QVERIFY(logins);
        QCOMPARE(logins->size(), 1);
        QCOMPARE(record(QStringLiteral("h"), QStringLiteral("99"), "x"), 1002);
        QCOMPARE(record(QStringLiteral("h"), QStringLiteral("unknown"), "x"), 0);
    }
};

ENDORSE_TEST(HubApiTest)

} // namespace endorse::testing

#include "hubapitest.moc"
