// SPDX-License-Identifier: GPL-3.0-or-later
#include "endorsementkey.h"

#include "keyrecognition.h"

namespace endorse::tpmtypes {

core::Result<EndorsementKey> EndorsementKey::fromTpm2b(const core::Bytes &bytes)
{
    auto area = recogniseKeyBytes(KeyRole::EndorsementKey, bytes);
    if (!area)
        return core::fail(std::move(area.error()));
    return EndorsementKey(std::move(*area));
}

core::Result<EndorsementKey> EndorsementKey::fromBase64(QByteArrayView text)
{
    auto area = recogniseKeyText(KeyRole::EndorsementKey, text);
    if (!area)
        return core::fail(std::move(area.error()));
    return EndorsementKey(std::move(*area));
}

bool EndorsementKey::isExpectedByDps() const
{
    return m_publicArea.type() == alg::Rsa && m_publicArea.keyBits() == 2048;
}

} // namespace endorse::tpmtypes
