// SPDX-License-Identifier: GPL-3.0-or-later
// What is not trusted any more is named, can be taken back, and is written down.
#include "manifestdesk.h"

#include <audit/auditlog.h>
#include <dps/httpclient.h>
#include <models/manifesttrustmodel.h>
#include <support/testregistry.h>
#include <ui/manifest/manifestimportdialog.h>
#include <ui/manifest/trustdialog.h>
#include <ui/service/noticestrip.h>

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using namespace endorse::ui;
using manifest::TrustUse;

namespace {

using Log = std::shared_ptr<audit::AuditLog>;
using Client = std::shared_ptr<dps::ServiceClient>;

QCoro::Task<core::Result<Log>> logOf(core::Result<Log> log)
{
    co_return log;
}

QCoro::Task<core::Result<Client>> serviceOf(Client client)
{
    co_return client;
}

/// The dialog over a folder with the vendor's signer and root, and a log.
class TrustDesk final
{
public:
    TrustDesk()
        : log(std::make_shared<audit::AuditLog>(
              std::move(*audit::AuditLog::open(desk.folder.filePath(QStringLiteral("a.jsonl"))))))
        , dialog(parts(log))
    {
        dialog.show();
        dialog.activateWindow();
        wait();
    }

    ManifestParts parts(const core::Result<Log> &written) const
    {
        ManifestParts parts = desk.presenter().parts();
        parts.auditLog = [written] { return logOf(written); };
        parts.afterWork = [ended = ended] { ++*ended; };
        return parts;
    }
    void wait()
    {
        QTRY_VERIFY(!dialog.presenter()->isBusy());
        settle();
    }
    QTableView *table(const char *name) const
    {
        return dialog.findChild<QTableView *>(QLatin1String(name));
    }
    QAbstractButton *button(const char *name) const
    {
        return dialog.findChild<QAbstractButton *>(QLatin1String(name));
    }
    QStringList trusted(TrustUse use) const
    {
        QStringList all;
        for (const manifest::TrustedCertificate &one : dialog.presenter()->sets().list(use))
            all.append(one.sha256);
        return all;
    }
    QString notice() const
    {
        const auto *strip = dialog.findChild<NoticeStrip *>();
        return strip->isPresented() && strip->isVisible() ? strip->text() : QString();
    }
    /// Chooses the user's own certificate, which is the last, and removes it; its SHA-256.
    QString removeOwn(const char *list)
    {
        const QTableView *rows = table(list);
        const QModelIndex last = rows->model()->index(rows->model()->rowCount() - 1, 0);
        table(list)->setCurrentIndex(last);
        const QString sha256 = last.data(models::IdRole).toString();
        button(QByteArray(list).append("Remove").constData())->click();
        wait();
        return sha256;
    }
    /// "trust add deviceRoot", one a line of the log.
    QStringList story() const
    {
        QStringList told;
        const auto lines = log->lastLines(100);
        for (const QJsonObject &line : lines.value_or(QList<QJsonObject>())) {
            const QJsonObject details = line.value(QLatin1String("details")).toObject();
            told.append((line.value(QLatin1String("kind")).toString() + QLatin1Char(' ') +
                         details.value(QLatin1String("action")).toString() + QLatin1Char(' ') +
                         details.value(QLatin1String("set")).toString())
                            .trimmed());
        }
        return told;
    }

    ManifestDesk desk;
    std::shared_ptr<int> ended =
        std::make_shared<int>(0); ///< How often there was something to sign.
    Log log;
    TrustDialog dialog;
};

} // namespace

class TrustDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatIsNotTrusted_data();
    void namesWhatIsNotTrusted();
    void undoByKeys();
    void undoIsOfferedUntilSomethingChanges();
    void anUndoThatFailsCanBeTriedAgain();
    void foreignNamesAreBounded();
    void changesAreWrittenDown();
    void changesAreSigned();
    void halfAnAdditionIsAChange();
    void whatOthersRemovedLeavesTheUndo();
    void withoutALogNothingChanges();
    void aLineThatIsMissingIsTold();
    void anImportIntoAServiceIsWrittenDown();
};

void TrustDialogTest::namesWhatIsNotTrusted_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<int>("use");
    QTest::addColumn<QString>("words");
    QTest::newRow("signer") << "signers" << int(TrustUse::ManifestSigner)
                            << "The manifest signer \"%1\" is not trusted any more.";
    QTest::newRow("root") << "roots" << int(TrustUse::DeviceRoot)
                          << "The device root \"%1\" is not trusted any more.";
}

void TrustDialogTest::namesWhatIsNotTrusted()
{
    QFETCH(QString, list);
    QFETCH(int, use);
    QFETCH(QString, words);
    TrustDesk on;
    const QStringList before = on.trusted(TrustUse(use));
    const QTableView *rows = on.table(qPrintable(list));
    const QString name =
        rows->model()
            ->index(rows->model()->rowCount() - 1, models::ManifestTrustModel::NameColumn)
            .data()
            .toString();
    const QString sha256 = on.removeOwn(qPrintable(list));
    QCOMPARE(on.trusted(TrustUse(use)).size(), before.size() - 1);
    // Blanks that have no width let long words break.
    QCOMPARE(on.notice().remove(QChar(0x200b)), words.arg(name));
    QCOMPARE(on.button("noticeButton0")->text(), QStringLiteral("Undo"));
    QCOMPARE(namelessWidgets(&on.dialog), QStringList());
    QSignalSpy changed(on.dialog.presenter(), &TrustPresenter::trustChanged);
    on.button("noticeButton0")->click();
    on.wait();
    QCOMPARE(on.trusted(TrustUse(use)), before);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(on.notice(), QStringLiteral("1 certificate is trusted now."));
    QVERIFY(!on.button("noticeButton0"));
    // One goes on at what came back.
    QCOMPARE(rows->currentIndex().data(models::IdRole).toString(), sha256);
    QCOMPARE(QApplication::focusWidget(), rows);
}

void TrustDialogTest::undoByKeys()
{
    TrustDesk on;
    const QString sha256 = on.removeOwn("roots");
    on.button("rootsCopy")->setFocus();
    // Remove has nothing to remove: the next is Undo, and Close comes behind it.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), on.button("noticeButton0"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), on.button("closeTrust"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    on.wait();
    QVERIFY(on.dialog.isVisible());
    QVERIFY(on.trusted(TrustUse::DeviceRoot).contains(sha256));
}

void TrustDialogTest::undoIsOfferedUntilSomethingChanges()
{
    TrustDesk on;
    const QString root = on.removeOwn("roots");
    on.dialog.presenter()->addFiles(TrustUse::DeviceRoot,
                                    {on.desk.write("nothing", QStringLiteral("bad.pem"))});
    on.wait();
    QVERIFY2(on.notice().startsWith(QLatin1String("bad.pem: ")), qPrintable(on.notice()));
    QVERIFY(on.button("noticeButton0"));
    // The newer removal is the one that can be taken back.
    const QString signer = on.removeOwn("signers");
    on.button("noticeButton0")->click();
    on.wait();
    QVERIFY(on.trusted(TrustUse::ManifestSigner).contains(signer));
    QVERIFY(!on.trusted(TrustUse::DeviceRoot).contains(root));
    QVERIFY(!on.dialog.presenter()->removed());
    on.dialog.presenter()->undoRemove();
    QVERIFY(!on.dialog.presenter()->isBusy());
}

void TrustDialogTest::anUndoThatFailsCanBeTriedAgain()
{
    TrustDesk on;
    const QString sha256 = on.removeOwn("roots");
    // No folder can be there.
    const QString roots = on.desk.dataFolder() + QStringLiteral("/device-roots");
    QVERIFY(QDir(roots).removeRecursively());
    on.desk.write("a file", QStringLiteral("data/device-roots"));
    on.button("noticeButton0")->click();
    on.wait();
    QVERIFY(on.dialog.presenter()->error());
    QVERIFY2(on.notice().contains(QLatin1String("is not trusted any more")),
             qPrintable(on.notice()));
    QVERIFY(QFile::remove(roots));
    on.button("noticeButton0")->click();
    on.wait();
    QVERIFY(on.trusted(TrustUse::DeviceRoot).contains(sha256));
}

void TrustDialogTest::foreignNamesAreBounded()
{
    TrustDesk on;
    const QByteArray name = "<b>" + QByteArray(100, 'W');
    on.dialog.presenter()->addFiles(
        TrustUse::DeviceRoot,
        {on.desk.write(ManifestMaker::strayRootPem(name), QStringLiteral("long.pem"))});
    on.wait();
    QVERIFY2(!on.dialog.presenter()->error(), qPrintable(on.notice()));
    const QSize before = on.dialog.size();
    auto *roots = on.table("roots");
    const QAbstractItemModel *model = roots->model();
    const auto found = model->match(model->index(0, 0), Qt::DisplayRole, QStringLiteral("<b>"), 1,
                                    Qt::MatchStartsWith);
    QCOMPARE(found.size(), 1);
    roots->setCurrentIndex(found.first());
    on.button("rootsRemove")->click();
    on.wait();
    QVERIFY2(on.notice().contains(QLatin1String("<b>WWW")), qPrintable(on.notice()));
    QVERIFY2(on.notice().size() < 150, qPrintable(on.notice()));
    QCOMPARE(on.dialog.width(), before.width());
}

void TrustDialogTest::changesAreWrittenDown()
{
    TrustDesk on;
    QCOMPARE(on.story(), QStringList());
    on.removeOwn("roots");
    on.button("noticeButton0")->click();
    on.wait();
    on.dialog.presenter()->addFiles(TrustUse::ManifestSigner,
                                    {on.desk.write(vendor().rootPem(), QStringLiteral("r.pem"))});
    on.wait();
    QCOMPARE(on.story(), QStringList({QStringLiteral("trust remove deviceRoot"),
                                      QStringLiteral("trust add deviceRoot"),
                                      QStringLiteral("trust add manifestSigner")}));
    QVERIFY(on.log->verify()->ok());
}

void TrustDialogTest::changesAreSigned()
{
    TrustDesk on;
    QCOMPARE(*on.ended, 0);
    on.removeOwn("roots");
    QCOMPARE(*on.ended, 1);
    on.button("noticeButton0")->click();
    on.wait();
    QCOMPARE(*on.ended, 2);
    on.dialog.presenter()->addFiles(TrustUse::DeviceRoot,
                                    {on.desk.write("nothing", QStringLiteral("bad.pem"))});
    on.wait();
    QCOMPARE(*on.ended, 2);
}

/// Of two certificates in a file the second cannot be kept.
void TrustDialogTest::halfAnAdditionIsAChange()
{
    TrustDesk on;
    const QStringList before = on.trusted(TrustUse::DeviceRoot);
    const core::Bytes first = ManifestMaker::strayRootPem("first");
    const core::Bytes second = ManifestMaker::strayRootPem("second");
    const auto both = manifest::TrustSets::empty().with(TrustUse::DeviceRoot, first + second);
    QVERIFY(both);
    const QString sha256 = both->list(TrustUse::DeviceRoot).last().sha256;
    // No file can be there.
    QVERIFY(QDir(on.desk.dataFolder())
                .mkpath(QStringLiteral("device-roots/%1.pem/folder").arg(sha256)));
    QSignalSpy changed(on.dialog.presenter(), &TrustPresenter::trustChanged);
    on.dialog.presenter()->addFiles(TrustUse::DeviceRoot,
                                    {on.desk.write(first + second, QStringLiteral("two.pem"))});
    on.wait();
    QVERIFY(on.dialog.presenter()->error());
    QCOMPARE(on.story(), QStringList(QStringLiteral("trust add deviceRoot")));
    QCOMPARE(on.trusted(TrustUse::DeviceRoot).size(), before.size() + 1);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(*on.ended, 1);
}

void TrustDialogTest::whatOthersRemovedLeavesTheUndo()
{
    TrustDesk on;
    const QString root = on.removeOwn("roots");
    const QString signer = on.trusted(TrustUse::ManifestSigner).last();
    QVERIFY(manifest::TrustFolder(on.desk.dataFolder()).remove(TrustUse::ManifestSigner, signer));
    QSignalSpy changed(on.dialog.presenter(), &TrustPresenter::trustChanged);
    on.dialog.presenter()->remove(TrustUse::ManifestSigner, signer);
    on.wait();
    QVERIFY(!on.trusted(TrustUse::ManifestSigner).contains(signer));
    QCOMPARE(changed.count(), 1);
    QVERIFY(on.dialog.presenter()->removed());
    QCOMPARE(on.dialog.presenter()->removed()->certificate.sha256, root);
}

void TrustDialogTest::withoutALogNothingChanges()
{
    TrustDesk on;
    core::Error error;
    error.category = core::ErrorCategory::Store;
    error.message = core::Text::verbatim(QStringLiteral("The log is elsewhere."));
    TrustDialog dialog(on.parts(core::fail(error)));
    QTRY_VERIFY(!dialog.presenter()->isBusy());
    const auto before = dialog.presenter()->sets();
    QVERIFY(!before.list(TrustUse::DeviceRoot).isEmpty());
    dialog.presenter()->remove(TrustUse::DeviceRoot,
                               before.list(TrustUse::DeviceRoot).last().sha256);
    QTRY_VERIFY(!dialog.presenter()->isBusy());
    QVERIFY(dialog.presenter()->error());
    QCOMPARE(dialog.findChild<NoticeStrip *>()->text(), QStringLiteral("The log is elsewhere."));
    QVERIFY(!dialog.presenter()->removed());
    QVERIFY(dialog.presenter()->sets() == before);
}

void TrustDialogTest::aLineThatIsMissingIsTold()
{
    TrustDesk on;
    const QString file = on.log->file();
    QVERIFY(QFile::remove(file) && QDir().mkpath(file)); // No file can be there.
    on.removeOwn("roots");
    QVERIFY(on.dialog.presenter()->auditProblem());
    const QStringList lines = on.notice().split(QLatin1Char('\n'));
    QVERIFY2(lines.size() > 1, qPrintable(on.notice()));
    QVERIFY(lines.first().contains(QLatin1String("is not trusted any more")));
    QCOMPARE(lines.at(1), on.dialog.presenter()->auditProblem()->message.render());
}

void TrustDialogTest::anImportIntoAServiceIsWrittenDown()
{
    TrustDesk on;
    core::SystemClock clock;
    dps::HttpClient http{dps::HttpClient::Options()};
    dps::RetryPolicy once;
    once.attempts = 1;
    // Nobody answers at this port.
    const auto client = std::make_shared<dps::ServiceClient>(
        http,
        *dps::ServiceConnectionString::parse("HostName=localhost;SharedAccessKeyName=owner;"
                                             "SharedAccessKey=c2VzYW1l;Port=1"),
        clock, once);
    ManifestParts parts = on.parts(on.log);
    parts.serviceClient = [client](core::CancelToken) { return serviceOf(client); };
    ManifestPresenter presenter(parts);
    presenter.open(on.desk.write(mixedManifest()));
    QTRY_COMPARE(presenter.state(), ManifestPresenter::State::Verified);
    ManifestImportPresenter importing(presenter);
    importing.setTarget(ManifestImportPresenter::Target::Service);
    importing.start();
    QTRY_COMPARE(importing.phase(), ManifestImportPresenter::Phase::Imported);
    QVERIFY(importing.report()->stopped);
    QCOMPARE(on.story(), QStringList(QStringLiteral("import")));
    const QJsonObject line = on.log->lastLines(1)->first();
    QCOMPARE(line.value(QLatin1String("outcome")).toString(), QStringLiteral("failed"));
    QCOMPARE(line.value(QLatin1String("subject")).toString(), QStringLiteral("localhost"));
    const QJsonObject details = line.value(QLatin1String("details")).toObject();
    QCOMPARE(details.value(QLatin1String("file")).toString(), QStringLiteral("lot.json"));
    QCOMPARE(details.value(QLatin1String("count")).toInt(-1), 0);
}

ENDORSE_TEST(TrustDialogTest)
#include "trustdialogtest.moc"
