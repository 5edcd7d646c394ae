// SPDX-License-Identifier: GPL-3.0-or-later
#include "emulator.h"

#include <emulator/emulatorworker.h>

#include <openssl/crypto.h>

#include <QCoroFuture>
#include <QPromise>
#include <QThread>

#include <atomic>

namespace endorse::emulator {

namespace {

/// Reports that the owner's thread has not taken yet.
constexpr int maxUndelivered = 1000;

} // namespace

struct Emulator::Private final
{
    using StartResult = core::Result<EmulatorEndpoint>;

    QThread thread;
    /// Lives in the thread and runs what is posted to it.
    QObject *anchor = nullptr;
    /// Made, used and destroyed in the thread only.
    std::unique_ptr<EmulatorWorker> worker;
    std::shared_ptr<HubDevices> devices = std::make_shared<HubDevices>();
    std::atomic<int> undelivered = 0;

    QFuture<StartResult> launch(const EmulatorOptions &options, EmulatorWorker::Report report);
    void stop();
};

QFuture<Emulator::Private::StartResult> Emulator::Private::launch(const EmulatorOptions &options,
                                                                  EmulatorWorker::Report report)
{
    const auto promise = std::make_shared<QPromise<StartResult>>();
    promise->start();
    thread.setObjectName(QStringLiteral("endorse-emulator"));
    thread.start();
    anchor = new QObject;
    anchor->moveToThread(&thread);
    QMetaObject::invokeMethod(anchor, [this, options, promise, report = std::move(report)] {
        auto started = EmulatorWorker::start(options, devices, report);
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

void Emulator::Private::stop()
{
    if (!thread.isRunning())
        return;
    QMetaObject::invokeMethod(anchor, [this] {
        worker.reset();
        anchor->deleteLater();
        // QThread::wait() returns before the thread's own destructors ran; at the end of the
        // program these would come too late.
        OPENSSL_thread_stop();
        thread.quit();
    });
    thread.wait();
}

Emulator::Emulator()
    : m_d(std::make_unique<Private>())
{
}

Emulator::~Emulator()
{
    stop();
}

QCoro::Task<core::Result<std::unique_ptr<Emulator>>> Emulator::start(EmulatorOptions options)
{
    std::unique_ptr<Emulator> emulator(new Emulator);
    const auto future =
        emulator->m_d->launch(options, [to = emulator.get()](EmulatorRequest request) {
            std::atomic<int> &undelivered = to->m_d->undelivered;
            if (++undelivered > maxUndelivered) {
                --undelivered;
                return;
            }
            QMetaObject::invokeMethod(
                to,
                [to, request = std::move(request)] {
                    --to->m_d->undelivered;
                    Q_EMIT to->requestServed(request);
                },
                Qt::QueuedConnection);
        });
    auto started = co_await future;
    if (!started)
        co_return core::fail(started.error());
    emulator->m_endpoint = std::move(*started);
    co_return std::move(emulator);
}

QList<HubDevice> Emulator::hubDevices() const
{
    return m_d->devices->list();
}

void Emulator::stop()
{
    m_d->stop();
}

} // namespace endorse::emulator
