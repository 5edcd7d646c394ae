// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprocess.h"

#include <support/testregistry.h>

#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <memory>

namespace endorse::testing {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isPrivate(const QString &path)
{
    return !(QFileInfo(path).permissions() &
             (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther));
}

/// The text of a PDF, page after page.
QString textOfPdf(const QString &path)
{
    QProcess pdftotext;
    pdftotext.start(QStringLiteral("pdftotext"),
                    {QStringLiteral("-layout"), path, QStringLiteral("-")});
    return pdftotext.waitForFinished(60'000) ? QString::fromUtf8(pdftotext.readAllStandardOutput())
                                             : QString();
}

} // namespace

/// --transcript writes the form that the name of the file asks for.
class TranscriptTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void writesHtml_data();
    void writesHtml();
    void writesPdf_data();
    void writesPdf();
    void refusesOtherForms_data();
    void refusesOtherForms();
    void writesPdfOfAFailure();

private:
    QString file(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    QTemporaryDir m_folder;
    std::unique_ptr<Cli> m_cli;
};

void TranscriptTest::initTestCase()
{
    m_cli = std::make_unique<Cli>(m_folder.filePath(QStringLiteral("data")));
    // No display, whatever the test itself was started with.
    m_cli->set(QStringLiteral("QT_QPA_PLATFORM"), {});
    m_cli->set(QStringLiteral("DISPLAY"), {});
}

void TranscriptTest::writesHtml_data()
{
    QTest::addColumn<QString>("language");
    for (const char *language : {"en", "ja", "ko"})
        QTest::newRow(language) << QString::fromLatin1(language);
}

void TranscriptTest::writesHtml()
{
    QFETCH(QString, language);
    const QString path = file("demo.html");
    const CliOutcome outcome =
        m_cli->run({QStringLiteral("demo"), QStringLiteral("--json"), QStringLiteral("--language"),
                    language, QStringLiteral("--transcript"), path});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(isPrivate(path));
    const QByteArray html = contentOf(path);
    QXmlStreamReader reader(html);
    QString text;
    QString written;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == QLatin1String("html"))
            written = reader.attributes().value(QLatin1String("lang")).toString();
        if (reader.isCharacters())
            text += reader.text();
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QCOMPARE(written, language);
    QVERIFY(!html.contains("<script"));
    const QString id = outcome.json().value(QLatin1String("registrationId")).toString();
    QVERIFY(!id.isEmpty() && text.contains(id));
    for (const char *words : {"TPM_CC_ActivateCredential", "integrityHMAC", "0x81000100",
                              "SharedAccessSignature sr=", "••"})
        QVERIFY2(text.contains(QString::fromUtf8(words)), words);
}

void TranscriptTest::writesPdf_data()
{
    writesHtml_data();
}

void TranscriptTest::writesPdf()
{
    QFETCH(QString, language);
    const QString path = file("demo.pdf");
    const CliOutcome outcome =
        m_cli->run({QStringLiteral("demo"), QStringLiteral("--json"), QStringLiteral("--language"),
                    language, QStringLiteral("--transcript"), path});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(!outcome.err.contains("QStandardPaths"), outcome.err.constData());
    QVERIFY(isPrivate(path));
    const QByteArray pdf = contentOf(path);
    QVERIFY(pdf.startsWith("%PDF-"));
    const QString text = textOfPdf(path);
    const qsizetype pages = text.count(QLatin1Char('\f'));
    QVERIFY2(pages > 11 && pages < 60, QByteArray::number(pages).constData());
    for (const char *words : {"ActivateCredential", "integrityHMAC", "0x81000100"})
        QVERIFY2(text.contains(QLatin1String(words)), words);
    if (language == QLatin1String("en"))
        QVERIFY(text.contains(QStringLiteral("Page %1 of %1").arg(pages)));
}

void TranscriptTest::refusesOtherForms_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("text") << QStringLiteral("demo.txt");
    QTest::newRow("none") << QStringLiteral("demo");
    QTest::newRow("hidden") << QStringLiteral(".json.");
    QTest::newRow("twice") << QStringLiteral("demo.pdf.zip");
}

void TranscriptTest::refusesOtherForms()
{
    QFETCH(QString, name);
    const QString path = m_folder.filePath(name);
    const CliOutcome outcome =
        m_cli->run({QStringLiteral("demo"), QStringLiteral("--transcript"), path});
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY(outcome.err.contains(".json, .html or .pdf"));
    QVERIFY(!QFileInfo::exists(path));
}

void TranscriptTest::writesPdfOfAFailure()
{
    const QString path = file("failed.PDF");
    const CliOutcome outcome =
        m_cli->run({QStringLiteral("attest"), QStringLiteral("tpm"), QStringLiteral("--endpoint"),
                    QStringLiteral("https://127.0.0.1:1"), QStringLiteral("--id-scope"),
                    QStringLiteral("0ne1"), QStringLiteral("--transcript"), path});
    QCOMPARE(outcome.exitCode, 1);
    const QString text = textOfPdf(path);
    QVERIFY(text.contains(QLatin1String("What to do next:")));
    QVERIFY(text.contains(QLatin1String("ConnectionRefusedError")));
}

ENDORSE_TEST(TranscriptTest)

} // namespace endorse::testing

#include "transcripttest.moc"
