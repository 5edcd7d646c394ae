// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include <enrollmentlist/storecore.h>

namespace endorse::enrollmentlist {

/// What becomes of a row whose registration ID the list has. @p other: the row that has it.
Outcome takenId(const PreparedRow &row, ListEntry other, bool isSame);
/// What becomes of a row whose EK the list has. @p other: the row that has it.
Outcome takenEk(const PreparedRow &row, ListEntry other);
/// @p other has what @p row says: the same digest, and no other symmetric keys.
bool isSameRow(const PreparedRow &row, const ListEntry &other);

/// The rows of the list that have a registration ID or an EK of a block of rows, read by few
/// statements. A value.
class StandingRows final
{
public:
    /// Of the rows at @p places of @p block.
    static core::Result<StandingRows> of(StoreCore &core, const QList<PreparedRow> &block,
                                         const QList<qsizetype> &places);

    /// The row that has its registration ID; nothing: none has. Error: "damaged".
    core::Result<std::optional<ListEntry>> ownerOfId(const PreparedRow &row) const;
    /// The same with its EK; of several the one that is not flagged.
    core::Result<std::optional<ListEntry>> ownerOfEk(const PreparedRow &row) const;
    /// Why the row cannot go into the list; nothing: it can.
    core::Result<std::optional<Outcome>> against(const PreparedRow &row) const;

private:
    using Rows = QHash<QByteArray, StoredRow>;

    explicit StandingRows(QString place)
        : m_place(std::move(place))
    {
    }
    core::Result<void> readArrays(StoreCore &core, const QList<PreparedRow> &block,
                                  const QList<qsizetype> &places);
    core::Result<void> readEach(StoreCore &core, const QList<PreparedRow> &block,
                                const QList<qsizetype> &places);
    core::Result<std::optional<ListEntry>> entryIn(const Rows &rows, const QByteArray &name) const;

    QString m_place;
    Rows m_byKey;
    Rows m_byEk;
};

} // namespace endorse::enrollmentlist
