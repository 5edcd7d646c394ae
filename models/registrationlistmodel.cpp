// SPDX-License-Identifier: GPL-3.0-or-later
#include "registrationlistmodel.h"

#include <models/format.h>

#include <QCoreApplication>

namespace endorse::models {

using emulator::RegistrationView;

namespace {

/// "enabled" and the like stand in the service's JSON; people read words.
QString statusWord(const QString &status)
{
    static const std::pair<const char *, const char *> words[] = {
        //: State of a registration at the service; so in the next ones.
        {"assigned", QT_TRANSLATE_NOOP("endorse::models", "Assigned")},
        {"assigning", QT_TRANSLATE_NOOP("endorse::models", "Assigning")},
        {"failed", QT_TRANSLATE_NOOP("endorse::models", "Failed")},
        {"disabled", QT_TRANSLATE_NOOP("endorse::models", "Disabled")},
        {"unassigned", QT_TRANSLATE_NOOP("endorse::models", "Unassigned")},
    };
    for (const auto &[name, word] : words) {
        if (status == QLatin1String(name))
            return QCoreApplication::translate("endorse::models", word);
    }
    return status;
}

QString textOf(const RegistrationView &row, int column)
{
    switch (column) {
    case RegistrationListModel::RegistrationColumn:
        return row.registrationId;
    case RegistrationListModel::StatusColumn:
        if (row.errorCode == 0)
            return statusWord(row.status);
        //: %1: state of a registration ("Failed"), %2: the service's error code.
        return RegistrationListModel::tr("%1 (%2)").arg(statusWord(row.status),
                                                        QString::number(row.errorCode));
    case RegistrationListModel::HubColumn:
        return row.assignedHub;
    case RegistrationListModel::DeviceColumn:
        return row.deviceId;
    case RegistrationListModel::SubstatusColumn:
        return row.substatus;
    default:
        return dpsTimeText(row.lastUpdatedDateTimeUtc);
    }
}

bool isAssigned(const RegistrationView &row)
{
    return row.status == QLatin1String("assigned");
}

Ink inkOf(const RegistrationView &row, int column)
{
    if (column == RegistrationListModel::ChangedColumn)
        return Ink::Muted;
    if (column == RegistrationListModel::HubColumn)
        return Ink::Hub;
    if (column != RegistrationListModel::StatusColumn)
        return Ink::Text;
    return isAssigned(row) ? Ink::Ok : Ink::Fail;
}

} // namespace

RegistrationListModel::RegistrationListModel(QObject *parent)
    : KeyedTable(parent)
{
}

QString RegistrationListModel::keyOf(const RegistrationView &row) const
{
    return row.registrationId.toLower();
}

void RegistrationListModel::setRegistrations(const QList<RegistrationView> &registrations)
{
    setRows(registrations);
}

void RegistrationListModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const RegistrationView *RegistrationListModel::registration(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return nullptr;
    return &rows().at(index.row());
}

int RegistrationListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant RegistrationListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RegistrationColumn:
        return tr("Registration ID");
    case StatusColumn:
        return tr("Status");
    case HubColumn:
        return tr("Assigned Hub");
    case DeviceColumn:
        return tr("Device ID");
    case SubstatusColumn:
        return tr("Substatus");
    case ChangedColumn:
        return tr("Changed (UTC)");
    default:
        return {};
    }
}

QVariant RegistrationListModel::data(const QModelIndex &index, int role) const
{
    const RegistrationView *row = registration(index);
    if (row == nullptr)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*row, column);
    case Qt::ToolTipRole:
        return column == StatusColumn && !row->errorMessage.isEmpty() ? row->errorMessage
                                                                      : textOf(*row, column);
    case Qt::AccessibleTextRole:
        if (row->assignedHub.isEmpty()) {
            //: Read aloud: %1 a registration ID, %2 its state.
            return tr("%1, %2").arg(row->registrationId, textOf(*row, StatusColumn));
        }
        //: Read aloud: %1 a registration ID, %2 its state, %3 an IoT hub.
        return tr("%1, %2, %3")
            .arg(row->registrationId, textOf(*row, StatusColumn), row->assignedHub);
    case ValueRole:
        return column == StatusColumn ? row->status : textOf(*row, column);
    case IdRole:
        return keyOf(*row);
    case IconNameRole:
        if (column != StatusColumn)
            return QString();
        return isAssigned(*row) ? QStringLiteral("ok") : QStringLiteral("fail");
    case InkRole:
        return int(inkOf(*row, column));
    case StrongRole:
        return column == StatusColumn && !isAssigned(*row);
    default:
        return {};
    }
}

} // namespace endorse::models
