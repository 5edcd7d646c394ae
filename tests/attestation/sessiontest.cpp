// SPDX-License-Identifier: GPL-3.0-or-later
// The session as a screen drives it, on a real software TPM and the real emulator.
#include "lab.h"

#include <attestation/attestationkind.h>
#include <attestation/attestationsession.h>
#include <support/testregistry.h>
#include <tpm/verbharness.h>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using attestation::AttestationSession;
using State = attestation::AttestationSession::State;

namespace {

/// What the buttons show: S(tep), R(un), P(ause), r(estart), C(ancel).
QString enabledOf(const AttestationSession &session)
{
    QString enabled;
    enabled += session.canStep() ? QLatin1String("S") : QLatin1String();
    enabled += session.canRun() ? QLatin1String("R") : QLatin1String();
    enabled += session.canPause() ? QLatin1String("P") : QLatin1String();
    enabled += session.canRestart() ? QLatin1String("r") : QLatin1String();
    enabled += session.canCancel() ? QLatin1String("C") : QLatin1String();
    return enabled;
}

} // namespace

class SessionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_tpm = startSoftwareTpm(m_folder.filePath(QStringLiteral("tpm")));
        QVERIFY(m_tpm);
        emulator::EmulatorOptions options;
        options.dataDir = m_folder.filePath(QStringLiteral("emulator"));
        options.retryAfterSeconds = 0;
        auto started = await(emulator::Emulator::start(options));
        QVERIFY(started);
        m_emulator = std::move(*started);
    }

    void init()
    {
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

    void isIdleAtFirst()
    {
        const AttestationSession session(*m_lab);
        QCOMPARE(session.state(), State::Idle);
        QCOMPARE(session.steps().size(), attestation::stepCount);
        QCOMPARE(session.currentStep(), -1);
        QVERIFY(!session.result());
        QCOMPARE(enabledOf(session), QStringLiteral("SR"));
    }

    void goesStepByStep()
    {
        AttestationSession session(*m_lab);
        QSignalSpy changed(&session, &AttestationSession::stepChanged);
        for (int i = 0; i < attestation::stepCount; ++i) {
            QCOMPARE(session.currentStep(), i - 1);
            session.step();
            QCOMPARE(session.state(), State::Running);
            QCOMPARE(enabledOf(session), QStringLiteral("RrC"));
            const bool last = i == attestation::stepCount - 1;
            QTRY_COMPARE(session.state(), last ? State::Finished : State::Paused);
            QCOMPARE(toString(session.steps().at(i).status), QStringLiteral("ok"));
            if (last)
                break;
            QCOMPARE(enabledOf(session), QStringLiteral("SRrC"));
            QCOMPARE(toString(session.steps().at(i + 1).status), QStringLiteral("pending"));
            QCOMPARE(session.registrationId().isEmpty(), i == 0);
        }
        QCOMPARE(enabledOf(session), QStringLiteral("r"));
        QVERIFY(session.result() && session.result()->ok);
        QVERIFY(changed.size() >= 2 * attestation::stepCount);
    }

    void runsToTheEndAndBeginsAgain()
    {
        AttestationSession session(*m_lab);
        for (int round = 0; round < 3; ++round) {
            session.run();
            QCOMPARE(enabledOf(session), QStringLiteral("PrC"));
            QTRY_COMPARE(session.state(), State::Finished);
            QSignalSpy reset(&session, &AttestationSession::reset);
            session.restart();
            QCOMPARE(reset.size(), 1);
            QCOMPARE(session.state(), State::Idle);
            QVERIFY(!session.result());
            QVERIFY(session.registrationId().isEmpty());
        }
        QCOMPARE(m_lab->ended.size(), 3);
    }

    /// Whoever looks while a fault goes with the kind sees the one with the steps of the other.
    void keepsKindAndStepsTogether()
    {
        AttestationSession session(*m_lab);
        session.setFault(attestation::Fault::Cleared);
        QVERIFY(session.fault());
        const QSignalSpy faultChanged(&session, &AttestationSession::faultChanged);
        QObject::connect(&session, &AttestationSession::faultChanged, &session, [&session] {
            QCOMPARE(session.steps().size(), attestation::pendingSteps(session.kind()).size());
        });
        session.setCertificate(AttestationSession::CertificateChoice());
        QCOMPARE(faultChanged.size(), 1);
        QVERIFY(!session.fault());
        QVERIFY(session.steps().size() != attestation::stepCount);
    }

    void pausesAfterTheStepThatRuns()
    {
        AttestationSession session(*m_lab);
        session.run();
        session.pause();
        QTRY_COMPARE(session.state(), State::Paused);
        QCOMPARE(session.currentStep(), 0);
        QCOMPARE(toString(session.steps().at(0).status), QStringLiteral("ok"));
        session.run();
        QTRY_COMPARE(session.state(), State::Finished);
    }

    void opensTheGateWhileAStepRuns()
    {
        AttestationSession session(*m_lab);
        session.step();
        session.run();
        QTRY_COMPARE(session.state(), State::Finished);
    }

    void cancelsAtTheGate()
    {
        AttestationSession session(*m_lab);
        session.step();
        QTRY_COMPARE(session.state(), State::Paused);
        session.cancel();
        QTRY_COMPARE(session.state(), State::Cancelled);
        QCOMPARE(toString(session.steps().at(1).status), QStringLiteral("cancelled"));
        QCOMPARE(toString(session.steps().at(2).status), QStringLiteral("skipped"));
        QVERIFY(session.result()->isCancelled());
        QCOMPARE(enabledOf(session), QStringLiteral("r"));
    }

    void cancelsAStepThatRuns_data() { everyStep(); }
    void cancelsAStepThatRuns()
    {
        QFETCH(int, index);
        AttestationSession session(*m_lab);
        goTo(&session, index);
        session.step();
        session.cancel();
        QTRY_VERIFY(session.state() != State::Running);
        QCOMPARE(session.state(), State::Cancelled);
        QCOMPARE(session.result()->error->place, toString(session.steps().at(index).id));
    }

    void isDestroyedInTheMiddle_data() { everyStep(); }
    void isDestroyedInTheMiddle()
    {
        QFETCH(int, index);
        {
            AttestationSession session(*m_lab);
            goTo(&session, index);
            session.step();
        }
        QTRY_COMPARE(m_lab->activeRuns(), 0);
        QCOMPARE(m_lab->ended.size(), 1);
        QVERIFY(m_lab->ended.first().isCancelled());
    }

    void isDestroyedWhilePaused()
    {
        {
            AttestationSession session(*m_lab);
            goTo(&session, 3);
        }
        QTRY_COMPARE(m_lab->ended.size(), 1);
    }

    void restartsInTheMiddle_data() { everyStep(); }
    void restartsInTheMiddle()
    {
        QFETCH(int, index);
        AttestationSession session(*m_lab);
        goTo(&session, index);
        session.step();
        session.restart();
        QCOMPARE(session.state(), State::Idle);
        QCOMPARE(session.currentStep(), -1);
        // Begins once the abandoned run has let go of the TPM.
        session.run();
        QCOMPARE(session.state(), State::Running);
        QTRY_COMPARE(session.state(), State::Finished);
        QCOMPARE(m_lab->ended.size(), 2);
    }

    void cancelsARunThatWaitsForTheOldOne()
    {
        AttestationSession session(*m_lab);
        session.run();
        session.restart();
        session.run();
        session.cancel();
        QCOMPARE(session.state(), State::Cancelled);
        QVERIFY(session.result()->isCancelled());
        QCOMPARE(toString(session.steps().at(0).status), QStringLiteral("cancelled"));
        session.restart();
        session.run();
        QTRY_COMPARE(session.state(), State::Finished);
    }

    void ignoresWhatItCannotDo()
    {
        AttestationSession session(*m_lab);
        session.pause();
        session.cancel();
        session.restart();
        QCOMPARE(session.state(), State::Idle);
        session.run();
        QTRY_COMPARE(session.state(), State::Finished);
        session.step();
        session.run();
        session.pause();
        session.cancel();
        QCOMPARE(session.state(), State::Finished);
    }

    void tellsAFailure()
    {
        m_lab->enroll = Lab::Enroll::Nobody;
        m_lab->wantedId = QStringLiteral("nobody-knows-me");
        AttestationSession session(*m_lab);
        session.run();
        QTRY_COMPARE(session.state(), State::Failed);
        QCOMPARE(session.currentStep(), 3);
        QCOMPARE(enabledOf(session), QStringLiteral("r"));
        QVERIFY(session.steps().at(3).error);
    }

    void doesNothingRealWhenFaultsAreNotOffered()
    {
        AttestationSession session(*m_lab);
        session.setFault(attestation::Fault::Cleared);
        session.run();
        QTRY_COMPARE(session.state(), State::Failed);
        QCOMPARE(session.result()->error->code, QStringLiteral("no-faults"));
        QVERIFY(session.result()->fault == attestation::Fault::Cleared);
        QCOMPARE(toString(session.steps().first().status), QStringLiteral("failed"));
        QVERIFY(m_lab->ended.isEmpty());
        session.restart();
        session.setFault(std::nullopt);
        session.run();
        QTRY_COMPARE(session.state(), State::Finished);
    }

private:
    static void everyStep()
    {
        QTest::addColumn<int>("index");
        for (const attestation::StepId id : attestation::allSteps())
            QTest::newRow(qPrintable(toString(id))) << indexOf(id);
    }

    void goTo(AttestationSession *session, int index)
    {
        for (int i = 0; i < index; ++i) {
            session->step();
            QTRY_COMPARE(session->state(), State::Paused);
        }
    }

    QTemporaryDir m_folder;
    std::unique_ptr<tpm::SoftwareTpm> m_tpm;
    std::unique_ptr<emulator::Emulator> m_emulator;
    std::unique_ptr<Lab> m_lab;
};

ENDORSE_TEST(SessionTest)
#include "sessiontest.moc"
