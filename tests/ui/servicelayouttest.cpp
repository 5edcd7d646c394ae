// SPDX-License-Identifier: GPL-3.0-or-later
// The Service page in each language, theme and size, in each state and tab: nothing is cut, nothing
// overlaps, nothing lies beyond its parent. With ENDORSE_SHOTS=FOLDER the pictures are kept.
#include "servicedesk.h"

#include <support/testregistry.h>
#include <ui/common/pushbutton.h>
#include <ui/service/emulatorview.h>
#include <ui/service/realservice.h>
#include <ui/service/resetdialog.h>
#include <ui/service/servicetoolbar.h>

#include <QLineEdit>
#include <QTabBar>
#include <QTableView>
#include <QTcpServer>
#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using namespace endorse::ui;
using emulator::EmulatorHost;

namespace {

void keep(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("ENDORSE_SHOTS");
    if (!folder.isEmpty())
        widget.grab().save(QStringLiteral("%1/service-%2.png").arg(folder, name));
}

} // namespace

class ServiceLayoutTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fits_data();
    void fits();
    void failureFits_data() { fits_data(); }
    void failureFits();
    void largestTextLosesNothing_data();
    void largestTextLosesNothing();

private:
    void check(ServiceDesk &desk, const QString &name);
};

void ServiceLayoutTest::check(ServiceDesk &desk, const QString &name)
{
    settle();
    keep(desk.desk.window, name);
    QCOMPARE(layoutProblems(&desk.desk.window).join(u'\n'), QString());
}

void ServiceLayoutTest::fits_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<QSize>("size");
    for (const Language language : {Language::English, Language::Japanese, Language::Korean}) {
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            for (const QSize size : {QSize(1366, 768), QSize(1920, 1080)})
                QTest::addRow("%s-%s-%d", nameOf(language), nameOf(theme), size.width())
                    << language << theme << size;
        }
    }
}

void ServiceLayoutTest::fits()
{
    QFETCH(Language, language);
    QFETCH(Theme, theme);
    QFETCH(QSize, size);
    ServiceDesk desk;
    desk.desk.settings.setLanguage(language);
    desk.desk.settings.setTheme(theme);
    desk.desk.window.resize(size);
    settle();
    const QString tag = QLatin1String(QTest::currentDataTag());
    check(desk, tag + QStringLiteral("-stopped"));
    QCOMPARE(desk.desk.window.size(), size);
    desk.start();
    desk.provision(QStringLiteral("vurgghvzkytcv5kyz2l5c5bn7qkrdtnlwk5m2l4wxm6wgjeqa3q"));
    desk.enroll(QStringLiteral("lab-tpm-01"));
    desk.send("GET", "/enrollments/lab-tpm-02?api-version=2021-10-01");
    desk.awaitRequests(6);
    desk.find<QTableView>("requests")->selectRow(2);
    auto *tabs = desk.find<QTabBar>("serviceTabs");
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        check(desk, tag + QStringLiteral("-tab%1").arg(tab));
    }
    QCOMPARE(desk.desk.window.size(), size);
    desk.page().toolbar()->setKind(ServiceToolbar::Kind::Real);
    desk.find<QLineEdit>("connectionString")
        ->setText(desk.host.endpoint()->serviceConnectionString);
    desk.find<QLineEdit>("serviceCaFile")->setText(desk.host.endpoint()->caFile);
    desk.find<PushButton>("testService")->click();
    QTRY_VERIFY(desk.page().realService()->lastCheck());
    check(desk, tag + QStringLiteral("-real"));
    QCOMPARE(desk.desk.window.size(), size);
}

void ServiceLayoutTest::failureFits()
{
    QFETCH(Language, language);
    QFETCH(Theme, theme);
    QFETCH(QSize, size);
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    ServiceDesk desk(other.serverPort());
    desk.desk.settings.setLanguage(language);
    desk.desk.settings.setTheme(theme);
    desk.desk.window.resize(size);
    desk.page().start();
    QTRY_VERIFY(desk.host.state() == EmulatorHost::State::Failed);
    const QString tag = QLatin1String(QTest::currentDataTag());
    check(desk, tag + QStringLiteral("-failed"));
    desk.page().askReset();
    auto *reset = desk.find<ResetDialog>("resetDialog");
    settle();
    keep(*reset, tag + QStringLiteral("-reset"));
    QCOMPARE(layoutProblems(reset).join(u'\n'), QString());
    reset->reject();
    desk.page().openLend();
    auto *lend = desk.find<QDialog>("lendDialog");
    settle();
    keep(*lend, tag + QStringLiteral("-lend"));
    QCOMPARE(layoutProblems(lend).join(u'\n'), QString());
    QCoro::waitFor(desk.lender.lend({}));
    settle();
    keep(*lend, tag + QStringLiteral("-lent"));
    QCOMPARE(layoutProblems(lend).join(u'\n'), QString());
}

void ServiceLayoutTest::largestTextLosesNothing_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("en") << Language::English;
    QTest::newRow("ja") << Language::Japanese;
    QTest::newRow("ko") << Language::Korean;
}

void ServiceLayoutTest::largestTextLosesNothing()
{
    QFETCH(Language, language);
    ServiceDesk desk;
    desk.desk.settings.setLanguage(language);
    desk.desk.settings.setTextPercent(200);
    settle();
    desk.desk.window.resize(1366, 768);
    settle();
    const QString tag = QLatin1String(nameOf(language)) + QStringLiteral("-200");
    check(desk, tag + QStringLiteral("-stopped"));
    desk.start();
    desk.provision(QStringLiteral("dev-1"));
    desk.awaitRequests(4);
    desk.find<QTableView>("requests")->selectRow(1);
    auto *tabs = desk.find<QTabBar>("serviceTabs");
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        check(desk, tag + QStringLiteral("-tab%1").arg(tab));
    }
    desk.page().toolbar()->setKind(ServiceToolbar::Kind::Real);
    check(desk, tag + QStringLiteral("-real"));
    desk.page().toolbar()->setKind(ServiceToolbar::Kind::Emulator);
    QCoro::waitFor(desk.lender.lend({}));
    check(desk, tag + QStringLiteral("-lent"));
    // Fonts differ from one computer to the next: a narrower page must do as well.
    QVERIFY(desk.page().minimumSizeHint().width() < 900);
    QVERIFY(desk.desk.window.width() <= 1366);
    QVERIFY(desk.desk.window.height() <= 768);
}

ENDORSE_TEST(ServiceLayoutTest)
#include "servicelayouttest.moc"
