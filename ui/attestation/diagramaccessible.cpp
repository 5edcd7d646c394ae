// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagramaccessible.h"

#include <attestation/attestationkind.h>
#include <models/diagrammodel.h>
#include <ui/attestation/attestationpresenter.h>
#include <ui/attestation/diagramscene.h>
#include <ui/attestation/diagramview.h>
#include <ui/common/status.h>

#include <QAccessibleWidget>
#include <QCoreApplication>
#include <QPointer>

namespace endorse::ui {

namespace {

/// One row: it is asked for by its number, and says nothing once the diagram is shorter.
class RowAccessible final : public QAccessibleInterface
{
public:
    RowAccessible(DiagramView *view, int row)
        : m_view(view)
        , m_row(row)
    {
    }

    bool isValid() const override { return m_view && m_row < m_view->model().rowCount(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface *parent() const override
    {
        return m_view ? QAccessible::queryAccessibleInterface(m_view.data()) : nullptr;
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override {}

    QString text(QAccessible::Text what) const override
    {
        return isValid() && what == QAccessible::Name
                   ? models::accessibleText(m_view->model().at(m_row))
                   : QString();
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const DiagramItem *item = m_view->diagram().rowItems().at(m_row);
        const QRect place = m_view->mapFromScene(item->sceneBoundingRect()).boundingRect() &
                            m_view->viewport()->rect();
        return {m_view->viewport()->mapToGlobal(place.topLeft()), place.size()};
    }

    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        if (state.invalid)
            return state;
        state.focusable = state.selectable = true;
        state.selected = m_view->currentRow() == m_row;
        state.focused = state.selected && m_view->hasFocus();
        const models::DiagramRow &row = m_view->model().at(m_row);
        state.expandable = m_view->model().isGroup(m_row) || row.foldedStep;
        state.expanded = row.member;
        state.collapsed = state.expandable && !row.member;
        state.offscreen = rect().isEmpty();
        return state;
    }

private:
    QPointer<DiagramView> m_view;
    int m_row;
};

class DiagramAccessible final : public QAccessibleWidget
{
public:
    explicit DiagramAccessible(DiagramView *view)
        : QAccessibleWidget(view, QAccessible::List)
    {
    }

    ~DiagramAccessible() override
    {
        for (const QAccessible::Id id : std::as_const(m_rows))
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return view() ? view()->model().rowCount() : 0; }

    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        while (m_rows.size() <= index)
            m_rows.append(QAccessible::registerAccessibleInterface(
                new RowAccessible(view(), int(m_rows.size()))));
        return QAccessible::accessibleInterface(m_rows.at(index));
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (qsizetype i = 0; i < m_rows.size(); ++i) {
            if (QAccessible::accessibleInterface(m_rows.at(i)) == child)
                return int(i);
        }
        return -1;
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        for (int i = 0; i < childCount(); ++i) {
            QAccessibleInterface *row = child(i);
            if (row->rect().contains(x, y))
                return row;
        }
        return nullptr;
    }

    QAccessibleInterface *focusChild() const override
    {
        return view() && view()->hasFocus() ? child(view()->currentRow()) : nullptr;
    }

private:
    DiagramView *view() const { return qobject_cast<DiagramView *>(object()); }

    mutable QList<QAccessible::Id> m_rows;
};

QAccessibleInterface *makeAccessible(const QString &className, QObject *object)
{
    if (className != QLatin1String(DiagramView::staticMetaObject.className()))
        return nullptr;
    auto *view = qobject_cast<DiagramView *>(object);
    return view ? new DiagramAccessible(view) : nullptr;
}

Status statusOf(attestation::StepStatus status)
{
    using attestation::StepStatus;
    switch (status) {
    case StepStatus::Ok:
        return Status::Ok;
    case StepStatus::Failed:
        return Status::Fail;
    case StepStatus::Running:
        return Status::Busy;
    case StepStatus::Pending:
        return Status::Idle;
    case StepStatus::Skipped:
    case StepStatus::Cancelled:
        break;
    }
    return Status::Skip;
}

} // namespace

void installDiagramAccessibility()
{
    static bool installed = false;
    if (!installed)
        QAccessible::installFactory(makeAccessible);
    installed = true;
}

QString bandText(const AttestationPresenter &presenter)
{
    const attestation::StepRecord &step = presenter.shownRecord();
    //: Read aloud: %1 number of a step, %2 its title, %3 how it stands ("done").
    return QCoreApplication::translate("endorse::ui::DiagramView", "Step %1: %2, %3")
        .arg(QString::number(presenter.shownStep() + 1),
             attestation::stepTitle(presenter.snapshot().kind, step.id).render(),
             wordOf(statusOf(step.status)));
}

} // namespace endorse::ui
