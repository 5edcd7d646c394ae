// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <manifest/trustsets.h>
#include <manifest/verdict.h>
#include <memory>

namespace endorse::manifest {

/// Judges the entries of a manifest one by one: a JWS in flattened JSON serialization (RFC 7515
/// section 7.2.2), signed with ES256 by a pinned manifest signer, whose payload names a chip and
/// holds the certificate of its slot 0.
///
/// The checks, in this order, so that an entry with one fault gets exactly its code: members of the
/// entry (E_SHAPE), base64url (E_B64), protected header (E_HEADER, E_ALG, E_SIGNER), signature
/// (E_SIG), payload (E_PAYLOAD, E_UID), certificates one by one (E_CERT), the form of the key of
/// slot 0 (E_KEY), the chain (E_CHAIN), its dates at the given time (E_TIME), key and certificate
/// (E_KEY), common name (E_CN). A member that is repeated, at any depth, spoils what it stands in.
/// Duplicates are the matter of whoever sees all entries.
///
/// Remembers keys of signers and what was found out about CA certificates, so an entry costs little
/// more than its two P-256 verifications. Thread: one judge a thread; the trust sets are shared.
class EntryJudge final
{
public:
    /// Bytes that must be readable behind an entry.
    static constexpr int Padding = 64;

    /// @p now: seconds since 1970, the time at which device and CA certificates must be valid.
    EntryJudge(std::shared_ptr<const TrustSets> trust, qint64 now);
    ~EntryJudge();
    EntryJudge(EntryJudge &&) noexcept;
    EntryJudge &operator=(EntryJudge &&) noexcept;
    EntryJudge(const EntryJudge &) = delete;
    EntryJudge &operator=(const EntryJudge &) = delete;

    /// @p entry: the bytes of one element of the array, behind which Padding bytes can be read
    /// (what they hold does not matter). @p index and @p offset go into the verdict.
    Verdict judge(QByteArrayView entry, quint32 index, quint64 offset);
    /// The digest that judge() gives: the first half of SHA-256 over protected || "." || payload,
    /// or over all bytes when the entry has no such members. @p entry as in judge().
    std::array<char, 16> contentDigestOf(QByteArrayView entry);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace endorse::manifest
