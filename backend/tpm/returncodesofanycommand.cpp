// SPDX-License-Identifier: GPL-3.0-or-later
#include "returncodetable.h"

#include <tss2/tss2_common.h>
#include <tss2/tss2_tpm2_types.h>

#include <QCoreApplication>

namespace endorse::tpm {

/// Codes that mean the same whatever the command, and those of the layers around the TPM.
std::span<const ReturnCodeRow> returnCodesOfAnyCommand()
{
    static constexpr ReturnCodeRow rows[] = {
        // Any command.
        {0, TPM2_RC_INITIALIZE, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The TPM has not been started since it was switched on."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "A computer's firmware starts its TPM. Start a simulator with "
                           "TPM2_Startup, swtpm with --flags startup-clear.")},
        {0, TPM2_RC_FAILURE, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The TPM is in failure mode and refuses every command but a few."),
         QT_TRANSLATE_NOOP(
             "endorse::tpm",
             "Switch the computer off and on. If the TPM stays in failure mode, it "
             "is broken or, for a software TPM, its state folder cannot be written.")},
        {0, TPM2_RC_BAD_AUTH, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The auth value for %2 of the command %1 is missing or wrong."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Give the auth values of the TPM (endorsectl: --owner-auth @FILE, "
                           "--endorsement-auth @FILE; window: File, Connect a TPM).")},
        {0, TPM2_RC_AUTH_FAIL, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The password for %2 of the command %1 is wrong, and the TPM has "
                           "counted the attempt."),
         QT_TRANSLATE_NOOP(
             "endorse::tpm",
             "Check the password before the next attempt: after a few more the TPM "
             "locks itself for a while. The properties of the TPM show the counter.")},
        {0, TPM2_RC_LOCKOUT, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The TPM is locked, because wrong passwords were given too often."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Wait for the recovery time that the properties of the TPM show, or "
                           "reset the lockout with the lockout auth value. An SRK without the "
                           "attribute noDA cannot be used meanwhile.")},
        {0, TPM2_RC_HANDLE, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Nothing is stored at %3, which %2 of the command %1 points to, or its "
                           "hierarchy is switched off."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Read the handles of the TPM again. Another program may have removed "
                           "the object.")},
        {0, TPM2_RC_HIERARCHY, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The hierarchy that the command %1 needs is switched off."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Enable the TPM with all hierarchies in the firmware of the computer "
                           "and restart it.")},
        {0, TPM2_RC_INTEGRITY, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The data in %2 of the command %1 is damaged or was made for another "
                           "TPM."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Register again to receive a new challenge. If that does not help, the "
                           "service or something between changes the bytes.")},
        {0, TPM2_RC_SIZE, 0,
         QT_TRANSLATE_NOOP("endorse::tpm", "The data in %2 of the command %1 has the wrong size."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Register again to receive a new challenge. If that does not help, the "
                           "service or something between changes the bytes.")},
        {0, TPM2_RC_INSUFFICIENT, 0,
         QT_TRANSLATE_NOOP("endorse::tpm", "The data in %2 of the command %1 is cut short."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Register again to receive a new challenge. If that does not help, the "
                           "service or something between changes the bytes.")},
        {0, TPM2_RC_VALUE, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The TPM does not accept the value of %2 in the command %1."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The technical text names the value. Look whether the TPM supports what "
                           "is asked for.")},
        {0, TPM2_RC_RANGE, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The value of %2 in the command %1 is outside the range that the TPM "
                           "allows."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The technical text names the value. Look whether the TPM supports what "
                           "is asked for.")},
        {0, TPM2_RC_TYPE, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The object of %2 is not of the kind that the command %1 needs."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Read the handles of the TPM again, and look at what is stored at %3.")},
        {0, TPM2_RC_ATTRIBUTES, 0,
         QT_TRANSLATE_NOOP("endorse::tpm", "The attributes of %2 do not allow the command %1."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Look at the attributes of the key; another program may have made it "
                           "for another use.")},
        {0, TPM2_RC_POLICY_FAIL, 0,
         QT_TRANSLATE_NOOP("endorse::tpm", "The policy of the key does not allow the command %1."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The key was made with another policy than this program fulfils. Look "
                           "at its authPolicy.")},
        {0, TPM2_RC_AUTH_TYPE, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The object that authorises the command %1 is not of the kind that it "
                           "has to be."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Read the handles of the TPM again and repeat the step.")},
        {0, TPM2_RC_AUTH_UNAVAILABLE, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The key does not allow this kind of authorisation in the command %1."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The key asks for its policy or its password, and got the other. Look "
                           "at its attributes.")},
        {0, TPM2_RC_ECC_POINT, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The point in %2 of the command %1 is not on the curve of the key."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Register again to receive a new challenge. If that does not help, the "
                           "service or something between changes the bytes.")},
        {0, TPM2_RC_CURVE, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The TPM does not support the curve in %2 of the command %1."),
         QT_TRANSLATE_NOOP("endorse::tpm", "Use an RSA 2048 key.")},
        {0, TPM2_RC_TAG, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The TPM answers as a TPM 1.2 or as something else that is no TPM 2.0."),
         QT_TRANSLATE_NOOP("endorse::tpm", "Check the address. Only TPM 2.0 is supported.")},
        {0, TPM2_RC_BAD_TAG, 0, QT_TRANSLATE_NOOP("endorse::tpm", "The TPM answers as a TPM 1.2."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Only TPM 2.0 is supported. Some computers switch their TPM to 2.0 in "
                           "the firmware.")},
        {0, TPM2_RC_COMMAND_CODE, 0,
         QT_TRANSLATE_NOOP("endorse::tpm", "The TPM does not know the command %1."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The TPM follows an older revision of the specification or was built "
                           "without the command. A firmware update may help.")},
        {0, TPM2_RC_DISABLED, 0,
         QT_TRANSLATE_NOOP("endorse::tpm", "The command %1 is disabled on this TPM."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The platform disabled it; look into the firmware of the computer.")},
        {0, TPM2_RC_OBJECT_MEMORY, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The TPM has no room for another loaded object, because other programs "
                           "left theirs behind."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Flush transient objects with the program that loaded them or with "
                           "tpm2_flushcontext -t, or use a resource manager such as /dev/tpmrm0.")},
        {0, TPM2_RC_SESSION_MEMORY, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The TPM has no room for another session, because other programs left "
                           "theirs behind."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Flush sessions with the program that started them or with "
                           "tpm2_flushcontext -l, or use a resource manager such as /dev/tpmrm0.")},
        {0, TPM2_RC_SESSION_HANDLES, 0,
         QT_TRANSLATE_NOOP("endorse::tpm", "The TPM has no number left for another session."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Flush loaded and saved sessions with tpm2_flushcontext -l and -s.")},
        {0, TPM2_RC_OBJECT_HANDLES, 0,
         QT_TRANSLATE_NOOP("endorse::tpm", "The TPM has no number left for another object."),
         QT_TRANSLATE_NOOP("endorse::tpm", "Restart the computer.")},
        {0, TPM2_RC_MEMORY, 0,
         QT_TRANSLATE_NOOP("endorse::tpm", "The TPM has no memory left for the command %1."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Flush objects and sessions that are not used, and try again.")},
        {0, TPM2_RC_REFERENCE_H0, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The object in the first handle of the command %1 is no longer loaded."),
         QT_TRANSLATE_NOOP("endorse::tpm", "Another program flushed it. Repeat the step.")},
        {0, TPM2_RC_REFERENCE_H1, 0,
         QT_TRANSLATE_NOOP(
             "endorse::tpm",
             "The object in the second handle of the command %1 is no longer loaded."),
         QT_TRANSLATE_NOOP("endorse::tpm", "Another program flushed it. Repeat the step.")},
        {0, TPM2_RC_REFERENCE_S0, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The first session of the command %1 is no longer loaded."),
         QT_TRANSLATE_NOOP("endorse::tpm", "Another program flushed it. Repeat the step.")},
        {0, TPM2_RC_REFERENCE_S1, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The second session of the command %1 is no longer loaded."),
         QT_TRANSLATE_NOOP("endorse::tpm", "Another program flushed it. Repeat the step.")},
        {0, TPM2_RC_NV_DEFINED, 0,
         QT_TRANSLATE_NOOP("endorse::tpm", "Something is stored at %3 already."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Look at what is stored there. Remove it only with the program that "
                           "stored it.")},
        {0, TPM2_RC_NV_SPACE, 0,
         QT_TRANSLATE_NOOP("endorse::tpm", "The TPM has no room left in its persistent memory."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Remove persistent keys and NV indices that are no longer needed, each "
                           "with the program that stored it.")},
        {0, TPM2_RC_NV_UNAVAILABLE, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The TPM cannot write its persistent memory at the moment."),
         QT_TRANSLATE_NOOP("endorse::tpm", "Wait a little and try again.")},
        {0, TPM2_RC_NV_RATE, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The TPM limits how often its persistent memory is written, and goes on "
                           "refusing."),
         QT_TRANSLATE_NOOP("endorse::tpm", "Wait some minutes and try again.")},
        {0, TPM2_RC_RETRY, 0,
         QT_TRANSLATE_NOOP("endorse::tpm", "The TPM is busy and goes on asking to try again."),
         QT_TRANSLATE_NOOP(
             "endorse::tpm",
             "Wait until other programs have finished with the TPM, then try again.")},
        {0, TPM2_RC_YIELDED, 0,
         QT_TRANSLATE_NOOP("endorse::tpm", "The TPM interrupts the command %1 again and again."),
         QT_TRANSLATE_NOOP(
             "endorse::tpm",
             "Wait until other programs have finished with the TPM, then try again.")},
        {0, TPM2_RC_TESTING, 0,
         QT_TRANSLATE_NOOP("endorse::tpm", "The TPM tests itself and is not ready."),
         QT_TRANSLATE_NOOP("endorse::tpm", "Wait a little and try again.")},
        {0, TPM2_RC_CANCELED, 0,
         QT_TRANSLATE_NOOP("endorse::tpm", "The TPM cancelled the command %1."),
         QT_TRANSLATE_NOOP("endorse::tpm", "Try again.")},
        {0, TPM2_RC_LOCALITY, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The TPM does not allow the command %1 from the operating system."),
         QT_TRANSLATE_NOOP("endorse::tpm", "Only the firmware of the computer can run it.")},
        {0, TPM2_RC_REBOOT, 0,
         QT_TRANSLATE_NOOP("endorse::tpm", "The TPM has to be restarted before it goes on."),
         QT_TRANSLATE_NOOP("endorse::tpm", "Switch the computer off and on.")},
        {0, TPM2_RC_UPGRADE, 0,
         QT_TRANSLATE_NOOP("endorse::tpm", "The firmware of the TPM is being updated."),
         QT_TRANSLATE_NOOP("endorse::tpm", "Finish the update and restart the computer.")},
        {0, TPM2_RC_AUTH_MISSING, 0,
         QT_TRANSLATE_NOOP("endorse::tpm", "The command %1 lacks an authorisation."),
         QT_TRANSLATE_NOOP("endorse::tpm", "Report this with the technical text.")},
        {0, TPM2_RC_COMMAND_SIZE, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The TPM received a command %1 whose length is not the one that it "
                           "tells."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Something between this program and the TPM changes the bytes. Check "
                           "the address and try again.")},
        // The layers below and above the command.
        {0, TSS2_TCTI_RC_IO_ERROR, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The connection to the TPM breaks during the command %1."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Check that the TPM or its simulator still runs, then try again.")},
        {0, TSS2_TCTI_RC_NO_CONNECTION, 0,
         QT_TRANSLATE_NOOP("endorse::tpm", "There is no connection to the TPM."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Check that the TPM or its simulator runs and that its address is "
                           "right.")},
        {0, TSS2_TCTI_RC_TRY_AGAIN, 0,
         QT_TRANSLATE_NOOP("endorse::tpm", "The TPM does not answer the command %1 in time."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "A busy hardware TPM may need longer. Try again, or check that its "
                           "simulator still runs.")},
        {0, TSS2_TCTI_RC_BAD_VALUE, 0,
         QT_TRANSLATE_NOOP("endorse::tpm", "The address of the TPM is not valid."),
         QT_TRANSLATE_NOOP("endorse::tpm", "Check the address in the connection settings.")},
        {0, TSS2_TCTI_RC_MALFORMED_RESPONSE, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "What answers at the address of the TPM does not speak the language of "
                           "a TPM."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Check host and port or path: another service may listen there.")},
        {0, TSS2_TCTI_RC_NOT_SUPPORTED, 0,
         QT_TRANSLATE_NOOP("endorse::tpm", "This way of reaching a TPM is not supported."),
         QT_TRANSLATE_NOOP("endorse::tpm", "Choose another kind of connection.")},
        {0, TSS2_TCTI_RC_NOT_IMPLEMENTED, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "This way of reaching a TPM cannot do what the command %1 needs."),
         QT_TRANSLATE_NOOP("endorse::tpm", "Choose another kind of connection.")},
        {0, TSS2_SYS_RC_INSUFFICIENT_CONTEXT, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "What answers the command %1 tells a length that no TPM 2.0 answer "
                           "has."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Check host and port or path: another service may listen there.")},
        {0, TSS2_SYS_RC_INSUFFICIENT_RESPONSE, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The TPM answers the command %1 with fewer bytes than an answer has."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Check host and port or path: another service may listen there.")},
        {0, TSS2_SYS_RC_MALFORMED_RESPONSE, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The TPM answers the command %1 with bytes that are no TPM 2.0 answer."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Check host and port or path: another service may listen there.")},
        {0, TSS2_ESYS_RC_BAD_SEQUENCE, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The connection to the TPM broke earlier and was not renewed."),
         QT_TRANSLATE_NOOP("endorse::tpm", "Repeat the step: it connects again.")},
        {0, TSS2_ESYS_RC_BAD_TR, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "This program uses a key of the TPM that it has let go of already."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Repeat the step. Report it with the technical text if it happens "
                           "again.")},
        {0, TSS2_ESYS_RC_RSP_AUTH_FAILED, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The answer to the command %1 is not authentic: its HMAC does not fit."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Something between this program and the TPM changes the bytes, or the "
                           "auth value is wrong. Use a connection that you trust.")},
        {0, TSS2_ESYS_RC_MALFORMED_RESPONSE, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "The TPM answers the command %1 with bytes that are no TPM 2.0 answer."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Check host and port or path: another service may listen there.")},
        {0, TSS2_MU_RC_BAD_SIZE, 0,
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "A part of the command %1 has a size that a TPM cannot take."),
         QT_TRANSLATE_NOOP("endorse::tpm",
                           "Register again to receive a new challenge. If that does not help, the "
                           "service or something between changes the bytes.")},
    };
    return rows;
}

} // namespace endorse::tpm
