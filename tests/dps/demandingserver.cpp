// SPDX-License-Identifier: GPL-3.0-or-later
#include "demandingserver.h"

#include <openssl/pem.h>
#include <openssl/ssl.h>

#include <arpa/inet.h>
#include <array>
#include <mutex>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace endorse::testing {

namespace {

BIO *readerOf(const QByteArray &pem)
{
    return BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size()));
}

QByteArray derOfCertificate(X509 *certificate)
{
    unsigned char *der = nullptr;
    const int size = i2d_X509(certificate, &der);
    const QByteArray out(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return out;
}

SeenClient seenIn(SSL *ssl)
{
    SeenClient out;
    out.resumed = SSL_session_reused(ssl) == 1;
    if (X509 *leaf = SSL_get1_peer_certificate(ssl)) {
        out.chain.append(derOfCertificate(leaf));
        X509_free(leaf);
    }
    const STACK_OF(X509) *above = SSL_get_peer_cert_chain(ssl); // Without the leaf, at a server.
    for (int i = 0; above && i < sk_X509_num(above); ++i)
        out.chain.append(derOfCertificate(sk_X509_value(above, i)));
    return out;
}

} // namespace

struct DemandingServer::Private final
{
    SSL_CTX *context = SSL_CTX_new(TLS_server_method());
    int listener = -1;
    quint16 port = 0;
    mutable std::mutex mutex;
    QList<SeenClient> clients;
    int connections = 0;
    int current = -1; ///< The connection that is served; guarded by the mutex.
    bool stopping = false;
    std::thread thread;

    void prepare(const TestCertificate &certificate, const Options &options);
    void listen();
    void serve();
    void converse(SSL *ssl);
};

void DemandingServer::Private::prepare(const TestCertificate &certificate, const Options &options)
{
    BIO *bio = readerOf(certificate.certificatePem);
    X509 *own = PEM_read_bio_X509(bio, nullptr, nullptr, nullptr);
    SSL_CTX_use_certificate(context, own);
    X509_free(own);
    BIO_free(bio);
    bio = readerOf(certificate.keyPem);
    EVP_PKEY *key = PEM_read_bio_PrivateKey(bio, nullptr, nullptr, nullptr);
    SSL_CTX_use_PrivateKey(context, key);
    EVP_PKEY_free(key);
    BIO_free(bio);
    bio = readerOf(options.trustedPem);
    if (X509 *trusted = PEM_read_bio_X509(bio, nullptr, nullptr, nullptr)) {
        X509_STORE_add_cert(SSL_CTX_get_cert_store(context), trusted);
        X509_free(trusted);
    }
    BIO_free(bio);
    SSL_CTX_set_verify(context,
                       SSL_VERIFY_PEER | (options.isRequired ? SSL_VERIFY_FAIL_IF_NO_PEER_CERT : 0),
                       nullptr);
    SSL_CTX_set_session_id_context(context, reinterpret_cast<const unsigned char *>("test"), 4);
    if (options.isTls12)
        SSL_CTX_set_max_proto_version(context, TLS1_2_VERSION);
}

void DemandingServer::Private::listen()
{
    listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    auto *const generic = reinterpret_cast<sockaddr *>(&address);
    if (::bind(listener, generic, size) != 0 || ::listen(listener, 16) != 0 ||
        ::getsockname(listener, generic, &size) != 0)
        qFatal("no listening socket");
    port = ntohs(address.sin_port);
}

void DemandingServer::Private::serve()
{
    for (;;) {
        const int socket = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0)
            return;
        {
            const std::lock_guard lock(mutex);
            if (stopping) {
                ::close(socket);
                return;
            }
            current = socket;
            ++connections;
        }
        SSL *const ssl = SSL_new(context);
        SSL_set_fd(ssl, socket);
        if (SSL_accept(ssl) == 1) {
            {
                const std::lock_guard lock(mutex);
                clients.append(seenIn(ssl));
            }
            converse(ssl);
        }
        SSL_free(ssl);
        const std::lock_guard lock(mutex);
        current = -1;
        // What the client sent meanwhile must not turn the alert into a reset.
        ::shutdown(socket, SHUT_WR);
        std::array<char, 512> rest{};
        while (::recv(socket, rest.data(), rest.size(), MSG_DONTWAIT) > 0) {
        }
        ::close(socket);
    }
}

void DemandingServer::Private::converse(SSL *ssl)
{
    QByteArray buffer;
    std::array<char, 4096> piece{};
    for (;;) {
        const int size = SSL_read(ssl, piece.data(), static_cast<int>(piece.size()));
        if (size <= 0)
            return;
        buffer.append(piece.data(), size);
        if (!buffer.endsWith("\r\n\r\n"))
            continue;
        buffer.clear();
        static constexpr char answer[] = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
        SSL_write(ssl, answer, sizeof(answer) - 1);
    }
}

DemandingServer::DemandingServer(const TestCertificate &certificate, Options options)
    : d(std::make_unique<Private>())
{
    d->prepare(certificate, options);
    d->listen();
    d->thread = std::thread([this] { d->serve(); });
}

DemandingServer::~DemandingServer()
{
    {
        const std::lock_guard lock(d->mutex);
        d->stopping = true;
        if (d->current >= 0)
            ::shutdown(d->current, SHUT_RDWR);
    }
    ::shutdown(d->listener, SHUT_RDWR);
    d->thread.join();
    ::close(d->listener);
    SSL_CTX_free(d->context);
}

QUrl DemandingServer::url() const
{
    return QUrl(QStringLiteral("https://localhost:%1/").arg(d->port));
}

QList<SeenClient> DemandingServer::clients() const
{
    const std::lock_guard lock(d->mutex);
    return d->clients;
}

int DemandingServer::connections() const
{
    const std::lock_guard lock(d->mutex);
    return d->connections;
}

} // namespace endorse::testing
