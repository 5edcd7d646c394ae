// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tpmtypes/ekbytes.h>

namespace endorse::tpmtypes {

/// The EK of a certificate or public key in DER.
///
/// A certificate may be followed by anything (NV indices are padded); a public key may not. From a
/// public key everything but the key itself is missing, and comes from the TCG template for its
/// size. A certificate of a CA is refused, and so is one that names another purpose. One that
/// names none is taken, because makers have left it out; as a bare public key, which says no more,
/// is taken too. Errors as recogniseEk.
core::Result<FoundEk> ekOfDer(const core::Bytes &der);

/// The same for several certificates: the first that is not a CA's. @p certificates is not empty.
core::Result<FoundEk> ekOfCertificates(const QList<core::Bytes> &certificates);

} // namespace endorse::tpmtypes
