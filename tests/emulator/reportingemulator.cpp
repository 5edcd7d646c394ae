// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportingemulator.h"

#include <tpmtypes/endorsementkey.h>
#include <tpmtypes/storagerootkey.h>

#include <QCoroTask>
#include <QJsonDocument>
#include <QTest>

namespace endorse::testing {

using core::Bytes;
using emulator::Decision;
using emulator::EmulatorRequest;

QStringList linesOf(const EmulatorRequest &request)
{
    QStringList lines;
    for (const Decision &line : request.decisions) {
        const QString value = line.value.isEmpty() ? line.valueText.english() : line.value;
        const char *mark = line.verdict == Decision::Verdict::Passed    ? "+ "
                           : line.verdict == Decision::Verdict::Refused ? "! "
                                                                        : ". ";
        lines.append(QLatin1String(mark) + line.what.english() + QStringLiteral(": ") + value);
    }
    return lines;
}

QString ekNameOf(const SoftTpm &tpm)
{
    return core::toHex(tpmtypes::EndorsementKey::fromTpm2b(tpm.ek())->name());
}

QString srkNameOf(const SoftTpm &tpm)
{
    return core::toHex(tpmtypes::StorageRootKey::fromTpm2b(tpm.srk())->name());
}

ReportingEmulator::ReportingEmulator()
    : m_clock(std::make_shared<MovableClock>())
{
    emulator::EmulatorOptions options = RunningEmulator::quick();
    options.clock = m_clock;
    m_running = std::make_unique<RunningEmulator>(options);
    m_served =
        std::make_unique<QSignalSpy>(&m_running->emulator(), &emulator::Emulator::requestServed);
}

EmulatorRequest ReportingEmulator::reported(int requests)
{
    m_count += requests;
    if (!QTest::qWaitFor([this] { return m_served->size() >= m_count; }, 60'000))
        return {};
    return m_served->at(m_count - 1).first().value<EmulatorRequest>();
}

EmulatorRequest ReportingEmulator::send(const TestRequest &request)
{
    m_running->client().send(request);
    return reported();
}

EmulatorRequest ReportingEmulator::enroll(const QByteArray &more)
{
    m_running->enroll("dev1", SoftTpm::first(), more);
    return reported();
}

Bytes ReportingEmulator::challenge()
{
    const Bytes nonce = m_running->challenge("dev1", SoftTpm::first());
    reported();
    return nonce;
}

EmulatorRequest ReportingEmulator::registerSigned(const Bytes &key, const SoftTpm &tpm)
{
    m_running->registerSigned("dev1", tpm, key);
    return reported();
}

EmulatorRequest ReportingEmulator::poll(const EmulatorRequest &accepted, const Bytes &key)
{
    const QJsonObject body = QJsonDocument::fromJson(accepted.responseBody).object();
    m_running->poll("dev1", body[QLatin1String("operationId")].toString().toLatin1(), key);
    return reported();
}

Bytes ReportingEmulator::provision()
{
    const Bytes key = m_running->provision("dev1", SoftTpm::first()).hubKey;
    reported(3);
    return key;
}

EmulatorRequest ReportingEmulator::sendToHub(const QByteArray &device, const Bytes &key,
                                             const Bytes &body)
{
    m_running->sendToHub(device, m_running->hubToken(device, key), body);
    return reported();
}

std::optional<core::Secret> ReportingEmulator::nonceOf(const EmulatorRequest &request)
{
    return QCoro::waitFor(m_running->emulator().nonceOf(request.requestId));
}

} // namespace endorse::testing
