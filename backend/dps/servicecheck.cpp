// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicecheck.h"

#include "httpclient.h"
#include "serviceclient.h"
#include "texts.h"

#include <QUuid>

namespace endorse::dps {

namespace {

/// Nobody has an enrollment of this name.
RegistrationId unusedId()
{
    return *RegistrationId::parse(QStringLiteral("endorse-check-") +
                                  QUuid::createUuid().toString(QUuid::WithoutBraces));
}

core::Error notAProvisioningService(core::Error error, const QString &host)
{
    error.message = text(QT_TRANSLATE_NOOP("endorse::dps",
                                           "%1 answers, but not as a provisioning service does."))
                        .arg(host);
    error.hint = text(QT_TRANSLATE_NOOP("endorse::dps",
                                        "Copy the connection string from the shared access "
                                        "policies of the provisioning service, not from those of "
                                        "an IoT hub."));
    return error;
}

} // namespace

QCoro::Task<ServiceCheck> checkService(ServiceConnectionString connection, QString caFile,
                                       std::shared_ptr<const core::Clock> clock,
                                       core::CancelToken cancel)
{
    ServiceCheck check;
    check.host = connection.hostName();
    check.policy = connection.policyName();
    HttpClient::Options options;
    options.caFile = caFile;
    HttpClient http(options);
    RetryPolicy once;
    once.attempts = 1;
    ServiceClient client(http, std::move(connection), *clock, once);
    const auto answer = co_await client.getEnrollment(unusedId(), cancel);
    for (const HttpExchange &exchange : http.takeExchanges()) {
        check.status = exchange.status;
        if (exchange.status == 0)
            continue;
        check.roundTrip = std::chrono::nanoseconds(exchange.durationNs);
        const QDateTime theirs = parseHttpDate(headerValue(exchange.responseHeaders, "Date"));
        if (theirs.isValid())
            check.clockOffset =
                std::chrono::seconds(theirs.toSecsSinceEpoch() - clock->nowEpochSeconds());
    }
    if (answer) {
        check.works = true;
        co_return check;
    }
    check.error = answer.error();
    if (check.status == 404) {
        // Any web server may say "not found"; only a provisioning service says it in this form.
        check.works = answer.error().category == core::ErrorCategory::Dps;
        check.error = check.works
                          ? std::nullopt
                          : std::optional(notAProvisioningService(answer.error(), check.host));
    }
    co_return check;
}

} // namespace endorse::dps
