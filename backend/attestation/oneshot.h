// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <coroutine>
#include <memory>

namespace endorse::attestation {

/// An event that happens once and that one coroutine may await. fire() may be called from any
/// thread and any number of times; the coroutine goes on in the thread that made the object,
/// through its event loop, never inside fire(). Cheap to copy: copies are the same event.
class OneShot final
{
public:
    OneShot();

    void fire() const;
    bool hasFired() const;

    bool await_ready() const noexcept { return hasFired(); }
    bool await_suspend(std::coroutine_handle<> waiting) const;
    void await_resume() const noexcept {}

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace endorse::attestation
