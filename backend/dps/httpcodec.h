// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>
#include <core/result.h>
#include <dps/httpmessage.h>

#include <memory>
#include <optional>

namespace endorse::dps {

/// The bytes of a request: request line, the given headers and the body, exactly these. Fails with
/// category Input, code "http", when the method, the target or a header holds what would break the
/// message. @p target: path and query, percent-encoded.
core::Result<core::Bytes> serializeRequest(const QByteArray &method, const QByteArray &target,
                                           const HttpHeaders &headers, const core::Bytes &body);

/// Turns the bytes of one answer into a message, whatever pieces they come in. Answers of 1xx
/// before it are dropped. Thread: a value that is not copied.
class ResponseReader final
{
public:
    struct Limits final
    {
        qsizetype headerBytes;
        qsizetype bodyBytes;
    };
    enum class State { NeedsMore, Done, Failed };

    /// @p isHead: the answer to HEAD has no body, whatever its headers say.
    ResponseReader(Limits limits, bool isHead);
    ~ResponseReader();
    ResponseReader(const ResponseReader &) = delete;
    ResponseReader &operator=(const ResponseReader &) = delete;

    State feed(QByteArrayView bytes);
    /// The peer closed: completes an answer that ends there, fails any other.
    State finish();

    /// Some byte has come.
    bool anyByte() const;
    /// The message, once Done.
    HttpResponse take();
    /// The connection may carry another request: HTTP/1.1 without "close", and nothing follows the
    /// answer.
    bool keepsAlive() const;
    /// Why it Failed: category Protocol, code "http", "truncated" or "too-large".
    core::Error error() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace endorse::dps
