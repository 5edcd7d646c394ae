// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tpmtypes/publicarea.h>

namespace endorse::tpmtypes {

/// The template of the key with which a station signs the heads of its audit log: ECC NIST P-256,
/// ECDSA with SHA-256, fixedTPM | fixedParent | sensitiveDataOrigin | userWithAuth | noDA | sign.
/// Not restricted: it signs digests that were computed outside the TPM, and no statement of the
/// TPM's own may ever be believed because this key signed it.
PublicArea auditKeyTemplate();

/// The template of the private key of a device: as auditKeyTemplate(), but without a scheme of its
/// own, so that other programs may sign with other hashes than SHA-256.
PublicArea deviceKeyTemplate();

/// An ECDSA signature as DER (ECDSA-Sig-Value, RFC 3279 section 2.2.3). @p r and @p s: big-endian
/// numbers.
core::Bytes ecdsaToDer(QByteArrayView r, QByteArrayView s);

/// Whether @p der is the signature over @p digest (of SHA-256) by the ECC P-256 key @p key. False
/// for every other kind of key and for what cannot be read.
bool verifiesEcdsa(const PublicArea &key, const core::Bytes &digest, const core::Bytes &der);

} // namespace endorse::tpmtypes
