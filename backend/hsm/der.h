// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

#include <optional>

/// The little DER (X.690) that keys need.
namespace endorse::hsm::der {

inline constexpr quint8 Integer = 0x02;
inline constexpr quint8 BitString = 0x03;
inline constexpr quint8 OctetString = 0x04;
inline constexpr quint8 Sequence = 0x30;

/// One element.
core::Bytes element(quint8 tag, QByteArrayView contents);
/// INTEGER of an unsigned big-endian number.
core::Bytes unsignedInteger(QByteArrayView bigEndian);

/// SubjectPublicKeyInfo (RFC 5480) of an EC key. @p parameters: ECParameters as DER; @p point: as
/// ANSI X9.62 encodes it.
core::Bytes ecPublicKeyInfo(QByteArrayView parameters, QByteArrayView point);
/// SubjectPublicKeyInfo (RFC 3279) of an RSA key, from big-endian numbers.
core::Bytes rsaPublicKeyInfo(QByteArrayView modulus, QByteArrayView exponent);

/// Takes elements off the front of some bytes, which it does not own.
class Reader final
{
public:
    explicit Reader(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }

    bool atEnd() const { return m_rest.isEmpty(); }
    /// Whether the next element has @p tag.
    bool isNext(quint8 tag) const;
    /// The contents of the next element, which has to have @p tag and to be there whole; nullopt
    /// consumes nothing.
    std::optional<QByteArrayView> take(quint8 tag);

private:
    QByteArrayView m_rest;
};

} // namespace endorse::hsm::der
