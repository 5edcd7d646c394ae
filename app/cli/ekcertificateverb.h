// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/cli/console.h>
#include <app/ekexamination.h>

namespace endorse::app::cli {

/// Shows every certificate that a TPM holds for its EKs, and the verdict on the EK: for each the
/// PEM, so that the output can be piped to other programs, and below it what can be said of it. The
/// one for the EK comes first. Fails when no certificate can be read.
core::Result<ExitCode> showEkCertificates(const Console &console, const EkExamination &examination);
/// Remarks on files among the kept roots that were passed over.
void noteRootProblems(const Console &console, const EkExamination &examination);

} // namespace endorse::app::cli
