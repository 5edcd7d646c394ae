// SPDX-License-Identifier: GPL-3.0-or-later
// The smaller dialogs of the list: export, edit together, open.
#include "fakelistport.h"
#include "listdialogsdesk.h"

#include <support/testregistry.h>
#include <ui/common/pushbutton.h>
#include <ui/enrollments/exportdialog.h>
#include <ui/enrollments/multieditdialog.h>
#include <ui/enrollments/openlistdialog.h>
#include <ui/service/noticestrip.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSignalSpy>

using namespace endorse;
using namespace endorse::testing;
using namespace endorse::ui;
using enrollmentlist::ListPlace;

namespace {

ExportRows someRows()
{
    ExportRows rows;
    rows.all = 1'000'000;
    rows.isFiltered = true;
    rows.matching = 208;
    rows.matchingKeys = [] { return QStringList{QStringLiteral("a")}; };
    return rows;
}

QString lineOf(const QDialog &dialog, const char *name)
{
    const auto *label = find<QLabel>(dialog, name);
    return label->isVisibleTo(&dialog) ? label->text() : QString();
}

} // namespace

class ListDialogsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exportWarnsOfKeys();
    void exportSaysWhereTheRowsAre();
    void exportIsDoneByKeyboard();
    void multiEditShowsWhatDiffers();
    void multiEditChangesWhatIsTicked();
    void multiEditReportsConflicts();
    void multiEditIsDoneByKeyboard();
    void openRefusesAPassword();
    void openTestsAnAddress();
    void openTakesRecentLists();
    void openIsDoneByKeyboard();
};

void ListDialogsTest::exportWarnsOfKeys()
{
    DialogDesk desk;
    FakeListPort port;
    ExportDialog dialog(port, someRows(), QDir::tempPath() + QStringLiteral("/list"), &desk.window);
    DialogDesk::show(dialog);
    auto *keys = find<QCheckBox>(dialog, "withKeys");
    QVERIFY(!keys->isVisible());
    find<QRadioButton>(dialog, "jsonFormat")->click();
    QVERIFY(keys->isVisible());
    QCOMPARE(lineOf(dialog, "keysLine"), QString());
    keys->click();
    QVERIFY(lineOf(dialog, "keysLine").contains(QLatin1String("secrets")));
    QVERIFY(find<QLineEdit>(dialog, "exportTarget")->text().endsWith(QLatin1String(".json")));
    find<QRadioButton>(dialog, "scriptFormat")->click();
    QVERIFY(!keys->isVisible());
    find<QRadioButton>(dialog, "jsonFormat")->click();
    QVERIFY(!keys->isChecked());
    find<PushButton>(dialog, "startExport")->click();
    QVERIFY(!port.exports.first().request.withKeys);
}

void ListDialogsTest::exportSaysWhereTheRowsAre()
{
    DialogDesk desk;
    FakeListPort port;
    ExportDialog dialog(port, someRows(), QDir::tempPath() + QStringLiteral("/list"), &desk.window);
    DialogDesk::show(dialog);
    QVERIFY(find<QRadioButton>(dialog, "matchingRows")->isChecked());
    QVERIFY(!find<QRadioButton>(dialog, "selectedRows")->isEnabled());
    find<PushButton>(dialog, "startExport")->click();
    QVERIFY(find<QWidget>(dialog, "progressRow")->isVisible());
    QVERIFY(!find<QLineEdit>(dialog, "exportTarget")->isEnabled());
    find<PushButton>(dialog, "cancelWork")->click();
    QVERIFY(port.exports.first().cancel.isCancelled());
    QVERIFY(!find<PushButton>(dialog, "cancelWork")->isEnabled());
    port.exports.first().held->give(core::fail(core::cancelledError(QStringLiteral("export"))));
    QTRY_VERIFY(find<PushButton>(dialog, "startExport")->isEnabled());
    find<PushButton>(dialog, "startExport")->click();
    enrollmentlist::ExportReport report;
    report.file = QDir::tempPath() + QStringLiteral("/list.csv");
    report.rows = 208;
    report.incomplete = 2;
    port.exports.last().held->give(report);
    auto *notice = dialog.findChild<NoticeStrip *>();
    QTRY_VERIFY(notice->isPresented());
    for (const QString &word : {QStringLiteral("208"), report.file, QStringLiteral("2 of them")})
        QVERIFY2(notice->text().contains(word), qPrintable(notice->text()));
    QSignalSpy folder(&dialog, &ExportDialog::folderWanted);
    find<PushButton>(dialog, "noticeButton0")->click();
    QCOMPARE(folder.first().first().toString(), report.file);
}

void ListDialogsTest::exportIsDoneByKeyboard()
{
    DialogDesk desk;
    FakeListPort port;
    ExportDialog dialog(port, someRows(), QDir::tempPath() + QStringLiteral("/list"), &desk.window);
    DialogDesk::show(dialog);
    find<QRadioButton>(dialog, "matchingRows")->setFocus();
    const QSet<QString> reached = reachedByTab(dialog);
    for (const char *name : {"matchingRows", "csvFormat", "exportTarget", "browseTarget",
                             "startExport", "closeExport"})
        QVERIFY2(reached.contains(QLatin1String(name)), name);
    QCOMPARE(namelessWidgets(&dialog).join(QLatin1Char('\n')), QString());
    find<QRadioButton>(dialog, "matchingRows")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QVERIFY(dialog.presenter()->scope() == ExportPresenter::Scope::All);
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(port.exports.size(), qsizetype(1));
}

void ListDialogsTest::multiEditShowsWhatDiffers()
{
    DialogDesk desk;
    FakeListPort port;
    MultiEditDialog dialog(port, {QStringLiteral("a"), QStringLiteral("b")}, {}, &desk.window);
    DialogDesk::show(dialog);
    RowSurvey survey;
    dps::IndividualEnrollment record;
    record.allocationPolicy = QStringLiteral("hashed");
    survey.add(record);
    record.provisioningStatus = QStringLiteral("disabled");
    survey.add(record);
    port.surveys.first().held->give(survey);
    QTRY_COMPARE(lineOf(dialog, "now_provisioningStatus"), QStringLiteral("Now: different values"));
    QCOMPARE(lineOf(dialog, "now_allocationPolicy"),
             QStringLiteral("Now: Evenly weighted (hashed)"));
    QCOMPARE(lineOf(dialog, "now_tags"), QStringLiteral("Now: not set"));
    QCOMPARE(lineOf(dialog, "now_reprovisionPolicy"), QStringLiteral("Now: Not set: never move"));
    // A tick begins with what all have.
    find<QCheckBox>(dialog, "change_allocationPolicy")->click();
    QCOMPARE(dialog.presenter()->change()[EditMember::AllocationPolicy], QStringLiteral("hashed"));
}

void ListDialogsTest::multiEditChangesWhatIsTicked()
{
    DialogDesk desk;
    FakeListPort port;
    MultiEditDialog dialog(port, {QStringLiteral("a"), QStringLiteral("b")}, {}, &desk.window);
    DialogDesk::show(dialog);
    port.surveys.first().held->give(RowSurvey());
    settle();
    auto *apply = find<PushButton>(dialog, "applyToAll");
    QVERIFY(!apply->isEnabled());
    QVERIFY(!lineOf(dialog, "whyNotApply").isEmpty());
    find<QCheckBox>(dialog, "change_provisioningStatus")->click();
    auto *status = find<QComboBox>(dialog, "statusOfAll");
    status->setCurrentIndex(status->findData(QStringLiteral("disabled")));
    find<QCheckBox>(dialog, "change_iotHubs")->click();
    auto *hub = find<QLineEdit>(dialog, "iotHub0");
    QVERIFY(hub->hasFocus());
    QTest::keyClicks(hub, QStringLiteral("no hub!"));
    QVERIFY(!apply->isEnabled());
    QVERIFY(!lineOf(dialog, "line_iotHubs").isEmpty());
    hub->clear();
    QTest::keyClicks(hub, QStringLiteral("contoso.azure-devices.net"));
    QVERIFY(apply->isEnabled());
    find<QCheckBox>(dialog, "change_tags")->click();
    auto *tags = find<QPlainTextEdit>(dialog, "tagsOfAll");
    tags->setFocus();
    QTest::keyClicks(tags, QStringLiteral("{\"line\" 3"));
    QVERIFY(!apply->isEnabled());
    QVERIFY(!lineOf(dialog, "line_tags").isEmpty());
    find<QCheckBox>(dialog, "change_tags")->click();
    QVERIFY(apply->isEnabled());
    apply->click();
    QCOMPARE(port.edits.size(), qsizetype(1));
    dps::IndividualEnrollment record;
    QVERIFY(port.edits.first().request.change(record));
    QCOMPARE(record.provisioningStatus, QStringLiteral("disabled"));
    QCOMPARE(*record.iotHubs, QStringList{QStringLiteral("contoso.azure-devices.net")});
    QVERIFY(!record.initialTwin);
    QVERIFY(record.allocationPolicy.isNull());
}

void ListDialogsTest::multiEditReportsConflicts()
{
    DialogDesk desk;
    FakeListPort port;
    MultiEditDialog dialog(port, {QStringLiteral("a"), QStringLiteral("b")}, {}, &desk.window);
    DialogDesk::show(dialog);
    find<QCheckBox>(dialog, "change_iotEdge")->click();
    find<PushButton>(dialog, "applyToAll")->click();
    enrollmentlist::ChangeReport report;
    report.done = 1;
    enrollmentlist::Outcome conflict;
    conflict.key = QStringLiteral("b");
    conflict.what = enrollmentlist::Outcome::What::Conflict;
    conflict.error = someError("Station lab-2 has changed it at 17:45.");
    report.items = {conflict};
    port.edits.first().held->give(report);
    auto *notice = dialog.findChild<NoticeStrip *>();
    QTRY_VERIFY(notice->isPresented());
    QVERIFY(notice->text().contains(QLatin1Char('1')));
    find<PushButton>(dialog, "noticeButton0")->click();
    QTRY_VERIFY(dialog.findChild<QDialog *>(QStringLiteral("resultsDialog")) != nullptr);
    auto *results = dialog.findChild<QDialog *>(QStringLiteral("resultsDialog"));
    const auto *table = results->findChild<QAbstractItemView *>(QStringLiteral("results"));
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY(table->model()->index(0, 2).data().toString().contains(QLatin1String("lab-2")));
    results->close();
}

void ListDialogsTest::multiEditIsDoneByKeyboard()
{
    DialogDesk desk;
    FakeListPort port;
    MultiEditDialog dialog(port, {QStringLiteral("a"), QStringLiteral("b")}, {}, &desk.window);
    DialogDesk::show(dialog);
    port.surveys.first().held->give(RowSurvey());
    settle();
    auto *check = find<QCheckBox>(dialog, "change_provisioningStatus");
    check->setFocus();
    QTest::keyClick(check, Qt::Key_Space);
    QVERIFY(find<QComboBox>(dialog, "statusOfAll")->hasFocus());
    const QSet<QString> reached = reachedByTab(dialog);
    for (const char *name : {"change_provisioningStatus", "change_allocationPolicy",
                             "change_iotHubs", "change_tags", "applyToAll", "closeMultiEdit"})
        QVERIFY2(reached.contains(QLatin1String(name)), name);
    QCOMPARE(namelessWidgets(&dialog).join(QLatin1Char('\n')), QString());
}

void ListDialogsTest::openRefusesAPassword()
{
    DialogDesk desk;
    OpenListDialog dialog({}, QString(), {}, &desk.window);
    DialogDesk::show(dialog);
    auto *address = find<QLineEdit>(dialog, "listAddress");
    address->setFocus();
    QTest::keyClicks(address, QStringLiteral("postgresql://lab:secret@db/list"));
    QVERIFY(find<QRadioButton>(dialog, "addressKind")->isChecked());
    const QString line = lineOf(dialog, "addressLine");
    QVERIFY2(line.contains(QLatin1String("password")), qPrintable(line));
    QVERIFY(!line.contains(QLatin1String("secret")));
    QVERIFY(!find<PushButton>(dialog, "openList")->isEnabled());
    QVERIFY(!find<PushButton>(dialog, "testList")->isEnabled());
    QVERIFY(lineOf(dialog, "addressNote").contains(QLatin1String(".pgpass")));
}

void ListDialogsTest::openTestsAnAddress()
{
    DialogDesk desk;
    const Question<ListFacts> first;
    const Question<ListFacts> second;
    int asked = 0;
    OpenListDialog dialog(
        {}, QStringLiteral("postgresql://lab@db/list"),
        [&asked, &first, &second](ListPlace) {
            return answerOf(asked++ == 0 ? first.held() : second.held());
        },
        &desk.window);
    DialogDesk::show(dialog);
    QVERIFY(find<QRadioButton>(dialog, "addressKind")->isChecked());
    auto *test = find<PushButton>(dialog, "testList");
    test->click();
    QVERIFY(!test->isEnabled());
    first->give(core::fail(someError("The server refuses this user.")));
    QTRY_VERIFY(lineOf(dialog, "addressLine").contains(QLatin1String("refuses this user")));
    QVERIFY(dialog.isVisible());
    test->click();
    ListFacts facts;
    facts.rows = 12408;
    facts.milliseconds = 35;
    second->give(facts);
    QTRY_VERIFY(lineOf(dialog, "addressLine").contains(QLatin1String("12,408")));
}

void ListDialogsTest::openTakesRecentLists()
{
    DialogDesk desk;
    const QList<ListPlace> recent{*ListPlace::parse(QStringLiteral("postgresql://lab@db/list")),
                                  ListPlace::file(QDir::tempPath() + QStringLiteral("/a.sqlite"))};
    const Question<ListFacts> held;
    OpenListDialog dialog(
        recent, QString(), [&held](ListPlace) { return answerOf(held.held()); }, &desk.window);
    QSignalSpy chosen(&dialog, &OpenListDialog::chosen);
    DialogDesk::show(dialog);
    auto *view = find<QListView>(dialog, "recentLists");
    view->setFocus();
    view->setCurrentIndex(view->model()->index(0, 0));
    QCOMPARE(find<QLineEdit>(dialog, "listAddress")->text(), recent.first().text());
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(find<QLineEdit>(dialog, "listFile")->text(), recent.last().text());
    QCOMPARE(find<PushButton>(dialog, "openList")->text(), QStringLiteral("Make New List"));
    QCOMPARE(chosen.count(), 0);
    QTest::keyClick(view, Qt::Key_Return);
    held->give(ListFacts());
    QTRY_COMPARE(chosen.count(), 1);
    QVERIFY(!dialog.isVisible());
}

void ListDialogsTest::openIsDoneByKeyboard()
{
    DialogDesk desk;
    OpenListDialog dialog({ListPlace::file(QDir::tempPath() + QStringLiteral("/a.sqlite"))},
                          QString(), {}, &desk.window);
    DialogDesk::show(dialog);
    find<QListView>(dialog, "recentLists")->setFocus();
    const QSet<QString> reached = reachedByTab(dialog);
    for (const char *name :
         {"recentLists", "fileKind", "listFile", "browseList", "listAddress", "cancelOpen"})
        QVERIFY2(reached.contains(QLatin1String(name)), name);
    QCOMPARE(namelessWidgets(&dialog).join(QLatin1Char('\n')), QString());
}

ENDORSE_TEST(ListDialogsTest)
#include "listdialogstest.moc"
