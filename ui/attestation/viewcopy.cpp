// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewcopy.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QShortcut>

namespace endorse::ui {

void copyRow(const QAbstractItemView *view)
{
    const QModelIndex current = view->currentIndex();
    if (!current.isValid())
        return;
    QStringList cells;
    for (int column = 0; column < view->model()->columnCount(current.parent()); ++column) {
        const QString cell = current.siblingAtColumn(column).data().toString();
        if (!cell.isEmpty())
            cells.append(cell);
    }
    QApplication::clipboard()->setText(cells.join(QLatin1Char('\t')));
}

void enableRowCopy(QAbstractItemView *view)
{
    auto *shortcut = new QShortcut(QKeySequence::Copy, view);
    shortcut->setContext(Qt::WidgetShortcut);
    QObject::connect(shortcut, &QShortcut::activated, view, [view] { copyRow(view); });
}

} // namespace endorse::ui
