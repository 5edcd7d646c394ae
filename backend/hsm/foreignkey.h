// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <pki/opensslhandles.h>

#include <hsm/digestsigner.h>
#include <memory>

namespace endorse::hsm {

/// A key for OpenSSL whose public half is @p publicKeyInfo (SubjectPublicKeyInfo, DER) and whose
/// signatures @p signer makes: EC P-256, P-384, or RSA. It works in X509_REQ_sign(), X509_sign(),
/// SSL_CTX and QSslKey(handle), and keeps the signer alive as long as it lives itself.
///
/// It is a key of the old kind, an EC_KEY or RSA with a method table of its own: Qt 6.4 takes a
/// key of an OpenSSL provider apart, and finds no private half in it. Every signature is verified
/// with the public half before it is given away.
///
/// Errors: category Input, "key-type"; category Internal, "openssl".
core::Result<pki::openssl::Key> makeForeignKey(const core::Bytes &publicKeyInfo,
                                               std::shared_ptr<DigestSigner> signer);

/// The refusal of a key of another kind. @p what: the kind, in OpenSSL's words.
core::Error keyTypeError(const QString &what);
/// A failure of OpenSSL that no input explains; takes its error queue.
core::Error opensslError(const QString &place);

} // namespace endorse::hsm
