// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace endorse::ui {

/// Rows of @p height pixels, those to come as well.
void setRowHeights(QTableView *table, int height);
/// Font and height of the header, and rows of rowHeight(), for the font of now.
void fitRowsAndHeader(QTableView *table);

} // namespace endorse::ui
