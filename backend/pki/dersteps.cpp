// SPDX-License-Identifier: GPL-3.0-or-later
#include "dersteps.h"

namespace endorse::pki {

bool DerSteps::next(DerElement &element)
{
    const char *const begin = m_position;
    const qsizetype left = m_end - begin;
    if (left < 2)
        return false;
    element.tag = static_cast<quint8>(begin[0]);
    if ((element.tag & 0x1f) == 0x1f)
        return false; // a tag of several octets: no certificate has one
    qsizetype length = static_cast<quint8>(begin[1]);
    qsizetype header = 2;
    if (length >= 0x80) {
        const qsizetype octets = length & 0x7f;
        if (octets == 0 || octets > 3 || left < 2 + octets || begin[2] == 0)
            return false;
        length = 0;
        for (qsizetype i = 0; i < octets; ++i)
            length = (length << 8) | static_cast<quint8>(begin[2 + i]);
        if (length < 0x80)
            return false;
        header += octets;
    }
    if (length > left - header)
        return false;
    element.contents = {begin + header, length};
    element.whole = {begin, header + length};
    m_position = begin + header + length;
    return true;
}

bool isOid(QByteArrayView contents)
{
    if (contents.isEmpty() || (static_cast<quint8>(contents.back()) & 0x80) != 0)
        return false;
    bool isFirstOctet = true;
    for (const char c : contents) {
        if (isFirstOctet && static_cast<quint8>(c) == 0x80)
            return false;
        isFirstOctet = (static_cast<quint8>(c) & 0x80) == 0;
    }
    return true;
}

bool isMinimalInteger(QByteArrayView contents)
{
    if (contents.isEmpty())
        return false;
    if (contents.size() == 1)
        return true;
    const auto first = static_cast<quint8>(contents[0]);
    const bool isSecondHigh = (static_cast<quint8>(contents[1]) & 0x80) != 0;
    return !(first == 0x00 && !isSecondHigh) && !(first == 0xff && isSecondHigh);
}

bool wholeBits(const DerElement &element, QByteArrayView &octets)
{
    if (element.contents.isEmpty() || element.contents[0] != 0)
        return false;
    octets = element.contents.sliced(1);
    return true;
}

} // namespace endorse::pki
