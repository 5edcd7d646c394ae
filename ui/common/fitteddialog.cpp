// SPDX-License-Identifier: GPL-3.0-or-later
#include "fitteddialog.h"

#include <QEvent>
#include <QLayout>

namespace endorse::ui {

bool FittedDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    switch (event->type()) {
    case QEvent::LayoutRequest:
    case QEvent::Resize:
    case QEvent::Show:
        fit();
        break;
    default:
        break;
    }
    return handled;
}

void FittedDialog::fit()
{
    if (layout() && layout()->hasHeightForWidth())
        setMinimumHeight(layout()->totalHeightForWidth(width()));
}

} // namespace endorse::ui
