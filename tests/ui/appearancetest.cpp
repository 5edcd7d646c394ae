// SPDX-License-Identifier: GPL-3.0-or-later
#include "uifixture.h"

#include <support/testregistry.h>
#include <ui/common/commandset.h>
#include <ui/common/status.h>

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace endorse::testing;
using namespace endorse::ui;

namespace {

/// Counts the changes that reach a widget.
class Listener final : public QLabel
{
public:
    int palettes = 0;
    int languages = 0;
    int fonts = 0;

protected:
    void changeEvent(QEvent *event) override
    {
        palettes += event->type() == QEvent::PaletteChange;
        languages += event->type() == QEvent::LanguageChange;
        fonts += event->type() == QEvent::FontChange;
        QLabel::changeEvent(event);
    }
};

} // namespace

class AppearanceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void themeSwitchesLive();
    void systemThemeIsWhatTheDesktopHad();
    void languageSwitchesLive();
    void oldTranslatorsAreRemoved();
    void textSizeSwitchesLive_data();
    void textSizeSwitchesLive();
    void fontsFollowTheLanguage();
    void motionFollowsTheSetting();
    void busyIconStandsStillWithoutMotion();
};

void AppearanceTest::themeSwitchesLive()
{
    Desk desk;
    Listener widget;
    widget.show();
    settle();
    QVERIFY(!Tokens::of(&widget).isDark());
    widget.palettes = 0;
    desk.settings.setTheme(Theme::Dark);
    settle();
    QVERIFY(widget.palettes > 0);
    QVERIFY(Tokens::of(&widget).isDark());
    QCOMPARE(QApplication::palette().color(QPalette::Window), Tokens::dark()[Token::Window]);
    desk.settings.setTheme(Theme::Light);
    settle();
    QVERIFY(!Tokens::of(&widget).isDark());
}

void AppearanceTest::systemThemeIsWhatTheDesktopHad()
{
    const QPalette before = QApplication::palette();
    QApplication::setPalette(Tokens::dark().palette());
    {
        Desk desk;
        desk.settings.setTheme(Theme::System);
        QVERIFY(desk.appearance.theme().isDark());
    }
    QApplication::setPalette(before);
}

void AppearanceTest::languageSwitchesLive()
{
    Desk desk;
    Listener widget;
    widget.show();
    settle();
    widget.languages = 0;
    QCOMPARE(menuTitle(MenuId::File), QStringLiteral("&File"));
    desk.settings.setLanguage(Language::Japanese);
    settle();
    QVERIFY(widget.languages > 0);
    QCOMPARE(menuTitle(MenuId::File), QStringLiteral("ファイル(&F)"));
    QCOMPARE(QLocale().language(), QLocale::Japanese);
    desk.settings.setLanguage(Language::Korean);
    settle();
    QCOMPARE(menuTitle(MenuId::File), QStringLiteral("파일(&F)"));
    // Qt's own texts as well.
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("취소"));
    desk.settings.setLanguage(Language::English);
    settle();
    QCOMPARE(menuTitle(MenuId::File), QStringLiteral("&File"));
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Cancel"));
}

void AppearanceTest::oldTranslatorsAreRemoved()
{
    const QString before = menuTitle(MenuId::View);
    {
        Desk desk;
        desk.settings.setLanguage(Language::Japanese);
        QCOMPARE(menuTitle(MenuId::View), QStringLiteral("表示(&V)"));
    }
    QCOMPARE(menuTitle(MenuId::View), before);
}

void AppearanceTest::textSizeSwitchesLive_data()
{
    QTest::addColumn<int>("asked");
    QTest::addColumn<int>("percent");
    QTest::newRow("smallest") << 80 << 80;
    QTest::newRow("usual") << 100 << 100;
    QTest::newRow("largest") << 200 << 200;
    QTest::newRow("below") << 10 << 80;
    QTest::newRow("above") << 900 << 200;
}

void AppearanceTest::textSizeSwitchesLive()
{
    QFETCH(int, asked);
    QFETCH(int, percent);
    Desk desk;
    QLabel plain;
    QLabel mono;
    setFontRole(&mono, FontRole::Mono);
    plain.ensurePolished();
    const int usual = QApplication::font().pixelSize();
    QVERIFY(usual >= 13);
    desk.settings.setTextPercent(asked);
    settle();
    QCOMPARE(desk.appearance.textScale().percent(), percent);
    QCOMPARE(plain.font().pixelSize(), qRound(usual * percent / 100.0));
    QCOMPARE(mono.font().pixelSize(), qRound(plain.font().pixelSize() * 0.9));
    QCOMPARE(scaled(26), qRound(26 * plain.font().pixelSize() / 13.0));
}

void AppearanceTest::fontsFollowTheLanguage()
{
    Desk desk;
    QLabel mono;
    setFontRole(&mono, FontRole::Mono);
    desk.settings.setLanguage(Language::Japanese);
    settle();
    QCOMPARE(QApplication::font().families().first(), QStringLiteral("Noto Sans CJK JP"));
    QCOMPARE(
        mono.font().families().mid(0, 2),
        QStringList({QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Noto Sans Mono CJK JP")}));
    desk.settings.setLanguage(Language::Korean);
    settle();
    QCOMPARE(QApplication::font().families().first(), QStringLiteral("Noto Sans CJK KR"));
    QCOMPARE(mono.font().families().at(1), QStringLiteral("Noto Sans Mono CJK KR"));
    desk.settings.setLanguage(Language::English);
    settle();
    QVERIFY(!QApplication::font().families().first().contains(QLatin1String("CJK")));
}

void AppearanceTest::motionFollowsTheSetting()
{
    Desk desk;
    QWidget widget;
    QVERIFY(!motionAllowed(&widget));
    desk.settings.setReducedMotion(false);
    QVERIFY(motionAllowed(&widget));
}

void AppearanceTest::busyIconStandsStillWithoutMotion()
{
    Desk desk;
    StatusIcon icon;
    icon.setStatus(Status::Busy);
    icon.show();
    const auto turning = [&icon] { return icon.isTurning(); };
    QVERIFY(!turning());
    desk.settings.setReducedMotion(false);
    icon.hide();
    QVERIFY(!turning());
    icon.show();
    QVERIFY(turning());
    icon.setStatus(Status::Ok);
    QVERIFY(!turning());
}

ENDORSE_TEST(AppearanceTest)
#include "appearancetest.moc"
