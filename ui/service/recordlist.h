// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/service/recordtexts.h>

#include <QWidget>

#include <enrollment/servicedesk.h>
#include <functional>

class QMenu;
class QStackedWidget;
class QTableView;

namespace endorse::models {
class RecordTable;
}

namespace endorse::ui {

class ElidedLabel;
class EmptyState;
class PushButton;

/// What stands in an empty list while no service is connected, and the button that helps.
struct NoService final
{
    QString title;
    QString text;
    QString action;
};

/// A list of records of a service as a table that sorts, with a line below that says how much is
/// loaded; what stands there while nothing is, and what to do then. Selection, current row and
/// scroll position survive whatever the list becomes.
class RecordList final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordList)

public:
    RecordList(models::RecordTable *model, enrollment::DeskList list, QList<int> monoColumns,
               const char *name, QWidget *parent = nullptr);

    QTableView *table() const { return m_table; }
    QModelIndex current() const;
    QStringList selectedIds() const;
    /// Selects the row of this record alone, when there is one.
    void selectId(const QString &id);
    /// What the list and the line below say; @p noService is set while none is connected.
    void setState(const enrollment::DeskState &state, const std::optional<NoService> &noService);
    /// Adds the choice of the column by which the list is sorted.
    void addSortMenu(QMenu *menu);
    void retranslate();

Q_SIGNALS:
    /// The current row or the selection is another one.
    void selectionChanged();
    void menuWanted(const QPoint &globalPosition);
    void editWanted();
    void newWanted();
    void retryWanted();
    void filterClearWanted();
    void noServiceTriggered();
    void moreWanted();
    void cancelWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build(const QList<int> &monoColumns, const char *name);
    void followModel();
    void refreshEmpty();
    void refreshLine();
    void onEmptyTriggered();
    void remember();
    void restore();
    void fit();
    void fitColumns();

    models::RecordTable *m_model;
    enrollment::DeskList m_list;
    QStackedWidget *m_stack;
    QTableView *m_table = nullptr;
    EmptyState *m_empty;
    QWidget *m_line;
    ElidedLabel *m_words;
    PushButton *m_more;
    PushButton *m_cancel;
    enrollment::DeskState m_state;
    std::optional<NoService> m_noService;
    QStringList m_keptIds; ///< Of the rows that were selected before the list began anew.
    QString m_keptCurrent;
    int m_keptScroll = 0;
    bool m_restoring = false;
    bool m_fitting = false;
    bool m_fitted = false;    ///< The columns were measured with rows in them.
    bool m_ownWidths = false; ///< The user has set the width of a column.
};

} // namespace endorse::ui
