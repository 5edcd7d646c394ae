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

/// Masks the string value of each JSON member called @p name (with its quotes).
void maskMember(Bytes &text, QByteArrayView name)
{
    const auto skipSpace = [&text](qsizetype i) {
        while (i < text.size() && std::isspace(static_cast<unsigned char>(text.at(i))))
            ++i;
        return i;
    };
    for (qsizetype at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.size())) {
        qsizetype i = skipSpace(at + name.size());
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
    maskMember(text, "\"primaryKey\"");
    maskMember(text, "\"secondaryKey\"");
    return text;
}

} // namespace endorse::dps
