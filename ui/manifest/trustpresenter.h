// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifestparts.h"

#include <QObject>

#include <manifest/trustsets.h>
#include <optional>

namespace endorse::ui {

/// The trusted certificates of the user: read, added from files, removed. All files are read and
/// written in another thread; what changes is written into the audit log. No widgets. Thread: the
/// GUI's.
class TrustPresenter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrustPresenter)

public:
    /// A certificate that is not trusted any more, and for what it was.
    struct Removal final
    {
        manifest::TrustUse use = manifest::TrustUse::ManifestSigner;
        manifest::TrustedCertificate certificate;
    };

    /// Of @p parts the data folder, the audit log, and what is done after a change.
    explicit TrustPresenter(const ManifestParts &parts, QObject *parent = nullptr);

    /// What is there now; empty until it was read.
    const manifest::TrustSets &sets() const { return m_sets; }
    bool isBusy() const { return m_running > 0; }
    /// Every certificate of each file; a file of which one cannot serve adds nothing.
    void addFiles(manifest::TrustUse use, const QStringList &files);
    void remove(manifest::TrustUse use, const QString &sha256);
    /// Adds the certificate that removed() names to where it was.
    void undoRemove();
    /// Why the last work failed, or a file that was passed over when all were read.
    const std::optional<core::Error> &error() const { return m_error; }
    /// The file that the error is about; empty: none.
    QString errorFile() const { return m_errorFile; }
    /// How many the last work added.
    int added() const { return m_added; }
    /// What was removed last, until something else changes: see undoRemove().
    const std::optional<Removal> &removed() const { return m_removed; }
    /// The last work is done, and its line could not be written into the audit log.
    const std::optional<core::Error> &auditProblem() const { return m_auditProblem; }

Q_SIGNALS:
    void changed();
    /// Others are trusted now than before.
    void trustChanged();

private:
    struct Outcome final
    {
        std::optional<core::Error> error;
        QString file;
        int added = 0;
        std::optional<Removal> removed;
        std::optional<core::Error> auditProblem;
        bool isChanged = false;
        std::optional<manifest::TrustSets> sets;
    };
    using Work = std::function<void(const manifest::TrustFolder &folder, Outcome &outcome)>;

    static void reload(const manifest::TrustFolder &folder, Outcome &outcome);
    static QCoro::Task<Outcome> outcomeOf(QString dataFolder, AuditLogSource auditLog, Work work);
    bool take(const std::optional<manifest::TrustSets> &sets);
    void run(const AuditLogSource &auditLog, Work work);

    QString m_dataFolder;
    AuditLogSource m_auditLog;
    std::function<void()> m_afterWork;
    manifest::TrustSets m_sets;
    bool m_isRead = false;
    std::optional<core::Error> m_error;
    QString m_errorFile;
    int m_added = 0;
    std::optional<Removal> m_removed;
    std::optional<core::Error> m_auditProblem;
    int m_running = 0;
};

} // namespace endorse::ui
