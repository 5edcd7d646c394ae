// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <enrollmentlist/rowjudge.h>
#include <enrollmentlist/rowsource.h>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

namespace endorse::enrollmentlist {

/// Reads and judges the rows of a file in threads of its own, a few blocks ahead of whoever takes
/// them; blocks come out in the order of the file. The destructor stops and waits for the threads,
/// which is a matter of milliseconds. Thread: one, apart from its own.
class ImportPipeline final
{
public:
    /// @p source and @p judge must live longer; nobody else uses the source meanwhile.
    ImportPipeline(RowSource &source, const RowJudge &judge);
    ~ImportPipeline();
    Q_DISABLE_COPY_MOVE(ImportPipeline)

    /// The next block; null: that was all. Error: of the source.
    core::Result<std::unique_ptr<JudgedBlock>> next();

private:
    void readBlocks();
    void judgeBlocks();
    /// Waits for room for one more block; false: it is stopped.
    bool waitForRoom();

    RowSource &m_source;
    const RowJudge &m_judge;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    // All below are guarded by m_mutex.
    std::deque<RawBlock> m_read;
    std::map<qint64, JudgedBlock> m_judged;
    std::size_t m_underway = 0; ///< Blocks between the file and the one who takes them.
    qint64 m_taken = 0;
    std::optional<qint64> m_total; ///< How many blocks there are, once it is known.
    std::optional<core::Error> m_error;
    bool m_stopped = false;
    std::vector<std::thread> m_threads;
};

} // namespace endorse::enrollmentlist
