// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTimer>

#include <coroutine>
#include <memory>
#include <secrets/keychain.h>

namespace endorse::testing {

/// A keychain in this process: one that works, one that refuses, none at all, or one whose user
/// does not answer until release().
class FakeKeychain final : public secrets::Keychain
{
public:
    enum class Manner { Works, Refuses, Absent, Hangs };

    explicit FakeKeychain(Manner manner = Manner::Works)
        : m_manner(manner)
    {
    }

    QCoro::Task<core::Result<std::optional<core::Secret>>> read(QString name) override
    {
        ++calls;
        co_await answer();
        if (m_manner != Manner::Works)
            co_return core::fail(error());
        const auto found = m_secrets.constFind(name);
        if (found == m_secrets.cend())
            co_return std::optional<core::Secret>();
        co_return std::optional<core::Secret>((*found)->clone());
    }

    QCoro::Task<core::Result<void>> write(QString name, core::Secret secret) override
    {
        ++calls;
        co_await answer();
        if (m_manner != Manner::Works)
            co_return core::fail(error());
        m_secrets.insert(name, std::make_shared<core::Secret>(std::move(secret)));
        co_return core::Result<void>();
    }

    QCoro::Task<core::Result<void>> remove(QString name) override
    {
        ++calls;
        co_await answer();
        if (m_manner != Manner::Works)
            co_return core::fail(error());
        m_secrets.remove(name);
        co_return core::Result<void>();
    }

    /// Empty when there is none of this name.
    QByteArray stored(const QString &name) const
    {
        const auto found = m_secrets.constFind(name);
        return found == m_secrets.cend() ? QByteArray() : (*found)->view().toByteArray();
    }
    void put(const QString &name, const QByteArray &secret)
    {
        m_secrets.insert(name,
                         std::make_shared<core::Secret>(core::Secret::take(QByteArray(secret))));
    }
    void setManner(Manner manner) { m_manner = manner; }
    /// The user has answered: what hung goes on as a keychain that works.
    void release()
    {
        m_manner = Manner::Works;
        const auto waiting = std::exchange(m_waiting, {});
        for (const std::coroutine_handle<> &handle : waiting)
            handle.resume();
    }

    int calls = 0;

private:
    struct Answer
    {
        FakeKeychain *keychain;
        bool await_ready() const { return keychain->m_manner != Manner::Hangs; }
        void await_suspend(std::coroutine_handle<> handle) const
        {
            keychain->m_waiting.append(handle);
        }
        void await_resume() const {}
    };

    Answer answer() { return {this}; }

    core::Error error() const
    {
        core::Error error;
        error.category = core::ErrorCategory::Store;
        error.code =
            m_manner == Manner::Absent ? QStringLiteral("no-keychain") : QStringLiteral("denied");
        error.message = {"endorse::testing", "The keychain of this test gives nothing."};
        return error;
    }

    Manner m_manner;
    QHash<QString, std::shared_ptr<core::Secret>> m_secrets;
    QList<std::coroutine_handle<>> m_waiting;
};

} // namespace endorse::testing
