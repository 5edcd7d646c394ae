// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificatemaker.h"

#include <pki/opensslhandles.h>

#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <QCryptographicHash>
#include <QFile>

namespace endorse::testing {

using namespace pki::openssl;

namespace {

void check(bool good)
{
    if (!good)
        qFatal("OpenSSL: %s", qPrintable(takeReason()));
}

TestKey owned(EVP_PKEY *key)
{
    check(key != nullptr);
    return {key, EVP_PKEY_free};
}

void setName(X509_NAME *name, const QByteArray &commonName)
{
    if (!commonName.isEmpty()) {
        check(X509_NAME_add_entry_by_txt(
                  name, "CN", MBSTRING_UTF8,
                  reinterpret_cast<const unsigned char *>(commonName.constData()), -1, -1, 0) == 1);
    }
}

void setTime(ASN1_TIME *time, const QByteArray &text)
{
    check(ASN1_TIME_set_string_X509(time, text.constData()) == 1);
}

void addExtension(X509 *certificate, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()));
    check(extension && X509_add_ext(certificate, extension.get(), -1) == 1);
}

void addOpaqueExtension(X509 *certificate, const QByteArray &oid, const QByteArray &content)
{
    ASN1_OBJECT *object = OBJ_txt2obj(oid.constData(), 1);
    ASN1_OCTET_STRING *value = ASN1_OCTET_STRING_new();
    ASN1_OCTET_STRING_set(value, reinterpret_cast<const unsigned char *>(content.constData()),
                          int(content.size()));
    const Extension extension(X509_EXTENSION_create_by_OBJ(nullptr, object, 1, value));
    check(extension && X509_add_ext(certificate, extension.get(), -1) == 1);
    ASN1_OCTET_STRING_free(value);
    ASN1_OBJECT_free(object);
}

/// The identifier of a key as RFC 5280 section 4.2.1.2 suggests it: any text does.
QByteArray identifierOf(const TestKey &key)
{
    unsigned char *der = nullptr;
    const int size = i2d_PUBKEY(key.get(), &der);
    const QByteArray digest = QCryptographicHash::hash(
        QByteArrayView(reinterpret_cast<const char *>(der), size), QCryptographicHash::Sha1);
    OPENSSL_free(der);
    return digest;
}

ASN1_OCTET_STRING *octets(const QByteArray &bytes)
{
    ASN1_OCTET_STRING *string = ASN1_OCTET_STRING_new();
    ASN1_OCTET_STRING_set(string, reinterpret_cast<const unsigned char *>(bytes.constData()),
                          int(bytes.size()));
    return string;
}

void addKeyIdentifiers(X509 *certificate, const CertificateSpec &spec)
{
    ASN1_OCTET_STRING *own = octets(identifierOf(spec.key));
    check(X509_add1_ext_i2d(certificate, NID_subject_key_identifier, own, 0, 0) == 1);
    ASN1_OCTET_STRING_free(own);
    AUTHORITY_KEYID *issuer = AUTHORITY_KEYID_new();
    issuer->keyid = octets(identifierOf(spec.issuerKey));
    check(X509_add1_ext_i2d(certificate, NID_authority_key_identifier, issuer, 0, 0) == 1);
    AUTHORITY_KEYID_free(issuer);
}

/// The directory name of TCG EK Credential Profile section 3.2.9.
void addTpmAttributes(X509 *certificate, bool critical)
{
    X509_NAME *name = X509_NAME_new();
    const std::pair<const char *, const char *> entries[] = {
        {"2.23.133.2.1", "id:54455354"}, {"2.23.133.2.2", "Test"}, {"2.23.133.2.3", "id:00010002"}};
    for (const auto &[oid, value] : entries) {
        check(X509_NAME_add_entry_by_txt(name, oid, MBSTRING_UTF8,
                                         reinterpret_cast<const unsigned char *>(value), -1, -1,
                                         0) == 1);
    }
    GENERAL_NAME *general = GENERAL_NAME_new();
    GENERAL_NAME_set0_value(general, GEN_DIRNAME, name);
    GENERAL_NAMES *names = GENERAL_NAMES_new();
    sk_GENERAL_NAME_push(names, general);
    check(X509_add1_ext_i2d(certificate, NID_subject_alt_name, names, critical ? 1 : 0, 0) == 1);
    GENERAL_NAMES_free(names);
}

void addNameConstraint(X509 *certificate, const QByteArray &organisation)
{
    X509_NAME *name = X509_NAME_new();
    check(X509_NAME_add_entry_by_txt(
              name, "O", MBSTRING_UTF8,
              reinterpret_cast<const unsigned char *>(organisation.constData()), -1, -1, 0) == 1);
    GENERAL_SUBTREE *subtree = GENERAL_SUBTREE_new();
    GENERAL_NAME_set0_value(subtree->base, GEN_DIRNAME, name);
    NAME_CONSTRAINTS *constraints = NAME_CONSTRAINTS_new();
    constraints->permittedSubtrees = sk_GENERAL_SUBTREE_new_null();
    sk_GENERAL_SUBTREE_push(constraints->permittedSubtrees, subtree);
    check(X509_add1_ext_i2d(certificate, NID_name_constraints, constraints, 1, 0) == 1);
    NAME_CONSTRAINTS_free(constraints);
}

void addExtensions(X509 *certificate, const CertificateSpec &spec)
{
    if (spec.basicConstraints) {
        QByteArray value = spec.isCa ? "critical,CA:TRUE" : "critical,CA:FALSE";
        if (spec.pathLength >= 0)
            value += ",pathlen:" + QByteArray::number(spec.pathLength);
        addExtension(certificate, NID_basic_constraints, value);
    }
    const QByteArray usual =
        spec.isCa ? "critical,keyCertSign,cRLSign" : "critical,keyEncipherment";
    if (spec.keyUsage != "-")
        addExtension(certificate, NID_key_usage, spec.keyUsage.isEmpty() ? usual : spec.keyUsage);
    if (!spec.isCa && !spec.purpose.isEmpty())
        addExtension(certificate, NID_ext_key_usage, spec.purpose);
    if (!spec.isCa && spec.tpmAttributes)
        addTpmAttributes(certificate, spec.criticalNames);
    if (spec.keyIdentifiers)
        addKeyIdentifiers(certificate, spec);
    if (!spec.issuerUrl.isEmpty())
        addExtension(certificate, NID_info_access, "caIssuers;URI:" + spec.issuerUrl);
    if (!spec.criticalOid.isEmpty())
        addOpaqueExtension(certificate, spec.criticalOid, QByteArray::fromHex("0500"));
    if (!spec.permittedName.isEmpty())
        addNameConstraint(certificate, spec.permittedName);
}

void setKey(X509 *certificate, const CertificateSpec &spec)
{
    check(X509_set_pubkey(certificate, spec.key.get()) == 1);
    if (!spec.oaepKey)
        return;
    unsigned char *encoded = nullptr;
    const int size = i2d_PublicKey(spec.key.get(), &encoded);
    check(X509_PUBKEY_set0_param(X509_get_X509_PUBKEY(certificate), OBJ_nid2obj(NID_rsaesOaep),
                                 V_ASN1_NULL, nullptr, encoded, size) == 1);
}

} // namespace

TestKey newKey()
{
    return owned(EVP_EC_gen("P-256"));
}

TestKey ekKey()
{
    QFile file(QStringLiteral(ENDORSE_TEST_DATA "/tpm/ek-rsa.pem"));
    check(file.open(QIODevice::ReadOnly));
    const QByteArray pem = file.readAll();
    const Bio bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    return owned(PEM_read_bio_PUBKEY(bio.get(), nullptr, nullptr, nullptr));
}

core::Bytes makeCertificate(const CertificateSpec &spec)
{
    const Certificate certificate(X509_new());
    X509 *x509 = certificate.get();
    X509_set_version(x509, X509_VERSION_3);
    BIGNUM *number = nullptr;
    BN_hex2bn(&number, spec.serial.constData());
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(x509));
    BN_free(number);
    setName(X509_get_subject_name(x509), spec.subject);
    setName(X509_get_issuer_name(x509), spec.issuer);
    setTime(X509_getm_notBefore(x509), spec.notBefore);
    setTime(X509_getm_notAfter(x509), spec.notAfter);
    setKey(x509, spec);
    addExtensions(x509, spec);
    check(X509_sign(x509, spec.issuerKey.get(), EVP_get_digestbyname(spec.digest)) > 0);
    unsigned char *der = nullptr;
    const int size = i2d_X509(x509, &der);
    check(size > 0);
    const core::Bytes bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return bytes;
}

TestCa TestCa::root(const QByteArray &name, const TestKey &key)
{
    CertificateSpec spec;
    spec.subject = spec.issuer = name;
    spec.key = spec.issuerKey = key;
    spec.isCa = true;
    return {name, key, makeCertificate(spec)};
}

TestCa TestCa::intermediate(const QByteArray &intermediateName, const TestKey &otherKey) const
{
    CertificateSpec own = spec(intermediateName);
    own.key = otherKey;
    own.isCa = true;
    return {intermediateName, otherKey, makeCertificate(own)};
}

CertificateSpec TestCa::spec(const QByteArray &subject) const
{
    CertificateSpec made;
    made.subject = subject;
    made.key = ekKey();
    made.issuer = name;
    made.issuerKey = key;
    return made;
}

core::Bytes toPem(const core::Bytes &der)
{
    return "-----BEGIN CERTIFICATE-----\n" + der.toBase64() + "\n-----END CERTIFICATE-----\n";
}

} // namespace endorse::testing
