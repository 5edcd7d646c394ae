// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>
#include <dps/httpmessage.h>

#include <QDateTime>

#include <optional>

namespace endorse::dps {

/// A certificate of a TLS handshake, in short.
struct HandshakeCertificate final
{
    QString subject; ///< RFC 4514 text.
    QString issuer;  ///< The same.
    QString sha256;  ///< Over the DER, lower-case hex.

    friend bool operator==(const HandshakeCertificate &, const HandshakeCertificate &) = default;
};

/// What one request and its answer were on the wire. Secrets are replaced at the source by as many
/// '*': the signature of a SAS token, any other Authorization value, symmetric keys in JSON bodies.
/// Thread: a value.
struct HttpExchange final
{
    QString method;
    QUrl url;
    HttpHeaders requestHeaders; ///< All that were sent, Host and Content-Length among them.
    core::Bytes requestBody;
    int status = 0; ///< 0 when no answer came.
    QString reason;
    HttpHeaders responseHeaders;
    core::Bytes responseBody;
    QDateTime startedAt; ///< UTC.
    /// From the start (of connecting, when the connection is new) to the last byte of the answer.
    qint64 durationNs = 0;
    bool reusedConnection = false;
    QString tls; ///< "TLSv1.3 TLS_AES_256_GCM_SHA384"; empty when no handshake was finished.
    std::optional<core::Error> error; ///< Why there is no answer.
    /// The client's chain, leaf first: what a server gets that asks for it. Empty without identity.
    QList<HandshakeCertificate> clientCertificates = {};
    /// The server's chain as it came, leaf first; empty when no handshake was finished.
    QList<HandshakeCertificate> serverCertificates = {};
};

/// The headers with secrets replaced by as many '*'.
HttpHeaders maskedHeaders(HttpHeaders headers);
/// The value of an Authorization header: of a SAS token only sig is masked, of anything else all
/// behind the scheme.
QByteArray maskedAuthorization(QByteArray value);
/// Text or a JSON body: every "sig=" value of a SAS token and the values of the JSON members
/// primaryKey and secondaryKey are masked.
core::Bytes maskedText(core::Bytes text);

} // namespace endorse::dps
