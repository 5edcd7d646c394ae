// SPDX-License-Identifier: GPL-3.0-or-later
#include "certifieddevice.h"

#include <QSslCertificate>
#include <QSslKey>

namespace endorse::testing {

using core::Bytes;

namespace {

constexpr char deviceVersion[] = "?api-version=2021-06-01";

Bytes certified(const char *idMember, const char *kind, const QByteArray &id,
                const QByteArray &primaryPem, const QByteArray &secondaryPem,
                const QByteArray &more)
{
    const auto part = [](const char *name, const QByteArray &pem) {
        return asJson(QByteArray("'") + name + "':{'certificate':'" + pem.toBase64() + "'}");
    };
    QByteArray certificates = part("primary", primaryPem);
    if (!secondaryPem.isEmpty())
        certificates += ',' + part("secondary", secondaryPem);
    return asJson(QByteArray("{'") + idMember + "':'" + id +
                  "','attestation':{'type':'x509','x509':{'" + kind + "':{") +
           certificates + "}}}" + (more.isEmpty() ? QByteArray() : ',' + more) + '}';
}

} // namespace

CertifiedDevice::CertifiedDevice(RunningEmulator &running, QByteArray id, TestIdentity own,
                                 QList<TestIdentity> rest)
    : m_running(running)
    , m_id(std::move(id))
    , m_own(std::move(own))
    , m_rest(std::move(rest))
{
}

std::unique_ptr<TestClient> CertifiedDevice::connected() const
{
    QByteArray pem = m_own.certificatePem;
    for (const TestIdentity &each : m_rest)
        pem += each.certificatePem;
    return std::make_unique<TestClient>(
        m_running.endpoint(), QStringLiteral("localhost"),
        QSslCertificate::fromData(pem, QSsl::Pem),
        QSslKey(m_own.keyPem, QSsl::Ec, QSsl::Pem, QSsl::PrivateKey));
}

TestResponse CertifiedDevice::registerNow()
{
    return connected()->send({.method = "PUT",
                              .target = m_running.registerTarget(m_id),
                              .body = asJson("{'registrationId':'" + m_id + "'}")});
}

TestResponse CertifiedDevice::poll(const QByteArray &operationId)
{
    return connected()->send({.target = m_running.pollTarget(m_id, operationId), .body = "{}"});
}

TestResponse CertifiedDevice::lookup()
{
    return connected()->send(
        {.method = "POST",
         .target = '/' + m_running.scope() + "/registrations/" + m_id + deviceVersion,
         .body = asJson("{'registrationId':'" + m_id + "'}")});
}

QJsonObject CertifiedDevice::provision()
{
    const TestResponse accepted = registerNow();
    const QByteArray operation =
        accepted.json()[QLatin1String("operationId")].toString().toLatin1();
    if (accepted.status != 202 || operation.isEmpty())
        return {};
    return poll(operation).json()[QLatin1String("registrationState")].toObject();
}

TestResponse CertifiedDevice::send(const QByteArray &deviceId, const QByteArray &host)
{
    return connected()->send(
        {.method = "POST",
         .target = "/devices/" + deviceId + "/messages/events?api-version=2021-04-12",
         .body = "hello",
         .headers = {{"Host", host}}});
}

Bytes certifiedEnrollment(const QByteArray &id, const QByteArray &primaryPem,
                          const QByteArray &secondaryPem, const QByteArray &more)
{
    return certified("registrationId", "clientCertificates", id, primaryPem, secondaryPem, more);
}

Bytes certifiedGroup(const QByteArray &id, const QByteArray &primaryPem,
                     const QByteArray &secondaryPem, const QByteArray &more)
{
    return certified("enrollmentGroupId", "signingCertificates", id, primaryPem, secondaryPem,
                     more);
}

Bytes referringEntry(const QByteArray &idMember, const QByteArray &id, const QByteArray &primary,
                     const QByteArray &secondary)
{
    return asJson(
        "{'" + idMember + "':'" + id +
        "','attestation':{'type':'x509','x509':{'caReferences':{'primary':'" + primary + '\'' +
        (secondary.isEmpty() ? QByteArray() : ",'secondary':'" + secondary + '\'') + "}}}}");
}

} // namespace endorse::testing
