// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSize>
#include <QStackedWidget>

class QDialog;

namespace endorse::ui {

class Settings;

/// Gives a dialog a size in pixels at the design size, and no more than its window or screen has.
void resizeWithin(QWidget *dialog, QSize at13);
/// Gives a dialog whose tables use all the room that they get the larger part of the screen.
void resizeToScreen(QWidget *dialog);
/// The size that a dialog had when it was closed under this @p key (stable, in English) becomes its
/// size, as far as the screen has room; and is kept again when it closes.
void rememberSize(QDialog *dialog, const Settings &settings, const QString &key);

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
