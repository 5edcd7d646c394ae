// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifestdesk.h"

#include <support/testregistry.h>
#include <ui/common/chainview.h>
#include <ui/common/paneparts.h>
#include <ui/common/pushbutton.h>
#include <ui/manifest/copyfieldlist.h>
#include <ui/manifest/counttile.h>
#include <ui/manifest/manifestdetail.h>
#include <ui/manifest/manifestplace.h>
#include <ui/manifest/manifesttable.h>
#include <ui/manifest/verifyrow.h>

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using namespace endorse::ui;
using State = ManifestPresenter::State;

namespace {

qint64 countOf(const ManifestDesk &desk, const char *tile)
{
    return desk.find<CountTile>(tile)->count();
}

/// Chooses an entry and waits for what is known of it.
void choose(ManifestDesk &desk, quint32 entry)
{
    QVERIFY(desk.page().table()->selectEntry(entry));
    QTRY_VERIFY(desk.page().detail()->detail());
    settle();
}

QString textOf(const ManifestDesk &desk, const char *label)
{
    return desk.find<QLabel>(label)->text();
}

} // namespace

class ManifestPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anEmptyPageOffersToOpen();
    void verdictsAreCounted();
    void importWaitsForTheVerification();
    void aRejectedEntrySaysWhy();
    void aGoodEntryShowsItsChain();
    void anUntrustedRootBreaksTheChain();
    void theChainChoosesTheCertificate();
    void anEntryWithoutTrustedSignerNamesNothing();
    void tilesAndComboFilter();
    void theFilterKeepsTheChosenEntry();
    void damagedFilesAreRefused_data();
    void damagedFilesAreRefused();
    void aMissingFileIsTold();
    void cancellingKeepsWhatCame();
    void anotherFileReplacesTheFirst();
    void withoutTrustNothingIsAccepted();
    void aBrokenOwnCertificateIsTold();
    void copyingTakesTheRow();
    void theKeyboardReachesEverything();
    void itSpeaksAnotherLanguage();
};

void ManifestPageTest::init()
{
    QApplication::clipboard()->clear();
}

void ManifestPageTest::anEmptyPageOffersToOpen()
{
    ManifestDesk desk;
    QVERIFY(desk.page().place()->isVisible());
    const QSignalSpy open(&desk.page(), &ManifestPage::openWanted);
    QTest::mouseClick(desk.page().place()->button(0), Qt::LeftButton);
    QCOMPARE(open.size(), 1);
    QVERIFY(!desk.action(CommandId::ManifestImport)->isEnabled());
    QVERIFY(!desk.action(CommandId::ManifestExport)->isEnabled());
    QVERIFY(desk.action(CommandId::ManifestImport)
                ->toolTip()
                .contains(QStringLiteral("No manifest is open.")));
    QCOMPARE(namelessWidgets(&desk.desk.window), QStringList());
}

void ManifestPageTest::verdictsAreCounted()
{
    ManifestDesk desk;
    QAbstractItemModelTester tester(&desk.model(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    desk.open(mixedManifest());
    QVERIFY(desk.isVerified());
    QCOMPARE(desk.model().rowCount(), 7);
    // What is the same again is verified, and becomes no enrollment of its own.
    QCOMPARE(countOf(desk, "countEnroll"), 2);
    QCOMPARE(countOf(desk, "countVerified"), 2);
    QCOMPARE(countOf(desk, "countWarned"), 1);
    QCOMPARE(countOf(desk, "countRejected"), 3);
    QCOMPARE(countOf(desk, "countRest"), 0);
    QCOMPARE(desk.find<ElidedLabel>("manifestName")->text(), QStringLiteral("lot.json"));
    // One has a false signature: the file as a whole is not called signed.
    QVERIFY(!textOf(desk, "manifestFacts").contains(QStringLiteral("signed")));
    QVERIFY(!desk.find<VerifyRow>("verifyRow")->isVisible());
    QCOMPARE(desk.page().statusMessage(), QStringLiteral("7 entries were checked."));
    const auto codeAt = [&desk](quint32 entry) {
        return models::ManifestVerdictModel::codes(desk.presenter().session().verdicts()[entry]);
    };
    QCOMPARE(codeAt(Good), QString());
    QCOMPARE(codeAt(Lite), QStringLiteral("W_NOCERT"));
    QCOMPARE(codeAt(BadSignature), QStringLiteral("E_SIG"));
    QCOMPARE(codeAt(Foreign), QStringLiteral("E_SIGNER"));
    QCOMPARE(codeAt(Repeated), QStringLiteral("E_DUP"));
    QCOMPARE(codeAt(SameAgain), QStringLiteral("W_DUP"));
}

void ManifestPageTest::importWaitsForTheVerification()
{
    ManifestDesk desk;
    desk.page().open(desk.write(mixedManifest()));
    QCOMPARE(desk.presenter().state(), State::Verifying);
    QVERIFY(!desk.action(CommandId::ManifestImport)->isEnabled());
    QVERIFY(desk.find<VerifyRow>("verifyRow")->isVisible());
    QCOMPARE(textOf(desk, "filterNote"),
             QStringLiteral("Import is possible when all entries are verified."));
    QTRY_VERIFY(desk.isVerified());
    QVERIFY(desk.action(CommandId::ManifestImport)->isEnabled());
    QVERIFY(desk.action(CommandId::ManifestExport)->isEnabled());
    // The repetition counts once.
    QCOMPARE(desk.presenter().importable(), 2);
    QCOMPARE(desk.find<PushButton>("importManifest")->accessibleName(),
             QStringLiteral("Import 2 as Enrollments..."));
    QCOMPARE(textOf(desk, "filterNote"), QString());
}

void ManifestPageTest::aRejectedEntrySaysWhy()
{
    ManifestDesk desk;
    desk.open(mixedManifest());
    choose(desk, BadSignature);
    QCOMPARE(textOf(desk, "entryReason"), models::ManifestVerdictModel::reason(
                                              desk.presenter().session().verdicts()[BadSignature]));
    QVERIFY(!textOf(desk, "entryAdvice").isEmpty());
    choose(desk, Repeated);
    QVERIFY(textOf(desk, "entryReason").contains(QStringLiteral("entry 0,")));
}

void ManifestPageTest::aGoodEntryShowsItsChain()
{
    ManifestDesk desk;
    desk.open(mixedManifest());
    choose(desk, Good);
    const auto boxes = desk.page().detail()->chain()->boxes();
    QVERIFY2(boxes.size() >= 3, qPrintable(QString::number(boxes.size())));
    for (const ChainBox &box : boxes) {
        QVERIFY2(box.state == ChainBox::State::Good, qPrintable(box.title));
        QVERIFY(!box.title.isEmpty());
    }
    for (qsizetype i = 1; i < boxes.size(); ++i) {
        QCOMPARE(boxes.at(i).linkState, ChainBox::State::Good);
        QVERIFY2(!boxes.at(i).linkWords.isEmpty(), qPrintable(boxes.at(i).title));
    }
    QVERIFY(!desk.find<CopyFieldList>("keyFields")->fields().isEmpty());
    QVERIFY(!desk.find<CopyFieldList>("entryFields")->fields().isEmpty());
}

void ManifestPageTest::anUntrustedRootBreaksTheChain()
{
    ManifestDesk desk(Language::English, ManifestDesk::Trusts::SignerAlone);
    desk.open(ManifestMaker::file({vendor().entry(1)}));
    QCOMPARE(countOf(desk, "countRejected"), 1);
    QCOMPARE(models::ManifestVerdictModel::codes(*desk.model().verdictAt(0)),
             QStringLiteral("E_CHAIN"));
    choose(desk, 0);
    bool isBroken = false;
    const auto boxes = desk.page().detail()->chain()->boxes();
    QVERIFY(!boxes.isEmpty());
    for (const ChainBox &box : boxes)
        isBroken =
            isBroken || box.state == ChainBox::State::Bad || box.linkState == ChainBox::State::Bad;
    QVERIFY(isBroken);
    // The signer of the entry is good all the same.
    QCOMPARE(boxes.last().state, ChainBox::State::Good);
}

void ManifestPageTest::theChainChoosesTheCertificate()
{
    ManifestDesk desk;
    desk.open(mixedManifest());
    choose(desk, Good);
    ChainView *chain = desk.page().detail()->chain();
    const auto subject = [&desk] {
        return desk.find<CopyFieldList>("certificateFields")->fields().first()->value();
    };
    const QString first = subject();
    chain->setCurrent(1);
    QVERIFY(subject() != first);
    QTest::mouseClick(desk.find<PushButton>("copyPem"), Qt::LeftButton);
    const QString pem = QApplication::clipboard()->text();
    QVERIFY(pem.startsWith(QStringLiteral("-----BEGIN CERTIFICATE-----")));
    const auto info = pki::parseCertificate(pem.toLatin1());
    QVERIFY(info);
    QCOMPARE(info->subject, subject());
    CopyField *field = desk.find<CopyFieldList>("certificateFields")->fields().first();
    QTest::mouseClick(field, Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), info->subject);
    QVERIFY(desk.desk.window.windowTitle().contains(QStringLiteral("Manifests")));
    QVERIFY(desk.page().statusMessage().contains(field->title()));
}

void ManifestPageTest::anEntryWithoutTrustedSignerNamesNothing()
{
    ManifestDesk desk;
    desk.open(mixedManifest());
    choose(desk, Foreign);
    QVERIFY(!desk.page().detail()->detail()->isSigned);
    const auto fields = desk.find<CopyFieldList>("entryFields")->fields();
    for (const CopyField *field : fields)
        QVERIFY2(!field->value().contains(QString::fromLatin1(ManifestMaker::uniqueId(4))),
                 qPrintable(field->value()));
    QCOMPARE(desk.model().index(Foreign, models::ManifestVerdictModel::IdColumn).data().toString(),
             QStringLiteral("–"));
}

void ManifestPageTest::tilesAndComboFilter()
{
    ManifestDesk desk;
    desk.open(mixedManifest());
    auto *rejected = desk.find<CountTile>("countRejected");
    auto *combo = desk.find<QComboBox>("verdictCombo");
    QTest::mouseClick(rejected, Qt::LeftButton);
    QTRY_COMPARE(desk.model().rowCount(), 3);
    QVERIFY(rejected->isChecked());
    QCOMPARE(combo->currentText(), QStringLiteral("Rejected"));
    QCOMPARE(textOf(desk, "filterNote"), QStringLiteral("3 of 7 match"));
    desk.type(QStringLiteral("e_dup"));
    QTRY_COMPARE(desk.model().rowCount(), 1);
    QTest::mouseClick(rejected, Qt::LeftButton);
    QVERIFY(!rejected->isChecked());
    QCOMPARE(combo->currentIndex(), 0);
    QTest::keyClick(desk.page().table(), Qt::Key_Escape);
    QTRY_COMPARE(desk.model().rowCount(), 7);
    QCOMPARE(desk.find<QLineEdit>("manifestFilter")->text(), QString());
    QTest::mouseClick(desk.find<CountTile>("countEnroll"), Qt::LeftButton);
    QTRY_COMPARE(desk.model().rowCount(), 2);
    QTest::mouseClick(desk.find<CountTile>("countRest"), Qt::LeftButton);
    QTRY_COMPARE(desk.model().rowCount(), 7);
}

void ManifestPageTest::theFilterKeepsTheChosenEntry()
{
    ManifestDesk desk;
    desk.open(mixedManifest());
    choose(desk, Repeated);
    desk.type(QStringLiteral("e_dup"));
    QTRY_COMPARE(desk.model().rowCount(), 1);
    QTRY_COMPARE(desk.page().table()->currentEntry(), std::optional<quint32>(Repeated));
    QCOMPARE(desk.page().detail()->entry(), std::optional<quint32>(Repeated));
    desk.type({});
    QTRY_COMPARE(desk.page().table()->currentEntry(), std::optional<quint32>(Repeated));
}

void ManifestPageTest::damagedFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("code");
    const QByteArray whole = mixedManifest();
    QTest::newRow("cut short") << whole.first(whole.size() * 2 / 3) << QStringLiteral("F_JSON");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("F_EMPTY");
    QTest::newRow("no array") << QByteArray("{\"a\": 1}") << QStringLiteral("F_SHAPE");
    QTest::newRow("mark") << QByteArray("\xef\xbb\xbf") + whole << QStringLiteral("F_ENCODING");
    QTest::newRow("login page") << QByteArray("<html></html>") << QStringLiteral("F_JSON");
}

void ManifestPageTest::damagedFilesAreRefused()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, code);
    ManifestDesk desk;
    desk.open(content);
    QCOMPARE(desk.presenter().state(), State::Refused);
    const ManifestPlace *place = desk.page().place();
    QVERIFY(place->isVisible());
    QVERIFY(!place->title().isEmpty());
    QVERIFY(!place->text().isEmpty());
    QStringList facts;
    for (const CopyField *field : place->findChildren<CopyField *>())
        facts.append(field->value());
    QVERIFY2(facts.contains(code), qPrintable(facts.join(u'|')));
    QVERIFY(facts.contains(desk.presenter().session().report()->place) ||
            desk.presenter().session().report()->place.isEmpty());
    QCOMPARE(desk.model().rowCount(), 0);
    QVERIFY(!desk.action(CommandId::ManifestImport)->isEnabled());
    // The verdict on the file can be kept all the same.
    QVERIFY(desk.action(CommandId::ManifestExport)->isEnabled());
}

void ManifestPageTest::aMissingFileIsTold()
{
    ManifestDesk desk;
    desk.page().open(desk.folder.filePath(QStringLiteral("none.json")));
    QTRY_COMPARE(desk.presenter().state(), State::Unreadable);
    QVERIFY(desk.page().place()->isVisible());
    QVERIFY(!desk.page().place()->title().isEmpty());
    QVERIFY(!desk.action(CommandId::ManifestExport)->isEnabled());
    // Once it is there, it is read.
    desk.write(mixedManifest(), QStringLiteral("none.json"));
    QTest::mouseClick(desk.page().place()->button(1), Qt::LeftButton);
    QTRY_VERIFY(desk.isVerified());
}

void ManifestPageTest::cancellingKeepsWhatCame()
{
    ManifestDesk desk;
    auto &session = desk.presenter().session();
    // In the moment in which the first verdicts come: there are more.
    connect(&session, &manifest::ManifestSession::blockArrived, &desk.presenter(),
            &ManifestPresenter::cancel);
    desk.page().open(desk.write(longManifest()));
    QTRY_VERIFY(desk.presenter().state() != State::Verifying);
    // On a machine that let the window wait, all may have come at once.
    if (desk.isVerified())
        return;
    QCOMPARE(desk.presenter().state(), State::Stopped);
    QTRY_VERIFY(!desk.model().isFiltering());
    QVERIFY(desk.model().rowCount() > 0);
    QVERIFY(desk.model().rowCount() < 1050);
    QVERIFY(!desk.action(CommandId::ManifestImport)->isEnabled());
    QVERIFY(desk.notice().contains(QStringLiteral("cancelled")));
    disconnect(&session, nullptr, &desk.presenter(), nullptr);
}

void ManifestPageTest::anotherFileReplacesTheFirst()
{
    ManifestDesk desk;
    desk.open(mixedManifest());
    choose(desk, Good);
    desk.page().open(
        desk.write(ManifestMaker::file({vendor().entry(77)}), QStringLiteral("other.json")));
    QVERIFY(!desk.page().detail()->detail());
    QTRY_VERIFY(desk.isVerified());
    QTRY_COMPARE(desk.model().rowCount(), 1);
    QCOMPARE(desk.shownIds(), QStringList{QString::fromLatin1(ManifestMaker::uniqueId(77))});
    QCOMPARE(desk.find<ElidedLabel>("manifestName")->text(), QStringLiteral("other.json"));
}

void ManifestPageTest::withoutTrustNothingIsAccepted()
{
    ManifestDesk desk(Language::English, ManifestDesk::Trusts::BuiltInAlone);
    desk.open(ManifestMaker::file({vendor().entry(1)}));
    QCOMPARE(countOf(desk, "countRejected"), 1);
    QVERIFY(!desk.action(CommandId::ManifestImport)->isEnabled());
    QVERIFY(textOf(desk, "filterNote").contains(QStringLiteral("no entry")));
}

void ManifestPageTest::aBrokenOwnCertificateIsTold()
{
    ManifestDesk desk;
    QDir folder(desk.dataFolder() + QStringLiteral("/manifest-signers"));
    const QString name = folder.entryList(QDir::Files).value(0);
    QVERIFY(!name.isEmpty());
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no certificate");
    file.close();
    desk.open(mixedManifest());
    QVERIFY(!desk.notice().isEmpty());
    QCOMPARE(countOf(desk, "countEnroll"), 0);
}

void ManifestPageTest::copyingTakesTheRow()
{
    ManifestDesk desk;
    desk.open(mixedManifest());
    QVERIFY(!desk.action(CommandId::EditCopy)->isEnabled() ||
            desk.page().table()->currentEntry().has_value());
    choose(desk, Good);
    desk.action(CommandId::EditCopyId)->trigger();
    QCOMPARE(QApplication::clipboard()->text(), QString::fromLatin1(ManifestMaker::uniqueId(1)));
    desk.action(CommandId::EditCopy)->trigger();
    QCOMPARE(QApplication::clipboard()->text().count(QLatin1Char('\t')), 4);
    QVERIFY(!desk.action(CommandId::RecordDelete)->isEnabled());
}

void ManifestPageTest::theKeyboardReachesEverything()
{
    ManifestDesk desk;
    QVERIFY(QTest::qWaitForWindowActive(&desk.desk.window));
    desk.open(mixedManifest());
    desk.action(CommandId::EditFind)->trigger();
    auto *filter = desk.find<QLineEdit>("manifestFilter");
    QCOMPARE(QApplication::focusWidget(), filter);
    QTest::keyClicks(filter, QStringLiteral("e_"));
    QTRY_COMPARE(desk.model().rowCount(), 3);
    // Down into the rows by Enter, up again from the first one.
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), desk.page().table());
    QTRY_COMPARE(desk.page().detail()->entry(), std::optional<quint32>(BadSignature));
    QTest::keyClick(desk.page().table(), Qt::Key_Down);
    QTRY_COMPARE(desk.page().detail()->entry(), std::optional<quint32>(Foreign));
    QTest::keyClick(desk.page().table(), Qt::Key_Up);
    QTest::keyClick(desk.page().table(), Qt::Key_Up);
    QCOMPARE(QApplication::focusWidget(), filter);
    QTest::keyClick(filter, Qt::Key_Escape);
    QTRY_COMPARE(desk.model().rowCount(), 7);
    choose(desk, Good);
    desk.page().table()->setFocus();
    QTest::keyClick(desk.page().table(), Qt::Key_Return);
    QVERIFY(desk.page().detail()->isAncestorOf(QApplication::focusWidget()));
    // Tab comes to every control of the page and back.
    QSet<QWidget *> reached;
    for (int i = 0; i < 200; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        reached.insert(QApplication::focusWidget());
    }
    for (const char *name :
         {"openManifest", "exportManifest", "importManifest", "countEnroll", "countRest",
          "manifestFilter", "verdictCombo", "chainBox0", "chainBox1", "copyPem", "copyField0"}) {
        auto *widget = desk.find<QWidget>(name);
        QVERIFY2(widget && reached.contains(widget), name);
    }
    QCOMPARE(namelessWidgets(&desk.desk.window), QStringList());
}

void ManifestPageTest::itSpeaksAnotherLanguage()
{
    ManifestDesk desk;
    desk.open(mixedManifest());
    choose(desk, BadSignature);
    desk.desk.settings.setLanguage(Language::Japanese);
    settle();
    QCOMPARE(textOf(desk, "entryReason"), models::ManifestVerdictModel::reason(
                                              desk.presenter().session().verdicts()[BadSignature]));
    desk.desk.settings.setLanguage(Language::English);
    settle();
    QCOMPARE(desk.find<QComboBox>("verdictCombo")->itemText(0), QStringLiteral("All verdicts"));
}

ENDORSE_TEST(ManifestPageTest)
#include "manifestpagetest.moc"
