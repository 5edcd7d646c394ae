// SPDX-License-Identifier: GPL-3.0-or-later
#include "importableentries.h"

#include "texts.h"

#include <pki/certificateview.h>

#include <QCryptographicHash>
#include <QFileInfo>
#include <QThread>

#include <algorithm>
#include <enrollmentlist/parallel.h>
#include <manifest/entrysource.h>
#include <optional>

namespace endorse::manifest {

using core::Error;
using core::ErrorCategory;
using core::Result;

namespace {

/// Fewer are not worth another thread.
constexpr std::size_t fewestInPart = 64;

Error notImportableError(const Verdict &verdict)
{
    return {.category = ErrorCategory::Input,
            .code = QStringLiteral("not-importable"),
            .place = QStringLiteral("entry %1").arg(verdict.index),
            .message = text(QT_TRANSLATE_NOOP("endorse::manifest",
                                              "The entry %1 of the manifest cannot become an "
                                              "enrollment."))
                           .arg(verdict.index),
            .hint = text(QT_TRANSLATE_NOOP("endorse::manifest",
                                           "Import only entries that can be enrolled.")),
            .technical =
                QStringLiteral("%1 %2").arg(toString(verdict.outcome), toString(verdict.code))};
}

/// The certificate must be the one that the verdict is about, whoever calls.
Result<ImportableEntry> importableEntry(QByteArrayView entry, const Verdict &verdict)
{
    if (!isImportable(verdict))
        return core::fail(notImportableError(verdict));
    auto certificate = deviceCertificateOf(entry, verdict.origin);
    if (!certificate)
        return core::fail(certificate.error());
    const auto view = pki::walkCertificate(*certificate);
    if (!view || view->commonName != verdict.registrationId)
        return core::fail(notImportableError(verdict));
    return ImportableEntry{verdict.index, QString::fromLatin1(verdict.registrationId),
                           std::move(*certificate)};
}

bool isSameCertificate(const std::optional<dps::X509CertificateWithInfo> &standing,
                       const core::Bytes &certificate)
{
    if (!standing)
        return false;
    // As an import writes it: no need to read it.
    if (standing->certificate == certificate.toBase64())
        return true;
    if (!standing->certificate.isEmpty()) {
        const auto der = standing->der();
        return der && *der == certificate;
    }
    // A service gives back what it knows of a certificate, and not the certificate.
    const auto is = [&certificate](const QString &thumbprint, QCryptographicHash::Algorithm hash) {
        return QByteArray::fromHex(thumbprint.toLatin1()) ==
               QCryptographicHash::hash(certificate, hash);
    };
    return standing->info && (!standing->info->sha256Thumbprint.isEmpty()
                                  ? is(standing->info->sha256Thumbprint, QCryptographicHash::Sha256)
                                  : is(standing->info->sha1Thumbprint, QCryptographicHash::Sha1));
}

} // namespace

dps::IndividualEnrollment ImportableEntry::record() const
{
    dps::X509CertificateWithInfo primary;
    primary.certificate = certificate.toBase64();
    dps::X509Certificates certificates;
    certificates.primary = std::move(primary);
    dps::X509Attestation x509;
    x509.clientCertificates = std::move(certificates);
    dps::IndividualEnrollment out;
    out.registrationId = registrationId;
    out.attestation.type = toString(dps::AttestationType::X509);
    out.attestation.x509 = std::move(x509);
    out.provisioningStatus = QStringLiteral("enabled");
    return out;
}

std::vector<const Verdict *> importableOf(const std::vector<Verdict> &verdicts)
{
    std::vector<const Verdict *> out;
    for (const Verdict &verdict : verdicts) {
        if (isImportable(verdict))
            out.push_back(&verdict);
    }
    return out;
}

Result<std::vector<ImportableEntry>> readEntries(const QString &file,
                                                 const std::vector<const Verdict *> &verdicts,
                                                 const core::CancelToken &cancel)
{
    const std::size_t most = static_cast<std::size_t>(std::max(1, QThread::idealThreadCount()));
    const std::size_t parts = std::clamp<std::size_t>(verdicts.size() / fewestInPart, 1, most);
    std::vector<ImportableEntry> out(verdicts.size());
    std::vector<std::optional<Error>> errors(parts);
    enrollmentlist::inParallel(static_cast<int>(parts), [&](int number) {
        const auto part = static_cast<std::size_t>(number);
        EntrySource source(cancel);
        if (auto opened = source.open(file); !opened) {
            errors[part] = opened.error();
            return;
        }
        const std::size_t end = verdicts.size() * (part + 1) / parts;
        for (std::size_t i = verdicts.size() * part / parts; i < end; ++i) {
            if (cancel.isCancelled()) {
                errors[part] = core::cancelledError(QStringLiteral("import"));
                return;
            }
            const auto bytes = source.entry(*verdicts[i]);
            auto entry = bytes ? importableEntry(*bytes, *verdicts[i])
                               : Result<ImportableEntry>(core::fail(bytes.error()));
            if (!entry) {
                errors[part] = entry.error();
                return;
            }
            out[i] = std::move(*entry);
        }
    });
    for (const std::optional<Error> &error : errors) {
        if (error)
            return core::fail(*error);
    }
    return out;
}

ManifestImportItem itemOfStanding(const ImportableEntry &entry,
                                  const dps::IndividualEnrollment &standing, const Error &refusal)
{
    ManifestImportItem item{.index = entry.index,
                            .registrationId = entry.registrationId,
                            .outcome = ManifestImportItem::Outcome::Taken,
                            .error = refusal};
    const auto &x509 = standing.attestation.x509;
    if (x509 && x509->clientCertificates &&
        (isSameCertificate(x509->clientCertificates->primary, entry.certificate) ||
         isSameCertificate(x509->clientCertificates->secondary, entry.certificate))) {
        item.outcome = ManifestImportItem::Outcome::AlreadyThere;
        item.error.reset();
    }
    return item;
}

QJsonObject auditDetails(const ManifestImportRequest &request, qint64 refused)
{
    QJsonObject details;
    details.insert(QLatin1String("file"), QFileInfo(request.file).fileName());
    const auto first = std::find_if(request.verdicts.begin(), request.verdicts.end(), isImportable);
    const Origin origin = first == request.verdicts.end() ? Origin::TrustAndGo : first->origin;
    details.insert(QLatin1String("format"),
                   isSigned(origin) ? QStringLiteral("manifest") : formatName(origin));
    details.insert(QLatin1String("signed"), isSigned(origin));
    if (isBundle(origin))
        details.insert(QLatin1String("object"), objectName(origin));
    details.insert(QLatin1String("sha256"), QString::fromLatin1(request.sha256.toHex()));
    // As of a list of rows: what the file holds, and what of it was rejected.
    const qint64 rejected =
        std::count_if(request.verdicts.begin(), request.verdicts.end(),
                      [](const Verdict &verdict) { return verdict.outcome == Outcome::Reject; });
    details.insert(QLatin1String("read"), static_cast<qint64>(request.verdicts.size()));
    details.insert(QLatin1String("rejected"), rejected + refused);
    return details;
}

void countItem(ManifestImportReport *report, ManifestImportItem item)
{
    switch (item.outcome) {
    case ManifestImportItem::Outcome::Imported:
        ++report->imported;
        report->importedKeys.append(item.registrationId.toLower());
        return;
    case ManifestImportItem::Outcome::AlreadyThere:
        ++report->alreadyThere;
        break;
    case ManifestImportItem::Outcome::Taken:
        ++report->taken;
        break;
    case ManifestImportItem::Outcome::Failed:
        ++report->failed;
        break;
    case ManifestImportItem::Outcome::Unknown:
        ++report->unknown;
        break;
    case ManifestImportItem::Outcome::NotSent:
        ++report->notSent;
        break;
    }
    report->items.append(std::move(item));
}

Result<dps::IndividualEnrollment> enrollmentOf(QByteArrayView entry, const Verdict &verdict)
{
    const auto importable = importableEntry(entry, verdict);
    if (!importable)
        return core::fail(importable.error());
    return importable->record();
}

} // namespace endorse::manifest
