// SPDX-License-Identifier: GPL-3.0-or-later
// "tpm ek --from": an EK from a file, without a TPM.
#include "cliprocess.h"

#include <support/testregistry.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace endorse::testing;

namespace {

QString ekPath(const char *name)
{
    return QStringLiteral(ENDORSE_TEST_DATA "/ek/") + QLatin1String(name);
}

QByteArray ekContent(const char *name)
{
    QFile file(ekPath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class EkFromTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_cli = std::make_unique<Cli>(m_folder.filePath(QStringLiteral("data")));
    }

    void showsTheKey()
    {
        const CliOutcome outcome = run({QStringLiteral("--json"), ekPath("ek.pub")});
        QCOMPARE(outcome.exitCode, 0);
        const QJsonObject json = outcome.json();
        QCOMPARE(json.keys(),
                 QStringList({QStringLiteral("assumptions"), QStringLiteral("became"),
                              QStringLiteral("certificate"), QStringLiteral("endorsementKey"),
                              QStringLiteral("form"), QStringLiteral("name"), QStringLiteral("ok"),
                              QStringLiteral("registrationId"), QStringLiteral("template"),
                              QStringLiteral("verdict"), QStringLiteral("was")}));
        QCOMPARE(text(json, "endorsementKey"), QString::fromLatin1(ekContent("ek.pub").toBase64()));
        QCOMPARE(text(json, "registrationId").size(), 52);
        QVERIFY(text(json, "name").startsWith(QLatin1String("000b")));
        QCOMPARE(text(json, "was"), QStringLiteral("Binary: TPM2B_PUBLIC, RSA 2048"));
        QCOMPARE(text(json, "became"), QStringLiteral("TPM2B_PUBLIC, 316 bytes"));
        QCOMPARE(text(json, "form"), QStringLiteral("tpm2b"));
        QCOMPARE(text(json, "template"), QStringLiteral("L-1"));
        QVERIFY(json.value(QLatin1String("certificate")).isNull());
        QVERIFY(json.value(QLatin1String("assumptions")).toArray().isEmpty());
        // No TPM was started or looked for.
        QVERIFY(!QDir(m_cli->dataDir()).exists(QStringLiteral("tpm")));
    }

    void readsStandardInput()
    {
        const CliOutcome outcome =
            run({QStringLiteral("--json"), QStringLiteral("-")}, ekContent("ek.pem"));
        QCOMPARE(outcome.exitCode, 0);
        const QJsonArray assumptions = outcome.json().value(QLatin1String("assumptions")).toArray();
        QCOMPARE(assumptions.size(), 2);
        QCOMPARE(text(assumptions.at(0).toObject(), "id"), QStringLiteral("template"));
        QVERIFY(text(assumptions.at(0).toObject(), "text").contains(QLatin1String("L-1")));
        QCOMPARE(text(assumptions.at(1).toObject(), "id"), QStringLiteral("unproven"));
        QCOMPARE(text(outcome.json(), "endorsementKey"),
                 QString::fromLatin1(ekContent("ek.pub").toBase64()));
    }

    void showsTheCertificate()
    {
        const QJsonObject json =
            run({QStringLiteral("--json"), ekPath("ek-certificate.nv")}).json();
        const QJsonObject certificate = json.value(QLatin1String("certificate")).toObject();
        QVERIFY(text(certificate, "issuer").contains(QLatin1String("swtpm-localca")));
        QVERIFY(certificate.value(QLatin1String("matchesKey")).toBool());
        QVERIFY(!certificate.contains(QLatin1String("index")));
        QCOMPARE(text(json, "form"), QStringLiteral("der-certificate"));
        QCOMPARE(text(json, "verdict"), QStringLiteral("unknownIssuer"));
    }

    void speaksToPeople()
    {
        const CliOutcome outcome = run({ekPath("ek-chain.pem")});
        QCOMPARE(outcome.exitCode, 0);
        for (const char *part :
             {"Input: PEM: certificate, RSA 2048", "Result: TPM2B_PUBLIC, 316 bytes",
              "Template: L-1", "Assumption: The input holds only the key itself", "Verdict: "})
            QVERIFY2(outcome.out.contains(part), outcome.out.constData());
    }

    void addsToTheList()
    {
        const QString list = m_folder.filePath(QStringLiteral("list.csv"));
        const CliOutcome outcome =
            run({QStringLiteral("--json"), ekPath("ek.xxd"), QStringLiteral("--csv"), list});
        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(outcome.json().value(QLatin1String("appended")).toBool(), true);
        // The list itself is a form in which an EK is given.
        const QJsonObject again = run({QStringLiteral("--json"), list}).json();
        QCOMPARE(text(again, "was"),
                 QStringLiteral("Base64: TPM2B_PUBLIC, RSA 2048, inside a CSV list"));
        QCOMPARE(text(again, "registrationId"), text(outcome.json(), "registrationId"));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("code");
        QTest::newRow("SRK") << ekPath("srk.pub") << 1 << QStringLiteral("srk");
        QTest::newRow("private key") << ekPath("private.pem") << 1 << QStringLiteral("private-key");
        QTest::newRow("CA") << ekPath("ca.pem") << 1 << QStringLiteral("ca-certificate");
        QTest::newRow("no file") << QStringLiteral("/nowhere/ek.pub") << 2
                                 << QStringLiteral("read");
        QTest::newRow("folder") << QStringLiteral("/etc") << 2 << QString();
        QTest::newRow("endless") << QStringLiteral("/dev/zero") << 1 << QStringLiteral("too-big");
    }

    void refuses()
    {
        QFETCH(QString, file);
        QFETCH(int, exitCode);
        QFETCH(QString, code);
        const CliOutcome outcome = run({QStringLiteral("--json"), file});
        QCOMPARE(outcome.exitCode, exitCode);
        const QJsonObject error = outcome.json().value(QLatin1String("error")).toObject();
        QCOMPARE(outcome.json().value(QLatin1String("ok")).toBool(true), false);
        if (!code.isEmpty())
            QCOMPARE(text(error, "code"), code);
        QVERIFY(!text(error, "message").isEmpty());
        QVERIFY(!text(error, "hint").isEmpty());
        // A private key is not repeated.
        QVERIFY(!outcome.out.contains("MIGH") && !outcome.err.contains("MIGH"));
    }

    void takesOneSource()
    {
        const CliOutcome outcome =
            run({ekPath("ek.pub"), QStringLiteral("--tcti"), QStringLiteral("swtpm:path=/x")});
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY2(outcome.err.contains("not from both"), outcome.err.constData());
    }

private:
    static QString text(const QJsonObject &json, const char *name)
    {
        return json.value(QLatin1String(name)).toString();
    }

    CliOutcome run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        QStringList all{QStringLiteral("tpm"), QStringLiteral("ek")};
        for (const QString &each : arguments) {
            const bool isFile = each == QLatin1String("-") || each.startsWith(QLatin1Char('/'));
            if (isFile && !all.contains(QStringLiteral("--from")))
                all.append(QStringLiteral("--from"));
            all.append(each);
        }
        return m_cli->run(all, input);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Cli> m_cli;
};

ENDORSE_TEST(EkFromTest)

#include "ekfromtest.moc"
