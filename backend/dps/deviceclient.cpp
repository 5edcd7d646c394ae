// SPDX-License-Identifier: GPL-3.0-or-later
#include "deviceclient.h"

#include "texts.h"

#include <dps/sastoken.h>

#include <QElapsedTimer>

namespace endorse::dps {

using core::CancelToken;
using core::Error;
using core::ErrorCategory;
using core::Result;
using std::chrono::milliseconds;

namespace {

constexpr char ApiVersion[] = "2021-06-01";
/// A service that answers "assigning, ask again at once" is asked at once this often.
constexpr int FastPolls = 10;
constexpr milliseconds SlowPollDelay{500};

HttpHeaders jsonHeaders(const QByteArray &sasToken)
{
    HttpHeaders out;
    if (!sasToken.isEmpty())
        out.emplaceBack("Authorization", sasToken);
    out.emplaceBack("Accept", "application/json");
    out.emplaceBack("Content-Type", "application/json; charset=utf-8");
    return out;
}

Error noChallenge(const RegistrationId &id, int status)
{
    return {.category = ErrorCategory::Protocol,
            .code = QStringLiteral("no-challenge"),
            .place = {},
            .message = text(QT_TRANSLATE_NOOP("endorse::dps",
                                              "The service took the registration of %1 without a "
                                              "challenge, so nothing proves this TPM."))
                           .arg(id.toString()),
            .hint = text(QT_TRANSLATE_NOOP("endorse::dps",
                                           "Check that the enrollment uses TPM attestation and "
                                           "that the address is that of a provisioning "
                                           "service.")),
            .technical = QStringLiteral("HTTP %1 instead of 401").arg(status),
            .httpStatus = status};
}

Error undecided(const RegistrationId &id, milliseconds budget)
{
    return {.category = ErrorCategory::Deadline,
            .code = QStringLiteral("assigning"),
            .place = {},
            .message = text(QT_TRANSLATE_NOOP("endorse::dps",
                                              "The service has not assigned %1 within %2 s."))
                           .arg(id.toString())
                           .arg(qint64(budget.count() / 1000)),
            .hint = text(QT_TRANSLATE_NOOP("endorse::dps",
                                           "Register again later. A custom allocation function "
                                           "that hangs can be the reason.")),
            .technical = QStringLiteral("status assigning until the end")};
}

TpmAttestation keysOf(const tpmtypes::EndorsementKey &ek, const tpmtypes::StorageRootKey &srk)
{
    return {ek.base64(), srk.base64(), {}};
}

} // namespace

DeviceClient::DeviceClient(HttpClient &client, QUrl endpoint, IdScope idScope,
                           const core::Clock &clock, RetryPolicy policy,
                           std::shared_ptr<Waiter> waiter)
    : m_endpoint(std::move(endpoint))
    , m_idScope(std::move(idScope))
    , m_sender(client, clock, policy, std::move(waiter))
{
}

HttpRequest DeviceClient::registerRequest(const RegistrationId &id,
                                          std::optional<TpmAttestation> tpm,
                                          const QByteArray &sasToken) const
{
    RegisterRequest body;
    body.registrationId = id.toString();
    body.tpm = std::move(tpm);
    HttpRequest request;
    request.method = "PUT";
    request.url = operationUrl(m_endpoint,
                               '/' + percentEncoded(m_idScope.toString()) + "/registrations/" +
                                   percentEncoded(id.toString()) + "/register",
                               ApiVersion);
    request.headers = jsonHeaders(sasToken);
    request.body = body.toJson();
    return request;
}

Error DeviceClient::refusal(const HttpResponse &response, const RegistrationId &id,
                            const QByteArray &sasToken, bool asksForChallenge) const
{
    std::optional<qint64> tokenExpiry;
    if (const auto token = SasToken::parse(sasToken))
        tokenExpiry = token->expiry();
    return decodeHttpError(response, {.surface = HttpSurface::Device,
                                      .place = {},
                                      .host = m_endpoint.host(),
                                      .subject = id.toString(),
                                      .idScope = m_idScope.toString(),
                                      .signedRequest = !sasToken.isEmpty(),
                                      .clockOffset = m_sender.clockOffset(),
                                      .firstClockOffset = m_sender.firstClockOffset(),
                                      .tokenExpiry = tokenExpiry,
                                      .byCertificate = sasToken.isEmpty() && !asksForChallenge});
}

Result<RegistrationOperationStatus> DeviceClient::readStatus(const HttpResponse &response,
                                                             const RegistrationId &id,
                                                             const QByteArray &sasToken) const
{
    if (response.status != 200 && response.status != 202)
        return core::fail(refusal(response, id, sasToken));
    Result<RegistrationOperationStatus> status =
        RegistrationOperationStatus::fromJson(response.body);
    if (!status)
        return status;
    const auto &state = status->registrationState;
    if (state && !state->registrationId.isEmpty() &&
        state->registrationId.compare(id.toString(), Qt::CaseInsensitive) != 0) {
        return core::fail(jsonError(QStringLiteral("registrationState.registrationId"),
                                    QStringLiteral("\"%1\" instead of \"%2\"")
                                        .arg(state->registrationId.left(160), id.toString())));
    }
    status->retryAfter = parseRetryAfter(response.header("Retry-After"), m_sender.clock().now());
    return status;
}

QCoro::Task<Result<Challenge>> DeviceClient::registerForChallenge(RegistrationId id,
                                                                  tpmtypes::EndorsementKey ek,
                                                                  tpmtypes::StorageRootKey srk,
                                                                  CancelToken cancel)
{
    const HttpRequest request = registerRequest(id, keysOf(ek, srk), {});
    const Result<HttpResponse> response = co_await m_sender.send(request, cancel);
    if (!response)
        co_return core::fail(response.error());
    if (response->status >= 200 && response->status < 300)
        co_return core::fail(noChallenge(id, response->status));
    // A challenge is 401 with a key in it; any other 401 is a refusal.
    const Result<JsonObject> body = JsonObject::parse(response->body);
    if (response->status != 401 || !body || body->raw(QLatin1String("authenticationKey")).isEmpty())
        co_return core::fail(refusal(*response, id, {}, true));
    Result<TpmChallengeMessage> message = TpmChallengeMessage::fromJson(response->body);
    if (!message)
        co_return core::fail(message.error());
    Result<ChallengeBlob> blob = ChallengeBlob::fromBase64(message->authenticationKey);
    if (!blob)
        co_return core::fail(blob.error());
    co_return Challenge{std::move(*blob), std::move(*message)};
}

QCoro::Task<Result<RegistrationOperationStatus>>
DeviceClient::registerSigned(RegistrationId id, tpmtypes::EndorsementKey ek,
                             tpmtypes::StorageRootKey srk, QByteArray sasToken, CancelToken cancel)
{
    const HttpRequest request = registerRequest(id, keysOf(ek, srk), sasToken);
    const Result<HttpResponse> response = co_await m_sender.send(request, cancel);
    if (!response)
        co_return core::fail(response.error());
    co_return readStatus(*response, id, sasToken);
}

QCoro::Task<Result<RegistrationOperationStatus>>
DeviceClient::registerWithToken(RegistrationId id, QByteArray sasToken, CancelToken cancel)
{
    const HttpRequest request = registerRequest(id, std::nullopt, sasToken);
    const Result<HttpResponse> response = co_await m_sender.send(request, cancel);
    if (!response)
        co_return core::fail(response.error());
    co_return readStatus(*response, id, sasToken);
}

QCoro::Task<Result<RegistrationOperationStatus>>
DeviceClient::registerWithCertificate(RegistrationId id, CancelToken cancel)
{
    const HttpRequest request = registerRequest(id, std::nullopt, {});
    const Result<HttpResponse> response = co_await m_sender.send(request, cancel);
    if (!response)
        co_return core::fail(response.error());
    co_return readStatus(*response, id, {});
}

QCoro::Task<Result<RegistrationOperationStatus>> DeviceClient::operationStatus(RegistrationId id,
                                                                               QString operationId,
                                                                               QByteArray sasToken,
                                                                               CancelToken cancel)
{
    HttpRequest request;
    request.method = "GET";
    request.url = operationUrl(m_endpoint,
                               '/' + percentEncoded(m_idScope.toString()) + "/registrations/" +
                                   percentEncoded(id.toString()) + "/operations/" +
                                   percentEncoded(operationId),
                               ApiVersion);
    request.headers = jsonHeaders(sasToken);
    const Result<HttpResponse> response = co_await m_sender.send(request, cancel);
    if (!response)
        co_return core::fail(response.error());
    co_return readStatus(*response, id, sasToken);
}

QCoro::Task<Result<RegistrationOperationStatus>>
DeviceClient::waitForAssignment(RegistrationId id, RegistrationOperationStatus first,
                                QByteArray sasToken, CancelToken cancel)
{
    const RetryPolicy policy = m_sender.policy();
    QElapsedTimer clock;
    clock.start();
    milliseconds asked{0};
    RegistrationOperationStatus current = first;
    for (int poll = 1; !current.isFinal(); ++poll) {
        if (first.operationId.isEmpty()) {
            co_return core::fail(
                jsonError(QStringLiteral("operationId"), QStringLiteral("the member is missing")));
        }
        milliseconds delay = policy.pollDelay;
        if (current.retryAfter)
            delay = *current.retryAfter;
        if (poll > FastPolls)
            delay = std::max(delay, SlowPollDelay);
        const milliseconds spent = std::max(asked, milliseconds(clock.elapsed()));
        if (spent + delay > policy.assignmentBudget)
            co_return core::fail(undecided(id, policy.assignmentBudget));
        asked += delay;
        const Result<void> wait = co_await m_sender.wait(delay, cancel);
        if (!wait)
            co_return core::fail(wait.error());
        Result<RegistrationOperationStatus> next =
            co_await operationStatus(id, first.operationId, sasToken, cancel);
        if (!next)
            co_return next;
        current = std::move(*next);
    }
    const Result<Assignment> assignment = current.assignment();
    if (!assignment)
        co_return core::fail(assignment.error());
    co_return current;
}

} // namespace endorse::dps
