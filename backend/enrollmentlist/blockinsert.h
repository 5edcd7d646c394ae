// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <enrollmentlist/storechange.h>

namespace endorse::enrollmentlist {

/// Inserts the rows at @p places of @p block, which are alike in nothing, with two statements for
/// some thousand rows; for engines that take arrays. Their records get the numbers from
/// @p firstRecord on. The places of the rows that were not inserted, in the order of @p places.
core::Result<QList<qsizetype>> insertBlock(StoreCore &core, const StoreChange &change,
                                           const QList<PreparedRow> &block,
                                           const QList<qsizetype> &places, qint64 firstRecord);

} // namespace endorse::enrollmentlist
