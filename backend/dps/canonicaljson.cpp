// SPDX-License-Identifier: GPL-3.0-or-later
#include "canonicaljson.h"

#include "json.h"

#include <algorithm>
#include <cstdlib>

namespace endorse::dps {

using core::Bytes;
using core::Result;

namespace {

/// Numbers up to so many zeros are written without an exponent.
constexpr qsizetype PlainZeros = 20;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

Bytes canonicalString(QByteArrayView json)
{
    if (!json.contains('\\'))
        return json.toByteArray();
    Result<JsonObject> wrapped = JsonObject::parse("{\"v\":" + json.toByteArray() + '}');
    if (!wrapped)
        return json.toByteArray();
    JsonReader reader(std::move(*wrapped));
    const QString text = reader.string("v");
    return reader.error() ? json.toByteArray() : jsonQuoted(text);
}

Bytes canonicalObject(QByteArrayView json)
{
    const Result<JsonObject> object = JsonObject::parse(json);
    if (!object)
        return json.toByteArray();
    RawMembers members = object->members();
    std::sort(members.begin(), members.end(),
              [](const RawMember &a, const RawMember &b) { return a.name < b.name; });
    Bytes out = "{";
    for (const RawMember &member : std::as_const(members)) {
        if (member.json == "null")
            continue;
        if (out.size() > 1)
            out += ',';
        out += jsonQuoted(member.name);
        out += ':';
        out += canonicalJson(member.json);
    }
    return out + '}';
}

Bytes canonicalArray(QByteArrayView json)
{
    const Result<QList<Bytes>> elements = jsonElements(json);
    if (!elements)
        return json.toByteArray();
    Bytes out = "[";
    for (const Bytes &element : *elements) {
        if (out.size() > 1)
            out += ',';
        out += canonicalJson(element);
    }
    return out + ']';
}

/// Its value is 0.DIGITS times ten to the power of @p point.
Bytes spelled(bool isNegative, const Bytes &digits, qsizetype point)
{
    Bytes out = isNegative ? "-" : "";
    if (point > digits.size() + PlainZeros || point < -PlainZeros)
        return out + digits + 'e' + Bytes::number(point - digits.size());
    if (point <= 0)
        return out + "0." + Bytes(-point, '0') + digits;
    if (point >= digits.size())
        return out + digits + Bytes(point - digits.size(), '0');
    return out + digits.first(point) + '.' + digits.sliced(point);
}

} // namespace

Bytes canonicalNumber(QByteArrayView number)
{
    const QByteArrayView text = number.trimmed();
    qsizetype i = 0;
    const bool isNegative = text.startsWith('-');
    if (isNegative)
        ++i;
    Bytes digits;
    qsizetype point = 0;
    for (bool behindPoint = false; i < text.size(); ++i) {
        if (text[i] == '.' && !behindPoint) {
            behindPoint = true;
        } else if (isDigit(text[i])) {
            digits += text[i];
            if (!behindPoint)
                ++point;
        } else {
            break;
        }
    }
    if (i < text.size()) {
        bool isNumber = false;
        const QByteArrayView exponent = text.sliced(i + 1);
        const int shift = exponent.toByteArray().toInt(&isNumber);
        if ((text[i] != 'e' && text[i] != 'E') || !isNumber)
            return text.toByteArray();
        point += shift;
    }
    qsizetype zeros = 0;
    while (zeros < digits.size() && digits[zeros] == '0')
        ++zeros;
    digits.remove(0, zeros);
    point -= zeros;
    while (digits.endsWith('0'))
        digits.chop(1);
    return digits.isEmpty() ? Bytes("0") : spelled(isNegative, digits, point);
}

Bytes canonicalJson(QByteArrayView json)
{
    const QByteArrayView text = json.trimmed();
    if (text.isEmpty())
        return {};
    switch (text.front()) {
    case '{':
        return canonicalObject(text);
    case '[':
        return canonicalArray(text);
    case '"':
        return canonicalString(text);
    case 't':
    case 'f':
    case 'n':
        return text.toByteArray();
    default:
        return canonicalNumber(text);
    }
}

} // namespace endorse::dps
