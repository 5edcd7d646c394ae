// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QWidget;

namespace endorse::ui {

/// Gives a dialog a size in pixels at the design size, and no more than its window or screen has.
void resizeWithin(QWidget *dialog, QSize at13);

} // namespace endorse::ui
