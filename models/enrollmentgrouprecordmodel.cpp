// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrollmentgrouprecordmodel.h"

#include <models/format.h>
#include <models/recordwords.h>

namespace endorse::models {

using dps::EnrollmentGroup;

namespace {

class GroupRecord final : public ListedRecord
{
public:
    explicit GroupRecord(std::shared_ptr<const EnrollmentGroup> shown)
        : group(std::move(shown))
    {
    }

    QString id() const override { return group->enrollmentGroupId; }
    QString sortText(int column) const override
    {
        switch (column) {
        case EnrollmentGroupRecordModel::StatusColumn:
            return group->isEnabled() ? QStringLiteral("enabled") : QStringLiteral("disabled");
        case EnrollmentGroupRecordModel::AttestationColumn:
            return group->attestation.type;
        case EnrollmentGroupRecordModel::AllocationColumn:
            return group->iotHubHostName.isEmpty() ? group->allocationPolicy
                                                   : group->iotHubHostName;
        case EnrollmentGroupRecordModel::CreatedColumn:
            return group->createdDateTimeUtc;
        case EnrollmentGroupRecordModel::ChangedColumn:
            return group->lastUpdatedDateTimeUtc;
        default:
            return group->enrollmentGroupId;
        }
    }
    bool holds(const QString &text) const override
    {
        // Dates come last, and hold nearly every number.
        for (int column = 0; column < EnrollmentGroupRecordModel::CreatedColumn; ++column) {
            if (sortText(column).contains(text, Qt::CaseInsensitive))
                return true;
        }
        return group->iotHubs && group->iotHubs->join(u' ').contains(text, Qt::CaseInsensitive);
    }
    bool isSame(const ListedRecord &other) const override
    {
        const auto &theirs = static_cast<const GroupRecord &>(other).group;
        return group == theirs || *group == *theirs;
    }

    std::shared_ptr<const EnrollmentGroup> group;
};

const GroupRecord &of(const ListedRecord &record)
{
    return static_cast<const GroupRecord &>(record);
}

} // namespace

EnrollmentGroupRecordModel::EnrollmentGroupRecordModel(QObject *parent)
    : RecordTable(parent)
{
}

void EnrollmentGroupRecordModel::setGroups(const enrollment::DeskRows<EnrollmentGroup> &groups)
{
    QList<RecordRow> records;
    records.reserve(groups.size());
    for (const auto &one : groups)
        records.append(RecordRow(std::make_shared<const GroupRecord>(one)));
    setRecords(std::move(records));
}

std::shared_ptr<const EnrollmentGroup>
EnrollmentGroupRecordModel::group(const QModelIndex &index) const
{
    const ListedRecord *shown = record(index);
    return shown ? of(*shown).group : nullptr;
}

QString EnrollmentGroupRecordModel::title(int column) const
{
    switch (column) {
    case GroupColumn:
        return tr("Group ID");
    case StatusColumn:
        return tr("Status");
    case AttestationColumn:
        return tr("Attestation");
    case AllocationColumn:
        //: The hub of an enrollment group, or how one is chosen.
        return tr("Hub or Policy");
    case CreatedColumn:
        return tr("Created (UTC)");
    default:
        return tr("Changed (UTC)");
    }
}

QString EnrollmentGroupRecordModel::text(const ListedRecord &record, int column) const
{
    const EnrollmentGroup &group = *of(record).group;
    switch (column) {
    case StatusColumn:
        return provisioningWord(group.isEnabled());
    case AttestationColumn:
        return attestationWord(group.attestation);
    case AllocationColumn:
        return allocationText(group);
    case CreatedColumn:
        return dpsTimeText(group.createdDateTimeUtc);
    case ChangedColumn:
        return dpsTimeText(group.lastUpdatedDateTimeUtc);
    default:
        return group.enrollmentGroupId;
    }
}

RecordTable::Look EnrollmentGroupRecordModel::look(const ListedRecord &record, int column) const
{
    Look look;
    if (column == StatusColumn) {
        const bool enabled = of(record).group->isEnabled();
        look.icon = enabled ? "ok" : "skip";
        look.ink = enabled ? Ink::Ok : Ink::Muted;
        look.isStrong = !enabled;
    } else if (column == CreatedColumn || column == ChangedColumn) {
        look.ink = Ink::Muted;
    }
    return look;
}

QString EnrollmentGroupRecordModel::spoken(const ListedRecord &record) const
{
    //: Read aloud: %1 the ID of a group, %2 "Enabled" or "Disabled", %3 how its devices prove
    //: themselves.
    return tr("%1, %2, %3")
        .arg(record.id(), text(record, StatusColumn), text(record, AttestationColumn));
}

} // namespace endorse::models
