// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/secret.h>
#include <tpmtypes/endorsementkey.h>
#include <tpmtypes/random.h>
#include <tpmtypes/storagerootkey.h>

namespace endorse::emulator {

/// Wraps @p key so that only the TPM that holds both @p ek and @p srk can load it, and only as an
/// HMAC key that never leaves it: the service's side of TPM attestation.
///
/// The result is the ChallengeBlob that stands in authenticationKey, not encoded. @p key has 1 to
/// 64 bytes; @p uri (UTF-8, 1 to 1024 bytes) is what part 6 says. Errors: those of makeCredential
/// and duplicateHmacKey; category Internal, code "random", when no random bytes could be had.
core::Result<core::Bytes> wrapForTpm(const tpmtypes::EndorsementKey &ek,
                                     const tpmtypes::StorageRootKey &srk, const core::Secret &key,
                                     QByteArrayView uri, tpmtypes::RandomSource &random);

/// 32 random bytes, the size of a nonce and of a hub key. Fails as wrapForTpm.
core::Result<core::Secret> randomKey(tpmtypes::RandomSource &random, qsizetype size = 32);

} // namespace endorse::emulator
