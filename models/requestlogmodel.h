// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emulator/requestlog.h>
#include <models/keyedtable.h>
#include <models/roles.h>

#include <QPointer>

namespace endorse::models {

/// A request as a row: requests with the same serial are the same.
struct RequestRow final
{
    emulator::EmulatorRequest request;

    friend bool operator==(const RequestRow &a, const RequestRow &b)
    {
        return a.request.serial == b.request.serial;
    }
};

/// The requests that the emulator served, oldest first, as the log has them; those that match the
/// filter. New ones come at the end, what leaves the log leaves here. Thread: the GUI's.
///
/// Follows the log in any case: a view that is on hold keeps its own scroll position.
class RequestLogModel final : public KeyedTable<RequestRow, quint64>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequestLogModel)

public:
    enum Column : int {
        TimeColumn, ///< UTC, to the millisecond
        MethodColumn,
        PathColumn,
        StatusColumn,
        OutcomeColumn, ///< What happened, in words
        DurationColumn,
        ColumnCount
    };
    enum OwnRole : int {
        SerialRole = FirstOwnRole, ///< qulonglong; IdRole answers it as text
        RequestIdRole,             ///< QByteArray, the same in all columns
        RegistrationIdRole,        ///< QString
        WhatIfRole                 ///< bool: served by the emulator of a what-if
    };

    explicit RequestLogModel(QObject *parent = nullptr);

    /// Shows this log; null shows none. The log may end before the model.
    void setLog(emulator::RequestLog *log);
    /// Only requests that hold the text, in any case, in method, path, status, registration id,
    /// request id or what happened (in the program's language). Empty: all.
    void setFilterText(const QString &text);
    QString filterText() const { return m_filterText; }
    /// Only requests of this device, compared without case. Empty: all.
    void setRegistrationId(const QString &registrationId);
    QString registrationId() const { return m_registrationId; }
    /// Leaves out the requests by which a window looks at the service.
    void setHidesDesk(bool hides);
    bool hidesDesk() const { return m_hidesDesk; }
    void retranslate();

    /// Null for an invalid index. Valid until the next change.
    const emulator::EmulatorRequest *request(const QModelIndex &index) const;
    /// Column 0 of the request; invalid when it is not shown.
    QModelIndex indexOfSerial(quint64 serial) const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    quint64 keyOf(const RequestRow &row) const override { return row.request.serial; }
    bool matches(const emulator::EmulatorRequest &request) const;
    void refill();
    void onAppended(int count);
    void onTrimmed();
    QString displayText(const emulator::EmulatorRequest &request, int column) const;
    QVariant sortValue(const emulator::EmulatorRequest &request, int column) const;

    QPointer<emulator::RequestLog> m_log;
    quint64 m_lastSerial = 0; ///< The newest request that was looked at.
    QString m_filterText;
    QString m_registrationId;
    bool m_hidesDesk = false;
};

} // namespace endorse::models
