// SPDX-License-Identifier: GPL-3.0-or-later
#include "runsdialog.h"

#include <attestation/runhistory.h>
#include <models/runcomparisonmodel.h>
#include <models/runlistmodel.h>
#include <ui/attestation/exportmenu.h>
#include <ui/attestation/inkdelegate.h>
#include <ui/common/captionband.h>
#include <ui/common/fonts.h>
#include <ui/common/messagelabel.h>
#include <ui/common/paneparts.h>
#include <ui/common/panes.h>
#include <ui/common/pushbutton.h>

#include <QAction>
#include <QBoxLayout>
#include <QCheckBox>
#include <QEvent>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>
#include <array>

namespace endorse::ui {

using attestation::RunHistory;
using models::RunComparisonModel;
using models::RunListModel;

namespace {

constexpr std::array exportKinds{ExportKind::Html, ExportKind::Pdf, ExportKind::Json,
                                 ExportKind::Traffic};
constexpr std::array tableWidths{190, 170, 170, 120};
/// Columns are as wide as the widest of this many rows.
constexpr int measuredRows = 60;
constexpr int widestColumn = 230;
constexpr int hubWidth = 110;

QTableView *tableView(QWidget *parent, QAbstractItemModel *model, InkDelegate *delegate)
{
    auto *view = new QTableView(parent);
    delegate->setPadding(8);
    view->setModel(model);
    view->setItemDelegate(delegate);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setShowGrid(false);
    view->setAlternatingRowColors(true);
    view->setTabKeyNavigation(false);
    view->setWordWrap(false);
    view->setTextElideMode(Qt::ElideMiddle);
    view->setFrameShape(QFrame::NoFrame);
    view->verticalHeader()->hide();
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->verticalHeader()->setMinimumSectionSize(1);
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return view;
}

QLabel *hintLabel(QWidget *parent)
{
    auto *label = new MutedLabel(parent);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    label->setMargin(24);
    return label;
}

} // namespace

RunsDialog::RunsDialog(RunHistory &history, ExportMenu &exportMenu, QWidget *parent)
    : QDialog(parent)
    , m_history(history)
    , m_exportMenu(exportMenu)
    , m_runs(new RunListModel(this))
    , m_comparison(new RunComparisonModel(this))
{
    setObjectName(QStringLiteral("runsDialog"));
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(buildList());
    m_splitter->addWidget(buildComparison());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    connectParts();
    resize(scaled(1240), scaled(640));
    m_splitter->setSizes({scaled(590), scaled(650)});
    retranslate();
    refreshRuns();
    chooseRow(0);
    m_list->setFocus(Qt::OtherFocusReason);
}

QWidget *RunsDialog::buildList()
{
    auto *side = new QWidget(this);
    m_filter = new QLineEdit(side);
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(iconFor(IconId::Search), QLineEdit::LeadingPosition);
    m_list = tableView(side, m_runs, new InkDelegate(this));
    m_list->setObjectName(QStringLiteral("runs"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    QHeaderView *columns = m_list->horizontalHeader();
    columns->setResizeContentsPrecision(measuredRows);
    columns->setMaximumSectionSize(scaled(widestColumn));
    columns->setSectionResizeMode(QHeaderView::ResizeToContents);
    // Of the two names the hub's says less: it is that of most runs.
    columns->setSectionResizeMode(RunListModel::HubColumn, QHeaderView::Interactive);
    columns->resizeSection(RunListModel::HubColumn, scaled(hubWidth));
    columns->setSectionResizeMode(RunListModel::DeviceColumn, QHeaderView::Stretch);
    m_list->installEventFilter(this);
    markPane(m_list);
    m_empty = hintLabel(side);
    m_listStack = new QStackedWidget(side);
    m_listStack->addWidget(m_list);
    m_listStack->addWidget(m_empty);
    m_damaged = new MessageLabel(side);
    m_damaged->setTone(MessageLabel::Tone::Fail);

    m_export = new PushButton(side);
    m_export->setObjectName(QStringLiteral("exportRun"));
    m_export->setIconId(IconId::Export);
    auto *menu = new QMenu(m_export);
    for (const ExportKind kind : exportKinds) {
        QAction *action = menu->addAction(QString(), this, [this, kind] { exportChosen(kind); });
        action->setEnabled(m_exportMenu.canExport(kind));
        m_exports.append(action);
    }
    m_export->setMenu(menu);
    m_delete = new PushButton(side);
    m_delete->setObjectName(QStringLiteral("delete"));
    m_delete->setIconId(IconId::Delete);
    m_clear = new PushButton(side);
    m_clear->setObjectName(QStringLiteral("clear"));
    m_undo = new PushButton(side);
    m_undo->setObjectName(QStringLiteral("undo"));
    m_undo->setIconId(IconId::Undo);

    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(8, 0, 8, 0);
    buttons->setSpacing(6);
    for (PushButton *button : {m_export, m_delete, m_clear, m_undo})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(8, 8, 8, 0);
    filterRow->addWidget(m_filter);
    auto *damagedRow = new QHBoxLayout;
    damagedRow->setContentsMargins(8, 0, 8, 0);
    damagedRow->addWidget(m_damaged);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(8);
    layout->addLayout(filterRow);
    layout->addWidget(m_listStack, 1);
    layout->addLayout(damagedRow);
    layout->addLayout(buttons);
    return side;
}

QWidget *RunsDialog::buildComparison()
{
    auto *side = new QWidget(this);
    m_header = new PaneHeader(side);
    m_only = new QCheckBox(side);
    m_only->setObjectName(QStringLiteral("onlyDifferences"));
    m_header->addWidget(m_only);
    auto *delegate = new InkDelegate(this);
    delegate->setMonoRole(RunComparisonModel::MonoRole);
    m_table = tableView(side, m_comparison, delegate);
    m_table->setObjectName(QStringLiteral("comparison"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    for (int column = 0; column < RunComparisonModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, scaled(tableWidths.at(size_t(column))));
    m_table->horizontalHeader()->setSectionResizeMode(RunComparisonModel::FirstColumn,
                                                      QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(RunComparisonModel::SecondColumn,
                                                      QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(RunComparisonModel::VerdictColumn,
                                                      QHeaderView::ResizeToContents);
    markPane(m_table);
    enableCopy();
    m_cause = new CaptionBand(side);
    m_cause->setObjectName(QStringLiteral("cause"));
    m_cause->setTone(CaptionBand::Tone::Fail);
    m_cause->hide();
    m_fresh = new QCheckBox(side);
    m_fresh->setObjectName(QStringLiteral("showFresh"));
    auto *freshRow = new QHBoxLayout;
    freshRow->setContentsMargins(8, 4, 8, 4);
    freshRow->addWidget(m_fresh);
    m_hint = hintLabel(side);
    m_comparisonStack = new QStackedWidget(side);
    m_comparisonStack->addWidget(m_table);
    m_comparisonStack->addWidget(m_hint);
    // What a cell has no room for stands here in full.
    m_detail = new QLabel(side);
    m_detail->setObjectName(QStringLiteral("detail"));
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setWordWrap(true);
    m_detail->setMargin(8);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detail->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_cause);
    layout->addWidget(m_comparisonStack, 1);
    layout->addLayout(freshRow);
    layout->addWidget(m_detail);
    return side;
}

void RunsDialog::connectParts()
{
    connect(&m_history, &RunHistory::changed, this, &RunsDialog::refreshRuns);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_runs->setFilter(text);
        refreshRuns();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        refreshButtons();
        refreshComparison();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RunsDialog::showDetail);
    connect(m_only, &QCheckBox::toggled, this, [this](bool only) {
        m_comparison->setOnlyDifferences(only);
        refreshComparison();
    });
    connect(m_fresh, &QCheckBox::toggled, this, [this](bool shows) {
        m_comparison->setShowsFresh(shows);
        refreshComparison();
    });
    connect(m_delete, &QPushButton::clicked, this, &RunsDialog::removeChosen);
    connect(m_clear, &QPushButton::clicked, this, [this] { m_history.clear(); });
    connect(m_undo, &QPushButton::clicked, this, [this] { m_history.undoRemove(); });
}

void RunsDialog::refreshRuns()
{
    m_runs->setRuns(m_history.list());
    const bool none = m_runs->rowCount() == 0;
    m_listStack->setCurrentIndex(none ? 1 : 0);
    m_empty->setText(m_runs->total() == 0
                         ? tr("No run has ended yet. Every run that ends is kept here.")
                         : tr("No run matches the filter."));
    const QList<core::Error> &damaged = m_history.damaged();
    m_damaged->setVisible(!damaged.isEmpty());
    if (!damaged.isEmpty()) {
        //: %n damaged files are left out; %1 is the path of the first one.
        m_damaged->setText(tr("%n file(s) of the history cannot be read and are left out. The "
                              "first is \"%1\".",
                              nullptr, int(damaged.size()))
                               .arg(damaged.first().place));
    }
    refreshButtons();
    refreshComparison();
}

QStringList RunsDialog::chosen() const
{
    QModelIndexList rows = m_list->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList ids;
    for (const QModelIndex &row : std::as_const(rows))
        ids.append(row.data(models::IdRole).toString());
    return ids;
}

void RunsDialog::refreshButtons()
{
    const qsizetype count = chosen().size();
    m_export->setEnabled(count == 1);
    m_export->setToolTip(count == 1 ? tr("Writes the chosen run into a file.")
                                    : tr("Choose one run to export it."));
    m_delete->setEnabled(count > 0);
    m_delete->setToolTip(count > 0 ? tr("Takes the chosen runs out of the list.")
                                   : tr("Choose the runs to delete."));
    m_clear->setEnabled(!m_history.list().isEmpty());
    m_undo->setVisible(m_history.canUndoRemove());
    m_undo->setText(tr("Undo Delete (%1)").arg(QLocale().toString(m_history.removedCount())));
}

void RunsDialog::choose(const QStringList &ids)
{
    QItemSelection selection;
    for (const QString &id : ids) {
        const int row = m_runs->rowOf(id);
        if (row >= 0)
            selection.select(m_runs->index(row, 0),
                             m_runs->index(row, RunListModel::ColumnCount - 1));
    }
    m_list->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void RunsDialog::compare(const QString &firstId, const QString &secondId)
{
    m_filter->clear();
    refreshRuns();
    choose({firstId, secondId});
    if (const int row = m_runs->rowOf(firstId); row >= 0)
        m_list->scrollTo(m_runs->index(row, 0));
}

void RunsDialog::exportChosen(ExportKind kind)
{
    const QStringList ids = chosen();
    if (ids.size() != 1)
        return;
    QCoro::connect(m_history.record(ids.first()), this,
                   [this, kind](const core::Result<attestation::AttestationResult> &record) {
                       if (record) {
                           m_exportMenu.exportRun(kind, *record, this);
                           return;
                       }
                       m_damaged->setText(record.error().message.render() + QLatin1Char(' ') +
                                          record.error().hint.render());
                       m_damaged->show();
                   });
}

void RunsDialog::removeChosen()
{
    const int row = m_list->currentIndex().row();
    m_history.remove(chosen());
    chooseRow(std::clamp(row, 0, std::max(0, m_runs->rowCount() - 1)));
}

/// As selectRow(), whatever keys are held down.
void RunsDialog::chooseRow(int row)
{
    if (row >= m_runs->rowCount())
        return;
    m_list->selectionModel()->setCurrentIndex(
        m_runs->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

bool RunsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        removeChosen();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void RunsDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo) && m_history.canUndoRemove()) {
        m_history.undoRemove();
        return;
    }
    // Enter belongs to the list; the dialog has no button that it could mean.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return;
    QDialog::keyPressEvent(event);
}

void RunsDialog::retranslate()
{
    setWindowTitle(tr("Runs"));
    m_filter->setPlaceholderText(tr("Filter the runs"));
    m_filter->setAccessibleName(tr("Filter the runs"));
    m_list->setAccessibleName(tr("Runs"));
    m_header->setTitle(tr("Comparison"));
    m_table->setAccessibleName(tr("Comparison"));
    m_only->setText(tr("Differences only"));
    m_copyValue->setText(tr("Copy Value"));
    m_copyRow->setText(tr("Copy Row"));
    //: Button with a menu: writes the chosen run into a file.
    m_export->setText(tr("Export"));
    m_delete->setText(tr("Delete"));
    m_clear->setText(tr("Delete All"));
    m_clear->setToolTip(tr("Takes all runs out of the list. This can be undone until other runs "
                           "are deleted or the program ends."));
    m_undo->setToolTip(tr("Brings back the runs that were deleted last."));
    for (qsizetype i = 0; i < m_exports.size(); ++i)
        m_exports.at(i)->setText(ExportMenu::titleOf(exportKinds.at(size_t(i))));
    m_runs->retranslate();
    m_comparison->retranslate();
    refreshRuns();
}

void RunsDialog::fitRows()
{
    for (QTableView *view : {m_list, m_table})
        view->verticalHeader()->setDefaultSectionSize(rowHeight(this));
}

void RunsDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    fitRows();
}

void RunsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_table)
        fitRows();
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace endorse::ui
