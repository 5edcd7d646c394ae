// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runningemulator.h"

#include <QSignalSpy>

#include <atomic>

namespace endorse::testing {

/// The service's clock, which a test may move while the emulator reads it.
class MovableClock final : public core::Clock
{
public:
    QDateTime now() const override
    {
        return QDateTime::currentDateTimeUtc().addSecs(offsetSeconds);
    }
    std::atomic<qint64> offsetSeconds = 0;
};

/// "+ what: value" of each line of how the service decided; "!" stands before the line that
/// refused, "." before a mere fact.
QStringList linesOf(const emulator::EmulatorRequest &request);
/// Names in hex.
QString ekNameOf(const SoftTpm &tpm);
QString srkNameOf(const SoftTpm &tpm);

/// A running emulator with a device "dev1", whose requests are followed one by one.
class ReportingEmulator final
{
public:
    ReportingEmulator();

    RunningEmulator &running() { return *m_running; }
    emulator::Emulator &emulator() { return m_running->emulator(); }
    MovableClock &clock() { return *m_clock; }
    const QSignalSpy &served() const { return *m_served; }

    /// The emulator has answered @p requests more: what it reported of the last one.
    emulator::EmulatorRequest reported(int requests = 1);
    /// What it reported of the last one that was waited for.
    emulator::EmulatorRequest last() { return reported(0); }

    emulator::EmulatorRequest send(const TestRequest &request);
    emulator::EmulatorRequest enroll(const QByteArray &more = {});
    /// The nonce; last() is the report.
    core::Bytes challenge();
    emulator::EmulatorRequest registerSigned(const core::Bytes &key,
                                             const SoftTpm &tpm = SoftTpm::first());
    emulator::EmulatorRequest poll(const emulator::EmulatorRequest &accepted,
                                   const core::Bytes &key);
    /// The hub key of a whole registration; last() is the report of the poll.
    core::Bytes provision();
    emulator::EmulatorRequest sendToHub(const QByteArray &device, const core::Bytes &key,
                                        const core::Bytes &body);
    std::optional<core::Secret> nonceOf(const emulator::EmulatorRequest &request);

private:
    std::shared_ptr<MovableClock> m_clock;
    std::unique_ptr<RunningEmulator> m_running;
    std::unique_ptr<QSignalSpy> m_served;
    qsizetype m_count = 0;
};

} // namespace endorse::testing
