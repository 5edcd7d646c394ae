// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace endorse::pki {

/// X.690, and the context-specific tags of a TBSCertificate.
enum DerTag : quint8 {
    DerBoolean = 0x01,
    DerInteger = 0x02,
    DerBitString = 0x03,
    DerOctetString = 0x04,
    DerNull = 0x05,
    DerOid = 0x06,
    DerUtf8String = 0x0c,
    DerUtcTime = 0x17,
    DerGeneralizedTime = 0x18,
    DerBmpString = 0x1e,
    DerSequence = 0x30,
    DerSet = 0x31,
    DerVersionTag = 0xa0,
    DerExtensionsTag = 0xa3,
    DerDirectoryNameTag = 0xa4
};

/// One element: its contents, and all of it.
struct DerElement final
{
    quint8 tag = 0;
    QByteArrayView contents;
    QByteArrayView whole;
};

/// Steps through elements that stand one after the other. After a failure every step fails, and
/// position() is where the first one stood.
class DerSteps final
{
public:
    explicit DerSteps(QByteArrayView bytes)
        : m_position(bytes.data())
        , m_end(bytes.data() + bytes.size())
    {
    }

    bool atEnd() const { return m_position == m_end; }
    bool isAt(quint8 tag) const
    {
        return m_position != m_end && static_cast<quint8>(*m_position) == tag;
    }
    const char *position() const { return m_position; }

    /// The next element, whatever it is, if its length is definite, in its shortest form, and fits.
    bool next(DerElement &element);
    /// The same if it has this tag.
    bool next(quint8 tag, DerElement &element) { return isAt(tag) && next(element); }

private:
    const char *m_position;
    const char *m_end;
};

/// X.690 section 8.19: subidentifiers in their shortest form, the last one complete.
bool isOid(QByteArrayView contents);
/// X.690 section 8.3.2: in its shortest form.
bool isMinimalInteger(QByteArrayView contents);
/// The octets of a BIT STRING of whole octets.
bool wholeBits(const DerElement &element, QByteArrayView &octets);

} // namespace endorse::pki
