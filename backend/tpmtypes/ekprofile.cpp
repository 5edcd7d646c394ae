// SPDX-License-Identifier: GPL-3.0-or-later
#include "ekprofile.h"

#include "templates.h"

#include <array>

namespace endorse::tpmtypes {

namespace {

constexpr quint16 curveP256 = 0x0003;
constexpr quint16 curveP384 = 0x0004;
constexpr quint16 curveP521 = 0x0005;

constexpr std::array allProfiles{EkProfile::L1, EkProfile::L2, EkProfile::H1, EkProfile::H2,
                                 EkProfile::H3, EkProfile::H4, EkProfile::H6, EkProfile::H7};

/// PolicyOR of PolicySecret(endorsement) and PolicyAuthorizeNV (Policy B of the profile).
core::Bytes highRangePolicy(HashAlgorithm algorithm)
{
    switch (algorithm) {
    case HashAlgorithm::Sha384:
        return core::Bytes::fromHex(
            "b26e7d28d11a50bc53d882bcf5fd3a1a074148bb35d3b4e4cb1c0ad9bde419cacb47ba09699646150f9fc0"
            "00f3f80e12");
    case HashAlgorithm::Sha512:
        return core::Bytes::fromHex(
            "b8221ca69e8550a4914de3faa6a18c072cc01208073a928d5d66d59ef79e49a429c41a6b269571d57edb25"
            "fbdb1838425608b413cd616a5f6db5b6071af99bea");
    case HashAlgorithm::Sha1:
    case HashAlgorithm::Sha256:
        break;
    }
    return core::Bytes::fromHex("ca3d0a99a2b93906f7a3342414efcfb3a385d44cd1fd459089d19b5071c0b7a0");
}

PublicAreaFields common(HashAlgorithm nameAlg, quint16 symmetricBits)
{
    PublicAreaFields fields;
    fields.nameAlg = nameAlg;
    fields.attributes = attribute::FixedTpm | attribute::FixedParent |
                        attribute::SensitiveDataOrigin | attribute::AdminWithPolicy |
                        attribute::Restricted | attribute::Decrypt;
    fields.symmetric = {.algorithm = alg::Aes, .keyBits = symmetricBits, .mode = alg::Cfb};
    return fields;
}

PublicAreaFields lowRange()
{
    PublicAreaFields fields = common(HashAlgorithm::Sha256, 128);
    fields.authPolicy = endorsementPolicy();
    return fields;
}

PublicAreaFields highRange(HashAlgorithm nameAlg, quint16 symmetricBits)
{
    PublicAreaFields fields = common(nameAlg, symmetricBits);
    fields.attributes |= attribute::UserWithAuth;
    fields.authPolicy = highRangePolicy(nameAlg);
    return fields;
}

PublicAreaFields rsa(PublicAreaFields fields, quint16 keyBits)
{
    fields.type = alg::Rsa;
    fields.keyBits = keyBits;
    return fields;
}

PublicAreaFields ecc(PublicAreaFields fields, quint16 curve)
{
    fields.type = alg::Ecc;
    fields.curve = curve;
    return fields;
}

} // namespace

QString toString(EkProfile profile)
{
    switch (profile) {
    case EkProfile::L1:
        return QStringLiteral("L-1");
    case EkProfile::L2:
        return QStringLiteral("L-2");
    case EkProfile::H1:
        return QStringLiteral("H-1");
    case EkProfile::H2:
        return QStringLiteral("H-2");
    case EkProfile::H3:
        return QStringLiteral("H-3");
    case EkProfile::H4:
        return QStringLiteral("H-4");
    case EkProfile::H6:
        return QStringLiteral("H-6");
    case EkProfile::H7:
        return QStringLiteral("H-7");
    }
    Q_UNREACHABLE();
}

PublicAreaFields fieldsOf(EkProfile profile)
{
    switch (profile) {
    case EkProfile::L1:
        return rsa(lowRange(), 2048);
    case EkProfile::L2:
        return ecc(lowRange(), curveP256);
    case EkProfile::H1:
        return rsa(highRange(HashAlgorithm::Sha256, 128), 2048);
    case EkProfile::H2:
        return ecc(highRange(HashAlgorithm::Sha256, 128), curveP256);
    case EkProfile::H3:
        return ecc(highRange(HashAlgorithm::Sha384, 256), curveP384);
    case EkProfile::H4:
        return ecc(highRange(HashAlgorithm::Sha512, 256), curveP521);
    case EkProfile::H6:
        return rsa(highRange(HashAlgorithm::Sha384, 256), 3072);
    case EkProfile::H7:
        return rsa(highRange(HashAlgorithm::Sha384, 256), 4096);
    }
    Q_UNREACHABLE();
}

std::optional<EkProfile> ekProfileOf(const PublicArea &area)
{
    PublicAreaFields fields = area.fields();
    fields.unique.clear();
    fields.point = {};
    // 0 on the wire means 65537, and some TPMs write it out.
    if (fields.exponent == 65537)
        fields.exponent = 0;
    for (const EkProfile each : allProfiles) {
        if (fieldsOf(each) == fields)
            return each;
    }
    return std::nullopt;
}

std::optional<EkProfile> usualRsaProfile(qsizetype keyBits)
{
    switch (keyBits) {
    case 2048:
        return EkProfile::L1;
    case 3072:
        return EkProfile::H6;
    case 4096:
        return EkProfile::H7;
    default:
        return std::nullopt;
    }
}

std::optional<EkProfile> usualEccProfile(quint16 curve)
{
    switch (curve) {
    case curveP256:
        return EkProfile::L2;
    case curveP384:
        return EkProfile::H3;
    case curveP521:
        return EkProfile::H4;
    default:
        return std::nullopt;
    }
}

} // namespace endorse::tpmtypes
