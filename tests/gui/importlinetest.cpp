// SPDX-License-Identifier: GPL-3.0-or-later
// What a service was given stands in the audit log, also when the window is closed meanwhile.
#include "program.h"

#include <app/auditanchoring.h>
#include <app/workbench.h>
#include <audit/auditlog.h>
#include <dps/bulkservice.h>
#include <dps/servicefixture.h>
#include <support/testregistry.h>
#include <ui/manifest/manifestimportpresenter.h>
#include <ui/manifest/manifestpage.h>

#include <QTemporaryDir>
#include <QTest>

#include <manifest/manifestmaker.h>

using namespace endorse;
using namespace endorse::testing;
using manifest::TrustUse;
using Client = std::shared_ptr<dps::ServiceClient>;

namespace {

QCoro::Task<core::Result<Client>> madeClient(Client client)
{
    co_return client;
}

QList<QJsonObject> importLines(const QString &auditFile)
{
    const auto log = audit::AuditLog::open(auditFile);
    if (!log || !log->verify()->ok())
        return {};
    auto lines = log->lastLines(100).value_or(QList<QJsonObject>());
    lines.removeIf([](const QJsonObject &line) {
        return line.value(QLatin1String("kind")) != QLatin1String("import");
    });
    return lines;
}

} // namespace

class ImportLineTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClosedWindowWritesWhatItDid()
    {
        QTemporaryDir folder;
        const QString dataDir = folder.filePath(QStringLiteral("data"));
        ManifestMaker maker;
        const QString lot = folder.filePath(QStringLiteral("lot.json"));
        QVERIFY(maker.write(lot, 25));
        const manifest::TrustFolder trust(dataDir);
        QVERIFY(trust.add(TrustUse::ManifestSigner, maker.signerPem()));
        QVERIFY(trust.add(TrustUse::DeviceRoot, maker.rootPem()));
        const TestCa ca;
        BulkService fake;
        fake.bulkActs = {BulkService::Act::Answer, BulkService::Act::Mute};
        const TlsTestServer server(ca.issue({QStringLiteral("DNS:localhost")}), fake.handler());
        dps::RetryPolicy policy;
        policy.cancelGrace = std::chrono::milliseconds(500);
        ServiceFixture service(server, ca, policy);

        Program program(dataDir);
        // With its TPM, that signs the log at the end.
        QVERIFY(program.startDemo());
        const QString auditFile = program.shell().workbench()->auditFile();
        ui::ManifestParts parts = program.window().manifestPage()->presenter().parts();
        parts.list = nullptr;
        parts.clock = std::make_shared<core::ManualClock>(
            QDateTime(QDate(2026, 6, 1), QTime(12, 0), Qt::UTC));
        const Client client(&service.client, [](auto *) {});
        parts.serviceClient = [client](core::CancelToken) { return madeClient(client); };
        auto presenter = std::make_unique<ui::ManifestPresenter>(parts);
        presenter->open(lot);
        QTRY_COMPARE(presenter->state(), ui::ManifestPresenter::State::Verified);
        auto importing = std::make_unique<ui::ManifestImportPresenter>(*presenter);
        importing->start();
        QTRY_COMPARE(fake.bulks.size(), 2);
        // As the window does that is closed.
        importing.reset();
        presenter.reset();
        program.quit();

        const QList<QJsonObject> lines = importLines(auditFile);
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines.first().value(QLatin1String("outcome")).toString(),
                 QStringLiteral("cancelled"));
        const QJsonObject details = lines.first().value(QLatin1String("details")).toObject();
        QCOMPARE(details.value(QLatin1String("count")).toInt(), 10);
        QCOMPARE(details.value(QLatin1String("unknown")).toInt(), 10);
        QCOMPARE(details.value(QLatin1String("notSent")).toInt(), 5);
        QVERIFY(!app::hasNewLines(auditFile));
    }
};

ENDORSE_TEST(ImportLineTest)
#include "importlinetest.moc"
