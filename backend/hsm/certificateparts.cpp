// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificateparts.h"

#include "foreignkey.h"

#include <openssl/pem.h>
#include <openssl/rand.h>

#include <array>

namespace endorse::hsm::certificateparts {

namespace openssl = pki::openssl;

namespace {

/// The upper bound of a common name (RFC 5280 appendix A.1, ub-common-name).
constexpr qsizetype maximumNameLength = 64;

bool addPart(X509 *certificate, X509 *issuer, int nid, const char *value)
{
    X509V3_CTX context{};
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
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

bool setTime(ASN1_TIME *time, const QDateTime &value)
{
    return ASN1_TIME_adj(time, value.toSecsSinceEpoch(), 0, 0) != nullptr;
}

} // namespace

core::Error inputError(const char *code, const char *message, const char *hint)
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
    return inputError(
        "common-name",
        QT_TRANSLATE_NOOP("endorse::hsm",
                          "The common name of a certificate has to have 1 to 64 characters."),
        QT_TRANSLATE_NOOP("endorse::hsm",
                          "Give the registration ID of the device as the common name."));
}

std::optional<core::Error> faultOfValidity(const QDateTime &notBefore, const QDateTime &notAfter)
{
    if (notBefore.isValid() && notAfter.isValid() && notAfter > notBefore)
        return std::nullopt;
    return inputError(
        "validity",
        QT_TRANSLATE_NOOP("endorse::hsm", "The certificate would end before it begins."),
        QT_TRANSLATE_NOOP("endorse::hsm", "Give an end that is later than the beginning."));
}

bool addCommonName(X509_NAME *name, const QString &commonName)
{
    const QByteArray utf8 = commonName.toUtf8();
    return name != nullptr &&
           X509_NAME_add_entry_by_NID(name, NID_commonName, MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char *>(utf8.constData()),
                                      static_cast<int>(utf8.size()), -1, 0) == 1;
}

openssl::Certificate newCertificate(EVP_PKEY *subjectKey, Purpose purpose,
                                    const QDateTime &notBefore, const QDateTime &notAfter)
{
    openssl::Certificate made(X509_new());
    X509 *const certificate = made.get();
    const bool isCa = purpose == Purpose::Ca;
    const bool good =
        certificate != nullptr && X509_set_version(certificate, X509_VERSION_3) == 1 &&
        setRandomSerial(certificate) && setTime(X509_getm_notBefore(certificate), notBefore) &&
        setTime(X509_getm_notAfter(certificate), notAfter) &&
        X509_set_pubkey(certificate, subjectKey) == 1 &&
        addPart(certificate, nullptr, NID_basic_constraints,
                isCa ? "critical,CA:TRUE" : "critical,CA:FALSE") &&
        addPart(certificate, nullptr, NID_key_usage,
                isCa ? "critical,keyCertSign,cRLSign" : "critical,digitalSignature") &&
        (isCa || addPart(certificate, nullptr, NID_ext_key_usage, "clientAuth")) &&
        addPart(certificate, nullptr, NID_subject_key_identifier, "hash");
    return good ? std::move(made) : nullptr;
}

core::Result<core::Bytes> signCertificate(X509 *certificate, X509 *issuer, const DeviceKey &key)
{
    const openssl::Bio bio(BIO_new(BIO_s_mem()));
    const bool isSelfSigned = certificate == issuer;
    if (!bio || X509_set_issuer_name(certificate, X509_get_subject_name(issuer)) != 1 ||
        // A CA without an identifier of its key is named by issuer and serial number.
        (!isSelfSigned &&
         !addPart(certificate, issuer, NID_authority_key_identifier, "keyid,issuer")))
        return core::fail(opensslError(QStringLiteral("X509")));
    if (X509_sign(certificate, key.evp().get(), digestFor(key)) <= 0)
        return core::fail(signingError(key, "X509_sign"));
    if (PEM_write_bio_X509(bio.get(), certificate) != 1)
        return core::fail(opensslError(QStringLiteral("PEM_write_bio_X509")));
    return contentOf(bio.get());
}

const EVP_MD *digestFor(const DeviceKey &key)
{
    return key.algorithm() == KeyAlgorithm::EcP384 ? EVP_sha384() : EVP_sha256();
}

core::Error signingError(const DeviceKey &key, const char *place)
{
    core::Error error = opensslError(QLatin1String(place));
    if (auto reason = key.takeSigningError())
        error = std::move(*reason);
    return error;
}

core::Bytes contentOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, static_cast<qsizetype>(size)};
}

} // namespace endorse::hsm::certificateparts
