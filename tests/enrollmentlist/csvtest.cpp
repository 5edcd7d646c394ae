// SPDX-License-Identifier: GPL-3.0-or-later
// Reading and writing CSV: what real files hold, and what hostile ones do.
#include "filesamples.h"

#include <support/testregistry.h>

#include <QRandomGenerator>
#include <QTest>

#include <enrollmentlist/csv.h>

namespace endorse::testing {

using enrollmentlist::CsvLimits;
using enrollmentlist::CsvReader;
using enrollmentlist::CsvWriter;
using enrollmentlist::TextSource;

namespace {

/// What a reader made of a text: records as their cells with '|' between them, problems as
/// "!code@line:column", "end" at the end.
QByteArrayList readAll(QIODevice &device, CsvLimits limits = {})
{
    TextSource source(device);
    CsvReader reader(source, 0, limits);
    QByteArrayList out;
    while (out.size() < 10'000) {
        switch (reader.next()) {
        case CsvReader::Next::Record:
            out += QByteArray::number(reader.record().line) + ':' +
                   reader.record().toStrings().join(u'|').toUtf8();
            break;
        case CsvReader::Next::Problem:
            out += '!' + reader.problem().error.code.toLatin1() + '@' +
                   QByteArray::number(reader.problem().placeLine) + ':' +
                   QByteArray::number(reader.problem().column);
            break;
        case CsvReader::Next::End:
            return out;
        case CsvReader::Next::Failed:
            return out + QByteArrayList{reader.error().code.toLatin1()};
        }
    }
    return out;
}

QByteArrayList readAll(const QByteArray &text, CsvLimits limits = {})
{
    // In blocks of one byte: every boundary is met.
    LongDevice device(text, ' ', 0, {}, 1);
    const QByteArrayList slowly = readAll(device, limits);
    LongDevice whole(text, ' ', 0, {});
    const QByteArrayList quickly = readAll(whole, limits);
    return slowly == quickly ? quickly : QByteArrayList{"differs"} + slowly + quickly;
}

} // namespace

class CsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArrayList>("read");
        const auto row = [](const char *name, const QByteArray &text, const QByteArrayList &read) {
            QTest::newRow(name) << text << read;
        };
        row("nothing", "", {});
        row("only line ends", "\n\r\n\r", {});
        row("plain", "a,b\n1,2\n", {"1:a|b", "2:1|2"});
        row("no line end at the end", "a,b\n1,2", {"1:a|b", "2:1|2"});
        row("CRLF", "a,b\r\n1,2\r\n", {"1:a|b", "2:1|2"});
        row("CR", "a,b\r1,2\r3,4", {"1:a|b", "2:1|2", "3:3|4"});
        row("all line ends", "a,b\r1,2\n3,4\r\n5,6", {"1:a|b", "2:1|2", "3:3|4", "4:5|6"});
        row("empty lines", "a,b\n\n\r\n1,2\n\n", {"1:a|b", "4:1|2"});
        row("empty cells", "a,b\n,\n1,\n,2\n", {"1:a|b", "2:|", "3:1|", "4:|2"});
        row("quotes", "a,b\n\"1\",\"2,3\"\n", {"1:a|b", "2:1|2,3"});
        row("doubled quotes", "a,b\n\"say \"\"hi\"\"\",\"\"\"\"\n", {"1:a|b", "2:say \"hi\"|\""});
        row("line ends in quotes", "a,b\n\"1\r\n2\n3\r4\",5\n6,7\n",
            {"1:a|b", "2:1\r\n2\n3\r4|5", "6:6|7"});
        row("empty quotes", "\"\"\n\"\",\"\"\n", {"1:", "2:|"});
        row("quotes within a cell", "a,b\n1\"2\"3,4\n", {"1:a|b", "2:1\"2\"3|4"});
        row("BOM",
            "\xef\xbb\xbf"
            "a,b\n1,2\n",
            {"1:a|b", "2:1|2"});
        row("semicolons", "a;b\n1,5;2\n", {"1:a|b", "2:1,5|2"});
        row("tabs", "a\tb\n1,5\t2;3\n", {"1:a|b", "2:1,5|2;3"});
        row("separators within quotes do not count", "\"a;b;c\",d\n1,2\n", {"1:a;b;c|d", "2:1|2"});
        row("sep=", "sep=;\r\na,b;c\r\n1;2\r\n", {"2:a,b|c", "3:1|2"});
        row("one column", "a\n1\n2\n", {"1:a", "2:1", "3:2"});
        row("characters of all lengths", "a,b\n\u00e9\u4e2d\U0001f600,2\n",
            {"1:a|b", "2:\u00e9\u4e2d\U0001f600|2"});
        row("a quote that is not closed hides nothing", "a,b\n\"1,2\n3,4\n5,6\n",
            {"1:a|b", "!quote@2:1", "3:3|4", "4:5|6"});
        row("text behind a quote", "a,b\n1,\"2\"x\n3,4\n", {"1:a|b", "!quote@2:6", "3:3|4"});
        row("a quote closed in a later line", "a,b\n1,\"2\n3,\"4\"\n5,6\n",
            {"1:a|b", "!quote@3:4", "3:3|4", "4:5|6"});
        row("NUL", QByteArray("a,b\n1,\0\n3,4\n", 12), {"1:a|b", "!nul@2:3", "3:3|4"});
        row("NUL in quotes", QByteArray("a,b\n1,\"\n\0\"\n3,4\n", 15),
            {"1:a|b", "!nul@3:1", "!nul@3:1", "4:3|4"});
        row("not UTF-8", "a,b\n\xc3\xa9\xff,2\n3,4\n", {"1:a|b", "!encoding@2:2", "3:3|4"});
        row("overlong UTF-8", "a,b\n1,\xc0\xaf\n3,4\n", {"1:a|b", "!encoding@2:3", "3:3|4"});
        row("half a character at the end", "a,b\n1,\xe4\xb8", {"1:a|b", "!encoding@2:3"});
        row("Latin-1", "a,b\n1,M\xfcller\n", {"1:a|b", "!encoding@2:4"});
    }
    void reads()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArrayList, read);
        QCOMPARE(readAll(text), read);
    }

    void readsUtf16_data()
    {
        QTest::addColumn<bool>("bigEndian");
        QTest::addColumn<bool>("bom");
        QTest::newRow("little endian with BOM") << false << true;
        QTest::newRow("big endian with BOM") << true << true;
        QTest::newRow("little endian without") << false << false;
        QTest::newRow("big endian without") << true << false;
    }
    void readsUtf16()
    {
        QFETCH(const bool, bigEndian);
        QFETCH(const bool, bom);
        const QString text =
            QStringLiteral("registrationId,deviceId\r\nx,\u00e9\u4e2d\U0001f600\r\ny,z");
        const QByteArrayList expected{"1:registrationId|deviceId", "2:x|\u00e9\u4e2d\U0001f600",
                                      "3:y|z"};
        QCOMPARE(readAll(utf16(text, bigEndian, bom)), expected);
        LongDevice device(utf16(text, bigEndian, bom), ' ', 0, {});
        TextSource source(device);
        QByteArray out;
        source.appendTo(out);
        QCOMPARE(source.encoding(),
                 bigEndian ? QStringLiteral("UTF-16BE") : QStringLiteral("UTF-16LE"));
    }
    void refusesHalfUtf16()
    {
        QByteArray text = utf16(QStringLiteral("a,b\n1,"), false, true);
        text += QByteArray("\x3d\xd8", 2) + utf16(QStringLiteral("x\n3,4\n"), false, false);
        QCOMPARE(readAll(text), (QByteArrayList{"1:a|b", "!encoding@2:3", "3:3|4"}));
        text = utf16(QStringLiteral("a,b\n1,2"), true, true) + '\0';
        QCOMPARE(readAll(text), (QByteArrayList{"1:a|b", "!encoding@2:4"}));
    }

    void boundsFieldsAndRecords()
    {
        const CsvLimits limits{.fieldBytes = 10, .recordBytes = 20, .fields = 4};
        QCOMPARE(readAll("a,b\n1,12345678901\n3,4\n", limits),
                 (QByteArrayList{"1:a|b", "!field-too-long@2:3", "3:3|4"}));
        QCOMPARE(readAll("a,b\n1,\"12345678\n901\n3,4\n", limits),
                 (QByteArrayList{"1:a|b", "!field-too-long@2:3", "3:901", "4:3|4"}));
        QCOMPARE(readAll("a\n1234567890,1234567890,1\n3\n", limits),
                 (QByteArrayList{"1:a", "!record-too-long@2:21", "3:3"}));
        QCOMPARE(readAll("a\n1,2,3,4,5\n3\n", limits),
                 (QByteArrayList{"1:a", "!too-many-fields@2:9", "3:3"}));
    }
    void goesOnBehindALineOfAnyLength_data()
    {
        QTest::addColumn<char>("filling");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("problem");
        QTest::newRow("a cell") << 'x' << QByteArray("a,b\n1,")
                                << QByteArray("!field-too-long@2:3");
        QTest::newRow("a quoted cell")
            << 'x' << QByteArray("a,b\n1,\"") << QByteArray("!field-too-long@2:3");
        QTest::newRow("cells") << ',' << QByteArray("a,b\n1,")
                               << QByteArray("!too-many-fields@2:4098");
        QTest::newRow("NUL") << '\0' << QByteArray("a,b\n1,") << QByteArray("!nul@2:3");
        QTest::newRow("quotes") << '"' << QByteArray("a,b\n1,")
                                << QByteArray("!field-too-long@2:3");
    }
    void goesOnBehindALineOfAnyLength()
    {
        QFETCH(const char, filling);
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, problem);
        LongDevice device(before, filling, 6'000'000, "\n3,4\n");
        QCOMPARE(readAll(device), (QByteArrayList{"1:a|b", problem, "3:3|4"}));
    }

    void breaksUpARecordOfSeveralLines()
    {
        LongDevice device("a,b\n1,\"2\n3,4\n5,6\",7\n8,9\n", ' ', 0, {});
        TextSource source(device);
        CsvReader reader(source);
        QCOMPARE(reader.next(), CsvReader::Next::Record);
        QCOMPARE(reader.next(), CsvReader::Next::Record);
        QCOMPARE(reader.record().cells.size(), std::size_t(3));
        QCOMPARE(reader.record().lastLine, 4);
        reader.breakUp();
        QCOMPARE(reader.next(), CsvReader::Next::Record);
        QCOMPARE(reader.record().line, 3);
        QCOMPARE(reader.record().raw.toByteArray(), QByteArray("3,4"));
    }

    void keepsTheLineOfAProblem()
    {
        const QByteArray text = "a,b\n1,\"2\"x,3\n4,5\n";
        // In blocks of one byte, and whole.
        for (const int block : {1, 4096}) {
            LongDevice device(text, ' ', 0, {}, block);
            TextSource source(device);
            CsvReader reader(source);
            QCOMPARE(reader.next(), CsvReader::Next::Record);
            QCOMPARE(reader.next(), CsvReader::Next::Problem);
            QCOMPARE(reader.problem().raw, QByteArray("1,\"2\"x,3"));
            QCOMPARE(reader.next(), CsvReader::Next::Record);
        }
    }

    void guards_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isGuarded");
        for (const char *text : {"=1+1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "'=1", "''+x"})
            QTest::newRow(text) << QString::fromUtf8(text) << true;
        for (const char16_t c : {u'\uff1d', u'\uff0b', u'\uff0d', u'\uff20'})
            QTest::addRow("U+%x", c) << QString(QChar(c)) + u'1' << true;
        for (const char *text : {"", "a=1", "1", "'", "''", "'a", " =1", "\"=1\"", "a\n=1"})
            QTest::newRow(text) << QString::fromUtf8(text) << false;
    }
    void guards()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, isGuarded);
        const QByteArray guarded = CsvWriter::guarded(text.toUtf8());
        QCOMPARE(guarded, isGuarded ? '\'' + text.toUtf8() : text.toUtf8());
        QCOMPARE(CsvWriter::unguarded(guarded).toByteArray(), text.toUtf8());
        // An apostrophe that is not ours stays.
        QCOMPARE(CsvWriter::unguarded("'x").toByteArray(), QByteArray("'x"));
    }

    void readsWhatItWrote()
    {
        QRandomGenerator random(7);
        const QByteArrayList pieces{"=",  "+",  "-", "@", "'", "\"",     ",",      ";",    "\t",
                                    "\r", "\n", "a", "1", " ", "\u00e9", "\uff1d", "sep=", "x"};
        for (int round = 0; round < 2000; ++round) {
            CsvWriter writer;
            QList<QByteArrayList> rows;
            writer.cell(QStringLiteral("a")).cell(QStringLiteral("b")).endRecord();
            for (int i = 0; i < 3; ++i) {
                QByteArrayList row;
                for (int c = 0; c < 2; ++c) {
                    QByteArray cell;
                    for (int n = random.bounded(6); n > 0; --n)
                        cell += pieces.at(random.bounded(static_cast<int>(pieces.size())));
                    writer.cell(cell);
                    row += cell;
                }
                writer.endRecord();
                rows += row;
            }
            const QByteArray text = writer.take();
            LongDevice device(text, ' ', 0, {});
            TextSource source(device);
            CsvReader reader(source);
            QCOMPARE(reader.next(), CsvReader::Next::Record);
            for (const QByteArrayList &row : rows) {
                QCOMPARE(reader.next(), CsvReader::Next::Record);
                QByteArrayList read;
                for (const QByteArrayView cell : reader.record().cells)
                    read += CsvWriter::unguarded(cell).toByteArray();
                QVERIFY2(read == row, text.constData());
            }
            QCOMPARE(reader.next(), CsvReader::Next::End);
        }
    }
    void writesAnEmptyCellThatIsSeen()
    {
        QCOMPARE(CsvWriter::record({QString()}), QByteArray("\"\"\n"));
        QCOMPARE(CsvWriter::record({QString(), QString()}), QByteArray(",\n"));
        QCOMPARE(CsvWriter::record({QStringLiteral("a;b"), QStringLiteral("c")}),
                 QByteArray("\"a;b\",c\n"));
    }
};

ENDORSE_TEST(CsvTest)

} // namespace endorse::testing

#include "csvtest.moc"
