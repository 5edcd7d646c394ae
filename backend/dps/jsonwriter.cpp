// SPDX-License-Identifier: GPL-3.0-or-later
#include "json.h"

#include <core/secret.h>

#include <algorithm>
#include <utility>

namespace endorse::dps {

using core::Bytes;

namespace {

bool needsEscape(char c)
{
    return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
}

void appendEscaped(Bytes &out, char c)
{
    static constexpr char hex[] = "0123456789abcdef";
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
        out += "\\u00";
        out += hex[c >> 4];
        out += hex[c & 0xf];
    }
}

/// Appends @p utf8 as a JSON string, in runs that need no escape.
void appendQuoted(Bytes &out, QByteArrayView utf8)
{
    out.reserve(out.size() + utf8.size() + 2);
    out += '"';
    const char *from = utf8.begin();
    while (true) {
        const char *const special = std::find_if(from, utf8.end(), needsEscape);
        out.append(from, special - from);
        if (special == utf8.end())
            break;
        appendEscaped(out, *special);
        from = special + 1;
    }
    out += '"';
}

} // namespace

Bytes jsonQuoted(const QString &text)
{
    Bytes out;
    appendQuoted(out, text.toUtf8());
    return out;
}

void JsonWriter::begin(QByteArrayView asciiName)
{
    if (m_text.size() > 1)
        m_text += ',';
    m_text += '"';
    m_text += asciiName;
    m_text += "\":";
}

JsonWriter &JsonWriter::member(const QString &name, const Bytes &json)
{
    if (m_text.size() > 1)
        m_text += ',';
    appendQuoted(m_text, name.toUtf8());
    m_text += ':';
    m_text += json;
    return *this;
}

JsonWriter &JsonWriter::string(const char *name, const QString &value)
{
    if (value.isNull())
        return *this;
    begin(name);
    appendQuoted(m_text, value.toUtf8());
    return *this;
}

JsonWriter &JsonWriter::ascii(const char *name, const QByteArray &value)
{
    if (value.isNull())
        return *this;
    begin(name);
    appendQuoted(m_text, value);
    return *this;
}

JsonWriter &JsonWriter::secret(const char *name, const core::Secret &value)
{
    if (value.isEmpty())
        return *this;
    begin(name);
    appendQuoted(m_text, value.view());
    return *this;
}

JsonWriter &JsonWriter::integer(const char *name, std::optional<qint64> value)
{
    if (!value)
        return *this;
    begin(name);
    m_text += Bytes::number(*value);
    return *this;
}

JsonWriter &JsonWriter::boolean(const char *name, std::optional<bool> value)
{
    if (!value)
        return *this;
    begin(name);
    m_text += *value ? "true" : "false";
    return *this;
}

JsonWriter &JsonWriter::strings(const char *name, const std::optional<QStringList> &value)
{
    if (!value)
        return *this;
    begin(name);
    m_text += '[';
    bool first = true;
    for (const QString &element : *value) {
        if (!std::exchange(first, false))
            m_text += ',';
        appendQuoted(m_text, element.toUtf8());
    }
    m_text += ']';
    return *this;
}

JsonWriter &JsonWriter::raw(const char *name, const Bytes &json)
{
    if (json.isEmpty())
        return *this;
    begin(name);
    m_text += json;
    return *this;
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
