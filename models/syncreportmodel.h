// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/resultmodel.h>

#include <enrollmentlist/comparison.h>
#include <memory>
#include <vector>

namespace endorse::models {

/// What became of each line of a push or a pull; those that did not succeed come first. Holds the
/// report as it came. Thread: the GUI's.
class SyncReportModel final : public ResultModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SyncReportModel)

public:
    enum Column : int { IdColumn, ActColumn, OutcomeColumn, ReasonColumn, ColumnCount };

    explicit SyncReportModel(QObject *parent = nullptr);
    /// Null: none.
    void setReport(std::shared_ptr<const enrollmentlist::SyncReport> report);

private:
    int rows() const override { return int(m_rows.size()); }
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    int resultColumn() const override { return OutcomeColumn; }
    LineResult result(int row) const override { return resultOf(item(row).outcome); }
    QString id(int row) const override { return item(row).registrationId; }
    QString text(int row, int column) const override;
    QString value(int row, int column) const override;

    static LineResult resultOf(enrollmentlist::SyncItem::Outcome outcome);
    static QString actWord(enrollmentlist::SyncItem::Act act);
    static QString outcomeWord(const enrollmentlist::SyncItem &item);
    const enrollmentlist::SyncItem &item(int row) const;

    std::shared_ptr<const enrollmentlist::SyncReport> m_report;
    std::vector<quint32> m_rows; ///< Into the report's items.
};

} // namespace endorse::models
