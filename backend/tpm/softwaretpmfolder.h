// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <tpm/childprocess.h>
#include <tpm/tpmstream.h>

#include <QString>

#include <optional>

namespace endorse::tpm {

/// The state folder of a SoftwareTpm, locked for this program while the object lives. Move-only;
/// thread: one at a time.
class SoftwareTpmFolder final
{
public:
    /// Makes the folder (0700) and takes its lock. Errors: Process, code "state-in-use"; Store,
    /// code "state-folder".
    static core::Result<SoftwareTpmFolder> open(const QString &stateDir);
    SoftwareTpmFolder(SoftwareTpmFolder &&) noexcept = default;
    SoftwareTpmFolder &operator=(SoftwareTpmFolder &&) noexcept = default;
    ~SoftwareTpmFolder();

    QString path() const { return m_path; }
    /// Where swtpm's state lies, or will.
    QString statePath() const;
    /// PEM of the CA that issued the EK certificate, whether it exists or not.
    QString ekCaPath() const;
    /// A TPM has been made here.
    bool hasTpm() const;
    /// The user that swtpm runs as: the owner of the state when this program is root, as long as
    /// that is not root too. nullopt: this program's own.
    std::optional<UserIds> childUser() const;

    /// Makes the state folder when there is none, for swtpm to fill, and sees to its owner and
    /// modes.
    core::Result<void> makeStateFolder();
    /// Puts a finished folder in the place of the state folder.
    core::Result<void> adoptStateFolder(const QString &madeIn);
    /// A new, private folder beside the state, for manufacture. What earlier, interrupted ones left
    /// is removed first.
    core::Result<QString> makeWorkFolder();
    /// Gives @p path and what is in it to the child's user when this program is root. 0700/0600.
    core::Result<void> giveToChild(const QString &path) const;
    /// Takes it back, so that nobody else changes it while this program works in it.
    core::Result<void> takeFromChild(const QString &path) const;

    /// The error for a folder that cannot be used.
    static core::Error storeError(const QString &path, const QString &technical);
    static core::Error inUseError(const QString &path, const QString &technical);

private:
    SoftwareTpmFolder(QString path, FileDescriptor lock);
    core::Result<void> removeEmptyState();
    core::Result<void> hand(const QString &path, const std::optional<UserIds> &owner) const;

    QString m_path;
    FileDescriptor m_lock;
};

} // namespace endorse::tpm
