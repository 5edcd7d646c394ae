// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>

#include <condition_variable>
#include <deque>
#include <manifest/entryjudge.h>
#include <manifest/manifestreader.h>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace endorse::manifest {

/// The verdicts of one block. A value.
struct JudgedEntries final
{
    std::vector<Verdict> verdicts;
    qint64 end = 0; ///< So many bytes of the file have been read.
};

/// Reads a manifest in one thread and judges its blocks in others, a few blocks ahead of whoever
/// takes the verdicts; they come out in the order of the file. The destructor stops and waits for
/// the threads, which is a matter of milliseconds. Thread: one, apart from its own.
class VerifyPipeline final
{
public:
    /// @p reader must live longer; nobody else uses it meanwhile.
    VerifyPipeline(ManifestReader &reader, std::shared_ptr<const TrustSets> trust, qint64 now,
                   int threads);
    ~VerifyPipeline();
    Q_DISABLE_COPY_MOVE(VerifyPipeline)

    /// The next verdicts; null: that was all, see last(). Fails with Cancelled.
    core::Result<std::unique_ptr<JudgedEntries>> next(const core::CancelToken &cancel);
    /// How the reader ended: End, Refused or Failed; no thread uses it any more.
    ManifestReader::Next last() const { return m_last; }
    /// Any thread: next() fails soon.
    void stop();

private:
    void readBlocks();
    void judgeBlocks();
    /// Waits for room for one more block; false: it is stopped.
    bool waitForRoom();

    ManifestReader &m_reader;
    const std::shared_ptr<const TrustSets> m_trust;
    const qint64 m_now;
    const std::size_t m_mostUnderway;
    std::mutex m_mutex;
    std::condition_variable m_changed; ///< For the one who takes, and the one who reads.
    std::condition_variable m_ready;   ///< For those who judge.
    // All below are guarded by m_mutex.
    std::deque<EntryBlock> m_read;
    std::map<qint64, JudgedEntries> m_judged;
    std::size_t m_underway = 0; ///< Blocks between the file and the one who takes them.
    qint64 m_taken = 0;
    std::optional<qint64> m_total; ///< How many blocks there are, once it is known.
    ManifestReader::Next m_last = ManifestReader::Next::Block;
    bool m_stopped = false;
    std::vector<std::thread> m_threads;
};

} // namespace endorse::manifest
