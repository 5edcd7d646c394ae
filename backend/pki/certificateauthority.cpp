// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificateauthority.h"

#include "opensslhandles.h"

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rand.h>

#include <QCoreApplication>

namespace endorse::pki {

namespace {

// The longest validity of a server certificate that the strictest clients accept; the CA lives as
// long, since both are made together.
constexpr qint64 validityDays = 825;
// Clients whose clock is behind must not refuse a certificate made just now.
constexpr qint64 backdatedSeconds = 24 * 3600;

core::Error opensslError(const char *what)
{
    return {.category = core::ErrorCategory::Internal,
            .code = QStringLiteral("openssl"),
            .place = QString::fromLatin1(what),
            .message = {"endorse::pki",
                        QT_TRANSLATE_NOOP("endorse::pki",
                                          "The server certificate cannot be made, because OpenSSL "
                                          "refused.")},
            .hint = {"endorse::pki",
                     QT_TRANSLATE_NOOP("endorse::pki",
                                       "Check the installation and configuration of OpenSSL on "
                                       "this computer.")},
            .technical = openssl::takeReason()};
}

core::Error noNamesError()
{
    return {.category = core::ErrorCategory::Input,
            .code = QStringLiteral("name"),
            .place = QStringLiteral("host"),
            .message = {"endorse::pki",
                        QT_TRANSLATE_NOOP("endorse::pki",
                                          "The certificate authority needs at least one host name "
                                          "and one IP address to be limited to.")},
            .hint = {"endorse::pki",
                     QT_TRANSLATE_NOOP("endorse::pki", "Give localhost and 127.0.0.1.")},
            .technical = QStringLiteral("no DNS name or no IP address")};
}

bool setSerial(X509 *certificate)
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

bool setName(X509_NAME *name, const QString &commonName)
{
    const QByteArray utf8 = commonName.toUtf8();
    return X509_NAME_add_entry_by_NID(name, NID_commonName, MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char *>(utf8.constData()),
                                      static_cast<int>(utf8.size()), -1, 0) == 1;
}

bool setTimes(X509 *certificate, const QDateTime &now)
{
    const std::time_t from = now.toSecsSinceEpoch() - backdatedSeconds;
    const std::time_t until = from + validityDays * 24 * 3600;
    return ASN1_TIME_adj(X509_getm_notBefore(certificate), from, 0, 0) != nullptr &&
           ASN1_TIME_adj(X509_getm_notAfter(certificate), until, 0, 0) != nullptr;
}

/// A certificate that lacks its issuer, its extensions and its signature.
openssl::Certificate newCertificate(EVP_PKEY *key, const QString &commonName, const QDateTime &now)
{
    openssl::Certificate certificate(X509_new());
    const bool ok = certificate && X509_set_version(certificate.get(), X509_VERSION_3) == 1 &&
                    setSerial(certificate.get()) && setTimes(certificate.get(), now) &&
                    setName(X509_get_subject_name(certificate.get()), commonName) &&
                    X509_set_pubkey(certificate.get(), key) == 1;
    return ok ? std::move(certificate) : openssl::Certificate();
}

bool addExtension(X509 *certificate, X509 *issuer, int nid, const QByteArray &value)
{
    X509V3_CTX context{};
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const openssl::Extension extension(
        X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

/// The value of nameConstraints in the syntax of x509v3_config(5).
QByteArray constraintsOf(const ServerNames &names)
{
    QByteArrayList parts;
    for (const QString &name : names.dnsNames)
        parts.append("permitted;DNS:" + name.toLatin1());
    for (const QString &address : names.ipAddresses) {
        const bool v6 = address.contains(QLatin1Char(':'));
        parts.append("permitted;IP:" + address.toLatin1() +
                     (v6 ? "/ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff" : "/255.255.255.255"));
    }
    return "critical," + parts.join(',');
}

QByteArray alternativeNamesOf(const ServerNames &names)
{
    QByteArrayList parts;
    for (const QString &name : names.dnsNames)
        parts.append("DNS:" + name.toLatin1());
    for (const QString &address : names.ipAddresses)
        parts.append("IP:" + address.toLatin1());
    return parts.join(',');
}

core::Bytes pemOf(X509 *certificate)
{
    const openssl::Bio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), certificate);
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return core::Bytes(data, size);
}

core::Secret pemOf(EVP_PKEY *key)
{
    // The secure memory BIO is wiped when it is freed.
    const openssl::Bio bio(BIO_new(BIO_s_secmem()));
    PEM_write_bio_PKCS8PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return core::Secret(
        {reinterpret_cast<const std::uint8_t *>(data), static_cast<std::size_t>(size)});
}

} // namespace

struct CertificateAuthority::Private final
{
    openssl::Key key;
    openssl::Certificate certificate;
};

CertificateAuthority::CertificateAuthority(std::unique_ptr<Private> d)
    : m_d(std::move(d))
{
}

CertificateAuthority::CertificateAuthority(CertificateAuthority &&) noexcept = default;
CertificateAuthority &CertificateAuthority::operator=(CertificateAuthority &&) noexcept = default;
CertificateAuthority::~CertificateAuthority() = default;

core::Result<CertificateAuthority> CertificateAuthority::create(const ServerNames &permitted,
                                                                const QDateTime &now)
{
    // A kind of name of which none is permitted would be free.
    if (permitted.dnsNames.isEmpty() || permitted.ipAddresses.isEmpty())
        return core::fail(noNamesError());
    auto d = std::make_unique<Private>();
    d->key.reset(EVP_EC_gen("P-256"));
    if (!d->key)
        return core::fail(opensslError("EVP_EC_gen"));
    // A name of its own for each CA, so that an old one in a store of certificates is not taken
    // for the new one.
    const QString commonName =
        QStringLiteral("Endorse local CA %1").arg(now.toUTC().toString(u"yyyyMMddHHmmsszzz"));
    d->certificate = newCertificate(d->key.get(), commonName, now);
    X509 *certificate = d->certificate.get();
    const bool ok =
        certificate != nullptr &&
        X509_set_issuer_name(certificate, X509_get_subject_name(certificate)) == 1 &&
        addExtension(certificate, certificate, NID_basic_constraints,
                     "critical,CA:TRUE,pathlen:0") &&
        addExtension(certificate, certificate, NID_key_usage, "critical,keyCertSign,cRLSign") &&
        addExtension(certificate, certificate, NID_subject_key_identifier, "hash") &&
        addExtension(certificate, certificate, NID_authority_key_identifier, "keyid:always") &&
        addExtension(certificate, certificate, NID_name_constraints, constraintsOf(permitted)) &&
        X509_sign(certificate, d->key.get(), EVP_sha256()) > 0;
    if (!ok)
        return core::fail(opensslError("CA certificate"));
    return CertificateAuthority(std::move(d));
}

core::Bytes CertificateAuthority::certificatePem() const
{
    return pemOf(m_d->certificate.get());
}

core::Result<IssuedCertificate> CertificateAuthority::issueServer(const ServerNames &names,
                                                                  const QDateTime &now) const
{
    const openssl::Key key(EVP_EC_gen("P-256"));
    if (!key)
        return core::fail(opensslError("EVP_EC_gen"));
    X509 *issuer = m_d->certificate.get();
    const openssl::Certificate server =
        newCertificate(key.get(), QStringLiteral("Endorse local server"), now);
    X509 *certificate = server.get();
    const bool ok =
        certificate != nullptr &&
        X509_set_issuer_name(certificate, X509_get_subject_name(issuer)) == 1 &&
        addExtension(certificate, issuer, NID_basic_constraints, "critical,CA:FALSE") &&
        addExtension(certificate, issuer, NID_key_usage, "critical,digitalSignature") &&
        addExtension(certificate, issuer, NID_ext_key_usage, "serverAuth") &&
        addExtension(certificate, issuer, NID_subject_key_identifier, "hash") &&
        addExtension(certificate, issuer, NID_authority_key_identifier, "keyid:always") &&
        addExtension(certificate, issuer, NID_subject_alt_name, alternativeNamesOf(names)) &&
        X509_sign(certificate, m_d->key.get(), EVP_sha256()) > 0;
    if (!ok)
        return core::fail(opensslError("server certificate"));
    return IssuedCertificate{.certificatePem = pemOf(certificate), .keyPem = pemOf(key.get())};
}

} // namespace endorse::pki
