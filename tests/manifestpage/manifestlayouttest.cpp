// SPDX-License-Identifier: GPL-3.0-or-later
// The Manifests page in each language, theme and size, in its states: nothing is cut, nothing
// overlaps, nothing lies beyond its parent. With ENDORSE_SHOTS=FOLDER the pictures are kept.
#include "manifestdesk.h"

#include <support/testregistry.h>
#include <ui/manifest/manifestdetail.h>
#include <ui/manifest/manifestexportdialog.h>
#include <ui/manifest/manifestimportdialog.h>
#include <ui/manifest/manifesttable.h>
#include <ui/manifest/trustdialog.h>

#include <QDir>
#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using namespace endorse::ui;

class ManifestLayoutTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fits_data();
    void fits();
    void brokenChainsFit_data();
    void brokenChainsFit();

private:
    enum class Busy { Too, NotAsWell };

    void check(const QWidget *widget, const QString &name);
    void walk(ManifestDesk &desk, const QString &tag, Busy busy);
    void walkColours(ManifestDesk &desk, const QString &tag);
    void walkDialogs(ManifestDesk &desk, const QString &tag);
};

void ManifestLayoutTest::check(const QWidget *widget, const QString &name)
{
    settle();
    const QString folder = qEnvironmentVariable("ENDORSE_SHOTS");
    if (!folder.isEmpty())
        const_cast<QWidget *>(widget)->grab().save(
            QStringLiteral("%1/manifest-%2.png").arg(folder, name));
    // While a manifest is verified the words change: what stands still fits.
    QTRY_COMPARE(layoutProblems(widget).join(u'\n'), QString());
    QCOMPARE(namelessWidgets(widget), QStringList());
}

void ManifestLayoutTest::walk(ManifestDesk &desk, const QString &tag, Busy busy)
{
    const QWidget *window = &desk.desk.window;
    const QSize size = window->size();
    check(window, tag + QStringLiteral("-empty"));
    if (busy == Busy::Too) {
        desk.page().open(desk.write(longManifest(), QStringLiteral("long.json")));
        QTRY_VERIFY(desk.model().total() > 0);
        check(window, tag + QStringLiteral("-busy"));
        desk.presenter().cancel();
        QTRY_VERIFY(desk.presenter().state() != ManifestPresenter::State::Verifying);
        check(window, tag + QStringLiteral("-stopped"));
    }
    desk.page().open(desk.write(mixedManifest()));
    QTRY_VERIFY(desk.isVerified());
    QTRY_COMPARE(desk.model().rowCount(), 7);
    walkColours(desk, tag);
    QVERIFY(desk.page().table()->selectEntry(Foreign));
    QTRY_VERIFY(desk.page().detail()->detail());
    check(window, tag + QStringLiteral("-foreign"));
    desk.type(QStringLiteral("no such entry"));
    QTRY_COMPARE(desk.model().rowCount(), 0);
    check(window, tag + QStringLiteral("-none"));
    desk.type({});
    manifest::ManifestImportReport report;
    report.asked = 2;
    report.imported = 1;
    report.taken = 1;
    report.items.append(
        {0, QStringLiteral("sn0123"), manifest::ManifestImportItem::Outcome::Taken, std::nullopt});
    desk.presenter().setImported(report, true);
    check(window, tag + QStringLiteral("-imported"));
    desk.open(mixedManifest().first(mixedManifest().size() / 2));
    check(window, tag + QStringLiteral("-refused"));
    QCOMPARE(window->size(), size);
    desk.presenter().close();
}

/// The theme changes colours alone: a good entry and one that is not say all.
void ManifestLayoutTest::walkColours(ManifestDesk &desk, const QString &tag)
{
    for (const auto &[entry, name] :
         {std::pair{BadSignature, "-failing"}, std::pair{Good, "-good"}}) {
        QVERIFY(desk.page().table()->selectEntry(entry));
        QTRY_VERIFY(desk.page().detail()->detail());
        check(&desk.desk.window, tag + QLatin1String(name));
    }
}

void ManifestLayoutTest::walkDialogs(ManifestDesk &desk, const QString &tag)
{
    desk.open(mixedManifest());
    TrustDialog trust(desk.presenter().parts(), &desk.page());
    trust.show();
    QTRY_VERIFY(!trust.presenter()->isBusy());
    check(&trust, tag + QStringLiteral("-trust"));
    trust.presenter()->addFiles(manifest::TrustUse::DeviceRoot,
                                {desk.write("no certificate", QStringLiteral("bad.pem"))});
    QTRY_VERIFY(trust.presenter()->error());
    check(&trust, tag + QStringLiteral("-trust-refused"));
    trust.presenter()->remove(
        manifest::TrustUse::DeviceRoot,
        trust.presenter()->sets().list(manifest::TrustUse::DeviceRoot).last().sha256);
    QTRY_VERIFY(trust.presenter()->removed());
    check(&trust, tag + QStringLiteral("-trust-removed"));
    trust.presenter()->undoRemove();
    QTRY_VERIFY(!trust.presenter()->removed());
    trust.close();
    // Of its own: a folder that is there is not written into.
    QVERIFY(QDir(desk.folder.path()).mkdir(tag));
    ManifestExportDialog exporting(desk.presenter(), desk.folder.filePath(tag), &desk.page());
    exporting.show();
    check(&exporting, tag + QStringLiteral("-export"));
    exporting.presenter()->start();
    QTRY_COMPARE(exporting.presenter()->phase(), ManifestExportPresenter::Phase::Exported);
    check(&exporting, tag + QStringLiteral("-exported"));
    exporting.close();
    ManifestImportDialog importing(desk.presenter(), &desk.page());
    importing.show();
    QTRY_VERIFY(importing.presenter()->whyNot().isEmpty());
    check(&importing, tag + QStringLiteral("-import"));
    importing.presenter()->start();
    check(&importing, tag + QStringLiteral("-importing"));
    QTRY_COMPARE(importing.presenter()->phase(), ManifestImportPresenter::Phase::Imported);
    check(&importing, tag + QStringLiteral("-import-done"));
    importing.close();
    ManifestImportDialog again(desk.presenter(), &desk.page());
    again.show();
    again.presenter()->start();
    QTRY_COMPARE(again.presenter()->phase(), ManifestImportPresenter::Phase::Imported);
    check(&again, tag + QStringLiteral("-import-again"));
}

void ManifestLayoutTest::fits_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("en") << Language::English;
    QTest::newRow("ja") << Language::Japanese;
    QTest::newRow("ko") << Language::Korean;
}

/// One window for all sizes and themes: making one takes longer than looking at it.
void ManifestLayoutTest::fits()
{
    QFETCH(Language, language);
    ManifestDesk desk(language);
    const QString tag = QLatin1String(nameOf(language));
    for (const QSize size : {QSize(1366, 768), QSize(1920, 1080)}) {
        const bool isSmall = size.width() < 1900;
        desk.desk.window.resize(size);
        settle();
        QCOMPARE(desk.desk.window.size(), size);
        const auto tagOf = [&](Theme theme) {
            return QStringLiteral("%1-%2-%3")
                .arg(tag, QLatin1String(nameOf(theme)))
                .arg(size.width());
        };
        walk(desk, tagOf(Theme::Light), isSmall ? Busy::Too : Busy::NotAsWell);
        if (isSmall)
            walkDialogs(desk, tagOf(Theme::Light));
        desk.desk.settings.setTheme(Theme::Dark);
        desk.open(mixedManifest());
        walkColours(desk, tagOf(Theme::Dark));
        desk.desk.settings.setTheme(Theme::Light);
        desk.presenter().close();
    }
    // The largest text loses nothing either.
    desk.desk.settings.setTextPercent(200);
    settle();
    desk.desk.window.resize(1366, 768);
    settle();
    walk(desk, tag + QStringLiteral("-200"), Busy::Too);
    walkDialogs(desk, tag + QStringLiteral("-200"));
    QVERIFY(desk.desk.window.width() <= 1366);
    QVERIFY(desk.desk.window.height() <= 768);
}

void ManifestLayoutTest::brokenChainsFit_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("en") << Language::English;
    QTest::newRow("ja") << Language::Japanese;
    QTest::newRow("ko") << Language::Korean;
}

void ManifestLayoutTest::brokenChainsFit()
{
    QFETCH(Language, language);
    ManifestDesk desk(language, ManifestDesk::Trusts::SignerAlone);
    desk.open(ManifestMaker::file({vendor().entry(1)}));
    QVERIFY(desk.page().table()->selectEntry(0));
    QTRY_VERIFY(desk.page().detail()->detail());
    check(&desk.desk.window, QLatin1String(nameOf(language)) + QStringLiteral("-broken"));
}

ENDORSE_TEST(ManifestLayoutTest)
#include "manifestlayouttest.moc"
