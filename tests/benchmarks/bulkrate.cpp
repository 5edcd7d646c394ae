// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulkrate.h"

#include "report.h"

#include <dps/sastoken.h>
#include <dps/serviceclient.h>

#include <QCoroTask>
#include <QElapsedTimer>

#include <cstdio>

namespace endorse::benchmarks {

namespace {

using core::CancelToken;
using dps::HttpRequest;
using dps::IndividualEnrollment;

constexpr int rounds = 10;
constexpr int roundSize = 1000;
constexpr int batchSize = 10;

QList<IndividualEnrollment> makeRecords(const char *prefix, int round)
{
    QList<IndividualEnrollment> records;
    for (int i = 0; i < roundSize; ++i) {
        IndividualEnrollment record;
        record.registrationId =
            QStringLiteral("%1-%2-%3").arg(QLatin1String(prefix)).arg(round).arg(i);
        record.attestation.type = QStringLiteral("symmetricKey");
        record.attestation.symmetricKey.emplace();
        records.append(record);
    }
    return records;
}

/// Both kinds of bulk operations at one service.
class Rates final
{
public:
    Rates(dps::ServiceConnectionString connection, const QString &caFile)
        : m_connection(std::move(connection))
        , m_plain(dps::HttpClient::Options{.caFile = caFile, .trustedCaPem = {}})
        , m_ours(dps::HttpClient::Options{.caFile = caFile, .trustedCaPem = {}})
        , m_service(m_ours, m_connection.clone(), m_clock)
    {
    }

    /// Enrollments a second; nothing when one was refused.
    std::optional<double> prepared(int round)
    {
        const QList<HttpRequest> requests = prepare(makeRecords("plain", round));
        QElapsedTimer timer;
        timer.start();
        for (const HttpRequest &request : requests) {
            const auto response = QCoro::waitFor(m_plain.send(request, CancelToken()));
            if (!response || response->status != 200 ||
                !response->body.contains("\"isSuccessful\":true"))
                return std::nullopt;
        }
        return rate(timer);
    }
    std::optional<double> throughServiceClient(int round)
    {
        QList<IndividualEnrollment> records = makeRecords("ours", round);
        QElapsedTimer timer;
        timer.start();
        const dps::BulkReport report = QCoro::waitFor(m_service.bulkEnrollments(
            dps::BulkMode::Create, std::move(records), {}, CancelToken()));
        if (report.done != roundSize)
            return std::nullopt;
        return rate(timer);
    }

private:
    static double rate(const QElapsedTimer &timer)
    {
        return roundSize * 1e9 / static_cast<double>(timer.nsecsElapsed());
    }

    QList<HttpRequest> prepare(const QList<IndividualEnrollment> &records) const
    {
        QList<HttpRequest> requests;
        for (qsizetype first = 0; first < records.size(); first += batchSize) {
            core::Bytes body = R"({"mode":"create","enrollments":[)";
            for (qsizetype i = first; i < first + batchSize; ++i)
                body += (i > first ? "," : "") + records.at(i).toJson();
            HttpRequest request;
            request.method = "POST";
            request.url = dps::operationUrl(m_connection.endpoint(), "/enrollments", "2021-10-01");
            request.headers = {
                {"Authorization",
                 dps::SasToken::forService(m_connection.hostName(), m_connection.policyName(),
                                           m_connection.key(), m_clock.nowEpochSeconds() + 3600)},
                {"Accept", "application/json"},
                {"Content-Type", "application/json; charset=utf-8"}};
            request.body = body + "]}";
            request.sendOnce = true;
            requests.append(request);
        }
        return requests;
    }

    core::SystemClock m_clock;
    dps::ServiceConnectionString m_connection;
    dps::HttpClient m_plain;
    dps::HttpClient m_ours;
    dps::ServiceClient m_service;
};

} // namespace

bool measureBulk(const QString &connectionString, const QString &caFile)
{
    auto connection = dps::ServiceConnectionString::parse(connectionString.toUtf8());
    if (!connection)
        return false;
    Rates rates(std::move(*connection), caFile);
    std::vector<double> prepared;
    std::vector<double> ours;
    std::vector<double> ratios;
    for (int round = 0; round < rounds; ++round) {
        // Who begins changes: the list of the service grows in between.
        std::optional<double> a;
        std::optional<double> b;
        if (round % 2 == 0)
            a = rates.prepared(round);
        b = rates.throughServiceClient(round);
        if (round % 2 != 0)
            a = rates.prepared(round);
        if (!a || !b) {
            std::fprintf(stderr, "The service refused a bulk operation.\n");
            return false;
        }
        prepared.push_back(*a);
        ours.push_back(*b);
        ratios.push_back(*b / *a);
    }
    row("bulk of 10,000: rate / prepared requests, plain client", median(ratios), "", "asked 0.7");
    row("bulk of 10,000: enrollments a second", median(ours), "/s", "");
    row("bulk of 10,000: the same, prepared requests", median(prepared), "/s", "");
    return true;
}

} // namespace endorse::benchmarks
