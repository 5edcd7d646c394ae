// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>
#include <core/result.h>
#include <tpm/childprocess.h>
#include <tpm/softwaretpm.h>
#include <tpm/softwaretpmfolder.h>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>

namespace endorse::tpm {

/// The machinery of a SoftwareTpm: its folder, its child, and who has the stream. Shared by the
/// handle, the transport and the stream. Thread-safe.
class SoftwareTpmProcess final : public std::enable_shared_from_this<SoftwareTpmProcess>
{
public:
    explicit SoftwareTpmProcess(SoftwareTpm::Options options);
    ~SoftwareTpmProcess();

    /// Locks the folder, makes the TPM when there is none, and starts it. Blocks.
    core::Result<void> start(const core::CancelToken &cancel);
    /// As TpmTransport::open().
    core::Result<std::unique_ptr<TpmStream>> openStream(std::chrono::milliseconds timeout,
                                                        const core::CancelToken &cancel);
    /// The one stream has gone; @p spoilt with a command outstanding.
    void streamClosed(bool spoilt);
    /// Why the stream ended.
    core::Error endedError() const;

    void stop();
    void kill();
    qint64 processId() const;
    QString stateDir() const { return m_options.stateDir; }
    QString ekCaFile() const;

private:
    core::Result<void> waitForStream(std::chrono::milliseconds timeout,
                                     const core::CancelToken &cancel);
    /// Starts swtpm on new socket pairs and waits until it answers.
    core::Result<void> launch(const core::CancelToken &cancel);
    core::Result<void> launchOnce(const core::CancelToken &cancel);
    core::Result<std::unique_ptr<TpmStream>> makeStream();
    core::Result<void> probe(const core::CancelToken &cancel) const;
    core::Error stoppedError() const;
    static void end(ChildProcess &child);

    const SoftwareTpm::Options m_options;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::optional<SoftwareTpmFolder> m_folder;
    std::shared_ptr<ChildProcess> m_child;
    FileDescriptor m_data;    ///< Our end; streams get copies.
    FileDescriptor m_control; ///< Kept open, never used.
    bool m_streamOut = false;
    bool m_spoilt = false;
    bool m_stopped = false;
};

} // namespace endorse::tpm
