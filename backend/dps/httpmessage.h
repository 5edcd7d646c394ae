// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

#include <QList>
#include <QUrl>

#include <utility>

namespace endorse::dps {

/// Name and value of each header line, in the order of the wire, names as they were spelled.
using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// The value of the first header called @p name, compared without case; empty when there is none.
QByteArray headerValue(const HttpHeaders &headers, QByteArrayView name);

/// One request. Host, Connection and Content-Length are written by the client.
struct HttpRequest final
{
    QByteArray method;
    QUrl url; ///< "https" only.
    /// Host header, SNI and the name in the certificate; empty: the URL's host. It differs when a
    /// hub is reached at an address that is not its name.
    QByteArray hostName;
    HttpHeaders headers;
    core::Bytes body;
    /// A second delivery might do what the first one did not (a creation that is then refused
    /// because there is one already): it goes out once, and only a refusal that says that nothing
    /// was done (429, 503 with Retry-After) is answered by sending it again.
    bool sendOnce = false;
};

/// One whole answer with a status of 200 and above.
struct HttpResponse final
{
    int status = 0;
    QByteArray reason;
    HttpHeaders headers;
    core::Bytes body;

    /// The value of the first header called @p name, compared without case.
    QByteArray header(QByteArrayView name) const { return headerValue(headers, name); }
};

/// The address of one operation below @p endpoint ("https://host[:port]"). @p encodedPath begins
/// with '/'; what is foreign in it is percent-encoded already.
QUrl operationUrl(const QUrl &endpoint, const QByteArray &encodedPath, const char *apiVersion);

} // namespace endorse::dps
