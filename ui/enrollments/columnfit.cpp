// SPDX-License-Identifier: GPL-3.0-or-later
#include "columnfit.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace endorse::ui {

ColumnFit::ColumnFit(QTableView *table)
    : QObject(table)
    , m_table(table)
{
    table->viewport()->installEventFilter(this);
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, [this](int section) {
        if (!m_isFitting && QGuiApplication::mouseButtons() != Qt::NoButton)
            m_ownWidths.insert(section);
    });
}

void ColumnFit::setColumns(const QList<Column> &columns)
{
    m_columns = columns;
    fit();
}

void ColumnFit::fit()
{
    const QHeaderView *header = m_table->horizontalHeader();
    int rest = m_table->viewport()->width();
    for (const Column &column : std::as_const(m_columns))
        rest -= m_ownWidths.contains(column.section) ? header->sectionSize(column.section)
                                                     : column.least;
    m_isFitting = true;
    for (const Column &column : std::as_const(m_columns)) {
        if (m_ownWidths.contains(column.section))
            continue;
        const int more = std::clamp(rest, 0, std::max(column.most - column.least, 0));
        m_table->setColumnWidth(column.section, column.least + more);
        rest -= more;
    }
    m_isFitting = false;
}

bool ColumnFit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

} // namespace endorse::ui
