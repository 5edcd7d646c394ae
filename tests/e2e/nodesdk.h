// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace endorse::testing {

constexpr int sdkTimeoutMs = 60'000;

/// The packages of package-lock.json are installed (scripts/npm-install.sh).
bool hasNodePackages();
/// The next line of a program as a JSON object; empty when it ends first.
QJsonObject readLine(QProcess &process);
/// A program that reads and writes JSON lines.
void writeLine(QProcess &process, const QJsonObject &line);

/// "endorsectl serve" with a data folder of its own.
class ServeProcess final
{
public:
    /// @p retryAfter: what devices are asked to wait, in seconds.
    bool start(int retryAfter = 1);
    ~ServeProcess();

    /// Of the line that it prints when it is ready: "endpoint", "idScope", "ca", "hub",
    /// "serviceConnectionString".
    QString value(const char *key) const { return m_where.value(QLatin1String(key)).toString(); }
    /// What a script needs to reach it: {"host", "port", "idScope", "caFile"}.
    QJsonObject address() const;
    /// Runs "endorsectl enrollment add".
    bool enroll(const QString &registrationId, const QString &endorsementKey);

private:
    QTemporaryDir m_data;
    QProcess m_process;
    QJsonObject m_where;
};

/// Starts one of the scripts and gives it its configuration.
bool startScript(QProcess *node, const char *script, const QJsonObject &config);

/// Microsoft's client of the service API in a process of its own (service.js).
class NodeServiceClient final
{
public:
    bool start(const ServeProcess &service);
    ~NodeServiceClient();

    /// One method with its arguments; what service.js answers.
    QJsonObject call(const char *method, const QJsonArray &arguments);
    /// Calls a method once for each of the arguments, without waiting in between.
    QList<QJsonObject> callEach(const char *method, const QList<QJsonArray> &arguments);
    /// All pages of a query.
    QJsonObject query(const char *method, const QJsonArray &arguments);

private:
    QProcess m_node;
};

} // namespace endorse::testing
