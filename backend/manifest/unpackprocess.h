// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/cancel.h>

#include <QFile>
#include <QProcess>

namespace endorse::manifest {

/// Where the frames of an archive come from. Thread: one.
class UnpackStream
{
public:
    UnpackStream() = default;
    virtual ~UnpackStream() = default;
    Q_DISABLE_COPY_MOVE(UnpackStream)

    enum class Got { Bytes, End, Cancelled };
    /// Some more bytes. Blocks.
    virtual Got read(core::Bytes &bytes) = 0;

    /// How it ended, after End.
    struct Ending final
    {
        bool hasStarted = true;
        int signal = 0; ///< That ended the process; 0: none.
        int exitCode = 0;
        QString technical; ///< English: why it did not start.
    };
    virtual Ending ending() const = 0;
};

/// endorse-unpack as a child that lives no longer than this object. It gets the file as its
/// standard input, an environment of one variable, and no name of anything. Blocks no longer than a
/// moment after a cancellation. Thread: one, which outlives it; no event loop is needed.
class UnpackProcess final : public UnpackStream
{
public:
    /// @p file: open; has a position of its own in the child. @p program: absolute.
    UnpackProcess(const QFile &file, const QString &program, const QStringList &arguments,
                  core::CancelToken cancel);
    /// Kills it.
    ~UnpackProcess() override;

    Got read(core::Bytes &bytes) override;
    Ending ending() const override { return m_ending; }
    qint64 processId() const { return m_process.processId(); }

private:
    void noteEnding();

    QProcess m_process;
    core::CancelToken m_cancel;
    Ending m_ending;
};

/// endorse-unpack where it lies for the program that runs, wherever that was installed.
QString unpackProgram();

} // namespace endorse::manifest
