// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogsize.h"

#include <ui/common/fonts.h>
#include <ui/common/settings.h>

#include <QDialog>
#include <QLayout>
#include <QResizeEvent>
#include <QScreen>
#include <QWidget>

namespace endorse::ui {

namespace {

/// Of the room that there is, so that it is seen what the dialog stands on.
constexpr int parts = 20;
/// Of a hundred, what a large dialog takes of the screen.
constexpr int screenPart = 85;

/// A window may be larger than its screen says.
QSize roomFor(const QWidget *dialog)
{
    const QSize screen = dialog->screen()->availableSize();
    const QWidget *below = dialog->parentWidget() ? dialog->parentWidget()->window() : nullptr;
    return below && below->isVisible() ? screen.expandedTo(below->size()) : screen;
}

} // namespace

void resizeWithin(QWidget *dialog, QSize at13)
{
    QSize room = dialog->screen()->availableSize();
    const QWidget *below = dialog->parentWidget() ? dialog->parentWidget()->window() : nullptr;
    if (below && below->isVisible())
        room = below->size();
    room = room * (parts - 1) / parts;
    dialog->resize(QSize(scaled(at13.width()), scaled(at13.height())).boundedTo(room));
}

void resizeToScreen(QWidget *dialog)
{
    dialog->resize(roomFor(dialog) * screenPart / 100);
}

void rememberSize(QDialog *dialog, const Settings &settings, const QString &key)
{
    const QString file = settings.windowStateFile();
    const QList<QByteArray> kept = WindowState(file).value(key).split('x');
    const QSize size = kept.size() == 2 ? QSize(kept[0].toInt(), kept[1].toInt()) : QSize();
    if (!size.isEmpty())
        dialog->resize(size.boundedTo(roomFor(dialog)));
    QObject::connect(dialog, &QDialog::finished, dialog, [dialog, file, key] {
        WindowState(file).setValue(key, QByteArray::number(dialog->width()) + 'x' +
                                            QByteArray::number(dialog->height()));
    });
}

PageStack::PageStack(QWidget *parent)
    : QStackedWidget(parent)
{
    connect(this, &QStackedWidget::currentChanged, this, [this] { updateGeometry(); });
}

QSize PageStack::minimumSizeHint() const
{
    const QWidget *page = currentWidget();
    if (!page)
        return {0, 0};
    const QLayout *inner = page->layout();
    QSize least = page->minimumSizeHint();
    if (inner && inner->hasHeightForWidth())
        least.setHeight(inner->minimumHeightForWidth(width()));
    return least.expandedTo(page->minimumSize());
}

void PageStack::resizeEvent(QResizeEvent *event)
{
    QStackedWidget::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        updateGeometry();
}

void orderTabs(const QList<QWidget *> &stops)
{
    for (qsizetype i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops[i - 1], stops[i]);
}

} // namespace endorse::ui
