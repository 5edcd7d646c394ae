// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <thread>

namespace endorse::testing {

/// Ticks every 5 ms as the thread of the window would: what blocks that thread shows as a long gap.
/// A thread that does nothing else ticks beside it: its longest gap is what the computer is to
/// blame for.
class Heartbeat final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Heartbeat)

public:
    Heartbeat();
    ~Heartbeat() override;

    int ticks() const { return m_ticks; }
    /// In ms; 0 or less: no longer than the computer's.
    qint64 longestOwnGapMs() const;

private:
    QTimer m_timer;
    QElapsedTimer m_sinceTick;
    qint64 m_longestMs = 0;
    int m_ticks = 0;
    std::atomic<qint64> m_longestOfComputerMs = 0;
    std::atomic<bool> m_ends = false;
    std::thread m_computer;
};

} // namespace endorse::testing
