// SPDX-License-Identifier: GPL-3.0-or-later
// Certificates and verdicts as files: whole or not at all, and nothing leads anywhere else.
#include "manifestbench.h"

#include <pki/certificate.h>
#include <support/testregistry.h>

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <manifest/entrysource.h>
#include <manifest/manifestexport.h>
#include <manifest/verdictdocument.h>
#include <unistd.h>

using namespace endorse;
using namespace endorse::manifest;
using testing::ManifestBench;
using testing::ManifestMaker;

namespace {

constexpr QDir::Filters everything =
    QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(everything, QDir::Name);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isPrivate(const QString &path)
{
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                      QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    return (QFileInfo(path).permissions() & others) == 0;
}

/// A lot with an entry of each kind.
struct ExportBench final
{
    ManifestBench bench;
    QString file;
    VerifyReport report;

    ExportBench()
    {
        ManifestMaker &maker = bench.maker();
        const QByteArray again = maker.entry(1);
        file = bench.writeEntries(
            {maker.entry(0), again, again, maker.liteEntry(3), "{}",
             maker.namedEntry(5, ManifestMaker::uniqueId(5).toUpper() + " ATECC")});
        report = bench.verify(file);
    }
    CertificateExport request(CertificateFormat format, const char *target) const
    {
        return {file, report.verdicts, format, bench.path(target)};
    }
    core::Bytes certificate(std::size_t index) const
    {
        const auto bytes = entryBytes(file, report.verdicts.at(index));
        return bytes ? deviceCertificateOf(*bytes).value_or(core::Bytes()) : core::Bytes();
    }
};

} // namespace

class ManifestExportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAFileForEachDevice_data()
    {
        QTest::addColumn<bool>("der");
        QTest::addColumn<bool>("exists");
        QTest::newRow("PEM, new folder") << false << false;
        QTest::newRow("PEM, empty folder") << false << true;
        QTest::newRow("DER, new folder") << true << false;
    }

    void writesAFileForEachDevice()
    {
        QFETCH(bool, der);
        QFETCH(bool, exists);
        const ExportBench on;
        if (exists)
            QVERIFY(QDir().mkdir(on.bench.path("out")));
        const auto report = exportCertificates(
            on.request(der ? CertificateFormat::Der : CertificateFormat::Pem, "out"), {}, {});
        QVERIFY2(report, qPrintable(report ? QString() : report.error().toLogLine()));
        QCOMPARE(report->certificates, 3);
        QCOMPARE(report->target, on.bench.path("out"));
        const QString end = der ? QStringLiteral(".der") : QStringLiteral(".pem");
        const QStringList names{QStringLiteral("00000000-sn012300000000000001") + end,
                                QStringLiteral("00000001-sn012300000000000101") + end,
                                // The space is none of a file name's.
                                QStringLiteral("00000005-012300000000000501_ATECC") + end};
        const QStringList written = namesIn(report->target);
        QCOMPARE(written.size(), names.size());
        for (qsizetype i = 0; i < written.size(); ++i) {
            QVERIFY2(written.at(i).startsWith(names.at(i).left(9)) && written.at(i).endsWith(end),
                     qPrintable(written.at(i)));
        }
        QVERIFY(written.last().endsWith(QStringLiteral("_ATECC") + end));
        const QString first = report->target + QLatin1Char('/') + written.at(0);
        const QByteArray content = contentOf(first);
        QCOMPARE(der ? content : pki::certificatesInPem(content)->value(0), on.certificate(0));
        QCOMPARE(content.startsWith("-----BEGIN CERTIFICATE-----\n"), !der);
        QVERIFY(isPrivate(report->target) && isPrivate(first));
        // Nothing else is left.
        QCOMPARE(namesIn(on.bench.path("")),
                 (QStringList{QStringLiteral("lot.json"), QStringLiteral("out")}));
    }

    void writesABundle()
    {
        const ExportBench on;
        const auto report =
            exportCertificates(on.request(CertificateFormat::Bundle, "all.pem"), {}, {});
        QVERIFY(report);
        QCOMPARE(report->certificates, 3);
        const auto certificates = pki::certificatesInPem(contentOf(report->target));
        QVERIFY(certificates);
        QCOMPARE(*certificates,
                 (QList<core::Bytes>{on.certificate(0), on.certificate(1), on.certificate(5)}));
        QVERIFY(isPrivate(report->target));
        QVERIFY(exportCertificates(on.request(CertificateFormat::Bundle, "all.pem"), {}, {}));
    }

    void writesNothingAmongOtherFiles()
    {
        const ExportBench on;
        QVERIFY(QDir().mkdir(on.bench.path("full")));
        on.bench.write("mine", "full/.hidden");
        on.bench.write("mine", "file");
        QVERIFY(QDir().mkdir(on.bench.path("empty")));
        QVERIFY(QFile::link(on.bench.path("empty"), on.bench.path("link")));
        for (const char *target : {"full", "file", "link"}) {
            const auto refused =
                exportCertificates(on.request(CertificateFormat::Pem, target), {}, {});
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, QStringLiteral("occupied"));
        }
        const auto nowhere =
            exportCertificates(on.request(CertificateFormat::Pem, "none/out"), {}, {});
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().code, QStringLiteral("no-folder"));
        const auto folder =
            exportCertificates(on.request(CertificateFormat::Bundle, "full"), {}, {});
        QVERIFY(!folder);
        QCOMPARE(namesIn(on.bench.path("full")), QStringList{QStringLiteral(".hidden")});
        QVERIFY(namesIn(on.bench.path("empty")).isEmpty());
        QCOMPARE(contentOf(on.bench.path("file")), QByteArray("mine"));
    }

    void leavesNothingBehind_data()
    {
        QTest::addColumn<bool>("bundle");
        QTest::newRow("folder") << false;
        QTest::newRow("bundle") << true;
    }

    void leavesNothingBehind()
    {
        QFETCH(bool, bundle);
        ExportBench on;
        const CertificateFormat format =
            bundle ? CertificateFormat::Bundle : CertificateFormat::Pem;
        core::CancelSource source;
        source.cancel();
        const auto cancelled = exportCertificates(on.request(format, "out"), {}, source.token());
        QVERIFY(!cancelled && cancelled.error().category == core::ErrorCategory::Cancelled);
        QByteArray content = contentOf(on.file);
        const CertificateExport request = on.request(format, "out");
        // The second entry changes after the first one was written.
        content[static_cast<qsizetype>(on.report.verdicts.at(1).offset) + 30] = '!';
        on.bench.write(content);
        const auto changed = exportCertificates(request, {}, {});
        QVERIFY(!changed);
        QCOMPARE(changed.error().code, QStringLiteral("entry-changed"));
        QCOMPARE(namesIn(on.bench.path("")), QStringList{QStringLiteral("lot.json")});
        const QString lite = on.bench.writeEntries({on.bench.maker().liteEntry(1)});
        on.report = on.bench.verify(lite);
        const auto nothing = exportCertificates(on.request(format, "out"), {}, {});
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().code, QStringLiteral("nothing"));
        QCOMPARE(namesIn(on.bench.path("")), QStringList{QStringLiteral("lot.json")});
    }

    void staysInItsFolder()
    {
        // A name that a trusted signer has signed may still be anything.
        ExportBench on;
        on.report.verdicts.at(0).registrationId = "../../etc/x\n\xc3\xa9" + QByteArray(300, 'a');
        const auto report = exportCertificates(on.request(CertificateFormat::Pem, "out"), {}, {});
        QVERIFY(report);
        const QString name = namesIn(report->target).first();
        QVERIFY2(name.startsWith(QLatin1String("00000000-.._.._etc_x___aaa")), qPrintable(name));
        QVERIFY(name.size() < 130);
    }

    void writesVerdictsAsJson()
    {
        const ExportBench on;
        const auto path = exportVerdicts(on.report, on.report.verdicts, VerdictFormat::Json,
                                         on.bench.path("v.json"), {});
        QVERIFY(path);
        QVERIFY(isPrivate(*path));
        const QJsonObject json = QJsonDocument::fromJson(contentOf(*path)).object();
        QCOMPARE(json.value(QLatin1String("verdict")).toString(), QStringLiteral("entries"));
        QCOMPARE(json.value(QLatin1String("file")).toString(), on.file);
        QCOMPARE(json.value(QLatin1String("entries")).toInt(), 6);
        QCOMPARE(json.value(QLatin1String("enroll")).toArray(), (QJsonArray{0, 1, 2, 5}));
        QCOMPARE(json.value(QLatin1String("verified")).toArray(), (QJsonArray{3}));
        QCOMPARE(json.value(QLatin1String("reject")).toObject(),
                 (QJsonObject{{QStringLiteral("4"), QStringLiteral("E_SHAPE")}}));
        QCOMPARE(json.value(QLatin1String("warnings")).toObject(),
                 (QJsonObject{{QStringLiteral("2"), QJsonArray{QStringLiteral("W_DUP")}},
                              {QStringLiteral("3"), QJsonArray{QStringLiteral("W_NOCERT")}},
                              {QStringLiteral("5"), QJsonArray{QStringLiteral("W_DPSID")}}}));
        QVERIFY(json.value(QLatin1String("seconds")).isDouble());
        QVERIFY(!json.contains(QLatin1String("code")) && !json.contains(QLatin1String("place")));
    }

    void namesNoEntryOfARefusedFile()
    {
        ManifestBench bench;
        const QByteArray good = ManifestMaker::file({bench.maker().entry(0), "{}"});
        const VerifyReport report = bench.verify(bench.write(good.chopped(1)));
        const QJsonObject json = verdictDocument(report, report.verdicts);
        QCOMPARE(json.value(QLatin1String("verdict")).toString(), QStringLiteral("reject_file"));
        QCOMPARE(json.value(QLatin1String("code")).toString(), QStringLiteral("F_JSON"));
        QCOMPARE(json.value(QLatin1String("place")).toString(), report.place);
        QVERIFY(report.place.endsWith(QLatin1String("end of file")));
        for (const char *list : {"enroll", "verified"})
            QVERIFY(json.value(QLatin1String(list)).toArray().isEmpty());
        for (const char *map : {"reject", "warnings"})
            QVERIFY(json.value(QLatin1String(map)).toObject().isEmpty());
        const QByteArray html = verdictHtml(report, report.verdicts);
        QVERIFY(html.contains("F_JSON") && html.contains("incomplete"));
        QVERIFY(!html.contains("E_SHAPE"));
    }

    void aRefusedFileIsOneRow()
    {
        ManifestBench bench;
        const QByteArray good = ManifestMaker::file({bench.maker().entry(0), "{}"});
        const VerifyReport report = bench.verify(bench.write(good.chopped(1)));
        const auto path =
            exportVerdicts(report, report.verdicts, VerdictFormat::Csv, bench.path("v.csv"), {});
        QVERIFY(path);
        const QList<QByteArray> lines = contentOf(*path).trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines.at(1).startsWith(",reject_file,F_JSON,") &&
                     lines.at(1).contains(report.place.toUtf8()),
                 lines.at(1).constData());
    }

    void countsWhatCanBeEnrolled()
    {
        const ExportBench on;
        const QByteArray html = verdictHtml(on.report, on.report.verdicts);
        const auto fact = [](const char *name, const char *count) {
            return QByteArray("<th>") + name + "</th><td>" + count + "</td>";
        };
        const QByteArray page = QByteArray(html).replace("</th>\n", "</th>");
        QVERIFY(page.contains(fact("Can be enrolled", "2")));
        QVERIFY(page.contains(fact("The same again", "1")));
        QVERIFY(page.contains(fact("No registration ID", "1")));
        // In the rows too.
        QCOMPARE(html.count("<td>Can be enrolled</td>"), 2);
        QCOMPARE(html.count("<td>The same again</td>"), 1);
        QCOMPARE(html.count("<td>No registration ID</td>"), 1);
    }

    void neverReplacesTheManifest_data()
    {
        QTest::addColumn<bool>("isLink");
        QTest::newRow("the same path") << false;
        QTest::newRow("another name of it") << true;
    }

    void neverReplacesTheManifest()
    {
        QFETCH(bool, isLink);
        const ExportBench on;
        const char *name = isLink ? "other.json" : "lot.json";
        const QByteArray before = contentOf(on.file);
        if (isLink)
            QCOMPARE(::link(QFile::encodeName(on.file).constData(),
                            QFile::encodeName(on.bench.path(name)).constData()),
                     0);
        for (const VerdictFormat format :
             {VerdictFormat::Csv, VerdictFormat::Json, VerdictFormat::Html}) {
            const auto verdicts =
                exportVerdicts(on.report, on.report.verdicts, format, on.bench.path(name), {});
            QVERIFY(!verdicts);
            QCOMPARE(verdicts.error().code, QStringLiteral("occupied"));
        }
        const auto bundle = exportCertificates(on.request(CertificateFormat::Bundle, name), {}, {});
        QVERIFY(!bundle);
        QVERIFY(bundle.error().category == core::ErrorCategory::Input);
        QCOMPARE(bundle.error().code, QStringLiteral("occupied"));
        QCOMPARE(contentOf(on.file), before);
        QCOMPARE(contentOf(on.bench.path(name)), before);
    }

    void neverReplacesKeysAndLists_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("list") << QByteArray("SQLite format 3\0", 16) + QByteArray(84, '\x01');
        QTest::newRow("key") << QByteArray("-----BEGIN PRIVATE KEY-----\n");
    }

    void neverReplacesKeysAndLists()
    {
        QFETCH(QByteArray, content);
        const ExportBench on;
        QFile file(on.bench.path("precious"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
        file.close();
        const auto verdicts =
            exportVerdicts(on.report, on.report.verdicts, VerdictFormat::Csv, file.fileName(), {});
        QCOMPARE(verdicts ? QString() : verdicts.error().code, QStringLiteral("occupied"));
        const auto bundle =
            exportCertificates(on.request(CertificateFormat::Bundle, "precious"), {}, {});
        QCOMPARE(bundle ? QString() : bundle.error().code, QStringLiteral("occupied"));
        QCOMPARE(contentOf(file.fileName()), content);
    }

    void guardsCells()
    {
        Verdict verdict;
        verdict.index = 7;
        verdict.outcome = Outcome::Enroll;
        verdict.uniqueId = "=cmd()";
        verdict.registrationId = "@a,\"b\"";
        const QByteArray csv = verdictCsv({}, {verdict});
        const QList<QByteArray> lines = csv.split('\n');
        QVERIFY(lines.at(0).startsWith("index,verdict,code,warnings,uniqueId,registrationId,"));
        QVERIFY2(lines.at(1).startsWith("7,enroll,,,'=cmd(),\"'@a,\"\"b\"\"\","),
                 lines.at(1).constData());
    }

    void escapesThePage()
    {
        ExportBench on;
        on.report.file = QStringLiteral("/x/<script>alert(1)</script>&\".json");
        on.report.verdicts.at(0).registrationId = "<img src=x onerror=y>";
        const QByteArray html = verdictHtml(on.report, on.report.verdicts);
        QVERIFY(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;.json"));
        QVERIFY(html.contains("&lt;img src=x onerror=y&gt;"));
        QVERIFY(!html.contains("<script") && !html.contains("<img"));
        QVERIFY(html.contains("Content-Security-Policy\" content=\"default-src 'none'"));
        QVERIFY(html.contains("<td>E_SHAPE</td>"));
        QVERIFY(html.contains(on.report.sha256.toHex()));
    }

    void writesManyVerdictsAtOnce()
    {
        VerifyReport report;
        std::vector<Verdict> verdicts(200'000);
        for (std::size_t i = 0; i < verdicts.size(); ++i) {
            verdicts[i].index = static_cast<quint32>(i);
            verdicts[i].code = EntryCode::Signer;
        }
        // As a map that is filled in any order, it would take minutes.
        const QJsonObject json = verdictDocument(report, verdicts);
        const QJsonObject reject = json.value(QLatin1String("reject")).toObject();
        QCOMPARE(reject.size(), verdicts.size());
        QCOMPARE(reject.value(QLatin1String("123456")).toString(), QStringLiteral("E_SIGNER"));
    }
};

ENDORSE_TEST(ManifestExportTest)

#include "manifestexporttest.moc"
