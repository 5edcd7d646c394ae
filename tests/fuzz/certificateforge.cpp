// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificateforge.h"

#include "dershape.h"

#include <pki/dersteps.h>

#include <openssl/ec.h>

#include <array>
#include <utility>

namespace endorse::fuzz {

using core::Bytes;

namespace {

constexpr char rootName[] = "Fuzzed root";
constexpr char authorityName[] = "Fuzzed authority";

void demand(bool holds)
{
    if (!holds)
        qFatal("CertificateForge failed.");
}

void setName(X509_NAME *name, const QByteArray &commonName)
{
    demand(
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
                                   reinterpret_cast<const unsigned char *>(commonName.constData()),
                                   static_cast<int>(commonName.size()), -1, 0) == 1);
}

void extend(X509 *certificate, X509V3_CTX *context, int nid, const char *value)
{
    const pki::openssl::Extension extension(X509V3_EXT_conf_nid(nullptr, context, nid, value));
    demand(extension && X509_add_ext(certificate, extension.get(), -1) == 1);
}

} // namespace

struct CertificateForge::Issue final
{
    QByteArray subject;
    EVP_PKEY *key = nullptr;
    QByteArray issuer;
    EVP_PKEY *issuerKey = nullptr;
    bool isCa = false;
};

CertificateForge::CertificateForge()
    : m_rootKey(EVP_EC_gen("P-256"))
    , m_authorityKey(EVP_EC_gen("P-256"))
    , m_deviceKey(EVP_EC_gen("P-256"))
{
    std::array<unsigned char, 65> point{};
    std::size_t size = 0;
    demand(EVP_PKEY_get_octet_string_param(m_deviceKey.get(), "pub", point.data(), point.size(),
                                           &size) == 1);
    m_point = Bytes(reinterpret_cast<const char *>(point.data()), static_cast<qsizetype>(size));
}

Bytes CertificateForge::issued(const Issue &what) const
{
    const pki::openssl::Certificate made(X509_new());
    X509 *const certificate = made.get();
    demand(X509_set_version(certificate, 2) == 1 && X509_set_pubkey(certificate, what.key) == 1);
    demand(ASN1_INTEGER_set(X509_get_serialNumber(certificate), 4711) == 1);
    demand(ASN1_TIME_set_string(X509_getm_notBefore(certificate), "250101000000Z") == 1);
    demand(ASN1_TIME_set_string(X509_getm_notAfter(certificate), "20530101000000Z") == 1);
    setName(X509_get_subject_name(certificate), what.subject);
    const std::unique_ptr<X509_NAME, pki::openssl::Deleter<X509_NAME_free>> issuer(X509_NAME_new());
    setName(issuer.get(), what.issuer);
    demand(X509_set_issuer_name(certificate, issuer.get()) == 1);
    X509V3_CTX context;
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    extend(certificate, &context, NID_basic_constraints,
           what.isCa ? "critical,CA:TRUE" : "critical,CA:FALSE");
    extend(certificate, &context, NID_key_usage,
           what.isCa ? "critical,keyCertSign" : "critical,digitalSignature");
    extend(certificate, &context, NID_subject_key_identifier, "hash");
    demand(X509_sign(certificate, what.issuerKey, EVP_sha256()) > 0);
    unsigned char *der = nullptr;
    const int size = i2d_X509(certificate, &der);
    demand(size > 0);
    const Bytes bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return bytes;
}

Bytes CertificateForge::rootPem() const
{
    const Bytes der = issued({rootName, m_rootKey.get(), rootName, m_rootKey.get(), true});
    return "-----BEGIN CERTIFICATE-----\n" + der.toBase64() + "\n-----END CERTIFICATE-----\n";
}

Bytes CertificateForge::authority() const
{
    return issued({authorityName, m_authorityKey.get(), rootName, m_rootKey.get(), true});
}

Bytes CertificateForge::device(const QByteArray &commonName, bool isBelowAuthority) const
{
    return issued({commonName, m_deviceKey.get(), isBelowAuthority ? authorityName : rootName,
                   isBelowAuthority ? m_authorityKey.get() : m_rootKey.get(), false});
}

Bytes CertificateForge::resigned(const Bytes &certificate) const
{
    pki::DerSteps outer(certificate);
    pki::DerElement whole;
    pki::DerElement part;
    if (!outer.next(whole) || !pki::DerSteps(whole.contents).next(part))
        return certificate;
    const std::unique_ptr<EVP_MD_CTX, pki::openssl::Deleter<EVP_MD_CTX_free>> context(
        EVP_MD_CTX_new());
    std::array<unsigned char, 80> signature{};
    std::size_t size = signature.size();
    demand(EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, m_rootKey.get()) ==
               1 &&
           EVP_DigestSign(context.get(), signature.data(), &size,
                          reinterpret_cast<const unsigned char *>(part.whole.data()),
                          static_cast<std::size_t>(part.whole.size())) == 1);
    const Bytes bits('\0' + Bytes(reinterpret_cast<const char *>(signature.data()),
                                  static_cast<qsizetype>(size)));
    // ecdsa-with-SHA256
    return derElement(pki::DerSequence, part.whole.toByteArray() +
                                            Bytes::fromHex("300a06082a8648ce3d040302") +
                                            derElement(pki::DerBitString, bits));
}

} // namespace endorse::fuzz
