// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tpmtypes/publicarea.h>

namespace endorse::tpmtypes {

/// The public part of a storage root key: a TPM2B_PUBLIC.
///
/// Accepts RSA keys from 2048 bits and ECC keys on NIST curves with the attributes of an SRK
/// (fixedTPM, fixedParent, userWithAuth, restricted, decrypt; no policy). noDA may be set or not.
/// Thread: a value, reentrant.
class StorageRootKey final
{
public:
    /// Refuses, with category Input, whatever is not an SRK. Codes as EndorsementKey::fromTpm2b,
    /// with "ek" and "not-srk" for keys of another kind.
    static core::Result<StorageRootKey> fromTpm2b(const core::Bytes &bytes);
    /// The same for standard, padded base64.
    static core::Result<StorageRootKey> fromBase64(QByteArrayView text);

    const PublicArea &publicArea() const { return m_publicArea; }
    core::Bytes tpm2b() const { return m_publicArea.tpm2b(); }
    QByteArray base64() const { return tpm2b().toBase64(); }
    core::Bytes name() const { return m_publicArea.name(); }
    /// Whether it is what Azure's SDKs make: RSA 2048 with AES 128, made inside the TPM. noDA and
    /// the unique field may differ.
    bool isExpectedByDps() const;

    friend bool operator==(const StorageRootKey &, const StorageRootKey &) = default;

private:
    explicit StorageRootKey(PublicArea area)
        : m_publicArea(std::move(area))
    {
    }

    PublicArea m_publicArea;
};

} // namespace endorse::tpmtypes
