// SPDX-License-Identifier: GPL-3.0-or-later
// Entries into a service that holds some of them already, and does not always say which.
#include "manifestbench.h"

#include <audit/auditlog.h>
#include <dps/bulkservice.h>
#include <dps/servicefixture.h>
#include <support/testregistry.h>

#include <QCoroTask>
#include <QDir>
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
        ManifestImportRequest request{verified.file, verified.sha256, std::move(verified.verdicts),
                                      log};
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

    /// Where the imports are written down from now on.
    void openLog()
    {
        auto opened = audit::AuditLog::open(bench.path("audit.jsonl"));
        if (!opened)
            qFatal("%s", qPrintable(opened.error().toLogLine()));
        log = std::make_shared<audit::AuditLog>(std::move(*opened));
    }
    QList<QJsonObject> lines() const { return log->lastLines(100).value_or(QList<QJsonObject>()); }

    ManifestBench bench;
    BulkService fake;
    std::shared_ptr<audit::AuditLog> log;

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

    void isWrittenDown()
    {
        ServiceBench on(3);
        on.openLog();
        const QString second = QString::fromLatin1(ManifestMaker::registrationId(1)).toLower();
        on.fake.refusals.insert(second, 400004);
        QVERIFY(!on.import().auditProblem);
        const QList<QJsonObject> lines = on.lines();
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines.first().value(QLatin1String("kind")).toString(), QStringLiteral("import"));
        QCOMPARE(lines.first().value(QLatin1String("subject")).toString(),
                 QStringLiteral("localhost"));
        QCOMPARE(lines.first().value(QLatin1String("outcome")).toString(), QStringLiteral("ok"));
        QJsonObject details = lines.first().value(QLatin1String("details")).toObject();
        QCOMPARE(details.take(QLatin1String("sha256")).toString().size(), 64);
        QCOMPARE(details, (QJsonObject{{QStringLiteral("file"), QStringLiteral("lot.json")},
                                       {QStringLiteral("format"), QStringLiteral("manifest")},
                                       {QStringLiteral("signed"), true},
                                       {QStringLiteral("read"), 3},
                                       {QStringLiteral("rejected"), 1},
                                       {QStringLiteral("service"), QStringLiteral("localhost")},
                                       {QStringLiteral("count"), 2},
                                       {QStringLiteral("alreadyThere"), 0},
                                       {QStringLiteral("taken"), 0},
                                       {QStringLiteral("failed"), 1},
                                       {QStringLiteral("unknown"), 0},
                                       {QStringLiteral("notSent"), 0}}));
    }

    void whatEndedEarlyIsWrittenDownToo()
    {
        ServiceBench on(25);
        on.openLog();
        core::CancelSource source;
        const auto progress = [&](qint64 done, qint64) {
            if (done == 10)
                source.cancel();
        };
        on.import(progress, source.token());
        on.fake.bulkActs = {Act::Refuse};
        on.import();
        const QList<QJsonObject> lines = on.lines();
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.first().value(QLatin1String("outcome")).toString(),
                 QStringLiteral("cancelled"));
        const QJsonObject details = lines.first().value(QLatin1String("details")).toObject();
        QCOMPARE(details.value(QLatin1String("count")).toInt(), 10);
        QCOMPARE(details.value(QLatin1String("notSent")).toInt(), 15);
        QCOMPARE(details.value(QLatin1String("rejected")).toInt(-1), 0);
        QCOMPARE(lines.last().value(QLatin1String("outcome")).toString(), QStringLiteral("failed"));
        QVERIFY(!lines.last()
                     .value(QLatin1String("details"))
                     .toObject()
                     .value(QLatin1String("code"))
                     .toString()
                     .isEmpty());
    }

    /// What is there already, or may be there, was not refused.
    void rejectedIsWhatTheServiceRefuses()
    {
        ServiceBench on(4);
        on.enrollAll();
        on.openLog();
        const auto id = [](quint32 number) {
            return QString::fromLatin1(ManifestMaker::registrationId(number)).toLower();
        };
        on.fake.records[id(1)][QLatin1String("attestation")] =
            QJsonObject{{QStringLiteral("type"), QStringLiteral("symmetricKey")}};
        on.fake.refusals.insert(id(2), 400004);
        on.fake.readActs = {Act::Answer, Act::Answer, Act::Refuse};
        QCOMPARE(storyOf(on.import()),
                 QStringLiteral("0 alreadyThere, 1 taken 409000, 2 failed 400004, 3 unknown "
                                "401002; stopped 401002"));
        QCOMPARE(on.lines()
                     .first()
                     .value(QLatin1String("details"))
                     .toObject()
                     .value(QLatin1String("rejected"))
                     .toInt(),
                 2);
    }

    void whatWasImportedStandsWithoutItsLine()
    {
        ServiceBench on(1);
        on.openLog();
        const QString file = on.log->file();
        QVERIFY(QFile::remove(file) && QDir().mkpath(file)); // No file can be there.
        const ManifestImportReport report = on.import();
        QVERIFY(report.isComplete() && report.auditProblem);
    }
};

ENDORSE_TEST(ServiceImportTest)

#include "serviceimporttest.moc"
