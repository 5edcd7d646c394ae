// SPDX-License-Identifier: GPL-3.0-or-later
// Pushes or pulls, and waits then, until somebody kills it. "syncer push|pull" reads four lines
// from standard input: the list, the audit log, the connection string of the service, its CA file.
// A line on standard output for each line of the plan whose outcome is known.
#include <audit/auditlog.h>
#include <core/clock.h>
#include <dps/serviceclient.h>

#include <QCoreApplication>
#include <QCoroTask>
#include <QTextStream>

#include <cstdio>
#include <enrollmentlist/enrollmentsync.h>
#include <enrollmentlist/listworker.h>
#include <unistd.h>

using namespace endorse;

namespace {

int failed(const core::Error &error)
{
    std::fprintf(stderr, "%s\n", qPrintable(error.toLogLine()));
    return 1;
}

void tell(qint64 known, qint64 total)
{
    std::printf("%lld of %lld\n", static_cast<long long>(known), static_cast<long long>(total));
    std::fflush(stdout);
}

int run(bool isPush)
{
    QTextStream input(stdin);
    const auto place = enrollmentlist::ListPlace::parse(input.readLine());
    auto log = audit::AuditLog::open(input.readLine());
    auto connection = dps::ServiceConnectionString::parse(input.readLine().toUtf8());
    if (!place)
        return failed(place.error());
    if (!log)
        return failed(log.error());
    if (!connection)
        return failed(connection.error());
    dps::HttpClient::Options options;
    options.caFile = input.readLine();
    dps::HttpClient http(options);
    core::SystemClock clock;
    auto client = std::make_shared<dps::ServiceClient>(http, std::move(*connection), clock);
    auto audit = std::make_shared<audit::AuditLog>(std::move(*log));
    enrollmentlist::ListWorker worker(
        *place, enrollmentlist::Station{audit->station(), QStringLiteral("desk-1")}, audit);
    const auto comparison = QCoro::waitFor(enrollmentlist::compare(&worker, client, {}, {}));
    if (!comparison)
        return failed(comparison.error());
    const auto plan = enrollmentlist::planOf(*comparison);
    tell(0, plan.items.size());
    const auto report =
        QCoro::waitFor(isPush ? enrollmentlist::push(&worker, client, plan, tell, {})
                              : enrollmentlist::pull(&worker, client, plan, tell, {}));
    if (!report)
        return failed(report.error());
    for (;;)
        ::pause();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    return arguments.size() == 2 ? run(arguments.at(1) == QLatin1String("push")) : 2;
}
