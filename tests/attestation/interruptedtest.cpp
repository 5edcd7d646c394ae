// SPDX-License-Identifier: GPL-3.0-or-later
// Peers that die, or fall silent, in the middle of an attestation.
#include "lab.h"

#include <attestation/attestationsession.h>
#include <support/heartbeat.h>
#include <support/testregistry.h>
#include <tpm/verbharness.h>

#include <QElapsedTimer>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace endorse;
using namespace endorse::testing;
using attestation::AttestationSession;
using attestation::StepId;
using State = attestation::AttestationSession::State;

namespace {

// A frame is 16 ms; sanitizers take their share.
constexpr qint64 longestGapMs = 500;

} // namespace

class InterruptedTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_tpm = startSoftwareTpm(m_folder.filePath(QStringLiteral("tpm")));
        QVERIFY(m_tpm);
    }

    void init()
    {
        startEmulator();
        m_lab = std::make_unique<Lab>();
        m_lab->transport = m_tpm->transport();
        m_lab->service = m_emulator->endpoint();
    }

    void cleanup()
    {
        QTRY_COMPARE(m_lab->activeRuns(), 0);
        m_lab.reset();
        QCOMPARE(leftInTpm(*m_tpm->transport()), QString());
    }

    void emulatorDies_data()
    {
        QTest::addColumn<int>("before");
        for (const StepId id : {StepId::RegisterSigned, StepId::Poll, StepId::HubConnect})
            QTest::newRow(qPrintable(toString(id))) << indexOf(id);
    }

    void emulatorDies()
    {
        QFETCH(int, before);
        AttestationSession session(*m_lab);
        goTo(&session, before);
        m_emulator->stop();
        session.run();
        QTRY_COMPARE(session.state(), State::Failed);
        QCOMPARE(session.currentStep(), before);
        QCOMPARE(toString(session.result()->error->category), QStringLiteral("network"));
        QVERIFY(!session.result()->error->hint.render().isEmpty());
        // The TPM is as it was: with the service back, all is well.
        startEmulator();
        m_lab->service = m_emulator->endpoint();
        session.restart();
        session.run();
        QTRY_COMPARE(session.state(), State::Finished);
    }

    void tpmDies_data()
    {
        QTest::addColumn<int>("before");
        for (const StepId id : attestation::allSteps())
            QTest::newRow(qPrintable(toString(id))) << indexOf(id);
    }

    void tpmDies()
    {
        QFETCH(int, before);
        AttestationSession session(*m_lab);
        goTo(&session, before);
        m_tpm->kill();
        session.run();
        QTRY_VERIFY(session.state() == State::Failed || session.state() == State::Finished);
        if (session.state() == State::Failed)
            QVERIFY(!session.result()->error->hint.render().isEmpty());
        session.restart();
        session.run();
        QTRY_COMPARE(session.state(), State::Finished);
    }

    void tpmAcceptsAndNeverAnswers()
    {
        QLocalServer silent;
        const QString path = m_folder.filePath(QStringLiteral("silent"));
        QVERIFY(silent.listen(path));
        m_lab->transport =
            tpm::makeTransport(*tpm::TctiAddress::parse(QStringLiteral("swtpm:path=") + path));
        QLocalSocket *peer = nullptr;
        cancelWhileSilent([&] {
            peer = peer ? peer : silent.nextPendingConnection();
            return peer && peer->bytesAvailable() > 0;
        });
        QCOMPARE(m_lab->ended.size(), 1);
        QVERIFY(m_lab->ended.first().error->place == QLatin1String("connect"));
        m_lab->transport = m_tpm->transport();
    }

    void tpmFallsSilentInTheMiddle()
    {
        SocketTpm tpm;
        QVERIFY(tpm.start());
        m_lab->transport = tpm.transport();
        AttestationSession session(*m_lab);
        goTo(&session, indexOf(StepId::Activate));
        tpm.stopAnswering();
        const Heartbeat heartbeat;
        session.run();
        QTRY_VERIFY(heartbeat.ticks() > 20);
        QCOMPARE(session.state(), State::Running);
        QElapsedTimer timer;
        timer.start();
        session.cancel();
        QTRY_COMPARE(session.state(), State::Cancelled);
        QVERIFY2(timer.elapsed() < atOnceMs, qPrintable(QString::number(timer.elapsed())));
        QVERIFY2(heartbeat.longestOwnGapMs() < longestGapMs,
                 qPrintable(QString::number(heartbeat.longestOwnGapMs())));
        // What the lost answers made is found and flushed by the next one who reaches the TPM.
        tpm.goOn();
        const auto next = attestNow(m_lab.get());
        QVERIFY2(next.ok, qPrintable(next.error ? next.error->toLogLine() : QString()));
        QCOMPARE(leftInTpm(*tpm.transport()), QString());
        m_lab->transport = m_tpm->transport();
    }

    void deadlineOfASilentTpm()
    {
        QLocalServer silent;
        const QString path = m_folder.filePath(QStringLiteral("silent2"));
        QVERIFY(silent.listen(path));
        m_lab->transport =
            tpm::makeTransport(*tpm::TctiAddress::parse(QStringLiteral("swtpm:path=") + path));
        m_lab->tpmOptions.timeout = std::chrono::milliseconds(150);
        const auto result = attestNow(m_lab.get());
        QCOMPARE(toString(result.error->category), QStringLiteral("deadline"));
        QCOMPARE(result.error->place, QStringLiteral("connect"));
        m_lab->transport = m_tpm->transport();
    }

    void serviceAcceptsAndNeverAnswers()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        m_lab->enroll = Lab::Enroll::Nobody;
        m_lab->service.endpoint.setPort(silent.serverPort());
        cancelWhileSilent([&silent] { return silent.hasPendingConnections(); });
        QCOMPARE(m_lab->ended.size(), 1);
        QVERIFY(m_lab->ended.first().error->place == QLatin1String("register"));
    }

private:
    /// Runs until @p reached says that the peer holds a request, then cancels.
    void cancelWhileSilent(const std::function<bool()> &reached)
    {
        AttestationSession session(*m_lab);
        session.run();
        QTRY_VERIFY(reached());
        const Heartbeat heartbeat;
        QTRY_VERIFY(heartbeat.ticks() > 20);
        QCOMPARE(session.state(), State::Running);
        QElapsedTimer timer;
        timer.start();
        session.cancel();
        QTRY_COMPARE(session.state(), State::Cancelled);
        QVERIFY2(timer.elapsed() < atOnceMs, qPrintable(QString::number(timer.elapsed())));
        QVERIFY2(heartbeat.longestOwnGapMs() < longestGapMs,
                 qPrintable(QString::number(heartbeat.longestOwnGapMs())));
    }

    void goTo(AttestationSession *session, int index)
    {
        for (int i = 0; i < index; ++i) {
            session->step();
            QTRY_COMPARE(session->state(), State::Paused);
        }
    }

    void startEmulator()
    {
        emulator::EmulatorOptions options;
        options.dataDir = m_folder.filePath(QStringLiteral("emulator"));
        options.retryAfterSeconds = 0;
        auto started = await(emulator::Emulator::start(options));
        QVERIFY(started);
        m_emulator = std::move(*started);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<tpm::SoftwareTpm> m_tpm;
    std::unique_ptr<emulator::Emulator> m_emulator;
    std::unique_ptr<Lab> m_lab;
};

ENDORSE_TEST(InterruptedTest)
#include "interruptedtest.moc"
