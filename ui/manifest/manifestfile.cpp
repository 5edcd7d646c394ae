// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifestfile.h"

#include <core/regularfile.h>

#include <QByteArray>

namespace endorse::ui {

namespace {

/// An entry of Trust&Go has four thousand bytes, and its members come in any order.
constexpr qint64 mostBeginning = 64 * 1024;

bool looksLikeJws(QByteArrayView text)
{
    // A list of enrollments is an array of objects too: the members tell.
    if (!text.startsWith('['))
        return false;
    return text.contains("\"payload\"") &&
           (text.contains("\"signature\"") || text.contains("\"protected\""));
}

bool looksLikeEspressif(QByteArrayView text)
{
    const qsizetype end = text.indexOf('\n');
    QByteArray header = text.first(end < 0 ? text.size() : end).toByteArray().toLower();
    header.replace('"', "").replace(" ", "");
    return header.trimmed() == "mac,cn,cert";
}

} // namespace

bool looksLikeManifest(QByteArrayView beginning)
{
    if (beginning.startsWith("7z\xbc\xaf\x27\x1c"))
        return true;
    // An editor may have put a mark in front; the verification says that it does not belong there.
    if (beginning.startsWith("\xef\xbb\xbf"))
        beginning = beginning.sliced(3);
    beginning = beginning.trimmed();
    return looksLikeJws(beginning) || looksLikeEspressif(beginning);
}

bool isManifestFile(const QString &name)
{
    QFile file;
    return core::openRegularFile(file, name) && looksLikeManifest(file.read(mostBeginning));
}

} // namespace endorse::ui
