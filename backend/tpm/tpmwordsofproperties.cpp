// SPDX-License-Identifier: GPL-3.0-or-later
// TPM_PT in words. TPM 2.0 Part 2 section 6.13.
#include "tpmwords.h"

#include <QStringList>

#include <algorithm>
#include <iterator>

namespace endorse::tpm::words {

namespace {

constexpr quint32 fixedGroup = 0x100;
constexpr quint32 variableGroup = 0x200;

enum class Meaning { Number, Letters, Revision, Version, Permanent, Startup, Algorithms };

struct PropertyRow final
{
    quint32 property;
    const char *name;
    Meaning meaning = Meaning::Number;
};

constexpr PropertyRow rows[] = {
    {0x100, "FAMILY_INDICATOR", Meaning::Letters},
    {0x101, "LEVEL"},
    {0x102, "REVISION", Meaning::Revision},
    {0x103, "DAY_OF_YEAR"},
    {0x104, "YEAR"},
    {0x105, "MANUFACTURER", Meaning::Letters},
    {0x106, "VENDOR_STRING_1", Meaning::Letters},
    {0x107, "VENDOR_STRING_2", Meaning::Letters},
    {0x108, "VENDOR_STRING_3", Meaning::Letters},
    {0x109, "VENDOR_STRING_4", Meaning::Letters},
    {0x10a, "VENDOR_TPM_TYPE"},
    {0x10b, "FIRMWARE_VERSION_1", Meaning::Version},
    {0x10c, "FIRMWARE_VERSION_2", Meaning::Version},
    {0x10d, "INPUT_BUFFER"},
    {0x10e, "HR_TRANSIENT_MIN"},
    {0x10f, "HR_PERSISTENT_MIN"},
    {0x110, "HR_LOADED_MIN"},
    {0x111, "ACTIVE_SESSIONS_MAX"},
    {0x112, "PCR_COUNT"},
    {0x113, "PCR_SELECT_MIN"},
    {0x114, "CONTEXT_GAP_MAX"},
    {0x116, "NV_COUNTERS_MAX"},
    {0x117, "NV_INDEX_MAX"},
    {0x118, "MEMORY"},
    {0x119, "CLOCK_UPDATE"},
    {0x11a, "CONTEXT_HASH", Meaning::Algorithms},
    {0x11b, "CONTEXT_SYM", Meaning::Algorithms},
    {0x11c, "CONTEXT_SYM_SIZE"},
    {0x11d, "ORDERLY_COUNT"},
    {0x11e, "MAX_COMMAND_SIZE"},
    {0x11f, "MAX_RESPONSE_SIZE"},
    {0x120, "MAX_DIGEST"},
    {0x121, "MAX_OBJECT_CONTEXT"},
    {0x122, "MAX_SESSION_CONTEXT"},
    {0x123, "PS_FAMILY_INDICATOR"},
    {0x124, "PS_LEVEL"},
    {0x125, "PS_REVISION"},
    {0x126, "PS_DAY_OF_YEAR"},
    {0x127, "PS_YEAR"},
    {0x128, "SPLIT_MAX"},
    {0x129, "TOTAL_COMMANDS"},
    {0x12a, "LIBRARY_COMMANDS"},
    {0x12b, "VENDOR_COMMANDS"},
    {0x12c, "NV_BUFFER_MAX"},
    {0x12d, "MODES"},
    {0x12e, "MAX_CAP_BUFFER"},
    {0x12f, "FIRMWARE_SVN"},
    {0x130, "FIRMWARE_MAX_SVN"},
    {0x200, "PERMANENT", Meaning::Permanent},
    {0x201, "STARTUP_CLEAR", Meaning::Startup},
    {0x202, "HR_NV_INDEX"},
    {0x203, "HR_LOADED"},
    {0x204, "HR_LOADED_AVAIL"},
    {0x205, "HR_ACTIVE"},
    {0x206, "HR_ACTIVE_AVAIL"},
    {0x207, "HR_TRANSIENT_AVAIL"},
    {0x208, "HR_PERSISTENT"},
    {0x209, "HR_PERSISTENT_AVAIL"},
    {0x20a, "NV_COUNTERS"},
    {0x20b, "NV_COUNTERS_AVAIL"},
    {0x20c, "ALGORITHM_SET"},
    {0x20d, "LOADED_CURVES"},
    {0x20e, "LOCKOUT_COUNTER"},
    {0x20f, "MAX_AUTH_FAIL"},
    {0x210, "LOCKOUT_INTERVAL"},
    {0x211, "LOCKOUT_RECOVERY"},
    {0x212, "NV_WRITE_RECOVERY"},
    {0x213, "AUDIT_COUNTER_0"},
    {0x214, "AUDIT_COUNTER_1"},
};

const PropertyRow *rowOf(quint32 property)
{
    const auto *row = std::ranges::find(rows, property, &PropertyRow::property);
    return row != std::end(rows) ? row : nullptr;
}

/// Four characters, the first in the highest byte; a 0 ends them. Foreign: nothing but printable
/// ASCII is taken.
QString letters(quint32 value)
{
    QString text;
    for (int shift = 24; shift >= 0; shift -= 8) {
        const auto letter = char(value >> shift & 0xffU);
        if (letter >= ' ' && letter <= '~')
            text.append(QLatin1Char(letter));
    }
    return text.trimmed();
}

struct Bit final
{
    quint32 bit;
    const char *name;
};

// TPMA_PERMANENT and TPMA_STARTUP_CLEAR, Part 2 sections 8.6 and 8.7.
constexpr Bit permanentBits[] = {
    {0, "ownerAuthSet"}, {1, "endorsementAuthSet"}, {2, "lockoutAuthSet"},
    {8, "disableClear"}, {9, "inLockout"},          {10, "tpmGeneratedEPS"},
};
constexpr Bit startupBits[] = {
    {0, "phEnable"}, {1, "shEnable"}, {2, "ehEnable"}, {3, "phEnableNV"}, {31, "orderly"}};

template<size_t Count>
QString setBits(quint32 value, const Bit (&bits)[Count])
{
    QStringList set;
    for (const Bit &entry : bits) {
        if ((value >> entry.bit & 1U) != 0)
            set.append(QString::fromLatin1(entry.name));
    }
    return set.join(QStringLiteral(", "));
}

} // namespace

QString propertyName(quint32 property)
{
    const PropertyRow *row = rowOf(property);
    if (row)
        return QStringLiteral("TPM_PT_") + QString::fromLatin1(row->name);
    if (property == 0)
        return QStringLiteral("TPM_PT_NONE");
    return property >= fixedGroup && property < variableGroup + fixedGroup
               ? QStringLiteral("TPM_PT_%1").arg(property, 3, 16, QLatin1Char('0'))
               : QString();
}

QString propertyMeaning(quint32 property, quint32 value)
{
    const PropertyRow *row = rowOf(property);
    switch (row ? row->meaning : Meaning::Number) {
    case Meaning::Number:
        return QString::number(value);
    case Meaning::Letters:
        return letters(value);
    case Meaning::Revision:
        return QStringLiteral("%1.%2").arg(value / 100).arg(value % 100, 2, 10, QLatin1Char('0'));
    case Meaning::Version:
        return QStringLiteral("%1.%2").arg(value >> 16).arg(value & 0xffffU);
    case Meaning::Permanent:
        return setBits(value, permanentBits);
    case Meaning::Startup:
        return setBits(value, startupBits);
    case Meaning::Algorithms:
        return algorithm(value);
    }
    Q_UNREACHABLE();
}

} // namespace endorse::tpm::words
