// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "softtpm.h"
#include "testclient.h"

#include <QTemporaryDir>

namespace endorse::testing {

/// An emulator on a data folder of its own, and the requests that many tests need. Registration ids
/// and device ids in the helpers are lower-case words without special characters.
class RunningEmulator final
{
public:
    /// Options are as in EmulatorOptions, save for the data folder.
    explicit RunningEmulator(emulator::EmulatorOptions options = quick());

    /// Answers the first poll.
    static emulator::EmulatorOptions quick();

    emulator::Emulator &emulator() { return *m_emulator; }
    const emulator::EmulatorEndpoint &endpoint() const { return m_emulator->endpoint(); }
    QByteArray scope() const { return endpoint().idScope.toLatin1(); }
    QByteArray hub() const { return endpoint().hub.toLatin1(); }
    QString dataDir() const { return m_folder.path(); }
    TestClient &client() { return *m_client; }
    /// A new connection for client().
    void reconnect();
    /// Ends the emulator and starts another one on the same folder, with the same options.
    void restart();
    /// What the hubs know, ordered by device id.
    QList<emulator::HubDevice> hubDevices();

    QByteArray registerTarget(const QByteArray &id) const;
    QByteArray pollTarget(const QByteArray &id, const QByteArray &operationId) const;
    /// Body of register with both keys.
    static core::Bytes keysBody(const QByteArray &id, const SoftTpm &tpm);
    /// A device token. @p lifetime in seconds, may be negative.
    QByteArray deviceToken(const QByteArray &id, const core::Bytes &key,
                           qint64 lifetime = 3600) const;
    QByteArray hubToken(const QByteArray &device, const core::Bytes &key,
                        qint64 lifetime = 3600) const;
    QByteArray serviceToken(qint64 lifetime = 3600) const;

    /// The enrollment as JSON, with further members ("\"deviceId\":\"x\"").
    static core::Bytes enrollment(const QByteArray &id, const SoftTpm &tpm,
                                  const QByteArray &more = {});
    TestResponse service(const QByteArray &method, const QByteArray &path,
                         const core::Bytes &body = {}, const dps::HttpHeaders &headers = {});
    TestResponse enroll(const QByteArray &id, const SoftTpm &tpm, const QByteArray &more = {});
    /// The nonce of a challenge; empty when there is none or it does not open.
    core::Bytes challenge(const QByteArray &id, const SoftTpm &tpm);
    TestResponse registerSigned(const QByteArray &id, const SoftTpm &tpm, const core::Bytes &key);
    TestResponse poll(const QByteArray &id, const QByteArray &operationId, const core::Bytes &key);
    /// The whole registration: the last answer and the hub key.
    struct Provisioned final
    {
        TestResponse response;
        core::Bytes hubKey;
    };
    Provisioned provision(const QByteArray &id, const SoftTpm &tpm);
    TestResponse sendToHub(const QByteArray &device, const QByteArray &token,
                           const core::Bytes &body, const dps::HttpHeaders &headers = {});

private:
    QTemporaryDir m_folder;
    emulator::EmulatorOptions m_options;
    std::unique_ptr<emulator::Emulator> m_emulator;
    std::unique_ptr<TestClient> m_client;
};

/// Rounds of a test that feeds damaged input: more when the environment says ENDORSE_SOAK=1.
int fuzzRounds();

/// JSON written with single quotes, which no value in these tests holds.
QByteArray asJson(QByteArray text);

/// A SAS token by hand: fields in the order of Azure's SDKs.
QByteArray sasToken(const QByteArray &encodedResource, const core::Bytes &key, qint64 expiry,
                    const QByteArray &tail = {});

} // namespace endorse::testing
