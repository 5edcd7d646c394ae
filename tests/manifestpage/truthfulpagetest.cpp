// SPDX-License-Identifier: GPL-3.0-or-later
// The page says no more than is known: of signatures, of what can be enrolled, of an import's end.
#include "manifestdesk.h"

#include <models/manifestresultmodel.h>
#include <support/testregistry.h>
#include <ui/manifest/counttile.h>
#include <ui/manifest/manifestimportdialog.h>
#include <ui/manifest/manifestwords.h>
#include <ui/manifest/trustdialog.h>

#include <QCoroTask>
#include <QCoroTimer>
#include <QLabel>
#include <QTest>
#include <QTimer>

#include <manifest/manifestbench.h>

using namespace endorse;
using namespace endorse::testing;
using namespace endorse::ui;
using manifest::EntryCode;
using models::ManifestVerdictModel;
using Phase = ManifestImportPresenter::Phase;

namespace {

/// Good, repeated, of an early chip whose common name has a space, without certificate.
QByteArray mostlyNotEnrollable()
{
    const QByteArray good = vendor().entry(1);
    return ManifestMaker::file(
        {good, good, vendor().namedEntry(5, ManifestMaker::uniqueId(5).toUpper() + " ATECC"),
         vendor().liteEntry(3)});
}

qint64 tile(const ManifestDesk &desk, const char *name)
{
    return desk.find<CountTile>(name)->count();
}

} // namespace

class TruthfulPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhatBecomesAnEnrollment();
    void advisesWhatIsPossible_data();
    void advisesWhatIsPossible();
    void callsSignedWhatIsSigned_data();
    void callsSignedWhatIsSigned();
    void staysUntilTheImportHasEnded();
    void closesWhenNothingWasDone();
    void unknownIsNoRefusal();
    void saysWhoMaySign();
};

void TruthfulPageTest::countsWhatBecomesAnEnrollment()
{
    ManifestDesk desk;
    desk.open(mostlyNotEnrollable());
    QCOMPARE(tile(desk, "countEnroll"), 1);
    QCOMPARE(tile(desk, "countVerified"), 3);
    QCOMPARE(tile(desk, "countRejected"), 0);
    QStringList words;
    for (int row = 0; row < desk.model().rowCount(); ++row)
        words.append(
            desk.model().index(row, ManifestVerdictModel::VerdictColumn).data().toString());
    QCOMPARE(words, (QStringList{QStringLiteral("Enroll"), QStringLiteral("Verified"),
                                 QStringLiteral("Verified"), QStringLiteral("Verified")}));
    desk.model().setFilter({ManifestVerdictModel::Kind::Enroll, {}});
    QCOMPARE(desk.model().rowCount(), 1);
}

void TruthfulPageTest::advisesWhatIsPossible_data()
{
    QTest::addColumn<int>("warning");
    QTest::addColumn<bool>("imports");
    QTest::newRow("good") << int(EntryCode::None) << true;
    QTest::newRow("a coordinate is short") << int(EntryCode::Coord) << true;
    QTest::newRow("repeated") << int(EntryCode::SameAgain) << false;
    QTest::newRow("no registration ID") << int(EntryCode::DpsId) << false;
}

void TruthfulPageTest::advisesWhatIsPossible()
{
    QFETCH(int, warning);
    QFETCH(bool, imports);
    manifest::EntryDetail detail;
    detail.verdict.outcome = manifest::Outcome::Enroll;
    detail.verdict.registrationId = ManifestMaker::registrationId(1);
    if (EntryCode(warning) != EntryCode::None)
        detail.verdict.warn(EntryCode(warning));
    QCOMPARE(adviceWords(detail).startsWith(QLatin1String("Import the entry")), imports);
}

void TruthfulPageTest::callsSignedWhatIsSigned_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isSigned");
    QTest::newRow("good") << ManifestMaker::file({vendor().entry(1)}) << true;
    QTest::newRow("one of two") << ManifestMaker::file({"{}", vendor().entry(1)}) << false;
    QTest::newRow("no signature") << QByteArray("[{}]") << false;
    QTest::newRow("a false one") << ManifestMaker::file({spoiled(vendor().entry(1))}) << false;
    QTest::newRow("refused") << QByteArray("[{]") << false;
}

void TruthfulPageTest::callsSignedWhatIsSigned()
{
    QFETCH(QByteArray, content);
    QFETCH(bool, isSigned);
    ManifestDesk desk;
    QStringList meanwhile;
    connect(&desk.presenter(), &ManifestPresenter::changed, this, [&] {
        if (desk.presenter().state() == ManifestPresenter::State::Verifying)
            meanwhile.append(desk.find<QLabel>("manifestFacts")->text());
    });
    desk.open(content);
    const QString facts = desk.find<QLabel>("manifestFacts")->text();
    QVERIFY(!facts.isEmpty());
    QCOMPARE(facts.contains(QLatin1String("signed")), isSigned);
    QVERIFY(!meanwhile.join(u' ').contains(QLatin1String("signed")));
}

void TruthfulPageTest::staysUntilTheImportHasEnded()
{
    ManifestDesk desk;
    desk.open(mixedManifest());
    ManifestImportDialog dialog(desk.presenter());
    dialog.show();
    QTRY_VERIFY(dialog.presenter()->whyNot().isEmpty());
    dialog.presenter()->start();
    dialog.close();
    QVERIFY(dialog.isVisible());
    QVERIFY(dialog.presenter()->isCancelling());
    QTRY_VERIFY(dialog.presenter()->phase() != Phase::Importing);
    // All was done before it was heard of, or nothing.
    const bool isDone = dialog.presenter()->phase() == Phase::Imported;
    QCOMPARE(dialog.isVisible(), isDone);
    QCOMPARE(desk.presenter().imported().has_value(), isDone);
    dialog.close();
    QVERIFY(!dialog.isVisible());
}

namespace {

/// Nobody answers until the user has enough of it.
QCoro::Task<core::Result<std::shared_ptr<dps::ServiceClient>>> muteService(core::CancelToken cancel)
{
    QTimer end;
    end.setSingleShot(true);
    const auto watch = cancel.onCancel([&end] { end.start(0); });
    end.start(std::chrono::hours(1));
    co_await qCoro(end).waitForTimeout();
    co_return core::fail(core::cancelledError(QStringLiteral("service")));
}

} // namespace

void TruthfulPageTest::closesWhenNothingWasDone()
{
    ManifestDesk desk;
    ManifestParts parts = desk.presenter().parts();
    parts.serviceClient = [](core::CancelToken cancel) { return muteService(cancel); };
    ManifestPresenter presenter(parts);
    presenter.open(desk.write(mixedManifest()));
    QTRY_COMPARE(presenter.state(), ManifestPresenter::State::Verified);
    ManifestImportDialog dialog(presenter);
    dialog.show();
    dialog.presenter()->setTarget(ManifestImportPresenter::Target::Service);
    dialog.presenter()->start();
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(dialog.isVisible());
    QTRY_VERIFY(!dialog.isVisible());
    QVERIFY(!presenter.imported());
}

void TruthfulPageTest::unknownIsNoRefusal()
{
    using Item = manifest::ManifestImportItem;
    QCOMPARE(models::ManifestResultModel::word(Item::Outcome::Unknown),
             QStringLiteral("not known"));
    ManifestDesk desk;
    desk.open(mixedManifest());
    manifest::ManifestImportReport report;
    report.asked = 2;
    report.imported = 1;
    report.unknown = 1;
    report.items = {{.index = 1,
                     .registrationId = QStringLiteral("pump"),
                     .outcome = Item::Outcome::Unknown,
                     .error = {}}};
    desk.presenter().setImported(report, false);
    QVERIFY2(desk.notice().contains(QLatin1String("look at the service")),
             qPrintable(desk.notice()));
    QVERIFY(!desk.notice().contains(QLatin1String("refused")));
}

void TruthfulPageTest::saysWhoMaySign()
{
    ManifestDesk desk;
    TrustDialog dialog(desk.presenter().parts());
    dialog.show();
    QStringList shown;
    const auto labels = dialog.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        shown.append(label->text());
    QVERIFY(shown.join(u' ').contains(QLatin1String("has to be a CA or self-signed")));
}

ENDORSE_TEST(TruthfulPageTest)
#include "truthfulpagetest.moc"
