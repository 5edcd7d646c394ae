// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpexchange.h"

#include <cstring>

namespace endorse::dps {

using core::Bytes;

namespace {

void mask(Bytes &text, qsizetype from, qsizetype to)
{
    std::memset(text.data() + from, '*', static_cast<std::size_t>(to - from));
}

/// Masks the value behind each "name=" that begins a field, up to the end of that field.
void maskFields(Bytes &text, QByteArrayView name)
{
    static constexpr char before[] = "&? \t\r\n\"';,";
    static constexpr char after[] = "& \t\r\n\"';,<\\";
    const Bytes lower = text.toLower();
    for (qsizetype at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + 1)) {
        if (at > 0 && !std::strchr(before, text.at(at - 1)))
            continue;
        const qsizetype from = at + name.size();
        qsizetype to = from;
        while (to < text.size() && text.at(to) != '\0' && !std::strchr(after, text.at(to)))
            ++to;
        mask(text, from, to);
    }
}

/// The character that stands in a JSON string at @p i, in lower case, and behind it @p i: escapes
/// are decoded. NUL for what no name of ours holds.
char nextCharacter(const Bytes &text, qsizetype &i)
{
    const auto lower = [](char one) { return one >= 'A' && one <= 'Z' ? char(one | 0x20) : one; };
    if (text.at(i) != '\\')
        return lower(text.at(i++));
    if (i + 6 > text.size() || text.at(i + 1) != 'u') {
        i = qMin(i + 2, text.size());
        return '\0';
    }
    bool isHex = false;
    const uint code = text.mid(i + 2, 4).toUInt(&isHex, 16);
    i += 6;
    return isHex && code < 0x80 ? lower(static_cast<char>(code)) : '\0';
}

/// Behind the name of a JSON member that begins with the quote at @p at and is @p name (in lower
/// case), however it is written; 0 when another one or none does.
qsizetype endOfName(const Bytes &text, qsizetype at, QByteArrayView name)
{
    qsizetype i = at + 1;
    for (const char wanted : name) {
        if (i >= text.size() || text.at(i) == '"' || nextCharacter(text, i) != wanted)
            return 0;
    }
    return i < text.size() && text.at(i) == '"' ? i + 1 : 0;
}

/// Masks the string value of each JSON member called @p name (in lower case). Who reads such a text
/// may decode escapes in names, or compare them without case.
void maskMember(Bytes &text, QByteArrayView name)
{
    const auto skipSpace = [&text](qsizetype i) {
        while (i < text.size() && std::isspace(static_cast<unsigned char>(text.at(i))))
            ++i;
        return i;
    };
    for (qsizetype at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
        const qsizetype behind = endOfName(text, at, name);
        if (behind == 0)
            continue;
        qsizetype i = skipSpace(behind);
        if (i >= text.size() || text.at(i) != ':')
            continue;
        i = skipSpace(i + 1);
        if (i >= text.size() || text.at(i) != '"')
            continue;
        const qsizetype from = i + 1;
        qsizetype to = from;
        while (to < text.size() && text.at(to) != '"')
            to += text.at(to) == '\\' ? 2 : 1;
        mask(text, from, qMin(to, text.size()));
    }
}

} // namespace

QByteArray maskedAuthorization(QByteArray value)
{
    const qsizetype space = value.indexOf(' ');
    const QByteArrayView scheme = space < 0 ? QByteArrayView() : QByteArrayView(value).first(space);
    if (scheme.compare("SharedAccessSignature", Qt::CaseInsensitive) == 0)
        maskFields(value, "sig=");
    else
        mask(value, space + 1, value.size());
    return value;
}

HttpHeaders maskedHeaders(HttpHeaders headers)
{
    for (auto &[name, value] : headers) {
        if (name.compare("Authorization", Qt::CaseInsensitive) == 0 ||
            name.compare("Proxy-Authorization", Qt::CaseInsensitive) == 0)
            value = maskedAuthorization(value);
        else
            value = maskedText(value);
    }
    return headers;
}

Bytes maskedText(Bytes text)
{
    maskFields(text, "sig=");
    maskFields(text, "sharedaccesskey=");
    maskMember(text, "primarykey");
    maskMember(text, "secondarykey");
    return text;
}

} // namespace endorse::dps
