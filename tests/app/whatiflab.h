// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/whatif.h>
#include <app/workbench.h>
#include <attestation/attestationresult.h>

#include <QHash>
#include <QStringList>
#include <QTemporaryDir>

namespace endorse::testing {

/// A run with a fault that looks at the copy of the TPM when it is opened and before it goes.
class Probe final : public app::WhatIfEnvironment
{
public:
    using WhatIfEnvironment::WhatIfEnvironment;

    QString before; ///< Persistent handles, transient ones, sessions, each in order.
    QString after;

    QCoro::Task<core::Result<std::shared_ptr<tpm::TpmConnection>>>
    openTpm(core::CancelToken cancel) override;
    QCoro::Task<core::Result<void>> finished(attestation::AttestationResult result) override;
};

/// The data folder of a user who has provisioned the embedded TPM, and what must not change in it.
class WhatIfLab final
{
public:
    static constexpr int patienceMs = 30'000;

    /// Provisions it, EK certificate and all.
    void provision();
    /// What lies in the data folder now is what must stay.
    void remember();
    /// The files that were changed, added or removed since; empty when all is well.
    QStringList changes() const;

    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QString dataDir() const { return path("data"); }
    /// Where runs with a fault have their folders.
    QString runsFolder() const { return path("data/what-if"); }
    QString auditFile() const { return path("data/audit/audit.jsonl"); }
    /// Of children of this program that stand in the folder.
    QStringList processes() const;

    std::unique_ptr<app::Workbench> makeWorkbench() const;
    static void shutDown(app::Workbench *workbench);
    app::WhatIfOptions optionsFor(attestation::Fault fault) const;
    static attestation::AttestationResult runIn(Probe *probe);

private:
    QTemporaryDir m_folder;
    QStringList m_files;
};

QByteArray contentOf(const QString &path);

} // namespace endorse::testing
