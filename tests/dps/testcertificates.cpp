// SPDX-License-Identifier: GPL-3.0-or-later
#include "testcertificates.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace endorse::testing {

namespace {

template<auto Free>
struct Deleter final
{
    template<class T>
    void operator()(T *pointer) const
    {
        Free(pointer);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Deleter<X509_free>>;
using Output = std::unique_ptr<BIO, Deleter<BIO_free>>;

QByteArray contents(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, size);
}

QByteArray pemOf(X509 *certificate)
{
    const Output bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), certificate);
    return contents(bio.get());
}

QByteArray pemOf(EVP_PKEY *key)
{
    const Output bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return contents(bio.get());
}

void addExtension(X509 *certificate, X509 *issuer, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData());
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

Certificate unsignedCertificate(EVP_PKEY *key, const char *name, long serial, int fromDays,
                                int toDays)
{
    Certificate out(X509_new());
    X509_set_version(out.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(out.get()), serial);
    X509_gmtime_adj(X509_getm_notBefore(out.get()), fromDays * 86400L);
    X509_gmtime_adj(X509_getm_notAfter(out.get()), toDays * 86400L);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(out.get()), "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>(name), -1, -1, 0);
    X509_set_pubkey(out.get(), key);
    return out;
}

} // namespace

struct TestCa::Private final
{
    Key key{EVP_EC_gen("P-256")};
    Certificate certificate;

    void makeFor(const char *name, const Private *issuer)
    {
        certificate = unsignedCertificate(key.get(), name, issuer ? 2 : 1, -400, 400);
        X509 *mine = certificate.get();
        X509 *above = issuer ? issuer->certificate.get() : mine;
        X509_set_issuer_name(mine, X509_get_subject_name(above));
        addExtension(mine, above, NID_basic_constraints, "critical,CA:TRUE");
        addExtension(mine, above, NID_key_usage, "critical,keyCertSign");
        X509_sign(mine, issuer ? issuer->key.get() : key.get(), EVP_sha256());
    }
};

TestCa::TestCa(const char *name)
    : d(std::make_unique<Private>())
{
    d->makeFor(name, nullptr);
}

TestCa::TestCa(const char *name, const TestCa &issuer)
    : d(std::make_unique<Private>())
{
    d->makeFor(name, issuer.d.get());
}

TestCa::~TestCa() = default;

QByteArray TestCa::certificatePem() const
{
    return pemOf(d->certificate.get());
}

TestCertificate TestCa::issue(const QStringList &names, int fromDays, int toDays) const
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate leaf = unsignedCertificate(key.get(), "Test server", 2, fromDays, toDays);
    X509_set_issuer_name(leaf.get(), X509_get_subject_name(d->certificate.get()));
    addExtension(leaf.get(), d->certificate.get(), NID_subject_alt_name,
                 names.join(u',').toLatin1());
    addExtension(leaf.get(), d->certificate.get(), NID_ext_key_usage, "serverAuth");
    X509_sign(leaf.get(), d->key.get(), EVP_sha256());
    return {pemOf(leaf.get()), pemOf(key.get())};
}

TestCertificate TestCa::issueDevice(const char *commonName, int fromDays, int toDays) const
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate leaf = unsignedCertificate(key.get(), commonName, 3, fromDays, toDays);
    X509_set_issuer_name(leaf.get(), X509_get_subject_name(d->certificate.get()));
    addExtension(leaf.get(), d->certificate.get(), NID_basic_constraints, "critical,CA:FALSE");
    addExtension(leaf.get(), d->certificate.get(), NID_ext_key_usage, "clientAuth");
    X509_sign(leaf.get(), d->key.get(), EVP_sha256());
    return {pemOf(leaf.get()), pemOf(key.get())};
}

} // namespace endorse::testing
