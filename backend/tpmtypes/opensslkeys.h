// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opensslhandles.h"

#include <tpmtypes/publicarea.h>

namespace endorse::tpmtypes {

// The public keys of public areas as OpenSSL takes them; null, with a reason in OpenSSL's queue,
// when the area holds no valid key.
openssl::Key rsaKey(const PublicArea &area);
openssl::Key eccKey(const PublicArea &area);
/// OpenSSL's name of a TPM_ECC_CURVE; null when it is none of P-256, P-384 and P-521.
const char *opensslGroup(quint16 curve);

} // namespace endorse::tpmtypes
