// SPDX-License-Identifier: GPL-3.0-or-later
#include "formscroll.h"

#include <QApplication>
#include <QBoxLayout>
#include <QResizeEvent>
#include <QScrollBar>

namespace endorse::ui {

namespace {

/// Large text must not make the window higher than the screen.
constexpr int leastHeight = 60;

} // namespace

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
    setMinimumHeight(leastHeight);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &FormScroll::notePlace);
    connect(qApp, &QApplication::focusChanged, this, &FormScroll::notePlace);
}

FormScroll::~FormScroll()
{
    // The fields go after this, and what has the focus gives it up then.
    disconnect(qApp, nullptr, this, nullptr);
    disconnect(verticalScrollBar(), nullptr, this, nullptr);
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

/// Showing a line lays out what is around it at once: the place must be known before.
void FormScroll::notePlace()
{
    m_field = focusedField();
    if (m_field)
        m_place = m_field->mapTo(viewport(), QPoint()).y();
}

void FormScroll::layOut()
{
    constexpr int levels = 8; // A change works its way up from a line to the column.
    for (int i = 0; i < levels; ++i)
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    if (m_field && m_field == focusedField()) {
        const int moved = m_field->mapTo(viewport(), QPoint()).y() - m_place;
        verticalScrollBar()->setValue(verticalScrollBar()->value() + moved);
    }
    notePlace();
}

void FormScroll::scrollToTop()
{
    verticalScrollBar()->setValue(0);
    notePlace();
}

void FormScroll::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    // The foot of the form changes the height while a change is on its way.
    if (event->size().width() != event->oldSize().width())
        notePlace();
}

} // namespace endorse::ui
