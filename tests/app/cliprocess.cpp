// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprocess.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace endorse::testing {

namespace {

constexpr int patienceMs = 120'000;

} // namespace

QJsonObject CliOutcome::json() const
{
    return QJsonDocument::fromJson(out).object();
}

QProcessEnvironment Cli::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("ENDORSE_DATA_DIR"), m_dataDir);
    environment.remove(QStringLiteral("ENDORSE_SERVICE"));
    for (const auto &[variable, value] : m_variables)
        environment.insert(variable, value);
    return environment;
}

void Cli::start(QProcess *process, const QStringList &arguments) const
{
    process->setProcessEnvironment(environment());
    process->start(QStringLiteral(ENDORSE_BINARY_DIR "/endorsectl"), arguments);
}

void Cli::startShell(QProcess *process, const QString &script) const
{
    process->setProcessEnvironment(environment());
    process->start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), script,
                                               QStringLiteral(ENDORSE_BINARY_DIR "/endorsectl")});
}

CliOutcome Cli::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    start(&process, arguments);
    process.write(input);
    process.closeWriteChannel();
    return finish(&process);
}

CliOutcome Cli::finish(QProcess *process)
{
    CliOutcome outcome;
    const bool ended =
        process->state() == QProcess::NotRunning || process->waitForFinished(patienceMs);
    if (ended && process->exitStatus() == QProcess::NormalExit)
        outcome.exitCode = process->exitCode();
    outcome.out = process->readAllStandardOutput();
    outcome.err = process->readAllStandardError();
    return outcome;
}

ServeProcess::ServeProcess(const Cli &cli, const QStringList &more)
{
    cli.start(&m_process, QStringList{QStringLiteral("serve"), QStringLiteral("--json")} + more);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(patienceMs))
            return;
    }
    m_where = QJsonDocument::fromJson(m_process.readLine()).object();
}

ServeProcess::~ServeProcess()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(10'000))
        m_process.kill();
    m_process.waitForFinished();
}

QString ServeProcess::value(const char *name) const
{
    return m_where.value(QLatin1String(name)).toString();
}

QStringList ServeProcess::attestArguments() const
{
    return {QStringLiteral("attest"),     QStringLiteral("tpm"),
            QStringLiteral("--endpoint"), value("endpoint"),
            QStringLiteral("--id-scope"), value("idScope"),
            QStringLiteral("--ca"),       value("ca")};
}

QByteArray ServeProcess::connectionString() const
{
    return value("serviceConnectionString").toUtf8();
}

QStringList processesIn(const QString &folder)
{
    QStringList found;
    const QString inside = QDir(folder).canonicalPath();
    for (const QString &pid : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        const QString cwd = QFile::symLinkTarget(QStringLiteral("/proc/%1/cwd").arg(pid));
        if (cwd == inside || cwd.startsWith(inside + QLatin1Char('/')))
            found.append(pid + QLatin1Char(' ') + cwd);
    }
    return found;
}

} // namespace endorse::testing
