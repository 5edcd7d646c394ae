// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRandomGenerator>

#include <enrollmentlist/listindex.h>

namespace endorse::testing {

/// Rows of all kinds, the same ones for the same seed: IDs in mixed case, device IDs in several
/// scripts or none, hubs in two spellings, equal times and ETags.
class RandomRows final
{
public:
    explicit RandomRows(quint32 seed)
        : m_random(seed)
    {
    }

    /// A row with an ID that no other row of this object has.
    enrollmentlist::ListRow next();
    QList<enrollmentlist::ListRow> next(qsizetype count);
    /// The same ID, perhaps in another case, and other content.
    enrollmentlist::ListRow changed(const enrollmentlist::ListRow &row);
    int below(int limit) { return m_random.bounded(limit); }

private:
    QString deviceId();

    QRandomGenerator m_random;
    int m_ids = 0;
};

/// What a row is sorted by, for comparing: less than 0, 0, more than 0. Equal rows are not told
/// apart by their IDs.
int compareRows(const enrollmentlist::ListRow &a, const enrollmentlist::ListRow &b,
                enrollmentlist::ListColumn column);
/// The plain way to sort: rows by the column, equal ones by registration ID; descending is the
/// reverse.
void sortRows(QList<enrollmentlist::ListRow> &rows, enrollmentlist::ListColumn column,
              Qt::SortOrder order);

} // namespace endorse::testing
