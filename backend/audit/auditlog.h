// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/clock.h>
#include <core/result.h>

#include <QDateTime>
#include <QJsonObject>

#include <memory>
#include <optional>

namespace endorse::audit {

/// What is to be remembered. No secret may be in it.
struct AuditEvent final
{
    QString kind;        ///< "attestation", "ownership"…
    QString subject;     ///< Registration ID, TPM…
    QString outcome;     ///< "ok", "failed", "cancelled".
    QJsonObject details; ///< Facts by name.
};

/// Signs heads of the chain, for instance with a key in the station's TPM. Called in the thread
/// that appends.
class HeadSigner
{
public:
    virtual ~HeadSigner() = default;
    /// Names the key, for whoever verifies.
    virtual QString keyName() const = 0;
    /// @p hash: 32 bytes, the SHA-256 of a line.
    virtual core::Result<core::Bytes> sign(core::Bytes hash) = 0;
};

/// The last line of a chain: what an anchor keeps.
struct ChainHead final
{
    qint64 seq = 0;   ///< 0: the chain is empty.
    core::Bytes hash; ///< 32 bytes.

    friend bool operator==(const ChainHead &, const ChainHead &) = default;
};

/// One thing that is wrong with a chain.
struct AuditFinding final
{
    enum class Kind {
        Changed, ///< A line is not what was written, or the one before it was replaced.
        Removed, ///< Lines are missing.
        Moved,   ///< A line stands in the wrong place or twice.
        Foreign, ///< A line, or an anchor, of another station.
        Torn,    ///< The last line was not written to its end.
        // What only heads show that were kept beside the file or elsewhere:
        Shortened,      ///< Lines are missing at the end.
        Rewritten,      ///< The chain is whole, but a line is another than the one once noted.
        BadSignature,   ///< The signature of an anchor is not that of its key.
        UnknownKey,     ///< An anchor is signed by a key that the log does not introduce.
        MissingAnchor,  ///< The log tells of an anchor that is not there any more.
        DamagedAnchors, ///< The file of anchors holds what is no anchor.
    };

    Kind kind = Kind::Changed;
    qint64 line = 0; ///< From 1; 0 when it is about none.
    qint64 seq = 0;  ///< As the line or the anchor says; 0 when it says none.
    core::Text message;
};
/// The stable English name: "changed", "removed", "moved", "foreign", "torn", "shortened",
/// "rewritten", "bad-signature", "unknown-key", "missing-anchor", "damaged-anchors".
QString toString(AuditFinding::Kind kind);

/// What verifying found.
struct VerifyReport final
{
    qint64 lines = 0;
    ChainHead head; ///< The last line as it stands.
    QString station;
    QList<AuditFinding> findings; ///< At most 1,000.

    bool ok() const { return findings.isEmpty(); }
};

/// An append-only log of one station as a hash chain, so that a change of what was written is
/// found.
///
/// JSON lines (UTF-8): {"seq", "time" (ISO 8601, UTC, milliseconds), "station", "kind", "subject",
/// "outcome", "details", "prevHash", "hash"[, "signer", "signature"]}. hash is the SHA-256, as
/// lower-case hex, of the line's bytes before `,"hash"`; prevHash is the hash of the line before,
/// 64 zeros in the first. signature is base64 over the 32 bytes of hash. Beside the file lie
/// FILE.head, the last seq and hash, by which a shortened file is noticed, and FILE.station, the
/// random name of this station. What rewrites all three is found only against an anchor (anchors.h)
/// kept elsewhere.
///
/// Every line is flushed to the disk before append() returns. Several processes may append: a lock
/// on the file orders them. A line that a crash left unfinished is cut off by the next one who
/// appends, which leaves a line of kind "recovery" saying how many bytes were dropped.
///
/// Errors: category Store, place the path; codes "open", "lock" (another process held it for
/// 10 s), "write", "read", "format" (the last line is not one of ours, so nothing can follow it).
/// Thread-safe; blocking: call it away from a thread that draws.
class AuditLog final
{
public:
    /// Opens or makes (0600, folder 0700) the log, and recovers a torn last line.
    static core::Result<AuditLog> open(const QString &file,
                                       std::shared_ptr<const core::Clock> clock = nullptr,
                                       std::shared_ptr<HeadSigner> signer = nullptr);
    AuditLog(AuditLog &&) noexcept;
    AuditLog &operator=(AuditLog &&) noexcept;
    ~AuditLog();

    /// Writes one line. On failure the file is as before.
    core::Result<void> append(const AuditEvent &event);
    /// Reads the whole chain. @p anchor: a head that must be in it. More: verifyFile().
    core::Result<VerifyReport> verify(std::optional<ChainHead> anchor = std::nullopt) const;
    /// Whether a line tells of the change @p changeId (its details.changeId). Reads backwards from
    /// the end, to the first line that is older than @p notBeforeMs (milliseconds since 1970, UTC)
    /// by more than an hour: so far the clock may have been set back in between.
    core::Result<bool> holds(const QString &changeId, qint64 notBeforeMs) const;
    /// The last @p limit lines as they stand, oldest first. Lines that are none are left out.
    core::Result<QList<QJsonObject>> lastLines(qsizetype limit) const;
    /// The last line.
    core::Result<ChainHead> head() const;
    /// Bytes of a torn line that open() cut off; 0 when there was none.
    qint64 recoveredBytes() const;
    QString station() const;
    QString file() const;

private:
    struct Private;
    explicit AuditLog(std::unique_ptr<Private> d);

    std::unique_ptr<Private> m_d;
};

} // namespace endorse::audit
