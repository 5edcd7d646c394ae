// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <core/secret.h>

#include <QString>

// Symmetric keys of enrollments. Source: DPS documentation, "Symmetric key attestation". Thread:
// functions of values.

namespace endorse::dps {

/// The 16 to 64 bytes of a key given as standard, padded base64. Fails with category Input, code
/// "base64" or "key-size"; no error holds any of the key.
core::Result<core::Secret> decodeSymmetricKey(QByteArrayView base64);
/// Base64 of 64 random bytes, as the service makes one.
core::Secret generateSymmetricKey();
/// The key of one device of a group: base64 of the 32 bytes of HMAC-SHA256 under the group's key
/// over the UTF-8 of the registration ID, which is hashed as it is spelled. Empty when
/// @p groupKeyBase64 is not what decodeSymmetricKey takes.
core::Secret derivedSymmetricKey(const core::Secret &groupKeyBase64, const QString &registrationId);

} // namespace endorse::dps
