// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pki/certificate.h>

#include <QDateTime>
#include <QStringList>

#include <manifest/trustsets.h>
#include <manifest/verdict.h>

namespace endorse::manifest {

/// One certificate of the picture of an entry's chain. Thread: a value.
struct ChainElement final
{
    enum class Role { Root, SignerCa, Device, ManifestSigner };

    Role role = Role::Device;
    pki::CertificateInfo info;
    bool isGood = false;    ///< In itself: dates, CA flag, extensions, and its signature.
    bool isBuiltIn = false; ///< Of the trust sets, and came with the program.
    bool isTrusted = false; ///< Stands in the trust set of its role.
    core::Text says;        ///< About itself, in short: "Valid until 2058".
    /// About the link to the element above it, its signature (for the manifest signer: that of the
    /// entry). Where the issuer is missing, or a root is not trusted, that; else empty for a root.
    core::Text linkSays;
    bool linkIsGood = false;

    friend bool operator==(const ChainElement &, const ChainElement &) = default;
};

/// A key of the chip, by slot.
struct SlotKey final
{
    QString slot; ///< As it stands: a decimal number.
    QString kty;  ///< "EC", or another type that is not looked into.
    QString crv;  ///< "P-256"…
    core::Bytes x;
    core::Bytes y;
    bool hasCertificates = false;

    friend bool operator==(const SlotKey &, const SlotKey &) = default;
};

/// Everything about one entry, for people and for export. What is not signed is never in it: when
/// isSigned is false, only verdict, reason, advice, technical and unprovenChain say anything, and
/// of a file without signatures (see Verdict::origin) chain and certificates. Thread: a value.
struct EntryDetail final
{
    Verdict verdict;
    /// The signature is good and by a trusted manifest signer. The payload may still be rejected.
    bool isSigned = false;
    QString uniqueId; ///< 18 lower-case hex digits.
    QString model;
    QString partNumber;
    QString manufacturer; ///< organizationName, and the unit in brackets when there is one.
    QString provisioner;
    QString distributor;
    QString groupId;
    QDateTime provisionedAt; ///< UTC; invalid when it is not said.
    int version = 0;         ///< Of the payload; 0 when it is not said.
    QList<SlotKey> keys;     ///< In the order of the entry.
    /// From the root down to the device, then the manifest signer. As far as it is known: a chain
    /// without root has none.
    QList<ChainElement> chain;
    /// Of an entry whose signature is not good: the same picture of what its text claims, for the
    /// eye alone, so that it is seen where it breaks. Nothing of it may name, file or enroll
    /// anything, but for what isTrusted. The manifest signer is there when the header names a
    /// trusted one; its link says that it did not sign this.
    QList<ChainElement> unprovenChain;
    QList<core::Bytes> certificates; ///< DER of slot 0, the device's first.
    core::Text reason;               ///< Of the code of the verdict; empty when it is not rejected.
    core::Text advice;
    QStringList technical; ///< English facts, a line each.

    friend bool operator==(const EntryDetail &, const EntryDetail &) = default;
};

/// Looks at one entry again, with all that there is to show. @p entry: its bytes, no padding
/// needed.
/// @p verdict: what EntryJudge said of the same bytes with the same @p trust and @p now (seconds
/// since 1970).
///
/// Fails with category Input, code "entry-changed", when the bytes are not those of the verdict.
/// Takes about a millisecond. Thread-safe.
core::Result<EntryDetail> detailOf(QByteArrayView entry, const Verdict &verdict,
                                   const TrustSets &trust, qint64 now);

} // namespace endorse::manifest
