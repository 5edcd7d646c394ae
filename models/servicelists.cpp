// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicelists.h"

#include <QCoreApplication>

namespace endorse::models {

using emulator::EnrollmentView;
using emulator::RegistrationView;

namespace {

/// "2026-11-22 17:41:42" of the service's ISO 8601 with seven digits; as it is when it is none.
QString timeText(const QString &dpsTimestamp)
{
    const QDateTime time = QDateTime::fromString(dpsTimestamp.left(19), Qt::ISODate);
    return time.isValid() ? time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : dpsTimestamp;
}

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
        return timeText(row.lastUpdatedDateTimeUtc);
    }
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
        return timeText(row.lastUpdatedDateTimeUtc);
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
