// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>

#include <algorithm>
#include <enrollment/deskchanges.h>
#include <enrollment/deskpages.h>

namespace endorse::enrollment {

/// The rows of one list that a desk holds, found by key, and how far they reach.
template<class Record>
struct DeskKept final
{
    DeskRows<Record> rows;
    QHash<QString, qsizetype> places; ///< By key.
    DeskCursor cursor;                ///< Behind the last row.

    /// Adds the rows of a page. Whoever adds records meanwhile moves the pages, so one may come
    /// twice: the later one counts.
    void append(DeskRows<Record> more)
    {
        for (auto &row : more) {
            const QString key = deskKey(*row);
            if (const auto known = places.constFind(key); known != places.cend()) {
                rows[*known] = std::move(row);
                continue;
            }
            places.insert(key, rows.size());
            rows.append(std::move(row));
        }
    }
    /// Takes the place of the row with this key, or stands where the service would list it, as far
    /// as its order is seen here.
    void put(const Record &record)
    {
        auto row = std::make_shared<const Record>(record);
        const QString key = deskKey(record);
        if (const auto known = places.constFind(key); known != places.cend()) {
            rows[*known] = std::move(row);
            return;
        }
        const auto place = std::find_if(
            rows.begin(), rows.end(), [&key](const auto &other) { return deskKey(*other) > key; });
        rows.insert(place, std::move(row));
        index();
    }
    /// Whether there was one with such a key.
    bool drop(const QSet<QString> &keys)
    {
        const auto gone = [&keys](const auto &row) { return keys.contains(deskKey(*row)); };
        const bool any = rows.removeIf(gone) > 0;
        if (any)
            index();
        return any;
    }
    /// One for each id, in order; null where there is none.
    DeskRows<Record> find(const QStringList &ids) const
    {
        DeskRows<Record> found;
        found.reserve(ids.size());
        for (const QString &id : ids) {
            const auto place = places.constFind(id.toLower());
            found.append(place == places.cend() ? nullptr : rows.at(*place));
        }
        return found;
    }

private:
    void index()
    {
        places.clear();
        places.reserve(rows.size());
        for (qsizetype i = 0; i < rows.size(); ++i)
            places.insert(deskKey(*rows.at(i)), i);
    }
};

} // namespace endorse::enrollment
