// SPDX-License-Identifier: GPL-3.0-or-later
#include "ekexamination.h"

#include <app/background.h>
#include <app/workbench.h>

#include <QDir>
#include <QFile>

namespace endorse::app {

namespace {

core::Bytes contentOf(const QString &path)
{
    QFile file(path);
    return !path.isEmpty() && file.open(QIODevice::ReadOnly) ? file.readAll() : core::Bytes();
}

EkExamination examined(const QString &dataDir, const tpmtypes::EndorsementKey &ek,
                       attestation::GenuinenessInput input)
{
    EkExamination examination;
    auto kept = ekRoots(dataDir).list();
    if (kept) {
        input.roots = kept->ders();
        examination.rootProblems = kept->problems;
    } else {
        examination.rootProblems.append(kept.error());
    }
    examination.hasRoots = !input.roots.isEmpty() || !input.ownCa.isEmpty();
    examination.genuineness = attestation::judgeEk(ek, input);
    examination.certificates = std::move(input.certificates);
    return examination;
}

} // namespace

pki::EkRoots ekRoots(const QString &dataDir)
{
    return pki::EkRoots(QDir(dataDir).filePath(QStringLiteral("ek-roots")));
}

QCoro::Task<core::Result<EkExamination>> examineEk(Workbench *workbench,
                                                   std::shared_ptr<tpm::TpmConnection> tpm,
                                                   tpmtypes::EndorsementKey ek,
                                                   core::CancelToken cancel)
{
    auto certificates = co_await tpm->readEkCertificates(cancel);
    if (!certificates)
        co_return core::fail(certificates.error());
    const tpm::TpmDescription description = tpm->description();
    co_return co_await examineEk(workbench, description, ek, *certificates);
}

QCoro::Task<EkExamination> examineEk(Workbench *workbench, tpm::TpmDescription description,
                                     tpmtypes::EndorsementKey ek, tpm::EkCertificates certificates)
{
    attestation::GenuinenessInput input;
    input.certificates = std::move(certificates);
    input.isSoftwareTpm = description.isSoftware;
    // The computer's time: that of a device on trial may be wrong on purpose.
    input.now = QDateTime::currentDateTimeUtc();
    const QString caFile = description.isEmbedded ? workbench->embeddedTpmCaFile() : QString();
    const std::function<EkExamination()> work = [dataDir = workbench->dataDir(), ek, input,
                                                 caFile]() mutable {
        if (const core::Bytes ca = contentOf(caFile); !ca.isEmpty())
            input.ownCa.append(ca);
        EkExamination examination = examined(dataDir, ek, std::move(input));
        pki::releaseThread();
        return examination;
    };
    co_return co_await inBackground<EkExamination>(work);
}

QCoro::Task<void> recordSeenCertificate(Workbench *workbench,
                                        std::shared_ptr<tpm::TpmConnection> tpm,
                                        tpmtypes::EndorsementKey ek,
                                        dps::IndividualEnrollment *enrollment)
{
    const auto seen = tpm ? tpm->ekCertificateSeen(ek.name()) : std::nullopt;
    if (!seen)
        co_return;
    tpm::EkCertificates certificates;
    certificates.certificates.append(tpm::NvCertificate{tpm::ekCertificateIndex, 0, *seen, {}});
    const tpm::TpmDescription description = tpm->description();
    const EkExamination examination = co_await examineEk(workbench, description, ek, certificates);
    attestation::recordGenuineness(enrollment, examination.genuineness,
                                   examination.genuineness.checkedAt);
}

EkExamination examineEk(const QString &dataDir, const tpmtypes::EndorsementKey &ek,
                        const core::Bytes &certificate, const QDateTime &now)
{
    attestation::GenuinenessInput input;
    input.now = now;
    if (!certificate.isEmpty()) {
        tpm::NvCertificate one;
        one.der = certificate;
        input.certificates.certificates.append(one);
    }
    return examined(dataDir, ek, std::move(input));
}

} // namespace endorse::app
