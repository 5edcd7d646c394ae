// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

namespace endorse::dps {

/// One spelling for each JSON value: no white space, the members of objects by name and without
/// those that are null, strings with as few escapes as possible, numbers without zeros and
/// exponents that say nothing. Numbers keep all their digits. Text that is no JSON stays as it is.
/// Thread: reentrant.
core::Bytes canonicalJson(QByteArrayView json);

/// A JSON number in one spelling: "1", "0.5", "25e300". Also for "1.0", "5e-1", "-0".
core::Bytes canonicalNumber(QByteArrayView number);

} // namespace endorse::dps
