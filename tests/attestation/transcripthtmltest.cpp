// SPDX-License-Identifier: GPL-3.0-or-later
#include <attestation/htmlwriter.h>
#include <attestation/transcripthtml.h>
#include <support/attestationsamples.h>
#include <support/certificatesamples.h>
#include <support/testregistry.h>

#include <QLocale>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

namespace endorse::testing {

using attestation::AttestationResult;
using attestation::HtmlWriter;

namespace {

/// A run of which every foreign text tries to be something else.
AttestationResult hostileRun()
{
    const QString hostile = QStringLiteral(
        "</pre><script>alert(1)</script>\"' onload='x \u202Egpj.exe\u202C \u0007&amp;");
    AttestationResult result = sampleResult(sampleRefusal());
    result.registrationId = hostile;
    result.deviceId = hostile;
    result.assignedHub = hostile;
    result.tpmName = hostile;
    result.tpmAddress = hostile;
    result.idScope = hostile;
    result.warnings = {core::Text::verbatim(hostile)};
    result.fault = attestation::Fault::Cleared;
    result.error->technical = hostile;
    result.error->code = hostile;
    result.error->message = core::Text::verbatim(hostile);
    StepRecord &step = result.steps[3];
    step.explanation = core::Text::verbatim(hostile);
    step.error = result.error;
    step.injection = attestation::Injection{core::Text::verbatim(hostile), {}};
    step.sent[0].value = hostile;
    step.sent[0].tree.children[0].value = hostile;
    step.tpmCommands[0].commandName = hostile;
    step.httpExchanges[0].reason = hostile;
    step.httpExchanges[0].responseBody = hostile.toUtf8();
    step.httpExchanges[0].responseHeaders = {{"X-<b>", hostile.toUtf8()}};
    step.httpExchanges[0].tls = hostile;
    step.keys[0].templateName = hostile;
    return result;
}

struct Parsed
{
    QString error;
    QStringList elements;
    QString text;
    QString language;
    QHash<QString, QString> attributes; ///< The last of each name.
};

Parsed parse(const QByteArray &html)
{
    Parsed parsed;
    QXmlStreamReader reader(html);
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            parsed.elements.append(reader.name().toString());
            for (const QXmlStreamAttribute &attribute : reader.attributes()) {
                parsed.attributes.insert(attribute.name().toString(), attribute.value().toString());
                if (reader.name() == QLatin1String("html") &&
                    attribute.qualifiedName() == QLatin1String("lang"))
                    parsed.language = attribute.value().toString();
            }
            break;
        case QXmlStreamReader::Characters:
            parsed.text += reader.text();
            break;
        default:
            break;
        }
    }
    parsed.error = reader.errorString();
    return parsed;
}

} // namespace

class TranscriptHtmlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void escapes_data();
    void escapes();
    void isOneWellFormedFile_data();
    void isOneWellFormedFile();
    void foreignTextStaysText();
    void tellsWhatHappened();
    void saysNothingOfATpmThatHasNoPart();
    void masksWhatIsSecret();
    void tellsOfARunThatHasNotEnded();
    void paperHasTheSameText();
};

void TranscriptHtmlTest::escapes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    QTest::newRow("plain") << QStringLiteral("EK, 316 bytes") << QStringLiteral("EK, 316 bytes");
    QTest::newRow("markup") << QStringLiteral("<a href=\"x\">&'")
                            << QStringLiteral("&lt;a href=&quot;x&quot;&gt;&amp;&#39;");
    QTest::newRow("bidi") << QStringLiteral("a\u202Eb\u2069\u200F")
                          << QStringLiteral("a[U+202E]b[U+2069][U+200F]");
    QTest::newRow("zero") << QString(QChar(0)) << QStringLiteral("[U+0000]");
    QTest::newRow("bell and delete")
        << QStringLiteral("\x07\x7f") << QStringLiteral("[U+0007][U+007F]");
    QTest::newRow("lone surrogate")
        << QString(QChar(0xd83d)) + QLatin1Char('x') << QStringLiteral("[U+D83D]x");
    QTest::newRow("pair") << QString::fromUtf8("\xf0\x9f\x94\x91")
                          << QString::fromUtf8("\xf0\x9f\x94\x91");
    QTest::newRow("not a character") << QString(QChar(0xffff)) << QStringLiteral("[U+FFFF]");
    QTest::newRow("Japanese") << QString::fromUtf8("保証キー") << QString::fromUtf8("保証キー");
    QTest::newRow("lines") << QStringLiteral("a\n\tb\r") << QStringLiteral("a\n\tb[U+000D]");
}

void TranscriptHtmlTest::escapes()
{
    QFETCH(QString, text);
    QFETCH(QString, written);
    QCOMPARE(HtmlWriter::escaped(text), written);
}

void TranscriptHtmlTest::isOneWellFormedFile_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("run");
    for (const char *language : {"en", "ja", "ko"}) {
        for (const char *run : {"ok", "refused", "hostile", "nothing"})
            QTest::addRow("%s, %s", language, run)
                << QString::fromLatin1(language) << QString::fromLatin1(run);
    }
}

void TranscriptHtmlTest::isOneWellFormedFile()
{
    QFETCH(QString, language);
    QFETCH(QString, run);
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/i18n/endorse_%1.qm").arg(language)));
    QCoreApplication::installTranslator(&translator);
    QLocale::setDefault(QLocale(language));
    const AttestationResult result =
        run == QLatin1String("ok")        ? sampleResult(sampleSteps(11))
        : run == QLatin1String("refused") ? sampleResult(sampleRefusal())
        : run == QLatin1String("hostile") ? hostileRun()
                                          : sampleResult(attestation::pendingSteps());
    const QByteArray html = transcriptHtml(result);
    const Parsed parsed = parse(html);
    QVERIFY2(parsed.error.isEmpty(), qPrintable(parsed.error));
    QVERIFY(html.startsWith("<!DOCTYPE html>"));
    QCOMPARE(parsed.language, language);
    QVERIFY(html.contains("content=\"default-src &#39;none&#39;; style-src "
                          "&#39;unsafe-inline&#39;\""));
    // Nothing that runs or loads.
    for (const char *element : {"script", "img", "link", "iframe", "object", "form", "base"})
        QVERIFY2(!parsed.elements.contains(QLatin1String(element)), element);
    for (const char *attribute : {"src", "onload", "onclick"})
        QVERIFY2(!parsed.attributes.contains(QLatin1String(attribute)), attribute);
    QVERIFY(!html.contains("url("));
    QVERIFY(!html.contains("@import"));
    QVERIFY(html.contains("@media print"));
    QVERIFY(html.contains("prefers-color-scheme: dark"));
}

void TranscriptHtmlTest::foreignTextStaysText()
{
    const QByteArray html = transcriptHtml(hostileRun());
    QVERIFY(!html.contains("<script"));
    QVERIFY(!html.contains("onload='"));
    QVERIFY(!html.contains("\u202E"));
    QVERIFY(html.contains("[U+202E]gpj.exe[U+202C]"));
    QVERIFY(!attestation::transcriptPrintHtml(hostileRun()).contains(QLatin1String("<script")));
}

void TranscriptHtmlTest::tellsWhatHappened()
{
    const QString ok = parse(transcriptHtml(sampleResult(sampleSteps(11)))).text;
    for (const QString &words :
         {QStringLiteral("hub-1.azure-devices.net"), QStringLiteral("0ne00A1B2C3"),
          QStringLiteral("Software TPM: not for production"), QStringLiteral("11. "),
          attestation::stepTitle(StepId::HubConnect).render(), QStringLiteral("integrityHMAC"),
          QStringLiteral("TPM2B_ID_OBJECT"), QStringLiteral("ActivateCredential"),
          QStringLiteral("PUT /0ne00A1B2C3/registrations/"), QStringLiteral("0x81010001"),
          attestation::describe(NonceState::HubKeyPersistent).render(), QStringLiteral("31.5 ms")})
        QVERIFY2(ok.contains(words), qPrintable(words));
    const QString refused = parse(transcriptHtml(sampleResult(sampleRefusal()))).text;
    for (const QString &words :
         {QStringLiteral("0x1df"), QStringLiteral("What to do next:"),
          QStringLiteral("Restart the attestation."),
          QStringLiteral("tpm:parameter(1):integrity check failed <b>"),
          QStringLiteral("The run stopped at step 5, \"Open the EK lock\".")})
        QVERIFY2(refused.contains(words), qPrintable(words));
    QVERIFY(parse(transcriptHtml(hostileRun())).text.contains(QLatin1String("What if: ")));
}

void TranscriptHtmlTest::saysNothingOfATpmThatHasNoPart()
{
    AttestationResult result = sampleResult(sampleCertificateSteps(4, QStringLiteral("file")));
    result.kind = attestation::AttestationKind::X509;
    result.certificate =
        sampleDevice(QStringLiteral("file"), QStringLiteral("line-4-board-17"), false);
    result.tpmName.clear();
    result.tpmAddress.clear();
    result.ekName.clear();
    result.srkName.clear();
    result.tpmIsSoftware = false;
    QString text = parse(attestation::transcriptHtml(result)).text;
    for (const char *word : {"TPM", "Handle", "Name"})
        QVERIFY2(!text.contains(QLatin1String(word)),
                 qPrintable(text.mid(text.indexOf(QLatin1String(word)) - 40, 80)));
    QVERIFY(text.contains(QStringLiteral("Home of the key")));
    QVERIFY(text.contains(QStringLiteral("HTTP exchanges")));
    // With the key in it, its commands are counted.
    result.steps = sampleCertificateSteps(4, QStringLiteral("tpm"));
    result.steps[0].tpmCommands = sampleSteps(1).constFirst().tpmCommands;
    text = parse(attestation::transcriptHtml(result)).text;
    QVERIFY(text.contains(QStringLiteral("TPM commands")));
}

void TranscriptHtmlTest::masksWhatIsSecret()
{
    const QString text = parse(transcriptHtml(sampleResult(sampleSteps(11)))).text;
    // The inner key: a field, and within a response.
    QVERIFY(text.contains(QString::fromUtf8("0000  •• •• •• •• •• •• •• ••  •• ••")));
    QVERIFY(!text.contains(QLatin1String("2a 2a 2a 2a")));
    QVERIFY(text.contains(QLatin1String("sig=**********")));
}

void TranscriptHtmlTest::tellsOfARunThatHasNotEnded()
{
    const QString text = parse(transcriptHtml(sampleResult(sampleSteps(4)))).text;
    QVERIFY(text.contains(QLatin1String("The run has not ended.")));
    QVERIFY(text.contains(QLatin1String("4 of 11 steps are done.")));
    QVERIFY(!text.contains(attestation::describe(NonceState::Used).render()));
}

void TranscriptHtmlTest::paperHasTheSameText()
{
    const AttestationResult result = sampleResult(sampleRefusal());
    const QString paper = parse(attestation::transcriptPrintHtml(result).toUtf8()).text;
    const QString browser = parse(transcriptHtml(result)).text;
    for (const QString &words :
         {QStringLiteral("0x1df"), QStringLiteral("What to do next:"),
          QStringLiteral("integrityHMAC"), QStringLiteral("0x0001 RSA"),
          QStringLiteral("ActivateCredential"), QStringLiteral("sig=**********"),
          attestation::stepTitle(StepId::Activate).render()}) {
        QVERIFY2(paper.contains(words), qPrintable(words));
        QVERIFY2(browser.contains(words), qPrintable(words));
    }
}

ENDORSE_TEST(TranscriptHtmlTest)

} // namespace endorse::testing

#include "transcripthtmltest.moc"
