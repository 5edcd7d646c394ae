// SPDX-License-Identifier: GPL-3.0-or-later
// Espressif's CSV, which nobody signs: what a certificate alone is good for.
#include "manifestmaker.h"
#include "vendorbench.h"

#include <pki/certificate.h>
#include <pki/certificateview.h>
#include <support/testregistry.h>

#include <QDir>
#include <QJsonObject>

#include <manifest/entrydetail.h>
#include <manifest/entrysource.h>
#include <manifest/manifestexport.h>
#include <manifest/manifestimport.h>
#include <manifest/verdictdocument.h>

using namespace endorse;
using namespace endorse::manifest;
using testing::ManifestMaker;
using testing::sampleFile;
using testing::VendorBench;
using testing::vendorPem;

namespace {

constexpr auto header = "MAC,cn,cert\n";
constexpr auto unknown = "enroll W_ISSUER W_UNSIGNED";

QByteArray nameOf(const QByteArray &pem)
{
    const auto der = pki::certificatesInPem(pem);
    return pki::walkCertificate(der->first())->commonName.toByteArray();
}

QByteArray row(const QByteArray &pem, const QByteArray &name)
{
    return "7CDFA1000001," + name + ",\"" + pem.trimmed() + "\"\n";
}

/// With the name that is in the certificate.
QByteArray row(const char *certificate)
{
    const QByteArray pem = vendorPem(certificate);
    return row(pem, nameOf(pem));
}

QByteArray sample()
{
    return sampleFile(QStringLiteral("vendor/espressif.csv"));
}

} // namespace

class EspressifReaderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesRows_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("withRoot");
        QTest::addColumn<QString>("said");
        const QString one = QLatin1String(unknown);
        const QString trusted = QStringLiteral("enroll W_UNSIGNED");
        const auto add = [](const char *name, const QByteArray &content, bool withRoot,
                            const QString &said) {
            QTest::newRow(name) << content << withRoot << said;
        };
        const auto rejected = [](const char *code) {
            return QStringLiteral("reject ") + QLatin1String(code);
        };
        add("RSA, CA of nobody", sample(), true,
            QStringList{one, one, one}.join(QLatin1String("; ")));
        add("issuer unknown", header + row("chip-0"), false, one);
        add("issuer trusted", header + row("chip-0"), true, trusted);
        add("names a root that did not sign it", header + row("forged"), true, rejected("E_CHAIN"));
        add("the same, root unknown", header + row("forged"), false, one);
        add("ended", header + row("ended"), false, rejected("E_TIME"));
        add("not yet valid", header + row("early"), false, rejected("E_TIME"));
        add("an authority", header + row("authority"), true, rejected("E_CHAIN"));
        add("no common name", header + row(vendorPem("no-name"), "x"), true, rejected("E_CN"));
        add("two common names", header + row("two-names"), true, rejected("E_CN"));
        add("weak key", header + row("weak"), true, rejected("E_KEY"));
        add("no registration ID", header + row("space"), true,
            QStringLiteral("enroll W_DPSID W_UNSIGNED"));
        add("another name in the file", header + row(vendorPem("chip-0"), "chip"), true,
            rejected("E_CN"));
        add("the same again", header + row("chip-0") + row("chip-0"), true,
            trusted + QLatin1String("; enroll W_DUP W_UNSIGNED"));
        add("other certificate of that name", header + row("chip-0") + row("same-name"), true,
            trusted + QLatin1String("; reject E_DUP"));
        add("too few cells", header + QByteArray("7C,x\n") + row("chip-1"), true,
            rejected("E_SHAPE; ") + trusted);
        add("no PEM", header + QByteArray("7C,x,y\n") + row("chip-1"), true,
            rejected("E_CERT; ") + trusted);
        add("two certificates", header + row(vendorPem("chip-0") + vendorPem("chip-1"), "x"), true,
            rejected("E_CERT"));
        add("a private key",
            header + row(vendorPem("chip-0").replace("CERTIFICATE", "PRIVATE KEY"), "x"), true,
            rejected("E_CERT"));
        add("other columns, order, delimiter, case, line ends",
            QByteArray("Cert;lot;CN;mac\r\n\"" + vendorPem("chip-2").replace("\n", "\r\n") +
                       "\";7;" + nameOf(vendorPem("chip-2")) + ";7C\r\n"),
            true, trusted);
        add("byte order mark", "\xef\xbb\xbf" + sample(), true,
            QStringList{one, one, one}.join(QLatin1String("; ")));
        add("column cert missing", "MAC,cn\n7C,x\n", true, QStringLiteral("F_SHAPE"));
        add("column cn missing", "MAC,cert\n7C,x\n", true, QStringLiteral("F_SHAPE"));
        add("column MAC missing", "cn,cert\n7C,x\n", true, QStringLiteral("F_SHAPE"));
        add("column twice", "MAC,cn,cert,CN\n7C,x,y,z\n", true, QStringLiteral("F_SHAPE"));
        add("no rows", header, true, QStringLiteral("F_EMPTY"));
        add("a critical extension that is not known",
            header + row(ManifestMaker::strayPem("pump", ManifestMaker::utf8Tag, true), "pump"),
            true, rejected("E_CHAIN"));
        add("no critical extension", header + row(ManifestMaker::strayPem("pump"), "pump"), true,
            one);
        // Each pair of octets is a character, and "pump" is two Chinese ones.
        add("common name in UCS-2", header + row(ManifestMaker::strayPem("pump", 0x1e), "pump"),
            true, rejected("E_CN"));
        add("common name in printable characters",
            header + row(ManifestMaker::strayPem("pump", 0x13), "pump"), true, one);
        add("common name in Teletex beyond ASCII",
            header + row(ManifestMaker::strayPem("p\xfcmp", 0x14), ""), true, rejected("E_CN"));
        add("JSON is no CSV", "[{\"MAC\":\"cn\"}]", true, rejected("E_SHAPE"));
        add("JSON with a column's name", "\n [0,\"cert\",\"cn\",\n{}]", true,
            QStringList(4, rejected("E_SHAPE")).join(QLatin1String("; ")));
        add("JSON with a column's name, no list", "{\"a\":[0,\"cert\",\"cn\"]}", true,
            QStringLiteral("F_SHAPE"));
    }
    void judgesRows()
    {
        QFETCH(QByteArray, content);
        QFETCH(bool, withRoot);
        QFETCH(QString, said);
        const VendorBench bench;
        const VerifyReport report = bench.verify(content, withRoot);
        QCOMPARE(VendorBench::said(report), said);
        QCOMPARE(report.entries, quint32(report.verdicts.size()));
        QCOMPARE(isSigned(report.origin),
                 content.trimmed().startsWith('[') || content.startsWith('{'));
    }

    void trustsNoCircle()
    {
        const VendorBench bench;
        const ManifestMaker::CrossSigned circle = ManifestMaker::crossSigned(4, "pump");
        VerifyRequest request = bench.request(bench.write(header + row(circle.devicePem, "pump")));
        const auto trust = TrustSets::empty().with(TrustUse::DeviceRoot, circle.authoritiesPem);
        QVERIFY(trust.has_value());
        request.trust = std::make_shared<const TrustSets>(*trust);
        QCOMPARE(VendorBench::said(bench.verify(request)), QLatin1String(unknown));
    }

    void foreignNamesAreCleanText()
    {
        const VendorBench bench;
        // In the order of reading: a line end, a turn to right-to-left.
        const QByteArray name = "Ger\xc3\xa4t\n1\xe2\x80\xae"
                                "01";
        const QByteArray other = "Ger\xc3\xa4t\t1\xe2\x80\xae"
                                 "01";
        const VerifyReport report = bench.verify(header + row(ManifestMaker::strayPem(name), "") +
                                                 row(ManifestMaker::strayPem(other), ""));
        // They are shown alike, and are not the same.
        const QString said = QStringLiteral("enroll W_DPSID W_ISSUER W_UNSIGNED");
        QCOMPARE(VendorBench::said(report), said + QLatin1String("; ") + said);
        const Verdict &verdict = report.verdicts.at(0);
        const QString shown = QStringLiteral("Ger\u00e4t\ufffd1\ufffd01");
        QCOMPARE(QString::fromUtf8(verdict.registrationId), shown);
        QCOMPARE(QString::fromUtf8(verdict.uniqueId), shown.toLower());
        const QByteArray html = verdictHtml(report, report.verdicts);
        QVERIFY(html.contains("<td>" + shown.toUtf8() + "</td>"));
        QVERIFY(html.contains("<td>" + shown.toLower().toUtf8() + "</td>"));
    }

    void namesByTheCertificate()
    {
        const VendorBench bench;
        const VerifyReport report = bench.verify(sample());
        const QByteArray name = nameOf(vendorPem("esp-0"));
        QCOMPARE(report.verdicts.at(0).registrationId, name);
        QCOMPARE(report.sha256.size(), 32);
        QCOMPARE(report.counts.importable, 3U);
        const auto bytes = entryBytes(report.file, report.verdicts.at(0));
        QVERIFY(bytes.has_value());
        const auto record = enrollmentOf(*bytes, report.verdicts.at(0));
        QVERIFY(record.has_value());
        QCOMPARE(record->registrationId, QString::fromLatin1(name));
        QCOMPARE(record->attestation.x509->clientCertificates->primary->der().value(),
                 pki::certificatesInPem(vendorPem("esp-0"))->first());
        // The MAC names nothing.
        const auto out = exportCertificates(
            {report.file, report.verdicts, CertificateFormat::Pem, bench.path("out")}, {}, {});
        QVERIFY(out.has_value());
        QCOMPARE(QDir(out->target).entryList(QDir::Files).first(),
                 QStringLiteral("00000000-%1.pem").arg(QString::fromLatin1(name)));
    }

    void showsAnEntry()
    {
        const VendorBench bench;
        const VerifyRequest request = bench.request(bench.write(sample()));
        const VerifyReport report = bench.verify(request);
        // Backwards too.
        for (const quint32 index : {2U, 0U}) {
            const Verdict &verdict = report.verdicts.at(index);
            const auto bytes = entryBytes(report.file, verdict);
            QVERIFY(bytes.has_value());
            const auto detail = detailOf(*bytes, verdict, *request.trust, request.now);
            QVERIFY(detail.has_value());
            QVERIFY(!detail->isSigned);
            QCOMPARE(detail->chain.size(), 1);
            QCOMPARE(detail->chain.first().info.spkiModulus.size(), 256);
            QVERIFY(!detail->chain.first().linkIsGood);
            QVERIFY(detail->uniqueId.isEmpty());
            QVERIFY(detail->advice.render().contains(QLatin1String("device roots")));
            QCOMPARE(detail->technical.at(1),
                     QStringLiteral("MAC as the file says, unsigned: 7CDFA100000%1").arg(index));
            QVERIFY(!deviceCertificateOf(*bytes, verdict.origin).value().isEmpty());
        }
        bench.write(sample().replace("MII", "MIJ"));
        const auto changed = entryBytes(report.file, report.verdicts.at(0));
        QVERIFY(!changed);
        QCOMPARE(changed.error().code, QStringLiteral("entry-changed"));
        bench.write("[]");
        QVERIFY(!entryBytes(report.file, report.verdicts.at(0)));
    }

    void tellsTheLineOfABadCertificate()
    {
        const VendorBench bench;
        QByteArray pem = vendorPem("chip-1");
        const QByteArray name = nameOf(pem);
        // The third line of the certificate, which begins on the line after that of chip-0.
        const qsizetype second = pem.indexOf('\n', pem.indexOf('\n') + 1) + 1;
        pem[second] = '*';
        const QByteArray before = header + row("chip-0");
        const VerifyRequest request =
            bench.request(bench.write(before + row(pem, name) + row("chip-2")), true);
        const VerifyReport report = bench.verify(request);
        QCOMPARE(VendorBench::said(report),
                 QStringLiteral("enroll W_UNSIGNED; reject E_CERT; enroll W_UNSIGNED"));
        const auto detail = detailOf(entryBytes(report.file, report.verdicts.at(1)).value(),
                                     report.verdicts.at(1), *request.trust, request.now);
        QVERIFY(detail.has_value());
        QVERIFY(detail->technical.contains(
            QStringLiteral("line %1: no line of base64").arg(before.count('\n') + 3)));
        QVERIFY(detail->certificates.isEmpty());
    }

    void aQuoteThatIsOpenCostsOneRow()
    {
        const VendorBench bench;
        QByteArray broken = row("chip-1");
        // In the middle of the certificate: a quote, and something behind it.
        broken.insert(broken.indexOf('\n') + 10, "\"x");
        const VerifyReport report =
            bench.verify(header + row("chip-0") + broken + row("chip-2"), true);
        QCOMPARE(VendorBench::said(report),
                 QStringLiteral("enroll W_UNSIGNED; reject E_SHAPE; enroll W_UNSIGNED"));
        QByteArray cut = header + row("chip-0") + row("chip-1");
        cut.chop(100);
        QCOMPARE(VendorBench::said(bench.verify(cut, true)),
                 QStringLiteral("enroll W_UNSIGNED; reject E_SHAPE"));
    }

    void saysThatItIsUnsigned()
    {
        const VendorBench bench;
        const VerifyReport report = bench.verify(sample());
        const QJsonObject document = verdictDocument(report, report.verdicts);
        QCOMPARE(document.value(QStringLiteral("signed")), QJsonValue(false));
        QCOMPARE(document.value(QStringLiteral("format")).toString(), QStringLiteral("espressif"));
        QVERIFY(!document.contains(QStringLiteral("object")));
        QVERIFY(verdictHtml(report, report.verdicts).contains("<td>Unsigned</td>"));
        QVERIFY(verdictCsv(report, report.verdicts).contains("W_ISSUER W_UNSIGNED"));
        QVERIFY(reasonOf(EntryCode::Issuer).render().contains(QLatin1String("Nobody vouches")));
    }

    void endsWhenItIsCancelled()
    {
        const VendorBench bench;
        core::CancelSource source;
        source.cancel();
        const auto report =
            verifyManifest(bench.request(bench.write(sample())), {}, source.token());
        QVERIFY(!report);
        QVERIFY(report.error().category == core::ErrorCategory::Cancelled);
    }
};

ENDORSE_TEST(EspressifReaderTest)

#include "espressifreadertest.moc"
