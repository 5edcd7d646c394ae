// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QCoroTask>

#include <memory>
#include <optional>

namespace endorse::testing {

/// A task that runs beside the test: `QTRY_VERIFY(running.done())`.
template<class T>
class Running final
{
public:
    explicit Running(QCoro::Task<T> task)
        : m_value(std::make_shared<std::optional<T>>())
        , m_task(store(std::move(task), m_value))
    {
    }
    bool done() const { return m_value->has_value(); }
    const T &value() const { return **m_value; }

private:
    static QCoro::Task<void> store(QCoro::Task<T> task, std::shared_ptr<std::optional<T>> value)
    {
        value->emplace(co_await task);
    }

    std::shared_ptr<std::optional<T>> m_value;
    QCoro::Task<void> m_task;
};

} // namespace endorse::testing
