// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/secret.h>
#include <tpmtypes/publicarea.h>
#include <tpmtypes/random.h>

namespace endorse::tpmtypes {

/// What TPM2_Import and TPM2_Load take.
struct DuplicatedKey final
{
    core::Bytes duplicate;     ///< Content of the TPM2B_PRIVATE.
    core::Bytes encryptedSeed; ///< Content of the TPM2B_ENCRYPTED_SECRET.
    core::Bytes publicArea;    ///< TPMT_PUBLIC, without a size.
    core::Bytes name;          ///< The Name of the new object.
};

/// The public area of an HMAC key as the service makes it: KEYEDHASH, SHA-256, userWithAuth | noDA
/// | sign, no policy, scheme HMAC with SHA-256, `unique` = SHA-256(seedValue || key).
PublicArea hmacKeyPublicArea(QByteArrayView seedValue, QByteArrayView key);

/// The inner wrapper (TPM 2.0 Part 1 section 23.3.2.2): AES-CFB under @p innerKey of
/// TPM2B(H(sensitive || name)) || sensitive, with H the object's nameAlg.
///
/// @p sensitive2b is a TPM2B_SENSITIVE with its size. The inner key has 16, 24 or 32 bytes
/// (category Input, code "size").
core::Result<core::Bytes> innerWrap(HashAlgorithm nameAlg, QByteArrayView sensitive2b,
                                    QByteArrayView name, const core::Secret &innerKey);

/// Wraps an HMAC key for import below @p srk, locked once more with @p innerKey: the service's side
/// of TPM attestation (TPM 2.0 Part 1 section 23.3). Takes 32 bytes (the obfuscation value) and,
/// for an RSA parent, the outer seed from @p random, in this order.
///
/// @p hmacKey has 1 to 64 bytes (category Input, code "size"). Other errors as innerWrap and
/// shareSeed.
core::Result<DuplicatedKey> duplicateHmacKey(const PublicArea &srk, const core::Secret &hmacKey,
                                             const core::Secret &innerKey, RandomSource &random);

} // namespace endorse::tpmtypes
