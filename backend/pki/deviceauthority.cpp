// SPDX-License-Identifier: GPL-3.0-or-later
#include "deviceauthority.h"

#include "opensslhandles.h"

#include <openssl/ec.h>
#include <openssl/rand.h>

#include <QCoreApplication>

namespace endorse::pki {

namespace {

core::Error deviceAuthorityError()
{
    return {.category = core::ErrorCategory::Internal,
            .code = QStringLiteral("openssl"),
            .place = QStringLiteral("certificate"),
            .message = {"endorse::pki",
                        QT_TRANSLATE_NOOP("endorse::pki",
                                          "The certificate cannot be made, because OpenSSL "
                                          "refused.")},
            .hint = {"endorse::pki",
                     QT_TRANSLATE_NOOP("endorse::pki",
                                       "Check the installation and configuration of OpenSSL on "
                                       "this computer.")},
            .technical = openssl::takeReason()};
}

bool setRandomSerial(X509 *certificate)
{
    std::array<unsigned char, 16> random{};
    if (RAND_bytes(random.data(), static_cast<int>(random.size())) != 1)
        return false;
    // Positive and never zero (RFC 5280 section 4.1.2.2).
    random[0] = static_cast<unsigned char>((random[0] & 0x3f) | 0x40);
    const openssl::Bignum number(
        BN_bin2bn(random.data(), static_cast<int>(random.size()), nullptr));
    return number &&
           BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr;
}

/// A certificate that lacks its issuer, its extensions and its signature.
openssl::Certificate certificateFor(EVP_PKEY *key, const QString &commonName,
                                    const Validity &validity)
{
    openssl::Certificate out(X509_new());
    const QByteArray name = commonName.toUtf8();
    const bool ok =
        out && X509_set_version(out.get(), X509_VERSION_3) == 1 && setRandomSerial(out.get()) &&
        ASN1_TIME_adj(X509_getm_notBefore(out.get()), validity.notBefore.toSecsSinceEpoch(), 0,
                      0) != nullptr &&
        ASN1_TIME_adj(X509_getm_notAfter(out.get()), validity.notAfter.toSecsSinceEpoch(), 0, 0) !=
            nullptr &&
        X509_NAME_add_entry_by_NID(X509_get_subject_name(out.get()), NID_commonName, MBSTRING_UTF8,
                                   reinterpret_cast<const unsigned char *>(name.constData()),
                                   static_cast<int>(name.size()), -1, 0) == 1 &&
        X509_set_pubkey(out.get(), key) == 1;
    return ok ? std::move(out) : openssl::Certificate();
}

bool extend(X509 *certificate, X509 *issuer, int nid, const char *value)
{
    X509V3_CTX context{};
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const openssl::Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

core::Bytes encoded(X509 *certificate)
{
    core::Bytes out(i2d_X509(certificate, nullptr), Qt::Uninitialized);
    auto *to = reinterpret_cast<unsigned char *>(out.data());
    i2d_X509(certificate, &to);
    return out;
}

} // namespace

struct DeviceAuthority::Private final
{
    openssl::Key key{EVP_EC_gen("P-256")};
    openssl::Certificate certificate;

    /// @p issuer: null for a root.
    bool certify(const QString &commonName, const Validity &validity, const Private *issuer)
    {
        if (!key)
            return false;
        certificate = certificateFor(key.get(), commonName, validity);
        X509 *const mine = certificate.get();
        if (mine == nullptr)
            return false;
        X509 *const above = issuer ? issuer->certificate.get() : mine;
        return X509_set_issuer_name(mine, X509_get_subject_name(above)) == 1 &&
               extend(mine, above, NID_basic_constraints, "critical,CA:TRUE") &&
               extend(mine, above, NID_key_usage, "critical,keyCertSign,cRLSign") &&
               extend(mine, above, NID_subject_key_identifier, "hash") &&
               extend(mine, above, NID_authority_key_identifier, "keyid:always") &&
               X509_sign(mine, issuer ? issuer->key.get() : key.get(), EVP_sha256()) > 0;
    }
};

DeviceAuthority::DeviceAuthority(std::unique_ptr<Private> d)
    : m_d(std::move(d))
{
}

DeviceAuthority::DeviceAuthority(DeviceAuthority &&) noexcept = default;
DeviceAuthority &DeviceAuthority::operator=(DeviceAuthority &&) noexcept = default;
DeviceAuthority::~DeviceAuthority() = default;

core::Result<DeviceAuthority> DeviceAuthority::createRoot(const QString &commonName,
                                                          const Validity &validity)
{
    auto d = std::make_unique<Private>();
    if (!d->certify(commonName, validity, nullptr))
        return core::fail(deviceAuthorityError());
    return DeviceAuthority(std::move(d));
}

core::Bytes DeviceAuthority::certificate() const
{
    return encoded(m_d->certificate.get());
}

core::Result<DeviceAuthority> DeviceAuthority::issueAuthority(const QString &commonName,
                                                              const Validity &validity) const
{
    auto d = std::make_unique<Private>();
    if (!d->certify(commonName, validity, m_d.get()))
        return core::fail(deviceAuthorityError());
    return DeviceAuthority(std::move(d));
}

core::Result<core::Bytes> DeviceAuthority::issueDevice(const core::Bytes &publicKeyInfo,
                                                       const QString &commonName,
                                                       const Validity &validity) const
{
    const auto *from = reinterpret_cast<const unsigned char *>(publicKeyInfo.constData());
    const openssl::Key key(d2i_PUBKEY(nullptr, &from, static_cast<long>(publicKeyInfo.size())));
    if (!key)
        return core::fail(deviceAuthorityError());
    const openssl::Certificate device = certificateFor(key.get(), commonName, validity);
    X509 *const mine = device.get();
    X509 *const above = m_d->certificate.get();
    const bool ok = mine != nullptr &&
                    X509_set_issuer_name(mine, X509_get_subject_name(above)) == 1 &&
                    extend(mine, above, NID_basic_constraints, "critical,CA:FALSE") &&
                    extend(mine, above, NID_key_usage, "critical,digitalSignature") &&
                    extend(mine, above, NID_ext_key_usage, "clientAuth") &&
                    extend(mine, above, NID_subject_key_identifier, "hash") &&
                    extend(mine, above, NID_authority_key_identifier, "keyid:always") &&
                    X509_sign(mine, m_d->key.get(), EVP_sha256()) > 0;
    if (!ok)
        return core::fail(deviceAuthorityError());
    return encoded(mine);
}

} // namespace endorse::pki
