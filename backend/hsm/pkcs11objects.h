// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

#include <hsm/pkcs11session.h>

namespace endorse::hsm {

/// A private key that was found on a token.
struct Pkcs11PrivateKey final
{
    CK_OBJECT_HANDLE handle = CK_INVALID_HANDLE;
    CK_KEY_TYPE type = CKK_EC;
    QString label;
    /// CKA_ALWAYS_AUTHENTICATE: the token wants the PIN with every signature.
    bool wantsPinEachTime = false;
    core::Bytes publicKeyInfo; ///< SubjectPublicKeyInfo, DER.
};

/// Finds the one private key that label and id of @p uri name, and its public half: in its own
/// attributes, the public key or the certificate that goes with it. A type= in the URI does not
/// count: the URI of the certificate names the key as well.
///
/// Errors: "key-not-found", "key-ambiguous", "key-unusable", "key-type", those of callError().
core::Result<Pkcs11PrivateKey> findPrivateKey(const Pkcs11Session &session, P11KitUri *uri);

} // namespace endorse::hsm
