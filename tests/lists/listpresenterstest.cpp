// SPDX-License-Identifier: GPL-3.0-or-later
// Exporting, changing many rows and choosing a list, without a window.
#include "fakelistport.h"

#include <support/testregistry.h>
#include <ui/common/settings.h>
#include <ui/enrollments/exportpresenter.h>
#include <ui/enrollments/multieditpresenter.h>
#include <ui/enrollments/openlistpresenter.h>
#include <ui/enrollments/progressrow.h>

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using namespace endorse::ui;
using dps::IndividualEnrollment;
using enrollmentlist::ExportFormat;
using enrollmentlist::ListPlace;
using Scope = ExportPresenter::Scope;

namespace {

ExportRows someRows()
{
    ExportRows rows;
    rows.all = 1'000'000;
    rows.isFiltered = true;
    rows.matching = 208;
    rows.matchingKeys = [] { return QStringList{QStringLiteral("a"), QStringLiteral("b")}; };
    rows.selected = 3;
    rows.selectedKeys = [] { return QStringList{QStringLiteral("c")}; };
    return rows;
}

IndividualEnrollment recordWith(const QString &status, const QStringList &hubs)
{
    IndividualEnrollment record;
    record.registrationId = QStringLiteral("device");
    record.provisioningStatus = status;
    record.allocationPolicy = QStringLiteral("hashed");
    if (!hubs.isEmpty())
        record.iotHubs = hubs;
    return record;
}

} // namespace

class ListPresentersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exportBeginsWithTheNarrowestChoice_data();
    void exportBeginsWithTheNarrowestChoice();
    void keysGoOnlyIntoJson();
    void exportSendsWhatWasChosen_data();
    void exportSendsWhatWasChosen();
    void exportSaysWhyNot_data();
    void exportSaysWhyNot();
    void exportFailsAndIsCancelled();
    void surveyTellsWhatDiffers();
    void changeTouchesItsMembersAlone();
    void changeSaysWhatTheServiceWouldRefuse();
    void multiEditAppliesOnce();
    void multiEditIsCancelled();
    void placesAreChecked_data();
    void placesAreChecked();
    void newFilesAreNamedAsSuch();
    void addressIsTested();
    void openingWaitsForTheAnswer();
    void lateAnswerOpensNothing();
    void recentListsAreRemembered();
    void progressInWords_data();
    void progressInWords();
};

void ListPresentersTest::exportBeginsWithTheNarrowestChoice_data()
{
    QTest::addColumn<bool>("filtered");
    QTest::addColumn<int>("selected");
    QTest::addColumn<int>("scope");
    QTest::newRow("all") << false << 1 << int(Scope::All);
    QTest::newRow("filtered") << true << 1 << int(Scope::Matching);
    QTest::newRow("several selected") << true << 2 << int(Scope::Selected);
}

void ListPresentersTest::exportBeginsWithTheNarrowestChoice()
{
    QFETCH(bool, filtered);
    QFETCH(int, selected);
    FakeListPort port;
    ExportRows rows = someRows();
    rows.isFiltered = filtered;
    rows.selected = selected;
    const ExportPresenter presenter(port, rows);
    QTEST(int(presenter.scope()), "scope");
    QCOMPARE(presenter.isPossible(Scope::Matching), filtered);
}

void ListPresentersTest::keysGoOnlyIntoJson()
{
    FakeListPort port;
    ExportPresenter presenter(port, someRows());
    presenter.setFile(QDir::tempPath() + QStringLiteral("/rows.csv"));
    presenter.setWithKeys(true);
    QVERIFY(!presenter.withKeys());
    presenter.setFormat(ExportFormat::Json);
    QCOMPARE(presenter.file(), QDir::tempPath() + QStringLiteral("/rows.json"));
    QVERIFY(!presenter.withKeys());
    presenter.setWithKeys(true);
    QVERIFY(presenter.withKeys());
    presenter.setFormat(ExportFormat::AzScript);
    QVERIFY(!presenter.withKeys());
    // Going back does not bring them back: they are asked for each time.
    presenter.setFormat(ExportFormat::Json);
    QVERIFY(!presenter.withKeys());
    presenter.start();
    QVERIFY(!port.exports.first().request.withKeys);
}

void ListPresentersTest::exportSendsWhatWasChosen_data()
{
    QTest::addColumn<int>("scope");
    QTest::addColumn<bool>("hasKeys");
    QTest::addColumn<QString>("keys");
    QTest::newRow("all") << int(Scope::All) << false << QString();
    QTest::newRow("matching") << int(Scope::Matching) << true << QStringLiteral("a b");
    QTest::newRow("selected") << int(Scope::Selected) << true << QStringLiteral("c");
}

void ListPresentersTest::exportSendsWhatWasChosen()
{
    QFETCH(int, scope);
    QFETCH(bool, hasKeys);
    FakeListPort port;
    ExportPresenter presenter(port, someRows());
    presenter.setScope(Scope(scope));
    presenter.setFile(QDir::tempPath() + QStringLiteral("/rows.csv"));
    presenter.start();
    QCOMPARE(port.exports.size(), qsizetype(1));
    const auto &request = port.exports.first().request;
    QCOMPARE(request.keys.has_value(), hasKeys);
    QTEST(request.keys.value_or(QStringList()).join(QLatin1Char(' ')), "keys");
    QVERIFY(presenter.phase() == ExportPresenter::Phase::Exporting);
    // What is chosen stays while it is written.
    presenter.setScope(Scope::All);
    presenter.setFormat(ExportFormat::Json);
    presenter.start();
    QCOMPARE(int(presenter.scope()), scope);
    QCOMPARE(port.exports.size(), qsizetype(1));
    enrollmentlist::ExportReport report;
    report.rows = 2;
    port.exports.first().held->give(report);
    QTRY_VERIFY(presenter.phase() == ExportPresenter::Phase::Exported);
    QCOMPARE(presenter.report()->rows, qint64(2));
}

void ListPresentersTest::exportSaysWhyNot_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("possible");
    QTest::newRow("no name") << QString() << false;
    QTest::newRow("blank") << QStringLiteral("  ") << false;
    QTest::newRow("folder") << QDir::tempPath() << false;
    QTest::newRow("no such folder") << QStringLiteral("/no/such/folder/x.csv") << false;
    QTest::newRow("good") << QDir::tempPath() + QStringLiteral("/rows.csv") << true;
}

void ListPresentersTest::exportSaysWhyNot()
{
    QFETCH(QString, file);
    QFETCH(bool, possible);
    FakeListPort port;
    ExportPresenter presenter(port, someRows());
    presenter.setFile(file);
    QCOMPARE(presenter.whyNot().isEmpty(), possible);
    presenter.start();
    QCOMPARE(port.exports.size(), qsizetype(possible ? 1 : 0));
}

void ListPresentersTest::exportFailsAndIsCancelled()
{
    FakeListPort port;
    ExportPresenter presenter(port, someRows());
    presenter.setFile(QDir::tempPath() + QStringLiteral("/rows.csv"));
    presenter.start();
    port.exports.last().held->give(core::fail(someError("The disk is full.")));
    QTRY_VERIFY(presenter.error().has_value());
    QVERIFY(presenter.phase() == ExportPresenter::Phase::Choosing);
    presenter.start();
    QVERIFY(!presenter.error());
    presenter.cancel();
    QVERIFY(port.exports.last().cancel.isCancelled());
    port.exports.last().held->give(core::fail(core::cancelledError(QStringLiteral("export"))));
    QTRY_VERIFY(presenter.phase() == ExportPresenter::Phase::Choosing);
    QVERIFY(!presenter.error());
}

void ListPresentersTest::surveyTellsWhatDiffers()
{
    RowSurvey survey;
    QVERIFY(!survey.common(EditMember::ProvisioningStatus));
    const QString a = QStringLiteral("a.azure-devices.net");
    const QString b = QStringLiteral("B.azure-devices.net");
    survey.add(recordWith(QStringLiteral("enabled"), {a, b}));
    // Absent is enabled; the order and the case of hubs do not count.
    survey.add(recordWith(QString(), {b.toLower(), a}));
    QCOMPARE(survey.common(EditMember::ProvisioningStatus), QStringLiteral("enabled"));
    QCOMPARE(survey.common(EditMember::IotHubs),
             QStringLiteral("a.azure-devices.net\nb.azure-devices.net"));
    QCOMPARE(survey.common(EditMember::TwinTags), QString());
    QCOMPARE(survey.common(EditMember::Reprovisioning), QStringLiteral("unset"));
    survey.add(recordWith(QStringLiteral("disabled"), {a}));
    QVERIFY(!survey.common(EditMember::ProvisioningStatus));
    QVERIFY(!survey.common(EditMember::IotHubs));
    QCOMPARE(survey.common(EditMember::AllocationPolicy), QStringLiteral("hashed"));
    QCOMPARE(survey.rows(), qint64(3));
}

void ListPresentersTest::changeTouchesItsMembersAlone()
{
    IndividualEnrollment record = recordWith(QStringLiteral("enabled"), {});
    record.initialTwin.emplace();
    record.initialTwin->desiredProperties = "{\"interval\":30}";
    record.allocationPolicy = QStringLiteral("custom");
    record.customAllocationDefinition.emplace();
    const IndividualEnrollment before = record;
    RowChange change;
    QVERIFY(change.isEmpty());
    QVERIFY(!change.apply(record));
    change[EditMember::ProvisioningStatus] = QStringLiteral("enabled");
    // The value that is there already is no change.
    QVERIFY(!change.apply(record));
    QVERIFY(record == before);
    change[EditMember::TwinTags] = QStringLiteral("{\"line\":3}");
    change[EditMember::AllocationPolicy] = QStringLiteral("static");
    change[EditMember::EdgeDevice] = QStringLiteral("true");
    change[EditMember::Reprovisioning] = QStringLiteral("reset");
    change[EditMember::IotHubs] = QStringLiteral("a.azure-devices.net");
    QVERIFY(change.apply(record));
    QCOMPARE(record.initialTwin->tags, core::Bytes("{\"line\":3}"));
    QCOMPARE(record.initialTwin->desiredProperties, before.initialTwin->desiredProperties);
    QCOMPARE(record.allocationPolicy, QStringLiteral("static"));
    QVERIFY(!record.customAllocationDefinition);
    QVERIFY(record.capabilities->iotEdge.value());
    QVERIFY(record.reprovisionPolicy->updateHubAssignment.value());
    QVERIFY(!record.reprovisionPolicy->migrateDeviceData.value());
    QCOMPARE(*record.iotHubs, QStringList{QStringLiteral("a.azure-devices.net")});
    QVERIFY(!change.apply(record));
    change[EditMember::TwinTags] = QString();
    change[EditMember::IotHubs] = QString();
    QVERIFY(change.apply(record));
    QVERIFY(record.initialTwin->tags.isNull());
    QVERIFY(!record.iotHubs);
}

void ListPresentersTest::changeSaysWhatTheServiceWouldRefuse()
{
    FakeListPort port;
    MultiEditPresenter presenter(port, {QStringLiteral("a"), QStringLiteral("b")});
    QVERIFY(!presenter.whyNot().isEmpty());
    presenter.setValue(EditMember::IotHubs, QStringLiteral("no hub!"));
    QVERIFY(presenter.problem(EditMember::IotHubs).has_value());
    QVERIFY(!presenter.problem(EditMember::ProvisioningStatus));
    presenter.apply();
    QVERIFY(port.edits.isEmpty());
    presenter.setValue(EditMember::IotHubs, QStringLiteral("contoso.azure-devices.net"));
    QVERIFY(!presenter.problem(EditMember::IotHubs));
    presenter.setValue(EditMember::TwinTags, QStringLiteral("{\"line\": 3}"));
    QVERIFY(presenter.whyNot().isEmpty());
    presenter.setProblem(EditMember::TwinTags, someError("A comma is missing."));
    QVERIFY(presenter.problem(EditMember::TwinTags).has_value());
    QVERIFY(!presenter.whyNot().isEmpty());
    // What is not ticked does not stand in the way.
    presenter.setValue(EditMember::TwinTags, std::nullopt);
    QVERIFY(presenter.whyNot().isEmpty());
}

void ListPresentersTest::multiEditAppliesOnce()
{
    FakeListPort port;
    MultiEditPresenter presenter(port, {QStringLiteral("a"), QStringLiteral("b")});
    presenter.survey();
    RowSurvey survey;
    survey.add(recordWith(QStringLiteral("enabled"), {}));
    port.surveys.first().held->give(survey);
    QTRY_VERIFY(presenter.found().has_value());
    presenter.setValue(EditMember::ProvisioningStatus, QStringLiteral("disabled"));
    presenter.apply();
    presenter.apply();
    QCOMPARE(port.edits.size(), qsizetype(1));
    QCOMPARE(port.edits.first().request.keys.size(), qsizetype(2));
    IndividualEnrollment record = recordWith(QStringLiteral("enabled"), {});
    QVERIFY(port.edits.first().request.change(record));
    QCOMPARE(record.provisioningStatus, QStringLiteral("disabled"));
    enrollmentlist::ChangeReport report;
    report.done = 1;
    enrollmentlist::Outcome conflict;
    conflict.key = QStringLiteral("b");
    conflict.what = enrollmentlist::Outcome::What::Conflict;
    conflict.error = someError("Station lab-2 has changed it.");
    report.items = {conflict};
    port.edits.first().held->give(report);
    QTRY_VERIFY(presenter.phase() == MultiEditPresenter::Phase::Applied);
    QCOMPARE(presenter.report()->items.size(), qsizetype(1));
    presenter.apply();
    QCOMPARE(port.edits.size(), qsizetype(1));
}

void ListPresentersTest::multiEditIsCancelled()
{
    FakeListPort port;
    MultiEditPresenter presenter(port, {QStringLiteral("a")});
    presenter.survey();
    // A change need not wait for the look at the rows.
    presenter.setValue(EditMember::EdgeDevice, QStringLiteral("true"));
    presenter.apply();
    QVERIFY(port.surveys.first().cancel.isCancelled());
    port.surveys.first().held->give(core::fail(core::cancelledError(QStringLiteral("survey"))));
    presenter.cancel();
    QVERIFY(port.edits.first().cancel.isCancelled());
    port.edits.first().held->give(core::fail(core::cancelledError(QStringLiteral("edit"))));
    QTRY_VERIFY(presenter.phase() == MultiEditPresenter::Phase::Choosing);
    QVERIFY(!presenter.error());
    QVERIFY(presenter.whyNot().isEmpty());
}

void ListPresentersTest::placesAreChecked_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code"); // Empty: good.
    const int file = int(OpenListPresenter::Kind::File);
    const int address = int(OpenListPresenter::Kind::Address);
    QTest::newRow("file") << file << QDir::tempPath() + QStringLiteral("/new.sqlite") << QString();
    QTest::newRow("folder") << file << QDir::tempPath() << QStringLiteral("list-place");
    QTest::newRow("no such folder")
        << file << QStringLiteral("/no/such/folder/x.sqlite") << QStringLiteral("list-place");
    QTest::newRow("address as file")
        << file << QStringLiteral("postgresql://db/x") << QStringLiteral("list-place");
    QTest::newRow("address") << address << QStringLiteral("postgresql://lab@db.example.com/list")
                             << QString();
    QTest::newRow("file as address")
        << address << QStringLiteral("/tmp/x.sqlite") << QStringLiteral("list-place");
    QTest::newRow("password") << address
                              << QStringLiteral("postgresql://lab:secret@db.example.com/list")
                              << QStringLiteral("list-password");
    QTest::newRow("password as parameter")
        << address << QStringLiteral("postgresql://db.example.com/list?password=secret")
        << QStringLiteral("list-password");
}

void ListPresentersTest::placesAreChecked()
{
    QFETCH(int, kind);
    QFETCH(QString, text);
    QFETCH(QString, code);
    int probes = 0;
    const Question<ListFacts> question;
    OpenListPresenter presenter(
        [&probes, &question](ListPlace) -> QCoro::Task<core::Result<ListFacts>> {
            ++probes;
            return answerOf(question.held());
        });
    presenter.setKind(OpenListPresenter::Kind(kind));
    QVERIFY(!presenter.problem());
    QVERIFY(!presenter.whyNot().isEmpty());
    presenter.setText(OpenListPresenter::Kind(kind), text);
    const auto problem = presenter.problem();
    QCOMPARE(problem ? problem->code : QString(), code);
    if (problem) {
        QVERIFY(!problem->message.render().contains(QLatin1String("secret")));
        QVERIFY(!problem->hint.render().isEmpty());
    }
    presenter.open();
    QCOMPARE(probes, code.isEmpty() ? 1 : 0);
}

void ListPresentersTest::newFilesAreNamedAsSuch()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("list.sqlite"));
    OpenListPresenter presenter;
    presenter.setText(OpenListPresenter::Kind::File, path);
    QVERIFY(presenter.isNewFile());
    QSignalSpy accepted(&presenter, &OpenListPresenter::accepted);
    presenter.open();
    QTRY_COMPARE(accepted.count(), 1);
    // A look at it does not make it.
    QVERIFY(!QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(!presenter.isNewFile());
}

void ListPresentersTest::addressIsTested()
{
    const Question<ListFacts> held;
    OpenListPresenter presenter([&held](ListPlace) { return answerOf(held.held()); });
    presenter.setKind(OpenListPresenter::Kind::Address);
    presenter.setText(OpenListPresenter::Kind::Address, QStringLiteral("postgresql://db/list"));
    QSignalSpy accepted(&presenter, &OpenListPresenter::accepted);
    presenter.test();
    QVERIFY(presenter.phase() == OpenListPresenter::Phase::Testing);
    QVERIFY(!presenter.whyNot().isEmpty());
    held->give(core::fail(someError("The server does not answer.")));
    QTRY_VERIFY(presenter.found().has_value());
    QVERIFY(!*presenter.found());
    QCOMPARE(accepted.count(), 0);
    // Another address is another question.
    presenter.setText(OpenListPresenter::Kind::Address, QStringLiteral("postgresql://db2/list"));
    QVERIFY(!presenter.found());
}

void ListPresentersTest::openingWaitsForTheAnswer()
{
    const Question<ListFacts> held;
    OpenListPresenter presenter([&held](ListPlace) { return answerOf(held.held()); });
    presenter.setPlace(*ListPlace::parse(QStringLiteral("postgresql://db/list")));
    QSignalSpy accepted(&presenter, &OpenListPresenter::accepted);
    presenter.open();
    QCOMPARE(accepted.count(), 0);
    held->give(ListFacts());
    QTRY_COMPARE(accepted.count(), 1);
}

void ListPresentersTest::lateAnswerOpensNothing()
{
    const Question<ListFacts> first;
    const Question<ListFacts> second;
    OpenListPresenter presenter([&first, &second](ListPlace place) {
        return answerOf(place.text().contains(QLatin1String("slow")) ? first.held()
                                                                     : second.held());
    });
    presenter.setPlace(*ListPlace::parse(QStringLiteral("postgresql://slow/list")));
    QSignalSpy accepted(&presenter, &OpenListPresenter::accepted);
    presenter.open();
    presenter.setText(OpenListPresenter::Kind::Address, QStringLiteral("postgresql://db/list"));
    first->give(ListFacts());
    presenter.test();
    second->give(ListFacts());
    QTRY_VERIFY(presenter.found().has_value());
    QCOMPARE(accepted.count(), 0);
}

void ListPresentersTest::recentListsAreRemembered()
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(QStringLiteral("endorse.ini")));
    QVERIFY(recentLists(settings).isEmpty());
    for (int i = 0; i < 12; ++i)
        rememberList(settings, ListPlace::file(QStringLiteral("/lists/%1.sqlite").arg(i)));
    rememberList(settings, ListPlace::file(QStringLiteral("/lists/5.sqlite")));
    const auto recent = recentLists(settings);
    QCOMPARE(recent.size(), qsizetype(10));
    QCOMPARE(recent.at(0).text(), QStringLiteral("/lists/5.sqlite"));
    QCOMPARE(recent.at(1).text(), QStringLiteral("/lists/11.sqlite"));
    // Somebody may have written anything into the file of the settings.
    settings.setText(SettingId::RecentLists,
                     QStringLiteral("postgresql://a:secret@db/x\n\n/lists/1.sqlite"));
    QCOMPARE(recentLists(settings).size(), qsizetype(1));
}

void ListPresentersTest::progressInWords_data()
{
    QTest::addColumn<qint64>("done");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing yet") << qint64(0) << qint64(0) << qint64(0) << QString();
    QTest::newRow("no total") << qint64(500) << qint64(0) << qint64(5000) << QStringLiteral("500");
    QTest::newRow("too early to tell")
        << qint64(500) << qint64(1000) << qint64(100) << QStringLiteral("500 of 1,000");
    QTest::newRow("with rate") << qint64(63143) << qint64(100000) << qint64(5540)
                               << QStringLiteral("63,143 of 100,000 · 11,397 a second · 4 s left");
    QTest::newRow("minutes") << qint64(1000) << qint64(100000) << qint64(10000)
                             << QStringLiteral("1,000 of 100,000 · 100 a second · 17 min left");
}

void ListPresentersTest::progressInWords()
{
    QFETCH(qint64, done);
    QFETCH(qint64, total);
    QFETCH(qint64, ms);
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const QString words = ProgressRow::figures(done, total, ms);
    QLocale::setDefault(before);
    QTEST(words, "words");
}

ENDORSE_TEST(ListPresentersTest)
#include "listpresenterstest.moc"
