// SPDX-License-Identifier: GPL-3.0-or-later
#include "uifixture.h"

#include <support/testregistry.h>
#include <ui/attestation/attestationpage.h>
#include <ui/common/panes.h>
#include <ui/common/pushbutton.h>
#include <ui/common/rail.h>
#include <ui/common/status.h>
#include <ui/connections/connectionsdialog.h>
#include <ui/shell/aboutdialog.h>
#include <ui/shell/connectionbar.h>
#include <ui/shell/firstrunpage.h>

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTest>

using namespace endorse::testing;
using namespace endorse::ui;
using endorse::attestation::AttestationSession;
using endorse::attestation::Connections;
using endorse::attestation::ServiceChoice;
using endorse::attestation::TpmChoice;

namespace {

StatusChip *chip(const MainWindow &window, int index)
{
    return window.connectionBar()->findChildren<StatusChip *>().at(index);
}

QString nameOf(const MainWindow &window, const char *button)
{
    return window.findChild<ConnectionButton *>(QLatin1String(button))->text();
}

TpmChoice deviceTpm()
{
    TpmChoice choice;
    choice.kind = TpmChoice::Kind::Address;
    choice.address = QStringLiteral("device:/dev/tpmrm0");
    return choice;
}

} // namespace

class MainWindowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsBeforeThereIsASession();
    void firstRunButtonStartsTheDemo_data();
    void firstRunButtonStartsTheDemo();
    void menusOfTheWalkLeaveTheFirstPage_data();
    void menusOfTheWalkLeaveTheFirstPage();
    void demoKeyStartsTheDemo();
    void demoTakesTheEmbeddedParts();
    void demoIsRefusedWhileARunIsUnderWay();
    void ownChoiceSkipsTheFirstRun();
    void titleNamesThePage();
    void railAndKeysShowPages();
    void runCommandsShowThePageFirst_data();
    void runCommandsShowThePageFirst();
    void statusBarTellsTheConnections();
    void softwareTpmIsAlwaysMarked();
    void failedConnectionSaysSo();
    void bothConnectionsOpenTheDialog_data();
    void bothConnectionsOpenTheDialog();
    void textSizeCommands();
    void paneKeysWalk();
    void tabReachesTheStartButton();
    void statusTipsCoverTheMessage();
    void windowRemembersItsSize();
    void nothingIsNameless_data();
    void nothingIsNameless();
    void languageComboSwitchesEverything();
    void everyActionIsInAMenu();
    void aboutNamesVersionAndLicence();
};

void MainWindowTest::showsBeforeThereIsASession()
{
    Desk desk;
    MainWindow window(desk.settings);
    window.show();
    settle();
    QVERIFY(window.isFirstRun());
    auto *start = window.findChild<PushButton *>(QStringLiteral("startDemo"));
    QVERIFY(!start->isEnabled());
    QVERIFY(start->toolTip().contains(QLatin1String("starting")));
    window.startDemo();
    QVERIFY(window.isFirstRun());
}

void MainWindowTest::firstRunButtonStartsTheDemo_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("Space") << int(Qt::Key_Space);
    QTest::newRow("Return") << int(Qt::Key_Return);
    QTest::newRow("Enter") << int(Qt::Key_Enter);
}

void MainWindowTest::firstRunButtonStartsTheDemo()
{
    WindowDesk desk;
    QVERIFY(desk.window.isFirstRun());
    QCOMPARE(desk.window.windowTitle(), QStringLiteral("Endorse"));
    auto *start = desk.window.findChild<PushButton *>(QStringLiteral("startDemo"));
    QVERIFY(start->isEnabled());
    QCOMPARE(start->kind(), PushButton::Kind::Primary);
    desk.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&desk.window));
    start->setFocus();
    QFETCH(int, key);
    QTest::keyClick(start, Qt::Key(key));
    QTRY_COMPARE(desk.environment.opened, 1);
    // The next key press belongs to the page that took the place of the first one.
    QVERIFY(desk.window.attestationPage()->isAncestorOf(QApplication::focusWidget()));
    QTRY_COMPARE(desk.session->state(), AttestationSession::State::Failed);
    QVERIFY(!desk.window.isFirstRun());
    QCOMPARE(desk.window.windowTitle(), QStringLiteral("Endorse: Attestation"));
}

void MainWindowTest::menusOfTheWalkLeaveTheFirstPage_data()
{
    QTest::addColumn<int>("command");
    QTest::newRow("what if") << int(CommandId::AttestationWhatIf);
    QTest::newRow("attest with") << int(CommandId::AttestationDevice);
}

void MainWindowTest::menusOfTheWalkLeaveTheFirstPage()
{
    QFETCH(int, command);
    WindowParts parts;
    parts.devices.certificate = [](const DeviceChoice &,
                                   const std::shared_ptr<const endorse::core::Secret> &) {
        return endorse::attestation::X509DeviceProvider();
    };
    WindowDesk desk(FakeEnvironment::Tpm::Refuses, parts);
    const auto opens = [&desk, command] {
        desk.window.commands().action(CommandId(command))->trigger();
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        const bool isOpen = menu != nullptr;
        if (menu)
            menu->close();
        return isOpen && !desk.window.isFirstRun() &&
               desk.window.currentPage() == PageId::Attestation;
    };
    QVERIFY(desk.window.isFirstRun());
    QVERIFY(opens());
    desk.window.showPage(PageId::Settings);
    QVERIFY(opens());
}

void MainWindowTest::demoKeyStartsTheDemo()
{
    WindowDesk desk;
    desk.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&desk.window));
    QVERIFY(desk.window.findChild<PushButton *>(QStringLiteral("startDemo"))->hasFocus());
    QVERIFY(desk.window.testAttribute(Qt::WA_KeyboardFocusChange));
    desk.window.findChild<Rail *>()->setFocus();
    QTest::keyClick(&desk.window, Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY(desk.session->state() != AttestationSession::State::Idle);
    QVERIFY(!desk.window.isFirstRun());
    QVERIFY(desk.window.attestationPage()->isAncestorOf(QApplication::focusWidget()));
}

void MainWindowTest::demoTakesTheEmbeddedParts()
{
    WindowDesk desk;
    desk.connections.setTpm(deviceTpm());
    desk.window.startDemo();
    QCOMPARE(desk.connections.tpm(), TpmChoice());
    QCOMPARE(desk.connections.service(), ServiceChoice());
    QCOMPARE(desk.window.currentPage(), PageId::Attestation);
}

void MainWindowTest::demoIsRefusedWhileARunIsUnderWay()
{
    WindowDesk desk(FakeEnvironment::Tpm::Hangs);
    QAction *demo = desk.window.commands().action(CommandId::StartDemo);
    QVERIFY(demo->isEnabled());
    demo->trigger();
    QTRY_COMPARE(desk.environment.opened, 1);
    QVERIFY(!demo->isEnabled());
    QVERIFY(demo->toolTip().contains(QLatin1String("under way")));
    desk.session->cancel();
    QTRY_VERIFY(demo->isEnabled());
}

void MainWindowTest::ownChoiceSkipsTheFirstRun()
{
    WindowDesk desk;
    QVERIFY(desk.window.isFirstRun());
    desk.connections.setTpm(deviceTpm());
    QVERIFY(!desk.window.isFirstRun());
    QCOMPARE(desk.session->state(), AttestationSession::State::Idle);
    QCOMPARE(desk.settings.text(SettingId::TpmAddress), QStringLiteral("device:/dev/tpmrm0"));
}

void MainWindowTest::titleNamesThePage()
{
    WindowDesk desk;
    desk.window.showPage(PageId::Settings);
    QCOMPARE(desk.window.windowTitle(), QStringLiteral("Endorse: Settings"));
    desk.window.showPage(PageId::Attestation);
    QCOMPARE(desk.window.windowTitle(), QStringLiteral("Endorse"));
}

void MainWindowTest::railAndKeysShowPages()
{
    WindowDesk desk;
    auto *rail = desk.window.findChild<Rail *>();
    const int settings = static_cast<int>(PageId::Settings);
    QTest::mouseClick(rail, Qt::LeftButton, {}, rail->itemRect(settings).center());
    QCOMPARE(desk.window.currentPage(), PageId::Settings);
    desk.window.commands().action(CommandId::ShowAttestation)->trigger();
    QCOMPARE(desk.window.currentPage(), PageId::Attestation);
    QCOMPARE(rail->current(), static_cast<int>(PageId::Attestation));
    desk.window.commands().action(CommandId::ShowSettings)->trigger();
    QCOMPARE(rail->current(), settings);
}

void MainWindowTest::runCommandsShowThePageFirst_data()
{
    QTest::addColumn<int>("command");
    QTest::addColumn<bool>("hasBegun");
    for (const bool hasBegun : {false, true}) {
        const char *first = hasBegun ? "begun" : "first run";
        QTest::addRow("run, %s", first) << int(CommandId::AttestationRun) << hasBegun;
        QTest::addRow("step, %s", first) << int(CommandId::AttestationStep) << hasBegun;
    }
}

void MainWindowTest::runCommandsShowThePageFirst()
{
    QFETCH(int, command);
    QFETCH(bool, hasBegun);
    WindowDesk desk;
    if (hasBegun)
        desk.connections.setTpm(deviceTpm());
    QAction *action = desk.window.commands().action(CommandId(command));
    desk.window.showPage(PageId::Settings);
    action->trigger();
    QCOMPARE(desk.window.currentPage(), PageId::Attestation);
    settle();
    QCOMPARE(desk.environment.opened, 0);
    QCOMPARE(desk.session->state(), AttestationSession::State::Idle);
    action->trigger();
    QTRY_COMPARE(desk.environment.opened, 1);
    QTRY_COMPARE(desk.session->state(), AttestationSession::State::Failed);
    // What was found stays, too, while nobody looks.
    desk.window.showPage(PageId::Settings);
    QAction *restart = desk.window.commands().action(CommandId::AttestationRestart);
    restart->trigger();
    QCOMPARE(desk.window.currentPage(), PageId::Attestation);
    QCOMPARE(desk.session->state(), AttestationSession::State::Failed);
    restart->trigger();
    QCOMPARE(desk.session->state(), AttestationSession::State::Idle);
}

void MainWindowTest::statusBarTellsTheConnections()
{
    WindowDesk desk;
    QCOMPARE(nameOf(desk.window, "tpmConnection"), QStringLiteral("No TPM connected"));
    QCOMPARE(nameOf(desk.window, "serviceConnection"), QStringLiteral("No service connected"));
    QVERIFY(!chip(desk.window, 0)->isVisible());
    QVERIFY(!chip(desk.window, 1)->isVisible());

    desk.connections.reportTpm(Connections::Status::Connected);
    desk.connections.reportServiceAddress(QUrl(QStringLiteral("https://127.0.0.1:8443")),
                                          QStringLiteral("0ne00A1B2C3"));
    desk.connections.reportService(Connections::Status::Connected);
    QCOMPARE(nameOf(desk.window, "tpmConnection"), desk.connections.tpmName());
    QCOMPARE(nameOf(desk.window, "serviceConnection"),
             QStringLiteral("https://127.0.0.1:8443 · 0ne00A1B2C3"));
    QCOMPARE(chip(desk.window, 1)->text(), QStringLiteral("Emulator"));
    QVERIFY(chip(desk.window, 1)->isVisible());

    ServiceChoice service;
    service.kind = ServiceChoice::Kind::Endpoint;
    service.endpoint = QUrl(QStringLiteral("https://global.azure-devices-provisioning.net"));
    service.idScope = QStringLiteral("0ne00A1B2C3");
    desk.connections.setService(service);
    QVERIFY(!chip(desk.window, 1)->isVisible());
    QVERIFY(
        nameOf(desk.window, "serviceConnection").startsWith(QLatin1String("https://global.azure")));
}

void MainWindowTest::softwareTpmIsAlwaysMarked()
{
    WindowDesk desk;
    desk.connections.reportTpm(Connections::Status::Connecting);
    QVERIFY(chip(desk.window, 0)->isVisible());
    QCOMPARE(chip(desk.window, 0)->text(), QStringLiteral("Software TPM: not for production"));
    for (const QSize size : {QSize(1366, 768), QSize(900, 600)}) {
        desk.window.resize(size);
        settle();
        QVERIFY(chip(desk.window, 0)->width() >= chip(desk.window, 0)->sizeHint().width());
    }
    desk.connections.setTpm(deviceTpm());
    QVERIFY(!chip(desk.window, 0)->isVisible());
    desk.connections.reportTpmIdentity(QStringLiteral("swtpm"), true);
    QVERIFY(chip(desk.window, 0)->isVisible());
}

void MainWindowTest::failedConnectionSaysSo()
{
    WindowDesk desk;
    endorse::core::Error error;
    error.message = {"endorse::testing", "The device node is missing."};
    error.hint = {"endorse::testing", "Load the driver."};
    desk.connections.setTpm(deviceTpm());
    desk.connections.reportTpm(Connections::Status::Failed, error);
    const auto *button = desk.window.findChild<ConnectionButton *>(QStringLiteral("tpmConnection"));
    QVERIFY(button->accessibleName().contains(QLatin1String("not reachable")));
    QVERIFY(button->toolTip().contains(QLatin1String("Load the driver.")));
}

void MainWindowTest::bothConnectionsOpenTheDialog_data()
{
    QTest::addColumn<QString>("button");
    QTest::newRow("TPM") << QStringLiteral("tpmConnection");
    QTest::newRow("service") << QStringLiteral("serviceConnection");
}

void MainWindowTest::bothConnectionsOpenTheDialog()
{
    QFETCH(QString, button);
    WindowDesk desk;
    QTest::mouseClick(desk.window.findChild<ConnectionButton *>(button), Qt::LeftButton);
    auto *dialog = desk.window.findChild<ConnectionsDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(namelessWidgets(dialog).join(u'\n'), QString());
    // A second click finds the first dialog.
    desk.window.commands().action(CommandId::ConnectTpm)->trigger();
    QCOMPARE(desk.window.findChildren<ConnectionsDialog *>().size(), 1);
    dialog->accept();
    settle();
    QVERIFY(desk.window.findChildren<ConnectionsDialog *>().isEmpty());
    QVERIFY(!desk.window.isFirstRun());
}

void MainWindowTest::textSizeCommands()
{
    WindowDesk desk;
    CommandSet &commands = desk.window.commands();
    commands.action(CommandId::LargerText)->trigger();
    QCOMPARE(desk.settings.textPercent(), 110);
    commands.action(CommandId::NormalText)->trigger();
    commands.action(CommandId::SmallerText)->trigger();
    QCOMPARE(desk.settings.textPercent(), 90);
    for (int i = 0; i < 5; ++i)
        commands.action(CommandId::SmallerText)->trigger();
    QCOMPARE(desk.settings.textPercent(), 80);
}

void MainWindowTest::paneKeysWalk()
{
    WindowDesk desk;
    desk.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&desk.window));
    QCOMPARE(panesOf(&desk.window).size(), 3);
    auto *rail = desk.window.findChild<Rail *>();
    rail->setFocus();
    QTest::keyClick(&desk.window, Qt::Key_F6);
    QVERIFY(desk.window.findChild<FirstRunPage *>()->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(&desk.window, Qt::Key_F6);
    QVERIFY(desk.window.connectionBar()->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(&desk.window, Qt::Key_F6);
    QVERIFY(rail->hasFocus());
    QTest::keyClick(&desk.window, Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(desk.window.connectionBar()->isAncestorOf(QApplication::focusWidget()));
}

void MainWindowTest::tabReachesTheStartButton()
{
    WindowDesk desk;
    desk.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&desk.window));
    desk.window.findChild<Rail *>()->setFocus();
    QSet<QWidget *> reached;
    int presses = 0;
    do {
        reached.insert(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    } while (!desk.window.findChild<Rail *>()->hasFocus() && ++presses < 60);
    // Rail, language, the sentence with terms of the glossary, three buttons, two connections; and
    // back at the rail.
    QCOMPARE(reached.size(), 8);
    QVERIFY(reached.contains(desk.window.findChild<PushButton *>(QStringLiteral("startDemo"))));
    QVERIFY(desk.window.findChild<Rail *>()->hasFocus());
}

void MainWindowTest::statusTipsCoverTheMessage()
{
    WindowDesk desk;
    desk.window.showMessage(QStringLiteral("Ready"));
    QStatusTipEvent tip(QStringLiteral("Runs the next step."));
    QApplication::sendEvent(&desk.window, &tip);
    QCOMPARE(desk.window.connectionBar()->message(), QStringLiteral("Runs the next step."));
    QStatusTipEvent none{QString()};
    QApplication::sendEvent(&desk.window, &none);
    QCOMPARE(desk.window.connectionBar()->message(), QStringLiteral("Ready"));
}

void MainWindowTest::windowRemembersItsSize()
{
    Desk desk;
    {
        MainWindow window(desk.settings);
        window.show();
        window.resize(1111, 700);
        QSignalSpy closed(&window, &MainWindow::closed);
        window.close();
        QCOMPARE(closed.size(), 1);
    }
    const MainWindow again(desk.settings);
    QCOMPARE(again.size(), QSize(1111, 700));
}

void MainWindowTest::nothingIsNameless_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("en") << Language::English;
    QTest::newRow("ja") << Language::Japanese;
    QTest::newRow("ko") << Language::Korean;
}

void MainWindowTest::nothingIsNameless()
{
    QFETCH(Language, language);
    WindowDesk desk;
    desk.settings.setLanguage(language);
    settle();
    QCOMPARE(namelessWidgets(&desk.window).join(u'\n'), QString());
    desk.window.showPage(PageId::Settings);
    QCOMPARE(namelessWidgets(&desk.window).join(u'\n'), QString());
    desk.connections.setTpm(deviceTpm());
    desk.window.showPage(PageId::Attestation);
    settle();
    QVERIFY(!desk.window.isFirstRun());
    QCOMPARE(namelessWidgets(&desk.window).join(u'\n'), QString());
    AboutDialog about;
    about.show();
    QCOMPARE(namelessWidgets(&about).join(u'\n'), QString());
}

void MainWindowTest::languageComboSwitchesEverything()
{
    WindowDesk desk;
    auto *combo = desk.window.findChild<FirstRunPage *>()->findChild<QComboBox *>();
    QCOMPARE(combo->currentText(), QStringLiteral("English"));
    QTest::keyClick(combo, Qt::Key_Down);
    settle();
    QCOMPARE(combo->currentText(), QStringLiteral("日本語"));
    QCOMPARE(desk.settings.language(), Language::Japanese);
    QCOMPARE(nameOf(desk.window, "tpmConnection"), QStringLiteral("TPM 未接続"));
    QCOMPARE(desk.window.menuBar()->actions().first()->text(), QStringLiteral("ファイル(&F)"));
    QCOMPARE(desk.window.findChild<PushButton *>(QStringLiteral("startDemo"))->text(),
             QStringLiteral("デモを開始"));
    desk.settings.setLanguage(Language::English);
    settle();
    QCOMPARE(combo->currentText(), QStringLiteral("English"));
    QCOMPARE(nameOf(desk.window, "tpmConnection"), QStringLiteral("No TPM connected"));
}

void MainWindowTest::everyActionIsInAMenu()
{
    WindowDesk desk;
    QSet<QAction *> inMenus;
    for (const QAction *menu : desk.window.menuBar()->actions()) {
        for (QAction *action : menu->menu<QMenu *>()->actions())
            inMenus.insert(action);
    }
    for (const CommandDescription &description : commandTable())
        QVERIFY2(inMenus.contains(desk.window.commands().action(description.id)), description.name);
}

void MainWindowTest::aboutNamesVersionAndLicence()
{
    const AboutDialog about;
    QString all;
    for (const QLabel *label : about.findChildren<QLabel *>())
        all += label->text() + u'\n';
    QVERIFY(all.contains(QLatin1String(ENDORSE_VERSION)));
    QVERIFY(all.contains(QLatin1String("General Public License")));
    QVERIFY(all.contains(QLatin1String("tpm2-tss")));
    QVERIFY(all.contains(QLatin1String(qVersion())));
}

ENDORSE_TEST(MainWindowTest)
#include "mainwindowtest.moc"
