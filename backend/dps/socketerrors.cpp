// SPDX-License-Identifier: GPL-3.0-or-later
#include "socketerrors.h"

#include "texts.h"

#include <QMetaEnum>

namespace endorse::dps {

using core::Error;
using core::ErrorCategory;
using core::Text;

namespace {

struct Words final
{
    Text message;
    Text hint;
};

Text checkNetwork()
{
    return text(QT_TRANSLATE_NOOP("endorse::dps",
                                  "Check the network connection of this computer and try again."));
}

Text checkProxy()
{
    return text(QT_TRANSLATE_NOOP("endorse::dps", "Check the proxy in the network settings."));
}

Words wordsOf(QAbstractSocket::SocketError error, const Peer &peer)
{
    const QString where = peer.toString();
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return {text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "%1 refuses the connection: nothing listens there."))
                    .arg(where),
                text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "Check the address and the port, and that the service or "
                                       "emulator is running."))};
    case QAbstractSocket::HostNotFoundError:
        return {text(QT_TRANSLATE_NOOP("endorse::dps", "There is no address for the name %1."))
                    .arg(peer.host),
                text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "Check the spelling of the name and that this computer "
                                       "can resolve names."))};
    case QAbstractSocket::RemoteHostClosedError:
        return {
            text(QT_TRANSLATE_NOOP("endorse::dps", "%1 closed the connection before it answered."))
                .arg(where),
            text(QT_TRANSLATE_NOOP("endorse::dps",
                                   "Try again. When it happens again, check that an HTTPS "
                                   "service listens at this address."))};
    case QAbstractSocket::SocketTimeoutError:
        return {
            text(QT_TRANSLATE_NOOP("endorse::dps", "The connection to %1 timed out.")).arg(where),
            checkNetwork()};
    case QAbstractSocket::SocketAccessError:
        return {text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "This computer does not allow the connection to %1."))
                    .arg(where),
                text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "Check its firewall and the rights of this program."))};
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
        return {text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "The proxy between this computer and %1 does not work."))
                    .arg(where),
                checkProxy()};
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return {text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "The proxy between this computer and %1 asks for a user "
                                       "name and password."))
                    .arg(where),
                checkProxy()};
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return {text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "The TLS handshake with %1 failed: the two sides do not "
                                       "understand each other."))
                    .arg(where),
                text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "Check that an HTTPS service with TLS 1.2 or later listens "
                                       "at this address and port."))};
    default:
        return {text(QT_TRANSLATE_NOOP("endorse::dps", "The connection to %1 failed.")).arg(where),
                checkNetwork()};
    }
}

bool isTls(QAbstractSocket::SocketError error)
{
    return error == QAbstractSocket::SslHandshakeFailedError ||
           error == QAbstractSocket::SslInternalError ||
           error == QAbstractSocket::SslInvalidUserDataError;
}

/// The English name of a reason; QSslError's own text is in the program's language.
QString nameOf(QSslError::SslError error)
{
    return QString::fromLatin1(QMetaEnum::fromType<QSslError::SslError>().valueToKey(error));
}

/// What OpenSSL says of a failed handshake, without Qt's translated words around it.
QString openSslText(const QString &text)
{
    const qsizetype at = text.indexOf(QLatin1String("error:"));
    return at < 0 ? QString() : text.mid(at);
}

enum class Reason { UnknownCa, Expired, NotYetValid, OtherName, Other };

Reason reasonOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::CertificateUntrusted:
    // An authority that was made anew has the name of the old one, but another key.
    case QSslError::CertificateSignatureFailed:
        return Reason::UnknownCa;
    case QSslError::CertificateExpired:
        return Reason::Expired;
    case QSslError::CertificateNotYetValid:
        return Reason::NotYetValid;
    case QSslError::HostNameMismatch:
        return Reason::OtherName;
    default:
        return Reason::Other;
    }
}

QString isoDate(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

Text checkClock()
{
    return text(QT_TRANSLATE_NOOP("endorse::dps",
                                  "Check the date and time of this computer first. If they are "
                                  "right, the server needs a new certificate."));
}

/// The names that a certificate is for, as a list for people.
QString namesOf(const QSslCertificate &certificate)
{
    QStringList names = certificate.subjectAlternativeNames().values();
    if (names.isEmpty())
        names = certificate.subjectInfo(QSslCertificate::CommonName);
    names.sort();
    names.removeDuplicates();
    return names.join(QStringLiteral(", "));
}

Words wordsOf(Reason reason, const QSslError &error, const QSslCertificate &leaf, const Peer &peer)
{
    const QSslCertificate &subject = error.certificate().isNull() ? leaf : error.certificate();
    switch (reason) {
    case Reason::UnknownCa:
        return {text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "The certificate of %1 comes from an authority that this "
                                       "computer does not know."))
                    .arg(peer.toString()),
                text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "If the service has an authority of its own, as the "
                                       "emulator has, name its certificate with --ca FILE or in "
                                       "the connection. Otherwise do not trust this server."))};
    case Reason::Expired:
        return {text(QT_TRANSLATE_NOOP("endorse::dps", "The certificate of %1 expired on %2."))
                    .arg(peer.toString())
                    .arg(isoDate(subject.expiryDate())),
                checkClock()};
    case Reason::NotYetValid:
        return {
            text(QT_TRANSLATE_NOOP("endorse::dps", "The certificate of %1 is not valid before %2."))
                .arg(peer.toString())
                .arg(isoDate(subject.effectiveDate())),
            checkClock()};
    case Reason::OtherName:
        return {text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "The certificate of the server is not for %1 but for: %2."))
                    .arg(peer.name)
                    .arg(namesOf(leaf)),
                text(QT_TRANSLATE_NOOP("endorse::dps",
                                       "Use one of these names in the address, or give the "
                                       "emulator this name with --host."))};
    case Reason::Other:
        break;
    }
    return {text(QT_TRANSLATE_NOOP("endorse::dps", "The certificate of %1 is refused: %2"))
                .arg(peer.toString())
                .arg(nameOf(error.error())),
            text(QT_TRANSLATE_NOOP("endorse::dps",
                                   "Ask who runs the server for a certificate that is made for "
                                   "TLS servers."))};
}

QString codeOf(Reason reason)
{
    switch (reason) {
    case Reason::UnknownCa:
        return QStringLiteral("unknown-ca");
    case Reason::Expired:
        return QStringLiteral("certificate-expired");
    case Reason::NotYetValid:
        return QStringLiteral("certificate-not-yet-valid");
    case Reason::OtherName:
        return QStringLiteral("host-name-mismatch");
    case Reason::Other:
        break;
    }
    return QStringLiteral("certificate");
}

} // namespace

namespace {

/// What an alert says of the client's certificate.
struct AlertWords final
{
    const char *code = nullptr; ///< Null: the alert is about something else.
    Words words = {};
};

AlertWords wordsOf(QSsl::AlertType alert, const Peer &peer)
{
    const QString where = peer.toString();
    switch (alert) {
    case QSsl::AlertType::CertificateRequired:
    case QSsl::AlertType::NoCertificate:
        return {"client-certificate-required",
                {text(QT_TRANSLATE_NOOP("endorse::dps",
                                        "%1 demands a client certificate, and none was sent."))
                     .arg(where),
                 text(QT_TRANSLATE_NOOP("endorse::dps",
                                        "Choose the certificate of the device and its key."))}};
    case QSsl::AlertType::UnknownCa:
        return {"client-certificate-unknown-ca",
                {text(QT_TRANSLATE_NOOP("endorse::dps",
                                        "%1 does not know the authority that issued the client "
                                        "certificate."))
                     .arg(where),
                 text(QT_TRANSLATE_NOOP("endorse::dps",
                                        "Send the whole chain with the certificate, and check "
                                        "that its authority is registered at the service."))}};
    case QSsl::AlertType::CertificateExpired:
        return {
            "client-certificate-expired",
            {text(QT_TRANSLATE_NOOP("endorse::dps",
                                    "%1 refuses the client certificate: it has expired or is "
                                    "not yet valid."))
                 .arg(where),
             text(QT_TRANSLATE_NOOP("endorse::dps", "Issue a new certificate for the device."))}};
    case QSsl::AlertType::CertificateRevoked:
        return {
            "client-certificate-revoked",
            {text(QT_TRANSLATE_NOOP("endorse::dps",
                                    "%1 refuses the client certificate: it was revoked."))
                 .arg(where),
             text(QT_TRANSLATE_NOOP("endorse::dps", "Issue a new certificate for the device."))}};
    case QSsl::AlertType::BadCertificate:
    case QSsl::AlertType::DecryptError:
        return {"client-certificate-bad",
                {text(QT_TRANSLATE_NOOP("endorse::dps",
                                        "%1 refuses the client certificate: the certificate or "
                                        "the signature of its key is not correct."))
                     .arg(where),
                 text(QT_TRANSLATE_NOOP("endorse::dps",
                                        "Check that the certificate belongs to the key, and that "
                                        "the chain is complete and in order."))}};
    case QSsl::AlertType::UnsupportedCertificate:
    case QSsl::AlertType::CertificateUnknown:
    case QSsl::AlertType::AccessDenied:
        return {"client-certificate-refused",
                {text(QT_TRANSLATE_NOOP("endorse::dps", "%1 refuses the client certificate."))
                     .arg(where),
                 text(QT_TRANSLATE_NOOP("endorse::dps",
                                        "Check that this certificate is the one that the service "
                                        "knows, and that it is made for TLS clients."))}};
    default:
        return {};
    }
}

} // namespace

std::optional<Error> alertError(QSsl::AlertType alert, const Peer &peer)
{
    const AlertWords words = wordsOf(alert, peer);
    if (words.code == nullptr)
        return std::nullopt;
    return Error{.category = ErrorCategory::Tls,
                 .code = QString::fromLatin1(words.code),
                 .place = peer.toString(),
                 .message = words.words.message,
                 .hint = words.words.hint,
                 .technical = QStringLiteral("TLS alert %1").arg(static_cast<int>(alert))};
}

QString Peer::toString() const
{
    const QString bracketed = host.contains(u':') ? u'[' + host + u']' : host;
    return bracketed + u':' + QString::number(port);
}

Error socketError(QAbstractSocket::SocketError error, const QString &errorString, const Peer &peer)
{
    const Words words = wordsOf(error, peer);
    const char *key = QMetaEnum::fromType<QAbstractSocket::SocketError>().valueToKey(error);
    return {.category = isTls(error) ? ErrorCategory::Tls : ErrorCategory::Network,
            .code = isTls(error) ? QStringLiteral("handshake") : QString::fromLatin1(key),
            .place = peer.toString(),
            .message = words.message,
            .hint = words.hint,
            .technical = (QString::fromLatin1(key) + u' ' + openSslText(errorString)).trimmed()};
}

Error certificateError(const QList<QSslError> &errors, const QSslCertificate &certificate,
                       const Peer &peer)
{
    const QSslError *first = &errors.first();
    QStringList technical;
    for (const QSslError &error : errors) {
        if (reasonOf(error.error()) < reasonOf(first->error()))
            first = &error;
        technical.append(nameOf(error.error()));
    }
    const Reason reason = reasonOf(first->error());
    const Words words = wordsOf(reason, *first, certificate, peer);
    return {.category = ErrorCategory::Tls,
            .code = codeOf(reason),
            .place = peer.toString(),
            .message = words.message,
            .hint = words.hint,
            .technical = technical.join(QStringLiteral("; "))};
}

} // namespace endorse::dps
