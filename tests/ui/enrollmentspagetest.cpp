// SPDX-License-Identifier: GPL-3.0-or-later
#include "listdesk.h"

#include <emulator/softtpm.h>
#include <support/testregistry.h>
#include <tpmtypes/endorsementkey.h>
#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>
#include <ui/common/panes.h>
#include <ui/common/pushbutton.h>
#include <ui/common/rail.h>
#include <ui/enrollments/enrollmentdelegate.h>
#include <ui/enrollments/enrollmentdetail.h>
#include <ui/enrollments/enrollmenteditor.h>
#include <ui/enrollments/facetpane.h>
#include <ui/enrollments/listempty.h>
#include <ui/enrollments/wraplabel.h>
#include <ui/service/enrollmentform.h>
#include <ui/shell/connectionbar.h>

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using namespace endorse::ui;
using enrollmentlist::ListColumn;
using models::TextRange;

namespace {

TpmEnrollment softTpm(const SoftTpm &tpm)
{
    const auto ek = tpmtypes::EndorsementKey::fromTpm2b(tpm.ek());
    TpmEnrollment found;
    found.record = dps::IndividualEnrollment::forTpm(dps::RegistrationId::fromEndorsementKey(*ek),
                                                     ek->base64());
    found.verdict = core::Text::verbatim(QStringLiteral("Genuine: a test says so."));
    return found;
}

core::Error anError()
{
    core::Error error;
    error.category = core::ErrorCategory::Tpm;
    error.code = QStringLiteral("0x101");
    error.message = core::Text::verbatim(QStringLiteral("The TPM does not answer."));
    error.hint = core::Text::verbatim(QStringLiteral("Connect it again."));
    return error;
}

} // namespace

class EnrollmentsPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyListSaysWhatToDo();
    void listThatCannotBeOpenedSaysWhy();
    void statusBarNamesTheList();
    void filterNarrowsAsOneTypes();
    void facetsNarrow();
    void comparisonBringsFacets();
    void headerSorts();
    void selectionAndPlaceSurviveNewRows();
    void tpmIsAddedInOneAction();
    void tpmThatIsThereIsSelected();
    void tpmThatFailsSaysWhy();
    void deletingIsUndone();
    void keyboardGoesOnAfterDeleting_data();
    void keyboardGoesOnAfterDeleting();
    void wordsAreNotOfFixedPitch();
    void severalAreDisabled();
    void newEnrollmentIsSaved();
    void conflictIsShownInPlace();
    void inputIsNotLost();
    void cellsAndIdsAreCopied();
    void columnsAreRemembered();
    void commandsFollowThePage();
    void keyboardAlone();
    void attestWantsTheSameTpm();
    void dropGoesToTheImport();
    void matchesAreShownInShortenedIds_data();
    void matchesAreShownInShortenedIds();
    void nothingIsNameless();
};

void EnrollmentsPageTest::emptyListSaysWhatToDo()
{
    ListDesk desk;
    QTRY_COMPARE(desk.emptyTitle(), QStringLiteral("Add the connected TPM, or drop a CSV."));
    const auto *empty = desk.find<ListEmpty>("listEmpty");
    QCOMPARE(empty->actions(),
             (QStringList{QStringLiteral("Add from TPM"), QStringLiteral("Import..."),
                          QStringLiteral("New...")}));
    QVERIFY(!desk.action(CommandId::ListExport)->isEnabled());
    desk.find<QPushButton>("emptyAction2")->click();
    QVERIFY(desk.page().detail()->isEditing());
}

void EnrollmentsPageTest::listThatCannotBeOpenedSaysWhy()
{
    ListDesk desk;
    QTRY_VERIFY(desk.shows(0));
    // A folder is no list.
    desk.page().openList(enrollmentlist::ListPlace::file(desk.folder.path()));
    QTRY_VERIFY(desk.list.state().phase == enrollmentlist::LocalListState::Phase::Failed);
    const auto *empty = desk.find<ListEmpty>("listEmpty");
    QTRY_VERIFY(!desk.emptyTitle().isEmpty());
    QCOMPARE(empty->actions().value(0), QStringLiteral("Try Again"));
    QCOMPARE(desk.action(CommandId::RecordNew)->statusTip(), QStringLiteral("No list is open."));
    QSignalSpy wanted(&desk.page(), &EnrollmentsPage::openListWanted);
    desk.find<QPushButton>("emptyAction1")->click();
    QCOMPARE(wanted.count(), 1);
    desk.page().openList(
        enrollmentlist::ListPlace::file(desk.folder.filePath(QStringLiteral("b.db"))));
    QTRY_COMPARE(desk.emptyTitle(), QStringLiteral("Add the connected TPM, or drop a CSV."));
    QCOMPARE(desk.desk.settings.text(SettingId::ListPlace),
             desk.folder.filePath(QStringLiteral("b.db")));
}

void EnrollmentsPageTest::statusBarNamesTheList()
{
    ListDesk desk(sampleEnrollments(3));
    QTRY_VERIFY(desk.shows(3));
    QCOMPARE(desk.page().statusMessage(), QStringLiteral("List: factory (SQLite) · saved"));
    desk.desk.window.showPage(PageId::Attestation);
    QVERIFY(desk.desk.window.windowTitle() != QLatin1String("Endorse: Enrollments"));
    desk.action(CommandId::ShowEnrollments)->trigger();
    QCOMPARE(desk.desk.window.windowTitle(), QStringLiteral("Endorse: Enrollments"));
}

void EnrollmentsPageTest::filterNarrowsAsOneTypes()
{
    ListDesk desk(sampleEnrollments(30));
    QTRY_VERIFY(desk.shows(30));
    desk.type(QStringLiteral("LINE3-1"));
    QTRY_COMPARE(desk.table().list()->rowCount(), 11);
    QCOMPARE(desk.find<QLabel>("matchCount")->text(), QStringLiteral("11"));
    desk.type(QStringLiteral("no such row"));
    QTRY_COMPARE(desk.emptyTitle(), QStringLiteral("No enrollment matches the filter."));
    desk.find<QPushButton>("emptyAction0")->click();
    QTRY_VERIFY(desk.shows(30));
    QVERIFY(desk.find<QLineEdit>("enrollmentFilter")->text().isEmpty());
}

void EnrollmentsPageTest::facetsNarrow()
{
    ListDesk desk(sampleEnrollments(20));
    QTRY_VERIFY(desk.shows(20));
    desk.desk.window.resize(1920, 1080);
    settle();
    const auto facet = [&](const char *id) {
        return desk.page().findChild<FacetButton *>(QStringLiteral("facet:") + QLatin1String(id));
    };
    QVERIFY(facet("all")->isChecked());
    QCOMPARE(facet("all")->facet().count, 20);
    QCOMPARE(facet("status:disabled")->facet().count, 4);
    facet("status:disabled")->click();
    QTRY_COMPARE(desk.table().list()->rowCount(), 4);
    QVERIFY(facet("status:disabled")->isChecked());
    facet("hub:contoso-1.azure-devices.net")->click();
    QTRY_COMPARE(desk.table().list()->rowCount(), 2);
    // The chip takes its facet away.
    auto *chip = desk.find<PushButton>("facetChip0");
    QCOMPARE(chip->text(), QStringLiteral("Disabled"));
    chip->click();
    QTRY_COMPARE(desk.table().list()->rowCount(), 10);
    facet("all")->click();
    QTRY_COMPARE(desk.table().list()->rowCount(), 20);
    // In a narrow window the same stands in a combo box.
    desk.desk.window.resize(1366, 768);
    settle();
    QVERIFY(!desk.find<QWidget>("facets")->isVisible());
    auto *combo = desk.find<QComboBox>("facetCombo");
    QVERIFY(combo->isVisible());
    const int disabled = combo->findData(QStringLiteral("status:disabled"));
    QCOMPARE(combo->itemText(disabled), QStringLiteral("Disabled (4)"));
    combo->setCurrentIndex(disabled);
    Q_EMIT combo->activated(disabled);
    QTRY_COMPARE(desk.table().list()->rowCount(), 4);
}

void EnrollmentsPageTest::comparisonBringsFacets()
{
    using enrollmentlist::Comparison;
    using enrollmentlist::Difference;
    ListDesk desk(sampleEnrollments(10));
    QTRY_VERIFY(desk.shows(10));
    desk.desk.window.resize(1920, 1080);
    settle();
    const auto facet = [&](const char *id) {
        return desk.page().findChild<FacetButton *>(QStringLiteral("facet:compared:") +
                                                    QLatin1String(id));
    };
    QVERIFY(!facet("different"));
    auto comparison = std::make_shared<Comparison>();
    for (const auto &[id, what] : {std::pair("dev-001", Difference::What::Different),
                                   std::pair("dev-002", Difference::What::OnlyLocal),
                                   std::pair("dev-003", Difference::What::OnlyLocal),
                                   std::pair("other", Difference::What::OnlyService)}) {
        Difference difference;
        difference.registrationId = QLatin1String(id);
        difference.what = what;
        difference.members = {QStringLiteral("deviceId")};
        comparison->differences.append(difference);
    }
    comparison->count();
    comparison->at = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
    desk.page().setComparison(comparison);
    QTRY_VERIFY(facet("onlyHere"));
    QCOMPARE(facet("onlyHere")->facet().count, 2);
    facet("onlyHere")->click();
    QTRY_COMPARE(desk.shownIds(),
                 (QStringList{QStringLiteral("dev-002"), QStringLiteral("dev-003")}));
    facet("different")->click();
    QTRY_COMPARE(desk.shownIds(), QStringList{QStringLiteral("dev-001")});
    desk.page().selectId(QStringLiteral("dev-001"));
    QTRY_VERIFY(desk.find<QLabel>("againstService")
                    ->text()
                    .startsWith(QLatin1String("Different in: deviceId.")));
    QSignalSpy wanted(&desk.page(), &EnrollmentsPage::comparisonWanted);
    facet("onlyService")->click();
    QCOMPARE(wanted.count(), 1);
    desk.page().setComparison(nullptr);
    QTRY_VERIFY(desk.shows(10));
    QVERIFY(!facet("different"));
}

void EnrollmentsPageTest::headerSorts()
{
    ListDesk desk(sampleEnrollments(12));
    QTRY_VERIFY(desk.shows(12));
    QCOMPARE(desk.shownIds().first(), QStringLiteral("dev-000"));
    desk.table().horizontalHeader()->setSortIndicator(int(ListColumn::RegistrationId),
                                                      Qt::DescendingOrder);
    QTRY_COMPARE(desk.shownIds().first(), QStringLiteral("dev-011"));
    desk.table().horizontalHeader()->setSortIndicator(int(ListColumn::Status), Qt::AscendingOrder);
    QTRY_COMPARE(desk.shownIds().last(), QStringLiteral("dev-010"));
}

void EnrollmentsPageTest::selectionAndPlaceSurviveNewRows()
{
    ListDesk desk(sampleEnrollments(200));
    QTRY_VERIFY(desk.shows(200));
    QTest::mouseClick(desk.table().viewport(), Qt::LeftButton, {},
                      desk.table().visualRect(desk.table().list()->index(3, 0)).center());
    QTest::mouseClick(desk.table().viewport(), Qt::LeftButton, Qt::ShiftModifier,
                      desk.table().visualRect(desk.table().list()->index(6, 0)).center());
    const QSet<QString> chosen{QStringLiteral("dev-003"), QStringLiteral("dev-004"),
                               QStringLiteral("dev-005"), QStringLiteral("dev-006")};
    QCOMPARE(desk.selectedIds(), chosen);
    QVERIFY(desk.line().startsWith(QLatin1String("4 selected")));
    desk.table().horizontalHeader()->setSortIndicator(int(ListColumn::RegistrationId),
                                                      Qt::DescendingOrder);
    QTRY_COMPARE(desk.shownIds().first(), QStringLiteral("dev-199"));
    QCOMPARE(desk.selectedIds(), chosen);
    QCOMPARE(desk.table().list()->idAt(desk.table().currentIndex().row()),
             QStringLiteral("dev-006"));
    desk.type(QStringLiteral("dev-00"));
    QTRY_COMPARE(desk.table().list()->rowCount(), 10);
    QCOMPARE(desk.selectedIds(), chosen);
    // All of them is one range, however many they are.
    desk.type({});
    QTRY_VERIFY(desk.shows(200));
    desk.action(CommandId::EditSelectAll)->trigger();
    QVERIFY(desk.page().selection().isAll());
    desk.table().horizontalHeader()->setSortIndicator(int(ListColumn::DeviceId),
                                                      Qt::AscendingOrder);
    QTRY_COMPARE(desk.shownIds().value(1), QStringLiteral("dev-001"));
    QTRY_VERIFY(desk.page().selection().isAll());
}

void EnrollmentsPageTest::tpmIsAddedInOneAction()
{
    ListDesk desk(sampleEnrollments(5));
    QTRY_VERIFY(desk.shows(5));
    desk.tpm = softTpm(SoftTpm::first());
    // A filter that would hide the new row gives way.
    desk.type(QStringLiteral("line3-1"));
    QTRY_COMPARE(desk.table().list()->rowCount(), 1);
    QTest::keyClick(&desk.desk.window, Qt::Key_T, Qt::ControlModifier);
    const QString id = desk.tpm.record.registrationId;
    QTRY_COMPARE(desk.page().currentId(), id);
    QVERIFY(desk.notice().contains(QLatin1String("Genuine: a test says so.")));
    QTRY_VERIFY(desk.shows(6));
    const auto entry = desk.stored(id);
    QVERIFY(entry);
    QCOMPARE(entry->record.attestation.tpm->endorsementKey, SoftTpm::first().ekBase64());
    QCOMPARE(entry->addedBy, QStringLiteral("desk-1"));
    QCOMPARE(desk.action(CommandId::EditUndo)->text(), QStringLiteral("&Undo Add"));
}

void EnrollmentsPageTest::tpmThatIsThereIsSelected()
{
    QList<dps::IndividualEnrollment> records = sampleEnrollments(3);
    dps::IndividualEnrollment known = softTpm(SoftTpm::first()).record;
    known.registrationId = QStringLiteral("another-name");
    records.append(known);
    ListDesk desk(records);
    QTRY_VERIFY(desk.shows(4));
    desk.tpm = softTpm(SoftTpm::first());
    desk.action(CommandId::RecordAddFromTpm)->trigger();
    QTRY_COMPARE(desk.page().currentId(), QStringLiteral("another-name"));
    QTRY_VERIFY(desk.notice().contains(QLatin1String("in the list already, as another-name")));
    QCOMPARE(desk.list.index()->count(), 4);
}

void EnrollmentsPageTest::tpmThatFailsSaysWhy()
{
    ListDesk desk;
    QTRY_VERIFY(desk.shows(0));
    desk.tpmError = anError();
    desk.action(CommandId::RecordAddFromTpm)->trigger();
    QTRY_VERIFY(desk.notice().contains(QLatin1String("The TPM does not answer.")));
    QVERIFY(desk.notice().contains(QLatin1String("Connect it again.")));
    QVERIFY(desk.action(CommandId::RecordAddFromTpm)->isEnabled());
}

void EnrollmentsPageTest::deletingIsUndone()
{
    ListDesk desk(sampleEnrollments(10));
    QTRY_VERIFY(desk.shows(10));
    QVERIFY(!desk.action(CommandId::RecordDelete)->isEnabled());
    desk.table().selectId(QStringLiteral("dev-002"));
    desk.table().selectionModel()->select(desk.table().list()->index(4, 0),
                                          QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QCOMPARE(desk.action(CommandId::RecordDelete)->text(), QStringLiteral("De&lete"));
    desk.action(CommandId::RecordDelete)->trigger();
    QTRY_VERIFY(desk.shows(8));
    QTRY_COMPARE(desk.action(CommandId::EditUndo)->text(), QStringLiteral("&Undo Delete of 2"));
    QTRY_VERIFY(desk.notice().startsWith(QLatin1String("2 enrollments were deleted")));
    QVERIFY(!desk.stored(QStringLiteral("dev-002")));
    desk.action(CommandId::EditUndo)->trigger();
    QTRY_VERIFY(desk.shows(10));
    QVERIFY(desk.stored(QStringLiteral("dev-002")));
    QTRY_VERIFY(desk.notice().startsWith(QLatin1String("2 enrollments are as they were")));
}

void EnrollmentsPageTest::keyboardGoesOnAfterDeleting_data()
{
    QTest::addColumn<QStringList>("deleted");
    QTest::addColumn<QString>("next");
    QTest::newRow("one") << QStringList{QStringLiteral("dev-002")} << QStringLiteral("dev-003");
    QTest::newRow("several") << QStringList{QStringLiteral("dev-001"), QStringLiteral("dev-003")}
                             << QStringLiteral("dev-004");
    QTest::newRow("the last") << QStringList{QStringLiteral("dev-005")}
                              << QStringLiteral("dev-004");
}

void EnrollmentsPageTest::keyboardGoesOnAfterDeleting()
{
    QFETCH(QStringList, deleted);
    QFETCH(QString, next);
    ListDesk desk(sampleEnrollments(6));
    QTRY_VERIFY(desk.shows(6));
    EnrollmentTable &table = desk.table();
    table.setFocus();
    table.selectId(deleted.first());
    for (const QString &id : deleted)
        table.selectionModel()->select(table.list()->index(*table.list()->rowOf(id), 0),
                                       QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QTest::keyClick(&table, Qt::Key_Delete);
    QTRY_VERIFY(desk.shows(6 - int(deleted.size())));
    QTRY_COMPARE(desk.page().currentId(), next);
    QTRY_COMPARE(table.list()->idAt(table.currentIndex().row()), next);
    QTRY_VERIFY(table.hasFocus());
    QTRY_VERIFY(desk.page().detail()->entry());
    QTRY_COMPARE(desk.page().detail()->entry()->key(), next);
    QTest::keyClick(&table, Qt::Key_Up);
    QVERIFY(desk.page().currentId() < next);
}

void EnrollmentsPageTest::wordsAreNotOfFixedPitch()
{
    ListDesk desk({keyedEnrollment(QStringLiteral("bare"))});
    QTRY_VERIFY(desk.shows(1));
    desk.table().selectId(QStringLiteral("bare"));
    QTRY_VERIFY(desk.page().detail()->entry());
    const auto shown = [&desk](const char *title) {
        const auto labels = desk.page().findChildren<WrapLabel *>();
        for (const WrapLabel *label : labels) {
            if (label->isVisible() && label->accessibleName().startsWith(QLatin1String(title)))
                return label;
        }
        return static_cast<const WrapLabel *>(nullptr);
    };
    for (const char *title : {"Assigned", "Device ID"}) {
        QTRY_VERIFY2(shown(title), title);
        QCOMPARE(shown(title)->font().family(), fontOf(FontRole::Body).family());
    }
    desk.changeElsewhere(QStringLiteral("bare"), QStringLiteral("press-1"));
    QTRY_COMPARE(shown("Device ID")->text(), QStringLiteral("press-1"));
    QCOMPARE(shown("Device ID")->font().family(), fontOf(FontRole::Mono).family());
}

void EnrollmentsPageTest::severalAreDisabled()
{
    ListDesk desk(sampleEnrollments(10));
    QTRY_VERIFY(desk.shows(10));
    desk.action(CommandId::EditSelectAll)->trigger();
    QVERIFY(!desk.action(CommandId::RecordEdit)->isEnabled());
    QVERIFY(desk.action(CommandId::RecordEditTogether)->isEnabled());
    desk.action(CommandId::RecordDisable)->trigger();
    QTRY_COMPARE(desk.list.index()->facets().count(enrollmentlist::Status::Disabled), 10);
    QTRY_VERIFY(desk.notice().contains(QLatin1String("disabled in the list")));
    QVERIFY(!desk.stored(QStringLiteral("dev-001"))->record.isEnabled());
    desk.action(CommandId::EditUndo)->trigger();
    QTRY_COMPARE(desk.list.index()->facets().count(enrollmentlist::Status::Disabled), 2);
}

void EnrollmentsPageTest::newEnrollmentIsSaved()
{
    ListDesk desk(sampleEnrollments(2));
    QTRY_VERIFY(desk.shows(2));
    desk.action(CommandId::RecordNew)->trigger();
    auto *form = desk.page().detail()->editor()->form();
    QVERIFY(desk.page().detail()->isEditing());
    form->setRecord(keyedEnrollment(QStringLiteral("dev-001"), QStringLiteral("twice")));
    Q_EMIT form->saveRequested();
    // The field says whose it is; nothing is lost.
    QTRY_VERIFY(!form->isBusy());
    QVERIFY(desk.page().detail()->isEditing());
    QCOMPARE(desk.list.index()->count(), 2);
    form->setRecord(keyedEnrollment(QStringLiteral("dev-new"), QStringLiteral("line3-new")));
    Q_EMIT form->saveRequested();
    QTRY_VERIFY(desk.shows(3));
    QTRY_COMPARE(desk.page().currentId(), QStringLiteral("dev-new"));
    QVERIFY(!desk.page().detail()->isEditing());
    QTRY_COMPARE(desk.find<ElidedLabel>("detailTitle")->text(), QStringLiteral("line3-new"));
}

void EnrollmentsPageTest::conflictIsShownInPlace()
{
    ListDesk desk(sampleEnrollments(3));
    QTRY_VERIFY(desk.shows(3));
    EnrollmentDetail &detail = *desk.page().detail();
    const auto begin = [&] {
        desk.table().selectId(QStringLiteral("dev-001"));
        QTRY_VERIFY(detail.entry() && detail.entry()->key() == QLatin1String("dev-001"));
        desk.action(CommandId::RecordEdit)->trigger();
        QVERIFY(detail.isEditing());
        detail.editor()
            ->form()
            ->findChild<QLineEdit *>(QStringLiteral("deviceId"))
            ->setText(QStringLiteral("mine"));
    };
    begin();
    desk.changeElsewhere(QStringLiteral("dev-001"), QStringLiteral("theirs"));
    Q_EMIT detail.editor()->form()->saveRequested();
    QTRY_VERIFY(detail.editor()->notice()->text().contains(QLatin1String("desk-2")));
    QCOMPARE(desk.stored(QStringLiteral("dev-001"))->record.deviceId, QStringLiteral("theirs"));
    detail.editor()->notice()->findChild<QPushButton *>(QStringLiteral("noticeButton1"))->click();
    QTRY_COMPARE(desk.stored(QStringLiteral("dev-001"))->record.deviceId, QStringLiteral("mine"));
    QTRY_VERIFY(!detail.isEditing());
}

void EnrollmentsPageTest::inputIsNotLost()
{
    ListDesk desk(sampleEnrollments(3));
    QTRY_VERIFY(desk.shows(3));
    EnrollmentDetail &detail = *desk.page().detail();
    desk.table().selectId(QStringLiteral("dev-001"));
    QTRY_VERIFY(detail.entry());
    desk.action(CommandId::RecordEdit)->trigger();
    detail.editor()
        ->form()
        ->findChild<QLineEdit *>(QStringLiteral("deviceId"))
        ->setText(QStringLiteral("mine"));
    desk.table().selectId(QStringLiteral("dev-002"));
    QVERIFY(detail.isEditing());
    QVERIFY(detail.editor()->notice()->text().contains(QLatin1String("not saved")));
    detail.editor()->notice()->findChild<QPushButton *>(QStringLiteral("noticeButton1"))->click();
    QVERIFY(!detail.isEditing());
    QTRY_COMPARE(desk.find<ElidedLabel>("detailTitle")->text(), QStringLiteral("line3-2"));
    QCOMPARE(desk.stored(QStringLiteral("dev-001"))->record.deviceId, QStringLiteral("line3-1"));
}

void EnrollmentsPageTest::cellsAndIdsAreCopied()
{
    ListDesk desk(sampleEnrollments(3));
    QTRY_VERIFY(desk.shows(3));
    desk.table().selectId(QStringLiteral("dev-000"));
    desk.table().selectionModel()->select(desk.table().list()->index(2, 0),
                                          QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QApplication::clipboard()->clear();
    desk.action(CommandId::EditCopyId)->trigger();
    QTRY_COMPARE(QApplication::clipboard()->text(), QStringLiteral("dev-000\ndev-002"));
    desk.action(CommandId::EditCopy)->trigger();
    QTRY_VERIFY(QApplication::clipboard()->text().startsWith(
        QLatin1String("disabled\tdev-000\tline3-0\tsymmetricKey\tcontoso-0.azure-devices.net\t")));
}

void EnrollmentsPageTest::columnsAreRemembered()
{
    ListDesk desk(sampleEnrollments(3));
    QTRY_VERIFY(desk.shows(3));
    desk.action(CommandId::ListColumns)->trigger();
    auto *menu = desk.page().findChild<QMenu *>(QStringLiteral("columnsMenu"));
    QVERIFY(menu);
    QVERIFY(!desk.table().isColumnShown(ListColumn::Changed));
    for (QAction *action : menu->actions()) {
        if (action->objectName() == QLatin1String("changed") ||
            action->objectName() == QLatin1String("etag"))
            action->toggle();
    }
    menu->close();
    desk.table().horizontalHeader()->moveSection(0, 2);
    desk.table().horizontalHeader()->setSortIndicator(int(ListColumn::IotHub), Qt::DescendingOrder);
    const QByteArray kept = desk.table().saveColumns();
    QCOMPARE(WindowState(desk.desk.settings.windowStateFile())
                 .value(QStringLiteral("enrollments/columns")),
             kept);
    EnrollmentTable other;
    other.restoreColumns(kept);
    QVERIFY(other.isColumnShown(ListColumn::Changed));
    QVERIFY(!other.isColumnShown(ListColumn::ETag));
    QCOMPARE(other.horizontalHeader()->visualIndex(int(ListColumn::Status)), 2);
    QVERIFY(other.sortColumn() == ListColumn::IotHub);
    QCOMPARE(other.sortOrder(), Qt::DescendingOrder);
    QCOMPARE(other.saveColumns(), kept);
    for (const QByteArray &nonsense :
         {QByteArray("x"), QByteArray(R"({"version":99,"columns":[]})"),
          QByteArray(R"({"version":1,"columns":[{"name":"etag","shown":false,"width":-4}]})")}) {
        EnrollmentTable third;
        third.restoreColumns(nonsense);
        QVERIFY(third.isColumnShown(ListColumn::RegistrationId));
    }
}

void EnrollmentsPageTest::commandsFollowThePage()
{
    ListDesk desk(sampleEnrollments(3));
    QTRY_VERIFY(desk.shows(3));
    QVERIFY(desk.action(CommandId::ListImport)->isEnabled());
    QVERIFY(desk.action(CommandId::RecordNew)->isEnabled());
    desk.desk.window.showPage(PageId::Settings);
    QVERIFY(!desk.action(CommandId::ListImport)->isEnabled());
    QVERIFY(!desk.action(CommandId::EditFind)->isEnabled());
    QCOMPARE(desk.action(CommandId::RecordNew)->statusTip(), QStringLiteral("No list is shown."));
    desk.desk.window.showPage(PageId::Enrollments);
    QVERIFY(desk.action(CommandId::ListImport)->isEnabled());
    QVERIFY(desk.action(CommandId::EditFind)->isEnabled());
    // Without a service in this window, its commands say why.
    QCOMPARE(desk.action(CommandId::ListPush)->statusTip(),
             QStringLiteral("No service is connected."));
}

void EnrollmentsPageTest::keyboardAlone()
{
    ListDesk desk(sampleEnrollments(12));
    QTRY_VERIFY(desk.shows(12));
    MainWindow &window = desk.desk.window;
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto key = [](Qt::Key which, Qt::KeyboardModifiers with = Qt::NoModifier) {
        QTest::keyClick(QApplication::focusWidget(), which, with);
    };
    window.findChild<Rail *>()->setFocus();
    key(Qt::Key_F, Qt::ControlModifier);
    auto *filter = desk.find<QLineEdit>("enrollmentFilter");
    QVERIFY(filter->hasFocus());
    QTest::keyClicks(filter, QStringLiteral("dev-00"));
    QTRY_COMPARE(desk.table().list()->rowCount(), 10);
    key(Qt::Key_Down);
    QVERIFY(desk.table().hasFocus());
    QTRY_COMPARE(desk.page().currentId(), QStringLiteral("dev-000"));
    key(Qt::Key_Down);
    QCOMPARE(desk.page().currentId(), QStringLiteral("dev-001"));
    QCOMPARE(desk.line(), QStringLiteral("1 selected · row 2 of 10"));
    // What is typed goes to the filter, from the table too.
    QTest::keyClick(&desk.table(), Qt::Key_1, Qt::NoModifier);
    QVERIFY(filter->hasFocus());
    QCOMPARE(filter->text(), QStringLiteral("dev-001"));
    QTRY_COMPARE(desk.table().list()->rowCount(), 1);
    key(Qt::Key_Down);
    QTRY_VERIFY(desk.page().detail()->entry());
    key(Qt::Key_Return);
    QTRY_VERIFY(desk.page().detail()->isEditing());
    QVERIFY(desk.page().detail()->isAncestorOf(QApplication::focusWidget()));
    key(Qt::Key_Escape);
    QTRY_VERIFY(!desk.page().detail()->isEditing());
    QVERIFY(desk.table().hasFocus());
    key(Qt::Key_Escape);
    QTRY_VERIFY(desk.shows(12));
    QCOMPARE(desk.page().currentId(), QStringLiteral("dev-001"));
    key(Qt::Key_Delete);
    QTRY_VERIFY(desk.shows(11));
    QTRY_VERIFY(desk.action(CommandId::EditUndo)->isEnabled());
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(desk.shows(12));
    // F6 comes by all panes and back.
    desk.table().setFocus();
    QSet<QWidget *> seen;
    for (int i = 0; i < 12; ++i) {
        key(Qt::Key_F6);
        seen.insert(QApplication::focusWidget());
    }
    QVERIFY(seen.contains(&desk.table()));
    QVERIFY(seen.contains(filter));
    QVERIFY(seen.size() >= 5);
    // Up from the first row goes back to the filter.
    desk.table().selectId(QStringLiteral("dev-000"));
    desk.table().setFocus();
    key(Qt::Key_Up);
    QVERIFY(filter->hasFocus());
}

void EnrollmentsPageTest::attestWantsTheSameTpm()
{
    QList<dps::IndividualEnrollment> records = sampleEnrollments(2);
    records.append(softTpm(SoftTpm::first()).record);
    ListDesk desk(records);
    QTRY_VERIFY(desk.shows(3));
    QSignalSpy wanted(&desk.page(), &EnrollmentsPage::attestWanted);
    desk.table().selectId(QStringLiteral("dev-001"));
    QVERIFY(!desk.action(CommandId::RecordAttest)->isEnabled());
    QVERIFY(desk.action(CommandId::RecordAttest)
                ->statusTip()
                .contains(QLatin1String("enrollments by TPM alone")));
    desk.table().selectId(records.last().registrationId);
    QVERIFY(desk.action(CommandId::RecordAttest)->isEnabled());
    desk.tpm = softTpm(SoftTpm::second());
    desk.action(CommandId::RecordAttest)->trigger();
    QTRY_VERIFY(desk.notice().contains(QLatin1String("another endorsement key")));
    QCOMPARE(wanted.count(), 0);
    desk.tpm = softTpm(SoftTpm::first());
    desk.action(CommandId::RecordAttest)->trigger();
    QTRY_COMPARE(wanted.count(), 1);
    QCOMPARE(desk.desk.window.currentPage(), PageId::Attestation);
    QTRY_COMPARE(desk.desk.environment.opened, 1);
}

void EnrollmentsPageTest::dropGoesToTheImport()
{
    ListDesk desk;
    QTRY_VERIFY(desk.shows(0));
    const QString file = desk.folder.filePath(QStringLiteral("lot.csv"));
    QSignalSpy wanted(&desk.page(), &EnrollmentsPage::importWanted);
    // Whoever would show a dialog is not asked.
    const auto dialogs = desk.page().findChildren<QObject *>(QString(), Qt::FindDirectChildrenOnly);
    for (QObject *child : dialogs) {
        if (QByteArray(child->metaObject()->className()).endsWith("EnrollmentDialogs"))
            QObject::disconnect(&desk.page(), nullptr, child, nullptr);
    }
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&desk.page(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&desk.page(), &drop);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().toString(), file);
    QMimeData two;
    two.setUrls({QUrl::fromLocalFile(file), QUrl::fromLocalFile(file)});
    QDragEnterEvent both(QPoint(10, 10), Qt::CopyAction, &two, Qt::LeftButton, Qt::NoModifier);
    both.ignore();
    QApplication::sendEvent(&desk.page(), &both);
    QVERIFY(!both.isAccepted());
}

void EnrollmentsPageTest::matchesAreShownInShortenedIds_data()
{
    QTest::addColumn<QString>("shown");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("length");
    QTest::addColumn<int>("shownStart");
    QTest::addColumn<int>("shownLength");
    const QString whole = QStringLiteral("0123456789abcdefghij");
    const QString cut = QStringLiteral("0123…ghij");
    QTest::newRow("whole") << whole << 7 << 3 << 7 << 3;
    QTest::newRow("in the head") << cut << 1 << 2 << 1 << 2;
    QTest::newRow("in the tail") << cut << 17 << 2 << 6 << 2;
    QTest::newRow("left out") << cut << 8 << 2 << 4 << 1;
    QTest::newRow("over the head's end") << cut << 2 << 6 << 2 << 3;
    QTest::newRow("over the tail's beginning") << cut << 12 << 6 << 4 << 3;
    QTest::newRow("all") << cut << 0 << 20 << 0 << 9;
}

void EnrollmentsPageTest::matchesAreShownInShortenedIds()
{
    QFETCH(QString, shown);
    QFETCH(int, start);
    QFETCH(int, length);
    QFETCH(int, shownStart);
    QFETCH(int, shownLength);
    const TextRange range =
        shownRange({start, length}, QStringLiteral("0123456789abcdefghij"), shown);
    QCOMPARE(int(range.start), shownStart);
    QCOMPARE(int(range.length), shownLength);
}

void EnrollmentsPageTest::nothingIsNameless()
{
    ListDesk desk(sampleEnrollments(3));
    QTRY_VERIFY(desk.shows(3));
    desk.table().selectId(QStringLiteral("dev-001"));
    QTRY_VERIFY(desk.page().detail()->entry());
    QCOMPARE(namelessWidgets(&desk.desk.window).join(u'\n'), QString());
    desk.action(CommandId::RecordEdit)->trigger();
    QCOMPARE(namelessWidgets(&desk.desk.window).join(u'\n'), QString());
}

ENDORSE_TEST(EnrollmentsPageTest)
#include "enrollmentspagetest.moc"
