// SPDX-License-Identifier: GPL-3.0-or-later
// "attest x509": keys in a file, on a token and in the TPM, from the first byte to the hub.
#include "cliprocess.h"

#include <support/testregistry.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <hsm/softhsm.h>
#include <sys/stat.h>

using namespace endorse;
using namespace endorse::testing;

namespace {

QString chipFile(const char *name)
{
    return QStringLiteral(ENDORSE_TEST_DATA "/manifests/chip/") + QString::fromLatin1(name);
}

constexpr char chipId[] = "sn012370B4772459CC01";

/// "ok failed skipped skipped".
QString statusesIn(const QJsonObject &document)
{
    QStringList out;
    for (const QJsonValue step : document.value(QLatin1String("steps")).toArray())
        out.append(step.toObject().value(QLatin1String("status")).toString());
    return out.join(u' ');
}

QString idsIn(const QJsonObject &document)
{
    QStringList out;
    for (const QJsonValue step : document.value(QLatin1String("steps")).toArray())
        out.append(step.toObject().value(QLatin1String("id")).toString());
    return out.join(u' ');
}

QJsonObject errorIn(const QJsonObject &document)
{
    return document.value(QLatin1String("error")).toObject();
}

QString errorCodeIn(const QJsonObject &document)
{
    return errorIn(document).value(QLatin1String("code")).toString();
}

} // namespace

class CliAttestX509Test final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(run({QStringLiteral("key"), QStringLiteral("create"), QStringLiteral("--home"),
                     QStringLiteral("file"), QStringLiteral("--out"), path("key.pem")}));
        QVERIFY(selfSign(path("key.pem"), QStringLiteral("pem-1"), path("cert.pem")));
    }

    void cleanup() { QCOMPARE(processesIn(m_folder.path()), QStringList()); }

    void attestsInTheEmbeddedService()
    {
        const QStringList arguments = attest(path("cert.pem"), path("key.pem"));
        // Nobody has enrolled it, and nobody does so unasked.
        CliOutcome outcome = m_cli.run(arguments);
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(statusesIn(outcome.json()), QStringLiteral("ok failed skipped skipped"));
        QCOMPARE(errorCodeIn(outcome.json()), QStringLiteral("404201"));
        outcome = m_cli.run(arguments + QStringList{QStringLiteral("--enroll")});
        QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
        const QJsonObject document = outcome.json();
        QCOMPARE(idsIn(document), QStringLiteral("connect register poll hub-connect"));
        QCOMPARE(statusesIn(document), QStringLiteral("ok ok ok ok"));
        QCOMPARE(document.value(QLatin1String("registrationId")).toString(),
                 QStringLiteral("pem-1"));
        QCOMPARE(document.value(QLatin1String("attestation")).toString(), QStringLiteral("x509"));
    }

    void repeatsAndWritesATranscript()
    {
        const QString transcript = path("transcript.json");
        const CliOutcome outcome =
            m_cli.run(attest(path("cert.pem"), path("key.pem")) +
                      QStringList{QStringLiteral("--enroll"), QStringLiteral("--repeat"),
                                  QStringLiteral("3"), QStringLiteral("--transcript"), transcript});
        QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
        QCOMPARE(outcome.json().value(QLatin1String("rounds")).toInt(), 3);
        QFile file(transcript);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("\"keyHome\": \"file\""));
        QVERIFY(text.contains("\"clientCertificates\""));
        QVERIFY(!text.contains("PRIVATE KEY"));
    }

    void attestsWithAnotherService()
    {
        const ServeProcess service(m_cli, {QStringLiteral("--port"), QStringLiteral("0")});
        const QStringList there = at(service);
        const QStringList arguments = attest(path("cert.pem"), path("key.pem")) + there;
        // Without the connection string nobody can enroll there.
        CliOutcome outcome = m_cli.run(arguments + QStringList{QStringLiteral("--enroll")});
        QCOMPARE(outcome.exitCode, 2);
        outcome = m_cli.run(arguments + QStringList{QStringLiteral("--enroll"),
                                                    QStringLiteral("--service"),
                                                    service.value("serviceConnectionString")});
        QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
        outcome = m_cli.run(arguments + QStringList{QStringLiteral("--registration-id"),
                                                    QStringLiteral("another-1")});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.err.contains("is not"), outcome.err.constData());
    }

    void waitsForNoPipe_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        const QString pipe = path("pipe");
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        const auto row = [](const char *name, const QStringList &arguments, const QString &named) {
            QTest::newRow(name) << arguments << named;
        };
        const QStringList good = attest(path("cert.pem"), path("key.pem"));
        row("certificate", attest(pipe, path("key.pem")), pipe);
        row("chain", good + QStringList{QStringLiteral("--chain"), pipe}, pipe);
        row("key", attest(path("cert.pem"), pipe), pipe);
        row("key of the TPM", attest(path("cert.pem"), QStringLiteral("tpm:") + pipe), pipe);
        row("module",
            attest(path("cert.pem"), QStringLiteral("pkcs11:token=x")) +
                QStringList{QStringLiteral("--module"), pipe},
            pipe);
        row("authority of the service",
            good + QStringList{QStringLiteral("--endpoint"), QStringLiteral("localhost:1"),
                               QStringLiteral("--id-scope"), QStringLiteral("0ne1"),
                               QStringLiteral("--ca"), pipe},
            pipe);
        row("root of TPM makers",
            {QStringLiteral("tpm"), QStringLiteral("ek-root"), QStringLiteral("add"), pipe,
             QStringLiteral("--json")},
            pipe);
        row("signer of a manifest",
            {QStringLiteral("manifest"), QStringLiteral("verify"), chipFile("manifest.json"),
             QStringLiteral("--signer"), pipe, QStringLiteral("--json")},
            pipe);
        row("device", attest(QStringLiteral("/dev/zero"), path("key.pem")),
            QStringLiteral("/dev/zero"));
        row("folder", attest(m_folder.path(), path("key.pem")), m_folder.path());
    }
    /// Nobody writes into it: who opened it would wait for ever.
    void waitsForNoPipe()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        const CliOutcome refused = m_cli.run(arguments);
        QVERIFY2(refused.exitCode == 1 || refused.exitCode == 2, refused.err.constData());
        const QJsonObject error = errorIn(refused.json());
        const QString code = error.value(QLatin1String("code")).toString();
        QVERIFY2(code == QLatin1String("not-regular") || code == QLatin1String("module-load"),
                 qPrintable(code));
        QVERIFY(QJsonDocument(error).toJson().contains(named.toUtf8()));
    }

    void keyInTheTpm()
    {
        const QString key = QStringLiteral("tpm:") + path("tpm.key");
        QVERIFY(run({QStringLiteral("key"), QStringLiteral("create"), QStringLiteral("--home"),
                     QStringLiteral("tpm"), QStringLiteral("--out"), path("tpm.key")}));
        QVERIFY(selfSign(key, QStringLiteral("tpm-1"), path("tpm-cert.pem")));
        const CliOutcome outcome =
            m_cli.run(attest(path("tpm-cert.pem"), key) + QStringList{QStringLiteral("--enroll"),
                                                                      QStringLiteral("--repeat"),
                                                                      QStringLiteral("2")});
        QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
        const QJsonObject last = outcome.json().value(QLatin1String("last")).toObject();
        QCOMPARE(statusesIn(last), QStringLiteral("ok ok ok ok"));
        QCOMPARE(last.value(QLatin1String("registrationId")).toString(), QStringLiteral("tpm-1"));
        // The TPM signed in the handshake, and its time is told.
        QVERIFY(last.value(QLatin1String("tpmMs")).toDouble() > 0);
        const QJsonObject registering =
            last.value(QLatin1String("steps")).toArray().at(1).toObject();
        QVERIFY(registering.value(QLatin1String("tpmCommands")).toInt() >= 1);
    }

    /// From the box to the hub: the manifest is imported, the chip is known and unassigned, and
    /// proves itself with the key that only its token has.
    void aChipOfAManifest()
    {
        const SoftHsm token;
        QVERIFY(token.addToken(QStringLiteral("chip")));
        QFile file(chipFile("key-0.pem"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(token.importKey(QStringLiteral("chip"), QStringLiteral("device"),
                                QStringLiteral("01"), file.readAll()));
        QVERIFY(write(path("pin"), SoftHsm::pin));

        const ServeProcess service(m_cli, {QStringLiteral("--port"), QStringLiteral("0")});
        const QStringList administrator{QStringLiteral("--service"),
                                        service.value("serviceConnectionString"),
                                        QStringLiteral("--ca"), service.value("ca")};
        QVERIFY(run(QStringList{QStringLiteral("manifest"), QStringLiteral("import"),
                                chipFile("manifest.json"), QStringLiteral("--signer"),
                                chipFile("manifest-signer.pem"), QStringLiteral("--root"),
                                chipFile("root.pem"), QStringLiteral("--no-builtin")} +
                    administrator));
        QCOMPARE(registrationOf(administrator), QStringLiteral("unassigned"));

        const CliOutcome outcome = m_cli.run(
            attest(chipFile("chain-0.pem"), QStringLiteral("pkcs11:token=chip;object=device")) +
            at(service) +
            QStringList{QStringLiteral("--module"), SoftHsm::module(), QStringLiteral("--pin-file"),
                        path("pin")});
        QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
        QCOMPARE(statusesIn(outcome.json()), QStringLiteral("ok ok ok ok"));
        QCOMPARE(outcome.json().value(QLatin1String("deviceId")).toString(),
                 QString::fromLatin1(chipId));
        QCOMPARE(registrationOf(administrator), QStringLiteral("assigned"));
        QVERIFY(!outcome.out.contains(SoftHsm::pin) && !outcome.err.contains(SoftHsm::pin));
    }

    void mistakesAreTold_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("code"); // empty: any
        const QStringList good = attest(path("cert.pem"), path("key.pem"));
        QTest::newRow("no key") << attest(path("cert.pem"), path("missing.pem")) << 1
                                << QStringLiteral("read");
        QTest::newRow("no certificate")
            << attest(path("missing.pem"), path("key.pem")) << 1 << QStringLiteral("read");
        QTest::newRow("no certificate in it")
            << attest(path("key.pem"), path("key.pem")) << 1 << QString();
        QTest::newRow("other key") << attest(path("cert.pem"), chipFile("key-0.pem")) << 1
                                   << QStringLiteral("key-does-not-fit");
        QTest::newRow("no module") << attest(path("cert.pem"), QStringLiteral("pkcs11:token=x"))
                                   << 1 << QStringLiteral("module-missing");
        QTest::newRow("PIN in the address")
            << attest(path("cert.pem"), QStringLiteral("pkcs11:token=x?pin-value=1234")) << 2
            << QStringLiteral("pin-in-address");
        QTest::newRow("scope alone")
            << good + QStringList{QStringLiteral("--id-scope"), QStringLiteral("0ne1")} << 2
            << QString();
        QTest::newRow("service, nothing to enroll")
            << good + QStringList{QStringLiteral("--service"), QStringLiteral("@cs")} << 2
            << QString();
        QTest::newRow("endpoint alone")
            << good + QStringList{QStringLiteral("--endpoint"), QStringLiteral("localhost:1")} << 2
            << QString();
        QTest::newRow("bad name") << good + QStringList{QStringLiteral("--registration-id"),
                                                        QStringLiteral("a b")}
                                  << 2 << QString();
    }

    void mistakesAreTold()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QFETCH(QString, code);
        const CliOutcome outcome = m_cli.run(arguments);
        QVERIFY2(outcome.exitCode == exitCode, outcome.err.constData());
        const QJsonObject document = outcome.json();
        QCOMPARE(document.value(QLatin1String("ok")).toBool(true), false);
        QCOMPARE(idsIn(document), QStringLiteral("connect register poll hub-connect"));
        QVERIFY2(code.isEmpty() || errorCodeIn(document) == code,
                 qPrintable(errorCodeIn(document)));
        QVERIFY(!outcome.err.isEmpty());
        QVERIFY(!outcome.err.contains("1234"));
    }

private:
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    static bool write(const QString &to, const QByteArray &content)
    {
        QFile file(to);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() &&
               file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }

    bool run(const QStringList &arguments) const
    {
        const CliOutcome outcome = m_cli.run(arguments);
        if (outcome.exitCode != 0)
            qWarning("%s", outcome.err.constData());
        return outcome.exitCode == 0;
    }

    bool selfSign(const QString &key, const QString &name, const QString &to) const
    {
        return run({QStringLiteral("certificate"), QStringLiteral("self-sign"),
                    QStringLiteral("--key"), key, QStringLiteral("--common-name"), name,
                    QStringLiteral("--out"), to});
    }

    static QStringList attest(const QString &certificate, const QString &key)
    {
        return {QStringLiteral("attest"),
                QStringLiteral("x509"),
                QStringLiteral("--json"),
                QStringLiteral("--cert"),
                certificate,
                QStringLiteral("--key"),
                key};
    }

    static QStringList at(const ServeProcess &service) { return service.attestArguments().mid(2); }

    /// "unassigned" before the first registration.
    QString registrationOf(const QStringList &administrator) const
    {
        const CliOutcome outcome =
            m_cli.run(QStringList{QStringLiteral("enrollment"), QStringLiteral("show"),
                                  QStringLiteral("--registration-id"), QString::fromLatin1(chipId),
                                  QStringLiteral("--json")} +
                      administrator);
        const QByteArray text = outcome.out.simplified();
        return text.contains("\"assigned\"")                    ? QStringLiteral("assigned")
               : outcome.exitCode == 0 && text.contains(chipId) ? QStringLiteral("unassigned")
                                                                : QString::fromUtf8(outcome.err);
    }

    QTemporaryDir m_folder;
    Cli m_cli{m_folder.filePath(QStringLiteral("data"))};
};

ENDORSE_TEST(CliAttestX509Test)
#include "cliattestx509test.moc"
