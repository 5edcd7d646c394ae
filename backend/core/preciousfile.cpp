// SPDX-License-Identifier: GPL-3.0-or-later
#include "preciousfile.h"

#include <core/regularfile.h>

namespace endorse::core {

bool isPrecious(const QString &path)
{
    constexpr qint64 headSize = 64 * 1024;
    QFile file;
    if (!openRegularFile(file, path))
        return false;
    Bytes head;
    while (head.size() < headSize) {
        const Bytes part = file.read(headSize - head.size());
        if (part.isEmpty())
            break;
        head += part;
    }
    // The database's magic number includes the zero byte that ends it.
    const bool isList = head.startsWith(QByteArrayView("SQLite format 3\0", 16));
    const bool isKey = head.contains(QByteArrayView("PRIVATE KEY"));
    head.fill('\0');
    return isList || isKey;
}

Error preciousFile(const QString &path)
{
    return {.category = ErrorCategory::Input,
            .code = QStringLiteral("occupied"),
            .place = path,
            .message = Text("endorse::core",
                            QT_TRANSLATE_NOOP("endorse::core",
                                              "\"%1\" is an enrollment list or holds a private "
                                              "key, and is not replaced."))
                           .arg(path),
            .hint = {"endorse::core", QT_TRANSLATE_NOOP("endorse::core", "Name another file.")},
            .technical = QStringLiteral("the target exists")};
}

} // namespace endorse::core
