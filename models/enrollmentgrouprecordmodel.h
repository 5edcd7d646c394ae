// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/recordtable.h>

#include <enrollment/servicedesk.h>

namespace endorse::models {

/// The enrollment groups of a service.
class EnrollmentGroupRecordModel final : public RecordTable
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EnrollmentGroupRecordModel)

public:
    enum Column : int {
        GroupColumn,
        StatusColumn,      ///< "Enabled", with icon
        AttestationColumn, ///< "Symmetric key"
        AllocationColumn,  ///< The named hub, or the policy
        CreatedColumn,     ///< UTC
        ChangedColumn,     ///< UTC
        ColumnCount
    };

    explicit EnrollmentGroupRecordModel(QObject *parent = nullptr);
    void setGroups(const enrollment::DeskRows<dps::EnrollmentGroup> &groups);
    /// Null for an invalid index.
    std::shared_ptr<const dps::EnrollmentGroup> group(const QModelIndex &index) const;

protected:
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    QString text(const ListedRecord &record, int column) const override;
    Look look(const ListedRecord &record, int column) const override;
    QString spoken(const ListedRecord &record) const override;
};

} // namespace endorse::models
