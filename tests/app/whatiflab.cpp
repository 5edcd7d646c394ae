// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatiflab.h"

#include "cliprocess.h"

#include <attestation/attestationflow.h>
#include <tpm/verbharness.h>

#include <QCryptographicHash>
#include <QDirIterator>

namespace endorse::testing {

using app::WhatIfOptions;
using app::Workbench;
using app::WorkbenchOptions;
using attestation::AttestationFlow;
using attestation::AttestationResult;
using attestation::Fault;
using attestation::Gate;

namespace {

QString hexOf(QList<quint32> handles)
{
    std::sort(handles.begin(), handles.end());
    QStringList text;
    for (const quint32 handle : handles)
        text.append(QStringLiteral("%1").arg(handle, 8, 16, QLatin1Char('0')));
    return text.join(QLatin1Char(' '));
}

/// Path, mode and contents of every file.
QStringList everyFileIn(const QString &folder)
{
    QStringList files;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        const QByteArray content =
            file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArrayLiteral("unreadable");
        const QByteArray digest =
            QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
        files.append(QStringLiteral("%1 %2 %3")
                         .arg(file.fileName())
                         .arg(int(file.permissions()), 0, 16)
                         .arg(QString::fromLatin1(digest)));
    }
    files.sort();
    return files;
}

/// A coroutine with a value, for await().
QCoro::Task<bool> done(QCoro::Task<void> task)
{
    co_await task;
    co_return true;
}

} // namespace

QCoro::Task<core::Result<std::shared_ptr<tpm::TpmConnection>>>
Probe::openTpm(core::CancelToken cancel)
{
    auto opened = co_await WhatIfEnvironment::openTpm(cancel);
    if (!opened)
        co_return opened;
    const auto properties = co_await (*opened)->properties(cancel);
    if (properties) {
        before = hexOf(properties->persistentHandles + properties->transientHandles +
                       properties->loadedSessions);
    }
    (*opened)->takeExchanges();
    co_return opened;
}

QCoro::Task<core::Result<void>> Probe::finished(AttestationResult result)
{
    if (softwareTpm()) {
        PlainClient client(*softwareTpm()->transport());
        after = hexOf(client.persistentHandles() + client.transientHandles() + client.sessions());
    }
    co_return co_await WhatIfEnvironment::finished(std::move(result));
}

void WhatIfLab::provision()
{
    const auto workbench = makeWorkbench();
    const auto gate = std::make_shared<Gate>();
    gate->run();
    const AttestationResult result = await(AttestationFlow::run(workbench.get(), gate, {}, {}));
    shutDown(workbench.get());
    if (!result.ok)
        qFatal("%s", qPrintable(result.error->toLogLine()));
    remember();
}

void WhatIfLab::remember()
{
    m_files = everyFileIn(dataDir());
}

QStringList WhatIfLab::changes() const
{
    const QStringList now = everyFileIn(dataDir());
    QStringList changed;
    for (const QString &file : now + m_files) {
        if (!now.contains(file) || !m_files.contains(file))
            changed.append(file);
    }
    return changed;
}

QStringList WhatIfLab::processes() const
{
    return processesIn(m_folder.path());
}

std::unique_ptr<Workbench> WhatIfLab::makeWorkbench() const
{
    WorkbenchOptions options;
    options.dataDir = dataDir();
    options.retryAfterSeconds = 0;
    return std::make_unique<Workbench>(std::move(options));
}

void WhatIfLab::shutDown(Workbench *workbench)
{
    await(done(Workbench::shutdown(workbench)));
}

WhatIfOptions WhatIfLab::optionsFor(Fault fault) const
{
    WhatIfOptions options;
    options.fault = fault;
    options.dataDir = dataDir();
    options.tpmStateDir = dataDir() + QStringLiteral("/software-tpm");
    return options;
}

AttestationResult WhatIfLab::runIn(Probe *probe)
{
    const auto gate = std::make_shared<Gate>();
    gate->run();
    return await(AttestationFlow::run(probe, gate, {}, {}));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace endorse::testing
