// SPDX-License-Identifier: GPL-3.0-or-later
#include "listpane.h"

#include <ui/attestation/evidenceparts.h>
#include <ui/attestation/inkdelegate.h>
#include <ui/common/fonts.h>
#include <ui/common/tablefit.h>
#include <ui/service/emptystate.h>

#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace endorse::ui {

namespace {

/// Columns are as wide as the widest of this many rows.
constexpr int measuredRows = 60;
constexpr int widestColumn = 460;

} // namespace

ListPane::ListPane(QAbstractItemModel *model, const QList<int> &monoColumns, const char *name,
                   QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_table(evidenceTable(m_stack, model, monoColumns))
    , m_empty(new EmptyState(IconId::Enrollments, m_stack))
{
    m_table->setObjectName(QLatin1String(name));
    static_cast<InkDelegate *>(m_table->itemDelegate())->setMonoElidedInTheMiddle(true);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    QHeaderView *header = m_table->horizontalHeader();
    header->setResizeContentsPrecision(measuredRows);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setStretchLastSection(true);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(model, &QAbstractItemModel::modelReset, this, &ListPane::updateEmpty);
    connect(model, &QAbstractItemModel::rowsInserted, this, &ListPane::updateEmpty);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &ListPane::updateEmpty);
    connect(m_empty, &EmptyState::triggered, this, &ListPane::emptyTriggered);
    updateEmpty();
}

void ListPane::setTexts(const QString &accessibleName, const QString &emptyTitle,
                        const QString &emptyText, const QString &emptyAction)
{
    m_table->setAccessibleName(accessibleName);
    m_empty->setTexts(emptyTitle, emptyText);
    m_empty->setAction(emptyAction);
    fit();
}

void ListPane::updateEmpty()
{
    const bool empty = m_table->model()->rowCount() == 0;
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_table);
}

void ListPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void ListPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ListPane::fit()
{
    fitRowsAndHeader(m_table);
    m_table->horizontalHeader()->setMaximumSectionSize(scaled(widestColumn));
}

} // namespace endorse::ui
