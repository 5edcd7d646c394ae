// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emulator/servicesnapshot.h>
#include <models/keyedtable.h>
#include <models/roles.h>

#include <optional>

namespace endorse::models {

/// A device at its hub; of a hub without devices one row that says so.
struct HubDeviceRow final
{
    QString hub;
    bool isOwn = false; ///< The emulator's own hub.
    std::optional<emulator::HubDevice> device;

    friend bool operator==(const HubDeviceRow &, const HubDeviceRow &) = default;
};

/// The devices of all hubs, ordered by hub and device id.
class HubDeviceModel final : public KeyedTable<HubDeviceRow, QString>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HubDeviceModel)

public:
    enum Column : int {
        HubColumn,
        DeviceColumn, ///< "No devices yet" for a hub without
        RegistrationColumn,
        CountColumn,       ///< Messages so far
        LastTimeColumn,    ///< UTC
        LastMessageColumn, ///< As text, or its size when it is none
        ColumnCount
    };

    explicit HubDeviceModel(QObject *parent = nullptr);

    void setHubs(const QList<emulator::HubView> &hubs);
    void retranslate();
    /// Null for an invalid index and for a hub without devices. Valid until the next change.
    const emulator::HubDevice *device(const QModelIndex &index) const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QString keyOf(const HubDeviceRow &row) const override;
};

} // namespace endorse::models
