// SPDX-License-Identifier: GPL-3.0-or-later
// No secret in any output, log, record or file but those that are meant to hold it.
#include "cliprocess.h"
#include "knownservice.h"

#include <support/testregistry.h>
#include <tpm/verbharness.h>

#include <QDirIterator>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace endorse;
using namespace endorse::testing;

namespace {

/// The ways in which bytes are written down.
QList<QByteArray> writtenForms(const core::Bytes &secret)
{
    const QByteArray base64 = secret.toBase64();
    return {secret,
            secret.toHex(),
            secret.toHex().toUpper(),
            secret.toHex(':'),
            secret.toHex(' '),
            base64,
            secret.toBase64(QByteArray::OmitTrailingEquals),
            secret.toBase64(QByteArray::Base64UrlEncoding),
            base64.toPercentEncoding(),
            base64.toPercentEncoding().toLower()};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The text of a PDF.
QByteArray textOfPdf(const QString &path)
{
    QProcess pdftotext;
    pdftotext.start(QStringLiteral("pdftotext"),
                    {QStringLiteral("-layout"), path, QStringLiteral("-")});
    return pdftotext.waitForFinished(60'000) ? pdftotext.readAllStandardOutput() : QByteArray();
}

/// The digits of all rows of hex ("0010  f6 69 …") in one, as they would be found without the gaps.
QByteArray hexShownIn(const QByteArray &text)
{
    static const QRegularExpression row(
        QStringLiteral("(?:^|>|\\n) *[0-9a-f]{4} ((?: +[0-9a-f\u2022]{2})+)"));
    QString digits;
    auto rows = row.globalMatch(QString::fromUtf8(text));
    while (rows.hasNext())
        digits += rows.next().captured(1).remove(QLatin1Char(' '));
    return digits.toUtf8();
}

/// Texts by name: what a child wrote, its transcript and every file below its data folder.
QHash<QString, QByteArray> everything(const CliOutcome &outcome, const QString &transcript,
                                      const QString &dataDir)
{
    QHash<QString, QByteArray> texts{{QStringLiteral("standard output"), outcome.out},
                                     {QStringLiteral("standard error"), outcome.err},
                                     {QStringLiteral("transcript"), contentOf(transcript)}};
    QDirIterator files(dataDir, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        texts.insert(path.sliced(dataDir.size() + 1), contentOf(path));
    }
    return texts;
}

} // namespace

class SecretsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_cli = std::make_unique<Cli>(m_folder->filePath(QStringLiteral("data")));
        m_cli->set(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("*=true;*.debug=true"));
        // Even who asks for the log of the TPM software stack does not get it: it holds parameters.
        m_cli->set(QStringLiteral("TSS2_LOG"), QStringLiteral("all+TRACE"));
        m_transcript = m_folder->filePath(QStringLiteral("transcript.json"));
    }

    void attestsWithoutALeak_data()
    {
        QTest::addColumn<QString>("form");
        for (const char *form : {"json", "html", "pdf"})
            QTest::newRow(form) << QString::fromLatin1(form);
    }

    void attestsWithoutALeak()
    {
        QFETCH(QString, form);
        m_transcript = m_folder->filePath(QStringLiteral("transcript.") + form);
        const core::Bytes ownerAuth = "owner-auth-that-only-the-test-knows";
        setOwnerAuth(ownerAuth);
        const QString authFile = m_folder->filePath(QStringLiteral("auth"));
        QFile file(authFile);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(ownerAuth);
        file.close();

        const KnownService service(m_folder->path());
        QProcess process;
        m_cli->start(&process,
                     {QStringLiteral("attest"), QStringLiteral("tpm"), QStringLiteral("--endpoint"),
                      service.endpoint().toString(), QStringLiteral("--id-scope"),
                      service.idScope(), QStringLiteral("--ca"), service.caFile(),
                      QStringLiteral("--transcript"), m_transcript, QStringLiteral("--owner-auth"),
                      QLatin1Char('@') + authFile, QStringLiteral("--pcap"),
                      m_cli->dataDir() + QStringLiteral("/traffic.pcap")});
        // The service lives in this thread: no blocking wait.
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 60'000);
        const CliOutcome outcome = Cli::finish(&process);
        QVERIFY2(outcome.exitCode == 0, outcome.err.right(900).constData());
        QVERIFY(service.wasReached());
        QVERIFY(outcome.err.contains("endorse.")); // The categories are on.

        QHash<QString, core::Bytes> secrets = service.secrets();
        QVERIFY(secrets.size() >= 8);
        secrets.insert(QStringLiteral("owner auth"), ownerAuth);
        auto texts = everything(outcome, m_transcript, m_cli->dataDir());
        if (form != QLatin1String("json")) {
            const QByteArray shown = form == QLatin1String("pdf")
                                         ? textOfPdf(m_transcript)
                                         : texts.value(QStringLiteral("transcript"));
            const QByteArray hex = hexShownIn(shown);
            QVERIFY(hex.size() > 5000);
            texts.insert(QStringLiteral("transcript as text"), shown);
            texts.insert(QStringLiteral("transcript as hex"), hex);
        }
        QVERIFY(texts.value(QStringLiteral("traffic.pcap")).size() > 5000);
        verifyNoLeak(texts, secrets, QStringLiteral("software-tpm/state/"));
    }

    void demonstratesWithoutALeak()
    {
        const CliOutcome outcome =
            m_cli->run({QStringLiteral("demo"), QStringLiteral("--transcript"), m_transcript});
        QCOMPARE(outcome.exitCode, 0);
        const QString keyFile = QStringLiteral("emulator/service.json");
        const QJsonObject kept =
            QJsonDocument::fromJson(contentOf(m_cli->dataDir() + QLatin1Char('/') + keyFile))
                .object();
        QHash<QString, core::Bytes> secrets;
        for (const QString &name : kept.keys()) {
            if (name.contains(QLatin1String("key"), Qt::CaseInsensitive))
                secrets.insert(name,
                               QByteArray::fromBase64(kept.value(name).toString().toLatin1()));
        }
        QVERIFY(!secrets.isEmpty());
        const QByteArray serverKey =
            contentOf(m_cli->dataDir() + QStringLiteral("/emulator/server.key"));
        secrets.insert(QStringLiteral("server key"), serverKey.split('\n').value(1));
        auto texts = everything(outcome, m_transcript, m_cli->dataDir());
        texts.remove(QStringLiteral("emulator/server.key"));
        verifyNoLeak(texts, secrets, keyFile);
    }

    void masksEverySignature()
    {
        const CliOutcome outcome =
            m_cli->run({QStringLiteral("demo"), QStringLiteral("--transcript"), m_transcript});
        QCOMPARE(outcome.exitCode, 0);
        const QByteArray all = outcome.out + outcome.err + contentOf(m_transcript);
        int seen = 0;
        for (qsizetype at = all.indexOf("sig="); at >= 0; at = all.indexOf("sig=", at + 1)) {
            QVERIFY2(all.mid(at + 4).startsWith("*****"), all.mid(at, 40).constData());
            ++seen;
        }
        QVERIFY(seen >= 3);
    }

private:
    /// As an owner would have done long ago.
    void setOwnerAuth(const core::Bytes &value)
    {
        const auto tpm = startSoftwareTpm(m_cli->dataDir() + QStringLiteral("/software-tpm"), true);
        QVERIFY(tpm);
        PlainClient owner(*tpm->transport());
        QCOMPARE(owner.changeAuth(TPM2_RH_OWNER, {}, value), TSS2_RC_SUCCESS);
    }

    /// @p allowed: the beginning of the names of files that may hold them.
    static void verifyNoLeak(const QHash<QString, QByteArray> &texts,
                             const QHash<QString, core::Bytes> &secrets, const QString &allowed)
    {
        for (auto text = texts.cbegin(); text != texts.cend(); ++text) {
            if (text.key().startsWith(allowed))
                continue;
            for (auto secret = secrets.cbegin(); secret != secrets.cend(); ++secret) {
                QVERIFY2(secret.value().size() >= 16, qPrintable(secret.key()));
                for (const QByteArray &form : writtenForms(secret.value())) {
                    QVERIFY2(
                        !text.value().contains(form),
                        qPrintable(QStringLiteral("%1 is in %2").arg(secret.key(), text.key())));
                }
            }
        }
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Cli> m_cli;
    QString m_transcript;
};

ENDORSE_TEST(SecretsTest)
#include "secretstest.moc"
