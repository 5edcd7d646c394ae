// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyeddevice.h"

#include <QDateTime>

namespace endorse::testing {

using core::Bytes;

namespace {

Bytes keyed(const char *idMember, const QByteArray &id, const QByteArray &primary,
            const QByteArray &secondary, const QByteArray &more)
{
    QByteArrayList keys;
    if (!primary.isEmpty())
        keys.append(asJson("'primaryKey':'" + primary + '\''));
    if (!secondary.isEmpty())
        keys.append(asJson("'secondaryKey':'" + secondary + '\''));
    return asJson(QByteArray("{'") + idMember + "':'" + id +
                  "','attestation':{'type':'symmetricKey','symmetricKey':{") +
           keys.join(',') + "}}" + (more.isEmpty() ? QByteArray() : ',' + more) + '}';
}

} // namespace

KeyedDevice::KeyedDevice(RunningEmulator &running, QByteArray id, Bytes key)
    : m_running(running)
    , m_id(std::move(id))
    , m_key(std::move(key))
{
}

Bytes KeyedDevice::derivedKey(const Bytes &groupKey, const QByteArray &id)
{
    return hmacSha256(groupKey, id);
}

TestResponse KeyedDevice::registerNow(const QByteArray &apiVersion)
{
    return m_running.client().send({.method = "PUT",
                                    .target = '/' + m_running.scope() + "/registrations/" + m_id +
                                              "/register?api-version=" + apiVersion,
                                    .body = asJson("{'registrationId':'" + m_id + "'}"),
                                    .authorization = m_running.deviceToken(m_id, m_key)});
}

TestResponse KeyedDevice::poll(const QByteArray &operationId, const QByteArray &apiVersion)
{
    return m_running.client().send({.target = '/' + m_running.scope() + "/registrations/" + m_id +
                                              "/operations/" + operationId +
                                              "?api-version=" + apiVersion,
                                    .authorization = m_running.deviceToken(m_id, m_key)});
}

TestResponse KeyedDevice::lookup()
{
    return m_running.client().send(
        {.method = "POST",
         .target = '/' + m_running.scope() + "/registrations/" + m_id + "?api-version=2021-06-01",
         .body = asJson("{'registrationId':'" + m_id + "'}"),
         .authorization = m_running.deviceToken(m_id, m_key)});
}

QJsonObject KeyedDevice::provision(const QByteArray &apiVersion)
{
    const TestResponse accepted = registerNow(apiVersion);
    const QByteArray operation = textOf(accepted.json(), "operationId").toLatin1();
    if (accepted.status != 202 || operation.isEmpty())
        return {};
    return poll(operation, apiVersion).json()[QLatin1String("registrationState")].toObject();
}

TestResponse KeyedDevice::send(const QByteArray &deviceId, const QByteArray &hub)
{
    return m_running.sendToHub(
        deviceId,
        sasToken(hub + "%2Fdevices%2F" + deviceId, m_key, QDateTime::currentSecsSinceEpoch() + 60),
        "hello");
}

Bytes keyedEnrollment(const QByteArray &id, const QByteArray &primary, const QByteArray &secondary,
                      const QByteArray &more)
{
    return keyed("registrationId", id, primary, secondary, more);
}

Bytes keyedGroup(const QByteArray &id, const QByteArray &primary, const QByteArray &secondary,
                 const QByteArray &more)
{
    return keyed("enrollmentGroupId", id, primary, secondary, more);
}

QByteArray tokenOfPolicy(const RunningEmulator &running, const QByteArray &policy)
{
    const QString connection =
        running.endpoint().connectionStrings.value(QString::fromLatin1(policy));
    QByteArray key;
    for (const QByteArray &part : connection.toLatin1().split(';')) {
        if (part.startsWith("SharedAccessKey="))
            key = QByteArray::fromBase64(part.mid(16));
    }
    return sasToken("localhost", key, QDateTime::currentSecsSinceEpoch() + 3600, "&skn=" + policy);
}

QString textOf(const QJsonObject &object, const char *name)
{
    return object[QLatin1String(name)].toString();
}

} // namespace endorse::testing
