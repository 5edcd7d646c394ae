// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/attestationresult.h>

namespace endorse::attestation {

/// All that the TPM was sent in a run, in order: before the commands of each step what a fault did.
/// Masked as in the records.
QList<tpm::TpmExchange> trafficOf(const AttestationResult &run);

} // namespace endorse::attestation
