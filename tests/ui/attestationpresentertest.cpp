// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/attestationsamples.h>
#include <support/testregistry.h>
#include <ui/attestation/attestationpresenter.h>

#include <QSignalSpy>
#include <QTest>

using namespace endorse;
using namespace endorse::ui;
using attestation::StepId;
using attestation::StepStatus;
using State = RunSnapshot::State;

class AttestationPresenterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leadsWithTheNextStepBeforeARun();
    void leadsWithWhatHappened();
    void saysWhatItWaitsFor_data();
    void saysWhatItWaitsFor();
    void saysWhoRefused_data();
    void saysWhoRefused();
    void leadsWithTheRefusal();
    void namesOnePrimaryCommand_data();
    void namesOnePrimaryCommand();
    void followsTheRun();
    void keepsThePinWhileTheRunStands();
    void keepsKeysAndLocksOfTheLastEndedStep();
    void countsStepsAndTime();
    void numbersTheNextSteps_data();
    void numbersTheNextSteps();
    void reportsAFailureInEnglish();
    void choosesTheMainCommand_data();
    void choosesTheMainCommand();
    void choosesTheCommandThatFailedTheStep();
    void tellsTheStatusBar_data();
    void tellsTheStatusBar();

private:
    static RunSnapshot at(State state, int done);
};

RunSnapshot AttestationPresenterTest::at(State state, int done)
{
    RunSnapshot run;
    run.state = state;
    run.steps = testing::sampleSteps(done);
    run.currentStep = done - 1;
    run.canStep = run.canRun = state == State::Idle || state == State::Paused;
    run.canPause = state == State::Running;
    run.canCancel = state == State::Running || state == State::Paused;
    run.canRestart = state != State::Idle;
    return run;
}

void AttestationPresenterTest::leadsWithTheNextStepBeforeARun()
{
    AttestationPresenter presenter;
    QCOMPARE(presenter.shownStep(), 0);
    const CaptionContent caption = presenter.caption();
    QCOMPARE(caption.title, QStringLiteral("Next: Connect to the TPM"));
    QCOMPARE(caption.text, attestation::stepPreview(StepId::Connect).render());
    QCOMPARE(caption.icon, IconId::Step);
    presenter.showStep(4);
    QCOMPARE(presenter.caption().title, QStringLiteral("Not yet: Open the EK lock"));
    QVERIFY(presenter.progressNote().isEmpty());
    QVERIFY(!presenter.failure());
}

void AttestationPresenterTest::leadsWithWhatHappened()
{
    AttestationPresenter presenter;
    presenter.setSnapshot(at(State::Paused, 5));
    const CaptionContent caption = presenter.caption();
    QCOMPARE(caption.icon, IconId::Unlock);
    QCOMPARE(caption.tone, CaptionBand::Tone::Normal);
    QCOMPARE(caption.title, QStringLiteral("The step is done: this is its sentence."));
    QVERIFY(caption.text.startsWith(QLatin1String("This is why it is safe")));
    presenter.showStep(5);
    QCOMPARE(presenter.caption().title, QStringLiteral("Next: Import the nonce"));
}

void AttestationPresenterTest::saysWhatItWaitsFor_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("milliseconds");
    QTest::addColumn<QString>("begins");
    QTest::newRow("at once") << 4 << 100 << QStringLiteral("Asks the TPM");
    QTest::newRow("busy") << 4 << 1000 << QStringLiteral("Asks the TPM");
    QTest::newRow("TPM") << 4 << 3000 << QStringLiteral("Waiting for the TPM for 3.00 s.");
    QTest::newRow("first start") << 0 << 3000
                                 << QStringLiteral("Waiting for the TPM for 3.00 s. A software");
    QTest::newRow("service") << 3 << 4000 << QStringLiteral("Waiting for the service for 4.00 s.");
    QTest::newRow("poll") << 8 << 6000
                          << QStringLiteral("Waiting for the service for 6.00 s. The service says");
}

void AttestationPresenterTest::saysWhatItWaitsFor()
{
    QFETCH(int, step);
    QFETCH(int, milliseconds);
    QFETCH(QString, begins);
    RunSnapshot run = at(State::Running, step);
    run.steps[step].status = StepStatus::Running;
    run.currentStep = step;
    run.runningMs = milliseconds;
    AttestationPresenter presenter;
    presenter.setSnapshot(run);
    const CaptionContent caption = presenter.caption();
    QCOMPARE(caption.icon, IconId::Busy);
    QVERIFY2(caption.text.startsWith(begins), qPrintable(caption.text));
    QCOMPARE(presenter.isBusy(), milliseconds > 400);
    QCOMPARE(presenter.isWaiting(), milliseconds >= 2500);
}

void AttestationPresenterTest::saysWhoRefused_data()
{
    QTest::addColumn<int>("category");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("step");
    QTest::addColumn<QString>("sentence");
    using C = core::ErrorCategory;
    const auto row = [](const char *name, C category, const char *code, StepId step,
                        const char *sentence) {
        QTest::newRow(name) << int(category) << QString::fromLatin1(code) << int(step)
                            << QString::fromLatin1(sentence);
    };
    row("TPM", C::Tpm, "0x1df", StepId::Activate, "The TPM refused (0x1df).");
    row("TSS layer", C::Tpm, "0xa000a", StepId::Activate, "The TPM does not answer (0xa000a).");
    row("DPS", C::Dps, "400004", StepId::Register, "The service refused (400004).");
    row("HTTP", C::Http, "502", StepId::Poll, "The service refused (502).");
    row("hub", C::Hub, "401", StepId::HubConnect, "The hub refused (401).");
    row("TLS", C::Tls, "unknown-ca", StepId::Register, "The service is not trusted (unknown-ca).");
    row("TPM's socket", C::Network, "ConnectionRefusedError", StepId::Connect,
        "The TPM cannot be reached (ConnectionRefusedError).");
    row("service's socket", C::Network, "ConnectionRefusedError", StepId::Register,
        "The service cannot be reached (ConnectionRefusedError).");
    row("TPM late", C::Deadline, "deadline", StepId::Import, "The TPM did not answer in time.");
    row("service late", C::Deadline, "deadline", StepId::Poll,
        "The service did not answer in time.");
    row("protocol", C::Protocol, "truncated", StepId::Register,
        "The answer does not follow its specification (truncated).");
    row("internal", C::Internal, "bug", StepId::Sign, "This program made a mistake (bug).");
}

void AttestationPresenterTest::saysWhoRefused()
{
    QFETCH(int, category);
    QFETCH(QString, code);
    QFETCH(int, step);
    core::Error error;
    error.category = core::ErrorCategory(category);
    error.code = code;
    QTEST(AttestationPresenter::refusalSentence(error, StepId(step)), "sentence");
}

void AttestationPresenterTest::leadsWithTheRefusal()
{
    RunSnapshot run = at(State::Failed, 5);
    run.steps = testing::sampleRefusal();
    AttestationPresenter presenter;
    presenter.setSnapshot(run);
    const CaptionContent caption = presenter.caption();
    QCOMPARE(caption.tone, CaptionBand::Tone::Fail);
    QCOMPARE(caption.icon, IconId::Fail);
    QVERIFY(caption.title.startsWith(QLatin1String("The TPM refused (0x1df).")));
    QVERIFY(caption.text.startsWith(
        QLatin1String("The TPM refused: the envelope is bound to another SRK.")));
    const auto failure = presenter.failure();
    QVERIFY(failure);
    QCOMPARE(failure->nextSteps.size(), 2);
    QCOMPARE(failure->code, QStringLiteral("0x1df"));
    presenter.showStep(2);
    QVERIFY(!presenter.failure());
    QCOMPARE(presenter.caption().tone, CaptionBand::Tone::Normal);
    presenter.showStep(7);
    QCOMPARE(presenter.caption().title, QStringLiteral("Not run: Register, signed"));
}

void AttestationPresenterTest::namesOnePrimaryCommand_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("done");
    QTest::addColumn<int>("primary");
    const auto row = [](const char *name, State state, int done, CommandId primary) {
        QTest::newRow(name) << int(state) << done << int(primary);
    };
    row("idle", State::Idle, 0, CommandId::AttestationStep);
    row("running", State::Running, 3, CommandId::AttestationStep);
    row("paused", State::Paused, 3, CommandId::AttestationStep);
    row("finished", State::Finished, 11, CommandId::AttestationRestart);
    row("failed", State::Failed, 5, CommandId::AttestationRestart);
    row("cancelled", State::Cancelled, 5, CommandId::AttestationRestart);
}

void AttestationPresenterTest::namesOnePrimaryCommand()
{
    QFETCH(int, state);
    QFETCH(int, done);
    QFETCH(int, primary);
    AttestationPresenter presenter;
    presenter.setSnapshot(at(State(state), done));
    const QList<CommandView> commands = presenter.commands();
    QCOMPARE(commands.size(), 5);
    int primaries = 0;
    for (const CommandView &command : commands) {
        primaries += command.primary ? 1 : 0;
        QCOMPARE(command.primary, int(command.id) == primary);
        // A command that cannot be given says why.
        QCOMPARE(command.whyNot.isEmpty(), command.enabled);
    }
    QCOMPARE(primaries, 1);
}

void AttestationPresenterTest::followsTheRun()
{
    AttestationPresenter presenter;
    QSignalSpy shown(&presenter, &AttestationPresenter::shownStepChanged);
    presenter.setSnapshot(at(State::Paused, 1));
    QCOMPARE(shown.count(), 0);
    presenter.setSnapshot(at(State::Paused, 2));
    QCOMPARE(shown.count(), 1);
    QCOMPARE(presenter.shownStep(), 1);
    presenter.showStep(99);
    presenter.showStep(-1);
    QCOMPARE(presenter.shownStep(), 1);
}

void AttestationPresenterTest::keepsThePinWhileTheRunStands()
{
    AttestationPresenter presenter;
    presenter.setSnapshot(at(State::Paused, 5));
    presenter.showStep(1);
    QVERIFY(presenter.isPinned());
    QCOMPARE(presenter.shownStep(), 1);
    presenter.setSnapshot(at(State::Paused, 5));
    QCOMPARE(presenter.shownStep(), 1);
    presenter.setSnapshot(at(State::Paused, 6));
    QVERIFY(!presenter.isPinned());
    QCOMPARE(presenter.shownStep(), 5);
    presenter.showStep(2);
    presenter.followRun();
    QCOMPARE(presenter.shownStep(), 5);
    presenter.showStep(2);
    presenter.showStep(5);
    QVERIFY(!presenter.isPinned());
}

void AttestationPresenterTest::keepsKeysAndLocksOfTheLastEndedStep()
{
    RunSnapshot run = at(State::Running, 5);
    run.steps[5].status = StepStatus::Running;
    run.currentStep = 5;
    AttestationPresenter presenter;
    presenter.setSnapshot(run);
    QCOMPARE(presenter.locks().openLocks, 1);
    QCOMPARE(presenter.shownKeys().size(), 4);
    presenter.showStep(1);
    QCOMPARE(presenter.locks().openLocks, 0);
    QCOMPARE(presenter.shownKeys().size(), 2);
    presenter.setSnapshot(RunSnapshot());
    QVERIFY(presenter.shownKeys().isEmpty());
    QCOMPARE(presenter.locks().summary, QStringLiteral("no challenge yet"));
}

void AttestationPresenterTest::countsStepsAndTime()
{
    AttestationPresenter presenter;
    presenter.setSnapshot(at(State::Paused, 5));
    QCOMPARE(presenter.progressNote(), QStringLiteral("5 of 11 · 16.5 ms"));
    RunSnapshot run = at(State::Running, 1);
    run.steps[1].status = StepStatus::Running;
    run.currentStep = 1;
    run.runningMs = 500;
    presenter.setSnapshot(run);
    QCOMPARE(presenter.progressNote(), QStringLiteral("2 of 11 · 500 ms"));
}

void AttestationPresenterTest::numbersTheNextSteps_data()
{
    QTest::addColumn<QString>("hint");
    QTest::addColumn<int>("count");
    QTest::newRow("two") << QStringLiteral("Restart the run. Look at port 2321.") << 2;
    QTest::newRow("number inside") << QStringLiteral("Wait 1.5 s, then restart.") << 1;
    QTest::newRow("Japanese") << QStringLiteral("最初から実行します。監査ログを調べます。") << 2;
    QTest::newRow("Korean") << QStringLiteral("다시 실행합니다. 감사 기록을 확인합니다.") << 2;
    QTest::newRow("none") << QString() << 0;
}

void AttestationPresenterTest::numbersTheNextSteps()
{
    QFETCH(QString, hint);
    const QStringList sentences = sentencesOf(hint);
    QTEST(int(sentences.size()), "count");
    QString together = sentences.join(QString());
    QCOMPARE(together.remove(u' '), hint.remove(u' '));
}

void AttestationPresenterTest::reportsAFailureInEnglish()
{
    RunSnapshot run = at(State::Failed, 5);
    run.steps = testing::sampleRefusal();
    AttestationPresenter presenter;
    QVERIFY(presenter.failureReport().isEmpty());
    presenter.setSnapshot(run);
    const QString report = presenter.failureReport();
    for (const char *line : {"Step: activate", "Category: tpm", "Code: 0x1df",
                             "Technical: tpm:parameter(1):integrity check failed <b>"})
        QVERIFY2(report.contains(QLatin1String(line)), line);
    QVERIFY(!report.contains(QLatin1String("HTTP status")));
}

void AttestationPresenterTest::choosesTheMainCommand_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("status");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<int>("refused");
    QTest::addColumn<int>("main");
    const auto row = [](const char *name, StepId step, const char *commands, int main,
                        int refused = -1) {
        QTest::newRow(name) << int(step) << int(refused < 0 ? StepStatus::Ok : StepStatus::Failed)
                            << QString::fromLatin1(commands).split(u' ', Qt::SkipEmptyParts)
                            << refused << main;
    };
    row("none", StepId::Poll, "", -1);
    row("connect", StepId::Connect, "GetCapability ReadClock", 0);
    row("EK made", StepId::ReadEk, "ReadPublic CreatePrimary EvictControl", 1);
    row("activate", StepId::Activate, "StartAuthSession PolicySecret ActivateCredential", 2);
    row("import", StepId::Import, "ReadPublic Import Load EvictControl", 1);
    row("hub key", StepId::ImportHubKey, "StartAuthSession ActivateCredential Import Load", 2);
    row("refused", StepId::Import, "ReadPublic Import Load FlushContext", 2, 2);
}

void AttestationPresenterTest::choosesTheMainCommand()
{
    QFETCH(int, step);
    QFETCH(int, status);
    QFETCH(QStringList, names);
    QFETCH(int, refused);
    attestation::StepRecord record;
    record.id = StepId(step);
    record.status = StepStatus(status);
    for (const QString &name : names)
        record.tpmCommands.append(testing::sampleCommand(
            0x100, name, 20, record.tpmCommands.size() == refused ? 0x1df : 0));
    QTEST(AttestationPresenter::mainCommand(record), "main");
}

void AttestationPresenterTest::choosesTheCommandThatFailedTheStep()
{
    // A look for a key that is not there is answered with a code as well.
    attestation::StepRecord record;
    record.id = StepId::ReadSrk;
    record.status = StepStatus::Failed;
    record.tpmCommands = {
        testing::sampleCommand(0x173, QStringLiteral("ReadPublic"), 14, 0x18b),
        testing::sampleCommand(0x131, QStringLiteral("CreatePrimary"), 60, 0x9a2)};
    record.error.emplace();
    record.error->code = QStringLiteral("0x9a2");
    QCOMPARE(AttestationPresenter::mainCommand(record), 1);
    record.error->code = QStringLiteral("no-tpm");
    QCOMPARE(AttestationPresenter::mainCommand(record), 0);
}

void AttestationPresenterTest::tellsTheStatusBar_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("message");
    QTest::newRow("idle") << int(State::Idle) << QStringLiteral("Ready. Space: first step.");
    QTest::newRow("running") << int(State::Running) << QStringLiteral("Step 5 is running.");
    QTest::newRow("paused") << int(State::Paused)
                            << QStringLiteral("Paused after step 5. Space: next step.");
    QTest::newRow("finished") << int(State::Finished) << QStringLiteral("All 11 steps are done.");
    QTest::newRow("failed") << int(State::Failed) << QStringLiteral("Stopped at step 5.");
    QTest::newRow("cancelled") << int(State::Cancelled) << QStringLiteral("Cancelled at step 5.");
}

void AttestationPresenterTest::tellsTheStatusBar()
{
    QFETCH(int, state);
    AttestationPresenter presenter;
    presenter.setSnapshot(at(State(state), 5));
    QTEST(presenter.statusMessage(), "message");
}

ENDORSE_TEST(AttestationPresenterTest)
#include "attestationpresentertest.moc"
