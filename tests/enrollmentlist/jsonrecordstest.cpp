// SPDX-License-Identifier: GPL-3.0-or-later
// Cutting records out of JSON texts, good and hostile ones.
#include "filesamples.h"

#include <support/testregistry.h>

#include <QTest>

#include <enrollmentlist/jsonplaces.h>
#include <enrollmentlist/jsonrecords.h>

namespace endorse::testing {

using enrollmentlist::JsonRecordReader;
using enrollmentlist::TextSource;

namespace {

/// Records as "line:column text", problems as "!code@line:column".
QByteArrayList readAll(QIODevice &device, JsonRecordReader::Limits limits = {})
{
    TextSource source(device);
    JsonRecordReader reader(source, limits);
    QByteArrayList out;
    while (out.size() < 10'000) {
        switch (reader.next()) {
        case JsonRecordReader::Next::Record:
            out += QByteArray::number(reader.begin().line) + ':' +
                   QByteArray::number(reader.begin().column) + ' ' + reader.text().toByteArray();
            break;
        case JsonRecordReader::Next::Problem:
            out += '!' + reader.error().code.toLatin1() + '@' +
                   QByteArray::number(reader.trouble().line) + ':' +
                   QByteArray::number(reader.trouble().column);
            break;
        case JsonRecordReader::Next::End:
            return out;
        case JsonRecordReader::Next::Failed:
            return out + QByteArrayList{reader.error().code.toLatin1()};
        }
    }
    return out;
}

QByteArrayList readAll(const QByteArray &text, JsonRecordReader::Limits limits = {})
{
    LongDevice device(text, ' ', 0, {}, 1);
    const QByteArrayList slowly = readAll(device, limits);
    LongDevice whole(text, ' ', 0, {});
    const QByteArrayList quickly = readAll(whole, limits);
    return slowly == quickly ? quickly : QByteArrayList{"differs"} + slowly + quickly;
}

} // namespace

class JsonRecordsTest : public QObject
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
        row("blanks", " \n\t", {});
        row("an empty array", "[ ]\n", {});
        row("one record", "{\"a\":1}", {"1:1 {\"a\":1}"});
        row("an array", "[\n{\"a\":1},\n{\"b\":[{},{}]}\n]\n",
            {"2:1 {\"a\":1}", "3:1 {\"b\":[{},{}]}"});
        row("one a line", "{\"a\":1}\n{\"b\":-2.5e+3}\r\n{\"c\":null}\n",
            {"1:1 {\"a\":1}", "2:1 {\"b\":-2.5e+3}", "3:1 {\"c\":null}"});
        row("BOM", "\xef\xbb\xbf[{\"a\":1}]", {"1:2 {\"a\":1}"});
        row("brackets and quotes in texts", "{\"a\":\"}]{\\\"\\\\\"}\n{\"b\":true}",
            {"1:1 {\"a\":\"}]{\\\"\\\\\"}", "2:1 {\"b\":true}"});
        row("several lines", "[\n  {\n    \"a\": 1\n  },\n  {\n    \"b\": 2\n  }\n]",
            {"2:3 {\n    \"a\": 1\n  }", "5:3 {\n    \"b\": 2\n  }"});
        row("commas too many", "[{\"a\":1},,{\"b\":2},]", {"1:2 {\"a\":1}", "1:11 {\"b\":2}"});
        row("an array that is not closed", "[{\"a\":1}\n", {"1:2 {\"a\":1}", "!unfinished@1:1"});
        row("a record that is not closed", "{\"a\":1}\n{\"b\":\n",
            {"1:1 {\"a\":1}", "!unfinished@2:1"});
        row("a missing brace hides nothing", "{\"a\":1\n{\"b\":2}\n",
            {"!unexpected@2:1", "2:1 {\"b\":2}"});
        row("a missing quotation mark", "{\"a\":\"x}\n{\"b\":2}\n",
            {"!line-end@1:9", "2:1 {\"b\":2}"});
        row("a missing quotation mark in a long line", "[{\"a\":\"x},{\"b\":\"y\"},{\"c\":3}]",
            {"!unexpected@1:13", "1:21 {\"c\":3}"});
        row("a wrong bracket", "[{\"a\":[1}},{\"b\":2}]", {"!unexpected@1:9", "1:12 {\"b\":2}"});
        row("a value that is none", "{\"a\":tru}\n{\"b\":2}\n",
            {"!unexpected@1:6", "2:1 {\"b\":2}"});
        row("a missing comma", "{\"a\":1 \"b\":2}\n{\"b\":2}\n",
            {"!unexpected@1:8", "2:1 {\"b\":2}"});
        row("something else", "[1,2]\n{\"b\":2}\n",
            {"!unexpected@1:2", "2:1 {\"b\":2}", "!unfinished@1:1"});
        row("another format", "registrationId,deviceId\n", {"!unexpected@1:1"});
        row("NUL", QByteArray("{\"a\":\"\0\"}\n{\"b\":2}\n", 18), {"!nul@1:7", "2:1 {\"b\":2}"});
        row("NUL outside", QByteArray("\0\n{\"b\":2}\n", 10), {"!nul@1:1", "2:1 {\"b\":2}"});
        row("a control character", "{\"a\":\"\x01\"}\n{\"b\":2}\n",
            {"!unexpected@1:7", "2:1 {\"b\":2}"});
        row("not UTF-8", "{\"a\":\"\xc3\xa9\xff\"}\n{\"b\":2}\n",
            {"!encoding@1:8", "2:1 {\"b\":2}"});
        row("columns are characters", "{\"\xc3\xa9\xe4\xb8\xad\":x}\n", {"!unexpected@1:7"});
    }
    void reads()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArrayList, read);
        QCOMPARE(readAll(text), read);
    }

    void readsUtf16()
    {
        const QString text = QStringLiteral("[{\"a\":\"\u4e2d\"},\n{\"b\":2}]");
        for (const bool bigEndian : {false, true}) {
            QCOMPARE(readAll(utf16(text, bigEndian, true)),
                     (QByteArrayList{"1:2 {\"a\":\"\u4e2d\"}", "2:1 {\"b\":2}"}));
        }
    }

    void bounds()
    {
        const JsonRecordReader::Limits limits{.stringBytes = 8, .recordBytes = 24};
        QCOMPARE(readAll("{\"a\":\"123456789\"}\n{\"b\":2}", limits),
                 (QByteArrayList{"!string-too-long@1:6", "2:1 {\"b\":2}"}));
        QCOMPARE(readAll("{\"a\":123456789}\n{\"b\":2}", limits),
                 (QByteArrayList{"!string-too-long@1:6", "2:1 {\"b\":2}"}));
        QCOMPARE(readAll("{\"a\":[1,2,3,4,5,6,7,8,9,0]}\n{\"b\":2}", limits),
                 (QByteArrayList{"!record-too-long@1:1", "2:1 {\"b\":2}"}));
        const QByteArray deep(70, '[');
        QCOMPARE(readAll("{\"a\":" + deep + "\n{\"b\":2}"),
                 (QByteArrayList{"!nesting@1:69", "2:1 {\"b\":2}"}));
    }
    void goesOnBehindATextOfAnyLength_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<char>("filling");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QByteArray>("problem");
        QTest::newRow("a text") << QByteArray("[\n{\"a\":\"") << 'x' << QByteArray("\"},\n")
                                << QByteArray("!string-too-long@2:6");
        QTest::newRow("a name") << QByteArray("[\n{\"") << 'x' << QByteArray("\":1},\n")
                                << QByteArray("!string-too-long@2:2");
        QTest::newRow("blanks") << QByteArray("[\n{\"a\":") << ' ' << QByteArray("1},\n")
                                << QByteArray("!record-too-long@2:1");
        QTest::newRow("a number") << QByteArray("[\n{\"a\":1") << '0' << QByteArray("},\n")
                                  << QByteArray("!string-too-long@2:6");
        QTest::newRow("brackets") << QByteArray("[\n{\"a\":") << '[' << QByteArray("},\n")
                                  << QByteArray("!nesting@2:69");
        QTest::newRow("no record")
            << QByteArray("[\n") << 'x' << QByteArray("\n") << QByteArray("!unexpected@2:1");
    }
    void goesOnBehindATextOfAnyLength()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const char, filling);
        QFETCH(const QByteArray, after);
        QFETCH(const QByteArray, problem);
        LongDevice device(before, filling, 6'000'000, after + "{\"b\":2}\n]\n");
        QCOMPARE(readAll(device), (QByteArrayList{problem, "3:1 {\"b\":2}"}));
    }

    void findsMembers_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("rest");
        QTest::newRow("first") << "a" << QByteArray("1, \"b\"");
        QTest::newRow("nested") << "b.c" << QByteArray("[\"}\"]");
        QTest::newRow("behind escapes") << "d" << QByteArray("2, \"e\"");
        QTest::newRow("element") << "e[1]" << QByteArray("4]}");
        QTest::newRow("parent") << "b.x" << QByteArray("{\"c\"");
        QTest::newRow("none") << "x" << QByteArray();
        QTest::newRow("behind the last element") << "e[2]" << QByteArray("[3, 4]}");
    }
    void findsMembers()
    {
        QFETCH(const QString, path);
        QFETCH(const QByteArray, rest);
        const QByteArray json =
            "{\"a\": 1, \"b\":{\"c\":[\"}\"]}, \"\\\"d\":0,\"d\":2, \"e\": [3, 4]}";
        const auto found = enrollmentlist::offsetOfMember(json, path);
        QCOMPARE(found.has_value(), !rest.isEmpty());
        QCOMPARE(json.mid(found.value_or(json.size()), rest.size()), rest);
    }
};

ENDORSE_TEST(JsonRecordsTest)

} // namespace endorse::testing

#include "jsonrecordstest.moc"
