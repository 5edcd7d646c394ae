// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tpm/tpmexchange.h>

namespace endorse::ui {

/// The frame of a TPM command or response as a tree: header, handles, authorizations and the sized
/// parameters of the commands of the walk by name, masked bytes as parts of their own. TPM 2.0
/// Part 1 section 18, Part 3.
///
/// What is not known by name, and bytes that do not follow the frame, are one part at the end, so
/// that nothing is hidden.
tpmtypes::StructureNode commandTree(const tpm::TpmExchange &exchange);
tpmtypes::StructureNode responseTree(const tpm::TpmExchange &exchange);

} // namespace endorse::ui
