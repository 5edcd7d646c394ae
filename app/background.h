// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/oneshot.h>
#include <pki/trustedroots.h>

#include <QCoroTask>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace endorse::app {

/// Runs @p work on the thread pool and resumes in the calling thread. @p work must own what it
/// uses: it is not cancelled, and is destroyed before the caller resumes.
template<class T>
QCoro::Task<T> inBackground(std::function<T()> work)
{
    const auto value = std::make_shared<std::optional<T>>();
    const attestation::OneShot done;
    QThreadPool::globalInstance()->start([work = std::move(work), value, done]() mutable {
        value->emplace(std::exchange(work, nullptr)());
        pki::releaseThread();
        done.fire();
    });
    co_await done;
    co_return std::move(**value);
}

} // namespace endorse::app
