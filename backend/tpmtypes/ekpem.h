// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tpmtypes/ekbytes.h>

namespace endorse::tpmtypes {

/// Whether there is PEM (RFC 7468) in the text.
bool holdsPem(QByteArrayView text);

/// The EK of the first public key or the first certificate that is not a CA's. A private key
/// anywhere in the text refuses all of it, because it should not have been given. The error names
/// the label of a block and never repeats its content.
core::Result<FoundEk> ekOfPem(const core::Bytes &text);

} // namespace endorse::tpmtypes
