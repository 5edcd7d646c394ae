// SPDX-License-Identifier: GPL-3.0-or-later
// The page opens its dialogs through these: one at a time, with what is selected and filtered, and
// what comes of them reaches the page.
#include "../enrollmentlist/syncbench.h"
#include "listdialogsdesk.h"

#include <support/testregistry.h>
#include <ui/common/commandset.h>
#include <ui/common/pushbutton.h>
#include <ui/enrollments/comparedialog.h>
#include <ui/enrollments/enrollmentdialogs.h>
#include <ui/enrollments/enrollmentspage.h>
#include <ui/enrollments/enrollmenttable.h>
#include <ui/enrollments/exportdialog.h>
#include <ui/enrollments/importdialog.h>
#include <ui/enrollments/importpresenter.h>
#include <ui/enrollments/listempty.h>
#include <ui/enrollments/multieditdialog.h>
#include <ui/enrollments/openlistdialog.h>

#include <QFileDialog>
#include <QLineEdit>
#include <QPointer>
#include <QTableView>

#include <enrollmentlist/filesamples.h>
#include <enrollmentlist/locallist.h>

using namespace endorse;
using namespace endorse::testing;
using namespace endorse::ui;
using enrollmentlist::LocalList;
using Filter = models::DifferenceModel::Filter;

namespace {

QCoro::Task<core::Result<std::shared_ptr<dps::ServiceClient>>>
lend(std::shared_ptr<dps::ServiceClient> client)
{
    co_return client;
}

QCoro::Task<core::Result<ListStation>> bench1()
{
    ListStation station;
    station.station = {QStringLiteral("station-1"), QStringLiteral("bench-1")};
    co_return station;
}

/// The page over a list of six devices, with its dialogs, and a service that knows one more.
class PageDesk final
{
public:
    PageDesk()
    {
        QList<dps::IndividualEnrollment> records;
        for (int i = 0; i < 6; ++i)
            records.append(SyncBench::keyed(QStringLiteral("press-%1").arg(i)));
        bench.add(records);
        bench.put(SyncBench::keyed(QStringLiteral("there-1")));
        EnrollmentsParts parts;
        parts.list = &list;
        parts.connections = &m_connections;
        parts.station = bench1;
        parts.defaultPlace = [this] { return bench.place(); };
        parts.serviceClient = [this](core::CancelToken) { return lend(bench.client()); };
        parts.afterWork = [this] { ++ended; };
        page = std::make_unique<EnrollmentsPage>(parts, m_commands, desk.settings, &desk.window);
        dialogs = new EnrollmentDialogs(*page);
        page->resize(desk.window.size());
        page->show();
        settle();
        if (!QTest::qWaitFor([this] { return page->table()->list()->rowCount() == 6; }))
            qFatal("The list of the test is not shown.");
    }
    ~PageDesk()
    {
        page.reset();
        QCoro::waitFor(LocalList::shutdown(&list));
    }

    template<class Dialog>
    Dialog *current() const
    {
        return qobject_cast<Dialog *>(dialogs->current());
    }
    void close()
    {
        QPointer<QDialog> open(dialogs->current());
        open->reject();
        settle();
        QVERIFY(!open);
        QVERIFY(!dialogs->current());
    }

    SyncBench bench;
    DialogDesk desk;
    LocalList list;
    int ended = 0;
    std::unique_ptr<EnrollmentsPage> page;
    EnrollmentDialogs *dialogs = nullptr;

private:
    attestation::Connections m_connections;
    QWidget m_commandsHost;
    CommandSet m_commands{&m_commandsHost};
};

} // namespace

class EnrollmentDialogsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneDialogAtATime();
    void importAsksForAFile();
    void droppedFileIsImported();
    void unreadableFileLeadsToAnother();
    void exportTakesWhatMatches();
    void comparisonReachesThePage();
    void facetsShowTheirLines_data();
    void facetsShowTheirLines();
    void sizeOfTheComparisonIsRemembered();
    void severalAreEditedTogether();
    void closedPageTakesItsDialogAlong();
};

void EnrollmentDialogsTest::oneDialogAtATime()
{
    PageDesk desk;
    Q_EMIT desk.page->openListWanted();
    const QPointer<QDialog> first(desk.dialogs->current());
    QVERIFY(first);
    Q_EMIT desk.page->compareWanted();
    Q_EMIT desk.page->importWanted(QStringLiteral("/tmp/lot.csv"));
    Q_EMIT desk.page->exportWanted();
    Q_EMIT desk.page->comparisonWanted(models::ComparisonFacet::OnlyHere);
    settle();
    QCOMPARE(desk.dialogs->current(), first.data());
    desk.close();
    Q_EMIT desk.page->compareWanted();
    QVERIFY(desk.current<CompareDialog>());
}

void EnrollmentDialogsTest::importAsksForAFile()
{
    PageDesk desk;
    const QString path = desk.desk.folder.filePath(QStringLiteral("lot.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("registrationId,endorsementKey\nnew-1," + sampleEk(0) + "\n");
    file.close();
    Q_EMIT desk.page->importWanted({});
    auto *files = desk.current<QFileDialog>();
    QVERIFY(files);
    Q_EMIT files->fileSelected(path);
    files->close();
    QTRY_VERIFY(desk.current<ImportDialog>());
    QCOMPARE(desk.current<ImportDialog>()->presenter()->file(), path);
}

void EnrollmentDialogsTest::droppedFileIsImported()
{
    PageDesk desk;
    const QString path = desk.desk.folder.filePath(QStringLiteral("lot.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("registrationId,endorsementKey\nnew-1," + sampleEk(0) + "\nno such id!," +
               sampleEk(1) + "\n");
    file.close();
    QString shown;
    desk.dialogs->setFolderOpener([&shown](const QString &saved) { shown = saved; });
    Q_EMIT desk.page->importWanted(path);
    auto *dialog = desk.current<ImportDialog>();
    QVERIFY(dialog);
    auto *import = find<PushButton>(*dialog, "importRows");
    QTRY_VERIFY(import->isEnabled());
    import->click();
    QTRY_COMPARE(desk.page->table()->list()->rowCount(), 7);
    QCOMPARE(desk.ended, 1);
    QTRY_VERIFY(find<PushButton>(*dialog, "noticeButton0"));
    find<PushButton>(*dialog, "noticeButton0")->click();
    QCOMPARE(shown, dialog->presenter()->report()->rejectedFile);
    desk.close();
}

void EnrollmentDialogsTest::unreadableFileLeadsToAnother()
{
    PageDesk desk;
    Q_EMIT desk.page->importWanted(desk.desk.folder.filePath(QStringLiteral("none.csv")));
    const QPointer<ImportDialog> dialog(desk.current<ImportDialog>());
    auto *reason = find<ListEmpty>(*dialog, "unreadable");
    QTRY_VERIFY(reason->isVisible());
    QVERIFY(!reason->title().isEmpty());
    reason->findChild<PushButton *>(QStringLiteral("emptyAction0"))->click();
    QTRY_VERIFY(desk.current<QFileDialog>());
    QTRY_VERIFY(!dialog);
}

void EnrollmentDialogsTest::exportTakesWhatMatches()
{
    PageDesk desk;
    desk.page->findChild<QLineEdit *>(QStringLiteral("enrollmentFilter"))
        ->setText(QStringLiteral("press-3"));
    QTRY_COMPARE(desk.page->table()->list()->rowCount(), 1);
    Q_EMIT desk.page->exportWanted();
    QTRY_VERIFY(desk.current<ExportDialog>());
    const ExportPresenter *presenter = desk.current<ExportDialog>()->presenter();
    QCOMPARE(presenter->rows().all, qint64(6));
    QCOMPARE(presenter->rows().matching, qint64(1));
    QCOMPARE(presenter->rows().matchingKeys(), QStringList{QStringLiteral("press-3")});
    desk.close();
    desk.page->clearFilter();
    QTRY_COMPARE(desk.page->table()->list()->rowCount(), 6);
    desk.page->selectId(QStringLiteral("press-5"));
    Q_EMIT desk.page->exportWanted();
    presenter = desk.current<ExportDialog>()->presenter();
    QVERIFY(!presenter->rows().isFiltered);
    QCOMPARE(presenter->rows().selected, qint64(1));
    QCOMPARE(presenter->rows().selectedKeys(), QStringList{QStringLiteral("press-5")});
}

void EnrollmentDialogsTest::comparisonReachesThePage()
{
    PageDesk desk;
    QVERIFY(!desk.page->comparison());
    Q_EMIT desk.page->pullWanted();
    auto *dialog = desk.current<CompareDialog>();
    QVERIFY(dialog);
    // What it will do is shown, and nothing is done.
    QTRY_VERIFY(dialog->presenter()->phase() == ComparePresenter::Phase::Confirming);
    QVERIFY(desk.page->comparison());
    QCOMPARE(desk.page->comparison()->differences.size(), qsizetype(7));
    QCOMPARE(desk.ended, 0);
    find<PushButton>(*dialog, "confirmSync")->click();
    QTRY_VERIFY(dialog->presenter()->phase() == ComparePresenter::Phase::Finished);
    QTRY_COMPARE(desk.page->table()->list()->rowCount(), 7);
    QCOMPARE(desk.ended, 1);
}

void EnrollmentDialogsTest::facetsShowTheirLines_data()
{
    QTest::addColumn<int>("facet");
    QTest::addColumn<int>("filter");
    QTest::addColumn<int>("lines");
    using models::ComparisonFacet;
    QTest::newRow("only here") << int(ComparisonFacet::OnlyHere) << int(Filter::OnlyHere) << 6;
    QTest::newRow("only there") << int(ComparisonFacet::OnlyOnService) << int(Filter::OnlyService)
                                << 1;
    QTest::newRow("different") << int(ComparisonFacet::Different) << int(Filter::Different) << 0;
}

void EnrollmentDialogsTest::facetsShowTheirLines()
{
    QFETCH(int, facet);
    QFETCH(int, filter);
    QFETCH(int, lines);
    PageDesk desk;
    // Not compared yet: it compares first.
    Q_EMIT desk.page->comparisonWanted(models::ComparisonFacet(facet));
    const ComparePresenter *presenter = desk.current<CompareDialog>()->presenter();
    QTRY_VERIFY(presenter->phase() == ComparePresenter::Phase::Compared);
    QCOMPARE(int(presenter->lines()->filter()), filter);
    QCOMPARE(presenter->lines()->rowCount(), lines);
    const auto compared = desk.page->comparison();
    QVERIFY(compared);
    desk.close();
    // Then what is known is shown at once.
    Q_EMIT desk.page->comparisonWanted(models::ComparisonFacet(facet));
    presenter = desk.current<CompareDialog>()->presenter();
    QVERIFY(presenter->phase() == ComparePresenter::Phase::Compared);
    QCOMPARE(presenter->comparison().get(), compared.get());
    QCOMPARE(presenter->lines()->rowCount(), lines);
}

void EnrollmentDialogsTest::sizeOfTheComparisonIsRemembered()
{
    PageDesk desk;
    Q_EMIT desk.page->compareWanted();
    const QSize usual = desk.dialogs->current()->size();
    // It takes the larger part of the screen.
    QVERIFY(usual.width() > 1366 * 8 / 10);
    QVERIFY(usual.width() <= 1366);
    const QSize wanted(1000, 640);
    desk.dialogs->current()->resize(wanted);
    desk.close();
    Q_EMIT desk.page->compareWanted();
    QCOMPARE(desk.dialogs->current()->size(), wanted);
    desk.dialogs->current()->resize(usual);
    desk.close();
    // What was kept on a larger screen does not fit this one.
    WindowState(desk.desk.settings.windowStateFile())
        .setValue(QStringLiteral("enrollments/compareSize"), "9000x9000");
    Q_EMIT desk.page->compareWanted();
    QVERIFY(desk.dialogs->current()->width() <= 1366);
    desk.close();
    WindowState(desk.desk.settings.windowStateFile())
        .setValue(QStringLiteral("enrollments/compareSize"), "no size");
    Q_EMIT desk.page->compareWanted();
    QCOMPARE(desk.dialogs->current()->size(), usual);
}

void EnrollmentDialogsTest::severalAreEditedTogether()
{
    PageDesk desk;
    Q_EMIT desk.page->editTogetherWanted();
    settle();
    QVERIFY(!desk.dialogs->current());
    desk.page->table()->selectAll();
    Q_EMIT desk.page->editTogetherWanted();
    QTRY_VERIFY(desk.current<MultiEditDialog>());
    QTRY_VERIFY(desk.current<MultiEditDialog>()->presenter()->found().has_value());
    QCOMPARE(desk.current<MultiEditDialog>()->presenter()->found()->rows(), qint64(6));
}

void EnrollmentDialogsTest::closedPageTakesItsDialogAlong()
{
    PageDesk desk;
    Q_EMIT desk.page->pushWanted();
    const QPointer<QDialog> dialog(desk.dialogs->current());
    QVERIFY(dialog);
    desk.page.reset();
    QVERIFY(!dialog);
    settle();
}

ENDORSE_TEST(EnrollmentDialogsTest)
#include "enrollmentdialogstest.moc"
