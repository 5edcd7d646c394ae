// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <optional>

// Where something is in a text of UTF-8.

namespace endorse::enrollmentlist {

/// Lines and columns begin with 1; columns count characters. A line ends with LF, CRLF or CR.
struct TextPlace final
{
    qint64 line = 1;
    qint64 column = 1;
};

/// Whether it is no byte in the middle of a character.
inline bool beginsCharacter(char c)
{
    return (static_cast<unsigned char>(c) & 0xc0) != 0x80;
}

/// The place of @p offset in @p text, which begins at @p begin.
TextPlace placeIn(QByteArrayView text, qsizetype offset, TextPlace begin);

/// Where the first bytes are that are no UTF-8.
std::optional<qsizetype> firstInvalidUtf8(QByteArrayView text);

} // namespace endorse::enrollmentlist
