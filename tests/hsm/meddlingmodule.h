// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace endorse::testing {

/// What hsm_meddlingmodule does beside passing calls on to SoftHSM.
enum class Meddling : int {
    Nothing,
    PinLocked,        ///< C_Login: CKR_PIN_LOCKED.
    PinLockedFlag,    ///< C_GetTokenInfo: CKF_USER_PIN_LOCKED; a login then counts as a failure.
    PinFinalTry,      ///< C_GetTokenInfo: CKF_USER_PIN_FINAL_TRY.
    RemovedOnce,      ///< The next C_Sign: CKR_DEVICE_REMOVED.
    Removed,          ///< Every C_Sign: CKR_DEVICE_REMOVED.
    PinChanged,       ///< The next C_Sign: CKR_SESSION_CLOSED; C_Login: CKR_PIN_INCORRECT.
    WrongSignature,   ///< C_Sign: another bit.
    ShortSignature,   ///< C_Sign: one byte less.
    DeviceError,      ///< C_Sign: CKR_DEVICE_ERROR.
    SignWaits,        ///< C_Sign waits until the meddling is another one.
    NoPublicKey,      ///< C_FindObjectsInit finds nothing but private keys.
    BarePoint,        ///< CKA_EC_POINT without its OCTET STRING.
    PinEachTime,      ///< CKA_ALWAYS_AUTHENTICATE is true, and C_Sign wants it.
    MechanismMissing, ///< C_GetMechanismInfo: CKR_MECHANISM_INVALID.
};

} // namespace endorse::testing

extern "C" {
/// Thread-safe.
void endorse_meddle(int meddling);
/// Calls of C_Login, and those of C_Sign that have begun, since the last endorse_meddle().
int endorse_logins();
int endorse_signatures();
}
