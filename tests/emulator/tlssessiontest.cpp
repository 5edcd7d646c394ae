// SPDX-License-Identifier: GPL-3.0-or-later
// A resumed TLS session would hold the client's own certificate and none of its chain, so that a
// device that has registered could not poll. The server resumes none.
#include "certifieddevice.h"
#include "keyeddevice.h"

#include <support/testregistry.h>

#include <openssl/pem.h>
#include <openssl/ssl.h>

#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace endorse::testing {

namespace {

/// One connection of OpenSSL's own client, which keeps and offers sessions.
class SessionClient final
{
public:
    SessionClient(const emulator::EmulatorEndpoint &endpoint, int version, const TestIdentity &own,
                  const QList<TestIdentity> &rest)
        : m_context(SSL_CTX_new(TLS_client_method()))
        , m_port(static_cast<quint16>(endpoint.endpoint.port()))
    {
        SSL_CTX_set_min_proto_version(m_context, version);
        SSL_CTX_set_max_proto_version(m_context, version);
        SSL_CTX_load_verify_locations(m_context, qPrintable(endpoint.caFile), nullptr);
        SSL_CTX_set_verify(m_context, SSL_VERIFY_PEER, nullptr);
        SSL_CTX_set_session_cache_mode(m_context,
                                       SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL);
        SSL_CTX_set_app_data(m_context, this);
        SSL_CTX_sess_set_new_cb(m_context, [](SSL *connection, SSL_SESSION *session) {
            auto *self =
                static_cast<SessionClient *>(SSL_CTX_get_app_data(SSL_get_SSL_CTX(connection)));
            SSL_SESSION_free(self->m_session);
            self->m_session = session;
            ++self->sessions;
            return 1;
        });
        X509 *certificate = read(own);
        BIO *key = BIO_new_mem_buf(own.keyPem.constData(), static_cast<int>(own.keyPem.size()));
        EVP_PKEY *privateKey = PEM_read_bio_PrivateKey(key, nullptr, nullptr, nullptr);
        SSL_CTX_use_certificate(m_context, certificate);
        SSL_CTX_use_PrivateKey(m_context, privateKey);
        for (const TestIdentity &each : rest)
            SSL_CTX_add_extra_chain_cert(m_context, read(each)); // Takes it.
        EVP_PKEY_free(privateKey);
        BIO_free(key);
        X509_free(certificate);
    }
    ~SessionClient()
    {
        SSL_SESSION_free(m_session);
        SSL_CTX_free(m_context);
    }
    Q_DISABLE_COPY_MOVE(SessionClient)

    /// A new connection that offers the session of the one before; the whole answer.
    QByteArray send(const QByteArray &request)
    {
        const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(m_port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        QByteArray answer;
        SSL *connection = SSL_new(m_context);
        if (::connect(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0 &&
            SSL_set_fd(connection, descriptor) == 1 &&
            SSL_set_tlsext_host_name(connection, "localhost") == 1) {
            // Kept: what the server offers may be taken more than once.
            offered = m_session != nullptr && SSL_set_session(connection, m_session) == 1;
            if (SSL_connect(connection) == 1) {
                wasResumed = SSL_session_reused(connection) == 1;
                // Without tickets and identifiers there is nothing to offer but the session itself.
                if (m_session == nullptr)
                    m_session = SSL_get1_session(connection);
                SSL_write(connection, request.constData(), static_cast<int>(request.size()));
                QByteArray block(4096, '\0');
                for (int size = 0; (size = SSL_read(connection, block.data(), 4096)) > 0;)
                    answer += block.left(size);
            }
        }
        SSL_free(connection);
        ::close(descriptor);
        return answer;
    }

    bool offered = false;
    bool wasResumed = false;
    int sessions = 0; ///< Which the server gave.

private:
    static X509 *read(const TestIdentity &identity)
    {
        BIO *bio = BIO_new_mem_buf(identity.certificatePem.constData(),
                                   static_cast<int>(identity.certificatePem.size()));
        X509 *certificate = PEM_read_bio_X509(bio, nullptr, nullptr, nullptr);
        BIO_free(bio);
        return certificate;
    }

    SSL_CTX *m_context;
    SSL_SESSION *m_session = nullptr;
    quint16 m_port;
};

} // namespace

class TlsSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resumesNone_data()
    {
        QTest::addColumn<int>("version");
        QTest::newRow("TLS 1.2") << TLS1_2_VERSION;
        QTest::newRow("TLS 1.3") << TLS1_3_VERSION;
    }
    void resumesNone()
    {
        QFETCH(int, version);
        RunningEmulator running;
        const TestIdentity root = madeAuthority("Root");
        const TestIdentity line = madeAuthority("Line", &root);
        QCOMPARE(
            running.service("PUT", "/enrollmentGroups/g", certifiedGroup("g", root.certificatePem))
                .status,
            200);
        SessionClient client(running.endpoint(), version, madeDevice("dev", line), {line});
        const dps::HttpHeaders closing{{"Connection", "close"}};
        const QByteArray accepted =
            client.send(TestClient::bytesOf({.method = "PUT",
                                             .target = running.registerTarget("dev"),
                                             .body = asJson("{'registrationId':'dev'}"),
                                             .headers = closing}));
        QVERIFY2(accepted.startsWith("HTTP/1.1 202 "), accepted.constData());
        const qsizetype at = accepted.indexOf("\"operationId\":\"") + 15;
        const QByteArray operation = accepted.mid(at, accepted.indexOf('"', at) - at);
        // Full handshakes, with the whole chain: each poll is as good as the registration.
        for (int i = 0; i < 2; ++i) {
            const QByteArray assigned =
                client.send(TestClient::bytesOf({.target = running.pollTarget("dev", operation),
                                                 .body = "{}",
                                                 .headers = closing}));
            QVERIFY2(assigned.startsWith("HTTP/1.1 200 "), assigned.constData());
            QVERIFY(assigned.contains("\"enrollmentGroupId\":\"g\""));
            QVERIFY(client.offered);
            QVERIFY(!client.wasResumed);
        }
    }
};

ENDORSE_TEST(TlsSessionTest)

} // namespace endorse::testing

#include "tlssessiontest.moc"
