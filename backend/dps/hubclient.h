// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/httperrors.h>
#include <dps/identifiers.h>
#include <dps/retry.h>

namespace endorse::dps {

/// The part of an IoT hub's device API that proves a provisioned device, api-version 2021-04-12.
/// The owner keeps client and clock alive and drains the tasks before it destroys this. Thread:
/// that of the client.
class HubClient final
{
public:
    HubClient(HttpClient &client, const core::Clock &clock, RetryPolicy policy = {},
              std::shared_ptr<Waiter> waiter = std::make_shared<TimerWaiter>());

    /// Sends one telemetry message, at most 256 KiB. @p hubEndpoint: "https://host[:port]" at which
    /// the hub is reached; SNI, Host and the certificate check use @p hub. @p token: a whole
    /// Authorization value (SasToken::forHub); empty for a device that is known by the certificate
    /// of its TLS connection. Only 204 is success.
    QCoro::Task<core::Result<void>> sendMessage(QUrl hubEndpoint, HubName hub, DeviceId device,
                                                QByteArray token, core::Bytes body,
                                                core::CancelToken cancel);

    std::optional<std::chrono::seconds> clockOffset() const { return m_sender.clockOffset(); }
    qint64 waitNs() const { return m_sender.waitNs(); }

private:
    RetryingSender m_sender;
};

} // namespace endorse::dps
