// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/recordtable.h>

#include <enrollment/servicedesk.h>

namespace endorse::models {

/// The individual enrollments of a service.
class EnrollmentRecordModel final : public RecordTable
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EnrollmentRecordModel)

public:
    enum Column : int {
        RegistrationColumn,
        StatusColumn,      ///< "Enabled", with icon
        AttestationColumn, ///< "TPM"
        DeviceColumn,      ///< The registration ID where no other is given
        AllocationColumn,  ///< The named hub, or the policy
        VerdictColumn,     ///< Whether the EK is genuine, where that was recorded
        ChangedColumn,     ///< UTC
        ColumnCount
    };

    explicit EnrollmentRecordModel(QObject *parent = nullptr);
    void setEnrollments(const enrollment::DeskRows<dps::IndividualEnrollment> &enrollments);
    /// Null for an invalid index.
    std::shared_ptr<const dps::IndividualEnrollment> enrollment(const QModelIndex &index) const;

protected:
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    QString text(const ListedRecord &record, int column) const override;
    Look look(const ListedRecord &record, int column) const override;
    QString spoken(const ListedRecord &record) const override;
};

/// optionalDeviceInformation.endorsementKey.verdict; empty where there is none.
QString recordedVerdict(const dps::IndividualEnrollment &enrollment);

} // namespace endorse::models
