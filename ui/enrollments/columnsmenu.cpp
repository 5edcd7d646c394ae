// SPDX-License-Identifier: GPL-3.0-or-later
#include "columnsmenu.h"

#include <ui/enrollments/enrollmenttable.h>

#include <QActionGroup>
#include <QHeaderView>
#include <QMenu>

namespace endorse::ui {

using models::EnrollmentColumn;
using models::EnrollmentListModel;

QMenu *ColumnsMenu::make(EnrollmentTable *table)
{
    auto *menu = new QMenu(table);
    menu->setObjectName(QStringLiteral("columnsMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    //: Menu: the columns by which the list may be sorted.
    auto *sort = new QMenu(tr("Sort By"), menu);
    auto *group = new QActionGroup(menu);
    for (const EnrollmentColumn &column : EnrollmentListModel::columns()) {
        const int section = int(column.id);
        const QString title = table->list()->headerData(section, Qt::Horizontal).toString();
        QAction *shown = menu->addAction(title);
        shown->setObjectName(QLatin1String(column.name));
        shown->setCheckable(true);
        shown->setChecked(table->isColumnShown(column.id));
        QObject::connect(shown, &QAction::toggled, table,
                         [table, id = column.id](bool on) { table->setColumnShown(id, on); });
        QAction *by = sort->addAction(title);
        by->setCheckable(true);
        by->setChecked(table->sortColumn() == column.id);
        group->addAction(by);
        QObject::connect(by, &QAction::triggered, table, [table, id = column.id] {
            // Once more: the other way round.
            const bool again =
                table->sortColumn() == id && table->sortOrder() == Qt::AscendingOrder;
            table->horizontalHeader()->setSortIndicator(int(id), again ? Qt::DescendingOrder
                                                                       : Qt::AscendingOrder);
        });
    }
    menu->addSeparator();
    menu->addMenu(sort);
    //: Menu: columns, widths and order as they were at first.
    QObject::connect(menu->addAction(tr("Usual Columns")), &QAction::triggered, table,
                     &EnrollmentTable::resetColumns);
    return menu;
}

} // namespace endorse::ui
