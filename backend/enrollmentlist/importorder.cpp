// SPDX-License-Identifier: GPL-3.0-or-later
#include "importorder.h"

#include <QSet>

#include <algorithm>

namespace endorse::enrollmentlist {

ImportOrder ImportOrder::of(const QList<PreparedRow> &block)
{
    ImportOrder order;
    QSet<QByteArrayView> keys;
    QSet<QByteArrayView> eks;
    keys.reserve(block.size());
    eks.reserve(block.size());
    for (qsizetype i = 0; i < block.size(); ++i) {
        const PreparedRow &row = block.at(i);
        const bool hasEk = !row.ekName.isEmpty();
        if (keys.contains(row.key) || (hasEk && eks.contains(row.ekName))) {
            order.later.append(i);
            continue;
        }
        keys.insert(row.key);
        if (hasEk)
            eks.insert(row.ekName);
        order.first.append(i);
    }
    // Neighbours in the file lie on one page of the table.
    std::sort(order.first.begin(), order.first.end(),
              [&block](qsizetype a, qsizetype b) { return block.at(a).key < block.at(b).key; });
    return order;
}

} // namespace endorse::enrollmentlist
