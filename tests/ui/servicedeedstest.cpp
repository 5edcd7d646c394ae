// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with the service of the Service page: reset, save, what if, lend.
#include "servicedesk.h"

#include <support/testregistry.h>
#include <ui/attestation/whatifbutton.h>
#include <ui/common/pushbutton.h>
#include <ui/service/emulatorview.h>
#include <ui/service/lenddialog.h>
#include <ui/service/resetdialog.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMenu>
#include <QTabBar>
#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using namespace endorse::ui;
using attestation::Fault;

class ServiceDeedsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resetAsksFirst();
    void requestsAreSaved();
    void whatIfGoesToTheAttestation();
    void tpmIsLent();
};

void ServiceDeedsTest::resetAsksFirst()
{
    ServiceDesk desk;
    desk.start();
    desk.provision(QStringLiteral("dev-1"));
    const auto *tabs = desk.find<QTabBar>("serviceTabs");
    QTRY_COMPARE(tabs->tabText(EmulatorView::Registrations), QStringLiteral("Registrations (1)"));
    const QString scope = desk.host.endpoint()->idScope;
    auto *reset = desk.find<PushButton>("resetEmulator");
    reset->click();
    auto *dialog = desk.find<ResetDialog>("resetDialog");
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(namelessWidgets(dialog).join(u'\n'), QString());
    // Return and Escape are both safe.
    QTest::keyClick(dialog, Qt::Key_Return);
    settle();
    QCOMPARE(tabs->tabText(EmulatorView::Registrations), QStringLiteral("Registrations (1)"));
    reset->click();
    dialog = desk.find<ResetDialog>("resetDialog");
    QVERIFY(dialog);
    QTest::keyClick(dialog, Qt::Key_Escape);
    settle();
    QCOMPARE(tabs->tabText(EmulatorView::Registrations), QStringLiteral("Registrations (1)"));
    reset->click();
    desk.find<PushButton>("confirmReset")->click();
    QTRY_COMPARE(tabs->tabText(EmulatorView::Registrations), QStringLiteral("Registrations (0)"));
    QTRY_COMPARE(tabs->tabText(EmulatorView::Enrollments), QStringLiteral("Enrollments (0)"));
    QCOMPARE(desk.host.endpoint()->idScope, scope);
    QTRY_VERIFY(desk.page().statusMessage().contains(QLatin1String("forgotten")));
}

void ServiceDeedsTest::requestsAreSaved()
{
    ServiceDesk desk;
    desk.start();
    desk.provision(QStringLiteral("dev-1"));
    desk.awaitRequests(4);
    const QString file = desk.folder.filePath(QStringLiteral("requests.jsonl"));
    desk.page().saveTo(file);
    QTRY_VERIFY(desk.page().statusMessage().contains(file));
    QFile saved(file);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = saved.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 4);
    for (const QByteArray &line : lines) {
        const QJsonObject json = QJsonDocument::fromJson(line).object();
        QVERIFY(json[QLatin1String("status")].toInt() >= 200);
        QVERIFY(!json[QLatin1String("decisions")].toArray().isEmpty());
        QVERIFY(!json[QLatin1String("requestHeaders")].toArray().isEmpty());
    }
    desk.page().saveTo(desk.folder.path()); // No file at all.
    QTRY_VERIFY(desk.page().statusMessage().contains(QLatin1String("cannot be written")));
    desk.page().saveTo(desk.folder.filePath(QStringLiteral("no/such/folder.jsonl")));
    QTRY_VERIFY(desk.page().statusMessage().contains(QLatin1String("does not exist")));
    // Nobody can make a key again.
    const QByteArray key("-----BEGIN PRIVATE KEY-----\n");
    QFile precious(desk.folder.filePath(QStringLiteral("key.pem")));
    QVERIFY(precious.open(QIODevice::ReadWrite));
    QCOMPARE(precious.write(key), key.size());
    precious.close();
    desk.page().saveTo(precious.fileName());
    QTRY_VERIFY(desk.page().statusMessage().contains(precious.fileName()));
    QVERIFY(desk.page().statusMessage().contains(QLatin1String("is not replaced")));
    QVERIFY(precious.open(QIODevice::ReadOnly));
    QCOMPARE(precious.readAll(), key);
}

void ServiceDeedsTest::whatIfGoesToTheAttestation()
{
    ServiceDesk desk;
    auto *button = desk.find<WhatIfButton>("serviceWhatIf");
    QVERIFY(button->isEnabled());
    int faults = 0;
    const QList<QAction *> actions = button->faultMenu()->actions();
    for (QAction *group : actions)
        faults += group->menu() ? int(group->menu()->actions().size()) : 0;
    QCOMPARE(faults, int(attestation::faultsFor(attestation::AttestationKind::Tpm).size()));
    Q_EMIT button->chosen(Fault::Cleared);
    QVERIFY(desk.desk.window.currentPage() == PageId::Attestation);
    QVERIFY(!desk.desk.window.isFirstRun());
    QVERIFY(desk.desk.session->fault() == Fault::Cleared);
    desk.desk.window.showPage(PageId::Service);
    QVERIFY(button->fault() == Fault::Cleared);
    Q_EMIT button->chosen(std::nullopt);
    QVERIFY(!desk.desk.session->fault());
}

void ServiceDeedsTest::tpmIsLent()
{
    ServiceDesk desk;
    desk.find<PushButton>("lendTpm")->click();
    auto *dialog = desk.find<LendDialog>("lendDialog");
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(!dialog->isModal());
    const auto *port = dialog->findChild<QWidget *>(QStringLiteral("lendPort"));
    QVERIFY(!port->isVisible());
    auto *toggle = dialog->findChild<PushButton *>(QStringLiteral("lendSwitch"));
    toggle->click();
    QTRY_VERIFY(desk.lender.state() == tpm::TpmLender::State::Lending);
    settle();
    QVERIFY(port->isVisible());
    QCOMPARE(port->accessibleName(), QStringLiteral("127.0.0.1:%1").arg(desk.lender.port()));
    QCOMPARE(namelessWidgets(dialog).join(u'\n'), QString());
    QCOMPARE(layoutProblems(dialog).join(u'\n'), QString());
    // Closing leaves it lent; the dialog that comes next shows it.
    dialog->close();
    settle();
    QVERIFY(desk.lender.state() == tpm::TpmLender::State::Lending);
    // With the dialog closed the button still tells.
    auto *lend = desk.find<PushButton>("lendTpm");
    QVERIFY(lend->kind() == PushButton::Kind::Warn);
    QCOMPARE(lend->accessibleName(), QStringLiteral("TPM Lent..."));
    QVERIFY(lend->toolTip().contains(QStringLiteral("127.0.0.1:%1").arg(desk.lender.port())));
    lend->click();
    dialog = desk.find<LendDialog>("lendDialog");
    dialog->findChild<PushButton *>(QStringLiteral("lendSwitch"))->click();
    QVERIFY(desk.lender.state() == tpm::TpmLender::State::Off);
    QVERIFY(lend->kind() == PushButton::Kind::Normal);
    QVERIFY(!lend->toolTip().contains(QLatin1String("127.0.0.1")));
}

ENDORSE_TEST(ServiceDeedsTest)
#include "servicedeedstest.moc"
