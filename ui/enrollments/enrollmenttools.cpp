// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrollmenttools.h"

#include <ui/common/panes.h>
#include <ui/common/pushbutton.h>

#include <QBoxLayout>
#include <QEvent>

namespace endorse::ui {

EnrollmentTools::EnrollmentTools(CommandSet &commands, QWidget *parent)
    : QWidget(parent)
    , m_row(new ToolRow(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_row);
    const auto add = [&](CommandId id, const char *name,
                         PushButton::Kind kind = PushButton::Kind::Normal) {
        auto *button = new PushButton(commands.action(id), m_row, kind);
        button->setObjectName(QLatin1String(name));
        m_row->addWidget(button);
        m_buttons.append(button);
        return button;
    };
    add(CommandId::RecordAddFromTpm, "addFromTpm", PushButton::Kind::Primary);
    add(CommandId::RecordNew, "newEnrollment");
    m_row->addSeparator();
    add(CommandId::ListImport, "importList");
    add(CommandId::ListExport, "exportList");
    m_row->addSeparator();
    add(CommandId::ListCompare, "compareList");
    add(CommandId::ListPull, "pullList");
    add(CommandId::ListPush, "pushList");
    m_row->addSeparator();
    m_undo = add(CommandId::EditUndo, "undoChange");
    m_row->addStretch();
    m_columns = add(CommandId::ListColumns, "columns", PushButton::Kind::Flat);
    markPane(m_row);
    // Its words name what it undoes, and so it grows and shrinks.
    connect(commands.action(CommandId::EditUndo), &QAction::changed, this, &EnrollmentTools::fit);
}

void EnrollmentTools::retranslate()
{
    m_row->setAccessibleName(tr("Controls of the list"));
    fit();
}

void EnrollmentTools::fit()
{
    m_row->setMinimumWidth(0);
    for (PushButton *button : std::as_const(m_buttons))
        button->setIconOnly(true);
    m_row->setMinimumWidth(m_row->minimumSizeHint().width());
    for (PushButton *button : std::as_const(m_buttons))
        button->setIconOnly(false);
    m_row->layout()->invalidate();
    for (qsizetype i = m_buttons.size() - 1; i >= 0 && m_row->sizeHint().width() > width(); --i) {
        m_buttons.at(i)->setIconOnly(true);
        m_row->layout()->invalidate();
    }
}

void EnrollmentTools::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void EnrollmentTools::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

} // namespace endorse::ui
