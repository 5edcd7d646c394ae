// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSize>
#include <QStackedWidget>

namespace endorse::ui {

/// Gives a dialog a size in pixels at the design size, and no more than its window or screen has.
void resizeWithin(QWidget *dialog, QSize at13);
/// Pages of which only the one that is shown counts, with the least height that it needs at its
/// width: tables scroll, and a dialog need not be higher for what they would like.
class PageStack final : public QStackedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PageStack)

public:
    explicit PageStack(QWidget *parent);
    bool hasHeightForWidth() const override { return false; }
    QSize sizeHint() const override { return minimumSizeHint(); }
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
};

/// Tab goes from each to the next: as the eye does, whatever was made first.
void orderTabs(const QList<QWidget *> &stops);

} // namespace endorse::ui
