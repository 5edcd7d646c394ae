// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#ifndef Q_MOC_RUN // moc cannot read <coroutine> in front of Qt's own headers.
#include <attestation/oneshot.h>
#endif
#include <core/cancel.h>
#include <core/result.h>

#include <QCoreApplication>
#include <QCoroTask>

#include <memory>
#include <optional>

namespace endorse::testing {

/// A question that is answered when the test says so.
template<class T>
struct Held final
{
    attestation::OneShot done;
    std::optional<core::Result<T>> answer;

    void give(core::Result<T> value)
    {
        answer.emplace(std::move(value));
        done.fire();
    }
};

/// Answers what a test left open: nobody may wait for ever.
template<class T>
void letGo(const std::shared_ptr<Held<T>> &held)
{
    if (!held->answer)
        held->give(core::fail(core::cancelledError(QStringLiteral("test"))));
    QCoreApplication::sendPostedEvents();
}

/// A question that is let go of when the test ends.
template<class T>
class Question final
{
public:
    Question() = default;
    ~Question() { letGo(m_held); }
    Question(const Question &) = delete;
    Question &operator=(const Question &) = delete;

    Held<T> *operator->() const { return m_held.get(); }
    const std::shared_ptr<Held<T>> &held() const { return m_held; }

private:
    std::shared_ptr<Held<T>> m_held = std::make_shared<Held<T>>();
};

template<class T>
QCoro::Task<core::Result<T>> answerOf(std::shared_ptr<Held<T>> held)
{
    co_await held->done;
    co_return *held->answer;
}

/// An error as a broken file gives it.
inline core::Error someError(const char *message = "The file is broken at line 7, column 3.")
{
    core::Error error;
    error.category = core::ErrorCategory::Input;
    error.code = QStringLiteral("broken");
    error.place = QStringLiteral("line 7, column 3");
    error.message = core::Text::verbatim(QString::fromUtf8(message));
    error.hint = core::Text::verbatim(QStringLiteral("Mend the line."));
    return error;
}

} // namespace endorse::testing
