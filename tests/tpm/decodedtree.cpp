// SPDX-License-Identifier: GPL-3.0-or-later
#include "decodedtree.h"

#include <algorithm>

namespace endorse::testing {

using tpmtypes::StructureNode;

QString gapIn(const StructureNode &node, const QString &path)
{
    const QString own = path + QLatin1Char('/') + node.name;
    if (node.name.isEmpty() || node.range.length <= 0)
        return own + QStringLiteral(" is empty");
    qsizetype at = node.range.offset;
    for (const StructureNode &child : node.children) {
        if (child.range.offset != at)
            return own + QStringLiteral(" has a gap before ") + child.name;
        const QString gap = gapIn(child, own);
        if (!gap.isEmpty())
            return gap;
        at += child.range.length;
    }
    const bool whole = node.children.isEmpty() || at == node.range.offset + node.range.length;
    return whole ? QString() : own + QStringLiteral(" has a gap at its end");
}

QString pathOf(const StructureNode &node, const QString &name)
{
    if (node.name == name)
        return name;
    for (const StructureNode &child : node.children) {
        const QString found = pathOf(child, name);
        if (!found.isEmpty())
            return node.name + QLatin1Char('/') + found;
    }
    return {};
}

StructureNode nodeAt(const StructureNode &root, const QString &path)
{
    StructureNode node = root;
    for (const QString &name : path.split(QLatin1Char('/'))) {
        const auto child = std::find_if(node.children.cbegin(), node.children.cend(),
                                        [&](const StructureNode &c) { return c.name == name; });
        if (child == node.children.cend())
            return {};
        node = StructureNode(*child);
    }
    return node;
}

QStringList dump(const StructureNode &node)
{
    QStringList lines;
    for (const StructureNode &child : node.children)
        lines.append(QStringLiteral("%1 %2+%3 %4")
                         .arg(child.name)
                         .arg(child.range.offset)
                         .arg(child.range.length)
                         .arg(child.value)
                         .trimmed());
    return lines;
}

} // namespace endorse::testing
