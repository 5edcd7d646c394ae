// SPDX-License-Identifier: GPL-3.0-or-later
#include "returncodetable.h"

#include <tss2/tss2_common.h>
#include <tss2/tss2_tpm2_types.h>

#include <QCoreApplication>

namespace endorse::tpm {

/// Codes whose meaning depends on the command: persistent and primary keys, NV, Clear, sessions.
std::span<const ReturnCodeRow> returnCodesOfKeys()
{
    static constexpr ReturnCodeRow rows[] = {
        // EvictControl: storing and removing persistent keys.
        {TPM2_CC_EvictControl, TPM2_RC_NV_DEFINED, 0,
         QT_TRANSLATE_NOOP("endorse::tpm", "Another object is stored at %3 already."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Look at what is stored at %3. Remove it only with the program that "
                           "stored it.")},
        {TPM2_CC_EvictControl, TPM2_RC_NV_SPACE, 0,
         QT_TRANSLATE_NOOP("endorse::tpm", "The TPM has no room left for another persistent key."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Remove persistent keys that are no longer needed, each with the "
                           "program that stored it.")},
        {TPM2_CC_EvictControl, TPM2_RC_HANDLE, 2,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Nothing is stored at %3, or its hierarchy is switched off."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Read the handles of the TPM again: another program removed the object "
                           "in the meantime.")},
        {TPM2_CC_EvictControl, TPM2_RC_RANGE, 1,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The handle %3 is kept for the platform; an owner cannot use it."),
         QT_TRANSLATE_NOOP("endorse::tpm", "Use a handle from 0x81000000 to 0x817fffff.")},
        {TPM2_CC_EvictControl, TPM2_RC_VALUE, 1,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The handle %3 is not the handle of a persistent object."),
         QT_TRANSLATE_NOOP("endorse::tpm", "Use a handle from 0x81000000 to 0x817fffff.")},
        {TPM2_CC_EvictControl, TPM2_RC_BAD_AUTH, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The owner auth value of this TPM is set, and the one that was given is "
                           "missing or wrong."),
         QT_TRANSLATE_NOOP(
             "endorse::tpm",
             "Give the owner auth value (endorsectl: --owner-auth @FILE; window: "
             "File, Connect a TPM). Whoever took ownership of the TPM set it; clearing the "
             "TPM removes it together with all keys.")},
        {TPM2_CC_EvictControl, TPM2_RC_HIERARCHY, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The owner hierarchy of this TPM is switched off, so nothing can be "
                           "stored."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Enable the owner hierarchy in the firmware of the computer and restart "
                           "it.")},
        // CreatePrimary: EK and SRK.
        {TPM2_CC_CreatePrimary, TPM2_RC_BAD_AUTH, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The auth value of the hierarchy %3 is set, and the one that was given "
                           "is missing or wrong."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Give the owner auth value for 0x40000001, or the endorsement auth "
                           "value for 0x4000000b (endorsectl: --owner-auth @FILE, "
                           "--endorsement-auth @FILE; window: File, Connect a TPM).")},
        {TPM2_CC_CreatePrimary, TPM2_RC_HIERARCHY, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The hierarchy %3 of this TPM is switched off, so the key cannot be "
                           "created."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Enable the TPM with all hierarchies in the firmware of the computer "
                           "and restart it.")},
        {TPM2_CC_CreatePrimary, TPM2_RC_KEY_SIZE, 0,
         QT_TRANSLATE_NOOP("endorse::tpm", "The TPM does not make RSA keys of 2048 bits."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "This TPM cannot be used with the Device Provisioning Service.")},
        {TPM2_CC_CreatePrimary, TPM2_RC_VALUE, 2,
         QT_TRANSLATE_NOOP("endorse::tpm", "The TPM does not make keys from this template."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Look at the algorithms that the TPM supports. The Device Provisioning "
                           "Service expects RSA 2048.")},
        {TPM2_CC_CreatePrimary, TPM2_RC_ASYMMETRIC, 0,
         QT_TRANSLATE_NOOP("endorse::tpm", "The TPM does not make keys of this kind."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Look at the algorithms that the TPM supports. The Device Provisioning "
                           "Service expects RSA 2048.")},
        // PolicySecret: the right to use the EK.
        {TPM2_CC_PolicySecret, TPM2_RC_BAD_AUTH, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The endorsement auth value of this TPM is set, and the one that was "
                           "given is missing or wrong."),
         QT_TRANSLATE_NOOP(
             "endorse::tpm",
             "Give the endorsement auth value (endorsectl: --endorsement-auth @FILE; "
             "window: File, Connect a TPM). Whoever took ownership of the TPM set it.")},
        {TPM2_CC_PolicySecret, TPM2_RC_HIERARCHY, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The endorsement hierarchy of this TPM is switched off, so its EK "
                           "cannot be used."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Enable the endorsement hierarchy in the firmware of the computer and "
                           "restart it.")},
        // Reading objects and NV.
        {TPM2_CC_ReadPublic, TPM2_RC_HANDLE, 1,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Nothing is stored at %3, or its hierarchy is switched off."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Create the key by running the attestation from the start. If it is "
                           "there, look whether its hierarchy is enabled.")},
        {TPM2_CC_ReadPublic, TPM2_RC_SEQUENCE, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The object %3 is a running HMAC or hash sequence and has no public "
                           "area."),
         QT_TRANSLATE_NOOP("endorse::tpm", "Read the handles of the TPM again.")},
        {TPM2_CC_NV_ReadPublic, TPM2_RC_HANDLE, 1,
         QT_TRANSLATE_NOOP("endorse::tpm", "The TPM has no NV index %3."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The maker of the TPM did not store what is looked for there. The TPM "
                           "can attest without it.")},
        {TPM2_CC_NV_Read, TPM2_RC_HANDLE, 0,
         QT_TRANSLATE_NOOP("endorse::tpm", "The TPM has no NV index %3."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The maker of the TPM did not store what is looked for there. The TPM "
                           "can attest without it.")},
        {TPM2_CC_NV_Read, TPM2_RC_NV_UNINITIALIZED, 0,
         QT_TRANSLATE_NOOP("endorse::tpm", "The NV index %3 is reserved and was never written."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The maker of the TPM did not store what is looked for there. The TPM "
                           "can attest without it.")},
        {TPM2_CC_NV_Read, TPM2_RC_NV_RANGE, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The NV index %3 ends before the data that is asked for."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Read the size of the index again; another program may have made it "
                           "anew.")},
        {TPM2_CC_NV_Read, TPM2_RC_VALUE, 1,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The TPM does not give as many bytes of an NV index at once."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Report this with the name of the maker: the TPM announces a larger "
                           "limit than it keeps.")},
        {TPM2_CC_NV_Read, TPM2_RC_NV_AUTHORIZATION, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The NV index %3 must not be read with this authorisation."),
         QT_TRANSLATE_NOOP("endorse::tpm", "Only the platform or the maker can read it.")},
        {TPM2_CC_NV_Read, TPM2_RC_NV_LOCKED, 0,
         QT_TRANSLATE_NOOP(
             "endorse::tpm",
             "The NV index %3 is locked against reading until the computer restarts."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Restart the computer and read it before other programs lock it.")},
        {TPM2_CC_NV_Read, TPM2_RC_BAD_AUTH, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The owner auth value of this TPM is set, and the one that was given is "
                           "missing or wrong."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Give the owner auth value (endorsectl: --owner-auth @FILE; window: "
                           "File, Connect a TPM).")},
        // Clear and sessions.
        {TPM2_CC_Clear, TPM2_RC_DISABLED, 0,
         QT_TRANSLATE_NOOP("endorse::tpm", "Clearing is disabled on this TPM."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Only the platform can enable it again: use the firmware of the "
                           "computer.")},
        {TPM2_CC_Clear, TPM2_RC_BAD_AUTH, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The auth value of the hierarchy %3 is set, so the TPM refuses to be "
                           "cleared without it."),
         QT_TRANSLATE_NOOP("endorse::tpm", "Clear the TPM with the firmware of the computer.")},
        {TPM2_CC_Clear, TPM2_RC_HIERARCHY, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The hierarchy %3 is switched off, so the TPM refuses to be cleared "
                           "through it."),
         QT_TRANSLATE_NOOP("endorse::tpm", "Clear the TPM with the firmware of the computer.")},
        {TPM2_CC_ClearControl, TPM2_RC_AUTH_FAIL, 0,
         QT_TRANSLATE_NOOP("endorse::tpm", "Only the platform can enable clearing again."),
         QT_TRANSLATE_NOOP("endorse::tpm", "Use the firmware of the computer.")},
        {TPM2_CC_FlushContext, TPM2_RC_VALUE, 1,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The handle %3 is not the handle of a loaded object or session, so it "
                           "cannot be flushed."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Nothing has to be done: it is not loaded, or it is persistent.")},
        {TPM2_CC_FlushContext, TPM2_RC_HANDLE, 1,
         QT_TRANSLATE_NOOP("endorse::tpm", "Nothing is loaded at %3."),
         QT_TRANSLATE_NOOP("endorse::tpm", "Nothing has to be done: it has been flushed already.")},
        {TPM2_CC_StartAuthSession, TPM2_RC_VALUE, 2,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The salt of the session was not made for the key of this TPM."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Connect again. If that does not help, something between this program "
                           "and the TPM changes the bytes.")},
    };
    return rows;
}

} // namespace endorse::tpm
