// SPDX-License-Identifier: GPL-3.0-or-later
#include "listplace.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <enrollmentlist/texts.h>

namespace endorse::enrollmentlist {

namespace {

constexpr char schemaParameter[] = "schema";

/// Parameters of libpq that are taken. Source: PostgreSQL 15, "Parameter Key Words"; without those
/// that hold or show secrets, and "options", which could turn the program's settings off.
const QStringList &knownParameters()
{
    static const QStringList names =
        QString::fromLatin1("host port user dbname service sslmode sslrootcert "
                            "sslcert sslkey sslcrl passfile connect_timeout "
                            "target_session_attrs application_name gssencmode "
                            "channel_binding schema")
            .split(QLatin1Char(' '));
    return names;
}

core::Error inputError(const char *code, core::Text message, core::Text hint, QString technical)
{
    return {.category = core::ErrorCategory::Input,
            .code = QString::fromLatin1(code),
            .place = QStringLiteral("list"),
            .message = std::move(message),
            .hint = std::move(hint),
            .technical = std::move(technical)};
}

core::Text formHint()
{
    return text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                  "Give the path of a file, or an address such as "
                                  "postgresql://user@host/database."));
}

core::Error placeError(const QString &technical)
{
    return inputError(
        "list-place",
        text(QT_TRANSLATE_NOOP("endorse::enrollmentlist", "This does not say where a list lies.")),
        formHint(), technical);
}

core::Error parameterError(const QString &name)
{
    return inputError("list-parameter",
                      text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                             "The parameter %1 of the address is not known, or "
                                             "its value has characters that cannot be in it."))
                          .arg(name),
                      text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                             "Remove it from the address, or put it into the "
                                             "connection service file of PostgreSQL.")),
                      QStringLiteral("known: %1").arg(knownParameters().join(QLatin1String(", "))));
}

core::Error passwordError()
{
    return inputError(
        "list-password",
        text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                               "The address has a password in it, where other users of this "
                               "computer can read it.")),
        text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                               "Remove it and put it into the password file of PostgreSQL "
                               "(~/.pgpass).")),
        QStringLiteral("libpq reads PGPASSFILE, ~/.pgpass and pg_service.conf"));
}

/// What can be given to libpq through QPSQL, which ends a parameter at a semicolon.
bool isPlainValue(const QString &value)
{
    return std::none_of(value.begin(), value.end(), [](QChar c) {
        return c == QLatin1Char(';') || c.category() == QChar::Other_Control;
    });
}

/// As an identifier without quotes, so that it is one in every tool.
bool isSchemaName(const QString &name)
{
    const auto isLetter = [](QChar c) {
        return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || c == QLatin1Char('_');
    };
    return !name.isEmpty() && name.size() <= 63 && isLetter(name.front()) &&
           !name.startsWith(QLatin1String("pg_")) &&
           std::all_of(name.begin(), name.end(), [&](QChar c) {
               return isLetter(c) || (c >= QLatin1Char('0') && c <= QLatin1Char('9'));
           });
}

bool isAddress(const QString &text)
{
    return text.startsWith(QLatin1String("postgresql:"), Qt::CaseInsensitive) ||
           text.startsWith(QLatin1String("postgres:"), Qt::CaseInsensitive);
}

} // namespace

ListPlace ListPlace::file(const QString &path)
{
    ListPlace place;
    place.m_path = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    place.m_text = place.m_path;
    return place;
}

core::Result<ListPlace> ListPlace::parse(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (isAddress(trimmed))
        return parseAddress(trimmed);
    if (trimmed.isEmpty() || trimmed.contains(QLatin1String("://")) ||
        trimmed.contains(QChar(u'\0')))
        return core::fail(placeError(trimmed.isEmpty() ? QStringLiteral("the text is empty")
                                                       : QStringLiteral("neither a path nor a "
                                                                        "known address")));
    return file(trimmed);
}

core::Result<ListPlace> ListPlace::parseAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid())
        return core::fail(placeError(QStringLiteral("the address cannot be read")));
    if (!url.password().isEmpty())
        return core::fail(passwordError());
    ListPlace place;
    const auto add = [&place](const QString &name, const QString &value) {
        if (!value.isEmpty())
            place.m_parameters.append({name, value});
    };
    add(QStringLiteral("host"), url.host());
    add(QStringLiteral("port"), url.port() > 0 ? QString::number(url.port()) : QString());
    add(QStringLiteral("user"), url.userName(QUrl::FullyDecoded));
    add(QStringLiteral("dbname"), url.path(QUrl::FullyDecoded).mid(1));
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items) {
        if (name == QLatin1String("password") || name == QLatin1String("sslpassword"))
            return core::fail(passwordError());
        const bool isSchema = name == QLatin1String(schemaParameter);
        if (!knownParameters().contains(name) || (isSchema && !isSchemaName(value)))
            return core::fail(parameterError(name));
        if (isSchema)
            place.m_schema = value;
        else
            add(name, value);
    }
    bool isNamed = false;
    for (const auto &[name, value] : std::as_const(place.m_parameters)) {
        if (!isPlainValue(value))
            return core::fail(parameterError(name));
        isNamed = isNamed || name == QLatin1String("dbname") || name == QLatin1String("service");
    }
    if (!isNamed || url.hasFragment())
        return core::fail(placeError(QStringLiteral("the address names no database")));
    place.m_text = text;
    return place;
}

QString ListPlace::name() const
{
    if (isFile())
        return QFileInfo(m_path).completeBaseName();
    if (!m_schema.isEmpty())
        return m_schema;
    QString found;
    for (const auto &[name, value] : m_parameters) {
        if (name == QLatin1String("dbname") ||
            (found.isEmpty() && name == QLatin1String("service")))
            found = value;
    }
    return found;
}

QString ListPlace::engine() const
{
    return isFile() ? QStringLiteral("SQLite") : QStringLiteral("PostgreSQL");
}

} // namespace endorse::enrollmentlist
