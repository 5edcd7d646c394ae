// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QByteArray>
#include <QIODevice>

#include <functional>
#include <optional>

namespace endorse::enrollmentlist {

/// The text of a device as UTF-8, block by block.
///
/// UTF-16 is known by its byte order mark, or, without one, when the first characters are all ASCII
/// and every other byte is zero. Anything else is taken for UTF-8 (a byte order mark is left out)
/// and not checked here. Half a UTF-16 character becomes bytes that no UTF-8 has, so that whoever
/// checks the text finds it at its place. Thread: one.
class TextSource final
{
public:
    /// @p device is open for reading and must live longer. @p onBlock is told every block of bytes
    /// as it stands in the device, for a digest and for progress; may be empty.
    explicit TextSource(QIODevice &device, std::function<void(QByteArrayView)> onBlock = {});

    enum class Read { Some, End, Failed };
    /// Appends the next block, some 256 KiB, to @p out. Failed: the device says why.
    Read appendTo(QByteArray &out);
    /// "UTF-8", "UTF-16LE", "UTF-16BE"; known after the first appendTo().
    QString encoding() const;
    QString deviceError() const { return m_device.errorString(); }

private:
    enum class Encoding { Unknown, Utf8, Utf16Le, Utf16Be };

    Read readBlock();
    /// Finds the encoding; how long its byte order mark is.
    qsizetype detect(QByteArrayView block);
    void transcode(QByteArrayView block, QByteArray &out);
    void put(char16_t unit, QByteArray &out);
    void endOfText(QByteArray &out);

    QIODevice &m_device;
    std::function<void(QByteArrayView)> m_onBlock;
    Encoding m_encoding = Encoding::Unknown;
    QByteArray m_block;
    std::optional<char> m_half;     ///< The first byte of a UTF-16 unit.
    std::optional<char16_t> m_high; ///< A high surrogate.
    bool m_ended = false;
};

} // namespace endorse::enrollmentlist
