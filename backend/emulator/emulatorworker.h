// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emulator/emulator.h>
#include <emulator/httpserver.h>
#include <emulator/servicestate.h>

#include <functional>
#include <memory>

namespace endorse::emulator {

/// What runs in the emulator's thread: the server and the state behind it.
class EmulatorWorker final : public HttpApplication
{
public:
    using Report = std::function<void(EmulatorRequest)>;

    /// Opens the data folder and begins to serve. @p report is called in the calling thread, once
    /// for each request. Errors as Emulator::start.
    static core::Result<std::unique_ptr<EmulatorWorker>>
    start(const EmulatorOptions &options, std::shared_ptr<HubDevices> devices, Report report);

    const EmulatorEndpoint &endpoint() const { return m_endpoint; }

    HttpReply answer(const HttpMessage &message) override;
    HttpReply answerProblem(const HttpProblem &problem) override;
    void handshakeFailed(const QString &reason) override;

private:
    EmulatorWorker(ServiceState state, HttpLimits limits, Report report);

    HttpReply report(const HttpMessage &message, const QDateTime &at, qint64 durationNs,
                     Answer answer) const;

    ServiceState m_state;
    HttpServer m_server;
    Report m_report;
    EmulatorEndpoint m_endpoint;
};

} // namespace endorse::emulator
