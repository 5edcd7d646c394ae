// SPDX-License-Identifier: GPL-3.0-or-later
#include "uifixture.h"

#include <attestation/fault.h>
#include <attestation/runhistory.h>
#include <models/roles.h>
#include <support/attestationsamples.h>
#include <support/testregistry.h>
#include <ui/attestation/attestationpage.h>
#include <ui/attestation/exportmenu.h>
#include <ui/attestation/runexport.h>
#include <ui/attestation/runscommands.h>
#include <ui/attestation/runsdialog.h>
#include <ui/common/captionband.h>

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QItemSelectionModel>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

namespace endorse::testing {

using namespace ui;
using attestation::AttestationResult;
using attestation::RunHistory;

namespace {

AttestationResult goodRun(int second)
{
    AttestationResult run = sampleResult(sampleSteps(11));
    run.startedAt = run.startedAt.addSecs(second);
    return run;
}

AttestationResult refusedRun(int second)
{
    AttestationResult run = sampleResult(sampleRefusal());
    run.startedAt = run.startedAt.addSecs(second);
    run.error->place = QStringLiteral("activate");
    run.fault = attestation::Fault::Cleared;
    run.srkName = pattern(34, 7);
    return run;
}

/// A page with the export menu and the commands of the history.
struct RunsDesk final : Desk
{
    RunsDesk()
        : history(folder.filePath(QStringLiteral("runs")))
        , session(std::make_unique<attestation::AttestationSession>(environment))
        , page(std::make_unique<AttestationPage>(*session, commands, QString()))
    {
        exportMenu = new ExportMenu(*session, commands, *page, settings.windowStateFile(),
                                    [](const QString &html, const QString &title) {
                                        return QByteArray("%PDF ") + title.toUtf8() +
                                               QByteArray::number(html.size());
                                    });
        runs = new RunsCommands(history, commands, *page, *exportMenu);
        exportMenu->addButton();
        page->resize(1366, 700);
        page->show();
        settle();
    }
    RunsDialog *dialog() const { return page->findChild<RunsDialog *>(); }
    template<class T>
    T *part(const char *name) const
    {
        return dialog()->findChild<T *>(QLatin1String(name));
    }

    FakeEnvironment environment;
    CommandSet commands;
    RunHistory history;
    std::unique_ptr<attestation::AttestationSession> session;
    std::unique_ptr<AttestationPage> page;
    ExportMenu *exportMenu;
    RunsCommands *runs;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class RunsDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesFiles_data();
    void namesFiles();
    void comparesWithTheGoodRun();
    void leadsWithTheCause();
    void comparesWhatIsChosen();
    void neverCallsTwoDevicesAlike();
    void deletesAndUndoes();
    void saysWhatIsEmptyOrDamaged();
    void exportsAKeptRun();
    void exportsNothingBeforeTheFirstStep();
    void exportsWhatIsShown_data();
    void exportsWhatIsShown();
    void tellsWhyAFileIsNotWritten();
    void tellsThatAFolderIsMissing();
    void writesOverNoKeyAndNoList_data();
    void writesOverNoKeyAndNoList();
    void fits_data();
    void fits();
};

void RunsDialogTest::namesFiles_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *name, const QString &id, const QString &file) {
        QTest::newRow(name) << id << file;
    };
    row("plain", QStringLiteral("line-4_board.17"),
        QStringLiteral("line-4_board.17-20260301-093000.pcap"));
    row("none", {}, QStringLiteral("attestation-20260301-093000.pcap"));
    row("hostile", QStringLiteral("../../.bash\nrc; rm -rf *"),
        QStringLiteral("bashrcrm-rf-20260301-093000.pcap"));
    row("letters of another script", QString::fromUtf8("装置"),
        QStringLiteral("attestation-20260301-093000.pcap"));
    row("long", QString(200, QLatin1Char('a')),
        QString(8, QLatin1Char('a')) + QStringLiteral("-20260301-093000.pcap"));
    row("long, cut at a hyphen", QStringLiteral("what-if-") + QString(40, QLatin1Char('a')),
        QStringLiteral("what-if-20260301-093000.pcap"));
}

void RunsDialogTest::namesFiles()
{
    QFETCH(QString, id);
    QFETCH(QString, name);
    AttestationResult run = goodRun(0);
    run.registrationId = id;
    QCOMPARE(suggestedFileName(run, ExportKind::Traffic), name);
}

void RunsDialogTest::comparesWithTheGoodRun()
{
    RunsDesk desk;
    QAction *command = desk.commands.action(CommandId::CompareWithGoodRun);
    QVERIFY(!command->isEnabled());
    const QString good = desk.history.add(goodRun(0));
    desk.history.add(goodRun(1));
    QVERIFY(!command->isEnabled());
    const QString refused = desk.history.add(refusedRun(2));
    QVERIFY(command->isEnabled());
    command->trigger();
    QVERIFY(desk.dialog());
    QCOMPARE(desk.dialog()->chosen().size(), 2);
    QCOMPARE(desk.dialog()->chosen().first(), refused);
    QVERIFY(desk.dialog()->chosen().last() != good);
    QVERIFY(desk.part<QTableView>("comparison")->model()->rowCount() > 15);
}

void RunsDialogTest::leadsWithTheCause()
{
    RunsDesk desk;
    AttestationResult refused = refusedRun(1);
    refused.steps[4].injection = attestation::Injection{plain("Here the TPM is cleared."), {}};
    desk.history.add(goodRun(0));
    desk.history.add(refused);
    desk.commands.action(CommandId::CompareWithGoodRun)->trigger();
    auto *cause = desk.part<CaptionBand>("cause");
    QVERIFY(cause->isVisible());
    QVERIFY(cause->title().contains(QLatin1String("step 5")));
    QVERIFY(cause->text().contains(QLatin1String("the envelope is bound to another SRK.")));
    // What differs in every run is counted in one line.
    auto *table = desk.part<QTableView>("comparison");
    auto *fresh = desk.part<QCheckBox>("showFresh");
    QVERIFY(fresh->isVisible() && !fresh->isChecked());
    const int folded = fresh->text().section(QLatin1Char(' '), 2, 2).toInt();
    QVERIFY2(folded > 0, qPrintable(fresh->text()));
    // The records of the two runs tell what was done to one of them.
    const auto rowOf = [table](const char *id) {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 0).data(models::IdRole).toString() == QLatin1String(id))
                return row;
        }
        return -1;
    };
    QTRY_VERIFY(rowOf("injection") >= 0);
    QVERIFY(rowOf("wall") < 0 || rowOf("wall") > rowOf("error-code"));
    const int shown = table->model()->rowCount();
    fresh->setChecked(true);
    QCOMPARE(table->model()->rowCount(), shown + folded);
    QVERIFY(rowOf("injection") >= 0);
    // The full value stands below and is copied; the row too.
    const QModelIndex name = table->model()->index(rowOf("srk"), 1);
    table->setCurrentIndex(name);
    const QString whole = QString::fromLatin1(refused.srkName.toHex());
    QVERIFY(desk.part<QLabel>("detail")->isVisible());
    QVERIFY(desk.part<QLabel>("detail")->text().contains(whole));
    desk.part<QAction>("copyValue")->trigger();
    QCOMPARE(QApplication::clipboard()->text(), whole);
    table->setFocus();
    desk.part<QAction>("copyRow")->trigger();
    QVERIFY(QApplication::clipboard()->text().contains(whole + QLatin1Char('\t')));
    // Two runs that end alike have none.
    desk.history.add(goodRun(2));
    desk.dialog()->compare(desk.history.list().at(0).id, desk.history.list().at(2).id);
    QVERIFY(!cause->isVisible());
}

void RunsDialogTest::comparesWhatIsChosen()
{
    RunsDesk desk;
    desk.history.add(goodRun(0));
    desk.history.add(refusedRun(1));
    desk.history.add(goodRun(2));
    desk.runs->showRuns();
    auto *list = desk.part<QTableView>("runs");
    auto *table = desk.part<QTableView>("comparison");
    QCOMPARE(desk.dialog()->chosen().size(), 1);
    QVERIFY(!table->isVisible());
    QVERIFY(!desk.part<QCheckBox>("onlyDifferences")->isEnabled());
    // By keyboard: the second run beside the first.
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(desk.dialog()->chosen().size(), 2);
    QVERIFY(table->isVisible());
    const int all = table->model()->rowCount();
    desk.part<QCheckBox>("onlyDifferences")->setChecked(true);
    QVERIFY(table->model()->rowCount() < all);
    QCOMPARE(table->model()->index(0, 3).data().toString(), QStringLiteral("cause"));
    table->selectRow(0);
    QVERIFY(desk.part<QLabel>("detail")->isVisible());
    QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(desk.dialog()->chosen().size(), 3);
    QVERIFY(!table->isVisible());
    desk.part<QLineEdit>("filter")->setText(QStringLiteral("0x1df"));
    QCOMPARE(list->model()->rowCount(), 1);
}

void RunsDialogTest::neverCallsTwoDevicesAlike()
{
    RunsDesk desk;
    const auto ofAnother = [](AttestationResult run) {
        run.registrationId = QStringLiteral("dev-2");
        run.ekName = pattern(34, 8);
        return run;
    };
    for (const AttestationResult &run :
         {refusedRun(0), ofAnother(refusedRun(1)), goodRun(2), ofAnother(goodRun(3)), goodRun(4)})
        desk.history.add(run);
    desk.runs->showRuns();
    auto *table = desk.part<QTableView>("comparison");
    desk.part<QCheckBox>("onlyDifferences")->setChecked(true);
    const auto compare = [&desk](int first, int second) {
        desk.dialog()->compare(desk.history.list().at(first).id, desk.history.list().at(second).id);
    };
    compare(1, 2);
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->index(1, 0).data(models::IdRole).toString(),
             QStringLiteral("registration-id"));
    // What-ifs have devices of their own: folded, not denied.
    compare(3, 4);
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 0);
    compare(0, 2);
    QVERIFY(!table->isVisible());
}

void RunsDialogTest::deletesAndUndoes()
{
    RunsDesk desk;
    for (int i = 0; i < 3; ++i)
        desk.history.add(goodRun(i));
    desk.runs->showRuns();
    auto *list = desk.part<QTableView>("runs");
    auto *undo = desk.part<QPushButton>("undo");
    QVERIFY(!undo->isVisible());
    // selectRow() would look at the keys that an earlier test pressed.
    list->selectionModel()->setCurrentIndex(list->model()->index(1, 0),
                                            QItemSelectionModel::ClearAndSelect |
                                                QItemSelectionModel::Rows);
    QCOMPARE(desk.dialog()->chosen().size(), 1);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(list->model()->rowCount(), 2);
    QCOMPARE(desk.dialog()->chosen().size(), 1);
    QVERIFY(undo->isVisible());
    undo->click();
    QCOMPARE(list->model()->rowCount(), 3);
    QVERIFY(!undo->isVisible());
    desk.part<QPushButton>("clear")->click();
    QCOMPARE(list->model()->rowCount(), 0);
    QVERIFY(!desk.part<QPushButton>("clear")->isEnabled());
    QTest::keyClick(desk.dialog(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(list->model()->rowCount(), 3);
}

void RunsDialogTest::saysWhatIsEmptyOrDamaged()
{
    RunsDesk desk;
    const QString folder = desk.folder.filePath(QStringLiteral("runs"));
    QVERIFY(QDir().mkpath(folder));
    const QString broken = QDir(folder).filePath(QStringLiteral("20260301-093000000-0001.run"));
    QFile file(broken);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    desk.runs->showRuns();
    QVERIFY(!desk.part<QTableView>("runs")->isVisible());
    desk.history.load();
    QTRY_VERIFY(desk.history.isLoaded());
    bool named = false;
    for (const QLabel *label : desk.dialog()->findChildren<QLabel *>())
        named = named || (label->isVisible() && label->text().contains(broken));
    QVERIFY(named);
}

void RunsDialogTest::exportsAKeptRun()
{
    RunsDesk desk;
    const AttestationResult run = refusedRun(0);
    desk.history.add(run);
    desk.runs->showRuns();
    auto *button = desk.part<QPushButton>("exportRun");
    QVERIFY(button->isEnabled());
    QTRY_COMPARE(QDir(desk.folder.filePath(QStringLiteral("runs"))).entryList(QDir::Files).size(),
                 1);
    button->menu()->actions().at(2)->trigger(); // JSON
    QTRY_VERIFY(desk.dialog()->findChild<QFileDialog *>());
    auto *dialog = desk.dialog()->findChild<QFileDialog *>();
    const QString path = desk.folder.filePath(QStringLiteral("kept.json"));
    const QSignalSpy told(desk.exportMenu, &ExportMenu::message);
    Q_EMIT dialog->fileSelected(path);
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(QJsonDocument::fromJson(contentOf(path)).object(), transcriptJson(run));
}

void RunsDialogTest::exportsNothingBeforeTheFirstStep()
{
    RunsDesk desk;
    auto *button = desk.page->findChild<QPushButton *>(QStringLiteral("export"));
    QVERIFY(!button->isEnabled());
    QVERIFY(button->toolTip().contains(QLatin1String("before the first step")));
    for (const CommandId id :
         {CommandId::ExportHtml, CommandId::ExportPdf, CommandId::ExportJson,
          CommandId::ExportTraffic, CommandId::ExportDiagramSvg, CommandId::ExportDiagramPng})
        QVERIFY(!desk.commands.action(id)->isEnabled());
    desk.session->step();
    QTRY_VERIFY(desk.session->state() == attestation::AttestationSession::State::Failed);
    QVERIFY(button->isEnabled());
    QVERIFY(desk.commands.action(CommandId::ExportPdf)->isEnabled());
    desk.session->restart();
    QVERIFY(!button->isEnabled());
}

void RunsDialogTest::exportsWhatIsShown_data()
{
    QTest::addColumn<CommandId>("command");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("html") << CommandId::ExportHtml << QByteArray("<!DOCTYPE html>");
    QTest::newRow("pdf") << CommandId::ExportPdf << QByteArray("%PDF ");
    QTest::newRow("json") << CommandId::ExportJson << QByteArray("{");
    QTest::newRow("pcap") << CommandId::ExportTraffic << QByteArray("\xa1\xb2\x3c\x4d", 4);
    QTest::newRow("svg") << CommandId::ExportDiagramSvg << QByteArray("<?xml");
    QTest::newRow("png") << CommandId::ExportDiagramPng << QByteArray("\x89PNG");
}

void RunsDialogTest::exportsWhatIsShown()
{
    QFETCH(CommandId, command);
    QFETCH(QByteArray, begins);
    RunsDesk desk;
    desk.session->step();
    QTRY_VERIFY(desk.session->state() == attestation::AttestationSession::State::Failed);
    desk.commands.action(command)->trigger();
    auto *dialog = desk.page->findChild<QFileDialog *>();
    QVERIFY(dialog);
    const QString path = desk.folder.filePath(QStringLiteral("exported"));
    const QSignalSpy told(desk.exportMenu, &ExportMenu::message);
    Q_EMIT dialog->fileSelected(path);
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(told.first().first().toString().contains(path));
    const QByteArray content = contentOf(path);
    QVERIFY2(content.startsWith(begins), content.left(40).toHex().constData());
    QCOMPARE(QFile::permissions(path) &
                 (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    // The folder is remembered.
    dialog->close();
    settle();
    desk.commands.action(command)->trigger();
    QCOMPARE(desk.page->findChild<QFileDialog *>()->directory().absolutePath(),
             QDir(desk.folder.path()).absolutePath());
}

void RunsDialogTest::tellsWhyAFileIsNotWritten()
{
    RunsDesk desk;
    desk.exportMenu->exportRun(ExportKind::Html, goodRun(0), desk.page.get());
    auto *dialog = desk.page->findChild<QFileDialog *>();
    const QSignalSpy told(desk.exportMenu, &ExportMenu::message);
    Q_EMIT dialog->fileSelected(desk.folder.path()); // No file at all.
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(told.first().first().toString().contains(QLatin1String("cannot be written")));
    QVERIFY(told.first().first().toString().contains(QLatin1String("Choose another folder")));
}

void RunsDialogTest::tellsThatAFolderIsMissing()
{
    RunsDesk desk;
    desk.exportMenu->exportRun(ExportKind::Html, goodRun(0), desk.page.get());
    auto *dialog = desk.page->findChild<QFileDialog *>();
    const QSignalSpy told(desk.exportMenu, &ExportMenu::message);
    Q_EMIT dialog->fileSelected(desk.folder.filePath(QStringLiteral("no/such/folder.html")));
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(told.first().first().toString().contains(
        QStringLiteral("The folder \"%1\" does not exist.")
            .arg(desk.folder.filePath(QStringLiteral("no/such")))));
    QVERIFY(told.first().first().toString().contains(QLatin1String("Make the folder first")));
}

void RunsDialogTest::writesOverNoKeyAndNoList_data()
{
    QTest::addColumn<ExportKind>("kind");
    QTest::addColumn<QByteArray>("content");
    const QByteArray key("-----BEGIN PRIVATE KEY-----\n");
    QTest::newRow("HTML over a key") << ExportKind::Html << key;
    QTest::newRow("JSON over a key") << ExportKind::Json << key;
    QTest::newRow("pcap over a key in DER")
        << ExportKind::Traffic << QByteArray::fromHex("3007020101040211223a");
    QTest::newRow("JSON over a list") << ExportKind::Json << QByteArray("SQLite format 3\0...", 19);
}

/// A question of the file dialog is answered quickly, and nobody can make a key again.
void RunsDialogTest::writesOverNoKeyAndNoList()
{
    QFETCH(ExportKind, kind);
    QFETCH(QByteArray, content);
    RunsDesk desk;
    const QString path = desk.folder.filePath(QStringLiteral("precious"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
    file.close();
    desk.exportMenu->exportRun(kind, goodRun(0), desk.page.get());
    auto *dialog = desk.page->findChild<QFileDialog *>();
    const QSignalSpy told(desk.exportMenu, &ExportMenu::message);
    Q_EMIT dialog->fileSelected(path);
    QTRY_COMPARE(told.size(), 1);
    const QString says = told.first().first().toString();
    QVERIFY2(says.contains(path) && says.contains(QLatin1String("is not replaced. Name another")),
             qPrintable(says));
    QCOMPARE(contentOf(path), content);
}

void RunsDialogTest::fits_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("percent");
    QTest::newRow("English") << Language::English << 100;
    QTest::newRow("English, large") << Language::English << 150;
    QTest::newRow("Japanese") << Language::Japanese << 100;
    QTest::newRow("Korean") << Language::Korean << 100;
}

void RunsDialogTest::fits()
{
    QFETCH(Language, language);
    QFETCH(int, percent);
    RunsDesk desk;
    desk.settings.setLanguage(language);
    desk.settings.setTextPercent(percent);
    desk.history.add(goodRun(0));
    desk.history.add(refusedRun(1));
    desk.commands.action(CommandId::CompareWithGoodRun)->trigger();
    desk.history.remove({desk.history.list().first().id});
    desk.history.undoRemove();
    desk.commands.action(CommandId::CompareWithGoodRun)->trigger();
    desk.part<QTableView>("comparison")->selectRow(0);
    settle();
    QCOMPARE(namelessWidgets(desk.dialog()), QStringList());
    QCOMPARE(layoutProblems(desk.dialog()), QStringList());
}

ENDORSE_TEST(RunsDialogTest)

} // namespace endorse::testing

#include "runsdialogtest.moc"
