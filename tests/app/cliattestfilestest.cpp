// SPDX-License-Identifier: GPL-3.0-or-later
// What "attest" reads it does not write to: a private key that is overwritten is gone for good.
#include "cliprocess.h"

#include <support/testregistry.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace endorse::testing;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class CliAttestFilesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const CliOutcome made =
            m_cli.run({QStringLiteral("key"), QStringLiteral("create"), QStringLiteral("--home"),
                       QStringLiteral("file"), QStringLiteral("--out"), path("key.pem")});
        QVERIFY2(made.exitCode == 0, made.err.constData());
        const CliOutcome signedNow =
            m_cli.run({QStringLiteral("certificate"), QStringLiteral("self-sign"),
                       QStringLiteral("--key"), path("key.pem"), QStringLiteral("--common-name"),
                       QStringLiteral("dev-1"), QStringLiteral("--out"), path("cert.pem")});
        QVERIFY2(signedNow.exitCode == 0, signedNow.err.constData());
        QVERIFY(QFile::copy(path("cert.pem"), path("chain.pem")));
        QVERIFY(QFile::copy(path("cert.pem"), path("service.pem")));
        QFile secret(path("secret"));
        QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write("1234") == 4);
        secret.close();
        QVERIFY(QDir().mkdir(path("folder")));
        // The same files by other names.
        QVERIFY(QFile::link(m_folder.path(), path("folder/link")));
        QCOMPARE(::link(QFile::encodeName(path("key.pem")).constData(),
                        QFile::encodeName(path("hard.pem")).constData()),
                 0);
    }

    void writesToNoInput_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("output");
        const auto row = [](const char *name, const QStringList &arguments, const QString &output) {
            QTest::newRow(name) << arguments << output;
        };
        const QStringList x509 = withKey(path("key.pem"));
        row("key", x509, path("key.pem"));
        row("key, a longer way", x509, path("folder/../key.pem"));
        row("key, through a link", x509, path("folder/link/key.pem"));
        row("key, by its second name", x509, path("hard.pem"));
        row("key, with a prefix", withKey(QStringLiteral("file:") + path("key.pem")),
            path("key.pem"));
        row("key of a TPM", withKey(QStringLiteral("tpm:") + path("key.pem")), path("key.pem"));
        row("certificate", x509, path("cert.pem"));
        row("chain", x509 + QStringList{QStringLiteral("--chain"), path("chain.pem")},
            path("chain.pem"));
        row("passphrase", x509 + QStringList{QStringLiteral("--pin-file"), path("secret")},
            path("secret"));
        row("authority of the service", x509 + elsewhere(), path("service.pem"));
        row("TPM, authority of the service",
            QStringList{QStringLiteral("attest"), QStringLiteral("tpm")} + elsewhere(),
            path("service.pem"));
        row("TPM, auth value",
            QStringList{QStringLiteral("attest"), QStringLiteral("tpm"),
                        QStringLiteral("--owner-auth"), QLatin1Char('@') + path("secret")} +
                elsewhere(),
            path("secret"));
    }
    void writesToNoInput()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, output);
        const QByteArray before = contentOf(output);
        for (const char *option : {"--pcap", "--transcript"}) {
            const CliOutcome refused =
                m_cli.run(arguments + QStringList{QString::fromLatin1(option), output});
            QVERIFY2(refused.exitCode == 2, refused.err.constData());
            QVERIFY2(refused.err.simplified().contains("is read by"), refused.err.constData());
            QVERIFY2(refused.err.contains(QFile::encodeName(QDir::cleanPath(output))),
                     refused.err.constData());
            QCOMPARE(contentOf(output), before);
        }
    }

    /// There is no traffic of a TPM without a TPM.
    void recordsNoTpmThatIsNotThere()
    {
        const QString capture = path("new.pcap");
        const CliOutcome refused =
            m_cli.run(withKey(path("key.pem")) + QStringList{QStringLiteral("--pcap"), capture});
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.err.contains("--pcap"), refused.err.constData());
        QVERIFY(!QFile::exists(capture));
    }

private:
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    QStringList withKey(const QString &key) const
    {
        return {QStringLiteral("attest"), QStringLiteral("x509"),  QStringLiteral("--cert"),
                path("cert.pem"),         QStringLiteral("--key"), key};
    }
    QStringList elsewhere() const
    {
        return {QStringLiteral("--endpoint"), QStringLiteral("https://localhost:1"),
                QStringLiteral("--id-scope"), QStringLiteral("0ne1"),
                QStringLiteral("--ca"),       path("service.pem")};
    }

    QTemporaryDir m_folder;
    Cli m_cli{m_folder.filePath(QStringLiteral("data"))};
};

ENDORSE_TEST(CliAttestFilesTest)
#include "cliattestfilestest.moc"
