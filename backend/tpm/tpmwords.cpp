// SPDX-License-Identifier: GPL-3.0-or-later
#include "tpmwords.h"

#include <tpm/commandnames.h>
#include <tpmtypes/algorithm.h>

#include <QStringList>

#include <algorithm>
#include <span>

namespace endorse::tpm::words {

namespace {

struct Named final
{
    quint32 value;
    const char *name;
};

QString nameIn(std::span<const Named> names, quint32 value)
{
    const auto found = std::ranges::find(names, value, &Named::value);
    return found != names.end() ? QString::fromLatin1(found->name) : QString();
}

QString hex(quint32 value, int digits)
{
    return QStringLiteral("0x%1").arg(value, digits, 16, QLatin1Char('0'));
}

QString withName(const QString &number, const QString &name)
{
    return name.isEmpty() ? number : number + QLatin1Char(' ') + name;
}

/// The names of the bits that are set, from the lowest; bits without a name by their number.
QString bits(quint32 value, std::span<const Named> names)
{
    QStringList set;
    for (quint32 bit = 0; bit < 32; ++bit) {
        if ((value >> bit & 1U) == 0)
            continue;
        const QString name = nameIn(names, bit);
        set.append(name.isEmpty() ? QStringLiteral("bit %1").arg(bit) : name);
    }
    return set.join(QStringLiteral(", "));
}

QString withBits(const QString &number, const QString &set)
{
    return set.isEmpty() ? number : number + QStringLiteral(": ") + set;
}

// Part 2 section 7.4, the convention of the TCG for persistent objects, and this program's key.
constexpr Named handles[] = {
    {0x40000000, "TPM_RH_SRK"},
    {0x40000001, "TPM_RH_OWNER"},
    {0x40000007, "TPM_RH_NULL"},
    {0x40000009, "TPM_RS_PW"},
    {0x4000000a, "TPM_RH_LOCKOUT"},
    {0x4000000b, "TPM_RH_ENDORSEMENT"},
    {0x4000000c, "TPM_RH_PLATFORM"},
    {0x4000000d, "TPM_RH_PLATFORM_NV"},
    {0x81000001, "SRK"},
    {0x81000100, "nonce / DPS key"},
    {0x81010001, "EK"},
    {0x81010016, "EK, ECC P-384"},
    {0x01c00002, "EK certificate, RSA"},
    {0x01c00003, "EK nonce, RSA"},
    {0x01c00004, "EK template, RSA"},
    {0x01c0000a, "EK certificate, ECC"},
    {0x01c00016, "EK certificate, ECC P-384"},
};

/// Part 2 section 7.2, by the first byte.
constexpr Named handleTypes[] = {
    {0x00, "PCR"},
    {0x01, "NV index"},
    {0x02, "HMAC session"},
    {0x03, "policy session"},
    {0x40, "permanent"},
    {0x80, "transient object"},
    {0x81, "persistent object"},
    {0x90, "authenticated countdown timer"},
};

// Part 2 section 6.9.
constexpr Named structureTags[] = {
    {0x00c4, "TPM_ST_RSP_COMMAND"}, {0x8000, "TPM_ST_NULL"},      {0x8001, "TPM_ST_NO_SESSIONS"},
    {0x8002, "TPM_ST_SESSIONS"},    {0x8021, "TPM_ST_CREATION"},  {0x8022, "TPM_ST_VERIFIED"},
    {0x8023, "TPM_ST_AUTH_SECRET"}, {0x8024, "TPM_ST_HASHCHECK"}, {0x8025, "TPM_ST_AUTH_SIGNED"},
    {0x8029, "TPM_ST_FU_MANIFEST"},
};

// Part 2 section 6.12.
constexpr Named capabilities[] = {
    {0, "TPM_CAP_ALGS"},           {1, "TPM_CAP_HANDLES"},
    {2, "TPM_CAP_COMMANDS"},       {3, "TPM_CAP_PP_COMMANDS"},
    {4, "TPM_CAP_AUDIT_COMMANDS"}, {5, "TPM_CAP_PCRS"},
    {6, "TPM_CAP_TPM_PROPERTIES"}, {7, "TPM_CAP_PCR_PROPERTIES"},
    {8, "TPM_CAP_ECC_CURVES"},     {9, "TPM_CAP_AUTH_POLICIES"},
    {10, "TPM_CAP_ACT"},           {0x100, "TPM_CAP_VENDOR_PROPERTY"},
};

constexpr Named pcrProperties[] = {
    {0x00, "TPM_PT_PCR_SAVE"},       {0x01, "TPM_PT_PCR_EXTEND_L0"},
    {0x02, "TPM_PT_PCR_RESET_L0"},   {0x03, "TPM_PT_PCR_EXTEND_L1"},
    {0x04, "TPM_PT_PCR_RESET_L1"},   {0x05, "TPM_PT_PCR_EXTEND_L2"},
    {0x06, "TPM_PT_PCR_RESET_L2"},   {0x07, "TPM_PT_PCR_EXTEND_L3"},
    {0x08, "TPM_PT_PCR_RESET_L3"},   {0x09, "TPM_PT_PCR_EXTEND_L4"},
    {0x0a, "TPM_PT_PCR_RESET_L4"},   {0x11, "TPM_PT_PCR_NO_INCREMENT"},
    {0x12, "TPM_PT_PCR_DRTM_RESET"}, {0x13, "TPM_PT_PCR_POLICY"},
    {0x14, "TPM_PT_PCR_AUTH"},
};

constexpr Named startupTypes[] = {{0, "TPM_SU_CLEAR"}, {1, "TPM_SU_STATE"}};
constexpr Named sessionTypes[] = {{0, "TPM_SE_HMAC"}, {1, "TPM_SE_POLICY"}, {3, "TPM_SE_TRIAL"}};

// Bit numbers. Part 2 sections 8.2, 8.4, 8.5, 8.9, 8.12, 13.4.
constexpr Named algorithmBits[] = {{0, "asymmetric"}, {1, "symmetric"}, {2, "hash"},
                                   {3, "object"},     {8, "signing"},   {9, "encrypting"},
                                   {10, "method"}};
constexpr Named sessionBits[] = {{0, "continueSession"}, {1, "auditExclusive"}, {2, "auditReset"},
                                 {5, "decrypt"},         {6, "encrypt"},        {7, "audit"}};
constexpr Named localityBits[] = {{0, "TPM_LOC_ZERO"},
                                  {1, "TPM_LOC_ONE"},
                                  {2, "TPM_LOC_TWO"},
                                  {3, "TPM_LOC_THREE"},
                                  {4, "TPM_LOC_FOUR"}};
constexpr Named actBits[] = {{0, "signaled"}, {1, "preserveSignaled"}};
constexpr Named nvBits[] = {
    {0, "PPWRITE"},        {1, "OWNERWRITE"},   {2, "AUTHWRITE"}, {3, "POLICYWRITE"},
    {10, "POLICY_DELETE"}, {11, "WRITELOCKED"}, {12, "WRITEALL"}, {13, "WRITEDEFINE"},
    {14, "WRITE_STCLEAR"}, {15, "GLOBALLOCK"},  {16, "PPREAD"},   {17, "OWNERREAD"},
    {18, "AUTHREAD"},      {19, "POLICYREAD"},  {25, "NO_DA"},    {26, "ORDERLY"},
    {27, "CLEAR_STCLEAR"}, {28, "READLOCKED"},  {29, "WRITTEN"},  {30, "PLATFORMCREATE"},
    {31, "READ_STCLEAR"},
};
constexpr Named nvTypes[] = {{0, "TPM_NT_ORDINARY"}, {1, "TPM_NT_COUNTER"},
                             {2, "TPM_NT_BITS"},     {4, "TPM_NT_EXTEND"},
                             {8, "TPM_NT_PIN_FAIL"}, {9, "TPM_NT_PIN_PASS"}};

} // namespace

QString hex16(quint32 value)
{
    return hex(value, 4);
}

QString hex32(quint32 value)
{
    return hex(value, 8);
}

QString handle(quint32 value)
{
    const QString known = nameIn(handles, value);
    if (!known.isEmpty())
        return withName(hex32(value), known);
    const quint32 type = value >> 24;
    if (type == 0)
        return QStringLiteral("%1 PCR %2").arg(hex32(value)).arg(value);
    return withName(hex32(value), nameIn(handleTypes, type));
}

QString algorithm(quint32 value)
{
    const QString name = tpmtypes::algorithmName(quint16(value));
    return name == hex16(value) ? name : QStringLiteral("%1 (%2)").arg(name, hex16(value));
}

QString curve(quint32 value)
{
    const QString name = tpmtypes::curveName(quint16(value));
    return name == hex16(value) ? name : QStringLiteral("%1 (%2)").arg(name, hex16(value));
}

QString structureTag(quint32 value)
{
    return withName(hex16(value), nameIn(structureTags, value));
}

QString commandCode(quint32 value)
{
    const bool known = commandHandles(value).has_value();
    return withName(hex32(value),
                    known ? QStringLiteral("TPM_CC_") + commandName(value) : QString());
}

QString capability(quint32 value)
{
    return withName(hex32(value), nameIn(capabilities, value));
}

QString property(quint32 value)
{
    return withName(hex32(value), propertyName(value));
}

QString pcrProperty(quint32 value)
{
    return withName(hex32(value), nameIn(pcrProperties, value));
}

QString startupType(quint32 value)
{
    return withName(hex16(value), nameIn(startupTypes, value));
}

QString sessionType(quint32 value)
{
    return withName(hex(value, 2), nameIn(sessionTypes, value));
}

QString yesNo(quint32 value)
{
    return value == 0   ? QStringLiteral("0 NO")
           : value == 1 ? QStringLiteral("1 YES")
                        : hex(value, 2);
}

QString sessionAttributes(quint32 value)
{
    return withBits(hex(value, 2), bits(value, sessionBits));
}

QString algorithmAttributes(quint32 value)
{
    return withBits(hex32(value), bits(value, algorithmBits));
}

QString commandAttributes(quint32 value)
{
    // Bits 0 to 15 are the command, 25 to 27 a number.
    static constexpr Named flags[] = {
        {22, "nv"}, {23, "extensive"}, {24, "flushed"}, {28, "rHandle"}, {29, "V"}};
    constexpr quint32 flagMask = 0x31c00000;
    const quint32 code = (value & 0xffffU) | (value & 0x20000000U);
    const quint32 handleCount = value >> 25 & 7U;
    QStringList parts{commandHandles(code) ? QStringLiteral("TPM_CC_") + commandName(code)
                                           : hex32(code)};
    const QString set = bits(value & flagMask, flags);
    if (!set.isEmpty())
        parts.append(set);
    parts.append(QStringLiteral("cHandles %1").arg(handleCount));
    return withBits(hex32(value), parts.join(QStringLiteral(", ")));
}

QString nvAttributes(quint32 value)
{
    constexpr quint32 typeMask = 0xf0;
    const quint32 type = (value & typeMask) >> 4;
    const QString name = nameIn(nvTypes, type);
    const QString set = bits(value & ~typeMask, nvBits);
    return withBits(
        hex32(value),
        QStringList{name.isEmpty() ? QStringLiteral("type %1").arg(type) : name, set}.join(
            QStringLiteral(", ")));
}

QString locality(quint32 value)
{
    // From 32 on it is a number and no set of bits.
    return value < 32 ? withBits(hex(value, 2), bits(value, localityBits))
                      : QStringLiteral("%1 extended locality").arg(hex(value, 2));
}

QString actAttributes(quint32 value)
{
    return withBits(hex32(value), bits(value, actBits));
}

QString expiration(quint32 value)
{
    return QStringLiteral("%1 s").arg(qint32(value));
}

} // namespace endorse::tpm::words
