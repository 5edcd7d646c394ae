// SPDX-License-Identifier: GPL-3.0-or-later
#include "entryforge.h"

#include <openssl/ec.h>

#include <QCryptographicHash>

#include <array>

namespace endorse::testing {

using core::Bytes;

namespace {

void must(bool holds)
{
    if (!holds)
        qFatal("EntryForge failed.");
}

void addExtension(X509 *certificate, int nid, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const pki::openssl::Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value));
    must(extension && X509_add_ext(certificate, extension.get(), -1) == 1);
}

Bytes selfSigned(EVP_PKEY *key)
{
    const pki::openssl::Certificate made(X509_new());
    X509 *const certificate = made.get();
    must(X509_set_version(certificate, 2) == 1 && X509_set_pubkey(certificate, key) == 1);
    must(ASN1_INTEGER_set(X509_get_serialNumber(certificate), 4711) == 1);
    must(ASN1_TIME_set_string(X509_getm_notBefore(certificate), "240101000000Z") == 1);
    must(ASN1_TIME_set_string(X509_getm_notAfter(certificate), "99991231235959Z") == 1);
    X509_NAME *const name = X509_get_subject_name(certificate);
    must(X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
                                    reinterpret_cast<const unsigned char *>("Forge"), -1, -1,
                                    0) == 1);
    must(X509_set_issuer_name(certificate, name) == 1);
    addExtension(certificate, NID_basic_constraints, "critical,CA:TRUE");
    addExtension(certificate, NID_subject_key_identifier, "hash");
    must(X509_sign(certificate, key, EVP_sha256()) > 0);
    unsigned char *der = nullptr;
    const int size = i2d_X509(certificate, &der);
    must(size > 0);
    const Bytes bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return bytes;
}

Bytes octetsOf(const BIGNUM *number)
{
    std::array<unsigned char, 32> octets{};
    must(BN_bn2binpad(number, octets.data(), static_cast<int>(octets.size())) == 32);
    return {reinterpret_cast<const char *>(octets.data()), 32};
}

} // namespace

EntryForge::EntryForge()
    : m_key(EVP_EC_gen("P-256"))
    , m_certificate(selfSigned(m_key.get()))
{
    std::array<unsigned char, 65> point{};
    std::size_t size = 0;
    must(EVP_PKEY_get_octet_string_param(m_key.get(), "pub", point.data(), point.size(), &size) ==
         1);
    m_keyId = QCryptographicHash::hash(QByteArrayView(point.data(), 65), QCryptographicHash::Sha1);
}

Bytes EntryForge::certificatePem() const
{
    return "-----BEGIN CERTIFICATE-----\n" + m_certificate.toBase64() +
           "\n-----END CERTIFICATE-----\n";
}

QByteArray EntryForge::header() const
{
    const Bytes digest = QCryptographicHash::hash(m_certificate, QCryptographicHash::Sha256);
    return R"({"alg":"ES256","kid":")" + base64Url(m_keyId) + R"(","typ":"JWT","x5t#S256":")" +
           base64Url(digest) + R"("})";
}

QByteArray EntryForge::entry(const QByteArray &payload, const QByteArray &header,
                             const QByteArray &unsignedId) const
{
    const QByteArray first = base64Url(header);
    const QByteArray second = base64Url(payload);
    const QByteArray copy =
        unsignedId.isEmpty() ? QByteArray() : R"("header":{"uniqueId":")" + unsignedId + R"("},)";
    return R"({"payload":")" + second + R"(","protected":")" + first + R"(",)" + copy +
           R"("signature":")" + base64Url(sign(first + '.' + second)) + R"("})";
}

Bytes EntryForge::sign(const QByteArray &signedText) const
{
    const Bytes digest = QCryptographicHash::hash(signedText, QCryptographicHash::Sha256);
    const std::unique_ptr<EVP_PKEY_CTX, pki::openssl::Deleter<EVP_PKEY_CTX_free>> context(
        EVP_PKEY_CTX_new(m_key.get(), nullptr));
    std::array<unsigned char, 80> der{};
    std::size_t size = der.size();
    must(EVP_PKEY_sign_init(context.get()) == 1 &&
         EVP_PKEY_sign(context.get(), der.data(), &size,
                       reinterpret_cast<const unsigned char *>(digest.constData()), 32) == 1);
    const unsigned char *at = der.data();
    const std::unique_ptr<ECDSA_SIG, pki::openssl::Deleter<ECDSA_SIG_free>> signature(
        d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(size)));
    must(signature != nullptr);
    return octetsOf(ECDSA_SIG_get0_r(signature.get())) +
           octetsOf(ECDSA_SIG_get0_s(signature.get()));
}

QByteArray EntryForge::base64Url(const Bytes &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace endorse::testing
