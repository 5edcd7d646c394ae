// SPDX-License-Identifier: GPL-3.0-or-later
#include "textsource.h"

#include <QFileDevice>

#include <algorithm>

namespace endorse::enrollmentlist {

namespace {

constexpr qint64 BlockBytes = 256 * 1024;
constexpr qint64 SmallBlockBytes = 4 * 1024;
/// So much is looked at to find UTF-16 without a byte order mark.
constexpr qsizetype SampleBytes = 32;
/// A byte that no UTF-8 text has: half a character.
constexpr char Broken = '\xff';

/// Printable ASCII, or white space of a text file.
bool isPlain(char c)
{
    return (c >= ' ' && c < 0x7f) || c == '\t' || c == '\r' || c == '\n';
}

/// Whether all units of the sample are plain characters with the byte at @p zero (0 or 1) zero.
bool isUtf16(QByteArrayView sample, qsizetype zero)
{
    const qsizetype units = std::min(sample.size(), SampleBytes) / 2;
    // Fewer could be anything.
    if (units < 4)
        return false;
    for (qsizetype i = 0; i < units; ++i) {
        if (sample[2 * i + zero] != '\0' || !isPlain(sample[2 * i + 1 - zero]))
            return false;
    }
    return true;
}

void putUtf8(char32_t c, QByteArray &out)
{
    const auto tail = [c](int shift) { return static_cast<char>(0x80 | ((c >> shift) & 0x3f)); };
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xc0 | (c >> 6));
        out += tail(0);
    } else if (c < 0x10000) {
        out += static_cast<char>(0xe0 | (c >> 12));
        out += tail(6);
        out += tail(0);
    } else {
        out += static_cast<char>(0xf0 | (c >> 18));
        out += tail(12);
        out += tail(6);
        out += tail(0);
    }
}

} // namespace

TextSource::TextSource(QIODevice &device, std::function<void(QByteArrayView)> onBlock)
    : m_device(device)
    , m_onBlock(std::move(onBlock))
{
}

QString TextSource::encoding() const
{
    switch (m_encoding) {
    case Encoding::Unknown:
    case Encoding::Utf8:
        break;
    case Encoding::Utf16Le:
        return QStringLiteral("UTF-16LE");
    case Encoding::Utf16Be:
        return QStringLiteral("UTF-16BE");
    }
    return QStringLiteral("UTF-8");
}

TextSource::Read TextSource::appendTo(QByteArray &out)
{
    if (m_ended)
        return Read::End;
    Read read = readBlock();
    // A pipe may give so little that nothing can be told from it.
    QByteArray beginning;
    while (m_encoding == Encoding::Unknown && read == Read::Some) {
        beginning += m_block;
        if (beginning.size() >= SampleBytes)
            break;
        read = readBlock();
    }
    if (read == Read::Failed)
        return read;
    QByteArrayView text = read == Read::Some ? QByteArrayView(m_block) : QByteArrayView();
    if (m_encoding == Encoding::Unknown) {
        text = beginning;
        text = text.sliced(detect(text));
    }
    const qsizetype before = out.size();
    if (m_encoding == Encoding::Utf8)
        out += text;
    else
        transcode(text, out);
    m_ended = read == Read::End;
    if (m_ended)
        endOfText(out);
    return m_ended && out.size() == before ? Read::End : Read::Some;
}

TextSource::Read TextSource::readBlock()
{
    // A small file needs no large block.
    const qint64 room = m_device.isSequential()
                            ? BlockBytes
                            : std::clamp(m_device.bytesAvailable(), SmallBlockBytes, BlockBytes);
    m_block.resize(room);
    const qint64 size = m_device.read(m_block.data(), room);
    if (size <= 0) {
        const auto *const file = qobject_cast<const QFileDevice *>(&m_device);
        const bool isError = file != nullptr ? file->error() != QFileDevice::NoError
                                             : size < 0 && !m_device.isSequential();
        return isError ? Read::Failed : Read::End;
    }
    m_block.truncate(size);
    if (m_onBlock)
        m_onBlock(m_block);
    return Read::Some;
}

qsizetype TextSource::detect(QByteArrayView block)
{
    if (block.startsWith("\xff\xfe")) {
        m_encoding = Encoding::Utf16Le;
        return 2;
    }
    if (block.startsWith("\xfe\xff")) {
        m_encoding = Encoding::Utf16Be;
        return 2;
    }
    if (isUtf16(block, 1))
        m_encoding = Encoding::Utf16Le;
    else if (isUtf16(block, 0))
        m_encoding = Encoding::Utf16Be;
    else
        m_encoding = Encoding::Utf8;
    return block.startsWith("\xef\xbb\xbf") ? 3 : 0;
}

void TextSource::transcode(QByteArrayView block, QByteArray &out)
{
    out.reserve(out.size() + block.size());
    for (const char c : block) {
        if (!m_half) {
            m_half = c;
            continue;
        }
        const char high = m_encoding == Encoding::Utf16Be ? *m_half : c;
        const char low = m_encoding == Encoding::Utf16Be ? c : *m_half;
        m_half.reset();
        put(static_cast<char16_t>(static_cast<unsigned char>(high) << 8 |
                                  static_cast<unsigned char>(low)),
            out);
    }
}

void TextSource::put(char16_t unit, QByteArray &out)
{
    if (m_high && QChar::isLowSurrogate(unit)) {
        putUtf8(QChar::surrogateToUcs4(*m_high, unit), out);
        m_high.reset();
        return;
    }
    if (m_high) {
        out += Broken;
        m_high.reset();
    }
    if (QChar::isHighSurrogate(unit))
        m_high = unit;
    else if (QChar::isLowSurrogate(unit))
        out += Broken;
    else
        putUtf8(unit, out);
}

void TextSource::endOfText(QByteArray &out)
{
    if (m_high || m_half)
        out += Broken;
    m_high.reset();
    m_half.reset();
}

} // namespace endorse::enrollmentlist
