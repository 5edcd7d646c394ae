// SPDX-License-Identifier: GPL-3.0-or-later
// The array is cut as JSON says, wherever the blocks end, and damage is named with its place.
#include <support/processresources.h>
#include <support/testregistry.h>

#include <QBuffer>
#include <QTest>

#include <functional>
#include <manifest/manifestmaker.h>
#include <manifest/manifestreader.h>

using namespace endorse;
using namespace endorse::manifest;

namespace {

/// What a reader made of a text.
struct Cut final
{
    QList<QByteArray> entries;
    QList<qint64> offsets;
    FileCode code = FileCode::None;
    QString place;
    bool isCutShort = false;
    QByteArray sha256;

    friend bool operator==(const Cut &, const Cut &) = default;
};

Cut cut(QIODevice &device, qsizetype blockBytes = 256 * 1024, const ManifestLimits &limits = {})
{
    device.open(QIODevice::ReadOnly);
    ManifestReader reader(device, limits, blockBytes);
    Cut out;
    EntryBlock block;
    qint64 number = 0;
    ManifestReader::Next next = ManifestReader::Next::Block;
    while ((next = reader.next(block)) == ManifestReader::Next::Block) {
        if (block.number != number++ || block.firstIndex != out.entries.size())
            qFatal("The blocks do not follow each other.");
        for (std::size_t i = 0; i < block.entries.size(); ++i) {
            out.entries.append(block.entry(i).toByteArray());
            out.offsets.append(block.offset + block.entries[i].begin);
        }
    }
    // It stays at its end.
    if (reader.next(block) != next)
        qFatal("The reader goes on behind its end.");
    if (next == ManifestReader::Next::Refused) {
        out.code = reader.problem().code;
        out.place = reader.problem().place();
        out.isCutShort = reader.problem().isCutShort;
    }
    out.sha256 = reader.sha256();
    return out;
}

Cut cut(const QByteArray &text, qsizetype blockBytes = 256 * 1024,
        const ManifestLimits &limits = {})
{
    QBuffer device;
    device.setData(text);
    return cut(device, blockBytes, limits);
}

/// A text of any size that takes no memory: a beginning, then one byte again and again.
class EndlessDevice final : public QIODevice
{
public:
    EndlessDevice(QByteArray beginning, char fill, qint64 size)
        : m_beginning(std::move(beginning))
        , m_fill(fill)
        , m_size(size)
    {
    }
    qint64 given() const { return m_at; }
    bool open(OpenMode mode) override { return QIODevice::open(mode | Unbuffered); }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 count = std::min(most, m_size - m_at);
        for (qint64 i = 0; i < count; ++i) {
            const qint64 at = m_at + i;
            data[i] = at < m_beginning.size() ? m_beginning.at(at) : m_fill;
        }
        m_at += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray m_beginning;
    const char m_fill;
    const qint64 m_size;
    qint64 m_at = 0;
};

class BrokenDevice final : public QIODevice
{
public:
    bool open(OpenMode mode) override { return QIODevice::open(mode | Unbuffered); }

protected:
    qint64 readData(char *data, qint64) override
    {
        if (m_given)
            return -1;
        m_given = true;
        data[0] = '[';
        return 1;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    bool m_given = false;
};

const QByteArray mixed =
    "[ {\"a\":[1,-2.5e+3,true,false,null,\"\\u00e9\\n\\\"\"],\"\":{}} ,\r\n\t\"\xc3\xa9\xe4\xb8\xad"
    "\xf0\x9f\x94\x92\",0,[],-0.0E-1 ,{} ]\n";

qint64 manyBytes()
{
    return qEnvironmentVariableIntValue("ENDORSE_SOAK") == 1 ? qint64(1) << 30 : qint64(64) << 20;
}

} // namespace

class ManifestReaderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsTheArray()
    {
        const Cut whole = cut(mixed);
        QCOMPARE(toString(whole.code), QString());
        const QList<QByteArray> entries{
            "{\"a\":[1,-2.5e+3,true,false,null,\"\\u00e9\\n\\\"\"],\"\":{}}",
            "\"\xc3\xa9\xe4\xb8\xad\xf0\x9f\x94\x92\"",
            "0",
            "[]",
            "-0.0E-1",
            "{}"};
        QCOMPARE(whole.entries, entries);
        for (qsizetype i = 0; i < entries.size(); ++i)
            QCOMPARE(mixed.mid(whole.offsets.at(i), entries.at(i).size()), entries.at(i));
        QCOMPARE(whole.sha256, QCryptographicHash::hash(mixed, QCryptographicHash::Sha256));
    }

    void doesNotMindWhereBlocksEnd()
    {
        testing::ManifestMaker maker;
        const QByteArray genuine =
            testing::ManifestMaker::file({maker.entry(1), maker.liteEntry(2)});
        for (const QByteArray &text : {mixed, genuine}) {
            const Cut whole = cut(text);
            QVERIFY(whole.entries.size() >= 2);
            for (qsizetype block = 1; block < std::min<qsizetype>(text.size(), 200); ++block)
                QVERIFY2(cut(text, block) == whole, qPrintable(QString::number(block)));
        }
        // Every place at which a text can be cut in two.
        for (qsizetype at = 0; at <= genuine.size(); ++at) {
            JsonScanner scanner;
            std::vector<ScannedEntry> entries;
            QVERIFY(scanner.feed(genuine.constData(), at, 0, &entries));
            QVERIFY(scanner.feed(genuine.constData() + at, genuine.size() - at, 0, &entries));
            QVERIFY(scanner.finish());
            QCOMPARE(entries.size(), 2U);
        }
    }

    void refusesWithThePlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("place");
        QTest::addColumn<int>("entries");
        const auto row = [](const char *name, const QByteArray &text, const char *code,
                            const char *place, int entries = 0) {
            QTest::newRow(name) << text << QString::fromLatin1(code) << QString::fromLatin1(place)
                                << entries;
        };
        row("nothing", "", "F_EMPTY", "byte 0, line 1, column 1");
        row("white space", " \n\t", "F_EMPTY", "byte 3, line 2, column 2");
        row("no entry", " []\n", "F_EMPTY", "byte 1, line 1, column 2");
        row("mark", "\xef\xbb\xbf[1]", "F_ENCODING", "byte 0, line 1, column 1");
        row("UTF-16LE", QByteArray("\xff\xfe[\0001\0]\0", 8), "F_ENCODING",
            "byte 0, line 1, column 1");
        row("UTF-16BE without mark", QByteArray("\0[\0001\0]", 6), "F_ENCODING",
            "byte 0, line 1, column 1");
        row("UTF-16LE without mark", QByteArray("[\0001\0]\0", 6), "F_ENCODING",
            "byte 1, line 1, column 2");
        row("invalid UTF-8", "[\"a\",\n \"\xc3\xa9\xff\"]", "F_ENCODING",
            "byte 10, line 2, column 4", 1);
        row("overlong", "[\"\xc0\xaf\"]", "F_ENCODING", "byte 2, line 1, column 3");
        row("overlong of three", "[\"\xe0\x80\xaf\"]", "F_ENCODING", "byte 3, line 1, column 4");
        row("surrogate", "[\"\xed\xa0\x80\"]", "F_ENCODING", "byte 3, line 1, column 4");
        row("beyond Unicode", "[\"\xf4\x90\x80\x80\"]", "F_ENCODING", "byte 3, line 1, column 4");
        row("unfinished character", "[\"\xc3\"]", "F_ENCODING", "byte 3, line 1, column 4");
        row("invalid outside", "[1,\xff]", "F_ENCODING", "byte 3, line 1, column 4", 1);
        row("invalid behind", "[1]\xc3(", "F_ENCODING", "byte 4, line 1, column 5", 1);
        row("letter outside", "[1,\xc3\xa9]", "F_JSON", "byte 3, line 1, column 4", 1);
        row("mark behind", "[1]\xef\xbb\xbf", "F_JSON", "byte 3, line 1, column 4", 1);
        row("NUL", QByteArray("[1,\0002]", 6), "F_JSON", "byte 3, line 1, column 4", 1);
        row("trailing comma", "[1,\n]", "F_JSON", "byte 4, line 2, column 1", 1);
        row("leading comma", "[,1]", "F_JSON", "byte 1, line 1, column 2");
        row("two commas", "[1,,2]", "F_JSON", "byte 3, line 1, column 4", 1);
        row("no comma", "[1 2]", "F_JSON", "byte 3, line 1, column 4", 1);
        row("garbage", "[1]\n-- end --\n", "F_JSON", "byte 4, line 2, column 1", 1);
        row("two arrays", "[1]\n[]", "F_JSON", "byte 4, line 2, column 1", 1);
        row("bracket behind", "[1]]", "F_JSON", "byte 3, line 1, column 4", 1);
        row("wrong bracket", "[1}", "F_JSON", "byte 2, line 1, column 3", 1);
        row("wrong bracket inside", "[{\"a\":1]]", "F_JSON", "byte 7, line 1, column 8");
        row("lines", "\n{\"a\":1}\n{\"a\":2}\n", "F_SHAPE", "byte 1, line 2, column 1");
        row("numbers", "17 18", "F_SHAPE", "byte 0, line 1, column 1");
        row("bracket behind an object", "{}]", "F_SHAPE", "byte 0, line 1, column 1");
        row("broken object", "{\"a\":1}\n{", "F_SHAPE", "byte 0, line 1, column 1");
        row("comma in the object", "{\"a\":1,}", "F_JSON", "byte 7, line 1, column 8");
        row("object", " {\"manifest\": [1]}", "F_SHAPE", "byte 1, line 1, column 2");
        row("number", "17", "F_SHAPE", "byte 0, line 1, column 1");
        row("string", "\"[1]\"", "F_SHAPE", "byte 0, line 1, column 1");
        row("page", "<!DOCTYPE html>", "F_JSON", "byte 0, line 1, column 1");
        row("no value", "[{\"a\":}]", "F_JSON", "byte 6, line 1, column 7");
        row("no colon", "[{\"a\" 1}]", "F_JSON", "byte 6, line 1, column 7");
        row("no name", "[{1:2}]", "F_JSON", "byte 2, line 1, column 3");
        row("comma in an object", "[{\"a\":1,}]", "F_JSON", "byte 8, line 1, column 9");
        row("single quotes", "['a']", "F_JSON", "byte 1, line 1, column 2");
        row("comment", "[1 /* */]", "F_JSON", "byte 3, line 1, column 4", 1);
        row("word", "[nul]", "F_JSON", "byte 4, line 1, column 5");
        row("capital", "[True]", "F_JSON", "byte 1, line 1, column 2");
        row("NaN", "[NaN]", "F_JSON", "byte 1, line 1, column 2");
        row("plus", "[+1]", "F_JSON", "byte 1, line 1, column 2");
        row("leading zero", "[01]", "F_JSON", "byte 2, line 1, column 3", 1);
        row("point first", "[.5]", "F_JSON", "byte 1, line 1, column 2");
        row("point last", "[5.]", "F_JSON", "byte 3, line 1, column 4");
        row("minus alone", "[-]", "F_JSON", "byte 2, line 1, column 3");
        row("exponent", "[1e]", "F_JSON", "byte 3, line 1, column 4");
        row("exponent sign", "[1e+]", "F_JSON", "byte 4, line 1, column 5");
        row("line end in a string", "[\"a\nb\"]", "F_JSON", "byte 3, line 1, column 4");
        row("tab in a string", "[\"12345678\tb\"]", "F_JSON", "byte 10, line 1, column 11");
        row("escape", "[\"\\x41\"]", "F_JSON", "byte 3, line 1, column 4");
        row("hex", "[\"\\u00g0\"]", "F_JSON", "byte 6, line 1, column 7");
        row("columns are characters", "[\"\xe4\xb8\xad\xe4\xb8\xad\",x]", "F_JSON",
            "byte 10, line 1, column 7", 1);
        row("too deep", QByteArray(65, '['), "F_LIMIT", "byte 64, line 1, column 65");
    }

    void refusesWithThePlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, code);
        QFETCH(QString, place);
        QFETCH(int, entries);
        const Cut whole = cut(text);
        QCOMPARE(toString(whole.code), code);
        QCOMPARE(whole.place, place);
        QVERIFY(!whole.isCutShort);
        QCOMPARE(whole.entries.size(), entries);
        QVERIFY(whole.sha256.isEmpty());
        for (const qsizetype block : {1, 2, 3, 5, 8})
            QVERIFY2(cut(text, block) == whole, qPrintable(QString::number(block)));
    }

    void saysThatAFileIsIncomplete()
    {
        const QByteArray text = mixed.trimmed();
        for (qsizetype kept = 1; kept < text.size(); ++kept) {
            const Cut part = cut(text.left(kept), 7);
            QCOMPARE(toString(part.code), QStringLiteral("F_JSON"));
            QVERIFY(part.isCutShort);
            QVERIFY(part.place.startsWith(QStringLiteral("byte %1,").arg(kept)));
        }
        // Half a number is no entry.
        QCOMPARE(cut(QByteArray("[1,25")).entries, QList<QByteArray>{"1"});
        FileProblem problem;
        problem.code = FileCode::Json;
        const QString general = problem.toError().message.english();
        problem.isCutShort = true;
        QVERIFY(problem.toError().message.english() != general);
        QVERIFY(problem.toError().message.english().contains(QLatin1String("incomplete")));
    }

    void saysThatAFileIsNoManifest_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isForeign");
        const auto row = [](const char *name, const char *text, bool isForeign) {
            QTest::newRow(name) << QByteArray(text) << isForeign;
        };
        row("PEM", "-----BEGIN CERTIFICATE-----\nMIIB\n", true);
        row("words", "this is a text", true);
        row("page", "\n  <!DOCTYPE html>", true);
        row("numbers", "2026 11 23", true);
        row("quoted", "\"a\",\"b\"\n", true);
        row("one dash", "-", true);
        row("letters beyond ASCII", "\xc3\xa9t\xc3\xa9", true);
        row("broken array", " [1 2]", false);
        row("broken object", "{1}", false);
        row("object", "{}", false);
        row("cut short", "[1", false);
        row("text behind", "[1] end", false);
        row("no UTF-8", "\xff", false);
        row("nothing", "  ", false);
    }

    /// It is not damaged, and to download it again does not help.
    void saysThatAFileIsNoManifest()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isForeign);
        for (const qsizetype block : {1, 3, 1000}) {
            QBuffer device(&text);
            device.open(QIODevice::ReadOnly);
            ManifestReader reader(device, {}, block);
            EntryBlock cutOut;
            while (reader.next(cutOut) == ManifestReader::Next::Block) {
            }
            const core::Error error = reader.problem().toError();
            QCOMPARE(error.message.english().startsWith(QLatin1String("This is no manifest")),
                     isForeign);
            QCOMPARE(error.hint.english().startsWith(QLatin1String("Choose another file")),
                     isForeign);
            QVERIFY(!error.code.isEmpty());
        }
    }

    void acceptsWhatEditorsLeave()
    {
        QCOMPARE(cut(QByteArray("[\r\n 1,\r\n 2\r\n]\r\n")).entries.size(), 2);
        QCOMPARE(cut(QByteArray("[1]")).entries.size(), 1);
        // Lone surrogates in escapes are JSON; what they spoil is the entry.
        QCOMPARE(cut(QByteArray("[\"\\ud800\"]")).entries.size(), 1);
        QByteArray deep(64, '[');
        deep += QByteArray(64, ']');
        QCOMPARE(cut(deep).entries.size(), 1);
    }

    /// Verdicts are kept: so many take half a gigabyte.
    void holdsAsManyEntriesAsAnyFile()
    {
        QCOMPARE(ManifestLimits().entries, 5'000'000U);
        QVERIFY(reasonOf(FileCode::Limit).english().contains(QLatin1String("too many entries")));
    }

    void refusesTooLargeAnEntryWhereverBlocksEnd()
    {
        const ManifestLimits limits{.entryBytes = 20, .depth = 4, .entries = 3};
        const QByteArray good = "[1,\n  \"123456789012345678\"]"; // 20 bytes.
        QCOMPARE(cut(good, 1000, limits).entries.size(), 2);
        const QByteArray large = "[1,\n  \"1234567890123456789\"]";
        // What is wrong behind the limit makes no difference.
        const QByteArray broken = "[1,\n  \"1234567890123456789012\nx";
        for (qsizetype block = 1; block < 40; ++block) {
            QVERIFY(cut(good, block, limits).code == FileCode::None);
            for (const QByteArray &text : {large, broken}) {
                const Cut refused = cut(text, block, limits);
                QCOMPARE(toString(refused.code), QStringLiteral("F_LIMIT"));
                QCOMPARE(refused.place, QStringLiteral("byte 6, line 2, column 3"));
            }
        }
        QCOMPARE(toString(cut(QByteArray("[1,2,3,4]"), 2, limits).code), QStringLiteral("F_LIMIT"));
        QCOMPARE(toString(cut(QByteArray("[[[[[]]]]]"), 2, limits).code),
                 QStringLiteral("F_LIMIT"));
    }

    void staysSmallWhateverComes()
    {
        const qint64 before = testing::memoryInUse();
        EndlessDevice entry("[\"", 'a', manyBytes());
        QCOMPARE(toString(cut(entry).code), QStringLiteral("F_LIMIT"));
        QVERIFY2(entry.given() < 4 << 20, qPrintable(QString::number(entry.given())));
        EndlessDevice space("[1,", ' ', manyBytes());
        const Cut cutShort = cut(space);
        QVERIFY(cutShort.isCutShort);
        QCOMPARE(cutShort.entries.size(), 1);
        EndlessDevice object("{\"manifest\":\"", 'a', manyBytes());
        QVERIFY(cut(object).isCutShort);
        QVERIFY(testing::memoryInUse() - before < 32 << 20);
    }

    void saysThatADeviceCannotBeRead()
    {
        BrokenDevice device;
        device.open(QIODevice::ReadOnly);
        ManifestReader reader(device);
        EntryBlock block;
        QVERIFY(reader.next(block) == ManifestReader::Next::Failed);
        QCOMPARE(reader.error().code, QStringLiteral("read"));
        QVERIFY(!reader.error().hint.isEmpty());
    }
};

ENDORSE_TEST(ManifestReaderTest)

#include "manifestreadertest.moc"
