// SPDX-License-Identifier: GPL-3.0-or-later
#include "x509steps.h"

#include <attestation/flowserviceparts.h>
#include <attestation/refusalwords.h>
#include <dps/httpclient.h>
#include <pki/clientchain.h>

#include <hsm/devicekey.h>

namespace endorse::attestation {

namespace {

core::Error inputError(const char *code, core::Text message, core::Text hint)
{
    core::Error error;
    error.category = core::ErrorCategory::Input;
    error.code = QString::fromLatin1(code);
    error.message = std::move(message);
    error.hint = std::move(hint);
    return error;
}

core::Error keyDoesNotFit(const DeviceCertificate &certificate)
{
    return inputError(
        "key-does-not-fit",
        text(QT_TRANSLATE_NOOP("endorse::attestation",
                               "The key does not belong to the certificate of \"%1\"."))
            .arg(certificate.shownName()),
        text(QT_TRANSLATE_NOOP("endorse::attestation",
                               "Choose the key for which the certificate was issued, or issue a "
                               "certificate for this key.")));
}

core::Error noKey()
{
    return inputError(
        "key-missing",
        text(QT_TRANSLATE_NOOP("endorse::attestation", "There is no key to the certificate.")),
        text(QT_TRANSLATE_NOOP("endorse::attestation",
                               "Choose the key for which the certificate was "
                               "issued.")));
}

core::Error noName(const DeviceCertificate &certificate)
{
    core::Error error = inputError(
        "common-name",
        text(QT_TRANSLATE_NOOP("endorse::attestation",
                               "The certificate has no common name (CN) that is a registration "
                               "ID.")),
        text(QT_TRANSLATE_NOOP("endorse::attestation",
                               "Issue a certificate whose subject has the registration ID as its "
                               "one common name.")));
    error.technical = certificate.info.subject;
    return error;
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'"));
}

/// "CN=dev-1, issued by CN=Signer".
QString lineOf(const pki::CertificateInfo &info)
{
    return info.subject == info.issuer ? info.subject
                                       : QStringLiteral("%1 ← %2").arg(info.subject, info.issuer);
}

/// The chain as it is sent, leaf to top.
void addChain(QList<Field> *fields, const QList<core::Bytes> &chain)
{
    for (qsizetype i = 0; i < chain.size(); ++i) {
        Field field = bytesField(
            i == 0
                ? text(QT_TRANSLATE_NOOP("endorse::attestation", "Device certificate"))
                : text(QT_TRANSLATE_NOOP("endorse::attestation", "Certificate %1 above it")).arg(i),
            chain.at(i));
        if (const auto info = pki::parseCertificate(chain.at(i)))
            field.value = lineOf(*info);
        fields->append(std::move(field));
    }
}

void receiveCertificate(FlowContext *flow, const DeviceCertificate &certificate)
{
    const pki::CertificateInfo &info = certificate.info;
    const auto add = [flow](const char *label, const QString &value) {
        flow->received(textField(text(label), value));
    };
    add(QT_TRANSLATE_NOOP("endorse::attestation", "Subject"), info.subject);
    add(QT_TRANSLATE_NOOP("endorse::attestation", "Common name (CN)"), certificate.commonName);
    add(QT_TRANSLATE_NOOP("endorse::attestation", "Issuer"), info.issuer);
    add(QT_TRANSLATE_NOOP("endorse::attestation", "Thumbprint (SHA-256)"), info.sha256);
    add(QT_TRANSLATE_NOOP("endorse::attestation", "Valid from"), timeText(info.notBefore));
    add(QT_TRANSLATE_NOOP("endorse::attestation", "Valid until"), timeText(info.notAfter));
    add(QT_TRANSLATE_NOOP("endorse::attestation", "Private key"), certificate.keyDescription);
    add(QT_TRANSLATE_NOOP("endorse::attestation", "Home of the key"), certificate.keyHome);
    add(QT_TRANSLATE_NOOP("endorse::attestation", "Algorithm of the key"),
        keyAlgorithmText(certificate.keyAlgorithm));
    add(QT_TRANSLATE_NOOP("endorse::attestation", "Registration ID"), flow->result.registrationId);
    addChain(&flow->record().received, certificate.chain);
}

void noteDeviceKey(FlowContext *flow, const DeviceCertificate &certificate)
{
    const hsm::DeviceKey &key = *flow->x509->key;
    KeyView view;
    view.kind = KeyKind::DeviceKey;
    view.home = certificate.keyHome;
    view.algorithm = certificate.keyAlgorithm;
    view.sizeBytes = key.publicKeyInfo().size();
    view.handle = key.address().handle();
    view.state = view.handle == 0 ? KeyState::Present : KeyState::Persistent;
    flow->setKey(std::move(view));
}

core::Text outdatedWarning(const OutdatedCertificate &outdated)
{
    const QString moment =
        timeText(outdated.hasExpired ? outdated.info.notAfter : outdated.info.notBefore);
    if (outdated.isOwn) {
        return text(outdated.hasExpired
                        ? QT_TRANSLATE_NOOP("endorse::attestation",
                                            "Warning: the certificate expired on %1.")
                        : QT_TRANSLATE_NOOP("endorse::attestation",
                                            "Warning: the certificate is not valid before %1."))
            .arg(moment);
    }
    return text(outdated.hasExpired
                    ? QT_TRANSLATE_NOOP("endorse::attestation",
                                        "Warning: the certificate \"%1\" in the chain expired on "
                                        "%2.")
                    : QT_TRANSLATE_NOOP("endorse::attestation",
                                        "Warning: the certificate \"%1\" in the chain is not valid "
                                        "before %2."))
        .arg(outdated.info.subject)
        .arg(moment);
}

/// What is odd about the certificate and does not stop the attempt: the service is to judge.
core::Text oddity(const FlowContext &flow)
{
    const DeviceCertificate &certificate = *flow.result.certificate;
    const QDateTime now = flow.environment->clock().now();
    if (certificate.commonName.isEmpty()) {
        return text(QT_TRANSLATE_NOOP("endorse::attestation",
                                      "Warning: the certificate has no common name (CN), or more "
                                      "than one, so the service will refuse it."));
    }
    if (certificate.commonName.compare(flow.result.registrationId, Qt::CaseInsensitive) != 0) {
        return text(QT_TRANSLATE_NOOP("endorse::attestation",
                                      "Warning: the common name of the certificate, \"%1\", is not "
                                      "the registration ID, so the service will refuse it."))
            .arg(certificate.commonName);
    }
    if (const auto outdated = outdatedIn(certificate, now))
        return outdatedWarning(*outdated);
    if (pki::wayUp(certificate.chain).size() != certificate.chain.size()) {
        return text(QT_TRANSLATE_NOOP("endorse::attestation",
                                      "Warning: not every certificate of the chain was issued by "
                                      "the next one, so the service may not find its way up."));
    }
    return flow.x509->key->warning().value_or(core::Text());
}

core::Text homeStory(const QString &home)
{
    if (home == QLatin1String("tpm")) {
        return text(QT_TRANSLATE_NOOP("endorse::attestation",
                                      "Its private key lies in the TPM and never leaves it: the "
                                      "TPM signs in the handshake."));
    }
    if (home == QLatin1String("pkcs11")) {
        return text(QT_TRANSLATE_NOOP("endorse::attestation",
                                      "Its private key lies in a token and never leaves it: the "
                                      "token signs in the handshake."));
    }
    return text(QT_TRANSLATE_NOOP("endorse::attestation",
                                  "Its private key lies in a file: whoever copies the file can "
                                  "pass for the device, which a TPM or a token prevents."));
}

/// The identity with which the clients of the flow connect.
std::shared_ptr<const dps::ClientIdentity> identityOf(const X509Device &device)
{
    auto identity = std::make_shared<dps::ClientIdentity>();
    identity->key = device.key->sslKey();
    for (const core::Bytes &der : device.chain)
        identity->chain.append(QSslCertificate(der, QSsl::Der));
    identity->interruptSigning = [key = device.key] { key->interruptSigning(); };
    identity->takeSigningError = [key = device.key] { return key->takeSigningError(); };
    return identity;
}

core::Result<void> chooseName(FlowContext *flow, const DeviceCertificate &certificate)
{
    if (flow->x509->registrationId)
        flow->registrationId = flow->x509->registrationId;
    if (!flow->registrationId) {
        const auto parsed = dps::RegistrationId::parse(certificate.commonName);
        if (!parsed)
            return core::fail(noName(certificate));
        flow->registrationId = *parsed;
    }
    flow->result.registrationId = flow->registrationId->toString();
    return {};
}

/// Why a service refuses, in the light of what the certificate says.
core::Error explained(const FlowContext &flow, const core::Error &refusal)
{
    QDateTime now = flow.environment->clock().now();
    if (flow.device && flow.device->clockOffset())
        now = now.addSecs(flow.device->clockOffset()->count());
    return withCertificateFacts(refusal, *flow.result.certificate, flow.result.registrationId, now);
}

void receiveHandshake(FlowContext *flow)
{
    // The record has the exchanges at the end of the step; what they say is wanted now.
    flow->collectExchanges();
    const QList<dps::HttpExchange> &exchanges = flow->record().httpExchanges;
    if (exchanges.isEmpty())
        return;
    const dps::HttpExchange &last = exchanges.constLast();
    if (last.tls.isEmpty())
        return;
    flow->received(
        textField(text(QT_TRANSLATE_NOOP("endorse::attestation", "TLS handshake")), last.tls));
    for (const dps::HandshakeCertificate &each : last.serverCertificates) {
        flow->received(
            textField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Certificate of the service")),
                      QStringLiteral("%1, SHA-256 %2").arg(each.subject, each.sha256)));
    }
}

} // namespace

QCoro::Task<core::Result<void>> loadCertificate(FlowContext *flow)
{
    auto opened = co_await flow->environment->openDevice(flow->x509Provider, flow->cancel);
    if (!opened)
        co_return core::fail(opened.error());
    flow->x509 = std::move(*opened);
    if (flow->x509->tpm) {
        flow->adopt(flow->x509->tpm);
        const tpm::TpmDescription description = flow->tpm->description();
        flow->result.tpmName = description.displayName;
        flow->result.tpmAddress = description.address;
        flow->result.tpmIsSoftware = description.isSoftware;
    }
    auto certificate = DeviceCertificate::of(flow->x509->chain);
    if (!certificate)
        co_return core::fail(certificate.error());
    if (!flow->x509->key)
        co_return core::fail(noKey());
    if (!hsm::isKeyOf(*flow->x509->key, certificate->info.der))
        co_return core::fail(keyDoesNotFit(*certificate));
    certificate->keyHome = hsm::toString(flow->x509->key->home());
    certificate->keyAlgorithm = flow->x509->key->algorithmName();
    certificate->keyDescription = flow->x509->key->describe();
    flow->result.certificate = *certificate;
    const core::Result<void> named = chooseName(flow, *certificate);
    if (!named)
        co_return core::fail(named.error());
    flow->identity = identityOf(*flow->x509);
    noteDeviceKey(flow, *certificate);
    receiveCertificate(flow, *certificate);
    flow->tell(text(QT_TRANSLATE_NOOP("endorse::attestation",
                                      "The certificate of \"%1\" and its key belong together."))
                   .arg(certificate->shownName()),
               homeStory(certificate->keyHome));
    flow->warn(oddity(*flow));
    co_return core::Result<void>();
}

QCoro::Task<core::Result<void>> registerWithCertificate(FlowContext *flow)
{
    const core::Result<void> opened = co_await openService(flow);
    if (!opened)
        co_return core::fail(opened.error());
    const core::Result<void> prepared = co_await flow->environment->beforeRegisterWithCertificate(
        flow->x509->chain, *flow->registrationId, flow->cancel);
    if (!prepared)
        co_return core::fail(prepared.error());
    sendNames(flow);
    addChain(&flow->record().sent, flow->x509->chain);
    auto status =
        co_await flow->device->registerWithCertificate(*flow->registrationId, flow->cancel);
    receiveHandshake(flow);
    if (!status)
        co_return core::fail(explained(*flow, status.error()));
    flow->status = std::move(*status);
    receiveStatus(flow);
    flow->tell(
        text(QT_TRANSLATE_NOOP("endorse::attestation", "The service accepted the certificate.")),
        text(QT_TRANSLATE_NOOP("endorse::attestation",
                               "In the TLS handshake the device showed its certificate and signed "
                               "with its key, which stayed where it is. The certificate is the "
                               "enrolled one, or its authority is that of an enrollment group. "
                               "The service now chooses a hub for the device.")));
    co_return core::Result<void>();
}

QCoro::Task<core::Result<void>> waitForHubWithCertificate(FlowContext *flow)
{
    const core::Result<void> assigned = co_await pollUntilAssigned(flow);
    if (!assigned)
        co_return core::fail(explained(*flow, assigned.error()));
    flow->tell(text(QT_TRANSLATE_NOOP("endorse::attestation",
                                      "The device belongs to the hub \"%1\" as \"%2\"."))
                   .arg(flow->result.assignedHub)
                   .arg(flow->result.deviceId),
               text(QT_TRANSLATE_NOOP("endorse::attestation",
                                      "The service told the hub by which certificate it will know "
                                      "the device: no key was sent.")));
    co_return core::Result<void>();
}

QCoro::Task<core::Result<void>> connectWithCertificate(FlowContext *flow)
{
    const core::Result<void> delivered = co_await sendFirstMessage(flow, {});
    receiveHandshake(flow);
    if (!delivered)
        co_return core::fail(delivered.error());
    flow->tell(
        text(QT_TRANSLATE_NOOP("endorse::attestation", "The hub took the device's first message.")),
        text(QT_TRANSLATE_NOOP("endorse::attestation",
                               "The device showed the hub the same certificate. From now on it "
                               "reaches its hub with it, until the certificate expires.")));
    co_return core::Result<void>();
}

} // namespace endorse::attestation
