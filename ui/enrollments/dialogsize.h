// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSize>

class QWidget;

namespace endorse::ui {

/// Gives a dialog a size in pixels at the design size, and no more than its window or screen has.
void resizeWithin(QWidget *dialog, QSize at13);
/// Tab goes from each to the next: as the eye does, whatever was made first.
void orderTabs(const QList<QWidget *> &stops);

} // namespace endorse::ui
