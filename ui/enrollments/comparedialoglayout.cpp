// SPDX-License-Identifier: GPL-3.0-or-later
// What the dialog of a comparison is made of, and how it is laid out.
#include "columnfit.h"
#include "comparedialog.h"
#include "countbutton.h"
#include "dialogsize.h"
#include "progressrow.h"
#include "syncconfirmation.h"

#include <models/memberpairmodel.h>
#include <models/syncreportmodel.h>
#include <ui/attestation/evidenceparts.h>
#include <ui/attestation/inkdelegate.h>
#include <ui/common/flowrow.h>
#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>
#include <ui/common/pushbutton.h>
#include <ui/common/tablefit.h>
#include <ui/service/noticestrip.h>

#include <QBoxLayout>
#include <QButtonGroup>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QTableView>

namespace endorse::ui {

using models::DifferenceModel;
using models::MemberPairModel;
using models::SyncReportModel;

namespace {

/// Below this width the values stand under the lines.
constexpr int narrow = 860;
constexpr int leastTableRows = 2;
constexpr int idWidth = 190;
constexpr int settleWidth = 160;
constexpr int wordWidth = 160;
constexpr int changedWidth = 130;
constexpr int membersWidth = 100;
constexpr int reasonWidth = 420;
constexpr int idMargins = 26;
constexpr int wideChanged = 240;
constexpr int valueWidth = 125;
constexpr int wideValue = 240;

QTableView *wideTable(QWidget *parent, QAbstractItemModel *model, const QList<int> &mono,
                      const char *name)
{
    QTableView *table = evidenceTable(parent, model, mono);
    table->setObjectName(QLatin1String(name));
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    static_cast<InkDelegate *>(table->itemDelegate())->setMonoElidedInTheMiddle(true);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    return table;
}

int wholeIdWidth()
{
    return QFontMetrics(fontOf(FontRole::Mono)).horizontalAdvance(QString(52, QLatin1Char('0'))) +
           scaled(idMargins);
}

} // namespace

QWidget *CompareDialog::detailPane()
{
    auto *pane = new QWidget(this);
    m_detailHeader = new PaneHeader(pane);
    m_detailText = new QLabel(pane);
    m_detailText->setObjectName(QStringLiteral("differenceText"));
    m_detailText->setTextFormat(Qt::PlainText);
    m_detailText->setWordWrap(true);
    m_detailText->setContentsMargins(10, 6, 8, 4);
    m_pairs = wideTable(pane, m_members, {}, "memberPairs");
    static_cast<InkDelegate *>(m_pairs->itemDelegate())->setMonoRole(MemberPairModel::MonoRole);
    m_pairColumns = new ColumnFit(m_pairs);
    auto *buttons = new FlowRow;
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(8, 6, 8, 6);
    foot->addLayout(buttons);
    const std::array looks{std::pair("settleHere", IconId::Push),
                           std::pair("settleThere", IconId::Pull),
                           std::pair("settleSkip", IconId::Skip)};
    for (std::size_t i = 0; i < m_settle.size(); ++i) {
        m_settle[i] = new PushButton(pane);
        m_settle[i]->setObjectName(QLatin1String(looks[i].first));
        m_settle[i]->setIconId(looks[i].second);
        m_settle[i]->setCheckable(true);
        buttons->addWidget(m_settle[i]);
    }
    m_settleAll = new PushButton(pane);
    m_settleAll->setObjectName(QStringLiteral("settleAll"));
    buttons->addWidget(m_settleAll);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_detailHeader);
    layout->addWidget(m_detailText);
    layout->addWidget(m_pairs, 1);
    layout->addLayout(foot);
    return pane;
}

QWidget *CompareDialog::linesPage()
{
    m_lines = wideTable(this, m_presenter->lines(), {DifferenceModel::IdColumn}, "differences");
    m_lineColumns = new ColumnFit(m_lines);
    m_lines->setSelectionMode(QAbstractItemView::ExtendedSelection);
    auto *delegate = static_cast<InkDelegate *>(m_lines->itemDelegate());
    delegate->setIconInkColumns({DifferenceModel::WhatColumn});
    m_splitter = new QSplitter(this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_lines);
    m_splitter->addWidget(detailPane());
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    return m_splitter;
}

QWidget *CompareDialog::resultsPage()
{
    m_report = wideTable(this, m_results, {SyncReportModel::IdColumn}, "syncResults");
    m_reportColumns = new ColumnFit(m_report);
    return m_report;
}

void CompareDialog::buildButtons()
{
    const std::array all{std::tuple(m_compare, "compareAgain", IconId::Restart),
                         std::tuple(m_pull, "pullLines", IconId::Pull),
                         std::tuple(m_push, "pushLines", IconId::Push),
                         std::tuple(m_resume, "resumeSync", IconId::Run),
                         std::tuple(m_back, "backToLines", IconId::Compare)};
    auto *buttons = new FlowRow(Qt::AlignRight);
    for (const auto &[button, name, icon] : all) {
        button->setObjectName(QLatin1String(name));
        button->setIconId(icon);
        buttons->addWidget(button);
    }
    m_close->setObjectName(QStringLiteral("closeCompare"));
    buttons->addWidget(m_close);
    static_cast<QVBoxLayout *>(layout())->addLayout(buttons);
}

void CompareDialog::orderStops()
{
    QList<QWidget *> stops{m_progress->cancelButton()};
    for (CountButton *button : m_counts)
        stops.append(button);
    stops << m_lines << m_pairs;
    for (PushButton *button : m_settle)
        stops.append(button);
    stops << m_settleAll << m_confirmation->firstStop() << m_confirmation->lastStop() << m_report
          << m_compare << m_pull << m_push << m_resume << m_back << m_close;
    orderTabs(stops);
}

void CompareDialog::build()
{
    m_title->setObjectName(QStringLiteral("compareTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    setFontRole(m_title, FontRole::CaptionTitle);
    m_facts->setObjectName(QStringLiteral("compareFacts"));
    m_facts->setWordWrap(true);
    auto *counts = new FlowRow;
    const std::array looks{
        std::pair(IconId::Enrollments, Token::Idle), std::pair(IconId::Push, Token::Idle),
        std::pair(IconId::Pull, Token::Idle), std::pair(IconId::Compare, Token::Idle),
        std::pair(IconId::Warn, Token::Warn)};
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        m_counts[i] = new CountButton(looks[i].first, looks[i].second, this);
        m_counts[i]->setObjectName(QStringLiteral("lines%1").arg(i));
        m_filters->addButton(m_counts[i], int(i));
        counts->addWidget(m_counts[i]);
    }
    m_confirmation = new SyncConfirmation(this);
    m_pages->addWidget(linesPage());
    m_pages->addWidget(m_confirmation);
    m_pages->addWidget(resultsPage());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_facts);
    column->addWidget(m_notice);
    column->addWidget(m_progress);
    column->addLayout(counts);
    column->addWidget(m_pages, 1);
    buildButtons();
}

void CompareDialog::fitSplitter()
{
    m_splitter->setOrientation(width() < scaled(narrow) ? Qt::Vertical : Qt::Horizontal);
}

void CompareDialog::resizeEvent(QResizeEvent *event)
{
    FittedDialog::resizeEvent(event);
    fitSplitter();
}

void CompareDialog::fitTables()
{
    for (QTableView *table : {m_lines, m_pairs, m_report}) {
        fitRowsAndHeader(table);
        table->setMinimumHeight(rowHeight(this) * leastTableRows);
    }
    fitSplitter();
    fitColumns();
}

/// The IDs come first, what is worth reading after that.
void CompareDialog::fitColumns()
{
    const int id = scaled(idWidth);
    const int wholeId = wholeIdWidth();
    const int word = scaled(wordWidth);
    m_lineColumns->setColumns(
        {{DifferenceModel::WhatColumn, word, 0},
         {DifferenceModel::IdColumn, id, wholeId},
         {DifferenceModel::ChangedColumn, scaled(changedWidth), scaled(wideChanged)},
         {DifferenceModel::SettleColumn, scaled(settleWidth), 0},
         {DifferenceModel::MembersColumn, scaled(membersWidth), ColumnFit::noLimit}});
    const int value = scaled(valueWidth);
    m_pairColumns->setColumns({{MemberPairModel::MemberColumn, value, word},
                               {MemberPairModel::HereColumn, value, scaled(wideValue)},
                               {MemberPairModel::ThereColumn, value, ColumnFit::noLimit}});
    m_reportColumns->setColumns(
        {{SyncReportModel::IdColumn, id, wholeId},
         {SyncReportModel::ActColumn, word, 0},
         {SyncReportModel::OutcomeColumn, word, 0},
         {SyncReportModel::ReasonColumn, scaled(reasonWidth), ColumnFit::noLimit}});
}

void CompareDialog::retranslate()
{
    setWindowTitle(tr("Compare With the Service"));
    m_lines->setAccessibleName(tr("Differences"));
    m_pairs->setAccessibleName(tr("Members that differ"));
    m_report->setAccessibleName(tr("Result of each enrollment"));
    m_detailHeader->setTitle(tr("Both Sides"));
    //: Button: the list counts for the selected lines, and is pushed.
    m_settle[0]->setText(tr("Here"));
    m_settle[0]->setToolTip(tr("What stands in the list counts: it is pushed."));
    //: Button: the service counts for the selected lines, and is pulled.
    m_settle[1]->setText(tr("There"));
    m_settle[1]->setToolTip(tr("What the service has counts: it is pulled."));
    m_settle[2]->setText(tr("Skip"));
    m_settle[2]->setToolTip(tr("Both stay as they are."));
    for (PushButton *button : m_settle)
        button->setAccessibleDescription(button->toolTip());
    m_settleAll->setText(tr("All Alike..."));
    m_resume->setText(tr("Resume"));
    m_back->setText(tr("Show What Is Left"));
    m_close->setText(tr("Close"));
    m_presenter->lines()->retranslate();
    m_members->retranslate();
    m_results->retranslate();
    m_progress->retranslate();
    m_confirmation->retranslate();
    refresh();
}

} // namespace endorse::ui
