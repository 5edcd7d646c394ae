// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QSet>

class QTableView;

namespace endorse::ui {

/// Shares the width of a table among its columns, whenever that changes: each gets its least, and
/// what is left goes to them in the order in which they are given, up to their most. A column that
/// the user has dragged keeps its width. Lives as long as the table.
class ColumnFit final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColumnFit)

public:
    /// Widths in pixels of the screen.
    struct Column final
    {
        int section = 0;
        int least = 0;
        int most = 0; ///< Not more than the least: it never grows.
    };
    /// For the last one that takes whatever is left.
    static constexpr int noLimit = 1 << 20;

    explicit ColumnFit(QTableView *table);
    void setColumns(const QList<Column> &columns);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();

    QTableView *m_table;
    QList<Column> m_columns;
    QSet<int> m_ownWidths;
    bool m_isFitting = false;
};

} // namespace endorse::ui
