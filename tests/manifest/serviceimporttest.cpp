// SPDX-License-Identifier: GPL-3.0-or-later
// Entries into a service that holds some of them already, and does not always say which.
#include "manifestbench.h"

#include <dps/bulkservice.h>
#include <dps/servicefixture.h>
#include <support/testregistry.h>

#include <QCoroTask>
#include <QJsonObject>

#include <manifest/entrysource.h>
#include <manifest/manifestimport.h>

using namespace endorse;
using namespace endorse::manifest;
using testing::BulkService;
using testing::ManifestBench;
using testing::ManifestMaker;
using testing::ServiceFixture;
using testing::TestCa;
using testing::TlsTestServer;
using Act = BulkService::Act;

namespace {

/// A service and a manifest of a few chips.
class ServiceBench final
{
public:
    explicit ServiceBench(quint32 count)
        : m_file(bench.path("lot.json"))
    {
        if (!bench.maker().write(m_file, count))
            qFatal("A file cannot be written.");
    }

    ManifestImportReport import(const enrollmentlist::Progress &progress = {},
                                const core::CancelToken &cancel = {})
    {
        VerifyReport verified = bench.verify(m_file);
        // The client outlives the import.
        const std::shared_ptr<dps::ServiceClient> client(&m_service.client, [](auto *) {});
        ManifestImportRequest request{verified.file, verified.sha256, std::move(verified.verdicts)};
        const auto report =
            QCoro::waitFor(importManifest(client, std::move(request), progress, cancel));
        if (!report)
            qFatal("%s", qPrintable(report.error().toLogLine()));
        return *report;
    }
    /// The same enrollments again are refused with 409.
    void enrollAll()
    {
        if (!import().isComplete())
            qFatal("The service takes nothing.");
        fake.reads.clear();
        fake.bulks.clear();
    }

    ManifestBench bench;
    BulkService fake;

private:
    QString m_file;
    TestCa m_ca;
    TlsTestServer m_server{m_ca.issue({QStringLiteral("DNS:localhost")}), fake.handler()};
    ServiceFixture m_service{m_server, m_ca};
};

/// "0 taken, 1 unknown 401002; stopped 401002".
QString storyOf(const ManifestImportReport &report)
{
    QStringList parts;
    for (const ManifestImportItem &item : report.items) {
        parts.append((QString::number(item.index) + QLatin1Char(' ') + toString(item.outcome) +
                      QLatin1Char(' ') + (item.error ? item.error->code : QString()))
                         .trimmed());
    }
    QString story = parts.join(QStringLiteral(", "));
    if (report.stopped)
        story += QStringLiteral("; stopped ") + report.stopped->code;
    return story;
}

} // namespace

class ServiceImportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksAtWhatIsInTheWay()
    {
        ServiceBench on(3);
        on.enrollAll();
        const QString second = QString::fromLatin1(ManifestMaker::registrationId(1)).toLower();
        on.fake.records[second][QLatin1String("attestation")] =
            QJsonObject{{QStringLiteral("type"), QStringLiteral("tpm")},
                        {QStringLiteral("tpm"),
                         QJsonObject{{QStringLiteral("endorsementKey"), QStringLiteral("AToA")}}}};
        QCOMPARE(storyOf(on.import()),
                 QStringLiteral("0 alreadyThere, 1 taken 409000, 2 alreadyThere"));
        QCOMPARE(on.fake.reads.size(), 3);
    }

    void saysNothingOfWhatItCouldNotSee()
    {
        ServiceBench on(3);
        on.enrollAll();
        on.fake.readActs = {Act::Answer, Act::Refuse};
        const ManifestImportReport report = on.import();
        QCOMPARE(storyOf(report), QStringLiteral("0 alreadyThere, 1 unknown 401002, 2 unknown "
                                                 "401002; stopped 401002"));
        QCOMPARE(on.fake.reads.size(), 2);
        QCOMPARE(report.taken, 0);
        QVERIFY(!report.isComplete());
    }

    void isCancelledWhileItLooks()
    {
        ServiceBench on(25);
        on.enrollAll();
        core::CancelSource source;
        QList<qint64> told;
        const auto progress = [&](qint64 done, qint64 total) {
            told.append(done);
            QCOMPARE(total, 25);
            if (done == 12)
                source.cancel();
        };
        const ManifestImportReport report = on.import(progress, source.token());
        QVERIFY(report.stopped.has_value());
        QVERIFY(report.stopped->category == core::ErrorCategory::Cancelled);
        QCOMPARE(report.alreadyThere, 12);
        QCOMPARE(report.taken, 0);
        QCOMPARE(report.notSent, 5);
        QCOMPARE(report.items.size(), 25);
        QCOMPARE(toString(report.items.at(12).outcome), QStringLiteral("unknown"));
        // Each that is known is told, one by one.
        QVERIFY(told.startsWith(1) && told.at(11) == 12);
        QVERIFY(on.fake.reads.size() <= 13);
    }

    void whatWentMeanwhileWasTaken()
    {
        ServiceBench on(2);
        on.fake.refusals.insert(QString::fromLatin1(ManifestMaker::registrationId(0)).toLower(),
                                409000);
        const ManifestImportReport report = on.import();
        QCOMPARE(storyOf(report), QStringLiteral("0 taken 409000"));
        QCOMPARE(report.imported, 1);
    }

    /// The connection was cut, and nobody can say whether the service has it.
    void whatIsNotKnownIsNoRefusal()
    {
        ServiceBench on(1);
        on.fake.bulkActs = {Act::CutAfter};
        on.fake.readActs = {Act::Refuse};
        const ManifestImportReport report = on.import();
        QVERIFY2(storyOf(report).startsWith(QLatin1String("0 unknown")),
                 qPrintable(storyOf(report)));
        QCOMPARE(report.failed, 0);
    }
};

ENDORSE_TEST(ServiceImportTest)

#include "serviceimporttest.moc"
