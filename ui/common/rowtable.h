// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace endorse::ui {

/// A table of whole rows, of which there may be a million: nothing that it does by itself takes
/// longer the more there are. What is typed into it goes to a filter, Up in the first row leaves
/// it, Escape is left to whoever stands around it.
class RowTable : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowTable)

public:
    void keyboardSearch(const QString &search) override;

Q_SIGNALS:
    /// Typed while the table had the focus.
    void textTyped(const QString &text);
    /// The cursor would go above the first row.
    void leftAtTop();

protected:
    /// Pixels at the design size.
    static constexpr int leastColumn = 40;

    /// Without rows yet: useRows() comes next, then fit().
    explicit RowTable(QWidget *parent);

    /// @p model outlives the table.
    void useRows(QAbstractItemModel *model);
    /// Rows, header and columns for the font of now.
    void fit();
    /// Gives the columns their widths; called when the font or the width has changed.
    virtual void fitColumns() = 0;

    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
};

} // namespace endorse::ui
