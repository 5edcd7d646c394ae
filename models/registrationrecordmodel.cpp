// SPDX-License-Identifier: GPL-3.0-or-later
#include "registrationrecordmodel.h"

#include <models/format.h>
#include <models/recordwords.h>

namespace endorse::models {

using dps::RegistrationStatus;
using enrollment::DeskRegistration;

namespace {

class RegistrationRecord final : public ListedRecord
{
public:
    explicit RegistrationRecord(std::shared_ptr<const DeskRegistration> shown)
        : registration(std::move(shown))
    {
    }

    QString id() const override { return registration->state.registrationId; }
    QString status() const
    {
        return registration->state.status ? dps::toString(*registration->state.status) : QString();
    }
    qint64 errorCode() const { return registration->state.errorCode.value_or(0); }
    bool isAssigned() const { return registration->state.status == RegistrationStatus::Assigned; }
    bool isUnderWay() const { return registration->state.status == RegistrationStatus::Assigning; }
    QString sortText(int column) const override
    {
        switch (column) {
        case RegistrationRecordModel::StatusColumn:
            return status();
        case RegistrationRecordModel::HubColumn:
            return registration->state.assignedHub;
        case RegistrationRecordModel::DeviceColumn:
            return registration->state.deviceId;
        case RegistrationRecordModel::SubstatusColumn:
            return registration->state.substatus;
        case RegistrationRecordModel::GroupColumn:
            return registration->enrollmentGroupId;
        case RegistrationRecordModel::ChangedColumn:
            return registration->state.lastUpdatedDateTimeUtc;
        default:
            return registration->state.registrationId;
        }
    }
    bool holds(const QString &text) const override
    {
        // Dates come last, and hold nearly every number.
        for (int column = 0; column < RegistrationRecordModel::ChangedColumn; ++column) {
            if (sortText(column).contains(text, Qt::CaseInsensitive))
                return true;
        }
        return errorCode() != 0 && QString::number(errorCode()).contains(text);
    }
    bool isSame(const ListedRecord &other) const override
    {
        const auto &theirs = static_cast<const RegistrationRecord &>(other).registration;
        return registration == theirs || *registration == *theirs;
    }

    std::shared_ptr<const DeskRegistration> registration;
};

const RegistrationRecord &of(const ListedRecord &record)
{
    return static_cast<const RegistrationRecord &>(record);
}

} // namespace

RegistrationRecordModel::RegistrationRecordModel(QObject *parent)
    : RecordTable(parent)
{
}

void RegistrationRecordModel::setRegistrations(
    const enrollment::DeskRows<DeskRegistration> &registrations)
{
    QList<RecordRow> records;
    records.reserve(registrations.size());
    for (const auto &one : registrations)
        records.append(RecordRow(std::make_shared<const RegistrationRecord>(one)));
    setRecords(std::move(records));
}

std::shared_ptr<const DeskRegistration>
RegistrationRecordModel::registration(const QModelIndex &index) const
{
    const ListedRecord *shown = record(index);
    return shown ? of(*shown).registration : nullptr;
}

QString RegistrationRecordModel::title(int column) const
{
    switch (column) {
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
    case GroupColumn:
        return tr("Enrollment Group");
    default:
        return tr("Changed (UTC)");
    }
}

QString RegistrationRecordModel::text(const ListedRecord &record, int column) const
{
    const RegistrationRecord &row = of(record);
    switch (column) {
    case StatusColumn:
        if (row.errorCode() == 0)
            return registrationWord(row.status());
        //: %1: state of a registration ("Failed"), %2: the service's error code.
        return tr("%1 (%2)").arg(registrationWord(row.status()), QString::number(row.errorCode()));
    case ChangedColumn:
        return dpsTimeText(row.sortText(ChangedColumn));
    default:
        return row.sortText(column);
    }
}

RecordTable::Look RegistrationRecordModel::look(const ListedRecord &record, int column) const
{
    const RegistrationRecord &row = of(record);
    Look look;
    if (column == ChangedColumn) {
        look.ink = Ink::Muted;
    } else if (column == HubColumn) {
        look.ink = Ink::Hub;
    } else if (column == StatusColumn && row.isUnderWay()) {
        look.icon = "busy";
        look.ink = Ink::Busy;
    } else if (column == StatusColumn) {
        look.icon = row.isAssigned() ? "ok" : "fail";
        look.ink = row.isAssigned() ? Ink::Ok : Ink::Fail;
        look.isStrong = !row.isAssigned();
    }
    return look;
}

QString RegistrationRecordModel::toolTip(const ListedRecord &record, int column) const
{
    const QString &message = of(record).registration->state.errorMessage;
    return column == StatusColumn && !message.isEmpty() ? message : text(record, column);
}

QString RegistrationRecordModel::spoken(const ListedRecord &record) const
{
    const QString hub = text(record, HubColumn);
    if (hub.isEmpty()) {
        //: Read aloud: %1 a registration ID, %2 its state.
        return tr("%1, %2").arg(record.id(), text(record, StatusColumn));
    }
    //: Read aloud: %1 a registration ID, %2 its state, %3 an IoT hub.
    return tr("%1, %2, %3").arg(record.id(), text(record, StatusColumn), hub);
}

} // namespace endorse::models
