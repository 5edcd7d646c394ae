// SPDX-License-Identifier: GPL-3.0-or-later
#include "selectedrows.h"

#include <algorithm>

namespace endorse::models {

using enrollmentlist::ListAnswer;
using enrollmentlist::ListIndex;

namespace {

/// A view asks for each cell that it draws whether one of the ranges holds it.
constexpr qsizetype mostRanges = 2000;

/// The number of the row in @p after that is row @p number of @p before.
std::optional<quint32> numberIn(const ListIndex &after, const ListIndex &before, quint32 number)
{
    if (&after == &before)
        return number;
    const QString key = before.key(number);
    // Numbers last from a snapshot to the next, but another list begins anew.
    if (number < after.rowLimit() && after.has(number) && after.key(number) == key)
        return number;
    return after.find(key);
}

std::optional<quint32> numberAt(const ListAnswer &before, int row, const ListIndex &after)
{
    if (row < 0 || std::size_t(row) >= before.rows.size())
        return std::nullopt;
    return numberIn(after, *before.index, before.rows[std::size_t(row)]);
}

class Bits final
{
public:
    explicit Bits(quint32 size)
        : m_words(size / 64 + 1)
    {
    }
    void set(quint32 bit) { m_words[bit / 64] |= quint64(1) << (bit % 64); }
    bool has(quint32 bit) const { return (m_words[bit / 64] >> (bit % 64)) & 1; }

private:
    std::vector<quint64> m_words;
};

Bits chosenIn(const ListAnswer &after, const SelectedRows &before)
{
    Bits chosen(after.index->rowLimit());
    for (const RowRange &range : before.ranges) {
        for (int row = range.first; row <= range.last; ++row) {
            if (const auto number = numberAt(*before.answer, row, *after.index))
                chosen.set(*number);
        }
    }
    return chosen;
}

} // namespace

qsizetype SelectedRows::count() const
{
    qsizetype count = 0;
    for (const RowRange &range : ranges)
        count += range.last - range.first + 1;
    return count;
}

bool SelectedRows::isAll() const
{
    return answer && !isEmpty() && std::size_t(count()) == answer->rows.size();
}

QStringList SelectedRows::keys() const
{
    QStringList keys;
    keys.reserve(count());
    for (const RowRange &range : ranges) {
        for (int row = range.first; row <= range.last; ++row)
            keys.append(answer->index->key(answer->rows[std::size_t(row)]));
    }
    return keys;
}

MovedRows movedRows(const SelectedRows &before, int current, int top, const ListAnswer &after)
{
    MovedRows moved;
    if (!before.answer)
        return moved;
    const auto currentNumber = numberAt(*before.answer, current, *after.index);
    const auto topNumber = numberAt(*before.answer, top, *after.index);
    const Bits chosen = chosenIn(after, before);
    const bool hasChosen = !before.isEmpty();
    for (std::size_t i = 0; i < after.rows.size(); ++i) {
        const quint32 number = after.rows[i];
        const int row = int(i);
        if (number == currentNumber)
            moved.current = row;
        if (number == topNumber)
            moved.top = row;
        if (!hasChosen || moved.isTooScattered || !chosen.has(number))
            continue;
        if (!moved.ranges.isEmpty() && moved.ranges.last().last == row - 1)
            moved.ranges.last().last = row;
        else
            moved.ranges.append({row, row});
        moved.isTooScattered = moved.ranges.size() > mostRanges;
    }
    if (moved.isTooScattered)
        moved.ranges.clear();
    return moved;
}

} // namespace endorse::models
