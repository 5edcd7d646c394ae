// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold of every screen of the shell, in each language, theme and size: nothing is cut,
// nothing overlaps, nothing lies beyond its parent. With ENDORSE_SHOTS=FOLDER the pictures are
// kept.
#include "uifixture.h"

#include <support/testregistry.h>
#include <ui/attestation/attestationpage.h>
#include <ui/common/pushbutton.h>
#include <ui/connections/connectionsdialog.h>
#include <ui/shell/aboutdialog.h>
#include <ui/shell/connectionbar.h>

#include <QTest>

using namespace endorse::testing;
using namespace endorse::ui;
using endorse::attestation::Connections;
using endorse::attestation::TpmChoice;

namespace {

void keep(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("ENDORSE_SHOTS");
    if (!folder.isEmpty())
        widget.grab().save(QStringLiteral("%1/%2.png").arg(folder, name));
}

void connectAll(Connections &connections)
{
    connections.reportTpm(Connections::Status::Connected);
    connections.reportServiceAddress(QUrl(QStringLiteral("https://127.0.0.1:8443")),
                                     QStringLiteral("0ne00A1B2C3"));
    connections.reportService(Connections::Status::Connected);
}

} // namespace

class LayoutTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shellFits_data();
    void shellFits();
    void dialogsFit_data() { shellFits_data(); }
    void dialogsFit();
    void largestTextLosesNothing_data();
    void largestTextLosesNothing();
    void startButtonIsSeenAtOnce_data() { shellFits_data(); }
    void startButtonIsSeenAtOnce();
    void grabShowsTheTheme();
};

void LayoutTest::shellFits_data()
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

void LayoutTest::shellFits()
{
    QFETCH(Language, language);
    QFETCH(Theme, theme);
    QFETCH(QSize, size);
    WindowDesk desk;
    desk.settings.setLanguage(language);
    desk.settings.setTheme(theme);
    desk.window.resize(size);
    settle();
    const QString tag = QLatin1String(QTest::currentDataTag());
    QVERIFY(desk.window.isFirstRun());
    QCOMPARE(desk.window.size(), size);
    keep(desk.window, QStringLiteral("first-run-") + tag);
    QCOMPARE(layoutProblems(&desk.window).join(u'\n'), QString());
    connectAll(desk.connections);
    desk.window.showPage(PageId::Settings);
    settle();
    keep(desk.window, QStringLiteral("settings-") + tag);
    for (const ConnectionButton *button : desk.window.findChildren<ConnectionButton *>())
        QVERIFY2(!button->isElided(), qPrintable(describe(button)));
    QCOMPARE(layoutProblems(&desk.window).join(u'\n'), QString());
}

void LayoutTest::dialogsFit()
{
    QFETCH(Language, language);
    QFETCH(Theme, theme);
    Desk desk;
    desk.settings.setLanguage(language);
    desk.settings.setTheme(theme);
    const QString tag = QLatin1String(QTest::currentDataTag());
    Connections connections;
    ConnectionsDialog dialog(connections, ConnectionsDialog::Part::Tpm);
    dialog.show();
    settle();
    keep(dialog, QStringLiteral("connections-") + tag);
    QCOMPARE(layoutProblems(&dialog).join(u'\n'), QString());
    ConnectionForm form = dialog.form();
    form.tpmKind = TpmChoice::Kind::Address;
    form.tpmAddress = QStringLiteral("swtpm:host=192.0.2.1");
    form.serviceKind = endorse::attestation::ServiceChoice::Kind::Endpoint;
    dialog.setForm(form);
    settle();
    keep(dialog, QStringLiteral("connections-wrong-") + tag);
    QCOMPARE(layoutProblems(&dialog).join(u'\n'), QString());
    AboutDialog about;
    about.show();
    settle();
    keep(about, QStringLiteral("about-") + tag);
    QCOMPARE(layoutProblems(&about).join(u'\n'), QString());
}

void LayoutTest::largestTextLosesNothing_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("en") << Language::English;
    QTest::newRow("ja") << Language::Japanese;
    QTest::newRow("ko") << Language::Korean;
}

void LayoutTest::largestTextLosesNothing()
{
    QFETCH(Language, language);
    WindowDesk desk;
    desk.settings.setLanguage(language);
    desk.settings.setTextPercent(200);
    settle();
    desk.window.resize(1366, 768);
    settle();
    keep(desk.window, QStringLiteral("first-run-200-") + QLatin1String(nameOf(language)));
    QCOMPARE(layoutProblems(&desk.window).join(u'\n'), QString());
    connectAll(desk.connections);
    desk.window.showPage(PageId::Settings);
    settle();
    keep(desk.window, QStringLiteral("settings-200-") + QLatin1String(nameOf(language)));
    QCOMPARE(layoutProblems(&desk.window).join(u'\n'), QString());
}

void LayoutTest::startButtonIsSeenAtOnce()
{
    QFETCH(Language, language);
    QFETCH(QSize, size);
    WindowDesk desk;
    desk.settings.setLanguage(language);
    desk.window.resize(size);
    settle();
    const auto *start = desk.window.findChild<PushButton *>(QStringLiteral("startDemo"));
    const QRect place(start->mapTo(&desk.window, QPoint()), start->size());
    QVERIFY(desk.window.rect().contains(place));
    QCOMPARE(start->visibleRegion(), QRegion(start->rect()));
}

void LayoutTest::grabShowsTheTheme()
{
    WindowDesk desk;
    const QPoint ground(desk.window.width() / 2, desk.window.height() - 60);
    QCOMPARE(desk.window.grab().toImage().pixelColor(ground), Tokens::light()[Token::Window]);
    desk.settings.setTheme(Theme::Dark);
    settle();
    QCOMPARE(desk.window.grab().toImage().pixelColor(ground), Tokens::dark()[Token::Window]);
}

ENDORSE_TEST(LayoutTest)
#include "layouttest.moc"
