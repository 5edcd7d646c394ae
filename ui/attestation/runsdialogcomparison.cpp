// SPDX-License-Identifier: GPL-3.0-or-later
// The right side of the dialog: two runs and where they part.
#include "runsdialog.h"

#include <attestation/runhistory.h>
#include <models/runcomparisonmodel.h>
#include <ui/attestation/viewcopy.h>
#include <ui/common/captionband.h>
#include <ui/common/paneparts.h>

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QCoroTask>
#include <QLabel>
#include <QStackedWidget>
#include <QTableView>

namespace endorse::ui {

using attestation::AttestationResult;
using attestation::RunSummary;
using models::RunComparisonModel;

void RunsDialog::enableCopy()
{
    enableRowCopy(m_table);
    m_copyValue = new QAction(m_table);
    m_copyValue->setObjectName(QStringLiteral("copyValue"));
    m_copyRow = new QAction(m_table);
    m_copyRow->setObjectName(QStringLiteral("copyRow"));
    connect(m_copyValue, &QAction::triggered, this, [this] {
        QApplication::clipboard()->setText(m_table->currentIndex().data().toString());
    });
    connect(m_copyRow, &QAction::triggered, this, [this] { copyRow(m_table); });
    m_table->addActions({m_copyValue, m_copyRow});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void RunsDialog::refreshComparison()
{
    const QStringList ids = chosen();
    const RunSummary *first = ids.size() == 2 ? m_history.find(ids.first()) : nullptr;
    const RunSummary *second = ids.size() == 2 ? m_history.find(ids.last()) : nullptr;
    const bool both = first && second;
    if (!both) {
        m_comparison->clear();
        m_compared.clear();
    } else if (ids == m_compared) {
        // The same two: what was read of them stays.
        m_comparison->setRuns(*first, *second);
        if (m_steps[0] && m_steps[1])
            m_comparison->setSteps(*m_steps[0], *m_steps[1]);
    } else {
        m_comparison->setRuns(*first, *second);
        readSteps(ids);
    }
    m_only->setEnabled(both);
    showComparison();
}

void RunsDialog::readSteps(const QStringList &ids)
{
    m_compared = ids;
    m_steps = {};
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        QCoro::connect(m_history.record(ids.at(qsizetype(i))), this,
                       [this, ids, i](const core::Result<AttestationResult> &record) {
                           // Others may have been chosen since.
                           if (!record || ids != m_compared)
                               return;
                           m_steps.at(i) = record->steps;
                           if (!m_steps[0] || !m_steps[1])
                               return;
                           m_comparison->setSteps(*m_steps[0], *m_steps[1]);
                           showComparison();
                       });
    }
}

void RunsDialog::showComparison()
{
    const bool both = !m_compared.isEmpty();
    if (both) {
        //: Note in a header: in how many facts two runs differ.
        m_header->setNote(tr("%n difference(s)", nullptr, m_comparison->differences()));
        m_hint->setText(tr("The two runs do not differ."));
    } else {
        m_header->setNote({});
        m_hint->setText(tr("Choose two runs to compare them. With the Ctrl key a second run is "
                           "chosen beside the first."));
    }
    const RunComparisonModel::Headline headline = m_comparison->headline();
    m_cause->setContent(IconId::Fail, Token::Fail, headline.title, headline.text);
    m_cause->setVisible(!headline.title.isEmpty());
    // Of two devices nobody says that they do not differ, even when all of that is folded.
    const bool isTable = m_comparison->rowCount() > 0 || m_comparison->hasTwoDevices();
    m_comparisonStack->setCurrentIndex(isTable ? 0 : 1);
    showFresh();
    // The values of the cause are read in full at once.
    if (!headline.title.isEmpty() && !m_table->currentIndex().isValid())
        m_table->selectRow(0);
    showDetail();
}

void RunsDialog::showFresh()
{
    const int fresh = m_comparison->freshFacts();
    m_fresh->setVisible(fresh > 0);
    m_fresh->setText(tr("Show also %Ln facts that differ in every run, such as times and ports",
                        nullptr, fresh));
}

void RunsDialog::showDetail()
{
    const int row = m_table->currentIndex().row();
    const auto text = [this, row](int column) {
        return m_comparison->index(row, column).data().toString();
    };
    m_detail->setVisible(row >= 0 && m_comparison->rowCount() > row);
    if (row < 0 || row >= m_comparison->rowCount())
        return;
    const QString first = text(RunComparisonModel::FirstColumn);
    const QString second = text(RunComparisonModel::SecondColumn);
    const auto title = [this](int column) {
        return m_comparison->headerData(column, Qt::Horizontal).toString();
    };
    //: A run and what it says of a fact: %1 is its time.
    const QString line = tr("%1: %2");
    m_detail->setText(text(RunComparisonModel::FactColumn) + QLatin1Char('\n') +
                      line.arg(title(RunComparisonModel::FirstColumn), first) + QLatin1Char('\n') +
                      line.arg(title(RunComparisonModel::SecondColumn), second));
}

} // namespace endorse::ui
