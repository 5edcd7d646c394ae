// SPDX-License-Identifier: GPL-3.0-or-later
#include "storeerrors.h"

#include <QSqlError>

namespace endorse::enrollment {

namespace {

constexpr char context[] = "endorse::enrollment";

// Primary result codes of SQLite (sqlite.org/rescode.html); the driver gives extended ones, whose
// low byte is the primary one.
constexpr int sqliteBusy = 5;
constexpr int sqliteLocked = 6;
constexpr int sqliteReadOnly = 8;
constexpr int sqliteIoError = 10;
constexpr int sqliteCorrupt = 11;
constexpr int sqliteFull = 13;
constexpr int sqliteCannotOpen = 14;
constexpr int sqliteNotADatabase = 26;

core::Error storeError(const char *code, const QString &path, const char *message, const char *hint,
                       const QString &technical)
{
    return {.category = core::ErrorCategory::Store,
            .code = QString::fromLatin1(code),
            .place = path,
            .message = core::Text(context, message).arg(path),
            .hint = {context, hint},
            .technical = technical};
}

core::Error busyError(const QString &path, const QString &technical)
{
    return storeError("busy", path,
                      QT_TRANSLATE_NOOP("endorse::enrollment",
                                        "Another program is writing to the list %1 and does not "
                                        "come to an end."),
                      QT_TRANSLATE_NOOP("endorse::enrollment",
                                        "Try again when the other program is done. Nothing was "
                                        "changed."),
                      technical);
}

core::Error fullError(const QString &path, const QString &technical)
{
    return storeError("full", path,
                      QT_TRANSLATE_NOOP("endorse::enrollment",
                                        "The list %1 cannot grow: the disk is full, or the list "
                                        "has reached its largest size."),
                      QT_TRANSLATE_NOOP("endorse::enrollment",
                                        "Make room on the disk or remove records. Nothing was "
                                        "changed."),
                      technical);
}

core::Error writeError(const QString &path, const QString &technical)
{
    return storeError(
        "write", path,
        QT_TRANSLATE_NOOP("endorse::enrollment", "The list %1 cannot be read or written."),
        QT_TRANSLATE_NOOP("endorse::enrollment",
                          "Check whether the disk is full or damaged. Nothing was "
                          "changed."),
        technical);
}

core::Error databaseError(const QString &path, const QString &technical)
{
    return storeError(
        "database", path,
        QT_TRANSLATE_NOOP("endorse::enrollment", "The database of the list %1 refused a request."),
        QT_TRANSLATE_NOOP("endorse::enrollment",
                          "Copy the details and report them. Nothing was changed."),
        technical);
}

/// What whoever made the request settles, and nobody sees.
core::Error transientError(const char *code, const QString &place, const QString &technical)
{
    core::Error error = busyError(place, technical);
    error.code = QString::fromLatin1(code);
    return error;
}

core::Error rightsError(const QString &place, const QString &technical)
{
    return storeError("rights", place,
                      QT_TRANSLATE_NOOP("endorse::enrollment",
                                        "The database server does not let you use the list %1 in "
                                        "this way."),
                      QT_TRANSLATE_NOOP("endorse::enrollment",
                                        "Ask whoever administers the server for the right to read "
                                        "and change its tables. Nothing was changed."),
                      technical);
}

} // namespace

core::Error openError(const QString &path, const QString &technical)
{
    return storeError(
        "open", path,
        QT_TRANSLATE_NOOP("endorse::enrollment", "The list %1 cannot be opened or made."),
        QT_TRANSLATE_NOOP("endorse::enrollment",
                          "Check whether the folder exists and who owns it, or "
                          "choose another file."),
        technical);
}

core::Error readOnlyError(const QString &path, const QString &technical)
{
    return storeError("read-only", path,
                      QT_TRANSLATE_NOOP("endorse::enrollment",
                                        "The list %1 cannot be changed: the file or its folder is "
                                        "write-protected."),
                      QT_TRANSLATE_NOOP("endorse::enrollment",
                                        "Check who owns the file and the folder and whether they "
                                        "may be written, or choose another file."),
                      technical);
}

core::Error damagedError(const QString &path, const QString &technical)
{
    return storeError(
        "damaged", path,
        QT_TRANSLATE_NOOP("endorse::enrollment", "The file %1 is damaged, or is no list."),
        QT_TRANSLATE_NOOP("endorse::enrollment",
                          "Restore it from a backup, or move it away to begin with "
                          "an empty list. It was left as it is."),
        technical);
}

core::Error foreignError(const QString &path, const QString &technical)
{
    return storeError(
        "foreign", path,
        QT_TRANSLATE_NOOP("endorse::enrollment", "The file %1 is a database of another program."),
        QT_TRANSLATE_NOOP("endorse::enrollment",
                          "Choose another file. This one was left as it is."),
        technical);
}

core::Error newerError(const QString &path, int found, int known)
{
    core::Error error =
        storeError("newer", path,
                   QT_TRANSLATE_NOOP("endorse::enrollment",
                                     "The list %1 was written by a newer version of this program."),
                   QT_TRANSLATE_NOOP("endorse::enrollment",
                                     "Open it with the newer version. It was left as it is."),
                   {});
    error.technical = QStringLiteral("schema version %1, known up to %2").arg(found).arg(known);
    return error;
}

core::Error driverError(const QString &path)
{
    return storeError("driver", path,
                      QT_TRANSLATE_NOOP("endorse::enrollment",
                                        "The list %1 cannot be opened: the SQLite driver of Qt is "
                                        "missing."),
                      QT_TRANSLATE_NOOP("endorse::enrollment",
                                        "Install it (Debian: libqt6sql6-sqlite) and start the "
                                        "program again."),
                      QStringLiteral("QSqlDatabase has no driver QSQLITE"));
}

core::Error sqlError(const QString &path, const QSqlError &error)
{
    return sqliteError(path, error.nativeErrorCode().toInt(), error.text());
}

core::Error sqliteError(const QString &path, int code, const QString &text)
{
    const QString technical = QStringLiteral("SQLite %1: %2").arg(QString::number(code), text);
    switch (code & 0xff) {
    case sqliteBusy:
    case sqliteLocked:
        return busyError(path, technical);
    case sqliteReadOnly:
        return readOnlyError(path, technical);
    case sqliteFull:
        return fullError(path, technical);
    case sqliteIoError:
        return writeError(path, technical);
    case sqliteCorrupt:
    case sqliteNotADatabase:
        return damagedError(path, technical);
    case sqliteCannotOpen:
        return openError(path, technical);
    default:
        return databaseError(path, technical);
    }
}

core::Error connectionError(const QString &place, const QString &technical)
{
    return storeError("connection", place,
                      QT_TRANSLATE_NOOP("endorse::enrollment",
                                        "The database server of the list %1 cannot be reached, "
                                        "refuses the connection, or has ended it."),
                      QT_TRANSLATE_NOOP("endorse::enrollment",
                                        "Check the address, whether the server runs, and whether "
                                        "your password file has an entry for it. Nothing was "
                                        "changed."),
                      technical);
}

core::Error encodingError(const QString &place, const QString &encoding)
{
    core::Error error = storeError(
        "encoding", place,
        QT_TRANSLATE_NOOP("endorse::enrollment",
                          "The database of the list %1 cannot hold every text."),
        QT_TRANSLATE_NOOP("endorse::enrollment", "Choose a database with the encoding UTF8."), {});
    error.technical = QStringLiteral("server_encoding is %1").arg(encoding);
    return error;
}

core::Error postgresDriverError(const QString &place)
{
    return storeError("driver", place,
                      QT_TRANSLATE_NOOP("endorse::enrollment",
                                        "The list %1 cannot be opened: the PostgreSQL driver of "
                                        "Qt is missing."),
                      QT_TRANSLATE_NOOP("endorse::enrollment",
                                        "Install it (Debian: libqt6sql6-psql) and start the "
                                        "program again."),
                      QStringLiteral("QSqlDatabase has no driver QPSQL"));
}

core::Error postgresError(const QString &place, const QSqlError &error)
{
    const QString state = error.nativeErrorCode();
    const QString technical =
        QStringLiteral("PostgreSQL %1: %2").arg(state, error.text().trimmed());
    // Source: PostgreSQL 15, appendix A. Without a state: libpq itself failed; 40003: nobody knows
    // what became of the statement.
    if (state.isEmpty() || state.startsWith(QLatin1String("08")) ||
        state == QLatin1String("40003") || state.startsWith(QLatin1String("57P")) ||
        state == QLatin1String("25P03"))
        return connectionError(place, technical);
    if (state == QLatin1String("40001") || state == QLatin1String("40P01"))
        return transientError("serialization", place, technical);
    if (state == QLatin1String("23505"))
        return transientError("unique", place, technical);
    if (state == QLatin1String("55P03") || state == QLatin1String("57014"))
        return busyError(place, technical);
    if (state == QLatin1String("53100"))
        return fullError(place, technical);
    if (state == QLatin1String("42501") || state.startsWith(QLatin1String("28")))
        return rightsError(place, technical);
    if (state == QLatin1String("25006"))
        return readOnlyError(place, technical);
    if (state == QLatin1String("58030"))
        return writeError(place, technical);
    if (state.startsWith(QLatin1String("XX00")))
        return damagedError(place, technical);
    return databaseError(place, technical);
}

} // namespace endorse::enrollment
