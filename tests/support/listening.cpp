// SPDX-License-Identifier: GPL-3.0-or-later
#include "listening.h"

#include <QFile>
#include <QList>

#include <algorithm>

namespace endorse::testing {

bool isListening(const QString &socket)
{
    QFile table(QStringLiteral("/proc/net/unix"));
    if (!table.open(QIODevice::ReadOnly))
        return false;
    const QList<QByteArray> lines = table.readAll().split('\n');
    return std::any_of(lines.cbegin(), lines.cend(), [&socket](const QByteArray &line) {
        constexpr int flagsColumn = 3;
        return line.endsWith(' ' + QFile::encodeName(socket)) &&
               line.simplified().split(' ').value(flagsColumn) == "00010000"; // __SO_ACCEPTCON
    });
}

} // namespace endorse::testing
