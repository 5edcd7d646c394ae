// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

#include <enrollmentlist/listquery.h>
#include <memory>
#include <optional>

namespace endorse::models {

/// Rows from first to last, both of them meant.
struct RowRange final
{
    int first = 0;
    int last = -1;

    friend bool operator==(const RowRange &, const RowRange &) = default;
};

/// Rows of an answer that were selected, as ranges: selecting a million rows costs nothing until
/// somebody wants their keys. A value; parts are shared and never changed, so it may go into any
/// thread.
struct SelectedRows final
{
    std::shared_ptr<const enrollmentlist::ListAnswer> answer;
    QList<RowRange> ranges; ///< In order, apart from each other.

    qsizetype count() const;
    bool isEmpty() const { return ranges.isEmpty(); }
    bool isAll() const;
    /// Registration IDs in the order of the rows. One a row: of many rows not in the GUI thread.
    QStringList keys() const;
};

/// Where the rows of @p before stand in @p after, found by registration ID, and where the row of
/// @p current stands. Work grows with both answers: of many rows not in the GUI thread.
struct MovedRows final
{
    QList<RowRange> ranges;
    std::optional<int> current;
    std::optional<int> top;
    /// So scattered that a view could not show them selected: ranges is empty.
    bool isTooScattered = false;
};
/// @p top: the row that stood first in the view.
MovedRows movedRows(const SelectedRows &before, int current, int top,
                    const enrollmentlist::ListAnswer &after);

} // namespace endorse::models
