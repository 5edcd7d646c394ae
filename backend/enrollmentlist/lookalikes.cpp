// SPDX-License-Identifier: GPL-3.0-or-later
#include "lookalikes.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace endorse::enrollmentlist {

namespace {

struct Pair
{
    char32_t foreign;
    char ascii;
};

// Letters that most fonts draw alike. Source: Unicode Technical Standard 39, confusables.
constexpr Pair pairs[] = {
    {0x0391, 'A'}, {0x0392, 'B'}, {0x0395, 'E'}, {0x0396, 'Z'}, {0x0397, 'H'}, {0x0399, 'I'},
    {0x039a, 'K'}, {0x039c, 'M'}, {0x039d, 'N'}, {0x039f, 'O'}, {0x03a1, 'P'}, {0x03a4, 'T'},
    {0x03a5, 'Y'}, {0x03a7, 'X'}, {0x03b1, 'a'}, {0x03b9, 'i'}, {0x03bd, 'v'}, {0x03bf, 'o'},
    {0x03c1, 'p'}, {0x03c5, 'u'}, {0x0405, 'S'}, {0x0406, 'I'}, {0x0408, 'J'}, {0x0410, 'A'},
    {0x0412, 'B'}, {0x0415, 'E'}, {0x041a, 'K'}, {0x041c, 'M'}, {0x041d, 'H'}, {0x041e, 'O'},
    {0x0420, 'P'}, {0x0421, 'C'}, {0x0422, 'T'}, {0x0423, 'Y'}, {0x0425, 'X'}, {0x0430, 'a'},
    {0x0435, 'e'}, {0x043e, 'o'}, {0x0440, 'p'}, {0x0441, 'c'}, {0x0443, 'y'}, {0x0445, 'x'},
    {0x0455, 's'}, {0x0456, 'i'}, {0x0458, 'j'}, {0x04bb, 'h'}, {0x0501, 'd'}, {0x051b, 'q'},
    {0x051d, 'w'}, {0x0131, 'i'}, {0x2010, '-'}, {0x2011, '-'}, {0x2012, '-'}, {0x2013, '-'},
    {0x2014, '-'}, {0x2015, '-'}, {0x2212, '-'}, {0x212a, 'K'}, {0xa731, 's'}, {0xfe58, '-'},
};

} // namespace

char asciiLookalike(char32_t c)
{
    if (c >= 0xff01 && c <= 0xff5e) // Full-width forms stand in the order of ASCII.
        return static_cast<char>(c - 0xff01 + '!');
    const auto *const found = std::find_if(std::begin(pairs), std::end(pairs),
                                           [c](const Pair &pair) { return pair.foreign == c; });
    return found == std::end(pairs) ? '\0' : found->ascii;
}

QString codePoint(char32_t c)
{
    return QStringLiteral("U+%1").arg(
        QString::number(static_cast<uint>(c), 16).toUpper().rightJustified(4, u'0'));
}

} // namespace endorse::enrollmentlist
