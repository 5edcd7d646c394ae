// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>

#include <p11-kit/pkcs11.h>

namespace endorse::hsm {

/// "CKR_PIN_INCORRECT"; "0x80000001" for what the standard does not name.
QString ckrName(CK_RV rv);
/// Whether a new session may help: the token was taken out, or somebody ended the old one.
bool isLostSession(CK_RV rv);

/// An error of category Store (openPkcs11Key() lists the codes).
core::Error tokenError(const char *code, const QString &place, const char *message,
                       const char *hint, const QString &technical);
/// What a call of the module that no code of its own is known for came to: "token-removed" or
/// "token". @p function: "C_Sign".
core::Error callError(const char *function, CK_RV rv);

} // namespace endorse::hsm
