// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>

namespace endorse::testing {

/// What a run of endorsectl left.
struct CliOutcome final
{
    int exitCode = -1; ///< -1: it was killed, or did not end in time.
    QByteArray out;
    QByteArray err;

    /// Standard output as one JSON document; empty when it is not exactly one.
    QJsonObject json() const;
};

/// endorsectl as a child process. One data folder, no settings of the user.
class Cli final
{
public:
    explicit Cli(QString dataDir)
        : m_dataDir(std::move(dataDir))
    {
    }

    QString dataDir() const { return m_dataDir; }
    /// Adds a variable to the child's environment.
    void set(const QString &variable, const QString &value)
    {
        m_variables.append({variable, value});
    }
    CliOutcome run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Starts it and leaves it running; standard output can be read.
    void start(QProcess *process, const QStringList &arguments) const;
    /// The same through /bin/sh, where "$0" is the program: for redirections.
    void startShell(QProcess *process, const QString &script) const;
    /// Waits until @p process ends; collects what it wrote.
    static CliOutcome finish(QProcess *process);

private:
    QProcessEnvironment environment() const;

    QString m_dataDir;
    QList<std::pair<QString, QString>> m_variables;
};

/// A service in a process of its own, as scripts use it.
class ServeProcess final
{
public:
    explicit ServeProcess(const Cli &cli, const QStringList &more = {});
    ~ServeProcess();
    Q_DISABLE_COPY_MOVE(ServeProcess)

    const QJsonObject &where() const { return m_where; }
    QString value(const char *name) const;
    QProcess &process() { return m_process; }
    /// "--endpoint … --id-scope … --ca …".
    QStringList attestArguments() const;
    QByteArray connectionString() const;

private:
    QProcess m_process;
    QJsonObject m_where;
};

/// Processes whose working folder lies below @p folder: a TPM's children stand there.
QStringList processesIn(const QString &folder);

} // namespace endorse::testing
