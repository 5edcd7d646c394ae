// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/connections.h>
#include <core/cancel.h>
#include <core/clock.h>
#include <dps/serviceclient.h>

#include <QCoroTask>
#include <QString>

#include <functional>
#include <memory>

namespace endorse::audit {
class AuditLog;
}

namespace endorse::enrollmentlist {
class LocalList;
}

namespace endorse::ui {

using AuditLogSource = std::function<QCoro::Task<core::Result<std::shared_ptr<audit::AuditLog>>>()>;

/// What the Manifests page drives. All of it outlives the page.
struct ManifestParts final
{
    /// Where the user's own trusted certificates lie (manifest::TrustFolder). Empty: there is no
    /// such page.
    QString dataFolder;
    /// The list that entries are imported into. Null: into a service alone.
    enrollmentlist::LocalList *list = nullptr;
    /// Opens the list that is remembered, unless one is open.
    std::function<void()> openList;
    attestation::Connections *connections = nullptr;
    /// A client of the service that is chosen in the status bar. Empty: into the list alone.
    std::function<QCoro::Task<core::Result<std::shared_ptr<dps::ServiceClient>>>(core::CancelToken)>
        serviceClient;
    /// The audit log of the station, for changes of the trusted certificates and imports into a
    /// service: without it they fail, and a list has its own. Empty: nothing is written down. The
    /// program does not end while somebody holds it, so it is let go of when the line is written.
    AuditLogSource auditLog;
    /// Called when an import has ended, however, and when others are trusted. May be empty.
    std::function<void()> afterWork;
    std::shared_ptr<const core::Clock> clock = std::make_shared<core::SystemClock>();
};

} // namespace endorse::ui
