// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/steptexts.h>

namespace endorse::attestation {

/// What a device proves itself with.
enum class AttestationKind { Tpm, SymmetricKey };
/// As in an enrollment: "tpm", "symmetricKey".
QString toString(AttestationKind kind);

/// The steps of an attestation in order: with a symmetric key Connect (which loads the key),
/// Register, Poll, HubConnect.
QList<StepRecord> pendingSteps(AttestationKind kind);
/// Told from the steps: only a TPM has an EK to read.
AttestationKind kindOf(const QList<StepRecord> &steps);

/// As stepTitle(StepId) and failureStory(StepId, Sending), for either kind.
core::Text stepTitle(AttestationKind kind, StepId id);
StepStory failureStory(AttestationKind kind, StepId id, Sending sending);

} // namespace endorse::attestation
