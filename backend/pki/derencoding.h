// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

namespace endorse::pki {

/// Bytes that the outermost DER element announces, header included; 0 when there is no SEQUENCE
/// with a definite length below 16 MiB. (X.690 section 8.1.3)
qsizetype derElementSize(QByteArrayView der);

/// Whether @p der (one element) is encoded as DER demands: shortest lengths and integers, booleans
/// of 00 or ff, and no default value written out in the extensions. OpenSSL reads certificates that
/// are not. What cannot be walked through counts as not minimal. (X.690 sections 10 and 11)
bool isMinimalDer(QByteArrayView der);

} // namespace endorse::pki
