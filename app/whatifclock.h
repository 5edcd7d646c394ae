// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/clock.h>

#include <atomic>
#include <memory>

namespace endorse::app {

/// Another clock moved by an offset that can be changed at any time. Thread-safe when the other one
/// is.
class MovableClock final : public core::Clock
{
public:
    explicit MovableClock(std::shared_ptr<const core::Clock> base)
        : m_base(std::move(base))
    {
    }
    QDateTime now() const override { return m_base->now().addMSecs(m_offsetMs); }
    void move(std::chrono::milliseconds by) { m_offsetMs += by.count(); }

private:
    std::shared_ptr<const core::Clock> m_base;
    std::atomic<qint64> m_offsetMs = 0;
};

} // namespace endorse::app
