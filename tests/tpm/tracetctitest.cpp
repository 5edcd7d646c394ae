// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawtpm.h"

#include <support/testregistry.h>
#include <tpm/commandnames.h>
#include <tpm/streamtcti.h>
#include <tpm/tracetcti.h>

#include <tss2/tss2_tpm2_types.h>

#include <QElapsedTimer>
#include <QTest>

#include <sys/socket.h>

using namespace endorse;
using namespace endorse::testing;
using core::Bytes;
using core::ByteWriter;
using tpmtypes::ByteRange;

namespace {

constexpr auto secret = "SECRET-VALUE";

/// One entry of a session area.
Bytes session(quint32 handle, const Bytes &hmac, quint8 attributes = 0)
{
    return ByteWriter().u32(handle).sized("nonce").u8(attributes).sized(hmac).bytes();
}

/// A command with handles, sessions and parameters.
Bytes command(quint32 code, const QList<quint32> &handles, const Bytes &sessions,
              const Bytes &parameters)
{
    ByteWriter body;
    for (const quint32 handle : handles)
        body.u32(handle);
    body.u32(quint32(sessions.size())).raw(sessions).raw(parameters);
    return ByteWriter()
        .u16(TPM2_ST_SESSIONS)
        .u32(quint32(10 + body.bytes().size()))
        .u32(code)
        .raw(body.bytes())
        .bytes();
}

/// A response with sessions.
Bytes response(const QList<quint32> &handles, const Bytes &parameters)
{
    ByteWriter body;
    for (const quint32 handle : handles)
        body.u32(handle);
    body.u32(quint32(parameters.size())).raw(parameters).sized({}).u8(1).sized({});
    return ByteWriter()
        .u16(TPM2_ST_SESSIONS)
        .u32(quint32(10 + body.bytes().size()))
        .u32(0)
        .raw(body.bytes())
        .bytes();
}

Bytes sized(const Bytes &bytes)
{
    return ByteWriter().sized(bytes).bytes();
}

} // namespace

class TraceTctiTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void masksCommands_data();
    void masksCommands();
    void leavesTheRestOfACommand_data();
    void leavesTheRestOfACommand();
    void masksResponses_data();
    void masksResponses();
    void masksWhatItCannotRead_data();
    void masksWhatItCannotRead();
    void namesCommands();
    void handleCountsAreThoseOfSwtpm();
    void recordsAnExchange();
    void recordsWhatFailed();
};

void TraceTctiTest::masksCommands_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("ranges");
    const Bytes open = session(TPM2_RS_PW, {});
    const Bytes password = session(TPM2_RS_PW, secret);
    const auto row = [](const char *name, const Bytes &bytes, int ranges = 1) {
        QTest::newRow(name) << bytes << ranges;
    };
    row("password", command(TPM2_CC_Clear, {TPM2_RH_LOCKOUT}, password, {}));
    row("two passwords",
        command(TPM2_CC_ActivateCredential, {1, 2}, password + password, sized("a") + sized("b")),
        2);
    row("policy session", command(TPM2_CC_Unseal, {1}, session(0x03000000, secret), {}));
    row("password of the second session",
        command(TPM2_CC_NV_Write, {1, 2}, session(0x02000000, "mac") + password, sized("d")));
    row("HierarchyChangeAuth",
        command(TPM2_CC_HierarchyChangeAuth, {TPM2_RH_OWNER}, open, sized(secret)));
    row("HierarchyChangeAuth, old and new",
        command(TPM2_CC_HierarchyChangeAuth, {TPM2_RH_OWNER}, password, sized(secret)), 2);
    row("Import", command(TPM2_CC_Import, {1}, open, sized(secret) + sized("public")));
    row("ObjectChangeAuth", command(TPM2_CC_ObjectChangeAuth, {1, 2}, open, sized(secret)));
    row("NV_DefineSpace", command(TPM2_CC_NV_DefineSpace, {1}, open, sized(secret) + sized("p")));
    row("HMAC_Start", command(TPM2_CC_HMAC_Start, {1}, open, sized(secret) + Bytes(2, 0)));
    const Bytes sensitive = sized(sized(secret) + sized(secret));
    row("Create", command(TPM2_CC_Create, {1}, open, sensitive + sized("public")), 2);
    row("CreatePrimary", command(TPM2_CC_CreatePrimary, {1}, open, sensitive), 2);
    row("CreatePrimary, enciphered",
        command(TPM2_CC_CreatePrimary, {1}, session(0x02000000, "mac", TPMA_SESSION_DECRYPT),
                sized("\xff\xff" + Bytes(secret))));
    row("LoadExternal",
        ByteWriter()
            .u16(TPM2_ST_NO_SESSIONS)
            .u32(0)
            .u32(TPM2_CC_LoadExternal)
            .sized(ByteWriter().u16(8).sized(secret).sized(secret).sized(secret).bytes())
            .bytes(),
        3);
}

void TraceTctiTest::masksCommands()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, ranges);
    const Bytes before = bytes;
    const QList<ByteRange> masked = tpm::maskCommand(bytes);
    QVERIFY(!bytes.contains(secret));
    QCOMPARE(masked.size(), ranges);
    QCOMPARE(bytes.size(), before.size());
    // What is not masked is as it was; what is masked is masked throughout.
    Bytes expected = before;
    for (const ByteRange &range : masked)
        expected.replace(range.offset, range.length, Bytes(range.length, '*'));
    QCOMPARE(bytes, expected);
}

void TraceTctiTest::leavesTheRestOfACommand_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty password")
        << command(TPM2_CC_Clear, {TPM2_RH_LOCKOUT}, session(TPM2_RS_PW, {}), {});
    QTest::newRow("mac of a session")
        << command(TPM2_CC_Clear, {TPM2_RH_LOCKOUT}, session(0x02000001, "mac"), {});
    QTest::newRow("no sessions") << getRandomCommand();
    QTest::newRow("no auth value in a template") << createPrimaryCommand();
    QTest::newRow("data to sign") << command(TPM2_CC_HMAC, {1}, session(TPM2_RS_PW, {}),
                                             sized("data") + Bytes(2, 0));
}

void TraceTctiTest::leavesTheRestOfACommand()
{
    QFETCH(QByteArray, bytes);
    const Bytes before = bytes;
    QVERIFY(tpm::maskCommand(bytes).isEmpty());
    QCOMPARE(bytes, before);
}

void TraceTctiTest::masksResponses_data()
{
    QTest::addColumn<quint32>("code");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("ranges");
    const auto row = [](const char *name, quint32 code, const Bytes &bytes, int ranges) {
        QTest::newRow(name) << code << bytes << ranges;
    };
    row("ActivateCredential", TPM2_CC_ActivateCredential, response({}, sized(secret)), 1);
    row("HMAC", TPM2_CC_HMAC, response({}, sized(secret)), 1);
    row("SequenceComplete", TPM2_CC_SequenceComplete, response({}, sized(secret) + "ticket"), 1);
    row("Unseal", TPM2_CC_Unseal, response({}, sized(secret)), 1);
    row("Duplicate", TPM2_CC_Duplicate, response({}, sized(secret) + sized("d")), 1);
    row("CreatePrimary", TPM2_CC_CreatePrimary, response({0x80000000}, sized("public")), 0);
    row("GetRandom", TPM2_CC_GetRandom, randomResponse("1234"), 0);
    row("a refusal", TPM2_CC_ActivateCredential, QByteArray::fromHex("80010000000a000001df"), 0);
}

void TraceTctiTest::masksResponses()
{
    QFETCH(quint32, code);
    QFETCH(QByteArray, bytes);
    QFETCH(int, ranges);
    const Bytes before = bytes;
    const QList<ByteRange> masked = tpm::maskResponse(code, bytes);
    QCOMPARE(masked.size(), ranges);
    QVERIFY(!bytes.contains(secret));
    QCOMPARE(bytes.size(), before.size());
    if (ranges == 0)
        QCOMPARE(bytes, before);
}

void TraceTctiTest::masksWhatItCannotRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("unknown command") << plainCommand(0x20000001, secret);
    QTest::newRow("session area longer than the command") << ByteWriter()
                                                                 .u16(TPM2_ST_SESSIONS)
                                                                 .u32(0)
                                                                 .u32(TPM2_CC_Clear)
                                                                 .u32(TPM2_RH_LOCKOUT)
                                                                 .u32(1000)
                                                                 .raw(secret)
                                                                 .bytes();
    QTest::newRow("password longer than the command")
        << command(TPM2_CC_Clear, {TPM2_RH_LOCKOUT},
                   ByteWriter().u32(TPM2_RS_PW).sized({}).u8(0).u16(500).raw(secret).bytes(), {});
    QTest::newRow("auth value longer than the command")
        << command(TPM2_CC_HierarchyChangeAuth, {TPM2_RH_OWNER}, session(TPM2_RS_PW, {}),
                   ByteWriter().u16(500).raw(secret).bytes());
    QTest::newRow("nothing but secrets") << QByteArray(secret);
    QTest::newRow("short") << QByteArray("ab");
    QTest::newRow("empty") << QByteArray();
}

void TraceTctiTest::masksWhatItCannotRead()
{
    QFETCH(QByteArray, bytes);
    const qsizetype size = bytes.size();
    tpm::maskCommand(bytes);
    QCOMPARE(bytes.size(), size);
    if (size > 10)
        QVERIFY(!bytes.sliced(10).contains("VALUE"));
    tpm::maskResponse(TPM2_CC_Unseal, bytes);
    QCOMPARE(bytes.size(), size);
}

void TraceTctiTest::namesCommands()
{
    QCOMPARE(tpm::commandName(TPM2_CC_ActivateCredential), QStringLiteral("ActivateCredential"));
    QCOMPARE(tpm::commandName(TPM2_CC_NV_UndefineSpaceSpecial),
             QStringLiteral("NV_UndefineSpaceSpecial"));
    QCOMPARE(tpm::commandName(0x198), QStringLiteral("ACT_SetTimeout"));
    QCOMPARE(tpm::commandName(0x15a), QStringLiteral("0x15a"));
    QCOMPARE(tpm::commandName(0x20000001), QStringLiteral("0x20000001"));
    QCOMPARE(tpm::commandCodeOf(getRandomCommand()), quint32(TPM2_CC_GetRandom));
    QCOMPARE(tpm::commandCodeOf(getRandomCommand().first(9)), 0u);
    QVERIFY(!tpm::responseCodeOf({}));
}

void TraceTctiTest::handleCountsAreThoseOfSwtpm()
{
    const QTemporaryDir directory;
    const auto software = startTpm(directory.path());
    QVERIFY(software);
    const auto answer = exchange(
        *software->transport(),
        plainCommand(TPM2_CC_GetCapability,
                     ByteWriter().u32(TPM2_CAP_COMMANDS).u32(TPM2_CC_FIRST).u32(254).bytes()));
    QVERIFY(answer);
    core::ByteReader reader(QByteArrayView(*answer).sliced(15));
    const quint32 count = *reader.readU32("count");
    QVERIFY(count > 100);
    for (quint32 i = 0; i < count; ++i) {
        // TPMA_CC, TPM 2.0 Part 2 section 8.9.
        const quint32 attributes = *reader.readU32("TPMA_CC");
        const quint32 code = attributes & 0xffff;
        const auto handles = tpm::commandHandles(code);
        QVERIFY2(handles, qPrintable(tpm::commandName(code)));
        QCOMPARE(handles->inCommand, int(attributes >> 25 & 7));
        QCOMPARE(handles->inResponse, int(attributes >> 28 & 1));
    }
}

void TraceTctiTest::recordsAnExchange()
{
    const QTemporaryDir directory;
    const auto software = startTpm(directory.path());
    QVERIFY(software);
    auto stream = software->transport()->open(std::chrono::seconds(5), {});
    QVERIFY(stream);
    tpm::StreamTcti inner(std::move(*stream));
    tpm::TraceTcti trace(inner.context());

    const QDateTime before = QDateTime::currentDateTimeUtc();
    QElapsedTimer timer;
    timer.start();
    const Bytes random = exchange(trace.context(), getRandomCommand(16));
    const Bytes created = exchange(trace.context(), createPrimaryCommand());
    const Bytes changed =
        exchange(trace.context(), command(TPM2_CC_HierarchyChangeAuth, {TPM2_RH_LOCKOUT},
                                          session(TPM2_RS_PW, "wrong"), sized(secret)));
    const qint64 wallNs = timer.nsecsElapsed();

    const QList<tpm::TpmExchange> exchanges = trace.take();
    QCOMPARE(exchanges.size(), 3);
    QCOMPARE(exchanges.at(0).commandName, QStringLiteral("GetRandom"));
    QCOMPARE(exchanges.at(0).command, getRandomCommand(16));
    QCOMPARE(exchanges.at(0).response, random);
    QCOMPARE(exchanges.at(0).responseCode, 0u);
    QVERIFY(exchanges.at(0).startedAt >= before.addMSecs(-1));
    QCOMPARE(exchanges.at(0).startedAt.timeSpec(), Qt::UTC);
    QCOMPARE(exchanges.at(1).commandName, QStringLiteral("CreatePrimary"));
    QCOMPARE(exchanges.at(1).response, created);
    QVERIFY(exchanges.at(2).responseCode != 0);
    QCOMPARE(exchanges.at(2).responseCode, *tpm::responseCodeOf(changed));
    QVERIFY(!exchanges.at(2).command.contains(secret));
    QVERIFY(!exchanges.at(2).command.contains("wrong"));
    QCOMPARE(exchanges.at(2).maskedInCommand.size(), 2);

    qint64 sum = 0;
    for (const tpm::TpmExchange &one : exchanges) {
        QVERIFY(one.wireNs > 0);
        sum += one.wireNs;
    }
    QCOMPARE(trace.wireNs(), sum);
    QVERIFY(sum <= wallNs);
    QVERIFY(trace.take().isEmpty());
    QCOMPARE(trace.wireNs(), sum);
}

void TraceTctiTest::recordsWhatFailed()
{
    int ends[2];
    QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends), 0);
    const tpm::FileDescriptor peer(ends[1]);
    tpm::StreamTcti inner(
        std::make_unique<tpm::TpmStream>(tpm::FileDescriptor(ends[0]), QStringLiteral("test")));
    inner.setDeadline(std::chrono::milliseconds(20));
    tpm::TraceTcti trace(inner.context());
    QVERIFY(exchange(trace.context(), getRandomCommand()).isEmpty());
    QVERIFY(exchange(trace.context(), getRandomCommand()).isEmpty());
    const QList<tpm::TpmExchange> exchanges = trace.take();
    QCOMPARE(exchanges.size(), 2);
    for (const tpm::TpmExchange &one : exchanges) {
        QVERIFY(one.response.isEmpty());
        QCOMPARE(one.responseCode, quint32(TSS2_TCTI_RC_IO_ERROR));
    }
    QVERIFY(exchanges.first().wireNs >= 20'000'000);
}

ENDORSE_TEST(TraceTctiTest)
#include "tracetctitest.moc"
