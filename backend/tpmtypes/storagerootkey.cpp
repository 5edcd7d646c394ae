// SPDX-License-Identifier: GPL-3.0-or-later
#include "storagerootkey.h"

#include "keyrecognition.h"

namespace endorse::tpmtypes {

core::Result<StorageRootKey> StorageRootKey::fromTpm2b(const core::Bytes &bytes)
{
    auto area = recogniseKeyBytes(KeyRole::StorageRootKey, bytes);
    if (!area)
        return core::fail(std::move(area.error()));
    return StorageRootKey(std::move(*area));
}

core::Result<StorageRootKey> StorageRootKey::fromBase64(QByteArrayView text)
{
    auto area = recogniseKeyText(KeyRole::StorageRootKey, text);
    if (!area)
        return core::fail(std::move(area.error()));
    return StorageRootKey(std::move(*area));
}

} // namespace endorse::tpmtypes
