// SPDX-License-Identifier: GPL-3.0-or-later
#include "iconlabel.h"

#include <ui/common/fonts.h>

#include <QEvent>
#include <QPainter>

namespace endorse::ui {

IconLabel::IconLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIcon(IconId icon, Token ink, int size)
{
    m_icon = icon;
    m_ink = ink;
    m_size = size;
    updateGeometry();
    update();
}

QSize IconLabel::sizeHint() const
{
    return {scaled(m_size), scaled(m_size)};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.drawPixmap(
        0, 0, iconPixmap(m_icon, Tokens::of(this)[m_ink], scaled(m_size), devicePixelRatioF()));
}

void IconLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace endorse::ui
