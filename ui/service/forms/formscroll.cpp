// SPDX-License-Identifier: GPL-3.0-or-later
#include "formscroll.h"

#include <QApplication>
#include <QBoxLayout>
#include <QScrollBar>

namespace endorse::ui {

FormScroll::FormScroll(QWidget *parent)
    : QScrollArea(parent)
{
    auto *content = new QWidget(this);
    content->setBackgroundRole(QPalette::Base);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addStretch();
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(content);
}

void FormScroll::addSection(QWidget *section)
{
    m_column->insertWidget(m_column->count() - 1, section);
}

QWidget *FormScroll::focusedField() const
{
    QWidget *focused = QApplication::focusWidget();
    return focused && content()->isAncestorOf(focused) ? focused : nullptr;
}

void FormScroll::layOut(const QList<QWidget *> &changed)
{
    QWidget *field = focusedField();
    const auto placeOf = [this](const QWidget *widget) {
        return widget->mapTo(viewport(), QPoint()).y();
    };
    const int before = field ? placeOf(field) : 0;
    for (QWidget *widget : changed) {
        for (QWidget *w = widget; w && w != this; w = w->parentWidget())
            QCoreApplication::sendPostedEvents(w, QEvent::LayoutRequest);
    }
    if (field)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + placeOf(field) - before);
}

} // namespace endorse::ui
