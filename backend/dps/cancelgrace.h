// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>

#include <QTimer>

#include <chrono>

namespace endorse::dps {

/// A token that fires some time after another one: what is under way may come to its end. Thread:
/// one with an event loop; the other token may fire in any thread.
class CancelGrace final
{
public:
    CancelGrace(const core::CancelToken &cancel, std::chrono::milliseconds grace);
    core::CancelToken token() const { return m_source.token(); }

private:
    core::CancelSource m_source;
    QTimer m_timer;
    // Declared behind the timer, so that no other thread can post to it once it goes.
    core::CancelToken::Registration m_registration;
};

} // namespace endorse::dps
