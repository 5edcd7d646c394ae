// SPDX-License-Identifier: GPL-3.0-or-later
#include "parallel.h"

#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>

namespace endorse::enrollmentlist {

namespace {

/// What the threads share. A helper that starts late finds it closed, and touches nothing of the
/// caller's.
struct Parts final
{
    const std::function<void(int)> &part;
    const int count;
    std::atomic<int> next = 0;
    std::mutex mutex;
    std::condition_variable left;
    int helpers = 0;
    bool isClosed = false;

    Parts(const std::function<void(int)> &usedPart, int usedCount)
        : part(usedPart)
        , count(usedCount)
    {
    }
    void work()
    {
        for (int i = next++; i < count; i = next++)
            part(i);
    }
    void help()
    {
        {
            const std::lock_guard lock(mutex);
            if (isClosed)
                return;
            ++helpers;
        }
        work();
        const std::lock_guard lock(mutex);
        --helpers;
        left.notify_all();
    }
    void close()
    {
        std::unique_lock lock(mutex);
        isClosed = true;
        left.wait(lock, [this] { return helpers == 0; });
    }
};

} // namespace

void inParallel(int count, const std::function<void(int)> &part)
{
    const int helpers = std::min(QThread::idealThreadCount(), count) - 1;
    const auto parts = std::make_shared<Parts>(part, count);
    for (int i = 0; i < helpers; ++i) {
        if (!QThreadPool::globalInstance()->tryStart([parts] { parts->help(); }))
            break;
    }
    parts->work();
    parts->close();
}

} // namespace endorse::enrollmentlist
