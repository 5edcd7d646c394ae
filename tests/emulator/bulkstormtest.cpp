// SPDX-License-Identifier: GPL-3.0-or-later
// Bulk operations of the program's own client through a storm: the service is too busy again and
// again, and connections are cut before, after and within its answers. Every record ends known,
// and the report says what the service holds.
#include "runningemulator.h"

#include <dps/serviceclient.h>
#include <emulator/meddler.h>
#include <support/testregistry.h>

#include <QCoroTask>
#include <QSet>
#include <QTest>

namespace endorse::testing {

using core::CancelToken;
using dps::BulkItem;
using dps::BulkMode;
using dps::IndividualEnrollment;

namespace {

/// Lets one bulk request of six through and cuts every fifth reading.
class Storm final : public emulator::Meddler
{
public:
    std::optional<emulator::HttpReply> insteadOf(const emulator::HttpMessage &message) override
    {
        m_cut.reset();
        if (message.method == "POST" && message.target.startsWith("/enrollments?")) {
            switch (m_bulks++ % 6) {
            case 0:
            case 1: {
                emulator::HttpReply busy;
                busy.status = 429;
                busy.addHeader("Retry-After", "9");
                return busy;
            }
            case 2:
                return emulator::HttpReply{200, {}, {}, 0}; // Nothing is done.
            case 3:
                m_cut = 0;
                break;
            case 4:
                m_cut = 90; // Within the headers.
                break;
            default:
                break;
            }
        } else if (message.method == "GET" && ++m_reads % 5 == 0) {
            m_cut = 10;
        }
        return std::nullopt;
    }
    void reply(const emulator::HttpMessage & /*message*/, emulator::HttpReply *reply) override
    {
        if (m_cut)
            reply->cutAfter = m_cut;
    }

private:
    int m_bulks = 0;
    int m_reads = 0;
    std::optional<qsizetype> m_cut;
};

/// Counts the waits and goes on at once.
class NoWait final : public dps::Waiter
{
public:
    QCoro::Task<core::Result<void>> wait(std::chrono::milliseconds duration,
                                         CancelToken /*cancel*/) override
    {
        if (duration >= std::chrono::seconds(9))
            ++asked;
        co_return core::Result<void>();
    }
    int asked = 0; ///< As long as a 429 asked for, or longer.
};

IndividualEnrollment keyed(const QString &id, const QString &deviceId)
{
    IndividualEnrollment record;
    record.registrationId = id;
    record.deviceId = deviceId;
    record.attestation.type = QStringLiteral("symmetricKey");
    record.attestation.symmetricKey.emplace();
    return record;
}

} // namespace

class BulkStormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        emulator::EmulatorOptions options = RunningEmulator::quick();
        options.limits.lingerTime = std::chrono::milliseconds(50);
        options.meddler = std::make_shared<Storm>();
        m_running = std::make_unique<RunningEmulator>(std::move(options));
        m_http = std::make_unique<dps::HttpClient>(
            dps::HttpClient::Options{.caFile = m_running->endpoint().caFile, .trustedCaPem = {}});
        m_waiter = std::make_shared<NoWait>();
        m_client = std::make_unique<dps::ServiceClient>(
            *m_http,
            *dps::ServiceConnectionString::parse(
                m_running->endpoint().serviceConnectionString.toUtf8()),
            m_clock, dps::RetryPolicy{}, m_waiter);
    }
    void cleanup()
    {
        m_client.reset();
        m_http.reset();
        m_running.reset();
    }

    void everyRecordEndsKnown()
    {
        // Every tenth is there already and is another one.
        QSet<QString> taken;
        QList<IndividualEnrollment> records;
        for (int i = 0; i < count; ++i) {
            const QString id = QStringLiteral("dev-%1").arg(i);
            records.append(keyed(id, QStringLiteral("new")));
            if (i % 10 == 3) {
                taken.insert(id);
                QVERIFY(QCoro::waitFor(
                    m_client->putEnrollment(keyed(id, QStringLiteral("old")), {}, CancelToken())));
            }
        }
        auto report = run(BulkMode::Create, records);
        checkKnown(report, taken.size());
        for (const BulkItem &item : std::as_const(report.items)) {
            QCOMPARE(item.outcome == BulkItem::Outcome::Refused, taken.contains(item.id));
            if (item.error)
                QCOMPARE(item.error->httpStatus, 409);
        }
        QVERIFY(m_waiter->asked > count / 10 / 2);

        for (IndividualEnrollment &record : records)
            record.deviceId = QStringLiteral("updated");
        checkKnown(run(BulkMode::Update, records), 0);

        records = stored();
        QCOMPARE(records.size(), count);
        for (IndividualEnrollment &record : records) {
            QCOMPARE(record.deviceId, QStringLiteral("updated"));
            record.deviceId = QStringLiteral("matched");
        }
        // One of them has an ETag that is none of the record's.
        records[5].etag = "\"other\"";
        report = run(BulkMode::UpdateIfMatchETag, records);
        checkKnown(report, 1);
        QCOMPARE(toString(report.items.at(5).outcome), QStringLiteral("refused"));
        QCOMPARE(report.items.at(5).error->httpStatus, 412);

        records.append(keyed(QStringLiteral("nobody"), {}));
        report = run(BulkMode::Delete, records);
        // What is not there may as well have been deleted by a request whose answer was lost.
        QCOMPARE(report.done + report.refused, count + 1);
        QVERIFY(!report.stopped);
        QCOMPARE(stored().size(), 0);
    }

private:
    static constexpr int count = 120;

    dps::BulkReport run(BulkMode mode, const QList<IndividualEnrollment> &records)
    {
        return QCoro::waitFor(m_client->bulkEnrollments(mode, records, {}, CancelToken()));
    }
    static void checkKnown(const dps::BulkReport &report, qsizetype refused)
    {
        QVERIFY2(!report.stopped, report.stopped ? qPrintable(report.stopped->toLogLine()) : "");
        QCOMPARE(report.unknown, 0);
        QCOMPARE(report.notSent, 0);
        QCOMPARE(report.refused, refused);
        QCOMPARE(report.done, count - refused);
    }
    QList<IndividualEnrollment> stored()
    {
        QList<IndividualEnrollment> all;
        const auto walked = QCoro::waitFor(m_client->walkEnrollments(
            0,
            [&all](QList<IndividualEnrollment> page) {
                all += std::move(page);
                return true;
            },
            CancelToken()));
        return walked ? all : QList<IndividualEnrollment>();
    }

    core::SystemClock m_clock;
    std::unique_ptr<RunningEmulator> m_running;
    std::unique_ptr<dps::HttpClient> m_http;
    std::shared_ptr<NoWait> m_waiter;
    std::unique_ptr<dps::ServiceClient> m_client;
};

ENDORSE_TEST(BulkStormTest)

} // namespace endorse::testing

#include "bulkstormtest.moc"
