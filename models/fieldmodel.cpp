// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldmodel.h"

#include <models/format.h>
#include <models/inks.h>

namespace endorse::models {

using attestation::Field;

FieldModel::FieldModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void FieldModel::setStep(const attestation::StepRecord &step)
{
    beginResetModel();
    m_step = step.id;
    m_groups.clear();
    if (!step.sent.isEmpty())
        m_groups.append(Group{Direction::Sent, step.sent});
    if (!step.received.isEmpty())
        m_groups.append(Group{Direction::Received, step.received});
    endResetModel();
}

void FieldModel::clear()
{
    beginResetModel();
    m_groups.clear();
    endResetModel();
}

void FieldModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (m_groups.isEmpty())
        return;
    const int groups = int(m_groups.size());
    Q_EMIT dataChanged(index(0, 0), index(groups - 1, ColumnCount - 1));
    for (int group = 0; group < groups; ++group) {
        const QModelIndex parent = index(group, 0);
        Q_EMIT dataChanged(index(0, 0, parent),
                           index(rowCount(parent) - 1, ColumnCount - 1, parent));
    }
}

const Field *FieldModel::field(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return nullptr;
    return &m_groups.at(qsizetype(index.internalId()) - 1).fields.at(index.row());
}

QModelIndex FieldModel::firstWithBytes() const
{
    for (int group = 0; group < int(m_groups.size()); ++group) {
        const QList<Field> &fields = m_groups.at(group).fields;
        for (int row = 0; row < int(fields.size()); ++row) {
            if (!fields.at(row).bytes.isEmpty())
                return index(row, 0, index(group, 0));
        }
    }
    return {};
}

QModelIndex FieldModel::indexOfId(const QString &id) const
{
    for (int group = 0; group < int(m_groups.size()); ++group) {
        const QModelIndex parent = index(group, 0);
        for (int row = 0; row < rowCount(parent); ++row) {
            const QModelIndex candidate = index(row, 0, parent);
            if (data(candidate, IdRole).toString() == id)
                return candidate;
        }
    }
    return {};
}

QModelIndex FieldModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : quintptr(0));
}

QModelIndex FieldModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(int(child.internalId()) - 1, 0, quintptr(0));
}

int FieldModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return int(m_groups.at(parent.row()).fields.size());
}

int FieldModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant FieldModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == LabelColumn)
        return tr("Field");
    return section == ValueColumn ? tr("Value") : QVariant();
}

QVariant FieldModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == 0)
        return groupData(m_groups.at(index.row()), index.column(), role);
    return fieldData(m_groups.at(qsizetype(index.internalId()) - 1), index.row(), index.column(),
                     role);
}

QVariant FieldModel::groupData(const Group &group, int column, int role) const
{
    const bool sent = group.direction == Direction::Sent;
    switch (role) {
    case Qt::DisplayRole:
        if (column != LabelColumn)
            return {};
        [[fallthrough]];
    case Qt::AccessibleTextRole:
        //: Heading above what a step sent.
        return sent ? tr("Sent") : tr("Received");
    case IdRole:
    case ValueRole:
        return sent ? QStringLiteral("sent") : QStringLiteral("received");
    case StrongRole:
        return true;
    case InkRole:
        return int(Ink::Text);
    default:
        return {};
    }
}

QVariant FieldModel::fieldData(const Group &group, int row, int column, int role) const
{
    const Field &field = group.fields.at(row);
    const auto value = [&field] {
        if (!field.value.isEmpty())
            return field.value;
        return field.masked ? tr("%1, masked").arg(sizeText(field.bytes.size()))
                            : sizeText(field.bytes.size());
    };
    switch (role) {
    case Qt::DisplayRole:
        return column == LabelColumn ? field.label.render() : value();
    case Qt::AccessibleTextRole:
        //: Read aloud: %1 name of a field, %2 its value.
        return tr("%1: %2").arg(field.label.render(), value());
    case IdRole:
        return QStringLiteral("%1/%2")
            .arg(groupData(group, LabelColumn, IdRole).toString())
            .arg(row);
    case ValueRole:
        return column == LabelColumn ? field.label.english() : field.value;
    case InkRole: {
        const Ink ink = inkOfField(m_step, field);
        return int(column == LabelColumn ? ink : Ink::Text);
    }
    case StrongRole:
        return column == LabelColumn && inkOfField(m_step, field) != Ink::Text;
    case BytesRole:
        return field.bytes;
    case MaskedRole:
        return field.masked;
    case DecodedRole:
        return !field.tree.name.isEmpty();
    default:
        return {};
    }
}

} // namespace endorse::models
