// SPDX-License-Identifier: GPL-3.0-or-later
#include "text.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <mutex>
#include <set>
#include <string>

namespace endorse::core {

namespace {

/// Kept texts are no deeper than the code that makes them.
constexpr int maximumDepth = 8;

/// The same characters at an address that stays, as those of a literal do.
const char *kept(const QByteArray &characters)
{
    static std::mutex mutex;
    static std::set<std::string> all;
    const std::lock_guard lock(mutex);
    return all.insert(characters.toStdString()).first->c_str();
}

} // namespace

Text Text::arg(const QString &value) const
{
    Text copy = *this;
    copy.m_arguments.append(Argument{value, {}});
    return copy;
}

Text Text::arg(qint64 value) const
{
    return arg(QString::number(value));
}

Text Text::arg(const Text &value) const
{
    Text copy = *this;
    copy.m_arguments.append(Argument{{}, {value}});
    return copy;
}

QString Text::render() const
{
    return m_source ? fill(QCoreApplication::translate(m_context, m_source), true) : QString();
}

QString Text::english() const
{
    return m_source ? fill(QString::fromUtf8(m_source), false) : QString();
}

QString Text::fill(QString pattern, bool translated) const
{
    // One pass from left to right: an argument may itself contain "%1" and must stay as it is.
    QString out;
    out.reserve(pattern.size());
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar next = i + 1 < pattern.size() ? pattern.at(i + 1) : QChar();
        if (pattern.at(i) != QLatin1Char('%') || next < QLatin1Char('1') ||
            next > QLatin1Char('9')) {
            out += pattern.at(i);
            continue;
        }
        const qsizetype index = next.unicode() - u'1';
        if (index < m_arguments.size()) {
            const Argument &argument = m_arguments.at(index);
            if (argument.text.isEmpty())
                out += argument.value;
            else
                out +=
                    translated ? argument.text.first().render() : argument.text.first().english();
        }
        ++i;
    }
    return out;
}

QJsonObject Text::toJson() const
{
    if (isEmpty())
        return {};
    QJsonObject json{{QStringLiteral("context"), QString::fromUtf8(m_context)},
                     {QStringLiteral("source"), QString::fromUtf8(m_source)}};
    QJsonArray arguments;
    for (const Argument &argument : m_arguments) {
        if (argument.text.isEmpty())
            arguments.append(argument.value);
        else
            arguments.append(argument.text.first().toJson());
    }
    if (!arguments.isEmpty())
        json.insert(QStringLiteral("arguments"), arguments);
    return json;
}

Text Text::fromJson(const QJsonObject &json)
{
    return fromJson(json, 0);
}

Text Text::fromJson(const QJsonObject &json, int depth)
{
    const QJsonValue context = json.value(QLatin1String("context"));
    const QJsonValue source = json.value(QLatin1String("source"));
    if (!context.isString() || !source.isString() || depth > maximumDepth)
        return {};
    Text text(kept(context.toString().toUtf8()), kept(source.toString().toUtf8()));
    const QJsonArray arguments = json.value(QLatin1String("arguments")).toArray();
    for (const QJsonValue argument : arguments) {
        text = argument.isObject() ? text.arg(fromJson(argument.toObject(), depth + 1))
                                   : text.arg(argument.toString());
    }
    return text;
}

Text Text::verbatim(const QString &words)
{
    return words.isEmpty() ? Text() : Text("endorse::core", "%1").arg(words);
}

bool operator==(const Text &a, const Text &b)
{
    return qstrcmp(a.m_context, b.m_context) == 0 && qstrcmp(a.m_source, b.m_source) == 0 &&
           a.m_arguments == b.m_arguments;
}

} // namespace endorse::core
