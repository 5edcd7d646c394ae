// SPDX-License-Identifier: GPL-3.0-or-later
// Two hundred clients that mean no good, and one that only wants to be provisioned.
#include "runningemulator.h"

#include <support/processresources.h>
#include <support/testregistry.h>

#include <openssl/ssl.h>

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTest>

#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace endorse::testing {

using core::Bytes;
using namespace std::chrono_literals;

namespace {

constexpr qint64 mebibyte = 1024 * 1024;

quint16 portOf(const RunningEmulator &running)
{
    return static_cast<quint16>(running.endpoint().endpoint.port());
}

/// A client of TLS on a plain socket, which keeps nothing but what OpenSSL keeps: of the memory
/// that a crowd of them takes, most is the service's.
class RawClient final
{
public:
    enum class Tls { Yes, No };

    RawClient(const RunningEmulator &running, Tls tls, int maxVersion = 0)
        : m_descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(portOf(running));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const timeval patience{.tv_sec = 5, .tv_usec = 0};
        setsockopt(m_descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        m_isOpen = ::connect(m_descriptor, reinterpret_cast<const sockaddr *>(&address),
                             sizeof address) == 0;
        if (tls == Tls::No || !m_isOpen)
            return;
        m_context.reset(SSL_CTX_new(TLS_client_method()));
        if (maxVersion != 0)
            SSL_CTX_set_max_proto_version(m_context.get(), maxVersion);
        m_ssl.reset(SSL_new(m_context.get()));
        SSL_set_mode(m_ssl.get(), SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE);
        SSL_set_fd(m_ssl.get(), m_descriptor);
        m_isOpen = SSL_connect(m_ssl.get()) == 1;
        // What does not fit into the socket stays unsent.
        fcntl(m_descriptor, F_SETFL, fcntl(m_descriptor, F_GETFL) | O_NONBLOCK);
    }
    ~RawClient()
    {
        m_ssl.reset();
        ::close(m_descriptor);
    }
    Q_DISABLE_COPY_MOVE(RawClient)

    bool isOpen() const { return m_isOpen; }
    SSL *ssl() const { return m_ssl.get(); }
    int descriptor() const { return m_descriptor; }

    void write(Bytes bytes)
    {
        while (!bytes.isEmpty()) {
            const auto size = static_cast<std::size_t>(bytes.size());
            std::size_t written = 0;
            if (!m_ssl)
                written = static_cast<std::size_t>(
                    qMax<ssize_t>(0, ::send(m_descriptor, bytes.constData(), size, MSG_NOSIGNAL)));
            else if (SSL_write_ex(m_ssl.get(), bytes.constData(), size, &written) != 1)
                written = 0;
            if (written == 0)
                return;
            bytes.remove(0, static_cast<qsizetype>(written));
        }
    }

private:
    int m_descriptor;
    bool m_isOpen = false;
    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> m_context{nullptr, SSL_CTX_free};
    std::unique_ptr<SSL, decltype(&SSL_free)> m_ssl{nullptr, SSL_free};
};

/// Connections that stay open and do harm.
class Crowd final
{
public:
    explicit Crowd(RunningEmulator &running)
        : m_running(running)
    {
    }

    /// False when the service did not even let it in.
    bool add(int index)
    {
        // Two of ten do not speak TLS.
        const int kind = index % 10;
        const auto tls = kind == 4 || kind == 5 ? RawClient::Tls::No : RawClient::Tls::Yes;
        m_clients.push_back(std::make_unique<RawClient>(m_running, tls));
        RawClient &client = *m_clients.back();
        client.write(firstBytes(kind));
        if (kind == 2 || kind == 3)
            m_dripping.append(&client);
        return client.isOpen();
    }

    /// A byte more from each that drips, as long as the service listens to it.
    void keepDripping()
    {
        for (RawClient *one : std::as_const(m_dripping))
            one->write("c");
    }

private:
    static Bytes firstBytes(int kind)
    {
        switch (kind) {
        case 1: // Served once, then idle.
            return TestClient::bytesOf({.target = "/x"});
        case 2: // A header that never ends.
            return "GET /x HTTP/1.1\r\nName: a";
        case 3: // A body that never ends.
            return "PUT /x HTTP/1.1\r\nContent-Length: 250000\r\n\r\n" + Bytes(150'000, 'b');
        case 5: // The head of a TLS record that promises more than it brings.
            return Bytes("\x16\x03\x01\x3f\xff\x01\x00", 7) + Bytes(3000, '\x7f');
        case 6:
            return Bytes("\x00\xff\x01\xfe", 4) + "garbage\r\n\r\n";
        case 7: // A flood whose answers nobody reads.
            return TestClient::bytesOf({.target = "/flood"}).repeated(5000);
        case 8: // Half of what it promised.
            return "PUT /x HTTP/1.1\r\nContent-Length: 99\r\n\r\n{\"half\":";
        case 9: // Larger than anything that is taken.
            return "PUT /x HTTP/1.1\r\nContent-Length: 3000000\r\n\r\n" + Bytes(500'000, 'o');
        default: // Says nothing at all, in TLS (0) or not even that (4).
            return {};
        }
    }

    RunningEmulator &m_running;
    std::vector<std::unique_ptr<RawClient>> m_clients;
    QList<RawClient *> m_dripping;
};

/// A request in the form of HTTP that means nothing.
QByteArray randomRequest(QRandomGenerator &random, const QByteArray &scope)
{
    static const QByteArrayList methods{"GET", "PUT", "POST", "DELETE", "BREW", "PATCH"};
    const auto noise = [&random](int most, bool printable) {
        QByteArray bytes(random.bounded(most), '\0');
        for (char &byte : bytes)
            byte = static_cast<char>(printable ? random.bounded('!', '~') : random.bounded(256));
        return bytes;
    };
    const QByteArrayList targets{'/' + scope + "/registrations/" + noise(200, true) + "/register",
                                 "/enrollments/" + noise(300, true),
                                 "/devices/" + noise(100, true) + "/messages/events",
                                 '/' + noise(400, true), noise(40, true)};
    return TestClient::bytesOf(
        {.method = methods.at(random.bounded(int(methods.size()))),
         .target = targets.at(random.bounded(int(targets.size()))),
         .body = noise(2000, false),
         .authorization = random.bounded(2) ? "SharedAccessSignature sr=" + noise(100, true)
                                            : noise(100, true)});
}

/// A body that was one once: cut, doubled, with bytes changed, nested, or noise.
QByteArray brokenBody(QRandomGenerator &random)
{
    static const QByteArrayList good{
        RunningEmulator::enrollment("dev1", SoftTpm::first()),
        asJson("{'enrollmentGroupId':'g','attestation':{'type':'symmetricKey','symmetricKey':"
               "{'primaryKey':'cHBwcHBwcHBwcHBwcHBwcA=='}}}"),
        asJson("{'mode':'create','enrollments':[{'registrationId':'a'},{},[],7,null]}"),
        asJson("{'mode':'delete','enrollmentGroups':[{'enrollmentGroupId':'g'},'}',{'x':'\\\\'}]}"),
        asJson("{'query':'SELECT * FROM enrollments'}"),
        asJson("{'registrationId':'x','attestation':{'type':'x509','x509':{'clientCertificates':"
               "{'primary':{'certificate':'MIIB'}}}}}"),
        asJson("{'properties':{'certificate':'MIIB'}}"),
        asJson("{'certificate':'MIIB'}")};
    QByteArray body = good.at(random.bounded(int(good.size())));
    switch (random.bounded(5)) {
    case 0:
        return body.left(random.bounded(int(body.size())));
    case 1:
        return body + body;
    case 2:
        return QByteArray(random.bounded(200), '[') + body;
    case 3:
        for (int i = 0; i < 4; ++i)
            body[random.bounded(int(body.size()))] = static_cast<char>(random.bounded(256));
        return body;
    default:
        return body;
    }
}

int garbageRounds()
{
    return qEnvironmentVariableIntValue("ENDORSE_SOAK") == 1 ? 100'000 : 4'000;
}

} // namespace

class HostileTest : public QObject
{
    Q_OBJECT

private:
    /// The whole way of a device, and how long it took.
    static bool provisions(RunningEmulator &running, qint64 *tookMs)
    {
        QElapsedTimer timer;
        timer.start();
        running.reconnect();
        running.enroll("good", SoftTpm::first());
        const auto provisioned = running.provision("good", SoftTpm::first());
        const bool sent =
            running.sendToHub("good", running.hubToken("good", provisioned.hubKey), "x").status ==
            204;
        *tookMs = timer.elapsed();
        return provisioned.hubKey.size() == 32 && sent;
    }

private Q_SLOTS:
    void servesInTheMiddleOfACrowd()
    {
        RunningEmulator running;
        qint64 tookMs = 0;
        QVERIFY(provisions(running, &tookMs));
        const qint64 before = memoryInUse();
        constexpr int count = 200;
        Crowd crowd(running);
        for (int i = 0; i < count; ++i) {
            QVERIFY(crowd.add(i));
            if (i % 50 == 49) {
                crowd.keepDripping();
                QVERIFY(provisions(running, &tookMs));
                QVERIFY2(tookMs < 2 * atOnceMs, qPrintable(QString::number(tookMs)));
            }
        }
        crowd.keepDripping();
        QVERIFY(provisions(running, &tookMs));
        QVERIFY2(tookMs < 2 * atOnceMs, qPrintable(QString::number(tookMs)));
        const qint64 grown = memoryInUse() - before;
        qInfo("memory grew by %lld KiB for %d hostile connections; a device took %lld ms",
              static_cast<long long>(grown / 1024), count, static_cast<long long>(tookMs));
        QVERIFY2(grown < 64 * mebibyte, qPrintable(QString::number(grown)));
    }

    void doesNotGrowUnderGarbage()
    {
        RunningEmulator running;
        qint64 tookMs = 0;
        QVERIFY(provisions(running, &tookMs));
        QRandomGenerator random(11);
        // What it takes once: the ring of reports, buffers, the log of the lists.
        const auto batch = [&](int requests) {
            TestClient client(running.endpoint());
            QByteArray bytes;
            for (int i = 0; i < requests; ++i)
                bytes += randomRequest(random, running.scope());
            client.write(bytes);
            while (requests-- > 0 && client.read(60'000)) {
            }
            QCoreApplication::processEvents();
        };
        for (int i = 0; i < 10; ++i)
            batch(50);
        const qint64 before = memoryInUse();
        const int rounds = garbageRounds();
        for (int i = 0; i < rounds / 50; ++i)
            batch(50);
        const qint64 grown = memoryInUse() - before;
        qInfo("memory grew by %lld KiB in %d garbage requests",
              static_cast<long long>(grown / 1024), rounds);
        QVERIFY2(grown < 16 * mebibyte, qPrintable(QString::number(grown)));
        QVERIFY(provisions(running, &tookMs));
    }

    /// Who has a token may send nonsense, too.
    void survivesGarbageForTheServiceApi()
    {
        RunningEmulator running;
        QRandomGenerator random(12);
        static const QByteArrayList paths{
            "/enrollments/dev1",      "/enrollments",
            "/enrollments/query",     "/enrollmentGroups/g",
            "/enrollmentGroups",      "/enrollmentgroups/query",
            "/registrations/g/query", "/enrollments/dev1/attestationmechanism",
            "/registrations/dev1",    "/certificates/ca",
            "/certificates/ca/verify"};
        static const QByteArrayList methods{"PUT", "POST", "DELETE", "GET"};
        const int rounds = garbageRounds() / 4;
        for (int i = 0; i < rounds; ++i) {
            if (i % 50 == 0)
                running.reconnect();
            const TestResponse response =
                running.service(methods.at(random.bounded(4)),
                                paths.at(random.bounded(int(paths.size()))), brokenBody(random),
                                {{"If-Match", random.bounded(2) == 0 ? "*" : ""},
                                 {"x-ms-continuation", QByteArray(random.bounded(3), 'x')}});
            QVERIFY2(response.status >= 200 && response.status < 500,
                     qPrintable(QString::number(response.status)));
        }
        running.service("DELETE", "/enrollments/good");
        qint64 tookMs = 0;
        QVERIFY(provisions(running, &tookMs));
    }

    void endsTheOldestOfTooManyHandshakes()
    {
        emulator::EmulatorOptions options = RunningEmulator::quick();
        options.limits.handshakes = 10;
        options.limits.handshakeTimeout = 60s;
        RunningEmulator running(options);
        std::vector<std::unique_ptr<QTcpSocket>> silent;
        for (int i = 0; i < 30; ++i) {
            silent.push_back(std::make_unique<QTcpSocket>());
            silent.back()->connectToHost(running.endpoint().endpoint.host(), portOf(running));
            QVERIFY(silent.back()->waitForConnected());
        }
        QVERIFY(silent.front()->waitForDisconnected(60'000) ||
                silent.front()->state() == QAbstractSocket::UnconnectedState);
        qint64 tookMs = 0;
        QVERIFY(provisions(running, &tookMs));
        QCOMPARE(silent.back()->state(), QAbstractSocket::ConnectedState);
    }

    void refusesTooManyLargeRequests()
    {
        emulator::EmulatorOptions options = RunningEmulator::quick();
        options.limits.heldBytes = 300'000;
        RunningEmulator running(options);
        const QByteArray large =
            "PUT /x HTTP/1.1\r\nContent-Length: 200000\r\n\r\n" + Bytes(190'000, 'l');
        std::vector<std::unique_ptr<TestClient>> clients;
        int refused = 0;
        for (int i = 0; i < 4; ++i) {
            clients.push_back(std::make_unique<TestClient>(running.endpoint()));
            clients.back()->write(large);
            // The service must have looked at it before the next one comes.
            const auto response = clients.back()->read(i == 0 ? 300 : 1000);
            if (!response)
                continue;
            QCOMPARE(response->status, 503);
            QCOMPARE(response->header("Retry-After"), QByteArray("1"));
            ++refused;
        }
        QCOMPARE(refused, 3);
        // What devices send is always taken.
        qint64 tookMs = 0;
        QVERIFY(provisions(running, &tookMs));
        // The one that was let in may go on; then there is room again.
        clients.front()->write(Bytes(10'000, 'l'));
        QCOMPARE(clients.front()->read().value_or(TestResponse()).status, 404);
        TestClient next(running.endpoint());
        next.write(large + Bytes(10'000, 'l'));
        QCOMPARE(next.read().value_or(TestResponse()).status, 404);
    }

    void takesTurnsWithAFlood()
    {
        RunningEmulator running;
        running.enroll("dev1", SoftTpm::first());
        const QByteArray costly =
            TestClient::bytesOf({.method = "PUT",
                                 .target = running.registerTarget("dev1"),
                                 .body = RunningEmulator::keysBody("dev1", SoftTpm::first())});
        std::vector<std::unique_ptr<TestClient>> floods;
        for (int i = 0; i < 20; ++i) {
            floods.push_back(std::make_unique<TestClient>(running.endpoint()));
            floods.back()->write(costly.repeated(60));
        }
        qint64 tookMs = 0;
        QVERIFY(provisions(running, &tookMs));
        QVERIFY2(tookMs < 5000, qPrintable(QString::number(tookMs)));
        // All of the floods are answered in the end, in order.
        for (const auto &flood : floods) {
            for (int i = 0; i < 60; ++i)
                QCOMPARE(flood->read(30'000).value_or(TestResponse()).status, 401);
        }
    }

    void refusesToNegotiateAnew()
    {
        RunningEmulator running;
        for (int round = 0; round < 10; ++round) {
            // TLS 1.3 knows no renegotiation.
            const RawClient client(running, RawClient::Tls::Yes, TLS1_2_VERSION);
            QVERIFY(client.isOpen());
            fcntl(client.descriptor(), F_SETFL, fcntl(client.descriptor(), F_GETFL) & ~O_NONBLOCK);
            SSL *ssl = client.ssl();
            SSL_renegotiate(ssl);
            QVERIFY(SSL_do_handshake(ssl) != 1 || SSL_renegotiate_pending(ssl) != 0);
        }
        qint64 tookMs = 0;
        QVERIFY(provisions(running, &tookMs));
    }

    void survivesClientsThatResetTheirConnection()
    {
        RunningEmulator running;
        for (int i = 0; i < 100; ++i) {
            TestClient client(running.endpoint());
            client.write(TestClient::bytesOf({.target = "/x"}).repeated(1 + i % 20));
            // Not a farewell but a reset, with answers on their way.
            const linger hard{.l_onoff = 1, .l_linger = 0};
            setsockopt(static_cast<int>(client.socket().socketDescriptor()), SOL_SOCKET, SO_LINGER,
                       &hard, sizeof hard);
            client.socket().abort();
        }
        qint64 tookMs = 0;
        QVERIFY(provisions(running, &tookMs));
        QTRY_COMPARE(running.emulator().openConnections(), 1);
    }
};

ENDORSE_TEST(HostileTest)

} // namespace endorse::testing

#include "hostiletest.moc"
