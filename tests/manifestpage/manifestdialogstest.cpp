// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifestdesk.h"

#include <models/manifestresultmodel.h>
#include <models/manifesttrustmodel.h>
#include <support/testregistry.h>
#include <ui/common/pushbutton.h>
#include <ui/enrollments/enrollmentdetail.h>
#include <ui/enrollments/enrollmentspage.h>
#include <ui/enrollments/enrollmenttable.h>
#include <ui/enrollments/wraplabel.h>
#include <ui/manifest/manifestdialogs.h>
#include <ui/manifest/manifestexportdialog.h>
#include <ui/manifest/manifestimportdialog.h>
#include <ui/manifest/trustdialog.h>
#include <ui/service/noticestrip.h>

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QRadioButton>
#include <QTableView>
#include <QTest>

#include <enrollmentlist/liststore.h>

using namespace endorse;
using namespace endorse::testing;
using namespace endorse::ui;
using manifest::TrustUse;

namespace {

template<class Dialog>
Dialog *dialogOf(ManifestDesk &desk)
{
    return qobject_cast<Dialog *>(
        desk.page().findChild<ManifestDialogs *>(QString(), Qt::FindDirectChildrenOnly)->current());
}

void click(const QWidget *dialog, const char *button)
{
    auto *found = dialog->findChild<QAbstractButton *>(QLatin1String(button));
    QVERIFY2(found && found->isEnabled(), button);
    // A radio button takes clicks on its words alone.
    found->click();
}

QString noticeOf(const QWidget *dialog)
{
    const auto *notice = dialog->findChild<NoticeStrip *>();
    return notice && notice->isPresented() ? notice->text() : QString();
}

/// Opens the dialog, waits for the list, imports and waits for the end.
void importAll(ManifestDesk &desk)
{
    desk.action(CommandId::ManifestImport)->trigger();
    auto *dialog = dialogOf<ManifestImportDialog>(desk);
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->presenter()->whyNot().isEmpty());
    click(dialog, "startImport");
    QTRY_VERIFY(dialog->presenter()->phase() != ManifestImportPresenter::Phase::Importing);
    QVERIFY2(!dialog->presenter()->error(),
             dialog->presenter()->error() ? qPrintable(dialog->presenter()->error()->toLogLine())
                                          : "");
}

QString idOf(quint32 number)
{
    return QString::fromLatin1(ManifestMaker::registrationId(number));
}

} // namespace

class ManifestDialogsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importedEntriesAreUnassigned();
    void theSecondImportFindsThemThere();
    void takenIdsStayAsTheyAre();
    void aServiceThatIsNotThereIsTold();
    void closingCancelsTheImport();
    void certificatesAreExported_data();
    void certificatesAreExported();
    void verdictsAreExported_data();
    void verdictsAreExported();
    void theSuggestedFolderIsThere();
    void anOccupiedFolderIsRefused();
    void aRefusedFileHasVerdictsAlone();
    void trustIsAddedAndRemoved();
    void whatCannotServeIsRefused_data();
    void whatCannotServeIsRefused();
    void changedTrustAsksToVerifyAgain();
};

void ManifestDialogsTest::importedEntriesAreUnassigned()
{
    ManifestDesk desk;
    desk.open(mixedManifest());
    importAll(desk);
    auto *dialog = dialogOf<ManifestImportDialog>(desk);
    QCOMPARE(dialog->presenter()->report()->imported, 2);
    QVERIFY(dialog->presenter()->report()->isComplete());
    QVERIFY(noticeOf(dialog).contains(QStringLiteral("2 entries")));
    QVERIFY(desk.notice().contains(QStringLiteral("2 entries")));
    click(dialog, "showImported");
    QCOMPARE(desk.desk.window.currentPage(), PageId::Enrollments);
    EnrollmentTable *table = desk.desk.window.enrollmentsPage()->table();
    QTRY_COMPARE(table->list()->rowCount(), 2);
    QStringList ids;
    for (int row = 0; row < 2; ++row)
        ids.append(table->list()->idAt(row));
    QVERIFY2(ids.contains(idOf(1)) && ids.contains(idOf(5)), qPrintable(ids.join(u' ')));
    const int status = int(enrollmentlist::ListColumn::Status);
    QCOMPARE(table->model()->index(0, status).data().toString(), QStringLiteral("Unassigned"));
    // The pane beside it knows the certificate.
    table->selectId(idOf(1));
    EnrollmentDetail *detail = desk.desk.window.enrollmentsPage()->detail();
    QTRY_VERIFY(detail->entry());
    const auto &certificates = detail->entry()->record.attestation.x509->clientCertificates;
    const auto info = pki::parseCertificate(*certificates->primary->der());
    QVERIFY(info);
    settle();
    QStringList shown;
    const auto labels = detail->findChildren<WrapLabel *>();
    for (const WrapLabel *label : labels) {
        if (label->isVisible())
            shown.append(label->text());
    }
    QVERIFY2(shown.contains(info->sha256), qPrintable(shown.join(u'|')));
    QVERIFY(shown.contains(info->subject));
}

void ManifestDialogsTest::theSecondImportFindsThemThere()
{
    ManifestDesk desk;
    desk.open(mixedManifest());
    importAll(desk);
    click(dialogOf<ManifestImportDialog>(desk), "closeImport");
    QTRY_VERIFY(!dialogOf<ManifestImportDialog>(desk));
    importAll(desk);
    auto *dialog = dialogOf<ManifestImportDialog>(desk);
    QCOMPARE(dialog->presenter()->report()->imported, 0);
    QCOMPARE(dialog->presenter()->report()->alreadyThere, 2);
    const auto *results = dialog->findChild<QTableView *>(QStringLiteral("manifestResults"));
    QVERIFY(results->isVisible());
    QCOMPARE(results->model()->rowCount(), 2);
    QCOMPARE(
        results->model()->index(0, models::ManifestResultModel::OutcomeColumn).data().toString(),
        QStringLiteral("already there"));
}

void ManifestDialogsTest::takenIdsStayAsTheyAre()
{
    ManifestDesk desk;
    desk.open(mixedManifest());
    desk.desk.window.enrollmentsPage()->openRemembered();
    QTRY_COMPARE(desk.list.state().phase, enrollmentlist::LocalListState::Phase::Ready);
    dps::IndividualEnrollment other;
    other.registrationId = idOf(5);
    other.attestation.type = QStringLiteral("symmetricKey");
    const auto added = QCoro::waitFor(desk.list.add({other}));
    QVERIFY(added);
    importAll(desk);
    auto *dialog = dialogOf<ManifestImportDialog>(desk);
    QCOMPARE(dialog->presenter()->report()->imported, 1);
    QCOMPARE(dialog->presenter()->report()->taken, 1);
    const auto entry = QCoro::waitFor(desk.list.entry(idOf(5).toLower()));
    QVERIFY(entry && *entry);
    QCOMPARE((*entry)->record.attestation.type, QStringLiteral("symmetricKey"));
    QVERIFY(desk.notice().contains(QStringLiteral("taken")));
}

namespace {

QCoro::Task<core::Result<std::shared_ptr<dps::ServiceClient>>> noService()
{
    core::Error error;
    error.category = core::ErrorCategory::Network;
    error.code = QStringLiteral("ConnectionRefusedError");
    error.message = core::Text::verbatim(QStringLiteral("The service does not answer."));
    co_return core::fail(error);
}

} // namespace

void ManifestDialogsTest::aServiceThatIsNotThereIsTold()
{
    ManifestDesk desk;
    desk.open(mixedManifest());
    ManifestParts parts = desk.presenter().parts();
    parts.serviceClient = [](core::CancelToken) { return noService(); };
    ManifestPresenter presenter(parts);
    presenter.open(desk.write(mixedManifest()));
    QTRY_COMPARE(presenter.state(), ManifestPresenter::State::Verified);
    ManifestImportDialog dialog(presenter);
    dialog.show();
    click(&dialog, "intoService");
    QCOMPARE(dialog.presenter()->target(), ManifestImportPresenter::Target::Service);
    click(&dialog, "startImport");
    QTRY_VERIFY(dialog.presenter()->error());
    QCOMPARE(noticeOf(&dialog).section(u'\n', 0, 0),
             QStringLiteral("The service does not answer."));
    // Nothing was imported, and it can be tried again.
    QVERIFY(!presenter.imported());
    QVERIFY(dialog.presenter()->whyNot().isEmpty());
    QCOMPARE(namelessWidgets(&dialog), QStringList());
}

void ManifestDialogsTest::closingCancelsTheImport()
{
    ManifestDesk desk;
    desk.open(mixedManifest());
    desk.action(CommandId::ManifestImport)->trigger();
    auto *dialog = dialogOf<ManifestImportDialog>(desk);
    QTRY_VERIFY(dialog->presenter()->whyNot().isEmpty());
    dialog->presenter()->start();
    dialog->presenter()->cancel();
    QVERIFY(dialog->presenter()->isCancelling());
    QTRY_VERIFY(dialog->presenter()->phase() != ManifestImportPresenter::Phase::Importing);
    // It is no failure, and the list is as it was; or all was done before it was heard of.
    QVERIFY(!dialog->presenter()->error());
    const bool isDone = dialog->presenter()->phase() == ManifestImportPresenter::Phase::Imported;
    QTRY_COMPARE(desk.list.index()->count(), isDone ? 2 : 0);
    dialog->presenter()->start();
    dialog->close();
    // Until it is known what came of it, and then no longer unless there is something to read.
    const auto current = [&desk] { return dialogOf<ManifestImportDialog>(desk); };
    QVERIFY(current());
    QTRY_VERIFY(!current() ||
                current()->presenter()->phase() != ManifestImportPresenter::Phase::Importing);
    if (current())
        current()->close();
    QTRY_VERIFY(!current());
}

void ManifestDialogsTest::certificatesAreExported_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<int>("files");
    QTest::newRow("pem") << "pemFiles" << 2;
    QTest::newRow("der") << "derFiles" << 2;
    QTest::newRow("bundle") << "pemBundle" << 1;
}

void ManifestDialogsTest::certificatesAreExported()
{
    QFETCH(QString, choice);
    QFETCH(int, files);
    ManifestDesk desk;
    desk.open(mixedManifest());
    desk.action(CommandId::ManifestExport)->trigger();
    auto *dialog = dialogOf<ManifestExportDialog>(desk);
    QVERIFY(dialog);
    QCOMPARE(namelessWidgets(dialog), QStringList());
    click(dialog, qPrintable(choice));
    const QString target = desk.folder.filePath(QStringLiteral("out"));
    dialog->findChild<QLineEdit *>(QStringLiteral("exportTarget"))->setText(target);
    click(dialog, "startExport");
    QTRY_COMPARE(dialog->presenter()->phase(), ManifestExportPresenter::Phase::Exported);
    QCOMPARE(dialog->presenter()->certificates(), 2);
    QVERIFY(noticeOf(dialog).contains(target));
    const QFileInfo out(target);
    QCOMPARE(out.isDir(), files == 2);
    if (out.isDir())
        QCOMPARE(QDir(target).entryList(QDir::Files).size(), files);
}

void ManifestDialogsTest::verdictsAreExported_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QString>("ending");
    QTest::newRow("csv") << "csvVerdicts"
                         << ".csv";
    QTest::newRow("json") << "jsonVerdicts"
                          << ".json";
    QTest::newRow("html") << "htmlVerdicts"
                          << ".html";
}

void ManifestDialogsTest::verdictsAreExported()
{
    QFETCH(QString, choice);
    QFETCH(QString, ending);
    ManifestDesk desk;
    desk.open(mixedManifest());
    ManifestExportDialog dialog(desk.presenter(), desk.folder.path());
    dialog.show();
    click(&dialog, qPrintable(choice));
    auto *target = dialog.findChild<QLineEdit *>(QStringLiteral("exportTarget"));
    QVERIFY2(target->text().endsWith(ending), qPrintable(target->text()));
    QVERIFY(target->text().startsWith(desk.folder.path()));
    click(&dialog, "startExport");
    QTRY_COMPARE(dialog.presenter()->phase(), ManifestExportPresenter::Phase::Exported);
    QFile file(dialog.presenter()->written());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("E_SIG"));
    QCOMPARE(dialog.presenter()->certificates(), 0);
}

/// A user whose folder for documents nobody has made.
void ManifestDialogsTest::theSuggestedFolderIsThere()
{
    ManifestDesk desk;
    desk.open(mixedManifest());
    const QByteArray home = qgetenv("HOME");
    qputenv("HOME", desk.folder.path().toLocal8Bit());
    desk.action(CommandId::ManifestExport)->trigger();
    qputenv("HOME", home);
    auto *dialog = dialogOf<ManifestExportDialog>(desk);
    QVERIFY(dialog);
    const QFileInfo target(dialog->presenter()->target());
    QVERIFY2(target.dir().exists(), qPrintable(target.filePath()));
    click(dialog, "startExport");
    QTRY_COMPARE(dialog->presenter()->phase(), ManifestExportPresenter::Phase::Exported);
}

void ManifestDialogsTest::anOccupiedFolderIsRefused()
{
    ManifestDesk desk;
    desk.open(mixedManifest());
    desk.write("something", QStringLiteral("kept"));
    ManifestExportDialog dialog(desk.presenter(), desk.folder.path());
    dialog.show();
    dialog.findChild<QLineEdit *>(QStringLiteral("exportTarget"))->setText(desk.folder.path());
    click(&dialog, "startExport");
    QTRY_VERIFY(dialog.presenter()->error());
    QVERIFY(!noticeOf(&dialog).isEmpty());
    // An empty target is not asked for.
    dialog.findChild<QLineEdit *>(QStringLiteral("exportTarget"))->clear();
    QVERIFY(!dialog.findChild<QAbstractButton *>(QStringLiteral("startExport"))->isEnabled());
}

void ManifestDialogsTest::aRefusedFileHasVerdictsAlone()
{
    ManifestDesk desk;
    desk.open("[{]");
    ManifestExportDialog dialog(desk.presenter(), desk.folder.path());
    QCOMPARE(dialog.presenter()->what(), ManifestExportPresenter::What::Csv);
    QVERIFY(!dialog.findChild<QRadioButton *>(QStringLiteral("pemFiles"))->isEnabled());
    dialog.presenter()->setWhat(ManifestExportPresenter::What::Json);
    dialog.presenter()->start();
    QTRY_COMPARE(dialog.presenter()->phase(), ManifestExportPresenter::Phase::Exported);
    QFile file(dialog.presenter()->written());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("reject_file"));
}

void ManifestDialogsTest::trustIsAddedAndRemoved()
{
    ManifestDesk desk(Language::English, ManifestDesk::Trusts::BuiltInAlone);
    desk.action(CommandId::ManifestTrust)->trigger();
    auto *dialog = dialogOf<TrustDialog>(desk);
    QVERIFY(dialog);
    QTRY_VERIFY(!dialog->presenter()->isBusy());
    auto *roots = dialog->findChild<QTableView *>(QStringLiteral("roots"));
    auto *signers = dialog->findChild<QTableView *>(QStringLiteral("signers"));
    const int before = roots->model()->rowCount();
    const int signersBefore = signers->model()->rowCount();
    QVERIFY(before > 0 && signersBefore > 0);
    dialog->presenter()->addFiles(TrustUse::DeviceRoot,
                                  {desk.write(vendor().rootPem(), QStringLiteral("root.pem"))});
    QTRY_COMPARE(roots->model()->rowCount(), before + 1);
    QCOMPARE(signers->model()->rowCount(), signersBefore);
    QVERIFY(noticeOf(dialog).contains(QStringLiteral("1 certificate")));
    QCOMPARE(namelessWidgets(dialog), QStringList());
    // A built-in one stays; an own one goes.
    auto *remove = dialog->findChild<QAbstractButton *>(QStringLiteral("rootsRemove"));
    for (int row = 0; row < roots->model()->rowCount(); ++row) {
        roots->setCurrentIndex(roots->model()->index(row, 0));
        const bool isOwn = roots->model()
                               ->index(row, models::ManifestTrustModel::OriginColumn)
                               .data()
                               .toString() == QLatin1String("own");
        QCOMPARE(remove->isEnabled(), isOwn);
        if (!isOwn)
            continue;
        click(dialog, "rootsCopy");
        QCOMPARE(QApplication::clipboard()->text().size(), 64);
        click(dialog, "rootsRemove");
        break;
    }
    QTRY_COMPARE(roots->model()->rowCount(), before);
    QVERIFY(!dialog->presenter()->error());
}

void ManifestDialogsTest::whatCannotServeIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("use");
    QTest::newRow("text") << QByteArray("no certificate") << int(TrustUse::DeviceRoot);
    QTest::newRow("a private key")
        << QByteArray("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n")
        << int(TrustUse::ManifestSigner);
    QTest::newRow("nothing") << QByteArray() << int(TrustUse::ManifestSigner);
}

void ManifestDialogsTest::whatCannotServeIsRefused()
{
    QFETCH(QByteArray, content);
    QFETCH(int, use);
    ManifestDesk desk;
    TrustDialog dialog(desk.presenter().parts());
    dialog.show();
    QTRY_VERIFY(!dialog.presenter()->isBusy());
    const auto before = dialog.presenter()->sets();
    dialog.presenter()->addFiles(TrustUse(use), {desk.write(content, QStringLiteral("bad.pem"))});
    QTRY_VERIFY(dialog.presenter()->error());
    QTRY_VERIFY(!dialog.presenter()->isBusy());
    QVERIFY2(noticeOf(&dialog).startsWith(QStringLiteral("bad.pem: ")),
             qPrintable(noticeOf(&dialog)));
    QCOMPARE(dialog.presenter()->sets(), before);
    dialog.presenter()->addFiles(TrustUse(use), {desk.folder.filePath(QStringLiteral("none.pem"))});
    QTRY_VERIFY(!dialog.presenter()->isBusy());
    QVERIFY(dialog.presenter()->error());
}

void ManifestDialogsTest::changedTrustAsksToVerifyAgain()
{
    ManifestDesk desk(Language::English, ManifestDesk::Trusts::BuiltInAlone);
    desk.open(ManifestMaker::file({vendor().entry(1)}));
    QCOMPARE(desk.presenter().importable(), 0);
    desk.action(CommandId::ManifestTrust)->trigger();
    auto *dialog = dialogOf<TrustDialog>(desk);
    dialog->presenter()->addFiles(TrustUse::ManifestSigner,
                                  {desk.write(vendor().signerPem(), QStringLiteral("s.pem"))});
    QTRY_VERIFY(!dialog->presenter()->isBusy());
    dialog->presenter()->addFiles(TrustUse::DeviceRoot,
                                  {desk.write(vendor().rootPem(), QStringLiteral("r.pem"))});
    QTRY_VERIFY(!dialog->presenter()->isBusy());
    QVERIFY(desk.presenter().isTrustChanged());
    QVERIFY(desk.notice().contains(QStringLiteral("have changed")));
    click(dialog, "closeTrust");
    QTRY_VERIFY(!dialogOf<TrustDialog>(desk));
    const auto buttons = desk.page().findChild<NoticeStrip *>()->findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        if (button->isVisible() && button->text() == QLatin1String("Verify Again"))
            button->click();
    }
    QTRY_VERIFY(desk.isVerified());
    QTRY_VERIFY(!desk.presenter().isTrustChanged() && desk.isVerified());
    QTRY_COMPARE(desk.model().rowCount(), 1);
    QCOMPARE(models::ManifestVerdictModel::codes(*desk.model().verdictAt(0)), QString());
    QCOMPARE(desk.presenter().importable(), 1);
}

ENDORSE_TEST(ManifestDialogsTest)
#include "manifestdialogstest.moc"
