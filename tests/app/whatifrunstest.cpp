// SPDX-License-Identifier: GPL-3.0-or-later
// Faults on purpose as the window and the command line run them, and what interrupts them.
#include "cliprocess.h"
#include "whatiflab.h"

#include <attestation/attestationflow.h>
#include <attestation/attestationsession.h>
#include <support/heartbeat.h>
#include <support/testregistry.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <csignal>

using namespace endorse;
using namespace endorse::testing;
using attestation::AttestationFlow;
using attestation::AttestationResult;
using attestation::AttestationSession;
using attestation::Fault;
using attestation::Gate;
using attestation::StepId;
using State = attestation::AttestationSession::State;

class WhatIfRunsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_lab.provision(); }

    void cleanup()
    {
        QCOMPARE(m_lab.processes(), QStringList());
        QVERIFY(!QFileInfo::exists(m_lab.runsFolder()));
    }

    void sessionGoesOnWithoutAFault()
    {
        const QByteArray auditBefore = contentOf(m_lab.auditFile());
        const auto workbench = m_lab.makeWorkbench();
        {
            AttestationSession session(*workbench);
            QSignalSpy changed(&session, &AttestationSession::faultChanged);
            session.setFault(Fault::Cleared);
            session.setFault(Fault::Cleared);
            QCOMPARE(changed.size(), 1);
            session.run();
            session.setFault(std::nullopt); // Too late for this run.
            QVERIFY(session.fault() == Fault::Cleared);
            QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Failed, WhatIfLab::patienceMs);
            QCOMPARE(session.result()->error->code, QStringLiteral("0x1df"));
            QVERIFY(session.result()->fault == Fault::Cleared);
            QCOMPARE(contentOf(m_lab.auditFile()), auditBefore);
            QVERIFY(!workbench->emulator());

            session.restart();
            session.setFault(std::nullopt);
            session.run();
            QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Finished, WhatIfLab::patienceMs);
            QVERIFY(!session.result()->fault);
            QVERIFY(!session.result()->srkChanged);
        }
        WhatIfLab::shutDown(workbench.get());
        QVERIFY(contentOf(m_lab.auditFile()).startsWith(auditBefore));
        QVERIFY(contentOf(m_lab.auditFile()).size() > auditBefore.size());
        m_lab.remember();
    }

    void doesNotHoldTheWindowUp_data()
    {
        QTest::addColumn<QString>("fault");
        for (const char *fault : {"other-ek", "cleared", "lockout", "service-gone", "tls-unknown",
                                  "tpm-gone", "answer-cut"})
            QTest::newRow(fault) << QString::fromLatin1(fault);
    }

    void doesNotHoldTheWindowUp()
    {
        QFETCH(QString, fault);
        const auto workbench = m_lab.makeWorkbench();
        qint64 longestMs = 0;
        {
            const Heartbeat heartbeat;
            AttestationSession session(*workbench);
            session.setFault(attestation::faultOf(fault));
            session.run();
            QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Failed, WhatIfLab::patienceMs);
            longestMs = heartbeat.longestOwnGapMs();
        }
        WhatIfLab::shutDown(workbench.get());
        // A frame is 16 ms; sanitizers take their share.
        QVERIFY2(longestMs < 500, qPrintable(QString::number(longestMs)));
    }

    void restartInTheMiddle()
    {
        const auto workbench = m_lab.makeWorkbench();
        {
            AttestationSession session(*workbench);
            session.setFault(Fault::TpmGone);
            goTo(&session, indexOf(StepId::Activate));
            session.restart();
            session.setFault(Fault::NotEnrolled);
            session.run();
            QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Failed, WhatIfLab::patienceMs);
            QCOMPARE(session.result()->error->code, QStringLiteral("404201"));
        }
        WhatIfLab::shutDown(workbench.get());
        QCOMPARE(m_lab.changes(), QStringList());
    }

    void destroyedInTheMiddle_data()
    {
        QTest::addColumn<int>("step");
        for (const StepId id : {StepId::Connect, StepId::ReadSrk, StepId::Activate, StepId::Poll})
            QTest::newRow(qPrintable(toString(id))) << indexOf(id);
    }

    void destroyedInTheMiddle()
    {
        QFETCH(int, step);
        const auto workbench = m_lab.makeWorkbench();
        {
            AttestationSession session(*workbench);
            session.setFault(Fault::Throttled);
            goTo(&session, step);
            session.run();
        }
        WhatIfLab::shutDown(workbench.get());
        QCOMPARE(workbench->activeRuns(), 0);
        QCOMPARE(m_lab.changes(), QStringList());
    }

    void commandLine_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("step");
        QTest::addColumn<QString>("code");
        QTest::newRow("not-enrolled") << "not-enrolled" << 1 << "register"
                                      << "404201";
        QTest::newRow("cleared") << "cleared" << 1 << "activate"
                                 << "0x1df";
        QTest::newRow("lockout") << "lockout" << 1 << "activate"
                                 << "0x921";
        QTest::newRow("service-gone") << "service-gone" << 1 << "register-signed"
                                      << "ConnectionRefusedError";
        QTest::newRow("throttled") << "throttled" << 0 << QString() << QString();
    }

    void commandLine()
    {
        QFETCH(QString, fault);
        QFETCH(int, exitCode);
        QFETCH(QString, step);
        QFETCH(QString, code);
        const Cli cli(m_lab.dataDir());
        const QString transcript = m_lab.path("transcript.json");
        const CliOutcome outcome =
            cli.run({QStringLiteral("demo"), QStringLiteral("--json"), QStringLiteral("--what-if"),
                     fault, QStringLiteral("--transcript"), transcript});
        QVERIFY2(outcome.exitCode == exitCode, outcome.err.constData());
        const QJsonObject json = outcome.json();
        QCOMPARE(json.value(QLatin1String("fault")).toString(), fault);
        QCOMPARE(json.value(QLatin1String("ok")).toBool(), exitCode == 0);
        QCOMPARE(json.value(QLatin1String("recovered")).toBool(), exitCode == 0);
        const QJsonObject error = json.value(QLatin1String("error")).toObject();
        QCOMPARE(error.value(QLatin1String("code")).toString(), code);
        QCOMPARE(error.value(QLatin1String("place")).toString(), step);
        const QJsonDocument written = QJsonDocument::fromJson(contentOf(transcript));
        QCOMPARE(written.object().value(QLatin1String("fault")).toString(), fault);
        bool told = false;
        for (const QJsonValue &value : written.object().value(QLatin1String("steps")).toArray())
            told = told || value.toObject().contains(QLatin1String("injection"));
        QVERIFY(told);
        QCOMPARE(m_lab.changes(), QStringList());
    }

    void commandLineKnowsItsFaults()
    {
        const Cli cli(m_lab.dataDir());
        for (const QString &wrong :
             {QStringLiteral("nonsense"), QStringLiteral("key-missing"), QString()}) {
            const CliOutcome outcome = cli.run({QStringLiteral("demo"), QStringLiteral("--json"),
                                                QStringLiteral("--what-if"), wrong});
            QCOMPARE(outcome.exitCode, 2);
            QVERIFY(!outcome.json().value(QLatin1String("ok")).toBool(true));
            QVERIFY(wrong.isEmpty() || outcome.err.contains("tampered-public"));
        }
        const CliOutcome help = cli.run({QStringLiteral("demo"), QStringLiteral("--help")});
        for (const Fault fault : attestation::faultsFor(attestation::AttestationKind::Tpm))
            QVERIFY(help.out.contains(toString(fault).toLatin1()));
    }

    void tellsAFaultToAPerson()
    {
        const Cli cli(m_lab.dataDir());
        const CliOutcome outcome =
            cli.run({QStringLiteral("demo"), QStringLiteral("--what-if"), QStringLiteral("cleared"),
                     QStringLiteral("--language"), QStringLiteral("en")});
        QCOMPARE(outcome.exitCode, 1);
        const QByteArray text = outcome.out.simplified();
        QVERIFY2(text.contains("Here the TPM is cleared"), outcome.out.constData());
        QVERIFY2(text.contains("! TPM: Clear"), outcome.out.constData());
    }

    void killedInTheMiddleLeavesNothing()
    {
        const Cli cli(m_lab.dataDir());
        QProcess process;
        // Waits two seconds, as the service asks.
        cli.start(&process, {QStringLiteral("demo"), QStringLiteral("--json"),
                             QStringLiteral("--what-if"), QStringLiteral("throttled")});
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(m_lab.runsFolder()) &&
                                     !processesIn(m_lab.runsFolder()).isEmpty(),
                                 WhatIfLab::patienceMs);
        ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
        QVERIFY(process.waitForFinished());
        QVERIFY(QFileInfo::exists(m_lab.runsFolder()));
        QTRY_COMPARE_WITH_TIMEOUT(processesIn(m_lab.runsFolder()), QStringList(),
                                  WhatIfLab::patienceMs);

        const auto workbench = m_lab.makeWorkbench();
        QTRY_VERIFY_WITH_TIMEOUT(!QFileInfo::exists(m_lab.runsFolder()), WhatIfLab::patienceMs);
        WhatIfLab::shutDown(workbench.get());
        QCOMPARE(m_lab.changes(), QStringList());
    }

    void twoAtATimeDoNotDisturbEachOther()
    {
        Probe first(m_lab.optionsFor(Fault::Throttled));
        auto gate = std::make_shared<Gate>();
        gate->run();
        std::optional<AttestationResult> late;
        const auto running = [](Probe *probe, std::shared_ptr<Gate> open,
                                std::optional<AttestationResult> *out) -> QCoro::Task<> {
            *out = co_await AttestationFlow::run(probe, open, {}, {});
        }(&first, gate, &late);
        Probe second(m_lab.optionsFor(Fault::NotEnrolled));
        QVERIFY(!WhatIfLab::runIn(&second).ok);
        QTRY_VERIFY_WITH_TIMEOUT(late.has_value(), WhatIfLab::patienceMs);
        QVERIFY(late->ok);
    }

private:
    static void goTo(AttestationSession *session, int index)
    {
        for (int i = 0; i < index; ++i) {
            session->step();
            QTRY_COMPARE_WITH_TIMEOUT(session->state(), State::Paused, WhatIfLab::patienceMs);
        }
    }

    WhatIfLab m_lab;
};

ENDORSE_TEST(WhatIfRunsTest)
#include "whatifrunstest.moc"
