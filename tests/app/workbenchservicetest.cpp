// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprocess.h"

#include <app/workbench.h>
#include <attestation/attestationsession.h>
#include <support/processresources.h>
#include <support/testregistry.h>
#include <tpm/verbharness.h>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using app::Workbench;
using app::WorkbenchOptions;
using attestation::AttestationSession;
using attestation::Connections;
using emulator::EmulatorHost;
using RunState = attestation::AttestationSession::State;

/// The workbench and the embedded service that somebody else starts and stops meanwhile.
class WorkbenchServiceTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Workbench> newWorkbench(bool keepConnections = false)
    {
        WorkbenchOptions options;
        options.dataDir = m_folder.filePath(QStringLiteral("data"));
        options.retryAfterSeconds = 0;
        options.keepConnections = keepConnections;
        return std::make_unique<Workbench>(std::move(options));
    }
    static QCoro::Task<bool> done(QCoro::Task<void> task)
    {
        co_await task;
        co_return true;
    }
    static void finish(AttestationSession &session, RunState state)
    {
        session.run();
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), state, 60'000);
        session.restart();
    }

private Q_SLOTS:
    void init() { m_workbench = newWorkbench(true); }
    void cleanup()
    {
        await(done(Workbench::shutdown(m_workbench.get())));
        m_workbench.reset();
        QCOMPARE(processesIn(m_folder.path()), QStringList());
    }

    void startsAStoppedServiceAgain()
    {
        EmulatorHost &host = m_workbench->emulatorHost();
        QSignalSpy started(m_workbench.get(), &Workbench::emulatorStarted);
        AttestationSession session(*m_workbench);
        QString address;
        for (int round = 0; round < 3; ++round) {
            finish(session, RunState::Finished);
            QCOMPARE(m_workbench->connections().serviceStatus(), Connections::Status::Connected);
            QVERIFY(address.isEmpty() || m_workbench->connections().serviceAddress() == address);
            address = m_workbench->connections().serviceAddress();
            QCOMPARE(started.size(), round + 1);
            host.stop();
            QTRY_COMPARE(host.state(), EmulatorHost::State::Stopped);
            QVERIFY(!m_workbench->emulator());
            QCOMPARE(m_workbench->connections().serviceStatus(), Connections::Status::NotConnected);
        }
        // The requests of all rounds, of which each bears its decisions.
        QVERIFY(host.log().list().size() >= 3 * 4);
        for (const emulator::EmulatorRequest &request : host.log().list())
            QVERIFY(request.status == 0 || !request.decisions.isEmpty());
    }

    void runsRightBehindARestart()
    {
        EmulatorHost &host = m_workbench->emulatorHost();
        AttestationSession session(*m_workbench);
        finish(session, RunState::Finished);
        // The run comes while the service still stops, with connections of the one before.
        host.stop();
        QCOMPARE(host.state(), EmulatorHost::State::Stopping);
        finish(session, RunState::Finished);
        QVERIFY(await(host.reset()));
        // Forgotten devices are enrolled again.
        finish(session, RunState::Finished);
    }

    void showsAServiceThatOthersStart()
    {
        QVERIFY(await(m_workbench->emulatorHost().start()));
        const Connections &connections = m_workbench->connections();
        QCOMPARE(connections.serviceStatus(), Connections::Status::Connected);
        QCOMPARE(connections.serviceAddress(),
                 m_workbench->emulatorHost().endpoint()->endpoint.toString());
        QCOMPARE(connections.idScope(), m_workbench->emulatorHost().endpoint()->idScope);
    }

    void saysNothingOfAServiceThatIsNotChosen()
    {
        attestation::ServiceChoice elsewhere;
        elsewhere.kind = attestation::ServiceChoice::Kind::Endpoint;
        elsewhere.endpoint = QUrl(QStringLiteral("https://127.0.0.1:1"));
        elsewhere.idScope = QStringLiteral("0ne1");
        m_workbench->connections().setService(elsewhere);
        QVERIFY(await(m_workbench->emulatorHost().start()));
        QCOMPARE(m_workbench->connections().serviceStatus(), Connections::Status::NotConnected);
        QCOMPARE(m_workbench->connections().idScope(), QStringLiteral("0ne1"));
    }

    void endsARunWhoseServiceIsStopped_data()
    {
        QTest::addColumn<int>("steps");
        for (int steps = 0; steps < 11; ++steps)
            QTest::addRow("after %d steps", steps) << steps;
    }
    void endsARunWhoseServiceIsStopped()
    {
        QFETCH(int, steps);
        AttestationSession session(*m_workbench);
        for (int i = 0; i < steps; ++i) {
            session.step();
            QTRY_VERIFY_WITH_TIMEOUT(session.state() == RunState::Paused ||
                                         session.state() == RunState::Finished,
                                     60'000);
        }
        m_workbench->emulatorHost().stop();
        if (session.state() != RunState::Finished)
            session.run();
        QTRY_VERIFY_WITH_TIMEOUT(
            session.state() == RunState::Finished || session.state() == RunState::Failed, 60'000);
        session.restart();
        finish(session, RunState::Finished);
    }

    void leavesNothingBehind()
    {
        const auto round = [this] {
            const auto workbench = newWorkbench();
            {
                AttestationSession session(*workbench);
                session.run();
                if (!QTest::qWaitFor([&] { return session.state() == RunState::Finished; }, 60'000))
                    return false;
            }
            workbench->emulatorHost().stop();
            QCoro::Task<core::Result<void>> again = workbench->emulatorHost().start();
            await(done(Workbench::shutdown(workbench.get())));
            return !await(std::move(again));
        };
        QVERIFY(round()); // What is opened once for the whole program.
        QTRY_COMPARE(ProcessResources::now().running(), QString());
        const ProcessResources before = ProcessResources::now();
        for (int i = 0; i < 8; ++i)
            QVERIFY(round());
        QTRY_COMPARE(ProcessResources::now().running(), QString());
        QTRY_COMPARE(ProcessResources::now().moreThan(before), QString());
        QCOMPARE(processesIn(m_folder.path()), QStringList());
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Workbench> m_workbench;
};

ENDORSE_TEST(WorkbenchServiceTest)
#include "workbenchservicetest.moc"
