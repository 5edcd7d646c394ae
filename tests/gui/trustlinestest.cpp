// SPDX-License-Identifier: GPL-3.0-or-later
// What the window changes of the trusted certificates stands in the audit log of its station.
#include "program.h"

#include <app/workbench.h>
#include <audit/auditlog.h>
#include <support/testregistry.h>
#include <ui/manifest/manifestpage.h>
#include <ui/manifest/trustdialog.h>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace endorse;
using namespace endorse::testing;
using manifest::TrustUse;
using ui::TrustDialog;

namespace {

/// "add", "remove": what the lines of the log tell of the trusted certificates.
QStringList trustActions(const QString &dataDir)
{
    const auto log = audit::AuditLog::open(dataDir + QStringLiteral("/audit/audit.jsonl"));
    if (!log || !log->verify()->ok())
        return {QStringLiteral("no log")};
    QStringList actions;
    const auto lines = log->lastLines(100);
    for (const QJsonObject &line : lines.value_or(QList<QJsonObject>())) {
        if (line.value(QLatin1String("kind")) == QLatin1String("trust"))
            actions.append(line.value(QLatin1String("details"))
                               .toObject()
                               .value(QLatin1String("action"))
                               .toString());
    }
    return actions;
}

} // namespace

class TrustLinesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyChangeHasItsLine()
    {
        QTemporaryDir folder;
        const QString dataDir = folder.filePath(QStringLiteral("data"));
        Program program(dataDir);
        program.trigger(ui::CommandId::ManifestTrust);
        auto *dialog = program.window().findChild<TrustDialog *>();
        QVERIFY(dialog);
        ui::TrustPresenter *presenter = dialog->presenter();
        QTRY_VERIFY(!presenter->isBusy());
        presenter->addFiles(TrustUse::DeviceRoot,
                            {QStringLiteral(ENDORSE_TEST_DATA "/manifests/synthetic/root.pem")});
        QTRY_VERIFY(!presenter->isBusy());
        QCOMPARE(presenter->added(), 1);
        const QString sha256 = presenter->sets().list(TrustUse::DeviceRoot).last().sha256;
        presenter->remove(TrustUse::DeviceRoot, sha256);
        QTRY_VERIFY(!presenter->isBusy());
        presenter->undoRemove();
        QTRY_VERIFY(!presenter->isBusy());
        QCOMPARE(
            trustActions(dataDir),
            QStringList({QStringLiteral("add"), QStringLiteral("remove"), QStringLiteral("add")}));
        // Who closes the window at once gets the change and its line, or neither.
        presenter->remove(TrustUse::DeviceRoot, sha256);
        program.quit();
        QThreadPool::globalInstance()->waitForDone();
        const bool isRemoved = QDir(dataDir + QStringLiteral("/device-roots"))
                                   .entryList({QStringLiteral("*.pem")})
                                   .isEmpty();
        QCOMPARE(trustActions(dataDir).size(), isRemoved ? 4 : 3);
    }
};

ENDORSE_TEST(TrustLinesTest)
#include "trustlinestest.moc"
