// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QList>

#include <utility>

namespace endorse::models {

/// A table of values that each have a key, for lists that come anew as a whole: rows are inserted,
/// removed and changed so that the list becomes the new one, and selection, scroll position and
/// current row of a view survive. Thread: the GUI's.
///
/// @c Row is a value with operator==; @c Key is what names it for as long as it exists.
template<class Row, class Key>
class KeyedTable : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }

protected:
    virtual Key keyOf(const Row &row) const = 0;

    const QList<Row> &rows() const { return m_rows; }

    /// Becomes @p next, whose keys differ. Rows that stay the same are not announced. A list that
    /// has little in common with the one before, or is in another order, comes as a reset.
    void setRows(const QList<Row> &next)
    {
        QHash<Key, qsizetype> wanted;
        wanted.reserve(next.size());
        for (qsizetype i = 0; i < next.size(); ++i)
            wanted.insert(keyOf(next.at(i)), i);
        if (!isCheap(wanted)) {
            beginResetModel();
            m_rows = next;
            endResetModel();
            return;
        }
        removeAllBut(wanted);
        for (qsizetype i = 0; i < next.size(); ++i)
            i = i < m_rows.size() && keyOf(m_rows.at(i)) == keyOf(next.at(i))
                    ? update(i, next.at(i))
                    : insertFrom(i, next);
    }

    /// Adds rows at the end.
    void appendRows(const QList<Row> &more)
    {
        if (more.isEmpty())
            return;
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + more.size()) - 1);
        m_rows += more;
        endInsertRows();
    }

    void removeFirstRows(qsizetype count)
    {
        if (count > 0)
            removeRun(0, count);
    }

private:
    /// More separate changes than this cost a view more than a fresh start.
    static constexpr int maxRuns = 100;

    /// Whether few steps lead there: rows that stay keep their order.
    bool isCheap(const QHash<Key, qsizetype> &wanted) const
    {
        int runs = 0;
        bool removing = false;
        qsizetype last = -1;
        for (const Row &row : m_rows) {
            const auto found = wanted.constFind(keyOf(row));
            const bool goes = found == wanted.cend();
            runs += goes != removing ? 1 : 0;
            removing = goes;
            if (goes)
                continue;
            if (*found < last)
                return false;
            runs += *found > last + 1 ? 1 : 0;
            last = *found;
        }
        return runs <= maxRuns;
    }

    void removeRun(qsizetype first, qsizetype count)
    {
        beginRemoveRows({}, int(first), int(first + count) - 1);
        m_rows.remove(first, count);
        endRemoveRows();
    }

    void removeAllBut(const QHash<Key, qsizetype> &wanted)
    {
        qsizetype end = m_rows.size();
        while (end > 0) {
            qsizetype first = end;
            while (first > 0 && !wanted.contains(keyOf(m_rows.at(first - 1))))
                --first;
            if (first < end)
                removeRun(first, end - first);
            end = first - 1;
        }
    }

    qsizetype update(qsizetype at, const Row &row)
    {
        if (!(m_rows.at(at) == row)) {
            m_rows[at] = row;
            Q_EMIT dataChanged(index(int(at), 0), index(int(at), columnCount() - 1));
        }
        return at;
    }

    /// Inserts the rows of @p next from @p at up to the one that is there already. The last one.
    qsizetype insertFrom(qsizetype at, const QList<Row> &next)
    {
        qsizetype end = at + 1;
        const auto isThere = [&] {
            return at < m_rows.size() && keyOf(m_rows.at(at)) == keyOf(next.at(end));
        };
        while (end < next.size() && !isThere())
            ++end;
        beginInsertRows({}, int(at), int(end) - 1);
        m_rows.insert(at, end - at, Row());
        std::copy(next.cbegin() + at, next.cbegin() + end, m_rows.begin() + at);
        endInsertRows();
        return end - 1;
    }

    QList<Row> m_rows;
};

} // namespace endorse::models
