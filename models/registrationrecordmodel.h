// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/recordtable.h>

#include <enrollment/servicedesk.h>

namespace endorse::models {

/// What became of the devices that have registered at a service.
class RegistrationRecordModel final : public RecordTable
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RegistrationRecordModel)

public:
    enum Column : int {
        RegistrationColumn,
        StatusColumn, ///< "Assigned", with icon, or the error
        HubColumn,
        DeviceColumn,
        SubstatusColumn,
        GroupColumn,   ///< Empty: through an enrollment of its own
        ChangedColumn, ///< UTC
        ColumnCount
    };

    explicit RegistrationRecordModel(QObject *parent = nullptr);
    void setRegistrations(const enrollment::DeskRows<enrollment::DeskRegistration> &registrations);
    /// Null for an invalid index.
    std::shared_ptr<const enrollment::DeskRegistration>
    registration(const QModelIndex &index) const;

protected:
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    QString text(const ListedRecord &record, int column) const override;
    Look look(const ListedRecord &record, int column) const override;
    QString toolTip(const ListedRecord &record, int column) const override;
    QString spoken(const ListedRecord &record) const override;
};

} // namespace endorse::models
