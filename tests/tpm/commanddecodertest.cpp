// SPDX-License-Identifier: GPL-3.0-or-later
// The decoder against the traffic of a real swtpm.
#include "decodedtree.h"
#include "embeddedtpmtest.h"
#include "rawtpm.h"

#include <support/testregistry.h>
#include <tpm/commanddecoder.h>
#include <tpm/streamtcti.h>
#include <tpm/tracetcti.h>

#include <QRandomGenerator>
#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using core::Bytes;
using core::ByteWriter;
using tpm::TpmExchange;
using tpmtypes::ByteRange;
using tpmtypes::StructureNode;

namespace {

/// A command with empty-password sessions.
Bytes sessionCommand(quint32 code, const QList<quint32> &handles, const Bytes &parameters,
                     int sessions = 1)
{
    ByteWriter body;
    for (const quint32 handle : handles)
        body.u32(handle);
    const Bytes session = ByteWriter().u32(TPM2_RS_PW).sized({}).u8(1).sized({}).bytes();
    body.u32(quint32(session.size() * sessions));
    for (int i = 0; i < sessions; ++i)
        body.raw(session);
    body.raw(parameters);
    return ByteWriter()
        .u16(TPM2_ST_SESSIONS)
        .u32(quint32(10 + body.bytes().size()))
        .u32(code)
        .raw(body.bytes())
        .bytes();
}

Bytes capabilityCommand(quint32 capability, quint32 property, quint32 count = 200)
{
    return plainCommand(TPM2_CC_GetCapability,
                        ByteWriter().u32(capability).u32(property).u32(count).bytes());
}

} // namespace

class CommandDecoderTest final : public EmbeddedTpmTest
{
    Q_OBJECT

private Q_SLOTS:
    void decodesEveryCommandOfAWalk();
    void decodesAWalkWithAuth();
    void decodesCapabilities_data();
    void decodesCapabilities();
    void decodesOtherCommands();
    void decodesTheFirstLock();
    void survivesChangedBytes();

private:
    QList<TpmExchange> record(const QList<Bytes> &commands);
    QList<TpmExchange> recordWalk(tpm::TpmAuth auth = {});
    void verifyDecoded(const QList<TpmExchange> &exchanges);
    QSet<QString> m_seen;
};

/// Sends commands as they are and records them as a connection does.
QList<TpmExchange> CommandDecoderTest::record(const QList<Bytes> &commands)
{
    m_connection.reset();
    auto stream = m_transport->open(std::chrono::seconds(5), {});
    if (!stream)
        return {};
    tpm::StreamTcti inner(std::move(*stream));
    tpm::TraceTcti trace(inner.context());
    for (const Bytes &command : commands)
        exchange(trace.context(), command);
    return trace.take();
}

/// Every verb of a connection, on a TPM without keys.
QList<TpmExchange> CommandDecoderTest::recordWalk(tpm::TpmAuth auth)
{
    reopen(std::move(auth));
    const TestChallenge made = challenge();
    const bool walked = walk(made) && await(m_connection->sign("short", {})) &&
                        await(m_connection->sign(pattern(2500), {})) &&
                        await(m_connection->properties({}));
    auto certificate = await(m_connection->readEkCertificate({}));
    auto exchanges = m_connection->takeExchanges();
    return walked && certificate ? exchanges : QList<TpmExchange>();
}

void CommandDecoderTest::verifyDecoded(const QList<TpmExchange> &exchanges)
{
    QVERIFY(!exchanges.isEmpty());
    for (const TpmExchange &exchange : exchanges) {
        m_seen.insert(exchange.commandName);
        for (const StructureNode &tree :
             {tpm::decodeCommand(exchange), tpm::decodeResponse(exchange)}) {
            QCOMPARE(tree.name, exchange.commandName);
            QCOMPARE(gapIn(tree), QString());
            const QString rest = pathOf(tree, QStringLiteral("rest"));
            QVERIFY2(rest.isEmpty(),
                     qPrintable(rest + QLatin1Char(' ') + core::toHex(exchange.command) +
                                QLatin1Char(' ') + core::toHex(exchange.response)));
        }
    }
}

void CommandDecoderTest::decodesEveryCommandOfAWalk()
{
    m_seen.clear();
    verifyDecoded(recordWalk());
    for (const char *name :
         {"GetCapability", "ReadPublic", "CreatePrimary", "EvictControl", "FlushContext",
          "StartAuthSession", "PolicySecret", "ActivateCredential", "Import", "Load", "HMAC",
          "HMAC_Start", "SequenceUpdate", "SequenceComplete", "NV_ReadPublic", "ReadClock"})
        QVERIFY2(m_seen.contains(QLatin1String(name)), name);
}

void CommandDecoderTest::decodesAWalkWithAuth()
{
    {
        m_connection.reset();
        PlainClient client(*m_transport);
        QCOMPARE(client.changeAuth(TPM2_RH_OWNER, {}, "owner"), TSS2_RC(0));
        QCOMPARE(client.changeAuth(TPM2_RH_ENDORSEMENT, {}, "endorsement"), TSS2_RC(0));
    }
    const auto exchanges = recordWalk({secretOf("owner"), secretOf("endorsement")});
    verifyDecoded(exchanges);
    int encrypted = 0;
    for (const TpmExchange &exchange : exchanges) {
        const StructureNode tree = tpm::decodeCommand(exchange);
        const StructureNode sensitive = nodeAt(tree, QStringLiteral("inSensitive"));
        if (exchange.commandName != QLatin1String("CreatePrimary") ||
            nodeAt(tree, QStringLiteral("authorizations/session 1/sessionHandle"))
                .value.contains(QLatin1String("TPM_RS_PW")))
            continue;
        QCOMPARE(sensitive.value, QStringLiteral("encrypted"));
        QVERIFY(pathOf(sensitive, QStringLiteral("userAuth")).isEmpty());
        ++encrypted;
        const StructureNode answer = tpm::decodeResponse(exchange);
        QCOMPARE(nodeAt(answer, QStringLiteral("parameters/outPublic")).value,
                 QStringLiteral("encrypted"));
    }
    QVERIFY(encrypted >= 1);
    QVERIFY(await(m_connection->clear({})));
    verifyDecoded(m_connection->takeExchanges());
    QVERIFY(m_seen.contains(QStringLiteral("Clear")));
}

void CommandDecoderTest::decodesCapabilities_data()
{
    QTest::addColumn<quint32>("capability");
    QTest::addColumn<quint32>("property");
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("value");
    QTest::newRow("algorithms") << quint32(TPM2_CAP_ALGS) << 1U << "algorithms/algorithm 1/alg"
                                << "RSA (0x0001)";
    QTest::newRow("handles") << quint32(TPM2_CAP_HANDLES) << quint32(TPM2_PERMANENT_FIRST)
                             << "handles/handle 1"
                             << "0x40000001 TPM_RH_OWNER";
    QTest::newRow("commands") << quint32(TPM2_CAP_COMMANDS) << quint32(TPM2_CC_Load)
                              << "command/command 1"
                              << "0x12000157: TPM_CC_Load, rHandle, cHandles 1";
    QTest::newRow("physical presence commands") << quint32(TPM2_CAP_PP_COMMANDS) << 0U << ""
                                                << "";
    QTest::newRow("audit commands")
        << quint32(TPM2_CAP_AUDIT_COMMANDS) << 0U << "auditCommands/command 1"
        << "0x00000140 TPM_CC_SetCommandCodeAuditStatus";
    QTest::newRow("banks") << quint32(TPM2_CAP_PCRS) << 0U << "assignedPCR/bank 1/hash"
                           << "SHA1 (0x0004)";
    QTest::newRow("maker") << quint32(TPM2_CAP_TPM_PROPERTIES) << quint32(TPM2_PT_MANUFACTURER)
                           << "tpmProperties/TPM_PT_MANUFACTURER"
                           << "IBM";
    QTest::newRow("revision") << quint32(TPM2_CAP_TPM_PROPERTIES) << quint32(TPM2_PT_REVISION)
                              << "tpmProperties/TPM_PT_REVISION"
                              << "1.64";
    QTest::newRow("permanent") << quint32(TPM2_CAP_TPM_PROPERTIES) << quint32(TPM2_PT_PERMANENT)
                               << "tpmProperties/TPM_PT_STARTUP_CLEAR"
                               << "phEnable, shEnable, ehEnable, phEnableNV";
    QTest::newRow("PCR properties")
        << quint32(TPM2_CAP_PCR_PROPERTIES) << 0U << "pcrProperties/property 1/tag"
        << "0x00000000 TPM_PT_PCR_SAVE";
    QTest::newRow("curves") << quint32(TPM2_CAP_ECC_CURVES) << 3U << "eccCurves/curve 1"
                            << "NIST_P256 (0x0003)";
    QTest::newRow("policies") << quint32(TPM2_CAP_AUTH_POLICIES) << quint32(TPM2_PERMANENT_FIRST)
                              << ""
                              << "";
}

void CommandDecoderTest::decodesCapabilities()
{
    QFETCH(quint32, capability);
    QFETCH(quint32, property);
    QFETCH(QString, part);
    QFETCH(QString, value);
    const auto exchanges = record({capabilityCommand(capability, property)});
    verifyDecoded(exchanges);
    QCOMPARE(exchanges.first().responseCode, 0U);
    const StructureNode tree = tpm::decodeResponse(exchanges.first());
    if (part.isEmpty())
        return;
    const StructureNode found = nodeAt(tree, QStringLiteral("capabilityData/") + part);
    if (part.contains(QLatin1String("STARTUP_CLEAR")))
        QVERIFY2(found.value.startsWith(value), qPrintable(found.value));
    else
        QCOMPARE(found.value, value);
}

void CommandDecoderTest::decodesOtherCommands()
{
    const Bytes nvPublic =
        ByteWriter().u32(0x01800001).u16(TPM2_ALG_SHA256).u32(0x02040004).sized({}).u16(4).bytes();
    const Bytes newAuth = ByteWriter().sized("s3cret").bytes();
    const Bytes pcrs = ByteWriter().u32(1).u16(TPM2_ALG_SHA256).u8(3).u8(0x81).u16(0).bytes();
    m_seen.clear();
    const auto exchanges = record({
        getRandomCommand(),
        plainCommand(TPM2_CC_Startup, ByteWriter().u16(0).bytes()),
        plainCommand(TPM2_CC_SelfTest, ByteWriter().u8(1).bytes()),
        plainCommand(TPM2_CC_GetTestResult, {}),
        plainCommand(TPM2_CC_ReadClock, {}),
        plainCommand(TPM2_CC_PCR_Read, pcrs),
        sessionCommand(TPM2_CC_DictionaryAttackLockReset, {TPM2_RH_LOCKOUT}, {}),
        sessionCommand(TPM2_CC_DictionaryAttackParameters, {TPM2_RH_LOCKOUT},
                       ByteWriter().u32(5).u32(10).u32(10).bytes()),
        sessionCommand(TPM2_CC_NV_DefineSpace, {TPM2_RH_OWNER},
                       ByteWriter().sized({}).sized(nvPublic).bytes()),
        sessionCommand(TPM2_CC_NV_Write, {0x01800001, 0x01800001},
                       ByteWriter().sized("abcd").u16(0).bytes()),
        plainCommand(TPM2_CC_NV_ReadPublic, ByteWriter().u32(0x01800001).bytes()),
        sessionCommand(TPM2_CC_NV_Read, {0x01800001, 0x01800001},
                       ByteWriter().u16(4).u16(0).bytes()),
        sessionCommand(TPM2_CC_NV_UndefineSpace, {TPM2_RH_OWNER, 0x01800001}, {}),
        createPrimaryCommand(),
        plainCommand(TPM2_CC_ContextSave, ByteWriter().u32(TPM2_TRANSIENT_FIRST).bytes()),
        plainCommand(TPM2_CC_FlushContext, ByteWriter().u32(TPM2_TRANSIENT_FIRST).bytes()),
        sessionCommand(TPM2_CC_HierarchyChangeAuth, {TPM2_RH_OWNER}, newAuth),
        sessionCommand(TPM2_CC_HierarchyChangeAuth, {TPM2_RH_OWNER}, newAuth),
        sessionCommand(TPM2_CC_Clear, {TPM2_RH_LOCKOUT}, {}),
        plainCommand(TPM2_CC_Shutdown, ByteWriter().u16(0).bytes()),
    });
    verifyDecoded(exchanges);
    QCOMPARE(exchanges.size(), 20);
    const auto treeOf = [&](qsizetype i) { return tpm::decodeCommand(exchanges.at(i)); };
    const auto answerOf = [&](qsizetype i) { return tpm::decodeResponse(exchanges.at(i)); };
    QCOMPARE(nodeAt(treeOf(5), QStringLiteral("pcrSelectionIn/element 1/pcrSelect")).value,
             QStringLiteral("PCR 0, 7"));
    QCOMPARE(nodeAt(answerOf(5), QStringLiteral("pcrValues/count")).value, QStringLiteral("2"));
    QCOMPARE(nodeAt(answerOf(10), QStringLiteral("nvPublic/attributes")).value,
             QStringLiteral("0x22040004: TPM_NT_ORDINARY, AUTHWRITE, AUTHREAD, NO_DA, "
                            "WRITTEN"));
    QCOMPARE(nodeAt(answerOf(11), QStringLiteral("parameters/data/buffer")).value,
             core::toHex("abcd"));
    QCOMPARE(nodeAt(answerOf(14), QStringLiteral("context/savedHandle")).value,
             QStringLiteral("0x80000000 transient object"));
    QVERIFY(!nodeAt(treeOf(16), QStringLiteral("newAuth/masked")).name.isEmpty());
    QCOMPARE(nodeAt(answerOf(17), QStringLiteral("responseCode")).value,
             QStringLiteral("0x000009a2 TPM_RC_BAD_AUTH, session 1"));
}

void CommandDecoderTest::decodesTheFirstLock()
{
    const auto exchanges = recordWalk();
    const auto found = std::find_if(exchanges.cbegin(), exchanges.cend(), [](const auto &exchange) {
        return exchange.commandCode == TPM2_CC_ActivateCredential;
    });
    QVERIFY(found != exchanges.cend());
    const StructureNode tree = tpm::decodeCommand(*found);
    const QStringList parts = dump(tree);
    QCOMPARE(parts.mid(0, 5), (QStringList{
                                  QStringLiteral("tag 0+2 0x8002 TPM_ST_SESSIONS"),
                                  QStringLiteral("commandSize 2+4 %1").arg(found->command.size()),
                                  QStringLiteral("commandCode 6+4 0x00000147 "
                                                 "TPM_CC_ActivateCredential"),
                                  QStringLiteral("activateHandle 10+4 0x81000001 SRK"),
                                  QStringLiteral("keyHandle 14+4 0x81010001 EK"),
                              }));
    QCOMPARE(dump(nodeAt(tree, QStringLiteral("authorizations"))),
             (QStringList{QStringLiteral("session 1 22+9 0x40000009 TPM_RS_PW"),
                          QStringLiteral("session 2 31+9 0x03000000 policy session")}));
    QCOMPARE(
        dump(nodeAt(tree, QStringLiteral("credentialBlob"))),
        (QStringList{
            QStringLiteral("size 40+2 52"), QStringLiteral("integrityHMAC 42+34"),
            QStringLiteral("encIdentity 76+18 %1").arg(core::toHex(found->command.mid(76, 18)))}));
    QCOMPARE(nodeAt(tree, QStringLiteral("secret/secret")).range, (ByteRange{96, 256}));

    const auto load = std::find_if(exchanges.cbegin(), exchanges.cend(), [](const auto &exchange) {
        return exchange.commandCode == TPM2_CC_Load;
    });
    QVERIFY(load != exchanges.cend());
    QCOMPARE(nodeAt(tpm::decodeCommand(*load), QStringLiteral("inPublic/publicArea/type")).value,
             QStringLiteral("KEYEDHASH (0x0008)"));
    QVERIFY(!nodeAt(tpm::decodeCommand(*load), QStringLiteral("inPrivate/integrityOuter/buffer"))
                 .value.isEmpty());
}

void CommandDecoderTest::survivesChangedBytes()
{
    QList<TpmExchange> all = recordWalk();
    all += record({capabilityCommand(TPM2_CAP_TPM_PROPERTIES, TPM2_PT_FIXED),
                   capabilityCommand(TPM2_CAP_PCRS, 0), capabilityCommand(TPM2_CAP_ALGS, 1)});
    QVERIFY(all.size() > 20);
    QRandomGenerator random(20260101);
    const auto verify = [](const TpmExchange &exchange) {
        QString gap;
        if (!exchange.command.isEmpty())
            gap += gapIn(tpm::decodeCommand(exchange));
        if (!exchange.response.isEmpty())
            gap += gapIn(tpm::decodeResponse(exchange));
        return gap;
    };
    constexpr int changesEach = 60;
    for (const TpmExchange &original : all) {
        for (qsizetype size = 0; size < original.command.size(); size += 1 + size / 16) {
            TpmExchange cut = original;
            cut.command.truncate(size);
            cut.response.truncate(size);
            QCOMPARE(verify(cut), QString());
        }
        for (int i = 0; i < changesEach; ++i) {
            TpmExchange changed = original;
            for (Bytes *bytes : {&changed.command, &changed.response}) {
                // Mostly where the structure is: sizes and counts stand at the front.
                const auto reach =
                    i % 2 == 0 ? std::min<qsizetype>(bytes->size(), 64) : bytes->size();
                for (int n = random.bounded(1, 4); n > 0 && reach > 0; --n)
                    (*bytes)[random.bounded(qint64(reach))] = char(random.bounded(256));
            }
            if (i % 3 == 0)
                changed.maskedInCommand = {{random.bounded(64), random.bounded(1, 40)}};
            QCOMPARE(verify(changed), QString());
        }
    }
}

ENDORSE_TEST(CommandDecoderTest)
#include "commanddecodertest.moc"
