// SPDX-License-Identifier: GPL-3.0-or-later
#include "kdf.h"

#include <core/secret.h>

namespace endorse::tpmtypes {

namespace {

/// The label as it is hashed: with its terminating zero.
QByteArrayView terminated(const char *label)
{
    return {label, static_cast<qsizetype>(qstrlen(label)) + 1};
}

/// Cuts the concatenated blocks to the wanted length and clears the bits beyond it.
core::Bytes cut(core::Bytes blocks, int bits)
{
    core::Bytes result = blocks.first((bits + 7) / 8);
    core::wipe(blocks);
    if (bits % 8 != 0)
        result[0] = static_cast<char>(result.at(0) & ((1 << (bits % 8)) - 1));
    return result;
}

template<class Block>
core::Bytes counterMode(int bits, Block block)
{
    if (bits <= 0)
        return {};
    const qsizetype size = (bits + 7) / 8;
    core::Bytes blocks;
    // Reserved, so that growing leaves no copy of key material behind.
    blocks.reserve(size + 64);
    for (quint32 counter = 1; blocks.size() < size; ++counter) {
        core::Bytes next = block(core::ByteWriter().u32(counter).bytes());
        blocks.append(next);
        core::wipe(next);
    }
    return cut(std::move(blocks), bits);
}

} // namespace

core::Bytes kdfa(HashAlgorithm algorithm, QByteArrayView key, const char *label,
                 QByteArrayView contextU, QByteArrayView contextV, int bits)
{
    const core::Bytes length = core::ByteWriter().u32(static_cast<quint32>(bits)).bytes();
    return counterMode(bits, [&](const core::Bytes &counter) {
        return hmac(algorithm, key, {counter, terminated(label), contextU, contextV, length});
    });
}

core::Bytes kdfe(HashAlgorithm algorithm, QByteArrayView z, const char *label,
                 QByteArrayView partyU, QByteArrayView partyV, int bits)
{
    return counterMode(bits, [&](const core::Bytes &counter) {
        return digest(algorithm, {counter, z, terminated(label), partyU, partyV});
    });
}

} // namespace endorse::tpmtypes
