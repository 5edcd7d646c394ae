// SPDX-License-Identifier: GPL-3.0-or-later
#include "structuretreemodel.h"

#include <models/format.h>
#include <models/inks.h>

#include <algorithm>

namespace endorse::models {

using tpmtypes::ByteRange;
using tpmtypes::StructureNode;

namespace {

/// Bytes that are written as hex in the tree; more are told by their size.
constexpr qsizetype longestValue = 8;

} // namespace

StructureTreeModel::StructureTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void StructureTreeModel::setRoots(const QList<StructureNode> &roots, Ink fallback,
                                  std::optional<Ink> subject)
{
    beginResetModel();
    m_items.clear();
    m_roots.clear();
    m_fallback = fallback;
    m_subject = subject;
    for (const StructureNode &root : roots) {
        if (!root.name.isEmpty())
            m_roots.push_back(add(root, -1, int(m_roots.size()), {}));
    }
    endResetModel();
}

Ink StructureTreeModel::inkOf(const StructureNode &node, const QStringList &path) const
{
    // A handle says by its number whose it is: "0x81000001 SRK".
    if (node.type == QLatin1String("TPM_HANDLE")) {
        const auto known = inkOfHandle(node.value.left(10).toUInt(nullptr, 16));
        if (known)
            return *known == Ink::Nonce && m_subject == Ink::Hub ? Ink::Hub : *known;
    }
    return inkOfPart(path, m_fallback, m_subject);
}

int StructureTreeModel::add(const StructureNode &node, int parent, int row, const QStringList &path)
{
    const QStringList own = path + QStringList{node.name};
    const int position = int(m_items.size());
    Item item;
    item.name = node.name;
    item.type = node.type;
    item.value = node.value;
    // Names alone can repeat (two sessions of one command), so the id counts rows as well.
    item.id = (parent >= 0 ? m_items.at(size_t(parent)).id : QString()) +
              QStringLiteral("/%1:%2").arg(row).arg(node.name);
    item.range = node.range;
    item.ink = inkOf(node, own);
    item.parent = parent;
    item.row = row;
    m_items.push_back(std::move(item));
    for (qsizetype i = 0; i < node.children.size(); ++i) {
        const int child = add(node.children.at(i), position, int(i), own);
        m_items.at(size_t(position)).children.push_back(child);
    }
    return position;
}

void StructureTreeModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    const auto announce = [this](const std::vector<int> &children) {
        if (!children.empty())
            Q_EMIT dataChanged(indexOf(children.front()),
                               indexOf(children.back(), ColumnCount - 1));
    };
    announce(m_roots);
    for (const Item &item : m_items)
        announce(item.children);
}

QModelIndex StructureTreeModel::indexAt(qsizetype offset) const
{
    int found = -1;
    const std::vector<int> *level = &m_roots;
    while (true) {
        const auto inside = std::find_if(level->cbegin(), level->cend(), [&](int child) {
            const ByteRange range = m_items.at(size_t(child)).range;
            return offset >= range.offset && offset < range.offset + range.length;
        });
        if (inside == level->cend())
            break;
        found = *inside;
        level = &m_items.at(size_t(found)).children;
    }
    return found < 0 ? QModelIndex() : indexOf(found);
}

QModelIndex StructureTreeModel::indexOfId(const QString &id) const
{
    for (size_t i = 0; i < m_items.size(); ++i) {
        if (m_items.at(i).id == id)
            return indexOf(int(i));
    }
    return {};
}

ByteRange StructureTreeModel::range(const QModelIndex &index) const
{
    return index.isValid() ? m_items.at(index.internalId()).range : ByteRange{};
}

QList<StructureTreeModel::Mark> StructureTreeModel::marks() const
{
    QList<Mark> marks;
    for (size_t i = 0; i < m_items.size(); ++i) {
        const Item &item = m_items.at(i);
        if (item.children.empty() && item.range.length > 0)
            marks.append(
                Mark{item.range, item.ink, item.name, QPersistentModelIndex(indexOf(int(i)))});
    }
    std::stable_sort(marks.begin(), marks.end(),
                     [](const Mark &a, const Mark &b) { return a.range.offset < b.range.offset; });
    return marks;
}

const std::vector<int> &StructureTreeModel::childrenOf(const QModelIndex &parent) const
{
    return parent.isValid() ? m_items.at(parent.internalId()).children : m_roots;
}

QModelIndex StructureTreeModel::indexOf(int item, int column) const
{
    return createIndex(m_items.at(size_t(item)).row, column, quintptr(item));
}

QModelIndex StructureTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return indexOf(childrenOf(parent).at(size_t(row)), column);
}

QModelIndex StructureTreeModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    const int parent = m_items.at(child.internalId()).parent;
    return parent < 0 ? QModelIndex() : indexOf(parent);
}

int StructureTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(childrenOf(parent).size());
}

int StructureTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant StructureTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == NameColumn)
        return tr("Part");
    return section == ValueColumn ? tr("Value") : QVariant();
}

QString StructureTreeModel::valueText(const Item &item) const
{
    // Long hex is what the bytes beside the tree show already.
    const bool isHex =
        item.range.length > longestValue && item.value.size() == 2 * item.range.length;
    if (!item.value.isEmpty() && !isHex)
        return item.value;
    //: A structure: %1 its type, %2 its size in words.
    return item.type.isEmpty() ? sizeText(item.range.length)
                               : tr("%1, %2").arg(item.type, sizeText(item.range.length));
}

QVariant StructureTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Item &item = m_items.at(index.internalId());
    const bool isName = index.column() == NameColumn;
    switch (role) {
    case Qt::DisplayRole:
        return isName ? item.name : valueText(item);
    case Qt::AccessibleTextRole:
        //: Read aloud: %1 part of a structure, %2 its value, %3 its size, %4 where it begins.
        return tr("%1: %2, %3 at offset %4")
            .arg(item.name, valueText(item), sizeText(item.range.length),
                 QString::number(item.range.offset));
    case IdRole:
        return item.id;
    case ValueRole:
        return isName ? item.name : item.value;
    case InkRole:
        return int(isName ? item.ink : Ink::Text);
    case StrongRole:
        return isName && item.ink != m_fallback;
    case OffsetRole:
        return qlonglong(item.range.offset);
    case LengthRole:
        return qlonglong(item.range.length);
    case TypeRole:
        return item.type;
    default:
        return {};
    }
}

} // namespace endorse::models
