// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/attestationresult.h>
#include <core/result.h>

namespace endorse::app::cli {

/// Whether a capture of the TPM's traffic can be written to @p path (empty: none is wanted): its
/// folder exists, and what stands there already, if anything, is a regular file. Fails as wrong
/// usage.
core::Result<void> checkCaptureFile(const QString &path);
/// Writes the TPM commands of all steps in their order, what a fault did before each included; see
/// tpm::pcapOf(). 0600, in one piece: the old file stays when that fails.
/// @return the absolute path.
core::Result<QString> writeCapture(const QString &path,
                                   const attestation::AttestationResult &result);

} // namespace endorse::app::cli
