// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontext.h"

#include <QSet>

namespace endorse::ui {

namespace {

using core::Text;

constexpr int deepest = 62;
constexpr int hexDigits = 4;

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r';
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isHexDigit(QChar c)
{
    return isDigit(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

/// Walks a text by the grammar of RFC 8259 and stops at the first thing that does not fit.
class JsonChecker final
{
public:
    explicit JsonChecker(QStringView text)
        : m_text(text)
    {
    }

    std::optional<JsonProblem> check();

private:
    bool enter();
    bool object();
    bool array();
    bool value();
    bool string();
    bool escape();
    bool number();
    bool digits();
    bool word();
    bool memberName(QSet<QString> &names);
    bool next(QChar open, QChar close, const Text &between, bool &more);

    bool fail(const Text &message) { return failAt(m_at, message); }
    bool failAt(qsizetype offset, const Text &message);
    bool atEnd() const { return m_at >= m_text.size(); }
    QChar now() const { return atEnd() ? QChar() : m_text[m_at]; }
    bool is(QChar c) const { return !atEnd() && m_text[m_at] == c; }
    void skipSpace();

    QStringView m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
    std::optional<JsonProblem> m_problem;
};

std::optional<JsonProblem> JsonChecker::check()
{
    skipSpace();
    if (!is(u'{'))
        fail({"endorse::ui",
              QT_TRANSLATE_NOOP("endorse::ui", "A JSON object begins with a brace: {")});
    else if (object()) {
        skipSpace();
        if (!atEnd())
            fail({"endorse::ui",
                  QT_TRANSLATE_NOOP("endorse::ui", "Something follows the end of the object.")});
    }
    return m_problem;
}

bool JsonChecker::failAt(qsizetype offset, const Text &message)
{
    if (!m_problem) {
        const QStringView before = m_text.first(offset);
        const qsizetype lineStart = before.lastIndexOf(u'\n') + 1;
        m_problem =
            JsonProblem{offset, int(before.count(u'\n')) + 1, int(offset - lineStart) + 1, message};
    }
    return false;
}

void JsonChecker::skipSpace()
{
    while (!atEnd() && isSpace(m_text[m_at]))
        ++m_at;
}

/// Past the bracket or brace that opens the next level.
bool JsonChecker::enter()
{
    if (++m_depth > deepest)
        return fail({"endorse::ui",
                     QT_TRANSLATE_NOOP("endorse::ui",
                                       "Too many objects or arrays lie within each other.")});
    ++m_at;
    skipSpace();
    return true;
}

bool JsonChecker::object()
{
    if (!enter())
        return false;
    QSet<QString> names;
    bool more = !is(u'}');
    if (!more)
        ++m_at;
    while (more) {
        if (!memberName(names) || !value())
            return false;
        if (!next(u'{', u'}',
                  {"endorse::ui",
                   QT_TRANSLATE_NOOP("endorse::ui",
                                     "A comma or a closing brace is missing before this.")},
                  more))
            return false;
    }
    --m_depth;
    return true;
}

bool JsonChecker::memberName(QSet<QString> &names)
{
    skipSpace();
    if (!is(u'"'))
        return fail(
            {"endorse::ui",
             QT_TRANSLATE_NOOP("endorse::ui", "The name of a member is missing: a text in double "
                                              "quotes.")});
    const qsizetype start = m_at;
    if (!string())
        return false;
    const QString name = m_text.sliced(start, m_at - start).toString();
    if (names.contains(name))
        return failAt(start, Text("endorse::ui",
                                  QT_TRANSLATE_NOOP("endorse::ui",
                                                    "The member %1 stands here a second time."))
                                 .arg(name));
    names.insert(name);
    skipSpace();
    if (!is(u':'))
        return fail({"endorse::ui",
                     QT_TRANSLATE_NOOP("endorse::ui", "A colon is missing between the name and the "
                                                      "value of a member.")});
    ++m_at;
    return true;
}

/// After an item: the end, or a comma and one more.
bool JsonChecker::next(QChar open, QChar close, const Text &between, bool &more)
{
    skipSpace();
    if (is(close)) {
        ++m_at;
        more = false;
        return true;
    }
    if (atEnd())
        return fail(
            open == u'{'
                ? Text("endorse::ui",
                       QT_TRANSLATE_NOOP("endorse::ui", "The text ends before a closing brace: }"))
                : Text("endorse::ui",
                       QT_TRANSLATE_NOOP("endorse::ui",
                                         "The text ends before a closing bracket: ]")));
    if (!is(u','))
        return fail(between);
    const qsizetype comma = m_at++;
    skipSpace();
    if (is(close))
        return failAt(
            comma, {"endorse::ui",
                    QT_TRANSLATE_NOOP("endorse::ui", "Nothing follows this comma: take it out.")});
    return true;
}

bool JsonChecker::array()
{
    if (!enter())
        return false;
    bool more = !is(u']');
    if (!more)
        ++m_at;
    while (more) {
        if (!value() ||
            !next(u'[', u']',
                  {"endorse::ui",
                   QT_TRANSLATE_NOOP("endorse::ui",
                                     "A comma or a closing bracket is missing before this.")},
                  more))
            return false;
    }
    --m_depth;
    return true;
}

bool JsonChecker::value()
{
    skipSpace();
    if (is(u'{'))
        return object();
    if (is(u'['))
        return array();
    if (is(u'"'))
        return string();
    if (is(u'-') || isDigit(now()))
        return number();
    return word();
}

bool JsonChecker::word()
{
    for (const QLatin1String known :
         {QLatin1String("true"), QLatin1String("false"), QLatin1String("null")}) {
        if (m_text.sliced(m_at).startsWith(known)) {
            const qsizetype end = m_at + known.size();
            if (end < m_text.size() && m_text[end].isLetterOrNumber())
                break;
            m_at = end;
            return true;
        }
    }
    return fail({"endorse::ui",
                 QT_TRANSLATE_NOOP("endorse::ui",
                                   "A value is missing: a text in double quotes, a number, true, "
                                   "false, null, an object or an array.")});
}

bool JsonChecker::string()
{
    const qsizetype start = m_at++;
    while (!atEnd() && !is(u'"')) {
        if (now() < u' ')
            return now() == u'\n'
                       ? failAt(start, {"endorse::ui",
                                        QT_TRANSLATE_NOOP("endorse::ui",
                                                          "The quote that ends this text is "
                                                          "missing.")})
                       : fail({"endorse::ui",
                               QT_TRANSLATE_NOOP("endorse::ui",
                                                 "A control character stands in a text: write it "
                                                 "as \\t or \\u0009.")});
        if (now().isSurrogate()) {
            const bool pair = now().isHighSurrogate() && m_at + 1 < m_text.size() &&
                              m_text[m_at + 1].isLowSurrogate();
            if (!pair)
                return fail({"endorse::ui",
                             QT_TRANSLATE_NOOP("endorse::ui", "Half a character stands here.")});
            ++m_at;
        }
        if (is(u'\\') && !escape())
            return false;
        ++m_at;
    }
    if (atEnd())
        return failAt(start, {"endorse::ui",
                              QT_TRANSLATE_NOOP("endorse::ui", "The quote that ends this text is "
                                                               "missing.")});
    ++m_at;
    return true;
}

/// From the backslash to the last character of the escape.
bool JsonChecker::escape()
{
    const Text message("endorse::ui",
                       QT_TRANSLATE_NOOP("endorse::ui",
                                         "This is no escape of JSON. A backslash itself is written "
                                         "twice."));
    const qsizetype start = m_at++;
    if (atEnd() || !QStringView(u"\"\\/bfnrtu").contains(now()))
        return failAt(start, message);
    if (!is(u'u'))
        return true;
    for (int i = 0; i < hexDigits; ++i) {
        ++m_at;
        if (atEnd() || !isHexDigit(now()))
            return failAt(start, message);
    }
    return true;
}

bool JsonChecker::digits()
{
    if (!isDigit(now()))
        return fail({"endorse::ui",
                     QT_TRANSLATE_NOOP("endorse::ui", "A digit of the number is missing here.")});
    while (isDigit(now()))
        ++m_at;
    return true;
}

bool JsonChecker::number()
{
    const qsizetype start = m_at;
    if (is(u'-'))
        ++m_at;
    if (is(u'0') && m_at + 1 < m_text.size() && isDigit(m_text[m_at + 1]))
        return failAt(start, {"endorse::ui",
                              QT_TRANSLATE_NOOP("endorse::ui",
                                                "A number has no zeros before its first digit.")});
    if (!digits())
        return false;
    if (is(u'.')) {
        ++m_at;
        if (!digits())
            return false;
    }
    if (is(u'e') || is(u'E')) {
        ++m_at;
        if (is(u'+') || is(u'-'))
            ++m_at;
        return digits();
    }
    return true;
}

QString lineBreak(int depth)
{
    return QLatin1Char('\n') + QString(2 * depth, QLatin1Char(' '));
}

} // namespace

std::optional<JsonProblem> problemOfJsonObject(const QString &text)
{
    return JsonChecker(text).check();
}

QString indentedJson(const QByteArray &json)
{
    const QString text = QString::fromUtf8(json);
    QString out;
    out.reserve(text.size() * 2);
    int depth = 0;
    bool inString = false;
    bool empty = false; // Nothing yet in the object or array that was just opened.
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (inString) {
            out += c;
            if (c == u'\\' && i + 1 < text.size())
                out += text[++i];
            inString = c != u'"';
            continue;
        }
        if (isSpace(c))
            continue;
        const bool closes = c == u'}' || c == u']';
        if (closes)
            --depth;
        if (empty != closes)
            out += lineBreak(depth);
        empty = c == u'{' || c == u'[';
        out += c;
        if (empty)
            ++depth;
        else if (c == u',')
            out += lineBreak(depth);
        else if (c == u':')
            out += QLatin1Char(' ');
        inString = c == u'"';
    }
    return out;
}

} // namespace endorse::ui
