// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tpmtypes/ekbytes.h>

namespace endorse::tpmtypes {

/// Whether the text is what tpm2_readpublic and tpm2_createprimary print about a key.
bool looksLikeReadPublic(QByteArrayView text);

/// The EK of that text. What a version of tpm2-tools does not print comes from the TCG template;
/// the Name, which is a hash of the whole public area, then proves that it was right. Code
/// "damaged" when it does not, "truncated" when the key itself is missing; else as recogniseEk.
core::Result<FoundEk> ekOfReadPublic(QByteArrayView text);

} // namespace endorse::tpmtypes
