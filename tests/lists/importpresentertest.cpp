// SPDX-License-Identifier: GPL-3.0-or-later
// The import of a file without a window: nothing is imported before it is asked for, every moment
// can be left, and what comes too late is not looked at.
#include "fakelistport.h"

#include <support/testregistry.h>
#include <ui/enrollments/importpresenter.h>

#include <QMetaEnum>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <thread>

using namespace endorse;
using namespace endorse::testing;
using namespace endorse::ui;
using Phase = ImportPresenter::Phase;

class ImportPresenterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksByItselfAndImportsOnRequest();
    void brokenFileSaysWhere();
    void memberTwiceIsAProblem();
    void noKeyColumnIsAProblem();
    void anotherMeaningChecksAnew();
    void jsonHasNoMapping();
    void cancelledCheckCanBeRepeated();
    void failedImportLeavesTheVerdicts();
    void nothingGoodCannotBeImported();
    void lateAnswersAreDropped();
    void leavingCancels();
    void progressComesFromTheWorker();

private:
    static QString name(const ImportPresenter &presenter)
    {
        return QString::fromLatin1(QMetaEnum::fromType<Phase>().valueToKey(int(presenter.phase())));
    }
    static void bringToChecked(FakeListPort &port, ImportPresenter &presenter);
};

void ImportPresenterTest::bringToChecked(FakeListPort &port, ImportPresenter &presenter)
{
    presenter.open(QStringLiteral("/tmp/lot-7.csv"));
    port.previews.last().held->give(csvPreview());
    QTRY_COMPARE(name(presenter), QStringLiteral("Checking"));
    port.checks.last().held->give(csvReport());
    QTRY_COMPARE(name(presenter), QStringLiteral("Checked"));
}

void ImportPresenterTest::checksByItselfAndImportsOnRequest()
{
    FakeListPort port;
    ImportPresenter presenter(port);
    presenter.open(QStringLiteral("/tmp/lot-7.csv"));
    QCOMPARE(name(presenter), QStringLiteral("Reading"));
    QVERIFY(!presenter.whyNot().isEmpty());
    presenter.import();
    port.previews.first().held->give(csvPreview());
    QTRY_COMPARE(name(presenter), QStringLiteral("Checking"));
    QCOMPARE(presenter.members(), csvPreview().guess.members);
    QCOMPARE(port.checks.first().request.mapping->members, csvPreview().guess.members);
    presenter.import();
    QVERIFY(port.imports.isEmpty());
    port.checks.first().held->give(csvReport());
    QTRY_COMPARE(name(presenter), QStringLiteral("Checked"));
    QCOMPARE(presenter.good(), qint64(996));
    QCOMPARE(presenter.known(), qint64(1));
    QCOMPARE(presenter.taken(), qint64(1));
    QCOMPARE(presenter.bad(), qint64(2));
    // Nothing was imported up to here.
    QVERIFY(port.imports.isEmpty());
    QVERIFY(presenter.whyNot().isEmpty());
    presenter.import();
    QCOMPARE(port.imports.size(), qsizetype(1));
    presenter.import();
    QCOMPARE(port.imports.size(), qsizetype(1));
    auto report = csvReport();
    report.rejectedFile = QStringLiteral("/tmp/lot-7.rejected.csv");
    port.imports.first().held->give(report);
    QTRY_COMPARE(name(presenter), QStringLiteral("Imported"));
    QCOMPARE(presenter.report()->rejectedFile, report.rejectedFile);
    presenter.import();
    presenter.setMember(0, QString());
    QCOMPARE(port.imports.size(), qsizetype(1));
    QCOMPARE(port.checks.size(), qsizetype(1));
}

void ImportPresenterTest::brokenFileSaysWhere()
{
    FakeListPort port;
    ImportPresenter presenter(port);
    presenter.open(QStringLiteral("/tmp/broken.csv"));
    port.previews.first().held->give(core::fail(someError()));
    QTRY_COMPARE(name(presenter), QStringLiteral("Unreadable"));
    QVERIFY(presenter.error()->message.render().contains(QLatin1String("line 7, column 3")));
    QVERIFY(!presenter.whyNot().isEmpty());
    presenter.check();
    QVERIFY(port.checks.isEmpty());
    // Another file may be good.
    presenter.open(QStringLiteral("/tmp/lot-7.csv"));
    QVERIFY(!presenter.error());
    port.previews.last().held->give(csvPreview());
    QTRY_COMPARE(name(presenter), QStringLiteral("Checking"));
}

void ImportPresenterTest::memberTwiceIsAProblem()
{
    FakeListPort port;
    ImportPresenter presenter(port);
    bringToChecked(port, presenter);
    presenter.setMember(2, QStringLiteral("iotHubs"));
    QCOMPARE(name(presenter), QStringLiteral("Waiting"));
    QCOMPARE(presenter.conflicts(), (QList<int>{1, 2}));
    QVERIFY(presenter.columnProblem().english().contains(QLatin1String("iotHubs")));
    QVERIFY(!presenter.report());
    presenter.import();
    presenter.check();
    QVERIFY(port.imports.isEmpty());
    QCOMPARE(port.checks.size(), qsizetype(1));
    presenter.setMember(1, QString());
    QVERIFY(presenter.conflicts().isEmpty());
    QCOMPARE(name(presenter), QStringLiteral("Reading"));
}

void ImportPresenterTest::noKeyColumnIsAProblem()
{
    FakeListPort port;
    ImportPresenter presenter(port);
    bringToChecked(port, presenter);
    presenter.setMember(0, QStringLiteral("deviceId"));
    QVERIFY(!presenter.columnProblem().isEmpty());
    QCOMPARE(name(presenter), QStringLiteral("Waiting"));
    // The registration ID of a TPM can be made from its EK.
    presenter.setMember(2, QStringLiteral("endorsementKey"));
    QVERIFY(presenter.columnProblem().isEmpty());
}

void ImportPresenterTest::anotherMeaningChecksAnew()
{
    FakeListPort port;
    ImportPresenter presenter(port);
    bringToChecked(port, presenter);
    presenter.setMember(2, QStringLiteral("deviceId"));
    QVERIFY(!presenter.report());
    QCOMPARE(port.previews.size(), qsizetype(2));
    QCOMPARE(port.previews.last().request.mapping->members.last(), QStringLiteral("deviceId"));
    port.previews.last().held->give(csvPreview());
    QTRY_COMPARE(name(presenter), QStringLiteral("Checking"));
    // What the user chose is not overwritten by the guess.
    QCOMPARE(presenter.members().last(), QStringLiteral("deviceId"));
    QCOMPARE(port.checks.last().request.mapping->members.last(), QStringLiteral("deviceId"));
}

void ImportPresenterTest::jsonHasNoMapping()
{
    FakeListPort port;
    ImportPresenter presenter(port);
    presenter.open(QStringLiteral("/tmp/lot-7.json"));
    auto preview = csvPreview();
    preview.format = enrollmentlist::FileFormat::Json;
    preview.guess.members.clear();
    port.previews.first().held->give(preview);
    QTRY_COMPARE(name(presenter), QStringLiteral("Checking"));
    QVERIFY(!presenter.hasMapping());
    QVERIFY(!port.checks.first().request.mapping);
    QVERIFY(port.checks.first().request.format == enrollmentlist::FileFormat::Json);
}

void ImportPresenterTest::cancelledCheckCanBeRepeated()
{
    FakeListPort port;
    ImportPresenter presenter(port);
    presenter.open(QStringLiteral("/tmp/lot-7.csv"));
    port.previews.first().held->give(csvPreview());
    QTRY_COMPARE(name(presenter), QStringLiteral("Checking"));
    presenter.cancel();
    QVERIFY(presenter.isCancelling());
    QVERIFY(port.checks.first().cancel.isCancelled());
    port.checks.first().held->give(core::fail(core::cancelledError(QStringLiteral("check"))));
    QTRY_COMPARE(name(presenter), QStringLiteral("Waiting"));
    QVERIFY(!presenter.error());
    presenter.check();
    QCOMPARE(name(presenter), QStringLiteral("Checking"));
    QCOMPARE(port.checks.size(), qsizetype(2));
}

void ImportPresenterTest::failedImportLeavesTheVerdicts()
{
    FakeListPort port;
    ImportPresenter presenter(port);
    bringToChecked(port, presenter);
    presenter.import();
    port.imports.first().held->give(core::fail(someError("The disk is full.")));
    QTRY_COMPARE(name(presenter), QStringLiteral("Checked"));
    QVERIFY(presenter.error().has_value());
    QCOMPARE(presenter.good(), qint64(996));
    // It can be tried again.
    QVERIFY(presenter.whyNot().isEmpty());
    presenter.import();
    QVERIFY(!presenter.error());
}

void ImportPresenterTest::nothingGoodCannotBeImported()
{
    FakeListPort port;
    ImportPresenter presenter(port);
    presenter.open(QStringLiteral("/tmp/lot-7.csv"));
    port.previews.first().held->give(csvPreview());
    QTRY_COMPARE(name(presenter), QStringLiteral("Checking"));
    auto report = csvReport();
    report.imported = 0;
    port.checks.first().held->give(report);
    QTRY_COMPARE(name(presenter), QStringLiteral("Checked"));
    QVERIFY(!presenter.whyNot().isEmpty());
    presenter.import();
    QVERIFY(port.imports.isEmpty());
}

void ImportPresenterTest::lateAnswersAreDropped()
{
    FakeListPort port;
    ImportPresenter presenter(port);
    presenter.open(QStringLiteral("/tmp/first.csv"));
    presenter.open(QStringLiteral("/tmp/second.csv"));
    port.previews.last().held->give(csvPreview());
    QTRY_COMPARE(name(presenter), QStringLiteral("Checking"));
    port.previews.first().held->give(core::fail(someError()));
    // The answer to the first question is on its way before that of the third.
    presenter.setMember(2, QStringLiteral("deviceId"));
    QVERIFY(port.checks.first().cancel.isCancelled());
    port.checks.first().held->give(csvReport());
    port.previews.last().held->give(csvPreview());
    QTRY_COMPARE(name(presenter), QStringLiteral("Checking"));
    QVERIFY(!presenter.error());
    QVERIFY(!presenter.report());
}

void ImportPresenterTest::leavingCancels()
{
    FakeListPort port;
    for (const bool importing : {false, true}) {
        auto presenter = std::make_unique<ImportPresenter>(port);
        if (importing) {
            bringToChecked(port, *presenter);
            presenter->import();
        } else {
            presenter->open(QStringLiteral("/tmp/lot-7.csv"));
            port.previews.last().held->give(csvPreview());
            QTRY_COMPARE(name(*presenter), QStringLiteral("Checking"));
        }
        presenter.reset();
        QVERIFY(importing ? port.imports.last().cancel.isCancelled()
                          : port.checks.last().cancel.isCancelled());
        // What still comes finds nobody.
        auto &asked = importing ? port.imports.last() : port.checks.last();
        asked.progress(1, 2);
        asked.held->give(core::fail(core::cancelledError(QStringLiteral("import"))));
        QCoreApplication::processEvents();
    }
}

void ImportPresenterTest::progressComesFromTheWorker()
{
    FakeListPort port;
    ImportPresenter presenter(port);
    presenter.open(QStringLiteral("/tmp/lot-7.csv"));
    port.previews.first().held->give(csvPreview());
    QTRY_COMPARE(name(presenter), QStringLiteral("Checking"));
    QSignalSpy told(&presenter.progress(), &ProgressRelay::changed);
    std::thread worker([progress = port.checks.first().progress] {
        for (int i = 1; i <= 1000; ++i)
            progress(i, 1000);
    });
    worker.join();
    QTRY_COMPARE(presenter.progress().done(), qint64(1000));
    QCOMPARE(presenter.progress().total(), qint64(1000));
    // A thousand words of the worker are one for the window.
    QCOMPARE(told.count(), 1);
    const auto old = port.checks.first().progress;
    presenter.setMember(2, QStringLiteral("deviceId"));
    old(500, 1000);
    QCoreApplication::processEvents();
    QCOMPARE(told.count(), 1);
}

ENDORSE_TEST(ImportPresenterTest)
#include "importpresentertest.moc"
