// SPDX-License-Identifier: GPL-3.0-or-later
#include "htmlwriter.h"

namespace endorse::attestation {

namespace {

/// Characters that change the order or the look of the text around them and show nothing.
bool isInvisibleControl(char32_t c)
{
    return c == 0x061c || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) ||
           (c >= 0x2060 && c <= 0x2069) || c == 0xfeff;
}

bool isAllowed(char32_t c)
{
    if (c == '\n' || c == '\t')
        return true;
    if (c < 0x20 || (c >= 0x7f && c < 0xa0))
        return false;
    if ((c >= 0xd800 && c < 0xe000) || (c & 0xfffe) == 0xfffe)
        return false;
    return !isInvisibleControl(c);
}

/// Elements within a line: a line's end behind them would be a blank.
bool isInline(const char *tag)
{
    for (const char *known : {"span", "code", "a", "strong"}) {
        if (qstrcmp(tag, known) == 0)
            return true;
    }
    return false;
}

void append(QString *out, char32_t c)
{
    switch (c) {
    case '&':
        *out += QLatin1String("&amp;");
        return;
    case '<':
        *out += QLatin1String("&lt;");
        return;
    case '>':
        *out += QLatin1String("&gt;");
        return;
    case '"':
        *out += QLatin1String("&quot;");
        return;
    case '\'':
        *out += QLatin1String("&#39;");
        return;
    default:
        break;
    }
    if (isAllowed(c))
        *out += QString::fromUcs4(&c, 1);
    else
        *out += QStringLiteral("[U+%1]").arg(uint(c), 4, 16, QLatin1Char('0')).toUpper();
}

} // namespace

QString HtmlWriter::escaped(const QString &text)
{
    QString out;
    out.reserve(text.size() + text.size() / 8);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            append(&out, QChar::surrogateToUcs4(c, text.at(i + 1)));
            ++i;
        } else {
            append(&out, c.unicode());
        }
    }
    return out;
}

void HtmlWriter::raw(const char *markup)
{
    m_html += QString::fromUtf8(markup);
}

void HtmlWriter::startTag(const char *tag, const Attributes &attributes)
{
    m_html += QLatin1Char('<') + QLatin1String(tag);
    for (const auto &[name, value] : attributes)
        m_html += QLatin1Char(' ') + QLatin1String(name) + QLatin1String("=\"") + escaped(value) +
                  QLatin1Char('"');
}

void HtmlWriter::open(const char *tag, const Attributes &attributes)
{
    startTag(tag, attributes);
    m_html += QLatin1Char('>');
    m_open.append(tag);
}

void HtmlWriter::open(const char *tag, const char *cssClass)
{
    open(tag, {{"class", QString::fromLatin1(cssClass)}});
}

void HtmlWriter::text(const QString &text)
{
    m_html += escaped(text);
}

void HtmlWriter::close()
{
    const char *tag = m_open.takeLast();
    m_html += QLatin1String("</") + QLatin1String(tag) + QLatin1Char('>');
    if (!isInline(tag))
        m_html += QLatin1Char('\n');
}

void HtmlWriter::leaf(const char *tag, const QString &words, const char *cssClass)
{
    if (cssClass)
        open(tag, cssClass);
    else
        open(tag);
    text(words);
    close();
}

void HtmlWriter::empty(const char *tag, const Attributes &attributes)
{
    startTag(tag, attributes);
    m_html += QLatin1String("/>\n");
}

} // namespace endorse::attestation
