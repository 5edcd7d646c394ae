// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/attestationresult.h>
#include <core/result.h>

namespace endorse::app::cli {

/// Whether a transcript can be written to @p path (empty: none is wanted): its name ends in .json,
/// .html or .pdf, its folder exists, and what stands there already, if anything, is a regular file.
/// Fails as wrong usage; with category Process where PDF cannot be written.
core::Result<void> checkTranscriptFile(const QString &path);
/// Writes it, 0600, in one piece: the old file stays when that fails.
/// @return the absolute path.
core::Result<QString> writeTranscript(const QString &path,
                                      const attestation::AttestationResult &result);

} // namespace endorse::app::cli
