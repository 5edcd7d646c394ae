// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/mechanism.h>
#include <attestation/steptexts.h>

#include <optional>

namespace endorse::attestation {

/// The kind of this name; nullopt when there is none.
std::optional<AttestationKind> attestationKindOf(const QString &name);

/// The steps of an attestation in order: with a symmetric key or a certificate Connect (which loads
/// the key), Register, Poll, HubConnect.
QList<StepRecord> pendingSteps(AttestationKind kind);
/// Position of the step in pendingSteps(), from 0; -1 when this kind has no such step.
int indexOf(AttestationKind kind, StepId id);

/// As stepTitle(StepId), stepPreview(StepId) and failureStory(StepId, Sending), for any kind.
core::Text stepTitle(AttestationKind kind, StepId id);
core::Text stepPreview(AttestationKind kind, StepId id);
StepStory failureStory(AttestationKind kind, StepId id, Sending sending);

} // namespace endorse::attestation
