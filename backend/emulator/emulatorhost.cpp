// SPDX-License-Identifier: GPL-3.0-or-later
#include "emulatorhost.h"

#include <dps/oneshot.h>
#include <emulator/servicememory.h>

#include <QCoroFuture>
#include <QFuture>
#include <QPointer>
#include <QPromise>
#include <QThreadPool>

#include <functional>

namespace endorse::emulator {

namespace {

constexpr std::chrono::milliseconds logInterval{50};
constexpr std::chrono::milliseconds dataInterval{50};

QString place()
{
    return QStringLiteral("emulator");
}

/// Has @p work done by a thread of the pool: the disk may be slow.
template<class T>
QFuture<T> inPool(std::function<T()> work)
{
    const auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

QFuture<ServiceSnapshot> askForStored(const enrollment::StoreLocation &location)
{
    return inPool<ServiceSnapshot>([location] { return storedSnapshot(location); });
}

QFuture<core::Result<void>> askToClear(const enrollment::StoreLocation &location)
{
    return inPool<core::Result<void>>([location] { return clearStored(location); });
}

/// A read of the service API. Of the device API even a poll may change something: it is the poll
/// that finds the device assigned.
bool onlyReads(const EmulatorRequest &request)
{
    const QString path = request.path.section(QLatin1Char('?'), 0, 0).toLower();
    if (request.method == QLatin1String("POST"))
        return path.endsWith(QLatin1String("/query")) ||
               path.endsWith(QLatin1String("/attestationmechanism"));
    return request.method == QLatin1String("GET") &&
           (path.startsWith(QLatin1String("/enrollments/")) ||
            path.startsWith(QLatin1String("/enrollmentgroups/")) ||
            path.startsWith(QLatin1String("/registrations/")));
}

/// A request that was refused changed nothing.
bool mayHaveChangedData(const EmulatorRequest &request)
{
    return request.status >= 200 && request.status < 300 && !onlyReads(request);
}

} // namespace

/// Those who wait for the host. Each is answered once, through the event loop.
struct EmulatorHost::Waiters final
{
    using Start = dps::OneShot<core::Result<void>>;
    using Settled = dps::OneShot<bool>;

    QList<Start> starts;
    QList<Settled> settled;

    void answerStarts(const core::Result<void> &result)
    {
        for (const Start &start : std::exchange(starts, {}))
            start.resolve(result);
    }
    void answerSettled()
    {
        for (const Settled &waiter : std::exchange(settled, {}))
            waiter.resolve(true);
    }
};

EmulatorHost::EmulatorHost(EmulatorOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_memory(m_options.memory ? m_options.memory
                                : std::make_shared<ServiceMemory>(m_options.storeLocation()))
    , m_waiters(std::make_unique<Waiters>())
{
    m_options.memory = m_memory;
    m_logTimer.setSingleShot(true);
    m_logTimer.setInterval(logInterval);
    m_dataTimer.setSingleShot(true);
    m_dataTimer.setInterval(dataInterval);
    connect(&m_logTimer, &QTimer::timeout, this, &EmulatorHost::flushPending);
    connect(&m_dataTimer, &QTimer::timeout, this, &EmulatorHost::dataChanged);
}

EmulatorHost::~EmulatorHost()
{
    m_waiters->answerStarts(core::fail(core::cancelledError(place())));
    m_waiters->answerSettled();
    if (m_emulator)
        m_emulator->disconnect(this);
}

Emulator *EmulatorHost::emulator() const
{
    return m_state == State::Running ? m_emulator.get() : nullptr;
}

const EmulatorEndpoint *EmulatorHost::endpoint() const
{
    return m_state == State::Running ? &m_emulator->endpoint() : nullptr;
}

QCoro::Task<core::Result<void>> EmulatorHost::start(core::CancelToken cancel)
{
    return waitUntilRunning(this, std::move(cancel));
}

QCoro::Task<core::Result<void>> EmulatorHost::waitUntilRunning(EmulatorHost *self,
                                                               core::CancelToken cancel)
{
    if (self->m_ending || cancel.isCancelled())
        co_return core::fail(core::cancelledError(place()));
    if (self->m_state == State::Running)
        co_return core::Result<void>();
    const Waiters::Start answer;
    self->m_waiters->starts.append(answer);
    const auto registration = cancel.onCancel([host = QPointer<EmulatorHost>(self), answer] {
        // The token fires in any thread; the answer belongs to this one.
        QMetaObject::invokeMethod(
            host, [answer] { answer.resolve(core::fail(core::cancelledError(place()))); },
            Qt::QueuedConnection);
    });
    if (self->m_state == State::Stopped || self->m_state == State::Failed)
        launch(self);
    co_return co_await answer;
}

QCoro::Task<void> EmulatorHost::launch(EmulatorHost *self)
{
    const QPointer<EmulatorHost> alive(self);
    self->m_error.reset();
    self->m_stopWanted = false;
    self->setState(State::Starting);
    EmulatorOptions options = self->m_options;
    const bool wantsOldPort = options.port == 0 && self->m_lastPort != 0;
    if (wantsOldPort)
        options.port = self->m_lastPort;
    auto started = co_await Emulator::start(options);
    const bool isTaken = !started && started.error().category == core::ErrorCategory::Network;
    if (alive && wantsOldPort && isTaken) {
        options.port = 0;
        started = co_await Emulator::start(options);
    }
    if (!alive)
        co_return;
    if (!started) {
        self->m_error = started.error();
        self->setState(State::Failed);
        co_return;
    }
    self->m_emulator = std::move(*started);
    self->m_lastPort = static_cast<quint16>(self->m_emulator->endpoint().endpoint.port());
    connect(self->m_emulator.get(), &Emulator::requestServed, self, &EmulatorHost::take);
    connect(self->m_emulator.get(), &Emulator::stopped, self, &EmulatorHost::onStopped);
    if (self->m_stopWanted)
        self->beginStop();
    else
        self->setState(State::Running);
}

void EmulatorHost::setState(State state)
{
    m_state = state;
    m_startedAt = state == State::Running ? QDateTime::currentDateTimeUtc() : QDateTime();
    const QPointer<EmulatorHost> alive(this);
    Q_EMIT stateChanged();
    // Whoever was told may have gone further: the answers are for the state that is.
    if (!alive || m_state != state)
        return;
    if (state == State::Running)
        m_waiters->answerStarts(core::Result<void>());
    else if (state == State::Failed)
        m_waiters->answerStarts(core::fail(*m_error));
    if (state == State::Starting || state == State::Stopping)
        return;
    m_waiters->answerSettled();
    if (state == State::Stopped && !m_waiters->starts.isEmpty())
        launch(this);
    if (!m_dataTimer.isActive())
        m_dataTimer.start();
}

void EmulatorHost::stop()
{
    // Those who waited for it are told; those who come from now on get a start of their own.
    m_waiters->answerStarts(core::fail(core::cancelledError(place())));
    if (m_state == State::Starting)
        m_stopWanted = true;
    else if (m_state == State::Running)
        beginStop();
}

void EmulatorHost::beginStop()
{
    setState(State::Stopping);
    m_emulator->beginStop();
}

void EmulatorHost::onStopped()
{
    flushPending();
    m_emulator.reset();
    setState(State::Stopped);
}

QCoro::Task<void> EmulatorHost::shutdown(EmulatorHost *host)
{
    host->m_ending = true;
    host->stop();
    if (host->m_state != State::Starting && host->m_state != State::Stopping)
        co_return;
    const Waiters::Settled settled;
    host->m_waiters->settled.append(settled);
    co_await settled;
}

QCoro::Task<core::Result<void>> EmulatorHost::reset(core::CancelToken cancel)
{
    const QPointer<EmulatorHost> alive(this);
    while (m_state == State::Starting || m_state == State::Stopping) {
        const Waiters::Settled settled;
        m_waiters->settled.append(settled);
        co_await settled;
        if (!alive)
            co_return core::fail(core::cancelledError(place()));
    }
    if (cancel.isCancelled())
        co_return core::fail(core::cancelledError(place()));
    core::Result<void> done;
    if (m_state == State::Running) {
        done = co_await m_emulator->reset();
    } else {
        m_memory->forget();
        const QFuture<core::Result<void>> cleared = askToClear(m_memory->location());
        done = co_await cleared;
    }
    if (alive)
        Q_EMIT dataChanged();
    co_return done;
}

QCoro::Task<ServiceSnapshot> EmulatorHost::snapshot()
{
    if (m_state == State::Running)
        co_return co_await m_emulator->snapshot();
    if (m_state == State::Starting || m_state == State::Stopping)
        co_return ServiceSnapshot();
    const QPointer<EmulatorHost> alive(this);
    const QFuture<ServiceSnapshot> asked = askForStored(m_memory->location());
    ServiceSnapshot snapshot = co_await asked;
    // While it starts, runs or stops, what is in memory belongs to another thread.
    if (alive && (m_state == State::Stopped || m_state == State::Failed)) {
        for (HubView &hub : snapshot.hubs)
            m_memory->hubDevices.addMessages(&hub.devices);
    }
    co_return snapshot;
}

QCoro::Task<std::optional<core::Secret>> EmulatorHost::nonceOf(QByteArray requestId)
{
    if (m_state != State::Running)
        co_return std::nullopt;
    co_return co_await m_emulator->nonceOf(std::move(requestId));
}

void EmulatorHost::relay(EmulatorRequest request)
{
    request.isWhatIf = true;
    // Its service is another one: this one knows no key of it.
    request.hasNonce = false;
    take(std::move(request));
}

void EmulatorHost::take(EmulatorRequest request)
{
    if (mayHaveChangedData(request) && !request.isWhatIf && !m_dataTimer.isActive())
        m_dataTimer.start();
    m_pending.append(std::move(request));
    // The first one is shown at once; a flood comes in one piece at a time.
    if (!m_logTimer.isActive())
        flushPending();
}

void EmulatorHost::flushPending()
{
    if (m_pending.isEmpty())
        return;
    m_logTimer.start();
    m_log.append(std::exchange(m_pending, {}));
}

} // namespace endorse::emulator
