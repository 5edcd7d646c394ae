// SPDX-License-Identifier: GPL-3.0-or-later
// The Manifests page and its dialogs without a mouse: where Tab goes, what Enter presses, what
// Escape leaves.
#include "manifestdesk.h"

#include <support/testregistry.h>
#include <ui/manifest/manifestdialogs.h>
#include <ui/manifest/manifestexportdialog.h>
#include <ui/manifest/manifestimportdialog.h>
#include <ui/manifest/manifesttable.h>
#include <ui/manifest/trustdialog.h>

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace endorse;
using namespace endorse::testing;
using namespace endorse::ui;

namespace {

QDialog *openDialog(ManifestDesk &desk)
{
    return desk.page()
        .findChild<ManifestDialogs *>(QString(), Qt::FindDirectChildrenOnly)
        ->current();
}

template<class Dialog>
Dialog *activeDialog(ManifestDesk &desk)
{
    auto *dialog = qobject_cast<Dialog *>(openDialog(desk));
    if (dialog) {
        dialog->activateWindow();
        settle();
    }
    return dialog;
}

/// Sent to what has the focus, as a keyboard does.
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget()
                                                : QApplication::activeWindow(),
                    key, modifiers);
    settle();
}

QStringList names(const std::initializer_list<const char *> &list)
{
    QStringList made;
    for (const char *name : list)
        made.append(QLatin1String(name));
    return made;
}

QString focusName()
{
    return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
}

/// Where Tab goes from here, until it comes back or to @p most places.
QStringList tabWay(int most)
{
    QStringList way{focusName()};
    while (way.size() < most) {
        press(Qt::Key_Tab);
        if (focusName() == way.first())
            break;
        way.append(focusName());
    }
    return way;
}

const QPushButton *defaultOf(const QDialog *dialog)
{
    const auto buttons = dialog->findChildren<QPushButton *>();
    for (const QPushButton *button : buttons) {
        if (button->isDefault() && button->isVisible())
            return button;
    }
    return nullptr;
}

} // namespace

class ManifestKeyboardTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePageIsWalkedAsTheEyeDoes();
    void tilesFilterBySpace();
    void cancelIsReached();
    void menusNameEveryCommand_data();
    void menusNameEveryCommand();
    void escapeLeavesADialog_data();
    void escapeLeavesADialog();
    void exportByKeys();
    void importByKeys();
    void trustIsAddedAndRemovedByKeys();
    void listThatIsReadAgainKeepsItsPlace();
    void fileIsVerifiedAgainByKeys();
};

void ManifestKeyboardTest::thePageIsWalkedAsTheEyeDoes()
{
    ManifestDesk desk;
    QVERIFY(QTest::qWaitForWindowActive(&desk.desk.window));
    desk.open(mixedManifest());
    desk.find<QPushButton>("openManifest")->setFocus();
    const QStringList expected =
        names({"openManifest", "manifestTrust", "exportManifest", "importManifest", "countEnroll",
               "countVerified", "countWarned", "countRejected", "countRest", "manifestFilter",
               "verdictCombo", "manifestEntries"});
    QCOMPARE(tabWay(int(expected.size())), expected);
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(focusName(), QStringLiteral("verdictCombo"));
}

void ManifestKeyboardTest::tilesFilterBySpace()
{
    ManifestDesk desk;
    QVERIFY(QTest::qWaitForWindowActive(&desk.desk.window));
    desk.open(mixedManifest());
    desk.find<QAbstractButton>("countRejected")->setFocus();
    press(Qt::Key_Space);
    QTRY_COMPARE(desk.model().rowCount(), 3);
    press(Qt::Key_Escape);
    QTRY_COMPARE(desk.model().rowCount(), 7);
}

void ManifestKeyboardTest::cancelIsReached()
{
    ManifestDesk desk;
    QVERIFY(QTest::qWaitForWindowActive(&desk.desk.window));
    auto *cancel = desk.find<QPushButton>("cancelVerification");
    const auto *row = desk.find<QWidget>("verifyRow");
    desk.page().open(desk.write(mixedManifest()));
    // It stands between the counts and the filter, whether it is shown for long or not.
    desk.find<QAbstractButton>("countRest")->setFocus();
    QVERIFY(cancel->focusPolicy() & Qt::TabFocus);
    const QWidget *next = QApplication::focusWidget();
    do
        next = next->nextInFocusChain();
    while (next != cancel && next->objectName() != QLatin1String("manifestFilter"));
    QCOMPARE(next, cancel);
    QTRY_VERIFY(desk.isVerified());
    QVERIFY(!row->isVisible());
}

void ManifestKeyboardTest::menusNameEveryCommand_data()
{
    QTest::addColumn<CommandId>("command");
    QTest::newRow("open") << CommandId::ManifestOpen;
    QTest::newRow("import") << CommandId::ManifestImport;
    QTest::newRow("export") << CommandId::ManifestExport;
    QTest::newRow("trust") << CommandId::ManifestTrust;
    QTest::newRow("page") << CommandId::ShowManifests;
}

void ManifestKeyboardTest::menusNameEveryCommand()
{
    QFETCH(CommandId, command);
    ManifestDesk desk;
    const QAction *action = desk.action(command);
    const auto menus = desk.desk.window.findChildren<QMenu *>();
    const bool isInMenu = std::any_of(menus.begin(), menus.end(), [action](const QMenu *menu) {
        return menu->actions().contains(const_cast<QAction *>(action));
    });
    QVERIFY(isInMenu);
    QVERIFY2(action->text().contains(QLatin1Char('&')), qPrintable(action->text()));
}

void ManifestKeyboardTest::escapeLeavesADialog_data()
{
    QTest::addColumn<CommandId>("command");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("pressed");
    QTest::newRow("export") << CommandId::ManifestExport << QStringLiteral("pemFiles")
                            << QStringLiteral("startExport");
    QTest::newRow("import") << CommandId::ManifestImport << QStringLiteral("intoList")
                            << QStringLiteral("startImport");
    QTest::newRow("trust") << CommandId::ManifestTrust << QStringLiteral("signers")
                           << QStringLiteral("closeTrust");
}

void ManifestKeyboardTest::escapeLeavesADialog()
{
    QFETCH(CommandId, command);
    QFETCH(QString, first);
    QFETCH(QString, pressed);
    ManifestDesk desk;
    desk.open(mixedManifest());
    desk.action(command)->trigger();
    auto *dialog = activeDialog<QDialog>(desk);
    QVERIFY(dialog);
    QTRY_VERIFY(defaultOf(dialog));
    QTRY_VERIFY(defaultOf(dialog)->isEnabled());
    QCOMPARE(defaultOf(dialog)->objectName(), pressed);
    QCOMPARE(focusName(), first);
    QCOMPARE(namelessWidgets(dialog), QStringList());
    const QSignalSpy rejected(dialog, &QDialog::rejected);
    press(Qt::Key_Escape);
    QCOMPARE(rejected.size(), 1);
    QTRY_VERIFY(!openDialog(desk));
    QVERIFY(desk.isVerified());
}

void ManifestKeyboardTest::exportByKeys()
{
    ManifestDesk desk;
    desk.open(mixedManifest());
    desk.action(CommandId::ManifestExport)->trigger();
    auto *dialog = activeDialog<ManifestExportDialog>(desk);
    QVERIFY(dialog);
    QCOMPARE(focusName(), QStringLiteral("pemFiles"));
    // The arrows choose, Tab leaves the choices for the place.
    press(Qt::Key_Down);
    QCOMPARE(focusName(), QStringLiteral("derFiles"));
    press(Qt::Key_Space);
    QCOMPARE(int(dialog->presenter()->what()), int(ManifestExportPresenter::What::Der));
    press(Qt::Key_Tab);
    QCOMPARE(tabWay(4), names({"exportTarget", "browseTarget", "startExport", "closeExport"}));
    while (focusName() != QLatin1String("exportTarget"))
        press(Qt::Key_Tab);
    press(Qt::Key_A, Qt::ControlModifier);
    const QString target = desk.folder.filePath(QStringLiteral("written"));
    QTest::keyClicks(QApplication::focusWidget(), target);
    press(Qt::Key_Return);
    QTRY_COMPARE(int(dialog->presenter()->phase()), int(ManifestExportPresenter::Phase::Exported));
    QVERIFY(QFileInfo(target).isDir());
    press(Qt::Key_Escape);
    QTRY_VERIFY(!openDialog(desk));
}

void ManifestKeyboardTest::importByKeys()
{
    ManifestDesk desk;
    desk.open(mixedManifest());
    desk.action(CommandId::ManifestImport)->trigger();
    auto *dialog = activeDialog<ManifestImportDialog>(desk);
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->presenter()->whyNot().isEmpty());
    press(Qt::Key_Return);
    QTRY_COMPARE(int(dialog->presenter()->phase()), int(ManifestImportPresenter::Phase::Imported));
    settle();
    // The way on is what Enter presses now.
    QCOMPARE(focusName(), QStringLiteral("showImported"));
    QCOMPARE(defaultOf(dialog)->objectName(), QStringLiteral("showImported"));
    press(Qt::Key_Return);
    QCOMPARE(desk.desk.window.currentPage(), PageId::Enrollments);
}

void ManifestKeyboardTest::trustIsAddedAndRemovedByKeys()
{
    ManifestDesk desk(Language::English, ManifestDesk::Trusts::SignerAlone);
    desk.action(CommandId::ManifestTrust)->trigger();
    auto *dialog = activeDialog<TrustDialog>(desk);
    QVERIFY(dialog);
    QTRY_VERIFY(!dialog->presenter()->isBusy());
    const auto own = [dialog] {
        return dialog->presenter()->sets().list(manifest::TrustUse::ManifestSigner).size();
    };
    const auto before = own();
    // To the last signer, which is the user's own, and to its button.
    press(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(tabWay(4), names({"signers", "signersAdd", "signersCopy", "signersRemove"}));
    press(Qt::Key_Space);
    QTRY_COMPARE(own(), before - 1);
    QTRY_VERIFY(!dialog->presenter()->isBusy());
    // There is none to remove any more, and the list is where one goes on.
    QCOMPARE(focusName(), QStringLiteral("signers"));
    dialog->findChild<QPushButton *>(QStringLiteral("signersAdd"))->setFocus();
    press(Qt::Key_Space);
    auto *files = dialog->findChild<QFileDialog *>(QStringLiteral("trustFileDialog"));
    QVERIFY(files);
    const QString file = desk.write(vendor().signerPem(), QStringLiteral("signer.pem"));
    Q_EMIT files->filesSelected({file});
    files->reject();
    QTRY_COMPARE(own(), before);
    QTRY_VERIFY(!dialog->presenter()->isBusy());
    dialog->activateWindow();
    settle();
    QCOMPARE(focusName(), QStringLiteral("signersAdd"));
    press(Qt::Key_Escape);
    QTRY_VERIFY(!openDialog(desk));
}

void ManifestKeyboardTest::listThatIsReadAgainKeepsItsPlace()
{
    ManifestDesk desk(Language::English, ManifestDesk::Trusts::SignerAlone);
    desk.action(CommandId::ManifestTrust)->trigger();
    auto *dialog = activeDialog<TrustDialog>(desk);
    QVERIFY(dialog);
    QTRY_VERIFY(!dialog->presenter()->isBusy());
    auto *signers = dialog->findChild<QTableView *>(QStringLiteral("signers"));
    signers->setFocus();
    press(Qt::Key_End, Qt::ControlModifier);
    const int last = signers->model()->rowCount() - 1;
    QCOMPARE(signers->currentIndex().row(), last);
    press(Qt::Key_Up);
    ManifestMaker other;
    dialog->presenter()->addFiles(manifest::TrustUse::ManifestSigner,
                                  {desk.write(other.signerPem(), QStringLiteral("other.pem"))});
    QTRY_VERIFY(!dialog->presenter()->isBusy());
    QCOMPARE(signers->model()->rowCount(), last + 2);
    QCOMPARE(signers->currentIndex().row(), last - 1);
    // A list that has no place takes every key as the one to its first row.
    press(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(signers->currentIndex().row(), last + 1);
    dialog->presenter()->remove(manifest::TrustUse::ManifestSigner,
                                signers->currentIndex().data(models::IdRole).toString());
    QTRY_VERIFY(!dialog->presenter()->isBusy());
    QCOMPARE(signers->currentIndex().row(), last);
}

void ManifestKeyboardTest::fileIsVerifiedAgainByKeys()
{
    ManifestDesk desk;
    QAction *again = desk.action(CommandId::ManifestVerify);
    QCOMPARE(again->shortcut(), QKeySequence(QStringLiteral("Ctrl+Shift+M")));
    QVERIFY(!again->isEnabled());
    desk.open(mixedManifest());
    QVERIFY(again->isEnabled());
    const auto said = [&desk] {
        return desk.page().findChild<QLabel *>(QStringLiteral("manifestFacts"))->text();
    };
    // Entries with a bad signature are among them: the file as a whole is not called signed.
    QVERIFY2(!said().contains(QStringLiteral("signed")), qPrintable(said()));
    const auto before = desk.model().total();
    desk.write(ManifestMaker::file({vendor().entry(7)}),
               QFileInfo(desk.presenter().file()).fileName());
    desk.desk.window.activateWindow();
    settle();
    press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(desk.isVerified());
    QCOMPARE(desk.model().total(), 1);
    QVERIFY(before > 1);
    QVERIFY2(said().contains(QStringLiteral("signed")), qPrintable(said()));
}

ENDORSE_TEST(ManifestKeyboardTest)
#include "manifestkeyboardtest.moc"
