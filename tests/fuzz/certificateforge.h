// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <pki/opensslhandles.h>

namespace endorse::fuzz {

/// A CA that signs any bytes as a certificate: what it damages is not refused for its signature.
/// Keys are P-256 and new each time; certificates are valid from 2025 to 2053.
class CertificateForge final
{
public:
    CertificateForge();

    /// Self-signed, to be trusted.
    core::Bytes rootPem() const;
    /// A CA below the root, DER.
    core::Bytes authority() const;
    /// A certificate of the one device key, DER: by the root, or by authority().
    core::Bytes device(const QByteArray &commonName, bool isBelowAuthority = false) const;
    /// Coordinates of the device key, 32 octets each.
    core::Bytes x() const { return m_point.sliced(1, 32); }
    core::Bytes y() const { return m_point.sliced(33, 32); }
    /// A certificate with the signed part of @p certificate (its first element), signed by the
    /// root. What has no such part is given back as it is.
    core::Bytes resigned(const core::Bytes &certificate) const;

private:
    struct Issue;
    core::Bytes issued(const Issue &what) const;

    pki::openssl::Key m_rootKey;
    pki::openssl::Key m_authorityKey;
    pki::openssl::Key m_deviceKey;
    core::Bytes m_point; ///< 04 || x || y of the device key.
};

} // namespace endorse::fuzz
