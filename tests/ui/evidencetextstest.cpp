// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/attestationsamples.h>
#include <support/testregistry.h>
#include <ui/attestation/httptext.h>
#include <ui/attestation/tpmframe.h>

#include <QTest>

using namespace endorse;
using namespace endorse::ui;
using tpmtypes::ByteRange;
using tpmtypes::StructureNode;

class EvidenceTextsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void indentsBodies_data();
    void indentsBodies();
    void writesAnExchange();
    void framesACommand();
    void framesWhatIsMasked();
    void framesAResponse();
    void keepsEveryByteOfABrokenFrame_data();
    void keepsEveryByteOfABrokenFrame();

private:
    static QStringList dump(const StructureNode &node);
};

/// "name offset+length value" of the children.
QStringList EvidenceTextsTest::dump(const StructureNode &node)
{
    QStringList lines;
    for (const StructureNode &child : node.children)
        lines.append(QStringLiteral("%1 %2+%3 %4")
                         .arg(child.name)
                         .arg(child.range.offset)
                         .arg(child.range.length)
                         .arg(child.value)
                         .trimmed());
    return lines;
}

void EvidenceTextsTest::indentsBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    QTest::newRow("order kept") << QByteArray(R"({"z":1,"a":[true,null]})")
                                << QStringLiteral("{\n  \"z\": 1,\n  \"a\": [\n    true,\n"
                                                  "    null\n  ]\n}");
    QTest::newRow("empty containers")
        << QByteArray(R"({"a":{},"b":[ ]})") << QStringLiteral("{\n  \"a\": {},\n  \"b\": []\n}");
    QTest::newRow("punctuation in strings")
        << QByteArray(R"({"a":"x,{\"y\":[1]}"})")
        << QStringLiteral("{\n  \"a\": \"x,{\\\"y\\\":[1]}\"\n}");
    QTest::newRow("text") << QByteArray("no JSON, {really") << QStringLiteral("no JSON, {really");
    QTest::newRow("cut") << QByteArray(R"({"a":)") << QStringLiteral("{\"a\":");
    QTest::newRow("nothing") << QByteArray() << QString();
}

void EvidenceTextsTest::indentsBodies()
{
    QFETCH(QByteArray, body);
    QTEST(prettyBody(body), "text");
}

void EvidenceTextsTest::writesAnExchange()
{
    const dps::HttpExchange exchange = testing::sampleExchange(401);
    const QString request = requestText(exchange);
    QVERIFY(request.startsWith(QLatin1String("PUT /0ne00A1B2C3/registrations/")));
    QVERIFY(request.contains(QLatin1String("register?api-version=2021-06-01 HTTP/1.1\nHost: ")));
    QVERIFY(request.contains(QLatin1String("&sig=**********&se=")));
    QVERIFY(request.contains(QLatin1String("\n\n{\n  \"registrationId\"")));
    const QString answer = responseText(exchange);
    QVERIFY(answer.startsWith(QLatin1String("HTTP/1.1 401 Unauthorized\nContent-Type: ")));
    QVERIFY(answer.contains(QLatin1String("required <b>now</b>")));
    QVERIFY(responseText(testing::sampleExchange(0)).isEmpty());
}

void EvidenceTextsTest::framesACommand()
{
    tpm::TpmExchange exchange;
    exchange.commandName = QStringLiteral("ActivateCredential");
    exchange.command = core::ByteWriter()
                           .u16(0x8002)
                           .u32(45)
                           .u32(0x147)
                           .u32(0x81000001)
                           .u32(0x81010001)
                           .u32(9)
                           .raw(QByteArray(9, 'a'))
                           .u16(8)
                           .sized("hm")
                           .raw("iden")
                           .sized("se")
                           .bytes();
    const StructureNode tree = commandTree(exchange);
    QCOMPARE(tree.name, QStringLiteral("ActivateCredential"));
    QCOMPARE(tree.range, (ByteRange{0, 45}));
    QCOMPARE(dump(tree),
             (QStringList{
                 QStringLiteral("tag 0+2 0x8002 TPM_ST_SESSIONS"),
                 QStringLiteral("commandSize 2+4 45"), QStringLiteral("commandCode 6+4 0x00000147"),
                 QStringLiteral("activateHandle 10+4 0x81000001"),
                 QStringLiteral("keyHandle 14+4 0x81010001"),
                 QStringLiteral("authorizationSize 18+4 9"), QStringLiteral("authorizations 22+9"),
                 QStringLiteral("credentialBlob 31+10"), QStringLiteral("secret 41+4")}));
    QCOMPARE(dump(tree.children.at(7)),
             (QStringList{QStringLiteral("size 31+2"), QStringLiteral("integrityHMAC 33+4"),
                          QStringLiteral("encIdentity 37+4")}));
}

void EvidenceTextsTest::framesWhatIsMasked()
{
    tpm::TpmExchange exchange;
    exchange.response =
        core::ByteWriter().u16(0x8001).u32(28).u32(0).u16(16).raw(QByteArray(16, '*')).bytes();
    exchange.commandCode = 0x147;
    exchange.maskedInResponse = {{12, 16}};
    const StructureNode tree = responseTree(exchange);
    QCOMPARE(tree.children.size(), 4);
    QCOMPARE(tree.children.last().name, QStringLiteral("certInfo"));
    QCOMPARE(dump(tree.children.last()),
             (QStringList{QStringLiteral("bytes 10+2"), QStringLiteral("masked 12+16")}));
}

void EvidenceTextsTest::framesAResponse()
{
    tpm::TpmExchange exchange;
    exchange.response = core::ByteWriter().u16(0x8001).u32(10).u32(0x1df).bytes();
    QCOMPARE(dump(responseTree(exchange)),
             (QStringList{QStringLiteral("tag 0+2 0x8001 TPM_ST_NO_SESSIONS"),
                          QStringLiteral("responseSize 2+4 10"),
                          QStringLiteral("responseCode 6+4 0x000001df")}));
    exchange.response.clear();
    QVERIFY(responseTree(exchange).name.isEmpty());
}

void EvidenceTextsTest::keepsEveryByteOfABrokenFrame_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("one byte") << QByteArray("\x80");
    QTest::newRow("cut in the size") << QByteArray("\x80\x02\x00\x00", 4);
    QTest::newRow("cut in the handles")
        << core::ByteWriter().u16(0x8002).u32(12).u32(0x147).u16(0x8100).bytes();
    QTest::newRow("parameter longer than the rest") << core::ByteWriter()
                                                           .u16(0x8001)
                                                           .u32(22)
                                                           .u32(0x147)
                                                           .u32(0x81000001)
                                                           .u32(0x81010001)
                                                           .u16(300)
                                                           .u16(1)
                                                           .bytes();
    QTest::newRow("digest longer than its parameter") << core::ByteWriter()
                                                             .u16(0x8001)
                                                             .u32(24)
                                                             .u32(0x147)
                                                             .u32(0x81000001)
                                                             .u32(0x81010001)
                                                             .u16(4)
                                                             .u16(300)
                                                             .u16(1)
                                                             .bytes();
    QTest::newRow("authorization longer than the rest") << core::ByteWriter()
                                                               .u16(0x8002)
                                                               .u32(24)
                                                               .u32(0x157)
                                                               .u32(0x81000001)
                                                               .u32(0xffffffff)
                                                               .u32(7)
                                                               .bytes();
}

void EvidenceTextsTest::keepsEveryByteOfABrokenFrame()
{
    QFETCH(QByteArray, bytes);
    tpm::TpmExchange exchange;
    exchange.commandName = QStringLiteral("Any");
    exchange.command = bytes;
    exchange.response = bytes;
    for (const StructureNode &tree : {commandTree(exchange), responseTree(exchange)}) {
        qsizetype end = 0;
        for (const StructureNode &child : tree.children) {
            QCOMPARE(child.range.offset, end);
            end += child.range.length;
        }
        QCOMPARE(end, bytes.size());
    }
}

ENDORSE_TEST(EvidenceTextsTest)
#include "evidencetextstest.moc"
