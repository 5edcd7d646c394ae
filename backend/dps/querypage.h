// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/result.h>

#include <QList>
#include <QSet>

#include <functional>

namespace endorse::dps {

/// One page of a query.
template<typename Record>
struct QueryPage final
{
    QList<Record> items;
    QByteArray continuation; ///< Asks for the next page; empty: this is the last one.
};

/// One page of a query as it came, a JSON array.
struct RawPage final
{
    core::Bytes body;
    QByteArray continuation; ///< As QueryPage::continuation.
};

/// Finds out that the pages of a query never come to an end. A value.
class PageGuard final
{
public:
    /// To be told of each page that is not the last one: how many records it had, and its
    /// continuation. Fails with Protocol, code "continuation", when the continuation came before,
    /// or when a thousand pages in a row had no record.
    core::Result<void> passed(qsizetype records, const QByteArray &continuation);

private:
    QSet<QByteArray> m_seen;
    int m_emptyPages = 0;
};

/// Takes one page after the other; false ends the walk.
template<typename Record>
using PageSink = std::function<bool(QList<Record> items)>;

} // namespace endorse::dps
