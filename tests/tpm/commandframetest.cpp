// SPDX-License-Identifier: GPL-3.0-or-later
// The decoder on frames that no TPM of ours makes on demand.
#include "decodedtree.h"

#include <core/bytes.h>
#include <support/testregistry.h>
#include <tpm/commanddecoder.h>
#include <tpm/commandnames.h>
#include <tpm/commandshapes.h>

#include <tss2/tss2_tpm2_types.h>

#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using core::Bytes;
using core::ByteWriter;
using tpm::TpmExchange;
using tpmtypes::StructureNode;

class CommandFrameTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatIsMasked();
    void showsWhatIsEncrypted();
    void tellsReturnCodes_data();
    void tellsReturnCodes();
    void keepsEveryByteOfABrokenFrame_data();
    void keepsEveryByteOfABrokenFrame();
    void shapesHaveTheHandlesOfTheirCommands();
    void explainsParts_data();
    void explainsParts();
};

void CommandFrameTest::showsWhatIsMasked()
{
    TpmExchange exchange;
    exchange.response =
        ByteWriter().u16(0x8001).u32(28).u32(0).u16(16).raw(QByteArray(16, '*')).bytes();
    exchange.commandCode = TPM2_CC_ActivateCredential;
    exchange.maskedInResponse = {{12, 16}};
    const StructureNode tree = tpm::decodeResponse(exchange);
    QCOMPARE(tree.name, QStringLiteral("ActivateCredential"));
    QCOMPARE(dump(nodeAt(tree, QStringLiteral("certInfo"))),
             (QStringList{QStringLiteral("size 10+2 16"), QStringLiteral("masked 12+16")}));
    // A mask over a size: what it was is not made up from the asterisks.
    exchange.maskedInResponse = {{10, 18}};
    exchange.response.replace(10, 18, QByteArray(18, '*'));
    QCOMPARE(dump(tpm::decodeResponse(exchange)).last(), QStringLiteral("masked 10+18"));
    // A mask over a part of a leaf.
    exchange.commandCode = TPM2_CC_GetRandom;
    exchange.response =
        ByteWriter().u16(0x8001).u32(28).u32(0).u16(16).raw(QByteArray(16, 'x')).bytes();
    exchange.maskedInResponse = {{14, 4}, {20, 2}};
    QCOMPARE(dump(nodeAt(tpm::decodeResponse(exchange), QStringLiteral("randomBytes/buffer"))),
             (QStringList{QStringLiteral("bytes 12+2"), QStringLiteral("masked 14+4"),
                          QStringLiteral("bytes 18+2"), QStringLiteral("masked 20+2"),
                          QStringLiteral("bytes 22+6")}));
}

void CommandFrameTest::showsWhatIsEncrypted()
{
    const auto answer = [](quint8 attributes) {
        TpmExchange exchange;
        exchange.commandCode = TPM2_CC_NV_ReadPublic;
        const Bytes parameters = ByteWriter().sized("12345678").sized("name").bytes();
        const Bytes session = ByteWriter().sized("nonce").u8(attributes).sized("hmac").bytes();
        const Bytes body =
            ByteWriter().u32(quint32(parameters.size())).raw(parameters).raw(session).bytes();
        exchange.response = ByteWriter()
                                .u16(TPM2_ST_SESSIONS)
                                .u32(quint32(10 + body.size()))
                                .u32(0)
                                .raw(body)
                                .bytes();
        return tpm::decodeResponse(exchange);
    };
    const StructureNode encrypted = answer(TPMA_SESSION_ENCRYPT | TPMA_SESSION_CONTINUESESSION);
    QCOMPARE(gapIn(encrypted), QString());
    QCOMPARE(nodeAt(encrypted, QStringLiteral("parameters/nvPublic")).value,
             QStringLiteral("encrypted"));
    QCOMPARE(nodeAt(encrypted, QStringLiteral("parameters/nvPublic/encrypted")).range.length, 8);
    QCOMPARE(nodeAt(encrypted, QStringLiteral("authorizations/session 1/sessionAttributes")).value,
             QStringLiteral("0x41: continueSession, encrypt"));
    QVERIFY(pathOf(encrypted, QStringLiteral("rest")).isEmpty());
    // In the clear the same bytes are an index and a rest.
    const StructureNode plain = answer(TPMA_SESSION_DECRYPT);
    QVERIFY(!nodeAt(plain, QStringLiteral("parameters/nvPublic/nvIndex")).name.isEmpty());
}

void CommandFrameTest::tellsReturnCodes_data()
{
    QTest::addColumn<quint32>("command");
    QTest::addColumn<quint32>("rc");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QStringList>("children");
    const auto children = [](const char *number, const char *error) {
        return QStringList{QStringLiteral("layer 6+2 0 TPM"), QString::fromLatin1(number),
                           QString::fromLatin1(error)};
    };
    QTest::newRow("success") << quint32(TPM2_CC_HMAC) << 0U << "0x00000000 TPM_RC_SUCCESS"
                             << QStringList();
    QTest::newRow("parameter") << quint32(TPM2_CC_ActivateCredential) << 0x1dfU
                               << "0x000001df TPM_RC_INTEGRITY, parameter 1 credentialBlob"
                               << children("parameter 8+1 1 credentialBlob",
                                           "error 9+1 TPM_RC_INTEGRITY");
    QTest::newRow("handle") << quint32(TPM2_CC_ReadPublic) << 0x18bU
                            << "0x0000018b TPM_RC_HANDLE, handle 1 objectHandle"
                            << children("handle 8+1 1 objectHandle", "error 9+1 TPM_RC_HANDLE");
    QTest::newRow("session") << quint32(TPM2_CC_EvictControl) << 0x9a2U
                             << "0x000009a2 TPM_RC_BAD_AUTH, session 1"
                             << children("session 8+1 1", "error 9+1 TPM_RC_BAD_AUTH");
    QTest::newRow("warning") << quint32(TPM2_CC_Load) << 0x902U << "0x00000902 TPM_RC_OBJECT_MEMORY"
                             << children("class 8+1 warning", "error 9+1 TPM_RC_OBJECT_MEMORY");
    QTest::newRow("error") << quint32(TPM2_CC_Load) << 0x101U << "0x00000101 TPM_RC_FAILURE"
                           << children("class 8+1 error", "error 9+1 TPM_RC_FAILURE");
    QTest::newRow("lockout") << quint32(TPM2_CC_HMAC) << 0x921U << "0x00000921 TPM_RC_LOCKOUT"
                             << children("class 8+1 warning", "error 9+1 TPM_RC_LOCKOUT");
}

void CommandFrameTest::tellsReturnCodes()
{
    QFETCH(quint32, command);
    QFETCH(quint32, rc);
    QFETCH(QStringList, children);
    TpmExchange exchange;
    exchange.commandCode = command;
    exchange.response = ByteWriter().u16(0x8001).u32(10).u32(rc).bytes();
    const StructureNode tree = tpm::decodeResponse(exchange);
    QCOMPARE(gapIn(tree), QString());
    QTEST(nodeAt(tree, QStringLiteral("responseCode")).value, "value");
    QCOMPARE(dump(nodeAt(tree, QStringLiteral("responseCode"))), children);
    exchange.response.clear();
    QVERIFY(tpm::decodeResponse(exchange).name.isEmpty());
}

void CommandFrameTest::keepsEveryByteOfABrokenFrame_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("lastPart");
    QTest::newRow("one byte") << QByteArray("\x80") << "rest";
    QTest::newRow("cut in the size") << QByteArray("\x80\x02\x00\x00", 4) << "rest";
    QTest::newRow("cut in the handles")
        << ByteWriter().u16(0x8002).u32(12).u32(0x147).u16(0x8100).bytes() << "rest";
    const auto activate = [](const Bytes &parameters) {
        return ByteWriter()
            .u16(0x8001)
            .u32(quint32(18 + parameters.size()))
            .u32(0x147)
            .u32(0x81000001)
            .u32(0x81010001)
            .raw(parameters)
            .bytes();
    };
    QTest::newRow("parameter longer than the rest")
        << activate(ByteWriter().u16(300).u16(1).bytes()) << "rest";
    QTest::newRow("digest longer than its parameter")
        << activate(ByteWriter().u16(4).u16(300).u16(1).bytes()) << "credentialBlob";
    QTest::newRow("bytes behind the parameters")
        << activate(ByteWriter().u16(0).u16(0).u16(1).bytes()) << "rest";
    QTest::newRow("authorization longer than the rest")
        << ByteWriter().u16(0x8002).u32(24).u32(0x157).u32(0x81000001).u32(~0U).u32(7).bytes()
        << "rest";
    QTest::newRow("command of a maker")
        << ByteWriter().u16(0x8001).u32(14).u32(0x20000001).u32(7).bytes() << "rest";
    QTest::newRow("list that is a lie")
        << ByteWriter().u16(0x8001).u32(18).u32(0x17e).u32(~0U).u32(0x000b0301).bytes() << "rest";
}

void CommandFrameTest::keepsEveryByteOfABrokenFrame()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, lastPart);
    TpmExchange exchange;
    exchange.commandName = QStringLiteral("Any");
    exchange.command = bytes;
    exchange.response = bytes;
    for (const StructureNode &tree : {tpm::decodeCommand(exchange), tpm::decodeResponse(exchange)})
        QCOMPARE(gapIn(tree), QString());
    QCOMPARE(tpm::decodeCommand(exchange).children.last().name, lastPart);
}

void CommandFrameTest::shapesHaveTheHandlesOfTheirCommands()
{
    for (const tpm::CommandShape &shape : tpm::commandShapes()) {
        const auto handles = tpm::commandHandles(shape.code);
        const QByteArray name = tpm::commandName(shape.code).toLatin1();
        QVERIFY2(handles, name.constData());
        int named = 0;
        for (const char *handle : shape.handles)
            named += handle ? 1 : 0;
        QVERIFY2(named == handles->inCommand, name.constData());
        QVERIFY2((shape.handleInResponse ? 1 : 0) == handles->inResponse, name.constData());
        QCOMPARE(tpm::commandShape(shape.code), &shape);
    }
    QVERIFY(!tpm::commandShape(0x20000001));
}

void CommandFrameTest::explainsParts_data()
{
    QTest::addColumn<quint32>("command");
    QTest::addColumn<QStringList>("path");
    QTest::addColumn<QString>("beginning");
    const auto path = [](const char *text) {
        return QString::fromLatin1(text).split(QLatin1Char('/'));
    };
    QTest::newRow("integrity") << quint32(TPM2_CC_ActivateCredential)
                               << path("ActivateCredential/credentialBlob/integrityHMAC")
                               << "These bytes are computed over";
    QTest::newRow("inside") << quint32(TPM2_CC_ActivateCredential)
                            << path("ActivateCredential/credentialBlob/integrityHMAC/buffer")
                            << "These bytes are computed over";
    QTest::newRow("key handle") << quint32(TPM2_CC_ActivateCredential)
                                << path("ActivateCredential/keyHandle") << "The key that opens";
    QTest::newRow("another key handle")
        << quint32(TPM2_CC_RSA_Decrypt) << path("RSA_Decrypt/keyHandle") << "";
    QTest::newRow("what is signed")
        << quint32(TPM2_CC_HMAC) << path("HMAC/buffer/buffer") << "What is signed";
    QTest::newRow("hmac of a session")
        << quint32(TPM2_CC_HMAC) << path("HMAC/authorizations/session 1/hmac/buffer")
        << "The proof of the authorization";
    QTest::newRow("signature") << quint32(TPM2_CC_HMAC) << path("HMAC/outHMAC") << "The signature";
    QTest::newRow("template") << quint32(TPM2_CC_CreatePrimary)
                              << path("CreatePrimary/inPublic/publicArea/type") << "The template";
    QTest::newRow("public half") << quint32(TPM2_CC_Load) << path("Load/inPublic")
                                 << "The public half";
    QTest::newRow("public area of a challenge")
        << 0U << path("authenticationKey/publicArea/publicArea/type") << "The public area of the";
    QTest::newRow("size of a challenge's part")
        << 0U << path("authenticationKey/importSeed/size") << "The seed of the second lock";
    QTest::newRow("public area of a command")
        << quint32(TPM2_CC_ReadPublic) << path("ReadPublic/outPublic/publicArea/type")
        << "The public half of the key. It is not";
    QTest::newRow("masked") << quint32(TPM2_CC_ActivateCredential)
                            << path("ActivateCredential/certInfo/masked") << "A secret stood here";
    QTest::newRow("nothing to say") << quint32(TPM2_CC_HMAC) << path("HMAC/tag") << "";
    QTest::newRow("no path") << quint32(TPM2_CC_HMAC) << QStringList() << "";
}

void CommandFrameTest::explainsParts()
{
    QFETCH(quint32, command);
    QFETCH(QStringList, path);
    QFETCH(QString, beginning);
    const QString words = tpm::partExplanation(command, path).english();
    QVERIFY2(beginning.isEmpty() ? words.isEmpty() : words.startsWith(beginning),
             qPrintable(words));
}

ENDORSE_TEST(CommandFrameTest)
#include "commandframetest.moc"
