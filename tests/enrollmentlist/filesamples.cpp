// SPDX-License-Identifier: GPL-3.0-or-later
#include "filesamples.h"

#include <tpmtypes/ekprofile.h>

#include <algorithm>
#include <cstring>

namespace endorse::testing {

QByteArray sampleEk(int number)
{
    tpmtypes::PublicAreaFields fields = tpmtypes::fieldsOf(tpmtypes::EkProfile::L1);
    QByteArray modulus(256, '\x5a');
    modulus[0] = '\xc1';
    modulus[255] = '\x01';
    for (int i = 0; i < 4; ++i)
        modulus[100 + i] = static_cast<char>(number >> (8 * i));
    fields.unique = modulus;
    const auto area = tpmtypes::PublicArea::fromFields(fields);
    return area ? area->tpm2b().toBase64() : QByteArray();
}

LongDevice::LongDevice(QByteArray beginning, char filling, qint64 times, QByteArray end,
                       qint64 blockBytes)
    : m_beginning(std::move(beginning))
    , m_filling(filling)
    , m_times(times)
    , m_end(std::move(end))
    , m_blockBytes(blockBytes)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 LongDevice::readData(char *data, qint64 maxSize)
{
    const qint64 room = std::min(maxSize, m_blockBytes);
    const auto give = [data, room](QByteArray &from) {
        const qint64 size = std::min<qint64>(room, from.size());
        std::memcpy(data, from.constData(), static_cast<std::size_t>(size));
        from.remove(0, size);
        return size;
    };
    if (!m_beginning.isEmpty())
        return give(m_beginning);
    if (m_times > 0) {
        const qint64 size = std::min(room, m_times);
        std::memset(data, m_filling, static_cast<std::size_t>(size));
        m_times -= size;
        return size;
    }
    return m_end.isEmpty() ? -1 : give(m_end);
}

QByteArray utf16(const QString &text, bool bigEndian, bool bom)
{
    QByteArray out;
    const auto put = [&out, bigEndian](char16_t unit) {
        const char high = static_cast<char>(unit >> 8);
        const char low = static_cast<char>(unit & 0xff);
        out += bigEndian ? high : low;
        out += bigEndian ? low : high;
    };
    if (bom)
        put(0xfeff);
    for (const QChar c : text)
        put(c.unicode());
    return out;
}

} // namespace endorse::testing
