// SPDX-License-Identifier: GPL-3.0-or-later
#include "ekx509.h"

#include "ekprofile.h"
#include "ekrefusals.h"
#include "keyshapes.h"
#include "opensslhandles.h"

#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <QCoreApplication>

#include <array>

namespace endorse::tpmtypes {

namespace {

using openssl::Bignum;
using openssl::Deleter;
using openssl::Key;
using CertificateHandle = std::unique_ptr<X509, Deleter<X509_free>>;
using PublicKeyHandle = std::unique_ptr<X509_PUBKEY, Deleter<X509_PUBKEY_free>>;
using RequestHandle = std::unique_ptr<X509_REQ, Deleter<X509_REQ_free>>;
using EncryptedHandle = std::unique_ptr<X509_SIG, Deleter<X509_SIG_free>>;
using ExtendedUsageHandle = std::unique_ptr<EXTENDED_KEY_USAGE, Deleter<EXTENDED_KEY_USAGE_free>>;
using ConstraintsHandle = std::unique_ptr<BASIC_CONSTRAINTS, Deleter<BASIC_CONSTRAINTS_free>>;

/// EK certificate (TCG EK Credential Profile section 3.2.15).
constexpr auto ekPurpose = "2.23.133.8.1";

core::Text text(const char *source)
{
    return {"endorse::tpmtypes", source};
}

EkAssumption templateAssumption(EkProfile profile, const PublicArea &area)
{
    return {.id = "template",
            .text = text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                           "The input holds only the key itself. Its attributes, "
                                           "policy and other parameters are taken from template "
                                           "%1 of the TCG EK Credential Profile (%2)."))
                        .arg(toString(profile))
                        .arg(area.kind())};
}

EkAssumption unprovenAssumption(quint16 type)
{
    if (type == alg::Ecc)
        return {.id = "unproven",
                .text = text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                               "Nothing proves that this is the key of a TPM: its "
                                               "point was checked to lie on the curve, and no "
                                               "more."))};
    return {.id = "unproven",
            .text = text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                           "Nothing proves that this is the key of a TPM: its "
                                           "modulus was checked for its length, its top bit and "
                                           "being odd, and no more."))};
}

EkAssumption certificateKeyAssumption()
{
    return {.id = "certificate-key",
            .text = text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                           "The device is taken to use the EK that the certificate "
                                           "is for. An EK that the Azure SDK for C, Node or Java "
                                           "has made on the device itself is another one."))};
}

EkAssumption noPurposeAssumption()
{
    return {.id = "no-purpose",
            .text = text(QT_TRANSLATE_NOOP(
                "endorse::tpmtypes", "The certificate does not say what it is for (the "
                                     "extended key usage 2.23.133.8.1 is absent). It is taken "
                                     "for an EK certificate, because some makers leave this "
                                     "out."))};
}

EkAssumption oaepAssumption()
{
    return {.id = "oaep-key",
            .text = text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                           "The algorithm of the key is given as RSAES-OAEP, as "
                                           "some makers do. It is read as a plain RSA key."))};
}

EkAssumption firstCertificateAssumption(qsizetype count)
{
    return {.id = "first-certificate",
            .text = text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                           "The first certificate that is not of a certificate "
                                           "authority was taken. Certificates in all: %1."))
                        .arg(count)};
}

EkAssumption leftOutAssumption(qsizetype count)
{
    return {.id = "left-out",
            .text = text(QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                           "What follows the certificate was left out. Bytes: %1."))
                        .arg(count)};
}

core::Result<FoundEk> found(const PublicAreaFields &fields, EkProfile profile)
{
    const auto area = PublicArea::fromFields(fields);
    if (!area)
        return core::fail(area.error());
    auto ek = EndorsementKey::fromTpm2b(area->tpm2b());
    if (!ek)
        return core::fail(std::move(ek.error()));
    const EkAssumption assumed = templateAssumption(profile, ek->publicArea());
    return FoundEk{.ek = std::move(*ek),
                   .structure = EkStructure::PublicKey,
                   .assumptions = {assumed},
                   .certificate = {}};
}

Bignum number(const Key &key, const char *name)
{
    BIGNUM *value = nullptr;
    return Bignum(EVP_PKEY_get_bn_param(key.get(), name, &value) == 1 ? value : nullptr);
}

core::Bytes bigEndian(const Bignum &value, qsizetype size)
{
    core::Bytes bytes(size, '\0');
    if (BN_bn2binpad(value.get(), openssl::data(bytes), static_cast<int>(size)) < 0)
        return {};
    return bytes;
}

core::Result<FoundEk> ekOfRsa(const Key &key)
{
    const Bignum modulus = number(key, OSSL_PKEY_PARAM_RSA_N);
    const Bignum exponent = number(key, OSSL_PKEY_PARAM_RSA_E);
    if (!modulus || !exponent)
        return core::fail(wrongAlgorithmOfEk(QStringLiteral("RSA")));
    const qsizetype size = BN_num_bytes(modulus.get());
    const auto profile = usualRsaProfile(size * 8);
    if (!profile)
        return core::fail(
            wrongAlgorithmOfEk(QStringLiteral("RSA %1").arg(BN_num_bits(modulus.get()))));
    if (BN_is_word(exponent.get(), 65537) == 0)
        return core::fail(
            wrongAlgorithmOfEk(QStringLiteral("RSA %1, exponent other than 65537").arg(size * 8)));
    PublicAreaFields fields = fieldsOf(*profile);
    fields.unique = bigEndian(modulus, size);
    return found(fields, *profile);
}

quint16 curveOf(const Key &key)
{
    std::array<char, 64> name{};
    std::size_t length = 0;
    if (EVP_PKEY_get_group_name(key.get(), name.data(), name.size(), &length) != 1)
        return 0;
    const int nid = OBJ_sn2nid(name.data());
    if (nid == NID_X9_62_prime256v1)
        return 0x0003;
    if (nid == NID_secp384r1)
        return 0x0004;
    return nid == NID_secp521r1 ? quint16(0x0005) : quint16(0);
}

core::Result<FoundEk> ekOfEcc(const Key &key)
{
    const quint16 curve = curveOf(key);
    const auto profile = usualEccProfile(curve);
    const Bignum x = number(key, OSSL_PKEY_PARAM_EC_PUB_X);
    const Bignum y = number(key, OSSL_PKEY_PARAM_EC_PUB_Y);
    if (!profile || !x || !y)
        return core::fail(
            wrongAlgorithmOfEk(QStringLiteral("ECC, %1 bits").arg(EVP_PKEY_get_bits(key.get()))));
    PublicAreaFields fields = fieldsOf(*profile);
    fields.point = {.x = bigEndian(x, curveFieldSize(curve)),
                    .y = bigEndian(y, curveFieldSize(curve))};
    return found(fields, *profile);
}

core::Result<FoundEk> ekOfKey(const Key &key)
{
    switch (EVP_PKEY_get_base_id(key.get())) {
    case EVP_PKEY_RSA:
        return ekOfRsa(key);
    case EVP_PKEY_EC:
        return ekOfEcc(key);
    default: {
        const char *name = EVP_PKEY_get0_type_name(key.get());
        return core::fail(
            wrongAlgorithmOfEk(name == nullptr ? QStringLiteral("?") : QString::fromLatin1(name)));
    }
    }
}

Key readRsaKey(QByteArrayView pkcs1)
{
    const unsigned char *at = openssl::data(pkcs1);
    Key key(d2i_PublicKey(EVP_PKEY_RSA, nullptr, &at, static_cast<long>(pkcs1.size())));
    return at == openssl::data(pkcs1) + pkcs1.size() ? std::move(key) : Key();
}

QString algorithmOf(X509_PUBKEY *publicKey, QByteArrayView *bits)
{
    ASN1_OBJECT *algorithm = nullptr;
    const unsigned char *data = nullptr;
    int size = 0;
    std::array<char, 80> name{};
    if (X509_PUBKEY_get0_param(&algorithm, &data, &size, nullptr, publicKey) != 1)
        return {};
    *bits = QByteArrayView(data, size);
    OBJ_obj2txt(name.data(), static_cast<int>(name.size()), algorithm, 1);
    return QString::fromLatin1(name.data());
}

core::Result<FoundEk> ekOfPublicKey(X509_PUBKEY *publicKey)
{
    QByteArrayView bits;
    const QString algorithm = algorithmOf(publicKey, &bits);
    // OpenSSL takes this identifier for a parameter of RSA, and not for a kind of key.
    if (algorithm == QLatin1String("1.2.840.113549.1.1.7")) {
        const Key key = readRsaKey(bits);
        if (!key)
            return core::fail(wrongAlgorithmOfEk(algorithm));
        auto ek = ekOfKey(key);
        if (ek)
            ek->assumptions.append(oaepAssumption());
        return ek;
    }
    const Key key(X509_PUBKEY_get(publicKey));
    return key ? ekOfKey(key) : core::fail(wrongAlgorithmOfEk(algorithm));
}

bool isCa(X509 *certificate)
{
    const ConstraintsHandle constraints(static_cast<BASIC_CONSTRAINTS *>(
        X509_get_ext_d2i(certificate, NID_basic_constraints, nullptr, nullptr)));
    return constraints && constraints->ca != 0;
}

/// The extended key usages as object identifiers; empty when the extension is absent.
QStringList purposesOf(X509 *certificate)
{
    const ExtendedUsageHandle usages(static_cast<EXTENDED_KEY_USAGE *>(
        X509_get_ext_d2i(certificate, NID_ext_key_usage, nullptr, nullptr)));
    QStringList all;
    for (int i = 0; i < sk_ASN1_OBJECT_num(usages.get()); ++i) {
        std::array<char, 80> name{};
        OBJ_obj2txt(name.data(), static_cast<int>(name.size()),
                    sk_ASN1_OBJECT_value(usages.get(), i), 1);
        all.append(QString::fromLatin1(name.data()));
    }
    return all;
}

bool canEncrypt(X509 *certificate)
{
    // All bits are set when the extension is absent.
    return (X509_get_key_usage(certificate) & (KU_KEY_ENCIPHERMENT | KU_KEY_AGREEMENT)) != 0;
}

/// Adds an assumption when the certificate leaves its purpose open.
core::Result<void> checkPurpose(X509 *certificate, QList<EkAssumption> *assumptions)
{
    const QStringList purposes = purposesOf(certificate);
    if (purposes.contains(QLatin1String(ekPurpose)))
        return {};
    if (!purposes.isEmpty())
        return core::fail(otherCertificateGiven(purposes.mid(0, 4).join(QLatin1String(", "))));
    if (!canEncrypt(certificate))
        return core::fail(otherCertificateGiven(QStringLiteral("digitalSignature")));
    assumptions->append(noPurposeAssumption());
    return {};
}

bool isPadding(QByteArrayView bytes)
{
    return std::ranges::all_of(bytes, [](char c) { return c == '\0'; }) ||
           std::ranges::all_of(bytes, [](char c) { return c == '\xff'; });
}

core::Result<FoundEk> ekOfCertificate(X509 *certificate, const core::Bytes &der, qsizetype size)
{
    if (isCa(certificate))
        return core::fail(caCertificateGiven(1));
    QList<EkAssumption> assumptions{certificateKeyAssumption()};
    if (const auto checked = checkPurpose(certificate, &assumptions); !checked)
        return core::fail(checked.error());
    auto ek = ekOfPublicKey(X509_get_X509_PUBKEY(certificate));
    if (!ek)
        return ek;
    ek->structure = EkStructure::Certificate;
    // A copy in any case: the input may be a view of memory that goes away.
    ek->certificate = core::Bytes(der.constData(), size);
    ek->assumptions.append(assumptions);
    if (const QByteArrayView rest = QByteArrayView(der).sliced(size); !isPadding(rest))
        ek->assumptions.append(leftOutAssumption(rest.size()));
    return ek;
}

/// What DER is that holds no public key: best known before it is shown to anybody.
core::Error foreignDer(const core::Bytes &der)
{
    const auto read = [&der](auto parse) {
        const unsigned char *at = openssl::data(der);
        return parse(&at, static_cast<long>(der.size()));
    };
    const Key key(read([](auto at, long size) { return d2i_AutoPrivateKey(nullptr, at, size); }));
    if (key)
        return privateKeyGiven(QStringLiteral("DER"));
    const EncryptedHandle encrypted(
        read([](auto at, long size) { return d2i_X509_SIG(nullptr, at, size); }));
    if (encrypted)
        return encryptedPemGiven(QStringLiteral("DER"));
    const RequestHandle request(
        read([](auto at, long size) { return d2i_X509_REQ(nullptr, at, size); }));
    return request ? requestGiven() : brokenDerGiven(der.size());
}

core::Result<FoundEk> ekOfWholeDer(const core::Bytes &der, qsizetype size)
{
    const unsigned char *at = openssl::data(der);
    const CertificateHandle certificate(d2i_X509(nullptr, &at, static_cast<long>(size)));
    if (certificate)
        return ekOfCertificate(certificate.get(), der, size);
    at = openssl::data(der);
    const PublicKeyHandle publicKey(d2i_X509_PUBKEY(nullptr, &at, static_cast<long>(size)));
    const Key rsaKey = publicKey ? Key() : readRsaKey(QByteArrayView(der).first(size));
    if (!publicKey && !rsaKey)
        return core::fail(foreignDer(der.left(size)));
    if (size < der.size())
        return core::fail(tailAfterEk(QStringLiteral("DER"), size, der.size()));
    auto ek = publicKey ? ekOfPublicKey(publicKey.get()) : ekOfKey(rsaKey);
    if (!ek)
        return ek;
    ek->structure = publicKey ? EkStructure::PublicKey : EkStructure::RsaPublicKey;
    ek->assumptions.append(unprovenAssumption(ek->ek.publicArea().type()));
    return ek;
}

} // namespace

core::Result<FoundEk> ekOfDer(const core::Bytes &der)
{
    const qsizetype size = derSize(der);
    if (size == 0)
        return core::fail(unknownBytes(der.size()));
    if (size > der.size())
        return core::fail(truncatedEk(QStringLiteral("DER"), size, der.size()));
    auto ek = ekOfWholeDer(der, size);
    ERR_clear_error();
    return ek;
}

core::Result<FoundEk> ekOfCertificates(const QList<core::Bytes> &certificates)
{
    for (const core::Bytes &each : certificates) {
        auto ek = ekOfDer(each);
        if (!ek && ek.error().code == QLatin1String("ca-certificate"))
            continue;
        if (ek && certificates.size() > 1)
            ek->assumptions.append(firstCertificateAssumption(certificates.size()));
        return ek;
    }
    return core::fail(caCertificateGiven(certificates.size()));
}

} // namespace endorse::tpmtypes
