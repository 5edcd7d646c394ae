// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/text.h>

#include <QByteArray>
#include <QList>
#include <QString>

#include <array>
#include <manifest/origin.h>

namespace endorse::manifest {

/// What can be done with an entry of a manifest.
enum class Outcome : quint8 {
    Enroll,   ///< Authentic, with a device certificate that leads to a trusted root.
    Verified, ///< Authentic, but without a certificate: nothing to enroll.
    Reject    ///< Not to be used.
};
QString toString(Outcome outcome); ///< "enroll", "verified", "reject".

/// Why an entry is rejected, or what is worth saying of one that is not.
enum class EntryCode : quint8 {
    None,
    Shape,  ///< E_SHAPE: no object, or a JWS member is missing, of another type, or repeated.
    B64,    ///< E_B64: not strict base64url.
    Header, ///< E_HEADER: the protected header is no JSON object, repeats members, has crit or b64.
    Alg,    ///< E_ALG: not ES256.
    Signer, ///< E_SIGNER: unknown thumbprint, or a key identifier that does not agree.
    Sig,    ///< E_SIG: not 64 octets, r or s out of range, or it does not verify.
    Payload,     ///< E_PAYLOAD: the signed text is no JSON object of the expected form.
    Uid,         ///< E_UID: missing, not 18 hex digits, or unlike the unsigned copy.
    Cert,        ///< E_CERT: a certificate cannot be decoded, is too large, or has more behind it.
    Key,         ///< E_KEY: the key of slot 0 is malformed or not that of the certificate.
    Chain,       ///< E_CHAIN: the certificates lead to no trusted root.
    Time,        ///< E_TIME: a certificate is not valid now.
    Cn,          ///< E_CN: the certificate does not name the unique ID.
    Dup,         ///< E_DUP: the unique ID was there before, with other content.
    NoCert,      ///< W_NOCERT: no certificate.
    DpsId,       ///< W_DPSID: the common name cannot be a registration ID.
    SameAgain,   ///< W_DUP: the same entry again.
    UidCase,     ///< W_UIDCASE: capitals in a unique ID, or copies that differ in case.
    Coord,       ///< W_COORD: a coordinate without its leading zeros.
    X5cUrl,      ///< W_X5CURL: certificates in base64url.
    SignerEnded, ///< W_SIGNER: the signer was not valid when the chip was provisioned.
    Issuer,      ///< W_ISSUER: unsigned, and the certificate leads to no trusted device root.
    Unsigned,    ///< W_UNSIGNED: the file is not signed.
};
inline constexpr int EntryCodeCount = static_cast<int>(EntryCode::Unsigned) + 1;
/// Whether an entry with this code has no good signature.
bool isBeforeSignature(EntryCode code);
QString toString(EntryCode code); ///< "E_SHAPE" … "W_UNSIGNED"; empty for None.

/// What is wrong with a chain that has EntryCode::Chain: what helps against it differs.
enum class ChainFault : quint8 {
    UnknownIssuer, ///< It ends at an issuer that is not trusted; also where there is no such fault.
    Forged,        ///< A certificate names an issuer that did not sign it.
    Unfit          ///< Wrong order, or a certificate that may not stand where it does.
};

/// Why a whole file is refused.
enum class FileCode : quint8 {
    None,
    Empty,    ///< F_EMPTY: nothing, or no entries.
    Encoding, ///< F_ENCODING: not UTF-8 without a mark.
    Json,     ///< F_JSON: not well-formed, cut short, or text behind the end.
    Shape,    ///< F_SHAPE: no array.
    Limit,    ///< F_LIMIT: too deep, too large, or too many entries.
    Archive   ///< F_ARCHIVE: a bundle is damaged or encrypted.
};
QString toString(FileCode code); ///< "F_EMPTY" … "F_ARCHIVE"; empty for None.

/// What was found, one or two sentences; empty for None.
core::Text reasonOf(EntryCode code, Origin origin = Origin::TrustAndGo);
/// What to do next; empty for None.
core::Text adviceOf(EntryCode code, Origin origin = Origin::TrustAndGo,
                    ChainFault fault = ChainFault::UnknownIssuer);
core::Text reasonOf(FileCode code);
core::Text adviceOf(FileCode code);
core::Text words(Outcome outcome); ///< "Can be enrolled", as a label.

/// What was found out about one entry. Small, because there may be millions. Thread: a value.
struct Verdict final
{
    quint32 index = 0; ///< In the file, from 0.
    Outcome outcome = Outcome::Reject;
    EntryCode code = EntryCode::None; ///< Why it is rejected; None otherwise.
    Origin origin = Origin::TrustAndGo;
    ChainFault chainFault = ChainFault::UnknownIssuer; ///< With the code Chain of a signed file.
    quint32 warnings = 0;                              ///< A bit for each EntryCode: 1 << code.
    /// Of the entry's first byte in the file. Espressif: the line on which it begins, from 1.
    /// Infineon: how many certificates of the object stand before it.
    quint64 offset = 0;
    quint32 size = 0;    ///< Bytes of the entry.
    quint32 related = 0; ///< With Dup and SameAgain: the index of the entry that was before.
    /// Of the signed payload, 18 lower-case hex digits; empty when no payload with a good signature
    /// gave one. In files without signatures: the common name of the certificate in lower case,
    /// UTF-8, without control characters.
    QByteArray uniqueId;
    /// The common name of the device certificate when the outcome is Enroll, else empty. With the
    /// warning DpsId it is no registration ID and must not be sent to a service.
    QByteArray registrationId;
    /// The first half of SHA-256 over what is signed, as contentDigestOf() says: equal for the same
    /// content, whatever the white space and the unsigned parts are.
    std::array<char, 16> contentDigest{};
    /// The first half of SHA-256 over uniqueId (in files without signatures: over the common name
    /// as it stands there, in lower case); zeros when it is empty.
    std::array<char, 16> idDigest{};

    bool has(EntryCode warning) const
    {
        return ((warnings >> static_cast<unsigned>(warning)) & 1U) != 0;
    }
    void warn(EntryCode warning) { warnings |= 1U << static_cast<unsigned>(warning); }
    /// In the order of the enum.
    QList<EntryCode> warningList() const;

    friend bool operator==(const Verdict &, const Verdict &) = default;
};

/// "Can be enrolled", "The same again", "No registration ID", "Rejected": as a label.
core::Text words(const Verdict &verdict);

} // namespace endorse::manifest
