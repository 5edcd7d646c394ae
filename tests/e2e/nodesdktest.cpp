// SPDX-License-Identifier: GPL-3.0-or-later
// Microsoft's Node SDK, unmodified, provisions by TPM: its TPM library talks to swtpm through the
// simulator protocol, its provisioning client to "endorsectl serve". Needs the packages of
// package-lock.json (scripts/npm-install.sh).
#include "nodesdk.h"

#include <support/testregistry.h>
#include <tpm/simulatorserver.h>
#include <tpm/softwaretpm.h>

#include <QCoroTask>
#include <QJsonDocument>
#include <QTest>

using namespace endorse;
using namespace endorse::testing;

class NodeSdkTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void provisions_data();
    void provisions();
    void refusesWithoutEnrollment();

private:
    void startTpm(bool manufactured);
    void startDevice(QProcess &node, const QString &registrationId);

    ServeProcess m_service;
    std::unique_ptr<QTemporaryDir> m_tpmState;
    std::unique_ptr<tpm::SoftwareTpm> m_tpm;
    std::unique_ptr<tpm::SimulatorServer> m_simulator;
};

void NodeSdkTest::initTestCase()
{
    QVERIFY2(hasNodePackages(), "The Node packages are missing: run scripts/npm-install.sh.");
    QVERIFY(m_service.start());
}

void NodeSdkTest::startTpm(bool manufactured)
{
    m_simulator.reset();
    m_tpm.reset();
    m_tpmState = std::make_unique<QTemporaryDir>();
    auto started = QCoro::waitFor(
        tpm::SoftwareTpm::start({.stateDir = m_tpmState->filePath(QStringLiteral("tpm")),
                                 .createEkCertificate = manufactured},
                                {}));
    QVERIFY2(started, started ? "" : qPrintable(started.error().toLogLine()));
    m_tpm = std::move(*started);
    auto simulator = QCoro::waitFor(tpm::SimulatorServer::start(m_tpm->transport(), {.port = 0}));
    QVERIFY2(simulator, simulator ? "" : qPrintable(simulator.error().toLogLine()));
    m_simulator = std::move(*simulator);
}

void NodeSdkTest::startDevice(QProcess &node, const QString &registrationId)
{
    QJsonObject config = m_service.address();
    config.insert(QStringLiteral("tpmPort"), m_simulator->port());
    if (!registrationId.isEmpty())
        config.insert(QStringLiteral("registrationId"), registrationId);
    QVERIFY2(startScript(&node, "provision.js", config), "node does not start.");
}

void NodeSdkTest::provisions_data()
{
    QTest::addColumn<bool>("manufactured");
    QTest::addColumn<QString>("registrationId");
    QTest::addColumn<int>("registrations");
    QTest::newRow("EK of the certificate, derived registration ID, twice")
        << true << QString() << 2;
    QTest::newRow("bare TPM: the SDK makes its own EK") << false << QString() << 1;
    QTest::newRow("given registration ID") << true << QStringLiteral("node-device-7") << 1;
}

void NodeSdkTest::provisions()
{
    QFETCH(bool, manufactured);
    QFETCH(QString, registrationId);
    QFETCH(int, registrations);
    startTpm(manufactured);
    for (int i = 0; i < registrations; ++i) {
        QProcess node;
        startDevice(node, registrationId);
        const QJsonObject device = readLine(node);
        QCOMPARE(device.value(QLatin1String("event")).toString(), QStringLiteral("device"));
        const QString id = device.value(QLatin1String("registrationId")).toString();
        if (i == 0)
            QVERIFY(m_service.enroll(id, device.value(QLatin1String("endorsementKey")).toString()));
        node.write("enrolled\n");
        const QJsonObject assigned = readLine(node);
        QVERIFY2(assigned.value(QLatin1String("event")) == QLatin1String("assigned"),
                 QJsonDocument(assigned).toJson().constData());
        QCOMPARE(assigned.value(QLatin1String("hub")).toString(), m_service.value("hub"));
        QCOMPARE(assigned.value(QLatin1String("deviceId")).toString(), id);
        QCOMPARE(assigned.value(QLatin1String("messageStatus")).toInt(), 204);
        QCOMPARE(assigned.value(QLatin1String("longSignatureBytes")).toInt(), 32);
        QVERIFY(node.waitForFinished(sdkTimeoutMs));
        QCOMPARE(node.exitCode(), 0);
    }
}

void NodeSdkTest::refusesWithoutEnrollment()
{
    startTpm(true);
    QProcess node;
    startDevice(node, QStringLiteral("nobody-knows-me"));
    QCOMPARE(readLine(node).value(QLatin1String("event")).toString(), QStringLiteral("device"));
    node.write("not enrolled\n");
    QCOMPARE(readLine(node).value(QLatin1String("event")).toString(), QStringLiteral("error"));
    QVERIFY(node.waitForFinished(sdkTimeoutMs));
    QCOMPARE(node.exitCode(), 1);
}

ENDORSE_TEST(NodeSdkTest)
#include "nodesdktest.moc"
