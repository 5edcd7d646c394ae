// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes.h"

#include <QApplication>
#include <QVariant>
#include <QWidget>

namespace endorse::ui {

namespace {

constexpr char paneProperty[] = "endorsePane";

QWidget *firstFocusable(QWidget *pane)
{
    const auto accepts = [pane](const QWidget *widget) {
        return widget->isVisibleTo(pane) && widget->isEnabled() &&
               (widget->focusPolicy() & Qt::TabFocus);
    };
    if (accepts(pane))
        return pane;
    // The chain of focus goes round the whole window; within it the order is the one of Tab.
    for (QWidget *widget = pane->nextInFocusChain(); widget && widget != pane;
         widget = widget->nextInFocusChain()) {
        if (pane->isAncestorOf(widget) && accepts(widget))
            return widget;
    }
    return nullptr;
}

} // namespace

void markPane(QWidget *widget)
{
    widget->setProperty(paneProperty, true);
}

QList<QWidget *> panesOf(const QWidget *window)
{
    QList<QWidget *> panes;
    const QList<QWidget *> all = window->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (widget->property(paneProperty).toBool() && widget->isVisibleTo(window) &&
            firstFocusable(widget))
            panes.append(widget);
    }
    return panes;
}

void focusNextPane(const QWidget *window, bool forward)
{
    const QList<QWidget *> panes = panesOf(window);
    if (panes.isEmpty())
        return;
    const QWidget *focus = QApplication::focusWidget();
    qsizetype current = -1;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (focus && (panes.at(i) == focus || panes.at(i)->isAncestorOf(focus)))
            current = i;
    }
    const qsizetype count = panes.size();
    const qsizetype next =
        forward ? (current + 1) % count : (current <= 0 ? count - 1 : current - 1);
    firstFocusable(panes.at(next))->setFocus(Qt::TabFocusReason);
}

} // namespace endorse::ui
