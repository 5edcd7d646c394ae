// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QAbstractItemModel;
class QStackedWidget;
class QTableView;

namespace endorse::ui {

class EmptyState;

/// A read-only list of what the emulated service knows, and what stands there while it knows
/// nothing.
class ListPane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListPane)

public:
    ListPane(QAbstractItemModel *model, const QList<int> &monoColumns, const char *name,
             QWidget *parent = nullptr);
    void setTexts(const QString &accessibleName, const QString &emptyTitle,
                  const QString &emptyText, const QString &emptyAction);
    QTableView *table() const { return m_table; }

Q_SIGNALS:
    void emptyTriggered();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateEmpty();
    void fit();

    QStackedWidget *m_stack;
    QTableView *m_table;
    EmptyState *m_empty;
};

} // namespace endorse::ui
