// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab.h"

#include <dps/httpclient.h>
#include <dps/serviceclient.h>
#include <tpm/verbharness.h>

namespace endorse::testing {

using attestation::AttestationFlow;
using attestation::AttestationResult;
using attestation::Gate;
using attestation::ServiceTarget;

namespace {

/// A client of the service API for one request.
struct Administrator final
{
    explicit Administrator(const emulator::EmulatorEndpoint &service)
        : http(options(service))
        , client(http,
                 *dps::ServiceConnectionString::parse(service.serviceConnectionString.toUtf8()),
                 clock)
    {
    }
    static dps::HttpClient::Options options(const emulator::EmulatorEndpoint &service)
    {
        dps::HttpClient::Options options;
        options.caFile = service.caFile;
        return options;
    }

    core::SystemClock clock;
    dps::HttpClient http;
    dps::ServiceClient client;
};

/// The EK of another TPM: the same template with another modulus.
tpmtypes::EndorsementKey otherKey(const tpmtypes::EndorsementKey &ek)
{
    core::Bytes bytes = ek.tpm2b();
    bytes[bytes.size() - 2] = static_cast<char>(bytes.at(bytes.size() - 2) ^ 0x5a);
    return *tpmtypes::EndorsementKey::fromTpm2b(bytes);
}

} // namespace

QCoro::Task<core::Result<std::shared_ptr<tpm::TpmConnection>>>
Lab::openTpm(core::CancelToken cancel)
{
    tpm::TpmConnection::Options options;
    options.timeout = tpmOptions.timeout;
    options.auth = tpmOptions.auth.clone();
    auto opened = co_await tpm::TpmConnection::open(transport, std::move(options), cancel);
    if (!opened)
        co_return core::fail(opened.error());
    co_return std::shared_ptr<tpm::TpmConnection>(std::move(*opened));
}

QCoro::Task<core::Result<ServiceTarget>> Lab::openService(core::CancelToken)
{
    ServiceTarget target;
    target.endpoint = service.endpoint;
    target.idScope = service.idScope;
    target.caFile = service.caFile;
    target.isEmulator = true;
    dps::HttpClient::Options options;
    options.caFile = service.caFile;
    options.timeout = httpTimeout;
    target.http = std::make_shared<dps::HttpClient>(options);
    co_return target;
}

QCoro::Task<core::Result<void>>
Lab::beforeRegister(tpmtypes::EndorsementKey ek, dps::RegistrationId id, core::CancelToken cancel)
{
    if (enroll == Enroll::Nobody)
        co_return core::Result<void>();
    const tpmtypes::EndorsementKey enrolled = enroll == Enroll::OtherKey ? otherKey(ek) : ek;
    auto enrollment = dps::IndividualEnrollment::forTpm(id, enrolled.base64());
    if (enroll == Enroll::Disabled)
        enrollment.provisioningStatus = QStringLiteral("disabled");
    Administrator administrator(service);
    const auto known = co_await administrator.client.getEnrollment(id, cancel);
    const auto put = co_await administrator.client.putEnrollment(
        enrollment, known ? QByteArrayLiteral("*") : QByteArray(), cancel);
    if (!put)
        co_return core::fail(put.error());
    co_return core::Result<void>();
}

std::optional<core::Bytes> Lab::lastSrkName(const core::Bytes &ekName)
{
    const auto known = srkOfEk.constFind(ekName);
    return known == srkOfEk.cend() ? std::nullopt : std::optional(*known);
}

QCoro::Task<core::Result<void>> Lab::finished(AttestationResult result)
{
    if (result.ok)
        srkOfEk.insert(result.ekName, result.srkName);
    ended.append(result);
    co_return core::Result<void>();
}

core::Result<void> takeOffList(const emulator::EmulatorEndpoint &service,
                               const dps::RegistrationId &id)
{
    Administrator administrator(service);
    return await(administrator.client.deleteEnrollment(id, {}, {}));
}

AttestationResult attestNow(Lab *lab, core::CancelToken cancel)
{
    const auto gate = std::make_shared<Gate>();
    gate->run();
    return await(AttestationFlow::run(lab, gate, {}, std::move(cancel)));
}

QString leftInTpm(tpm::TpmTransport &transport)
{
    PlainClient client(transport);
    if (!client.isOpen())
        return QStringLiteral("the TPM cannot be reached");
    QStringList left;
    for (const quint32 handle : client.transientHandles() + client.sessions())
        left.append(QStringLiteral("0x%1").arg(handle, 8, 16, QLatin1Char('0')));
    return left.join(QLatin1Char(' '));
}

} // namespace endorse::testing
