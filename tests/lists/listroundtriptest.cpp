// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs over a real list and a real service of this computer: a file into the list, rows
// changed together, pushed, pulled and exported.
#include "../enrollmentlist/syncbench.h"
#include "listdialogsdesk.h"

#include <support/testregistry.h>
#include <ui/common/pushbutton.h>
#include <ui/enrollments/comparedialog.h>
#include <ui/enrollments/exportdialog.h>
#include <ui/enrollments/importdialog.h>
#include <ui/enrollments/importpresenter.h>
#include <ui/enrollments/multieditdialog.h>
#include <ui/enrollments/openlistpresenter.h>

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QRadioButton>
#include <QTableView>

#include <enrollmentlist/filesamples.h>
#include <enrollmentlist/locallist.h>

using namespace endorse;
using namespace endorse::testing;
using namespace endorse::ui;
using enrollmentlist::ListPlace;
using enrollmentlist::LocalList;
using enrollmentlist::LocalListState;

namespace {

QCoro::Task<core::Result<std::shared_ptr<dps::ServiceClient>>>
give(std::shared_ptr<dps::ServiceClient> client)
{
    co_return client;
}

/// A list that is open in a window, and a service.
struct OpenDesk final
{
    OpenDesk()
        : list(std::make_unique<LocalList>())
        , port(*list, [this] { ++ended; })
        , sync(
              *list, [this](core::CancelToken) { return give(bench.client()); },
              [this] { ++ended; })
    {
        list->open(bench.place(), {QStringLiteral("station-1"), QStringLiteral("bench-1")},
                   nullptr);
        QTRY_COMPARE(int(list->state().phase), int(LocalListState::Phase::Ready));
    }
    ~OpenDesk() { QCoro::waitFor(LocalList::shutdown(list.get())); }

    SyncBench bench;
    DialogDesk desk;
    int ended = 0; ///< Imports, pushes and pulls.
    std::unique_ptr<LocalList> list;
    LocalListPort port;
    ServiceSync sync;
};

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ListRoundTripTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fileIsImportedAndExported();
    void rowsAreChangedTogether();
    void listAndServiceComeInStep();
    void anotherListIsOpenedDuringARun();
    void existingListIsProbed();
};

void ListRoundTripTest::fileIsImportedAndExported()
{
    OpenDesk open;
    const QString path = open.desk.folder.filePath(QStringLiteral("lot.csv"));
    QByteArray text("registrationId,endorsementKey,remark\n");
    for (int i = 0; i < 3; ++i)
        text += "device-" + QByteArray::number(i) + ',' + sampleEk(i) + ",x\n";
    text += "no such id!," + sampleEk(7) + ",x\n";
    write(path, text);
    ImportDialog dialog(open.port, path, &open.desk.window);
    DialogDesk::show(dialog);
    auto *import = find<PushButton>(dialog, "importRows");
    QTRY_VERIFY(import->isEnabled());
    QCOMPARE(dialog.presenter()->good(), qint64(3));
    QCOMPARE(dialog.presenter()->bad(), qint64(1));
    QCOMPARE(open.list->index()->count(), qsizetype(0));
    QCOMPARE(open.ended, 0);
    import->click();
    QTRY_VERIFY(dialog.presenter()->phase() == ImportPresenter::Phase::Imported);
    QTRY_COMPARE(open.list->index()->count(), qsizetype(3));
    QCOMPARE(open.ended, 1);
    const QString rejected = dialog.presenter()->report()->rejectedFile;
    QVERIFY(read(rejected).contains("no such id!"));
    // The same file once more: nothing is new.
    dialog.presenter()->open(path);
    QTRY_VERIFY(dialog.presenter()->phase() == ImportPresenter::Phase::Checked);
    QCOMPARE(dialog.presenter()->known(), qint64(3));
    QVERIFY(!import->isEnabled());

    ExportRows rows;
    rows.all = 3;
    ExportDialog exporting(open.port, rows, open.desk.folder.filePath(QStringLiteral("out")),
                           &open.desk.window);
    DialogDesk::show(exporting);
    find<QRadioButton>(exporting, "jsonFormat")->click();
    find<PushButton>(exporting, "startExport")->click();
    QTRY_VERIFY(exporting.presenter()->report().has_value());
    const QByteArray written = read(open.desk.folder.filePath(QStringLiteral("out.json")));
    for (const char *id : {"device-0", "device-1", "device-2"})
        QVERIFY(written.contains(id));
}

void ListRoundTripTest::rowsAreChangedTogether()
{
    OpenDesk open;
    open.bench.add({SyncBench::keyed(QStringLiteral("a")),
                    SyncBench::keyed(QStringLiteral("b"), "'provisioningStatus':'disabled'")});
    MultiEditDialog dialog(open.port, {QStringLiteral("a"), QStringLiteral("b")}, {},
                           &open.desk.window);
    DialogDesk::show(dialog);
    QTRY_VERIFY(dialog.presenter()->found().has_value());
    QCOMPARE(dialog.presenter()->found()->rows(), qint64(2));
    QVERIFY(!dialog.presenter()->found()->common(EditMember::ProvisioningStatus));
    find<QCheckBox>(dialog, "change_provisioningStatus")->click();
    auto *status = find<QComboBox>(dialog, "statusOfAll");
    status->setCurrentIndex(status->findData(QStringLiteral("disabled")));
    find<PushButton>(dialog, "applyToAll")->click();
    QTRY_VERIFY(dialog.presenter()->report().has_value());
    QVERIFY(dialog.presenter()->report()->allDone());
    QCOMPARE(open.bench.entry(QStringLiteral("a"))->record.provisioningStatus,
             QStringLiteral("disabled"));
}

void ListRoundTripTest::listAndServiceComeInStep()
{
    OpenDesk open;
    open.bench.add(
        {SyncBench::keyed(QStringLiteral("here-1")), SyncBench::keyed(QStringLiteral("here-2"))});
    open.bench.put(SyncBench::keyed(QStringLiteral("there-1")));
    CompareDialog dialog(open.sync, QString(), &open.desk.window);
    DialogDesk::show(dialog);
    dialog.start();
    auto *lines = find<QTableView>(dialog, "differences");
    QTRY_COMPARE(lines->model()->rowCount(), 3);
    lines->setCurrentIndex(lines->model()->index(0, 0));
    QTRY_VERIFY(find<QTableView>(dialog, "memberPairs")->model()->rowCount() > 0);
    find<PushButton>(dialog, "pushLines")->click();
    QVERIFY(!open.bench.there(QStringLiteral("here-1")));
    find<PushButton>(dialog, "confirmSync")->click();
    QTRY_VERIFY(dialog.presenter()->phase() == ComparePresenter::Phase::Finished);
    QCOMPARE(dialog.presenter()->report()->done, qsizetype(2));
    QVERIFY(open.bench.there(QStringLiteral("here-1")).has_value());
    QCOMPARE(open.ended, 1);
    QVERIFY(!open.bench.entry(QStringLiteral("there-1")));
    find<PushButton>(dialog, "backToLines")->click();
    find<PushButton>(dialog, "pullLines")->click();
    find<PushButton>(dialog, "confirmSync")->click();
    QTRY_VERIFY(dialog.presenter()->phase() == ComparePresenter::Phase::Finished);
    QVERIFY(open.bench.entry(QStringLiteral("there-1")).has_value());
    QCOMPARE(open.ended, 2);
    // The window sees what was pulled by itself.
    QTRY_COMPARE(open.list->index()->count(), qsizetype(3));
    find<PushButton>(dialog, "compareAgain")->click();
    QTRY_VERIFY(dialog.presenter()->phase() == ComparePresenter::Phase::Compared);
    QCOMPARE(dialog.presenter()->comparison()->equal, qsizetype(3));
    QVERIFY(dialog.presenter()->comparison()->differences.isEmpty());
}

void ListRoundTripTest::anotherListIsOpenedDuringARun()
{
    OpenDesk open;
    QList<dps::IndividualEnrollment> records;
    for (int i = 0; i < 25; ++i)
        records.append(SyncBench::keyed(QStringLiteral("press-%1").arg(i)));
    open.bench.add(records);
    const auto compared = QCoro::waitFor(open.sync.compare({}, {}));
    QVERIFY(compared.has_value());
    bool isOther = false;
    const auto openOther = [&](qint64, qint64) {
        if (std::exchange(isOther, true))
            return;
        open.list->open(ListPlace::file(open.desk.folder.filePath(QStringLiteral("other.db"))),
                        {QStringLiteral("station-1"), QStringLiteral("bench-1")}, nullptr);
    };
    const enrollmentlist::SyncPlan plan = enrollmentlist::planOf(*compared);
    const auto report = QCoro::waitFor(
        open.sync.run(enrollmentlist::Direction::Push, plan, openOther, core::CancelToken()));
    QVERIFY(isOther);
    QVERIFY(report.has_value());
    // What was on its way is in the list that it came from, and nothing else was sent.
    QVERIFY(report->stopped && report->stopped->category == core::ErrorCategory::Cancelled);
    QCOMPARE(report->done, qsizetype(10));
    // Cut short, it has changed something all the same.
    QCOMPARE(open.ended, 1);
    QCOMPARE(open.bench.all().size(), qsizetype(10));
}

void ListRoundTripTest::existingListIsProbed()
{
    const SyncBench bench;
    const auto facts = QCoro::waitFor(probeList(bench.place()));
    QVERIFY(facts.has_value());
    QVERIFY(!facts->isNew);
    const QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("foreign.txt")), "This is no list.\n");
    const auto foreign =
        QCoro::waitFor(probeList(ListPlace::file(folder.filePath(QStringLiteral("foreign.txt")))));
    QVERIFY(!foreign);
    QVERIFY(!foreign.error().message.isEmpty());
}

ENDORSE_TEST(ListRoundTripTest)
#include "listroundtriptest.moc"
