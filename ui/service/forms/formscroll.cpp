// SPDX-License-Identifier: GPL-3.0-or-later
#include "formscroll.h"

#include <QApplication>
#include <QBoxLayout>
#include <QScrollBar>
#include <QTimer>

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

void FormScroll::layOut()
{
    constexpr int levels = 8; // A change works its way up from a line to the column.
    QWidget *field = focusedField();
    const auto placeOf = [this](const QWidget *widget) {
        return widget->mapTo(viewport(), QPoint()).y();
    };
    const int before = field ? placeOf(field) : 0;
    for (int i = 0; i < levels; ++i)
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    if (!field)
        return;
    verticalScrollBar()->setValue(verticalScrollBar()->value() + placeOf(field) - before);
    // Lines that are seen for the first time take their last pixel when they are polished.
    QTimer::singleShot(0, field,
                       [this, field, before, placeOf, set = verticalScrollBar()->value()] {
                           if (verticalScrollBar()->value() == set && focusedField() == field)
                               verticalScrollBar()->setValue(set + placeOf(field) - before);
                       });
}

} // namespace endorse::ui
