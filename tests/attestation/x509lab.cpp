// SPDX-License-Identifier: GPL-3.0-or-later
#include "x509lab.h"

#include <dps/httpclient.h>
#include <dps/serviceclient.h>
#include <tpm/tpmconnection.h>
#include <tpm/verbharness.h>
#include <tpmtypes/endorsementkey.h>

#include <QFile>

#include <hsm/devicekey.h>

namespace endorse::testing {

using attestation::AttestationFlow;
using attestation::AttestationResult;
using attestation::X509Device;

namespace {

dps::X509Certificates primaryOf(const core::Bytes &der)
{
    dps::X509Certificates out;
    out.primary.emplace();
    out.primary->certificate = der.toBase64();
    return out;
}

QCoro::Task<core::Result<X509Device>> ready(X509Device device)
{
    co_return device;
}

} // namespace

pki::Validity validity(int fromDays, int untilDays)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return {now.addDays(fromDays), now.addDays(untilDays)};
}

X509Lab::X509Lab()
    : root(*pki::DeviceAuthority::createRoot(QStringLiteral("Lab root"), validity(-100, 300)))
    , signer(*root.issueAuthority(QStringLiteral("Lab signer"), validity(-100, 300)))
{
    make({});
}

std::shared_ptr<hsm::DeviceKey> X509Lab::newKey()
{
    const QString file = m_folder.filePath(QStringLiteral("key-%1.pem").arg(m_keys++));
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        qFatal("no key file");
    out.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    out.write(hsm::createPemKey()->view().toByteArray());
    out.close();
    return *hsm::openPemKey(file, {});
}

void X509Lab::make(const Shown &shown)
{
    key = newKey();
    const pki::Validity dates = validity(shown.fromDays, shown.untilDays);
    if (shown.isSelfSigned) {
        chain = *attestation::chainOf(
            *hsm::selfSignedCertificate(*key, shown.commonName, dates.notBefore, dates.notAfter));
        return;
    }
    chain = {*signer.issueDevice(key->publicKeyInfo(), shown.commonName, dates)};
    if (shown.withChain)
        chain.append(signer.certificate());
}

attestation::X509DeviceProvider X509Lab::provider() const
{
    X509Device device;
    device.key = key;
    device.chain = chain;
    return [device](core::CancelToken) { return ready(device); };
}

AttestationResult X509Lab::attest(const QString &id, core::CancelToken cancel)
{
    const auto gate = std::make_shared<attestation::Gate>();
    gate->run();
    std::optional<dps::RegistrationId> wanted;
    if (!id.isEmpty())
        wanted = *dps::RegistrationId::parse(id);
    return await(
        AttestationFlow::runWithCertificate(this, provider(), wanted, gate, {}, std::move(cancel)));
}

dps::IndividualEnrollment X509Lab::enrollment(const core::Bytes &der, const QString &id) const
{
    dps::IndividualEnrollment out;
    out.registrationId = id;
    out.attestation.type = QStringLiteral("x509");
    out.attestation.x509.emplace();
    out.attestation.x509->clientCertificates = primaryOf(der);
    out.provisioningStatus = QStringLiteral("enabled");
    return out;
}

dps::EnrollmentGroup X509Lab::group(const core::Bytes &der) const
{
    dps::EnrollmentGroup out;
    out.enrollmentGroupId = QStringLiteral("lab-group");
    out.attestation.type = QStringLiteral("x509");
    out.attestation.x509.emplace();
    out.attestation.x509->signingCertificates = primaryOf(der);
    out.provisioningStatus = QStringLiteral("enabled");
    return out;
}

QCoro::Task<core::Result<std::shared_ptr<tpm::TpmConnection>>> X509Lab::openTpm(core::CancelToken)
{
    co_return core::fail(core::cancelledError(QStringLiteral("no TPM here")));
}

QCoro::Task<core::Result<attestation::ServiceTarget>> X509Lab::openService(core::CancelToken)
{
    ++opened;
    attestation::ServiceTarget target;
    target.endpoint = service.endpoint;
    target.idScope = service.idScope;
    target.caFile = service.caFile;
    target.isEmulator = true;
    co_return target;
}

QCoro::Task<core::Result<void>> X509Lab::beforeRegister(tpmtypes::EndorsementKey,
                                                        dps::RegistrationId, core::CancelToken)
{
    co_return core::fail(core::cancelledError(QStringLiteral("no TPM here")));
}

QCoro::Task<core::Result<void>> X509Lab::beforeRegisterWithCertificate(QList<core::Bytes>,
                                                                       dps::RegistrationId,
                                                                       core::CancelToken cancel)
{
    dps::HttpClient::Options options;
    options.caFile = service.caFile;
    dps::HttpClient http(options);
    dps::ServiceClient client(
        http, *dps::ServiceConnectionString::parse(service.serviceConnectionString.toUtf8()),
        m_clock);
    if (enrollFirst) {
        const auto put = co_await client.putEnrollment(*enrollFirst, {}, cancel);
        if (!put)
            co_return core::fail(put.error());
    }
    if (enrollGroupFirst) {
        const auto put = co_await client.putEnrollmentGroup(*enrollGroupFirst, {}, cancel);
        if (!put)
            co_return core::fail(put.error());
    }
    co_return core::Result<void>();
}

QCoro::Task<core::Result<void>> X509Lab::finished(AttestationResult result)
{
    ended.append(result);
    co_return core::Result<void>();
}

} // namespace endorse::testing
