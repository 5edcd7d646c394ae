// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tpmtypes/algorithm.h>

namespace endorse::tpmtypes {

/// KDFa (TPM 2.0 Part 1 section 11.4.10.2): SP 800-108 in counter mode with HMAC.
///
/// @p label without its terminating zero, which the function adds. The result has @p bits bits,
/// rounded up to bytes, and is as secret as @p key: wipe it after use.
core::Bytes kdfa(HashAlgorithm algorithm, QByteArrayView key, const char *label,
                 QByteArrayView contextU, QByteArrayView contextV, int bits);

/// KDFe (TPM 2.0 Part 1 section 11.4.10.3): SP 800-56A with a hash. @p z is the x coordinate of the
/// shared point, padded to the field size, as are the x coordinates @p partyU and @p partyV.
core::Bytes kdfe(HashAlgorithm algorithm, QByteArrayView z, const char *label,
                 QByteArrayView partyU, QByteArrayView partyV, int bits);

} // namespace endorse::tpmtypes
