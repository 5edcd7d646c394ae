// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/text.h>
#include <emulator/httplimits.h>
#include <emulator/httpmessage.h>

#include <memory>

namespace endorse::emulator {

/// Why bytes are not a request that can be answered, and the status that says so.
struct HttpProblem final
{
    int status = 400; ///< 400, 413 or 431.
    core::Text why;
};

/// Cuts HTTP/1.x requests out of a stream of bytes, with limits on their size. Knows no socket.
/// Thread: not shared between threads.
class HttpRequestReader final
{
public:
    enum class Progress {
        NeedMore, ///< All bytes were looked at; the request is not whole.
        Complete, ///< take() gives the request; what follows it is still in the buffer.
        Failed    ///< problem() says why; nothing more can be read from this stream.
    };

    explicit HttpRequestReader(HttpLimits limits);
    ~HttpRequestReader();
    HttpRequestReader(const HttpRequestReader &) = delete;
    HttpRequestReader &operator=(const HttpRequestReader &) = delete;

    /// Reads on from @p buffer and removes what it has used from its front.
    Progress read(QByteArray &buffer);
    /// Whether a request has begun and is not whole.
    bool inMiddle() const;
    /// Whether the client waits for "100 Continue" before it sends the body. True once a request.
    bool takeContinueWish();
    /// The whole request; the reader is ready for the next one.
    HttpMessage take();
    const HttpProblem &problem() const { return m_problem; }

private:
    struct Parser;

    void renew();
    bool isTooShortForChunk(const QByteArray &buffer) const;
    HttpProblem problemOf(const QByteArray &name, bool tooLongHeader, bool tooLongBody) const;

    HttpLimits m_limits;
    std::unique_ptr<Parser> m_parser;
    HttpProblem m_problem;
    bool m_begun = false;
    bool m_continueAsked = false;
};

/// The bytes of an answer, ready for one write. @p headOnly leaves the body out (HEAD); a 204 has
/// neither body nor Content-Length.
QByteArray serializeReply(const HttpReply &reply, bool keepAlive, bool headOnly);

} // namespace endorse::emulator
