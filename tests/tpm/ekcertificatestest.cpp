// SPDX-License-Identifier: GPL-3.0-or-later
#include "meddlingtransport.h"
#include "rawtpm.h"
#include "verbharness.h"

#include <pki/certificate.h>
#include <support/testregistry.h>

#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using core::Bytes;
using core::ByteWriter;
using tpm::NvCertificate;

namespace {

constexpr quint32 usual = TPMA_NV_PPWRITE | TPMA_NV_PLATFORMCREATE;
constexpr quint32 likeMakers =
    usual | TPMA_NV_PPREAD | TPMA_NV_OWNERREAD | TPMA_NV_AUTHREAD | TPMA_NV_NO_DA;

/// A command that the platform authorises with its empty password.
Bytes platformCommand(quint32 code, const Bytes &handles, const Bytes &parameters)
{
    const Bytes password =
        ByteWriter().u32(TPM2_RH_PW).u16(0).u8(TPMA_SESSION_CONTINUESESSION).u16(0).bytes();
    const Bytes rest = ByteWriter()
                           .raw(handles)
                           .u32(quint32(password.size()))
                           .raw(password)
                           .raw(parameters)
                           .bytes();
    return ByteWriter().u16(0x8002).u32(quint32(10 + rest.size())).u32(code).raw(rest).bytes();
}

void sendTo(tpm::TpmTransport &transport, const Bytes &command)
{
    const auto response = exchange(transport, command);
    QVERIFY2(response, response ? "" : qPrintable(response.error().toLogLine()));
    QCOMPARE(core::toHex(response->mid(6, 4)), QStringLiteral("00000000"));
}

/// An NV index as the maker of a TPM defines it.
void defineIndex(tpm::TpmTransport &transport, quint32 index, quint32 attributes, int size,
                 const Bytes &auth = {})
{
    const Bytes nvPublic = ByteWriter()
                               .u32(index)
                               .u16(TPM2_ALG_SHA256)
                               .u32(attributes)
                               .u16(0)
                               .u16(quint16(size))
                               .bytes();
    sendTo(transport,
           platformCommand(TPM2_CC_NV_DefineSpace, ByteWriter().u32(TPM2_RH_PLATFORM).bytes(),
                           ByteWriter().sized(auth).sized(nvPublic).bytes()));
}

void writeIndex(tpm::TpmTransport &transport, quint32 index, const Bytes &content)
{
    for (qsizetype offset = 0; offset < content.size(); offset += 512) {
        sendTo(transport,
               platformCommand(
                   TPM2_CC_NV_Write, ByteWriter().u32(TPM2_RH_PLATFORM).u32(index).bytes(),
                   ByteWriter().sized(content.mid(offset, 512)).u16(quint16(offset)).bytes()));
    }
}

void undefineIndex(tpm::TpmTransport &transport, quint32 index)
{
    sendTo(transport, platformCommand(TPM2_CC_NV_UndefineSpace,
                                      ByteWriter().u32(TPM2_RH_PLATFORM).u32(index).bytes(), {}));
}

const NvCertificate *at(const tpm::EkCertificates &found, quint32 index)
{
    for (const NvCertificate &one : found.certificates) {
        if (one.index == index)
            return &one;
    }
    return nullptr;
}

QString codeAt(const tpm::EkCertificates &found, quint32 index)
{
    const NvCertificate *one = at(found, index);
    return one && one->problem ? one->problem->code : QString();
}

} // namespace

/// Every index that the TCG EK credential profile gives to EK certificates, on a real swtpm.
class EkCertificatesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();
    void knowsTheIndices();
    void readsWhatSwtpmHas();
    void leavesNoTrace();
    void keepsWhatReadEkSaw();
    void takesTheLengthFromTheHeader();
    void reportsWhatCannotBeRead();
    void guessesNoCountedPassword();
    void passesOverWhatWasNeverWritten();
    void joinsTheChain();
    void readsNotMoreThanAChainNeeds();
    void notesNonceAndTemplate();
    void reportsAnIndexThatIsGone();
    void failsWithTheTpm();
    void findsNothingInAnEmptyTpm();

private:
    void make(quint32 index, quint32 attributes, int size, const Bytes &content,
              const Bytes &auth = {});
    tpm::EkCertificates read();

    QTemporaryDir m_folder;
    std::unique_ptr<tpm::SoftwareTpm> m_tpm;
    std::shared_ptr<WatchedTransport> m_transport;
    QList<quint32> m_made;
};

void EkCertificatesTest::initTestCase()
{
    m_tpm = startSoftwareTpm(m_folder.filePath(QStringLiteral("tpm")), true);
    QVERIFY(m_tpm);
    m_transport = std::make_shared<WatchedTransport>(m_tpm->transport());
}

void EkCertificatesTest::cleanup()
{
    for (const quint32 index : std::exchange(m_made, {}))
        undefineIndex(*m_tpm->transport(), index);
}

void EkCertificatesTest::cleanupTestCase()
{
    m_tpm->stop();
}

void EkCertificatesTest::make(quint32 index, quint32 attributes, int size, const Bytes &content,
                              const Bytes &auth)
{
    defineIndex(*m_tpm->transport(), index, attributes, size, auth);
    m_made.append(index);
    writeIndex(*m_tpm->transport(), index, content);
}

tpm::EkCertificates EkCertificatesTest::read()
{
    m_transport->restart();
    const auto connection = connectTo(m_transport);
    const auto found = await(connection->readEkCertificates({}));
    if (!found) {
        QTest::qFail(qPrintable(found.error().toLogLine()), __FILE__, __LINE__);
        return {};
    }
    return *found;
}

void EkCertificatesTest::knowsTheIndices()
{
    QList<quint32> certificates;
    for (const tpm::EkNvIndex &each : tpm::ekNvIndices()) {
        QCOMPARE(tpm::ekNvIndex(each.index), &each);
        if (each.content == tpm::EkNvContent::Certificate)
            certificates.append(each.index);
    }
    QCOMPARE(certificates,
             QList<quint32>({0x01c00002, 0x01c0000a, 0x01c00012, 0x01c00014, 0x01c00016, 0x01c00018,
                             0x01c0001a, 0x01c0001c, 0x01c0001e}));
    QVERIFY(tpm::ekNvIndex(0x01c08000) == nullptr);
}

void EkCertificatesTest::readsWhatSwtpmHas()
{
    const tpm::EkCertificates found = read();
    QCOMPARE(found.certificates.size(), 2);
    QCOMPARE(found.certificates.at(0).index, 0x01c00002u);
    QCOMPARE(found.certificates.at(1).index, 0x01c00016u);
    for (const NvCertificate &one : found.certificates) {
        QVERIFY(!one.problem);
        QCOMPARE(one.der.size(), one.indexSize);
        const auto info = pki::parseCertificate(one.der);
        QVERIFY(info);
        QCOMPARE(info->der, one.der);
    }
    QVERIFY(found.chain.isEmpty() && found.chainProblems.isEmpty());
    QVERIFY(found.nonceIndices.isEmpty() && found.templateIndices.isEmpty());
    const auto connection = connectTo(m_transport);
    const auto single = await(connection->readEkCertificate({}));
    QVERIFY(single && *single);
    QCOMPARE(**single, found.certificates.at(0).der);
}

void EkCertificatesTest::leavesNoTrace()
{
    const auto state = [this] {
        PlainClient client(*m_tpm->transport());
        return QList<QList<quint32>>{client.persistentHandles(), client.transientHandles(),
                                     client.sessions(), client.handles(TPM2_NV_INDEX_FIRST)};
    };
    const auto before = state();
    read();
    QCOMPARE(state(), before);
}

void EkCertificatesTest::keepsWhatReadEkSaw()
{
    const auto connection = connectTo(m_transport);
    const auto ek = await(connection->readEk(tpm::Persist::No, {}));
    QVERIFY(ek);
    const auto single = await(connection->readEkCertificate({}));
    QVERIFY(single && *single);
    QCOMPARE(connection->ekCertificateSeen(ek->key.name()), *single);
    QVERIFY(!connection->ekCertificateSeen("another"));
}

void EkCertificatesTest::takesTheLengthFromTheHeader()
{
    const Bytes certificate = read().certificates.at(1).der;
    make(0x01c0000a, likeMakers, 1500, certificate + Bytes(1500 - certificate.size(), '\xff'));
    // A chunk of an index with the owner's right alone.
    make(0x01c00012, usual | TPMA_NV_OWNERREAD, 900, certificate);
    const tpm::EkCertificates found = read();
    QCOMPARE(found.certificates.size(), 4);
    for (const quint32 index : {0x01c0000au, 0x01c00012u}) {
        QVERIFY(at(found, index));
        QCOMPARE(at(found, index)->der, certificate);
    }
    QCOMPARE(at(found, 0x01c0000a)->indexSize, 1500);
}

void EkCertificatesTest::reportsWhatCannotBeRead()
{
    const Bytes certificate = read().certificates.at(1).der;
    make(0x01c0000a, usual | TPMA_NV_POLICYREAD, 64, Bytes(64, 'p'));
    make(0x01c00012, usual | TPMA_NV_AUTHREAD | TPMA_NV_NO_DA, 900, certificate, "secret");
    make(0x01c00014, likeMakers, 64, Bytes(64, 'x'));
    make(0x01c00018, likeMakers, 64, Bytes::fromHex("30821000") + Bytes(60, 'x'));
    make(0x01c0001e, likeMakers, 900, certificate);
    const tpm::EkCertificates found = read();
    QCOMPARE(found.certificates.size(), 7);
    QVERIFY(at(found, 0x01c0000a)->problem);
    QCOMPARE(toString(at(found, 0x01c0000a)->problem->category), QStringLiteral("tpm"));
    QCOMPARE(codeAt(found, 0x01c00012), QStringLiteral("nv-auth"));
    QCOMPARE(codeAt(found, 0x01c00014), QStringLiteral("ek-certificate"));
    QCOMPARE(codeAt(found, 0x01c00018), QStringLiteral("ek-certificate"));
    // Those before and behind are there all the same.
    QCOMPARE(at(found, 0x01c0001e)->der, certificate);
    QVERIFY(!at(found, 0x01c00002)->problem);
    for (const quint32 index : {0x01c00012u, 0x01c00014u}) {
        QVERIFY(at(found, index)->problem->message.english().contains(QString::number(index, 16)));
    }
}

/// The TPM counts wrong passwords of such an index and locks itself after a few.
void EkCertificatesTest::guessesNoCountedPassword()
{
    make(0x01c00012, usual | TPMA_NV_AUTHREAD, 64, Bytes(64, 'x'), "secret");
    for (int i = 0; i < 4; ++i)
        QCOMPARE(codeAt(read(), 0x01c00012), QStringLiteral("nv-auth"));
    const auto connection = connectTo(m_transport);
    const auto properties = await(connection->properties({}));
    QVERIFY(properties);
    QCOMPARE(properties->lockoutCounter, 0);
    QVERIFY(!properties->inLockout);
}

void EkCertificatesTest::passesOverWhatWasNeverWritten()
{
    make(0x01c0000a, likeMakers, 900, {});
    QVERIFY(at(read(), 0x01c0000a) == nullptr);
}

/// The chain is one stream of bytes over its indices.
void EkCertificatesTest::joinsTheChain()
{
    const tpm::EkCertificates before = read();
    const Bytes first = before.certificates.at(0).der;
    const Bytes second = before.certificates.at(1).der;
    const Bytes all = first + second;
    make(0x01c00100, likeMakers, 700, all.left(700));
    make(0x01c00101, likeMakers, int(all.size() - 700) + 20, all.mid(700) + Bytes(20, '\xff'));
    make(0x01c001ff, likeMakers, int(first.size()), first);
    const tpm::EkCertificates found = read();
    QCOMPARE(found.chain, QList<Bytes>({first, second, first}));
    QCOMPARE(found.certificates.size(), 2);
    make(0x01c00150, usual | TPMA_NV_POLICYREAD, 64, Bytes(64, 'p'));
    const tpm::EkCertificates withProblem = read();
    QCOMPARE(withProblem.chain.size(), 3);
    QCOMPARE(withProblem.chainProblems.size(), 1);
    QCOMPARE(withProblem.chainProblems.first().index, 0x01c00150u);
    QVERIFY(withProblem.chainProblems.first().problem);
}

void EkCertificatesTest::readsNotMoreThanAChainNeeds()
{
    constexpr int indexSize = 2048;
    const Bytes first = read().certificates.at(0).der;
    const Bytes all = first.repeated(36 * indexSize / first.size() + 1);
    for (int i = 0; i < 36; ++i)
        make(tpm::firstEkChainIndex + quint32(i), likeMakers, indexSize,
             all.mid(i * indexSize, indexSize));
    const tpm::EkCertificates found = read();
    QCOMPARE(found.chain.size(), tpm::mostEkChainOctets / first.size());
    QCOMPARE(found.chain.last(), first);
    QVERIFY(found.chainProblems.isEmpty());
}

void EkCertificatesTest::notesNonceAndTemplate()
{
    make(0x01c0000b, likeMakers, 64, Bytes(64, 'n'));
    make(0x01c0000c, likeMakers, 64, Bytes(64, 't'));
    make(0x01c00017, likeMakers, 64, Bytes(64, 't'));
    const tpm::EkCertificates found = read();
    QCOMPARE(found.nonceIndices, QList<quint32>({0x01c0000b}));
    QCOMPARE(found.templateIndices, QList<quint32>({0x01c0000c, 0x01c00017}));
    QCOMPARE(found.certificates.size(), 2);
}

/// Somebody removes an index between its listing and its reading.
void EkCertificatesTest::reportsAnIndexThatIsGone()
{
    const auto meddling = std::make_shared<MeddlingTransport>(m_tpm->transport());
    int asked = 0;
    meddling->setAnswer([&asked](quint32 command) {
        const bool isFirst = command == TPM2_CC_NV_ReadPublic && asked++ == 0;
        return isFirst ? MeddlingTransport::refusal(0x18b) : Bytes();
    });
    const auto connection = connectTo(meddling);
    const auto found = await(connection->readEkCertificates({}));
    QVERIFY2(found, found ? "" : qPrintable(found.error().toLogLine()));
    QCOMPARE(found->certificates.size(), 2);
    QCOMPARE(codeAt(*found, 0x01c00002), QStringLiteral("0x18b"));
    QVERIFY(!at(*found, 0x01c00016)->problem);
}

void EkCertificatesTest::failsWithTheTpm()
{
    core::CancelSource source;
    source.cancel();
    const auto connection = connectTo(m_transport);
    const auto found = await(connection->readEkCertificates(source.token()));
    QVERIFY(!found);
    QCOMPARE(toString(found.error().category), QStringLiteral("cancelled"));
}

void EkCertificatesTest::findsNothingInAnEmptyTpm()
{
    QTemporaryDir folder;
    const auto empty = startSoftwareTpm(folder.filePath(QStringLiteral("tpm")));
    const auto transport = std::make_shared<WatchedTransport>(empty->transport());
    const auto connection = connectTo(transport);
    transport->restart();
    const auto found = await(connection->readEkCertificates({}));
    QVERIFY(found);
    QVERIFY(found->certificates.isEmpty() && found->chain.isEmpty());
    QCOMPARE(transport->commandCount(), 1);
    empty->stop();
}

ENDORSE_TEST(EkCertificatesTest)
#include "ekcertificatestest.moc"
