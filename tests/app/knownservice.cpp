// SPDX-License-Identifier: GPL-3.0-or-later
#include "knownservice.h"

#include <dps/sastoken.h>
#include <dps/wiretypes.h>
#include <emulator/challenge.h>

#include <QFile>
#include <QHash>

namespace endorse::testing {

namespace {

const QString hubName = QStringLiteral("known-hub.localhost");

core::Secret secretFrom(const core::Bytes &bytes)
{
    return core::Secret(core::asSpan(bytes));
}

} // namespace

/// Remembers what it gave.
class KnownService::Random final : public tpmtypes::RandomSource
{
public:
    core::Bytes bytes(qsizetype size) override
    {
        given.append(m_source.bytes(size));
        return core::Bytes(given.last().constData(), size);
    }
    QList<core::Bytes> given;

private:
    tpmtypes::SystemRandom m_source;
};

KnownService::KnownService(const QString &folder)
    : m_random(std::make_unique<Random>())
    , m_caFile(folder + QStringLiteral("/known-ca.pem"))
{
    tpmtypes::SystemRandom random;
    m_nonce = random.bytes(32);
    m_hubKey = random.bytes(32);
    const TestCa ca;
    QFile file(m_caFile);
    if (!file.open(QIODevice::WriteOnly) || file.write(ca.certificatePem()) < 0)
        qFatal("the CA cannot be written");
    m_server = std::make_unique<TlsTestServer>(
        ca.issue({QStringLiteral("DNS:localhost"), QStringLiteral("IP:127.0.0.1"),
                  QStringLiteral("DNS:") + hubName}),
        [this](QSslSocket *socket, const SeenRequest &request) { answer(socket, request); });
}

KnownService::~KnownService() = default;

QHash<QString, core::Bytes> KnownService::secrets() const
{
    QHash<QString, core::Bytes> all{{QStringLiteral("nonce"), m_nonce},
                                    {QStringLiteral("hub key"), m_hubKey}};
    for (qsizetype i = 0; i < m_signatures.size(); ++i)
        all.insert(QStringLiteral("signature %1").arg(i), m_signatures.at(i));
    for (qsizetype i = 0; i < m_random->given.size(); ++i) {
        if (m_random->given.at(i).size() >= 16)
            all.insert(QStringLiteral("inner key or seed %1").arg(i), m_random->given.at(i));
    }
    return all;
}

QByteArray KnownService::wrapped(const SeenRequest &request, const core::Bytes &key)
{
    const auto body = dps::RegisterRequest::fromJson(request.body);
    if (!body || !body->tpm)
        return {};
    const auto ek = tpmtypes::EndorsementKey::fromBase64(body->tpm->endorsementKey);
    const auto srk = tpmtypes::StorageRootKey::fromBase64(body->tpm->storageRootKey);
    if (!ek || !srk)
        return {};
    const auto blob = emulator::wrapForTpm(*ek, *srk, secretFrom(key), "known", *m_random);
    return blob ? blob->toBase64() : QByteArray();
}

bool KnownService::isSignedBy(const SeenRequest &request, const core::Bytes &key)
{
    const auto token = dps::SasToken::parse(request.header("Authorization"));
    if (!token || !token->isSignedBy(secretFrom(key)))
        return false;
    m_signatures.append(token->signature());
    return true;
}

void KnownService::answer(QSslSocket *socket, const SeenRequest &request)
{
    if (request.requestLine().startsWith("POST")) {
        m_reached = isSignedBy(request, m_hubKey);
        socket->write(httpAnswer(m_reached ? 204 : 401, {}));
        return;
    }
    if (request.header("Authorization").isNull()) {
        dps::TpmChallengeMessage challenge;
        challenge.message = QStringLiteral("Authorization required");
        challenge.authenticationKey = wrapped(request, m_nonce);
        challenge.keyName = QStringLiteral("registration");
        socket->write(httpAnswer(401, challenge.toJson()));
        return;
    }
    if (!isSignedBy(request, m_nonce)) {
        socket->write(httpAnswer(401, "{}"));
        return;
    }
    dps::RegistrationOperationStatus status;
    status.operationId = QStringLiteral("5.known");
    status.status = dps::RegistrationStatus::Assigned;
    status.registrationState.emplace();
    if (const auto body = dps::RegisterRequest::fromJson(request.body))
        status.registrationState->registrationId = body->registrationId;
    status.registrationState->status = dps::RegistrationStatus::Assigned;
    status.registrationState->assignedHub = hubName;
    status.registrationState->deviceId = QStringLiteral("known-device");
    status.registrationState->tpm.emplace();
    status.registrationState->tpm->authenticationKey = wrapped(request, m_hubKey);
    socket->write(httpAnswer(200, status.toJson()));
}

} // namespace endorse::testing
