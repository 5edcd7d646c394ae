// SPDX-License-Identifier: GPL-3.0-or-later
#include "x509device.h"

#include <pki/clientchain.h>
#include <pki/derencoding.h>

namespace endorse::attestation {

core::Result<DeviceCertificate> DeviceCertificate::of(const QList<core::Bytes> &chain)
{
    const auto read = pki::readChainCertificate(chain.isEmpty() ? core::Bytes() : chain.first());
    if (!read)
        return core::fail(read.error());
    DeviceCertificate out;
    out.chain = chain;
    out.info = read->info;
    out.commonName = read->commonName;
    return out;
}

std::optional<OutdatedCertificate> outdatedIn(const DeviceCertificate &certificate,
                                              const QDateTime &now)
{
    const auto isOutdated = [&now](const pki::CertificateInfo &info) {
        return info.notAfter < now || info.notBefore > now;
    };
    if (isOutdated(certificate.info))
        return OutdatedCertificate{certificate.info, true, certificate.info.notAfter < now};
    for (qsizetype i = 1; i < certificate.chain.size(); ++i) {
        const auto above = pki::parseCertificate(certificate.chain.at(i));
        if (above && isOutdated(*above))
            return OutdatedCertificate{*above, false, above->notAfter < now};
    }
    return std::nullopt;
}

core::Text keyHomeText(const QString &keyHome)
{
    if (keyHome == QLatin1String("file"))
        return {"endorse::attestation", QT_TRANSLATE_NOOP("endorse::attestation", "in a file")};
    if (keyHome == QLatin1String("pkcs11"))
        return {"endorse::attestation",
                QT_TRANSLATE_NOOP("endorse::attestation", "in a PKCS#11 token")};
    if (keyHome == QLatin1String("tpm"))
        return {"endorse::attestation", QT_TRANSLATE_NOOP("endorse::attestation", "in the TPM")};
    return {};
}

QString keyAlgorithmText(const QString &algorithm)
{
    if (algorithm.startsWith(QLatin1String("ec-p")))
        return QStringLiteral("EC P-") + algorithm.mid(4);
    if (algorithm.startsWith(QLatin1String("rsa-")))
        return QStringLiteral("RSA ") + algorithm.mid(4);
    return algorithm;
}

namespace {

/// One after the other, without anything between them. What follows and is no DER counts as little
/// as the text around PEM.
core::Result<QList<core::Bytes>> chainInDer(const core::Bytes &der)
{
    constexpr char sequence = '\x30';
    QList<core::Bytes> chain;
    qsizetype at = 0;
    do {
        const core::Bytes rest = der.sliced(at);
        const auto one = pki::parseCertificate(rest);
        if (!one)
            return core::fail(one.error());
        chain.append(one->der);
        const qsizetype size = pki::derElementSize(rest);
        at = size > 0 ? at + size : der.size();
    } while (at < der.size() && der.at(at) == sequence);
    return chain;
}

} // namespace

core::Result<QList<core::Bytes>> chainOf(const core::Bytes &pemOrDer)
{
    if (pemOrDer.contains("-----BEGIN ")) {
        auto all = pki::certificatesInPem(pemOrDer);
        if (!all || !all->isEmpty())
            return all;
    }
    return chainInDer(pemOrDer);
}

} // namespace endorse::attestation
