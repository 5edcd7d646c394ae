// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"

#include <QTextBoundaryFinder>

namespace endorse::app::cli {

namespace {

/// Two columns: the ranges of East Asian Width W and F that Japanese, Korean and Chinese use.
bool isWide(char32_t point)
{
    return (point >= 0x1100 && point <= 0x115f) || (point >= 0x2e80 && point <= 0xa4cf) ||
           (point >= 0xac00 && point <= 0xd7a3) || (point >= 0xf900 && point <= 0xfaff) ||
           (point >= 0xfe30 && point <= 0xfe6f) || (point >= 0xff00 && point <= 0xff60) ||
           (point >= 0xffe0 && point <= 0xffe6) || (point >= 0x20000 && point <= 0x3fffd);
}

bool isHangul(QChar c)
{
    return (c >= QChar(0xac00) && c <= QChar(0xd7a3)) || (c >= QChar(0x1100) && c <= QChar(0x11ff));
}

/// Korean puts blanks between its words and breaks there, which UAX 14 leaves to the program.
bool isInsideKoreanWord(const QString &text, qsizetype position)
{
    const QChar before = text.at(position - 1);
    return position < text.size() && !before.isSpace() &&
           (isHangul(before) || isHangul(text.at(position)));
}

/// Pieces that a line may end behind (Unicode line breaking, UAX 14), blanks included.
QStringList unbreakable(const QString &text)
{
    QStringList pieces;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    qsizetype start = 0;
    while (finder.toNextBoundary() >= 0) {
        const qsizetype end = finder.position();
        if (end > 0 && isInsideKoreanWord(text, end))
            continue;
        if (end > start)
            pieces.append(text.sliced(start, end - start));
        start = end;
    }
    return pieces;
}

QString withoutTrailingBlanks(QString text)
{
    while (text.endsWith(QLatin1Char(' ')))
        text.chop(1);
    return text;
}

} // namespace

int columnsOf(const QString &text)
{
    int columns = 0;
    for (const uint point : text.toUcs4())
        columns += isWide(point) ? 2 : 1;
    return columns;
}

QStringList wrapped(const QString &text, int width)
{
    QStringList lines;
    QString current;
    for (const QString &piece : unbreakable(text)) {
        if (!current.isEmpty() && columnsOf(withoutTrailingBlanks(current + piece)) > width) {
            lines.append(withoutTrailingBlanks(current));
            current.clear();
        }
        current += piece;
    }
    if (!current.isEmpty())
        lines.append(withoutTrailingBlanks(current));
    return lines;
}

} // namespace endorse::app::cli
