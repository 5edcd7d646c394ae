// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of the Service page over a real emulator: read, made, edited, enabled, disabled and
// deleted; versions that somebody else wrote; a service that goes away; with the keyboard alone.
#include "servicedesk.h"

#include <dps/enrollmentgroup.h>
#include <dps/serviceclient.h>
#include <support/testregistry.h>
#include <ui/common/pushbutton.h>
#include <ui/service/deletedialog.h>
#include <ui/service/emptystate.h>
#include <ui/service/emulatorview.h>
#include <ui/service/forms/recordform.h>
#include <ui/service/noticestrip.h>
#include <ui/service/realservice.h>
#include <ui/service/realserviceview.h>
#include <ui/service/resultsdialog.h>
#include <ui/service/servicerecords.h>
#include <ui/service/servicetoolbar.h>

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using namespace endorse::ui;
using dps::IndividualEnrollment;
using emulator::EmulatorHost;
using enrollment::DeskList;
using Phase = enrollment::DeskState::Phase;

namespace {

/// What another program does at the same service.
class OtherProgram final
{
public:
    explicit OtherProgram(const EmulatorHost &host)
        : m_http(options(host))
        , m_client(m_http,
                   *dps::ServiceConnectionString::parse(
                       host.endpoint()->serviceConnectionString.toUtf8()),
                   m_clock)
    {
    }
    void put(const QString &id, const QString &deviceId = {})
    {
        IndividualEnrollment record;
        record.registrationId = id;
        record.deviceId = deviceId;
        record.attestation.type = QStringLiteral("symmetricKey");
        record.attestation.symmetricKey.emplace();
        const QByteArray ifMatch = get(id) ? "*" : QByteArray();
        QVERIFY(QCoro::waitFor(m_client.putEnrollment(record, ifMatch, {})));
    }
    void putGroup(const QString &id)
    {
        dps::EnrollmentGroup record;
        record.enrollmentGroupId = id;
        record.attestation.type = QStringLiteral("symmetricKey");
        record.attestation.symmetricKey.emplace();
        QVERIFY(QCoro::waitFor(m_client.putEnrollmentGroup(record, {}, {})));
    }
    void remove(const QString &id)
    {
        QVERIFY(QCoro::waitFor(m_client.deleteEnrollment(*dps::RegistrationId::parse(id), {}, {})));
    }
    core::Result<IndividualEnrollment> get(const QString &id)
    {
        return QCoro::waitFor(m_client.getEnrollment(*dps::RegistrationId::parse(id), {}));
    }

private:
    static dps::HttpClient::Options options(const EmulatorHost &host)
    {
        dps::HttpClient::Options out;
        out.caFile = host.endpoint()->caFile;
        return out;
    }

    core::SystemClock m_clock;
    dps::HttpClient m_http;
    dps::ServiceClient m_client;
};

/// The page on one of its lists.
struct Lists final
{
    explicit Lists(DeskList list = DeskList::Enrollments)
        : view(*desk.page().emulatorView())
        , pane(*view.records()->pane(list))
    {
        view.showTab(EmulatorView::Tab(EmulatorView::Enrollments + int(list)));
        QApplication::setActiveWindow(&desk.desk.window);
        settle();
    }

    template<class T>
    T *find(const char *name) const
    {
        return pane.findChild<T *>(QLatin1String(name));
    }
    QTableView *table() const { return pane.list()->table(); }
    int rows() const { return table()->model()->rowCount(); }
    const enrollment::DeskState &state() const
    {
        return desk.emulatorDesk.state(DeskList::Enrollments);
    }
    QAction *command(CommandId id) { return desk.desk.window.commands().action(id); }
    RecordForm *form() const { return qobject_cast<FormDetail *>(pane.detail())->form(); }
    NoticeStrip *formNotice() const { return pane.detail()->findChild<NoticeStrip *>(); }
    /// Chooses the row and waits until the form has read it.
    void choose(const QString &id)
    {
        pane.list()->selectId(id);
        QTRY_VERIFY(form()->isVisible());
    }
    void type(const char *field, const QString &text)
    {
        auto *edit = form()->findChild<QLineEdit *>(QLatin1String(field));
        QVERIFY(edit);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    QString emptyTitle() const
    {
        const auto *empty = pane.list()->findChild<EmptyState *>();
        return empty->isVisible() ? empty->title() : QString();
    }

    ServiceDesk desk;
    EmulatorView &view;
    RecordsPane &pane;
};

} // namespace

class ServiceRecordsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatToDoWithoutService();
    void followsWhatOthersDo();
    void readingIsNoChange();
    void rowsStayWhenTheServiceGoes();
    void createsAnEnrollment();
    void editsAndTellsAConflict();
    void reloadGivesUpTheInput();
    void deletedMeanwhileCanBeMadeAgain();
    void unsavedInputStaysWhenAnotherIsChosen();
    void changesTheSelection();
    void refusedOnesAreListed();
    void deletesAfterAQuestion();
    void keysAreShownOnAClickAlone();
    void filtersAndSorts();
    void columnsShowTheirCells();
    void selectionSurvivesARefresh();
    void ownRequestsAreHidden();
    void groupsAndRegistrationsHaveTheirPanes();
    void realServiceShowsItsLists();
    void isUsedWithTheKeyboardAlone();
    void everyWidgetHasAName();
    void followsTheLanguage();
    void commandsSayWhyNot();
    void windowMayGoWhileItReads();
};

void ServiceRecordsTest::saysWhatToDoWithoutService()
{
    Lists lists;
    QCOMPARE(lists.emptyTitle(), QStringLiteral("The emulated service does not run."));
    lists.pane.list()->findChild<PushButton *>(QStringLiteral("emptyAction"))->click();
    QTRY_VERIFY(lists.desk.host.state() == EmulatorHost::State::Running);
    QTRY_COMPARE(lists.emptyTitle(), QStringLiteral("Nobody is enrolled."));
    QVERIFY(lists.command(CommandId::RecordNew)->isEnabled());
}

void ServiceRecordsTest::followsWhatOthersDo()
{
    Lists lists;
    lists.desk.start();
    OtherProgram other(lists.desk.host);
    other.put(QStringLiteral("dev-2"));
    QTRY_COMPARE(lists.rows(), 1);
    other.put(QStringLiteral("dev-1"));
    QTRY_COMPARE(lists.rows(), 2);
    const auto *tabs = lists.desk.find<QTabBar>("serviceTabs");
    QTRY_COMPARE(tabs->tabText(EmulatorView::Enrollments), QStringLiteral("Enrollments (2)"));
    // Nobody looks: nothing is read until somebody does.
    lists.view.showTab(EmulatorView::Hubs);
    QTRY_VERIFY(lists.state().phase != Phase::Loading);
    other.remove(QStringLiteral("dev-1"));
    QTRY_COMPARE(tabs->tabText(EmulatorView::Enrollments), QStringLiteral("Enrollments (1)"));
    QCOMPARE(lists.desk.emulatorDesk.enrollments().size(), qsizetype(2));
    lists.view.showTab(EmulatorView::Enrollments);
    QTRY_COMPARE(lists.rows(), 1);
}

void ServiceRecordsTest::readingIsNoChange()
{
    Lists lists;
    lists.desk.start();
    OtherProgram other(lists.desk.host);
    other.put(QStringLiteral("dev-1"));
    QTRY_COMPARE(lists.rows(), 1);
    QTRY_VERIFY(lists.state().phase == Phase::Idle && !lists.state().isStale);
    QSignalSpy changed(&lists.desk.host, &EmulatorHost::dataChanged);
    for (int i = 0; i < 5; ++i) {
        // Each reading is in the log before the next one begins.
        const quint64 before = lists.desk.host.log().total();
        lists.command(CommandId::RecordRefresh)->trigger();
        QTRY_VERIFY(lists.desk.host.log().total() > before);
        QTRY_VERIFY(lists.state().phase == Phase::Idle);
    }
    // That of the enrollment may have been on its way still.
    QVERIFY2(changed.size() <= 1, qPrintable(QString::number(changed.size())));
}

void ServiceRecordsTest::rowsStayWhenTheServiceGoes()
{
    Lists lists;
    lists.desk.start();
    OtherProgram(lists.desk.host).put(QStringLiteral("dev-1"));
    QTRY_COMPARE(lists.rows(), 1);
    lists.desk.host.stop();
    QTRY_VERIFY(lists.desk.host.state() == EmulatorHost::State::Stopped);
    QCOMPARE(lists.rows(), 1);
    auto *notice = lists.find<NoticeStrip>("stateNotice");
    QVERIFY(notice->isVisible());
    QVERIFY2(notice->text().contains(QLatin1String("The list is as of")),
             qPrintable(notice->text()));
    QVERIFY(!lists.command(CommandId::RecordDelete)->isEnabled());
    notice->findChild<PushButton *>(QStringLiteral("noticeButton0"))->click();
    QTRY_VERIFY(lists.desk.host.state() == EmulatorHost::State::Running);
    QTRY_VERIFY(!notice->isVisible());
    QTRY_COMPARE(lists.rows(), 1);
}

void ServiceRecordsTest::createsAnEnrollment()
{
    Lists lists;
    lists.desk.start();
    lists.command(CommandId::RecordNew)->trigger();
    QVERIFY(lists.form()->isVisible());
    auto *type = lists.form()->findChild<QComboBox *>(QStringLiteral("attestationType"));
    QVERIFY(type);
    type->setCurrentIndex(type->findData(QStringLiteral("symmetricKey")));
    lists.type("registrationId", QStringLiteral("pump-1"));
    // A refresh in the middle takes nothing away.
    OtherProgram other(lists.desk.host);
    other.put(QStringLiteral("dev-1"));
    QTRY_COMPARE(lists.rows(), 1);
    QCOMPARE(lists.form()->findChild<QLineEdit *>(QStringLiteral("registrationId"))->text(),
             QStringLiteral("pump-1"));
    QVERIFY2(lists.form()->isValid(), qPrintable(lists.form()->firstProblem()));
    lists.form()->findChild<PushButton *>(QStringLiteral("saveForm"))->click();
    QTRY_COMPARE(lists.rows(), 2);
    QTRY_VERIFY(lists.formNotice()->text().contains(QLatin1String("pump-1")));
    QCOMPARE(lists.pane.list()->selectedIds(), QStringList{QStringLiteral("pump-1")});
    QVERIFY(other.get(QStringLiteral("pump-1")));
    // The same once more: the service refuses, the input stays.
    lists.command(CommandId::RecordNew)->trigger();
    type->setCurrentIndex(type->findData(QStringLiteral("symmetricKey")));
    lists.type("registrationId", QStringLiteral("pump-1"));
    lists.form()->findChild<PushButton *>(QStringLiteral("saveForm"))->click();
    QTRY_VERIFY(!lists.form()->isBusy());
    QVERIFY(lists.form()->isModified());
    QCOMPARE(lists.rows(), 2);
}

void ServiceRecordsTest::editsAndTellsAConflict()
{
    Lists lists;
    lists.desk.start();
    OtherProgram other(lists.desk.host);
    other.put(QStringLiteral("pump"));
    QTRY_COMPARE(lists.rows(), 1);
    lists.choose(QStringLiteral("pump"));
    lists.type("deviceId", QStringLiteral("mine"));
    other.put(QStringLiteral("pump"), QStringLiteral("theirs"));
    auto *save = lists.form()->findChild<PushButton *>(QStringLiteral("saveForm"));
    save->click();
    QTRY_VERIFY(lists.formNotice()->isVisible());
    const QString said = lists.formNotice()->text();
    QVERIFY2(said.contains(QLatin1String("deviceId")) && said.contains(QLatin1String("pump")) &&
                 said.contains(QLatin1String("Endorse/")),
             qPrintable(said));
    QCOMPARE(lists.form()->findChild<QLineEdit *>(QStringLiteral("deviceId"))->text(),
             QStringLiteral("mine"));
    QCOMPARE(other.get(QStringLiteral("pump"))->deviceId, QStringLiteral("theirs"));
    lists.formNotice()->findChild<PushButton *>(QStringLiteral("noticeButton1"))->click();
    QTRY_COMPARE(other.get(QStringLiteral("pump"))->deviceId, QStringLiteral("mine"));
    QTRY_VERIFY(!lists.form()->isModified());
}

void ServiceRecordsTest::reloadGivesUpTheInput()
{
    Lists lists;
    lists.desk.start();
    OtherProgram other(lists.desk.host);
    other.put(QStringLiteral("pump"));
    QTRY_COMPARE(lists.rows(), 1);
    lists.choose(QStringLiteral("pump"));
    lists.type("deviceId", QStringLiteral("mine"));
    other.put(QStringLiteral("pump"), QStringLiteral("theirs"));
    lists.form()->findChild<PushButton *>(QStringLiteral("saveForm"))->click();
    QTRY_VERIFY(lists.formNotice()->isVisible());
    lists.formNotice()->findChild<PushButton *>(QStringLiteral("noticeButton0"))->click();
    QVERIFY(!lists.form()->isModified());
    QCOMPARE(lists.form()->findChild<QLineEdit *>(QStringLiteral("deviceId"))->text(),
             QStringLiteral("theirs"));
    QVERIFY(!lists.formNotice()->isVisible());
}

void ServiceRecordsTest::deletedMeanwhileCanBeMadeAgain()
{
    Lists lists;
    lists.desk.start();
    OtherProgram other(lists.desk.host);
    other.put(QStringLiteral("pump"));
    QTRY_COMPARE(lists.rows(), 1);
    lists.choose(QStringLiteral("pump"));
    lists.type("deviceId", QStringLiteral("mine"));
    other.remove(QStringLiteral("pump"));
    QTRY_COMPARE(lists.rows(), 0);
    QCOMPARE(lists.form()->findChild<QLineEdit *>(QStringLiteral("deviceId"))->text(),
             QStringLiteral("mine"));
    // Whoever is asked about the input may save it.
    QVERIFY(lists.formNotice()->isVisible());
    lists.formNotice()->findChild<PushButton *>(QStringLiteral("noticeButton0"))->click();
    QTRY_VERIFY(lists.formNotice()->text().contains(QLatin1String("deleted")));
    lists.formNotice()->findChild<PushButton *>(QStringLiteral("noticeButton0"))->click();
    QTRY_COMPARE(lists.rows(), 1);
    QCOMPARE(other.get(QStringLiteral("pump"))->deviceId, QStringLiteral("mine"));
}

void ServiceRecordsTest::unsavedInputStaysWhenAnotherIsChosen()
{
    Lists lists;
    lists.desk.start();
    OtherProgram other(lists.desk.host);
    other.put(QStringLiteral("a"));
    other.put(QStringLiteral("b"));
    QTRY_COMPARE(lists.rows(), 2);
    lists.choose(QStringLiteral("a"));
    lists.type("deviceId", QStringLiteral("mine"));
    lists.pane.list()->selectId(QStringLiteral("b"));
    QVERIFY(lists.formNotice()->isVisible());
    QCOMPARE(lists.form()->findChild<QLineEdit *>(QStringLiteral("registrationId"))->text(),
             QStringLiteral("a"));
    lists.formNotice()->findChild<PushButton *>(QStringLiteral("noticeButton1"))->click();
    QVERIFY(!lists.formNotice()->isVisible());
    QCOMPARE(lists.form()->findChild<QLineEdit *>(QStringLiteral("registrationId"))->text(),
             QStringLiteral("b"));
    QVERIFY(!lists.form()->isModified());
    QVERIFY(other.get(QStringLiteral("a"))->deviceId != QLatin1String("mine"));
}

void ServiceRecordsTest::changesTheSelection()
{
    Lists lists;
    lists.desk.start();
    OtherProgram other(lists.desk.host);
    for (const char *id : {"a", "b", "c"})
        other.put(QString::fromLatin1(id));
    QTRY_COMPARE(lists.rows(), 3);
    lists.table()->selectAll();
    lists.command(CommandId::RecordDisable)->trigger();
    auto *notice = lists.find<NoticeStrip>("workNotice");
    QTRY_VERIFY(notice->text().contains(QLatin1String("3 entries are disabled.")));
    QVERIFY(!other.get(QStringLiteral("b"))->isEnabled());
    QTRY_VERIFY(!lists.desk.emulatorDesk.enrollments().first()->isEnabled());
    QCOMPARE(lists.pane.list()->selectedIds().size(), qsizetype(3));
    lists.command(CommandId::RecordEnable)->trigger();
    QTRY_VERIFY(notice->text().contains(QLatin1String("3 entries are enabled.")));
    QVERIFY(other.get(QStringLiteral("b"))->isEnabled());
}

void ServiceRecordsTest::refusedOnesAreListed()
{
    Lists lists;
    lists.desk.start();
    OtherProgram other(lists.desk.host);
    other.put(QStringLiteral("a"));
    other.put(QStringLiteral("b"));
    QTRY_COMPARE(lists.rows(), 2);
    QTRY_VERIFY(lists.state().phase == Phase::Idle && !lists.state().isStale);
    // While the page is not looked at, somebody changes one of them.
    lists.table()->selectAll();
    lists.view.showTab(EmulatorView::Hubs);
    other.put(QStringLiteral("a"), QStringLiteral("theirs"));
    lists.pane.run(CommandId::RecordDisable);
    auto *notice = lists.find<NoticeStrip>("workNotice");
    QTRY_VERIFY2(notice->text().contains(QLatin1String("The service refused 1.")),
                 qPrintable(notice->text()));
    lists.view.showTab(EmulatorView::Enrollments);
    notice->findChild<PushButton *>(QStringLiteral("noticeButton0"))->click();
    auto *dialog = lists.find<ResultsDialog>("resultsDialog");
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(namelessWidgets(dialog).join(u'\n'), QString());
    const auto *results = dialog->findChild<QTableView *>(QStringLiteral("results"));
    QCOMPARE(results->model()->rowCount(), 2);
    QCOMPARE(results->model()->index(0, 0).data().toString(), QStringLiteral("a"));
    QTest::keyClick(dialog, Qt::Key_Escape);
}

void ServiceRecordsTest::deletesAfterAQuestion()
{
    Lists lists;
    lists.desk.start();
    OtherProgram other(lists.desk.host);
    for (const char *id : {"a", "b", "c", "d", "e"})
        other.put(QString::fromLatin1(id));
    QTRY_COMPARE(lists.rows(), 5);
    lists.table()->selectAll();
    lists.table()->setFocus();
    QTest::keyClick(lists.table(), Qt::Key_Delete);
    auto *dialog = lists.find<DeleteDialog>("deleteDialog");
    QVERIFY(dialog && dialog->isVisible());
    QStringList said;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        said.append(label->text());
    QVERIFY2(said.first().contains(u'5'), qPrintable(said.join(u'\n')));
    QCOMPARE(namelessWidgets(dialog).join(u'\n'), QString());
    QCOMPARE(layoutProblems(dialog).join(u'\n'), QString());
    // Return is safe.
    QTest::keyClick(dialog, Qt::Key_Return);
    settle();
    QCOMPARE(lists.rows(), 5);
    lists.command(CommandId::RecordDelete)->trigger();
    lists.find<PushButton>("confirmDelete")->click();
    QTRY_COMPARE(lists.emptyTitle(), QStringLiteral("Nobody is enrolled."));
    QVERIFY(!other.get(QStringLiteral("c")));
}

void ServiceRecordsTest::keysAreShownOnAClickAlone()
{
    Lists lists;
    lists.desk.start();
    OtherProgram(lists.desk.host).put(QStringLiteral("pump"));
    QTRY_COMPARE(lists.rows(), 1);
    lists.choose(QStringLiteral("pump"));
    QTRY_VERIFY(lists.state().phase == Phase::Idle);
    const auto asked = [&] {
        int count = 0;
        for (const emulator::EmulatorRequest &request : lists.desk.host.log().list())
            count += request.path.contains(QLatin1String("attestationmechanism")) ? 1 : 0;
        return count;
    };
    QCOMPARE(asked(), 0);
    Q_EMIT lists.form()->keysRequested();
    QTRY_COMPARE(asked(), 1);
    // Going away hides them.
    lists.view.showTab(EmulatorView::Hubs);
    settle();
    for (const emulator::EmulatorRequest &request : lists.desk.host.log().list()) {
        if (request.path.contains(QLatin1String("attestationmechanism")))
            QVERIFY(request.responseBody.contains("****"));
    }
}

void ServiceRecordsTest::filtersAndSorts()
{
    Lists lists;
    lists.desk.start();
    OtherProgram other(lists.desk.host);
    for (const char *id : {"pump-2", "pump-10", "valve"})
        other.put(QString::fromLatin1(id));
    QTRY_COMPARE(lists.rows(), 3);
    QTest::keyClick(lists.table(), Qt::Key_F, Qt::ControlModifier);
    auto *filter = lists.find<QLineEdit>("recordFilter");
    QVERIFY(QApplication::focusWidget() == filter);
    QTest::keyClicks(filter, QStringLiteral("PUMP"));
    QCOMPARE(lists.rows(), 2);
    lists.table()->sortByColumn(0, Qt::AscendingOrder);
    QCOMPARE(lists.table()->model()->index(0, 0).data().toString(), QStringLiteral("pump-2"));
    QTest::keyClicks(filter, QStringLiteral("x"));
    QCOMPARE(lists.emptyTitle(), QStringLiteral("No entry matches the filter."));
    lists.pane.list()->findChild<PushButton *>(QStringLiteral("emptyAction"))->click();
    QCOMPARE(lists.rows(), 3);
    QVERIFY(filter->text().isEmpty());
}

void ServiceRecordsTest::columnsShowTheirCells()
{
    Lists lists;
    lists.desk.desk.window.resize(1366, 768);
    lists.desk.start();
    OtherProgram(lists.desk.host).put(QStringLiteral("line3-184201"));
    QTRY_COMPARE(lists.rows(), 1);
    lists.desk.desk.window.resize(1400, 800);
    settle();
    QStyleOptionViewItem option;
    option.widget = lists.table();
    option.font = lists.table()->font();
    for (int column = 0; column + 1 < lists.table()->model()->columnCount(); ++column) {
        const QModelIndex index = lists.table()->model()->index(0, column);
        QVERIFY(lists.table()->columnWidth(column) >=
                lists.table()->itemDelegate()->sizeHint(option, index).width());
    }
}

void ServiceRecordsTest::selectionSurvivesARefresh()
{
    Lists lists;
    lists.desk.start();
    OtherProgram other(lists.desk.host);
    for (const char *id : {"b", "d", "f"})
        other.put(QString::fromLatin1(id));
    QTRY_COMPARE(lists.rows(), 3);
    lists.choose(QStringLiteral("d"));
    other.put(QStringLiteral("c"));
    other.remove(QStringLiteral("b"));
    QTRY_VERIFY(lists.rows() == 3 && lists.state().phase == Phase::Idle && !lists.state().isStale);
    QCOMPARE(lists.pane.list()->selectedIds(), QStringList{QStringLiteral("d")});
    // In another order the list begins anew.
    lists.table()->sortByColumn(0, Qt::DescendingOrder);
    QCOMPARE(lists.pane.list()->selectedIds(), QStringList{QStringLiteral("d")});
    QCOMPARE(lists.form()->findChild<QLineEdit *>(QStringLiteral("registrationId"))->text(),
             QStringLiteral("d"));
}

void ServiceRecordsTest::ownRequestsAreHidden()
{
    Lists lists;
    lists.desk.start();
    OtherProgram(lists.desk.host).put(QStringLiteral("pump"));
    QTRY_COMPARE(lists.rows(), 1);
    lists.view.showTab(EmulatorView::Requests);
    const auto *requests = lists.desk.find<QTableView>("requests")->model();
    // A look and a write of the other program.
    QTRY_COMPARE(requests->rowCount(), 2);
    auto *hide = lists.desk.find<QCheckBox>("hideOwnRequests");
    QVERIFY(hide->isChecked());
    hide->click();
    QVERIFY(requests->rowCount() > 2);
    hide->click();
    QCOMPARE(requests->rowCount(), 2);
}

void ServiceRecordsTest::groupsAndRegistrationsHaveTheirPanes()
{
    Lists groups(DeskList::Groups);
    groups.desk.start();
    OtherProgram(groups.desk.host).putGroup(QStringLiteral("line-3"));
    QTRY_COMPARE(groups.rows(), 1);
    groups.choose(QStringLiteral("line-3"));
    QCOMPARE(groups.form()->findChild<QLineEdit *>(QStringLiteral("enrollmentGroupId"))->text(),
             QStringLiteral("line-3"));
    groups.desk.provision(QStringLiteral("dev-1"));
    groups.view.showTab(EmulatorView::Registrations);
    RecordsPane &pane = *groups.view.records()->pane(DeskList::Registrations);
    QTRY_COMPARE(pane.list()->table()->model()->rowCount(), 1);
    pane.list()->selectId(QStringLiteral("dev-1"));
    auto *remove = pane.findChild<PushButton *>(QStringLiteral("deleteRegistration"));
    QVERIFY(remove->isVisible());
    QVERIFY(!groups.command(CommandId::RecordEdit)->isEnabled());
    remove->click();
    pane.findChild<PushButton *>(QStringLiteral("confirmDelete"))->click();
    QTRY_COMPARE(pane.list()->table()->model()->rowCount(), 0);
}

void ServiceRecordsTest::realServiceShowsItsLists()
{
    ServiceDesk desk;
    desk.start();
    OtherProgram(desk.host).put(QStringLiteral("pump"));
    desk.page().toolbar()->setKind(ServiceToolbar::Kind::Real);
    RealServiceView &view = *desk.page().realServiceView();
    RecordsPane &pane = *view.records()->pane(DeskList::Enrollments);
    view.showTab(RealServiceView::Enrollments);
    const auto *empty = pane.list()->findChild<EmptyState *>();
    QTRY_COMPARE(empty->title(), QStringLiteral("No provisioning service is connected."));
    pane.list()->findChild<PushButton *>(QStringLiteral("emptyAction"))->click();
    auto *field = desk.find<QLineEdit>("connectionString");
    QVERIFY(field->isVisible());
    field->setText(desk.host.endpoint()->serviceConnectionString);
    desk.find<QLineEdit>("serviceCaFile")->setText(desk.host.endpoint()->caFile);
    desk.find<PushButton>("keepService")->click();
    QTRY_VERIFY(!desk.page().realService()->isLoading());
    view.showTab(RealServiceView::Enrollments);
    QTRY_COMPARE(pane.list()->table()->model()->rowCount(), 1);
    QVERIFY(!desk.visibleText().contains(
        desk.host.endpoint()
            ->serviceConnectionString.section(QLatin1String("SharedAccessKey="), 1)
            .section(u';', 0, 0)));
    // What is forgotten is not shown any more.
    desk.page().realService()->forget();
    QTRY_COMPARE(pane.list()->table()->model()->rowCount(), 0);
    QVERIFY(!desk.realDesk.isOpen());
}

void ServiceRecordsTest::isUsedWithTheKeyboardAlone()
{
    Lists lists;
    lists.desk.start();
    OtherProgram other(lists.desk.host);
    other.put(QStringLiteral("a"));
    other.put(QStringLiteral("b"));
    QTRY_COMPARE(lists.rows(), 2);
    MainWindow &window = lists.desk.desk.window;
    window.activateWindow();
    QTRY_VERIFY(QApplication::activeWindow() == &window);
    lists.table()->setFocus();
    QTest::keyClick(lists.table(), Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(lists.table(), Qt::Key_Space);
    QCOMPARE(lists.pane.list()->selectedIds(), QStringList{QStringLiteral("a")});
    QTest::keyClick(lists.table(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(lists.pane.list()->selectedIds().size(), qsizetype(2));
    QTest::keyClick(lists.table(), Qt::Key_Up);
    QTest::keyClick(lists.table(), Qt::Key_F2);
    QVERIFY(lists.form()->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_N, Qt::ControlModifier);
    QVERIFY(lists.pane.list()->selectedIds().isEmpty());
    QVERIFY(lists.form()->isAncestorOf(QApplication::focusWidget()));
    lists.pane.list()->selectId(QStringLiteral("b"));
    QSet<QWidget *> reached;
    lists.table()->setFocus();
    for (int i = 0; i < 200; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        reached.insert(QApplication::focusWidget());
    }
    for (const char *name : {"newRecord", "editRecord", "enableRecords", "disableRecords",
                             "deleteRecords", "refreshRecords", "recordFilter", "deviceId"})
        QVERIFY2(reached.contains(lists.find<QWidget>(name)), name);
    QVERIFY(reached.contains(lists.table()));
    // The menu of the row, with the columns by which it sorts.
    lists.table()->setFocus();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint(), Qt::NoModifier);
    QApplication::sendEvent(lists.table(), &event);
    auto *menu = lists.find<QMenu>("recordMenu");
    QVERIFY(menu && menu->isVisible());
    QVERIFY(menu->actions().contains(lists.command(CommandId::RecordDelete)));
    menu->close();
}

void ServiceRecordsTest::everyWidgetHasAName()
{
    Lists lists;
    lists.desk.start();
    OtherProgram(lists.desk.host).put(QStringLiteral("a"));
    QTRY_COMPARE(lists.rows(), 1);
    lists.choose(QStringLiteral("a"));
    QCOMPARE(namelessWidgets(&lists.desk.desk.window).join(u'\n'), QString());
    lists.command(CommandId::RecordNew)->trigger();
    QCOMPARE(namelessWidgets(&lists.desk.desk.window).join(u'\n'), QString());
    for (const auto tab : {EmulatorView::Groups, EmulatorView::Registrations}) {
        lists.view.showTab(tab);
        settle();
        QCOMPARE(namelessWidgets(&lists.desk.desk.window).join(u'\n'), QString());
    }
}

void ServiceRecordsTest::followsTheLanguage()
{
    Lists lists;
    lists.desk.start();
    OtherProgram(lists.desk.host).put(QStringLiteral("a"));
    QTRY_COMPARE(lists.rows(), 1);
    lists.choose(QStringLiteral("a"));
    lists.type("deviceId", QStringLiteral("mine"));
    for (const Language language : {Language::Japanese, Language::Korean, Language::English}) {
        lists.desk.desk.settings.setLanguage(language);
        settle();
        QCOMPARE(lists.pane.list()->selectedIds(), QStringList{QStringLiteral("a")});
        QCOMPARE(lists.form()->findChild<QLineEdit *>(QStringLiteral("deviceId"))->text(),
                 QStringLiteral("mine"));
        QVERIFY(lists.form()->isModified());
    }
    QCOMPARE(lists.table()->model()->headerData(0, Qt::Horizontal).toString(),
             QStringLiteral("Registration ID"));
}

void ServiceRecordsTest::commandsSayWhyNot()
{
    Lists lists;
    const auto tip = [&](CommandId id) { return lists.command(id)->statusTip(); };
    QCOMPARE(tip(CommandId::RecordNew), QStringLiteral("No service is connected."));
    lists.desk.start();
    OtherProgram(lists.desk.host).put(QStringLiteral("a"));
    QTRY_COMPARE(lists.rows(), 1);
    QCOMPARE(tip(CommandId::RecordDelete), QStringLiteral("No entry is selected."));
    lists.choose(QStringLiteral("a"));
    QVERIFY(lists.command(CommandId::RecordDelete)->isEnabled());
    lists.view.showTab(EmulatorView::Requests);
    QVERIFY(!lists.command(CommandId::RecordDelete)->isEnabled());
    QCOMPARE(tip(CommandId::RecordDelete), QStringLiteral("No list is shown."));
    // The other service has lists of its own.
    lists.desk.page().toolbar()->setKind(ServiceToolbar::Kind::Real);
    lists.desk.page().realServiceView()->showTab(RealServiceView::Groups);
    QCOMPARE(tip(CommandId::RecordNew), QStringLiteral("No service is connected."));
}

void ServiceRecordsTest::windowMayGoWhileItReads()
{
    for (int turn = 0; turn < 4; ++turn) {
        Lists lists(turn % 2 == 0 ? DeskList::Enrollments : DeskList::Registrations);
        lists.desk.start();
        OtherProgram other(lists.desk.host);
        for (const char *id : {"a", "b"})
            other.put(QString::fromLatin1(id));
        if (turn == 1)
            lists.desk.host.stop();
        if (turn == 2) {
            QTRY_COMPARE(lists.rows(), 2);
            lists.table()->selectAll();
            lists.command(CommandId::RecordDisable)->trigger();
        }
        if (turn == 3)
            QCoro::waitFor(lists.desk.host.reset());
        lists.command(CommandId::RecordRefresh)->trigger();
    }
}

ENDORSE_TEST(ServiceRecordsTest)
#include "servicerecordstest.moc"
