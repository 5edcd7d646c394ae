// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>

#include <QAbstractSocket>
#include <QSsl>
#include <QSslCertificate>
#include <QSslError>

#include <optional>

namespace endorse::dps {

/// Whom a connection is for.
struct Peer final
{
    QString host; ///< Name or address to connect to.
    quint16 port = 443;
    QString name; ///< In SNI and the certificate.

    QString toString() const;
    friend bool operator==(const Peer &, const Peer &) = default;
};

/// A socket's failure in words. Category Network; code: the name of the
/// QAbstractSocket::SocketError. A failed handshake is category Tls, code "handshake".
/// @p errorString: that of the socket, of which only OpenSSL's part is kept, in technical.
core::Error socketError(QAbstractSocket::SocketError error, const QString &errorString,
                        const Peer &peer);

/// Why the other side refuses our certificate, by the TLS alert with which it ended the connection
/// (RFC 8446 section 6.2). Category Tls; codes "client-certificate-required",
/// "client-certificate-bad", "client-certificate-unknown-ca", "client-certificate-expired",
/// "client-certificate-revoked", "client-certificate-refused"; nullopt for an alert that is about
/// something else.
std::optional<core::Error> alertError(QSsl::AlertType alert, const Peer &peer);

/// Why a server's certificate is refused; @p errors is not empty. Of several reasons the one that
/// must be cured first is told: unknown CA, dates, name, others.
core::Error certificateError(const QList<QSslError> &errors, const QSslCertificate &certificate,
                             const Peer &peer);

} // namespace endorse::dps
