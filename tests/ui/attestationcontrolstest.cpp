// SPDX-License-Identifier: GPL-3.0-or-later
#include "attestationstage.h"

#include <models/keytreemodel.h>
#include <support/attestationsamples.h>
#include <support/testregistry.h>
#include <ui/attestation/attestationpresenter.h>
#include <ui/attestation/diagramview.h>
#include <ui/attestation/evidencepane.h>
#include <ui/attestation/lockspanel.h>
#include <ui/attestation/locksscene.h>
#include <ui/attestation/runtoolbar.h>
#include <ui/attestation/speedcontrol.h>
#include <ui/attestation/stepdelegate.h>
#include <ui/attestation/stepspane.h>
#include <ui/attestation/whatifbutton.h>
#include <ui/common/captionband.h>
#include <ui/common/pushbutton.h>
#include <ui/common/rail.h>
#include <ui/shell/connectionbar.h>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QSlider>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace endorse;
using namespace endorse::ui;
using attestation::Fault;
using attestation::StepStatus;
using testing::AttestationStage;
using testing::pausedRun;
using testing::refusedRun;
using testing::settle;

/// Toolbar, keys, failure and presenting of the attestation page.
class AttestationControlsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void remembersTheSpeed();
    void speedByKeyboard();
    void choosesAFault();
    void restartsForAFault();
    void offersEveryFault();
    void toolbarFits_data();
    void toolbarFits();
    void tellsTheFactsOfAKey();
    void turnsTheClockWhileBusy();
    void comparesTheNames();
    void namesTheFaultInTheCaption();
    void followsAMessageBothWays();
    void showsTheCommandsOfAFault();
    void showsAllEvidenceTabs_data();
    void showsAllEvidenceTabs();
    void presents();

private:
    std::unique_ptr<testing::Desk> m_desk;
    std::unique_ptr<AttestationStage> m_stage;
};

void AttestationControlsTest::init()
{
    m_desk = std::make_unique<testing::Desk>();
    m_stage = std::make_unique<AttestationStage>();
    QVERIFY(QTest::qWaitForWindowActive(&m_stage->page));
}

void AttestationControlsTest::cleanup()
{
    m_stage.reset();
    m_desk.reset();
}

void AttestationControlsTest::remembersTheSpeed()
{
    const QString file = m_desk->settings.windowStateFile();
    {
        AttestationStage stage(testing::FakeEnvironment::Tpm::Refuses, file);
        QCOMPARE(stage.page.toolbar().speed()->speed(), 1.0);
        stage.page.toolbar().speed()->setSpeed(0.25);
    }
    AttestationStage stage(testing::FakeEnvironment::Tpm::Refuses, file);
    QCOMPARE(stage.page.toolbar().speed()->speed(), 0.25);
    // The drawing takes it too.
    m_desk->settings.setReducedMotion(false);
    stage.show(pausedRun(4));
    stage.show(pausedRun(5));
    QCOMPARE(stage.find<LocksScene>("locksScene")->motionMs(), 2000);
}

void AttestationControlsTest::speedByKeyboard()
{
    auto *slider = m_stage->find<QSlider>("speed");
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_End);
    QCOMPARE(m_stage->page.toolbar().speed()->speed(), 8.0);
    QVERIFY(slider->accessibleDescription().startsWith(u'8'));
    QTest::keyClick(slider, Qt::Key_Left);
    QCOMPARE(m_stage->page.toolbar().speed()->speed(), 4.0);
}

void AttestationControlsTest::choosesAFault()
{
    WhatIfButton *button = m_stage->page.toolbar().whatIf();
    QCOMPARE(button->text(), QStringLiteral("What If..."));
    m_stage->page.resize(1900, 700);
    settle();
    QAction *cleared = nullptr;
    for (QMenu *group : button->faultMenu()->findChildren<QMenu *>()) {
        for (QAction *action : group->actions()) {
            if (action->text() == attestation::faultTitle(Fault::Cleared).render())
                cleared = action;
        }
    }
    QVERIFY(cleared);
    QCOMPARE(cleared->statusTip(), attestation::faultStory(Fault::Cleared).render());
    cleared->trigger();
    QCOMPARE(m_stage->session.fault(), std::optional(Fault::Cleared));
    QVERIFY2(button->text().contains(attestation::faultTitle(Fault::Cleared).render()),
             qPrintable(button->text()));
    QVERIFY(button->kind() == PushButton::Kind::Warn);
    QVERIFY(cleared->isChecked());
    button->faultMenu()->actions().constFirst()->trigger();
    QCOMPARE(m_stage->session.fault(), std::optional<Fault>());
    QCOMPARE(button->text(), QStringLiteral("What If..."));
}

void AttestationControlsTest::restartsForAFault()
{
    m_stage->commands.action(CommandId::AttestationStep)->trigger();
    QTRY_VERIFY(m_stage->session.canRestart() && !m_stage->session.canCancel());
    Q_EMIT m_stage->page.toolbar().whatIf()->chosen(Fault::Disabled);
    QTRY_COMPARE(m_stage->session.state(), attestation::AttestationSession::State::Idle);
    QCOMPARE(m_stage->session.fault(), std::optional(Fault::Disabled));
}

void AttestationControlsTest::offersEveryFault()
{
    int offered = 0;
    for (QMenu *group : m_stage->page.toolbar().whatIf()->faultMenu()->findChildren<QMenu *>()) {
        QVERIFY(!group->title().isEmpty());
        for (QAction *action : group->actions()) {
            QVERIFY(!action->text().isEmpty());
            QVERIFY(!action->statusTip().isEmpty());
            ++offered;
        }
    }
    QCOMPARE(offered, int(attestation::faultsFor(attestation::AttestationKind::Tpm).size()));
}

void AttestationControlsTest::toolbarFits_data()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<int>("percent");
    QTest::addColumn<int>("width");
    for (const Language language : {Language::English, Language::Japanese, Language::Korean}) {
        for (const int percent : {100, 200}) {
            for (const int width : {1286, 1840})
                QTest::addRow("%s %d %d", nameOf(language), percent, width)
                    << int(language) << percent << width;
        }
    }
}

void AttestationControlsTest::toolbarFits()
{
    QFETCH(int, language);
    QFETCH(int, percent);
    QFETCH(int, width);
    m_desk->settings.setLanguage(Language(language));
    m_desk->settings.setTextPercent(percent);
    m_stage->commands.retranslate();
    m_stage->page.resize(width, 690);
    Q_EMIT m_stage->page.toolbar().whatIf()->chosen(Fault::Cleared);
    settle();
    QCOMPARE(m_stage->page.width(), width);
    QCOMPARE(testing::layoutProblems(&m_stage->page.toolbar()), QStringList());
    // What to press next keeps its word.
    const PushButton *step = m_stage->page.toolbar().button(CommandId::AttestationStep);
    QVERIFY(!step->isIconOnly());
    for (const PushButton *button : m_stage->page.toolbar().findChildren<PushButton *>()) {
        if (button->isHidden())
            continue; // There is no choice of devices here.
        QVERIFY(button->width() >= button->sizeHint().width());
        QVERIFY(!button->accessibleName().isEmpty());
    }
}

void AttestationControlsTest::tellsTheFactsOfAKey()
{
    RunSnapshot run = pausedRun(5);
    run.steps[4].keys[1].attributes = {QStringLiteral("fixedTPM"), QStringLiteral("decrypt"),
                                       QStringLiteral("unheardOf")};
    m_stage->show(run);
    const auto *facts = m_stage->find<QWidget>("keyFacts");
    QVERIFY(!facts->isVisible());
    auto *keys = m_stage->find<QTreeView>("keys");
    keys->setFocus();
    const QModelIndex owner = keys->model()->index(1, 0);
    keys->setCurrentIndex(owner);
    QVERIFY(!facts->isVisible());
    QTest::keyClick(keys, Qt::Key_Down);
    QCOMPARE(keys->currentIndex().data(models::KeyTreeModel::KindRole).toInt(),
             int(attestation::KeyKind::Srk));
    QVERIFY(facts->isVisible());
    const QString whole = QString::fromLatin1(testing::pattern(34, 2).toHex());
    const auto *name = m_stage->find<QLabel>("keyName");
    QVERIFY(name->text().contains(whole.right(10)) && name->text().contains(whole.left(4)));
    QCOMPARE(name->toolTip(), whole);
    QVERIFY(
        m_stage->find<QLabel>("keyTemplate")->text().contains(QLatin1String("tcg-rsa2048-srk")));
    QCOMPARE(m_stage->find<QLabel>("keyAttributes")->text(),
             QStringLiteral("stays in this TPM, decrypts, unheardOf"));
    QTest::mouseClick(m_stage->find<PushButton>("copyKeyName"), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), whole);
    // A run that begins again has no keys yet.
    m_stage->show(RunSnapshot());
    QVERIFY(!facts->isVisible());
}

void AttestationControlsTest::turnsTheClockWhileBusy()
{
    m_desk->settings.setReducedMotion(false);
    auto *steps = m_stage->find<QListView>("steps");
    const auto *delegate = qobject_cast<StepDelegate *>(steps->itemDelegate());
    RunSnapshot run = pausedRun(4);
    m_stage->show(run);
    QCOMPARE(delegate->angle(), 0);
    run.state = RunSnapshot::State::Running;
    run.currentStep = 4;
    run.steps[4].status = StepStatus::Running;
    run.runningMs = AttestationPresenter::busyAfterMs + 100;
    m_stage->show(run);
    QTRY_VERIFY(delegate->angle() > 0);
    m_stage->show(pausedRun(5));
    QCOMPARE(delegate->angle(), 0);
}

void AttestationControlsTest::comparesTheNames()
{
    RunSnapshot run = refusedRun();
    attestation::StepRecord &step = run.steps[4];
    const core::Bytes then = testing::pattern(34, 2);
    const core::Bytes now = testing::pattern(34, 9);
    const core::Bytes ek = testing::pattern(34, 1);
    step.compared = {{attestation::KeyKind::Srk, then, now}, {attestation::KeyKind::Ek, ek, ek}};
    m_stage->show(run);
    const auto *compared = m_stage->find<QWidget>("compared");
    QVERIFY(compared->isVisible());
    QStringList texts;
    for (const QLabel *label : compared->findChildren<QLabel *>())
        texts.append(label->text());
    QVERIFY(texts.contains(QStringLiteral("SRK of the challenge")));
    QVERIFY(texts.contains(QStringLiteral("SRK in the TPM now")));
    QVERIFY(texts.contains(QStringLiteral("EK (the same)")));
    for (const QLabel *label : compared->findChildren<QLabel *>()) {
        const bool differs = label->toolTip() == QString::fromLatin1(now.toHex());
        if (!label->toolTip().isEmpty())
            QCOMPARE(label->palette().color(QPalette::WindowText) == Tokens::light()[Token::Fail],
                     differs);
    }
    QCOMPARE(m_stage->find<LocksScene>("locksScene")->locks().otherSrk.left(8),
             QString::fromLatin1(now.toHex().mid(4, 8)));
    // The primary button is Restart now.
    QVERIFY(m_stage->page.toolbar().button(CommandId::AttestationRestart)->kind() ==
            PushButton::Kind::Primary);
    step.compared.clear();
    m_stage->show(run);
    QVERIFY(!compared->isVisible());
}

void AttestationControlsTest::namesTheFaultInTheCaption()
{
    RunSnapshot run = refusedRun();
    run.steps[4].injection = {testing::plain("Here the TPM is cleared."), {}};
    m_stage->show(run);
    QVERIFY(m_stage->find<CaptionBand>("caption")->text().startsWith(
        QLatin1String("Here the TPM is cleared. ")));
    QCOMPARE(m_stage->find<CaptionBand>("caption")->tone(), CaptionBand::Tone::Fail);
}

void AttestationControlsTest::followsAMessageBothWays()
{
    m_stage->show(pausedRun(5));
    AttestationPresenter &presenter = m_stage->page.presenter();
    models::MessageRef message;
    message.step = 4;
    message.kind = models::MessageRef::Kind::TpmCommand;
    message.index = 0;
    message.response = true;
    presenter.showMessage(message);
    settle();
    EvidencePane &evidence = m_stage->page.evidence();
    QCOMPARE(int(evidence.currentTab()), int(EvidencePane::Tpm));
    auto *commands = m_stage->find<QTableView>("tpmCommands");
    QCOMPARE(commands->currentIndex().row(), 0);
    commands->setFocus();
    QTest::keyClick(commands, Qt::Key_Down);
    QVERIFY(presenter.shownMessage().has_value());
    QCOMPARE(presenter.shownMessage()->index, 1);
    QVERIFY(presenter.shownMessage()->kind == models::MessageRef::Kind::TpmCommand);
    QCOMPARE(commands->currentIndex().row(), 1);

    message.step = 3;
    message.kind = models::MessageRef::Kind::HttpResponse;
    message.index = 0;
    message.response = false;
    presenter.showMessage(message);
    settle();
    QCOMPARE(int(evidence.currentTab()), int(EvidencePane::Http));
    QCOMPARE(presenter.shownStep(), 3);
    QVERIFY(presenter.shownMessage() == std::optional(message));
}

void AttestationControlsTest::showsTheCommandsOfAFault()
{
    RunSnapshot run = refusedRun();
    run.steps[4].injection = {testing::plain("Here the TPM is cleared."),
                              {testing::sampleCommand(0x126, QStringLiteral("Clear"), 27)}};
    m_stage->show(run);
    m_stage->showTab(EvidencePane::Tpm);
    auto *commands = m_stage->find<QTableView>("tpmCommands");
    QCOMPARE(commands->model()->rowCount(), 3);
    QCOMPARE(commands->model()->index(0, 0).data().toString(), QStringLiteral("Clear"));
    // The refused command is the one that is looked at.
    QCOMPARE(commands->currentIndex().row(), 2);
    commands->selectRow(0);
    QVERIFY(m_stage->page.presenter().shownMessage()->injected);
}

void AttestationControlsTest::showsAllEvidenceTabs_data()
{
    QTest::addColumn<int>("language");
    for (const Language language : {Language::English, Language::Japanese, Language::Korean})
        QTest::addRow("%s", nameOf(language)) << int(language);
}

void AttestationControlsTest::showsAllEvidenceTabs()
{
    QFETCH(int, language);
    m_desk->settings.setLanguage(Language(language));
    // What a window of 1366 pixels leaves the page.
    m_stage->page.resize(1286, 690);
    m_stage->show(pausedRun(4));
    settle();
    const auto *tabs = m_stage->find<QTabBar>("evidenceTabs");
    QVERIFY(tabs->tabText(EvidencePane::Http).contains(u'1'));
    QVERIFY(tabs->tabText(EvidencePane::Tpm).contains(u'2'));
    const QRect last = tabs->tabRect(EvidencePane::Service);
    QVERIFY2(last.right() < tabs->width(),
             qPrintable(QStringLiteral("%1 of %2").arg(last.right()).arg(tabs->width())));
    for (const QToolButton *scroll : tabs->findChildren<QToolButton *>())
        QVERIFY(!scroll->isVisible());
}

void AttestationControlsTest::presents()
{
    m_stage.reset();
    testing::WindowDesk desk;
    desk.window.resize(1366, 768);
    QVERIFY(QTest::qWaitForWindowActive(&desk.window));
    desk.window.commands().action(CommandId::AttestationStep)->trigger();
    QTRY_VERIFY(!desk.window.isFirstRun());
    QTRY_COMPARE(desk.session->state(), attestation::AttestationSession::State::Failed);
    const auto *rail = desk.window.findChild<Rail *>();
    const auto *steps = desk.window.findChild<StepsPane *>();
    const auto *evidence = desk.window.findChild<EvidencePane *>();
    const auto *caption = desk.window.findChild<CaptionBand *>();
    const int body = QApplication::font().pixelSize();
    QTest::keyClick(&desk.window, Qt::Key_F11);
    settle();
    QVERIFY(!rail->isVisible() && !steps->isVisible() && !evidence->isVisible());
    QVERIFY(caption->isVisible());
    const QWidget *const frame[] = {desk.window.menuBar(), desk.window.connectionBar(),
                                    &desk.window.attestationPage()->toolbar()};
    for (const QWidget *part : frame)
        QVERIFY(!part->isVisible());
    const int walk = desk.window.attestationPage()->diagram().height();
    const int locks = desk.window.findChild<LocksPanel *>()->height();
    QVERIFY2(std::abs(walk - locks) <= walk / 10,
             qPrintable(QStringLiteral("%1 and %2").arg(walk).arg(locks)));
    QVERIFY(desk.window.findChild<LocksScene *>()->isVisible());
    QCOMPARE(QApplication::font().pixelSize(), qRound(body * 1.5));
    QVERIFY(caption->findChildren<QLabel *>().at(1)->font().pixelSize() >= 23);
    QCOMPARE(testing::layoutProblems(&desk.window), QStringList());
    // Not remembered.
    Settings again(desk.settings.fileName());
    QCOMPARE(again.textPercent(), 100);

    // Space works, and Escape leaves.
    desk.session->restart();
    QTRY_COMPARE(desk.session->state(), attestation::AttestationSession::State::Idle);
    const int opened = desk.environment.opened;
    QVERIFY(QApplication::focusWidget());
    QCOMPARE(QApplication::focusWidget(),
             static_cast<QWidget *>(&desk.window.attestationPage()->diagram()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(desk.environment.opened, opened + 1);
    // So do the keys of commands that only the menu showed.
    desk.session->restart();
    QTRY_COMPARE(desk.session->state(), attestation::AttestationSession::State::Idle);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F10);
    QTRY_COMPARE(desk.environment.opened, opened + 2);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    settle();
    for (const QWidget *part : frame)
        QVERIFY(part->isVisible());
    QVERIFY(rail->isVisible() && steps->isVisible() && evidence->isVisible());
    QCOMPARE(QApplication::font().pixelSize(), body);
    QVERIFY(!desk.window.commands().action(CommandId::Present)->isChecked());

    // The same from the largest text, where evidence and locks are tabs.
    desk.settings.setTextPercent(200);
    settle();
    QTest::keyClick(&desk.window, Qt::Key_F11);
    settle();
    QVERIFY(desk.window.findChild<LocksScene *>()->isVisible());
    QVERIFY(desk.window.attestationPage()->diagram().isVisible());
    QVERIFY(!evidence->isVisible());
    QTest::keyClick(&desk.window, Qt::Key_F11);
    settle();
    QCOMPARE(testing::layoutProblems(&desk.window), QStringList());
    desk.settings.setTextPercent(100);
    settle();
    QVERIFY(evidence->isVisible() && desk.window.findChild<LocksScene *>()->isVisible());
}

ENDORSE_TEST(AttestationControlsTest)
#include "attestationcontrolstest.moc"
