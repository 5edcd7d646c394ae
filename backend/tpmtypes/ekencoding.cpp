// SPDX-License-Identifier: GPL-3.0-or-later
#include "ekencoding.h"

#include "ekrefusals.h"
#include "keyshapes.h"

#include <algorithm>

namespace endorse::tpmtypes {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

bool isAround(char c)
{
    return isSpace(c) || QByteArrayView("\"'`<>()[]{},;").contains(c);
}

QByteArrayView withoutSurroundings(QByteArrayView value)
{
    qsizetype first = 0;
    while (first < value.size() && isAround(value[first]))
        ++first;
    qsizetype last = value.size();
    while (last > first && isAround(value[last - 1]))
        --last;
    return value.sliced(first, last - first);
}

/// The digits of hex with separators; nullopt when anything else is in it.
std::optional<core::Bytes> hexDigits(QByteArrayView value)
{
    core::Bytes digits;
    digits.reserve(value.size());
    for (qsizetype i = 0; i < value.size(); ++i) {
        const char c = value[i];
        const char next = i + 1 < value.size() ? value[i + 1] : '\0';
        if ((c == '0' || c == '\\') && (next == 'x' || next == 'X'))
            ++i;
        else if (isHex(value.sliced(i, 1)))
            digits.append(c);
        else if (!isSpace(c) && c != ':' && c != ',' && c != '-' && c != '.')
            return std::nullopt;
    }
    return digits;
}

/// Base64 in lines, or in groups of one length on a line; nullopt when the text is words.
std::optional<core::Bytes> joined(QByteArrayView value)
{
    core::Bytes all;
    all.reserve(value.size());
    qsizetype groupStart = 0;
    qsizetype firstGroup = -1;
    bool uneven = false;
    bool sameLine = false;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const char c = value[i];
        if (!isSpace(c)) {
            all.append(c);
            continue;
        }
        const qsizetype group = all.size() - groupStart;
        if (group == 0)
            continue;
        uneven = uneven || (firstGroup >= 0 && group != firstGroup);
        firstGroup = firstGroup < 0 ? group : firstGroup;
        sameLine = sameLine || c == ' ' || c == '\t';
        groupStart = all.size();
    }
    const qsizetype lastGroup = all.size() - groupStart;
    uneven = uneven || (firstGroup >= 0 && lastGroup > firstGroup);
    // Words of prose are of many lengths. Lines may be too, where somebody broke them by hand.
    if (uneven && sameLine)
        return std::nullopt;
    return all;
}

} // namespace

std::optional<core::Bytes> looseBase64(QByteArrayView text)
{
    while (text.endsWith('='))
        text.chop(1);
    core::Bytes standard;
    standard.reserve(text.size());
    for (const char c : text) {
        if (!isBase64Letter(c))
            return std::nullopt;
        standard.append(c == '-' ? '+' : c == '_' ? '/' : c);
    }
    if (standard.size() % 4 == 1)
        standard.chop(1);
    return core::Bytes::fromBase64(standard);
}

core::Result<std::optional<DecodedText>> decodeValue(QByteArrayView value)
{
    QByteArrayView inner = withoutSurroundings(value);
    // The way in which Python prints bytes.
    if (inner.startsWith("b'") || inner.startsWith("b\""))
        inner = inner.sliced(2);
    if (inner.isEmpty())
        return std::nullopt;
    const auto digits = hexDigits(inner);
    // Hex digits are base64 letters too; but base64 of any EK holds others.
    if (digits && !digits->isEmpty()) {
        if (digits->size() % 2 != 0)
            return core::fail(brokenHexGiven(QStringLiteral("%1 hex digits").arg(digits->size())));
        return DecodedText{.bytes = core::Bytes::fromHex(*digits), .encoding = EkEncoding::Hex};
    }
    const auto text = joined(inner);
    auto bytes = text ? looseBase64(*text) : std::nullopt;
    if (!bytes || bytes->isEmpty())
        return std::nullopt;
    const bool urlSafe = text->contains('-') || text->contains('_');
    return DecodedText{.bytes = std::move(*bytes),
                       .encoding = urlSafe ? EkEncoding::UrlSafeBase64 : EkEncoding::Base64};
}

EkHead headOfEncoded(QByteArrayView text, bool *hex)
{
    constexpr qsizetype headBytes = 18;
    const QByteArrayView digits = text.first(qMin(text.size(), headBytes * 2));
    *hex = digits.size() == headBytes * 2 && isHex(digits);
    if (*hex) {
        if (const EkHead head = ekHeadOf(core::Bytes::fromHex(digits.toByteArray())); head.known)
            return head;
        *hex = false;
    }
    const auto bytes = looseBase64(text.first(qMin(text.size(), headBytes * 4 / 3)));
    return bytes ? ekHeadOf(*bytes) : EkHead();
}

} // namespace endorse::tpmtypes
