// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>

#include <QSet>
#include <QString>
#include <QStringList>

#include <enrollmentlist/listindex.h>
#include <enrollmentlist/rowbits.h>
#include <memory>
#include <optional>
#include <vector>

namespace endorse::enrollmentlist {

/// Which rows, and in what order. A row has to meet every condition that is set.
struct ListQuery final
{
    /// Stands, in whatever case, in the registration ID, the device ID, the IoT hub, or the word
    /// of the status. Empty: every row.
    QString text;
    /// In the user's language, in the order of Status; fewer: those are not searched.
    QStringList statusWords;
    std::optional<Status> status;
    QString iotHub; ///< Exactly this hub, in whatever case; empty: any.
    /// Keys (registration IDs in lower case): no others. Of a comparison, for instance.
    std::optional<QSet<QString>> only;
    ListColumn column = ListColumn::RegistrationId;
    Qt::SortOrder order = Qt::AscendingOrder;

    friend bool operator==(const ListQuery &, const ListQuery &) = default;
};

/// The rows that a query found.
struct ListAnswer final
{
    std::shared_ptr<const ListIndex> index; ///< Whose rows they are. Never null.
    std::vector<quint32> rows;              ///< In the order that was asked for.
    double ms = 0;                          ///< What finding them took.
    /// The text was no text to look for but an EK, whose row this is (or no row).
    bool isByEk = false;
};

/// Which rows a set of keys stands for, kept from one query to the next with the same set. Thread:
/// one at a time.
struct ListOnly final
{
    std::weak_ptr<const ListIndex> index;
    QSet<QString> keys;
    RowBits rows;
};

/// Finds the rows. Uses more than one processor for many rows. When @p cancel fires, the answer
/// has no rows and nobody should look at it; that takes about a millisecond. @p only may be null.
/// Thread: any; with many rows not that of a window.
ListAnswer answer(std::shared_ptr<const ListIndex> index, const ListQuery &query,
                  const core::CancelToken &cancel = {}, ListOnly *only = nullptr);

} // namespace endorse::enrollmentlist
