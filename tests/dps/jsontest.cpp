// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/secret.h>
#include <dps/json.h>
#include <support/testregistry.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace endorse::core;
using namespace endorse::dps;

class JsonTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsRawText();
    void refuses_data();
    void refuses();
    void accepts_data();
    void accepts();
    void readsTypes();
    void firstFailureSticks();
    void nullCountsAsAbsent();
    void emptyIsNotAbsent();
    void escapes_data();
    void escapes();
    void depthIsBounded();
    void manyMembersAreQuick();
    void splitsArrays_data();
    void splitsArrays();
    void secrets();
};

void JsonTest::keepsRawText()
{
    const auto object = JsonObject::parse(
        " { \"big\" : 123456789012345678901234567890 , \"e\":1.50e+02,\"s\":\"\\u00e9\\n\" ,"
        "\"o\": { \"a\" : [ 1 , 2 ] } , \"n\":null, \"t\":true } ");
    QVERIFY(object);
    QCOMPARE(object->raw(QLatin1String("big")), Bytes("123456789012345678901234567890"));
    QCOMPARE(object->raw(QLatin1String("e")), Bytes("1.50e+02"));
    QCOMPARE(object->raw(QLatin1String("s")), Bytes("\"\\u00e9\\n\""));
    QCOMPARE(object->raw(QLatin1String("o")), Bytes("{ \"a\" : [ 1 , 2 ] }"));
    QCOMPARE(object->raw(QLatin1String("n")), Bytes("null"));
    QCOMPARE(object->raw(QLatin1String("t")), Bytes("true"));
    QCOMPARE(object->members().size(), 6);
}

void JsonTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("blank") << QByteArray("  ");
    QTest::newRow("array") << QByteArray("[1]");
    QTest::newRow("string") << QByteArray("\"x\"");
    QTest::newRow("number") << QByteArray("1");
    QTest::newRow("open") << QByteArray("{\"a\":1");
    QTest::newRow("two") << QByteArray("{}{}");
    QTest::newRow("tail") << QByteArray("{} x");
    QTest::newRow("tail of a good one") << QByteArray("{\"a\":1} ]");
    QTest::newRow("comma at the end") << QByteArray("{\"a\":1,}");
    QTest::newRow("no comma") << QByteArray("{\"a\":1 \"b\":2}");
    QTest::newRow("no colon") << QByteArray("{\"a\" 1}");
    QTest::newRow("key not a string") << QByteArray("{a:1}");
    QTest::newRow("single quotes") << QByteArray("{'a':1}");
    QTest::newRow("leading zero") << QByteArray("{\"a\":01}");
    QTest::newRow("bare minus") << QByteArray("{\"a\":-}");
    QTest::newRow("bare point") << QByteArray("{\"a\":1.}");
    QTest::newRow("bare exponent") << QByteArray("{\"a\":1e}");
    QTest::newRow("hex") << QByteArray("{\"a\":0x10}");
    QTest::newRow("plus") << QByteArray("{\"a\":+1}");
    QTest::newRow("nan") << QByteArray("{\"a\":NaN}");
    QTest::newRow("nulx") << QByteArray("{\"a\":nulx}");
    QTest::newRow("nullx") << QByteArray("{\"a\":nullx}");
    QTest::newRow("truex") << QByteArray("{\"a\":truex}");
    QTest::newRow("nested comma") << QByteArray("{\"a\":[1,]}");
    QTest::newRow("nested array without comma") << QByteArray("{\"a\":[1 2]}");
    QTest::newRow("nested brace") << QByteArray("{\"a\":[}]}");
    QTest::newRow("mismatched") << QByteArray("{\"a\":[1}");
    QTest::newRow("bad escape") << QByteArray("{\"a\":\"\\x\"}");
    QTest::newRow("bad escape below") << QByteArray("{\"a\":{\"b\":[\"\\u12\"]}}");
    QTest::newRow("lone surrogate") << QByteArray("{\"a\":\"\\ud800\"}");
    QTest::newRow("control character") << QByteArray("{\"a\":\"\x01\"}");
    QTest::newRow("bad UTF-8") << QByteArray("{\"a\":\"\xff\xfe\"}");
    QTest::newRow("twice") << QByteArray("{\"a\":1,\"a\":2}");
    QTest::newRow("twice by escape") << QByteArray("{\"a\":1,\"\\u0061\":2}");
    QTest::newRow("html") << QByteArray("<html>Sign in</html>");
    QTest::newRow("NUL") << QByteArray("{\"a\":1}\0", 8);
}

void JsonTest::refuses()
{
    QFETCH(QByteArray, text);
    const auto object = JsonObject::parse(text, QStringLiteral("place"));
    QVERIFY(!object);
    QCOMPARE(toString(object.error().category), toString(ErrorCategory::Protocol));
    QCOMPARE(object.error().code, QStringLiteral("json"));
    QVERIFY(object.error().place.startsWith(QLatin1String("place")));
    QVERIFY(!object.error().technical.isEmpty());
}

void JsonTest::accepts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty object") << QByteArray("{}");
    QTest::newRow("white space") << QByteArray("\r\n\t { } \n");
    QTest::newRow("zero") << QByteArray("{\"a\":0,\"b\":-0,\"c\":0.0,\"d\":1E5,\"e\":-1.2e-3}");
    QTest::newRow("overflow") << QByteArray("{\"a\":1e999}");
    QTest::newRow("pair") << QByteArray("{\"a\":\"\\ud83d\\ude00\"}");
    QTest::newRow("empty key") << QByteArray("{\"\":1}");
    QTest::newRow("nested") << QByteArray("{\"a\":{},\"b\":[],\"c\":[[],{}]}");
}

void JsonTest::accepts()
{
    QFETCH(QByteArray, text);
    const auto object = JsonObject::parse(text);
    QVERIFY2(object, object ? "" : qPrintable(object.error().technical));
    // What was kept raw makes the same document again.
    const Bytes again = JsonWriter().rest(object->members()).finish();
    QCOMPARE(QJsonDocument::fromJson(again), QJsonDocument::fromJson(text));
}

void JsonTest::readsTypes()
{
    JsonReader reader(*JsonObject::parse(
        "{\"s\":\"a\\\"b\\u00e9\",\"k\":\"YQ==\",\"i\":-42,\"b\":false,\"l\":[\"x\",\"\\ty\"],"
        "\"o\":{\"p\":1},\"r\":[1,2],\"u\":7}"));
    QCOMPARE(reader.string("s"), QStringLiteral("a\"bé"));
    QCOMPARE(reader.ascii("k"), QByteArray("YQ=="));
    QCOMPARE(reader.integer("i").value(), -42);
    QCOMPARE(reader.boolean("b").value(), false);
    QCOMPARE(reader.strings("l").value(),
             (QStringList{QStringLiteral("x"), QStringLiteral("\ty")}));
    QCOMPARE(reader.object("o").value().raw(QLatin1String("p")), Bytes("1"));
    QCOMPARE(reader.raw("r"), Bytes("[1,2]"));
    QVERIFY(!reader.error());
    QCOMPARE(reader.rest(), (RawMembers{{QStringLiteral("u"), "7"}}));
}

void JsonTest::firstFailureSticks()
{
    JsonReader reader(
        *JsonObject::parse("{\"s\":1,\"i\":\"x\",\"ok\":\"y\"}", QStringLiteral("p")));
    QVERIFY(reader.string("s").isNull());
    QVERIFY(!reader.integer("i"));
    QVERIFY(reader.requiredString("gone").isNull());
    QVERIFY(reader.error());
    QCOMPARE(reader.error()->place, QStringLiteral("p.s"));

    const auto failing = [](auto read) {
        JsonReader other(*JsonObject::parse(
            "{\"i\":1.5,\"b\":1,\"l\":[1],\"o\":[],\"k\":\"\\u00e9\",\"s\":\"x\"}"));
        read(other);
        return other.error() ? other.error()->place : QString();
    };
    QCOMPARE(failing([](JsonReader &r) { r.integer("i"); }), QStringLiteral("i"));
    QCOMPARE(failing([](JsonReader &r) { r.boolean("b"); }), QStringLiteral("b"));
    QCOMPARE(failing([](JsonReader &r) { r.strings("l"); }), QStringLiteral("l"));
    QCOMPARE(failing([](JsonReader &r) { r.strings("s"); }), QStringLiteral("s"));
    QCOMPARE(failing([](JsonReader &r) { r.object("o"); }), QStringLiteral("o"));
    QCOMPARE(failing([](JsonReader &r) { r.ascii("k"); }), QStringLiteral("k"));
    QCOMPARE(failing([](JsonReader &r) { r.requiredObject("gone"); }), QStringLiteral("gone"));
    QCOMPARE(failing([](JsonReader &r) { r.string("s"); }), QString());
}

void JsonTest::nullCountsAsAbsent()
{
    JsonReader reader(*JsonObject::parse("{\"s\":null,\"o\":null,\"u\":null}"));
    QVERIFY(reader.string("s").isNull());
    QVERIFY(!reader.object("o"));
    QVERIFY(!reader.error());
    QCOMPARE(reader.rest(), (RawMembers{{QStringLiteral("u"), "null"}}));
}

void JsonTest::emptyIsNotAbsent()
{
    JsonReader reader(*JsonObject::parse("{\"s\":\"\",\"k\":\"\"}"));
    const QString text = reader.string("s");
    QVERIFY(text.isEmpty() && !text.isNull());
    QVERIFY(!reader.ascii("k").isNull());
    QCOMPARE(JsonWriter().string("s", text).string("n", QString()).finish(), Bytes("{\"s\":\"\"}"));
}

void JsonTest::escapes_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("quotes") << QStringLiteral("a\"b\\c/d");
    QTest::newRow("controls") << QStringLiteral("\n\r\t\b\f\u0001\u001f");
    QTest::newRow("NUL") << QString(QChar(u'\0'));
    QTest::newRow("other scripts") << QStringLiteral("機器 기기 é 😀");
    QTest::newRow("DEL") << QStringLiteral("\u007f\u2028");
}

void JsonTest::escapes()
{
    QFETCH(QString, text);
    const Bytes json = JsonWriter().string("t", text).finish();
    QCOMPARE(QJsonDocument::fromJson(json).object().value(QLatin1String("t")).toString(), text);
    JsonReader reader(*JsonObject::parse(json));
    QCOMPARE(reader.string("t"), text);
}

void JsonTest::depthIsBounded()
{
    const auto nested = [](int depth) {
        return "{\"a\":" + QByteArray(depth, '[') + QByteArray(depth, ']') + '}';
    };
    QVERIFY(JsonObject::parse(nested(40)));
    QVERIFY(!JsonObject::parse(nested(100)));
    QVERIFY(!JsonObject::parse(nested(200000)));
    QVERIFY(!JsonObject::parse("{\"a\":" + QByteArray(200000, '[')));
}

void JsonTest::manyMembersAreQuick()
{
    QByteArray text = "{";
    for (int i = 0; i < 100000; ++i)
        text += "\"m" + QByteArray::number(i) + "\":" + QByteArray::number(i) + ',';
    text.back() = '}';
    const auto object = JsonObject::parse(text);
    QVERIFY(object);
    QCOMPARE(object->members().size(), 100000);
}

void JsonTest::splitsArrays_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("elements"); // between bars; null: refused
    QTest::newRow("empty") << QByteArray(" [ ] ") << QByteArray("");
    QTest::newRow("values") << QByteArray(R"([1.50, "a]" ,{"b":[2]},[ 3 ],null])")
                            << QByteArray(R"(1.50|"a]"|{"b":[2]}|[ 3 ]|null)");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("object") << QByteArray("{}") << QByteArray();
    QTest::newRow("open") << QByteArray("[1") << QByteArray();
    QTest::newRow("comma at the end") << QByteArray("[1,]") << QByteArray();
    QTest::newRow("no comma") << QByteArray("[1 2]") << QByteArray();
    QTest::newRow("tail") << QByteArray("[] []") << QByteArray();
}

void JsonTest::splitsArrays()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, elements);
    const auto list = jsonElements(text, QStringLiteral("errors"));
    QCOMPARE(list.has_value(), !elements.isNull());
    if (list)
        QCOMPARE(QByteArrayList(*list).join('|'), elements);
    else
        QCOMPARE(list.error().place, QStringLiteral("errors"));
}

void JsonTest::secrets()
{
    const auto object = JsonObject::parse(R"({"a":"QUFB","b":"A\/B","c":"","d":null,"e":7})");
    QVERIFY(object);
    JsonReader reader(*object);
    QCOMPARE(reader.secret("a").view().toByteArray(), QByteArray("QUFB"));
    QCOMPARE(reader.secret("b").view().toByteArray(), QByteArray("A/B"));
    QVERIFY(reader.secret("c").isEmpty());
    QVERIFY(reader.secret("d").isEmpty());
    QVERIFY(reader.secret("none").isEmpty());
    QVERIFY(!reader.error());
    QVERIFY(reader.secret("e").isEmpty());
    QCOMPARE(reader.error()->place, QStringLiteral("e"));
    QCOMPARE(JsonWriter().secret("a", Secret::take("A/\"")).secret("b", Secret()).finish(),
             Bytes("{\"a\":\"A/\\\"\"}"));
}

ENDORSE_TEST(JsonTest)
#include "jsontest.moc"
