// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

#include <QSsl>

#include <hsm/devicekey.h>

namespace endorse::testing {

/// What came of a login at a TLS server that demands a certificate.
struct LoginOutcome final
{
    /// Common name of the certificate that the server saw and verified; empty when the handshake
    /// failed.
    QString seen;
    QSsl::SslProtocol protocol = QSsl::UnknownProtocol;
    QString clientError;
};

/// Logs in with @p key and its self-signed certificate. The client is a QSslSocket in a thread of
/// its own, the server a QSslServer in this one, whose event loop runs meanwhile. @p protocol is
/// the only one that both speak.
LoginOutcome logIn(const hsm::DeviceKey &key, const core::Bytes &certificatePem,
                   QSsl::SslProtocol protocol);

} // namespace endorse::testing
