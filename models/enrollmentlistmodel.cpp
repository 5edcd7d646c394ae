// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrollmentlistmodel.h"

#include <models/format.h>

namespace endorse::models {

using emulator::EnrollmentView;

namespace {

QString textOf(const EnrollmentView &row, int column)
{
    switch (column) {
    case EnrollmentListModel::RegistrationColumn:
        return row.registrationId;
    case EnrollmentListModel::StatusColumn:
        return row.enabled ? EnrollmentListModel::tr("Enabled")
                           : EnrollmentListModel::tr("Disabled");
    case EnrollmentListModel::EkColumn:
        return core::toHex(row.ekName);
    case EnrollmentListModel::DeviceColumn:
        return row.deviceId.isEmpty() ? row.registrationId : row.deviceId;
    case EnrollmentListModel::HubColumn:
        if (!row.hub.isEmpty())
            return row.hub;
        if (row.hubs.isEmpty())
            return EnrollmentListModel::tr("The emulator's own");
        return row.hubs.join(QLatin1String(", "));
    default:
        return dpsTimeText(row.lastUpdatedDateTimeUtc);
    }
}

Ink inkOf(const EnrollmentView &row, int column)
{
    switch (column) {
    case EnrollmentListModel::StatusColumn:
        return row.enabled ? Ink::Ok : Ink::Muted;
    case EnrollmentListModel::EkColumn:
        return Ink::Ek;
    case EnrollmentListModel::ChangedColumn:
        return Ink::Muted;
    default:
        return Ink::Text;
    }
}

} // namespace

EnrollmentListModel::EnrollmentListModel(QObject *parent)
    : KeyedTable(parent)
{
}

QString EnrollmentListModel::keyOf(const EnrollmentView &row) const
{
    return row.registrationId.toLower();
}

void EnrollmentListModel::setEnrollments(const QList<EnrollmentView> &enrollments)
{
    setRows(enrollments);
}

void EnrollmentListModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const EnrollmentView *EnrollmentListModel::enrollment(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return nullptr;
    return &rows().at(index.row());
}

int EnrollmentListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant EnrollmentListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RegistrationColumn:
        return tr("Registration ID");
    case StatusColumn:
        return tr("Status");
    case EkColumn:
        return tr("EK Name");
    case DeviceColumn:
        return tr("Device ID");
    case HubColumn:
        return tr("Hub");
    case ChangedColumn:
        return tr("Changed (UTC)");
    default:
        return {};
    }
}

QVariant EnrollmentListModel::data(const QModelIndex &index, int role) const
{
    const EnrollmentView *row = enrollment(index);
    if (row == nullptr)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return textOf(*row, column);
    case Qt::AccessibleTextRole:
        //: Read aloud: %1 a registration ID, %2 "Enabled" or "Disabled".
        return tr("%1, %2").arg(row->registrationId, textOf(*row, StatusColumn));
    case ValueRole:
        if (column == EkColumn)
            return row->ekName;
        return column == StatusColumn ? QVariant(row->enabled) : QVariant(textOf(*row, column));
    case IdRole:
        return keyOf(*row);
    case IconNameRole:
        if (column != StatusColumn)
            return QString();
        return row->enabled ? QStringLiteral("ok") : QStringLiteral("skip");
    case InkRole:
        return int(inkOf(*row, column));
    case StrongRole:
        return column == StatusColumn && !row->enabled;
    default:
        return {};
    }
}

} // namespace endorse::models
