// SPDX-License-Identifier: GPL-3.0-or-later
#include "attestationstage.h"

#include <models/diagrammodel.h>
#include <models/fieldmodel.h>
#include <models/steplistmodel.h>
#include <support/attestationsamples.h>
#include <support/testregistry.h>
#include <ui/attestation/attestationpage.h>
#include <ui/attestation/attestationpresenter.h>
#include <ui/attestation/byteinspector.h>
#include <ui/attestation/diagramscene.h>
#include <ui/attestation/diagramview.h>
#include <ui/attestation/evidencepane.h>
#include <ui/attestation/runtoolbar.h>
#include <ui/common/captionband.h>
#include <ui/common/hexview.h>
#include <ui/common/paneparts.h>
#include <ui/common/panes.h>
#include <ui/common/pushbutton.h>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSplitter>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace endorse;
using namespace endorse::ui;
using attestation::AttestationSession;
using testing::AttestationStage;
using testing::pausedRun;
using testing::refusedRun;
using testing::settle;

/// The page on real widgets, showing runs made by hand and a session that finds no TPM.
class AttestationPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void previewsTheFirstStep();
    void stepsByMouseAndKeyboard_data();
    void stepsByMouseAndKeyboard();
    void leavesSpaceToAFocusedButton();
    void followsTheChosenStep();
    void countsWhileBusy();
    void fitsAndNamesEverything_data();
    void fitsAndNamesEverything();
    void changesTheLanguageLive();
    void turnsEvidenceIntoATab();
    void remembersSplitters();
    void walksPanes();
    void cancelsAHangingStep();

private:
    std::unique_ptr<testing::Desk> m_desk;
    std::unique_ptr<AttestationStage> m_stage;
};

void AttestationPageTest::init()
{
    m_desk = std::make_unique<testing::Desk>();
    m_stage = std::make_unique<AttestationStage>();
    QVERIFY(QTest::qWaitForWindowActive(&m_stage->page));
}

void AttestationPageTest::cleanup()
{
    m_stage.reset();
    m_desk.reset();
}

void AttestationPageTest::previewsTheFirstStep()
{
    const auto *caption = m_stage->find<CaptionBand>("caption");
    QCOMPARE(caption->title(), QStringLiteral("Next: Connect to the TPM"));
    QCOMPARE(caption->text(), attestation::stepPreview(attestation::StepId::Connect).render());
    QCOMPARE(m_stage->find<QListView>("steps")->model()->rowCount(), 11);
    QVERIFY(m_stage->find<QLabel>("emptyEvidence")->isVisible());
    QVERIFY(!m_stage->find<PushButton>("copyRegistrationId")->isEnabled());
    QCOMPARE(m_stage->page.statusMessage(), QStringLiteral("Ready. Space: first step."));
    const QAction *pause = m_stage->commands.action(CommandId::AttestationPause);
    QVERIFY(!pause->isEnabled());
    QVERIFY2(pause->toolTip().contains(QLatin1String("No step is running.")),
             qPrintable(pause->toolTip()));
}

void AttestationPageTest::stepsByMouseAndKeyboard_data()
{
    QTest::addColumn<QString>("where");
    QTest::newRow("button") << QStringLiteral("button");
    QTest::newRow("space in the list of steps") << QStringLiteral("steps");
    QTest::newRow("space in the diagram") << QStringLiteral("diagram");
    QTest::newRow("space on a tab") << QStringLiteral("evidenceTabs");
}

void AttestationPageTest::stepsByMouseAndKeyboard()
{
    QFETCH(QString, where);
    if (where == QLatin1String("button")) {
        QTest::mouseClick(m_stage->page.toolbar().button(CommandId::AttestationStep),
                          Qt::LeftButton);
    } else {
        auto *widget = m_stage->page.findChild<QWidget *>(where);
        widget->setFocus();
        QTest::keyClick(widget, Qt::Key_Space);
    }
    QTRY_COMPARE(m_stage->session.state(), AttestationSession::State::Failed);
    QCOMPARE(m_stage->environment.opened, 1);
    QCOMPARE(m_stage->find<CaptionBand>("caption")->tone(), CaptionBand::Tone::Fail);
}

void AttestationPageTest::leavesSpaceToAFocusedButton()
{
    m_stage->show(pausedRun(5));
    auto *copy = m_stage->find<PushButton>("copyRegistrationId");
    copy->setFocus();
    QTest::keyClick(copy, Qt::Key_Space);
    settle();
    QCOMPARE(QApplication::clipboard()->text(),
             QStringLiteral("vurgghvzkytcv5kyfdgzusdqtlnor67sydihagwopo4pre4eqa3q"));
    QCOMPARE(m_stage->environment.opened, 0);
}

void AttestationPageTest::followsTheChosenStep()
{
    m_stage->show(pausedRun(5));
    auto *steps = m_stage->find<QListView>("steps");
    const auto *fields = m_stage->find<QTreeView>("fields");
    QCOMPARE(steps->currentIndex().row(), 4);

    QTest::mouseClick(steps->viewport(), Qt::LeftButton, {},
                      steps->visualRect(steps->model()->index(1, 0)).center());
    settle();
    QVERIFY(m_stage->page.presenter().isPinned());
    QCOMPARE(fields->model()->index(0, 0).data(models::IdRole).toString(),
             QStringLiteral("received"));
    QVERIFY(steps->model()->index(1, 0).data(models::StepListModel::ShownRole).toBool());
    auto *diagram = m_stage->find<DiagramView>("diagram");
    QCOMPARE(diagram->currentRow(), -1);
    QVERIFY(diagram->model().at(diagram->model().firstOf(1)).shown);

    // A message of the diagram chooses its step as well.
    const DiagramItem *message = diagram->diagram().rowItems().at(diagram->model().lastOf(4));
    QTest::mouseClick(diagram->viewport(), Qt::LeftButton, {},
                      diagram->mapFromScene(message->mapToScene(message->bodyRect().center())));
    QCOMPARE(m_stage->page.presenter().shownStep(), 4);

    QTest::keyClick(steps, Qt::Key_Up);
    QCOMPARE(m_stage->page.presenter().shownStep(), 3);
    QTest::keyClick(steps, Qt::Key_Escape);
    QCOMPARE(m_stage->page.presenter().shownStep(), 4);

    QTest::keyClick(steps, Qt::Key_Up);
    m_stage->show(pausedRun(6));
    QCOMPARE(m_stage->page.presenter().shownStep(), 5);
    QCOMPARE(steps->currentIndex().row(), 5);
}

void AttestationPageTest::countsWhileBusy()
{
    m_stage = std::make_unique<AttestationStage>(testing::FakeEnvironment::Tpm::Hangs);
    const QModelIndex first = m_stage->find<QListView>("steps")->model()->index(0, 0);
    m_stage->commands.action(CommandId::AttestationStep)->trigger();
    QTRY_COMPARE(m_stage->session.state(), AttestationSession::State::Running);
    QTRY_COMPARE(first.data(models::IconNameRole).toString(), QStringLiteral("busy"));
    // The clock of the page goes on while the other end says nothing.
    QTRY_VERIFY(first.data(models::StepListModel::TimeRole).toDouble() >
                double(AttestationPresenter::busyAfterMs));
    const double before = first.data(models::StepListModel::TimeRole).toDouble();
    QTRY_VERIFY(first.data(models::StepListModel::TimeRole).toDouble() > before);
    QTRY_VERIFY(
        m_stage->find<CaptionBand>("caption")->text().startsWith(QLatin1String("Waiting for")));
}

void AttestationPageTest::cancelsAHangingStep()
{
    m_stage = std::make_unique<AttestationStage>(testing::FakeEnvironment::Tpm::Hangs);
    m_stage->commands.action(CommandId::AttestationRun)->trigger();
    QTRY_COMPARE(m_stage->session.state(), AttestationSession::State::Running);
    m_stage->commands.action(CommandId::AttestationCancel)->trigger();
    QTRY_COMPARE(m_stage->session.state(), AttestationSession::State::Cancelled);
    QCOMPARE(m_stage->find<CaptionBand>("caption")->tone(), CaptionBand::Tone::Warn);
    QVERIFY(!m_stage->commands.action(CommandId::AttestationCancel)->isEnabled());
    m_stage->commands.action(CommandId::AttestationRestart)->trigger();
    QTRY_COMPARE(m_stage->session.state(), AttestationSession::State::Idle);
    QVERIFY(m_stage->find<CaptionBand>("caption")->title().startsWith(QLatin1String("Next: ")));
}

void AttestationPageTest::fitsAndNamesEverything_data()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<int>("theme");
    QTest::addColumn<QSize>("size");
    for (const Language language : {Language::English, Language::Japanese, Language::Korean}) {
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            for (const QSize size : {QSize(1286, 690), QSize(1840, 1002)})
                QTest::addRow("%s %s %d", nameOf(language), nameOf(theme), size.width())
                    << int(language) << int(theme) << size;
        }
    }
}

void AttestationPageTest::fitsAndNamesEverything()
{
    QFETCH(int, language);
    QFETCH(int, theme);
    QFETCH(QSize, size);
    m_desk->settings.setLanguage(Language(language));
    m_desk->settings.setTheme(Theme(theme));
    m_stage->commands.retranslate();
    m_stage->page.resize(size);
    for (const RunSnapshot &run : {RunSnapshot(), pausedRun(5), pausedRun(11), refusedRun()}) {
        m_stage->show(run);
        QCOMPARE(m_stage->page.size(), size);
        for (const EvidencePane::Tab tab :
             {EvidencePane::Fields, EvidencePane::Http, EvidencePane::Tpm}) {
            m_stage->showTab(tab);
            QCOMPARE(testing::layoutProblems(&m_stage->page), QStringList());
            QCOMPARE(testing::namelessWidgets(&m_stage->page), QStringList());
        }
        m_stage->showTab(EvidencePane::Fields);
    }
}

void AttestationPageTest::changesTheLanguageLive()
{
    m_stage->show(refusedRun());
    const QString english = m_stage->find<CaptionBand>("caption")->title();
    const auto *steps = m_stage->find<QListView>("steps");
    const QString englishStep = steps->model()->index(1, 0).data().toString();
    m_desk->settings.setLanguage(Language::Korean);
    settle();
    QVERIFY(m_stage->find<CaptionBand>("caption")->title() != english);
    QVERIFY(steps->model()->index(1, 0).data().toString() != englishStep);
    m_desk->settings.setLanguage(Language::English);
    settle();
    QCOMPARE(m_stage->find<CaptionBand>("caption")->title(), english);
}

void AttestationPageTest::turnsEvidenceIntoATab()
{
    m_stage->show(pausedRun(5));
    auto *tabs = m_stage->find<TabStrip>("middleTabs");
    auto *evidence = m_stage->page.findChild<EvidencePane *>();
    QVERIFY(!tabs->isVisible());
    m_desk->settings.setTextPercent(200);
    settle();
    QVERIFY(tabs->isVisible());
    QVERIFY(!evidence->isVisible());
    tabs->setCurrentIndex(1);
    settle();
    QVERIFY(evidence->isVisible());
    tabs->setCurrentIndex(2);
    settle();
    QVERIFY(m_stage->find<QWidget>("locksScene")->isVisible());
    QVERIFY(!evidence->isVisible());
    tabs->setCurrentIndex(0);
    settle();
    QVERIFY(m_stage->page.diagram().isVisible());
    QVERIFY(!m_stage->find<QWidget>("locksScene")->isVisible());
    m_stage->show(refusedRun());
    // What to do next is not left behind a tab.
    QVERIFY(evidence->isVisible());
    QVERIFY(m_stage->find<QWidget>("nextSteps")->isVisible());
    // Nothing of it makes the window larger than the smallest screen.
    QVERIFY2(m_stage->page.minimumSizeHint().height() <= 690,
             qPrintable(QString::number(m_stage->page.minimumSizeHint().height())));
    m_desk->settings.setTextPercent(100);
    settle();
    QVERIFY(!tabs->isVisible());
    QVERIFY(evidence->isVisible());
    QCOMPARE(m_stage->find<QSplitter>("columns")->count(), 3);
    QVERIFY(m_stage->find<QWidget>("locksScene")->isVisible());
}

void AttestationPageTest::remembersSplitters()
{
    const QString file = m_desk->settings.windowStateFile();
    QList<int> sizes;
    {
        AttestationStage stage(testing::FakeEnvironment::Tpm::Refuses, file);
        auto *columns = stage.page.findChild<QSplitter *>(QStringLiteral("columns"));
        QSplitterHandle *handle = columns->handle(1);
        const QPoint start = handle->rect().center();
        QTest::mousePress(handle, Qt::LeftButton, {}, start);
        QTest::mouseMove(handle, start + QPoint(50, 0));
        QTest::mouseRelease(handle, Qt::LeftButton, {}, start + QPoint(50, 0));
        settle();
        sizes = columns->sizes();
        QVERIFY(sizes.first() > 280);
    }
    AttestationStage stage(testing::FakeEnvironment::Tpm::Refuses, file);
    QCOMPARE(stage.page.findChild<QSplitter *>(QStringLiteral("columns"))->sizes(), sizes);
}

void AttestationPageTest::walksPanes()
{
    m_stage->show(pausedRun(5));
    const QList<QWidget *> panes = panesOf(&m_stage->page);
    QVERIFY(panes.size() >= 6);
    QSet<QWidget *> reached;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        focusNextPane(&m_stage->page, true);
        QVERIFY(QApplication::focusWidget());
        reached.insert(QApplication::focusWidget());
    }
    QCOMPARE(reached.size(), panes.size());
}

ENDORSE_TEST(AttestationPageTest)
#include "attestationpagetest.moc"
