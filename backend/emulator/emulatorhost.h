// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>
#include <emulator/emulator.h>
#include <emulator/requestlog.h>

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace endorse::emulator {

class ServiceMemory;

/// The emulator of a program, which can be started, stopped and started again, with the log of its
/// requests. What the service knows (enrollments, groups, registrations, devices) lies in the data
/// folder and ends with reset(); challenges outlive a stop and end with this object. A new start
/// takes the port of the one before when it is still free.
///
/// Nothing here blocks. Ends in order: await shutdown(), destroy. Thread: that of its owner, with
/// an event loop.
class EmulatorHost final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmulatorHost)

public:
    enum class State { Stopped, Starting, Running, Stopping, Failed };
    Q_ENUM(State)

    /// Starts nothing. @p options as for Emulator::start; the folder above dataDir is made.
    explicit EmulatorHost(EmulatorOptions options, QObject *parent = nullptr);
    /// Ends what still runs, and waits for it.
    ~EmulatorHost() override;

    State state() const { return m_state; }
    /// Why the last start failed; kept until the next one.
    const std::optional<core::Error> &error() const { return m_error; }
    /// Null unless it is running. Ask again after stateChanged().
    Emulator *emulator() const;
    /// Null unless it is running.
    const EmulatorEndpoint *endpoint() const;
    /// UTC; null unless it is running.
    QDateTime startedAt() const { return m_startedAt; }
    RequestLog &log() { return m_log; }
    const RequestLog &log() const { return m_log; }

    /// Running when it succeeds: at once when it runs already; after the stop that is under way.
    /// Errors: those of Emulator::start; category Cancelled when @p cancel fires (the start goes
    /// on), when somebody stops it meanwhile, and after shutdown().
    QCoro::Task<core::Result<void>> start(core::CancelToken cancel = {});
    /// Cuts all connections and stops. Returns at once; stateChanged() tells when it is done.
    void stop();
    /// Forgets enrollments, groups, registrations, challenges and hub devices, running or not.
    /// Keys, id scope, certificates, address and the log stay. Errors: those of EnrollmentStore.
    QCoro::Task<core::Result<void>> reset(core::CancelToken cancel = {});
    /// Stops for good: every later start is refused. Done when thread and sockets are gone.
    static QCoro::Task<void> shutdown(EmulatorHost *host);

    /// What Emulator::snapshot() gives; what lies in the data folder when it does not run.
    QCoro::Task<ServiceSnapshot> snapshot();
    /// What Emulator::nonceOf() gives; nothing when it does not run.
    QCoro::Task<std::optional<core::Secret>> nonceOf(QByteArray requestId);
    /// A request that the emulator of a what-if served joins the log, marked as such.
    void relay(endorse::emulator::EmulatorRequest request);

Q_SIGNALS:
    void stateChanged();
    /// Enrollments, registrations or devices may have changed. At most every 50 ms.
    void dataChanged();

private:
    struct Waiters;

    static QCoro::Task<core::Result<void>> waitUntilRunning(EmulatorHost *self,
                                                            core::CancelToken cancel);
    static QCoro::Task<void> launch(EmulatorHost *self);
    void setState(State state);
    void beginStop();
    void onStopped();
    void take(EmulatorRequest request);
    void flushPending();

    EmulatorOptions m_options;
    std::shared_ptr<ServiceMemory> m_memory;
    RequestLog m_log;
    State m_state = State::Stopped;
    std::optional<core::Error> m_error;
    std::unique_ptr<Emulator> m_emulator;
    QDateTime m_startedAt;
    quint16 m_lastPort = 0;
    bool m_stopWanted = false; ///< Asked for while it was starting.
    bool m_ending = false;     ///< shutdown() was called.
    QList<EmulatorRequest> m_pending;
    QTimer m_logTimer;
    QTimer m_dataTimer;
    std::unique_ptr<Waiters> m_waiters;
};

} // namespace endorse::emulator
