// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/secret.h>
#include <tpmtypes/publicarea.h>
#include <tpmtypes/random.h>

namespace endorse::tpmtypes {

/// A seed that only the holder of a TPM key can read.
struct SharedSeed final
{
    core::Secret seed;
    /// TPMS content of a TPM2B_ENCRYPTED_SECRET: RSA the OAEP ciphertext, ECC the ephemeral point.
    core::Bytes encryptedSeed;
};

/// Shares a seed of the key's digest size with @p key (TPM 2.0 Part 1 sections B.10, C.6).
///
/// @p label is "IDENTITY", "DUPLICATE"…, without its terminating zero. RSA: the seed comes from
/// @p random. ECC: it is derived from an ephemeral key. Fails as PublicArea::usableAsStorageParent
/// does, and with category Input, code "public-key" when the key is none (point not on its curve).
core::Result<SharedSeed> shareSeed(const PublicArea &key, const char *label, RandomSource &random);

/// Encrypts and authenticates (TPM 2.0 Part 1 sections 24.4, 23.3.2.3): the outer HMAC as a
/// TPM2B_DIGEST, then @p plain under AES-CFB. Keys come from @p seed and @p name by KDFa with the
/// nameAlg and symmetric key size of @p parent. Fails as PublicArea::usableAsStorageParent does.
core::Result<core::Bytes> outerWrap(const PublicArea &parent, QByteArrayView seed,
                                    QByteArrayView name, QByteArrayView plain);

/// What TPM2_ActivateCredential takes.
struct MadeCredential final
{
    core::Bytes idObject;        ///< TPMS_ID_OBJECT: content of the TPM2B_ID_OBJECT.
    core::Bytes encryptedSecret; ///< Content of the TPM2B_ENCRYPTED_SECRET.
};

/// Wraps @p credential so that only the TPM that holds both @p ek and the object with
/// @p objectName can read it: TPM2_MakeCredential in software (TPM 2.0 Part 1 section 24).
///
/// @p credential has at most as many bytes as a digest of the EK's nameAlg (code "size"). Other
/// errors as shareSeed.
core::Result<MadeCredential> makeCredential(const PublicArea &ek, QByteArrayView objectName,
                                            const core::Secret &credential, RandomSource &random);

} // namespace endorse::tpmtypes
