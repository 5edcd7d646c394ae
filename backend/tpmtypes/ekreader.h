// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tpmtypes/ekform.h>
#include <tpmtypes/endorsementkey.h>

#include <QStringList>

namespace endorse::tpmtypes {

/// An EK, and how it came about.
struct RecognisedEk final
{
    EndorsementKey ek;
    EkForm form = EkForm::Tpm2bBase64;
    core::Text was;    ///< "PEM: certificate, RSA 2048".
    core::Text became; ///< "TPM2B_PUBLIC, 316 bytes".
    /// What the input did not say and was taken for granted, one sentence or two each; empty when
    /// the input held the whole public area.
    QList<core::Text> assumptions;
    /// The stable English name of each assumption, in the same order: "template" (everything but
    /// the key itself comes from a TCG template), "unproven" (a bare public key: its length and
    /// shape were checked and no more), "certificate-key" (the device uses the EK that the
    /// certificate is for), "no-purpose" (the certificate does not say that it is for an EK),
    /// "oaep-key" (the key's algorithm is given as RSAES-OAEP), "first-certificate" (there are
    /// more), "left-out" (bytes after the certificate), "size" (a TPMT_PUBLIC got its size),
    /// "memory-layout" (a little-endian dump was put in order), "no-name" (the text of
    /// tpm2_readpublic came without the Name that it could be checked against),
    /// "foreign-template" (the public area follows no template of the TCG).
    QStringList assumptionIds;
    core::Bytes certificate; ///< DER without padding, when it was a certificate.
    /// The template of the TCG EK Credential Profile that the public area follows: "L-1", "L-2",
    /// "H-1"…; empty when it follows none.
    QString profile;
};

/// No more than this is read: 1 MiB.
inline constexpr qsizetype maxEkInput = 1024 * 1024;

/// Finds the EK in what somebody pasted or in the content of a file.
///
/// Knows TPM2B_PUBLIC and TPMT_PUBLIC as bytes, base64 (either alphabet, padded or not, in lines)
/// or hex (with separators, or as a dump); public keys and EK certificates in PEM, DER, base64 or
/// hex; the files of tpm2-tools; and the places where such values stand: JSON, CSV, the output of
/// tools. The time it takes grows with the size of the input and no faster. The input is never
/// repeated in an error, because it may hold a secret.
///
/// Refuses with category Input, place "endorsementKey" or a field of the public area. Codes are
/// those of EndorsementKey::fromTpm2b, and: "too-big" (over maxEkInput), "private-key",
/// "encrypted" (under a password), "tpm2b-private", "ca-certificate", "not-ek-certificate",
/// "connection-string", "symmetric-key", "registration-id", "name" (the Name of a key), "damaged"
/// (a Name stands beside the key and is not its own), "several" (EKs that differ), "no-ek" (text or
/// JSON without an EK), "unknown" (bytes of no known form). Of those, "pem" and "der" are kinds of
/// PEM and DER that hold no public key or cannot be read, and "hex" is hex with an odd number of
/// digits.
/// Thread: reentrant.
core::Result<RecognisedEk> recogniseEk(const core::Bytes &anything);

} // namespace endorse::tpmtypes
