// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodesdk.h"

#include <QFile>
#include <QJsonDocument>
#include <QUrl>

namespace endorse::testing {

namespace {

QString endorsectl()
{
    return QStringLiteral(ENDORSE_BINARY_DIR "/endorsectl");
}

} // namespace

bool hasNodePackages()
{
    return QFile::exists(QStringLiteral(ENDORSE_E2E_DIR "/node_modules/azure-iot-security-tpm")) &&
           QFile::exists(QStringLiteral(ENDORSE_E2E_DIR "/node_modules/azure-iot-security-x509")) &&
           QFile::exists(
               QStringLiteral(ENDORSE_E2E_DIR "/node_modules/azure-iot-provisioning-service"));
}

QJsonObject readLine(QProcess &process)
{
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(sdkTimeoutMs))
            return {};
    }
    return QJsonDocument::fromJson(process.readLine()).object();
}

void writeLine(QProcess &process, const QJsonObject &line)
{
    process.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
}

bool ServeProcess::start(int retryAfter)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(endorsectl(),
                    {QStringLiteral("serve"), QStringLiteral("--json"), QStringLiteral("--data"),
                     m_data.path(), QStringLiteral("--retry-after"), QString::number(retryAfter)});
    m_where = readLine(m_process);
    return !m_where.isEmpty();
}

ServeProcess::~ServeProcess()
{
    m_process.terminate();
    m_process.waitForFinished(sdkTimeoutMs);
}

QJsonObject ServeProcess::address() const
{
    return {{QStringLiteral("host"), QStringLiteral("localhost")},
            {QStringLiteral("port"), QUrl(value("endpoint")).port()},
            {QStringLiteral("idScope"), value("idScope")},
            {QStringLiteral("caFile"), value("ca")}};
}

bool ServeProcess::enroll(const QString &registrationId, const QString &endorsementKey)
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
    return add.waitForFinished(sdkTimeoutMs) && add.exitCode() == 0;
}

bool startScript(QProcess *node, const char *script, const QJsonObject &config)
{
    node->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    node->start(QStringLiteral("node"),
                {QStringLiteral(ENDORSE_E2E_DIR "/") + QLatin1String(script)});
    if (!node->waitForStarted(sdkTimeoutMs))
        return false;
    writeLine(*node, config);
    return true;
}

bool NodeServiceClient::start(const ServeProcess &service)
{
    QJsonObject config = service.address();
    // The port is ours: the SDK would read it as a part of nothing.
    config.insert(QStringLiteral("connectionString"),
                  service.value("serviceConnectionString").section(QStringLiteral(";Port="), 0, 0));
    return startScript(&m_node, "service.js", config);
}

NodeServiceClient::~NodeServiceClient()
{
    m_node.closeWriteChannel();
    m_node.waitForFinished(sdkTimeoutMs);
}

QJsonObject NodeServiceClient::call(const char *method, const QJsonArray &arguments)
{
    return callEach(method, {arguments}).first();
}

QList<QJsonObject> NodeServiceClient::callEach(const char *method,
                                               const QList<QJsonArray> &arguments)
{
    for (const QJsonArray &one : arguments) {
        writeLine(m_node,
                  {{QStringLiteral("call"), QLatin1String(method)}, {QStringLiteral("args"), one}});
    }
    QList<QJsonObject> answers;
    while (answers.size() < arguments.size())
        answers.append(readLine(m_node));
    return answers;
}

QJsonObject NodeServiceClient::query(const char *method, const QJsonArray &arguments)
{
    writeLine(m_node, {{QStringLiteral("query"), QLatin1String(method)},
                       {QStringLiteral("args"), arguments}});
    return readLine(m_node);
}

} // namespace endorse::testing
