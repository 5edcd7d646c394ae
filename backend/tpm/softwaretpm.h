// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>
#include <core/result.h>
#include <tpm/tpmtransport.h>

#include <QCoroTask>
#include <QString>

#include <memory>

namespace endorse::tpm {

class SoftwareTpmProcess;

/// A swtpm that this program started: a TPM 2.0 of its own, with no port and no socket file,
/// reached over two inherited socket pairs, that goes away with this program whatever kills it.
///
/// Its state folder keeps it: the same EK after a restart. A folder serves one program at a time.
/// In it lie `lock`, and `state/` with swtpm's `tpm2-00.permall` and, when it has an EK
/// certificate, `ca/` with the certificates of the CA that was made for it (its private keys are
/// removed after use). A new TPM is made in a folder beside `state` and renamed when it is
/// complete, so a kill in the middle leaves nothing half made. Files are 0600, folders 0700. When
/// this program runs as root, the children run as the user "tss", else "nobody", who then owns
/// `state`.
///
/// Thread: start() resumes in the calling thread, which needs an event loop; the rest is
/// thread-safe.
class SoftwareTpm final
{
public:
    struct Options final
    {
        QString stateDir; ///< Made when absent. Absolute, or relative to the working folder.
        /// When the TPM is made: give it EK certificates, issued by a new local CA (0.6 to 1 s),
        /// and persist its EKs at 0x81010001 and 0x81010016. Without: an empty TPM (milliseconds).
        bool createEkCertificate = true;
        QString swtpmProgram = QStringLiteral("swtpm");            ///< Name or path.
        QString swtpmSetupProgram = QStringLiteral("swtpm_setup"); ///< Name or path.
    };

    /// Makes the TPM when the state folder has none, starts it and waits until it answers.
    /// Errors: category Process, codes "swtpm-missing", "swtpm-setup-missing", "certtool-missing",
    /// "state-in-use", "swtpm-setup-failed", "swtpm-failed"; Store, code "state-folder"; Cancelled;
    /// Deadline.
    static QCoro::Task<core::Result<std::unique_ptr<SoftwareTpm>>> start(Options options,
                                                                         core::CancelToken cancel);
    /// Makes in @p toStateDir, which has no TPM yet, a copy of the TPM in @p fromStateDir: the same
    /// seeds and so the same keys, the same persistent objects, NV, auth values and EK certificate;
    /// for start(), as after a power cycle. The original may be running and at work: the copy is
    /// its state after one command or the next, never half of one (swtpm replaces the file as a
    /// whole). A copy is a clone: for trying something out, never for a second device.
    /// Reads and writes a few KiB, in the calling thread. Errors: Store, code "state-folder";
    /// Process, code "state-in-use".
    static core::Result<void> copyState(const QString &fromStateDir, const QString &toStateDir);
    /// stop().
    ~SoftwareTpm();
    SoftwareTpm(const SoftwareTpm &) = delete;
    SoftwareTpm &operator=(const SoftwareTpm &) = delete;

    /// Gives one stream at a time: open() waits until the last one was destroyed. When that one was
    /// given up with a command outstanding, or swtpm has died, open() starts swtpm anew, which is
    /// what a power cycle is to a TPM: persistent objects stay, transient ones and sessions go.
    /// After stop() open() fails with code "swtpm-stopped".
    std::shared_ptr<TpmTransport> transport() const;
    /// Of the running swtpm; 0 when it does not run. Changes with a restart.
    qint64 processId() const;
    QString stateDir() const;
    /// PEM file with the root and the issuer of the EK certificate; empty when the TPM has none.
    QString ekCaFile() const;
    /// Ends swtpm and gives the state folder free. Takes about a millisecond, at most half a
    /// second, also when swtpm has been stopped by a signal. Later calls do nothing.
    void stop();
    /// SIGKILL, as a fault on purpose; open() starts it anew.
    void kill();

private:
    explicit SoftwareTpm(std::shared_ptr<SoftwareTpmProcess> process);

    std::shared_ptr<SoftwareTpmProcess> m_process;
};

} // namespace endorse::tpm
