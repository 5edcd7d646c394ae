// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpcodec.h"

#include <core/cancel.h>
#include <dps/httpexchange.h>

#include <chrono>
#include <functional>
#include <optional>

namespace endorse::dps {

/// What two sides told each other of themselves before the first request.
struct Handshake final
{
    QString tls; ///< "TLSv1.3 TLS_AES_256_GCM_SHA384"; empty before it is finished.
    QList<HandshakeCertificate> client;
    QList<HandshakeCertificate> server;
};

/// One connection that carries one request at a time. Whoever awaits an exchange is told once, and
/// must not destroy the connection inside that call. Thread: that of its owner.
class HttpConnection
{
public:
    struct Exchange final
    {
        core::Bytes request;
        bool isHead = false;
        ResponseReader::Limits limits{};
        std::chrono::milliseconds timeout{};
        core::CancelToken cancel;
    };
    struct Outcome final
    {
        HttpResponse response;
        std::optional<core::Error> error; ///< There is no response then.
        /// The peer closed, or the socket failed, before any byte of an answer.
        bool lostBeforeAnswer = false;
        bool reusable = false;
    };
    using Done = std::function<void(Outcome)>;

    HttpConnection() = default;
    virtual ~HttpConnection() = default;
    HttpConnection(const HttpConnection &) = delete;
    HttpConnection &operator=(const HttpConnection &) = delete;

    /// Connects first when that has not been done. @p done is called exactly once, not before this
    /// returns.
    virtual void start(Exchange exchange, Done done) = 0;
    /// Ends a running exchange with @p error; does nothing otherwise.
    virtual void abort(core::Error error) = 0;
    /// Open and quiet since the last exchange.
    virtual bool isIdle() const = 0;
    virtual Handshake handshake() const = 0;
};

} // namespace endorse::dps
