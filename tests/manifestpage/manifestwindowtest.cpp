// SPDX-License-Identifier: GPL-3.0-or-later
// The Manifests page in its window: navigation, keys, and files that are dropped anywhere.
#include "manifestdesk.h"

#include <support/testregistry.h>
#include <ui/enrollments/enrollmentdialogs.h>
#include <ui/enrollments/enrollmentspage.h>
#include <ui/manifest/manifestplace.h>

#include <QApplication>
#include <QDialog>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QTest>
#include <QUrl>

using namespace endorse;
using namespace endorse::testing;
using namespace endorse::ui;

namespace {

/// Drops the file where @p target is; whether somebody took it.
bool drop(QWidget *target, const QString &file)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    // As the window system does it: whoever does not want it leaves it to its parent.
    for (QWidget *widget = target; widget; widget = widget->parentWidget()) {
        if (!widget->acceptDrops())
            continue;
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(widget, &enter);
        if (!enter.isAccepted())
            continue;
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(widget, &event);
        return true;
    }
    return false;
}

} // namespace

class ManifestWindowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePageIsThirdAndTheServiceFourth();
    void commandsShowThePage();
    void aManifestIsOpenedWhereverItIsDropped_data();
    void aManifestIsOpenedWhereverItIsDropped();
    void anotherFileIsNotTaken();
    void theListTakesItsOwnFiles();
    void aFileOfTheCommandLineIsOpened();
    void withoutAFolderThereIsNoPage();
};

void ManifestWindowTest::thePageIsThirdAndTheServiceFourth()
{
    ManifestDesk desk;
    QVERIFY(QTest::qWaitForWindowActive(&desk.desk.window));
    QCOMPARE(desk.action(CommandId::ShowManifests)->shortcut(),
             QKeySequence(QStringLiteral("Ctrl+3")));
    QCOMPARE(desk.action(CommandId::ShowService)->shortcut(),
             QKeySequence(QStringLiteral("Ctrl+4")));
    QTest::keyClick(&desk.desk.window, Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(desk.desk.window.currentPage(), PageId::Attestation);
    QTest::keyClick(&desk.desk.window, Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(desk.desk.window.currentPage(), PageId::Manifests);
    QVERIFY(desk.desk.window.windowTitle().endsWith(QStringLiteral("Manifests")));
}

void ManifestWindowTest::commandsShowThePage()
{
    ManifestDesk desk;
    desk.desk.window.showPage(PageId::Attestation);
    desk.action(CommandId::ManifestTrust)->trigger();
    QCOMPARE(desk.desk.window.currentPage(), PageId::Manifests);
    auto *dialog = desk.page().findChild<QDialog *>();
    QVERIFY(dialog);
    dialog->close();
}

void ManifestWindowTest::aManifestIsOpenedWhereverItIsDropped_data()
{
    QTest::addColumn<PageId>("page");
    QTest::newRow("attestation") << PageId::Attestation;
    QTest::newRow("enrollments") << PageId::Enrollments;
    QTest::newRow("manifests") << PageId::Manifests;
    QTest::newRow("settings") << PageId::Settings;
}

void ManifestWindowTest::aManifestIsOpenedWhereverItIsDropped()
{
    QFETCH(PageId, page);
    ManifestDesk desk;
    desk.desk.window.showPage(page);
    settle();
    QWidget *target = desk.desk.window.childAt(700, 400);
    QVERIFY(drop(target, desk.write(mixedManifest())));
    QTRY_COMPARE(desk.desk.window.currentPage(), PageId::Manifests);
    QTRY_VERIFY(desk.isVerified());
}

void ManifestWindowTest::anotherFileIsNotTaken()
{
    ManifestDesk desk;
    desk.desk.window.showPage(PageId::Attestation);
    settle();
    QVERIFY(drop(desk.desk.window.childAt(700, 400),
                 desk.write("hello", QStringLiteral("letter.txt"))));
    QTRY_VERIFY(desk.desk.window.findChild<QWidget *>() != nullptr);
    settle();
    QCOMPARE(desk.desk.window.currentPage(), PageId::Attestation);
    QCOMPARE(desk.presenter().state(), ManifestPresenter::State::Empty);
    // On its own page it is opened, and refused in words.
    desk.desk.window.showPage(PageId::Manifests);
    QVERIFY(drop(desk.page().place(), desk.folder.filePath(QStringLiteral("letter.txt"))));
    QTRY_COMPARE(desk.presenter().state(), ManifestPresenter::State::Refused);
}

void ManifestWindowTest::theListTakesItsOwnFiles()
{
    ManifestDesk desk;
    desk.desk.window.showPage(PageId::Enrollments);
    EnrollmentsPage *list = desk.desk.window.enrollmentsPage();
    QTRY_COMPARE(desk.list.state().phase, enrollmentlist::LocalListState::Phase::Ready);
    settle();
    QVERIFY(drop(list, desk.write("registrationId,deviceId\na,b\n", QStringLiteral("l.csv"))));
    auto *dialogs = list->findChild<EnrollmentDialogs *>();
    QTRY_VERIFY(dialogs->current());
    QCOMPARE(desk.desk.window.currentPage(), PageId::Enrollments);
    dialogs->current()->close();
}

void ManifestWindowTest::aFileOfTheCommandLineIsOpened()
{
    ManifestDesk desk;
    desk.desk.window.showPage(PageId::Attestation);
    desk.desk.window.openManifest(desk.write(mixedManifest()));
    QCOMPARE(desk.desk.window.currentPage(), PageId::Manifests);
    QTRY_VERIFY(desk.isVerified());
}

void ManifestWindowTest::withoutAFolderThereIsNoPage()
{
    WindowDesk desk;
    QVERIFY(!desk.window.manifestPage());
    QVERIFY(!desk.window.commands().action(CommandId::ShowManifests)->isEnabled());
    desk.window.openManifest(QStringLiteral("/none"));
    QCOMPARE(desk.window.currentPage(), PageId::Attestation);
}

ENDORSE_TEST(ManifestWindowTest)
#include "manifestwindowtest.moc"
