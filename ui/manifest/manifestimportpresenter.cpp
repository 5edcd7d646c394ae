// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifestimportpresenter.h"

#include <QCoroTask>

#include <enrollmentlist/locallist.h>

namespace endorse::ui {

using core::Result;
using core::Text;
using enrollmentlist::LocalList;
using enrollmentlist::LocalListState;
using Client = std::shared_ptr<dps::ServiceClient>;

ManifestImportPresenter::ManifestImportPresenter(ManifestPresenter &manifest, QObject *parent)
    : QObject(parent)
    , m_manifest(manifest)
    , m_target(manifest.parts().list ? Target::List : Target::Service)
    , m_progress(this)
{
    if (LocalList *list = m_manifest.parts().list) {
        connect(list, &LocalList::stateChanged, this, &ManifestImportPresenter::changed);
        connect(list, &LocalList::placeChanged, this, &ManifestImportPresenter::changed);
        if (!list->place() && m_manifest.parts().openList)
            m_manifest.parts().openList();
    }
    if (m_manifest.parts().connections)
        connect(m_manifest.parts().connections, &attestation::Connections::changed, this,
                &ManifestImportPresenter::changed);
}

ManifestImportPresenter::~ManifestImportPresenter()
{
    if (m_cancel)
        m_cancel->cancel();
}

void ManifestImportPresenter::setTarget(Target target)
{
    if (m_phase == Phase::Importing || !isOffered(target))
        return;
    m_target = target;
    m_error.reset();
    Q_EMIT changed();
}

bool ManifestImportPresenter::isOffered(Target target) const
{
    const ManifestParts &parts = m_manifest.parts();
    return target == Target::List ? parts.list != nullptr : parts.serviceClient != nullptr;
}

QString ManifestImportPresenter::listName() const
{
    const LocalList *list = m_manifest.parts().list;
    return list && list->place() ? list->place()->name() : QString();
}

QString ManifestImportPresenter::serviceAddress() const
{
    const auto *connections = m_manifest.parts().connections;
    return connections ? connections->serviceAddress() : QString();
}

bool ManifestImportPresenter::isServiceEmulator() const
{
    const auto *connections = m_manifest.parts().connections;
    return connections && connections->serviceIsEmulator();
}

Text ManifestImportPresenter::whyNot() const
{
    if (m_phase == Phase::Importing)
        return {"endorse::ui", QT_TRANSLATE_NOOP("endorse::ui", "The entries are being imported.")};
    const Text manifest = m_manifest.whyNotImport();
    if (!manifest.isEmpty())
        return manifest;
    if (m_target == Target::Service)
        return {};
    const LocalList *list = m_manifest.parts().list;
    using ListPhase = LocalListState::Phase;
    if (list->state().phase == ListPhase::Failed)
        return {"endorse::ui",
                QT_TRANSLATE_NOOP("endorse::ui", "The list cannot be opened. The Enrollments page "
                                                 "says why.")};
    if (!list->worker() || list->state().phase == ListPhase::Opening)
        return {"endorse::ui", QT_TRANSLATE_NOOP("endorse::ui", "The list is being opened.")};
    return {};
}

void ManifestImportPresenter::start()
{
    if (!whyNot().isEmpty())
        return;
    m_error.reset();
    m_report.reset();
    m_cancel.emplace();
    m_phase = Phase::Importing;
    const quint64 round = ++m_round;
    if (m_target == Target::List) {
        auto task = m_manifest.session().importInto(m_manifest.parts().list, {}, m_progress.begin(),
                                                    m_cancel->token());
        QCoro::connect(std::move(task), this,
                       [this, round](const Report &report) { take(round, report); });
    } else {
        m_progress.begin();
        QCoro::connect(m_manifest.parts().serviceClient(m_cancel->token()), this,
                       [this, round](const Result<Client> &client) {
                           if (round != m_round)
                               return;
                           if (client)
                               openLog(*client);
                           else
                               take(round, core::fail(client.error()));
                       });
    }
    Q_EMIT changed();
}

void ManifestImportPresenter::openLog(Client client)
{
    const AuditLogSource &source = m_manifest.parts().auditLog;
    if (!source) {
        importInto(std::move(client), nullptr);
        return;
    }
    QCoro::connect(source(), this,
                   [this, client = std::move(client), round = m_round](const Result<Log> &log) {
                       if (round != m_round)
                           return;
                       if (log)
                           importInto(client, *log);
                       else
                           take(round, core::fail(log.error()));
                   });
}

void ManifestImportPresenter::importInto(Client client, Log log)
{
    auto task =
        m_manifest.session().importInto(std::move(client), std::move(log), std::vector<quint32>(),
                                        m_progress.begin(), m_cancel->token());
    QCoro::connect(std::move(task), this,
                   [this, round = m_round](const Report &report) { take(round, report); });
}

void ManifestImportPresenter::take(quint64 round, const Report &report)
{
    if (round != m_round)
        return;
    m_progress.end();
    m_cancel.reset();
    if (m_manifest.parts().afterWork)
        m_manifest.parts().afterWork();
    if (report) {
        m_report = *report;
        m_phase = Phase::Imported;
        m_manifest.setImported(*report, m_target == Target::List);
    } else {
        if (report.error().category != core::ErrorCategory::Cancelled)
            m_error = report.error();
        m_phase = Phase::Choosing;
    }
    Q_EMIT changed();
}

void ManifestImportPresenter::cancel()
{
    if (!m_cancel || m_cancel->isCancelled())
        return;
    m_cancel->cancel();
    Q_EMIT changed();
}

} // namespace endorse::ui
