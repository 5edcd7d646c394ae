// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

#include <QList>

namespace endorse::testing {

/// A certificate with its key, made with OpenSSL alone, so that a mistake in the program's
/// own code cannot hide.
struct TestIdentity final
{
    QByteArray certificatePem;
    QByteArray keyPem;

    /// The certificate as DER.
    core::Bytes der() const;
    /// Its SHA-256, lower-case hex.
    QString thumbprint() const;
};

/// How a certificate is to be made.
struct WantedCertificate final
{
    QByteArrayList commonNames;
    /// From and to, in days from now.
    int fromDays = -1;
    int toDays = 30;
    bool isCa = false;
    int pathLength = -1;           ///< -1: not limited.
    int rsaBits = 0;               ///< 0: P-256.
    const char *digest = "SHA256"; ///< Of the signature.
    QByteArray keyUsage = {};      ///< As in openssl.cnf; empty: what its kind has.
    QByteArray purpose = {};       ///< Extended key usage, the same; empty: none.
};

/// @p issuer null: signed by itself.
TestIdentity madeIdentity(const WantedCertificate &wanted, const TestIdentity *issuer = nullptr);
/// A CA that is its own issuer, or one below another.
TestIdentity madeAuthority(const QByteArray &name, const TestIdentity *issuer = nullptr);
/// The certificate of a device.
TestIdentity madeDevice(const QByteArray &name, const TestIdentity &issuer);
/// The same name and key in another certificate.
TestIdentity remade(const TestIdentity &identity, const WantedCertificate &wanted,
                    const TestIdentity &issuer);

} // namespace endorse::testing
