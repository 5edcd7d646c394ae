// SPDX-License-Identifier: GPL-3.0-or-later
#include "celltext.h"

namespace endorse::models {

namespace {

bool isInvisible(QChar c)
{
    const char16_t code = c.unicode();
    return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ||
           code == 0x2028 || code == 0x2029 || code == 0xfffd || code == 0xfffe || code == 0xffff;
}

} // namespace

QString cellText(const QString &text, qsizetype most)
{
    QString shown;
    const qsizetype end = std::min(text.size(), most);
    shown.reserve(end + 1);
    for (qsizetype i = 0; i < end; ++i) {
        const QChar c = text.at(i);
        if (c == QLatin1Char('\n'))
            shown += QChar(0x21b5);
        else if (c == QLatin1Char('\t'))
            shown += QChar(0x2192);
        else if (c == QLatin1Char('\r'))
            continue;
        else if (isInvisible(c))
            shown += QStringLiteral("[U+%1]").arg(
                QString::number(c.unicode(), 16).rightJustified(4, QLatin1Char('0')).toUpper());
        else
            shown += c;
    }
    if (end < text.size())
        shown += QChar(0x2026);
    return shown;
}

} // namespace endorse::models
