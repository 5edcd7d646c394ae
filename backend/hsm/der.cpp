// SPDX-License-Identifier: GPL-3.0-or-later
#include "der.h"

namespace endorse::hsm::der {

using core::Bytes;

namespace {

// id-ecPublicKey (1.2.840.10045.2.1) and rsaEncryption (1.2.840.113549.1.1.1) with NULL.
constexpr char ecPublicKeyOid[] = "\x06\x07\x2a\x86\x48\xce\x3d\x02\x01";
constexpr char rsaAlgorithm[] = "\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01\x05\x00";

template<std::size_t Size>
QByteArrayView octets(const char (&literal)[Size])
{
    return {literal, static_cast<qsizetype>(Size - 1)};
}

Bytes publicKeyInfo(const Bytes &algorithm, QByteArrayView key)
{
    return element(Sequence, element(Sequence, algorithm) +
                                 element(BitString, Bytes(1, '\0') + key.toByteArray()));
}

} // namespace

Bytes element(quint8 tag, QByteArrayView contents)
{
    Bytes length;
    for (qsizetype rest = contents.size(); rest > 0; rest >>= 8)
        length.prepend(static_cast<char>(rest & 0xff));
    Bytes result(1, static_cast<char>(tag));
    if (contents.size() < 0x80)
        result += static_cast<char>(contents.size());
    else
        result += static_cast<char>(0x80 | length.size()) + length;
    result.append(contents);
    return result;
}

Bytes unsignedInteger(QByteArrayView bigEndian)
{
    while (bigEndian.size() > 1 && bigEndian.front() == 0)
        bigEndian = bigEndian.sliced(1);
    // A first octet of 0x80 and more would read as a negative number.
    const bool needsZero =
        bigEndian.isEmpty() || (static_cast<quint8>(bigEndian.front()) & 0x80) != 0;
    return element(Integer, Bytes(needsZero ? 1 : 0, '\0') + bigEndian.toByteArray());
}

Bytes ecPublicKeyInfo(QByteArrayView parameters, QByteArrayView point)
{
    return publicKeyInfo(octets(ecPublicKeyOid).toByteArray() + parameters.toByteArray(), point);
}

Bytes rsaPublicKeyInfo(QByteArrayView modulus, QByteArrayView exponent)
{
    return publicKeyInfo(octets(rsaAlgorithm).toByteArray(),
                         element(Sequence, unsignedInteger(modulus) + unsignedInteger(exponent)));
}

bool Reader::isNext(quint8 tag) const
{
    return !m_rest.isEmpty() && static_cast<quint8>(m_rest.front()) == tag;
}

std::optional<QByteArrayView> Reader::take(quint8 tag)
{
    if (!isNext(tag) || m_rest.size() < 2)
        return std::nullopt;
    const auto first = static_cast<quint8>(m_rest[1]);
    const qsizetype lengthBytes = first < 0x80 ? 0 : first & 0x7f;
    // No indefinite length, and nothing here has more than 64 KiB.
    if (first == 0x80 || lengthBytes > 2 || m_rest.size() < 2 + lengthBytes)
        return std::nullopt;
    qsizetype size = first < 0x80 ? first : 0;
    for (qsizetype i = 0; i < lengthBytes; ++i)
        size = size << 8 | static_cast<quint8>(m_rest[2 + i]);
    const qsizetype start = 2 + lengthBytes;
    if (size > m_rest.size() - start)
        return std::nullopt;
    const QByteArrayView contents = m_rest.sliced(start, size);
    m_rest = m_rest.sliced(start + size);
    return contents;
}

} // namespace endorse::hsm::der
