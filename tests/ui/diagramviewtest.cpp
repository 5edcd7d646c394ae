// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagramstage.h"

#include <emulator/requestlog.h>
#include <models/diagrammodel.h>
#include <support/testregistry.h>
#include <ui/attestation/diagramgrowth.h>

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace endorse;
using namespace endorse::ui;
using models::MessageRef;
using testing::DiagramStage;
using testing::flowRefusedRun;
using testing::flowRun;
using testing::settle;
using Mark = endorse::ui::DiagramItem::Mark;

/// The diagram under mouse, keyboard and screen reader, and what it tells the presenter.
class DiagramViewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }

    void hasAnItemForEveryRow();
    void paintsInInk_data();
    void paintsInInk();
    void mouseChoosesMessagesAndBands();
    void countUnfolds();
    void walksByKeyboard();
    void walksStepsByKeyboard();
    void foldsByKeyboard();
    void leavesOtherKeysAlone();
    void marksWhatIsChosen();
    void followsThePresenter();
    void copiesTheMessage();
    void speaksToScreenReaders();
    void growsOneArrowAtATime();
    void standsStillWhenAsked_data();
    void standsStillWhenAsked();
    void comesLateWithoutDelay();
    void namesTheServicesReason();
    void repaintsInTheOtherTheme();
    void keepsUpWithAFastRun();

private:
    std::unique_ptr<testing::Desk> m_desk;
};

void DiagramViewTest::init()
{
    m_desk = std::make_unique<testing::Desk>();
}

void DiagramViewTest::hasAnItemForEveryRow()
{
    DiagramStage stage;
    for (const RunSnapshot &run :
         {flowRun(0), flowRun(3), flowRun(11), flowRefusedRun(), flowRun(2)}) {
        stage.show(run);
        const QList<DiagramItem *> &items = stage.view.diagram().rowItems();
        QCOMPARE(int(items.size()), stage.model().rowCount());
        qreal y = 0;
        for (int row = 0; row < int(items.size()); ++row) {
            QVERIFY(items.at(row)->row() == stage.model().at(row));
            QVERIFY(items.at(row)->y() > y);
            y = items.at(row)->y();
        }
    }
}

void DiagramViewTest::paintsInInk_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::newRow("light") << Theme::Light;
    QTest::newRow("dark") << Theme::Dark;
}

void DiagramViewTest::paintsInInk()
{
    QFETCH(Theme, theme);
    m_desk->settings.setTheme(theme);
    DiagramStage stage({762, 900});
    stage.show(flowRefusedRun());
    const QImage picture = stage.view.viewport()->grab().toImage();
    const Tokens &tokens = Tokens::of(&stage.view);
    const auto lineOf = [&](int row) {
        // A quarter along the arrow, where nothing else is drawn, on its line.
        const DiagramItem *item = stage.item(row);
        const QRectF body = item->mapRectToScene(item->bodyRect());
        const QPoint at =
            stage.view.mapFromScene(QPointF(body.left() + body.width() / 4, body.bottom() - 6));
        return picture.pixelColor(at);
    };
    QCOMPARE(lineOf(stage.model().lastOf(4)), tokens[Token::Fail]);
    QCOMPARE(lineOf(stage.model().firstOf(3)), tokens[Token::Text]);
    QCOMPARE(lineOf(stage.model().lastOf(3)), tokens[Token::Service]);
    QCOMPARE(lineOf(stage.model().lastOf(1)), tokens[Token::Tpm]);
    const auto ground = [&](int row) {
        const DiagramItem *item = stage.item(row);
        return picture.pixelColor(
            stage.view.mapFromScene(QPointF(stage.view.width() - 3, item->y() + 4)));
    };
    QCOMPARE(ground(stage.model().lastOf(4)), tokens.tint(Token::Fail));
    QCOMPARE(ground(stage.model().firstOf(4)), tokens.tint(Token::Warn));
    QCOMPARE(ground(stage.model().firstOf(2)), tokens[Token::Base]);
}

void DiagramViewTest::mouseChoosesMessagesAndBands()
{
    DiagramStage stage({582, 900});
    stage.show(flowRun(5));
    for (int row = 0; row < stage.model().rowCount(); ++row) {
        const MessageRef ref = stage.model().at(row).ref;
        QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, {}, stage.placeOf(row));
        QVERIFY(stage.presenter.shownMessage());
        QVERIFY(*stage.presenter.shownMessage() == ref);
        QCOMPARE(stage.presenter.shownStep(), ref.step);
        QCOMPARE(stage.view.currentRow(), row);
    }
    // The number of a step, and the empty part of its band, choose the step.
    const int row = stage.model().firstOf(1);
    for (const int x : {10, 560}) {
        stage.presenter.showStep(4);
        QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, {},
                          QPoint(x, stage.placeOf(row).y()));
        QCOMPARE(stage.presenter.shownStep(), 1);
        QVERIFY(!stage.presenter.shownMessage());
    }
    // Below the last row there is nothing to choose.
    QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, {}, QPoint(300, 840));
    QCOMPARE(stage.presenter.shownStep(), 1);
}

void DiagramViewTest::countUnfolds()
{
    DiagramStage stage({582, 900});
    stage.show(flowRun(5));
    const int row = stage.model().firstOf(4);
    QCOMPARE(stage.model().at(row).count, 2);
    const QPoint count =
        stage.view.mapFromScene(stage.item(row)->mapToScene(stage.item(row)->foldRect().center()));
    QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, {}, count);
    QCOMPARE(stage.model().at(row).count, 1);
    QCOMPARE(stage.model().at(row + 1).commands, QStringList{QStringLiteral("PolicySecret")});
    QTest::mouseClick(stage.view.viewport(), Qt::LeftButton, {}, stage.placeOf(row + 1));
    QCOMPARE(stage.presenter.shownMessage()->index, 1);
    // Only the words before the count choose the arrow.
    QTest::mouseClick(
        stage.view.viewport(), Qt::LeftButton, {},
        stage.view.mapFromScene(stage.item(row)->mapToScene(stage.item(row)->foldRect().center())));
    QCOMPARE(stage.model().at(row).count, 2);
    // What was chosen is within the arrow now.
    QCOMPARE(stage.view.currentRow(), row);
}

void DiagramViewTest::walksByKeyboard()
{
    DiagramStage stage({582, 900});
    stage.show(flowRun(5));
    stage.view.setFocus();
    QTest::keyClick(&stage.view, Qt::Key_Home);
    QCOMPARE(stage.view.currentRow(), 0);
    for (int row = 1; row < stage.model().rowCount(); ++row) {
        QTest::keyClick(&stage.view, Qt::Key_Down);
        QCOMPARE(stage.view.currentRow(), row);
        QVERIFY(*stage.presenter.shownMessage() == stage.model().at(row).ref);
    }
    QTest::keyClick(&stage.view, Qt::Key_Down);
    QCOMPARE(stage.view.currentRow(), stage.model().rowCount() - 1);
    for (int row = stage.model().rowCount() - 2; row >= 0; --row) {
        QTest::keyClick(&stage.view, Qt::Key_Up);
        QCOMPARE(stage.view.currentRow(), row);
    }
    QTest::keyClick(&stage.view, Qt::Key_End);
    QCOMPARE(stage.view.currentRow(), stage.model().rowCount() - 1);
    // Where steps fold, the walk still passes every step, and what is chosen is in sight.
    stage.view.resize(582, 220);
    settle();
    QTest::keyClick(&stage.view, Qt::Key_Home);
    QSet<int> steps;
    for (int i = 0; i < 40; ++i) {
        steps.insert(stage.presenter.shownStep());
        const DiagramItem *item = stage.item(stage.view.currentRow());
        const QRect place = stage.view.mapFromScene(item->sceneBoundingRect()).boundingRect();
        QVERIFY(stage.view.viewport()->rect().contains(place.center()));
        QTest::keyClick(&stage.view, Qt::Key_Down);
    }
    QCOMPARE(steps, (QSet<int>{0, 1, 2, 3, 4, 5}));
}

void DiagramViewTest::walksStepsByKeyboard()
{
    DiagramStage stage({582, 900});
    stage.show(flowRun(5));
    stage.view.setFocus();
    QTest::keyClick(&stage.view, Qt::Key_PageUp);
    QCOMPARE(stage.presenter.shownStep(), 3);
    QVERIFY(!stage.presenter.shownMessage());
    QTest::keyClick(&stage.view, Qt::Key_Right);
    QCOMPARE(stage.view.currentRow(), stage.model().firstOf(3));
    QTest::keyClick(&stage.view, Qt::Key_Left);
    QVERIFY(!stage.presenter.shownMessage());
    QCOMPARE(stage.presenter.shownStep(), 3);
    QTest::keyClick(&stage.view, Qt::Key_Up);
    QCOMPARE(stage.view.currentRow(), stage.model().lastOf(2));
    QTest::keyClick(&stage.view, Qt::Key_PageDown);
    QCOMPARE(stage.presenter.shownStep(), 3);
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(&stage.view, Qt::Key_PageDown);
    QCOMPARE(stage.presenter.shownStep(), 5);
}

void DiagramViewTest::foldsByKeyboard()
{
    DiagramStage stage({582, 900});
    stage.show(flowRun(5));
    stage.view.setFocus();
    const int row = stage.model().firstOf(4);
    stage.presenter.showMessage(stage.model().at(row).ref);
    QTest::keyClick(&stage.view, Qt::Key_Return);
    QVERIFY(stage.model().at(row).head);
    QTest::keyClick(&stage.view, Qt::Key_Down);
    QCOMPARE(stage.presenter.shownMessage()->index, 1);
    QTest::keyClick(&stage.view, Qt::Key_Enter);
    QCOMPARE(stage.model().at(row).count, 2);
    QCOMPARE(stage.view.currentRow(), row);
    // A whole step folds to its result.
    QTest::keyClick(&stage.view, Qt::Key_Left);
    QTest::keyClick(&stage.view, Qt::Key_Return);
    QVERIFY(stage.model().at(stage.model().firstOf(4)).foldedStep);
    QTest::keyClick(&stage.view, Qt::Key_Return);
    QVERIFY(!stage.model().at(stage.model().firstOf(4)).foldedStep);
}

void DiagramViewTest::leavesOtherKeysAlone()
{
    DiagramStage stage;
    stage.show(flowRun(5));
    for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Escape, Qt::Key_A}) {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        event.accept();
        QApplication::sendEvent(&stage.view, &event);
        QVERIFY(!event.isAccepted());
    }
}

void DiagramViewTest::marksWhatIsChosen()
{
    DiagramStage stage({582, 900});
    QVERIFY(QTest::qWaitForWindowActive(&stage.view));
    stage.show(flowRun(5));
    stage.view.setFocus();
    QCOMPARE(stage.view.diagram().markedBand(), 4);
    const QImage before = stage.view.grab().toImage();
    stage.presenter.showMessage(stage.model().at(3).ref);
    settle();
    QCOMPARE(stage.view.diagram().markedBand(), -1);
    QVERIFY(stage.view.grab().toImage() != before);
    // The ring has the link's colour with the focus, and the border's without.
    const auto ringOf = [&stage] {
        const DiagramItem *item = stage.item(3);
        const QRectF body = item->mapRectToScene(item->bodyRect());
        return stage.view.viewport()->grab().toImage().pixelColor(
            stage.view.mapFromScene(QPointF(body.left() + 40, item->y())));
    };
    QCOMPARE(ringOf(), Tokens::light()[Token::Link]);
    stage.view.clearFocus();
    settle();
    QCOMPARE(ringOf(), Tokens::light()[Token::Border]);
}

void DiagramViewTest::followsThePresenter()
{
    DiagramStage stage({582, 900});
    stage.show(flowRun(5));
    QSignalSpy pointed(&stage.presenter, &AttestationPresenter::shownMessageChanged);
    const MessageRef second{4, MessageRef::Kind::TpmCommand, 1, false, false};
    stage.presenter.showMessage(second);
    // The command is within the arrow of the first one.
    QCOMPARE(stage.view.currentRow(), stage.model().firstOf(4));
    stage.presenter.showStep(2);
    QCOMPARE(stage.view.currentRow(), -1);
    QCOMPARE(pointed.count(), 2);
    stage.presenter.showMessage({2, MessageRef::Kind::TpmCommand, 0, false, false});
    // The run moves on: what was pointed at is not what is looked at any more.
    stage.show(flowRun(6));
    QVERIFY(!stage.presenter.shownMessage());
    QCOMPARE(stage.presenter.shownStep(), 5);
    stage.presenter.showMessage({99, MessageRef::Kind::TpmCommand, 0, false, false});
    QVERIFY(!stage.presenter.shownMessage());
}

void DiagramViewTest::copiesTheMessage()
{
    DiagramStage stage({582, 900});
    stage.show(flowRun(5));
    stage.view.setFocus();
    QTest::keyClick(&stage.view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Step 5: Open the EK lock, done"));
    QTest::keyClick(&stage.view, Qt::Key_End);
    QTest::keyClick(&stage.view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Step 6, next: Import the nonce"));
}

void DiagramViewTest::speaksToScreenReaders()
{
    DiagramStage stage({582, 900});
    stage.show(flowRefusedRun());
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&stage.view);
    QVERIFY(list);
    QVERIFY(!list->text(QAccessible::Name).isEmpty());
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->childCount(), stage.model().rowCount());
    for (int row = 0; row < list->childCount(); ++row) {
        QAccessibleInterface *item = list->child(row);
        QVERIFY(item && item->isValid());
        QCOMPARE(item->text(QAccessible::Name), models::accessibleText(stage.model().at(row)));
        QCOMPARE(item->parent(), list);
        QCOMPARE(list->indexOfChild(item), row);
        QCOMPARE(item->role(), QAccessible::ListItem);
        QVERIFY(item->rect().isValid());
        QCOMPARE(list->childAt(item->rect().center().x(), item->rect().center().y()), item);
    }
    QVERIFY(!list->child(-1) && !list->child(list->childCount()));
    const int last = stage.model().rowCount() - 1;
    stage.presenter.showMessage(stage.model().at(last).ref);
    QVERIFY(list->child(last)->state().selected);
    QCOMPARE(stage.view.accessibleDescription(), models::accessibleText(stage.model().at(last)));
    QAccessibleInterface *gone = list->child(last);
    stage.show(flowRun(0));
    QVERIFY(!gone->isValid());
    QVERIFY(gone->text(QAccessible::Name).isEmpty());
    QCOMPARE(list->childCount(), 1);
}

void DiagramViewTest::growsOneArrowAtATime()
{
    QCOMPARE(DiagramGrowth::duration(1, 1), 180);
    QCOMPARE(DiagramGrowth::duration(10, 1), 60);
    QCOMPARE(DiagramGrowth::duration(1, 4), 45);
    m_desk->settings.setReducedMotion(false);
    DiagramStage stage({582, 900});
    stage.view.setSpeed(0.25);
    stage.show(flowRun(4));
    stage.presenter.setSnapshot(flowRun(5));
    const int first = stage.model().firstOf(4);
    QVERIFY(stage.view.growth().isGrowing());
    QCOMPARE(stage.item(first + 1)->grown(), 0.0);
    QTRY_VERIFY(stage.item(first)->grown() > 0);
    QVERIFY(stage.item(first + 1)->grown() == 0 || stage.item(first)->grown() == 1);
    // What ran before stands.
    QCOMPARE(stage.item(0)->grown(), 1.0);
    QTRY_VERIFY(!stage.view.growth().isGrowing());
    for (const DiagramItem *item : stage.view.diagram().rowItems())
        QCOMPARE(item->grown(), 1.0);
}

void DiagramViewTest::standsStillWhenAsked_data()
{
    QTest::addColumn<bool>("reduced");
    QTest::addColumn<double>("speed");
    QTest::newRow("reduced motion") << true << 1.0;
    QTest::newRow("speed 8") << false << 8.0;
    QTest::newRow("speed 100") << false << 100.0;
}

void DiagramViewTest::standsStillWhenAsked()
{
    QFETCH(bool, reduced);
    QFETCH(double, speed);
    m_desk->settings.setReducedMotion(reduced);
    DiagramStage stage;
    stage.view.setSpeed(speed);
    for (int done = 0; done <= 11; ++done) {
        stage.presenter.setSnapshot(flowRun(done));
        QVERIFY(!stage.view.growth().isGrowing());
        for (const DiagramItem *item : stage.view.diagram().rowItems())
            QCOMPARE(item->grown(), 1.0);
    }
}

void DiagramViewTest::comesLateWithoutDelay()
{
    m_desk->settings.setReducedMotion(false);
    DiagramStage stage({582, 900});
    stage.view.setSpeed(0.25);
    stage.show(flowRun(4));
    stage.presenter.setSnapshot(flowRun(5));
    QVERIFY(stage.view.growth().isGrowing());
    // The run is ahead already: the step before stands at once.
    stage.presenter.setSnapshot(flowRun(6));
    for (int row = 0; row < stage.model().firstOf(5); ++row)
        QCOMPARE(stage.item(row)->grown(), 1.0);
    QVERIFY(stage.view.growth().isGrowing());
    stage.view.setSpeed(8);
    QVERIFY(!stage.view.growth().isGrowing());
    stage.view.setSpeed(0.25);
    stage.presenter.setSnapshot(flowRun(7));
    QVERIFY(stage.view.growth().isGrowing());
    stage.view.hide();
    QVERIFY(!stage.view.growth().isGrowing());
}

void DiagramViewTest::namesTheServicesReason()
{
    DiagramStage stage({582, 900});
    RunSnapshot run = flowRun(4);
    run.state = RunSnapshot::State::Failed;
    run.steps[3].status = attestation::StepStatus::Failed;
    stage.show(run);
    emulator::RequestLog log;
    stage.view.setRequestLog(&log);
    const MessageRef note{3, MessageRef::Kind::Note, 0, false, false};
    QCOMPARE(stage.model().rowOf(note), -1);
    emulator::EmulatorRequest request;
    for (const auto &[name, value] : run.steps.at(3).httpExchanges.constFirst().responseHeaders) {
        if (name == "x-ms-request-id")
            request.requestId = value;
    }
    emulator::Decision decision;
    decision.what = testing::plain("Enrollment disabled");
    decision.valueText = testing::plain("provisioningStatus");
    decision.verdict = emulator::Decision::Verdict::Refused;
    request.decisions = {decision};
    log.append(request);
    const int row = stage.model().rowOf(note);
    QVERIFY(row > 0);
    QCOMPARE(stage.model().index(row).data().toString(), QStringLiteral("Enrollment disabled"));
    QVERIFY(stage.model().at(row).failed);
    stage.view.setRequestLog(nullptr);
    QCOMPARE(stage.model().rowOf(note), -1);
}

void DiagramViewTest::repaintsInTheOtherTheme()
{
    DiagramStage stage;
    stage.show(flowRun(5));
    QCOMPARE(stage.view.viewport()->grab().toImage().pixelColor(200, 2),
             Tokens::light()[Token::Base]);
    m_desk->settings.setTheme(Theme::Dark);
    settle();
    QCOMPARE(stage.view.viewport()->grab().toImage().pixelColor(200, 2),
             Tokens::dark()[Token::Base]);
    QCOMPARE(stage.view.findChild<DiagramHeads *>()->grab().toImage().pixelColor(1, 1),
             Tokens::dark()[Token::Base]);
}

void DiagramViewTest::keepsUpWithAFastRun()
{
    DiagramStage stage;
    // Steps that change every millisecond: each change is cheap, however long the run is.
    QElapsedTimer clock;
    // Of each change the quickest: what a loaded computer adds to some is no fault of the diagram.
    std::array<qint64, 12> quickest{};
    quickest.fill(std::numeric_limits<qint64>::max());
    constexpr int rounds = 20;
    for (int round = 0; round < rounds; ++round) {
        for (int done = 0; done <= 11; ++done) {
            RunSnapshot run = flowRun(done);
            clock.start();
            stage.presenter.setSnapshot(run);
            qint64 &least = quickest.at(std::size_t(done));
            least = std::min(least, clock.nsecsElapsed());
        }
    }
    const qint64 worst = *std::max_element(quickest.begin(), quickest.end());
    qInfo("worst change: %.2f ms", double(worst) / 1e6);
    constexpr qint64 threeFramesNs = 48'000'000;
    QVERIFY2(worst < threeFramesNs, qPrintable(QString::number(worst)));
}

ENDORSE_TEST(DiagramViewTest)
#include "diagramviewtest.moc"

#include <algorithm>
#include <array>
#include <limits>
