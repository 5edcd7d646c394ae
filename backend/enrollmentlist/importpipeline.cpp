// SPDX-License-Identifier: GPL-3.0-or-later
#include "importpipeline.h"

#include <algorithm>

namespace endorse::enrollmentlist {

namespace {

/// More would cost memory and win no time.
constexpr std::size_t MaxUnderway = 5;

} // namespace

ImportPipeline::ImportPipeline(RowSource &source, const RowJudge &judge)
    : m_source(source)
    , m_judge(judge)
{
    m_threads.emplace_back([this] { readBlocks(); });
    const unsigned judges = std::clamp(std::thread::hardware_concurrency(), 2U, 4U);
    for (unsigned i = 0; i < judges; ++i)
        m_threads.emplace_back([this] { judgeBlocks(); });
}

ImportPipeline::~ImportPipeline()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
    }
    m_changed.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

bool ImportPipeline::waitForRoom()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_stopped || m_underway < MaxUnderway; });
    if (m_stopped)
        return false;
    ++m_underway;
    return true;
}

void ImportPipeline::readBlocks()
{
    for (qint64 number = 0; waitForRoom(); ++number) {
        RawBlock block;
        block.number = number;
        const auto more = m_source.next(block, BlockLimits());
        const std::lock_guard lock(m_mutex);
        if (!more)
            m_error = more.error();
        if (!more || !*more)
            m_total = number;
        else
            m_read.push_back(std::move(block));
        m_changed.notify_all();
        if (m_total)
            return;
    }
}

void ImportPipeline::judgeBlocks()
{
    while (true) {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_stopped || m_total || !m_read.empty(); });
        if (m_stopped || m_read.empty())
            return;
        RawBlock raw = std::move(m_read.front());
        m_read.pop_front();
        lock.unlock();
        const qint64 number = raw.number;
        JudgedBlock judged = m_judge.judge(std::move(raw));
        lock.lock();
        m_judged.emplace(number, std::move(judged));
        m_changed.notify_all();
    }
}

core::Result<std::unique_ptr<JudgedBlock>> ImportPipeline::next()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_judged.contains(m_taken) || m_total == m_taken; });
    if (m_total == m_taken) {
        if (m_error)
            return core::fail(*m_error);
        return std::unique_ptr<JudgedBlock>();
    }
    auto found = m_judged.extract(m_taken++);
    --m_underway;
    m_changed.notify_all();
    return std::make_unique<JudgedBlock>(std::move(found.mapped()));
}

} // namespace endorse::enrollmentlist
