// SPDX-License-Identifier: GPL-3.0-or-later
#include "storagerootkey.h"

#include "keyrecognition.h"
#include "templates.h"

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

bool StorageRootKey::isExpectedByDps() const
{
    const PublicArea expected = templateOf(KeyTemplate::TcgRsa2048Srk);
    return m_publicArea.type() == expected.type() && m_publicArea.keyBits() == expected.keyBits() &&
           m_publicArea.nameAlg() == expected.nameAlg() &&
           m_publicArea.symmetricKeyBits() == expected.symmetricKeyBits() &&
           (m_publicArea.attributes() | attribute::NoDa) == expected.attributes();
}

} // namespace endorse::tpmtypes
