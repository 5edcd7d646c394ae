// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowtable.h"

#include <ui/common/fonts.h>
#include <ui/common/panes.h>

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace endorse::ui {

RowTable::RowTable(QWidget *parent)
    : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    // Raised when there are rows, the least height would be given to each of them one by one.
    verticalHeader()->setMinimumSectionSize(1);
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setStretchLastSection(true);
    // Only what is seen is measured, when a user asks for it by a double click.
    header->setResizeContentsPrecision(0);
    markPane(this);
}

void RowTable::useRows(QAbstractItemModel *model)
{
    setModel(model);
    // A header asks with each paint whether its columns are selected, which takes a look at every
    // row. Rows alone are selected here.
    horizontalHeader()->setSelectionModel(new QItemSelectionModel(model, horizontalHeader()));
}

void RowTable::keyboardSearch(const QString &search)
{
    // The view's own search would walk over all rows.
    if (!search.trimmed().isEmpty())
        Q_EMIT textTyped(search);
}

void RowTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Up && event->modifiers() == Qt::NoModifier &&
        currentIndex().row() <= 0) {
        Q_EMIT leftAtTop();
        return;
    }
    // Escape belongs to the page: it clears the filter.
    if (event->key() == Qt::Key_Escape) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

void RowTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

void RowTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void RowTable::fit()
{
    // It walks over the sections of the header, a million of them.
    if (verticalHeader()->defaultSectionSize() != ui::rowHeight(this))
        verticalHeader()->setDefaultSectionSize(ui::rowHeight(this));
    QHeaderView *header = horizontalHeader();
    setFontRole(header, FontRole::SmallStrong);
    header->setFixedHeight(std::max(scaled(26), header->fontMetrics().height() + 8));
    header->setMinimumSectionSize(scaled(leastColumn));
    fitColumns();
}

} // namespace endorse::ui
