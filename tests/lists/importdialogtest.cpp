// SPDX-License-Identifier: GPL-3.0-or-later
// The import dialog: what it says at each moment, by keyboard alone, and that closing it is safe.
#include "fakelistport.h"
#include "listdialogsdesk.h"

#include <support/testregistry.h>
#include <ui/common/pushbutton.h>
#include <ui/enrollments/countbutton.h>
#include <ui/enrollments/importdialog.h>
#include <ui/enrollments/importpresenter.h>
#include <ui/enrollments/listempty.h>
#include <ui/enrollments/mappingheader.h>
#include <ui/service/noticestrip.h>

#include <QComboBox>
#include <QLabel>
#include <QPointer>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>

using namespace endorse;
using namespace endorse::testing;
using namespace endorse::ui;

namespace {

bool isEnabled(const QDialog &dialog, const char *name)
{
    auto *button = find<PushButton>(dialog, name);
    return button->isVisibleTo(&dialog) && button->isEnabled();
}

} // namespace

class ImportDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void walksFromTheFileToTheResult();
    void columnsAreChosenByKeyboard();
    void memberTwiceIsShownInPlace();
    void countsFilterTheRows();
    void brokenFileIsSaidInWords();
    void everythingIsReachedByTab();
    void closingCancels();
    void wordsFollowTheLanguage();

private:
    static void give(FakeListPort &port);
};

void ImportDialogTest::give(FakeListPort &port)
{
    QTRY_VERIFY(!port.previews.isEmpty());
    port.previews.last().held->give(csvPreview());
    QTRY_VERIFY(!port.checks.isEmpty());
    port.checks.last().held->give(csvReport());
    settle();
}

void ImportDialogTest::walksFromTheFileToTheResult()
{
    DialogDesk desk;
    FakeListPort port;
    ImportDialog dialog(port, QStringLiteral("/tmp/lot-7.csv"), &desk.window);
    DialogDesk::show(dialog);
    QVERIFY(!isEnabled(dialog, "importRows"));
    QVERIFY(find<QWidget>(dialog, "progressRow")->isVisible());
    port.previews.first().held->give(csvPreview());
    QTRY_COMPARE(find<QTableView>(dialog, "importPreview")->model()->rowCount(), 5);
    const QString facts = find<QLabel>(dialog, "importFacts")->text();
    for (const char *word : {"12.4 MB", "UTF-8", "commas", "5"})
        QVERIFY2(facts.contains(QLatin1String(word)), qPrintable(facts));
    QVERIFY(!isEnabled(dialog, "importRows"));
    port.checks.first().held->give(csvReport());
    QTRY_VERIFY(isEnabled(dialog, "importRows"));
    QVERIFY(!find<QWidget>(dialog, "progressRow")->isVisible());
    QCOMPARE(find<PushButton>(dialog, "importRows")->text(), QStringLiteral("Import 996 Rows"));
    // Bad rows are what one wants to see.
    QCOMPARE(find<QTabBar>(dialog, "importTabs")->currentIndex(), 1);
    QVERIFY(port.imports.isEmpty());
    find<PushButton>(dialog, "importRows")->click();
    QCOMPARE(port.imports.size(), qsizetype(1));
    auto report = csvReport();
    report.rejectedFile = QStringLiteral("/tmp/lot-7.rejected.csv");
    port.imports.first().held->give(report);
    auto *notice = dialog.findChild<NoticeStrip *>();
    QTRY_VERIFY(notice->isPresented());
    for (const char *word : {"996", "8.2 s", "/tmp/lot-7.rejected.csv", "3"})
        QVERIFY2(notice->text().contains(QLatin1String(word)), qPrintable(notice->text()));
    QSignalSpy folder(&dialog, &ImportDialog::folderWanted);
    find<PushButton>(dialog, "noticeButton0")->click();
    QCOMPARE(folder.first().first().toString(), report.rejectedFile);
    auto *mending = find<QLabel>(dialog, "mending");
    QVERIFY(!mending->isVisible());
    find<PushButton>(dialog, "noticeButton1")->click();
    QVERIFY(mending->isVisible());
    QVERIFY(!find<PushButton>(dialog, "importRows")->isVisible());
}

void ImportDialogTest::columnsAreChosenByKeyboard()
{
    DialogDesk desk;
    FakeListPort port;
    ImportDialog dialog(port, QStringLiteral("/tmp/lot-7.csv"), &desk.window);
    DialogDesk::show(dialog);
    port.previews.first().held->give(csvPreview());
    QTRY_VERIFY(find<QComboBox>(dialog, "member2") != nullptr);
    settle();
    QCOMPARE(find<QComboBox>(dialog, "member0")->currentText(), QStringLiteral("registrationId"));
    auto *combo = find<QComboBox>(dialog, "member2");
    QCOMPARE(combo->currentText(), QStringLiteral("Left out"));
    combo->setFocus();
    QVERIFY(combo->hasFocus());
    // The first letters of a member choose it.
    QTest::keyClicks(combo, QStringLiteral("dev"));
    QCOMPARE(combo->currentText(), QStringLiteral("deviceId"));
    QCOMPARE(dialog.presenter()->members().at(2), QStringLiteral("deviceId"));
    QCOMPARE(port.previews.last().request.mapping->members.at(2), QStringLiteral("deviceId"));
}

void ImportDialogTest::memberTwiceIsShownInPlace()
{
    DialogDesk desk;
    FakeListPort port;
    ImportDialog dialog(port, QStringLiteral("/tmp/lot-7.csv"), &desk.window);
    DialogDesk::show(dialog);
    give(port);
    dialog.presenter()->setMember(2, QStringLiteral("iotHubs"));
    settle();
    find<QTabBar>(dialog, "importTabs")->setCurrentIndex(0);
    settle();
    auto *problem = find<QLabel>(dialog, "columnProblem");
    QVERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(QLatin1String("iotHubs")));
    QVERIFY(!isEnabled(dialog, "importRows"));
    QCOMPARE(find<QComboBox>(dialog, "member1")->accessibleDescription(),
             QStringLiteral("Another column is the same."));
    QCOMPARE(find<QComboBox>(dialog, "member0")->accessibleDescription(), QString());
    dialog.presenter()->setMember(2, QString());
    QTRY_VERIFY(!problem->isVisible());
}

void ImportDialogTest::countsFilterTheRows()
{
    DialogDesk desk;
    FakeListPort port;
    ImportDialog dialog(port, QStringLiteral("/tmp/lot-7.csv"), &desk.window);
    DialogDesk::show(dialog);
    give(port);
    auto *table = find<QTableView>(dialog, "importVerdicts");
    QTRY_COMPARE(table->model()->rowCount(), 7);
    auto *taken = find<CountButton>(dialog, "count3");
    QCOMPARE(taken->accessibleName(), QStringLiteral("1 taken"));
    QVERIFY(!taken->toolTip().isEmpty());
    auto *bad = find<CountButton>(dialog, "count4");
    QCOMPARE(bad->count(), qint64(2));
    QCOMPARE(bad->accessibleName(), QStringLiteral("2 bad"));
    // Each row is counted once.
    qint64 sum = 0;
    for (const char *name : {"count1", "count2", "count3", "count4"})
        sum += find<CountButton>(dialog, name)->count();
    QCOMPARE(sum, find<CountButton>(dialog, "count0")->count());
    taken->click();
    QCOMPARE(table->model()->rowCount(), 1);
    bad->setFocus();
    QTest::keyClick(bad, Qt::Key_Space);
    QCOMPARE(table->model()->rowCount(), 2);
    QVERIFY(!find<CountButton>(dialog, "count0")->isChecked());
    // The whole reason of the row that is chosen.
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    QVERIFY(find<QLabel>(dialog, "rowDetail")->text().contains(QLatin1String("no host name")));
    find<CountButton>(dialog, "count1")->click();
    QCOMPARE(table->model()->rowCount(), 3);
    // It says that 996 are good and 3 of them are here.
    QVERIFY(find<QLabel>(dialog, "rowsNote")->text().contains(QLatin1String("3 of 996")));
}

void ImportDialogTest::brokenFileIsSaidInWords()
{
    DialogDesk desk;
    FakeListPort port;
    ImportDialog dialog(port, QStringLiteral("/tmp/broken.csv"), &desk.window);
    DialogDesk::show(dialog);
    QVERIFY(find<QTableView>(dialog, "importPreview")->isVisible());
    port.previews.first().held->give(core::fail(someError()));
    // In the place of the table, and not above an empty one.
    const auto *reason = find<ListEmpty>(dialog, "unreadable");
    QTRY_VERIFY(reason->isVisible());
    QVERIFY(reason->title().contains(QLatin1String("line 7, column 3")));
    QCOMPARE(reason->text(), someError().hint.render());
    for (const char *name :
         {"importPreview", "importVerdicts", "importTabs", "checkAgain", "count0"})
        QVERIFY2(!find<QWidget>(dialog, name)->isVisible(), name);
    QVERIFY(!dialog.findChild<NoticeStrip *>()->isVisible());
    QVERIFY(!isEnabled(dialog, "importRows"));
    QSignalSpy another(&dialog, &ImportDialog::anotherFileWanted);
    reason->findChild<PushButton *>(QStringLiteral("emptyAction0"))->click();
    QCOMPARE(another.count(), 1);
    // The file was mended meanwhile.
    reason->findChild<PushButton *>(QStringLiteral("emptyAction1"))->click();
    QCOMPARE(port.previews.size(), qsizetype(2));
    give(port);
    QTRY_VERIFY(isEnabled(dialog, "importRows"));
    QVERIFY(find<QWidget>(dialog, "importTabs")->isVisible());
    QVERIFY(!reason->isVisible());
}

void ImportDialogTest::everythingIsReachedByTab()
{
    DialogDesk desk;
    FakeListPort port;
    ImportDialog dialog(port, QStringLiteral("/tmp/lot-7.csv"), &desk.window);
    DialogDesk::show(dialog);
    give(port);
    QTRY_VERIFY(isEnabled(dialog, "importRows"));
    auto *tabs = find<QTabBar>(dialog, "importTabs");
    tabs->setCurrentIndex(0);
    settle();
    tabs->setFocus();
    const QSet<QString> columns = reachedByTab(dialog);
    for (const char *name : {"importTabs", "member0", "member1", "member2", "importPreview",
                             "importRows", "closeImport", "count0"})
        QVERIFY2(columns.contains(QLatin1String(name)), name);
    tabs->setCurrentIndex(1);
    settle();
    tabs->setFocus();
    QVERIFY(reachedByTab(dialog).contains(QStringLiteral("importVerdicts")));
    QCOMPARE(namelessWidgets(&dialog).join(QLatin1Char('\n')), QString());
}

void ImportDialogTest::closingCancels()
{
    DialogDesk desk;
    FakeListPort port;
    const QPointer<ImportDialog> dialog =
        new ImportDialog(port, QStringLiteral("/tmp/lot-7.csv"), &desk.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    DialogDesk::show(*dialog);
    give(port);
    QTRY_VERIFY(isEnabled(*dialog, "importRows"));
    find<PushButton>(*dialog, "importRows")->click();
    QTest::keyClick(dialog.data(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
    QVERIFY(port.imports.first().cancel.isCancelled());
    port.imports.first().held->give(core::fail(core::cancelledError(QStringLiteral("import"))));
    settle();
}

void ImportDialogTest::wordsFollowTheLanguage()
{
    DialogDesk desk;
    FakeListPort port;
    ImportDialog dialog(port, QStringLiteral("/tmp/lot-7.csv"), &desk.window);
    DialogDesk::show(dialog);
    give(port);
    QTRY_VERIFY(isEnabled(dialog, "importRows"));
    desk.settings.setLanguage(Language::Japanese);
    settle();
    desk.settings.setLanguage(Language::English);
    settle();
    QCOMPARE(dialog.windowTitle(), QStringLiteral("Import Enrollments"));
    QCOMPARE(find<PushButton>(dialog, "importRows")->text(), QStringLiteral("Import 996 Rows"));
}

ENDORSE_TEST(ImportDialogTest)
#include "importdialogtest.moc"
