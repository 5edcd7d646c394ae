// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <enrollmentlist/listchunk.h>
#include <string>

namespace endorse::enrollmentlist {

/// Looks for one text, without case, in all texts of a column at a time. Thread: any number of
/// them at once.
class TextSearch final
{
public:
    /// @p needle must not be empty; see folded().
    explicit TextSearch(std::string needle);

    bool isIn(std::string_view folded) const
    {
        return folded.find(m_needle) != std::string_view::npos;
    }
    /// Sets the mark (0 or 1) of every text that has it to 1; leaves the others.
    void mark(const TextColumn &column, quint8 *marks) const;

private:
    bool isAt(const char *text) const;
    bool canBeIn(const TextColumn &column) const;
    void markAll(const TextColumn &column, quint8 *marks) const;
    void markCharacter(const TextColumn &column, quint8 *marks) const;
    void markOthers(const TextColumn &column, quint8 *marks) const;

    std::string m_needle;
};

} // namespace endorse::enrollmentlist
