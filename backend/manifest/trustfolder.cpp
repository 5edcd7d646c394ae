// SPDX-License-Identifier: GPL-3.0-or-later
#include "texts.h"
#include "trustsets.h"

#include <audit/auditlog.h>
#include <pki/certificate.h>
#include <pki/privatefiles.h>

#include <QDir>
#include <QFileInfo>
#include <QJsonObject>

#include <algorithm>

namespace endorse::manifest {

using core::Error;
using core::ErrorCategory;

namespace {

constexpr std::chrono::milliseconds TrustLockTimeout{10'000};
constexpr qsizetype MostTrusted = 1000;
constexpr qsizetype FingerprintDigits = 64;
/// Of a subject in the audit log: whoever issues a certificate gives it any length.
constexpr qsizetype MostSubject = 200;

Error trustStoreError(const char *code, const QString &place, const core::Text &message,
                      const core::Text &hint)
{
    return {.category = ErrorCategory::Store,
            .code = QLatin1String(code),
            .place = place,
            .message = message,
            .hint = hint,
            .technical = place};
}

Error trustInputError(const char *code, const core::Text &message, const QString &fingerprint)
{
    return {.category = ErrorCategory::Input,
            .code = QLatin1String(code),
            .place = {},
            .message = message,
            .hint = text(
                QT_TRANSLATE_NOOP("endorse::manifest",
                                  "Give the whole SHA-256 fingerprint of one of the certificates "
                                  "that you added.")),
            .technical = fingerprint.left(2 * FingerprintDigits)};
}

core::Text checkPermissions()
{
    return text(QT_TRANSLATE_NOOP("endorse::manifest",
                                  "Check that the folder belongs to you and its permissions."));
}

core::Bytes pemOfCertificate(const core::Bytes &der)
{
    const core::Bytes base64 = der.toBase64();
    core::Bytes pem = "-----BEGIN CERTIFICATE-----\n";
    for (qsizetype i = 0; i < base64.size(); i += 64)
        pem += base64.mid(i, 64) + '\n';
    return pem + "-----END CERTIFICATE-----\n";
}

QString trustFile(const QString &folder, const QString &sha256)
{
    return QDir(folder).filePath(sha256 + QStringLiteral(".pem"));
}

QStringList trustFiles(const QString &folder)
{
    return QDir(folder).entryList({QStringLiteral("*.pem")}, QDir::Files, QDir::Name);
}

/// @p sets and the one certificate in a file, whose name tells its fingerprint.
core::Result<TrustSets> withFile(const TrustSets &sets, TrustUse use, const QString &path)
{
    const auto content = pki::readPrivateFile(path);
    if (!content)
        return core::fail(content.error());
    const auto info = pki::parseCertificate(*content);
    const bool isNamed = info && info->sha256 == QFileInfo(path).completeBaseName();
    auto more = isNamed ? sets.with(use, info->der) : core::Result<TrustSets>(sets);
    if (isNamed && more)
        return more;
    return core::fail(trustStoreError(
        "not-kept", path,
        text(QT_TRANSLATE_NOOP(
                 "endorse::manifest",
                 "The file %1 is passed over: it does not hold the certificate that its name "
                 "tells."))
            .arg(path),
        text(QT_TRANSLATE_NOOP(
            "endorse::manifest",
            "Move it elsewhere and add it again, so that it is checked and gets its "
            "name."))));
}

core::Result<void> addFolder(TrustFolder::Loaded &loaded, TrustUse use, const QString &folder)
{
    if (!QFileInfo::exists(folder))
        return {};
    if (!QFileInfo(folder).isReadable())
        return core::fail(trustStoreError(
            "read", folder,
            text(QT_TRANSLATE_NOOP("endorse::manifest",
                                   "The folder %1 with trusted certificates cannot be read."))
                .arg(folder),
            checkPermissions()));
    for (const QString &name : trustFiles(folder)) {
        auto more = withFile(loaded.sets, use, QDir(folder).filePath(name));
        if (more)
            loaded.sets = *more;
        else
            loaded.problems.append(more.error());
    }
    return {};
}

core::Result<pki::FileLock> lockFolder(const QString &folder)
{
    if (auto made = pki::makePrivateFolder(folder); !made)
        return core::fail(made.error());
    return pki::FileLock::acquire(QDir(folder).filePath(QStringLiteral("lock")), TrustLockTimeout);
}

} // namespace

QString TrustFolder::folderOf(TrustUse use) const
{
    return QDir(m_dataFolder)
        .absoluteFilePath(use == TrustUse::ManifestSigner ? QStringLiteral("manifest-signers")
                                                          : QStringLiteral("device-roots"));
}

/// Keeps the first problem: the change is done whatever becomes of its line.
void TrustFolder::note(const char *action, TrustUse use, const TrustedCertificate &certificate,
                       Change *change) const
{
    if (!m_audit)
        return;
    audit::AuditEvent event;
    event.kind = QStringLiteral("trust");
    event.subject = certificate.subject.left(MostSubject);
    event.outcome = QStringLiteral("ok");
    event.details = {{QStringLiteral("action"), QLatin1String(action)},
                     {QStringLiteral("set"), toString(use)},
                     {QStringLiteral("sha256"), certificate.sha256}};
    if (const auto written = m_audit->append(event); !written && !change->auditProblem)
        change->auditProblem = written.error();
}

core::Result<TrustFolder::Loaded> TrustFolder::load() const
{
    Loaded loaded{.sets = TrustSets::builtIn(), .problems = {}};
    for (TrustUse use : {TrustUse::ManifestSigner, TrustUse::DeviceRoot}) {
        if (auto added = addFolder(loaded, use, folderOf(use)); !added)
            return core::fail(added.error());
    }
    return loaded;
}

core::Result<TrustFolder::Change> TrustFolder::add(TrustUse use, const core::Bytes &pemOrDer) const
{
    // All are looked at before the first is written: a bad file leaves nothing behind.
    const auto checked = TrustSets::empty().with(use, pemOrDer);
    if (!checked)
        return core::fail(checked.error());
    const QString folder = folderOf(use);
    const auto lock = lockFolder(folder);
    if (!lock)
        return core::fail(lock.error());
    const auto loaded = load();
    if (!loaded)
        return core::fail(loaded.error());
    QList<TrustedCertificate> added = checked->list(use);
    added.removeIf([known = loaded->sets.list(use)](const TrustedCertificate &one) {
        return std::any_of(known.cbegin(), known.cend(), [&one](const TrustedCertificate &other) {
            return other.sha256 == one.sha256;
        });
    });
    if (trustFiles(folder).size() + added.size() > MostTrusted)
        return core::fail(trustStoreError(
            "too-many", folder,
            text(QT_TRANSLATE_NOOP("endorse::manifest",
                                   "No more than %1 trusted certificates are kept."))
                .arg(MostTrusted),
            text(QT_TRANSLATE_NOOP("endorse::manifest", "Remove those that no manifest needs."))));
    Change change;
    for (const TrustedCertificate &one : std::as_const(added)) {
        if (auto written =
                pki::replacePrivateFile(trustFile(folder, one.sha256), pemOfCertificate(one.der));
            !written)
            return core::fail(written.error());
        note("add", use, one, &change);
    }
    change.certificates = std::move(added);
    return change;
}

core::Result<TrustFolder::Change> TrustFolder::remove(TrustUse use, const QString &sha256) const
{
    const QByteArray digest = QByteArray::fromHex(sha256.toLatin1());
    const QString name = QString::fromLatin1(digest.toHex());
    if (sha256.size() != FingerprintDigits || name != sha256.toLower())
        return core::fail(trustInputError(
            "fingerprint",
            text(QT_TRANSLATE_NOOP("endorse::manifest", "A fingerprint has %1 hexadecimal digits."))
                .arg(FingerprintDigits),
            sha256));
    const QList<TrustedCertificate> builtIn = TrustSets::builtIn().list(use);
    if (std::any_of(builtIn.cbegin(), builtIn.cend(),
                    [&name](const TrustedCertificate &one) { return one.sha256 == name; }))
        return core::fail(
            trustInputError("built-in",
                            text(QT_TRANSLATE_NOOP(
                                "endorse::manifest",
                                "The certificate belongs to the program and cannot be removed.")),
                            sha256));
    const QString folder = folderOf(use);
    const QString path = trustFile(folder, name);
    if (!QFileInfo::exists(path))
        return core::fail(trustInputError(
            "unknown-fingerprint",
            text(QT_TRANSLATE_NOOP("endorse::manifest",
                                   "No certificate with this fingerprint was added.")),
            sha256));
    const auto lock = lockFolder(folder);
    if (!lock)
        return core::fail(lock.error());
    // What somebody else has removed in the meantime is gone all the same, and the line is theirs.
    if (!QFileInfo::exists(path))
        return Change{};
    TrustedCertificate removed;
    removed.sha256 = name;
    if (const auto held = withFile(TrustSets::empty(), use, path))
        removed = held->list(use).first();
    if (!QFile::remove(path))
        return core::fail(trustStoreError(
            "write", path,
            text(QT_TRANSLATE_NOOP("endorse::manifest", "The file %1 cannot be removed."))
                .arg(path),
            checkPermissions()));
    Change change;
    note("remove", use, removed, &change);
    change.certificates.append(std::move(removed));
    return change;
}

} // namespace endorse::manifest
