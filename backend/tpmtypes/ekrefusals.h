// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>

namespace endorse::tpmtypes {

/// A refusal of recogniseEk: category Input, place "endorsementKey".
core::Error ekRefusal(const char *code, const core::Text &message, const core::Text &hint,
                      const QString &technical);

core::Error emptyEk();
core::Error tooBigEk(qsizetype size);
/// Fewer bytes than the value announces. @p what: "TPM2B_PUBLIC", "DER".
core::Error truncatedEk(const QString &what, qsizetype announced, qsizetype present);
/// Bytes after the value. @p what as above.
core::Error tailAfterEk(const QString &what, qsizetype size, qsizetype present);
/// What was read contradicts itself. @p technical: how.
core::Error damagedEk(const QString &technical);
core::Error wrongAlgorithmOfEk(const QString &kind);
/// @p what: the label of the PEM block or the kind of DER.
core::Error privateKeyGiven(const QString &what);
core::Error encryptedPemGiven(const QString &what);
core::Error tpmPrivateGiven(qsizetype size);
core::Error caCertificateGiven(qsizetype certificates);
/// @p purpose: object identifiers or key usages, with commas.
core::Error otherCertificateGiven(const QString &purpose);
core::Error requestGiven();
core::Error connectionStringGiven();
core::Error symmetricKeyGiven(qsizetype size);
core::Error registrationIdGiven();
core::Error nameGiven(qsizetype size);
core::Error severalEksGiven();
/// Foreign PEM: @p label is shown.
core::Error otherPemGiven(const QString &label);
core::Error brokenPemGiven(const QString &label, const QString &technical);
core::Error brokenDerGiven(qsizetype size);
core::Error brokenHexGiven(const QString &technical);
core::Error noEkInText(qsizetype size, bool isJson);
/// Bytes of no known form.
core::Error unknownBytes(qsizetype size);

} // namespace endorse::tpmtypes
