// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>
#include <core/clock.h>
#include <core/result.h>
#include <dps/serviceconnectionstring.h>

#include <QCoroTask>

#include <chrono>
#include <memory>
#include <optional>

namespace endorse::dps {

/// Whether a connection string of a provisioning service works, and what was learnt on the way. A
/// value; bears no key.
struct ServiceCheck final
{
    QString host;
    QString policy;
    /// The service answered that it accepts the key.
    bool works = false;
    /// Why it does not work; none when it does.
    std::optional<core::Error> error;
    int status = 0; ///< Of the answer; 0 when none came.
    /// From the start of connecting to the last byte of the answer; 0 when none came.
    std::chrono::nanoseconds roundTrip{0};
    /// Time of the service minus ours, when its answer told it; exact to a second.
    std::optional<std::chrono::seconds> clockOffset;
};

/// Asks the service for one small thing that changes nothing: an enrollment that nobody has. "Not
/// found" means that the service let the key pass.
///
/// One request, not repeated. @p caFile as HttpClient::Options::caFile. @p clock lives as long as
/// the task. Thread: needs an event loop; the task resumes in the calling thread.
QCoro::Task<ServiceCheck> checkService(ServiceConnectionString connection, QString caFile,
                                       std::shared_ptr<const core::Clock> clock,
                                       core::CancelToken cancel);

} // namespace endorse::dps
