// SPDX-License-Identifier: GPL-3.0-or-later
#include "steptexts.h"

#include <array>

namespace endorse::attestation {

namespace {

/// Texts of a step that do not depend on what happened in it.
struct StepWords final
{
    const char *title;
    const char *preview;
    const char *failure;
    const char *failureDetail;
};

constexpr std::array<StepWords, stepCount> words{{
    {QT_TRANSLATE_NOOP("endorse::attestation", "Connect to the TPM"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "Opens the connection to the TPM and asks the TPM what it is. Nothing in it "
                       "changes."),
     QT_TRANSLATE_NOOP("endorse::attestation", "The TPM cannot be reached."),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "Nothing was read or changed, and the service does not know of this "
                       "attempt.")},
    {QT_TRANSLATE_NOOP("endorse::attestation", "Read the EK"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "Reads the endorsement key (EK): the identity that the TPM keeps for life. "
                       "Only its public half leaves the TPM."),
     QT_TRANSLATE_NOOP("endorse::attestation", "The EK cannot be read."),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "Without its EK the device has no identity to show, and nothing was sent "
                       "to the service.")},
    {QT_TRANSLATE_NOOP("endorse::attestation", "Read the SRK"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "Reads the storage root key (SRK), under which the TPM will keep the "
                       "nonce. A TPM that has none creates it."),
     QT_TRANSLATE_NOOP("endorse::attestation", "The SRK cannot be read or created."),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "Without an SRK the TPM has no place to keep the nonce. Nothing was sent to "
                       "the service.")},
    {QT_TRANSLATE_NOOP("endorse::attestation", "Register: challenge"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "Sends the public halves of EK and SRK to the service, which answers with "
                       "a challenge that only this TPM can open."),
     QT_TRANSLATE_NOOP("endorse::attestation", "The service gave no challenge."),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "Only public keys were sent. The TPM holds no nonce, and the device stays "
                       "as it was.")},
    {QT_TRANSLATE_NOOP("endorse::attestation", "Open the EK lock"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "Asks the TPM to open the outer envelope with its EK. It gives the inner "
                       "key back only when its SRK is the one that the service saw."),
     QT_TRANSLATE_NOOP("endorse::attestation", "The EK lock stays shut."),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "The TPM gave nothing away: the inner key and the nonce are still sealed. "
                       "A challenge opens only in the TPM that it was made for, and only beside "
                       "the same SRK.")},
    {QT_TRANSLATE_NOOP("endorse::attestation", "Import the nonce"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "Hands the inner envelope and the inner key to the TPM, which opens it "
                       "with its SRK and keeps the nonce inside."),
     QT_TRANSLATE_NOOP("endorse::attestation", "The TPM did not take the nonce."),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "The inner envelope was not opened, or its content was not stored. No one "
                       "has seen the nonce.")},
    {QT_TRANSLATE_NOOP("endorse::attestation", "Sign with the nonce"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "Lets the TPM sign a SAS token with the nonce. The signature leaves the "
                       "TPM, the nonce does not."),
     QT_TRANSLATE_NOOP("endorse::attestation", "The TPM did not sign."),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "Without a signature there is no proof, and nothing further was sent to the "
                       "service.")},
    {QT_TRANSLATE_NOOP("endorse::attestation", "Register, signed"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "Registers again, with the signed token. Whoever can sign with the nonce "
                       "holds the EK and the SRK."),
     QT_TRANSLATE_NOOP("endorse::attestation", "The service did not accept the registration."),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "The token is worth nothing elsewhere: it names this registration and "
                       "expires within an hour.")},
    {QT_TRANSLATE_NOOP("endorse::attestation", "Wait for assignment"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "Asks the service how far it is, as often as the service allows, until the "
                       "device belongs to an IoT hub."),
     QT_TRANSLATE_NOOP("endorse::attestation", "The service did not assign the device."),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "The device has proved who it is, but has no hub. It may register again "
                       "at any time.")},
    {QT_TRANSLATE_NOOP("endorse::attestation", "Import the hub key"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "Opens a second pair of envelopes, inside the TPM: they hold the key with "
                       "which the device signs for its hub."),
     QT_TRANSLATE_NOOP("endorse::attestation", "The TPM did not take the hub key."),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "The device is assigned to its hub, but cannot sign for it. Registering "
                       "again brings a new pair of envelopes.")},
    {QT_TRANSLATE_NOOP("endorse::attestation", "Connect to the hub"),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "Lets the TPM sign a token for the hub with the hub key, and sends a first "
                       "message."),
     QT_TRANSLATE_NOOP("endorse::attestation", "The hub did not take the first message."),
     QT_TRANSLATE_NOOP("endorse::attestation",
                       "The device is provisioned and its hub key is in the TPM: connecting can "
                       "be tried again without a new registration.")},
}};

const StepWords &wordsOf(StepId id)
{
    return words.at(static_cast<std::size_t>(id));
}

} // namespace

core::Text stepTitle(StepId id)
{
    return {"endorse::attestation", wordsOf(id).title};
}

core::Text stepPreview(StepId id)
{
    return {"endorse::attestation", wordsOf(id).preview};
}

StepStory failureStory(StepId id, Sending sending)
{
    if (sending == Sending::Nothing && id == StepId::Register) {
        return {{"endorse::attestation", wordsOf(id).failure},
                {"endorse::attestation",
                 QT_TRANSLATE_NOOP("endorse::attestation",
                                   "Nothing was sent, because no secure connection to the service "
                                   "came about. The TPM holds no nonce, and the device stays as "
                                   "it was.")}};
    }
    if (sending == Sending::Nothing && id == StepId::RegisterSigned) {
        return {{"endorse::attestation",
                 QT_TRANSLATE_NOOP("endorse::attestation", "The registration was not sent.")},
                {"endorse::attestation",
                 QT_TRANSLATE_NOOP("endorse::attestation",
                                   "The signed token was not sent, because no secure connection "
                                   "to the service came about. The nonce stays in the TPM until "
                                   "the next registration replaces it.")}};
    }
    if (sending == Sending::Unanswered && id == StepId::RegisterSigned) {
        return {{"endorse::attestation",
                 QT_TRANSLATE_NOOP("endorse::attestation",
                                   "No usable answer to the registration arrived.")},
                {"endorse::attestation",
                 QT_TRANSLATE_NOOP("endorse::attestation",
                                   "The signed token was sent, but the answer did not arrive whole "
                                   "or cannot be read. The service may have accepted the "
                                   "registration. Registering again is safe.")}};
    }
    return {{"endorse::attestation", wordsOf(id).failure},
            {"endorse::attestation", wordsOf(id).failureDetail}};
}

StepStory cancelledStory(bool usesTpm)
{
    const char *const detail =
        usesTpm ? QT_TRANSLATE_NOOP("endorse::attestation",
                                    "What the TPM was doing for it has been given up, and "
                                    "temporary keys are removed. Starting again is safe.")
                : QT_TRANSLATE_NOOP("endorse::attestation",
                                    "What was under way for it has been given up. Starting again "
                                    "is safe.");
    return {{"endorse::attestation",
             QT_TRANSLATE_NOOP("endorse::attestation", "The step was cancelled.")},
            {"endorse::attestation", detail}};
}

StepStory skippedStory()
{
    return {{"endorse::attestation",
             QT_TRANSLATE_NOOP("endorse::attestation", "The step did not run.")},
            {"endorse::attestation",
             QT_TRANSLATE_NOOP("endorse::attestation",
                               "An earlier step did not succeed, so there was nothing to do it "
                               "with.")}};
}

} // namespace endorse::attestation
