// SPDX-License-Identifier: GPL-3.0-or-later
// What people are told of a manifest.
#include "cliprocess.h"

#include <support/testregistry.h>

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace endorse;
using namespace endorse::testing;

namespace {

QString manifestPath(const char *name)
{
    return QStringLiteral(ENDORSE_TEST_DATA "/manifests/") + QLatin1String(name);
}

} // namespace

class CliVerdictsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A lot mostly fails for one reason: people are told each reason once.
    void tellsPeopleEachReasonOnce()
    {
        const CliOutcome good = cli().run({QStringLiteral("manifest"), QStringLiteral("verify"),
                                           manifestPath("real/ECC608C-TNGTLSU-B.json"),
                                           manifestPath("real/ECC608-TMNGTLSS-B.json")});
        QCOMPARE(good.exitCode, 0);
        QVERIFY2(good.out.contains("Entries: 10"), good.out.constData());
        QVERIFY2(good.out.contains("\nW_NOCERT, entries: 10 (0, 1, 2, 3, 4, 5, 6, 7, 8, 9)\n  "),
                 good.out.constData());
        const CliOutcome bad =
            cli().run({QStringLiteral("manifest"), QStringLiteral("verify"),
                       manifestPath("synthetic/faults.json"), QStringLiteral("--no-builtin")});
        QCOMPARE(bad.exitCode, 1);
        QCOMPARE(bad.out.count("\nE_SIGNER, entries: "), 1);
        QVERIFY2(bad.out.contains(" (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, …)\n  "), bad.out.constData());
        QVERIFY2(bad.out.contains("add the signer's certificate"), bad.out.constData());
    }

    /// What is accepted does not always become an enrollment.
    void countsWhatBecomesAnEnrollment()
    {
        const auto pem = [](const char *name) {
            QFile file(manifestPath(name));
            return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
        };
        const QString lot = m_folder.filePath(QStringLiteral("lot.csv"));
        const QByteArray chip = pem("vendor/chip-0.pem");
        QByteArray content = "MAC,cn,cert\n";
        for (const QByteArray &certificate : {chip, chip, pem("vendor/space.pem")})
            content += "7C,,\"" + certificate + "\"\n";
        QFile file(lot);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        const CliOutcome told =
            cli().run({QStringLiteral("manifest"), QStringLiteral("verify"), lot});
        QCOMPARE(told.exitCode, 0);
        QVERIFY2(told.out.contains("Entries: 3, to be enrolled: 1, "), told.out.constData());
        QVERIFY2(told.out.contains("the same again: 1, no registration ID: 1\n"),
                 told.out.constData());
        const CliOutcome one = cli().run({QStringLiteral("manifest"), QStringLiteral("show"), lot,
                                          QStringLiteral("--index"), QStringLiteral("2")});
        QVERIFY2(one.out.startsWith("No registration ID\n"), one.out.constData());
    }

    /// A root helps where one is missing, and nowhere else.
    void advisesWhatHelpsAgainstABrokenChain()
    {
        const CliOutcome told =
            cli().run({QStringLiteral("manifest"), QStringLiteral("verify"),
                       manifestPath("synthetic/faults.json"), QStringLiteral("--no-builtin"),
                       QStringLiteral("--signer"), manifestPath("synthetic/manifest-signer.pem"),
                       QStringLiteral("--root"), manifestPath("synthetic/root.pem")});
        QCOMPARE(told.exitCode, 1);
        const auto lineFor = [&told](const char *entries, int line) {
            const qsizetype at = told.out.indexOf(QByteArray("\nE_CHAIN, entries: ") + entries);
            const QByteArrayList lines = told.out.mid(at + 1).split('\n');
            return at < 0 ? QByteArray() : lines.value(line).trimmed();
        };
        const auto adviceFor = [&lineFor](const char *entries) { return lineFor(entries, 2); };
        // Each says why in its own words.
        QCOMPARE(lineFor("2 (29, 32)", 1), "The issuer is not among the device roots");
        QCOMPARE(lineFor("1 (58)", 1), "The signature is wrong");
        QCOMPARE(lineFor("2 (17, 40)", 1),
                 "The device certificate does not lead to a trusted device root.");
        QVERIFY2(adviceFor("2 (29, 32)").contains("add its root to the device roots"),
                 told.out.constData());
        QVERIFY2(adviceFor("1 (58)").startsWith("Do not use this chip before"),
                 told.out.constData());
        QVERIFY2(adviceFor("2 (17, 40)").startsWith("The signer made a mistake"),
                 told.out.constData());
    }

    void neverWritesOverTheManifest()
    {
        const QString lot = m_folder.filePath(QStringLiteral("own.json"));
        QVERIFY(QFile::copy(manifestPath("real/ECC608C-TNGTLSU-B.json"), lot));
        for (const char *kind : {"--verdicts=csv", "--format=pem --bundle"}) {
            const CliOutcome refused =
                cli().run(QStringList{QStringLiteral("manifest"), QStringLiteral("export"), lot,
                                      QStringLiteral("--out"), lot} +
                          QString::fromLatin1(kind).split(QLatin1Char(' ')));
            QCOMPARE(refused.exitCode, 2);
            QVERIFY2(refused.err.contains("is the manifest itself"), refused.err.constData());
        }
        QFile before(manifestPath("real/ECC608C-TNGTLSU-B.json"));
        QFile after(lot);
        QVERIFY(before.open(QIODevice::ReadOnly) && after.open(QIODevice::ReadOnly));
        QCOMPARE(after.readAll(), before.readAll());
    }

    /// It is no matter of permissions when the folder is not there.
    void saysThatAFolderIsMissing_data()
    {
        QTest::addColumn<QString>("command");
        QTest::newRow("certificates")
            << QStringLiteral("manifest export LOT --format pem --out OUT");
        QTest::newRow("bundle") << QStringLiteral("manifest export LOT --bundle --out OUT");
        QTest::newRow("verdicts") << QStringLiteral("manifest export LOT --verdicts csv --out OUT");
        QTest::newRow("key") << QStringLiteral("key create --home file --out OUT");
        QTest::newRow("transcript") << QStringLiteral("demo --transcript OUT.html");
    }
    void saysThatAFolderIsMissing()
    {
        QFETCH(QString, command);
        const QString folder = m_folder.filePath(QStringLiteral("nowhere/at/all"));
        command.replace(QLatin1String("LOT"), manifestPath("real/ECC608C-TNGTLSU-B.json"));
        command.replace(QLatin1String("OUT"), folder + QStringLiteral("/out"));
        const CliOutcome refused = cli().run(command.split(QLatin1Char(' ')));
        QCOMPARE(refused.exitCode, 2);
        const QByteArray says =
            QStringLiteral("The folder \"%1\" does not exist.").arg(folder).toUtf8();
        QVERIFY2(refused.err.contains(says), refused.err.constData());
        QVERIFY2(refused.err.contains("Make the folder first"), refused.err.constData());
        QVERIFY(!QFileInfo::exists(m_folder.filePath(QStringLiteral("nowhere"))));
    }

    /// A bundle is PEM, and nobody needs to say so.
    void writesABundleWithoutAskingForItsForm()
    {
        const QString bundle = m_folder.filePath(QStringLiteral("all.pem"));
        const QStringList asked{QStringLiteral("manifest"),
                                QStringLiteral("export"),
                                manifestPath("real/ECC608C-TNGTLSU-B.json"),
                                QStringLiteral("--out"),
                                bundle,
                                QStringLiteral("--bundle")};
        const QStringList der{QStringLiteral("--format"), QStringLiteral("der")};
        const CliOutcome refused = cli().run(asked + der);
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.err.contains("always PEM"), refused.err.constData());
        const QStringList csv{QStringLiteral("--verdicts"), QStringLiteral("csv")};
        QCOMPARE(cli().run(asked + csv).exitCode, 2);
        QVERIFY(!QFileInfo::exists(bundle));
        const CliOutcome written = cli().run(asked);
        QVERIFY2(written.exitCode == 0, written.err.constData());
        QFile file(bundle);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count("-----BEGIN CERTIFICATE-----\n"), 10);
        const QStringList pem{QStringLiteral("--format"), QStringLiteral("pem")};
        QCOMPARE(cli().run(asked + pem).exitCode, 0);
    }

private:
    Cli cli() const { return Cli(m_folder.filePath(QStringLiteral("data"))); }

    QTemporaryDir m_folder;
};

ENDORSE_TEST(CliVerdictsTest)
#include "cliverdictstest.moc"
