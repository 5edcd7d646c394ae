// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tpmtypes/publicarea.h>

namespace endorse::tpmtypes {

/// The public part of an endorsement key, as enrollments hold it: a TPM2B_PUBLIC.
///
/// Accepts RSA keys from 2048 bits and ECC keys on NIST curves with the attributes of an EK
/// (fixedTPM, fixedParent, adminWithPolicy, restricted, decrypt; a policy). Thread: a value,
/// reentrant.
class EndorsementKey final
{
public:
    /// Refuses, with category Input, whatever is not an EK, saying what it was and what to do.
    ///
    /// Code: "empty", "pem", "der", "little-endian", "tpmt" (size prefix missing), "truncated",
    /// "tail", "hex", "srk", "template" (no key in it), "not-ek" (a key of another kind),
    /// "algorithm" (type, size or curve), "modulus", or a code of PublicArea::fromTpm2b.
    static core::Result<EndorsementKey> fromTpm2b(const core::Bytes &bytes);
    /// The same for standard, padded base64 (what an enrollment's `endorsementKey` holds). Also
    /// recognises PEM and hex text. Further code: "base64".
    static core::Result<EndorsementKey> fromBase64(QByteArrayView text);

    const PublicArea &publicArea() const { return m_publicArea; }
    core::Bytes tpm2b() const { return m_publicArea.tpm2b(); }
    QByteArray base64() const { return tpm2b().toBase64(); }
    core::Bytes name() const { return m_publicArea.name(); }
    /// Whether it is RSA 2048, the only kind that Azure's SDKs use.
    bool isExpectedByDps() const;

    friend bool operator==(const EndorsementKey &, const EndorsementKey &) = default;

private:
    explicit EndorsementKey(PublicArea area)
        : m_publicArea(std::move(area))
    {
    }

    PublicArea m_publicArea;
};

} // namespace endorse::tpmtypes
