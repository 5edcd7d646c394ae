// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace endorse::testing {

/// A PostgreSQL server of this test program alone, in a temporary folder: on a socket in it
/// (whoever reaches the folder is trusted) and on a loopback port (with a password). It dies with
/// the program. Without PostgreSQL the program ends: a test that is left out proves nothing.
class PostgresServer final
{
public:
    /// Started when it is first asked for, in the main thread.
    static PostgresServer &shared();

    /// One of its own, for a test that stops it.
    PostgresServer();
    ~PostgresServer();
    PostgresServer(const PostgresServer &) = delete;
    PostgresServer &operator=(const PostgresServer &) = delete;

    /// postgresql:///DATABASE?host=SOCKET&port=PORT&user=endorse[&schema=SCHEMA].
    QString address(const QString &schema = {},
                    const QString &database = QStringLiteral("postgres")) const;
    /// By the loopback port; wants the password.
    QString loopbackAddress(const QString &schema) const;
    /// A name that no list of this server has.
    QString newSchema();
    QString password() const { return m_password; }
    quint16 port() const { return m_port; }
    QString folder() const { return m_folder.path(); }

    /// Ends all connections at once, as a server does that falls over.
    void stop();
    void start();
    /// Runs psql as the server's administrator; what it prints.
    QString run(const QString &sql) const;

private:
    QString program(const char *name) const;
    void prepare(QProcess *process) const;
    void initialize() const;
    /// False when it ended instead; @p said gets what it printed.
    bool launch(QByteArray *said);

    QTemporaryDir m_folder;
    QString m_programs;
    QString m_password;
    quint16 m_port = 0;
    int m_schemas = 0;
    std::unique_ptr<QProcess> m_process;
};

} // namespace endorse::testing
