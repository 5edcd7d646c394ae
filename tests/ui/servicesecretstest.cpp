// SPDX-License-Identifier: GPL-3.0-or-later
// What must not be seen on the Service page, and what is seen only on a click: the nonce, the
// signature, the key of the emulator, the connection string of a real service.
#include "servicedesk.h"

#include <support/testregistry.h>
#include <ui/common/pushbutton.h>
#include <ui/service/noncepane.h>
#include <ui/service/realservice.h>
#include <ui/service/secretview.h>
#include <ui/service/servicetoolbar.h>

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using namespace endorse::ui;
using secrets::SecretStore;

namespace {

const QByteArray realKey = QByteArray("a key of a real service, 32 byte").toBase64();

QByteArray realString()
{
    return "HostName=lab.azure-devices-provisioning.net;SharedAccessKeyName=provisioner;"
           "SharedAccessKey=" +
           realKey;
}

QString spoken(QWidget *widget)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    return interface ? interface->text(QAccessible::Value) : QString();
}

} // namespace

class ServiceSecretsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nonceIsShownOnAClick();
    void nonceIsHiddenAgain_data();
    void nonceIsHiddenAgain();
    void lateNonceIsNotShown();
    void requestsWithoutNonceShowNone();
    void nothingSecretIsSeen();
    void keepsTheRealServiceInTheKeychain();
    void saysWhenItIsOnlyInMemory_data();
    void saysWhenItIsOnlyInMemory();
    void refusesWhatIsNoConnectionString();
    void forgetsTheRealService();
    void testsTheRealService_data();
    void testsTheRealService();
    void testCanBeCancelled();
    void keychainIsNotAskedBeforeItIsNeeded();
    void typingGoesOnWhileTheKeychainIsSilent();
};

void ServiceSecretsTest::nonceIsShownOnAClick()
{
    ServiceDesk desk;
    desk.start();
    desk.enroll(QStringLiteral("dev-1"));
    const QString nonce = core::toHex(desk.challenge(QStringLiteral("dev-1")));
    QVERIFY(!nonce.isEmpty());
    desk.awaitRequests(2);
    desk.find<QTableView>("requests")->selectRow(1);
    auto *view = desk.find<SecretView>("nonceBytes");
    auto *show = desk.find<PushButton>("showNonce");
    QVERIFY(show->isEnabled());
    QVERIFY(spoken(view).isEmpty());
    show->click();
    QTRY_VERIFY(view->isRevealed());
    QCOMPARE(spoken(view).remove(QLatin1Char(' ')), nonce);
    QCOMPARE(show->text(), QStringLiteral("Hide"));
    // Drawn, and in no text that a widget keeps.
    QVERIFY(!desk.visibleText().remove(QLatin1Char(' ')).contains(nonce));
    show->click();
    QVERIFY(!view->isRevealed());
    QVERIFY(spoken(view).isEmpty());
}

void ServiceSecretsTest::nonceIsHiddenAgain_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("another request") << 0;
    QTest::newRow("another tab") << 1;
    QTest::newRow("another page") << 2;
    QTest::newRow("time") << 3;
    QTest::newRow("the service stops") << 4;
    QTest::newRow("real service") << 5;
}

void ServiceSecretsTest::nonceIsHiddenAgain()
{
    QFETCH(int, how);
    ServiceDesk desk;
    desk.start();
    desk.enroll(QStringLiteral("dev-1"));
    desk.challenge(QStringLiteral("dev-1"));
    desk.awaitRequests(2);
    auto *table = desk.find<QTableView>("requests");
    table->selectRow(1);
    auto *pane = desk.find<NoncePane>("noncePane");
    desk.find<PushButton>("showNonce")->click();
    QTRY_VERIFY(pane->isRevealed());
    switch (how) {
    case 0:
        table->selectRow(0);
        break;
    case 1:
        desk.find<QTabBar>("serviceTabs")->setCurrentIndex(1);
        break;
    case 2:
        desk.desk.window.showPage(PageId::Settings);
        break;
    case 3:
        // Only now: the time that it is shown for begins anew, and no wait can have missed it.
        pane->setShownMs(60);
        QTRY_VERIFY(!pane->isRevealed());
        break;
    case 4:
        desk.host.stop();
        break;
    default:
        desk.page().toolbar()->setKind(ServiceToolbar::Kind::Real);
    }
    QVERIFY(!pane->isRevealed());
    QVERIFY(spoken(desk.find<SecretView>("nonceBytes")).isEmpty());
    // It does not come back by itself.
    desk.desk.window.showPage(PageId::Service);
    settle();
    QVERIFY(!pane->isRevealed());
}

void ServiceSecretsTest::lateNonceIsNotShown()
{
    ServiceDesk desk;
    desk.start();
    desk.enroll(QStringLiteral("dev-1"));
    desk.challenge(QStringLiteral("dev-1"));
    desk.awaitRequests(2);
    auto *table = desk.find<QTableView>("requests");
    table->selectRow(1);
    desk.find<PushButton>("showNonce")->click();
    // Before the answer is there.
    table->selectRow(0);
    auto *pane = desk.find<NoncePane>("noncePane");
    table->selectRow(1);
    desk.send("GET", "/enrollments/x?api-version=2021-10-01");
    desk.awaitRequests(3);
    QVERIFY(!pane->isRevealed());
}

void ServiceSecretsTest::requestsWithoutNonceShowNone()
{
    ServiceDesk desk;
    desk.start();
    QVERIFY(!desk.find<PushButton>("showNonce")->isEnabled());
    desk.enroll(QStringLiteral("dev-1"));
    desk.awaitRequests(1);
    desk.find<QTableView>("requests")->selectRow(0);
    QVERIFY(!desk.find<PushButton>("showNonce")->isEnabled());
    // What the service has forgotten meanwhile is not shown, and the pane says so.
    desk.challenge(QStringLiteral("dev-1"));
    desk.awaitRequests(2);
    desk.find<QTableView>("requests")->selectRow(1);
    QVERIFY(QCoro::waitFor(desk.host.reset()));
    auto *show = desk.find<PushButton>("showNonce");
    show->click();
    QTRY_VERIFY(!show->isEnabled());
    QVERIFY(!desk.find<NoncePane>("noncePane")->isRevealed());
}

void ServiceSecretsTest::nothingSecretIsSeen()
{
    ServiceDesk desk;
    desk.start();
    const SharedSecrets shared = desk.provision(QStringLiteral("dev-1"));
    QVERIFY(shared.signature.size() > 40);
    desk.awaitRequests(4);
    const QString connection = desk.host.endpoint()->serviceConnectionString;
    const QString serviceKey =
        connection.section(QStringLiteral("SharedAccessKey="), 1).section(QLatin1Char(';'), 0, 0);
    QVERIFY(serviceKey.size() > 40);
    const QStringList secrets{
        serviceKey,
        QString::fromLatin1(shared.signature),
        QString::fromUtf8(QByteArray::fromPercentEncoding(shared.signature)),
        core::toHex(shared.nonce),
        QString::fromLatin1(shared.nonce.toBase64()),
    };
    auto *table = desk.find<QTableView>("requests");
    bool masked = false;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        table->selectRow(row);
        const QString seen = desk.visibleText();
        masked = masked || seen.contains(QStringLiteral("sig=••••"));
        for (const QString &secret : secrets)
            QVERIFY2(!seen.contains(secret), qPrintable(QString::number(row)));
    }
    QVERIFY(masked);
    const QString name = desk.folder.filePath(QStringLiteral("requests.jsonl"));
    desk.page().saveTo(name);
    QTRY_VERIFY(desk.page().statusMessage().contains(name));
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString saved = QString::fromUtf8(file.readAll());
    QVERIFY(saved.contains(QLatin1String("sig=****")));
    for (const QString &secret : secrets)
        QVERIFY(!saved.contains(secret));
}

void ServiceSecretsTest::keepsTheRealServiceInTheKeychain()
{
    ServiceDesk desk;
    desk.page().toolbar()->setKind(ServiceToolbar::Kind::Real);
    auto *field = desk.find<QLineEdit>("connectionString");
    QVERIFY(field->isVisible());
    QVERIFY(field->echoMode() == QLineEdit::Password);
    QTRY_VERIFY(!desk.page().realService()->isLoading());
    QVERIFY(!desk.page().realService()->isKept());
    QTest::keyClicks(field, QString::fromLatin1(realString()));
    desk.find<PushButton>("keepService")->click();
    QTRY_VERIFY(!desk.page().realService()->isLoading());
    QCOMPARE(desk.keychain->stored(RealService::secretName()), realString());
    QVERIFY(field->text().isEmpty());
    const auto *kept = desk.find<QLabel>("keptService");
    QVERIFY(kept->text().contains(QLatin1String("lab.azure-devices-provisioning.net")));
    QVERIFY(kept->text().contains(QLatin1String("keychain")));
    // Never filled again, not by another look at the page either.
    desk.desk.window.showPage(PageId::Settings);
    desk.desk.window.showPage(PageId::Service);
    settle();
    QVERIFY(field->text().isEmpty());
    QVERIFY(!desk.visibleText().contains(QString::fromLatin1(realKey)));
    // The next start of the program finds it.
    RealService next(desk.store, std::make_shared<core::SystemClock>());
    next.load();
    QTRY_VERIFY(next.isKept());
    QCOMPARE(next.policy(), QStringLiteral("provisioner"));
}

void ServiceSecretsTest::saysWhenItIsOnlyInMemory_data()
{
    QTest::addColumn<FakeKeychain::Manner>("manner");
    QTest::newRow("no keychain") << FakeKeychain::Manner::Absent;
    QTest::newRow("refused") << FakeKeychain::Manner::Refuses;
}

void ServiceSecretsTest::saysWhenItIsOnlyInMemory()
{
    QFETCH(FakeKeychain::Manner, manner);
    ServiceDesk desk(0, manner);
    desk.page().toolbar()->setKind(ServiceToolbar::Kind::Real);
    QTRY_VERIFY(!desk.page().realService()->isLoading());
    desk.find<QLineEdit>("connectionString")->setText(QString::fromLatin1(realString()));
    desk.find<PushButton>("keepService")->click();
    QTRY_VERIFY(desk.page().realService()->place() == SecretStore::Place::Memory);
    QVERIFY(desk.find<QLabel>("keptService")->text().contains(QLatin1String("in memory")));
    QVERIFY(desk.find<QLabel>("realServiceError")->isVisible());
    QVERIFY(desk.page().realService()->isKept());
}

void ServiceSecretsTest::refusesWhatIsNoConnectionString()
{
    ServiceDesk desk;
    desk.page().toolbar()->setKind(ServiceToolbar::Kind::Real);
    QTRY_VERIFY(!desk.page().realService()->isLoading());
    auto *field = desk.find<QLineEdit>("connectionString");
    field->setText(QStringLiteral("HostName=lab;SharedAccessKey=") + QString::fromLatin1(realKey));
    desk.find<PushButton>("keepService")->click();
    const auto *error = desk.find<QLabel>("realServiceError");
    QVERIFY(error->isVisible());
    QVERIFY(!error->text().contains(QString::fromLatin1(realKey)));
    QVERIFY(desk.keychain->stored(RealService::secretName()).isEmpty());
    // It can be mended where it stands.
    QVERIFY(!field->text().isEmpty());
    desk.find<PushButton>("testService")->click();
    QVERIFY(error->isVisible());
    QVERIFY(!desk.page().realService()->isTesting());
}

void ServiceSecretsTest::forgetsTheRealService()
{
    ServiceDesk desk;
    desk.keychain->put(RealService::secretName(), realString());
    desk.page().toolbar()->setKind(ServiceToolbar::Kind::Real);
    QTRY_VERIFY(desk.page().realService()->isKept());
    desk.find<PushButton>("forgetService")->click();
    QTRY_VERIFY(desk.keychain->stored(RealService::secretName()).isEmpty());
    QVERIFY(!desk.page().realService()->isKept());
    QVERIFY(!desk.find<PushButton>("testService")->isEnabled());
}

void ServiceSecretsTest::testsTheRealService_data()
{
    QTest::addColumn<bool>("typed");
    QTest::addColumn<bool>("rightKey");
    QTest::newRow("kept") << false << true;
    QTest::newRow("typed") << true << true;
    QTest::newRow("wrong key") << true << false;
}

void ServiceSecretsTest::testsTheRealService()
{
    QFETCH(bool, typed);
    QFETCH(bool, rightKey);
    ServiceDesk desk;
    desk.start();
    const QByteArray good = desk.host.endpoint()->serviceConnectionString.toUtf8();
    const QByteArray key = good.mid(good.indexOf("SharedAccessKey=") + 16);
    QByteArray connection = good;
    if (!rightKey)
        connection.replace(key.left(key.indexOf(';')), realKey);
    if (!typed)
        desk.keychain->put(RealService::secretName(), connection);
    desk.page().toolbar()->setKind(ServiceToolbar::Kind::Real);
    QTRY_VERIFY(!desk.page().realService()->isLoading());
    if (typed)
        desk.find<QLineEdit>("connectionString")->setText(QString::fromUtf8(connection));
    desk.find<QLineEdit>("serviceCaFile")->setText(desk.host.endpoint()->caFile);
    desk.find<PushButton>("testService")->click();
    QVERIFY(desk.page().realService()->isTesting());
    QTRY_VERIFY(!desk.page().realService()->isTesting());
    const auto &check = desk.page().realService()->lastCheck();
    QVERIFY(check);
    QCOMPARE(check->works, rightKey);
    QCOMPARE(check->status, rightKey ? 404 : 401);
    const auto *title = desk.find<QLabel>("serviceCheckTitle");
    QVERIFY(title->isVisible());
    QCOMPARE(title->text(), rightKey ? QStringLiteral("The service accepts the key.")
                                     : check->error->message.render());
    const QString seen = desk.visibleText();
    QVERIFY(seen.contains(QLatin1String("localhost")));
    QVERIFY(seen.contains(QLatin1String("the same as on this computer")));
    QVERIFY(!seen.contains(QString::fromUtf8(key.left(key.indexOf(';')))) || typed);
    desk.find<QLineEdit>("connectionString")->clear();
    QVERIFY(!desk.visibleText().contains(QString::fromUtf8(key.left(key.indexOf(';')))));
}

void ServiceSecretsTest::testCanBeCancelled()
{
    ServiceDesk desk;
    desk.keychain->put(RealService::secretName(), realString());
    desk.page().toolbar()->setKind(ServiceToolbar::Kind::Real);
    QTRY_VERIFY(desk.page().realService()->isKept());
    auto *button = desk.find<PushButton>("testService");
    desk.keychain->setManner(FakeKeychain::Manner::Hangs);
    button->click();
    QVERIFY(desk.page().realService()->isTesting());
    QCOMPARE(button->text(), QStringLiteral("Cancel the Test"));
    button->click();
    QVERIFY(!desk.page().realService()->isTesting());
    desk.keychain->release();
    settle();
    QVERIFY(!desk.page().realService()->isTesting());
    QVERIFY(!desk.page().realService()->lastCheck());
}

void ServiceSecretsTest::keychainIsNotAskedBeforeItIsNeeded()
{
    ServiceDesk desk;
    desk.start();
    settle();
    QCOMPARE(desk.keychain->calls, 0);
    desk.page().toolbar()->setKind(ServiceToolbar::Kind::Real);
    QTRY_VERIFY(!desk.page().realService()->isLoading());
    QCOMPARE(desk.keychain->calls, 1);
}

void ServiceSecretsTest::typingGoesOnWhileTheKeychainIsSilent()
{
    ServiceDesk desk(0, FakeKeychain::Manner::Hangs);
    desk.page().toolbar()->setKind(ServiceToolbar::Kind::Real);
    QVERIFY(desk.page().realService()->isLoading());
    auto *field = desk.find<QLineEdit>("connectionString");
    QTest::keyClicks(field, QStringLiteral("HostName="));
    QCOMPARE(field->text(), QStringLiteral("HostName="));
    QVERIFY(desk.find<QLabel>("keptService")->text().contains(QLatin1String("keychain")));
    desk.keychain->release();
    QTRY_VERIFY(!desk.page().realService()->isLoading());
    QCOMPARE(field->text(), QStringLiteral("HostName="));
}

ENDORSE_TEST(ServiceSecretsTest)
#include "servicesecretstest.moc"
