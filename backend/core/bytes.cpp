// SPDX-License-Identifier: GPL-3.0-or-later
#include "bytes.h"

#include <QCoreApplication>
#include <QtEndian>

namespace endorse::core {

std::span<const std::uint8_t> asSpan(QByteArrayView bytes)
{
    return {reinterpret_cast<const std::uint8_t *>(bytes.data()),
            static_cast<std::size_t>(bytes.size())};
}

Bytes toBytes(std::span<const std::uint8_t> bytes)
{
    return Bytes(reinterpret_cast<const char *>(bytes.data()),
                 static_cast<qsizetype>(bytes.size()));
}

QString toHex(QByteArrayView bytes)
{
    return QString::fromLatin1(bytes.toByteArray().toHex());
}

Result<Bytes> fromBase64(QByteArrayView text)
{
    const auto decoded = Bytes::fromBase64Encoding(
        text.toByteArray(), Bytes::Base64Encoding | Bytes::AbortOnBase64DecodingErrors);
    // Qt accepts missing padding; the services do not.
    if (!decoded || text.size() % 4 != 0) {
        return fail(
            {.category = ErrorCategory::Input,
             .code = QStringLiteral("base64"),
             .place = {},
             .message = {"endorse::core",
                         QT_TRANSLATE_NOOP("endorse::core", "The text is not base64.")},
             .hint = {"endorse::core",
                      QT_TRANSLATE_NOOP("endorse::core",
                                        "Copy the whole value again, with the = signs at "
                                        "its end and without line breaks.")},
             .technical = QStringLiteral("not standard base64, %1 characters").arg(text.size())});
    }
    return *decoded;
}

Result<QByteArrayView> ByteReader::take(qsizetype size, const char *field)
{
    if (size < 0 || size > remaining()) {
        return fail(
            {.category = ErrorCategory::Protocol,
             .code = QStringLiteral("truncated"),
             .place = QString::fromLatin1(field),
             .message = Text("endorse::core",
                             QT_TRANSLATE_NOOP("endorse::core",
                                               "The data ends too early: %1 at byte %2 needs "
                                               "%3 bytes, %4 are left."))
                            .arg(QString::fromLatin1(field))
                            .arg(offset())
                            .arg(size)
                            .arg(remaining()),
             .hint = {"endorse::core",
                      QT_TRANSLATE_NOOP("endorse::core", "Check that the value was copied "
                                                         "or received whole.")},
             .technical = QStringLiteral("%1 at offset %2: %3 bytes needed, %4 left")
                              .arg(QString::fromLatin1(field))
                              .arg(offset())
                              .arg(size)
                              .arg(remaining())});
    }
    const QByteArrayView view = m_data.sliced(m_position, size);
    m_position += size;
    return view;
}

Result<std::uint8_t> ByteReader::readU8(const char *field)
{
    return take(1, field).map([](QByteArrayView v) { return static_cast<std::uint8_t>(v[0]); });
}

Result<std::uint16_t> ByteReader::readU16(const char *field)
{
    return take(2, field).map([](QByteArrayView v) { return qFromBigEndian<quint16>(v.data()); });
}

Result<std::uint32_t> ByteReader::readU32(const char *field)
{
    return take(4, field).map([](QByteArrayView v) { return qFromBigEndian<quint32>(v.data()); });
}

Result<Bytes> ByteReader::readBytes(qsizetype size, const char *field)
{
    return take(size, field).map([](QByteArrayView v) { return v.toByteArray(); });
}

Result<Bytes> ByteReader::read2B(const char *field)
{
    const qsizetype before = m_position;
    const auto size = readU16(field);
    if (!size)
        return fail(size.error());
    auto bytes = readBytes(*size, field);
    if (!bytes)
        m_position = before;
    return bytes;
}

ByteWriter &ByteWriter::u8(std::uint8_t value)
{
    m_bytes.append(static_cast<char>(value));
    return *this;
}

ByteWriter &ByteWriter::u16(std::uint16_t value)
{
    const quint16 big = qToBigEndian(value);
    m_bytes.append(reinterpret_cast<const char *>(&big), sizeof big);
    return *this;
}

ByteWriter &ByteWriter::u32(std::uint32_t value)
{
    const quint32 big = qToBigEndian(value);
    m_bytes.append(reinterpret_cast<const char *>(&big), sizeof big);
    return *this;
}

ByteWriter &ByteWriter::raw(QByteArrayView bytes)
{
    m_bytes.append(bytes);
    return *this;
}

ByteWriter &ByteWriter::sized(QByteArrayView bytes)
{
    Q_ASSERT(bytes.size() <= 0xffff);
    return u16(static_cast<std::uint16_t>(bytes.size())).raw(bytes);
}

} // namespace endorse::core
