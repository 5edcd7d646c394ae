// SPDX-License-Identifier: GPL-3.0-or-later
#include "returncodetable.h"

#include <tss2/tss2_common.h>
#include <tss2/tss2_tpm2_types.h>

#include <QCoreApplication>

namespace endorse::tpm {

/// Codes whose meaning depends on the command: opening, importing and using what a challenge holds.
std::span<const ReturnCodeRow> returnCodesOfAttestation()
{
    static constexpr ReturnCodeRow rows[] = {
        // ActivateCredential: a challenge opened with the EK, for the SRK.
        {TPM2_CC_ActivateCredential, TPM2_RC_INTEGRITY, 1,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The challenge was made for another SRK than the one in this TPM, or "
                           "its part 1 (credentialBlob) is damaged."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Register again: the service then makes a challenge for the SRK that "
                           "the TPM has now. Compare the Name of the SRK with the one that was "
                           "sent.")},
        {TPM2_CC_ActivateCredential, TPM2_RC_FAILURE, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The challenge was made for the EK of another TPM, or its part 2 "
                           "(secret) is damaged."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Compare the EK of this TPM with the EK of the enrollment; they have to "
                           "be the same. If they are, register again to receive a new challenge.")},
        {TPM2_CC_ActivateCredential, TPM2_RC_VALUE, 2,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The challenge was made for the EK of another TPM, or its part 2 "
                           "(secret) is damaged."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Compare the EK of this TPM with the EK of the enrollment; they have to "
                           "be the same. If they are, register again to receive a new challenge.")},
        {TPM2_CC_ActivateCredential, TPM2_RC_SIZE, 2,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Part 2 of the challenge (secret) is cut short or empty."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Register again to receive a new challenge. If that does not help, the "
                           "service or something between changes the bytes.")},
        {TPM2_CC_ActivateCredential, TPM2_RC_SIZE, 1,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Part 1 of the challenge (credentialBlob) has a size inside that does "
                           "not fit."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Register again to receive a new challenge. If that does not help, the "
                           "service or something between changes the bytes.")},
        {TPM2_CC_ActivateCredential, TPM2_RC_INSUFFICIENT, 1,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Part 1 of the challenge (credentialBlob) is cut short."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Register again to receive a new challenge. If that does not help, the "
                           "service or something between changes the bytes.")},
        {TPM2_CC_ActivateCredential, TPM2_RC_ECC_POINT, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Part 2 of the challenge (secret) is damaged: its point is not on the "
                           "curve of the EK."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Register again to receive a new challenge. If that does not help, the "
                           "service or something between changes the bytes.")},
        {TPM2_CC_ActivateCredential, TPM2_RC_AUTH_UNAVAILABLE, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The EK does not accept a password: it is used through the policy of "
                           "the endorsement hierarchy."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Read the EK again and repeat the step. If that does not help, another "
                           "program replaced the key at 0x81010001 in the meantime.")},
        {TPM2_CC_ActivateCredential, TPM2_RC_POLICY_FAIL, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The EK was made with another policy than the one of the TCG EK "
                           "templates, so its use is refused."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Find out which program made the EK at 0x81010001. Only EKs with the "
                           "policy PolicySecret(endorsement) can be used for attestation.")},
        {TPM2_CC_ActivateCredential, TPM2_RC_AUTH_TYPE, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The handles of EK and SRK are swapped, or the object at one of them is "
                           "not what it has to be."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Look at the keys at 0x81010001 (EK) and 0x81000001 (SRK). Read both "
                           "again and repeat the step.")},
        {TPM2_CC_ActivateCredential, TPM2_RC_HANDLE, 1,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "No SRK is stored at 0x81000001, or the owner hierarchy is switched "
                           "off."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Create the SRK by running the attestation from the start. If it is "
                           "there, look whether the owner hierarchy is enabled.")},
        {TPM2_CC_ActivateCredential, TPM2_RC_HANDLE, 2,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "No EK is stored at 0x81010001, or the endorsement hierarchy is "
                           "switched off."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Create the EK by running the attestation from the start. If it is "
                           "there, look whether the endorsement hierarchy is enabled.")},
        {TPM2_CC_ActivateCredential, TPM2_RC_TYPE, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The EK or the SRK of this TPM is of a kind that cannot open a "
                           "challenge."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Azure expects an RSA 2048 EK. Look at the keys at 0x81010001 and "
                           "0x81000001.")},
        {TPM2_CC_ActivateCredential, TPM2_RC_ATTRIBUTES, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The EK is not a restricted decryption key, so it cannot open a "
                           "challenge."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Find out which program stored the object at 0x81010001. It does not "
                           "follow a TCG EK template.")},
        // Import: the wrapped identity key, under the SRK.
        {TPM2_CC_Import, TPM2_RC_INTEGRITY, 3,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Part 3 of the challenge (duplicate) or part 5 (the public area) is "
                           "damaged, or the key was wrapped for another SRK."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Register again to receive a new challenge. If that does not help, the "
                           "service or something between changes the bytes.")},
        {TPM2_CC_Import, TPM2_RC_SIZE, 3,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The inner key does not fit the wrapped key in part 3 of the challenge "
                           "(duplicate)."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Parts 1 and 3 do not belong to the same challenge, or part 3 is "
                           "damaged. Register again to receive a new challenge.")},
        {TPM2_CC_Import, TPM2_RC_FAILURE, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Part 4 of the challenge (inSymSeed) is damaged, or it was made for "
                           "another SRK."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Register again: the service then makes a challenge for the SRK that "
                           "the TPM has now. Compare the Name of the SRK with the one that was "
                           "sent.")},
        {TPM2_CC_Import, TPM2_RC_VALUE, 4,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Part 4 of the challenge (inSymSeed) is damaged, or it was made for "
                           "another SRK."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Register again: the service then makes a challenge for the SRK that "
                           "the TPM has now. Compare the Name of the SRK with the one that was "
                           "sent.")},
        {TPM2_CC_Import, TPM2_RC_SIZE, 4,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Part 4 of the challenge (inSymSeed) has the wrong size for the SRK."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Register again: the service then makes a challenge for the SRK that "
                           "the TPM has now. Compare the Name of the SRK with the one that was "
                           "sent.")},
        {TPM2_CC_Import, TPM2_RC_SIZE, 1,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The inner key has another length than the cipher of the wrapped key "
                           "asks for."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Register again to receive a new challenge. If that does not help, the "
                           "service or something between changes the bytes.")},
        {TPM2_CC_Import, TPM2_RC_ATTRIBUTES, 2,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The key in the challenge is marked as fixed to a TPM or parent, so "
                           "that it cannot be imported."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The service made an invalid key. Register again to receive a new "
                           "challenge. If that does not help, the service or something between "
                           "changes the bytes.")},
        {TPM2_CC_Import, TPM2_RC_SCHEME, 2,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The attributes sign and decrypt of the key in the challenge do not fit "
                           "its HMAC scheme."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The service made an invalid key. Register again to receive a new "
                           "challenge. If that does not help, the service or something between "
                           "changes the bytes.")},
        {TPM2_CC_Import, TPM2_RC_KEY_SIZE, 3,
         QT_TRANSLATE_NOOP("endorse::tpm", "The key in the challenge is longer than 64 bytes."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The service made a key that a TPM cannot hold. Register again to "
                           "receive a new challenge.")},
        {TPM2_CC_Import, TPM2_RC_HASH, 2,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The TPM does not support the hash algorithm of the key in the "
                           "challenge."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The service has to make a key with SHA-256. Register again to receive "
                           "a new challenge.")},
        {TPM2_CC_Import, TPM2_RC_ECC_POINT, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Part 4 of the challenge (inSymSeed) is damaged: its point is not on "
                           "the curve of the SRK."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Register again to receive a new challenge. If that does not help, the "
                           "service or something between changes the bytes.")},
        {TPM2_CC_Import, TPM2_RC_BINDING, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The public and the secret half of the key in the challenge do not "
                           "belong together."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Register again to receive a new challenge. If that does not help, the "
                           "service or something between changes the bytes.")},
        {TPM2_CC_Import, TPM2_RC_HANDLE, 1,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "No SRK is stored at 0x81000001, or the owner hierarchy is switched "
                           "off."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Create the SRK by running the attestation from the start. If it is "
                           "there, look whether the owner hierarchy is enabled.")},
        {TPM2_CC_Import, TPM2_RC_TYPE, 1,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The object at 0x81000001 is not a storage key, so nothing can be "
                           "imported under it."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Find out which program stored the object at 0x81000001.")},
        // Load.
        {TPM2_CC_Load, TPM2_RC_INTEGRITY, 1,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The imported key belongs to another SRK: the SRK changed after the "
                           "import."),
         QT_TRANSLATE_NOOP("endorse::tpm", "Run the attestation again from the start.")},
        {TPM2_CC_Load, TPM2_RC_BINDING, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The public and the secret half of the imported key do not belong "
                           "together."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Register again to receive a new challenge. If that does not help, the "
                           "service or something between changes the bytes.")},
        {TPM2_CC_Load, TPM2_RC_HANDLE, 1,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "No SRK is stored at 0x81000001, or the owner hierarchy is switched "
                           "off."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Create the SRK by running the attestation from the start. If it is "
                           "there, look whether the owner hierarchy is enabled.")},
        // HMAC: signing with the identity key.
        {TPM2_CC_HMAC, TPM2_RC_HANDLE, 1,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "No identity key is stored at %3, or the owner hierarchy is switched "
                           "off."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Run the attestation from the start: it imports the key.")},
        {TPM2_CC_HMAC_Start, TPM2_RC_HANDLE, 1,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "No identity key is stored at %3, or the owner hierarchy is switched "
                           "off."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Run the attestation from the start: it imports the key.")},
        {TPM2_CC_HMAC, TPM2_RC_VALUE, 2,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The identity key uses another hash algorithm than the signature asks "
                           "for."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The service wrapped a key that does not fit. Register again to receive "
                           "a new challenge.")},
        {TPM2_CC_HMAC_Start, TPM2_RC_VALUE, 2,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The identity key uses another hash algorithm than the signature asks "
                           "for."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The service wrapped a key that does not fit. Register again to receive "
                           "a new challenge.")},
        {TPM2_CC_HMAC, TPM2_RC_TYPE, 1,
         QT_TRANSLATE_NOOP("endorse::tpm", "The object at %3 is not an HMAC key."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Find out which program stored the object at %3, and remove it with "
                           "that program. Then attest again.")},
        {TPM2_CC_HMAC_Start, TPM2_RC_TYPE, 1,
         QT_TRANSLATE_NOOP("endorse::tpm", "The object at %3 is not an HMAC key."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Find out which program stored the object at %3, and remove it with "
                           "that program. Then attest again.")},
        {TPM2_CC_HMAC, TPM2_RC_AUTH_UNAVAILABLE, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The identity key does not accept a password, because the service "
                           "wrapped it without the attribute userWithAuth."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The service made an invalid key. Register again to receive a new "
                           "challenge.")},
        {TPM2_CC_HMAC_Start, TPM2_RC_AUTH_UNAVAILABLE, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The identity key does not accept a password, because the service "
                           "wrapped it without the attribute userWithAuth."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The service made an invalid key. Register again to receive a new "
                           "challenge.")},
        {TPM2_CC_HMAC, TPM2_RC_ATTRIBUTES, 1,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The identity key is restricted, so that it does not sign data from "
                           "outside the TPM."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The service made an invalid key. Register again to receive a new "
                           "challenge.")},
        {TPM2_CC_HMAC_Start, TPM2_RC_ATTRIBUTES, 1,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The identity key is restricted, so that it does not sign data from "
                           "outside the TPM."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The service made an invalid key. Register again to receive a new "
                           "challenge.")},
        {TPM2_CC_HMAC, TPM2_RC_KEY, 1,
         QT_TRANSLATE_NOOP("endorse::tpm", "The object at %3 cannot sign."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The service made an invalid key. Register again to receive a new "
                           "challenge.")},
        {TPM2_CC_HMAC, TSS2_MU_RC_BAD_SIZE, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The data to sign is longer than one HMAC command takes."),
         QT_TRANSLATE_NOOP("endorse::tpm", "Report this: longer data has to be signed in parts.")},
    };
    return rows;
}

} // namespace endorse::tpm
