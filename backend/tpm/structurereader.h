// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <tpmtypes/structurenode.h>

#include <QList>
#include <QString>

#include <optional>

namespace endorse::tpm {

/// Reads big-endian structures from a buffer and builds the tree of what it read. Structures nest:
/// open() and close().
///
/// A structure either has a known length (openSized()) or ends where its last field ends (open()).
/// What cannot be read fails: nothing more is read until the structure of known length around it is
/// closed, whose remaining bytes become one leaf "rest". So the leaves cover every byte once.
/// Masked bytes become leaves named "masked" and are never taken for numbers. Thread: a value.
class StructureReader final
{
public:
    /// What a number means, in words.
    using Words = QString (*)(quint32 value);

    /// @param masked ascending ranges of @p bytes; both outlive this object.
    StructureReader(const core::Bytes &bytes, const QList<tpmtypes::ByteRange> &masked);

    void open(const QString &name, const QString &type);
    /// Fails, and opens nothing that has to be closed, when @p length does not fit. @return whether
    /// it is open.
    bool openSized(const QString &name, const QString &type, qsizetype length);
    /// Ends the innermost structure.
    void close();
    /// Sets the value of the innermost open structure.
    void describe(const QString &value);

    /// A number of 1, 2 or 4 bytes. nullopt when it cannot be read.
    std::optional<quint32> number(const QString &name, const QString &type, int size,
                                  Words words = nullptr);
    /// A number of 8 bytes, shown in decimal.
    void longNumber(const QString &name);
    /// @p length bytes as one leaf, shown as hex or as @p value. Nothing when @p length is 0.
    void bytes(const QString &name, const QString &type, qsizetype length,
               const QString &value = {});
    /// A node that somebody else decoded from the next bytes, as long as its range.
    void adopt(tpmtypes::StructureNode node);
    /// Gives up on the structure: its remaining bytes are "rest".
    void fail() { m_failed = true; }

    bool isGood() const { return !m_failed; }
    qsizetype position() const { return m_position; }
    /// Bytes up to the end of the innermost structure of known length.
    qsizetype remaining() const { return m_limit - m_position; }
    /// The next bytes without reading them; empty when they do not fit or some are masked.
    core::Bytes peek(qsizetype length, qsizetype skip = 0) const;
    /// The next 16 bits without reading them.
    std::optional<quint16> peekU16(qsizetype skip = 0) const;
    /// The finished tree, once everything has been closed.
    tpmtypes::StructureNode take();

private:
    struct Level final
    {
        tpmtypes::StructureNode node;
        std::optional<qsizetype> outerLimit; ///< Set for a structure of known length.
    };

    bool can(qsizetype length);
    bool isMasked(qsizetype offset, qsizetype length) const;
    void add(tpmtypes::StructureNode node);

    const core::Bytes &m_bytes;
    const QList<tpmtypes::ByteRange> &m_masked;
    qsizetype m_position = 0;
    qsizetype m_limit;
    bool m_failed = false;
    QList<Level> m_open;
    tpmtypes::StructureNode m_root;
};

} // namespace endorse::tpm
