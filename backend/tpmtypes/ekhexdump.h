// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

#include <optional>

namespace endorse::tpmtypes {

/// The bytes of a dump with offsets, as xxd, hexdump, od and Format-Hex print them.
struct HexDump final
{
    core::Bytes bytes;
    /// The digits stood in groups of four without a colon behind the offset, as hexdump and od
    /// print 16-bit words: in the order of the computer, which may be the other one.
    bool words = false;

    /// The bytes with those of each word exchanged.
    core::Bytes swapped() const;
};

/// nullopt when the text is no dump: at least two lines in three must be lines of one. Lines of
/// another kind (headings, a prompt) are passed over.
std::optional<HexDump> readHexDump(QByteArrayView text);

} // namespace endorse::tpmtypes
