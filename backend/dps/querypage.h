// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <functional>

namespace endorse::dps {

/// One page of a query.
template<typename Record>
struct QueryPage final
{
    QList<Record> items;
    QByteArray continuation; ///< Asks for the next page; empty: this is the last one.
};

/// Takes one page after the other; false ends the walk.
template<typename Record>
using PageSink = std::function<bool(QList<Record> items)>;

} // namespace endorse::dps
