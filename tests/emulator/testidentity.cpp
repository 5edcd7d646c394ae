// SPDX-License-Identifier: GPL-3.0-or-later
#include "testidentity.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <QCryptographicHash>

#include <memory>

namespace endorse::testing {

namespace {

template<auto Free>
struct IdentityDeleter final
{
    template<class T>
    void operator()(T *pointer) const
    {
        Free(pointer);
    }
};
using Key = std::unique_ptr<EVP_PKEY, IdentityDeleter<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, IdentityDeleter<X509_free>>;
using Buffer = std::unique_ptr<BIO, IdentityDeleter<BIO_free>>;

QByteArray contentsOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, size);
}

QByteArray pemText(X509 *certificate)
{
    const Buffer bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), certificate);
    return contentsOf(bio.get());
}

QByteArray pemText(EVP_PKEY *key)
{
    const Buffer bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return contentsOf(bio.get());
}

Buffer readable(const QByteArray &bytes)
{
    return Buffer(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

Certificate certificateOf(const TestIdentity &identity)
{
    return Certificate(
        PEM_read_bio_X509(readable(identity.certificatePem).get(), nullptr, nullptr, nullptr));
}

Key keyOf(const TestIdentity &identity)
{
    return Key(PEM_read_bio_PrivateKey(readable(identity.keyPem).get(), nullptr, nullptr, nullptr));
}

void addTo(X509 *certificate, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData());
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

TestIdentity signedBy(const Key &key, const WantedCertificate &wanted, const TestIdentity *issuer)
{
    const Certificate made(X509_new());
    X509 *certificate = made.get();
    X509_set_version(certificate, X509_VERSION_3);
    std::array<unsigned char, 4> serial{};
    RAND_bytes(serial.data(), static_cast<int>(serial.size()));
    ASN1_INTEGER_set(X509_get_serialNumber(certificate),
                     1 + serial[0] * 65536L + serial[1] * 256L + serial[2]);
    X509_gmtime_adj(X509_getm_notBefore(certificate), wanted.fromDays * 86400L);
    X509_gmtime_adj(X509_getm_notAfter(certificate), wanted.toDays * 86400L);
    for (const QByteArray &name : wanted.commonNames) {
        X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_UTF8,
                                   reinterpret_cast<const unsigned char *>(name.constData()),
                                   static_cast<int>(name.size()), -1, 0);
    }
    X509_set_pubkey(certificate, key.get());
    if (wanted.isCa) {
        const QByteArray length = wanted.pathLength < 0
                                      ? QByteArray()
                                      : ",pathlen:" + QByteArray::number(wanted.pathLength);
        addTo(certificate, NID_basic_constraints, "critical,CA:TRUE" + length);
        if (wanted.keyUsage.isEmpty())
            addTo(certificate, NID_key_usage, "critical,keyCertSign");
    } else {
        addTo(certificate, NID_basic_constraints, "critical,CA:FALSE");
    }
    if (!wanted.keyUsage.isEmpty())
        addTo(certificate, NID_key_usage, wanted.keyUsage);
    if (!wanted.purpose.isEmpty())
        addTo(certificate, NID_ext_key_usage, wanted.purpose);
    if (issuer == nullptr) {
        X509_set_issuer_name(certificate, X509_get_subject_name(certificate));
        X509_sign(certificate, key.get(), EVP_get_digestbyname(wanted.digest));
    } else {
        const Certificate above = certificateOf(*issuer);
        X509_set_issuer_name(certificate, X509_get_subject_name(above.get()));
        X509_sign(certificate, keyOf(*issuer).get(), EVP_get_digestbyname(wanted.digest));
    }
    return {pemText(certificate), pemText(key.get())};
}

} // namespace

core::Bytes TestIdentity::der() const
{
    const Certificate certificate = certificateOf(*this);
    unsigned char *bytes = nullptr;
    const int size = i2d_X509(certificate.get(), &bytes);
    const core::Bytes encoded(reinterpret_cast<const char *>(bytes), size);
    OPENSSL_free(bytes);
    return encoded;
}

QString TestIdentity::thumbprint() const
{
    return QString::fromLatin1(QCryptographicHash::hash(der(), QCryptographicHash::Sha256).toHex());
}

TestIdentity madeIdentity(const WantedCertificate &wanted, const TestIdentity *issuer)
{
    const auto bits = static_cast<size_t>(wanted.rsaBits);
    return signedBy(Key(bits == 0 ? EVP_EC_gen("P-256") : EVP_RSA_gen(bits)), wanted, issuer);
}

TestIdentity madeAuthority(const QByteArray &name, const TestIdentity *issuer)
{
    return madeIdentity({.commonNames = {name}, .isCa = true}, issuer);
}

TestIdentity madeDevice(const QByteArray &name, const TestIdentity &issuer)
{
    return madeIdentity({.commonNames = {name}}, &issuer);
}

TestIdentity remade(const TestIdentity &identity, const WantedCertificate &wanted,
                    const TestIdentity &issuer)
{
    return signedBy(keyOf(identity), wanted, &issuer);
}

} // namespace endorse::testing
