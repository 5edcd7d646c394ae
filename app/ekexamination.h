// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/genuineness.h>
#include <core/cancel.h>
#include <pki/trustedroots.h>
#include <tpm/tpmconnection.h>

#include <QCoroTask>

#include <memory>

namespace endorse::app {

class Workbench;

/// Where the user's trusted roots of EK certificates lie: ek-roots/ in the data folder.
pki::EkRoots ekRoots(const QString &dataDir);

/// What can be said of the EK of a TPM.
struct EkExamination final
{
    attestation::Genuineness genuineness;
    tpm::EkCertificates certificates;
    bool hasRoots = false; ///< There is anybody to trust: kept certificates, or an own CA.
    QList<core::Error> rootProblems; ///< Kept files that were passed over.
};

/// Reads the certificates of a TPM, which changes nothing in it, and judges @p ek by them, the
/// user's roots and, for the embedded TPM alone, its own CA. Fails when the TPM cannot be read.
/// Resumes in the calling thread; files and signatures are dealt with in another one.
QCoro::Task<core::Result<EkExamination>> examineEk(Workbench *workbench,
                                                   std::shared_ptr<tpm::TpmConnection> tpm,
                                                   tpmtypes::EndorsementKey ek,
                                                   core::CancelToken cancel);
/// The same by certificates that are at hand; sends nothing to the TPM.
QCoro::Task<EkExamination> examineEk(Workbench *workbench, tpm::TpmDescription description,
                                     tpmtypes::EndorsementKey ek, tpm::EkCertificates certificates);
/// Records in @p enrollment, which must live until then, how genuine @p ek is by the certificate
/// that @p tpm read on its way (TpmConnection::ekCertificateSeen()); nothing when it read none.
/// Sends nothing to the TPM.
QCoro::Task<void> recordSeenCertificate(Workbench *workbench,
                                        std::shared_ptr<tpm::TpmConnection> tpm,
                                        tpmtypes::EndorsementKey ek,
                                        dps::IndividualEnrollment *enrollment);
/// examineEk() for an EK that came with its certificate (DER) in a file, from any TPM; empty:
/// without. Reads the kept roots in the calling thread.
EkExamination examineEk(const QString &dataDir, const tpmtypes::EndorsementKey &ek,
                        const core::Bytes &certificate, const QDateTime &now);

} // namespace endorse::app
