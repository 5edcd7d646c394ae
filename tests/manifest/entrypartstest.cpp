// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/testregistry.h>

#include <QSet>
#include <QTest>

#include <manifest/base64.h>
#include <manifest/chipname.h>
#include <manifest/es256.h>
#include <manifest/strictjson.h>
#include <manifest/verdict.h>

namespace endorse::manifest {

class EntryPartsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void base64_data();
    void base64();
    void base64OfEveryLength();
    void chipNames_data();
    void chipNames();
    void uniqueIds();
    void timestamps_data();
    void timestamps();
    void manyNames();
    void pointsOfTheCurve();
    void everyCodeHasWords();
};

void EntryPartsTest::base64_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isUrl");
    QTest::addColumn<bool>("isStandard");
    QTest::newRow("empty") << QByteArray() << true << true;
    QTest::newRow("three octets") << QByteArray("YWJj") << true << true;
    QTest::newRow("one octet") << QByteArray("YQ") << true << false;
    QTest::newRow("one octet, padded") << QByteArray("YQ==") << false << true;
    QTest::newRow("one octet, half padded") << QByteArray("YQ=") << false << false;
    QTest::newRow("two octets") << QByteArray("YWI") << true << false;
    QTest::newRow("two octets, padded") << QByteArray("YWI=") << false << true;
    QTest::newRow("four bits left over") << QByteArray("YR") << false << false;
    QTest::newRow("four bits left over, padded") << QByteArray("YR==") << false << false;
    QTest::newRow("two bits left over") << QByteArray("YWJ") << false << false;
    QTest::newRow("two bits left over, padded") << QByteArray("YWJ=") << false << false;
    QTest::newRow("one character") << QByteArray("Y") << false << false;
    QTest::newRow("five characters") << QByteArray("YWJjY") << false << false;
    QTest::newRow("URL alphabet") << QByteArray("-_-_") << true << false;
    QTest::newRow("standard alphabet") << QByteArray("+/+/") << false << true;
    QTest::newRow("both alphabets") << QByteArray("-_+/") << false << false;
    QTest::newRow("space") << QByteArray("YW Jj") << false << false;
    QTest::newRow("space behind") << QByteArray("YWJj ") << false << false;
    QTest::newRow("line end") << QByteArray("YWJj\n") << false << false;
    QTest::newRow("padding alone") << QByteArray("====") << false << false;
    QTest::newRow("padding inside") << QByteArray("YQ==YWJj") << false << false;
    QTest::newRow("three paddings") << QByteArray("Y===") << false << false;
    QTest::newRow("beyond ASCII") << QByteArray("YWJ\xc3") << false << false;
    QTest::newRow("NUL") << QByteArray("YWJ\0", 4) << false << false;
}

void EntryPartsTest::base64()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isUrl);
    QFETCH(bool, isStandard);
    Scratch scratch;
    const std::string_view view(text.constData(), static_cast<std::size_t>(text.size()));
    QCOMPARE(decodeBase64Url(view, scratch).has_value(), isUrl);
    QCOMPARE(decodeBase64(view, scratch).has_value(), isStandard);
}

void EntryPartsTest::base64OfEveryLength()
{
    Scratch scratch;
    QByteArray octets;
    for (int i = 0; i < 300; ++i) {
        const QByteArray url =
            octets.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        const QByteArray standard = octets.toBase64();
        const auto fromUrl =
            decodeBase64Url({url.constData(), static_cast<std::size_t>(url.size())}, scratch);
        QVERIFY(fromUrl);
        QCOMPARE(QByteArray(fromUrl->data(), static_cast<qsizetype>(fromUrl->size())), octets);
        const auto fromStandard = decodeBase64(
            {standard.constData(), static_cast<std::size_t>(standard.size())}, scratch);
        QVERIFY(fromStandard);
        QCOMPARE(QByteArray(fromStandard->data(), static_cast<qsizetype>(fromStandard->size())),
                 octets);
        octets += static_cast<char>(i * 151 + 7);
    }
}

void EntryPartsTest::chipNames_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("kind");
    const int other = static_cast<int>(ChipName::Other);
    const int current = static_cast<int>(ChipName::Current);
    const int early = static_cast<int>(ChipName::Early);
    QTest::newRow("current") << QByteArray("sn0123ABCDEF01234501") << current;
    QTest::newRow("lower case") << QByteArray("sn0123abcdef01234501") << current;
    QTest::newRow("early") << QByteArray("0123ABCDEF01234501 ATECC") << early;
    QTest::newRow("early for LoRa")
        << QByteArray("0123ABCDEF01234501 0004A310001FF9FD ATECC") << early;
    QTest::newRow("another chip") << QByteArray("sn0123ABCDEF01234601") << other;
    QTest::newRow("early, another chip") << QByteArray("0123ABCDEF01234601 ATECC") << other;
    QTest::newRow("bare") << QByteArray("0123ABCDEF01234501") << other;
    QTest::newRow("longer") << QByteArray("sn0123ABCDEF0123450100") << other;
    QTest::newRow("shorter") << QByteArray("sn0123ABCDEF012345") << other;
    QTest::newRow("NUL behind") << QByteArray("sn0123ABCDEF01234501\0", 21) << other;
    QTest::newRow("space in front") << QByteArray(" sn0123ABCDEF01234501") << other;
    QTest::newRow("EUI of 15 digits")
        << QByteArray("0123ABCDEF01234501 004A310001FF9FD ATECC") << other;
    QTest::newRow("EUI with other letters")
        << QByteArray("0123ABCDEF01234501 0004A310001FF9FX ATECC") << other;
    QTest::newRow("empty") << QByteArray() << other;
}

void EntryPartsTest::chipNames()
{
    QFETCH(QByteArray, name);
    QFETCH(int, kind);
    QCOMPARE(static_cast<int>(chipNameOf(name, "0123abcdef01234501")), kind);
}

void EntryPartsTest::uniqueIds()
{
    QCOMPARE(uniqueIdOf("0123ABCDEF01234501")->text, QByteArray("0123abcdef01234501"));
    QVERIFY(uniqueIdOf("0123ABCDEF01234501")->hadCapitals);
    QVERIFY(!uniqueIdOf("0123abcdef01234501")->hadCapitals);
    QVERIFY(!uniqueIdOf("0123abcdef0123450"));
    QVERIFY(!uniqueIdOf("0123abcdef012345011"));
    QVERIFY(!uniqueIdOf("0123abcdefg1234501"));
    QVERIFY(!uniqueIdOf("../../../../etc/pa"));
    QVERIFY(!uniqueIdOf(std::string_view("0123abcdef0123450\0", 18)));
}

void EntryPartsTest::timestamps_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("milliseconds") << QByteArray("2025-06-01T20:14:45.600Z")
                                  << qint64(1'748'808'885);
    QTest::newRow("seconds") << QByteArray("2025-06-01T20:14:45Z") << qint64(1'748'808'885);
    QTest::newRow("before 1970") << QByteArray("1969-12-31T23:59:59Z") << qint64(-1);
    QTest::newRow("leap day") << QByteArray("2024-02-29T00:00:00Z") << qint64(1'709'164'800);
    for (const char *bad :
         {"", "2025", "2025-02-29T00:00:00Z", "2025-13-01T00:00:00Z", "2025-00-01T00:00:00Z",
          "2025-06-01T24:00:00Z", "2025-06-01T20:60:00Z", "2025-06-01T20:14:45",
          "2025-06-01 20:14:45Z", "2025-06-01T20:14:45.Z", "2025-06-01T20:14:45.6xZ",
          "2025-06-01T20:14:45+01:00", "2025-6-01T20:14:455Z", "-025-06-01T20:14:45Z"})
        QTest::newRow(bad) << QByteArray(bad) << std::numeric_limits<qint64>::min();
}

void EntryPartsTest::timestamps()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, seconds);
    QCOMPARE(secondsOfTimestamp({text.constData(), static_cast<std::size_t>(text.size())})
                 .value_or(std::numeric_limits<qint64>::min()),
             seconds);
}

void EntryPartsTest::manyNames()
{
    // More than are compared one by one.
    const auto reads = [](int count, int again) {
        QByteArray text = "{\"n\":{";
        for (int i = 0; i < count; ++i)
            text += "\"m" + QByteArray::number(i) + "\":{},";
        text += "\"m" + QByteArray::number(again) + "\":1}}";
        const qsizetype size = text.size();
        text += QByteArray(Scratch::Padding, ' ');
        StrictJson json;
        return json.read({text.constData(), static_cast<std::size_t>(size)}).has_value();
    };
    for (int count : {2, 15, 16, 17, 500}) {
        QVERIFY(reads(count, count));
        QVERIFY(!reads(count, 0));
        QVERIFY(!reads(count, count - 1));
    }
}

void EntryPartsTest::pointsOfTheCurve()
{
    P256Curve curve;
    const QByteArray x =
        QByteArray::fromHex("6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296");
    const QByteArray y =
        QByteArray::fromHex("4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5");
    const QByteArray prime =
        QByteArray::fromHex("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff");
    const auto view = [](const QByteArray &octets) {
        return std::string_view(octets.constData(), static_cast<std::size_t>(octets.size()));
    };
    QVERIFY(curve.contains(view(x), view(y)));
    QVERIFY(!curve.contains(view(y), view(x)));
    const QByteArray zero(32, '\0');
    QVERIFY(!curve.contains(view(zero), view(zero)));
    QVERIFY(!curve.contains(view(prime), view(y)));
    QVERIFY(curve.contains(view(x), view(y)));
    QVERIFY(Es256Key::fromPoint('\4' + x + y));
    QVERIFY(!Es256Key::fromPoint('\4' + x + x));
    QVERIFY(!Es256Key::fromPoint({}));
}

void EntryPartsTest::everyCodeHasWords()
{
    QSet<QString> codes;
    for (int i = 1; i < EntryCodeCount; ++i) {
        const auto code = static_cast<EntryCode>(i);
        codes.insert(toString(code));
        QVERIFY2(!reasonOf(code).english().isEmpty(), qPrintable(toString(code)));
        QVERIFY2(!adviceOf(code).english().isEmpty(), qPrintable(toString(code)));
    }
    QCOMPARE(codes.size(), EntryCodeCount - 1);
    for (const FileCode code :
         {FileCode::Empty, FileCode::Encoding, FileCode::Json, FileCode::Shape, FileCode::Limit}) {
        QVERIFY(toString(code).startsWith(QLatin1String("F_")));
        QVERIFY(!reasonOf(code).english().isEmpty() && !adviceOf(code).english().isEmpty());
    }
    QVERIFY(reasonOf(EntryCode::None).isEmpty() && adviceOf(EntryCode::None).isEmpty());
}

ENDORSE_TEST(EntryPartsTest)

} // namespace endorse::manifest

#include "entrypartstest.moc"
