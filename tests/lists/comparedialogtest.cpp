// SPDX-License-Identifier: GPL-3.0-or-later
// The comparison in its dialog: what is counted, settled and confirmed is what is sent, by keyboard
// alone too.
#include "fakesyncport.h"
#include "listdialogsdesk.h"

#include <support/testregistry.h>
#include <ui/common/pushbutton.h>
#include <ui/enrollments/comparedialog.h>
#include <ui/enrollments/countbutton.h>
#include <ui/service/noticestrip.h>

#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QSignalSpy>
#include <QTableView>

using namespace endorse;
using namespace endorse::testing;
using namespace endorse::ui;
using enrollmentlist::Direction;
using enrollmentlist::SyncItem;
using enrollmentlist::SyncReport;

namespace {

QString textOf(const QDialog &dialog, const char *name)
{
    const auto *label = find<QLabel>(dialog, name);
    return label->isVisibleTo(&dialog) ? label->text() : QString();
}

SyncReport cutReport(const FakeSyncPort::Run &run)
{
    SyncReport report;
    for (const auto &line : run.plan.items) {
        SyncItem item;
        item.registrationId = line.registrationId;
        item.act = SyncItem::Act::Update;
        item.outcome =
            report.items.isEmpty() ? SyncItem::Outcome::Done : SyncItem::Outcome::NotSent;
        report.items.append(item);
    }
    report.stopped = someError("The connection was cut.");
    report.count();
    return report;
}

} // namespace

class CompareDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAndConfirmsBeforeSending();
    void linesAreSettledByKeyboard();
    void allAlikeIsOneStep();
    void bothValuesAreShown();
    void resumeAfterACut();
    void pushAsksAtOnceForItsConfirmation();
    void likeListsSaySo();
    void closingCancels();
    void everythingIsReachedByTab();

private:
    static void bring(FakeSyncPort &port, CompareDialog &dialog);
};

void CompareDialogTest::bring(FakeSyncPort &port, CompareDialog &dialog)
{
    DialogDesk::show(dialog);
    dialog.start();
    port.comparisons.last().held->give(someComparison());
    QTRY_COMPARE(find<QTableView>(dialog, "differences")->model()->rowCount(), 7);
    settle();
}

void CompareDialogTest::countsAndConfirmsBeforeSending()
{
    DialogDesk desk;
    FakeSyncPort port;
    CompareDialog dialog(port, QString(), &desk.window);
    bring(port, dialog);
    QCOMPARE(find<CountButton>(dialog, "lines0")->accessibleName(),
             QStringLiteral("7 all differences"));
    QCOMPARE(find<CountButton>(dialog, "lines4")->accessibleName(), QStringLiteral("1 conflicts"));
    // The first line is chosen, and can be settled at once.
    const auto *lines = find<QTableView>(dialog, "differences");
    QCOMPARE(lines->selectionModel()->selectedRows().size(), qsizetype(1));
    QVERIFY(find<PushButton>(dialog, "settleSkip")->isEnabled());
    QCOMPARE(textOf(dialog, "differenceText"),
             QStringLiteral("a-new-here\nOnly here · Push: create there"));
    auto *push = find<PushButton>(dialog, "pushLines");
    QCOMPARE(push->text(), QStringLiteral("Push 3..."));
    push->click();
    QVERIFY(port.runs.isEmpty());
    QVERIFY(textOf(dialog, "confirmTitle").contains(QLatin1String("contoso")));
    QVERIFY(textOf(dialog, "confirmCreates").contains(QLatin1Char('1')));
    QVERIFY(textOf(dialog, "confirmUpdates").contains(QLatin1Char('1')));
    QVERIFY(textOf(dialog, "confirmRemovals").contains(QLatin1Char('1')));
    QVERIFY(textOf(dialog, "confirmNote").contains(QLatin1String("1 conflict")));
    // Something is deleted: what is safe has the focus.
    QVERIFY(find<PushButton>(dialog, "leaveSync")->hasFocus());
    QTest::keyClick(find<PushButton>(dialog, "leaveSync"), Qt::Key_Space);
    QVERIFY(port.runs.isEmpty());
    QVERIFY(push->isVisible());
    push->click();
    find<PushButton>(dialog, "confirmSync")->click();
    QCOMPARE(port.runs.size(), qsizetype(1));
    QCOMPARE(port.runs.first().plan.items.size(), qsizetype(3));
}

void CompareDialogTest::linesAreSettledByKeyboard()
{
    DialogDesk desk;
    FakeSyncPort port;
    CompareDialog dialog(port, QString(), &desk.window);
    bring(port, dialog);
    auto *table = find<QTableView>(dialog, "differences");
    table->setFocus();
    table->setCurrentIndex(table->model()->index(6, 0));
    QCOMPARE(dialog.presenter()->lines()->openConflicts(), qsizetype(1));
    auto *here = find<PushButton>(dialog, "settleHere");
    QVERIFY(here->isEnabled());
    here->setFocus();
    QTest::keyClick(here, Qt::Key_Space);
    QCOMPARE(dialog.presenter()->lines()->openConflicts(), qsizetype(0));
    QCOMPARE(find<PushButton>(dialog, "pushLines")->text(), QStringLiteral("Push 4..."));
    QVERIFY(here->isChecked());
    QVERIFY(!find<PushButton>(dialog, "settleSkip")->isChecked());
    // Many lines at a time.
    table->setFocus();
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    find<PushButton>(dialog, "settleThere")->click();
    QCOMPARE(find<PushButton>(dialog, "pullLines")->text(), QStringLiteral("Pull 7..."));
    QVERIFY(!find<PushButton>(dialog, "pushLines")->isEnabled());
    QVERIFY(!find<PushButton>(dialog, "pushLines")->toolTip().isEmpty());
}

void CompareDialogTest::allAlikeIsOneStep()
{
    DialogDesk desk;
    FakeSyncPort port;
    CompareDialog dialog(port, QString(), &desk.window);
    bring(port, dialog);
    find<CountButton>(dialog, "lines4")->click();
    QCOMPARE(find<QTableView>(dialog, "differences")->model()->rowCount(), 1);
    find<PushButton>(dialog, "settleAll")->click();
    QTRY_VERIFY(dialog.findChild<QMenu *>(QStringLiteral("settleMenu")) != nullptr);
    auto *menu = dialog.findChild<QMenu *>(QStringLiteral("settleMenu"));
    QCOMPARE(menu->actions().size(), qsizetype(3));
    menu->actions().at(1)->trigger();
    menu->close();
    QCOMPARE(dialog.presenter()->lines()->openConflicts(), qsizetype(0));
    QCOMPARE(find<PushButton>(dialog, "pullLines")->text(), QStringLiteral("Pull 4..."));
    // The others stay as they were.
    QCOMPARE(find<PushButton>(dialog, "pushLines")->text(), QStringLiteral("Push 3..."));
}

void CompareDialogTest::bothValuesAreShown()
{
    DialogDesk desk;
    FakeSyncPort port;
    CompareDialog dialog(port, QString(), &desk.window);
    bring(port, dialog);
    auto *table = find<QTableView>(dialog, "differences");
    table->setCurrentIndex(table->model()->index(4, 0));
    QCOMPARE(port.valuesAsked.last().registrationId, QStringLiteral("e-changed-here"));
    const QList<dps::MemberDifference> members{
        {QStringLiteral("deviceId"), QStringLiteral("old"), QStringLiteral("new")}};
    port.valuesAsked.last().held->give(members);
    auto *pairs = find<QTableView>(dialog, "memberPairs");
    QTRY_COMPARE(pairs->model()->rowCount(), 1);
    QCOMPARE(pairs->model()->index(0, 2).data().toString(), QStringLiteral("new"));
    QVERIFY(textOf(dialog, "differenceText").contains(QLatin1String("e-changed-here")));
}

void CompareDialogTest::resumeAfterACut()
{
    DialogDesk desk;
    FakeSyncPort port;
    CompareDialog dialog(port, QString(), &desk.window);
    QSignalSpy compared(&dialog, &CompareDialog::compared);
    bring(port, dialog);
    QCOMPARE(compared.count(), 1);
    find<PushButton>(dialog, "pushLines")->click();
    find<PushButton>(dialog, "confirmSync")->click();
    QVERIFY(find<QWidget>(dialog, "progressRow")->isVisible());
    port.runs.first().held->give(cutReport(port.runs.first()));
    auto *resume = find<PushButton>(dialog, "resumeSync");
    QTRY_VERIFY(resume->isVisible());
    const QString text = dialog.findChild<NoticeStrip *>()->text();
    for (const char *word : {"1", "2", "The connection was cut."})
        QVERIFY2(text.contains(QLatin1String(word)), qPrintable(text));
    // The page learns how things stand now.
    QCOMPARE(compared.count(), 2);
    QCOMPARE(find<QTableView>(dialog, "syncResults")->model()->rowCount(), 3);
    resume->click();
    QCOMPARE(port.runs.size(), qsizetype(2));
    QCOMPARE(port.runs.last().plan.items.size(), qsizetype(2));
}

void CompareDialogTest::pushAsksAtOnceForItsConfirmation()
{
    DialogDesk desk;
    FakeSyncPort port;
    CompareDialog dialog(port, QString(), &desk.window);
    DialogDesk::show(dialog);
    dialog.start(Direction::Push);
    port.comparisons.last().held->give(someComparison());
    QTRY_VERIFY(find<PushButton>(dialog, "confirmSync")->isVisible());
    QVERIFY(port.runs.isEmpty());
}

void CompareDialogTest::likeListsSaySo()
{
    DialogDesk desk;
    FakeSyncPort port;
    CompareDialog dialog(port, QString(), &desk.window);
    DialogDesk::show(dialog);
    dialog.start(Direction::Push);
    auto comparison = someComparison();
    comparison.differences.clear();
    comparison.count();
    port.comparisons.last().held->give(comparison);
    QTRY_VERIFY(dialog.findChild<NoticeStrip *>()->isPresented());
    QCOMPARE(dialog.findChild<NoticeStrip *>()->text(),
             QStringLiteral("The list and the service are alike."));
    QVERIFY(!find<PushButton>(dialog, "pushLines")->isEnabled());
}

void CompareDialogTest::closingCancels()
{
    DialogDesk desk;
    FakeSyncPort port;
    const QPointer<CompareDialog> dialog = new CompareDialog(port, QString(), &desk.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    bring(port, *dialog);
    find<PushButton>(*dialog, "pushLines")->click();
    find<PushButton>(*dialog, "confirmSync")->click();
    QTest::keyClick(dialog.data(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
    QVERIFY(port.runs.first().cancel.isCancelled());
    port.runs.first().held->give(cutReport(port.runs.first()));
    settle();
}

void CompareDialogTest::everythingIsReachedByTab()
{
    DialogDesk desk;
    FakeSyncPort port;
    CompareDialog dialog(port, QString(), &desk.window);
    bring(port, dialog);
    auto *table = find<QTableView>(dialog, "differences");
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    const QSet<QString> reached = reachedByTab(dialog);
    for (const char *name :
         {"differences", "memberPairs", "settleHere", "settleThere", "settleSkip", "settleAll",
          "pushLines", "pullLines", "compareAgain", "closeCompare", "lines0"})
        QVERIFY2(reached.contains(QLatin1String(name)), name);
    QCOMPARE(namelessWidgets(&dialog).join(QLatin1Char('\n')), QString());
    // The counts are one stop: arrows go from one to the next and show its lines.
    auto *all = find<CountButton>(dialog, "lines0");
    all->setFocus();
    QTest::keyClick(all, Qt::Key_Right);
    QVERIFY(find<CountButton>(dialog, "lines1")->hasFocus());
    QCOMPARE(table->model()->rowCount(), 2);
}

ENDORSE_TEST(CompareDialogTest)
#include "comparedialogtest.moc"
