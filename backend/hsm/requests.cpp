// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicekey.h"
#include "foreignkey.h"

#include <pki/certificateverification.h>

#include <openssl/pem.h>
#include <openssl/rand.h>

#include <array>

namespace endorse::hsm {

namespace openssl = pki::openssl;
using core::Bytes;
using core::Result;

namespace {

using Request = std::unique_ptr<X509_REQ, openssl::Deleter<X509_REQ_free>>;

/// The upper bound of a common name (RFC 5280 appendix A.1, ub-common-name).
constexpr qsizetype maximumNameLength = 64;

core::Error badRequest(const char *code, const char *message, const char *hint)
{
    core::Error error;
    error.category = core::ErrorCategory::Input;
    error.code = QLatin1String(code);
    error.place = QLatin1String(code);
    error.message = core::Text("endorse::hsm", message);
    error.hint = core::Text("endorse::hsm", hint);
    return error;
}

std::optional<core::Error> faultOfName(const QString &commonName)
{
    const qsizetype length = commonName.toUcs4().size();
    if (length >= 1 && length <= maximumNameLength && !commonName.contains(QChar(0)))
        return std::nullopt;
    return badRequest(
        "common-name",
        QT_TRANSLATE_NOOP("endorse::hsm",
                          "The common name of a certificate has to have 1 to 64 characters."),
        QT_TRANSLATE_NOOP("endorse::hsm",
                          "Give the registration ID of the device as the common name."));
}

bool addCommonName(X509_NAME *name, const QString &commonName)
{
    const QByteArray utf8 = commonName.toUtf8();
    return name != nullptr &&
           X509_NAME_add_entry_by_NID(name, NID_commonName, MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char *>(utf8.constData()),
                                      static_cast<int>(utf8.size()), -1, 0) == 1;
}

const EVP_MD *digestFor(const DeviceKey &key)
{
    return key.algorithm() == KeyAlgorithm::EcP384 ? EVP_sha384() : EVP_sha256();
}

/// The reason that the home of the key gave, else OpenSSL's.
core::Error signingError(const DeviceKey &key, const char *place)
{
    core::Error error = opensslError(QLatin1String(place));
    if (auto reason = key.takeSigningError())
        error = std::move(*reason);
    return error;
}

bool addDeviceExtension(X509 *certificate, int nid, const char *value)
{
    X509V3_CTX context{};
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const openssl::Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool setRandomSerial(X509 *certificate)
{
    std::array<unsigned char, 16> random{};
    if (RAND_bytes(random.data(), static_cast<int>(random.size())) != 1)
        return false;
    // Positive, and of 16 bytes whatever comes (RFC 5280 section 4.1.2.2).
    random[0] = static_cast<unsigned char>((random[0] & 0x3f) | 0x40);
    const openssl::Bignum number(
        BN_bin2bn(random.data(), static_cast<int>(random.size()), nullptr));
    return number &&
           BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr;
}

bool setValidity(X509 *certificate, const QDateTime &notBefore, const QDateTime &notAfter)
{
    return ASN1_TIME_adj(X509_getm_notBefore(certificate), notBefore.toSecsSinceEpoch(), 0, 0) !=
               nullptr &&
           ASN1_TIME_adj(X509_getm_notAfter(certificate), notAfter.toSecsSinceEpoch(), 0, 0) !=
               nullptr;
}

Bytes contentOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, static_cast<qsizetype>(size)};
}

} // namespace

Result<Bytes> certificateRequest(const DeviceKey &key, const QString &commonName)
{
    if (auto fault = faultOfName(commonName))
        return core::fail(std::move(*fault));
    ERR_clear_error();
    const openssl::Key evp = key.evp();
    const Request request(X509_REQ_new());
    const openssl::Bio bio(BIO_new(BIO_s_mem()));
    if (!request || !bio || X509_REQ_set_version(request.get(), X509_REQ_VERSION_1) != 1 ||
        !addCommonName(X509_REQ_get_subject_name(request.get()), commonName) ||
        X509_REQ_set_pubkey(request.get(), evp.get()) != 1)
        return core::fail(opensslError(QStringLiteral("X509_REQ")));
    if (X509_REQ_sign(request.get(), evp.get(), digestFor(key)) <= 0)
        return core::fail(signingError(key, "X509_REQ_sign"));
    if (PEM_write_bio_X509_REQ(bio.get(), request.get()) != 1)
        return core::fail(opensslError(QStringLiteral("PEM_write_bio_X509_REQ")));
    return contentOf(bio.get());
}

Result<Bytes> selfSignedCertificate(const DeviceKey &key, const QString &commonName,
                                    const QDateTime &notBefore, const QDateTime &notAfter)
{
    if (auto fault = faultOfName(commonName))
        return core::fail(std::move(*fault));
    if (!notBefore.isValid() || !notAfter.isValid() || notAfter <= notBefore)
        return core::fail(badRequest(
            "validity",
            QT_TRANSLATE_NOOP("endorse::hsm", "The certificate would end before it begins."),
            QT_TRANSLATE_NOOP("endorse::hsm", "Give an end that is later than the beginning.")));
    ERR_clear_error();
    const openssl::Key evp = key.evp();
    const openssl::Certificate made(X509_new());
    const openssl::Bio bio(BIO_new(BIO_s_mem()));
    X509 *const certificate = made.get();
    if (certificate == nullptr || !bio || X509_set_version(certificate, X509_VERSION_3) != 1 ||
        !setRandomSerial(certificate) || !setValidity(certificate, notBefore, notAfter) ||
        !addCommonName(X509_get_subject_name(certificate), commonName) ||
        X509_set_issuer_name(certificate, X509_get_subject_name(certificate)) != 1 ||
        X509_set_pubkey(certificate, evp.get()) != 1 ||
        !addDeviceExtension(certificate, NID_basic_constraints, "critical,CA:FALSE") ||
        !addDeviceExtension(certificate, NID_key_usage, "critical,digitalSignature") ||
        !addDeviceExtension(certificate, NID_ext_key_usage, "clientAuth") ||
        !addDeviceExtension(certificate, NID_subject_key_identifier, "hash"))
        return core::fail(opensslError(QStringLiteral("X509")));
    if (X509_sign(certificate, evp.get(), digestFor(key)) <= 0)
        return core::fail(signingError(key, "X509_sign"));
    if (PEM_write_bio_X509(bio.get(), certificate) != 1)
        return core::fail(opensslError(QStringLiteral("PEM_write_bio_X509")));
    return contentOf(bio.get());
}

bool isKeyOf(const DeviceKey &key, const Bytes &certificateDer)
{
    const auto certificate = openssl::readCertificate(certificateDer);
    if (!certificate)
        return false;
    EVP_PKEY *const certified = X509_get0_pubkey(certificate->get());
    const bool fits = certified != nullptr && EVP_PKEY_eq(certified, key.evp().get()) == 1;
    ERR_clear_error();
    return fits;
}

} // namespace endorse::hsm
