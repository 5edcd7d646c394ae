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

/// Of a step that failed: where the flow was stopped and why nothing is lost.
/// @param sent a request of the step has left this computer.
StepStory failureStory(StepId id, bool sent);
StepStory cancelledStory();
StepStory skippedStory();

} // namespace endorse::attestation
