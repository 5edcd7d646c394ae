// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawtpm.h"

#include <support/testregistry.h>
#include <tpm/streamtcti.h>

#include <tss2/tss2_sys.h>

#include <QElapsedTimer>
#include <QTest>

#include <future>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace endorse;
using namespace endorse::testing;
using core::Bytes;
using core::ErrorCategory;

namespace {

/// A TCTI and the other end of its stream, which the test plays.
struct Pair final
{
    std::unique_ptr<tpm::StreamTcti> tcti;
    tpm::FileDescriptor peer;

    Pair()
    {
        int ends[2] = {-1, -1};
        ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends);
        peer = tpm::FileDescriptor(ends[1]);
        tcti = std::make_unique<tpm::StreamTcti>(std::make_unique<tpm::TpmStream>(
            tpm::FileDescriptor(ends[0]), QStringLiteral("swtpm:path=/test")));
        tcti->setDeadline(std::chrono::seconds(20));
    }
    void says(const Bytes &bytes) const
    {
        QCOMPARE(::send(peer.get(), bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL),
                 bytes.size());
    }
    /// Waits until the command has arrived, so that the other thread waits for the response.
    Bytes hears() const
    {
        char buffer[4096];
        const auto count = ::recv(peer.get(), buffer, sizeof buffer, 0);
        return Bytes(buffer, std::max<qsizetype>(count, 0));
    }
    /// The exchange in a thread of its own.
    std::future<TSS2_RC> begin() const
    {
        return std::async(std::launch::async, [context = tcti->context()] {
            TSS2_RC code = TSS2_RC_SUCCESS;
            exchange(context, getRandomCommand(), &code);
            return code;
        });
    }
};

} // namespace

class StreamTctiTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesCommandAndResponse();
    void keepsPartsOfAResponse();
    void refusesNonsense_data();
    void refusesNonsense();
    void noticesAClosedPeer_data();
    void noticesAClosedPeer();
    void cancelWakesWhileThePeerIsSilent_data();
    void cancelWakesWhileThePeerIsSilent();
    void cancelBeforeACommandStopsIt();
    void deadlineEndsTheWait_data();
    void deadlineEndsTheWait();
    void deadlineCoversAPeerThatDoesNotRead();
    void lateAnswerWithinTheDeadlineIsTaken();
    void callersTimeoutMayBeTriedAgain();
    void sizeCanBeAskedFor();
    void followsTheSequence();
    void speaksToSwtpmThroughSys();
};

void StreamTctiTest::carriesCommandAndResponse()
{
    Pair pair;
    auto running = pair.begin();
    QCOMPARE(pair.hears(), getRandomCommand());
    pair.says(randomResponse("12345678"));
    QCOMPARE(running.get(), TSS2_RC(TSS2_RC_SUCCESS));
    QVERIFY(!pair.tcti->failure());
}

void StreamTctiTest::keepsPartsOfAResponse()
{
    Pair pair;
    auto running = pair.begin();
    pair.hears();
    const Bytes response = randomResponse("12345678");
    for (const char byte : response) {
        pair.says(Bytes(1, byte));
        // The reader has taken the byte before the next one comes.
        pollfd drained{pair.peer.get(), POLLOUT, 0};
        QCOMPARE(::poll(&drained, 1, 5000), 1);
    }
    QCOMPARE(running.get(), TSS2_RC(TSS2_RC_SUCCESS));
}

void StreamTctiTest::refusesNonsense_data()
{
    QTest::addColumn<QByteArray>("answer");
    const auto header = [](const char *size) {
        return QByteArray::fromHex("8001") + QByteArray::fromHex(size) +
               QByteArray::fromHex("00000000");
    };
    QTest::newRow("size 4") << header("00000004");
    QTest::newRow("size 9") << header("00000009");
    QTest::newRow("size 4097") << header("00001001");
    QTest::newRow("size 4 GiB") << header("ffffffff");
    QTest::newRow("unknown tag") << QByteArray::fromHex("12340000000a00000000");
    QTest::newRow("HTTP") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n");
    QTest::newRow("echo of the command")
        << QByteArray(getRandomCommand()).replace(0, 2, "\x01\x80");
    QTest::newRow("two responses") << randomResponse("1234") + randomResponse("5678");
}

void StreamTctiTest::refusesNonsense()
{
    QFETCH(QByteArray, answer);
    Pair pair;
    auto running = pair.begin();
    pair.hears();
    pair.says(answer);
    QCOMPARE(running.get(), TSS2_RC(TSS2_TCTI_RC_MALFORMED_RESPONSE));
    QVERIFY(pair.tcti->failure());
    QVERIFY(pair.tcti->failure()->category == ErrorCategory::Protocol);
    QCOMPARE(pair.tcti->failure()->place, QStringLiteral("swtpm:path=/test"));

    // The stream is out of step: nothing more is sent on it.
    TSS2_RC code = TSS2_RC_SUCCESS;
    exchange(pair.tcti->context(), getRandomCommand(), &code);
    QCOMPARE(code, TSS2_RC(TSS2_TCTI_RC_IO_ERROR));
}

void StreamTctiTest::noticesAClosedPeer_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("at once") << QByteArray();
    QTest::newRow("after half a header") << QByteArray::fromHex("8001000000");
    QTest::newRow("after half a body") << randomResponse("12345678").first(14);
}

void StreamTctiTest::noticesAClosedPeer()
{
    QFETCH(QByteArray, before);
    Pair pair;
    auto running = pair.begin();
    pair.hears();
    if (!before.isEmpty())
        pair.says(before);
    pair.peer.reset();
    QCOMPARE(running.get(), TSS2_RC(TSS2_TCTI_RC_IO_ERROR));
    QVERIFY(pair.tcti->failure()->category == ErrorCategory::Network);
    QCOMPARE(pair.tcti->failure()->code, QStringLiteral("closed"));
    QVERIFY(!pair.tcti->cancelled());
    QVERIFY(!pair.tcti->timedOut());
}

void StreamTctiTest::cancelWakesWhileThePeerIsSilent_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("no byte") << QByteArray();
    QTest::newRow("half a header") << QByteArray::fromHex("8001000000");
    QTest::newRow("half a body") << randomResponse("12345678").first(14);
}

void StreamTctiTest::cancelWakesWhileThePeerIsSilent()
{
    QFETCH(QByteArray, before);
    Pair pair;
    auto running = pair.begin();
    pair.hears();
    if (!before.isEmpty())
        pair.says(before);
    QElapsedTimer timer;
    timer.start();
    pair.tcti->cancel();
    QCOMPARE(running.get(), TSS2_RC(TSS2_TCTI_RC_IO_ERROR));
    QVERIFY2(timer.elapsed() < atOnceMs, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(pair.tcti->cancelled());
    QVERIFY(pair.tcti->failure()->category == ErrorCategory::Cancelled);
    // The peer has seen neither a byte more nor the end of the stream.
    char byte = 0;
    QCOMPARE(::recv(pair.peer.get(), &byte, 1, MSG_DONTWAIT), ssize_t(-1));
    QCOMPARE(errno, EAGAIN);
}

void StreamTctiTest::cancelBeforeACommandStopsIt()
{
    Pair pair;
    pair.tcti->cancel();
    TSS2_RC code = TSS2_RC_SUCCESS;
    exchange(pair.tcti->context(), getRandomCommand(), &code);
    QCOMPARE(code, TSS2_RC(TSS2_TCTI_RC_IO_ERROR));
    QVERIFY(pair.tcti->failure()->category == ErrorCategory::Cancelled);
}

void StreamTctiTest::deadlineEndsTheWait_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("no byte") << QByteArray();
    QTest::newRow("half a body") << randomResponse("12345678").first(14);
}

void StreamTctiTest::deadlineEndsTheWait()
{
    QFETCH(QByteArray, before);
    Pair pair;
    pair.tcti->setDeadline(std::chrono::milliseconds(60));
    QElapsedTimer timer;
    timer.start();
    auto running = pair.begin();
    pair.hears();
    if (!before.isEmpty())
        pair.says(before);
    QCOMPARE(running.get(), TSS2_RC(TSS2_TCTI_RC_IO_ERROR));
    QVERIFY(timer.elapsed() >= 60);
    QVERIFY(timer.elapsed() < atOnceMs);
    QVERIFY(pair.tcti->timedOut());
    QVERIFY(pair.tcti->failure()->category == ErrorCategory::Deadline);
    QVERIFY(pair.tcti->failure()->message.english().contains(QStringLiteral("60 ms")));
}

void StreamTctiTest::deadlineCoversAPeerThatDoesNotRead()
{
    Pair pair;
    // More than a socket holds, so that even sending has to wait.
    pair.tcti->setDeadline(std::chrono::milliseconds(50));
    TSS2_RC code = TSS2_RC_SUCCESS;
    exchange(pair.tcti->context(), Bytes(16 * 1024 * 1024, 'x'), &code);
    QCOMPARE(code, TSS2_RC(TSS2_TCTI_RC_IO_ERROR));
    QVERIFY(pair.tcti->timedOut());
}

void StreamTctiTest::lateAnswerWithinTheDeadlineIsTaken()
{
    Pair pair;
    auto running = pair.begin();
    pair.hears();
    QCOMPARE(running.wait_for(std::chrono::milliseconds(200)), std::future_status::timeout);
    pair.says(randomResponse("12345678"));
    QCOMPARE(running.get(), TSS2_RC(TSS2_RC_SUCCESS));
}

void StreamTctiTest::callersTimeoutMayBeTriedAgain()
{
    Pair pair;
    auto *context = pair.tcti->context();
    Bytes command = getRandomCommand();
    QCOMPARE(Tss2_Tcti_Transmit(context, size_t(command.size()),
                                reinterpret_cast<uint8_t *>(command.data())),
             TSS2_RC(TSS2_RC_SUCCESS));
    uint8_t buffer[4096];
    size_t size = sizeof buffer;
    QCOMPARE(Tss2_Tcti_Receive(context, &size, buffer, 0), TSS2_RC(TSS2_TCTI_RC_TRY_AGAIN));
    const Bytes response = randomResponse("12345678");
    pair.says(response.first(12));
    QCOMPARE(Tss2_Tcti_Receive(context, &size, buffer, 20), TSS2_RC(TSS2_TCTI_RC_TRY_AGAIN));
    pair.says(response.sliced(12));
    QCOMPARE(Tss2_Tcti_Receive(context, &size, buffer, 5000), TSS2_RC(TSS2_RC_SUCCESS));
    QCOMPARE(Bytes(reinterpret_cast<char *>(buffer), qsizetype(size)), response);
}

void StreamTctiTest::sizeCanBeAskedFor()
{
    Pair pair;
    auto *context = pair.tcti->context();
    Bytes command = getRandomCommand();
    Tss2_Tcti_Transmit(context, size_t(command.size()),
                       reinterpret_cast<uint8_t *>(command.data()));
    const Bytes response = randomResponse("12345678");
    pair.says(response);
    size_t size = 0;
    QCOMPARE(Tss2_Tcti_Receive(context, &size, nullptr, -1), TSS2_RC(TSS2_RC_SUCCESS));
    QCOMPARE(qsizetype(size), response.size());
    uint8_t buffer[4096];
    size = 5;
    QCOMPARE(Tss2_Tcti_Receive(context, &size, buffer, -1),
             TSS2_RC(TSS2_TCTI_RC_INSUFFICIENT_BUFFER));
    QCOMPARE(qsizetype(size), response.size());
    QCOMPARE(Tss2_Tcti_Receive(context, &size, buffer, -1), TSS2_RC(TSS2_RC_SUCCESS));
}

void StreamTctiTest::followsTheSequence()
{
    Pair pair;
    auto *context = pair.tcti->context();
    uint8_t buffer[4096];
    size_t size = sizeof buffer;
    QCOMPARE(Tss2_Tcti_Receive(context, &size, buffer, -1), TSS2_RC(TSS2_TCTI_RC_BAD_SEQUENCE));
    Bytes command = getRandomCommand();
    auto *bytes = reinterpret_cast<uint8_t *>(command.data());
    QCOMPARE(Tss2_Tcti_Transmit(context, size_t(command.size()), bytes), TSS2_RC(TSS2_RC_SUCCESS));
    QCOMPARE(Tss2_Tcti_Transmit(context, size_t(command.size()), bytes),
             TSS2_RC(TSS2_TCTI_RC_BAD_SEQUENCE));

    Pair greeting;
    greeting.says("SSH-2.0-OpenSSH_9.2\r\n");
    TSS2_RC code = TSS2_RC_SUCCESS;
    exchange(greeting.tcti->context(), getRandomCommand(), &code);
    QCOMPARE(code, TSS2_RC(TSS2_TCTI_RC_MALFORMED_RESPONSE));
}

void StreamTctiTest::speaksToSwtpmThroughSys()
{
    const QTemporaryDir directory;
    const auto software = startTpm(directory.path());
    QVERIFY(software);
    auto stream = software->transport()->open(std::chrono::seconds(5), {});
    QVERIFY(stream);
    tpm::StreamTcti tcti(std::move(*stream));

    const size_t size = Tss2_Sys_GetContextSize(0);
    std::vector<char> memory(size);
    auto *sys = reinterpret_cast<TSS2_SYS_CONTEXT *>(memory.data());
    TSS2_ABI_VERSION version = TSS2_ABI_VERSION_CURRENT;
    QCOMPARE(Tss2_Sys_Initialize(sys, size, tcti.context(), &version), TSS2_RC(TSS2_RC_SUCCESS));
    TPM2B_DIGEST random{};
    QCOMPARE(Tss2_Sys_GetRandom(sys, nullptr, 16, &random, nullptr), TSS2_RC(TSS2_RC_SUCCESS));
    QCOMPARE(int(random.size), 16);
    TPMI_YES_NO more = 0;
    TPMS_CAPABILITY_DATA data{};
    QCOMPARE(Tss2_Sys_GetCapability(sys, nullptr, TPM2_CAP_TPM_PROPERTIES, TPM2_PT_MANUFACTURER, 1,
                                    &more, &data, nullptr),
             TSS2_RC(TSS2_RC_SUCCESS));
    QCOMPARE(data.data.tpmProperties.tpmProperty[0].value, 0x49424d00u);
    Tss2_Sys_Finalize(sys);
}

ENDORSE_TEST(StreamTctiTest)
#include "streamtctitest.moc"
