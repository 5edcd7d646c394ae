// SPDX-License-Identifier: GPL-3.0-or-later
#include "verifypipeline.h"

namespace endorse::manifest {

VerifyPipeline::VerifyPipeline(ManifestReader &reader, std::shared_ptr<const TrustSets> trust,
                               qint64 now, int threads)
    : m_reader(reader)
    , m_trust(std::move(trust))
    , m_now(now)
    , m_mostUnderway(static_cast<std::size_t>(threads) * 2 + 2)
{
    m_threads.emplace_back([this] { readBlocks(); });
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { judgeBlocks(); });
}

VerifyPipeline::~VerifyPipeline()
{
    stop();
    for (std::thread &thread : m_threads)
        thread.join();
}

void VerifyPipeline::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
    }
    m_changed.notify_all();
    m_ready.notify_all();
}

bool VerifyPipeline::waitForRoom()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_stopped || m_underway < m_mostUnderway; });
    if (m_stopped)
        return false;
    ++m_underway;
    return true;
}

void VerifyPipeline::readBlocks()
{
    for (qint64 number = 0; waitForRoom(); ++number) {
        EntryBlock block;
        const ManifestReader::Next next = m_reader.next(block);
        {
            const std::lock_guard lock(m_mutex);
            if (next == ManifestReader::Next::Block) {
                m_read.push_back(std::move(block));
            } else {
                m_total = number;
                m_last = next;
            }
        }
        if (next == ManifestReader::Next::Block) {
            m_ready.notify_one();
            continue;
        }
        m_changed.notify_all();
        m_ready.notify_all();
        return;
    }
}

void VerifyPipeline::judgeBlocks()
{
    EntryJudge judge(m_trust, m_now);
    while (true) {
        EntryBlock block;
        {
            std::unique_lock lock(m_mutex);
            m_ready.wait(lock, [this] { return m_stopped || m_total || !m_read.empty(); });
            if (m_stopped || m_read.empty())
                return;
            block = std::move(m_read.front());
            m_read.pop_front();
        }
        JudgedEntries judged;
        judged.end = block.end;
        judged.verdicts.reserve(block.entries.size());
        for (std::size_t i = 0; i < block.entries.size(); ++i) {
            const auto offset = static_cast<quint64>(block.offset + block.entries[i].begin);
            judged.verdicts.push_back(
                judge.judge(block.entry(i), block.firstIndex + static_cast<quint32>(i), offset));
        }
        {
            const std::lock_guard lock(m_mutex);
            m_judged.emplace(block.number, std::move(judged));
        }
        m_changed.notify_all();
    }
}

core::Result<std::unique_ptr<JudgedEntries>> VerifyPipeline::next(const core::CancelToken &cancel)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(
        lock, [this] { return m_stopped || m_judged.contains(m_taken) || m_total == m_taken; });
    if (m_stopped || cancel.isCancelled())
        return core::fail(core::cancelledError(QStringLiteral("manifest")));
    if (m_total == m_taken)
        return std::unique_ptr<JudgedEntries>();
    auto found = m_judged.extract(m_taken++);
    --m_underway;
    lock.unlock();
    m_changed.notify_all();
    return std::make_unique<JudgedEntries>(std::move(found.mapped()));
}

} // namespace endorse::manifest
