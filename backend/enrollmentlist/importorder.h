// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <enrollmentlist/listrow.h>

namespace endorse::enrollmentlist {

/// The order in which the rows of a block go into the list; which one of two that are alike goes in
/// depends on it. A value.
struct ImportOrder final
{
    QList<qsizetype> first; ///< Places of rows that are alike in nothing, by key.
    QList<qsizetype> later; ///< What has a registration ID or EK of those, in the block's order.

    static ImportOrder of(const QList<PreparedRow> &block);
};

} // namespace endorse::enrollmentlist
