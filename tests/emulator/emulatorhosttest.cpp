// SPDX-License-Identifier: GPL-3.0-or-later
#include "runningemulator.h"

#include <dps/httpclient.h>
#include <emulator/emulatorhost.h>
#include <support/processresources.h>
#include <support/testregistry.h>

#include <QCoroTask>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

namespace endorse::testing {

using emulator::EmulatorHost;
using emulator::EmulatorRequest;
using State = emulator::EmulatorHost::State;

class EmulatorHostTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<EmulatorHost> newHost(const QString &folder = {})
    {
        emulator::EmulatorOptions options = RunningEmulator::quick();
        options.dataDir = folder.isEmpty() ? m_folder->filePath(QStringLiteral("data")) : folder;
        return std::make_unique<EmulatorHost>(options);
    }
    static bool start(EmulatorHost &host) { return QCoro::waitFor(host.start()).has_value(); }
    static void stop(EmulatorHost &host)
    {
        host.stop();
        QTRY_COMPARE(host.state(), State::Stopped);
    }
    static int statusOf(EmulatorHost &host, const QByteArray &target)
    {
        TestClient client(*host.endpoint());
        return client.send({.target = target}).status;
    }
    static void await(QCoro::Task<void> task) { QCoro::waitFor(std::move(task)); }
    /// Where the state went, without repetition.
    class Course final : public QObject
    {
    public:
        explicit Course(EmulatorHost &host)
        {
            connect(&host, &EmulatorHost::stateChanged, this,
                    [this, &host] { states.append(host.state()); });
        }
        QList<State> states;
    };

private Q_SLOTS:
    // What a service knows stays in its folder.
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void startsStopsAndStartsAgain()
    {
        const auto host = newHost();
        const Course course(*host);
        QCOMPARE(host->state(), State::Stopped);
        QVERIFY(!host->emulator() && !host->endpoint() && !host->startedAt().isValid());
        QVERIFY(start(*host));
        QCOMPARE(host->state(), State::Running);
        QVERIFY(host->startedAt().isValid());
        QCOMPARE(statusOf(*host, "/nothing"), 404);
        const emulator::EmulatorEndpoint before = *host->endpoint();
        QVERIFY(start(*host)); // Runs already.
        stop(*host);
        QVERIFY(!host->emulator() && !host->endpoint() && !host->startedAt().isValid());
        host->stop();
        QCOMPARE(host->state(), State::Stopped);
        QVERIFY(start(*host));
        // The address stays, and so do the keys.
        QCOMPARE(host->endpoint()->endpoint, before.endpoint);
        QCOMPARE(host->endpoint()->serviceConnectionString, before.serviceConnectionString);
        QCOMPARE(statusOf(*host, "/nothing"), 404);
        QCOMPARE(course.states, (QList<State>{State::Starting, State::Running, State::Stopping,
                                              State::Stopped, State::Starting, State::Running}));
        await(EmulatorHost::shutdown(host.get()));
    }

    void takesAnotherPortWhenItsOwnIsTaken()
    {
        const auto host = newHost();
        QVERIFY(start(*host));
        const auto port = static_cast<quint16>(host->endpoint()->endpoint.port());
        stop(*host);
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost, port));
        QVERIFY(start(*host));
        QVERIFY(host->endpoint()->endpoint.port() != port);
        QCOMPARE(statusOf(*host, "/nothing"), 404);
        await(EmulatorHost::shutdown(host.get()));
    }

    void keepsWhyItFailed()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("taken"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto host = newHost(path);
        const auto started = QCoro::waitFor(host->start());
        QVERIFY(!started);
        QCOMPARE(host->state(), State::Failed);
        QVERIFY(host->error());
        QCOMPARE(toString(host->error()->category), QStringLiteral("store"));
        QCOMPARE(host->error()->code, started.error().code);
        QVERIFY(!host->emulator());
        host->stop();
        QCOMPARE(host->state(), State::Failed);
        QVERIFY(file.remove());
        QVERIFY(start(*host));
        QVERIFY(!host->error());
        await(EmulatorHost::shutdown(host.get()));
    }

    void remembersOverAStopAndForgetsOnReset_data()
    {
        QTest::addColumn<bool>("runs");
        QTest::newRow("running") << true;
        QTest::newRow("stopped") << false;
    }
    void remembersOverAStopAndForgetsOnReset()
    {
        QFETCH(bool, runs);
        const auto host = newHost();
        QVERIFY(start(*host));
        enroll(*host);
        const QString connection = host->endpoint()->serviceConnectionString;
        stop(*host);
        QCOMPARE(QCoro::waitFor(host->snapshot()).enrollmentCount, 1);
        QVERIFY(start(*host));
        QCOMPARE(QCoro::waitFor(host->snapshot()).enrollmentCount, 1);
        if (!runs)
            stop(*host);
        QSignalSpy changed(host.get(), &EmulatorHost::dataChanged);
        QVERIFY(QCoro::waitFor(host->reset()));
        QVERIFY(!changed.isEmpty());
        QCOMPARE(QCoro::waitFor(host->snapshot()).enrollmentCount, 0);
        if (!runs)
            QVERIFY(start(*host));
        QCOMPARE(QCoro::waitFor(host->snapshot()).enrollmentCount, 0);
        QCOMPARE(host->endpoint()->serviceConnectionString, connection);
        await(EmulatorHost::shutdown(host.get()));
    }

    void answersEveryoneWhoWaits()
    {
        const auto host = newHost();
        QList<int> answers;
        const auto first = note(host->start(), 1, &answers);
        const auto second = note(host->start(), 2, &answers);
        core::CancelSource cancel;
        const auto cancelled = note(host->start(cancel.token()), 3, &answers);
        cancel.cancel();
        QTRY_COMPARE(answers.size(), 3);
        QCOMPARE(answers.first(), -3);
        QCOMPARE(answers.mid(1), (QList<int>{1, 2}));
        QCOMPARE(host->state(), State::Running);
        // While it stops, a start waits for the stop and then starts.
        host->stop();
        QCOMPARE(host->state(), State::Stopping);
        const auto again = note(host->start(), 4, &answers);
        QTRY_COMPARE(answers.last(), 4);
        QCOMPARE(host->state(), State::Running);
        await(EmulatorHost::shutdown(host.get()));
    }

    void stopsWhileItStarts()
    {
        const auto host = newHost();
        const Course course(*host);
        QList<int> answers;
        const auto first = note(host->start(), 1, &answers);
        QCOMPARE(host->state(), State::Starting);
        host->stop();
        QTRY_COMPARE(host->state(), State::Stopped);
        QCOMPARE(answers, (QList<int>{-1}));
        QVERIFY(!course.states.contains(State::Running));
        // Stopped and wanted again before it had started.
        const auto second = note(host->start(), 2, &answers);
        host->stop();
        const auto third = note(host->start(), 3, &answers);
        QTRY_COMPARE(answers, (QList<int>{-1, -2, 3}));
        QCOMPARE(host->state(), State::Running);
        await(EmulatorHost::shutdown(host.get()));
    }

    void endsForGood()
    {
        const auto host = newHost();
        QList<int> answers;
        const auto waiting = note(host->start(), 1, &answers);
        await(EmulatorHost::shutdown(host.get()));
        QCOMPARE(host->state(), State::Stopped);
        QTRY_COMPARE(answers, (QList<int>{-1}));
        QVERIFY(!start(*host));
        QVERIFY(!QCoro::waitFor(host->nonceOf("x")));
        await(EmulatorHost::shutdown(host.get()));
    }

    void survivesBeingDestroyedAtAnyMoment()
    {
        for (int moment = 0; moment < 4; ++moment) {
            QList<int> answers;
            auto host = newHost();
            const auto waiting = note(host->start(), 1, &answers);
            if (moment > 0)
                QTRY_COMPARE(host->state(), State::Running);
            if (moment == 2)
                host->stop();
            if (moment == 3)
                enroll(*host);
            host.reset();
            QTRY_COMPARE(answers.size(), 1);
        }
        // What was about to start when its host ended goes too.
        QTRY_COMPARE(ProcessResources::now().running(), QString());
    }

    void logsRequestsAndTellsOfChanges()
    {
        const auto host = newHost();
        QVERIFY(start(*host));
        QSignalSpy changed(host.get(), &EmulatorHost::dataChanged);
        QTRY_VERIFY(!changed.isEmpty()); // Of the start.
        changed.clear();
        QCOMPARE(statusOf(*host, "/nothing"), 404);
        QTRY_COMPARE(host->log().list().size(), 1);
        enroll(*host);
        QTRY_COMPARE(host->log().list().size(), 2);
        QTRY_COMPARE(changed.size(), 1); // A refused request changes nothing.
        const EmulatorRequest &put = host->log().list().last();
        QCOMPARE(host->log().byRequestId(put.requestId), &put);

        EmulatorRequest foreign;
        foreign.status = 200;
        foreign.hasNonce = true;
        foreign.requestId = "elsewhere";
        host->relay(foreign);
        QTRY_VERIFY(host->log().byRequestId("elsewhere"));
        QVERIFY(host->log().byRequestId("elsewhere")->isWhatIf);
        QVERIFY(!host->log().byRequestId("elsewhere")->hasNonce);
        // The log outlives a stop.
        stop(*host);
        QCOMPARE(host->log().list().size(), 3);
        await(EmulatorHost::shutdown(host.get()));
    }

    void gathersAFlood()
    {
        const auto host = newHost();
        QVERIFY(start(*host));
        QSignalSpy appended(&host->log(), &emulator::RequestLog::appended);
        TestClient client(*host->endpoint());
        constexpr int count = 500;
        client.write(TestClient::bytesOf({.target = "/x"}).repeated(count));
        for (int i = 0; i < count; ++i)
            QVERIFY(client.read());
        QTRY_COMPARE(host->log().list().size(), count);
        QVERIFY2(appended.size() < count / 2, qPrintable(QString::number(appended.size())));
        await(EmulatorHost::shutdown(host.get()));
    }

    void lendsItsConnectionsOverARestart()
    {
        const auto host = newHost();
        QVERIFY(start(*host));
        dps::HttpClient http(
            dps::HttpClient::Options{.caFile = host->endpoint()->caFile, .trustedCaPem = {}});
        const QUrl url = host->endpoint()->endpoint.resolved(QUrl(QStringLiteral("/nothing")));
        for (int round = 0; round < 3; ++round) {
            dps::HttpRequest request;
            request.method = "GET";
            request.url = url;
            const auto response = QCoro::waitFor(http.send(request, {}));
            QVERIFY2(response, response ? "" : qPrintable(response.error().toLogLine()));
            QCOMPARE(response->status, 404);
            host->stop();
            QVERIFY(start(*host));
            QCOMPARE(host->endpoint()->endpoint.resolved(QUrl(QStringLiteral("/nothing"))), url);
        }
        await(EmulatorHost::shutdown(host.get()));
    }

    void countsConnections()
    {
        const auto host = newHost();
        QVERIFY(start(*host));
        QCOMPARE(host->emulator()->openConnections(), 0);
        {
            TestClient one(*host->endpoint());
            TestClient two(*host->endpoint());
            QTRY_COMPARE(host->emulator()->openConnections(), 2);
        }
        QTRY_COMPARE(host->emulator()->openConnections(), 0);
        await(EmulatorHost::shutdown(host.get()));
    }

    void leavesNothingBehind()
    {
        const auto round = [this] {
            const auto host = newHost();
            if (!start(*host))
                return false;
            TestClient idle(*host->endpoint());
            TestClient busy(*host->endpoint());
            busy.write("PUT /x HTTP/1.1\r\nContent-Length: 9\r\n\r\n{");
            enroll(*host);
            host->stop();
            if (!start(*host))
                return false;
            await(EmulatorHost::shutdown(host.get()));
            return true;
        };
        QVERIFY(round()); // What is opened once for the whole program.
        QTRY_COMPARE(ProcessResources::now().running(), QString());
        const ProcessResources before = ProcessResources::now();
        for (int i = 0; i < 20; ++i)
            QVERIFY(round());
        QTRY_COMPARE(ProcessResources::now().running(), QString());
        QTRY_COMPARE(ProcessResources::now().moreThan(before), QString());
    }

private:
    static QCoro::Task<void> note(QCoro::Task<core::Result<void>> task, int number,
                                  QList<int> *answers)
    {
        const core::Result<void> result = co_await task;
        answers->append(result ? number : -number);
    }

    void enroll(EmulatorHost &host)
    {
        TestClient client(*host.endpoint());
        QByteArray key;
        for (const QByteArray &part :
             host.endpoint()->serviceConnectionString.toLatin1().split(';')) {
            if (part.startsWith("SharedAccessKey="))
                key = QByteArray::fromBase64(part.mid(16));
        }
        client.send(
            {.method = "PUT",
             .target = "/enrollments/dev1?api-version=2021-10-01",
             .body = RunningEmulator::enrollment("dev1", SoftTpm::first()),
             .authorization = sasToken("localhost", key, QDateTime::currentSecsSinceEpoch() + 600,
                                       "&skn=provisioningserviceowner")});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

ENDORSE_TEST(EmulatorHostTest)

} // namespace endorse::testing

#include "emulatorhosttest.moc"
