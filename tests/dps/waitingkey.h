// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSslKey>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <thread>

namespace endorse::testing {

/// How the signatures of a WaitingKey go. Thread-safe.
struct SigningPace final
{
    std::atomic<int> began = 0;    ///< Signatures that were asked for.
    std::atomic<bool> may = false; ///< They wait until it is true.
    std::atomic<bool> fails = false;
    std::atomic<std::thread::id> thread; ///< In which the last one was asked for.
};

/// Lets a key that waits go on, however the test ends.
struct Allowance final
{
    explicit Allowance(SigningPace *signingPace)
        : pace(signingPace)
    {
    }
    ~Allowance()
    {
        allow();
        // Nobody may sign any more when the pace goes.
        QThreadPool::globalInstance()->waitForDone();
    }
    void allow() const
    {
        pace->may = true;
        pace->may.notify_all();
    }
    Q_DISABLE_COPY_MOVE(Allowance)

    SigningPace *pace;
};

/// An EC key that signs only when it may, as one in slow hardware does. @p pace lives as long as
/// anybody may sign.
QSslKey waitingKey(const QByteArray &keyPem, SigningPace *pace);

} // namespace endorse::testing
