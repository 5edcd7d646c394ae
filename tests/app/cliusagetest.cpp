// SPDX-License-Identifier: GPL-3.0-or-later
// Wrong usage: exit 2, one JSON document, nothing started.
#include "cliprocess.h"

#include <support/testregistry.h>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace endorse::testing;

class CliUsageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWrongUsage_data()
    {
        QTest::addColumn<QString>("arguments");
        const auto row = [](const char *arguments) {
            QTest::newRow(arguments) << QString::fromLatin1(arguments);
        };
        row("");
        row("nonsense");
        row("demo --nonsense");
        row("demo extra");
        row("tpm");
        row("tpm nonsense");
        row("attest tpm");
        row("attest tpm --endpoint https://localhost:1");
        row("attest tpm --endpoint http://localhost:1 --id-scope 0ne1");
        row("attest tpm --endpoint https://localhost:1/path --id-scope 0ne1");
        row("attest tpm --endpoint https://a@localhost --id-scope 0ne1");
        row("attest tpm --endpoint https://localhost:99999 --id-scope 0ne1");
        row("attest tpm --endpoint https://localhost:1 --id-scope 0ne/1");
        row("attest tpm --endpoint https://localhost:1 --id-scope 0ne1 --registration-id a/b");
        row("attest tpm --endpoint https://localhost:1 --id-scope 0ne1 --hub-endpoint ftp://x");
        row("attest tpm --endpoint https://localhost:1 --id-scope 0ne1 --repeat 0");
        row("attest tpm --endpoint https://localhost:1 --id-scope 0ne1 --ca /nowhere.pem");
        row("attest tpm --endpoint https://localhost:1 --id-scope 0ne1 --transcript /dev/null");
        row("attest tpm --endpoint https://localhost:1 --id-scope 0ne1 --transcript /no/where");
        row("attest tpm --endpoint https://localhost:1 --id-scope 0ne1 --pcap /dev/null");
        row("demo --pcap /no/where");
        row("demo --transcript same.json --pcap ./same.json");
        row("tpm ek --tcti tabrmd:");
        row("tpm ek --tcti swtpm:host=example.com,port=2321");
        row("tpm ek --tcti nonsense:");
        row("tpm info --owner-auth literal");
        row("tpm info --endorsement-auth literal");
        row("tpm info --owner-auth - --endorsement-auth -");
        row("tpm clear");
        row("demo --timeout 0");
        row("demo --timeout soon");
        row("demo --language xx");
        row("serve --port 70000");
        row("serve --bind nowhere");
        row("serve --retry-after -1");
        row("enrollment show --registration-id a");
        row("enrollment show --registration-id a --service nonsense");
        row("enrollment show --registration-id a/b --service @/dev/null");
        row("enrollment show --registration-id a --service "
            "HostName=example.com;SharedAccessKeyName=p;SharedAccessKey=c2VjcmV0");
        row("enrollment add --service @/dev/null");
    }

    void refusesWrongUsage()
    {
        QFETCH(QString, arguments);
        const QTemporaryDir folder;
        const Cli cli(folder.filePath(QStringLiteral("data")));
        const QStringList words = arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        const CliOutcome plain = cli.run(words);
        QCOMPARE(plain.exitCode, 2);
        QVERIFY(plain.out.isEmpty());
        QVERIFY(!plain.err.isEmpty());

        const CliOutcome json = cli.run(words + QStringList{QStringLiteral("--json")});
        QCOMPARE(json.exitCode, 2);
        QVERIFY2(!json.json().isEmpty(), json.out.constData());
        QCOMPARE(json.json().value(QLatin1String("ok")).toBool(true), false);
        const QJsonObject error = json.json().value(QLatin1String("error")).toObject();
        for (const char *member : {"category", "code", "place", "message", "hint", "technical"})
            QVERIFY2(error.contains(QLatin1String(member)), member);
        QCOMPARE(error.value(QLatin1String("category")).toString(), QStringLiteral("input"));
        QVERIFY2(!QDir(cli.dataDir()).exists(), "a wrong command line must leave nothing behind");
    }

    void neverRepeatsASecret()
    {
        const QTemporaryDir folder;
        const Cli cli(folder.path());
        const CliOutcome outcome = cli.run(
            {QStringLiteral("enrollment"), QStringLiteral("show"), QStringLiteral("--json"),
             QStringLiteral("--registration-id"), QStringLiteral("a"), QStringLiteral("--service"),
             QStringLiteral("HostName=example.com;SharedAccessKeyName=p;SharedAccessKey="
                            "c2VjcmV0LWtleS1vZi1taW5l")});
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY(!outcome.out.contains("c2VjcmV0"));
        QVERIFY(!outcome.err.contains("c2VjcmV0"));
    }

    void helps_data()
    {
        QTest::addColumn<QString>("arguments");
        for (const char *arguments :
             {"--help", "-h", "demo --help", "serve --help", "tpm --help", "tpm ek --help",
              "tpm clear --help", "attest tpm --help", "enrollment add --help", "--version",
              "--language ja --help", "--language ko demo --help"})
            QTest::newRow(arguments) << QString::fromLatin1(arguments);
    }

    void helps()
    {
        QFETCH(QString, arguments);
        const QTemporaryDir folder;
        const CliOutcome outcome =
            Cli(folder.path()).run(arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts));
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY(!outcome.out.isEmpty());
        QVERIFY2(outcome.err.isEmpty(), outcome.err.constData());
    }
};

ENDORSE_TEST(CliUsageTest)
#include "cliusagetest.moc"
