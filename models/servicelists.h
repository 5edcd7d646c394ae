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
