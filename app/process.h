// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace endorse::app {

/// What every program of ours does first, before any thread, file or TPM library: standard streams
/// that are closed get /dev/null (reading or writing them fails), files are made for their owner
/// alone (umask 077), memory that holds secrets is never written to a core dump,
/// and the TPM software stack does not log (its log holds parameters in the clear).
void prepareProcess();

} // namespace endorse::app
