// SPDX-License-Identifier: GPL-3.0-or-later
#include "emulator.h"

#include <emulator/emulatorworker.h>

#include <openssl/crypto.h>

#include <QCoroFuture>
#include <QDir>
#include <QPromise>
#include <QThread>

#include <atomic>
#include <functional>

namespace endorse::emulator {

namespace {

/// Reports that the owner's thread has not taken yet, and what they hold, in bytes.
constexpr int maxUndelivered = 1000;
constexpr qint64 maxUndeliveredBytes = 16 * 1024 * 1024;
/// A million enrollments of the usual size take half of it.
constexpr qint64 maxStoreBytes = qint64(4) * 1024 * 1024 * 1024;

/// An answer that comes in any case: when nobody gives one, because the thread ended first, it is
/// an empty one.
template<class T>
class Promised final
{
public:
    Promised() { m_promise.start(); }
    ~Promised() { give(T()); }
    Q_DISABLE_COPY_MOVE(Promised)

    QFuture<T> future() { return m_promise.future(); }
    void give(T value)
    {
        if (std::exchange(m_given, true))
            return;
        m_promise.addResult(std::move(value));
        m_promise.finish();
    }

private:
    QPromise<T> m_promise;
    bool m_given = false;
};

} // namespace

enrollment::StoreLocation EmulatorOptions::storeLocation() const
{
    // A test service need not survive a power cut to the last request, and a full sync for each
    // request would be felt (docs/decisions.md).
    const auto place = inMemory ? enrollment::StoreLocation::inMemory()
                                : enrollment::StoreLocation::file(
                                      QDir(dataDir).absoluteFilePath(QStringLiteral("service.db")),
                                      enrollment::Durability::Normal);
    return place.limitedTo(maxStoreBytes);
}

struct Emulator::Private final
{
    using StartResult = core::Result<EmulatorEndpoint>;
    using ResetResult = core::Result<void>;
    /// A key's copy of its own, so that it ends with the one who asked.
    using KeyCopy = std::shared_ptr<core::Secret>;

    QThread thread;
    /// Lives in the thread and runs what is posted to it.
    QObject *anchor = nullptr;
    /// Made, used and destroyed in the thread only.
    std::unique_ptr<EmulatorWorker> worker;
    std::atomic<int> undelivered = 0;
    std::atomic<qint64> undeliveredBytes = 0;
    std::atomic<int> connections = 0;
    bool ending = false; ///< Nothing is posted to the anchor any more.

    QFuture<StartResult> launch(const EmulatorOptions &options, EmulatorWorker::Report report);
    void beginStop();
    void deliver(Emulator *to, EmulatorRequest request);
    /// Has @p question answered by the worker, in its thread.
    template<class T>
    QFuture<T> ask(std::function<T(EmulatorWorker &)> question);
    // The questions are put together outside of coroutines: GCC 12 destroys the captures of a
    // function object inside a co_await expression twice.
    QFuture<ServiceSnapshot> askSnapshot();
    QFuture<KeyCopy> askKey(const QByteArray &requestId);
    QFuture<ResetResult> askReset();
};

QFuture<Emulator::Private::StartResult> Emulator::Private::launch(const EmulatorOptions &options,
                                                                  EmulatorWorker::Report report)
{
    const auto promise = std::make_shared<QPromise<StartResult>>();
    promise->start();
    thread.setObjectName(QStringLiteral("dps-emulator")); // Linux keeps 15 characters.
    thread.start();
    anchor = new QObject;
    anchor->moveToThread(&thread);
    QMetaObject::invokeMethod(anchor, [this, options, promise, report = std::move(report)] {
        auto started = EmulatorWorker::start(options, report, &connections);
        if (started) {
            worker = std::move(*started);
            promise->addResult(StartResult(worker->endpoint()));
        } else {
            promise->addResult(StartResult(core::fail(started.error())));
        }
        promise->finish();
    });
    return promise->future();
}

void Emulator::Private::beginStop()
{
    if (ending || !thread.isRunning())
        return;
    ending = true;
    QMetaObject::invokeMethod(anchor, [this] {
        worker.reset();
        anchor->deleteLater();
        // QThread::wait() returns before the thread's own destructors ran; at the end of the
        // program these would come too late.
        OPENSSL_thread_stop();
        thread.quit();
    });
}

void Emulator::Private::deliver(Emulator *to, EmulatorRequest request)
{
    const qint64 bytes = request.requestBody.size() + request.responseBody.size();
    ++undelivered;
    undeliveredBytes += bytes;
    if (undelivered > maxUndelivered || undeliveredBytes > maxUndeliveredBytes) {
        --undelivered;
        undeliveredBytes -= bytes;
        return;
    }
    QMetaObject::invokeMethod(
        to,
        [this, to, bytes, request = std::move(request)] {
            --undelivered;
            undeliveredBytes -= bytes;
            Q_EMIT to->requestServed(request);
        },
        Qt::QueuedConnection);
}

template<class T>
QFuture<T> Emulator::Private::ask(std::function<T(EmulatorWorker &)> question)
{
    const auto promised = std::make_shared<Promised<T>>();
    const QFuture<T> future = promised->future();
    if (!ending && thread.isRunning()) {
        QMetaObject::invokeMethod(
            anchor,
            [this, promised, question = std::move(question)] { promised->give(question(*worker)); },
            Qt::QueuedConnection);
    }
    return future;
}

QFuture<ServiceSnapshot> Emulator::Private::askSnapshot()
{
    return ask<ServiceSnapshot>([](EmulatorWorker &asked) { return asked.snapshot(); });
}

QFuture<Emulator::Private::KeyCopy> Emulator::Private::askKey(const QByteArray &requestId)
{
    return ask<KeyCopy>([requestId](EmulatorWorker &asked) {
        const auto key = asked.keyOf(requestId);
        return key ? std::make_shared<core::Secret>(key->clone()) : nullptr;
    });
}

QFuture<Emulator::Private::ResetResult> Emulator::Private::askReset()
{
    return ask<ResetResult>([](EmulatorWorker &asked) { return asked.reset(); });
}

Emulator::Emulator()
    : m_d(std::make_unique<Private>())
{
    connect(&m_d->thread, &QThread::finished, this, &Emulator::stopped);
}

Emulator::~Emulator()
{
    stop();
}

QCoro::Task<core::Result<std::unique_ptr<Emulator>>> Emulator::start(EmulatorOptions options)
{
    std::unique_ptr<Emulator> emulator(new Emulator);
    if (!options.memory)
        options.memory = std::make_shared<ServiceMemory>(options.storeLocation());
    const auto future =
        emulator->m_d->launch(options, [to = emulator.get()](EmulatorRequest request) {
            to->m_d->deliver(to, std::move(request));
        });
    auto started = co_await future;
    if (!started)
        co_return core::fail(started.error());
    emulator->m_endpoint = std::move(*started);
    co_return std::move(emulator);
}

QCoro::Task<ServiceSnapshot> Emulator::snapshot()
{
    const QFuture<ServiceSnapshot> future = m_d->askSnapshot();
    co_return co_await future;
}

QCoro::Task<std::optional<core::Secret>> Emulator::nonceOf(QByteArray requestId)
{
    const QFuture<Private::KeyCopy> future = m_d->askKey(requestId);
    const Private::KeyCopy copy = co_await future;
    if (!copy)
        co_return std::nullopt;
    co_return std::move(*copy);
}

QCoro::Task<core::Result<void>> Emulator::reset()
{
    const QFuture<Private::ResetResult> future = m_d->askReset();
    co_return co_await future;
}

int Emulator::openConnections() const
{
    return m_d->connections;
}

void Emulator::stop()
{
    m_d->beginStop();
    m_d->thread.wait();
}

void Emulator::beginStop()
{
    m_d->beginStop();
}

} // namespace endorse::emulator
