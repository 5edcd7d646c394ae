// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpclient.h"

#include "backgroundconnection.h"
#include "oneshot.h"
#include "texts.h"
#include "tlsconnection.h"
#include "truststore.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QSet>

#include <map>

namespace endorse::dps {

Q_LOGGING_CATEGORY(lcClient, "endorse.dps.client", QtWarningMsg)

using core::Bytes;
using core::CancelToken;
using core::Error;
using core::ErrorCategory;
using core::Result;

namespace {

constexpr qsizetype KeptExchanges = 500;

Error badUrl(const QUrl &url)
{
    const QString shown = url.toString(QUrl::RemoveUserInfo).left(200);
    return {.category = ErrorCategory::Input,
            .code = QStringLiteral("url"),
            .place = shown,
            .message = text(QT_TRANSLATE_NOOP("endorse::dps",
                                              "“%1” is not an address of an HTTPS service."))
                           .arg(shown),
            .hint = text(QT_TRANSLATE_NOOP("endorse::dps",
                                           "Give an address of the form https://name or "
                                           "https://name:port.")),
            .technical = url.errorString()};
}

/// A request as it goes out.
struct Prepared final
{
    Peer peer;
    HttpHeaders headers;
    Bytes bytes;
};

QByteArray hostHeader(const Peer &peer)
{
    QByteArray out = peer.name.toLatin1();
    if (out.contains(':'))
        out = '[' + out + ']';
    return peer.port == 443 ? out : out + ':' + QByteArray::number(peer.port);
}

Result<Prepared> prepare(const HttpRequest &request, const QByteArray &userAgent)
{
    const QUrl &url = request.url;
    if (!url.isValid() || url.scheme() != QLatin1String("https") || url.host().isEmpty() ||
        !url.userInfo().isEmpty())
        return core::fail(badUrl(url));
    Prepared out;
    out.peer.host = url.host(QUrl::FullyEncoded);
    out.peer.port = static_cast<quint16>(url.port(443));
    out.peer.name =
        request.hostName.isEmpty() ? out.peer.host : QString::fromLatin1(request.hostName);

    out.headers.emplaceBack("Host", hostHeader(out.peer));
    out.headers.emplaceBack(
        "User-Agent", userAgent.isEmpty() ? QByteArray("Endorse/" ENDORSE_VERSION) : userAgent);
    out.headers += request.headers;
    const bool mayHaveBody =
        request.method != "GET" && request.method != "HEAD" && request.method != "DELETE";
    if (mayHaveBody || !request.body.isEmpty())
        out.headers.emplaceBack("Content-Length", QByteArray::number(request.body.size()));

    QByteArray target = url.path(QUrl::FullyEncoded).toLatin1();
    if (target.isEmpty())
        target = "/";
    if (url.hasQuery())
        target += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    Result<Bytes> bytes = serializeRequest(request.method, target, out.headers, request.body);
    if (!bytes)
        return core::fail(bytes.error());
    out.bytes = std::move(*bytes);
    return out;
}

} // namespace

/// Kept alive by running sends, so that destroying the client under them is harmless.
class HttpClient::Private final
{
public:
    using Connection = std::unique_ptr<HttpConnection>;
    /// One attempt to send a request.
    struct Attempt final
    {
        Connection connection;
        bool reused = false;
    };

    static QCoro::Task<Result<HttpResponse>> run(std::shared_ptr<Private> d, HttpRequest request,
                                                 CancelToken cancel);
    static QCoro::Task<HttpConnection::Outcome> attempt(std::shared_ptr<Private> d,
                                                        HttpConnection *connection,
                                                        HttpConnection::Exchange exchange);

    Result<Attempt> open(const Peer &peer, bool fresh);
    Connection connectionTo(const Peer &peer, QSslConfiguration configuration);
    void keep(const Peer &peer, Connection connection);
    HttpExchange record(const HttpRequest &request, const Prepared &prepared) const;
    void append(HttpExchange exchange);

    Options options;
    TrustStore trust;
    std::shared_ptr<SocketThread> socketThread; ///< Of a client with an identity, when it is used.
    std::map<QString, Connection> idle;         ///< By host, port and name.
    QSet<HttpConnection *> running;
    QList<HttpExchange> exchanges;
    bool closed = false;
};

namespace {

QString keyOf(const Peer &peer)
{
    return peer.toString() + u' ' + peer.name;
}

} // namespace

Result<HttpClient::Private::Attempt> HttpClient::Private::open(const Peer &peer, bool fresh)
{
    if (const auto it = idle.find(keyOf(peer)); it != idle.end()) {
        Connection connection = std::move(it->second);
        idle.erase(it);
        if (!fresh && connection->isIdle())
            return Attempt{std::move(connection), true};
    }
    const Result<QSslConfiguration> configuration =
        trust.configuration(options.caFile, options.trustedCaPem);
    if (!configuration)
        return core::fail(configuration.error());
    return Attempt{connectionTo(peer, *configuration), false};
}

HttpClient::Private::Connection HttpClient::Private::connectionTo(const Peer &peer,
                                                                  QSslConfiguration configuration)
{
    if (!options.identity)
        return std::make_unique<TlsConnection>(peer, configuration, nullptr);
    configuration.setLocalCertificateChain(options.identity->chain);
    configuration.setPrivateKey(options.identity->key);
    // See the class: a resumed session has lost the client's intermediates.
    configuration.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
    configuration.setSslOption(QSsl::SslOptionDisableSessionSharing, true);
    configuration.setSslOption(QSsl::SslOptionDisableSessionPersistence, true);
    if (!socketThread)
        socketThread = std::make_shared<SocketThread>();
    return std::make_unique<BackgroundConnection>(socketThread, peer, configuration,
                                                  options.identity);
}

void HttpClient::Private::keep(const Peer &peer, Connection connection)
{
    // One is enough for one task after the other; what parallel ones opened besides is closed.
    if (!closed)
        idle.try_emplace(keyOf(peer), std::move(connection));
}

HttpExchange HttpClient::Private::record(const HttpRequest &request, const Prepared &prepared) const
{
    HttpExchange out;
    out.method = QString::fromLatin1(request.method);
    out.url = request.url;
    out.requestHeaders = maskedHeaders(prepared.headers);
    out.requestBody = maskedText(request.body);
    out.startedAt = QDateTime::currentDateTimeUtc();
    return out;
}

void HttpClient::Private::append(HttpExchange exchange)
{
    qCDebug(lcClient, "%s %s: %d in %lld us", qUtf8Printable(exchange.method),
            qUtf8Printable(exchange.url.toString()), exchange.status,
            static_cast<long long>(exchange.durationNs / 1000));
    if (exchanges.size() == KeptExchanges)
        exchanges.removeFirst();
    exchanges.append(std::move(exchange));
}

QCoro::Task<HttpConnection::Outcome> HttpClient::Private::attempt(std::shared_ptr<Private> d,
                                                                  HttpConnection *connection,
                                                                  HttpConnection::Exchange exchange)
{
    const OneShot<HttpConnection::Outcome> outcome;
    d->running.insert(connection);
    connection->start(std::move(exchange), [outcome](HttpConnection::Outcome value) {
        outcome.resolve(std::move(value));
    });
    HttpConnection::Outcome value = co_await outcome;
    d->running.remove(connection);
    co_return value;
}

QCoro::Task<Result<HttpResponse>> HttpClient::Private::run(std::shared_ptr<Private> d,
                                                           HttpRequest request, CancelToken cancel)
{
    const Result<Prepared> prepared = prepare(request, d->options.userAgent);
    if (!prepared)
        co_return core::fail(prepared.error());
    QElapsedTimer sinceStart;
    sinceStart.start();
    for (bool fresh = false;; fresh = true) {
        if (d->closed || cancel.isCancelled())
            co_return core::fail(core::cancelledError(prepared->peer.toString()));
        Result<Attempt> opened = d->open(prepared->peer, fresh);
        if (!opened)
            co_return core::fail(opened.error());

        HttpExchange record = d->record(request, *prepared);
        record.reusedConnection = opened->reused;
        QElapsedTimer clock;
        clock.start();
        const auto left =
            d->options.timeout - std::chrono::milliseconds(fresh ? sinceStart.elapsed() : 0);
        HttpConnection::Exchange exchange;
        exchange.request = prepared->bytes;
        exchange.isHead = request.method == "HEAD";
        exchange.limits = {d->options.maxHeaderBytes, d->options.maxBodyBytes};
        exchange.timeout = std::max(left, std::chrono::milliseconds(1));
        exchange.cancel = cancel;
        HttpConnection::Outcome outcome =
            co_await attempt(d, opened->connection.get(), std::move(exchange));

        record.durationNs = clock.nsecsElapsed();
        const Handshake handshake = opened->connection->handshake();
        record.tls = handshake.tls;
        record.clientCertificates = handshake.client;
        record.serverCertificates = handshake.server;
        record.error = outcome.error;
        if (!outcome.error) {
            record.status = outcome.response.status;
            record.reason = QString::fromLatin1(outcome.response.reason);
            record.responseHeaders = maskedHeaders(outcome.response.headers);
            record.responseBody = maskedText(outcome.response.body);
        }
        d->append(std::move(record));
        if (outcome.reusable)
            d->keep(prepared->peer, std::move(opened->connection));
        if (!outcome.error)
            co_return std::move(outcome.response);
        // A server may close a kept connection at the very moment when it is used again.
        if (!opened->reused || !outcome.lostBeforeAnswer || request.sendOnce)
            co_return core::fail(*outcome.error);
    }
}

HttpClient::HttpClient()
    : HttpClient(Options{})
{
}

HttpClient::HttpClient(Options options)
    : d(std::make_shared<Private>())
{
    d->options = std::move(options);
}

HttpClient::~HttpClient()
{
    d->closed = true;
    d->idle.clear();
    const QSet<HttpConnection *> running = d->running;
    for (HttpConnection *connection : running)
        connection->abort(core::cancelledError(QStringLiteral("http")));
}

const HttpClient::Options &HttpClient::options() const
{
    return d->options;
}

QCoro::Task<Result<HttpResponse>> HttpClient::send(HttpRequest request, CancelToken cancel)
{
    return Private::run(d, std::move(request), std::move(cancel));
}

QList<HttpExchange> HttpClient::takeExchanges()
{
    return std::exchange(d->exchanges, {});
}

void HttpClient::closeIdleConnections()
{
    d->idle.clear();
}

QCoro::Task<void> HttpClient::release(std::shared_ptr<HttpClient> client)
{
    const std::shared_ptr<SocketThread> thread =
        client && client.use_count() == 1 ? client->d->socketThread : nullptr;
    const bool hasRunning = thread && !client->d->running.isEmpty();
    client.reset();
    if (!thread)
        co_return;
    // What ran is cancelled now, and lets go of its connection in the next turn.
    if (hasRunning)
        co_await nextTurn();
    const OneShot<bool> empty;
    const auto home = std::make_shared<QObject>(); // Calls to this thread are posted to it.
    thread->post([home, empty] {
        QMetaObject::invokeMethod(
            home.get(), [home, empty] { empty.resolve(true); }, Qt::QueuedConnection);
    });
    co_await empty;
}

} // namespace endorse::dps
