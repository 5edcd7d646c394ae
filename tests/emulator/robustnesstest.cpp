// SPDX-License-Identifier: GPL-3.0-or-later
#include "runningemulator.h"

#include <support/testregistry.h>

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

namespace endorse::testing {

using namespace std::chrono_literals;

class RobustnessTest : public QObject
{
    Q_OBJECT

private:
    static emulator::EmulatorOptions hasty()
    {
        emulator::EmulatorOptions options = RunningEmulator::quick();
        options.limits.requestDeadline = 1s;
        options.limits.lingerTime = 100ms;
        return options;
    }

    /// A fresh client is challenged: the server is alive and in step.
    static bool stillWorks(RunningEmulator &running)
    {
        running.reconnect();
        running.enroll("alive", SoftTpm::first());
        return running.challenge("alive", SoftTpm::first()).size() == 32;
    }

private Q_SLOTS:
    void answersGarbageAndCloses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::newRow("noise") << QByteArray("\x00\xff\x01\xfe\r\n\r\n", 8) << 400;
        QTest::newRow("words") << QByteArray("what is this\r\n\r\n") << 400;
        QTest::newRow("bad chunking")
            << QByteArray("PUT / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n") << 400;
        QTest::newRow("endless line") << "GET /" + QByteArray(100'000, 'a') << 431;
        QTest::newRow("endless headers")
            << "GET / HTTP/1.1\r\n" + QByteArray("Name: value\r\n").repeated(5'000) << 431;
        QTest::newRow("huge length")
            << QByteArray("PUT / HTTP/1.1\r\nContent-Length: 123456789012\r\n\r\n") << 413;
        QTest::newRow("huge body, sent")
            << "PUT / HTTP/1.1\r\nContent-Length: 3000000\r\n\r\n" + QByteArray(3'000'000, 'x')
            << 413;
    }
    void answersGarbageAndCloses()
    {
        QFETCH(QByteArray, bytes);
        RunningEmulator running;
        QSignalSpy served(&running.emulator(), &emulator::Emulator::requestServed);
        running.client().write(bytes);
        const auto response = running.client().read();
        QVERIFY(response);
        QTEST(response->status, "status");
        QCOMPARE(response->errorCode() / 1000, response->status);
        QCOMPARE(response->header("Connection"), QByteArray("close"));
        QVERIFY(!response->header("x-ms-request-id").isEmpty());
        QVERIFY(running.client().isClosedByServer());
        QTRY_COMPARE(served.size(), 1);
        const auto report = served.first().first().value<emulator::EmulatorRequest>();
        QCOMPARE(report.status, response->status);
        QVERIFY(report.method.isEmpty());
        QVERIFY(!report.outcome.render().isEmpty());
        QVERIFY(stillWorks(running));
    }

    void survivesPlainHttp()
    {
        RunningEmulator running;
        QTcpSocket plain;
        plain.connectToHost(running.endpoint().endpoint.host(),
                            static_cast<quint16>(running.endpoint().endpoint.port()));
        QVERIFY(plain.waitForConnected());
        plain.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QVERIFY(plain.waitForBytesWritten());
        QVERIFY(plain.waitForDisconnected(60'000));
        QVERIFY(stillWorks(running));
    }

    void survivesNoise()
    {
        RunningEmulator running;
        QRandomGenerator random(7);
        for (int round = 0; round < 40; ++round) {
            TestClient client(running.endpoint());
            QByteArray bytes(random.bounded(1, 3000), '\0');
            for (char &byte : bytes)
                byte = static_cast<char>(random.bounded(256));
            client.write(bytes + "\r\n\r\n");
            // Half of them leave without waiting.
            if (round % 2 == 0)
                QVERIFY(client.read().has_value());
        }
        QVERIFY(stillWorks(running));
    }

    void answersPipelinedRequestsInOrder()
    {
        RunningEmulator running;
        running.enroll("dev1", SoftTpm::first());
        QByteArray bytes;
        constexpr int count = 300;
        for (int i = 0; i < count; ++i) {
            bytes += i % 3 == 0 ? TestClient::bytesOf(
                                      {.method = "PUT",
                                       .target = running.registerTarget("dev1"),
                                       .body = RunningEmulator::keysBody("dev1", SoftTpm::first())})
                                : TestClient::bytesOf({.target = "/nothing"});
        }
        running.client().write(bytes);
        for (int i = 0; i < count; ++i) {
            const auto response = running.client().read();
            QVERIFY(response);
            QCOMPARE(response->status, i % 3 == 0 ? 401 : 404);
        }
    }

    void saysContinue()
    {
        RunningEmulator running;
        TestClient &client = running.client();
        client.write("PUT /nothing HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n"
                     "Content-Length: 2\r\n\r\n");
        const auto interim = client.read();
        QVERIFY(interim);
        QCOMPARE(interim->status, 100);
        client.write("{}");
        const auto response = client.read();
        QVERIFY(response);
        QCOMPARE(response->status, 404);
    }

    void closesWhenAsked_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<bool>("closes");
        QTest::newRow("close") << QByteArray("GET /x HTTP/1.1\r\nConnection: close\r\n\r\n")
                               << true;
        QTest::newRow("HTTP/1.0") << QByteArray("GET /x HTTP/1.0\r\n\r\n") << true;
        QTest::newRow("kept") << QByteArray("GET /x HTTP/1.1\r\n\r\n") << false;
    }
    void closesWhenAsked()
    {
        QFETCH(QByteArray, request);
        QFETCH(bool, closes);
        RunningEmulator running;
        running.client().write(request);
        QCOMPARE(running.client().read().value_or(TestResponse()).status, 404);
        if (closes)
            QVERIFY(running.client().isClosedByServer());
        else
            QCOMPARE(running.client().send({.target = "/y"}).status, 404);
    }

    void answersHeadWithoutABody()
    {
        RunningEmulator running;
        running.client().write("HEAD /x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        QVERIFY(running.client().isClosedByServer());
        // The length is that of the body which is left out, so only the header arrives.
        QVERIFY(!running.client().read(100).has_value());
    }

    void cutsSlowRequests_data()
    {
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("half a line") << QByteArray("GET /x HT");
        QTest::newRow("half a header") << QByteArray("GET /x HTTP/1.1\r\nHost: a");
        QTest::newRow("half a body") << QByteArray("PUT /x HTTP/1.1\r\nContent-Length: 9\r\n\r\n{");
        QTest::newRow("half a chunk")
            << QByteArray("PUT /x HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nab");
    }
    void cutsSlowRequests()
    {
        QFETCH(QByteArray, begin);
        RunningEmulator running(hasty());
        running.client().write(begin);
        const auto response = running.client().read();
        QVERIFY(response);
        QCOMPARE(response->status, 408);
        QVERIFY(running.client().isClosedByServer());
    }

    void cutsADrip()
    {
        RunningEmulator running(hasty());
        QElapsedTimer timer;
        timer.start();
        TestClient &client = running.client();
        // A byte at a time keeps no connection: the deadline runs from the first byte.
        std::optional<TestResponse> response;
        while (!response && timer.elapsed() < qtryPatienceMs) {
            client.write("G");
            response = client.read(20);
        }
        QVERIFY(response);
        QCOMPARE(response->status, 408);
    }

    void cutsSilentConnections()
    {
        // Each limit by itself: what it cuts must not be slower than another one.
        RunningEmulator running(hasty());
        TestClient silent(running.endpoint());
        QVERIFY(silent.isClosedByServer());

        emulator::EmulatorOptions options = RunningEmulator::quick();
        options.limits.requestDeadline = 10min;
        options.limits.idleTimeout = 1s;
        RunningEmulator impatient(options);
        TestClient idle(impatient.endpoint());
        QCOMPARE(idle.send({.target = "/x"}).status, 404);
        QVERIFY(idle.isClosedByServer());

        // No handshake at all.
        options.limits.handshakeTimeout = 1s;
        RunningEmulator strict(options);
        QTcpSocket bare;
        bare.connectToHost(strict.endpoint().endpoint.host(),
                           static_cast<quint16>(strict.endpoint().endpoint.port()));
        QVERIFY(bare.waitForConnected());
        QVERIFY(bare.waitForDisconnected(60'000));
    }

    void reportsFailedHandshakes()
    {
        RunningEmulator running;
        QSignalSpy served(&running.emulator(), &emulator::Emulator::requestServed);
        // One that does not trust the CA.
        QSslSocket stranger;
        stranger.connectToHostEncrypted(running.endpoint().endpoint.host(),
                                        static_cast<quint16>(running.endpoint().endpoint.port()));
        QVERIFY(!stranger.waitForEncrypted(60'000));
        QTRY_COMPARE(served.size(), 1);
        const auto report = served.first().first().value<emulator::EmulatorRequest>();
        QCOMPARE(report.status, 0);
        QVERIFY(report.outcome.english().contains(QLatin1String("TLS handshake")));
        QVERIFY(stillWorks(running));
    }

    void servesBesideIdleConnections()
    {
        // 200 handshakes can take longer than a connection may keep silent.
        emulator::EmulatorOptions options = RunningEmulator::quick();
        options.limits.requestDeadline = 10min;
        options.limits.idleTimeout = 10min;
        RunningEmulator running(options);
        std::vector<std::unique_ptr<TestClient>> idle;
        for (int i = 0; i < 200; ++i) {
            idle.push_back(std::make_unique<TestClient>(running.endpoint()));
            QVERIFY(idle.back()->isOpen());
        }
        // Half of them have been served once, a quarter hang in a request.
        for (std::size_t i = 0; i < idle.size(); i += 2)
            QCOMPARE(idle[i]->send({.target = "/x"}).status, 404);
        for (std::size_t i = 0; i < idle.size(); i += 4)
            idle[i]->write("PUT /x HTTP/1.1\r\nContent-Length: 9\r\n\r\n{");
        QVERIFY(stillWorks(running));
        QElapsedTimer timer;
        qint64 shortestMs = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 20; ++i) {
            timer.start();
            QCOMPARE(running.client().send({.target = "/x"}).status, 404);
            shortestMs = std::min(shortestMs, timer.elapsed());
        }
        QVERIFY2(shortestMs < 100, qPrintable(QString::number(shortestMs)));
        // They are all still there.
        QCOMPARE(idle[1]->send({.target = "/x"}).status, 404);
        QCOMPARE(idle[199]->send({.target = "/x"}).status, 404);
    }

    void makesRoomForNewcomers()
    {
        emulator::EmulatorOptions options = RunningEmulator::quick();
        options.limits.connections = 5;
        RunningEmulator running(options);
        std::vector<std::unique_ptr<TestClient>> clients;
        for (int i = 0; i < 12; ++i) {
            clients.push_back(std::make_unique<TestClient>(running.endpoint()));
            QCOMPARE(clients.back()->send({.target = "/x"}).status, 404);
        }
        QVERIFY(clients.front()->isClosedByServer());
        QCOMPARE(clients.back()->send({.target = "/x"}).status, 404);
        QCOMPARE(clients.at(8)->send({.target = "/x"}).status, 404);
    }

    void letsClientsThatDoNotReadWait()
    {
        emulator::EmulatorOptions options = hasty();
        options.limits.unsentBytes = 64 * 1024;
        options.limits.idleTimeout = 2s;
        RunningEmulator running(options);
        running.enroll("dev1", SoftTpm::first());
        const QByteArray request =
            TestClient::bytesOf({.method = "PUT",
                                 .target = running.registerTarget("dev1"),
                                 .body = RunningEmulator::keysBody("dev1", SoftTpm::first())});
        // Answers of about 15 MB that nobody takes: neither memory nor other clients may suffer.
        TestClient deaf(running.endpoint());
        deaf.socket().setReadBufferSize(1024);
        deaf.write(request.repeated(10'000));
        deaf.socket().waitForBytesWritten(200);
        QVERIFY(stillWorks(running));
        QVERIFY(deaf.isClosedByServer());
    }

    void survivesClientsThatLeave()
    {
        RunningEmulator running;
        running.enroll("dev1", SoftTpm::first());
        for (int i = 0; i < 60; ++i) {
            TestClient client(running.endpoint());
            switch (i % 4) {
            case 0:
                client.write("PUT /x HTTP/1.1\r\nContent-Length: 9\r\n\r\n{");
                break;
            case 1:
                client.write(TestClient::bytesOf(
                    {.method = "PUT",
                     .target = running.registerTarget("dev1"),
                     .body = RunningEmulator::keysBody("dev1", SoftTpm::first())}));
                break;
            case 2:
                client.write(TestClient::bytesOf({.target = "/x"}).repeated(50));
                break;
            default:
                break;
            }
            if (i % 8 < 4)
                client.socket().abort();
        }
        QVERIFY(stillWorks(running));
    }
};

ENDORSE_TEST(RobustnessTest)

} // namespace endorse::testing

#include "robustnesstest.moc"

#include <limits>
