// SPDX-License-Identifier: GPL-3.0-or-later
#include "entrymechanism.h"

#include <dps/symmetrickey.h>
#include <emulator/context.h>
#include <pki/certificate.h>

#include <QCryptographicHash>
#include <QSslCertificate>

namespace endorse::emulator {

namespace {

using dps::AttestationMechanism;
using dps::AttestationType;
using dps::X509Certificates;
using dps::X509CertificateWithInfo;

QString thumbprint(const core::Bytes &der, QCryptographicHash::Algorithm algorithm)
{
    return QString::fromLatin1(QCryptographicHash::hash(der, algorithm).toHex().toUpper());
}

QString dateOf(const QDateTime &when)
{
    return when.toUTC().toString(Qt::ISODate);
}

void completeKeys(dps::SymmetricKeyAttestation *keys, const dps::SymmetricKeyAttestation *before)
{
    const auto complete = [before](core::Secret *key,
                                   core::Secret dps::SymmetricKeyAttestation::*member) {
        if (!key->isEmpty())
            return;
        if (before != nullptr && !(before->*member).isEmpty())
            *key = (before->*member).clone();
        else
            *key = dps::generateSymmetricKey();
    };
    complete(&keys->primaryKey, &dps::SymmetricKeyAttestation::primaryKey);
    complete(&keys->secondaryKey, &dps::SymmetricKeyAttestation::secondaryKey);
}

core::Error missingCertificate(const QString &place)
{
    return {.category = core::ErrorCategory::Input,
            .code = QStringLiteral("400004"),
            .place = place,
            .message = {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                   "The certificate is missing, and none is known "
                                                   "that could stay.")},
            .hint = {},
            .technical = QStringLiteral("no certificate")};
}

/// The certificate that stays when none is sent: the one that the information is of, else the one
/// that was in its place.
QByteArray certificateThatStays(const X509CertificateWithInfo &sent, const X509Certificates &before,
                                const std::optional<X509CertificateWithInfo> &inItsPlace)
{
    for (const auto *known : {&before.primary, &before.secondary}) {
        if (*known && (*known)->info && sent.info && !sent.info->sha256Thumbprint.isEmpty() &&
            (*known)->info->sha256Thumbprint.compare(sent.info->sha256Thumbprint,
                                                     Qt::CaseInsensitive) == 0)
            return (*known)->certificate;
    }
    return inItsPlace ? inItsPlace->certificate : QByteArray();
}

core::Result<void> completeCertificate(std::optional<X509CertificateWithInfo> *certificate,
                                       const X509Certificates &before,
                                       const std::optional<X509CertificateWithInfo> &inItsPlace,
                                       const QString &place)
{
    if (!*certificate)
        return {};
    X509CertificateWithInfo &sent = **certificate;
    if (sent.certificate.isEmpty())
        sent.certificate = certificateThatStays(sent, before, inItsPlace);
    if (sent.certificate.isEmpty())
        return core::fail(missingCertificate(place));
    auto info = certificateInfo(sent);
    if (!info) {
        core::Error error = info.error();
        error.place = place;
        return core::fail(error);
    }
    sent.info = std::move(*info);
    return {};
}

core::Result<void> completeCertificates(std::optional<X509Certificates> *certificates,
                                        const std::optional<X509Certificates> &before,
                                        const QString &place)
{
    if (!*certificates)
        return {};
    const X509Certificates old = before.value_or(X509Certificates());
    auto done = completeCertificate(&(*certificates)->primary, old, old.primary,
                                    place + QLatin1String(".primary.certificate"));
    if (done) {
        done = completeCertificate(&(*certificates)->secondary, old, old.secondary,
                                   place + QLatin1String(".secondary.certificate"));
    }
    return done;
}

void hideCertificates(std::optional<X509Certificates> *certificates)
{
    if (!*certificates)
        return;
    for (auto *one : {&(*certificates)->primary, &(*certificates)->secondary}) {
        if (*one)
            (*one)->certificate = {};
    }
}

bool isType(const AttestationMechanism &mechanism, AttestationType type)
{
    return dps::attestationType(mechanism.type) == type;
}

} // namespace

core::Result<dps::X509CertificateInfo>
certificateInfo(const dps::X509CertificateWithInfo &certificate)
{
    const auto der = certificate.der();
    if (!der)
        return core::fail(der.error());
    const auto parsed = pki::parseCertificate(*der);
    if (!parsed)
        return core::fail(parsed.error());
    dps::X509CertificateInfo info;
    info.subjectName = parsed->subject;
    info.issuerName = parsed->issuer;
    info.sha1Thumbprint = thumbprint(parsed->der, QCryptographicHash::Sha1);
    info.sha256Thumbprint = thumbprint(parsed->der, QCryptographicHash::Sha256);
    info.notBeforeUtc = dateOf(parsed->notBefore);
    info.notAfterUtc = dateOf(parsed->notAfter);
    info.serialNumber = parsed->serial.toUpper();
    info.version = QSslCertificate(parsed->der, QSsl::Der).version().toLongLong();
    return info;
}

core::Result<void> completeMechanism(AttestationMechanism *mechanism,
                                     const AttestationMechanism *before)
{
    if (isType(*mechanism, AttestationType::SymmetricKey)) {
        const bool hadKeys = before != nullptr && before->symmetricKey &&
                             isType(*before, AttestationType::SymmetricKey);
        if (!mechanism->symmetricKey)
            mechanism->symmetricKey.emplace();
        completeKeys(&*mechanism->symmetricKey, hadKeys ? &*before->symmetricKey : nullptr);
        return {};
    }
    if (!mechanism->x509)
        return {};
    const dps::X509Attestation none;
    const dps::X509Attestation &old = before != nullptr && before->x509 ? *before->x509 : none;
    auto done = completeCertificates(&mechanism->x509->clientCertificates, old.clientCertificates,
                                     QStringLiteral("attestation.x509.clientCertificates"));
    if (done) {
        done = completeCertificates(&mechanism->x509->signingCertificates, old.signingCertificates,
                                    QStringLiteral("attestation.x509.signingCertificates"));
    }
    return done;
}

AttestationMechanism mechanismWithKeys(AttestationMechanism mechanism)
{
    if (mechanism.x509) {
        hideCertificates(&mechanism.x509->clientCertificates);
        hideCertificates(&mechanism.x509->signingCertificates);
    }
    return mechanism;
}

AttestationMechanism shownMechanism(AttestationMechanism mechanism)
{
    if (mechanism.symmetricKey) {
        mechanism.symmetricKey->primaryKey = {};
        mechanism.symmetricKey->secondaryKey = {};
    }
    return mechanismWithKeys(std::move(mechanism));
}

} // namespace endorse::emulator
