// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawtpm.h"

#include <support/testregistry.h>
#include <tpm/childprocess.h>
#include <tpm/commandnames.h>
#include <tpm/iowaiter.h>
#include <tpm/mssimstream.h>
#include <tpm/simulatorserver.h>
#include <tpm/streamtcti.h>

#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <QTest>

#include <arpa/inet.h>
#include <future>
#include <limits>
#include <netinet/in.h>
#include <sys/socket.h>

using namespace endorse;
using namespace endorse::testing;
using core::Bytes;
using core::ErrorCategory;
using tpm::TctiAddress;

namespace {

/// A listening socket on a free port of 127.0.0.1 that never accepts: the kernel does.
struct SilentPort final
{
    tpm::FileDescriptor socket{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)};
    quint16 port = 0;

    SilentPort()
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        ::bind(socket.get(), reinterpret_cast<sockaddr *>(&address), sizeof address);
        ::listen(socket.get(), 4);
        ::getsockname(socket.get(), reinterpret_cast<sockaddr *>(&address), &size);
        port = ntohs(address.sin_port);
    }
};

/// A stock swtpm that serves a Unix socket or a port, as users start it.
std::unique_ptr<tpm::ChildProcess> startStockSwtpm(const QString &directory,
                                                   const QStringList &server)
{
    auto child = tpm::ChildProcess::start(
        {.program = QStandardPaths::findExecutable(QStringLiteral("swtpm")),
         .arguments =
             QStringList{QStringLiteral("socket"), QStringLiteral("--tpm2"),
                         QStringLiteral("--tpmstate"), QStringLiteral("dir=") + directory,
                         QStringLiteral("--flags"), QStringLiteral("not-need-init,startup-clear")} +
             server,
         .workingDirectory = directory,
         .user = std::nullopt,
         .environment = {},
         .descriptors = {}});
    return child ? std::move(*child) : nullptr;
}

/// The transport of an address that must be good.
std::shared_ptr<tpm::TpmTransport> transportTo(const QString &address)
{
    return tpm::makeTransport(*TctiAddress::parse(address));
}

QString mssimAddress(quint16 port)
{
    return QStringLiteral("mssim:host=127.0.0.1,port=%1").arg(port);
}

} // namespace

class TransportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void swtpmOverUnixSocket();
    void swtpmOverTcp();
    void nobodyThere_data();
    void nobodyThere();
    void secondClientOfASwtpmIsCoveredByTheDeadline();
    void speaksToTheSimulator();
    void simulatorEnvelopes_data();
    void simulatorEnvelopes();
    void silentSimulatorEnds_data();
    void silentSimulatorEnds();
    void swtpmIsNoSimulator();
    void describes();
    void embeddedHasNoAddress();

private:
    QTemporaryFile m_plainFile;
};

void TransportTest::swtpmOverUnixSocket()
{
    const QTemporaryDir directory;
    const QString socket = directory.path() + QStringLiteral("/s");
    const auto swtpm =
        startStockSwtpm(directory.path(),
                        {QStringLiteral("--server"), QStringLiteral("type=unixio,path=") + socket});
    QVERIFY(swtpm);
    QTRY_VERIFY(QFile::exists(socket));
    const auto transport = transportTo(QStringLiteral("swtpm:path=") + socket);
    QTRY_VERIFY(exchange(*transport, getRandomCommand()));
    // The connection is kept: a session of commands on one stream.
    auto stream = transport->open(std::chrono::seconds(5), {});
    QVERIFY(stream);
    tpm::StreamTcti tcti(std::move(*stream));
    for (int i = 0; i < 50; ++i)
        QCOMPARE(exchange(tcti.context(), getRandomCommand()).size(), 20);
}

void TransportTest::swtpmOverTcp()
{
    const QTemporaryDir directory;
    quint16 port = 0;
    {
        const SilentPort free;
        port = free.port;
    }
    const auto swtpm =
        startStockSwtpm(directory.path(),
                        {QStringLiteral("--server"), QStringLiteral("type=tcp,port=%1").arg(port)});
    QVERIFY(swtpm);
    for (const char *host : {"localhost", "127.0.0.1"}) {
        const auto transport =
            transportTo(QStringLiteral("swtpm:host=%1,port=%2").arg(QLatin1String(host)).arg(port));
        QTRY_VERIFY(exchange(*transport, getRandomCommand()));
    }
}

void TransportTest::nobodyThere_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("code");
    QVERIFY(m_plainFile.open());
    quint16 port = 0;
    {
        const SilentPort free;
        port = free.port;
    }
    QTest::newRow("port") << QStringLiteral("swtpm:port=%1").arg(port)
                          << QStringLiteral("ECONNREFUSED");
    QTest::newRow("port, IPv6") << QStringLiteral("swtpm:host=::1,port=%1").arg(port) << QString();
    QTest::newRow("simulator") << mssimAddress(quint16(std::min<int>(port, 65534)))
                               << QStringLiteral("ECONNREFUSED");
    QTest::newRow("socket") << QStringLiteral("swtpm:path=/nowhere/tpm.sock")
                            << QStringLiteral("ENOENT");
    QTest::newRow("no socket") << QStringLiteral("swtpm:path=") + m_plainFile.fileName()
                               << QStringLiteral("ECONNREFUSED");
}

void TransportTest::nobodyThere()
{
    QFETCH(QString, address);
    QFETCH(QString, code);
    const auto transport = transportTo(address);
    const auto stream = transport->open(std::chrono::seconds(5), {});
    QVERIFY(!stream);
    QVERIFY(stream.error().category == ErrorCategory::Network);
    QCOMPARE(stream.error().place, TctiAddress::parse(address)->toString());
    if (!code.isEmpty())
        QCOMPARE(stream.error().code, code);
    QVERIFY(!stream.error().hint.isEmpty());
}

void TransportTest::secondClientOfASwtpmIsCoveredByTheDeadline()
{
    const QTemporaryDir directory;
    const QString socket = directory.path() + QStringLiteral("/s");
    const auto swtpm =
        startStockSwtpm(directory.path(),
                        {QStringLiteral("--server"), QStringLiteral("type=unixio,path=") + socket});
    QVERIFY(swtpm);
    const auto transport = transportTo(QStringLiteral("swtpm:path=") + socket);
    core::Result<std::unique_ptr<tpm::TpmStream>> first = core::fail({});
    QTRY_VERIFY((first = transport->open(std::chrono::seconds(5), {})));
    tpm::StreamTcti holder(std::move(*first));
    QVERIFY(!exchange(holder.context(), getRandomCommand()).isEmpty());

    auto second = transport->open(std::chrono::seconds(5), {});
    QVERIFY(second);
    tpm::StreamTcti tcti(std::move(*second));
    tcti.setDeadline(std::chrono::milliseconds(80));
    QVERIFY(exchange(tcti.context(), getRandomCommand()).isEmpty());
    QVERIFY(tcti.timedOut());
    QVERIFY(!exchange(holder.context(), getRandomCommand()).isEmpty());
}

void TransportTest::speaksToTheSimulator()
{
    const QTemporaryDir directory;
    const auto software = startTpm(directory.path());
    QVERIFY(software);
    const auto server =
        QCoro::waitFor(tpm::SimulatorServer::start(software->transport(), {.port = 0}));
    QVERIFY2(server, server ? "" : qPrintable(server.error().toLogLine()));

    const auto transport = transportTo(mssimAddress((*server)->port()));
    auto stream = transport->open(std::chrono::seconds(5), {});
    QVERIFY2(stream, stream ? "" : qPrintable(stream.error().toLogLine()));
    QVERIFY((*server)->inUse());
    tpm::StreamTcti tcti(std::move(*stream));
    QElapsedTimer timer;
    qint64 shortestMs = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 50; ++i) {
        timer.start();
        QCOMPARE(exchange(tcti.context(), getRandomCommand()).size(), 20);
        shortestMs = std::min(shortestMs, timer.elapsed());
    }
    // Acknowledgements that are delayed take every command 43 ms; a loaded computer some.
    QVERIFY2(shortestMs < 40, qPrintable(QString::number(shortestMs)));
    QCOMPARE(*tpm::responseCodeOf(exchange(tcti.context(), createPrimaryCommand())), 0u);
}

void TransportTest::simulatorEnvelopes_data()
{
    QTest::addColumn<QByteArray>("response");
    QTest::addColumn<bool>("good");
    const auto envelope = [](quint32 length, const Bytes &response, quint32 end) {
        return core::ByteWriter().u32(length).raw(response).u32(end).bytes();
    };
    const Bytes response = randomResponse("12345678");
    const auto size = quint32(response.size());
    QTest::newRow("good") << envelope(size, response, 0) << true;
    QTest::newRow("end is not 0") << envelope(size, response, 1) << false;
    QTest::newRow("too short") << envelope(size - 1, response, 0) << false;
    QTest::newRow("too long") << envelope(size + 1, response, 0) << false;
    QTest::newRow("absurd") << envelope(0x7fffffff, response, 0) << false;
    QTest::newRow("empty") << envelope(0, {}, 0) << false;
    QTest::newRow("no envelope") << response << false;
    QTest::newRow("one byte more") << envelope(size, response, 0) + "x" << false;
}

void TransportTest::simulatorEnvelopes()
{
    QFETCH(QByteArray, response);
    QFETCH(bool, good);
    // The test plays the simulator's command port on a socket pair behind the real framing.
    int command[2];
    int platform[2];
    QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, command), 0);
    QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, platform), 0);
    const tpm::FileDescriptor commandPeer(command[1]);
    const tpm::FileDescriptor platformPeer(platform[1]);
    const Bytes greeting = QByteArray::fromHex("000000010000000000000000");
    const Bytes zeros(8, '\0');
    QVERIFY(::send(commandPeer.get(), greeting.constData(), 12, 0) == 12);
    QVERIFY(::send(platformPeer.get(), zeros.constData(), 8, 0) == 8);
    const tpm::IoWaiter waiter(std::chrono::seconds(5), {}, QStringLiteral("mssim:"));
    auto stream = tpm::MssimStream::open(tpm::FileDescriptor(command[0]),
                                         tpm::FileDescriptor(platform[0]), waiter);
    QVERIFY(stream);
    tpm::StreamTcti tcti(std::move(*stream));
    tcti.setDeadline(std::chrono::seconds(5));
    auto running = std::async(std::launch::async,
                              [&tcti] { return exchange(tcti.context(), getRandomCommand()); });
    // Handshake 8, command 9 + 12.
    char heard[29];
    QCOMPARE(::recv(commandPeer.get(), heard, sizeof heard, MSG_WAITALL), ssize_t(sizeof heard));
    QCOMPARE(QByteArray(heard + 8, 9), QByteArray::fromHex("00000008000000000c"));
    QVERIFY(::send(commandPeer.get(), response.constData(), size_t(response.size()), 0) ==
            response.size());
    QCOMPARE(running.get().isEmpty(), !good);
    if (!good)
        QVERIFY(tcti.failure()->category == ErrorCategory::Protocol);
}

void TransportTest::silentSimulatorEnds_data()
{
    QTest::addColumn<bool>("cancels");
    QTest::newRow("deadline") << false;
    QTest::newRow("cancel") << true;
}

void TransportTest::silentSimulatorEnds()
{
    QFETCH(bool, cancels);
    core::CancelSource source;
    QElapsedTimer timer;
    timer.start();
    int ends[2];
    QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends), 0);
    const tpm::FileDescriptor peer(ends[1]);
    auto running = std::async(std::launch::async, [&] {
        const tpm::IoWaiter waiter(cancels ? std::chrono::milliseconds(60000)
                                           : std::chrono::milliseconds(50),
                                   source.token(), QStringLiteral("mssim:"));
        return tpm::MssimStream::open(tpm::FileDescriptor(ends[0]), tpm::FileDescriptor(), waiter)
            .error()
            .category;
    });
    char greeting[8];
    QCOMPARE(::recv(peer.get(), greeting, sizeof greeting, MSG_WAITALL), ssize_t(sizeof greeting));
    if (cancels)
        source.cancel();
    QVERIFY(running.get() == (cancels ? ErrorCategory::Cancelled : ErrorCategory::Deadline));
    QVERIFY(timer.elapsed() < atOnceMs);
}

void TransportTest::swtpmIsNoSimulator()
{
    // A peer that answers as a swtpm would answer to the handshake.
    int ends[2];
    QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends), 0);
    const tpm::FileDescriptor peer(ends[1]);
    const Bytes answer = QByteArray::fromHex("80010000000a0000001e");
    QVERIFY(::send(peer.get(), answer.constData(), size_t(answer.size()), 0) == answer.size());
    const tpm::IoWaiter waiter(std::chrono::seconds(5), {}, QStringLiteral("mssim:"));
    const auto stream =
        tpm::MssimStream::open(tpm::FileDescriptor(ends[0]), tpm::FileDescriptor(), waiter);
    QVERIFY(!stream);
    QCOMPARE(stream.error().code, QStringLiteral("not-a-simulator"));
    QVERIFY(stream.error().hint.english().contains(QStringLiteral("swtpm:")));
}

void TransportTest::describes()
{
    const auto swtpm = transportTo(QStringLiteral("swtpm"))->description();
    QCOMPARE(swtpm.address, QStringLiteral("swtpm:host=localhost,port=2321"));
    QVERIFY(swtpm.isSoftware);
    QVERIFY(!swtpm.isEmbedded);
    const auto device = transportTo(QStringLiteral("device"))->description();
    QCOMPARE(device.displayName, QStringLiteral("/dev/tpmrm0"));
    QVERIFY(!device.isSoftware);
    QVERIFY(!device.isEmbedded);
}

void TransportTest::embeddedHasNoAddress()
{
    const auto stream = transportTo(QStringLiteral("embedded"))->open(std::chrono::seconds(1), {});
    QVERIFY(!stream);
    QVERIFY(stream.error().category == ErrorCategory::Internal);
}

ENDORSE_TEST(TransportTest)
#include "transporttest.moc"
