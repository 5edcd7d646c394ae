// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QByteArray>

namespace endorse::enrollmentlist {

/// Whether @p text is standard, padded base64 of a TPM2B_PUBLIC that follows the TCG template L-1
/// (RSA 2048), with a modulus of full length that is odd: what nearly every row of a list has, told
/// in well under a microsecond. False says nothing but that a closer look is needed. Thread-safe.
bool isCanonicalEk(QByteArrayView text);

/// The EK of a cell or member in any form that tpmtypes::recogniseEk() takes, as base64 of its
/// TPM2B_PUBLIC. Errors: of recogniseEk(). Thread-safe.
core::Result<QByteArray> ekOfCell(QByteArrayView text);

} // namespace endorse::enrollmentlist
