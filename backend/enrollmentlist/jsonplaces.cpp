// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonplaces.h"

#include <QRegularExpression>
#include <QStringList>

namespace endorse::enrollmentlist {

namespace {

/// Walks over the tokens of a text whose brackets and strings are known to be closed.
class Walk final
{
public:
    explicit Walk(QByteArrayView json)
        : m_json(json)
    {
    }

    qsizetype pos() const { return m_pos; }
    char peek() const { return m_pos < m_json.size() ? m_json[m_pos] : '\0'; }

    void skipSpace()
    {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r')
            ++m_pos;
    }
    /// Goes behind @p c, if that is what stands there.
    bool accept(char c)
    {
        skipSpace();
        if (peek() != c)
            return false;
        ++m_pos;
        skipSpace();
        return true;
    }
    /// Without the quotes, escapes as they are.
    QByteArrayView string()
    {
        const qsizetype begin = ++m_pos;
        while (m_pos < m_json.size() && peek() != '"')
            m_pos += peek() == '\\' ? 2 : 1;
        const qsizetype end = std::min(m_pos, m_json.size());
        m_pos = end + 1;
        return m_json.sliced(begin, end - begin);
    }
    void skipValue()
    {
        int depth = 0;
        do {
            skipSpace();
            const char c = peek();
            if (c == '"') {
                string();
                continue;
            }
            depth += c == '{' || c == '[' ? 1 : 0;
            depth -= c == '}' || c == ']' ? 1 : 0;
            ++m_pos;
            if (depth == 0 && c != '}' && c != ']')
                skipWord();
        } while (depth > 0 && m_pos < m_json.size());
    }
    /// Goes to the value of the member or the element; false: there is none.
    bool enter(const QString &step)
    {
        bool isIndex = false;
        const qsizetype index = step.toLongLong(&isIndex);
        if (isIndex && accept('['))
            return toElement(index);
        return accept('{') && toMember(step.toUtf8());
    }

private:
    void skipWord()
    {
        while (m_pos < m_json.size() && !QByteArrayView(",]} \t\r\n").contains(peek()))
            ++m_pos;
    }
    bool toElement(qsizetype index)
    {
        for (qsizetype i = 0; i < index; ++i) {
            if (peek() == ']')
                return false;
            skipValue();
            if (!accept(','))
                return false;
        }
        return peek() != ']';
    }
    bool toMember(const QByteArray &name)
    {
        while (peek() == '"') {
            const QByteArrayView key = string();
            if (!accept(':'))
                return false;
            if (key == name)
                return true;
            skipValue();
            if (!accept(','))
                return false;
        }
        return false;
    }

    QByteArrayView m_json;
    qsizetype m_pos = 0;
};

} // namespace

std::optional<qsizetype> offsetOfMember(QByteArrayView json, const QString &path)
{
    static const QRegularExpression separators(QStringLiteral("[.\\[\\]]+"));
    Walk walk(json);
    std::optional<qsizetype> found;
    for (const QString &step : path.split(separators, Qt::SkipEmptyParts)) {
        if (!walk.enter(step))
            break;
        found = walk.pos();
    }
    return found;
}

} // namespace endorse::enrollmentlist
