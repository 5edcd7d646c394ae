// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace endorse::ui {

/// Makes @p widget one stop of F6, which walks the panes of a window in the order of marking within
/// a page. The pane itself or its first child that takes the focus gets it.
void markPane(QWidget *widget);

/// The visible panes of @p window, in order.
QList<QWidget *> panesOf(const QWidget *window);

/// Moves the focus to the next (or previous) pane after the one that has it.
void focusNextPane(const QWidget *window, bool forward);

} // namespace endorse::ui
