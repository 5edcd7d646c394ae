// SPDX-License-Identifier: GPL-3.0-or-later
#include "textplace.h"

#include <simdjson.h>

namespace endorse::enrollmentlist {

namespace {

bool isUtf8(QByteArrayView text)
{
    return simdjson::validate_utf8(text.data(), static_cast<std::size_t>(text.size()));
}

} // namespace

TextPlace placeIn(QByteArrayView text, qsizetype offset, TextPlace begin)
{
    TextPlace place = begin;
    for (qsizetype i = 0; i < offset && i < text.size(); ++i) {
        const char c = text[i];
        const bool isPair = c == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
        if (c == '\n' || (c == '\r' && !isPair)) {
            ++place.line;
            place.column = 1;
        } else if (beginsCharacter(c) && !isPair) {
            ++place.column;
        }
    }
    return place;
}

std::optional<qsizetype> firstInvalidUtf8(QByteArrayView text)
{
    if (isUtf8(text))
        return std::nullopt;
    // Halving: a part that ends between two characters is valid exactly when nothing before its end
    // is broken. What lies before `good` is valid, what lies before `bad` is not.
    qsizetype good = 0;
    qsizetype bad = text.size();
    while (true) {
        qsizetype middle = good + (bad - good) / 2;
        while (middle > good && !beginsCharacter(text[middle]))
            --middle;
        if (middle == good) {
            middle = good + 1;
            while (middle < bad && !beginsCharacter(text[middle]))
                ++middle;
        }
        const bool isGood = isUtf8(text.sliced(good, middle - good));
        if (isGood && middle < bad)
            good = middle;
        else if (!isGood && middle < bad)
            bad = middle;
        else
            return good;
    }
}

} // namespace endorse::enrollmentlist
