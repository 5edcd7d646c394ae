// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonitems.h"

namespace endorse::emulator {

namespace {

/// The place behind the string that begins at @p at.
qsizetype endOfString(QByteArrayView json, qsizetype at)
{
    for (++at; at < json.size() && json[at] != '"'; ++at) {
        if (json[at] == '\\')
            ++at;
    }
    return at + 1;
}

/// The place of the comma or bracket that ends the element at @p at.
qsizetype endOfElement(QByteArrayView json, qsizetype at)
{
    int depth = 0;
    while (at < json.size()) {
        const char c = json[at];
        if (c == '"') {
            at = endOfString(json, at);
            continue;
        }
        if (depth == 0 && (c == ',' || c == ']'))
            break;
        if (c == '[' || c == '{')
            ++depth;
        else if (c == ']' || c == '}')
            --depth;
        ++at;
    }
    return qMin(at, json.size());
}

} // namespace

std::optional<QList<QByteArrayView>> jsonItems(QByteArrayView json)
{
    json = json.trimmed();
    if (!json.startsWith('[') || !json.endsWith(']'))
        return std::nullopt;
    QList<QByteArrayView> items;
    qsizetype at = 1;
    while (at < json.size()) {
        const qsizetype end = endOfElement(json, at);
        const QByteArrayView item = json.sliced(at, end - at).trimmed();
        if (!item.isEmpty())
            items.append(item);
        at = end + 1;
    }
    return items;
}

} // namespace endorse::emulator
