// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificateviewcheck.h"

#include <pki/opensslhandles.h>

#include <openssl/ec.h>

#include <ctime>

namespace endorse::testing {

using core::Bytes;
using pki::CertificateView;

namespace {

QByteArrayView viewOf(const ASN1_STRING *text)
{
    return text == nullptr ? QByteArrayView()
                           : QByteArrayView(ASN1_STRING_get0_data(text), ASN1_STRING_length(text));
}

template<class Object, auto Encode>
Bytes encoded(Object *object)
{
    unsigned char *der = nullptr;
    const int size = Encode(object, &der);
    if (size < 0)
        return {};
    const Bytes bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return bytes;
}

bool isTime(const ASN1_TIME *time, qint64 seconds)
{
    std::tm parts{};
    return ASN1_TIME_to_tm(time, &parts) == 1 && static_cast<qint64>(timegm(&parts)) == seconds;
}

/// The parsed value of an extension; it must be there once and be well-formed, or not at all.
template<class Value, auto Free>
struct ReadExtension final
{
    ReadExtension(X509 *certificate, int nid)
    {
        int critical = 0;
        value.reset(static_cast<Value *>(X509_get_ext_d2i(certificate, nid, &critical, nullptr)));
        isSound = value != nullptr || critical == -1;
        ERR_clear_error();
    }
    std::unique_ptr<Value, pki::openssl::Deleter<Free>> value;
    bool isSound = false;
};

bool isKnown(int nid)
{
    return nid == NID_basic_constraints || nid == NID_key_usage ||
           nid == NID_subject_key_identifier || nid == NID_authority_key_identifier ||
           nid == NID_subject_alt_name;
}

bool hasUnknownCritical(const X509 *certificate)
{
    for (int i = 0; i < X509_get_ext_count(certificate); ++i) {
        X509_EXTENSION *const extension = X509_get_ext(certificate, i);
        if (X509_EXTENSION_get_critical(extension) == 1 &&
            !isKnown(OBJ_obj2nid(X509_EXTENSION_get_object(extension))))
            return true;
    }
    return false;
}

QString extensionDifference(X509 *certificate, const CertificateView &view)
{
    const ReadExtension<BASIC_CONSTRAINTS, BASIC_CONSTRAINTS_free> constraints(
        certificate, NID_basic_constraints);
    const ReadExtension<ASN1_BIT_STRING, ASN1_BIT_STRING_free> usage(certificate, NID_key_usage);
    const ReadExtension<ASN1_OCTET_STRING, ASN1_OCTET_STRING_free> subjectKey(
        certificate, NID_subject_key_identifier);
    const ReadExtension<AUTHORITY_KEYID, AUTHORITY_KEYID_free> authorityKey(
        certificate, NID_authority_key_identifier);
    if (!constraints.isSound || !usage.isSound || !subjectKey.isSound || !authorityKey.isSound)
        return QStringLiteral("an extension");
    if (view.hasBasicConstraints != (constraints.value != nullptr) ||
        view.isCa != (constraints.value && constraints.value->ca != 0))
        return QStringLiteral("basic constraints");
    const bool hasLength = constraints.value && constraints.value->pathlen != nullptr;
    if (view.pathLength != (hasLength ? ASN1_INTEGER_get(constraints.value->pathlen) : -1))
        return QStringLiteral("length of the path");
    if (view.keyUsage.has_value() != (usage.value != nullptr))
        return QStringLiteral("key usage");
    for (int bit = 0; usage.value && bit < 16; ++bit) {
        if (ASN1_BIT_STRING_get_bit(usage.value.get(), bit) != ((*view.keyUsage >> (15 - bit)) & 1))
            return QStringLiteral("bit %1 of the key usage").arg(bit);
    }
    if (view.subjectKeyId != viewOf(subjectKey.value.get()))
        return QStringLiteral("subject key identifier");
    if (view.authorityKeyId != viewOf(authorityKey.value ? authorityKey.value->keyid : nullptr))
        return QStringLiteral("authority key identifier");
    if (view.hasUnknownCritical != hasUnknownCritical(certificate))
        return QStringLiteral("critical extensions");
    return {};
}

QString nameDifference(const X509 *certificate, const CertificateView &view)
{
    const X509_NAME *const subject = X509_get_subject_name(certificate);
    if (view.subject != encoded<const X509_NAME, i2d_X509_NAME>(subject) ||
        view.issuer != encoded<const X509_NAME, i2d_X509_NAME>(X509_get_issuer_name(certificate)))
        return QStringLiteral("names");
    int count = 0;
    QByteArrayView first;
    for (int at = -1; (at = X509_NAME_get_index_by_NID(subject, NID_commonName, at)) >= 0;
         ++count) {
        if (count == 0)
            first = viewOf(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, at)));
    }
    return count == view.commonNameCount && first == view.commonName
               ? QString()
               : QStringLiteral("common name");
}

QString keyDifference(const X509 *certificate, const CertificateView &view)
{
    X509_PUBKEY *const key = X509_get_X509_PUBKEY(certificate);
    if (view.spki != encoded<const X509_PUBKEY, i2d_X509_PUBKEY>(key))
        return QStringLiteral("subject public key info");
    const QByteArrayView bits = viewOf(X509_get0_pubkey_bitstr(certificate));
    ASN1_OBJECT *type = nullptr;
    X509_ALGOR *algorithm = nullptr;
    X509_PUBKEY_get0_param(&type, nullptr, nullptr, &algorithm, key);
    const void *curve = nullptr;
    int kind = 0;
    X509_ALGOR_get0(nullptr, &kind, &curve, algorithm);
    const bool isP256 =
        OBJ_obj2nid(type) == NID_X9_62_id_ecPublicKey && kind == V_ASN1_OBJECT &&
        OBJ_obj2nid(static_cast<const ASN1_OBJECT *>(curve)) == NID_X9_62_prime256v1 &&
        bits.size() == 65 && bits[0] == 4;
    return view.point == (isP256 ? bits : QByteArrayView()) ? QString() : QStringLiteral("point");
}

} // namespace

QString differenceFromOpenssl(const Bytes &der, const CertificateView &view)
{
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    const unsigned char *const end = at + der.size();
    const pki::openssl::Certificate made(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
    ERR_clear_error();
    X509 *const certificate = made.get();
    if (certificate == nullptr || at != end)
        return QStringLiteral("is no certificate");
    const ASN1_BIT_STRING *signature = nullptr;
    const X509_ALGOR *algorithm = nullptr;
    X509_get0_signature(&signature, &algorithm, certificate);
    const ASN1_OBJECT *type = nullptr;
    int kind = 0;
    X509_ALGOR_get0(&type, &kind, nullptr, algorithm);
    if (view.der != der || view.tbs != encoded<X509, i2d_re_X509_tbs>(certificate))
        return QStringLiteral("signed part");
    if (view.signature != viewOf(signature) ||
        view.signatureAlgorithm != encoded<const X509_ALGOR, i2d_X509_ALGOR>(algorithm))
        return QStringLiteral("signature");
    if (view.isEcdsaSha256 != (OBJ_obj2nid(type) == NID_ecdsa_with_SHA256 && kind == V_ASN1_UNDEF))
        return QStringLiteral("signature algorithm");
    if (view.version != X509_get_version(certificate) + 1)
        return QStringLiteral("version");
    const ASN1_INTEGER *const serial = X509_get0_serialNumber(certificate);
    if (encoded<const ASN1_INTEGER, i2d_ASN1_INTEGER>(serial).last(view.serialNumber.size()) !=
        view.serialNumber)
        return QStringLiteral("serial number");
    if (!isTime(X509_get0_notBefore(certificate), view.notBefore) ||
        !isTime(X509_get0_notAfter(certificate), view.notAfter))
        return QStringLiteral("dates");
    for (const QString &difference :
         {nameDifference(certificate, view), keyDifference(certificate, view),
          extensionDifference(certificate, view)}) {
        if (!difference.isEmpty())
            return difference;
    }
    return {};
}

} // namespace endorse::testing
