// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <tpmtypes/endorsementkey.h>
#include <tpmtypes/storagerootkey.h>
#include <tpmtypes/templates.h>

#include <optional>

namespace endorse::tpm {

/// Whether a verb that has to create a key may leave it in the TPM.
enum class Persist {
    No, ///< The key is created, read and flushed: the TPM is as before.
    Yes ///< The key is stored at its conventional persistent handle.
};

/// Conventional handles of device provisioning (TCG "Registry of Reserved TPM 2.0 Handles").
inline constexpr quint32 ekHandle = 0x81010001;
inline constexpr quint32 srkHandle = 0x81000001;
inline constexpr quint32 identityKeyHandle = 0x81000100;
/// NV index of the certificate of the RSA 2048 EK (TCG EK credential profile, template L-1).
inline constexpr quint32 ekCertificateIndex = 0x01c00002;

/// The endorsement key that TpmConnection::readEk() found or made.
struct EkReading final
{
    tpmtypes::EndorsementKey key;
    quint32 handle = 0; ///< ekHandle, or 0 when the key is not stored in the TPM.
    /// Which template made it; nullopt when it is not known (see identifyEkTemplate()) or none of
    /// ours did.
    std::optional<tpmtypes::KeyTemplate> keyTemplate;
    bool persisted = false;
    bool createdNow = false;
};

/// The storage root key that TpmConnection::ensureSrk() found or made.
struct SrkReading final
{
    tpmtypes::StorageRootKey key;
    quint32 handle = 0; ///< srkHandle, or 0 when the key is not stored in the TPM.
    bool persisted = false;
    bool createdNow = false;
};

/// The key that TpmConnection::importKey() stored.
struct ImportedKey final
{
    quint32 handle = 0;          ///< identityKeyHandle.
    core::Bytes name;            ///< Name of the key: nameAlg and digest (Part 1 section 16).
    bool replacedOld = false;    ///< An earlier identity key was at the handle and is gone.
    quint32 transientHandle = 0; ///< Where it was loaded before it was stored; flushed since.
};

/// A key that TpmConnection::createSigningKey() made. It lives outside the TPM, wrapped by the SRK,
/// and is worthless without that TPM.
struct SigningKey final
{
    core::Bytes name;        ///< nameAlg and digest.
    core::Bytes publicArea;  ///< TPM2B_PUBLIC.
    core::Bytes privateArea; ///< TPM2B_PRIVATE: what TPM2_Load takes.
    core::Bytes parentName;  ///< Name of the SRK that wrapped it.

    friend bool operator==(const SigningKey &, const SigningKey &) = default;
};

/// What TpmConnection::signDigest() gave.
struct DigestSignature final
{
    core::Bytes keyName;   ///< Name of the key that signed.
    core::Bytes signature; ///< DER (ECDSA-Sig-Value).
};

} // namespace endorse::tpm
