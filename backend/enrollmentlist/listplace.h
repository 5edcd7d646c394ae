// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QList>
#include <QString>

#include <utility>

namespace endorse::enrollmentlist {

/// Who changes a list: one workplace, whichever of its programs. Thread: a value.
struct Station final
{
    QString id;   ///< Of the station's audit log (AuditLog::station()), never empty.
    QString name; ///< For people: the host name unless the user set another.

    friend bool operator==(const Station &, const Station &) = default;
};

/// Where a list lies: a file of this computer or a database of a PostgreSQL server. Thread: a
/// value.
class ListPlace final
{
public:
    /// A file's path (made absolute), or an address as PostgreSQL's own programs take it:
    /// postgresql://[user@]host[:port]/database[?parameter=value&…], postgres:// too, where the
    /// host may be left out (then it is the "host" parameter, or this computer's socket).
    /// Parameters: host, port, user, dbname, service, sslmode, sslrootcert, sslcert, sslkey,
    /// sslcrl, passfile, connect_timeout, target_session_attrs, application_name, gssencmode,
    /// channel_binding, and one of our own, schema: the schema that holds the list, made when there
    /// is none ("public" or what the role's search_path says when it is left out).
    ///
    /// Fails with category Input: code "list-place" (empty, or an address that is none),
    /// "list-parameter" (a parameter that is not one of these), "list-password" (a password in the
    /// address: others can read it there; it belongs into a password file or a service file).
    static core::Result<ListPlace> parse(const QString &text);
    static ListPlace file(const QString &path);

    bool isFile() const { return m_parameters.isEmpty(); }
    /// The absolute path; empty when it is no file.
    const QString &path() const { return m_path; }
    /// As parse() takes it; never a secret.
    QString text() const { return m_text; }
    /// For people: the name of the file without its ending, or of the schema or the database.
    QString name() const;
    /// "SQLite", "PostgreSQL".
    QString engine() const;
    /// What libpq is to be told, by keyword, host and database among them; empty for a file.
    const QList<std::pair<QString, QString>> &parameters() const { return m_parameters; }
    /// The schema that the address asked for; empty: none.
    const QString &schema() const { return m_schema; }

    friend bool operator==(const ListPlace &a, const ListPlace &b) { return a.m_text == b.m_text; }

private:
    static core::Result<ListPlace> parseAddress(const QString &text);

    QString m_text;
    QString m_path;
    QList<std::pair<QString, QString>> m_parameters;
    QString m_schema;
};

} // namespace endorse::enrollmentlist
