// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the products as whole processes and prints each figure as a ratio beside its limit.
// Nothing is asserted.
#include "bulkrate.h"
#include "process.h"
#include "report.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <vector>

using namespace endorse::benchmarks;

namespace {

QString binary(const char *name)
{
    return QStringLiteral(ENDORSE_BINARY_DIR "/") + QString::fromLatin1(name);
}

QJsonObject json(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

/// An emulator that answers without making devices wait.
class Service final
{
public:
    bool start(const QString &serviceData)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(binary("endorsectl"),
                        {QStringLiteral("serve"), QStringLiteral("--json"),
                         QStringLiteral("--data"), serviceData, QStringLiteral("--retry-after"),
                         QStringLiteral("0")});
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(30000))
                return false;
        }
        m_where = json(m_process.readLine());
        return true;
    }
    ~Service()
    {
        m_process.terminate();
        m_process.waitForFinished(10000);
    }

    QString value(const char *key) const { return m_where.value(QLatin1String(key)).toString(); }
    QStringList attestArguments(const QString &deviceData) const
    {
        return {QStringLiteral("attest"),
                QStringLiteral("tpm"),
                QStringLiteral("--json"),
                QStringLiteral("--data"),
                deviceData,
                QStringLiteral("--endpoint"),
                m_where.value(QLatin1String("endpoint")).toString(),
                QStringLiteral("--id-scope"),
                m_where.value(QLatin1String("idScope")).toString(),
                QStringLiteral("--ca"),
                m_where.value(QLatin1String("ca")).toString()};
    }

    /// Puts the embedded TPM of a data folder on its list.
    bool enroll(const QString &deviceData)
    {
        const QJsonObject ek =
            json(run(binary("endorsectl"),
                     {QStringLiteral("tpm"), QStringLiteral("ek"), QStringLiteral("--json"),
                      QStringLiteral("--data"), deviceData})
                     .output);
        const Measured added =
            run(binary("endorsectl"),
                {QStringLiteral("enrollment"), QStringLiteral("add"), QStringLiteral("--json"),
                 QStringLiteral("--service"), QStringLiteral("-"), QStringLiteral("--ca"),
                 m_where.value(QLatin1String("ca")).toString(), QStringLiteral("--registration-id"),
                 ek.value(QLatin1String("registrationId")).toString(),
                 QStringLiteral("--endorsement-key"),
                 ek.value(QLatin1String("endorsementKey")).toString()},
                m_where.value(QLatin1String("serviceConnectionString")).toString().toUtf8() + '\n');
        return added.exitCode == 0;
    }

private:
    QProcess m_process;
    QJsonObject m_where;
};

double share(const QJsonObject &times, const char *part)
{
    const double busy = times.value(QLatin1String("wallMs")).toDouble() -
                        times.value(QLatin1String("waitMs")).toDouble();
    return busy > 0 ? times.value(QLatin1String(part)).toDouble() / busy : 0;
}

bool measureAttestation()
{
    QTemporaryDir serviceData;
    QTemporaryDir deviceData;
    Service service;
    if (!service.start(serviceData.path()) || !service.enroll(deviceData.path())) {
        std::fprintf(stderr, "The emulator did not start.\n");
        return false;
    }
    const QStringList arguments = service.attestArguments(deviceData.path());
    const Measured warm =
        run(binary("endorsectl"),
            arguments + QStringList{QStringLiteral("--repeat"), QStringLiteral("60")});
    if (warm.exitCode != 0)
        return false;
    const QJsonObject times = json(warm.output).value(QLatin1String("median")).toObject();
    row("warm round: tpmMs / (wallMs - waitMs)", share(times, "tpmMs"), "",
        "asked 0.75, goal 0.85");
    row("warm round: tssMs / (wallMs - waitMs)", share(times, "tssMs"), "", "");
    row("warm round: wallMs", times.value(QLatin1String("wallMs")).toDouble(), "ms", "");
    row("warm round: httpMs", times.value(QLatin1String("httpMs")).toDouble(), "ms", "");

    std::vector<double> inside;
    std::vector<double> whole;
    std::vector<double> wall;
    for (int i = 0; i < 15; ++i) {
        const Measured fresh = run(binary("endorsectl"), arguments);
        if (fresh.exitCode != 0)
            return false;
        const QJsonObject document = json(fresh.output);
        const double wait = document.value(QLatin1String("waitMs")).toDouble();
        inside.push_back(share(document, "tpmMs"));
        whole.push_back(document.value(QLatin1String("tpmMs")).toDouble() / (fresh.wallMs - wait));
        wall.push_back(fresh.wallMs);
    }
    row("fresh process: tpmMs / (wallMs - waitMs)", median(inside), "", "");
    row("fresh process: tpmMs / whole process, exec to exit", median(whole), "", "");
    row("fresh process: exec to exit", median(wall), "ms", "");
    return true;
}

bool measureBulkOperations()
{
    QTemporaryDir serviceData;
    Service service;
    if (!service.start(serviceData.path())) {
        std::fprintf(stderr, "The emulator did not start.\n");
        return false;
    }
    return measureBulk(service.value("serviceConnectionString"), service.value("ca"));
}

bool measureWindow()
{
    QTemporaryDir home;
    for (const char *variable :
         {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "ENDORSE_DATA_DIR"})
        qputenv(variable, home.path().toLocal8Bit());
    // On a real display both windows load fonts and talk to a server, as they do for users.
    if (qEnvironmentVariableIsEmpty("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    std::vector<double> bare;
    std::vector<double> ours;
    std::vector<double> memory;
    // In turns, so that a busy moment of the machine touches both; the first turn warms the caches.
    for (int i = 0; i < 12; ++i) {
        const Measured a = run(binary("bare_window"), {});
        const Measured b =
            run(binary("endorse"), {QStringLiteral("--exit-after"), QStringLiteral("first-paint")});
        const Measured c =
            run(binary("endorse"), {QStringLiteral("--exit-after"), QStringLiteral("ready")});
        if (a.exitCode != 0 || b.exitCode != 0 || c.exitCode != 0)
            return false;
        if (i > 0) {
            bare.push_back(a.wallMs);
            ours.push_back(b.wallMs);
            memory.push_back(static_cast<double>(c.maxRssKiB) / 1024);
        }
    }
    row("window: start / start of a bare Qt window", median(ours) / median(bare), "x", "asked 2");
    row("window: exec to first paint and exit", median(ours), "ms", "");
    row("window: memory at start / 100 MiB", median(memory) / 100, "", "asked below 1");
    row("window: memory at start", median(memory), "MiB", "");
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const bool attestation = measureAttestation();
    const bool bulk = measureBulkOperations();
    const bool window = measureWindow();
    if (!attestation || !bulk || !window)
        std::fprintf(stderr, "A measured program failed: its messages stand above.\n");
    return attestation && bulk && window ? 0 : 1;
}
