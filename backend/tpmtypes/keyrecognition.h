// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tpmtypes/publicarea.h>

namespace endorse::tpmtypes {

/// Which key is asked for.
enum class KeyRole { EndorsementKey, StorageRootKey };

/// Reads a TPM2B_PUBLIC that must hold the key of @p role. When it does not, finds out what the
/// bytes are instead. Errors as EndorsementKey::fromTpm2b.
core::Result<PublicArea> recogniseKeyBytes(KeyRole role, const core::Bytes &bytes);
/// The same for base64; recognises other texts too.
core::Result<PublicArea> recogniseKeyText(KeyRole role, QByteArrayView text);

/// How to get the key of @p role in the form that is wanted: a hint.
core::Text readAgainHint(KeyRole role);

} // namespace endorse::tpmtypes
