// SPDX-License-Identifier: GPL-3.0-or-later
#include "memberpairmodel.h"

#include "celltext.h"

namespace endorse::models {

using dps::MemberDifference;

MemberPairModel::MemberPairModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void MemberPairModel::setMembers(const QList<MemberDifference> &members)
{
    beginResetModel();
    m_members = members;
    endResetModel();
}

void MemberPairModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_members.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int MemberPairModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_members.size());
}

int MemberPairModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant MemberPairModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case MemberColumn:
        return tr("Member");
    case HereColumn:
        //: Header of a column: the value in this list.
        return tr("Here");
    case ThereColumn:
        return tr("On the service");
    default:
        return {};
    }
}

QString MemberPairModel::valueText(const QString &value)
{
    //: A member of a record is absent.
    return value.isNull() ? tr("not set") : cellText(value);
}

QVariant MemberPairModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return {};
    const MemberDifference &member = m_members.at(index.row());
    const QString &value = index.column() == MemberColumn ? member.path
                           : index.column() == HereColumn ? member.here
                                                          : member.there;
    const bool isValue = index.column() != MemberColumn;
    switch (role) {
    case Qt::DisplayRole:
        return isValue ? valueText(value) : value;
    case Qt::ToolTipRole:
        return isValue ? cellText(value, 2000) : value;
    case Qt::AccessibleTextRole:
        //: Read aloud: %1 a member of a record, %2 its value here, %3 its value on the service.
        return tr("%1: here %2, on the service %3")
            .arg(member.path, valueText(member.here), valueText(member.there));
    case ValueRole:
        return value;
    case IdRole:
        return member.path;
    case InkRole:
        return int(!isValue || value.isNull() ? Ink::Muted : Ink::Text);
    default:
        return {};
    }
}

} // namespace endorse::models
