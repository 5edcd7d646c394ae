// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emulator/emulator.h>
#include <emulator/httpserver.h>
#include <emulator/meddler.h>
#include <emulator/servicestate.h>

#include <atomic>
#include <functional>
#include <memory>

namespace endorse::emulator {

/// What runs in the emulator's thread: the server and the state behind it.
class EmulatorWorker final : public HttpApplication
{
public:
    using Report = std::function<void(EmulatorRequest)>;

    /// Opens the data folder and begins to serve. @p report is called in the calling thread, once
    /// for each request; @p connections, which outlives the worker, holds the number of clients.
    /// options.memory is set. Errors as Emulator::start.
    static core::Result<std::unique_ptr<EmulatorWorker>>
    start(const EmulatorOptions &options, Report report, std::atomic<int> *connections);

    const EmulatorEndpoint &endpoint() const { return m_endpoint; }

    ServiceSnapshot snapshot() const;
    /// The key that belongs to an answer; null when it is not remembered any more.
    std::shared_ptr<const core::Secret> keyOf(const QByteArray &requestId) const;
    core::Result<void> reset();

    HttpReply answer(const HttpMessage &message) override;
    HttpReply answerProblem(const HttpProblem &problem) override;
    void handshakeFailed(const QString &reason) override;
    void connectionsChanged(qsizetype count) override;

private:
    HttpReply serve(const HttpMessage &message);
    struct CloseMemory final
    {
        void operator()(ServiceMemory *memory) const { memory->close(); }
    };
    using OpenMemory = std::unique_ptr<ServiceMemory, CloseMemory>;

    EmulatorWorker(ServiceState state, OpenMemory open, HttpLimits limits, Report report);

    HttpReply report(const HttpMessage &message, const QDateTime &at, qint64 durationNs,
                     Answer answer) const;

    ServiceState m_state;
    OpenMemory m_open; ///< Its store belongs to this thread.
    std::shared_ptr<Meddler> m_meddler;
    HttpServer m_server;
    Report m_report;
    std::atomic<int> *m_connections = nullptr;
    EmulatorEndpoint m_endpoint;
};

} // namespace endorse::emulator
