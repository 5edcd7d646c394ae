// SPDX-License-Identifier: GPL-3.0-or-later
#include "uifixture.h"

#include <models/fieldmodel.h>
#include <models/steplistmodel.h>
#include <models/walkmodel.h>
#include <support/attestationsamples.h>
#include <support/testregistry.h>
#include <ui/attestation/attestationpage.h>
#include <ui/attestation/attestationpresenter.h>
#include <ui/attestation/byteinspector.h>
#include <ui/attestation/evidencepane.h>
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
using attestation::StepStatus;
using testing::settle;
using State = RunSnapshot::State;

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
    void selectsBytesAndPartsTogether();
    void copiesWhatIsChosen();
    void showsHttpAsPlainText();
    void choosesTheCommandThatMatters();
    void hidesMaskedBytes();
    void saysWhatToDoAfterAFailure();
    void countsWhileBusy();
    void fitsAndNamesEverything_data();
    void fitsAndNamesEverything();
    void changesTheLanguageLive();
    void turnsEvidenceIntoATab();
    void remembersSplitters();
    void walksPanes();
    void cancelsAHangingStep();

private:
    struct Stage
    {
        explicit Stage(testing::FakeEnvironment::Tpm tpm, const QString &stateFile);
        ~Stage();

        testing::FakeEnvironment environment;
        AttestationSession session;
        CommandSet commands;
        AttestationPage page;
    };

    static RunSnapshot paused(int done);
    static RunSnapshot refused();
    void show(const RunSnapshot &run);
    void showTab(EvidencePane::Tab tab);
    template<class T>
    T *find(const char *name) const
    {
        return m_stage->page.findChild<T *>(QLatin1String(name));
    }
    /// The inspector of the tab that is shown.
    ByteInspector *inspector() const;

    std::unique_ptr<testing::Desk> m_desk;
    std::unique_ptr<Stage> m_stage;
};

AttestationPageTest::Stage::Stage(testing::FakeEnvironment::Tpm tpm, const QString &stateFile)
    : session(environment)
    , page(session, commands, stateFile)
{
    environment.tpm = tpm;
    page.resize(1286, 690);
    page.show();
    settle();
}

AttestationPageTest::Stage::~Stage()
{
    session.cancel();
    while (environment.activeRuns() > 0)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

void AttestationPageTest::init()
{
    m_desk = std::make_unique<testing::Desk>();
    m_stage = std::make_unique<Stage>(testing::FakeEnvironment::Tpm::Refuses, QString());
    QVERIFY(QTest::qWaitForWindowActive(&m_stage->page));
}

void AttestationPageTest::cleanup()
{
    m_stage.reset();
    m_desk.reset();
}

RunSnapshot AttestationPageTest::paused(int done)
{
    RunSnapshot run;
    run.state = State::Paused;
    run.steps = testing::sampleSteps(done);
    run.currentStep = done - 1;
    run.registrationId = QStringLiteral("vurgghvzkytcv5kyfdgzusdqtlnor67sydihagwopo4pre4eqa3q");
    run.canRestart = run.canCancel = true;
    return run;
}

RunSnapshot AttestationPageTest::refused()
{
    RunSnapshot run = paused(5);
    run.state = State::Failed;
    run.steps = testing::sampleRefusal();
    run.canStep = run.canRun = run.canCancel = false;
    return run;
}

void AttestationPageTest::show(const RunSnapshot &run)
{
    m_stage->page.presenter().setSnapshot(run);
    settle();
}

void AttestationPageTest::showTab(EvidencePane::Tab tab)
{
    m_stage->page.findChild<EvidencePane *>()->showTab(tab);
    settle();
}

ByteInspector *AttestationPageTest::inspector() const
{
    const QList<ByteInspector *> all = m_stage->page.findChildren<ByteInspector *>();
    for (ByteInspector *candidate : all) {
        if (candidate->isVisible())
            return candidate;
    }
    return nullptr;
}

void AttestationPageTest::previewsTheFirstStep()
{
    const auto *caption = find<CaptionBand>("caption");
    QCOMPARE(caption->title(), QStringLiteral("Next: Connect to the TPM"));
    QCOMPARE(caption->text(), attestation::stepPreview(attestation::StepId::Connect).render());
    QCOMPARE(find<QListView>("steps")->model()->rowCount(), 11);
    QVERIFY(find<QLabel>("emptyEvidence")->isVisible());
    QVERIFY(!find<PushButton>("copyRegistrationId")->isEnabled());
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
    QTest::newRow("space in the walk") << QStringLiteral("walk");
    QTest::newRow("space on a tab") << QStringLiteral("evidenceTabs");
}

void AttestationPageTest::stepsByMouseAndKeyboard()
{
    QFETCH(QString, where);
    if (where == QLatin1String("button")) {
        QTest::mouseClick(m_stage->page.findChildren<PushButton *>().constFirst(), Qt::LeftButton);
    } else {
        auto *widget = m_stage->page.findChild<QWidget *>(where);
        widget->setFocus();
        QTest::keyClick(widget, Qt::Key_Space);
    }
    QTRY_COMPARE(m_stage->session.state(), AttestationSession::State::Failed);
    QCOMPARE(m_stage->environment.opened, 1);
    QCOMPARE(find<CaptionBand>("caption")->tone(), CaptionBand::Tone::Fail);
}

void AttestationPageTest::leavesSpaceToAFocusedButton()
{
    show(paused(5));
    auto *copy = find<PushButton>("copyRegistrationId");
    copy->setFocus();
    QTest::keyClick(copy, Qt::Key_Space);
    settle();
    QCOMPARE(QApplication::clipboard()->text(),
             QStringLiteral("vurgghvzkytcv5kyfdgzusdqtlnor67sydihagwopo4pre4eqa3q"));
    QCOMPARE(m_stage->environment.opened, 0);
}

void AttestationPageTest::followsTheChosenStep()
{
    show(paused(5));
    auto *steps = find<QListView>("steps");
    const auto *fields = find<QTreeView>("fields");
    QCOMPARE(steps->currentIndex().row(), 4);

    QTest::mouseClick(steps->viewport(), Qt::LeftButton, {},
                      steps->visualRect(steps->model()->index(1, 0)).center());
    settle();
    QVERIFY(m_stage->page.presenter().isPinned());
    QCOMPARE(fields->model()->index(0, 0).data(models::IdRole).toString(),
             QStringLiteral("received"));
    QVERIFY(steps->model()->index(1, 0).data(models::StepListModel::ShownRole).toBool());
    QCOMPARE(find<QListView>("walk")->currentIndex().data(models::WalkModel::StepRole).toInt(), 1);

    // A message of the walk chooses its step as well.
    auto *walk = find<QListView>("walk");
    const QModelIndex message = walk->model()->index(walk->model()->rowCount() - 2, 0);
    QTest::mouseClick(walk->viewport(), Qt::LeftButton, {}, walk->visualRect(message).center());
    QCOMPARE(m_stage->page.presenter().shownStep(), 4);

    QTest::keyClick(steps, Qt::Key_Up);
    QCOMPARE(m_stage->page.presenter().shownStep(), 3);
    QTest::keyClick(steps, Qt::Key_Escape);
    QCOMPARE(m_stage->page.presenter().shownStep(), 4);

    QTest::keyClick(steps, Qt::Key_Up);
    show(paused(6));
    QCOMPARE(m_stage->page.presenter().shownStep(), 5);
    QCOMPARE(steps->currentIndex().row(), 5);
}

void AttestationPageTest::selectsBytesAndPartsTogether()
{
    show(paused(5));
    HexView *hex = inspector()->hex();
    QTreeView *tree = inspector()->tree();
    QCOMPARE(hex->bytes().size(), 314);

    // From the bytes to the part…
    hex->setFocus();
    QTest::keyClick(hex, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClick(hex, Qt::Key_Home, Qt::ControlModifier);
    for (int i = 0; i < 2; ++i)
        QTest::keyClick(hex, Qt::Key_Right);
    QCOMPARE(hex->currentByte(), 2);
    QCOMPARE(tree->currentIndex().data().toString(), QStringLiteral("integrityHMAC"));

    // …and from the part to the bytes, also for a part that holds others.
    tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(0, 0)));
    QVERIFY(hex->selectedRange() >= 0);
    const HexRange range = hex->ranges().at(hex->selectedRange());
    QCOMPARE(range.name, QStringLiteral("credentialBlob"));
    QCOMPARE(range.length, qsizetype(54));
    QCOMPARE(range.ink, Token::Ek);
}

void AttestationPageTest::copiesWhatIsChosen()
{
    show(paused(5));
    auto *fields = find<QTreeView>("fields");
    fields->setFocus();
    QTest::keyClick(fields, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Challenge\t314 bytes"));
    showTab(EvidencePane::Tpm);
    auto *commands = find<QTableView>("tpmCommands");
    commands->setFocus();
    QTest::keyClick(commands, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().startsWith(QLatin1String("StartAuthSession\t0x000")));
}

void AttestationPageTest::showsHttpAsPlainText()
{
    show(paused(4));
    showTab(EvidencePane::Http);
    const QString answer = find<QPlainTextEdit>("httpResponse")->toPlainText();
    QVERIFY2(answer.contains(QLatin1String("required <b>now</b>")), qPrintable(answer));
    const QString request = find<QPlainTextEdit>("httpRequest")->toPlainText();
    QVERIFY(request.startsWith(QLatin1String("PUT /")));
    QVERIFY(request.contains(QLatin1String("sig=**********")));
    QVERIFY(find<TabStrip>("evidenceTabs")->tabText(EvidencePane::Http).contains(u'1'));
    show(paused(3));
    QVERIFY(find<QLabel>("emptyEvidence")->isVisible());
    QVERIFY(find<QLabel>("emptyEvidence")->text().contains(QLatin1String("service")));
}

void AttestationPageTest::choosesTheCommandThatMatters()
{
    show(refused());
    showTab(EvidencePane::Tpm);
    const auto *commands = find<QTableView>("tpmCommands");
    QCOMPARE(commands->currentIndex().row(), 1);
    const auto *parts = find<TabStrip>("commandParts");
    QCOMPARE(parts->currentIndex(), 1);
    QCOMPARE(parts->tabText(1), QStringLiteral("Response, 10 bytes"));
    QCOMPARE(inspector()->hex()->bytes().size(), 10);
    // Choosing another keeps it while the step stays.
    find<QTableView>("tpmCommands")->selectRow(0);
    show(refused());
    QCOMPARE(commands->currentIndex().row(), 0);
}

void AttestationPageTest::hidesMaskedBytes()
{
    show(paused(5));
    showTab(EvidencePane::Tpm);
    find<QTableView>("tpmCommands")->selectRow(1);
    find<TabStrip>("commandParts")->setCurrentIndex(1);
    settle();
    HexView *hex = inspector()->hex();
    const bool masked =
        std::any_of(hex->ranges().cbegin(), hex->ranges().cend(), [](const HexRange &range) {
            return range.masked && range.offset == 16 && range.length == 16;
        });
    QVERIFY(masked);
    hex->selectRange(-1);
    QVERIFY(hex->textToCopy().contains(QString(32, u'*')));

    // The field of the inner key has no tree: all of it is masked.
    showTab(EvidencePane::Fields);
    auto *fields = find<QTreeView>("fields");
    fields->setCurrentIndex(fields->model()->index(0, 0, fields->model()->index(1, 0)));
    QCOMPARE(inspector()->hex()->textToCopy(), QString(32, u'*'));
}

void AttestationPageTest::saysWhatToDoAfterAFailure()
{
    show(refused());
    const auto *steps = find<QWidget>("nextSteps");
    QVERIFY(steps->isVisible());
    QStringList texts;
    for (const QLabel *label : steps->findChildren<QLabel *>())
        texts.append(label->text());
    QCOMPARE(texts, (QStringList{QStringLiteral("1."), QStringLiteral("Restart the attestation."),
                                 QStringLiteral("2."),
                                 QStringLiteral("If nobody cleared the TPM, find out who did.")}));
    auto *technical = find<QLabel>("technical");
    QCOMPARE(technical->textFormat(), Qt::PlainText);
    QVERIFY(technical->text().contains(QLatin1String("<b>")));
    QVERIFY(technical->textInteractionFlags() & Qt::TextSelectableByKeyboard);
    QTest::mouseClick(find<PushButton>("copyFailure"), Qt::LeftButton);
    QVERIFY(QApplication::clipboard()->text().contains(QLatin1String("Code: 0x1df")));
    QCOMPARE(find<PushButton>("restartAfterFailure")->kind(), PushButton::Kind::Primary);
    QVERIFY(find<CaptionBand>("caption")->title().contains(QLatin1String("0x1df")));
    // The evidence of a good step hides it, the failed step brings it back.
    m_stage->page.presenter().showStep(1);
    settle();
    QVERIFY(!steps->isVisible());
    m_stage->page.presenter().followRun();
    settle();
    QVERIFY(steps->isVisible());
}

void AttestationPageTest::countsWhileBusy()
{
    m_stage = std::make_unique<Stage>(testing::FakeEnvironment::Tpm::Hangs, QString());
    const QModelIndex first = find<QListView>("steps")->model()->index(0, 0);
    m_stage->commands.action(CommandId::AttestationStep)->trigger();
    QTRY_COMPARE(m_stage->session.state(), AttestationSession::State::Running);
    QCOMPARE(first.data(models::IconNameRole).toString(), QStringLiteral("busy"));
    // The clock of the page goes on while the other end says nothing.
    QTRY_VERIFY(first.data(models::StepListModel::TimeRole).toDouble() >
                double(AttestationPresenter::busyAfterMs));
    const double before = first.data(models::StepListModel::TimeRole).toDouble();
    QTRY_VERIFY(first.data(models::StepListModel::TimeRole).toDouble() > before);
    QTRY_VERIFY(find<CaptionBand>("caption")->text().startsWith(QLatin1String("Waiting for")));
}

void AttestationPageTest::cancelsAHangingStep()
{
    m_stage = std::make_unique<Stage>(testing::FakeEnvironment::Tpm::Hangs, QString());
    m_stage->commands.action(CommandId::AttestationRun)->trigger();
    QTRY_COMPARE(m_stage->session.state(), AttestationSession::State::Running);
    m_stage->commands.action(CommandId::AttestationCancel)->trigger();
    QTRY_COMPARE(m_stage->session.state(), AttestationSession::State::Cancelled);
    QCOMPARE(find<CaptionBand>("caption")->tone(), CaptionBand::Tone::Warn);
    QVERIFY(!m_stage->commands.action(CommandId::AttestationCancel)->isEnabled());
    m_stage->commands.action(CommandId::AttestationRestart)->trigger();
    QTRY_COMPARE(m_stage->session.state(), AttestationSession::State::Idle);
    QVERIFY(find<CaptionBand>("caption")->title().startsWith(QLatin1String("Next: ")));
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
    for (const RunSnapshot &run : {RunSnapshot(), paused(5), paused(11), refused()}) {
        show(run);
        QCOMPARE(m_stage->page.size(), size);
        for (const EvidencePane::Tab tab :
             {EvidencePane::Fields, EvidencePane::Http, EvidencePane::Tpm}) {
            showTab(tab);
            QCOMPARE(testing::layoutProblems(&m_stage->page), QStringList());
            QCOMPARE(testing::namelessWidgets(&m_stage->page), QStringList());
        }
        showTab(EvidencePane::Fields);
    }
}

void AttestationPageTest::changesTheLanguageLive()
{
    show(refused());
    const QString english = find<CaptionBand>("caption")->title();
    const auto *steps = find<QListView>("steps");
    const QString englishStep = steps->model()->index(1, 0).data().toString();
    m_desk->settings.setLanguage(Language::Korean);
    settle();
    QVERIFY(find<CaptionBand>("caption")->title() != english);
    QVERIFY(steps->model()->index(1, 0).data().toString() != englishStep);
    m_desk->settings.setLanguage(Language::English);
    settle();
    QCOMPARE(find<CaptionBand>("caption")->title(), english);
}

void AttestationPageTest::turnsEvidenceIntoATab()
{
    show(paused(5));
    auto *tabs = find<TabStrip>("middleTabs");
    auto *evidence = m_stage->page.findChild<EvidencePane *>();
    QVERIFY(!tabs->isVisible());
    m_desk->settings.setTextPercent(200);
    settle();
    QVERIFY(tabs->isVisible());
    QVERIFY(!evidence->isVisible());
    tabs->setCurrentIndex(1);
    settle();
    QVERIFY(evidence->isVisible());
    tabs->setCurrentIndex(0);
    show(refused());
    // What to do next is not left behind a tab.
    QVERIFY(evidence->isVisible());
    QVERIFY(find<QWidget>("nextSteps")->isVisible());
    m_desk->settings.setTextPercent(100);
    settle();
    QVERIFY(!tabs->isVisible());
    QVERIFY(evidence->isVisible());
    QCOMPARE(find<QSplitter>("columns")->count(), 3);
}

void AttestationPageTest::remembersSplitters()
{
    const QString file = m_desk->settings.windowStateFile();
    QList<int> sizes;
    {
        Stage stage(testing::FakeEnvironment::Tpm::Refuses, file);
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
    Stage stage(testing::FakeEnvironment::Tpm::Refuses, file);
    QCOMPARE(stage.page.findChild<QSplitter *>(QStringLiteral("columns"))->sizes(), sizes);
}

void AttestationPageTest::walksPanes()
{
    show(paused(5));
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
