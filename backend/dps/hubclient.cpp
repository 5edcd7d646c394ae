// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubclient.h"

namespace endorse::dps {

using core::Result;

namespace {

constexpr char ApiVersion[] = "2021-04-12";

} // namespace

HubClient::HubClient(HttpClient &client, const core::Clock &clock, RetryPolicy policy,
                     std::shared_ptr<Waiter> waiter)
    : m_sender(client, clock, policy, std::move(waiter))
{
}

QCoro::Task<Result<void>> HubClient::sendMessage(QUrl hubEndpoint, HubName hub, DeviceId device,
                                                 QByteArray token, core::Bytes body,
                                                 core::CancelToken cancel)
{
    HttpRequest request;
    request.method = "POST";
    request.url = operationUrl(hubEndpoint,
                               "/devices/" + percentEncoded(device.toString()) + "/messages/events",
                               ApiVersion);
    request.hostName = hub.toString().toLatin1();
    if (!token.isEmpty())
        request.headers.emplaceBack("Authorization", token);
    request.headers.emplaceBack("Content-Type", "application/octet-stream");
    request.body = body;
    const Result<HttpResponse> response = co_await m_sender.send(request, cancel);
    if (!response)
        co_return core::fail(response.error());
    if (response->status == 204)
        co_return Result<void>();
    co_return core::fail(decodeHttpError(*response, {.surface = HttpSurface::Hub,
                                                     .place = {},
                                                     .host = hub.toString(),
                                                     .subject = device.toString(),
                                                     .idScope = {},
                                                     .signedRequest = !token.isEmpty(),
                                                     .clockOffset = m_sender.clockOffset(),
                                                     .byCertificate = token.isEmpty()}));
}

} // namespace endorse::dps
