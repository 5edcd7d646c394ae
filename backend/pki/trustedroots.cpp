// SPDX-License-Identifier: GPL-3.0-or-later
#include "trustedroots.h"

#include "certificateverification.h"
#include "privatefiles.h"

#include <openssl/crypto.h>

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

#include <algorithm>
#include <tuple>

namespace endorse::pki {

namespace {

constexpr char context[] = "endorse::pki";
constexpr std::chrono::milliseconds lockTimeout{10'000};
constexpr qsizetype largestContent = 4 << 20;
constexpr qsizetype mostCertificates = 1000;
constexpr qsizetype fingerprintLength = 64;
constexpr qsizetype shortestPrefix = 4;

core::Error inputError(const char *code, core::Text message, core::Text hint,
                       const QString &technical)
{
    return {.category = core::ErrorCategory::Input,
            .code = QString::fromLatin1(code),
            .place = QStringLiteral("ek-roots"),
            .message = std::move(message),
            .hint = std::move(hint),
            .technical = technical};
}

core::Text certificatesHint()
{
    return {context, QT_TRANSLATE_NOOP("endorse::pki",
                                       "Give the certificates of the TPM maker's certificate "
                                       "authorities, PEM or DER. The makers publish them.")};
}

/// What a PEM text holds beside certificates; nullopt when nothing.
std::optional<core::Error> foreignPemError(const core::Bytes &content)
{
    static const QRegularExpression begin(QStringLiteral("-----BEGIN ([A-Z0-9 ]+)-----"));
    for (auto it = begin.globalMatch(QString::fromLatin1(content)); it.hasNext();) {
        const QString label = it.next().captured(1);
        if (label == QLatin1String("CERTIFICATE") || label == QLatin1String("X509 CERTIFICATE"))
            continue;
        const QString technical = QStringLiteral("PEM \"%1\"").arg(label);
        if (label.endsWith(QLatin1String("PRIVATE KEY"))) {
            return inputError(
                "private-key",
                {context, QT_TRANSLATE_NOOP("endorse::pki",
                                            "The file holds a private key, which has no place "
                                            "among trusted certificates. Nothing was taken from "
                                            "it.")},
                {context, QT_TRANSLATE_NOOP("endorse::pki",
                                            "Give a file with the certificates alone. Whoever "
                                            "could read this file should not be trusted with the "
                                            "key any longer.")},
                technical);
        }
        if (label.endsWith(QLatin1String("PUBLIC KEY"))) {
            return inputError(
                "public-key",
                {context, QT_TRANSLATE_NOOP("endorse::pki", "The file holds a public key and no "
                                                            "certificate for it.")},
                certificatesHint(), technical);
        }
        if (label.endsWith(QLatin1String("CERTIFICATE REQUEST"))) {
            return inputError(
                "request",
                {context, QT_TRANSLATE_NOOP("endorse::pki", "The file holds a request for a "
                                                            "certificate, which nobody has signed "
                                                            "yet.")},
                certificatesHint(), technical);
        }
        return inputError(
            "certificate",
            {context, QT_TRANSLATE_NOOP("endorse::pki", "The file holds something else than X.509 "
                                                        "certificates.")},
            certificatesHint(), technical);
    }
    return std::nullopt;
}

/// A private or public key in DER. OpenSSL reads both by their structure.
std::optional<core::Error> foreignDerError(const core::Bytes &content)
{
    const auto *data = reinterpret_cast<const unsigned char *>(content.constData());
    const unsigned char *at = data;
    const openssl::Key secret(d2i_AutoPrivateKey(nullptr, &at, static_cast<long>(content.size())));
    at = data;
    const openssl::Key open(d2i_PUBKEY(nullptr, &at, static_cast<long>(content.size())));
    ERR_clear_error();
    // As if it were PEM: the same words.
    if (secret)
        return foreignPemError("-----BEGIN PRIVATE KEY-----");
    if (open)
        return foreignPemError("-----BEGIN PUBLIC KEY-----");
    return std::nullopt;
}

/// Every certificate of a file; one that cannot be read fails the whole.
core::Result<QList<core::Bytes>> certificatesIn(const core::Bytes &content)
{
    const bool isPem = content.contains("-----BEGIN ");
    const auto foreign = isPem ? foreignPemError(content) : foreignDerError(content);
    if (foreign)
        return core::fail(*foreign);
    if (isPem) {
        auto found = certificatesInPem(content);
        // For the error: "-----BEGIN" alone makes no PEM.
        if (found && found->isEmpty())
            found->append(content);
        return found;
    }
    QList<core::Bytes> found = certificatesInDer(content);
    const core::Bytes rest =
        found.isEmpty() ? content
                        : content.mid(content.lastIndexOf(found.last()) + found.last().size());
    const auto isPadding = [](char c) { return c == '\0' || c == '\xff'; };
    // For the error: empty, cut off, no certificate.
    if (found.isEmpty() || !std::all_of(rest.cbegin(), rest.cend(), isPadding))
        found.append(rest);
    return found;
}

bool isLeaf(const core::Bytes &der)
{
    const auto x509 = openssl::readCertificate(der);
    const bool leaf = x509 && X509_check_ca(x509->get()) == 0;
    ERR_clear_error();
    return leaf;
}

core::Error leafError(const CertificateInfo &info)
{
    return inputError(
        "leaf",
        core::Text(context, QT_TRANSLATE_NOOP("endorse::pki",
                                              "The certificate \"%1\" is not that of a certificate "
                                              "authority: it belongs to one key or device and "
                                              "cannot issue others."))
            .arg(info.subject),
        core::Text(context,
                   QT_TRANSLATE_NOOP("endorse::pki",
                                     "Give the certificate of its issuer, \"%1\", and that of the "
                                     "root above it."))
            .arg(info.issuer),
        QStringLiteral("SHA-256 %1").arg(info.sha256));
}

KeptCertificate keptOf(const CertificateInfo &info)
{
    return {info, info.sha256, info.isSelfSigned};
}

core::Bytes pemOf(const core::Bytes &der)
{
    const core::Bytes base64 = der.toBase64();
    core::Bytes text = "-----BEGIN CERTIFICATE-----\n";
    for (qsizetype i = 0; i < base64.size(); i += 64)
        text += base64.mid(i, 64) + '\n';
    return text + "-----END CERTIFICATE-----\n";
}

QString fileOf(const QString &folder, const QString &fingerprint)
{
    return QDir(folder).filePath(fingerprint + QStringLiteral(".pem"));
}

/// The certificate in a file of the folder, whose name tells its fingerprint.
core::Result<KeptCertificate> readKept(const QString &path)
{
    const auto content = readPrivateFile(path);
    if (!content)
        return core::fail(content.error());
    auto info = parseCertificate(*content);
    if (info && info->sha256 == QFileInfo(path).completeBaseName())
        return keptOf(*info);
    core::Error error = inputError(
        "not-kept",
        core::Text(context,
                   QT_TRANSLATE_NOOP("endorse::pki",
                                     "The file \"%1\" was passed over: it does not hold the "
                                     "certificate that its name tells."))
            .arg(path),
        {context, QT_TRANSLATE_NOOP("endorse::pki",
                                    "Move it elsewhere and add it again, so that it is checked and "
                                    "gets its name.")},
        info ? QStringLiteral("SHA-256 %1").arg(info->sha256) : info.error().toLogLine());
    error.category = core::ErrorCategory::Store;
    error.place = path;
    return core::fail(error);
}

core::Error fingerprintError(const char *code, core::Text message, const QString &prefix)
{
    return inputError(code, std::move(message),
                      {context, QT_TRANSLATE_NOOP("endorse::pki",
                                                  "Give the fingerprint (SHA-256), or enough of "
                                                  "its beginning, as the list of roots shows it.")},
                      prefix);
}

core::Error tooManyError()
{
    core::Error error = inputError(
        "too-many",
        core::Text(context, QT_TRANSLATE_NOOP("endorse::pki",
                                              "No more than %1 trusted certificates are kept."))
            .arg(mostCertificates),
        {context, QT_TRANSLATE_NOOP("endorse::pki", "Remove those that no TPM needs.")}, {});
    error.category = core::ErrorCategory::Store;
    return error;
}

} // namespace

QString toString(AddedCertificate::Outcome outcome)
{
    switch (outcome) {
    case AddedCertificate::Outcome::Added:
        return QStringLiteral("added");
    case AddedCertificate::Outcome::AlreadyKept:
        return QStringLiteral("alreadyKept");
    case AddedCertificate::Outcome::Refused:
        return QStringLiteral("refused");
    }
    return {};
}

QList<core::Bytes> KeptCertificates::ders() const
{
    QList<core::Bytes> all;
    for (const KeptCertificate &each : certificates)
        all.append(each.info.der);
    return all;
}

EkRoots::EkRoots(const QString &folder)
    : m_folder(QDir(folder).absolutePath())
{
}

core::Result<QList<AddedCertificate>> EkRoots::add(const core::Bytes &content) const
{
    if (content.size() > largestContent) {
        return core::fail(
            inputError("too-large",
                       {context, QT_TRANSLATE_NOOP("endorse::pki",
                                                   "The file is far too large for certificates.")},
                       certificatesHint(), QStringLiteral("%1 bytes").arg(content.size())));
    }
    const auto ders = certificatesIn(content);
    if (!ders)
        return core::fail(ders.error());
    // All are read before the first is written: a damaged file leaves nothing behind.
    QList<AddedCertificate> added;
    for (const core::Bytes &der : *ders) {
        const auto info = parseCertificate(der);
        if (!info)
            return core::fail(info.error());
        AddedCertificate one{keptOf(*info), AddedCertificate::Outcome::Added, std::nullopt};
        if (isLeaf(der)) {
            one.outcome = AddedCertificate::Outcome::Refused;
            one.error = leafError(*info);
        }
        added.append(std::move(one));
    }
    if (auto made = makePrivateFolder(m_folder); !made)
        return core::fail(std::move(made.error()));
    const auto lock =
        FileLock::acquire(QDir(m_folder).filePath(QStringLiteral("lock")), lockTimeout);
    if (!lock)
        return core::fail(lock.error());
    qsizetype count = QDir(m_folder).entryList({QStringLiteral("*.pem")}, QDir::Files).size();
    for (AddedCertificate &one : added) {
        if (one.outcome == AddedCertificate::Outcome::Refused)
            continue;
        const QString path = fileOf(m_folder, one.certificate.fingerprint);
        if (readKept(path)) {
            one.outcome = AddedCertificate::Outcome::AlreadyKept;
            continue;
        }
        if (++count > mostCertificates)
            return core::fail(tooManyError());
        if (auto written = replacePrivateFile(path, pemOf(one.certificate.info.der)); !written)
            return core::fail(std::move(written.error()));
    }
    return added;
}

core::Result<KeptCertificates> EkRoots::list() const
{
    KeptCertificates kept;
    const QDir folder(m_folder);
    if (!folder.exists())
        return kept;
    if (!QFileInfo(m_folder).isReadable()) {
        core::Error error = inputError(
            "read",
            core::Text(context,
                       QT_TRANSLATE_NOOP("endorse::pki", "The folder \"%1\" with the trusted roots "
                                                         "cannot be read."))
                .arg(m_folder),
            {context, QT_TRANSLATE_NOOP("endorse::pki", "Check its permissions.")}, {});
        error.category = core::ErrorCategory::Store;
        error.place = m_folder;
        return core::fail(error);
    }
    for (const QString &name : folder.entryList({QStringLiteral("*.pem")}, QDir::Files)) {
        auto one = readKept(folder.filePath(name));
        if (one)
            kept.certificates.append(std::move(*one));
        else
            kept.problems.append(std::move(one.error()));
    }
    std::sort(kept.certificates.begin(), kept.certificates.end(),
              [](const KeptCertificate &a, const KeptCertificate &b) {
                  return std::tie(a.info.subject, a.fingerprint) <
                         std::tie(b.info.subject, b.fingerprint);
              });
    return kept;
}

core::Result<KeptCertificate> EkRoots::remove(const QString &prefix) const
{
    QString wanted = prefix.trimmed().toLower();
    wanted.remove(QLatin1Char(':'));
    static const QRegularExpression hex(QStringLiteral("^[0-9a-f]+$"));
    if (wanted.size() < shortestPrefix || wanted.size() > fingerprintLength ||
        !hex.match(wanted).hasMatch()) {
        return core::fail(fingerprintError(
            "fingerprint",
            core::Text(context, QT_TRANSLATE_NOOP("endorse::pki",
                                                  "\"%1\" is no fingerprint: that has between %2 "
                                                  "and %3 hexadecimal digits."))
                .arg(prefix.left(100))
                .arg(shortestPrefix)
                .arg(fingerprintLength),
            prefix.left(100)));
    }
    const auto kept = list();
    if (!kept)
        return core::fail(kept.error());
    QList<KeptCertificate> found;
    for (const KeptCertificate &each : kept->certificates) {
        if (each.fingerprint.startsWith(wanted))
            found.append(each);
    }
    if (found.isEmpty()) {
        return core::fail(fingerprintError(
            "unknown-fingerprint",
            core::Text(context, QT_TRANSLATE_NOOP("endorse::pki",
                                                  "No trusted certificate has a fingerprint that "
                                                  "begins with %1."))
                .arg(wanted),
            wanted));
    }
    if (found.size() > 1) {
        return core::fail(fingerprintError(
            "ambiguous-fingerprint",
            core::Text(context, QT_TRANSLATE_NOOP("endorse::pki",
                                                  "The fingerprints of %1 trusted certificates "
                                                  "begin with %2. Nothing was removed."))
                .arg(found.size())
                .arg(wanted),
            wanted));
    }
    // What somebody else has removed in the meantime is removed all the same.
    const QString path = fileOf(m_folder, found.first().fingerprint);
    if (!QFile::remove(path) && QFile::exists(path)) {
        core::Error error = inputError(
            "write",
            core::Text(context,
                       QT_TRANSLATE_NOOP("endorse::pki", "The file \"%1\" cannot be removed."))
                .arg(path),
            {context, QT_TRANSLATE_NOOP("endorse::pki",
                                        "Check that the folder belongs to you and can be written "
                                        "to.")},
            {});
        error.category = core::ErrorCategory::Store;
        error.place = path;
        return core::fail(error);
    }
    return found.first();
}

void releaseThread()
{
    OPENSSL_thread_stop();
}

} // namespace endorse::pki
