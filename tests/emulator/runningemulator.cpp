// SPDX-License-Identifier: GPL-3.0-or-later
#include "runningemulator.h"

#include <QCoroTask>
#include <QDateTime>

#include <algorithm>

namespace endorse::testing {

using core::Bytes;

namespace {

constexpr char apiVersion[] = "?api-version=2021-06-01";

std::unique_ptr<emulator::Emulator> started(emulator::EmulatorOptions options)
{
    auto result = QCoro::waitFor(emulator::Emulator::start(std::move(options)));
    if (!result)
        qFatal("The emulator does not start: %s", qPrintable(result.error().toLogLine()));
    return std::move(*result);
}

emulator::EmulatorOptions withFolder(emulator::EmulatorOptions options, const QString &folder)
{
    options.dataDir = folder;
    return options;
}

qint64 expiryIn(qint64 lifetime)
{
    return QDateTime::currentSecsSinceEpoch() + lifetime;
}

} // namespace

QByteArray sasToken(const QByteArray &encodedResource, const Bytes &key, qint64 expiry,
                    const QByteArray &tail)
{
    const QByteArray se = QByteArray::number(expiry);
    const QByteArray signature = hmacSha256(key, encodedResource + '\n' + se).toBase64();
    return "SharedAccessSignature sr=" + encodedResource + "&sig=" + signature.toPercentEncoding() +
           "&se=" + se + tail;
}

int fuzzRounds()
{
    return qEnvironmentVariableIntValue("ENDORSE_SOAK") == 1 ? 400'000 : 20'000;
}

QByteArray asJson(QByteArray text)
{
    return text.replace('\'', '"');
}

RunningEmulator::RunningEmulator(emulator::EmulatorOptions options)
    : m_options(withFolder(std::move(options), m_folder.path()))
    , m_emulator(started(m_options))
{
    reconnect();
}

emulator::EmulatorOptions RunningEmulator::quick()
{
    emulator::EmulatorOptions options;
    options.retryAfterSeconds = 0;
    // A loaded computer may take long for what is no test of this.
    options.limits.handshakeTimeout = std::chrono::minutes(10);
    return options;
}

void RunningEmulator::restart()
{
    m_client.reset();
    m_emulator.reset();
    m_emulator = started(m_options);
    reconnect();
}

QList<emulator::HubDevice> RunningEmulator::hubDevices()
{
    QList<emulator::HubDevice> devices;
    for (const emulator::HubView &hub : QCoro::waitFor(m_emulator->snapshot()).hubs)
        devices += hub.devices;
    std::stable_sort(devices.begin(), devices.end(),
                     [](const emulator::HubDevice &a, const emulator::HubDevice &b) {
                         return a.deviceId < b.deviceId;
                     });
    return devices;
}

void RunningEmulator::reconnect()
{
    m_client = std::make_unique<TestClient>(endpoint());
}

QByteArray RunningEmulator::registerTarget(const QByteArray &id) const
{
    return '/' + scope() + "/registrations/" + id + "/register" + apiVersion;
}

QByteArray RunningEmulator::pollTarget(const QByteArray &id, const QByteArray &operationId) const
{
    return '/' + scope() + "/registrations/" + id + "/operations/" + operationId + apiVersion;
}

Bytes RunningEmulator::keysBody(const QByteArray &id, const SoftTpm &tpm)
{
    return asJson("{'registrationId':'") + id + asJson("','tpm':{'endorsementKey':'") +
           tpm.ekBase64() + asJson("','storageRootKey':'") + tpm.srkBase64() + asJson("'}}");
}

QByteArray RunningEmulator::deviceToken(const QByteArray &id, const Bytes &key,
                                        qint64 lifetime) const
{
    return sasToken(scope() + "%2Fregistrations%2F" + id, key, expiryIn(lifetime),
                    "&skn=registration");
}

QByteArray RunningEmulator::hubToken(const QByteArray &device, const Bytes &key,
                                     qint64 lifetime) const
{
    return sasToken(hub() + "%2Fdevices%2F" + device, key, expiryIn(lifetime));
}

QByteArray RunningEmulator::serviceToken(qint64 lifetime) const
{
    QByteArray key;
    for (const QByteArray &part : endpoint().serviceConnectionString.toLatin1().split(';')) {
        if (part.startsWith("SharedAccessKey="))
            key = QByteArray::fromBase64(part.mid(16));
    }
    return sasToken("localhost", key, expiryIn(lifetime), "&skn=provisioningserviceowner");
}

Bytes RunningEmulator::enrollment(const QByteArray &id, const SoftTpm &tpm, const QByteArray &more)
{
    return asJson("{'registrationId':'") + id +
           asJson("','attestation':{'type':'tpm','tpm':{'endorsementKey':'") + tpm.ekBase64() +
           asJson("'}}") + (more.isEmpty() ? QByteArray() : ',' + more) + '}';
}

TestResponse RunningEmulator::service(const QByteArray &method, const QByteArray &path,
                                      const Bytes &body, const dps::HttpHeaders &headers)
{
    return m_client->send({.method = method,
                           .target = path + "?api-version=2021-10-01",
                           .body = body,
                           .authorization = serviceToken(),
                           .headers = headers});
}

TestResponse RunningEmulator::enroll(const QByteArray &id, const SoftTpm &tpm,
                                     const QByteArray &more)
{
    return service("PUT", "/enrollments/" + id, enrollment(id, tpm, more));
}

Bytes RunningEmulator::challenge(const QByteArray &id, const SoftTpm &tpm)
{
    const TestResponse response =
        m_client->send({.method = "PUT", .target = registerTarget(id), .body = keysBody(id, tpm)});
    const QByteArray blob =
        response.json()[QLatin1String("authenticationKey")].toString().toLatin1();
    const auto opened = tpm.open(QByteArray::fromBase64(blob));
    return response.status == 401 && opened ? opened->key : Bytes();
}

TestResponse RunningEmulator::registerSigned(const QByteArray &id, const SoftTpm &tpm,
                                             const Bytes &key)
{
    return m_client->send({.method = "PUT",
                           .target = registerTarget(id),
                           .body = keysBody(id, tpm),
                           .authorization = deviceToken(id, key)});
}

TestResponse RunningEmulator::poll(const QByteArray &id, const QByteArray &operationId,
                                   const Bytes &key)
{
    // As Node does it: a GET with a body.
    return m_client->send({.method = "GET",
                           .target = pollTarget(id, operationId),
                           .body = "{}",
                           .authorization = deviceToken(id, key)});
}

RunningEmulator::Provisioned RunningEmulator::provision(const QByteArray &id, const SoftTpm &tpm)
{
    const Bytes key = challenge(id, tpm);
    const TestResponse accepted = registerSigned(id, tpm, key);
    const QByteArray operation =
        accepted.json()[QLatin1String("operationId")].toString().toLatin1();
    TestResponse last = poll(id, operation, key);
    const QByteArray blob = last.json()[QLatin1String("registrationState")]
                                .toObject()[QLatin1String("tpm")]
                                .toObject()[QLatin1String("authenticationKey")]
                                .toString()
                                .toLatin1();
    const auto opened = tpm.open(QByteArray::fromBase64(blob));
    return {std::move(last), opened ? opened->key : Bytes()};
}

TestResponse RunningEmulator::sendToHub(const QByteArray &device, const QByteArray &token,
                                        const Bytes &body, const dps::HttpHeaders &headers)
{
    return m_client->send(
        {.method = "POST",
         .target = "/devices/" + device + "/messages/events?api-version=2021-04-12",
         .body = body,
         .authorization = token,
         .headers = headers});
}

} // namespace endorse::testing
