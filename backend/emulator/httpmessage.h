// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <dps/httpmessage.h>

#include <QList>

#include <optional>

namespace endorse::emulator {

/// A whole HTTP/1.x request (RFC 9112) as a server sees it. Header values are as sent, not decoded.
/// A value.
struct HttpMessage final
{
    QByteArray method;
    QByteArray target; ///< Path and query as sent.
    dps::HttpHeaders headers;
    core::Bytes body;
    bool keepAlive = false;
    /// The certificates that the client showed in the TLS handshake, DER, its own first; empty when
    /// it showed none. It has proved that it holds the key of the first one, and nothing else.
    QList<core::Bytes> clientCertificates = {};

    /// The first header of this name, in any case; empty when there is none.
    QByteArray header(QByteArrayView name) const { return dps::headerValue(headers, name); }
};

/// An answer before it is written. Content-Length and Connection are added on writing.
struct HttpReply final
{
    int status = 500;
    dps::HttpHeaders headers;
    core::Bytes body;
    /// When set, only so many bytes of the whole answer, status line and headers counted, go on the
    /// wire; then the connection is cut.
    std::optional<qsizetype> cutAfter = std::nullopt;

    void addHeader(const QByteArray &name, const QByteArray &value)
    {
        headers.emplaceBack(name, value);
    }
};

} // namespace endorse::emulator
