// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/steprecord.h>

namespace endorse::attestation {

/// What a step says of itself in plain words.
struct StepStory final
{
    core::Text explanation;
    core::Text detail;
};

/// How far the requests of a step came.
enum class Sending {
    Nothing,   ///< No request of the step has left this computer.
    Sent,      ///< One has, and the service answered it.
    Unanswered ///< One has, and no answer arrived that is whole and can be read.
};
/// Of a step that failed: where the flow was stopped and why nothing is lost.
StepStory failureStory(StepId id, Sending sending);
/// @param usesTpm the device has its key in a TPM.
StepStory cancelledStory(bool usesTpm);
StepStory skippedStory();

} // namespace endorse::attestation
