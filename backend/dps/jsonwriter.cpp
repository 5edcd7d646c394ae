// SPDX-License-Identifier: GPL-3.0-or-later
#include "json.h"

#include <utility>

namespace endorse::dps {

using core::Bytes;

Bytes jsonQuoted(const QString &text)
{
    static constexpr char hex[] = "0123456789abcdef";
    const Bytes utf8 = text.toUtf8();
    Bytes out = "\"";
    out.reserve(utf8.size() + 2);
    for (const char c : utf8) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                out += "\\u00";
                out += hex[c >> 4];
                out += hex[c & 0xf];
            } else {
                out += c;
            }
        }
    }
    out += '"';
    return out;
}

JsonWriter &JsonWriter::member(const QString &name, const Bytes &json)
{
    if (m_text.size() > 1)
        m_text += ',';
    m_text += jsonQuoted(name);
    m_text += ':';
    m_text += json;
    return *this;
}

JsonWriter &JsonWriter::string(const char *name, const QString &value)
{
    return value.isNull() ? *this : member(QString::fromLatin1(name), jsonQuoted(value));
}

JsonWriter &JsonWriter::ascii(const char *name, const QByteArray &value)
{
    return value.isNull()
               ? *this
               : member(QString::fromLatin1(name), jsonQuoted(QString::fromLatin1(value)));
}

JsonWriter &JsonWriter::integer(const char *name, std::optional<qint64> value)
{
    return value ? member(QString::fromLatin1(name), Bytes::number(*value)) : *this;
}

JsonWriter &JsonWriter::boolean(const char *name, std::optional<bool> value)
{
    return value ? member(QString::fromLatin1(name), *value ? "true" : "false") : *this;
}

JsonWriter &JsonWriter::strings(const char *name, const std::optional<QStringList> &value)
{
    if (!value)
        return *this;
    Bytes array = "[";
    for (const QString &element : *value) {
        if (array.size() > 1)
            array += ',';
        array += jsonQuoted(element);
    }
    array += ']';
    return member(QString::fromLatin1(name), array);
}

JsonWriter &JsonWriter::raw(const char *name, const Bytes &json)
{
    return json.isEmpty() ? *this : member(QString::fromLatin1(name), json);
}

JsonWriter &JsonWriter::rest(const RawMembers &members)
{
    for (const RawMember &unknown : members)
        member(unknown.name, unknown.json);
    return *this;
}

Bytes JsonWriter::finish()
{
    return std::exchange(m_text, "{") + '}';
}

} // namespace endorse::dps
