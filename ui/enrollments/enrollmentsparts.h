// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/connections.h>
#include <core/cancel.h>
#include <core/clock.h>
#include <dps/enrollment.h>
#include <dps/serviceclient.h>

#include <QCoroTask>

#include <enrollmentlist/locallist.h>
#include <functional>
#include <memory>

namespace endorse::attestation {
class AttestationSession;
}

namespace endorse::ui {

/// The connected TPM as an enrollment that could be added to a list.
struct TpmEnrollment final
{
    /// By TPM attestation, the verdict on its EK recorded, its registration ID derived from the EK.
    dps::IndividualEnrollment record;
    core::Text verdict; ///< In one sentence: "Genuine: …".
};

/// Who changes lists here, and where that is written down.
struct ListStation final
{
    enrollmentlist::Station station;
    std::shared_ptr<audit::AuditLog> audit; ///< May be null.
};

/// What the Enrollments page drives. All of it outlives the page.
struct EnrollmentsParts final
{
    enrollmentlist::LocalList *list = nullptr;
    attestation::Connections *connections = nullptr;
    attestation::AttestationSession *session = nullptr; ///< Null: nothing can be attested.
    /// Asked for when a list is opened.
    std::function<QCoro::Task<core::Result<ListStation>>()> station;
    /// The list that is opened when none is remembered.
    std::function<enrollmentlist::ListPlace()> defaultPlace;
    /// Reads the EK of the connected TPM and its certificate.
    std::function<QCoro::Task<core::Result<TpmEnrollment>>(core::CancelToken)> fromTpm;
    /// A client of the service that is chosen in the status bar, for compare, pull and push.
    std::function<QCoro::Task<core::Result<std::shared_ptr<dps::ServiceClient>>>(core::CancelToken)>
        serviceClient;
    /// Called when an import, a push or a pull has ended, however: the audit log has grown by what
    /// deserves an anchor. May be empty.
    std::function<void()> afterWork;
    std::shared_ptr<const core::Clock> clock = std::make_shared<core::SystemClock>();
};

} // namespace endorse::ui
