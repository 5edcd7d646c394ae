// SPDX-License-Identifier: GPL-3.0-or-later
// The CA certificates of a service, as scripts use them.
#include "cliprocess.h"

#include <emulator/testidentity.h>
#include <support/testregistry.h>

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace endorse::testing;

class CliCaTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_cli = std::make_unique<Cli>(m_folder.filePath(QStringLiteral("data")));
        m_serve = std::make_unique<ServeProcess>(*m_cli);
        QVERIFY(!m_serve->where().isEmpty());
        m_cli->set(QStringLiteral("ENDORSE_SERVICE"),
                   QString::fromLatin1(m_serve->connectionString()));
        m_root = madeAuthority("Factory");
        write("root.pem", m_root.certificatePem);
        write("root.der", m_root.der());
        write("device.pem", madeDevice("device", m_root).certificatePem);
    }
    void cleanupTestCase() { m_serve.reset(); }

    void provesTheKeyOfACa()
    {
        const CliOutcome added = run("add --name Lab --certificate", "root.der");
        QVERIFY2(added.exitCode == 0, added.err.constData());
        QVERIFY(added.err.contains("ca challenge"));
        const QJsonObject ca = caOf(added);
        QCOMPARE(ca.value(QLatin1String("name")).toString(), QStringLiteral("Lab"));
        QCOMPARE(ca[QLatin1String("properties")][QLatin1String("subject")].toString(),
                 QStringLiteral("CN=Factory"));
        // Before that no enrollment may refer to it.
        QCOMPARE(group().exitCode, 1);

        const CliOutcome challenged = run("challenge --name lab");
        QVERIFY2(challenged.exitCode == 0, challenged.err.constData());
        const QString code =
            caOf(challenged)[QLatin1String("properties")][QLatin1String("verificationCode")]
                .toString();
        QCOMPARE(code.size(), 48);
        const CliOutcome refused = run("verify --name lab --certificate", "device.pem");
        QCOMPARE(refused.exitCode, 1);
        QCOMPARE(refused.json()[QLatin1String("error")][QLatin1String("code")].toString(),
                 QStringLiteral("400004"));
        QVERIFY2(refused.err.contains("verification code"), refused.err.constData());
        write("proof.pem", madeDevice(code.toLatin1(), m_root).certificatePem);
        const CliOutcome verified = run("verify --name lab --certificate", "proof.pem");
        QVERIFY2(verified.exitCode == 0, verified.err.constData());
        QCOMPARE(caOf(verified)[QLatin1String("properties")][QLatin1String("isVerified")].toBool(),
                 true);
        QCOMPARE(group().exitCode, 0);

        const QJsonArray list = run("list").json()[QLatin1String("caCertificates")].toArray();
        QCOMPARE(list.size(), 1);
        QCOMPARE(caOf(run("show --name LAB")), list.first().toObject());
        const CliOutcome twice = run("add --name lab --certificate", "root.pem");
        QCOMPARE(twice.exitCode, 1);
        QVERIFY2(twice.err.contains("\"lab\" already") && twice.err.contains("--replace"),
                 twice.err.constData());
        QCOMPARE(run("add --name lab --replace --certificate", "root.pem").exitCode, 0);
        QCOMPARE(run("remove --name lab --etag wrong").exitCode, 1);
        QCOMPARE(run("remove --name lab").exitCode, 0);
        QCOMPARE(run("remove --name lab").exitCode, 1);
        QVERIFY(run("list").json()[QLatin1String("caCertificates")].toArray().isEmpty());
    }

    void speaksToPeople()
    {
        QCOMPARE(run("add --name people --certificate", "root.pem").exitCode, 0);
        const CliOutcome shown =
            m_cli->run({QStringLiteral("ca"), QStringLiteral("show"), QStringLiteral("--name"),
                        QStringLiteral("people"), QStringLiteral("--ca"), m_serve->value("ca")});
        QVERIFY2(shown.out.contains("CA certificate: people\n"), shown.out.constData());
        QVERIFY(shown.out.contains("Subject: CN=Factory\n"));
        QVERIFY(shown.out.contains("Possession of its key: not verified\n"));
        // As every other date, not as the service writes it.
        static const QRegularExpression date(
            QStringLiteral("Valid until: \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\n"));
        QVERIFY2(QString::fromUtf8(shown.out).contains(date), shown.out.constData());
        const CliOutcome listed = m_cli->run({QStringLiteral("ca"), QStringLiteral("list"),
                                              QStringLiteral("--ca"), m_serve->value("ca")});
        QVERIFY2(listed.out.startsWith("people  not verified  "), listed.out.constData());
    }

    void refusesWhatCannotBe_data()
    {
        QTest::addColumn<QByteArray>("arguments");
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("exitCode");
        const auto row = [](const char *name, const char *arguments, const char *file,
                            int exitCode) {
            QTest::newRow(name) << QByteArray(arguments) << QByteArray(file) << exitCode;
        };
        row("no verb", "", "", 2);
        row("no name", "show", "", 2);
        row("a name that cannot be", "show --name a/b", "", 2);
        row("no file", "add --name a", "", 2);
        row("a file that is not there", "add --name a --certificate", "nothing", 2);
        row("no certificate", "add --name a --certificate", "text", 2);
        row("no CA", "add --name a --certificate", "device.pem", 1);
        row("none of this name", "show --name nobody", "", 1);
        row("a challenge for none", "challenge --name nobody", "", 1);
    }
    void refusesWhatCannotBe()
    {
        QFETCH(QByteArray, arguments);
        QFETCH(QByteArray, file);
        write("text", "no certificate");
        const CliOutcome outcome = run(arguments.constData(), file.constData());
        QTEST(outcome.exitCode, "exitCode");
        QCOMPARE(outcome.json().value(QLatin1String("ok")), QJsonValue(false));
    }

    void saysWhereAzureKeepsThem_data()
    {
        QTest::addColumn<QByteArray>("arguments");
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("command");
        const auto row = [](const char *arguments, const char *file, const char *command) {
            QTest::newRow(arguments)
                << QByteArray(arguments) << QByteArray(file) << QByteArray(command);
        };
        row("list", "", "list");
        row("show --name lab", "", "show --certificate-name lab");
        row("add --name lab --certificate", "root.pem",
            "create --certificate-name lab --path FILE");
        row("challenge --name lab --etag x", "",
            "generate-verification-code --certificate-name lab --etag ETAG");
        row("verify --name lab --etag x --certificate", "root.pem",
            "verify --certificate-name lab --path FILE --etag ETAG");
        row("remove --name lab --etag x", "", "delete --certificate-name lab --etag ETAG");
    }
    void saysWhereAzureKeepsThem()
    {
        QFETCH(QByteArray, arguments);
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, command);
        // No request goes out: there is no such service, and no network.
        write("azure", "HostName=my-dps.azure-devices-provisioning.net;SharedAccessKeyName=owner;"
                       "SharedAccessKey=" +
                           QByteArray(64, 'k').toBase64());
        const QByteArray service = "--service @" + path("azure").toLocal8Bit() + ' ';
        const qsizetype afterVerb = arguments.indexOf(' ') + 1;
        const QByteArray all = afterVerb == 0 ? arguments + ' ' + service
                                              : QByteArray(arguments).insert(afterVerb, service);
        const CliOutcome outcome = run(all.constData(), file.constData());
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.err.simplified().contains("az iot dps certificate " + command +
                                                   " --dps-name my-dps --resource-group"),
                 outcome.err.constData());
        QCOMPARE(outcome.json()[QLatin1String("error")][QLatin1String("code")].toString(),
                 QStringLiteral("azure-certificates"));
    }

private:
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    void write(const char *name, const QByteArray &content)
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    /// "ca …" with --json; @p file is the last argument.
    CliOutcome run(const char *arguments, const char *file = "") const
    {
        QStringList words =
            QString::fromLatin1(arguments).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (*file != '\0')
            words.append(path(file));
        words.prepend(QStringLiteral("ca"));
        return m_cli->run(words + QStringList{QStringLiteral("--json"), QStringLiteral("--ca"),
                                              m_serve->value("ca")});
    }
    CliOutcome group() const
    {
        return m_cli->run({QStringLiteral("group"), QStringLiteral("add"),
                           QStringLiteral("--enrollment-group-id"), QStringLiteral("factory"),
                           QStringLiteral("--ca-reference"), QStringLiteral("lab"),
                           QStringLiteral("--json"), QStringLiteral("--ca"), m_serve->value("ca")});
    }
    static QJsonObject caOf(const CliOutcome &outcome)
    {
        return outcome.json().value(QLatin1String("caCertificate")).toObject();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Cli> m_cli;
    std::unique_ptr<ServeProcess> m_serve;
    TestIdentity m_root;
};

ENDORSE_TEST(CliCaTest)
#include "clicatest.moc"
