// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs of the list in each language and theme, with usual and with the largest text, on a
// window of 1366 × 768: nothing is cut, nothing overlaps, no dialog is larger than the window. With
// ENDORSE_SHOTS=FOLDER the pictures are kept.
#include "fakelistport.h"
#include "fakesyncport.h"
#include "listdialogsdesk.h"

#include <support/testregistry.h>
#include <ui/common/pushbutton.h>
#include <ui/enrollments/comparedialog.h>
#include <ui/enrollments/exportdialog.h>
#include <ui/enrollments/importdialog.h>
#include <ui/enrollments/importpresenter.h>
#include <ui/enrollments/multieditdialog.h>
#include <ui/enrollments/openlistdialog.h>

#include <QCheckBox>
#include <QDir>
#include <QRadioButton>
#include <QTabBar>
#include <QTableView>

using namespace endorse;
using namespace endorse::testing;
using namespace endorse::ui;
using enrollmentlist::ListPlace;
using enrollmentlist::SyncItem;
using enrollmentlist::SyncReport;

class ListDialogsLayoutTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fits_data();
    void fits();

private:
    void check(QDialog &dialog, const char *state);
    void walkImport(DialogDesk &desk);
    void walkBrokenImport(DialogDesk &desk);
    void walkExport(DialogDesk &desk);
    void walkCompare(DialogDesk &desk);
    void walkMultiEdit(DialogDesk &desk);
    void walkOpen(DialogDesk &desk);

    QString m_tag;
};

void ListDialogsLayoutTest::check(QDialog &dialog, const char *state)
{
    settle();
    const QString name = m_tag + QLatin1Char('-') + QLatin1String(state);
    const QString folder = qEnvironmentVariable("ENDORSE_SHOTS");
    if (!folder.isEmpty())
        dialog.grab().save(QStringLiteral("%1/list-%2.png").arg(folder, name));
    QVERIFY2(
        dialog.width() <= 1366 && dialog.height() <= 768,
        qPrintable(QStringLiteral("%1: %2x%3").arg(name).arg(dialog.width()).arg(dialog.height())));
    const QString problems = layoutProblems(&dialog).join(QLatin1Char('\n'));
    QVERIFY2(problems.isEmpty(), qPrintable(name + QLatin1Char('\n') + problems));
}

void ListDialogsLayoutTest::walkImport(DialogDesk &desk)
{
    FakeListPort port;
    ImportDialog dialog(port, QStringLiteral("/srv/lots/2026/lot-7.csv"), &desk.window);
    DialogDesk::show(dialog);
    check(dialog, "import-reading");
    port.previews.last().held->give(csvPreview());
    QTRY_COMPARE(port.checks.size(), qsizetype(1));
    port.checks.last().progress(6'300'000, 12'400'000);
    check(dialog, "import-checking");
    dialog.presenter()->setMember(2, QStringLiteral("iotHubs"));
    check(dialog, "import-twice");
    dialog.presenter()->setMember(2, QString());
    port.previews.last().held->give(csvPreview());
    QTRY_COMPARE(port.checks.size(), qsizetype(2));
    port.checks.last().held->give(csvReport());
    settle();
    auto *verdicts = find<QTableView>(dialog, "importVerdicts");
    verdicts->setCurrentIndex(verdicts->model()->index(2, 0));
    check(dialog, "import-checked");
    find<QTabBar>(dialog, "importTabs")->setCurrentIndex(0);
    check(dialog, "import-columns");
    dialog.presenter()->import();
    check(dialog, "import-importing");
    auto report = csvReport();
    report.rejectedFile = QStringLiteral("/srv/lots/2026/lot-7.rejected.csv");
    port.imports.last().held->give(report);
    settle();
    find<PushButton>(dialog, "noticeButton1")->click();
    check(dialog, "import-done");
}

void ListDialogsLayoutTest::walkBrokenImport(DialogDesk &desk)
{
    FakeListPort port;
    ImportDialog dialog(port, QStringLiteral("/srv/lots/2026/broken.csv"), &desk.window);
    DialogDesk::show(dialog);
    port.previews.last().held->give(core::fail(someError()));
    check(dialog, "import-broken");
}

void ListDialogsLayoutTest::walkExport(DialogDesk &desk)
{
    FakeListPort port;
    ExportRows rows;
    rows.all = 1'000'000;
    rows.isFiltered = true;
    rows.matching = 208;
    rows.matchingKeys = [] { return QStringList(); };
    ExportDialog dialog(port, rows, QDir::tempPath() + QStringLiteral("/factory-2026"),
                        &desk.window);
    DialogDesk::show(dialog);
    check(dialog, "export");
    find<QRadioButton>(dialog, "jsonFormat")->click();
    find<QCheckBox>(dialog, "withKeys")->click();
    check(dialog, "export-keys");
    dialog.presenter()->start();
    port.exports.last().progress(100, 208);
    check(dialog, "export-busy");
    enrollmentlist::ExportReport report;
    report.file = QDir::tempPath() + QStringLiteral("/factory-2026.json");
    report.rows = 208;
    report.incomplete = 2;
    port.exports.last().held->give(report);
    check(dialog, "export-done");
}

void ListDialogsLayoutTest::walkCompare(DialogDesk &desk)
{
    FakeSyncPort port;
    CompareDialog dialog(port, QStringLiteral("contoso.azure-devices-provisioning.net"),
                         &desk.window);
    DialogDesk::show(dialog);
    check(dialog, "compare-before");
    dialog.start();
    port.comparisons.last().progress(63'000, 100'000);
    check(dialog, "compare-busy");
    port.comparisons.last().held->give(someComparison());
    settle();
    auto *lines = find<QTableView>(dialog, "differences");
    lines->setFocus();
    lines->setCurrentIndex(lines->model()->index(6, 0));
    const QList<dps::MemberDifference> members{
        {QStringLiteral("deviceId"), QStringLiteral("line3-184201"),
         QStringLiteral("line3-184202")},
        {QStringLiteral("initialTwin.tags.batch"), QString(), QStringLiteral("2611-B")}};
    port.valuesAsked.last().held->give(members);
    check(dialog, "compare-lines");
    dialog.presenter()->prepare(enrollmentlist::Direction::Push);
    check(dialog, "compare-confirm");
    dialog.presenter()->confirm();
    port.runs.last().progress(1, 3);
    check(dialog, "compare-running");
    SyncReport report;
    for (const auto &line : port.runs.last().plan.items) {
        SyncItem item;
        item.registrationId = line.registrationId;
        item.act = SyncItem::Act::Create;
        item.outcome = SyncItem::Outcome(1 + report.items.size());
        if (item.outcome == SyncItem::Outcome::Refused)
            item.error = someError("Somebody changed the enrollment since it was compared.");
        report.items.append(item);
    }
    report.stopped = someError("The connection was cut.");
    report.count();
    port.runs.last().held->give(report);
    check(dialog, "compare-finished");
}

void ListDialogsLayoutTest::walkMultiEdit(DialogDesk &desk)
{
    FakeListPort port;
    QStringList keys;
    for (int i = 0; i < 208; ++i)
        keys.append(QStringLiteral("device-%1").arg(i));
    MultiEditDialog dialog(port, keys, {}, &desk.window);
    DialogDesk::show(dialog);
    port.surveys.last().progress(50, 208);
    check(dialog, "edit-survey");
    RowSurvey survey;
    dps::IndividualEnrollment record;
    record.allocationPolicy = QStringLiteral("hashed");
    survey.add(record);
    record.provisioningStatus = QStringLiteral("disabled");
    survey.add(record);
    port.surveys.last().held->give(survey);
    check(dialog, "edit-choosing");
    for (const char *name :
         {"change_provisioningStatus", "change_iotHubs", "change_reprovisionPolicy"})
        find<QCheckBox>(dialog, name)->click();
    QTest::keyClicks(find<QWidget>(dialog, "iotHub0"), QStringLiteral("no hub!"));
    check(dialog, "edit-problem");
    find<QCheckBox>(dialog, "change_iotHubs")->click();
    dialog.presenter()->apply();
    port.edits.last().progress(100, 208);
    check(dialog, "edit-applying");
    enrollmentlist::ChangeReport report;
    report.done = 207;
    enrollmentlist::Outcome conflict;
    conflict.key = QStringLiteral("device-3");
    conflict.what = enrollmentlist::Outcome::What::Conflict;
    report.items = {conflict};
    port.edits.last().held->give(report);
    check(dialog, "edit-applied");
}

void ListDialogsLayoutTest::walkOpen(DialogDesk &desk)
{
    const QList<ListPlace> recent{
        ListPlace::file(QDir::tempPath() + QStringLiteral("/factory-2026.sqlite")),
        *ListPlace::parse(QStringLiteral("postgresql://lab@db.example.com/enrollments"))};
    const Question<ListFacts> held;
    OpenListDialog dialog(
        recent, recent.first().text(), [&held](ListPlace) { return answerOf(held.held()); },
        &desk.window);
    DialogDesk::show(dialog);
    check(dialog, "open-file");
    dialog.presenter()->setPlace(recent.last());
    dialog.presenter()->test();
    check(dialog, "open-testing");
    ListFacts facts;
    facts.rows = 12408;
    facts.milliseconds = 35;
    held->give(facts);
    check(dialog, "open-answered");
    dialog.presenter()->setText(OpenListPresenter::Kind::Address,
                                QStringLiteral("postgresql://lab:secret@db/list"));
    check(dialog, "open-password");
}

void ListDialogsLayoutTest::fits_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<int>("textSize");
    for (const Language language : {Language::English, Language::Japanese, Language::Korean}) {
        QTest::addRow("%s-light-100", nameOf(language)) << language << Theme::Light << 100;
        QTest::addRow("%s-light-200", nameOf(language)) << language << Theme::Light << 200;
    }
    QTest::addRow("en-dark-100") << Language::English << Theme::Dark << 100;
}

void ListDialogsLayoutTest::fits()
{
    QFETCH(Language, language);
    QFETCH(Theme, theme);
    QFETCH(int, textSize);
    m_tag = QLatin1String(QTest::currentDataTag());
    DialogDesk desk;
    desk.settings.setLanguage(language);
    desk.settings.setTheme(theme);
    desk.settings.setTextPercent(textSize);
    settle();
    walkImport(desk);
    walkBrokenImport(desk);
    walkExport(desk);
    walkCompare(desk);
    walkMultiEdit(desk);
    walkOpen(desk);
}

ENDORSE_TEST(ListDialogsLayoutTest)
#include "listdialogslayouttest.moc"
