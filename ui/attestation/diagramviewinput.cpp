// SPDX-License-Identifier: GPL-3.0-or-later
// What the user does to the diagram: keys, mouse, tooltips.
#include "diagramview.h"

#include <models/diagrammodel.h>
#include <ui/attestation/attestationpresenter.h>
#include <ui/attestation/diagramaccessible.h>
#include <ui/attestation/diagramscene.h>

#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

#include <algorithm>

namespace endorse::ui {

void DiagramView::choose(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    // Showing its step may fold others: the row is found again by its message.
    m_presenter.showMessage(m_model->at(row).ref);
    scrollToShown();
}

void DiagramView::chooseStep(int step)
{
    if (m_model->firstOf(step) < 0)
        return;
    m_presenter.showStep(step);
    scrollToShown();
}

void DiagramView::walk(int by)
{
    const int rows = m_model->rowCount();
    if (rows == 0)
        return;
    const int current = currentRow();
    if (current >= 0) {
        choose(std::clamp(current + by, 0, rows - 1));
        return;
    }
    // From a whole step down to its first message, or up to what is before it.
    const int first = m_model->firstOf(m_presenter.shownStep());
    choose(first < 0 ? rows - 1 : by > 0 ? first : std::max(0, first - 1));
}

void DiagramView::walkSteps(int by)
{
    const int rows = m_model->rowCount();
    if (rows == 0)
        return;
    const int last = m_model->at(rows - 1).step;
    chooseStep(std::clamp(m_presenter.shownStep() + by, 0, last));
}

void DiagramView::toggle(int row)
{
    const models::MessageRef ref = m_model->at(row).ref;
    if (!m_model->toggle(row))
        return;
    // What was chosen may be within the arrow now: it stays what is pointed at.
    if (m_presenter.shownMessage() && m_model->rowOf(*m_presenter.shownMessage()) < 0)
        m_presenter.showMessage(ref);
    markCurrent();
    scrollToShown();
}

void DiagramView::copyCurrent() const
{
    const int row = currentRow();
    QApplication::clipboard()->setText(row < 0 ? bandText(m_presenter)
                                               : models::accessibleText(m_model->at(row)));
}

void DiagramView::keyPressEvent(QKeyEvent *event)
{
    const int current = currentRow();
    if (event->matches(QKeySequence::Copy)) {
        copyCurrent();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Up:
        walk(-1);
        break;
    case Qt::Key_Down:
        walk(1);
        break;
    case Qt::Key_Home:
        choose(0);
        break;
    case Qt::Key_End:
        choose(m_model->rowCount() - 1);
        break;
    case Qt::Key_PageUp:
        walkSteps(-1);
        break;
    case Qt::Key_PageDown:
        walkSteps(1);
        break;
    case Qt::Key_Left:
        chooseStep(m_presenter.shownStep());
        break;
    case Qt::Key_Right:
        if (current < 0)
            walk(1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current >= 0) {
            toggle(current);
        } else if (m_model->toggleStep(m_presenter.shownStep())) {
            markCurrent();
            scrollToShown();
        }
        break;
    default:
        // Everything else is the page's: the base class would scroll or swallow it.
        event->ignore();
        return;
    }
    event->accept();
}

DiagramView::Hit DiagramView::hitAt(const QPoint &place) const
{
    const QPointF at = mapToScene(place);
    Hit hit;
    hit.row = m_scene->rowAt(at.y());
    if (hit.row < 0)
        return hit;
    const DiagramItem *item = m_scene->rowItems().at(hit.row);
    const QPointF inside = at - item->pos();
    // The gaps at the arrow's ends belong to it.
    constexpr qreal slack = 6;
    if (item->foldRect().contains(inside))
        hit.part = Hit::Part::Fold;
    else if (item->bodyRect()
                 .united(item->labelRect())
                 .adjusted(-slack, 0, slack, 0)
                 .contains(inside))
        hit.part = Hit::Part::Message;
    else
        hit.part = Hit::Part::Band;
    return hit;
}

void DiagramView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    event->accept();
    const Hit hit = hitAt(event->position().toPoint());
    if (hit.part == Hit::Part::Nothing)
        return;
    const models::DiagramRow row = m_model->at(hit.row);
    switch (hit.part) {
    case Hit::Part::Fold:
        toggle(hit.row);
        if (row.foldedStep)
            m_presenter.showMessage(row.ref);
        break;
    case Hit::Part::Message:
        if (row.foldedStep)
            m_model->toggleStep(row.step);
        m_presenter.showMessage(row.ref);
        scrollToShown();
        break;
    case Hit::Part::Band:
        if (row.injected)
            m_presenter.showMessage(row.ref);
        else
            chooseStep(row.step);
        break;
    case Hit::Part::Nothing:
        break;
    }
}

void DiagramView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Hit hit = hitAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && hit.part == Hit::Part::Band)
        m_model->toggleStep(m_model->at(hit.row).step);
    event->accept();
}

void DiagramView::mouseMoveEvent(QMouseEvent *event)
{
    const Hit hit = hitAt(event->position().toPoint());
    const bool folds = hit.part == Hit::Part::Fold;
    viewport()->setCursor(folds ? Qt::PointingHandCursor : Qt::ArrowCursor);
    event->accept();
}

bool DiagramView::showToolTip(const QPoint &place, const QPoint &globalPlace)
{
    const Hit hit = hitAt(place);
    if (hit.part != Hit::Part::Fold && hit.part != Hit::Part::Message) {
        QToolTip::hideText();
        return true;
    }
    const models::DiagramRow &row = m_model->at(hit.row);
    const bool whole = !m_scene->rowItems().at(hit.row)->label().shortened && row.count == 1;
    if (whole || row.labels.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(
            globalPlace,
            QStringLiteral("<qt>%1</qt>").arg(row.labels.constFirst().render().toHtmlEscaped()),
            this);
    return true;
}

bool DiagramView::event(QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QGraphicsView::event(event);
    // The scene would take every key for itself, and the page's shortcuts would fall silent.
    event->setAccepted(static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy));
    return true;
}

bool DiagramView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        return showToolTip(help->pos(), help->globalPos());
    }
    return QGraphicsView::viewportEvent(event);
}

} // namespace endorse::ui
