// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tpm/returncodes.h>

/// The parts that returnCodeTable() is put together from. Sources: TPM 2.0 Part 2 section 6.6 and
/// Part 3 under each command; what libtpms 0.9 answers where it differs.
namespace endorse::tpm {

std::span<const ReturnCodeRow> returnCodesOfAttestation();
std::span<const ReturnCodeRow> returnCodesOfKeys();
std::span<const ReturnCodeRow> returnCodesOfAnyCommand();

} // namespace endorse::tpm
