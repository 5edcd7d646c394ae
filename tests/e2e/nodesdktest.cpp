// SPDX-License-Identifier: GPL-3.0-or-later
// Microsoft's Node SDK, unmodified, provisions by TPM: its TPM library talks to swtpm through the
// simulator protocol, its provisioning client to "endorsectl serve". Needs the packages of
// package-lock.json (scripts/npm-install.sh).
#include <support/testregistry.h>
#include <tpm/simulatorserver.h>
#include <tpm/softwaretpm.h>

#include <QCoroTask>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace endorse;

namespace {

constexpr int timeoutMs = 60000;

QString endorsectl()
{
    return QStringLiteral(ENDORSE_BINARY_DIR "/endorsectl");
}

/// The next line of a program as a JSON object; empty when it ends first.
QJsonObject readLine(QProcess &process)
{
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(timeoutMs))
            return {};
    }
    return QJsonDocument::fromJson(process.readLine()).object();
}

/// "endorsectl serve" with a data folder of its own.
class Service final
{
public:
    bool start()
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(endorsectl(), {QStringLiteral("serve"), QStringLiteral("--json"),
                                       QStringLiteral("--data"), m_data.path(),
                                       QStringLiteral("--retry-after"), QStringLiteral("1")});
        m_where = readLine(m_process);
        return !m_where.isEmpty();
    }
    ~Service()
    {
        m_process.terminate();
        m_process.waitForFinished(timeoutMs);
    }

    QString value(const char *key) const { return m_where.value(QLatin1String(key)).toString(); }
    bool enroll(const QString &registrationId, const QString &endorsementKey)
    {
        QProcess add;
        add.setProcessChannelMode(QProcess::ForwardedChannels);
        add.start(endorsectl(),
                  {QStringLiteral("enrollment"), QStringLiteral("add"), QStringLiteral("--service"),
                   QStringLiteral("-"), QStringLiteral("--ca"), value("ca"),
                   QStringLiteral("--registration-id"), registrationId,
                   QStringLiteral("--endorsement-key"), endorsementKey});
        add.write(value("serviceConnectionString").toUtf8() + '\n');
        add.closeWriteChannel();
        return add.waitForFinished(timeoutMs) && add.exitCode() == 0;
    }

private:
    QTemporaryDir m_data;
    QProcess m_process;
    QJsonObject m_where;
};

} // namespace

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

    Service m_service;
    std::unique_ptr<QTemporaryDir> m_tpmState;
    std::unique_ptr<tpm::SoftwareTpm> m_tpm;
    std::unique_ptr<tpm::SimulatorServer> m_simulator;
};

void NodeSdkTest::initTestCase()
{
    QVERIFY2(QFile::exists(QStringLiteral(ENDORSE_E2E_DIR "/node_modules/azure-iot-security-tpm")),
             "The Node packages are missing: run scripts/npm-install.sh.");
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
    node.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    node.start(QStringLiteral("node"), {QStringLiteral(ENDORSE_E2E_DIR "/provision.js")});
    QVERIFY2(node.waitForStarted(timeoutMs), "node does not start.");
    QJsonObject config{{QStringLiteral("host"), QStringLiteral("localhost")},
                       {QStringLiteral("port"), QUrl(m_service.value("endpoint")).port()},
                       {QStringLiteral("idScope"), m_service.value("idScope")},
                       {QStringLiteral("caFile"), m_service.value("ca")},
                       {QStringLiteral("tpmPort"), m_simulator->port()}};
    if (!registrationId.isEmpty())
        config.insert(QStringLiteral("registrationId"), registrationId);
    node.write(QJsonDocument(config).toJson(QJsonDocument::Compact) + '\n');
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
        QVERIFY(node.waitForFinished(timeoutMs));
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
    QVERIFY(node.waitForFinished(timeoutMs));
    QCOMPARE(node.exitCode(), 1);
}

ENDORSE_TEST(NodeSdkTest)
#include "nodesdktest.moc"
