// SPDX-License-Identifier: GPL-3.0-or-later
#include "trustsets.h"

#include "texts.h"

#include <pki/certificate.h>
#include <pki/certificateview.h>

#include <QFile>

#include <algorithm>

namespace endorse::manifest {

using core::Error;
using core::ErrorCategory;

namespace {

/// Of a file; the certificates of a large vendor need a tenth of it.
constexpr qsizetype MaxTrustBytes = 1024 * 1024;

Error trustError(const char *code, const core::Text &message, const QString &technical)
{
    return {.category = ErrorCategory::Input,
            .code = QLatin1String(code),
            .place = {},
            .message = message,
            .hint = text(
                QT_TRANSLATE_NOOP("endorse::manifest",
                                  "Choose a PEM or DER file that holds only certificates for this "
                                  "use.")),
            .technical = technical};
}

core::Result<QList<core::Bytes>> certificatesOf(const core::Bytes &pemOrDer)
{
    if (pemOrDer.size() > MaxTrustBytes)
        return core::fail(
            trustError("too-large",
                       text(QT_TRANSLATE_NOOP("endorse::manifest",
                                              "The file is too large to be certificates.")),
                       QStringLiteral("%1 bytes").arg(pemOrDer.size())));
    if (pemOrDer.contains("PRIVATE KEY-----"))
        return core::fail(
            trustError("private-key",
                       text(QT_TRANSLATE_NOOP("endorse::manifest",
                                              "The file holds a private key, which does not "
                                              "belong here.")),
                       QStringLiteral("a PEM block of a private key")));
    if (!pemOrDer.contains("-----BEGIN "))
        return QList<core::Bytes>{pemOrDer};
    auto certificates = pki::certificatesInPem(pemOrDer);
    if (certificates && certificates->isEmpty())
        return core::fail(trustError(
            "empty", text(QT_TRANSLATE_NOOP("endorse::manifest", "The file holds no certificate.")),
            QStringLiteral("no PEM block of a certificate")));
    return certificates;
}

core::Result<void> checkUse(TrustUse use, const pki::CertificateInfo &info,
                            const pki::CertificateView &view)
{
    if (use == TrustUse::DeviceRoot && !view.isCa)
        return core::fail(
            trustError("not-a-ca",
                       text(QT_TRANSLATE_NOOP("endorse::manifest",
                                              "The certificate %1 is not that of a certificate "
                                              "authority, so it cannot be a device root."))
                           .arg(info.subject),
                       QStringLiteral("no basic constraints with CA:TRUE")));
    if (use == TrustUse::ManifestSigner && !view.isCa && !info.isSelfSigned)
        return core::fail(trustError(
            "not-a-signer",
            text(QT_TRANSLATE_NOOP(
                     "endorse::manifest",
                     "The certificate %1 is that of a device, not of a manifest signer."))
                .arg(info.subject),
            QStringLiteral("neither a CA nor self-signed; issuer %1").arg(info.issuer)));
    if (use == TrustUse::ManifestSigner && view.point.isEmpty())
        return core::fail(
            trustError("not-p256",
                       text(QT_TRANSLATE_NOOP("endorse::manifest",
                                              "The key of the certificate %1 is not a P-256 "
                                              "key, so it cannot sign manifests."))
                           .arg(info.subject),
                       QStringLiteral("not an uncompressed point of prime256v1")));
    return {};
}

core::Result<TrustedCertificate> trustedFrom(TrustUse use, const core::Bytes &der)
{
    const auto view = pki::walkCertificate(der);
    const auto info = pki::parseCertificate(der);
    if (!info)
        return core::fail(info.error());
    if (!view)
        return core::fail(view.error());
    if (auto checked = checkUse(use, *info, *view); !checked)
        return core::fail(checked.error());
    return TrustedCertificate{
        .der = der,
        .subject = info->subject,
        .sha256 = info->sha256,
        .thumbprint = QString::fromLatin1(
            QByteArray::fromHex(info->sha256.toLatin1())
                .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)),
        .notBefore = info->notBefore,
        .notAfter = info->notAfter,
        .isBuiltIn = false,
        .isSelfSigned = info->isSelfSigned};
}

TrustSets readBuiltIn()
{
    TrustSets sets;
    const auto add = [&sets](TrustUse use, const QString &name) {
        QFile file(QStringLiteral(":/trust/") + name);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The resource %s is missing.", qPrintable(name));
        auto more = sets.with(use, file.readAll());
        if (!more)
            qFatal("The resource %s is damaged.", qPrintable(name));
        sets = *more;
    };
    for (int number = 1; number <= 5; ++number)
        add(TrustUse::ManifestSigner,
            QStringLiteral("microchip-manifest-signer-00%1.pem").arg(number));
    add(TrustUse::DeviceRoot, QStringLiteral("microchip-crypto-authentication-root-ca-002.pem"));
    return sets;
}

} // namespace

QString toString(TrustUse use)
{
    return use == TrustUse::ManifestSigner ? QStringLiteral("manifestSigner")
                                           : QStringLiteral("deviceRoot");
}

TrustSets TrustSets::builtIn()
{
    static const TrustSets sets = [] {
        TrustSets made = readBuiltIn();
        for (TrustUse use : {TrustUse::ManifestSigner, TrustUse::DeviceRoot}) {
            for (TrustedCertificate &certificate : made.of(use))
                certificate.isBuiltIn = true;
        }
        return made;
    }();
    return sets;
}

core::Result<TrustSets> TrustSets::with(TrustUse use, const core::Bytes &pemOrDer) const
{
    const auto certificates = certificatesOf(pemOrDer);
    if (!certificates)
        return core::fail(certificates.error());
    TrustSets changed = *this;
    QList<TrustedCertificate> &list = changed.of(use);
    for (const core::Bytes &der : *certificates) {
        auto trusted = trustedFrom(use, der);
        if (!trusted)
            return core::fail(trusted.error());
        const auto isSame = [&](const TrustedCertificate &other) {
            return other.sha256 == trusted->sha256;
        };
        if (std::none_of(list.cbegin(), list.cend(), isSame))
            list.append(*trusted);
    }
    return changed;
}

TrustSets TrustSets::without(TrustUse use, const QString &sha256) const
{
    TrustSets changed = *this;
    changed.of(use).removeIf([&](const TrustedCertificate &one) { return one.sha256 == sha256; });
    return changed;
}

QList<TrustedCertificate> TrustSets::list(TrustUse use) const
{
    return use == TrustUse::ManifestSigner ? m_signers : m_roots;
}

QList<TrustedCertificate> &TrustSets::of(TrustUse use)
{
    return use == TrustUse::ManifestSigner ? m_signers : m_roots;
}

} // namespace endorse::manifest
