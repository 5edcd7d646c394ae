// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <audit/auditlog.h>

namespace endorse::audit {

/// A signed statement that a line was the last of a station's log at a time. Kept where the log
/// cannot be changed together with it, it proves a later change of anything up to that line.
///
/// As JSON: {"anchor": 1, "station", "seq", "hash" (hex), "time" (ISO 8601, UTC, milliseconds),
/// "key" (hex of the key's Name), "publicKey" (base64 of TPM2B_PUBLIC), "signature" (base64)}. The
/// signature is by ECDSA with SHA-256 over statement(), as DER (ECDSA-Sig-Value, RFC 3279).
struct Anchor final
{
    QString station;
    qint64 seq = 0;
    core::Bytes hash; ///< 32 bytes.
    QString time;
    QString keyName;       ///< Lower-case hex of the Name of the key.
    core::Bytes publicKey; ///< TPM2B_PUBLIC.
    core::Bytes signature; ///< DER.

    /// What is signed: "endorse audit anchor 1", station, seq, hash and time, each ended by a line
    /// feed. It begins with no bytes that a TPM puts into statements of its own.
    core::Bytes statement() const;
    /// SHA-256 of statement().
    core::Bytes digest() const;
    ChainHead head() const { return {seq, hash}; }
    QJsonObject toJson() const;
    /// nullopt when members are missing or wrong. Does not look at the signature.
    static std::optional<Anchor> fromJson(const QJsonObject &json);

    friend bool operator==(const Anchor &, const Anchor &) = default;
};

/// The cryptography of anchors, which this folder does not know. Thread-safe.
class AnchorCheck
{
public:
    virtual ~AnchorCheck() = default;
    /// The Name of the key, as hex; empty when the bytes are no key that can sign anchors.
    virtual QString keyName(const core::Bytes &publicKey) const = 0;
    /// Whether @p signature over @p digest is by the key.
    virtual bool verifies(const core::Bytes &publicKey, const core::Bytes &digest,
                          const core::Bytes &signature) const = 0;
};

/// The anchors of a log: JSON lines in FILE.anchors beside it (0600). A copy elsewhere is worth
/// more. Static functions, thread-safe, blocking; errors as AuditLog.
class AnchorFile final
{
public:
    struct Content final
    {
        QList<Anchor> anchors;
        QList<qint64> damagedLines; ///< From 1. A line that a crash left unfinished is none.
    };

    static QString pathOf(const QString &auditFile);
    /// Writes one line at the end and flushes it to the disk.
    static core::Result<void> append(const QString &path, const Anchor &anchor);
    /// Nothing when there is no file.
    static core::Result<Content> read(const QString &path);
};

/// Against what a log is verified.
struct VerifyRequest final
{
    /// Heads that must be in the chain: what somebody has noted elsewhere.
    QList<ChainHead> heads;
    AnchorFile::Content anchors;
    /// `anchors` are all that were ever made, so one that the log tells of must be among them.
    bool anchorsAreComplete = false;
    /// The head that the note beside the file tells of must be in the chain too.
    bool useNotedHead = true;
};

/// Verifies the log in @p file, which is neither changed nor made. Thread-safe; blocking.
core::Result<VerifyReport> verifyFile(const QString &file, const VerifyRequest &request,
                                      const AnchorCheck &check);

// Lines of the log about anchors. An anchor is kept first and told of afterwards, so the next one
// covers that line, and one that disappears is missed.
AuditEvent anchorEvent(const Anchor &anchor);
/// Introduces a key that signs anchors from here on. @p details: what else is to be said of it.
AuditEvent signingKeyEvent(const QString &keyName, const core::Bytes &publicKey,
                           QJsonObject details);
/// Whether the log has a line that introduces the key. Reads all of it; blocking.
core::Result<bool> introducesKey(const QString &file, const core::Bytes &publicKey);
inline constexpr char anchorKind[] = "anchor";
inline constexpr char signingKeyKind[] = "signing-key";

} // namespace endorse::audit
