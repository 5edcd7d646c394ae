// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

#include <QBuffer>
#include <QIODevice>

namespace endorse::testing {

/// An EK that differs from that of every other number, as base64 of its TPM2B_PUBLIC: template L-1
/// with a modulus that is odd and of full length.
QByteArray sampleEk(int number);

/// A device that gives a beginning, then one character very often, then an end, and takes no room.
/// It gives them in blocks of @p blockBytes at most.
class LongDevice final : public QIODevice
{
public:
    LongDevice(QByteArray beginning, char filling, qint64 times, QByteArray end,
               qint64 blockBytes = 1024 * 1024);
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_beginning;
    char m_filling;
    qint64 m_times;
    QByteArray m_end;
    qint64 m_blockBytes;
};

/// A text in UTF-16; @p bom: with a byte order mark.
QByteArray utf16(const QString &text, bool bigEndian, bool bom);

} // namespace endorse::testing
