// SPDX-License-Identifier: GPL-3.0-or-later
// Damaged files of enrollment lists.
#include "fuzzrun.h"

#include <support/testregistry.h>

#include <QBuffer>
#include <QTest>

#include <enrollmentlist/csv.h>
#include <enrollmentlist/jsonrecords.h>
#include <enrollmentlist/rowjudge.h>
#include <enrollmentlist/rowsource.h>

namespace endorse::fuzz {

using namespace enrollmentlist;

namespace {

const QByteArray ek = "AToAAQALAAMAsgAgg3GXZ0SEs/gaDMqNRtdFAahn82LTIBqvYyfmBQS+2rWdoyEkl53R";

QList<core::Bytes> csvFiles()
{
    const core::Bytes head = "registrationId,endorsementKey,deviceId,initialTwin.tags\n";
    return {head + "a,," + "dev-1,\"{\"\"a\"\":1}\"\r\n\"b\",\"'=x\",\n",
            "\xef\xbb\xbf" + head + "a," + ek + ",x,\n\"b\nc\",,,\n",
            "sep=;\nregistrationId;deviceId\na;1\n\nb;'-2\n",
            core::Bytes("r\0e\0g\0i\0d\0,\0e\0k\0\n\0a\0,\0b\0\n\0", 26)};
}

/// Every line of the input is in a record or a problem, in order, and the places are within it.
Outcome checkCsv(const core::Bytes &input)
{
    QBuffer device;
    device.setData(input);
    device.open(QIODevice::ReadOnly);
    TextSource source(device);
    CsvReader reader(source, 0, {.fieldBytes = 200, .recordBytes = 400, .fields = 20});
    qint64 line = 0;
    bool refused = false;
    for (qsizetype round = 0; round <= input.size() + 1; ++round) {
        const CsvReader::Next next = reader.next();
        if (next == CsvReader::Next::End)
            return refused ? Outcome::refused() : Outcome::accepted();
        if (next == CsvReader::Next::Failed)
            return Outcome::wrong(QStringLiteral("cannot be read"));
        const bool isRecord = next == CsvReader::Next::Record;
        const qint64 at = isRecord ? reader.record().line : reader.problem().line;
        if (at <= line)
            return Outcome::wrong(QStringLiteral("goes back from line %1 to %2").arg(line).arg(at));
        line = isRecord ? reader.record().lastLine : at;
        if (isRecord)
            continue;
        refused = true;
        const Outcome fit = Outcome::refusedWith(reader.problem().error);
        if (fit.kind == Outcome::Kind::Wrong)
            return fit;
        if (reader.problem().column < 1 || reader.problem().placeLine < at)
            return Outcome::wrong(QStringLiteral("no place"));
    }
    return Outcome::wrong(QStringLiteral("does not end"));
}

/// What is read, written and read again is the same.
Outcome checkWriting(const core::Bytes &input)
{
    QBuffer device;
    device.setData(input);
    device.open(QIODevice::ReadOnly);
    TextSource source(device);
    CsvReader reader(source);
    for (qsizetype round = 0; round <= input.size() + 1; ++round) {
        const CsvReader::Next next = reader.next();
        if (next == CsvReader::Next::End)
            return Outcome::accepted();
        if (next != CsvReader::Next::Record)
            return Outcome::refused();
        std::vector<QByteArray> cells;
        CsvWriter writer;
        for (const QByteArrayView cell : reader.record().cells) {
            cells.push_back(cell.toByteArray());
            writer.cell(cell);
        }
        QBuffer again;
        again.setData(writer.endRecord().take());
        again.open(QIODevice::ReadOnly);
        TextSource text(again);
        CsvReader second(text, ',');
        if (second.next() != CsvReader::Next::Record ||
            second.record().cells.size() != cells.size())
            return Outcome::wrong(QStringLiteral("does not read what it wrote"));
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (CsvWriter::unguarded(second.record().cells[i]).toByteArray() != cells[i])
                return Outcome::wrong(QStringLiteral("reads a cell differently"));
        }
    }
    return Outcome::wrong(QStringLiteral("does not end"));
}

/// Cuts, judges, and looks at what is said of rows that are refused.
Outcome checkFile(const core::Bytes &input, FileFormat format)
{
    QBuffer device;
    device.setData(input);
    device.open(QIODevice::ReadOnly);
    const auto source = RowSource::open(device, format);
    if (!source)
        return Outcome::refusedWith(source.error());
    RowJudge judge;
    if (format == FileFormat::Csv) {
        auto columns = RowJudge::forColumns((*source)->headers(), {});
        if (!columns)
            return Outcome::refusedWith(columns.error());
        judge = std::move(*columns);
    }
    qint64 good = 0;
    for (qsizetype round = 0; round <= input.size() + 1; ++round) {
        RawBlock block;
        const auto more = (*source)->next(block, {.rows = 2, .bytes = 100});
        if (!more)
            return Outcome::wrong(QStringLiteral("cannot be read"));
        if (!*more)
            return good > 0 ? Outcome::accepted() : Outcome::refused();
        const JudgedBlock judged = judge.judge(std::move(block));
        good += judged.rows.size();
        for (const Rejection &each : judged.rejected) {
            if (each.row.line < 1 || each.row.reason.isEmpty() ||
                !each.row.error.place.startsWith(QLatin1String("line ")))
                return Outcome::wrong(QStringLiteral("no place: ") + each.row.error.place);
            const Outcome fit = Outcome::refusedWith(each.row.error);
            if (fit.kind == Outcome::Kind::Wrong)
                return fit;
        }
    }
    return Outcome::wrong(QStringLiteral("does not end"));
}

} // namespace

class ListFileFuzz final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvReader()
    {
        run("CsvReader",
            {.corpus = csvFiles(),
             .dictionary = {"\"", "\"\"", "\r\n", "\r", ",", ";", "\n\"", "'=", "sep="},
             .check = checkCsv,
             .rounds = 8'000});
    }
    void csvWriter()
    {
        run("CsvWriter", {.corpus = csvFiles(),
                          .dictionary = {"\"", "\"\"", "\r\n", "'", ",", "=", "''+", "\t"},
                          .check = checkWriting,
                          .rounds = 4'000});
    }
    void csvRows()
    {
        run("rows of CSV",
            {.corpus = {"registrationId,attestation.type,iotHubs,capabilities.iotEdge\n"
                        "a,symmetricKey,h.n;i.n,true\nb,x509,\"[\"\"h.n\"\"]\",no\n",
                        "regId;type;tags;info;attestation type\na;;\"{}\";\"{\"\"b\"\":1}\";"
                        "symmetricKey\n"},
             .dictionary = {"\"", "\n", ",", "[", "symmetricKey", "caReferences.primary", "{}"},
             .check = [](const core::Bytes &input) { return checkFile(input, FileFormat::Csv); },
             .rounds = 2'000});
    }
    void jsonRows()
    {
        run("rows of JSON",
            {.corpus = {"[{\"registrationId\":\"a\",\"attestation\":{\"type\":\"symmetricKey\"}},\n"
                        "{\"registrationId\":\"b\",\"iotHubs\":[\"h.n\"],\"initialTwin\":{\"tags\":"
                        "{\"x\":[1,2.5e3,null,\"\\u00e9\"]}},\"attestation\":{\"type\":"
                        "\"symmetricKey\"}}]",
                        "{\"registrationId\":\"a\",\"attestation\":{\"type\":\"symmetricKey\"}}\n"
                        "{\"registrationId\":\"c\",\"attestation\":{\"type\":\"symmetricKey\","
                        "\"x509\":null}}\n"},
             .dictionary = {"{", "}", "[", "]", "\"", "\\", ",", ":", "null", "\n{", "},{",
                            "\\u0000", "1e999", "[[[["},
             .check = [](const core::Bytes &input) { return checkFile(input, FileFormat::Json); },
             .rounds = 2'000});
    }
};

ENDORSE_TEST(ListFileFuzz)

} // namespace endorse::fuzz

#include "listfilefuzz.moc"
