// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>
#include <core/result.h>
#include <tpm/softwaretpm.h>
#include <tpm/softwaretpmfolder.h>

namespace endorse::tpm {

/// The absolute path of a program. Error: Process, code @p code, when it is not installed.
/// @param package the Debian package that holds it, for the hint.
core::Result<QString> findProgram(const QString &nameOrPath, const char *code, const char *package);
/// The environment of swtpm and swtpm_setup: a PATH, no locale, temporary files in the working
/// folder.
QStringList softwareTpmEnvironment();

/// Makes a TPM with EK certificates in the state folder, which has none: swtpm_setup works in a
/// folder beside it, which takes its place when everything is done. Blocks for about a second.
/// Errors: as SoftwareTpm::start().
core::Result<void> manufactureTpm(SoftwareTpmFolder &folder, const SoftwareTpm::Options &options,
                                  const core::CancelToken &cancel);

} // namespace endorse::tpm
