// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <tpmtypes/algorithm.h>
#include <tpmtypes/structurenode.h>

namespace endorse::tpmtypes {

/// Bits of TPMA_OBJECT (TPM 2.0 Part 2 section 8.3).
namespace attribute {
inline constexpr quint32 FixedTpm = 1u << 1;
inline constexpr quint32 StClear = 1u << 2;
inline constexpr quint32 FixedParent = 1u << 4;
inline constexpr quint32 SensitiveDataOrigin = 1u << 5;
inline constexpr quint32 UserWithAuth = 1u << 6;
inline constexpr quint32 AdminWithPolicy = 1u << 7;
inline constexpr quint32 FirmwareLimited = 1u << 8;
inline constexpr quint32 SvnLimited = 1u << 9;
inline constexpr quint32 NoDa = 1u << 10;
inline constexpr quint32 EncryptedDuplication = 1u << 11;
inline constexpr quint32 Restricted = 1u << 16;
inline constexpr quint32 Decrypt = 1u << 17;
inline constexpr quint32 Sign = 1u << 18;
inline constexpr quint32 X509Sign = 1u << 19;
} // namespace attribute

/// TPMS_ECC_POINT: big-endian coordinates.
struct EcPoint final
{
    core::Bytes x;
    core::Bytes y;

    friend bool operator==(const EcPoint &, const EcPoint &) = default;
};

/// TPMT_SYM_DEF_OBJECT. keyBits and mode are 0 and unused when algorithm is alg::Null.
struct SymmetricDefinition final
{
    quint16 algorithm = alg::Null;
    quint16 keyBits = 0;
    quint16 mode = 0;

    friend bool operator==(const SymmetricDefinition &, const SymmetricDefinition &) = default;
};

/// A scheme and its details: TPMT_RSA_SCHEME, TPMT_ECC_SCHEME, TPMT_KDF_SCHEME or
/// TPMT_KEYEDHASH_SCHEME. Which of hash and extra is on the wire depends on the algorithm.
struct Scheme final
{
    quint16 algorithm = alg::Null;
    quint16 hash = 0;
    quint16 extra = 0; ///< ECDAA: count. XOR: the KDF.

    friend bool operator==(const Scheme &, const Scheme &) = default;
};

/// The plain fields of a TPMT_PUBLIC. Fields of other types than `type` stay at their defaults.
struct PublicAreaFields final
{
    quint16 type = alg::Rsa;
    HashAlgorithm nameAlg = HashAlgorithm::Sha256;
    quint32 attributes = 0;
    core::Bytes authPolicy;
    SymmetricDefinition symmetric; ///< RSA and ECC.
    Scheme scheme;
    quint16 keyBits = 0;  ///< RSA.
    quint32 exponent = 0; ///< RSA; 0 means 65537.
    quint16 curve = 0;    ///< ECC.
    Scheme kdf;           ///< ECC.
    core::Bytes unique;   ///< RSA: the modulus, big-endian. KEYEDHASH: the digest.
    EcPoint point;        ///< ECC.

    friend bool operator==(const PublicAreaFields &, const PublicAreaFields &) = default;
};

/// TPMT_PUBLIC (TPM 2.0 Part 2 section 12.2.4) of an RSA, ECC or KEYEDHASH object.
///
/// Exists only well-formed: every value is known and every length fits, so that writing it gives
/// the bytes it was read from. Templates are well-formed too: `unique` may be empty or zeros.
/// Thread: a value, reentrant.
class PublicArea final
{
public:
    /// Reads a TPM2B_PUBLIC: a big-endian 16-bit size, and exactly as many bytes of TPMT_PUBLIC.
    ///
    /// Errors are of category Protocol; code: "truncated" (the data ends too early), "size" (the
    /// size field does not fit), "value" (a value is unknown or not allowed there), "tail" (bytes
    /// follow the structure). Place is the field ("TPMT_PUBLIC.nameAlg"); message and technical
    /// name the byte offset.
    static core::Result<PublicArea> fromTpm2b(const core::Bytes &bytes);
    /// Reads a bare TPMT_PUBLIC. Errors as above.
    static core::Result<PublicArea> fromTpmt(const core::Bytes &bytes);
    /// Checks fields by the same rules.
    static core::Result<PublicArea> fromFields(const PublicAreaFields &fields);

    core::Bytes tpm2b() const;
    core::Bytes tpmt() const;
    /// The Name (TPM 2.0 Part 1 section 16): nameAlg as 16 bits, then the digest of tpmt().
    core::Bytes name() const;

    const PublicAreaFields &fields() const { return m_fields; }
    quint16 type() const { return m_fields.type; }
    HashAlgorithm nameAlg() const { return m_fields.nameAlg; }
    quint32 attributes() const { return m_fields.attributes; }
    bool has(quint32 attributeBits) const
    {
        return (m_fields.attributes & attributeBits) == attributeBits;
    }
    core::Bytes authPolicy() const { return m_fields.authPolicy; }
    /// RSA: bits of the modulus; else 0.
    quint16 keyBits() const { return m_fields.keyBits; }
    /// RSA: the public exponent, with 65537 for the 0 on the wire; else 0.
    quint32 exponent() const;
    /// RSA: `unique`, big-endian; else empty.
    core::Bytes modulus() const;
    /// ECC: the point; else empty coordinates.
    EcPoint eccPoint() const { return m_fields.point; }
    /// ECC: TPM_ECC_CURVE; else 0.
    quint16 curve() const { return m_fields.curve; }
    /// Bits of the symmetric key that protects children; 0 when the symmetric algorithm is NULL.
    quint16 symmetricKeyBits() const { return m_fields.symmetric.keyBits; }
    /// Whether `unique` is empty or all zeros: a template and no key.
    bool isTemplate() const;

    /// Whether credentials and objects can be wrapped to this key: an RSA or ECC key (no template)
    /// with restricted and decrypt set, sign clear, and AES in CFB mode as symmetric algorithm.
    /// Fails with category Input and code "parent".
    core::Result<void> usableAsStorageParent() const;

    /// The decoded TPMT_PUBLIC; the first byte of tpmt() stands at @p baseOffset.
    StructureNode tree(qsizetype baseOffset = 0) const;
    /// The decoded TPM2B_PUBLIC; the first byte of tpm2b() (its size) stands at @p baseOffset.
    StructureNode tpm2bTree(qsizetype baseOffset = 0) const;
    /// The TCG names of the attributes that are set, from the lowest bit: "fixedTPM"…
    QStringList attributesInWords() const;
    /// The kind of key in short: "RSA 2048", "ECC NIST_P256", "HMAC SHA256".
    QString kind() const;

    friend bool operator==(const PublicArea &, const PublicArea &) = default;

private:
    explicit PublicArea(PublicAreaFields fields)
        : m_fields(std::move(fields))
    {
    }
    static core::Result<PublicArea> read(core::ByteReader &reader);

    PublicAreaFields m_fields;
};

} // namespace endorse::tpmtypes
