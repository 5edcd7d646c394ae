// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

namespace endorse::tpm {

/// A key of a TPM that signs digests: at a persistent handle of its own, or outside the TPM,
/// wrapped by a parent that is persistent there. Its auth value is empty.
struct DigestKey final
{
    quint32 handle = 0;      ///< Persistent handle of the key; 0: it is wrapped.
    quint32 parent = 0;      ///< Wrapped: persistent handle of its parent.
    core::Bytes publicArea;  ///< TPM2B_PUBLIC.
    core::Bytes privateArea; ///< Wrapped: TPM2B_PRIVATE, what TPM2_Load takes.

    friend bool operator==(const DigestKey &, const DigestKey &) = default;
};

/// An ECDSA signature as the TPM gives it: big-endian numbers.
struct EcdsaNumbers final
{
    core::Bytes r;
    core::Bytes s;

    friend bool operator==(const EcdsaNumbers &, const EcdsaNumbers &) = default;
};

} // namespace endorse::tpm
