// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QAbstractItemModel;
class QPlainTextEdit;
class QTableView;
class QTreeView;
class QWidget;

namespace endorse::ui {

class PaneHeader;

/// A table of the evidence: whole rows, one at a time, no grid, rows of the design's height,
/// Ctrl+C copies the row. The first column takes the width that the others leave.
QTableView *evidenceTable(QWidget *parent, QAbstractItemModel *model,
                          const QList<int> &monoColumns);
/// Gives the rows their height and the table the height of @p most rows at most.
void fitTable(QTableView *table, int most);
/// Foreign text, fixed pitch, wrapped anywhere, selectable, never markup.
QPlainTextEdit *foreignText(QWidget *parent);
/// Keeps the first column of @p tree as wide as its content, but within @p least and @p most parts
/// of a hundred of the view's width, through every change of size, font and content.
void fitFirstColumn(QTreeView *tree, int least, int most);
/// A header over its content without a gap.
QWidget *paneOf(QWidget *parent, PaneHeader *header, QWidget *content);

} // namespace endorse::ui
