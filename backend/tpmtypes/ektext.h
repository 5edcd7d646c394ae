// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

#include <QList>

#include <optional>

namespace endorse::tpmtypes {

/// The text of a file: UTF-8, or UTF-16 with or without a byte order mark, as ASCII. Characters
/// beyond ASCII (typographic quotes, spaces that do not break) become spaces, since no form of an
/// EK has any; zeros at the end are dropped. nullopt when the bytes are no text, or most of it is
/// beyond ASCII.
std::optional<core::Bytes> asciiTextOf(const core::Bytes &bytes);
/// Resolves escapes of JSON ("\/", "\n", "\u002b") and of URLs ("%2B").
core::Bytes withoutEscapes(const core::Bytes &text);

/// Where a value stood.
enum class EkPlace { Alone, Json, Csv, Text };

/// A value that may be an EK, and its place.
struct TextValue final
{
    core::Bytes text;
    EkPlace place = EkPlace::Alone;
};

/// The values behind the words "endorsementKey", "Endorsement Key", "endorsement-key" and the like,
/// and a sign (: or =), on the same line or the next. Values that are empty or null are left out.
QList<TextValue> labelledValues(QByteArrayView text);
/// The values of the column endorsementKey when the first line names such a column.
QList<TextValue> csvValues(QByteArrayView text);
/// The values amid other text that begin as an EK does.
QList<TextValue> embeddedValues(QByteArrayView text);

} // namespace endorse::tpmtypes
