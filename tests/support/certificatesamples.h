// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/attestationkind.h>
#include <pki/deviceauthority.h>
#include <support/attestationsamples.h>

/// Records of a run with a certificate as the flow leaves them, made by hand around certificates
/// that are real, for tests of models and screens.
namespace endorse::testing {

/// What there is of a device: its own certificate and the one above it.
inline attestation::DeviceCertificate sampleDevice(const QString &keyHome,
                                                   const QString &commonName, bool isExpired)
{
    const QDateTime now(QDate(2026, 3, 1), QTime(9, 30), Qt::UTC);
    const pki::Validity authority{now.addYears(-1), now.addYears(10)};
    const pki::Validity device{now.addYears(-1), isExpired ? now.addDays(-1) : now.addYears(1)};
    const auto root = pki::DeviceAuthority::createRoot(QStringLiteral("Plant Root"), authority);
    const auto signer = root->issueAuthority(QStringLiteral("Line 4 Signer"), authority);
    // Any key will do: that of another certificate.
    const core::Bytes publicKey = core::Bytes::fromHex(
        "3059301306072a8648ce3d020106082a8648ce3d030107034200046b17d1f2e12c4247f8bce6e5"
        "63a440f277037d812deb33a0f4a13945d898c2964fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce"
        "33576b315ececbb6406837bf51f5");
    const auto own = signer->issueDevice(publicKey, commonName, device);
    auto certificate =
        attestation::DeviceCertificate::of({own.value(), signer->certificate()}).value();
    certificate.keyHome = keyHome;
    certificate.keyAlgorithm = QStringLiteral("ec-p256");
    certificate.keyDescription = keyHome == QLatin1String("pkcs11")
                                     ? QStringLiteral("token Devices, object line-4-board-17")
                                     : QStringLiteral("/home/plant/line-4-board-17.key.pem");
    return certificate;
}

/// An exchange over a connection that it opened, with a handshake of both sides.
inline dps::HttpExchange sampleCertifiedExchange(const QString &method, const QString &path,
                                                 int status)
{
    dps::HttpExchange exchange = sampleExchange(status);
    exchange.method = method;
    exchange.url = QUrl(QStringLiteral("https://127.0.0.1:8443") + path);
    exchange.requestHeaders = {{"Host", "127.0.0.1:8443"}};
    exchange.requestBody = R"({"registrationId":"line-4-board-17"})";
    exchange.responseBody = status == 401 ? R"({"errorCode":401002})" : R"({"status":"assigning"})";
    exchange.clientCertificates = {{QStringLiteral("CN=line-4-board-17"),
                                    QStringLiteral("CN=Line 4 Signer"), QStringLiteral("a1")},
                                   {QStringLiteral("CN=Line 4 Signer"),
                                    QStringLiteral("CN=Plant Root"), QStringLiteral("b2")}};
    exchange.serverCertificates = {{QStringLiteral("CN=localhost"),
                                    QStringLiteral("CN=Endorse Emulator CA"),
                                    QStringLiteral("c3")}};
    return exchange;
}

/// Four records of which the first @p done are ok.
inline QList<StepRecord> sampleCertificateSteps(int done, const QString &keyHome)
{
    QList<StepRecord> steps = attestation::pendingSteps(attestation::AttestationKind::X509);
    attestation::KeyView key;
    key.kind = KeyKind::DeviceKey;
    key.home = keyHome;
    key.algorithm = QStringLiteral("ec-p256");
    key.sizeBytes = 91;
    key.state = KeyState::Present;
    const QString base = QStringLiteral("/0ne00A1B2C3/registrations/line-4-board-17/");
    const QList<QList<dps::HttpExchange>> exchanges{
        {},
        {sampleCertifiedExchange(QStringLiteral("PUT"), base + QStringLiteral("register"), 202)},
        {sampleCertifiedExchange(QStringLiteral("GET"), base + QStringLiteral("operations/4.a"),
                                 200)},
        {sampleCertifiedExchange(QStringLiteral("POST"),
                                 QStringLiteral("/devices/line-4-board-17/messages/events"), 204)}};
    for (int i = 0; i < done; ++i) {
        StepRecord &step = steps[i];
        step.status = StepStatus::Ok;
        step.startedAt = QDateTime(QDate(2026, 3, 1), QTime(9, 30), Qt::UTC).addMSecs(i * 10);
        step.ms = 0.3 + i * 1.5;
        step.explanation = plain("The step is done: this is its sentence.");
        step.detail = plain("This is why it is safe, and what the next step does.");
        step.keys = {key};
        step.httpExchanges = exchanges.at(i);
    }
    if (done > 2)
        steps[2].httpExchanges[0].reusedConnection = true;
    return steps;
}

/// Two records, of which the second was refused by the service.
inline QList<StepRecord> sampleCertificateRefusal(const QString &keyHome)
{
    QList<StepRecord> steps = sampleCertificateSteps(2, keyHome);
    StepRecord &step = steps[1];
    step.status = StepStatus::Failed;
    step.httpExchanges = {sampleCertifiedExchange(
        QStringLiteral("PUT"),
        QStringLiteral("/0ne00A1B2C3/registrations/line-4-board-17/register"), 401)};
    core::Error error;
    error.category = core::ErrorCategory::Dps;
    error.code = QStringLiteral("401002");
    error.httpStatus = 401;
    error.place = QStringLiteral("register");
    error.message = plain("The service refuses the certificate.");
    error.hint = plain("Issue a new certificate. Enroll it.");
    error.technical = QStringLiteral("Unauthorized <b>");
    step.error = error;
    for (int i = 2; i < steps.size(); ++i)
        steps[i].status = StepStatus::Skipped;
    return steps;
}

} // namespace endorse::testing
