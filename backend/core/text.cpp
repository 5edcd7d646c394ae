// SPDX-License-Identifier: GPL-3.0-or-later
#include "text.h"

#include <QCoreApplication>

namespace endorse::core {

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

bool operator==(const Text &a, const Text &b)
{
    return qstrcmp(a.m_context, b.m_context) == 0 && qstrcmp(a.m_source, b.m_source) == 0 &&
           a.m_arguments == b.m_arguments;
}

} // namespace endorse::core
