// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/cli/verb.h>
#include <dps/httpclient.h>
#include <dps/serviceclient.h>

namespace endorse::app::cli {

/// Which service a verb works on.
struct ServiceOptions final
{
    std::string service;
    std::string caFile;

    void addTo(CLI::App *verb);
};

/// What a verb needs to reach the service; lives in its coroutine. Each member holds references to
/// those before it.
struct ServiceReach final
{
    std::unique_ptr<core::Clock> clock = std::make_unique<core::SystemClock>();
    std::unique_ptr<dps::HttpClient> http;
    std::shared_ptr<dps::ServiceClient> client;
};

/// Reads the connection string and the CA file. Errors are wrong usage.
core::Result<ServiceReach> reachService(const VerbContext &context, const ServiceOptions &options);

} // namespace endorse::app::cli
