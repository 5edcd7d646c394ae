// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordlist.h"

#include <models/format.h>
#include <models/recordtable.h>
#include <ui/attestation/evidenceparts.h>
#include <ui/attestation/inkdelegate.h>
#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>
#include <ui/common/pushbutton.h>
#include <ui/common/tablefit.h>
#include <ui/service/emptystate.h>

#include <QActionGroup>
#include <QBoxLayout>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace endorse::ui {

using enrollment::DeskState;
using models::RecordTable;

namespace {

/// Columns are as wide as the widest of this many rows.
constexpr int measuredRows = 60;
constexpr int widestColumn = 340;
constexpr int leastColumn = 60;
constexpr int lineHeight = 28;

QString countText(qsizetype count)
{
    return QLocale().toString(count);
}

} // namespace

RecordList::RecordList(RecordTable *model, enrollment::DeskList list, QList<int> monoColumns,
                       const char *name, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_list(list)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(IconId::Enrollments, m_stack))
    , m_line(new QWidget(this))
    , m_words(new ElidedLabel(m_line))
    , m_more(new PushButton(m_line, PushButton::Kind::Flat))
    , m_cancel(new PushButton(m_line, PushButton::Kind::Flat))
{
    build(monoColumns, name);
    followModel();
    refreshEmpty();
}

void RecordList::build(const QList<int> &monoColumns, const char *name)
{
    m_table = evidenceTable(m_stack, m_model, monoColumns);
    m_table->setObjectName(QLatin1String(name));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setMinimumSize(scaled(160), scaled(40));
    m_table->installEventFilter(this);
    static_cast<InkDelegate *>(m_table->itemDelegate())->setMonoElidedInTheMiddle(true);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsClickable(true);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setStretchLastSection(true);
    // As the service lists them, until a column is chosen; a third click goes back to that.
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);

    m_more->setObjectName(QStringLiteral("loadMore"));
    m_cancel->setObjectName(QStringLiteral("cancelLoad"));
    m_words->setMuted(true);
    auto *line = new QHBoxLayout(m_line);
    line->setContentsMargins(12, 0, 8, 0);
    line->setSpacing(8);
    line->addWidget(m_words, 1);
    line->addWidget(m_more);
    line->addWidget(m_cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_line);

    connect(header, &QHeaderView::sectionResized, this, [this](int section) {
        // The last one is stretched with the window.
        if (!m_fitting && section + 1 < m_model->columnCount() &&
            QGuiApplication::mouseButtons() != Qt::NoButton)
            m_ownWidths = true;
    });
    connect(m_table, &QTableView::doubleClicked, this, &RecordList::editWanted);
    connect(m_table, &QTableView::activated, this, &RecordList::editWanted);
    connect(m_empty, &EmptyState::triggered, this, &RecordList::onEmptyTriggered);
    connect(m_more, &QPushButton::clicked, this, &RecordList::moreWanted);
    connect(m_cancel, &QPushButton::clicked, this, &RecordList::cancelWanted);
}

void RecordList::followModel()
{
    const auto changed = [this] {
        if (m_restoring)
            return;
        refreshLine();
        Q_EMIT selectionChanged();
    };
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, changed);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, changed);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &RecordList::remember);
    connect(m_model, &QAbstractItemModel::modelReset, this, &RecordList::restore);
    connect(m_model, &RecordTable::arranged, this, [this] {
        refreshEmpty();
        refreshLine();
        if (!m_fitted && m_model->rowCount() > 0)
            fitColumns();
        // What the chosen row holds may be newer now.
        Q_EMIT selectionChanged();
    });
}

QModelIndex RecordList::current() const
{
    return m_table->currentIndex();
}

QStringList RecordList::selectedIds() const
{
    QStringList ids;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    ids.reserve(rows.size());
    for (const QModelIndex &row : rows)
        ids.append(m_model->idAt(row));
    return ids;
}

void RecordList::selectId(const QString &id)
{
    const QModelIndex row = m_model->indexOfId(id);
    if (!row.isValid())
        return;
    m_table->setCurrentIndex(row);
    m_table->scrollTo(row);
}

void RecordList::remember()
{
    m_restoring = true;
    m_keptIds = selectedIds();
    m_keptCurrent = m_model->idAt(current());
    m_keptScroll = m_table->verticalScrollBar()->value();
}

void RecordList::restore()
{
    QSet<QString> keys;
    for (const QString &id : std::as_const(m_keptIds))
        keys.insert(id.toLower());
    QItemSelection selection;
    const int rows = keys.isEmpty() ? 0 : m_model->rowCount();
    for (int row = 0; row < rows; ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (keys.contains(index.data(models::IdRole).toString()))
            selection.select(index, index.siblingAtColumn(m_model->columnCount() - 1));
    }
    QItemSelectionModel *chosen = m_table->selectionModel();
    const QModelIndex row =
        m_keptCurrent.isEmpty() ? QModelIndex() : m_model->indexOfId(m_keptCurrent);
    if (row.isValid())
        chosen->setCurrentIndex(row, QItemSelectionModel::NoUpdate);
    chosen->select(selection, QItemSelectionModel::ClearAndSelect);
    m_table->verticalScrollBar()->setValue(m_keptScroll);
    m_restoring = false;
}

void RecordList::setState(const DeskState &state, const std::optional<NoService> &noService)
{
    m_state = state;
    m_noService = noService;
    refreshEmpty();
    refreshLine();
}

void RecordList::refreshEmpty()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_table);
    if (!isEmpty)
        return;
    const RecordTexts texts(m_list);
    if (m_model->total() > 0) {
        m_empty->setTexts(tr("No entry matches the filter."), {});
        m_empty->setAction(tr("Clear the Filter"));
    } else if (m_noService) {
        m_empty->setTexts(m_noService->title, m_noService->text);
        m_empty->setAction(m_noService->action);
    } else if (m_state.phase == DeskState::Phase::Failed && m_state.error) {
        m_empty->setTexts(m_state.error->message.render(), m_state.error->hint.render());
        m_empty->setAction(tr("Try Again"));
    } else if (m_state.phase == DeskState::Phase::Loading) {
        m_empty->setTexts(tr("The list is being read."), {});
        m_empty->setAction({});
    } else if (!m_state.asOf.isValid()) {
        m_empty->setTexts(tr("The list has not been read."), {});
        m_empty->setAction(tr("Read the List"));
    } else {
        m_empty->setTexts(texts.emptyTitle(), texts.emptyText());
        m_empty->setAction(texts.newAction());
    }
}

void RecordList::onEmptyTriggered()
{
    if (m_model->total() > 0)
        Q_EMIT filterClearWanted();
    else if (m_noService)
        Q_EMIT noServiceTriggered();
    else if (m_state.phase == DeskState::Phase::Failed || !m_state.asOf.isValid())
        Q_EMIT retryWanted();
    else
        Q_EMIT newWanted();
}

void RecordList::refreshLine()
{
    const bool isLoading = m_state.phase == DeskState::Phase::Loading;
    const qsizetype total = m_model->total();
    const int selected = int(m_table->selectionModel()->selectedRows().size());
    QStringList parts;
    if (isLoading)
        //: %1: how many entries have been read up to now.
        parts << tr("Reading: %1").arg(countText(m_state.read));
    if (total > 0 && m_model->rowCount() != total)
        //: How many entries match the filter: %1 of %2.
        parts << tr("%1 of %2 match").arg(countText(m_model->rowCount()), countText(total));
    else if (total > 0 && m_state.hasMore && !isLoading)
        //: %1: number of entries that are loaded; the service has more of them.
        parts << tr("The first %1").arg(countText(total));
    if (selected > 1)
        parts << tr("%Ln selected", nullptr, selected);
    m_words->setText(parts.join(QStringLiteral(" · ")));
    m_more->setVisible(m_state.hasMore && !isLoading && !m_noService);
    m_cancel->setVisible(isLoading);
    m_line->setVisible(!parts.isEmpty() || m_more->isVisibleTo(m_line));
}

void RecordList::addSortMenu(QMenu *menu)
{
    //: Menu: the columns by which the list may be sorted.
    QMenu *columns = menu->addMenu(tr("Sort By"));
    auto *group = new QActionGroup(columns);
    const QHeaderView *header = m_table->horizontalHeader();
    const int chosen = header->sortIndicatorSection();
    const auto add = [&](const QString &text, int column) {
        QAction *action = columns->addAction(text);
        action->setCheckable(true);
        action->setChecked(column == chosen || (column < 0 && chosen >= m_model->columnCount()));
        group->addAction(action);
        connect(action, &QAction::triggered, m_table, [this, column] {
            const QHeaderView *now = m_table->horizontalHeader();
            const bool again = now->sortIndicatorSection() == column &&
                               now->sortIndicatorOrder() == Qt::AscendingOrder;
            m_table->sortByColumn(column, again ? Qt::DescendingOrder : Qt::AscendingOrder);
        });
    };
    //: Menu: the order in which the service gives the entries.
    add(tr("As the Service Lists Them"), -1);
    for (int column = 0; column < m_model->columnCount(); ++column)
        add(m_model->headerData(column, Qt::Horizontal).toString(), column);
}

void RecordList::retranslate()
{
    m_model->retranslate();
    const RecordTexts texts(m_list);
    m_table->setAccessibleName(texts.listName());
    m_more->setWords(tr("Load More"));
    m_more->setToolTip(tr("Reads the next %1 entries from the service.")
                           .arg(countText(enrollment::ServiceDesk::rowsAtOnce)));
    m_cancel->setWords(tr("Cancel"));
    m_cancel->setToolTip(tr("Ends the reading. What has been read stays."));
    refreshEmpty();
    refreshLine();
    m_fitted = false;
    fit();
}

bool RecordList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::ContextMenu) {
        const auto *menu = static_cast<QContextMenuEvent *>(event);
        const QRect row = m_table->visualRect(current());
        Q_EMIT menuWanted(menu->reason() == QContextMenuEvent::Keyboard
                              ? m_table->viewport()->mapToGlobal(row.bottomLeft())
                              : menu->globalPos());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void RecordList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_fitted = false;
        fit();
    }
}

void RecordList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void RecordList::fit()
{
    fitRowsAndHeader(m_table);
    m_table->horizontalHeader()->setMinimumSectionSize(scaled(leastColumn));
    m_line->setMinimumHeight(std::max(scaled(lineHeight), m_cancel->sizeHint().height() + 2));
    if (!m_fitted)
        fitColumns();
}

void RecordList::fitColumns()
{
    m_fitted = m_model->rowCount() > 0 && isVisible();
    if (m_ownWidths)
        return;
    m_fitting = true;
    QHeaderView *header = m_table->horizontalHeader();
    QStyleOptionViewItem option;
    option.widget = m_table;
    option.font = m_table->font();
    const int rows = std::min(m_model->rowCount(), measuredRows);
    for (int column = 0; column + 1 < m_model->columnCount(); ++column) {
        int wanted = header->sectionSizeHint(column);
        for (int row = 0; row < rows; ++row) {
            const QModelIndex index = m_model->index(row, column);
            wanted = std::max(wanted, m_table->itemDelegate()->sizeHint(option, index).width());
        }
        header->resizeSection(column, std::min(wanted + scaled(6), scaled(widestColumn)));
    }
    m_fitting = false;
}

} // namespace endorse::ui
