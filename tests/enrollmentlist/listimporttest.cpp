// SPDX-License-Identifier: GPL-3.0-or-later
// Files into the list: good rows, bad rows beside them, cancelling, and again.
#include "filesamples.h"
#include "listbench.h"

#include <audit/auditlog.h>
#include <support/ekinputs.h>
#include <support/testregistry.h>

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <enrollmentlist/listexport.h>
#include <enrollmentlist/listimport.h>

namespace endorse::testing {

using namespace enrollmentlist;

namespace {

const QByteArray head = "registrationId,endorsementKey,deviceId\n";

QByteArray row(const char *id, int ek, const char *device = "")
{
    return QByteArray(id) + ',' + sampleEk(ek) + ',' + device + '\n';
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// "line reason" of each rejected row, the reason up to the first colon.
QByteArrayList rejectionsOf(const ImportReport &report)
{
    QByteArrayList out;
    for (const RejectedRow &each : report.rejected)
        out += QByteArray::number(each.line) + ' ' + each.reason.section(u':', 0, 0).toLatin1();
    return out;
}

} // namespace

class ListImportTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ListBench> m_bench;
    std::shared_ptr<audit::AuditLog> m_audit;
    std::unique_ptr<ListStore> m_store;

    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    QString write(const char *name, const QByteArray &content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s cannot be written.", name);
        return file.fileName();
    }
    static ImportRequest request(const QString &file, FileFormat format = FileFormat::Csv)
    {
        ImportRequest out;
        out.file = file;
        out.format = format;
        return out;
    }
    ImportReport import(const ImportRequest &request)
    {
        auto report = importFile(*m_store, request, {}, {});
        if (!report)
            qFatal("%s", qPrintable(report.error().toLogLine()));
        return std::move(*report);
    }
    QStringList keys()
    {
        QStringList out;
        const auto scanned = m_store->scan([&out](ListRow &&row) {
            out += row.registrationId;
            return true;
        });
        return scanned ? out : QStringList{scanned.error().code};
    }

private Q_SLOTS:
    // All of it on both engines.
    void initTestCase_data() { ListBench::addEngines(); }
    void init()
    {
        QFETCH_GLOBAL(const QString, engine);
        m_bench = std::make_unique<ListBench>(engine);
        m_folder = std::make_unique<QTemporaryDir>();
        auto log = audit::AuditLog::open(path("audit.jsonl"));
        QVERIFY(log.has_value());
        m_audit = std::make_shared<audit::AuditLog>(std::move(*log));
        auto store = ListStore::open(m_bench->place(), {m_audit->station(), QStringLiteral("here")},
                                     m_audit);
        QVERIFY2(store.has_value(), store ? "" : qPrintable(store.error().toLogLine()));
        m_store = std::move(*store);
    }
    void cleanup()
    {
        m_store.reset();
        m_audit.reset();
    }

    void importsGoodRowsBesideBadOnes()
    {
        const QByteArray text = head + row("a", 1, "dev-a") + row("b", 1) + "c,AAAA,\n" +
                                row("d\xd0\xb0", 4) + "\"e,x,y\n" + row("f", 6, "dev f") +
                                row("A", 7) + "g,x\n" + row("h", 8, "'=dev") +
                                row("a", 1, "dev-a") + ",,\n" + "i,,\n" + row("j", 10);
        const auto report = import(request(write("list.csv", text)));
        QCOMPARE(report.read, 12);
        QCOMPARE(report.imported, 3);
        QCOMPARE(report.rejectedCount, 9);
        QCOMPARE(report.known, 1);
        QCOMPARE(report.taken, 2);
        QCOMPARE(rejectionsOf(report),
                 (QByteArrayList{"3 duplicate-ek", "4 endorsementKey", "5 registrationId",
                                 "6 quote", "7 deviceId", "8 duplicate-id", "9 cells",
                                 "11 already in the list", "13 attestation.tpm.endorsementKey"}));
        QCOMPARE(report.rejected.at(1).column, 3);
        QCOMPARE(report.rejected.at(1).error.place, QStringLiteral("line 4, column 3"));
        QVERIFY(report.rejected.at(2).error.technical.contains(u"U+0430"));
        QCOMPARE(keys().join(u' '), QStringLiteral("a h j"));
        QCOMPARE((*m_store->entry(QStringLiteral("h")))->record.deviceId, QStringLiteral("=dev"));
        const auto verified = m_audit->verify();
        QVERIFY(verified && verified->ok());
        QVERIFY(contentOf(path("audit.jsonl")).contains(report.sha256.toHex()));
        QVERIFY(contentOf(path("audit.jsonl")).contains("\"kind\":\"import\""));
    }

    void savesRejectedRowsToBeMended()
    {
        const QByteArray bad = head + row("a", 1) + row("b c", 2, "'=x") + "\"d,e\n" + row("f", 1);
        const auto report = import(request(write("list.csv", bad)));
        QCOMPARE(report.rejectedFile, path("list.rejected.csv"));
        const QFileInfo info(report.rejectedFile);
        QCOMPARE(info.permissions() & ~(QFileDevice::ReadUser | QFileDevice::WriteUser),
                 QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        QByteArray saved = contentOf(report.rejectedFile);
        QVERIFY(saved.startsWith("registrationId,endorsementKey,deviceId,line,reason\n"));
        QVERIFY(saved.contains("b c," + sampleEk(2) + ",'=x,3,\"registrationId: "));
        QVERIFY(saved.contains("\"\"\"d,e\",,,4,\"quote: "));
        // Known rows have nothing to be mended; what is mended goes in.
        saved.replace("b c,", "bc,");
        saved.replace("\"\"\"d,e\",,,4,", "d," + sampleEk(4) + ",,4,");
        const auto again = import(request(write("list.rejected.csv", saved)));
        QCOMPARE(again.imported, 2);
        QCOMPARE(rejectionsOf(again), QByteArrayList{"4 duplicate-ek"});
        QCOMPARE(again.rejectedFile, path("list.rejected.rejected.csv"));
        QCOMPARE(contentOf(again.rejectedFile).count("reason"), 1);
        QCOMPARE(keys().join(u' '), QStringLiteral("a bc d"));
        QCOMPARE((*m_store->entry(QStringLiteral("bc")))->record.deviceId, QStringLiteral("=x"));
        // An older file is never overwritten.
        const auto third = import(request(write("list.csv", bad)));
        QCOMPARE(third.imported, 0);
        QCOMPARE(third.known, 1);
        QCOMPARE(third.rejectedFile, path("list.rejected-2.csv"));
        QCOMPARE(contentOf(path("list.rejected.csv")), saved);
    }

    void readsEveryEncodingAndSeparator_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QString text = QString::fromLatin1(head + row("a", 1) + row("b", 2));
        QTest::newRow("UTF-8") << text.toUtf8();
        QTest::newRow("BOM, CRLF") << "\xef\xbb\xbf" + text.toUtf8().replace("\n", "\r\n");
        QTest::newRow("CR") << text.toUtf8().replace("\n", "\r");
        QTest::newRow("semicolons") << text.toUtf8().replace(",", ";");
        QTest::newRow("tabs") << text.toUtf8().replace(",", "\t");
        QTest::newRow("UTF-16LE") << utf16(text, false, true);
        QTest::newRow("UTF-16BE without BOM") << utf16(text, true, false);
    }
    void readsEveryEncodingAndSeparator()
    {
        QFETCH(const QByteArray, text);
        const auto report = import(request(write("list.csv", text)));
        QCOMPARE(report.imported, 2);
        QVERIFY(report.rejectedFile.isEmpty());
        QVERIFY(!QFileInfo::exists(path("list.rejected.csv")));
    }

    void derivesIdsAndTakesEksInEveryForm()
    {
        QByteArray text = "EK;Serial\n\"" + ekFile("ek.pem") + "\";1\n";
        text += ekFile("ecc.pub").toHex() + ";2\n";
        const auto report = import(request(write("list.csv", text)));
        QCOMPARE(report.imported, 2);
        const auto id = dps::RegistrationId::fromTpm2bPublic(ekFile("ek.pub")).toString();
        QCOMPARE((*m_store->entry(id))->record.attestation.tpm->endorsementKey,
                 ekFile("ek.pub").toBase64());
    }

    void tellsTheHeadersItFound_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("technical");
        QTest::newRow("unknown") << QByteArray("x,y\na,b\n")
                                 << QStringLiteral("headers: \"x\", \"y\"");
        QTest::newRow("empty") << QByteArray(",") << QStringLiteral("headers: \"\"");
        QTest::newRow("empty, with rows")
            << QByteArray(";\na;b\n") << QStringLiteral("headers: \"\"");
    }

    void tellsTheHeadersItFound()
    {
        QFETCH(const QByteArray, text);
        const auto refused = importFile(*m_store, request(write("list.csv", text)), {}, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, QStringLiteral("no-headers"));
        QTEST(refused.error().technical, "technical");
    }

    void obeysTheMapping()
    {
        ImportRequest mapped = request(write("list.csv", "x,y\na," + sampleEk(1) + '\n'));
        auto refused = importFile(*m_store, mapped, {}, {});
        QCOMPARE(refused.error().code, QStringLiteral("no-headers"));
        mapped.mapping = ColumnMapping{QStringLiteral("registrationId|endorsementKey").split(u'|')};
        QCOMPARE(import(mapped).imported, 1);
        mapped.mapping = ColumnMapping{QStringLiteral("registrationId|registrationId").split(u'|')};
        refused = importFile(*m_store, mapped, {}, {});
        QCOMPARE(refused.error().code, QStringLiteral("columns"));
        mapped.mapping = ColumnMapping{QStringLiteral("registrationId|nothing").split(u'|')};
        refused = importFile(*m_store, mapped, {}, {});
        QCOMPARE(refused.error().code, QStringLiteral("columns"));
        mapped.mapping = ColumnMapping{QStringLiteral("deviceId|").split(u'|')};
        refused = importFile(*m_store, mapped, {}, {});
        QCOMPARE(refused.error().code, QStringLiteral("no-registration-id"));
    }

    void importsJson_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("between");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("array") << QByteArray("[\n") << QByteArray(",\n") << QByteArray("\n]\n");
        QTest::newRow("one line") << QByteArray("[") << QByteArray(",") << QByteArray("]");
        QTest::newRow("lines") << QByteArray() << QByteArray("\n") << QByteArray("\n");
    }
    void importsJson()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, between);
        QFETCH(const QByteArray, after);
        // As the service and az write it, with null for what is absent.
        const auto record = [](const QByteArray &id, const QByteArray &ek) {
            return "{\"registrationId\":\"" + id +
                   "\",\"capabilities\":null,\"etag\":\"\\\"1\\\"\",\"attestation\":{\"type\":"
                   "\"tpm\",\"x509\":null,\"tpm\":{\"endorsementKey\":\"" +
                   ek + "\",\"storageRootKey\":null}}}";
        };
        const QByteArray text =
            before + record("a", sampleEk(1)) + between + record("b", "AAAA") + between +
            record("c", ekFile("ek.pem").replace("\n", "\\n")) + between +
            R"({"registrationId":"d","attestation":{"type":7}})" + between +
            R"({"registrationId":"e","attestation":{"type":"symmetricKey"},"initialTwin":{"tags":[]}})" +
            between + record("f", sampleEk(6)) + after;
        const auto report = import(request(write("list.json", text), FileFormat::Json));
        QCOMPARE(report.imported, 3);
        QCOMPARE(keys().join(u' '), QStringLiteral("a c f"));
        QCOMPARE(report.rejected.size(), 3);
        QCOMPARE(report.rejected.at(0).reason.section(u':', 0, 0),
                 QStringLiteral("attestation.tpm.endorsementKey"));
        QVERIFY(report.rejected.at(0).column > 0);
        QCOMPARE(report.rejectedFile, path("list.rejected.json"));
        QByteArray saved = contentOf(report.rejectedFile);
        QCOMPARE(saved.count('\n'), 3);
        saved.replace("\"AAAA\"", '"' + sampleEk(2) + '"').replace("\"tags\":[]", "\"tags\":{}");
        saved.replace(":7", ":\"symmetricKey\"");
        const auto again = import(request(write("mended.json", saved), FileFormat::Json));
        QCOMPARE(again.imported, 3);
        QCOMPARE(keys().join(u' '), QStringLiteral("a b c d e f"));
        QVERIFY((*m_store->entry(QStringLiteral("b")))->record.unknown.isEmpty());
    }
    void namesPlacesInJson()
    {
        const QByteArray text = "[\n  {\n    \"registrationId\": \"a b\",\n    \"attestation\": "
                                "{\"type\": \"symmetricKey\"}\n  },\n  {\n    \"registrationId\": "
                                "\"ok\", \"attestation\": {\"type\": \"symmetricKey\"}\n  },\n  "
                                "{\n    \"registrationId\": ]\n  }\n]\n";
        const auto report = import(request(write("list.json", text), FileFormat::Json));
        QCOMPARE(report.imported, 1);
        QCOMPARE(report.rejected.size(), 2);
        QCOMPARE(report.rejected.at(0).error.place, QStringLiteral("line 3, column 23"));
        QCOMPARE(report.rejected.at(0).line, 2);
        QCOMPARE(report.rejected.at(1).error.place, QStringLiteral("line 10, column 23"));
    }

    void refusesColumnsWithKeys_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("isRefused");
        for (const char *header : {"primaryKey", "Secondary Key", "symmetricKey",
                                   "attestation.symmetricKey.primaryKey", "SharedAccessKey"})
            QTest::newRow(header) << QByteArray(header) << true;
        for (const char *header : {"endorsementKey", "key", "primary", "keyword"})
            QTest::newRow(header) << QByteArray(header) << false;
    }
    void refusesColumnsWithKeys()
    {
        QFETCH(const QByteArray, header);
        QFETCH(const bool, isRefused);
        const QByteArray key = QByteArray(64, 'k').toBase64();
        const bool isEk = header == "endorsementKey";
        ImportRequest asked = request(
            write("list.csv", "registrationId,attestation.type," + header + "\na," +
                                  (isEk ? "tpm," + sampleEk(1) : "symmetricKey," + key) + '\n'));
        for (const auto &run : {checkFile, importFile}) {
            const auto report = run(*m_store, asked, {}, {});
            QCOMPARE(report.has_value(), !isRefused);
            if (isRefused) {
                QCOMPARE(report.error().code, QStringLiteral("key-column"));
                QVERIFY(!report.error().toLogLine().contains(QString::fromLatin1(key)));
            }
        }
        QVERIFY(!QFileInfo::exists(path("list.rejected.csv")));
        if (!isRefused)
            return;
        QVERIFY(keys().isEmpty());
        // Who chooses the columns sees that it is left out.
        const auto preview = previewFile(asked.file, {}, m_store.get());
        QVERIFY(preview && preview->guess.members.last().isEmpty());
        QVERIFY(preview->rows.first().verdict == Verdict::Good);
        asked.mapping = preview->guess;
        QCOMPARE(import(asked).imported, 1);
        QVERIFY(!(*m_store->entry(QStringLiteral("a")))->record.toJson().contains(key));
    }

    void checksWithoutImporting()
    {
        const QString file = write("list.csv", head + row("a", 1) + row("b", 1) + row("c", 3));
        const auto report = checkFile(*m_store, request(file), {}, {});
        QVERIFY(report.has_value());
        QCOMPARE(report->imported, 2);
        QCOMPARE(rejectionsOf(*report), QByteArrayList{"3 duplicate-ek"});
        QCOMPARE(*m_store->count(), 0);
        QVERIFY(report->rejectedFile.isEmpty());
        QVERIFY(!QFileInfo::exists(path("list.rejected.csv")));
        QCOMPARE(import(request(file)).imported, 2);
    }

    void leavesNothingWhenCancelled()
    {
        QByteArray text = head + "bad\n";
        const QByteArray rest = ',' + sampleEk(1) + ",\n";
        for (int i = 0; i < 10; ++i)
            text += "d" + QByteArray::number(i) + rest;
        const QString file = write("list.csv", text);
        core::CancelSource source;
        qint64 told = 0;
        const auto report = importFile(
            *m_store, request(file),
            [&source, &told, &text](qint64 done, qint64 total) {
                told = done;
                QCOMPARE(total, text.size());
                source.cancel();
            },
            source.token());
        QVERIFY(!report.has_value());
        QCOMPARE(toString(report.error().category), QStringLiteral("cancelled"));
        QVERIFY(told > 0);
        QCOMPARE(*m_store->count(), 0);
        QVERIFY(!QFileInfo::exists(path("list.rejected.csv")));
        QCOMPARE(import(request(write("list.csv", head + row("a", 1)))).imported, 1);
    }

    void keepsTheFirstOfTwoAlikeWhereverTheyStand()
    {
        // More than one block, and duplicates within one and across them.
        QByteArray text = "registrationId,attestation.type,deviceId\n";
        for (int i = 0; i < 9000; ++i)
            text += "k" + QByteArray::number(i % 8500) + ",symmetricKey," + (i < 8500 ? "x" : "y") +
                    '\n';
        const auto report = import(request(write("list.csv", text)));
        QCOMPARE(report.imported, 8500);
        QCOMPARE(report.rejectedCount, 500);
        QCOMPARE(report.rejected.first().line, 8502);
        QCOMPARE((*m_store->entry(QStringLiteral("k0")))->record.deviceId, QStringLiteral("x"));
    }

    void refusesWhatIsNoFile_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("code");
        QTest::newRow("folder") << QStringLiteral("/") << QStringLiteral("not-regular");
        QTest::newRow("device") << QStringLiteral("/dev/zero") << QStringLiteral("not-regular");
        QTest::newRow("nothing") << QStringLiteral("/no/such/file") << QStringLiteral("read");
        QTest::newRow("empty") << QString() << QStringLiteral("empty");
    }
    void refusesWhatIsNoFile()
    {
        QFETCH(QString, file);
        QFETCH(const QString, code);
        if (file.isEmpty())
            file = write("list.csv", "\n");
        QCOMPARE(importFile(*m_store, request(file), {}, {}).error().code, code);
        QCOMPARE(previewFile(file, {}, nullptr).error().code, code);
        QCOMPARE(*m_store->count(), 0);
    }

    void previews()
    {
        QCOMPARE(
            import(request(write("first.csv", head + row("k", 1, "dev") + row("l", 2)))).imported,
            2);
        const QByteArray text = "ID x,Registration ID,EK,device\n1,a," + sampleEk(3) + ",\n2,k," +
                                sampleEk(1) + ",dev\n3,l," + sampleEk(9) + ",\n4,m," + sampleEk(2) +
                                ",\n5,a," + sampleEk(5) + ",\n6,n,x,\n7,o\n\"8,\n9,p," +
                                sampleEk(3) + ",\n";
        const QString file = write("list.csv", text);
        QVERIFY(*detectFormat(file) == FileFormat::Csv);
        const auto preview = previewFile(file, {}, m_store.get());
        QVERIFY(preview.has_value());
        QCOMPARE(preview->encoding, QStringLiteral("UTF-8"));
        QCOMPARE(preview->delimiter, QLatin1Char(','));
        QCOMPARE(preview->size, text.size());
        QVERIFY(preview->isWhole);
        QCOMPARE(preview->headers.join(u'|'), QStringLiteral("ID x|Registration ID|EK|device"));
        QCOMPARE(preview->guess.members.join(u'|'),
                 QStringLiteral("|registrationId|endorsementKey|deviceId"));
        QStringList verdicts;
        for (const PreviewRow &each : preview->rows)
            verdicts +=
                QString::number(each.line) + toString(each.verdict) + QString::number(each.cell);
        QCOMPARE(verdicts.join(u' '),
                 QStringLiteral("2good-1 3known-1 4duplicate-1 5duplicate-1 6duplicate-1 7bad2 "
                                "8bad-1 9bad-1 10duplicate-1"));
        for (const PreviewRow &each : preview->rows)
            QCOMPARE(each.problem.has_value(), each.verdict != Verdict::Good);
        // Columns can be chosen although no header is known.
        const auto foreign = previewFile(write("foreign.csv", "x,y\na,b\n"), {}, nullptr);
        QVERIFY(foreign.has_value());
        QVERIFY(foreign->rows.first().verdict == Verdict::Bad);
    }
    void previewsJson()
    {
        QByteArray text;
        for (int i = 0; i < 300; ++i)
            text +=
                "{\"registrationId\":\"a" + QByteArray::number(i) +
                "\",\"attestation\":{\"type\":\"symmetricKey\",\"symmetricKey\":{\"primaryKey\":"
                "\"c2VjcmV0\"}}}\n";
        const QString file = write("list.txt", text);
        QVERIFY(*detectFormat(file) == FileFormat::Json);
        const auto preview = previewFile(file, {}, m_store.get());
        QVERIFY(preview.has_value());
        QCOMPARE(preview->rows.size(), 200);
        QVERIFY(!preview->isWhole);
        QCOMPARE(preview->headers.first(), QStringLiteral("registrationId"));
        for (const PreviewRow &each : preview->rows)
            QVERIFY(!each.cells.join(u' ').contains(u"c2VjcmV0"));
    }
};

ENDORSE_TEST(ListImportTest)

} // namespace endorse::testing

#include "listimporttest.moc"
