// SPDX-License-Identifier: GPL-3.0-or-later
#include "duplicates.h"

#include <cstring>

namespace endorse::manifest {

namespace {

constexpr std::size_t smallestTable = 1024;

} // namespace

void Duplicates::look(Verdict *verdict)
{
    // A rejected entry must not spoil the good one of its chip.
    if (verdict->outcome == Outcome::Reject || verdict->uniqueId.isEmpty())
        return;
    if (m_seen.size() * 2 >= m_table.size())
        grow();
    const std::size_t slot = slotOf(verdict->idDigest);
    if (m_table[slot] == 0) {
        m_seen.push_back({verdict->idDigest, verdict->contentDigest, verdict->index});
        m_table[slot] = static_cast<quint32>(m_seen.size());
        return;
    }
    const Seen &seen = m_seen[m_table[slot] - 1];
    verdict->related = seen.index;
    if (seen.content == verdict->contentDigest) {
        verdict->warn(EntryCode::SameAgain);
        return;
    }
    verdict->outcome = Outcome::Reject;
    verdict->code = EntryCode::Dup;
    // As of every entry that is rejected.
    verdict->warnings = 0;
    verdict->registrationId.clear();
}

/// Of the ID, or the free one where it belongs.
std::size_t Duplicates::slotOf(const Digest &id) const
{
    quint64 start = 0;
    std::memcpy(&start, id.data(), sizeof start);
    const std::size_t mask = m_table.size() - 1;
    std::size_t slot = static_cast<std::size_t>(start) & mask;
    while (m_table[slot] != 0 && m_seen[m_table[slot] - 1].id != id)
        slot = (slot + 1) & mask;
    return slot;
}

void Duplicates::grow()
{
    m_table.assign(m_table.empty() ? smallestTable : m_table.size() * 2, 0);
    for (std::size_t i = 0; i < m_seen.size(); ++i)
        m_table[slotOf(m_seen[i].id)] = static_cast<quint32>(i + 1);
}

} // namespace endorse::manifest
