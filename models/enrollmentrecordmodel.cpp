// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrollmentrecordmodel.h"

#include <models/format.h>
#include <models/recordwords.h>

#include <QJsonDocument>
#include <QJsonObject>

namespace endorse::models {

using dps::IndividualEnrollment;

namespace {

class EnrollmentRecord final : public ListedRecord
{
public:
    explicit EnrollmentRecord(std::shared_ptr<const IndividualEnrollment> shown)
        : enrollment(std::move(shown))
        , verdict(recordedVerdict(*enrollment))
    {
    }

    QString deviceId() const
    {
        return enrollment->deviceId.isEmpty() ? enrollment->registrationId : enrollment->deviceId;
    }
    QString id() const override { return enrollment->registrationId; }
    QString sortText(int column) const override
    {
        switch (column) {
        case EnrollmentRecordModel::StatusColumn:
            return enrollment->isEnabled() ? QStringLiteral("enabled") : QStringLiteral("disabled");
        case EnrollmentRecordModel::AttestationColumn:
            return enrollment->attestation.type;
        case EnrollmentRecordModel::DeviceColumn:
            return deviceId();
        case EnrollmentRecordModel::AllocationColumn:
            return enrollment->iotHubHostName.isEmpty() ? enrollment->allocationPolicy
                                                        : enrollment->iotHubHostName;
        case EnrollmentRecordModel::VerdictColumn:
            return verdict;
        case EnrollmentRecordModel::ChangedColumn:
            return enrollment->lastUpdatedDateTimeUtc;
        default:
            return enrollment->registrationId;
        }
    }
    bool holds(const QString &text) const override
    {
        // Dates come last, and hold nearly every number.
        for (int column = 0; column < EnrollmentRecordModel::ChangedColumn; ++column) {
            if (sortText(column).contains(text, Qt::CaseInsensitive))
                return true;
        }
        return enrollment->iotHubs &&
               enrollment->iotHubs->join(u' ').contains(text, Qt::CaseInsensitive);
    }
    bool isSame(const ListedRecord &other) const override
    {
        const auto &theirs = static_cast<const EnrollmentRecord &>(other).enrollment;
        return enrollment == theirs || *enrollment == *theirs;
    }

    std::shared_ptr<const IndividualEnrollment> enrollment;
    QString verdict;
};

const EnrollmentRecord &of(const ListedRecord &record)
{
    return static_cast<const EnrollmentRecord &>(record);
}

} // namespace

QString recordedVerdict(const IndividualEnrollment &enrollment)
{
    if (!enrollment.optionalDeviceInformation.contains("endorsementKey"))
        return {};
    return QJsonDocument::fromJson(enrollment.optionalDeviceInformation)
        .object()[QLatin1String("endorsementKey")]
        .toObject()[QLatin1String("verdict")]
        .toString();
}

EnrollmentRecordModel::EnrollmentRecordModel(QObject *parent)
    : RecordTable(parent)
{
}

void EnrollmentRecordModel::setEnrollments(
    const enrollment::DeskRows<IndividualEnrollment> &enrollments)
{
    QList<RecordRow> records;
    records.reserve(enrollments.size());
    for (const auto &one : enrollments)
        records.append(RecordRow(std::make_shared<const EnrollmentRecord>(one)));
    setRecords(std::move(records));
}

std::shared_ptr<const IndividualEnrollment>
EnrollmentRecordModel::enrollment(const QModelIndex &index) const
{
    const ListedRecord *shown = record(index);
    return shown ? of(*shown).enrollment : nullptr;
}

QString EnrollmentRecordModel::title(int column) const
{
    switch (column) {
    case RegistrationColumn:
        return tr("Registration ID");
    case StatusColumn:
        return tr("Status");
    case AttestationColumn:
        return tr("Attestation");
    case DeviceColumn:
        return tr("Device ID");
    case AllocationColumn:
        //: The hub of an enrollment, or how one is chosen.
        return tr("Hub or Policy");
    case VerdictColumn:
        //: Whether the endorsement key comes from a maker of TPMs.
        return tr("EK");
    default:
        return tr("Changed (UTC)");
    }
}

QString EnrollmentRecordModel::text(const ListedRecord &record, int column) const
{
    const EnrollmentRecord &row = of(record);
    switch (column) {
    case StatusColumn:
        return provisioningWord(row.enrollment->isEnabled());
    case AttestationColumn:
        return attestationWord(row.enrollment->attestation);
    case AllocationColumn:
        return allocationText(*row.enrollment);
    case VerdictColumn:
        return verdictWord(row.verdict);
    case ChangedColumn:
        return dpsTimeText(row.enrollment->lastUpdatedDateTimeUtc);
    default:
        return row.sortText(column);
    }
}

RecordTable::Look EnrollmentRecordModel::look(const ListedRecord &record, int column) const
{
    const EnrollmentRecord &row = of(record);
    Look look;
    if (column == StatusColumn) {
        const bool enabled = row.enrollment->isEnabled();
        look.icon = enabled ? "ok" : "skip";
        look.ink = enabled ? Ink::Ok : Ink::Muted;
        look.isStrong = !enabled;
    } else if (column == VerdictColumn) {
        look.icon = verdictIcon(row.verdict);
        look.ink = verdictInk(row.verdict);
    } else if (column == ChangedColumn) {
        look.ink = Ink::Muted;
    }
    return look;
}

QString EnrollmentRecordModel::spoken(const ListedRecord &record) const
{
    //: Read aloud: %1 a registration ID, %2 "Enabled" or "Disabled", %3 how it proves itself.
    return tr("%1, %2, %3")
        .arg(record.id(), text(record, StatusColumn), text(record, AttestationColumn));
}

} // namespace endorse::models
