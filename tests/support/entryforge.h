// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <pki/opensslhandles.h>

namespace endorse::testing {

/// Somebody who signs entries of manifests: any header and payload, also bad ones. The key is new
/// each time, the certificate is valid from 2024 to 9999.
class EntryForge final
{
public:
    EntryForge();

    core::Bytes certificatePem() const;
    /// The protected header that names this signer.
    QByteArray header() const;
    /// An entry in one line; the unsigned copy of the ID is left out when it is empty.
    QByteArray entry(const QByteArray &payload, const QByteArray &header,
                     const QByteArray &unsignedId = {}) const;
    QByteArray entry(const QByteArray &payload) const { return entry(payload, header()); }
    /// r || s over what stands in the entry.
    core::Bytes sign(const QByteArray &signedText) const;

    static QByteArray base64Url(const core::Bytes &bytes);

private:
    pki::openssl::Key m_key;
    core::Bytes m_certificate; ///< DER.
    core::Bytes m_keyId;
};

} // namespace endorse::testing
