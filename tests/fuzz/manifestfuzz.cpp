// SPDX-License-Identifier: GPL-3.0-or-later
// Damaged manifests: cut as another parser understands them, wherever the pieces end.
#include "corpus.h"
#include "fuzzrun.h"
#include "jsonshape.h"

#include <support/testregistry.h>

#include <simdjson.h>

#include <QBuffer>
#include <QRegularExpression>
#include <QTest>

#include <manifest/manifestreader.h>
#include <optional>

namespace endorse::fuzz {

using namespace manifest;

namespace {

/// What was cut out of a file.
struct CutFile final
{
    QList<QByteArray> entries;
    FileProblem problem;

    bool isGood() const { return problem.code == FileCode::None; }
    bool isLike(const CutFile &other) const
    {
        return entries == other.entries && problem.code == other.problem.code &&
               problem.place() == other.problem.place() &&
               problem.isCutShort == other.problem.isCutShort;
    }
};

CutFile cutFile(const core::Bytes &input, qsizetype blockBytes)
{
    QBuffer device;
    device.setData(input);
    device.open(QIODevice::ReadOnly);
    ManifestReader reader(device, {.entryBytes = 400, .depth = 8, .entries = 50}, blockBytes);
    CutFile out;
    EntryBlock block;
    ManifestReader::Next next = ManifestReader::Next::Block;
    while ((next = reader.next(block)) == ManifestReader::Next::Block) {
        for (std::size_t i = 0; i < block.entries.size(); ++i)
            out.entries.append(block.entry(i).toByteArray());
    }
    if (next == ManifestReader::Next::Refused)
        out.problem = reader.problem();
    return out;
}

/// The elements of the array as another parser counts them; nothing: it refuses the text.
std::optional<std::size_t> elementsOf(const core::Bytes &input, simdjson::error_code *error)
{
    simdjson::dom::parser parser;
    simdjson::dom::array array;
    const simdjson::padded_string text(input.constData(), static_cast<std::size_t>(input.size()));
    *error = parser.parse(text).get_array().get(array);
    if (*error != simdjson::SUCCESS)
        return std::nullopt;
    return array.size();
}

/// What that parser refuses although it is JSON: numbers that it cannot hold, halves of characters.
bool isItsOwnLimit(const core::Bytes &input, simdjson::error_code error)
{
    static const QRegularExpression halves(QStringLiteral("\\\\u[dD][89abcdefABCDEF]"));
    return error == simdjson::NUMBER_ERROR ||
           (error == simdjson::STRING_ERROR && halves.match(QString::fromLatin1(input)).hasMatch());
}

Outcome compare(const core::Bytes &input, const CutFile &file)
{
    simdjson::error_code error = simdjson::SUCCESS;
    const auto elements = elementsOf(input, &error);
    if (file.isGood()) {
        if (!elements && !isItsOwnLimit(input, error)) {
            return Outcome::wrong(QStringLiteral("simdjson refuses it: %1")
                                      .arg(QLatin1String(simdjson::error_message(error))));
        }
        if (elements && *elements != static_cast<std::size_t>(file.entries.size()))
            return Outcome::wrong(QStringLiteral("simdjson counts other entries"));
        for (const QByteArray &entry : file.entries) {
            if (entry.isEmpty() || !input.contains(entry))
                return Outcome::wrong(QStringLiteral("an entry is not in the file"));
        }
        return Outcome::accepted();
    }
    const bool isOurLimit = file.problem.code == FileCode::Limit ||
                            (file.problem.code == FileCode::Empty && elements == std::size_t(0));
    if (elements && !isOurLimit)
        return Outcome::wrong(QStringLiteral("simdjson accepts it"));
    if (file.problem.byte < 0 || file.problem.byte > input.size() || file.problem.line < 1 ||
        file.problem.column < 1)
        return Outcome::wrong(QStringLiteral("no place: ") + file.problem.place());
    return Outcome::refusedWith(file.problem.toError())
        .at(toString(file.problem.code) + QStringLiteral(", ") + file.problem.technical);
}

Outcome checkManifest(const core::Bytes &input)
{
    const CutFile whole = cutFile(input, 1 << 16);
    for (const qsizetype block : {1, 3, 64}) {
        if (!cutFile(input, block).isLike(whole))
            return Outcome::wrong(QStringLiteral("blocks of %1 make a difference").arg(block));
    }
    return compare(input, whole);
}

} // namespace

class ManifestFuzz final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reader()
    {
        const QStringList allRefusals{
            QStringLiteral("F_EMPTY, there is nothing but white space"),
            QStringLiteral("F_EMPTY, the array has no element"),
            QStringLiteral("F_ENCODING, no character of UTF-8"),
            QStringLiteral("F_JSON, the text ends before its brackets are closed"),
            QStringLiteral("F_JSON, a control character within a string"),
            QStringLiteral("F_JSON, no escape of JSON"),
            QStringLiteral("F_JSON, no hexadecimal digit"),
            QStringLiteral("F_JSON, no digit"),
            QStringLiteral("F_JSON, no word of JSON"),
            QStringLiteral("F_JSON, no value of JSON"),
            QStringLiteral("F_JSON, out of place"),
            QStringLiteral("F_JSON, text behind the end"),
            QStringLiteral("F_SHAPE, the outermost value is no array"),
            QStringLiteral("F_LIMIT, the brackets are nested too deeply"),
            QStringLiteral("F_LIMIT, the entry that begins here is too large"),
            QStringLiteral("F_LIMIT, there are too many entries")};
        run("ManifestReader",
            {.corpus = {"[{\"payload\":\"eyJh\",\"protected\":\"eyJi\",\"header\":{\"uniqueId\":"
                        "\"0123\"},\"signature\":\"AAAA\"},\n {\"payload\":\"\"}]",
                        "[ 1 , -0.5e+10 , true,false ,null, \"\\u00e9\\n\\\\\\\"\", [[]], {} ]\r\n",
                        "[\"\xc3\xa9\xe4\xb8\xad\xf0\x9f\x94\x92\",{\"\xc3\xa9\":[]}]",
                        "[\n  {\n    \"a\": 0,\n    \"b\": [1, 2, {\"c\": null}]\n  }\n]"},
             .dictionary = {"[",
                            "]",
                            "{",
                            "}",
                            ",",
                            ":",
                            "\"",
                            "\\",
                            "\\u",
                            "\\ud800",
                            "\n",
                            "null",
                            "true",
                            "1e5",
                            "-",
                            ".",
                            "0",
                            "\xef\xbb\xbf",
                            "\xff\xfe",
                            "\xc3\xa9",
                            "\xed\xa0\x80",
                            "\xf4\x90\x80\x80",
                            "],[",
                            "[[[[[[[[[",
                            "}{"},
             .reshape = reshapeJson,
             .check = checkManifest,
             .rounds = 20'000,
             .seconds = 22,
             .reaches = allRefusals});
    }
    void readerOfLongStrings()
    {
        const core::Bytes file = dataFile("manifests/real/ECC608-TMNGTLSS-B.json");
        run("ManifestReader, long strings",
            {.corpus = {"[{}]", QByteArray("[") + QByteArray(300, ' ') + "\"" +
                                    QByteArray(390, 'a') + "\"]"},
             .dictionary = {file.left(200), file.right(100), "\"", ",", "[", "]", "\n"},
             .check = checkManifest,
             .rounds = 5'000,
             .seconds = 8});
    }
};

ENDORSE_TEST(ManifestFuzz)

} // namespace endorse::fuzz

#include "manifestfuzz.moc"
