// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/text.h>
#include <tpmtypes/endorsementkey.h>
#include <tpmtypes/storagerootkey.h>

namespace endorse::attestation {

/// Says that a key is of another kind than the Device Provisioning Service expects, and what to do;
/// empty when it is as expected. Thread-safe.
core::Text keyTypeWarning(const tpmtypes::EndorsementKey &key);
core::Text keyTypeWarning(const tpmtypes::StorageRootKey &key);

} // namespace endorse::attestation
