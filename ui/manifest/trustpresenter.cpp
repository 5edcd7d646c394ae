// SPDX-License-Identifier: GPL-3.0-or-later
#include "trustpresenter.h"

#include <core/regularfile.h>
#include <ui/service/forms/pooltask.h>

#include <QFile>

namespace endorse::ui {

using core::Result;
using manifest::TrustedCertificate;
using manifest::TrustFolder;
using manifest::TrustUse;

namespace {

/// Of a file with certificates; a hundred of them fit.
constexpr qint64 mostCertificateBytes = 1024 * 1024;

} // namespace

TrustPresenter::TrustPresenter(const QString &dataFolder, QObject *parent)
    : QObject(parent)
    , m_folder(dataFolder)
{
    run([folder = m_folder] {
        Outcome outcome;
        reload(folder, outcome);
        return outcome;
    });
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
    run([folder = m_folder, use, files] {
        Outcome outcome;
        for (const QString &file : files) {
            const Result<QByteArray> content = core::readRegularFile(file, mostCertificateBytes);
            const auto added = content
                                   ? folder.add(use, *content)
                                   : Result<QList<TrustedCertificate>>(core::fail(content.error()));
            if (!added) {
                outcome.error = added.error();
                outcome.file = file;
                break;
            }
            outcome.added += int(added->size());
        }
        outcome.isChanged = outcome.added > 0;
        reload(folder, outcome);
        return outcome;
    });
}

void TrustPresenter::remove(TrustUse use, const QString &sha256)
{
    run([folder = m_folder, use, sha256] {
        Outcome outcome;
        const auto removed = folder.remove(use, sha256);
        if (!removed)
            outcome.error = removed.error();
        outcome.isChanged = removed.has_value();
        reload(folder, outcome);
        return outcome;
    });
}

void TrustPresenter::run(std::function<Outcome()> work)
{
    ++m_running;
    QCoro::connect(inPool(std::move(work)), this, [this](const Outcome &outcome) {
        --m_running;
        m_error = outcome.error;
        m_errorFile = outcome.file;
        m_added = outcome.added;
        if (outcome.sets)
            m_sets = *outcome.sets;
        Q_EMIT changed();
        if (outcome.isChanged)
            Q_EMIT trustChanged();
    });
    Q_EMIT changed();
}

} // namespace endorse::ui
