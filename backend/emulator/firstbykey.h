// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>

#include <algorithm>
#include <utility>

namespace endorse::emulator {

/// The values of the @p count smallest keys, in the order of the keys. Sorts no more than these.
/// Valid until the next change of @p values.
template<class Value>
QList<const Value *> firstByKey(const QHash<QString, Value> &values, qsizetype count)
{
    using Item = std::pair<const QString *, const Value *>;
    QList<Item> items;
    items.reserve(values.size());
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        items.append({&it.key(), &it.value()});
    const qsizetype wanted = std::min(count, items.size());
    std::partial_sort(items.begin(), items.begin() + wanted, items.end(),
                      [](const Item &a, const Item &b) { return *a.first < *b.first; });
    QList<const Value *> first;
    first.reserve(wanted);
    for (qsizetype i = 0; i < wanted; ++i)
        first.append(items.at(i).second);
    return first;
}

} // namespace endorse::emulator
