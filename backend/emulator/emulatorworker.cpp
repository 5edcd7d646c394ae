// SPDX-License-Identifier: GPL-3.0-or-later
#include "emulatorworker.h"

#include <dps/httpexchange.h>
#include <emulator/context.h>
#include <pki/serveridentity.h>

#include <QDir>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QSslCertificate>
#include <QSslKey>

namespace endorse::emulator {

namespace {

Q_LOGGING_CATEGORY(log, "endorse.emulator", QtWarningMsg)

/// The address that clients on this computer use.
QHostAddress reachableAddress(const QHostAddress &bind)
{
    if (bind == QHostAddress(QHostAddress::Any) || bind == QHostAddress(QHostAddress::AnyIPv4))
        return QHostAddress(QHostAddress::LocalHost);
    if (bind == QHostAddress(QHostAddress::AnyIPv6))
        return QHostAddress(QHostAddress::LocalHostIPv6);
    return bind;
}

core::Result<QSslConfiguration> tlsOf(const pki::ServerIdentity &identity)
{
    const QList<QSslCertificate> chain =
        QSslCertificate::fromData(identity.certificatePem, QSsl::Pem);
    const QSslKey key(identity.keyPem, QSsl::Ec, QSsl::Pem, QSsl::PrivateKey);
    if (chain.isEmpty() || key.isNull()) {
        return core::fail(
            {.category = core::ErrorCategory::Tls,
             .code = QStringLiteral("server-identity"),
             .place = identity.caFile,
             .message = {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                    "The server certificate of the emulator or its "
                                                    "key cannot be used.")},
             .hint = {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                 "Delete ca.pem, server.pem and server.key in the "
                                                 "data folder: they are made anew.")},
             .technical = QStringLiteral("certificates: %1, key readable: %2")
                              .arg(chain.size())
                              .arg(key.isNull() ? 0 : 1)});
    }
    QSslConfiguration tls;
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(key);
    // X.509 devices show a certificate, TPM devices none: asked for, not demanded.
    tls.setPeerVerifyMode(QSslSocket::QueryPeer);
    // Whom to trust is for the enrollments to say; the system's store would only cost time.
    tls.setCaCertificates({});
    // A resumed session would lose the intermediates of a client's chain.
    tls.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
    tls.setSslOption(QSsl::SslOptionDisableSessionSharing, true);
    tls.setSslOption(QSsl::SslOptionDisableSessionPersistence, true);
    return tls;
}

/// In a URL and a Host header an IPv6 address stands in brackets.
QString hostText(const QHostAddress &address)
{
    return address.protocol() == QHostAddress::IPv6Protocol
               ? QLatin1Char('[') + address.toString() + QLatin1Char(']')
               : address.toString();
}

/// For which hosts a service token may be made: every name of the server, with and without port.
QStringList serviceHosts(const EmulatorOptions &options, quint16 port)
{
    QStringList hosts{QStringLiteral("localhost"),
                      QStringLiteral("127.0.0.1"),
                      QStringLiteral("[::1]"),
                      QStringLiteral("::1"),
                      reachableAddress(options.bind).toString(),
                      hostText(reachableAddress(options.bind))};
    hosts += options.hostNames;
    for (QString &host : hosts)
        host = host.toLower();
    hosts.removeDuplicates();
    const QStringList names = hosts;
    for (const QString &name : names)
        hosts.append(QStringLiteral("%1:%2").arg(name).arg(port));
    return hosts;
}

/// The emulator's own hub first; each name once.
QStringList linkedHubsOf(const EmulatorOptions &options, const ServiceKeys &keys)
{
    QStringList hubs{keys.hub.toString()};
    for (const QString &hub : options.linkedHubs) {
        if (!hubs.contains(hub, Qt::CaseInsensitive))
            hubs.append(hub);
    }
    return hubs;
}

core::Result<void> checkHubNames(const QStringList &hubs)
{
    for (const QString &hub : hubs) {
        if (const auto name = dps::HubName::parse(hub); !name)
            return core::fail(name.error());
    }
    return {};
}

QUrl urlOf(const QHostAddress &address, quint16 port)
{
    QUrl url;
    url.setScheme(QStringLiteral("https"));
    url.setHost(address.toString());
    url.setPort(port);
    return url;
}

/// Whether clients may hold a CA of an earlier start.
bool hasIdentity(const QString &dataDir)
{
    const QDir folder(dataDir);
    return folder.exists(QStringLiteral("ca.pem")) || folder.exists(QStringLiteral("server.pem"));
}

/// Names "localhost" where a client reaches the server by it; it may stand for 127.0.0.1 alone.
QString connectionString(const ServicePolicy &policy, const QHostAddress &reachable, quint16 port)
{
    const QString host = reachable == QHostAddress(QHostAddress::LocalHost)
                             ? QStringLiteral("localhost")
                             : hostText(reachable);
    return QStringLiteral("HostName=%1;SharedAccessKeyName=%2;SharedAccessKey=%3;Port=%4")
        .arg(host, policy.name, QString::fromLatin1(policy.key.view().toByteArray().toBase64()))
        .arg(port);
}

QMap<QString, QString> connectionStrings(const ServiceKeys &keys, const QHostAddress &reachable,
                                         quint16 port)
{
    QMap<QString, QString> strings;
    for (const ServicePolicy &policy : keys.policies)
        strings.insert(policy.name, connectionString(policy, reachable, port));
    return strings;
}

} // namespace

EmulatorWorker::EmulatorWorker(ServiceState state, OpenMemory open, HttpLimits limits,
                               Report report)
    : m_state(std::move(state))
    , m_open(std::move(open))
    , m_server(*this, limits)
    , m_report(std::move(report))
{
}

core::Result<std::unique_ptr<EmulatorWorker>>
EmulatorWorker::start(const EmulatorOptions &options, Report report, std::atomic<int> *connections)
{
    std::shared_ptr<const core::Clock> clock = options.clock;
    if (!clock)
        clock = std::make_shared<const core::SystemClock>();
    tpmtypes::SystemRandom random;
    if (const auto named = checkHubNames(options.linkedHubs); !named)
        return core::fail(named.error());
    auto keys = ServiceKeys::ensure(options.dataDir, random);
    if (!keys)
        return core::fail(keys.error());
    const QStringList hubs = linkedHubsOf(options, *keys);
    if (auto opened = options.memory->open(); !opened)
        return core::fail(opened.error());
    // Closed with the worker, or here when the start fails further down.
    OpenMemory open(options.memory.get());

    const QHostAddress address = reachableAddress(options.bind);
    const bool hadIdentity = hasIdentity(options.dataDir);
    bool remade = false;
    // Certificates are judged by the clock of the computer, whatever clock the service shows.
    const auto identity =
        pki::ensureServerIdentity(options.dataDir, options.hostNames + hubs, {address.toString()},
                                  core::SystemClock(), &remade);
    if (!identity)
        return core::fail(identity.error());
    const auto tls = tlsOf(*identity);
    if (!tls)
        return core::fail(tls.error());

    ServiceState state{.keys = std::move(*keys),
                       .serviceHosts = {QStringLiteral("localhost")},
                       .retryAfterSeconds = std::max(0, options.retryAfterSeconds),
                       .linkedHubs = hubs,
                       .throttle = Throttle(options.throttle.value_or(0)),
                       .clock = std::move(clock),
                       .memory = options.memory};
    std::unique_ptr<EmulatorWorker> worker(
        new EmulatorWorker(std::move(state), std::move(open), options.limits, std::move(report)));
    worker->m_meddler = options.meddler;
    worker->m_connections = connections;
    const auto port = worker->m_server.listen(options.bind, options.port, *tls);
    if (!port)
        return core::fail(port.error());
    const ServiceKeys &kept = worker->m_state.keys;
    worker->m_state.serviceHosts = serviceHosts(options, *port);
    worker->m_endpoint = {.endpoint = urlOf(address, *port),
                          .idScope = kept.idScope.toString(),
                          .caFile = QDir().absoluteFilePath(identity->caFile),
                          .serviceConnectionString = connectionString(kept.owner(), address, *port),
                          .hub = kept.hub.toString(),
                          .linkedHubs = hubs,
                          .connectionStrings = connectionStrings(kept, address, *port),
                          .caRemade = remade && hadIdentity};
    return worker;
}

HttpReply EmulatorWorker::report(const HttpMessage &message, const QDateTime &at, qint64 durationNs,
                                 Answer answer) const
{
    qCDebug(log).noquote() << message.method << dps::maskedText(message.target)
                           << answer.reply.status << answer.outcome.english();
    const DecisionTrail &trail = answer.trail;
    m_report({.at = at,
              .method = QString::fromLatin1(message.method),
              .path = QString::fromLatin1(dps::maskedText(message.target)),
              .requestHeaders = dps::maskedHeaders(message.headers),
              .requestBody = dps::maskedText(message.body),
              .status = answer.reply.status,
              .responseBody = dps::maskedText(answer.reply.body),
              .outcome = std::move(answer.outcome),
              .durationNs = durationNs,
              .responseHeaders = dps::maskedHeaders(answer.reply.headers),
              .requestId = answer.requestId,
              .registrationId = trail.registrationId(),
              .decisions = trail.decisions(),
              .isChallenge = trail.isChallenge(),
              .hasNonce = !trail.key().expired(),
              .isHubKey = trail.isHubKey()});
    return std::move(answer.reply);
}

HttpReply EmulatorWorker::answer(const HttpMessage &message)
{
    if (!m_meddler)
        return serve(message);
    HttpMessage asRead = message;
    m_meddler->request(&asRead);
    if (auto instead = m_meddler->insteadOf(asRead)) {
        DecisionTrail trail;
        trail.noted({context, QT_TRANSLATE_NOOP("endorse::emulator", "Fault on purpose")},
                    {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                "answered before the service looked at it")});
        return report(asRead, QDateTime::currentDateTimeUtc(), 0,
                      {std::move(*instead),
                       {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                   "The request was answered on purpose before "
                                                   "the service looked at it.")},
                       std::move(trail)});
    }
    HttpReply reply = serve(asRead);
    m_meddler->reply(asRead, &reply);
    return reply;
}

HttpReply EmulatorWorker::serve(const HttpMessage &message)
{
    QElapsedTimer timer;
    timer.start();
    const QDateTime at = QDateTime::currentDateTimeUtc();
    Answer answer = emulator::answer(m_state, message);
    return report(message, at, timer.nsecsElapsed(), std::move(answer));
}

HttpReply EmulatorWorker::answerProblem(const HttpProblem &problem)
{
    return report({}, QDateTime::currentDateTimeUtc(), 0,
                  emulator::answerProblem(m_state, problem.status, problem.why));
}

ServiceSnapshot EmulatorWorker::snapshot() const
{
    return m_state.memory->snapshot(m_state.linkedHubs);
}

std::shared_ptr<const core::Secret> EmulatorWorker::keyOf(const QByteArray &requestId) const
{
    return m_state.memory->keys.find(requestId);
}

core::Result<void> EmulatorWorker::reset()
{
    return m_state.memory->clear();
}

void EmulatorWorker::connectionsChanged(qsizetype count)
{
    *m_connections = static_cast<int>(count);
}

void EmulatorWorker::handshakeFailed(const QString &reason)
{
    report({}, QDateTime::currentDateTimeUtc(), 0,
           {{.status = 0, .headers = {}, .body = {}},
            core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                  "A client ended the TLS handshake (%1). One that "
                                                  "does not trust the CA of the emulator does "
                                                  "this."))
                .arg(reason)});
}

} // namespace endorse::emulator
