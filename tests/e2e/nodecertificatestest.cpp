// SPDX-License-Identifier: GPL-3.0-or-later
// Microsoft's Node SDK, unmodified, with certificates: its service client makes the enrollments,
// its devices provision and send to the hub, all against "endorsectl serve".
#include "nodesdk.h"

#include <emulator/testidentity.h>
#include <support/testregistry.h>

#include <QJsonDocument>
#include <QTest>

using namespace endorse::testing;

namespace {

QJsonObject attestationBy(const char *kind, const TestIdentity &primary,
                          const TestIdentity &secondary)
{
    const auto one = [](const TestIdentity &identity) {
        return QJsonObject{
            {QStringLiteral("certificate"), QString::fromLatin1(identity.certificatePem)}};
    };
    return {{QStringLiteral("type"), QStringLiteral("x509")},
            {QStringLiteral("x509"),
             QJsonObject{{QLatin1String(kind),
                          QJsonObject{{QStringLiteral("primary"), one(primary)},
                                      {QStringLiteral("secondary"), one(secondary)}}}}}};
}

} // namespace

class NodeCertificatesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(hasNodePackages(), "The Node packages are missing: run scripts/npm-install.sh.");
        // Polls come over connections of their own.
        QVERIFY(m_service.start(1));
        QVERIFY(m_client.start(m_service));
        m_root = madeAuthority("Factory root");
        m_line = madeAuthority("Line 7", &m_root);
        m_other = madeAuthority("Other root");
        m_first = madeIdentity({.commonNames = {"pump-1"}});
        m_second = madeIdentity({.commonNames = {"pump-1"}});
        const QJsonObject single{{QStringLiteral("registrationId"), QStringLiteral("pump-1")},
                                 {QStringLiteral("deviceId"), QStringLiteral("pump")},
                                 {QStringLiteral("attestation"),
                                  attestationBy("clientCertificates", m_first, m_second)}};
        QVERIFY(isDone(m_client.call("createOrUpdateIndividualEnrollment", {single})));
        const QJsonObject group{
            {QStringLiteral("enrollmentGroupId"), QStringLiteral("factory")},
            {QStringLiteral("attestation"), attestationBy("signingCertificates", m_root, m_other)}};
        QVERIFY(isDone(m_client.call("createOrUpdateEnrollmentGroup", {group})));
    }

    void provisions_data()
    {
        QTest::addColumn<QString>("registrationId");
        QTest::addColumn<TestIdentity>("own");
        QTest::addColumn<QByteArray>("rest");
        QTest::addColumn<QString>("deviceId");
        QTest::addColumn<QString>("group");
        QTest::newRow("individual, primary") << "pump-1" << m_first << QByteArray() << "pump"
                                             << "";
        QTest::newRow("individual, secondary") << "pump-1" << m_second << QByteArray() << "pump"
                                               << "";
        QTest::newRow("group, leaf alone")
            << "sensor-1" << madeDevice("sensor-1", m_root) << QByteArray() << "sensor-1"
            << "factory";
        QTest::newRow("group, secondary")
            << "sensor-2" << madeDevice("sensor-2", m_other) << m_other.certificatePem << "sensor-2"
            << "factory";
        QTest::newRow("group, through an intermediate")
            << "sensor-3" << madeDevice("sensor-3", m_line)
            << m_line.certificatePem + m_root.certificatePem << "sensor-3"
            << "factory";
    }
    void provisions()
    {
        QFETCH(QString, registrationId);
        QFETCH(TestIdentity, own);
        QFETCH(QByteArray, rest);
        QFETCH(QString, deviceId);
        QFETCH(QString, group);
        const QJsonObject assigned = runDevice(registrationId, own, rest);
        QVERIFY2(assigned.value(QLatin1String("event")) == QLatin1String("assigned"),
                 QJsonDocument(assigned).toJson().constData());
        QCOMPARE(assigned.value(QLatin1String("hub")).toString(), m_service.value("hub"));
        QCOMPARE(assigned.value(QLatin1String("deviceId")).toString(), deviceId);
        QCOMPARE(assigned.value(QLatin1String("messageStatus")).toInt(), 204);
        const QJsonValue x509 = assigned.value(QLatin1String("state"))[QLatin1String("x509")];
        QCOMPARE(x509[QLatin1String("enrollmentGroupId")].toString(), group);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("registrationId");
        QTest::addColumn<TestIdentity>("own");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("error");
        QTest::newRow("no certificate of the enrollment")
            << "pump-1" << madeDevice("pump-1", m_root) << 401 << "UnauthorizedError";
        QTest::newRow("the intermediate is missing")
            << "sensor-9" << madeDevice("sensor-9", m_line) << 401 << "UnauthorizedError";
        QTest::newRow("for another device")
            << "sensor-9" << madeDevice("sensor-8", m_root) << 401 << "UnauthorizedError";
        QTest::newRow("nobody's") << "nobody" << madeIdentity({.commonNames = {"nobody"}}) << 404
                                  << "Error";
    }
    void refuses()
    {
        QFETCH(QString, registrationId);
        QFETCH(TestIdentity, own);
        const QJsonObject error = runDevice(registrationId, own, {});
        QCOMPARE(error.value(QLatin1String("event")).toString(), QStringLiteral("error"));
        QTEST(error.value(QLatin1String("status")).toInt(), "status");
        QTEST(error.value(QLatin1String("name")).toString(), "error");
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
    QJsonObject runDevice(const QString &registrationId, const TestIdentity &own,
                          const QByteArray &rest)
    {
        QJsonObject config = m_service.address();
        config.insert(QStringLiteral("registrationId"), registrationId);
        config.insert(QStringLiteral("cert"), QString::fromLatin1(own.certificatePem + rest));
        config.insert(QStringLiteral("key"), QString::fromLatin1(own.keyPem));
        QProcess node;
        if (!startScript(&node, "x509.js", config))
            return {};
        const QJsonObject line = readLine(node);
        node.waitForFinished(sdkTimeoutMs);
        return line;
    }

    TestIdentity m_root;
    TestIdentity m_line;
    TestIdentity m_other;
    TestIdentity m_first;
    TestIdentity m_second;
    ServeProcess m_service;
    NodeServiceClient m_client;
};

ENDORSE_TEST(NodeCertificatesTest)
#include "nodecertificatestest.moc"
