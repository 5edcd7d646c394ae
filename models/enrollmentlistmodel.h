// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emulator/servicesnapshot.h>
#include <models/keyedtable.h>
#include <models/roles.h>

#include <optional>

namespace endorse::models {

/// The enrollments of the emulator, ordered by registration id. Thread: the GUI's; so below.
class EnrollmentListModel final : public KeyedTable<emulator::EnrollmentView, QString>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EnrollmentListModel)

public:
    enum Column : int {
        RegistrationColumn,
        StatusColumn, ///< "Enabled", with icon
        EkColumn,     ///< Name of the EK in hex
        DeviceColumn,
        HubColumn,     ///< The named hub, or policy and number of hubs
        ChangedColumn, ///< UTC
        ColumnCount
    };

    explicit EnrollmentListModel(QObject *parent = nullptr);

    void setEnrollments(const QList<emulator::EnrollmentView> &enrollments);
    void retranslate();
    /// Null for an invalid index. Valid until the next change.
    const emulator::EnrollmentView *enrollment(const QModelIndex &index) const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QString keyOf(const emulator::EnrollmentView &row) const override;
};

} // namespace endorse::models
