// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs of endorsectl as scripts use them: shapes, streams, exit codes.
#include "cliprocess.h"

#include <audit/auditlog.h>
#include <support/testregistry.h>

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <signal.h>

using namespace endorse::testing;

namespace {

QStringList words(const char *arguments)
{
    return QString::fromLatin1(arguments).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QStringList keysOf(const QJsonObject &json)
{
    return json.keys();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

/// The document of an attestation has every member that scripts rely on.
void verifyAttestation(const QJsonObject &json)
{
    for (const char *member : {"ok", "registrationId", "deviceId", "assignedHub", "substatus",
                               "wallMs", "tpmMs", "tssMs", "httpMs", "waitMs", "steps"})
        QVERIFY2(json.contains(QLatin1String(member)), member);
    const QJsonArray steps = json.value(QLatin1String("steps")).toArray();
    const QStringList ids = words("connect read-ek read-srk register activate import sign "
                                  "register-signed poll import-hub-key hub-connect");
    QCOMPARE(steps.size(), ids.size());
    for (int i = 0; i < steps.size(); ++i) {
        const QJsonObject step = steps.at(i).toObject();
        QCOMPARE(step.value(QLatin1String("id")).toString(), ids.at(i));
        for (const char *member : {"title", "status", "ms", "tpmCommands", "httpExchanges"})
            QVERIFY2(step.contains(QLatin1String(member)), member);
        QVERIFY(words("pending ok failed skipped cancelled")
                    .contains(step.value(QLatin1String("status")).toString()));
    }
}

} // namespace

class CliTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_cli = std::make_unique<Cli>(m_folder.filePath(QStringLiteral("data")));
        // Makes the TPM once for all tests.
        QCOMPARE(m_cli->run(words("tpm info")).exitCode, 0);
    }

    void cleanup() { QCOMPARE(processesIn(m_folder.path()), QStringList()); }

    void walksThroughTheDemo()
    {
        const CliOutcome outcome = m_cli->run(words("demo"));
        QCOMPARE(outcome.exitCode, 0);
        const QString text = QString::fromUtf8(outcome.out);
        for (const char *part :
             {"Software TPM: not for production", "Connect to the TPM", "Open the EK lock",
              "The EK lock is open: the TPM gave back the inner key.", "Connect to the hub",
              "The device is provisioned."})
            QVERIFY2(text.contains(QLatin1String(part)), part);
        QVERIFY(!text.contains(QLatin1String("%1")));
        for (const QString &line : text.split(QLatin1Char('\n')))
            QVERIFY2(line.size() <= 100, qPrintable(line));
    }

    void walksThroughTheDemoAsJson()
    {
        const QString transcript = m_folder.filePath(QStringLiteral("demo.json"));
        const CliOutcome outcome =
            m_cli->run(words("demo --json --transcript") + QStringList{transcript});
        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(outcome.out.count('\n'), 1);
        verifyAttestation(outcome.json());
        QCOMPARE(outcome.json().value(QLatin1String("ok")).toBool(), true);

        const QJsonObject written = QJsonDocument::fromJson(contentOf(transcript)).object();
        QCOMPARE(written.value(QLatin1String("schema")).toInt(), 1);
        QCOMPARE(written.value(QLatin1String("registrationId")),
                 outcome.json().value(QLatin1String("registrationId")));
        QVERIFY(!(QFileInfo(transcript).permissions() &
                  (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
    }

    void servesAndAttests()
    {
        const Cli serviceCli(m_folder.filePath(QStringLiteral("service")));
        ServeProcess service(serviceCli, words("--retry-after 0"));
        QCOMPARE(keysOf(service.where()), words("ca endpoint hub idScope serviceConnectionString"));
        QVERIFY(service.value("endpoint").startsWith(QLatin1String("https://127.0.0.1:")));
        QVERIFY(QDir::isAbsolutePath(service.value("ca")));
        QVERIFY(service.value("serviceConnectionString")
                    .startsWith(QLatin1String("HostName=localhost;SharedAccessKeyName=")));

        const QJsonObject ek = m_cli->run(words("tpm ek --json")).json();
        const QString id = ek.value(QLatin1String("registrationId")).toString();
        enrollAndShow(service, id, ek.value(QLatin1String("endorsementKey")).toString());
        attest(service, id);
        removeAndMiss(service, id);

        ::kill(static_cast<pid_t>(service.process().processId()), SIGTERM);
        const CliOutcome ended = Cli::finish(&service.process());
        QVERIFY2(ended.exitCode == 0, ended.err.right(900).constData());
    }

    void servesTheSameServiceAgain()
    {
        const Cli serviceCli(m_folder.filePath(QStringLiteral("service2")));
        QJsonObject first;
        {
            ServeProcess service(serviceCli);
            first = service.where();
        }
        ServeProcess service(serviceCli, words("--host lab.example"));
        for (const char *same : {"idScope", "hub", "ca"})
            QCOMPARE(service.value(same), first.value(QLatin1String(same)).toString());
        ::kill(static_cast<pid_t>(service.process().processId()), SIGINT);
        const CliOutcome ended = Cli::finish(&service.process());
        QVERIFY2(ended.exitCode == 0, ended.err.right(900).constData());
        QVERIFY(ended.err.contains("load"));
    }

    void warnsWhenOthersCanReachTheService()
    {
        const Cli serviceCli(m_folder.filePath(QStringLiteral("service3")));
        ServeProcess service(serviceCli, words("--bind 0.0.0.0"));
        QVERIFY(!service.where().isEmpty());
        service.process().terminate();
        QVERIFY(Cli::finish(&service.process()).err.contains("WARNING"));
    }

    void logsRequestsAsJsonLines()
    {
        const Cli serviceCli(m_folder.filePath(QStringLiteral("service4")));
        ServeProcess service(serviceCli, words("--log-requests"));
        QCOMPARE(m_cli->run(service.attestArguments()).exitCode, 1);
        service.process().terminate();
        const QByteArray log = Cli::finish(&service.process()).out;
        const QJsonObject line = QJsonDocument::fromJson(log.split('\n').first()).object();
        QCOMPARE(line.value(QLatin1String("method")).toString(), QStringLiteral("PUT"));
        QCOMPARE(line.value(QLatin1String("status")).toInt(), 404);
    }

    void logsPathsAsTheyCame()
    {
        const Cli serviceCli(m_folder.filePath(QStringLiteral("service5")));
        QProcess service;
        serviceCli.start(&service, words("serve"));
        QByteArray told;
        while (!told.contains("Ctrl+C")) {
            QVERIFY2(service.waitForReadyRead(120'000), told.constData());
            told += service.readAllStandardOutput();
        }
        const auto valueOf = [&told](const QByteArray &label) {
            const qsizetype from = told.indexOf(label) + label.size();
            return QString::fromUtf8(told.mid(from, told.indexOf('\n', from) - from));
        };
        const CliOutcome missed =
            m_cli->run(words("enrollment show --registration-id a:b --service -") +
                           QStringList{QStringLiteral("--ca"), valueOf("CA file: ")},
                       valueOf("Service connection string: ").toUtf8());
        QCOMPARE(missed.exitCode, 1);
        service.terminate();
        const QByteArray log = Cli::finish(&service).out;
        QVERIFY2(log.contains("GET /enrollments/a%3Ab?api-version="), log.constData());
        QVERIFY2(log.contains("\u2192 404  No enrollment"), log.constData());
    }

    void tellsAboutTheTpm()
    {
        const QJsonObject info = m_cli->run(words("tpm info --json")).json();
        QCOMPARE(info.value(QLatin1String("isSoftware")).toBool(), true);
        QVERIFY(info.value(QLatin1String("persistentHandles")).isArray());

        const QJsonObject ek = m_cli->run(words("tpm ek --json")).json();
        for (const char *member :
             {"registrationId", "endorsementKey", "name", "handle", "template", "certificate"})
            QVERIFY2(ek.contains(QLatin1String(member)), member);
        QVERIFY(ek.value(QLatin1String("endorsementKey"))
                    .toString()
                    .startsWith(QLatin1String("AToAAQALAAMAsg")));
        QCOMPARE(ek.value(QLatin1String("template")).toString(), QStringLiteral("tcg-rsa2048-ek"));
        const QJsonObject certificate = ek.value(QLatin1String("certificate")).toObject();
        QCOMPARE(certificate.value(QLatin1String("matchesKey")).toBool(), true);
        QCOMPARE(certificate.value(QLatin1String("chain")).toString(), QStringLiteral("verified"));

        const CliOutcome pem = m_cli->run(words("tpm ek-cert"));
        QCOMPARE(pem.exitCode, 0);
        QVERIFY(pem.out.startsWith("-----BEGIN CERTIFICATE-----"));
        const QJsonObject srk = m_cli->run(words("tpm srk --json")).json();
        QVERIFY(srk.value(QLatin1String("storageRootKey"))
                    .toString()
                    .startsWith(QLatin1String("ARoAAQALAAMEcg")));
    }

    void harvestsEks()
    {
        const QString list = m_folder.filePath(QStringLiteral("list.csv"));
        const QStringList arguments = words("tpm ek --json --csv") + QStringList{list};
        const QJsonObject first = m_cli->run(arguments).json();
        QCOMPARE(first.value(QLatin1String("appended")).toBool(), true);
        QCOMPARE(first.value(QLatin1String("csv")).toString(), list);
        const QByteArray content = contentOf(list);
        QCOMPARE(m_cli->run(arguments).json().value(QLatin1String("appended")).toBool(true), false);
        QCOMPARE(contentOf(list), content);
        QVERIFY(content.startsWith("registrationId,endorsementKey,deviceId,provisioningStatus,"
                                   "iotHubHostName\n"));
    }

    void clearsTheEmbeddedTpmAlone()
    {
        const QJsonObject before = m_cli->run(words("tpm ek --json")).json();
        QCOMPARE(m_cli->run(words("demo --json")).exitCode, 0);
        const QJsonObject srk = m_cli->run(words("tpm srk --json")).json();
        QCOMPARE(m_cli->run(words("tpm clear --yes --json")).exitCode, 0);
        QCOMPARE(m_cli->run(words("tpm ek --json")).json().value(QLatin1String("registrationId")),
                 before.value(QLatin1String("registrationId")));
        QVERIFY(m_cli->run(words("tpm srk --json")).json().value(QLatin1String("name")) !=
                srk.value(QLatin1String("name")));

        const auto log =
            endorse::audit::AuditLog::open(m_cli->dataDir() + QStringLiteral("/audit/audit.jsonl"));
        QVERIFY(log && log->verify()->ok());
        const QByteArray lines = contentOf(log->file());
        QVERIFY(lines.contains("\"kind\":\"ownership\""));
        QVERIFY(lines.contains("\"action\":\"clear\""));
        QVERIFY(lines.contains("\"kind\":\"attestation\""));
    }

    void readsAuthValuesFromFileAndInput()
    {
        const QString file = m_folder.filePath(QStringLiteral("auth"));
        writeFile(file, "wrong-value\n");
        const QStringList fromFile =
            words("tpm srk --json --owner-auth") + QStringList{QLatin1Char('@') + file};
        // The TPM has none set, so a wrong one is refused when it is needed, and only then.
        const CliOutcome withFile = m_cli->run(fromFile);
        const CliOutcome withInput =
            m_cli->run(words("tpm srk --json --owner-auth -"), "wrong-value\n");
        QCOMPARE(withFile.exitCode, withInput.exitCode);
        QCOMPARE(m_cli->run(words("tpm srk --json --owner-auth @/nowhere")).exitCode, 2);
        QCOMPARE(m_cli->run(words("tpm srk --json --owner-auth prompt")).exitCode, 2);
        for (const CliOutcome &outcome : {withFile, withInput})
            QVERIFY(!outcome.out.contains("wrong-value") && !outcome.err.contains("wrong-value"));
    }

    void stopsAtADeadline()
    {
        // Nobody is behind this address: it is refused, or the deadline passes.
        const CliOutcome outcome = m_cli->run(
            words("attest tpm --json --timeout 0.2 --id-scope 0ne1 --endpoint https://192.0.2.1"));
        QVERIFY(outcome.exitCode == 3 || outcome.exitCode == 1);
        verifyAttestation(outcome.json());
        const QString category = outcome.json()
                                     .value(QLatin1String("error"))
                                     .toObject()
                                     .value(QLatin1String("category"))
                                     .toString();
        QCOMPARE(outcome.exitCode == 3, category == QLatin1String("deadline"));
    }

    void writesEveryFileForItsOwnerAlone()
    {
        const CliOutcome demo = m_cli->run(words("demo"));
        QVERIFY2(demo.exitCode == 0, (demo.err + demo.out).constData());
        QDir::Filters all = QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot;
        QStringList open{m_cli->dataDir()};
        while (!open.isEmpty()) {
            const QFileInfo info(open.takeFirst());
            QVERIFY2(
                !(info.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                        QFile::ReadOther | QFile::WriteOther | QFile::ExeOther)),
                qPrintable(info.filePath()));
            if (!info.isDir())
                continue;
            for (const QFileInfo &entry : QDir(info.filePath()).entryInfoList(all))
                open.append(entry.filePath());
        }
    }

private:
    void enrollAndShow(const ServeProcess &service, const QString &id, const QString &ek)
    {
        const QStringList ca{QStringLiteral("--ca"), service.value("ca")};
        const QStringList add = words("enrollment add --json --service - --registration-id") +
                                QStringList{id, QStringLiteral("--endorsement-key"), ek} + ca;
        const CliOutcome added = m_cli->run(add, service.connectionString() + '\n');
        QVERIFY2(added.exitCode == 0, added.err.constData());
        const CliOutcome again = m_cli->run(add, service.connectionString());
        QCOMPARE(again.exitCode, 1);
        QCOMPARE(m_cli->run(add + words("--replace"), service.connectionString()).exitCode, 0);

        const QString file = m_folder.filePath(QStringLiteral("service.txt"));
        writeFile(file, service.connectionString());
        const QStringList show = words("enrollment show --json --registration-id") +
                                 QStringList{id} + ca + QStringList{QStringLiteral("--service")};
        const CliOutcome fromFile = m_cli->run(show + QStringList{QLatin1Char('@') + file});
        QCOMPARE(fromFile.exitCode, 0);
        const QJsonObject enrollment =
            fromFile.json().value(QLatin1String("enrollment")).toObject();
        QCOMPARE(enrollment.value(QLatin1String("registrationId")).toString(), id);
        const CliOutcome literal =
            m_cli->run(show + QStringList{QString::fromUtf8(service.connectionString())});
        QCOMPARE(literal.exitCode, 0); // A service on this computer.
        Cli withVariable(m_cli->dataDir());
        withVariable.set(QStringLiteral("ENDORSE_SERVICE"),
                         QString::fromUtf8(service.connectionString()));
        QCOMPARE(withVariable.run(show.first(show.size() - 1)).exitCode, 0);
    }

    void attest(const ServeProcess &service, const QString &id)
    {
        const CliOutcome once = m_cli->run(service.attestArguments() + words("--json"));
        QVERIFY2(once.exitCode == 0, once.err.constData());
        verifyAttestation(once.json());
        QCOMPARE(once.json().value(QLatin1String("deviceId")).toString(), id);
        QCOMPARE(once.json().value(QLatin1String("assignedHub")).toString(), service.value("hub"));

        const QJsonObject rounds =
            m_cli->run(service.attestArguments() + words("--json --repeat 3")).json();
        QCOMPARE(rounds.value(QLatin1String("rounds")).toInt(), 3);
        QCOMPARE(keysOf(rounds.value(QLatin1String("median")).toObject()),
                 words("httpMs tpmMs tssMs waitMs wallMs"));
        verifyAttestation(rounds.value(QLatin1String("last")).toObject());

        const CliOutcome plain = m_cli->run(service.attestArguments());
        QCOMPARE(plain.exitCode, 0);
        QVERIFY(plain.out.contains(id.toUtf8()));
        QVERIFY(plain.err.contains("11/11"));
        // Another CA: the service is not trusted.
        const CliOutcome untrusted =
            m_cli->run(service.attestArguments().first(6) + words("--json"));
        QCOMPARE(untrusted.exitCode, 1);
        verifyAttestation(untrusted.json());
        QCOMPARE(untrusted.json()
                     .value(QLatin1String("error"))
                     .toObject()
                     .value(QLatin1String("category"))
                     .toString(),
                 QStringLiteral("tls"));
    }

    void removeAndMiss(const ServeProcess &service, const QString &id)
    {
        const QStringList remove = words("enrollment remove --json --service - --registration-id") +
                                   QStringList{id, QStringLiteral("--ca"), service.value("ca")};
        QCOMPARE(m_cli->run(remove, service.connectionString()).exitCode, 0);
        QCOMPARE(m_cli->run(remove, service.connectionString()).exitCode, 1);
        const CliOutcome refused = m_cli->run(service.attestArguments() + words("--json"));
        QCOMPARE(refused.exitCode, 1);
        const QJsonObject error = refused.json().value(QLatin1String("error")).toObject();
        QCOMPARE(error.value(QLatin1String("code")).toString(), QStringLiteral("404201"));
        QCOMPARE(error.value(QLatin1String("place")).toString(), QStringLiteral("register"));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Cli> m_cli;
};

ENDORSE_TEST(CliTest)
#include "clitest.moc"
