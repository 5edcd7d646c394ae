// SPDX-License-Identifier: GPL-3.0-or-later
#include "trustpresenter.h"

#include <core/regularfile.h>
#include <ui/service/forms/pooltask.h>

#include <QFile>

namespace endorse::ui {

using core::Result;
using manifest::TrustFolder;
using manifest::TrustUse;

namespace {

/// Of a file with certificates; a hundred of them fit.
constexpr qint64 mostCertificateBytes = 1024 * 1024;

} // namespace

TrustPresenter::TrustPresenter(const ManifestParts &parts, QObject *parent)
    : QObject(parent)
    , m_dataFolder(parts.dataFolder)
    , m_auditLog(parts.auditLog)
    , m_afterWork(parts.afterWork)
{
    // What is only read is not written down.
    run({}, [](const TrustFolder &, Outcome &) {});
}

void TrustPresenter::reload(const TrustFolder &folder, Outcome &outcome)
{
    const auto loaded = folder.load();
    if (loaded)
        outcome.sets = loaded->sets;
    if (outcome.error)
        return;
    if (!loaded)
        outcome.error = loaded.error();
    else if (!loaded->problems.isEmpty())
        outcome.error = loaded->problems.first();
}

void TrustPresenter::addFiles(TrustUse use, const QStringList &files)
{
    run(m_auditLog, [use, files](const TrustFolder &folder, Outcome &outcome) {
        for (const QString &file : files) {
            const Result<QByteArray> content = core::readRegularFile(file, mostCertificateBytes);
            const auto added = content ? folder.add(use, *content)
                                       : Result<TrustFolder::Change>(core::fail(content.error()));
            if (!added) {
                outcome.error = added.error();
                outcome.file = file;
                break;
            }
            outcome.added += int(added->certificates.size());
            if (!outcome.auditProblem)
                outcome.auditProblem = added->auditProblem;
        }
        outcome.isChanged = outcome.added > 0;
    });
}

void TrustPresenter::remove(TrustUse use, const QString &sha256)
{
    run(m_auditLog, [use, sha256](const TrustFolder &folder, Outcome &outcome) {
        const auto removed = folder.remove(use, sha256);
        if (!removed) {
            outcome.error = removed.error();
            return;
        }
        outcome.auditProblem = removed->auditProblem;
        // Somebody else may have been faster.
        outcome.isChanged = !removed->certificates.isEmpty();
        if (outcome.isChanged)
            outcome.removed = Removal{use, removed->certificates.first()};
    });
}

void TrustPresenter::undoRemove()
{
    if (!m_removed || isBusy())
        return;
    run(m_auditLog, [removal = *m_removed](const TrustFolder &folder, Outcome &outcome) {
        const auto added = folder.add(removal.use, removal.certificate.der);
        if (!added) {
            outcome.error = added.error();
            return;
        }
        // Also when somebody else has added it meanwhile.
        outcome.added = 1;
        outcome.isChanged = true;
        outcome.auditProblem = added->auditProblem;
    });
}

QCoro::Task<TrustPresenter::Outcome> TrustPresenter::outcomeOf(QString dataFolder,
                                                               AuditLogSource auditLog, Work work)
{
    std::shared_ptr<audit::AuditLog> log;
    if (auditLog) {
        const auto opened = co_await auditLog();
        if (!opened) {
            Outcome refused;
            refused.error = opened.error();
            co_return refused;
        }
        log = *opened;
    }
    // In one go: whoever closes the window meanwhile gets the change and its line, or neither.
    std::function<Outcome()> change = [folder = TrustFolder(dataFolder, log), work] {
        Outcome outcome;
        work(folder, outcome);
        reload(folder, outcome);
        return outcome;
    };
    Outcome outcome = co_await inPool<Outcome>(std::move(change));
    co_return outcome;
}

/// Whether others are trusted than those that were read before: also half a work changes them.
bool TrustPresenter::take(const std::optional<manifest::TrustSets> &sets)
{
    if (!sets)
        return false;
    const bool isOther = m_isRead && *sets != m_sets;
    m_isRead = true;
    m_sets = *sets;
    return isOther;
}

void TrustPresenter::run(const AuditLogSource &auditLog, Work work)
{
    ++m_running;
    QCoro::connect(outcomeOf(m_dataFolder, auditLog, std::move(work)), this,
                   [this](const Outcome &outcome) {
                       --m_running;
                       m_error = outcome.error;
                       m_errorFile = outcome.file;
                       m_added = outcome.added;
                       // What changes nothing leaves it to be undone.
                       if (outcome.isChanged)
                           m_removed = outcome.removed;
                       m_auditProblem = outcome.auditProblem;
                       const bool isOther = take(outcome.sets) || outcome.isChanged;
                       if (isOther && m_afterWork)
                           m_afterWork();
                       Q_EMIT changed();
                       if (isOther)
                           Q_EMIT trustChanged();
                   });
    Q_EMIT changed();
}

} // namespace endorse::ui
