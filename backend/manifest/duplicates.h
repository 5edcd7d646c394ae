// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <manifest/verdict.h>
#include <vector>

namespace endorse::manifest {

/// Finds accepted entries of one chip, over a whole file: some forty bytes an entry, whatever its
/// IDs look like. Thread: one.
class Duplicates final
{
public:
    /// To be called with every verdict in the order of the file. One that was accepted and has the
    /// ID of an earlier one gets E_DUP, or W_DUP when its content is the same.
    void look(Verdict *verdict);

private:
    using Digest = decltype(Verdict::idDigest);
    struct Seen final
    {
        Digest id;
        Digest content;
        quint32 index;
    };
    std::size_t slotOf(const Digest &id) const;
    void grow();

    std::vector<Seen> m_seen;
    std::vector<quint32> m_table; ///< Places in m_seen plus 1, 0: free. A power of two.
};

} // namespace endorse::manifest
