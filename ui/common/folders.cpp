// SPDX-License-Identifier: GPL-3.0-or-later
#include "folders.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace endorse::ui {

QString folderForFiles()
{
    // A desktop names it before anybody has made it.
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

} // namespace endorse::ui
