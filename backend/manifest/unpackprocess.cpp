// SPDX-License-Identifier: GPL-3.0-or-later
#include "unpackprocess.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcessEnvironment>

#include <unistd.h>

namespace endorse::manifest {

namespace {

/// A cancellation is seen so soon.
constexpr int unpackPatienceMs = 50;

} // namespace

UnpackProcess::UnpackProcess(const QFile &file, const QString &program,
                             const QStringList &arguments, core::CancelToken cancel)
    : m_cancel(std::move(cancel))
{
    // What this program has in its environment, connection strings for one, is nothing for a
    // process that reads foreign archives.
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    m_process.setProcessEnvironment(environment);
    // The descriptor opened anew: its position is not that of the parent.
    m_process.setStandardInputFile(QStringLiteral("/proc/self/fd/%1").arg(file.handle()));
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.start(program, arguments, QIODevice::ReadOnly);
    if (!m_process.waitForStarted(-1)) {
        m_ending.hasStarted = false;
        m_ending.technical = m_process.errorString();
    }
}

UnpackProcess::~UnpackProcess()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(-1);
}

UnpackStream::Got UnpackProcess::read(core::Bytes &bytes)
{
    while (m_ending.hasStarted) {
        if (m_cancel.isCancelled())
            return Got::Cancelled;
        bytes = m_process.readAllStandardOutput();
        if (!bytes.isEmpty())
            return Got::Bytes;
        if (m_process.state() == QProcess::NotRunning) {
            noteEnding();
            break;
        }
        m_process.waitForReadyRead(unpackPatienceMs);
    }
    return Got::End;
}

void UnpackProcess::noteEnding()
{
    if (m_process.exitStatus() == QProcess::CrashExit)
        m_ending.signal = m_process.exitCode();
    else
        m_ending.exitCode = m_process.exitCode();
}

QString unpackProgram()
{
    const QDir here(QCoreApplication::applicationDirPath());
    return QDir::cleanPath(
        here.absoluteFilePath(QStringLiteral(ENDORSE_PROGRAM_FOLDER "/endorse-unpack")));
}

} // namespace endorse::manifest
