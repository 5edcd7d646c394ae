// SPDX-License-Identifier: GPL-3.0-or-later
#include "resultsdialog.h"

#include <models/bulkresultmodel.h>
#include <ui/attestation/evidenceparts.h>
#include <ui/attestation/inkdelegate.h>
#include <ui/common/fonts.h>
#include <ui/common/pushbutton.h>
#include <ui/common/tablefit.h>

#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QTableView>

namespace endorse::ui {

using models::BulkResultModel;

namespace {

constexpr int dialogWidth = 760;
constexpr int dialogHeight = 420;
constexpr int idWidth = 230;
constexpr int outcomeWidth = 110;

} // namespace

ResultsDialog::ResultsDialog(const dps::BulkReport &report, QWidget *parent)
    : FittedDialog(parent)
    , m_model(new BulkResultModel(this))
    , m_table(evidenceTable(this, m_model, {BulkResultModel::IdColumn}))
    , m_close(new PushButton(this))
{
    setObjectName(QStringLiteral("resultsDialog"));
    m_model->setReport(report);
    m_table->setObjectName(QStringLiteral("results"));
    static_cast<InkDelegate *>(m_table->itemDelegate())->setMonoElidedInTheMiddle(true);
    const int row = rowHeight(this);
    setRowHeights(m_table, row);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setStretchLastSection(true);
    header->resizeSection(BulkResultModel::IdColumn, scaled(idWidth));
    header->resizeSection(BulkResultModel::OutcomeColumn, scaled(outcomeWidth));
    m_close->setObjectName(QStringLiteral("closeResults"));
    m_close->setDefault(true);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->setSpacing(12);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    resize(scaled(dialogWidth), scaled(dialogHeight));
    retranslate();
}

void ResultsDialog::changeEvent(QEvent *event)
{
    FittedDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ResultsDialog::retranslate()
{
    setWindowTitle(tr("Results"));
    m_table->setAccessibleName(tr("Result of each entry"));
    m_close->setText(tr("Close"));
    m_model->retranslate();
}

} // namespace endorse::ui
