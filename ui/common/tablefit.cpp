// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablefit.h"

#include <ui/common/fonts.h>

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace endorse::ui {

void setRowHeights(QTableView *table, int height)
{
    table->verticalHeader()->setMinimumSectionSize(height);
    table->verticalHeader()->setDefaultSectionSize(height);
}

void fitRowsAndHeader(QTableView *table)
{
    setRowHeights(table, rowHeight(table));
    QHeaderView *header = table->horizontalHeader();
    setFontRole(header, FontRole::SmallStrong);
    header->setFixedHeight(std::max(scaled(26), header->fontMetrics().height() + 8));
}

} // namespace endorse::ui
