// SPDX-License-Identifier: GPL-3.0-or-later
#include "heartbeat.h"

#include <algorithm>
#include <chrono>

namespace endorse::testing {

namespace {

constexpr int intervalMs = 5;

} // namespace

Heartbeat::Heartbeat()
{
    m_sinceTick.start();
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_longestMs = std::max(m_longestMs, m_sinceTick.restart());
        ++m_ticks;
    });
    m_timer.start(intervalMs);
    m_computer = std::thread([this] {
        QElapsedTimer sinceTick;
        sinceTick.start();
        while (!m_ends) {
            std::this_thread::sleep_for(std::chrono::milliseconds(intervalMs));
            m_longestOfComputerMs = std::max(m_longestOfComputerMs.load(), sinceTick.restart());
        }
    });
}

Heartbeat::~Heartbeat()
{
    m_ends = true;
    m_computer.join();
}

qint64 Heartbeat::longestOwnGapMs() const
{
    // The one that goes on counts too.
    return std::max(m_longestMs, m_sinceTick.elapsed()) - m_longestOfComputerMs;
}

} // namespace endorse::testing
