// SPDX-License-Identifier: GPL-3.0-or-later
// A check says what an import would, and is in nobody's way.
#include "filesamples.h"
#include "listbench.h"

#include <core/clock.h>
#include <support/testregistry.h>

#include <QFile>
#include <QTest>

#include <enrollmentlist/listimport.h>

namespace endorse::testing {

using namespace enrollmentlist;
using dps::IndividualEnrollment;

namespace {

/// So that a check and an import say the same time.
class StandingClock final : public core::Clock
{
public:
    QDateTime now() const override
    {
        return QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
    }
};

/// All that a report says of a row, and then of all.
QByteArrayList wordsOf(const core::Result<ImportReport> &report)
{
    if (!report)
        return {report.error().toLogLine().toUtf8()};
    QByteArrayList out;
    for (const RejectedRow &row : report->rejected) {
        QByteArrayList words{QByteArray::number(row.line),     QByteArray::number(row.column),
                             toString(row.verdict).toUtf8(),   row.reason.toUtf8(),
                             row.error.toLogLine().toUtf8(),   row.error.place.toUtf8(),
                             row.error.hint.english().toUtf8()};
        words += row.cells.join(u'|').toUtf8();
        out += words.join(" # ");
    }
    for (const qint64 number :
         {report->read, report->imported, report->known, report->rejectedCount})
        out += QByteArray::number(number);
    return out + QByteArrayList{report->sha256.toHex()};
}

QByteArray csvRow(const QByteArray &id, const QByteArray &ek, const QByteArray &device = {})
{
    return id + ',' + ek + ',' + device + '\n';
}

QByteArray jsonKeys(const QByteArray &id, const QByteArray &keys)
{
    return "{\"registrationId\":\"" + id +
           "\",\"attestation\":{\"type\":\"symmetricKey\",\"symmetricKey\":{" + keys + "}}}\n";
}

IndividualEnrollment withEk(const char *id, int ek)
{
    return IndividualEnrollment::forTpm(*dps::RegistrationId::parse(QString::fromLatin1(id)),
                                        sampleEk(ek));
}

/// Two symmetric keys, made of two characters.
QByteArray keysOf(char primary, char secondary)
{
    return "\"primaryKey\":\"" + QByteArray(64, primary).toBase64() + "\",\"secondaryKey\":\"" +
           QByteArray(64, secondary).toBase64() + '"';
}

const QByteArray oneKey = keysOf('a', 'b');
const QByteArray otherKey = keysOf('a', 'c');

} // namespace

class ImportCheckTest : public QObject
{
    Q_OBJECT

private:
    static std::unique_ptr<ListStore> openList(const ListBench &bench, const QString &station,
                                               std::chrono::milliseconds patience)
    {
        StoreOptions options;
        options.clock = std::make_shared<StandingClock>();
        options.patience = patience;
        return bench.open(station, nullptr, options);
    }

    static ImportRequest request(const ListBench &bench, const QByteArray &text, FileFormat format)
    {
        ImportRequest out;
        out.file = bench.filePath("rows.txt");
        out.format = format;
        QFile file(out.file);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("The file cannot be written.");
        return out;
    }

    /// What both engines and both formats are asked.
    static void fill(ListStore &store)
    {
        QList<IndividualEnrollment> records{withEk("Here-1", 1), withEk("here-2", 2),
                                            withEk("gone", 3), withEk("back", 4)};
        for (const QByteArray &keys : {oneKey, QByteArray()})
            records += *IndividualEnrollment::fromJson(
                jsonKeys(keys.isEmpty() ? "no-keys" : "keys", keys).trimmed());
        QVERIFY(store.add(records)->allDone());
        // Two that a service has had: one went, one came back with another EK.
        const SyncRun run{ListStore::newChangeId(), true, QStringLiteral("s.net")};
        for (const char *id : {"gone", "back"}) {
            const auto entry = *store.entry(QString::fromLatin1(id));
            Settled settled{Settled::What::Pushed, entry->record, entry->version};
            settled.record.etag = "\"1\"";
            QVERIFY(store.settle({settled}, run)->allDone());
            QVERIFY(store.remove({QString::fromLatin1(id)})->allDone());
        }
        QVERIFY(store.add({withEk("back", 5)})->allDone());
        // One EK twice, as a service may have it.
        Settled twin{Settled::What::Pulled, withEk("twin", 1), 0};
        QVERIFY(store.settle({twin}, run)->allDone());
    }

    static QByteArray hostileCsv()
    {
        QByteArray text = "registrationId,endorsementKey,deviceId\n";
        text += csvRow("new-1", sampleEk(10)) + csvRow("HERE-1", sampleEk(11)) +
                csvRow("new-2", QByteArray::fromBase64(sampleEk(2)).toHex()) +
                csvRow("Here-1", sampleEk(1)) + csvRow("here-1", sampleEk(1), "other") +
                csvRow("b a d", sampleEk(12)) + csvRow("new-3", "AAAA") + "a,b\n" +
                csvRow("NEW-1", sampleEk(13)) + csvRow("new-4", sampleEk(10)) +
                csvRow("new-1", sampleEk(10)) + csvRow("new-5", sampleEk(14), "\xd0\xb0") +
                csvRow("gone", sampleEk(3)) + csvRow("gone2", sampleEk(4)) +
                csvRow("back", sampleEk(4)) + csvRow("back2", sampleEk(5)) +
                csvRow("twin", sampleEk(20)) + csvRow("", sampleEk(21)) + csvRow("", sampleEk(21));
        // Which of the last two goes in depends on what became of the first.
        text += csvRow("k1", sampleEk(1)) + csvRow("k1", sampleEk(22)) +
                csvRow("k3", sampleEk(22)) + "\"open,x\n";
        return text + csvRow("end", sampleEk(23));
    }

    static QByteArray hostileJson()
    {
        return jsonKeys("keys", oneKey) + jsonKeys("KEYS", oneKey) + jsonKeys("keys", otherKey) +
               jsonKeys("keys", {}) + jsonKeys("no-keys", otherKey) + jsonKeys("no-keys", {}) +
               jsonKeys("fresh", oneKey) + jsonKeys("fresh", oneKey) + jsonKeys("fresh", otherKey) +
               jsonKeys("fresh", {}) + jsonKeys("Fresh", oneKey) + jsonKeys("bare", {}) +
               jsonKeys("bare", oneKey) + jsonKeys("bare", {}) + "{]\n" + jsonKeys("x y", {}) +
               jsonKeys("end", {});
    }

    /// Two blocks, because of the many bytes between: what stands twice stands in different ones.
    static QByteArray longCsv()
    {
        QByteArray text = "registrationId,attestation.type,endorsementKey,notes\nfirst,tpm," +
                          sampleEk(30) + ",\nrow-7,symmetricKey,,\nrow-8,symmetricKey,,\n";
        const QByteArray notes(900 * 1024, 'n');
        for (int i = 0; i < 11; ++i)
            text += "wide-" + QByteArray::number(i) + ",symmetricKey,," + notes + '\n';
        return text + "ROW-7,symmetricKey,,\nrow-8,symmetricKey,,\nother,tpm," + sampleEk(30) +
               ",\nFIRST,tpm," + sampleEk(31) + ",\nhere-1,symmetricKey,,\nlast,symmetricKey,,\n";
    }

private Q_SLOTS:
    void saysWhatAnImportSays_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isJson");
        QTest::addColumn<int>("imported");
        for (const char *engine : {"sqlite", "postgresql"}) {
            const QString name = QString::fromLatin1(engine);
            QTest::addRow("%s-csv", engine) << name << hostileCsv() << false << 6;
            QTest::addRow("%s-json", engine) << name << hostileJson() << true << 3;
            QTest::addRow("%s-blocks", engine) << name << longCsv() << false << 15;
        }
    }
    void saysWhatAnImportSays()
    {
        QFETCH(const QString, engine);
        QFETCH(const QByteArray, text);
        QFETCH(const bool, isJson);
        QFETCH(const int, imported);
        const ListBench bench(engine);
        const auto store = openList(bench, ListBench::stationA(), std::chrono::seconds(5));
        fill(*store);
        const qsizetype rows = *store->count();
        const qint64 mark = *store->changeMark();
        const auto asked = request(bench, text, isJson ? FileFormat::Json : FileFormat::Csv);
        const auto checked = checkFile(*store, asked, {}, {});
        QCOMPARE(*store->count(), rows);
        QCOMPARE(*store->changeMark(), mark);
        QVERIFY(checked && checked->rejectedFile.isEmpty() && checked->changeId.isEmpty());
        const auto done = importFile(*store, asked, {}, {});
        QCOMPARE(wordsOf(checked), wordsOf(done));
        QCOMPARE(done->imported, imported);
        QCOMPARE(*store->count(), rows + imported);
        // What has gone in is known now, to both of them.
        const auto checkedAgain = checkFile(*store, asked, {}, {});
        QCOMPARE(wordsOf(checkedAgain), wordsOf(importFile(*store, asked, {}, {})));
        QCOMPARE(checkedAgain->imported, 0);
    }

    void isInNobodysWay_data() { ListBench::addEngines(); }
    void isInNobodysWay()
    {
        QFETCH(const QString, engine);
        const ListBench bench(engine);
        const auto store = openList(bench, ListBench::stationA(), std::chrono::seconds(5));
        fill(*store);
        // Who finds the list held is told so at once.
        const auto other = openList(bench, ListBench::stationB(), std::chrono::milliseconds(1));
        QStringList edits;
        const auto checked =
            checkFile(*store, request(bench, longCsv(), FileFormat::Csv),
                      [&other, &edits](qint64, qint64) {
                          const auto edited =
                              other->edit({QStringLiteral("here-2")},
                                          [&edits](IndividualEnrollment &record) {
                                              record.deviceId =
                                                  QStringLiteral("d%1").arg(edits.size());
                                              return true;
                                          },
                                          {}, {});
                          edits += edited ? QStringLiteral("done") : edited.error().code;
                      },
                      {});
        QVERIFY2(checked.has_value(), checked ? "" : qPrintable(checked.error().toLogLine()));
        QCOMPARE(checked->imported, 15);
        QCOMPARE(edits, QStringList({QStringLiteral("done"), QStringLiteral("done")}));
    }

    void seesWhatOthersAddMeanwhile_data() { ListBench::addEngines(); }
    void seesWhatOthersAddMeanwhile()
    {
        QFETCH(const QString, engine);
        const ListBench bench(engine);
        const auto store = openList(bench, ListBench::stationA(), std::chrono::seconds(5));
        const auto other = openList(bench, ListBench::stationB(), std::chrono::seconds(5));
        bool isAdded = false;
        const auto checked = checkFile(*store, request(bench, longCsv(), FileFormat::Csv),
                                       [&other, &isAdded](qint64, qint64) {
                                           if (!std::exchange(isAdded, true))
                                               QVERIFY(other->add({withEk("last", 40)})->allDone());
                                       },
                                       {});
        QVERIFY(checked && checked->rejected.last().verdict == Verdict::Duplicate);
        QCOMPARE(checked->rejected.last().line, 21);
        QVERIFY(checked->rejected.last().reason.contains(ListBench::stationB()));
    }

    void keepsTextsWhole_data() { ListBench::addEngines(); }
    void keepsTextsWhole()
    {
        QFETCH(const QString, engine);
        const ListBench bench(engine);
        const auto store = openList(bench, ListBench::stationA(), std::chrono::seconds(5));
        QList<PreparedRow> rows;
        QList<IndividualEnrollment> records;
        const QStringList texts{
            QStringLiteral("NULL"),      QString(),
            QStringLiteral("{\"a\",b}"), QStringLiteral("\\\\'\"\\x00$$"),
            QStringLiteral(" \t\n\r "),  QStringLiteral("装置 장치 ü \U0001F511")};
        for (const QString &text : texts) {
            IndividualEnrollment record = listRecord(static_cast<int>(records.size()));
            record.deviceId = text;
            record.initialTwin.emplace();
            record.initialTwin->tags = "{\"t\":\"\\\\\\\"{},NULL\"}";
            records += record;
            rows += *prepareRow(record);
        }
        auto import = store->beginImport();
        QVERIFY(import->insert(rows)->isEmpty());
        QCOMPARE(import->finish({})->done, texts.size());
        for (const IndividualEnrollment &record : std::as_const(records)) {
            const auto entry = *store->entry(record.registrationId.toLower());
            QVERIFY(entry && entry->record == record);
            QCOMPARE(store->rows({record.registrationId.toLower()})->first().deviceId,
                     record.deviceId);
        }
    }
};

ENDORSE_TEST(ImportCheckTest)

} // namespace endorse::testing

#include "importchecktest.moc"
