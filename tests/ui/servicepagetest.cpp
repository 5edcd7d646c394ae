// SPDX-License-Identifier: GPL-3.0-or-later
// The Service page over a real emulator: start, stop, failure, requests as they come, filter, hold;
// with the keyboard alone.
#include "servicedesk.h"

#include <support/testregistry.h>
#include <ui/common/panes.h>
#include <ui/common/pushbutton.h>
#include <ui/common/rail.h>
#include <ui/service/emulatorview.h>
#include <ui/service/factsstrip.h>
#include <ui/service/requestspane.h>
#include <ui/service/servicetoolbar.h>
#include <ui/service/servicewords.h>
#include <ui/shell/connectionbar.h>

#include <QApplication>
#include <QClipboard>
#include <QCryptographicHash>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTabBar>
#include <QTableView>
#include <QTcpServer>
#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using namespace endorse::ui;
using emulator::EmulatorHost;

namespace {

/// The button of the empty list of requests.
PushButton *emptyActionOf(const ServiceDesk &desk)
{
    return desk.page().emulatorView()->requests()->findChild<PushButton *>(
        QStringLiteral("emptyAction"));
}

} // namespace

class ServicePageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsAndStops();
    void saysWhyItDoesNotStart();
    void copiesFacts();
    void emptyListsSayWhatToDo();
    void requestsAppearAsTheyCome();
    void filterLeavesWhatMatches();
    void viewStaysAtTheEnd();
    void holdKeepsThePlace();
    void listsFollowTheService();
    void certificatesAreShown();
    void isUsedWithTheKeyboardAlone();
    void everyWidgetHasAName();
    void statusTellsTheActivity();
    void commandsSayWhyNot();
    void windowMayGoWhileTheServiceStarts();
    void windowWithoutServiceHasNoPage();
};

void ServicePageTest::startsAndStops()
{
    ServiceDesk desk;
    const auto *state = desk.find<QLabel>("serviceState");
    QCOMPARE(state->text(), QStringLiteral("Stopped"));
    auto *start = desk.find<PushButton>("startEmulator");
    auto *stop = desk.find<PushButton>("stopEmulator");
    QVERIFY(start->isVisible());
    QVERIFY(!stop->isVisible());
    QVERIFY(start->kind() == PushButton::Kind::Primary);
    start->click();
    // It returns at once; the rest comes by itself.
    QVERIFY(desk.host.state() == EmulatorHost::State::Starting);
    QCOMPARE(state->text(), QStringLiteral("Starting"));
    QTRY_COMPARE(state->text(), QStringLiteral("Running"));
    QVERIFY(stop->isVisible());
    QVERIFY(!start->isVisible());
    QCOMPARE(desk.find<Fact>("factAddress")->value(), desk.host.endpoint()->endpoint.toString());
    QCOMPARE(desk.find<Fact>("factScope")->value(), desk.host.endpoint()->idScope);
    stop->click();
    QTRY_COMPARE(state->text(), QStringLiteral("Stopped"));
    QVERIFY(desk.find<Fact>("factAddress")->value().isEmpty());
    QVERIFY(!desk.find<PushButton>("factConnectionCopy")->isEnabled());
    start->click();
    QTRY_COMPARE(state->text(), QStringLiteral("Running"));
}

void ServicePageTest::saysWhyItDoesNotStart()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    ServiceDesk desk(other.serverPort());
    const auto *problem = desk.find<QLabel>("serviceProblem");
    QVERIFY(!problem->isVisible());
    desk.find<PushButton>("startEmulator")->click();
    QTRY_VERIFY(desk.host.state() == EmulatorHost::State::Failed);
    QVERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(desk.host.error()->message.render()));
    QVERIFY(problem->text().contains(desk.host.error()->hint.render()));
    QVERIFY(desk.find<PushButton>("startEmulator")->isEnabled());
    // The remedy works without a restart of the program.
    other.close();
    desk.find<PushButton>("startEmulator")->click();
    QTRY_VERIFY(desk.host.state() == EmulatorHost::State::Running);
    QVERIFY(!problem->isVisible());
}

void ServicePageTest::copiesFacts()
{
    ServiceDesk desk;
    desk.start();
    QClipboard *clipboard = QApplication::clipboard();
    const auto copied = [&](const char *name) {
        clipboard->clear();
        desk.find<PushButton>(name)->click();
        return clipboard->text();
    };
    QCOMPARE(copied("factAddressCopy"), desk.host.endpoint()->endpoint.toString());
    QVERIFY(!clipboard->mimeData()->hasFormat(QStringLiteral("x-kde-passwordManagerHint")));
    QCOMPARE(copied("factScopeCopy"), desk.host.endpoint()->idScope);
    QCOMPARE(copied("factCaCopy"), desk.host.endpoint()->caFile);
    // The one secret among them is marked as such.
    QCOMPARE(copied("factConnectionCopy"), desk.host.endpoint()->serviceConnectionString);
    QCOMPARE(clipboard->mimeData()->data(QStringLiteral("x-kde-passwordManagerHint")),
             QByteArray("secret"));
}

void ServicePageTest::emptyListsSayWhatToDo()
{
    ServiceDesk desk;
    auto *action = emptyActionOf(desk);
    QVERIFY(action->isVisible());
    QCOMPARE(action->text(), QStringLiteral("Start the Emulator"));
    action->click();
    QTRY_VERIFY(desk.host.state() == EmulatorHost::State::Running);
    QCOMPARE(action->text(), QStringLiteral("Start the Demo"));
    QVERIFY(desk.desk.window.isFirstRun());
    action->click();
    QVERIFY(desk.desk.window.currentPage() == PageId::Attestation);
    QVERIFY(desk.desk.session->state() != attestation::AttestationSession::State::Idle);
}

void ServicePageTest::requestsAppearAsTheyCome()
{
    ServiceDesk desk;
    desk.start();
    auto *table = desk.find<QTableView>("requests");
    QVERIFY(!table->isVisible());
    desk.enroll(QStringLiteral("dev-1"));
    desk.awaitRequests(1);
    QVERIFY(table->isVisible());
    desk.challenge(QStringLiteral("dev-1"));
    desk.awaitRequests(2);
    QCOMPARE(table->model()->rowCount(), 2);
    const auto *request = desk.find<QPlainTextEdit>("requestText");
    const auto *decisions = desk.find<QTableView>("decisions");
    QVERIFY(request->toPlainText().isEmpty());
    QCOMPARE(decisions->model()->rowCount(), 0);
    table->selectRow(1);
    QVERIFY(request->toPlainText().startsWith(QLatin1String("PUT /")));
    QVERIFY(request->toPlainText().contains(QLatin1String("  \"registrationId\": \"dev-1\"")));
    QVERIFY(desk.find<QPlainTextEdit>("responseText")
                ->toPlainText()
                .startsWith(QLatin1String("HTTP/1.1 401")));
    QVERIFY(decisions->model()->rowCount() > 3);
    table->selectRow(0);
    QVERIFY(request->toPlainText().startsWith(QLatin1String("PUT /enrollments/dev-1")));
}

void ServicePageTest::filterLeavesWhatMatches()
{
    ServiceDesk desk;
    desk.start();
    desk.send("GET", "/enrollments/alpha?api-version=2021-10-01");
    desk.send("GET", "/enrollments/beta?api-version=2021-10-01");
    desk.awaitRequests(2);
    auto *table = desk.find<QTableView>("requests");
    auto *filter = desk.find<QLineEdit>("requestFilter");
    QTest::keyClicks(filter, QStringLiteral("ALPHA"));
    QCOMPARE(table->model()->rowCount(), 1);
    desk.send("GET", "/enrollments/gamma?api-version=2021-10-01");
    desk.send("GET", "/enrollments/alpha2?api-version=2021-10-01");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    filter->setText(QStringLiteral("nothing at all"));
    auto *action = emptyActionOf(desk);
    QVERIFY(action->isVisible());
    QCOMPARE(action->text(), QStringLiteral("Clear the Filter"));
    action->click();
    QCOMPARE(table->model()->rowCount(), 4);
    QVERIFY(filter->text().isEmpty());
}

void ServicePageTest::viewStaysAtTheEnd()
{
    ServiceDesk desk;
    desk.start();
    const auto ask = [&desk](int count) {
        for (int i = 0; i < count; ++i)
            desk.send("GET", "/enrollments/x?api-version=2021-10-01");
    };
    ask(40);
    desk.awaitRequests(40);
    auto *table = desk.find<QTableView>("requests");
    QScrollBar *bar = table->verticalScrollBar();
    QTRY_COMPARE(table->model()->rowCount(), 40);
    QVERIFY(bar->maximum() > 0);
    QTRY_COMPARE(bar->value(), bar->maximum());
    ask(5);
    QTRY_COMPARE(table->model()->rowCount(), 45);
    QTRY_COMPARE(bar->value(), bar->maximum());
    // Whoever scrolled away is not pulled back.
    bar->setValue(3);
    ask(5);
    QTRY_COMPARE(table->model()->rowCount(), 50);
    settle();
    QCOMPARE(bar->value(), 3);
}

void ServicePageTest::holdKeepsThePlace()
{
    ServiceDesk desk;
    desk.start();
    for (int i = 0; i < 40; ++i)
        desk.send("GET", "/enrollments/x?api-version=2021-10-01");
    desk.awaitRequests(40);
    auto *table = desk.find<QTableView>("requests");
    QScrollBar *bar = table->verticalScrollBar();
    QTRY_COMPARE(table->model()->rowCount(), 40);
    QTRY_COMPARE(bar->value(), bar->maximum());
    auto *hold = desk.find<PushButton>("holdRequests");
    hold->click();
    const int held = bar->value();
    for (int i = 0; i < 5; ++i)
        desk.send("GET", "/enrollments/x?api-version=2021-10-01");
    QTRY_COMPARE(table->model()->rowCount(), 45);
    settle();
    QCOMPARE(bar->value(), held);
    QVERIFY(bar->value() < bar->maximum());
    hold->click();
    QCOMPARE(bar->value(), bar->maximum());
}

void ServicePageTest::listsFollowTheService()
{
    ServiceDesk desk;
    desk.start();
    const auto *tabs = desk.find<QTabBar>("serviceTabs");
    QCOMPARE(tabs->tabText(EmulatorView::Enrollments), QStringLiteral("Enrollments (0)"));
    desk.provision(QStringLiteral("dev-1"));
    QTRY_COMPARE(tabs->tabText(EmulatorView::Enrollments), QStringLiteral("Enrollments (1)"));
    QTRY_COMPARE(tabs->tabText(EmulatorView::Registrations), QStringLiteral("Registrations (1)"));
    QTRY_COMPARE(tabs->tabText(EmulatorView::Hubs), QStringLiteral("Hubs (1)"));
    // Each list is read when it is looked at.
    for (const auto &[tab, name] : {std::pair{EmulatorView::Enrollments, "emulatorEnrollments"},
                                    std::pair{EmulatorView::Registrations, "emulatorRegistrations"},
                                    std::pair{EmulatorView::Hubs, "emulatorHubs"}}) {
        desk.page().emulatorView()->showTab(tab);
        QTRY_COMPARE(desk.find<QTableView>(name)->model()->rowCount(), 1);
    }
    desk.page().emulatorView()->showTab(EmulatorView::Enrollments);
    QVERIFY(desk.find<QTableView>("emulatorEnrollments")->isVisible());
    QVERIFY(desk.visibleText().contains(QLatin1String("dev-1")));
    // What changed while nobody looked is there when the page comes back.
    desk.desk.window.showPage(PageId::Settings);
    desk.enroll(QStringLiteral("dev-2"));
    desk.desk.window.showPage(PageId::Service);
    QTRY_COMPARE(tabs->tabText(EmulatorView::Enrollments), QStringLiteral("Enrollments (2)"));
    // What the service knows outlives a stop.
    desk.host.stop();
    QTRY_VERIFY(desk.host.state() == EmulatorHost::State::Stopped);
    QTRY_COMPARE(tabs->tabText(EmulatorView::Enrollments), QStringLiteral("Enrollments (2)"));
}

void ServicePageTest::certificatesAreShown()
{
    ServiceDesk desk;
    desk.page().emulatorView()->showTab(EmulatorView::Certificates);
    QVERIFY(!desk.find<QLabel>("caFact0")->isVisible());
    desk.start();
    QTRY_VERIFY(desk.find<QLabel>("caFact0")->isVisible());
    QFile file(desk.host.endpoint()->caFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray der = QByteArray::fromBase64(file.readAll()
                                                      .replace("-----BEGIN CERTIFICATE-----", "")
                                                      .replace("-----END CERTIFICATE-----", ""));
    const QString fingerprint = QString::fromLatin1(
        QCryptographicHash::hash(der, QCryptographicHash::Sha256).toHex(':').toUpper());
    QCOMPARE(desk.find<QLabel>("caFact4")->text().replace(QLatin1Char('\n'), QLatin1Char(':')),
             fingerprint);
    QVERIFY(desk.find<QLabel>("serverFact2")->text().contains(QLatin1String("127.0.0.1")));
    const QList<PushButton *> buttons = desk.page().findChildren<PushButton *>();
    QApplication::clipboard()->clear();
    for (PushButton *button : buttons) {
        if (button->isVisible() &&
            button->accessibleName() == QLatin1String("Copy the fingerprint")) {
            button->click();
            break;
        }
    }
    QCOMPARE(QApplication::clipboard()->text(), fingerprint);
}

void ServicePageTest::isUsedWithTheKeyboardAlone()
{
    ServiceDesk desk;
    desk.desk.window.showPage(PageId::Attestation);
    MainWindow &window = desk.desk.window;
    window.activateWindow();
    QTRY_VERIFY(QApplication::activeWindow() == &window);
    QTest::keyClick(&window, Qt::Key_4, Qt::ControlModifier);
    QVERIFY(window.currentPage() == PageId::Service);
    // F6 walks the panes: toolbar, facts, tabs, table…
    auto *start = desk.find<PushButton>("startEmulator");
    start->setFocus();
    QTest::keyClick(start, Qt::Key_Space);
    QTRY_VERIFY(desk.host.state() == EmulatorHost::State::Running);
    desk.start();
    // The place that was pressed keeps the focus.
    QVERIFY(QApplication::focusWidget() == desk.find<PushButton>("stopEmulator"));
    desk.provision(QStringLiteral("dev-1"));
    desk.awaitRequests(4);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(QApplication::focusWidget() == desk.find<QLineEdit>("requestFilter"));
    QSet<QWidget *> reached;
    for (int i = 0; i < 200; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        reached.insert(QApplication::focusWidget());
    }
    for (const char *name :
         {"serviceKind", "stopEmulator", "resetEmulator", "lendTpm", "serviceWhatIf",
          "requestFilter", "holdRequests", "saveRequests", "factAddressCopy", "factConnectionCopy",
          "serviceTabs", "requests", "exchangeTabs", "requestText", "decisions"})
        QVERIFY2(reached.contains(desk.find<QWidget>(name)), name);
    auto *table = desk.find<QTableView>("requests");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(table, Qt::Key_Down);
    QVERIFY(table->currentIndex().row() == 1);
    // The challenge is chosen now: its nonce can be asked for.
    auto *show = desk.find<PushButton>("showNonce");
    QVERIFY(show->isEnabled());
}

void ServicePageTest::everyWidgetHasAName()
{
    ServiceDesk desk;
    QCOMPARE(namelessWidgets(&desk.desk.window).join(u'\n'), QString());
    desk.start();
    desk.provision(QStringLiteral("dev-1"));
    desk.awaitRequests(4);
    auto *tabs = desk.find<QTabBar>("serviceTabs");
    auto *exchange = desk.find<QTabBar>("exchangeTabs");
    desk.find<QTableView>("requests")->selectRow(1);
    for (int i = 0; i < exchange->count(); ++i) {
        exchange->setCurrentIndex(i);
        QCOMPARE(namelessWidgets(&desk.desk.window).join(u'\n'), QString());
    }
    for (int i = 0; i < tabs->count(); ++i) {
        tabs->setCurrentIndex(i);
        settle();
        QCOMPARE(namelessWidgets(&desk.desk.window).join(u'\n'), QString());
    }
    desk.page().toolbar()->setKind(ServiceToolbar::Kind::Real);
    QCOMPARE(namelessWidgets(&desk.desk.window).join(u'\n'), QString());
}

void ServicePageTest::statusTellsTheActivity()
{
    ServiceDesk desk;
    desk.start();
    QCOMPARE(desk.desk.window.connectionBar()->message(), activityText(0, 0));
    desk.send("GET", "/enrollments/x?api-version=2021-10-01");
    QTRY_COMPARE(desk.desk.window.connectionBar()->message(), activityText(1, 1));
    QCOMPARE(desk.desk.window.windowTitle(), QStringLiteral("Endorse: Service"));
    desk.desk.window.showPage(PageId::Settings);
    desk.send("GET", "/enrollments/x?api-version=2021-10-01");
    settle();
    QCOMPARE(desk.desk.window.connectionBar()->message(), QStringLiteral("Ready"));
}

void ServicePageTest::commandsSayWhyNot()
{
    ServiceDesk desk;
    CommandSet &commands = desk.desk.window.commands();
    QVERIFY(commands.action(CommandId::EmulatorStart)->isEnabled());
    QVERIFY(!commands.action(CommandId::EmulatorStop)->isEnabled());
    QCOMPARE(commands.action(CommandId::EmulatorStop)->statusTip(),
             QStringLiteral("The emulated service does not run."));
    QCOMPARE(commands.action(CommandId::SaveRequests)->statusTip(),
             QStringLiteral("There are no requests yet."));
    desk.desk.window.showPage(PageId::Attestation);
    commands.action(CommandId::EmulatorStart)->trigger();
    QVERIFY(desk.desk.window.currentPage() == PageId::Service);
    QTRY_VERIFY(desk.host.state() == EmulatorHost::State::Running);
    QVERIFY(!commands.action(CommandId::EmulatorStart)->isEnabled());
    QVERIFY(commands.action(CommandId::EmulatorStop)->isEnabled());
}

void ServicePageTest::windowMayGoWhileTheServiceStarts()
{
    for (int turn = 0; turn < 3; ++turn) {
        ServiceDesk desk;
        desk.page().start();
        if (turn == 1)
            desk.page().stop();
        if (turn == 2) {
            desk.start();
            desk.page().saveTo(desk.folder.filePath(QStringLiteral("late.jsonl")));
            desk.enroll(QStringLiteral("dev-1"));
        }
    }
}

void ServicePageTest::windowWithoutServiceHasNoPage()
{
    WindowDesk desk;
    QVERIFY(!desk.window.servicePage());
    QVERIFY(!desk.window.commands().action(CommandId::ShowService)->isEnabled());
    desk.window.showPage(PageId::Service);
    QVERIFY(desk.window.currentPage() == PageId::Attestation);
}

ENDORSE_TEST(ServicePageTest)
#include "servicepagetest.moc"
