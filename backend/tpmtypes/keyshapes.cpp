// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyshapes.h"

#include "algorithm.h"

#include <QtEndian>

#include <algorithm>

namespace endorse::tpmtypes {

namespace {

bool isHead(quint16 type, quint16 nameAlg)
{
    return (type == alg::Rsa || type == alg::Ecc || type == alg::KeyedHash) &&
           hashAlgorithmOf(nameAlg).has_value();
}

} // namespace

quint16 bigEndianAt(QByteArrayView bytes, qsizetype offset)
{
    return offset + 2 <= bytes.size() ? qFromBigEndian<quint16>(bytes.data() + offset) : quint16(0);
}

quint32 bigEndian32At(QByteArrayView bytes, qsizetype offset)
{
    return offset + 4 <= bytes.size() ? qFromBigEndian<quint32>(bytes.data() + offset) : 0u;
}

quint16 littleEndianAt(QByteArrayView bytes, qsizetype offset)
{
    return offset + 2 <= bytes.size() ? qFromLittleEndian<quint16>(bytes.data() + offset)
                                      : quint16(0);
}

bool looksLikePublicArea(QByteArrayView bytes)
{
    return isHead(bigEndianAt(bytes, 0), bigEndianAt(bytes, 2));
}

bool looksLikeLittleEndianDump(QByteArrayView bytes)
{
    return bytes.size() > 12 && bigEndianAt(bytes, 2) == 0 &&
           isHead(littleEndianAt(bytes, 4), littleEndianAt(bytes, 6));
}

bool looksLikeDer(QByteArrayView bytes)
{
    return bytes.size() > 4 && bytes[0] == '\x30' && (bytes[1] == '\x81' || bytes[1] == '\x82');
}

qsizetype derSize(QByteArrayView bytes)
{
    if (bytes.size() < 4 || bytes[0] != '\x30')
        return 0;
    const auto first = static_cast<quint8>(bytes[1]);
    if (first < 0x80)
        return 2 + first;
    if (first == 0x81)
        return 3 + static_cast<quint8>(bytes[2]);
    if (first == 0x82)
        return 4 + bigEndianAt(bytes, 2);
    return 0;
}

bool isHex(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
}

} // namespace endorse::tpmtypes
