// SPDX-License-Identifier: GPL-3.0-or-later
// Microsoft's Node SDK, unmodified, with symmetric keys: its service client makes the enrollment,
// its devices provision and send to the hub, all against "endorsectl serve".
#include "nodesdk.h"

#include <support/testregistry.h>

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTest>

using namespace endorse::testing;

namespace {

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QJsonObject keys(const QString &primary, const QString &secondary)
{
    return {
        {QStringLiteral("type"), QStringLiteral("symmetricKey")},
        {QStringLiteral("symmetricKey"), QJsonObject{{QStringLiteral("primaryKey"), primary},
                                                     {QStringLiteral("secondaryKey"), secondary}}}};
}

/// The key of a device of a group, by the published rule.
QByteArray derived(const QByteArray &groupKey, const QString &registrationId)
{
    return QMessageAuthenticationCode::hash(registrationId.toUtf8(), groupKey,
                                            QCryptographicHash::Sha256);
}

} // namespace

class NodeKeysTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(hasNodePackages(), "The Node packages are missing: run scripts/npm-install.sh.");
        QVERIFY(m_service.start(0));
        QVERIFY(m_client.start(m_service));
        QJsonObject single{
            {QStringLiteral("registrationId"), QStringLiteral("pump-1")},
            {QStringLiteral("deviceId"), QStringLiteral("pump")},
            {QStringLiteral("attestation"), keys(base64(m_first), base64(m_second))}};
        QVERIFY(isDone(m_client.call("createOrUpdateIndividualEnrollment", {single})));
        QJsonObject group{{QStringLiteral("enrollmentGroupId"), QStringLiteral("line-7")},
                          {QStringLiteral("attestation"), keys(base64(m_first), base64(m_second))}};
        QVERIFY(isDone(m_client.call("createOrUpdateEnrollmentGroup", {group})));
    }

    void provisions_data()
    {
        QTest::addColumn<QString>("registrationId");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("deviceId");
        QTest::newRow("individual, primary key") << "pump-1" << m_first << "pump";
        QTest::newRow("individual, secondary key") << "pump-1" << m_second << "pump";
        for (const char *id : {"sensor-1", "sensor-2"}) {
            QTest::addRow("group, primary key, %s", id)
                << id << derived(m_first, QString::fromLatin1(id)) << id;
        }
        QTest::newRow("group, secondary key")
            << "sensor-3" << derived(m_second, QStringLiteral("sensor-3")) << "sensor-3";
    }

    void provisions()
    {
        QFETCH(QString, registrationId);
        QFETCH(QByteArray, key);
        QFETCH(QString, deviceId);
        const QJsonObject assigned = runDevice(registrationId, key);
        QVERIFY2(assigned.value(QLatin1String("event")) == QLatin1String("assigned"),
                 QJsonDocument(assigned).toJson().constData());
        QCOMPARE(assigned.value(QLatin1String("hub")).toString(), m_service.value("hub"));
        QCOMPARE(assigned.value(QLatin1String("deviceId")).toString(), deviceId);
        QCOMPARE(assigned.value(QLatin1String("messageStatus")).toInt(), 204);
    }

    /// The registrations of the devices above, page by page.
    void queriesTheRegistrationsOfTheGroup()
    {
        const QJsonObject answer =
            m_client.query("createEnrollmentGroupDeviceRegistrationStateQuery",
                           {QJsonObject{{QStringLiteral("query"), QStringLiteral("SELECT *")}},
                            QStringLiteral("line-7"), 2});
        QStringList ids;
        const QJsonArray pages = answer.value(QLatin1String("pages")).toArray();
        for (const auto &page : pages) {
            for (const auto &state : page.toArray()) {
                QCOMPARE(state[QLatin1String("status")].toString(), QStringLiteral("assigned"));
                QCOMPARE(state[QLatin1String("assignedHub")].toString(), m_service.value("hub"));
                ids.append(state[QLatin1String("registrationId")].toString());
            }
        }
        QCOMPARE(pages.size(), 2);
        QCOMPARE(ids, QStringList({QStringLiteral("sensor-1"), QStringLiteral("sensor-2"),
                                   QStringLiteral("sensor-3")}));
        for (const auto &type : answer.value(QLatin1String("types")).toArray())
            QCOMPARE(type.toString(), QStringLiteral("DeviceRegistration"));
    }

    void readsAndDeletesARegistration()
    {
        const QJsonArray id{QStringLiteral("sensor-3")};
        const QJsonObject state = m_client.call("getDeviceRegistrationState", id);
        QVERIFY(isDone(state));
        QVERIFY(state.value(QLatin1String("result"))[QLatin1String("etag")].isString());
        // The record with its ETag, as the SDK hands it around.
        QVERIFY(isDone(m_client.call("deleteDeviceRegistrationState",
                                     {state.value(QLatin1String("result"))})));
        const QJsonObject gone = m_client.call("getDeviceRegistrationState", id);
        QCOMPARE(gone.value(QLatin1String("status")).toInt(), 404);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("registrationId");
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("the group's own key") << "sensor-9" << m_first;
        QTest::newRow("the key of another device of the group")
            << "sensor-9" << derived(m_first, QStringLiteral("sensor-1"));
        QTest::newRow("no key of the enrollment") << "pump-1" << QByteArray(64, 'x');
    }

    void refuses()
    {
        QFETCH(QString, registrationId);
        QFETCH(QByteArray, key);
        const QJsonObject error = runDevice(registrationId, key);
        QCOMPARE(error.value(QLatin1String("event")).toString(), QStringLiteral("error"));
        QCOMPARE(error.value(QLatin1String("status")).toInt(), 401);
        QCOMPARE(error.value(QLatin1String("name")).toString(),
                 QStringLiteral("UnauthorizedError"));
    }

private:
    static bool isDone(const QJsonObject &answer)
    {
        const bool done = answer.value(QLatin1String("event")) == QLatin1String("result");
        if (!done)
            qWarning("%s", QJsonDocument(answer).toJson().constData());
        return done;
    }

    /// One device in a process of its own; its only line.
    QJsonObject runDevice(const QString &registrationId, const QByteArray &key)
    {
        QJsonObject config = m_service.address();
        config.insert(QStringLiteral("registrationId"), registrationId);
        config.insert(QStringLiteral("key"), base64(key));
        QProcess node;
        if (!startScript(&node, "symkey.js", config))
            return {};
        const QJsonObject line = readLine(node);
        node.waitForFinished(sdkTimeoutMs);
        return line;
    }

    const QByteArray m_first = QByteArray(64, 'p');
    const QByteArray m_second = QByteArray(32, 's');
    ServeProcess m_service;
    NodeServiceClient m_client;
};

ENDORSE_TEST(NodeKeysTest)
#include "nodekeystest.moc"
