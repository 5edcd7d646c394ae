// SPDX-License-Identifier: GPL-3.0-or-later
// The embedded TPM as others get it: over the protocol of the Microsoft TPM simulator.
#include "embeddedtpmtest.h"
#include "rawtpm.h"
#include "simulatorpeer.h"

#include <support/testregistry.h>
#include <tpm/commandnames.h>
#include <tpm/simulatorserver.h>
#include <tpm/socketconnect.h>
#include <tpm/streamtcti.h>

#include <QDir>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <csignal>
#include <future>
#include <limits>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

using namespace endorse;
using namespace endorse::testing;
using core::Bytes;
using core::ByteWriter;
using tpm::SimulatorServer;

namespace {

using namespace endorse::testing::peer;

/// A policy session with no salt.
Bytes startSessionCommand()
{
    return plainCommand(TPM2_CC_StartAuthSession, ByteWriter()
                                                      .u32(TPM2_RH_NULL)
                                                      .u32(TPM2_RH_NULL)
                                                      .sized(Bytes(16, 'n'))
                                                      .sized({})
                                                      .u8(TPM2_SE_POLICY)
                                                      .u16(TPM2_ALG_NULL)
                                                      .u16(TPM2_ALG_SHA256)
                                                      .bytes());
}

int threadCount()
{
    return int(QDir(QStringLiteral("/proc/self/task"))
                   .entryList(QDir::Dirs | QDir::NoDotAndDotDot)
                   .size());
}

} // namespace

class SimulatorServerTest final : public EmbeddedTpmTest
{
    Q_OBJECT

private Q_SLOTS:
    void attestsThroughIt();
    void tellsItsUse();
    void smallWritesAreNotDelayed();
    void clientsTakeTurns();
    void ownConnectionsTakeTurns();
    void flushesWhatAClientLeft();
    void keepsSavedSessions();
    void brokenFramesEndTheirConnection_data();
    void brokenFramesEndTheirConnection();
    void refusesCommandsThatAreNone_data();
    void refusesCommandsThatAreNone();
    void platformSignals();
    void powerCycles_data();
    void powerCycles();
    void platformClientsDoNotWaitForEachOther();
    void clientKilledInACommand();
    void stopsWhileInUse();
    void takenPortsAreTold();
    void usualPortIsPreferred();
    void stopDoesNotWaitForTheTpm();
    void stopDoesNotWaitForASilentTpm();
    void leavesNoThread();

protected:
    void prepare() override;
    void tidyUp() override;

private:
    std::unique_ptr<SimulatorServer> startServer(SimulatorServer::Options options = {});
    std::unique_ptr<SimulatorServer> m_server;
};

void SimulatorServerTest::prepare()
{
    m_connection.reset();
    m_server = startServer();
    QVERIFY(m_server);
}

void SimulatorServerTest::tidyUp()
{
    m_server.reset();
}

std::unique_ptr<SimulatorServer> SimulatorServerTest::startServer(SimulatorServer::Options options)
{
    auto started = await(SimulatorServer::start(m_tpm->transport(), options));
    if (!started)
        qWarning("%s", qPrintable(started.error().toLogLine()));
    return started ? std::move(*started) : nullptr;
}

void SimulatorServerTest::attestsThroughIt()
{
    const auto address = tpm::TctiAddress::parse(
        QStringLiteral("mssim:host=127.0.0.1,port=%1").arg(m_server->port()));
    QVERIFY(address);
    m_connection = connectTo(tpm::makeTransport(*address));
    const TestChallenge made = challenge();
    QVERIFY(walk(made));
    QVERIFY(await(m_connection->sign(pattern(3000), {})));
    const auto ek = await(m_connection->readEk(tpm::Persist::Yes, {}));
    QVERIFY(ek);
    m_connection.reset();
    QTRY_VERIFY(!m_server->inUse());

    // It is the same TPM that the program itself has.
    m_connection = connectTo(m_transport);
    const auto direct = await(m_connection->readEk(tpm::Persist::Yes, {}));
    QVERIFY(direct);
    QCOMPARE(direct->key, ek->key);
    verifyNothingLeft();
}

void SimulatorServerTest::tellsItsUse()
{
    QCOMPARE(m_server->platformPort(), m_server->port() + 1);
    QVERIFY(!m_server->inUse());
    QSignalSpy changed(m_server.get(), &SimulatorServer::changed);
    RawClient client(m_server->port());
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(m_server->inUse());
    QCOMPARE(m_server->clientsServed(), 1);
    QCOMPARE(client.ask(word(handshake) + word(1), 12), word(1) + word(5) + zero);
    QVERIFY(client.run(getRandomCommand())->size() == 20);
    client.close();
    QTRY_COMPARE(changed.count(), 2);
    QVERIFY(!m_server->inUse());
    QCOMPARE(m_server->clientsServed(), 1);
}

void SimulatorServerTest::smallWritesAreNotDelayed()
{
    // As tcti-mssim writes: piece by piece, each held back until the last one is acknowledged.
    const RawClient client(m_server->port());
    const int off = 0;
    QCOMPARE(::setsockopt(client.descriptor(), IPPROTO_TCP, TCP_NODELAY, &off, sizeof off), 0);
    QElapsedTimer timer;
    qint64 shortestMs = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 30; ++i) {
        timer.start();
        const Bytes request = framed(getRandomCommand());
        for (const auto &[from, size] : {std::pair{0, 4}, {4, 1}, {5, 4}, {9, -1}})
            QVERIFY(client.send(request.mid(from, size)));
        QCOMPARE(client.receive(4 + 20 + 4).size(), 28);
        shortestMs = std::min(shortestMs, timer.elapsed());
    }
    // Acknowledgements that are delayed take every round 40 ms; a loaded computer some.
    QVERIFY2(shortestMs < 40, qPrintable(QString::number(shortestMs)));
}

void SimulatorServerTest::clientsTakeTurns()
{
    auto first = std::make_unique<RawClient>(m_server->port());
    QCOMPARE(first->run(getRandomCommand())->size(), 20);
    const RawClient second(m_server->port());
    auto answer = std::async(std::launch::async, [&] { return second.run(getRandomCommand()); });
    for (int i = 0; i < 20; ++i)
        QCOMPARE(first->run(getRandomCommand())->size(), 20);
    QCOMPARE(answer.wait_for(std::chrono::seconds(0)), std::future_status::timeout);
    first.reset();
    QCOMPARE(answer.get()->size(), 20);
}

void SimulatorServerTest::ownConnectionsTakeTurns()
{
    m_server = startServer({.port = 0, .patience = std::chrono::milliseconds(50)});
    const RawClient client(m_server->port());
    QCOMPARE(client.run(getRandomCommand())->size(), 20);
    // The client is connected and idle: that keeps nobody out.
    m_connection = connectTo(m_transport);
    QVERIFY(m_connection);
    const auto refused = client.run(getRandomCommand());
    QVERIFY(refused);
    QCOMPARE(tpm::responseCodeOf(*refused), std::optional<quint32>(TPM2_RC_RETRY));
    m_connection.reset();
    QCOMPARE(client.run(getRandomCommand())->size(), 20);
}

void SimulatorServerTest::flushesWhatAClientLeft()
{
    quint32 foreign = 0;
    {
        PlainClient other(*m_transport);
        foreign = other.createPrimary(TPM2_RH_OWNER, cheapTemplate());
        QVERIFY(foreign != 0);
    }
    {
        const RawClient client(m_server->port());
        for (const Bytes &command : {createPrimaryCommand(), startSessionCommand()})
            QCOMPARE(tpm::responseCodeOf(*client.run(command)), std::optional(0U));
    }
    QTRY_VERIFY(!m_server->inUse());
    PlainClient own(*m_transport);
    // What was not the client's stays.
    QCOMPARE(own.transientHandles(), QList<quint32>{foreign});
    QCOMPARE(own.sessions(), QList<quint32>());
    own.flush(foreign);
}

void SimulatorServerTest::keepsSavedSessions()
{
    Bytes context;
    {
        const RawClient client(m_server->port());
        const auto started = client.run(startSessionCommand());
        QCOMPARE(tpm::responseCodeOf(*started), std::optional(0U));
        const auto saved = client.run(plainCommand(TPM2_CC_ContextSave, started->mid(10, 4)));
        QCOMPARE(tpm::responseCodeOf(*saved), std::optional(0U));
        context = saved->mid(10);
    }
    // As tpm2-tools do it: every tool is a client of its own.
    const RawClient next(m_server->port());
    QCOMPARE(tpm::responseCodeOf(*next.run(plainCommand(TPM2_CC_ContextLoad, context))),
             std::optional(0U));
}

void SimulatorServerTest::brokenFramesEndTheirConnection_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no request") << word(0x12345678);
    QTest::newRow("HTTP") << QByteArray("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QTest::newRow("oversized") << word(sendCommand) + QByteArray(1, '\0') + word(4097);
    QTest::newRow("absurd") << word(sendCommand) + QByteArray(1, '\0') + word(~0U);
    QTest::newRow("session end") << word(sessionEnd);
    QTest::newRow("stop") << word(stop);
    QTest::newRow("a signal of the other port") << word(powerOn);
}

void SimulatorServerTest::brokenFramesEndTheirConnection()
{
    QFETCH(QByteArray, bytes);
    {
        const RawClient client(m_server->port());
        QVERIFY(client.send(bytes));
        QVERIFY(client.isEnded());
    }
    {
        // A request that never ends, and a client that goes in the middle of one.
        RawClient client(m_server->port());
        QVERIFY(client.send(bytes.first(3)));
        client.close();
    }
    const RawClient next(m_server->port());
    QCOMPARE(next.run(getRandomCommand())->size(), 20);
}

void SimulatorServerTest::refusesCommandsThatAreNone_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<int>("locality");
    QTest::addColumn<quint32>("code");
    const Bytes good = getRandomCommand();
    QTest::newRow("empty") << Bytes() << 0 << quint32(TPM2_RC_COMMAND_SIZE);
    QTest::newRow("shorter than its header says")
        << good.chopped(1) << 0 << quint32(TPM2_RC_COMMAND_SIZE);
    QTest::newRow("longer than its header says")
        << good + 'x' << 0 << quint32(TPM2_RC_COMMAND_SIZE);
    QTest::newRow("no header") << good.first(9) << 0 << quint32(TPM2_RC_COMMAND_SIZE);
    QTest::newRow("tag") << Bytes(good).replace(0, 2, "zz") << 0 << quint32(TPM2_RC_BAD_TAG);
    QTest::newRow("locality") << good << 3 << quint32(TPM2_RC_LOCALITY);
    QTest::newRow("unknown command")
        << plainCommand(0x20009999, {}) << 0 << quint32(TPM2_RC_COMMAND_CODE);
    QTest::newRow("largest") << plainCommand(TPM2_CC_GetRandom, Bytes(4086, 'x')) << 0
                             << quint32(TPM2_RC_SIZE);
}

void SimulatorServerTest::refusesCommandsThatAreNone()
{
    QFETCH(QByteArray, command);
    QFETCH(int, locality);
    QFETCH(quint32, code);
    const RawClient client(m_server->port());
    const auto answer = client.run(command, quint8(locality));
    QVERIFY(answer);
    QCOMPARE(tpm::responseCodeOf(*answer), std::optional(code));
    QCOMPARE(client.run(getRandomCommand())->size(), 20);
}

void SimulatorServerTest::platformSignals()
{
    for (quint32 signal = 0; signal < 32; ++signal) {
        static const QSet<quint32> known{1, 2, 3, 4, 9, 10, 11, 12, 13, 14, 17, 18};
        const RawClient platform(m_server->platformPort());
        QVERIFY(platform.send(word(signal)));
        QVERIFY2(platform.receive(4) == (known.contains(signal) ? zero : Bytes()),
                 qPrintable(QString::number(signal)));
    }
    const RawClient client(m_server->port());
    const RawClient platform(m_server->platformPort());
    QCOMPARE(platform.ask(word(powerOff), 4), zero);
    QCOMPARE(client.run(getRandomCommand()), std::optional(Bytes()));
    QCOMPARE(platform.ask(word(powerOn) + word(nvOn), 8), zero + zero);
    QCOMPARE(client.run(getRandomCommand())->size(), 20);
    // What is no signal ends that connection alone.
    QVERIFY(platform.send("garbage, garbage"));
    QVERIFY(platform.isEnded());
    QCOMPARE(client.run(getRandomCommand())->size(), 20);
}

void SimulatorServerTest::powerCycles_data()
{
    QTest::addColumn<QList<quint32>>("signalsSent");
    QTest::addColumn<bool>("cycles");
    QTest::newRow("off and on") << QList<quint32>{powerOff, powerOn} << true;
    QTest::newRow("reset") << QList<quint32>{reset} << true;
    QTest::newRow("on, as every client begins") << QList<quint32>{powerOn, nvOn} << false;
}

void SimulatorServerTest::powerCycles()
{
    QFETCH(QList<quint32>, signalsSent);
    QFETCH(bool, cycles);
    const RawClient client(m_server->port());
    const RawClient platform(m_server->platformPort());
    QCOMPARE(tpm::responseCodeOf(*client.run(createPrimaryCommand())), std::optional(0U));
    const qint64 before = m_tpm->processId();
    for (const quint32 signal : signalsSent)
        QCOMPARE(platform.ask(word(signal), 4), zero);
    const auto answer = client.run(readPublicCommand(TPM2_TRANSIENT_FIRST));
    QVERIFY(answer);
    constexpr quint32 absent = 0x910; // TPM_RC_REFERENCE_H0
    QCOMPARE(tpm::responseCodeOf(*answer), std::optional(cycles ? absent : 0U));
    QCOMPARE(m_tpm->processId() != before, cycles);
}

void SimulatorServerTest::platformClientsDoNotWaitForEachOther()
{
    // Two clients that open their ports crosswise would else wait for each other without end.
    const RawClient firstCommands(m_server->port());
    const RawClient secondCommands(m_server->port());
    const RawClient secondPlatform(m_server->platformPort());
    const RawClient firstPlatform(m_server->platformPort());
    QCOMPARE(secondPlatform.ask(word(powerOn), 4), zero);
    QCOMPARE(firstPlatform.ask(word(powerOn), 4), zero);
    QCOMPARE(firstCommands.run(getRandomCommand())->size(), 20);
}

void SimulatorServerTest::clientKilledInACommand()
{
    for (int i = 0; i < 4; ++i) {
        RawClient client(m_server->port());
        QVERIFY(client.send(framed(createPrimaryCommand())));
        client.close();
    }
    {
        const RawClient next(m_server->port());
        QCOMPARE(next.run(getRandomCommand())->size(), 20);
    }
    QTRY_VERIFY(!m_server->inUse());
    verifyNothingLeft();
}

void SimulatorServerTest::stopsWhileInUse()
{
    const RawClient client(m_server->port());
    const RawClient waiting(m_server->port());
    const RawClient platform(m_server->platformPort());
    QVERIFY(client.send(framed(createPrimaryCommand())));
    QTRY_VERIFY(m_server->inUse());
    const quint16 port = m_server->port();
    QElapsedTimer timer;
    timer.start();
    m_server->stop();
    QVERIFY2(timer.elapsed() < atOnceMs, qPrintable(QString::number(timer.elapsed())));
    m_server->stop();
    QVERIFY(!m_server->inUse());
    QVERIFY(waiting.isEnded());
    QVERIFY(platform.isEnded());
    const tpm::IoWaiter waiter(std::chrono::seconds(5), {}, QStringLiteral("test"));
    QVERIFY(!tpm::connectLoopback(QStringLiteral("127.0.0.1"), port, waiter));
    verifyNothingLeft();
}

void SimulatorServerTest::takenPortsAreTold()
{
    const auto again =
        await(SimulatorServer::start(m_tpm->transport(), {.port = m_server->port()}));
    QVERIFY(!again);
    QCOMPARE(again.error().code, QStringLiteral("EADDRINUSE"));
    QCOMPARE(toString(again.error().category), toString(core::ErrorCategory::Network));
    const auto beside =
        await(SimulatorServer::start(m_tpm->transport(), {.port = m_server->platformPort()}));
    QVERIFY(!beside);
    const quint16 port = m_server->port();
    {
        const RawClient client(port);
        QCOMPARE(client.run(getRandomCommand())->size(), 20);
        m_server.reset();
    }
    // At once, although a client was there.
    m_server = startServer({.port = port});
    QVERIFY(m_server);
    QCOMPARE(m_server->port(), port);
}

void SimulatorServerTest::usualPortIsPreferred()
{
    constexpr quint16 usual = 2321;
    // Taken by this server or, on a computer with a simulator, by that.
    m_server = nullptr;
    const auto first = startServer();
    const auto second = startServer();
    QVERIFY(first && second);
    QVERIFY(second->port() != usual);
    QVERIFY(second->port() != first->port() && second->port() != first->platformPort());
    const tpm::IoWaiter waiter(std::chrono::seconds(5), {}, QStringLiteral("test"));
    QVERIFY(tpm::connectLoopback(QStringLiteral("127.0.0.1"), usual, waiter));
}

void SimulatorServerTest::stopDoesNotWaitForTheTpm()
{
    RawClient client(m_server->port());
    QCOMPARE(tpm::responseCodeOf(*client.run(createPrimaryCommand())), std::optional(0U));
    m_connection = connectTo(m_transport); // Has the TPM for as long as it lives.
    client.close();
    QElapsedTimer timer;
    timer.start();
    m_server->stop();
    QVERIFY2(timer.elapsed() < atOnceMs, qPrintable(QString::number(timer.elapsed())));
    // The object stays: somebody else may be using the TPM, as with any simulator.
    m_connection.reset();
    PlainClient own(*m_transport);
    for (const quint32 handle : own.transientHandles())
        own.flush(handle);
}

void SimulatorServerTest::stopDoesNotWaitForASilentTpm()
{
    const RawClient client(m_server->port());
    QCOMPARE(tpm::responseCodeOf(*client.run(createPrimaryCommand())), std::optional(0U));
    const auto swtpm = static_cast<pid_t>(m_tpm->processId());
    QCOMPARE(::kill(swtpm, SIGSTOP), 0);
    QElapsedTimer timer;
    timer.start();
    m_server->stop(); // There is an object that it would have the TPM flush.
    const qint64 took = timer.elapsed();
    QCOMPARE(::kill(swtpm, SIGCONT), 0);
    QVERIFY2(took < atOnceMs, qPrintable(QString::number(took)));
    PlainClient own(*m_transport);
    QCOMPARE(own.transientHandles(), QList<quint32>());
}

void SimulatorServerTest::leavesNoThread()
{
    m_server.reset();
    const int before = threadCount();
    for (int i = 0; i < 20; ++i) {
        const auto server = startServer();
        const RawClient client(server->port());
        QVERIFY(client.send(framed(getRandomCommand())));
    }
    QTRY_COMPARE(threadCount(), before);
}

ENDORSE_TEST(SimulatorServerTest)
#include "simulatorservertest.moc"
