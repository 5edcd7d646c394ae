// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/clock.h>

#include <QStringList>

namespace endorse::pki {

/// What a TLS server needs, and what its clients must trust.
struct ServerIdentity final
{
    core::Bytes certificatePem;
    core::Bytes keyPem; ///< PKCS#8, secret: for the server's TLS configuration and nothing else.
    core::Bytes caPem;
    QString caFile; ///< Absolute path of the CA's certificate, PEM.
};

/// The server identity kept in @p directory: ca.pem, server.pem, server.key (0600).
///
/// Taken as it is when it names every given host and stays valid for a week more by @p clock; else
/// CA and server certificate are made anew together, for the names of the old ones and the given
/// ones, at the same paths, and @p remade (may be null) is set to true: clients must reload the CA.
/// localhost, 127.0.0.1 and ::1 are always named. The CA's private key is not kept: with it, nobody
/// can ever sign a second certificate that clients of this service would believe.
///
/// Several processes and threads may call it at once: a lock file decides who makes it, and the
/// others take what was made. Files appear whole (written beside and renamed).
///
/// Errors: category Input, code "name" (not a host name or address); category Store, code "write",
/// "read" or "lock" with the path as place. Waits for the lock for at most 10 seconds. Blocking:
/// takes a few milliseconds when the identity must be made.
core::Result<ServerIdentity> ensureServerIdentity(const QString &directory,
                                                  const QStringList &dnsNames,
                                                  const QStringList &ipAddresses,
                                                  const core::Clock &clock, bool *remade = nullptr);

} // namespace endorse::pki
