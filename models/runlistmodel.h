// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/runsummary.h>
#include <models/roles.h>

#include <QAbstractTableModel>

namespace endorse::models {

/// The finished runs, one row each, newest first.
///
/// A filter is a text: rows stay that contain every word of it in what they show. At most a few
/// hundred rows, so the model keeps the rows that match as an index. Thread: the GUI's. Texts are
/// rendered when they are asked for.
class RunListModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunListModel)

public:
    enum Column { StartedColumn, ResultColumn, DeviceColumn, HubColumn, DurationColumn };
    static constexpr int ColumnCount = DurationColumn + 1;

    explicit RunListModel(QObject *parent = nullptr);

    /// Rows that stay keep their place in views: rows are inserted and removed, not reset.
    void setRuns(const QList<attestation::RunSummary> &runs);
    void setFilter(const QString &filter);
    QString filter() const { return m_filter; }
    /// How many runs there are, the hidden ones included.
    int total() const { return static_cast<int>(m_runs.size()); }

    /// Null when the row does not exist.
    const attestation::RunSummary *run(int row) const;
    /// -1 when the run is not there or hidden by the filter.
    int rowOf(const QString &id) const;
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    bool matches(const attestation::RunSummary &run) const;
    QList<attestation::RunSummary> matching() const;
    void show(const QList<attestation::RunSummary> &rows);

    QList<attestation::RunSummary> m_runs;
    QList<attestation::RunSummary> m_rows; ///< Those that match.
    QString m_filter;
};

/// "ok", "refused", "cancelled" in the program's language, of a what-if run with its fault.
QString outcomeText(const attestation::RunSummary &run);
/// "ok", "fail", "skip": the icon beside it.
QString outcomeIcon(const attestation::RunSummary &run);
Ink outcomeInk(const attestation::RunSummary &run);
/// The title of the run's fault; empty when it had none.
QString faultText(const attestation::RunSummary &run);
/// In the current locale and time zone, short.
QString runTimeText(const attestation::RunSummary &run);
/// The time alone for a run of today, else as runTimeText().
QString shortRunTimeText(const attestation::RunSummary &run);

} // namespace endorse::models
