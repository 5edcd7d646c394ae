// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace endorse::tpmtypes {

/// A run of bytes inside a buffer. Offset and length count octets.
struct ByteRange final
{
    qsizetype offset = 0;
    qsizetype length = 0;

    friend bool operator==(const ByteRange &, const ByteRange &) = default;
};

/// One part of a decoded structure and where it stands in the bytes it was decoded from.
///
/// A tree of these is what a screen draws beside the hex: the range of a node covers those of its
/// children, and the leaves of a well-formed structure cover every byte once. Names and types are
/// those of the TCG specification ("authPolicy", "TPM2B_DIGEST") and are not translated. Thread: a
/// value.
struct StructureNode final
{
    QString name;
    QString type;
    ByteRange range;
    /// The value in words or hex, empty for a structure that only holds others.
    QString value;
    QList<StructureNode> children;

    friend bool operator==(const StructureNode &, const StructureNode &) = default;
};

} // namespace endorse::tpmtypes
