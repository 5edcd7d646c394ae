// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <audit/anchors.h>
#include <core/result.h>
#include <tpm/tpmreadings.h>

#include <QList>
#include <QString>

namespace endorse::app {

/// The keys with which this station signs the heads of its audit log, one for each SRK that it has
/// met: JSON files in a folder beside the log, 0600, named by the key. What is in them is wrapped
/// by the SRK of a TPM and opens nowhere else. Blocking, thread-safe.
class SigningKeys final
{
public:
    /// @p auditFile: the log.
    explicit SigningKeys(const QString &auditFile);

    /// Newest first. Files that cannot be read count as not there: a key can be made anew.
    QList<tpm::SigningKey> list() const;
    /// Error: category Store, code "write".
    core::Result<void> keep(const tpm::SigningKey &key) const;
    QString folder() const { return m_folder; }

private:
    QString m_folder;
};

/// Anchors whose key is an ECC P-256 key of a TPM and whose signature is by it.
class TpmAnchorCheck final : public audit::AnchorCheck
{
public:
    QString keyName(const core::Bytes &publicKey) const override;
    bool verifies(const core::Bytes &publicKey, const core::Bytes &digest,
                  const core::Bytes &signature) const override;
};

} // namespace endorse::app
