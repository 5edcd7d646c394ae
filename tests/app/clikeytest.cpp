// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs "key" and "certificate", and a device that attests with what they made.
#include "cliprocess.h"

#include <pki/certificate.h>
#include <support/testregistry.h>
#include <tpm/meddlingtransport.h>
#include <tpm/simulatorserver.h>
#include <tpm/verbharness.h>

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <atomic>
#include <hsm/softhsm.h>

using namespace endorse;
using namespace endorse::testing;

namespace {

QByteArray bytesIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString member(const CliOutcome &outcome, const char *name)
{
    return outcome.json().value(QLatin1String(name)).toString();
}

QString keyErrorCode(const CliOutcome &outcome)
{
    return outcome.json()
        .value(QLatin1String("error"))
        .toObject()
        .value(QLatin1String("code"))
        .toString();
}

bool isForTheOwnerAlone(const QString &path)
{
    return (QFileInfo(path).permissions() &
            (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)) == 0;
}

} // namespace

class CliKeyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_cli = std::make_unique<Cli>(path("data"));
        m_hsm = std::make_unique<SoftHsm>();
        const CliOutcome made = run({"key", "create", "--home", "file", "--out", "import.pem"});
        QCOMPARE(made.exitCode, 0);
        QVERIFY(m_hsm->addToken(QStringLiteral("lab")));
        QVERIFY(m_hsm->importKey(QStringLiteral("lab"), QStringLiteral("device"),
                                 QStringLiteral("01"), bytesIn(path("import.pem"))));
        QFile pin(path("pin"));
        QVERIFY(pin.open(QIODevice::WriteOnly));
        pin.write(QByteArray(SoftHsm::pin) + '\n');
        QFile wrong(path("wrong-pin"));
        QVERIFY(wrong.open(QIODevice::WriteOnly));
        wrong.write("0000-secret");
    }

    void cleanup() { QCOMPARE(processesIn(m_folder.path()), QStringList()); }

    void makesKeys_data()
    {
        QTest::addColumn<QString>("home");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("file") << QStringLiteral("file")
                              << QByteArray("-----BEGIN PRIVATE KEY-----");
        QTest::newRow("tpm") << QStringLiteral("tpm")
                             << QByteArray("-----BEGIN TSS2 PRIVATE KEY-----");
    }
    void makesKeys()
    {
        QFETCH(QString, home);
        QFETCH(QByteArray, header);
        const QString name = QStringLiteral("made-%1.pem").arg(home);
        const CliOutcome made =
            run({"key", "create", "--home", qPrintable(home), "--out", qPrintable(name)});
        QVERIFY2(made.exitCode == 0, made.err.constData());
        QCOMPARE(member(made, "home"), home);
        QCOMPARE(member(made, "algorithm"), QStringLiteral("ec-p256"));
        QCOMPARE(member(made, "file"), path(name));
        QVERIFY(bytesIn(path(name)).startsWith(header));
        QVERIFY(isForTheOwnerAlone(path(name)));
        // No line of the file is on any stream.
        for (const QByteArray &line : bytesIn(path(name)).split('\n'))
            QVERIFY(line.size() < 20 || line.contains('-') ||
                    !(made.out + made.err).contains(line));

        const CliOutcome shown = run({"key", "show", "--key", qPrintable(member(made, "address"))});
        QVERIFY2(shown.exitCode == 0, shown.err.constData());
        QCOMPARE(member(shown, "publicKey"), member(made, "publicKey"));
        QCOMPARE(member(shown, "home"), home);
        QCOMPARE(shown.json().value(QLatin1String("ok")).toBool(), true);

        const QByteArray before = bytesIn(path(name));
        const CliOutcome again =
            run({"key", "create", "--home", qPrintable(home), "--out", qPrintable(name)});
        QCOMPARE(again.exitCode, 2);
        QCOMPARE(bytesIn(path(name)), before);
    }

    /// The TPM fails after the file with the key is written.
    void leavesNoKeyThatCannotBeUsed()
    {
        constexpr quint32 commandLoad = 0x157;
        const QString file = path("half.pem");
        const auto tpm = startSoftwareTpm(path("other-tpm"));
        const auto meddler = std::make_shared<MeddlingTransport>(tpm->transport());
        std::atomic<int> refused = 0;
        meddler->setAnswer([&refused, file](quint32 command) {
            if (command != commandLoad || !QFile::exists(file))
                return core::Bytes();
            ++refused;
            return MeddlingTransport::refusal(0x101);
        });
        const auto server = await(tpm::SimulatorServer::start(meddler, {}));
        QVERIFY(server);
        const QString address =
            QStringLiteral("mssim:host=127.0.0.1,port=%1").arg((*server)->port());
        const QStringList create{QStringLiteral("key"),    QStringLiteral("create"),
                                 QStringLiteral("--home"), QStringLiteral("tpm"),
                                 QStringLiteral("--out"),  file,
                                 QStringLiteral("--tcti"), address,
                                 QStringLiteral("--json")};
        const CliOutcome failed = m_cli->run(create);
        QCOMPARE(failed.exitCode, 1);
        QCOMPARE(int(refused), 1);
        QVERIFY(!QFile::exists(file));

        // Without that the same call makes it.
        meddler->setAnswer({});
        const CliOutcome made = m_cli->run(create);
        QVERIFY2(made.exitCode == 0, made.err.constData());
        QVERIFY(bytesIn(file).startsWith("-----BEGIN TSS2 PRIVATE KEY-----"));
    }

    /// A person types the path of a file, and not a URI.
    void takesAPathAsItIsTyped()
    {
        const QString file = path("100%41 #1?.pem");
        const QStringList to{QStringLiteral("--out"), file, QStringLiteral("--json")};
        const CliOutcome made =
            m_cli->run(QStringList{QStringLiteral("key"), QStringLiteral("create"),
                                   QStringLiteral("--home"), QStringLiteral("file")} +
                       to);
        QVERIFY2(made.exitCode == 0, made.err.constData());
        QCOMPARE(member(made, "address"), file);
        const QString uri = QString::fromLatin1(QUrl::fromLocalFile(file).toEncoded());
        for (const QString &typed : {file, QStringLiteral("file:") + file, uri}) {
            const CliOutcome shown =
                m_cli->run({QStringLiteral("key"), QStringLiteral("show"), QStringLiteral("--key"),
                            typed, QStringLiteral("--json")});
            QVERIFY2(shown.exitCode == 0, shown.err.constData());
            QCOMPARE(member(shown, "publicKey"), member(made, "publicKey"));
            QCOMPARE(member(shown, "address"), file);
        }
    }

    void refusesToFollowALink()
    {
        QVERIFY(QFile::link(path("elsewhere.pem"), path("link.pem")));
        const CliOutcome made = run({"key", "create", "--home", "file", "--out", "link.pem"});
        QCOMPARE(made.exitCode, 2);
        QVERIFY(!QFile::exists(path("elsewhere.pem")));
    }

    void showsAKeyOnAToken()
    {
        const CliOutcome shown = run(token({"key", "show"}, "pin"));
        QVERIFY2(shown.exitCode == 0, shown.err.constData());
        QCOMPARE(member(shown, "home"), QStringLiteral("pkcs11"));
        QCOMPARE(member(shown, "description"), QStringLiteral("lab: device"));
        const CliOutcome asFile = run({"key", "show", "--key", "import.pem"});
        QCOMPARE(member(shown, "publicKey"), member(asFile, "publicKey"));
        const CliOutcome byInput =
            m_cli->run(absolute(token({"key", "show"}, "-")), QByteArray(SoftHsm::pin) + '\n');
        QVERIFY2(byInput.exitCode == 0, byInput.err.constData());
    }

    void refusesKeys_data()
    {
        QTest::addColumn<QList<const char *>>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QList<const char *> &arguments, int exitCode,
                            const char *code) {
            QTest::newRow(name) << arguments << exitCode << QString::fromLatin1(code);
        };
        row("wrong PIN", token({"key", "show"}, "wrong-pin"), 1, "pin-incorrect");
        row("no PIN", {"key", "show", "--key", "pkcs11:token=lab", "--module", module()}, 1,
            "pin-missing");
        row("no module", {"key", "show", "--key", "pkcs11:token=lab"}, 1, "module-missing");
        row("PIN in the address",
            {"key", "show", "--key", "pkcs11:token=lab?pin-value=0000-secret"}, 2,
            "pin-in-address");
        row("no file", {"key", "show", "--key", "absent.pem"}, 1, "read");
        row("handle", {"key", "show", "--key", "tpm:0x80000000"}, 2, "handle");
        row("no file of the TPM", {"key", "show", "--key", "tpm:absent.pem"}, 1, "read");
        row("not of the TPM", {"key", "show", "--key", "tpm:import.pem"}, 1, "tss2-key");
    }
    void refusesKeys()
    {
        QFETCH(QList<const char *>, arguments);
        const CliOutcome refused = run(arguments);
        QTEST(refused.exitCode, "exitCode");
        QTEST(keyErrorCode(refused), "code");
        QVERIFY(!refused.err.isEmpty());
        for (const char *secret : {SoftHsm::pin, "0000-secret"})
            QVERIFY(!(refused.out + refused.err).contains(secret));
    }

    void certifies()
    {
        QCOMPARE(run({"key", "create", "--home", "file", "--out", "root.key"}).exitCode, 0);
        const CliOutcome root = run({"certificate", "self-sign", "--ca", "--key", "root.key",
                                     "--common-name", "Lab Root", "--out", "root.pem"});
        QVERIFY2(root.exitCode == 0, root.err.constData());
        QVERIFY(root.json().value(QLatin1String("isCa")).toBool());
        QVERIFY(!root.err.isEmpty()); // For tests alone.
        const CliOutcome request = run(token(
            {"certificate", "request", "--common-name", "device-1", "--out", "device.csr"}, "pin"));
        QVERIFY2(request.exitCode == 0, request.err.constData());
        QVERIFY(bytesIn(path("device.csr")).startsWith("-----BEGIN CERTIFICATE REQUEST-----"));
        const CliOutcome issued =
            run({"certificate", "issue", "--ca-cert", "root.pem", "--ca-key", "root.key",
                 "--request", "device.csr", "--days", "2", "--out", "device.pem"});
        QVERIFY2(issued.exitCode == 0, issued.err.constData());
        QCOMPARE(member(issued, "subject"), QStringLiteral("CN=device-1"));
        QCOMPARE(member(issued, "issuer"), QStringLiteral("CN=Lab Root"));
        const auto info = pki::parseCertificate(bytesIn(path("device.pem")));
        QVERIFY(info);
        QCOMPARE(info->sha256, member(issued, "sha256"));
        QCOMPARE(info->notBefore.daysTo(info->notAfter), 3); // One day of which has passed.
        QVERIFY(pki::verifyAgainst(info->der,
                                   {pki::parseCertificate(bytesIn(path("root.pem")))->der},
                                   QDateTime::currentDateTimeUtc()));
        const CliOutcome wrong =
            run({"certificate", "issue", "--ca-cert", "root.pem", "--ca-key", "import.pem",
                 "--request", "device.csr", "--out", "other.pem"});
        QCOMPARE(wrong.exitCode, 1);
        QCOMPARE(keyErrorCode(wrong), QStringLiteral("ca-key"));
        QVERIFY(!QFile::exists(path("other.pem")));
        QCOMPARE(run({"certificate", "self-sign", "--key", "root.key", "--common-name", "x",
                      "--days", "0", "--out", "other.pem"})
                     .exitCode,
                 2);
    }

    void warnsOfANameThatIsNoRegistrationId_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("reason"); // empty: none
        const auto row = [](const char *name, const char *common, const QString &reason) {
            for (const char *verb : {"self-sign", "issue"})
                QTest::addRow("%s, %s", verb, name)
                    << QString::fromLatin1(verb) << QString::fromUtf8(common) << reason;
        };
        const QString allowed = QStringLiteral(". Letters, digits and the characters - . _ :");
        row("plain", "line-4.board_17:a", {});
        row("capitals", "Board-17", {});
        row("a hyphen last", "board-", {});
        row("64 characters", QByteArray(64, 'a').constData(), {});
        row("a blank", "line 4", QStringLiteral("the character U+0020") + allowed);
        row("a slash", "line/4", QStringLiteral("the character /") + allowed);
        row("a letter of another script", "\u88c5\u7f6e-1",
            QString::fromUtf8("the character \u88c5") + allowed);
        row("an underscore last", "board_", QStringLiteral("the last character must be"));
    }
    void warnsOfANameThatIsNoRegistrationId()
    {
        QFETCH(QString, verb);
        QFETCH(QString, name);
        QFETCH(QString, reason);
        QFile::remove(path("named.pem"));
        const QByteArray kind = verb.toUtf8();
        const QByteArray common = name.toUtf8();
        const bool isIssued = verb == QLatin1String("issue");
        if (isIssued)
            makeRequest(common);
        const CliOutcome made =
            isIssued ? run({"certificate", "issue", "--ca-cert", "named-lab.pem", "--ca-key",
                            "import.pem", "--request", "named.csr", "--out", "named.pem"})
                     : run({"certificate", kind.constData(), "--key", "import.pem", "--common-name",
                            common.constData(), "--out", "named.pem"});
        QVERIFY2(made.exitCode == 0, made.err.constData());
        QVERIFY(QFile::exists(path("named.pem")));
        const QJsonObject json = made.json();
        QCOMPARE(json.value(QLatin1String("ok")).toBool(), true);
        if (reason.isEmpty()) {
            QVERIFY(!json.contains(QLatin1String("warnings")));
            QVERIFY2(!made.err.contains("registration ID"), made.err.constData());
            return;
        }
        const QJsonArray warnings = json.value(QLatin1String("warnings")).toArray();
        QCOMPARE(warnings.size(), 1);
        const QString warning = warnings.first().toString();
        QVERIFY2(warning.contains(reason) && warning.contains(name), qPrintable(warning));
        QVERIFY2(made.err.contains(warning.toUtf8()), made.err.constData());
    }

    void warnsOfNoNameOfACa()
    {
        const CliOutcome made = run({"certificate", "self-sign", "--ca", "--key", "import.pem",
                                     "--common-name", "Lab CA 1", "--out", "named-ca.pem"});
        QVERIFY2(made.exitCode == 0, made.err.constData());
        QVERIFY(!made.json().contains(QLatin1String("warnings")));
        // The authority below it asks for its certificate as a device does.
        makeRequest("Line 4 Signer");
        QFile::remove(path("named.pem"));
        const CliOutcome below =
            run({"certificate", "issue", "--ca", "--ca-cert", "named-lab.pem", "--ca-key",
                 "import.pem", "--request", "named.csr", "--out", "named.pem"});
        QVERIFY2(below.exitCode == 0, below.err.constData());
        QVERIFY(!below.json().contains(QLatin1String("warnings")));
    }

    void overwritesNoInput_data()
    {
        QTest::addColumn<QList<const char *>>("verb");
        QTest::addColumn<QString>("file");
        const auto row = [](const char *name, const QList<const char *> &verb, const char *file) {
            QTest::newRow(name) << verb << QString::fromLatin1(file);
        };
        row("the key of a request",
            {"request", "--key", "own.key", "--common-name", "x", "--out", "own.key"}, "own.key");
        row("the key that signs itself",
            {"self-sign", "--key", "own.key", "--common-name", "x", "--out", "own.key"}, "own.key");
        row("the key of the CA",
            {"issue", "--ca-cert", "own.pem", "--ca-key", "own.key", "--request", "own.csr",
             "--out", "own.key"},
            "own.key");
        row("the certificate of the CA",
            {"issue", "--ca-cert", "own.pem", "--ca-key", "own.key", "--request", "own.csr",
             "--out", "own.pem"},
            "own.pem");
        row("the request",
            {"issue", "--ca-cert", "own.pem", "--ca-key", "own.key", "--request", "own.csr",
             "--out", "own.csr"},
            "own.csr");
        row("another key, by a request",
            {"request", "--key", "own.key", "--common-name", "x", "--out", "import.pem"},
            "import.pem");
        row("another certificate, by one that signs itself",
            {"self-sign", "--key", "import.pem", "--common-name", "x", "--out", "own.pem"},
            "own.pem");
        row("another certificate, by one of a CA",
            {"issue", "--ca-cert", "own.pem", "--ca-key", "own.key", "--request", "own.csr",
             "--out", "taken.pem"},
            "taken.pem");
    }
    void overwritesNoInput()
    {
        QFETCH(QList<const char *>, verb);
        QFETCH(QString, file);
        if (!QFile::exists(path("own.key"))) {
            QCOMPARE(run({"key", "create", "--home", "file", "--out", "own.key"}).exitCode, 0);
            QCOMPARE(run({"certificate", "self-sign", "--ca", "--key", "own.key", "--common-name",
                          "Own", "--out", "own.pem"})
                         .exitCode,
                     0);
            QCOMPARE(run({"certificate", "request", "--key", "own.key", "--common-name", "x",
                          "--out", "own.csr"})
                         .exitCode,
                     0);
            QVERIFY(QFile::copy(path("own.pem"), path("taken.pem")));
        }
        const QByteArray before = bytesIn(path(file));
        QVERIFY(!before.isEmpty());
        const CliOutcome refused = run(QList<const char *>{"certificate"} + verb);
        QCOMPARE(refused.exitCode, 2);
        QCOMPARE(bytesIn(path(file)), before);
    }

    void attestsWithAKeyInTheTpm()
    {
        QCOMPARE(run({"key", "create", "--home", "tpm", "--out", "tpm.pem"}).exitCode, 0);
        const CliOutcome certified =
            run({"certificate", "self-sign", "--key", "tpm:tpm.pem", "--common-name",
                 "tpm-device-1", "--out", "tpm-device.pem"});
        QVERIFY2(certified.exitCode == 0, certified.err.constData());
        const CliOutcome attested =
            run({"attest", "x509", "--cert", "tpm-device.pem", "--key", "tpm:tpm.pem", "--enroll"});
        QVERIFY2(attested.exitCode == 0, attested.err.constData());
        QCOMPARE(member(attested, "registrationId"), QStringLiteral("tpm-device-1"));
        QVERIFY(!member(attested, "assignedHub").isEmpty());
    }

    void attestsWithAKeyOnAToken()
    {
        QCOMPARE(run(token({"certificate", "self-sign", "--common-name", "token-device-1", "--out",
                            "token-device.pem"},
                           "pin"))
                     .exitCode,
                 0);
        const CliOutcome attested =
            run(token({"attest", "x509", "--cert", "token-device.pem", "--enroll"}, "pin"));
        QVERIFY2(attested.exitCode == 0, attested.err.constData());
        QCOMPARE(member(attested, "registrationId"), QStringLiteral("token-device-1"));
        // The device is opened once for all rounds.
        const CliOutcome repeated =
            run(token({"attest", "x509", "--cert", "token-device.pem", "--repeat", "2"}, "pin"));
        QVERIFY2(repeated.exitCode == 0, repeated.err.constData());
        QCOMPARE(repeated.json().value(QLatin1String("rounds")).toInt(), 2);
        const CliOutcome wrong =
            run(token({"attest", "x509", "--cert", "tpm-device.pem", "--enroll"}, "pin"));
        QCOMPARE(wrong.exitCode, 1);
        QCOMPARE(keyErrorCode(wrong), QStringLiteral("key-does-not-fit"));
    }

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString path(const char *name) const { return path(QLatin1String(name)); }

    static const char *module()
    {
        static const QByteArray name = SoftHsm::module().toLocal8Bit();
        return name.constData();
    }

    /// The verb with the key on the token.
    static QList<const char *> token(const QList<const char *> &verb, const char *pinFile)
    {
        return verb + QList<const char *>{"--key",      "pkcs11:token=lab;object=device",
                                          "--module",   module(),
                                          "--pin-file", pinFile};
    }

    /// Names of files become paths.
    QStringList absolute(const QList<const char *> &arguments) const
    {
        QStringList all;
        for (const char *argument : arguments) {
            const QString word = QString::fromLocal8Bit(argument);
            const bool isFile =
                word.contains(QLatin1Char('.')) || word.endsWith(QLatin1String("pin"));
            const bool isOfTpm =
                word.startsWith(QLatin1String("tpm:")) && word.endsWith(QLatin1String(".pem"));
            if (isOfTpm && !word.startsWith(QLatin1String("tpm:/")))
                all.append(QStringLiteral("tpm:") + path(word.sliced(4)));
            else if (isFile && !word.contains(QLatin1Char('/')) && !word.contains(QLatin1Char(':')))
                all.append(path(word));
            else
                all.append(word);
        }
        return all + QStringList{QStringLiteral("--json")};
    }

    CliOutcome run(const QList<const char *> &arguments) const
    {
        return m_cli->run(absolute(arguments));
    }

    /// named.csr, and named-lab.pem to answer it. Whose name it is, is not known yet.
    void makeRequest(const QByteArray &commonName)
    {
        if (!QFile::exists(path("named-lab.pem")))
            QCOMPARE(run({"certificate", "self-sign", "--ca", "--key", "import.pem",
                          "--common-name", "Lab CA 2", "--out", "named-lab.pem"})
                         .exitCode,
                     0);
        QFile::remove(path("named.csr"));
        const CliOutcome asked =
            run({"certificate", "request", "--key", "import.pem", "--common-name",
                 commonName.constData(), "--out", "named.csr"});
        QVERIFY2(asked.exitCode == 0, asked.err.constData());
        QVERIFY(!asked.json().contains(QLatin1String("warnings")));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Cli> m_cli;
    std::unique_ptr<SoftHsm> m_hsm;
};

ENDORSE_TEST(CliKeyTest)
#include "clikeytest.moc"
