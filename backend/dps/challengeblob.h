// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/text.h>
#include <tpmtypes/structurenode.h>

#include <optional>

namespace endorse::dps {

/// The bytes of authenticationKey: six sized parts, back to back, all integers big-endian.
///
/// TPM2B_ID_OBJECT, TPM2B_ENCRYPTED_SECRET (to the EK), TPM2B_PRIVATE (duplicate),
/// TPM2B_ENCRYPTED_SECRET (to the SRK), TPM2B_PUBLIC, TPM2B_DATA (encrypted URI). Source:
/// azure-iot-sdk-node tpm.ts, _activateIdentityKey. Thread: a value.
class ChallengeBlob final
{
public:
    /// The parts without their 2-byte sizes.
    struct Parts final
    {
        core::Bytes idObject;         ///< TPMS_ID_OBJECT: TPM2B_DIGEST integrityHMAC, encIdentity.
        core::Bytes credentialSecret; ///< Seed of the credential, encrypted to the EK.
        core::Bytes duplicate;        ///< TPM2B_DIGEST outer integrity, then the ciphertext.
        core::Bytes importSeed;       ///< Seed of the duplication, encrypted to the SRK.
        core::Bytes publicArea;       ///< TPMT_PUBLIC of the key.
        core::Bytes encryptedData;    ///< AES-CFB under the inner key; what it says nobody needs.

        friend bool operator==(const Parts &, const Parts &) = default;
    };

    /// Fails with category Protocol: "truncated" (with the offset), "empty-part", "public-area".
    /// Bytes behind the last part do not fail it: see tail().
    static core::Result<ChallengeBlob> parse(const core::Bytes &bytes);
    /// The same from base64; code "base64" when it is none.
    static core::Result<ChallengeBlob> fromBase64(QByteArrayView text);
    /// Each part must be shorter than 65,536 bytes.
    static core::Bytes compose(const Parts &parts);

    const Parts &parts() const { return m_parts; }
    core::Bytes idObject() const { return m_parts.idObject; }
    core::Bytes credentialSecret() const { return m_parts.credentialSecret; }
    core::Bytes duplicate() const { return m_parts.duplicate; }
    core::Bytes importSeed() const { return m_parts.importSeed; }
    core::Bytes publicArea() const { return m_parts.publicArea; }
    core::Bytes encryptedData() const { return m_parts.encryptedData; }

    /// All bytes, the tail included.
    const core::Bytes &bytes() const { return m_bytes; }
    /// Where part 0…5 stands in bytes(), its 2-byte size included.
    tpmtypes::ByteRange partRange(int part) const { return m_ranges.at(part); }
    /// Bytes behind the last part, which no client reads.
    std::optional<tpmtypes::ByteRange> tail() const;
    /// What is odd but does not hinder: the tail.
    QList<core::Text> warnings() const;
    /// The parts as a tree, offsets into bytes().
    tpmtypes::StructureNode tree() const { return m_tree; }

private:
    Parts m_parts;
    core::Bytes m_bytes;
    QList<tpmtypes::ByteRange> m_ranges;
    tpmtypes::StructureNode m_tree;
};

} // namespace endorse::dps
