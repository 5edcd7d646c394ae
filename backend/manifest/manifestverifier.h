// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/cancel.h>
#include <core/result.h>

#include <functional>
#include <manifest/trustsets.h>
#include <manifest/verdict.h>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace endorse::manifest {

/// What is to be verified. A value.
struct VerifyRequest final
{
    QString file;
    std::shared_ptr<const TrustSets> trust;
    qint64 now = 0;            ///< Seconds since the epoch, UTC.
    int threads = 0;           ///< 0: as many as the computer has.
    bool keepsVerdicts = true; ///< Else the report has none: whoever wants them takes the blocks.
    qsizetype blockBytes = 256 * 1024; ///< Read at once.
    /// Of a bundle: whose certificates; nothing: those of the first that there is. Another file has
    /// no objects.
    std::optional<Origin> object = std::nullopt;
};

/// How many entries came to what. A value.
struct VerdictCounts final
{
    quint32 enroll = 0; ///< With those of W_DUP and W_DPSID.
    quint32 verified = 0;
    quint32 reject = 0;
    quint32 importable = 0; ///< See isImportable().

    void add(const Verdict &verdict);
    friend bool operator==(const VerdictCounts &, const VerdictCounts &) = default;
};

/// Whether the entry becomes an enrollment: it is no repetition, and its name can be a registration
/// ID.
bool isImportable(const Verdict &verdict);

/// What a file came to. A value.
struct VerifyReport final
{
    QString file;                       ///< Absolute.
    Origin origin = Origin::TrustAndGo; ///< What the file is; of a bundle the object too.
    QList<Origin> objects;              ///< Of a bundle: those that can be chosen.
    FileCode refused = FileCode::None;
    QString place;           ///< FileProblem::place(); empty unless refused.
    bool isCutShort = false; ///< Refused because its end is missing.
    /// Refused: why in words, category Input, code "F_…".
    std::optional<core::Error> problem;
    qint64 size = 0;     ///< Bytes.
    quint32 entries = 0; ///< Of a refused file: those before the damage. None of them counts.
    std::vector<Verdict> verdicts; ///< In order.
    VerdictCounts counts;
    double seconds = 0;
    QByteArray sha256; ///< 32 bytes; empty of a refused file.

    bool isRefused() const { return refused != FileCode::None; }
    /// The file is whole and every entry of it genuine.
    bool isAllAccepted() const { return !isRefused() && counts.reject == 0; }
};

/// Told of verdicts in the order of the file, and of how far the file is read.
using VerdictSink =
    std::function<void(std::span<const Verdict> verdicts, qint64 bytesDone, qint64 size)>;

/// Verifies a manifest in a thread that reads and one for each core that judges; memory is bounded
/// but for the verdicts. An entry whose uniqueId an accepted entry before it has gets E_DUP, or
/// W_DUP when its signed content is the same.
///
/// A file that is Espressif's CSV or Infineon's bundle by its content, whatever its name, is judged
/// as VendorJudge says: nothing in it is signed.
///
/// Blocks; for a worker thread. @p sink is called in it and may be empty. Fails with category
/// Store, code "read"; Input, code "not-regular" (a folder, pipe or device); Cancelled; of a bundle
/// as InfineonReader does. A damaged file is no failure: the report refuses it.
core::Result<VerifyReport> verifyManifest(const VerifyRequest &request, const VerdictSink &sink,
                                          core::CancelToken cancel);

/// The bytes of an entry, read again; EntryJudge::Padding bytes can be read behind them until they
/// are copied. Fails with category Store, code "read"; Input, code "entry-changed" when what is
/// signed is not what was judged: the file was changed since; of a bundle besides as InfineonReader
/// does. Blocks.
core::Result<core::Bytes> entryBytes(const QString &file, const Verdict &verdict,
                                     core::CancelToken cancel = {});

} // namespace endorse::manifest
