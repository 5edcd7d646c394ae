// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubdevicemodel.h"

#include <models/format.h>

#include <QLocale>
#include <QStringDecoder>

#include <algorithm>

namespace endorse::models {

using emulator::HubDevice;

namespace {

/// Characters of a message that a row shows.
constexpr qsizetype shownCharacters = 200;

/// The message when it is text, else its size.
QString messageText(const HubDevice &device)
{
    if (device.lastMessage.isEmpty())
        return {};
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decode(device.lastMessage);
    const bool isText =
        !decode.hasError() && std::all_of(text.begin(), text.end(), [](QChar character) {
            return character.isPrint() || character.isSpace() || character.isSurrogate();
        });
    return isText ? text.left(shownCharacters).simplified() : sizeText(device.lastMessage.size());
}

QString textOf(const HubDeviceRow &row, int column)
{
    if (column == HubDeviceModel::HubColumn)
        return row.hub;
    if (!row.device)
        return column == HubDeviceModel::DeviceColumn ? HubDeviceModel::tr("No devices yet")
                                                      : QString();
    switch (column) {
    case HubDeviceModel::DeviceColumn:
        return row.device->deviceId;
    case HubDeviceModel::RegistrationColumn:
        return row.device->registrationId;
    case HubDeviceModel::CountColumn:
        return QLocale().toString(row.device->messageCount);
    case HubDeviceModel::LastTimeColumn:
        return row.device->lastMessageAt ? utcTimeText(*row.device->lastMessageAt) : QString();
    default:
        return messageText(*row.device);
    }
}

QVariant valueOf(const HubDeviceRow &row, int column)
{
    if (!row.device)
        return textOf(row, column);
    switch (column) {
    case HubDeviceModel::CountColumn:
        return row.device->messageCount;
    case HubDeviceModel::LastTimeColumn:
        return row.device->lastMessageAt.value_or(QDateTime());
    case HubDeviceModel::LastMessageColumn:
        return row.device->lastMessage;
    default:
        return textOf(row, column);
    }
}

Ink inkOf(const HubDeviceRow &row, int column)
{
    if (column == HubDeviceModel::HubColumn)
        return Ink::Hub;
    return !row.device || column == HubDeviceModel::LastTimeColumn ? Ink::Muted : Ink::Text;
}

} // namespace

HubDeviceModel::HubDeviceModel(QObject *parent)
    : KeyedTable(parent)
{
}

QString HubDeviceModel::keyOf(const HubDeviceRow &row) const
{
    // A device id holds no line feed, and ids are compared with case.
    return row.hub.toLower() + QLatin1Char('\n') + (row.device ? row.device->deviceId : QString());
}

void HubDeviceModel::setHubs(const QList<emulator::HubView> &hubs)
{
    QList<HubDeviceRow> rows;
    for (const emulator::HubView &hub : hubs) {
        if (hub.devices.isEmpty())
            rows.append({hub.host, hub.isOwn, std::nullopt});
        for (const HubDevice &device : hub.devices)
            rows.append({hub.host, hub.isOwn, device});
    }
    setRows(rows);
}

void HubDeviceModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const HubDevice *HubDeviceModel::device(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return nullptr;
    const HubDeviceRow &row = rows().at(index.row());
    return row.device ? &*row.device : nullptr;
}

int HubDeviceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant HubDeviceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == CountColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case HubColumn:
        return tr("Hub");
    case DeviceColumn:
        return tr("Device ID");
    case RegistrationColumn:
        return tr("Registration ID");
    case CountColumn:
        return tr("Messages");
    case LastTimeColumn:
        return tr("Last Message (UTC)");
    case LastMessageColumn:
        return tr("Last Message");
    default:
        return {};
    }
}

QVariant HubDeviceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const HubDeviceRow &row = rows().at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return textOf(row, column);
    case Qt::TextAlignmentRole:
        if (column == CountColumn)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case Qt::AccessibleTextRole:
        //: Read aloud: %1 a device ID, %2 an IoT hub.
        return tr("%1, %2").arg(textOf(row, DeviceColumn), row.hub);
    case ValueRole:
        return valueOf(row, column);
    case IdRole:
        return keyOf(row);
    case IconNameRole:
        return column == HubColumn ? QStringLiteral("hub") : QString();
    case InkRole:
        return int(inkOf(row, column));
    case StrongRole:
        return column == HubColumn && row.isOwn;
    default:
        return {};
    }
}

} // namespace endorse::models
