// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emulator/servicesnapshot.h>
#include <models/keyedtable.h>
#include <models/roles.h>

#include <optional>

namespace endorse::models {

/// The registrations that the emulator has decided, ordered by registration id.
class RegistrationListModel final : public KeyedTable<emulator::RegistrationView, QString>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RegistrationListModel)

public:
    enum Column : int {
        RegistrationColumn,
        StatusColumn, ///< "assigned", with icon, or the error
        HubColumn,
        DeviceColumn,
        SubstatusColumn,
        ChangedColumn, ///< UTC
        ColumnCount
    };

    explicit RegistrationListModel(QObject *parent = nullptr);

    void setRegistrations(const QList<emulator::RegistrationView> &registrations);
    void retranslate();
    /// Null for an invalid index. Valid until the next change.
    const emulator::RegistrationView *registration(const QModelIndex &index) const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QString keyOf(const emulator::RegistrationView &row) const override;
};

} // namespace endorse::models
