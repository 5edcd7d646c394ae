// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/roles.h>

#include <QAbstractTableModel>

#include <enrollmentlist/comparison.h>
#include <memory>
#include <vector>

namespace endorse::models {

/// What became of each line of a push or a pull; those that did not succeed come first. Holds the
/// report as it came. Thread: the GUI's.
class SyncReportModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SyncReportModel)

public:
    enum Column : int { IdColumn, ActColumn, OutcomeColumn, ReasonColumn, ColumnCount };

    explicit SyncReportModel(QObject *parent = nullptr);
    /// Null: none.
    void setReport(std::shared_ptr<const enrollmentlist::SyncReport> report);
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    static QString actWord(enrollmentlist::SyncItem::Act act);
    static QString outcomeWord(const enrollmentlist::SyncItem &item);
    static QString reason(const enrollmentlist::SyncItem &item);
    static QString text(const enrollmentlist::SyncItem &item, int column);

    std::shared_ptr<const enrollmentlist::SyncReport> m_report;
    std::vector<quint32> m_rows; ///< Into the report's items.
};

} // namespace endorse::models
