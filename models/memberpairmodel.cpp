// SPDX-License-Identifier: GPL-3.0-or-later
#include "memberpairmodel.h"

#include "celltext.h"

namespace endorse::models {

using dps::MemberDifference;

MemberPairModel::MemberPairModel(QObject *parent)
    : FramedTable(parent)
{
}

void MemberPairModel::setMembers(const QList<MemberDifference> &members)
{
    beginResetModel();
    m_members = members;
    endResetModel();
}

QString MemberPairModel::title(int column) const
{
    switch (column) {
    case MemberColumn:
        return tr("Member");
    case HereColumn:
        //: Header of a column: the value in this list.
        return tr("Here");
    default:
        return tr("On the service");
    }
}

QString MemberPairModel::valueText(const QString &value)
{
    //: A member of a record is absent.
    return value.isNull() ? tr("not set") : cellText(value);
}

QVariant MemberPairModel::cell(int row, int column, int role) const
{
    const MemberDifference &member = m_members.at(row);
    const QString &value = column == MemberColumn ? member.path
                           : column == HereColumn ? member.here
                                                  : member.there;
    const bool isValue = column != MemberColumn;
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
    case MonoRole:
        return isValue && !value.isNull();
    case InkRole:
        return int(!isValue || value.isNull() ? Ink::Muted : Ink::Text);
    default:
        return {};
    }
}

} // namespace endorse::models
