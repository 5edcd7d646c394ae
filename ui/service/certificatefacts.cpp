// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificatefacts.h"

#include <attestation/oneshot.h>
#include <pki/certificate.h>
#include <pki/certificateauthority.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThreadPool>

#include <memory>
#include <optional>

namespace endorse::ui {

using Facts = core::Result<QList<CertificateFacts>>;

namespace {

constexpr qint64 maxFileBytes = 64 * 1024;

core::Error unreadable(const QFile &file)
{
    core::Error error;
    error.category = core::ErrorCategory::Store;
    error.code = QStringLiteral("read");
    error.place = file.fileName();
    error.message =
        core::Text("endorse::ui", QT_TRANSLATE_NOOP("endorse::ui", "\"%1\" cannot be read."))
            .arg(file.fileName());
    error.hint = core::Text(
        "endorse::ui",
        QT_TRANSLATE_NOOP("endorse::ui", "Stop and start the emulator: it makes what is missing."));
    error.technical = file.errorString();
    return error;
}

core::Result<CertificateFacts> factsOf(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(unreadable(file));
    const core::Bytes pem = file.read(maxFileBytes);
    const auto info = pki::parseCertificate(pem);
    if (!info)
        return core::fail(info.error());
    CertificateFacts facts;
    facts.file = name;
    facts.subject = info->subject;
    facts.issuer = info->issuer;
    if (!info->isCa) {
        const pki::ServerNames names = pki::ServerNames::ofCertificate(pem);
        facts.names = names.dnsNames + names.ipAddresses;
    }
    facts.notBefore = info->notBefore;
    facts.notAfter = info->notAfter;
    facts.sha256 = QString::fromLatin1(
        QCryptographicHash::hash(info->der, QCryptographicHash::Sha256).toHex(':').toUpper());
    return facts;
}

Facts readAll(const QString &caFile)
{
    QList<CertificateFacts> all;
    for (const QString &name :
         {caFile, QFileInfo(caFile).dir().filePath(QStringLiteral("server.pem"))}) {
        const auto facts = factsOf(name);
        if (!facts)
            return core::fail(facts.error());
        all.append(*facts);
    }
    return all;
}

} // namespace

QCoro::Task<Facts> readCertificateFacts(QString caFile)
{
    const auto outcome = std::make_shared<std::optional<Facts>>();
    const attestation::OneShot done;
    QThreadPool::globalInstance()->start([caFile, outcome, done] {
        outcome->emplace(readAll(caFile));
        done.fire();
    });
    co_await done;
    co_return **outcome;
}

} // namespace endorse::ui
