// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QByteArray>

#include <cstdint>
#include <span>

namespace endorse::core {

/// A sequence of octets that is not secret. Secrets are core::Secret.
using Bytes = QByteArray;

/// The bytes as the C libraries take them.
std::span<const std::uint8_t> asSpan(QByteArrayView bytes);
/// Copies octets of a C library.
Bytes toBytes(std::span<const std::uint8_t> bytes);
/// Lower-case hex without separators.
QString toHex(QByteArrayView bytes);
/// Bytes of standard, padded base64 (RFC 4648 section 4). Fails with category Input on anything
/// else: wrong alphabet, missing padding, white space.
Result<Bytes> fromBase64(QByteArrayView text);

/// Reads big-endian fields from a buffer and knows where it stands. Every failing read names the
/// byte offset and what was missing; nothing is consumed by it. Thread: a value.
class ByteReader final
{
public:
    explicit ByteReader(QByteArrayView data, qsizetype baseOffset = 0)
        : m_data(data)
        , m_base(baseOffset)
    {
    }

    /// Offset from the start of the outermost buffer.
    qsizetype offset() const { return m_base + m_position; }
    qsizetype remaining() const { return m_data.size() - m_position; }
    bool atEnd() const { return remaining() == 0; }

    /// @p field names what is read, for the error: "TPM2B_ID_OBJECT.size".
    Result<std::uint8_t> readU8(const char *field);
    Result<std::uint16_t> readU16(const char *field);
    Result<std::uint32_t> readU32(const char *field);
    Result<Bytes> readBytes(qsizetype size, const char *field);
    /// A 16-bit length and as many bytes: a TPM2B.
    Result<Bytes> read2B(const char *field);

private:
    Result<QByteArrayView> take(qsizetype size, const char *field);

    QByteArrayView m_data;
    qsizetype m_base;
    qsizetype m_position = 0;
};

/// Writes big-endian fields.
class ByteWriter final
{
public:
    ByteWriter &u8(std::uint8_t value);
    ByteWriter &u16(std::uint16_t value);
    ByteWriter &u32(std::uint32_t value);
    ByteWriter &raw(QByteArrayView bytes);
    /// A 16-bit length and the bytes. More than 65,535 bytes are a bug of the caller.
    ByteWriter &sized(QByteArrayView bytes);
    const Bytes &bytes() const { return m_bytes; }

private:
    Bytes m_bytes;
};

} // namespace endorse::core
