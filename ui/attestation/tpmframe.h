// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tpm/tpmexchange.h>

namespace endorse::ui {

/// The frame of a TPM command or response as a tree: header, handles and authorizations by name,
/// the parameters as one part, masked bytes as parts of their own. TPM 2.0 Part 1 section 18.
///
/// Bytes that do not follow the frame end it: the rest is one part, so that nothing is hidden.
tpmtypes::StructureNode commandTree(const tpm::TpmExchange &exchange);
tpmtypes::StructureNode responseTree(const tpm::TpmExchange &exchange);

} // namespace endorse::ui
