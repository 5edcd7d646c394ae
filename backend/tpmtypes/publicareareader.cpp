// SPDX-License-Identifier: GPL-3.0-or-later
#include "publicareareader.h"

#include <QCoreApplication>

namespace endorse::tpmtypes {

namespace {

// Bits that TPM 2.0 Part 2 section 8.3 does not define must be zero.
constexpr quint32 definedAttributes =
    attribute::FixedTpm | attribute::StClear | attribute::FixedParent |
    attribute::SensitiveDataOrigin | attribute::UserWithAuth | attribute::AdminWithPolicy |
    attribute::FirmwareLimited | attribute::SvnLimited | attribute::NoDa |
    attribute::EncryptedDuplication | attribute::Restricted | attribute::Decrypt | attribute::Sign |
    attribute::X509Sign;

core::Text hint()
{
    return {"endorse::tpmtypes",
            QT_TRANSLATE_NOOP("endorse::tpmtypes",
                              "Check that the value is the public area of a TPM key and was not "
                              "changed on its way.")};
}

} // namespace

core::Result<PublicAreaFields> PublicAreaReader::read()
{
    readHead();
    if (!m_error && m_fields.type == alg::Rsa)
        readRsa();
    else if (!m_error && m_fields.type == alg::Ecc)
        readEcc();
    else if (!m_error)
        readKeyedHash();
    if (m_error)
        return core::fail(*m_error);
    return m_fields;
}

void PublicAreaReader::readHead()
{
    static constexpr std::array<quint16, 3> types{alg::Rsa, alg::KeyedHash, alg::Ecc};
    m_fields.type = u16("TPMT_PUBLIC.type", types);
    const qsizetype nameAlgAt = m_reader.offset();
    const quint16 nameAlg = u16("TPMT_PUBLIC.nameAlg");
    if (const auto known = hashAlgorithmOf(nameAlg))
        m_fields.nameAlg = *known;
    else
        refuseValue("TPMT_PUBLIC.nameAlg", nameAlgAt, nameAlg, 4);
    const qsizetype attributesAt = m_reader.offset();
    m_fields.attributes = u32("TPMT_PUBLIC.objectAttributes");
    if ((m_fields.attributes & ~definedAttributes) != 0)
        refuseValue("TPMT_PUBLIC.objectAttributes", attributesAt, m_fields.attributes, 8);
    m_fields.authPolicy = sized("TPMT_PUBLIC.authPolicy", {0, digestSize(m_fields.nameAlg)});
}

void PublicAreaReader::readRsa()
{
    m_fields.symmetric = readSymmetric();
    m_fields.scheme = readScheme("TPMS_RSA_PARMS.scheme", rsaSchemes);
    m_fields.keyBits = u16("TPMS_RSA_PARMS.keyBits", rsaKeySizes);
    const qsizetype exponentAt = m_reader.offset();
    m_fields.exponent = u32("TPMS_RSA_PARMS.exponent");
    // An RSA exponent is odd and greater than 2; 0 stands for 65537.
    if (m_fields.exponent != 0 && (m_fields.exponent < 3 || m_fields.exponent % 2 == 0))
        refuseValue("TPMS_RSA_PARMS.exponent", exponentAt, m_fields.exponent, 8);
    m_fields.unique = sized("TPMT_PUBLIC.unique", {0, m_fields.keyBits / 8});
}

void PublicAreaReader::readEcc()
{
    m_fields.symmetric = readSymmetric();
    m_fields.scheme = readScheme("TPMS_ECC_PARMS.scheme", eccSchemes);
    const qsizetype curveAt = m_reader.offset();
    m_fields.curve = u16("TPMS_ECC_PARMS.curveID");
    const qsizetype fieldSize = curveFieldSize(m_fields.curve);
    if (fieldSize == 0)
        refuseValue("TPMS_ECC_PARMS.curveID", curveAt, m_fields.curve, 4);
    m_fields.kdf = readScheme("TPMS_ECC_PARMS.kdf", kdfSchemes);
    m_fields.point.x = sizedUpTo("TPMS_ECC_POINT.x", fieldSize);
    m_fields.point.y = sizedUpTo("TPMS_ECC_POINT.y", fieldSize);
}

void PublicAreaReader::readKeyedHash()
{
    m_fields.scheme = readScheme("TPMS_KEYEDHASH_PARMS.scheme", keyedHashSchemes);
    m_fields.unique = sized("TPMT_PUBLIC.unique", {0, digestSize(m_fields.nameAlg)});
}

SymmetricDefinition PublicAreaReader::readSymmetric()
{
    SymmetricDefinition result;
    result.algorithm = u16("TPMT_SYM_DEF_OBJECT.algorithm", symmetricAlgorithms);
    if (result.algorithm == alg::Null || m_error)
        return result;
    result.keyBits = u16("TPMT_SYM_DEF_OBJECT.keyBits", symmetricKeySizes);
    result.mode = u16("TPMT_SYM_DEF_OBJECT.mode", symmetricModes);
    return result;
}

Scheme PublicAreaReader::readScheme(const char *field, std::span<const quint16> allowed)
{
    Scheme result;
    result.algorithm = u16(field, allowed);
    if (m_error || !schemeHasHash(result.algorithm))
        return result;
    result.hash = u16(field, knownHashes);
    if (result.algorithm == alg::Xor)
        result.extra = u16(field, kdfSchemes);
    else if (result.algorithm == alg::Ecdaa)
        result.extra = u16(field);
    return result;
}

quint16 PublicAreaReader::u16(const char *field)
{
    if (m_error)
        return 0;
    const auto value = m_reader.readU16(field);
    if (!value)
        m_error = value.error();
    return value.value_or(quint16(0));
}

quint16 PublicAreaReader::u16(const char *field, std::span<const quint16> allowed)
{
    const qsizetype offset = m_reader.offset();
    const quint16 value = u16(field);
    if (!m_error && std::ranges::find(allowed, value) == allowed.end())
        refuseValue(field, offset, value, 4);
    return value;
}

quint32 PublicAreaReader::u32(const char *field)
{
    if (m_error)
        return 0;
    const auto value = m_reader.readU32(field);
    if (!value)
        m_error = value.error();
    return value.value_or(0u);
}

core::Bytes PublicAreaReader::sized(const char *field, std::initializer_list<qsizetype> sizes)
{
    if (m_error)
        return {};
    const qsizetype offset = m_reader.offset();
    const auto value = m_reader.read2B(field);
    if (!value)
        m_error = value.error();
    else if (std::ranges::find(sizes, value->size()) == sizes.end())
        refuseSize(field, offset, value->size());
    return value.value_or(core::Bytes());
}

core::Bytes PublicAreaReader::sizedUpTo(const char *field, qsizetype limit)
{
    if (m_error)
        return {};
    const qsizetype offset = m_reader.offset();
    const auto value = m_reader.read2B(field);
    if (!value)
        m_error = value.error();
    else if (value->size() > limit)
        refuseSize(field, offset, value->size());
    return value.value_or(core::Bytes());
}

void PublicAreaReader::refuseValue(const char *field, qsizetype offset, quint32 value,
                                   int hexDigits)
{
    if (m_error)
        return;
    const QString place = QString::fromLatin1(field);
    const QString hex = QStringLiteral("0x%1").arg(value, hexDigits, 16, QLatin1Char('0'));
    m_error = core::Error{
        .category = core::ErrorCategory::Protocol,
        .code = QStringLiteral("value"),
        .place = place,
        .message =
            core::Text("endorse::tpmtypes",
                       QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                         "The public area is not valid: %1 at byte %2 is %3, "
                                         "which is unknown or not allowed there."))
                .arg(place)
                .arg(offset)
                .arg(hex),
        .hint = hint(),
        .technical = QStringLiteral("%1 at offset %2: value %3").arg(place).arg(offset).arg(hex)};
}

void PublicAreaReader::refuseSize(const char *field, qsizetype offset, qsizetype size)
{
    if (m_error)
        return;
    const QString place = QString::fromLatin1(field);
    m_error = core::Error{
        .category = core::ErrorCategory::Protocol,
        .code = QStringLiteral("size"),
        .place = place,
        .message = core::Text("endorse::tpmtypes",
                              QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                                "The public area is not valid: %1 at byte %2 has "
                                                "a length of %3 bytes, which does not fit."))
                       .arg(place)
                       .arg(offset)
                       .arg(size),
        .hint = hint(),
        .technical = QStringLiteral("%1 at offset %2: length %3").arg(place).arg(offset).arg(size)};
}

} // namespace endorse::tpmtypes
