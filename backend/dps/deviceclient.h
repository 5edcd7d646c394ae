// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/challengeblob.h>
#include <dps/httperrors.h>
#include <dps/identifiers.h>
#include <dps/retry.h>
#include <dps/wiretypes.h>
#include <tpmtypes/endorsementkey.h>
#include <tpmtypes/storagerootkey.h>

namespace endorse::dps {

/// The 401 that a registration of a TPM begins with.
struct Challenge final
{
    ChallengeBlob blob;
    TpmChallengeMessage message;
};

/// The device's side of the runtime registration API, with a TPM, a symmetric key or a certificate,
/// api-version 2021-06-01.
///
/// A device with a certificate shows it in the TLS handshake (HttpClient::Options::identity), and
/// its requests carry no token.
///
/// The owner keeps client and clock alive and drains the tasks before it destroys this. Answers of
/// 429 and 5xx are repeated by the policy. Errors: those of HttpClient::send and decodeHttpError.
/// Thread: that of the client.
class DeviceClient final
{
public:
    /// @p endpoint: "https://host[:port]".
    DeviceClient(HttpClient &client, QUrl endpoint, IdScope idScope, const core::Clock &clock,
                 RetryPolicy policy = {},
                 std::shared_ptr<Waiter> waiter = std::make_shared<TimerWaiter>());

    const IdScope &idScope() const { return m_idScope; }

    /// The first, unsigned register. Only 401 with an authenticationKey is a challenge; an answer
    /// of 2xx is category Protocol, code "no-challenge".
    QCoro::Task<core::Result<Challenge>> registerForChallenge(RegistrationId id,
                                                              tpmtypes::EndorsementKey ek,
                                                              tpmtypes::StorageRootKey srk,
                                                              core::CancelToken cancel);
    /// The signed register. @p sasToken: a whole Authorization value (SasToken). 401 is a refusal
    /// here, whatever its body.
    QCoro::Task<core::Result<RegistrationOperationStatus>>
    registerSigned(RegistrationId id, tpmtypes::EndorsementKey ek, tpmtypes::StorageRootKey srk,
                   QByteArray sasToken, core::CancelToken cancel);
    /// The register of a device that needs no challenge, since it signs with a symmetric key.
    QCoro::Task<core::Result<RegistrationOperationStatus>>
    registerWithToken(RegistrationId id, QByteArray sasToken, core::CancelToken cancel);
    /// The register of a device that is known by the certificate of its TLS connection.
    QCoro::Task<core::Result<RegistrationOperationStatus>>
    registerWithCertificate(RegistrationId id, core::CancelToken cancel);
    /// One poll. @p sasToken: empty for a device with a certificate.
    QCoro::Task<core::Result<RegistrationOperationStatus>>
    operationStatus(RegistrationId id, QString operationId, QByteArray sasToken,
                    core::CancelToken cancel);
    /// Waits as the service asks (Retry-After, 2 s without one) and polls until the registration
    /// is decided. Gives an assigned status; anything else is the error of registrationFailure.
    /// @p first: the answer to the register request. @p sasToken: empty for a device with a
    /// certificate.
    QCoro::Task<core::Result<RegistrationOperationStatus>>
    waitForAssignment(RegistrationId id, RegistrationOperationStatus first, QByteArray sasToken,
                      core::CancelToken cancel);

    /// Time of the service minus ours; nullopt before the first answer with a Date header.
    std::optional<std::chrono::seconds> clockOffset() const { return m_sender.clockOffset(); }
    /// Time spent in waits that the service asked for, since this was made.
    qint64 waitNs() const { return m_sender.waitNs(); }
    /// Called before each such wait with its length.
    void setWaitCallback(std::function<void(std::chrono::milliseconds)> callback)
    {
        m_sender.setWaitCallback(std::move(callback));
    }

private:
    HttpRequest registerRequest(const RegistrationId &id, std::optional<TpmAttestation> tpm,
                                const QByteArray &sasToken) const;
    /// @p sasToken: what the request carried; empty when the certificate is to speak for it.
    core::Error refusal(const HttpResponse &response, const RegistrationId &id,
                        const QByteArray &sasToken, bool asksForChallenge = false) const;
    core::Result<RegistrationOperationStatus> readStatus(const HttpResponse &response,
                                                         const RegistrationId &id,
                                                         const QByteArray &sasToken) const;

    QUrl m_endpoint;
    IdScope m_idScope;
    RetryingSender m_sender;
};

} // namespace endorse::dps
