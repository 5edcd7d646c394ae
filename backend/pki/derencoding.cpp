// SPDX-License-Identifier: GPL-3.0-or-later
#include "derencoding.h"

#include <optional>

namespace endorse::pki {

namespace {

constexpr unsigned char booleanTag = 0x01;
constexpr unsigned char integerTag = 0x02;
constexpr unsigned char sequenceTag = 0x30;
constexpr unsigned char constructedBit = 0x20;
// Certificates nest about a dozen deep.
constexpr int deepest = 40;
constexpr qsizetype largest = 1 << 24;

unsigned char octet(QByteArrayView der, qsizetype index)
{
    return static_cast<unsigned char>(der[index]);
}

struct Header final
{
    unsigned char tag = 0;
    qsizetype size = 0;   ///< Of the header.
    qsizetype length = 0; ///< Of the contents.
    bool isShortest = true;
};

/// The header of the element that @p der begins with; nullopt when it is not there in full or its
/// length is indefinite. Contents may be cut off.
std::optional<Header> readHeader(QByteArrayView der)
{
    // Tags of several octets do not occur in certificates.
    if (der.size() < 2 || (octet(der, 0) & 0x1f) == 0x1f)
        return std::nullopt;
    Header header{octet(der, 0), 2, octet(der, 1), true};
    if (header.length < 0x80)
        return header;
    const int lengthOctets = octet(der, 1) & 0x7f;
    if (lengthOctets == 0 || lengthOctets > 8 || der.size() < 2 + lengthOctets)
        return std::nullopt;
    header.size = 2 + lengthOctets;
    header.length = 0;
    for (int i = 0; i < lengthOctets; ++i) {
        header.length = header.length << 8 | octet(der, 2 + i);
        if (header.length >= largest)
            return std::nullopt;
    }
    header.isShortest = header.length >= 0x80 && octet(der, 2) != 0;
    return header;
}

bool isMinimalPrimitive(unsigned char tag, QByteArrayView contents)
{
    if (tag == booleanTag)
        return contents.size() == 1 && (octet(contents, 0) == 0 || octet(contents, 0) == 0xff);
    if (tag != integerTag || contents.size() < 2)
        return tag != integerTag || !contents.isEmpty();
    const bool negative = (octet(contents, 1) & 0x80) != 0;
    return octet(contents, 0) != (negative ? 0xff : 0x00);
}

bool isMinimalSequenceOfElements(QByteArrayView contents, int depth);

bool isMinimalElement(QByteArrayView element, const Header &header, int depth)
{
    const QByteArrayView contents = element.sliced(header.size);
    if (!header.isShortest || depth > deepest)
        return false;
    return (header.tag & constructedBit) != 0 ? isMinimalSequenceOfElements(contents, depth + 1)
                                              : isMinimalPrimitive(header.tag, contents);
}

/// Extension ::= SEQUENCE { extnID, critical BOOLEAN DEFAULT FALSE, extnValue }, and
/// BasicConstraints with its own DEFAULT FALSE: no BOOLEAN of a certificate's SEQUENCEs may be
/// written out when it is false.
bool isMinimalSequenceOfElements(QByteArrayView contents, int depth)
{
    while (!contents.isEmpty()) {
        const auto header = readHeader(contents);
        if (!header || header->size + header->length > contents.size())
            return false;
        const QByteArrayView element = contents.first(header->size + header->length);
        if (!isMinimalElement(element, *header, depth))
            return false;
        if (header->tag == booleanTag && octet(element, element.size() - 1) == 0)
            return false;
        contents = contents.sliced(element.size());
    }
    return true;
}

} // namespace

qsizetype derElementSize(QByteArrayView der)
{
    const auto header = readHeader(der);
    return header && header->tag == sequenceTag ? header->size + header->length : 0;
}

bool isMinimalDer(QByteArrayView der)
{
    const auto header = readHeader(der);
    return header && header->size + header->length == der.size() &&
           isMinimalElement(der, *header, 0);
}

} // namespace endorse::pki
