// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tlstestserver.h"
#include "vectors.h"

#include <core/clock.h>
#include <dps/serviceclient.h>

#include <functional>

namespace endorse::testing {

/// Writes down how long it should wait, and does not.
class RecordedWaits final : public dps::Waiter
{
public:
    QCoro::Task<core::Result<void>> wait(std::chrono::milliseconds duration,
                                         core::CancelToken cancel) override
    {
        waits.append(duration.count());
        if (onWait)
            onWait();
        if (cancel.isCancelled())
            co_return core::fail(core::cancelledError(QStringLiteral("wait")));
        co_return core::Result<void>();
    }

    QList<qint64> waits; ///< ms
    std::function<void()> onWait;
};

/// A ServiceClient of a TlsTestServer at noon of the first day of 2024.
struct ServiceFixture final
{
    ServiceFixture(const TlsTestServer &server, const TestCa &ca, dps::RetryPolicy policy = {})
        : http(optionsFor(ca))
        , client(http,
                 *dps::ServiceConnectionString::parse(
                     "HostName=localhost;SharedAccessKeyName=owner;SharedAccessKey=" +
                     keyK().toBase64() + ";Port=" + QByteArray::number(server.port())),
                 clock, policy, waiter)
    {
    }

    static dps::HttpClient::Options optionsFor(const TestCa &ca)
    {
        dps::HttpClient::Options options;
        options.trustedCaPem = {ca.certificatePem()};
        return options;
    }

    core::ManualClock clock{QDateTime(QDate(2024, 1, 1), QTime(12, 0), Qt::UTC)};
    std::shared_ptr<RecordedWaits> waiter = std::make_shared<RecordedWaits>();
    dps::HttpClient http;
    dps::ServiceClient client;
};

inline dps::RegistrationId registrationIdOf(const char *text)
{
    return *dps::RegistrationId::parse(QString::fromLatin1(text));
}

inline dps::EnrollmentGroupId groupIdOf(const char *text)
{
    return *dps::EnrollmentGroupId::parse(QString::fromLatin1(text));
}

} // namespace endorse::testing
