// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <string_view>

namespace endorse::manifest {

/// The serial number of a secure element as manifests write it.
struct UniqueId final
{
    QByteArray text; ///< 18 hex digits in lower case.
    bool hadCapitals = false;
};

/// Nothing when @p text is not 18 hex digits.
std::optional<UniqueId> uniqueIdOf(std::string_view text);

/// How the common name of a device certificate names its chip.
enum class ChipName {
    Other,   ///< It does not name this one.
    Current, ///< "sn" and the serial number: a registration ID.
    Early    ///< The serial number, for LoRa a device EUI, and "ATECC", with spaces between.
};

/// @p uniqueId: in lower case. Letters are compared without case: DPS does not tell them apart.
ChipName chipNameOf(QByteArrayView commonName, QByteArrayView uniqueId);

/// Seconds since 1970 of a date and time of RFC 3339 in UTC ("2025-06-01T20:14:45.600Z"), fractions
/// cut off; nothing for anything else.
std::optional<qint64> secondsOfTimestamp(std::string_view text);

} // namespace endorse::manifest
