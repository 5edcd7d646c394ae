// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/oneshot.h>

#include <QCoroTask>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace endorse::ui {

/// What @p work answers, done in a thread of the pool; the caller goes on in its own thread.
template<class T>
QCoro::Task<T> inPool(std::function<T()> work)
{
    const auto outcome = std::make_shared<std::optional<T>>();
    const attestation::OneShot done;
    QThreadPool::globalInstance()->start([work = std::move(work), outcome, done] {
        outcome->emplace(work());
        done.fire();
    });
    co_await done;
    co_return std::move(**outcome);
}

} // namespace endorse::ui
