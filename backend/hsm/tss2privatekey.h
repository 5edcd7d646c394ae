// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/result.h>

namespace endorse::hsm {

/// The content of a "TSS2 PRIVATE KEY" file: a key wrapped by a parent in a TPM. What tpm2-openssl,
/// tpm2-tss-engine and the OpenSSL engine of IBM's TSS write and read ("ASN.1 Specification for
/// TPM 2.0 Key Files", type id-loadablekey 2.23.133.10.1.3). Thread: a value.
struct Tss2PrivateKey final
{
    quint32 parent = 0;      ///< Persistent handle of the parent.
    core::Bytes publicArea;  ///< TPM2B_PUBLIC.
    core::Bytes privateArea; ///< TPM2B_PRIVATE.

    /// PEM; says that the auth value of the key is empty. Errors: those of OpenSSL, category
    /// Internal.
    core::Result<core::Bytes> toPem() const;
    /// Reads the first such key of @p pem. Errors of category Input: "tss2-key" (there is none, or
    /// it is damaged, or sealed data or a key that is to be imported first), "tss2-parent" (its
    /// parent is not persistent), "tss2-auth" (it wants an auth value or a policy).
    static core::Result<Tss2PrivateKey> fromPem(const core::Bytes &pem);

    friend bool operator==(const Tss2PrivateKey &, const Tss2PrivateKey &) = default;
};

/// The first line of such a file.
inline constexpr char tss2PrivateKeyHeader[] = "-----BEGIN TSS2 PRIVATE KEY-----";

} // namespace endorse::hsm
