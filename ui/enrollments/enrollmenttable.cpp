// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrollmenttable.h"

#include <ui/common/fonts.h>
#include <ui/enrollments/enrollmentdelegate.h>
#include <ui/service/forms/pooltask.h>

#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollBar>

#include <algorithm>

namespace endorse::ui {

using enrollmentlist::ListAnswer;
using models::EnrollmentColumn;
using models::EnrollmentListModel;
using models::MovedRows;
using models::RowRange;
using models::SelectedRows;

namespace {

/// So many selected rows are found again at once, which takes about a millisecond.
constexpr qsizetype rowsOnTheSpot = 1000;
/// Of an ID where there is no room: its first and last 12 and what stands for the rest.
constexpr int leastIdCharacters = 25;
constexpr int wideWindow = 1600;
constexpr int stateVersion = 1;

constexpr int idSection = int(enrollmentlist::ListColumn::RegistrationId);

} // namespace

EnrollmentTable::EnrollmentTable(QWidget *parent)
    : RowTable(parent)
    , m_model(new EnrollmentListModel(this))
{
    setObjectName(QStringLiteral("enrollments"));
    useRows(m_model);
    setItemDelegate(new EnrollmentDelegate(this));
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    QHeaderView *header = horizontalHeader();
    header->setSectionsClickable(true);
    header->setSectionsMovable(true);
    header->setSortIndicator(int(m_sortColumn), m_sortOrder);
    header->setSortIndicatorShown(true);
    for (const EnrollmentColumn &column : EnrollmentListModel::columns())
        setColumnHidden(int(column.id), !column.isShown);

    connect(header, &QHeaderView::sectionResized, this, [this](int section) {
        if (m_fitting || QGuiApplication::mouseButtons() == Qt::NoButton)
            return;
        m_ownWidths.insert(section);
        Q_EMIT columnsChanged();
    });
    connect(header, &QHeaderView::sectionMoved, this, &EnrollmentTable::columnsChanged);
    connect(header, &QHeaderView::sortIndicatorChanged, this,
            [this](int section, Qt::SortOrder order) {
                if (m_restoring || section < 0 || section >= m_model->columnCount())
                    return;
                m_sortColumn = Column(section);
                m_sortOrder = order;
                Q_EMIT columnsChanged();
                m_model->sort(section, order);
            });
    const auto moved = [this] {
        if (!m_restoring)
            Q_EMIT selectionMoved();
    };
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, moved);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, moved);
    connect(this, &QAbstractItemView::activated, this, &EnrollmentTable::editWanted);
    fit();
}

SelectedRows EnrollmentTable::selection() const
{
    SelectedRows rows;
    rows.answer = m_model->answer();
    for (const QItemSelectionRange &range : selectionModel()->selection())
        rows.ranges.append({range.top(), range.bottom()});
    std::sort(rows.ranges.begin(), rows.ranges.end(),
              [](const RowRange &a, const RowRange &b) { return a.first < b.first; });
    // Ranges may touch or cover each other.
    QList<RowRange> apart;
    for (const RowRange &range : std::as_const(rows.ranges)) {
        if (!apart.isEmpty() && range.first <= apart.last().last + 1)
            apart.last().last = std::max(apart.last().last, range.last);
        else
            apart.append(range);
    }
    rows.ranges = apart;
    return rows;
}

qsizetype EnrollmentTable::selectedCount() const
{
    return selection().count();
}

void EnrollmentTable::setAnswer(std::shared_ptr<const ListAnswer> answer, const QString &text,
                                Keep keep)
{
    const SelectedRows before = selection();
    const int top = rowAt(0);
    const int bottom = rowAt(viewport()->height() - 1);
    m_pending = {std::move(answer), text, keep, currentIndex().row(), std::max(top, 0), false};
    m_pending.currentSeen =
        top >= 0 && m_pending.current >= top && (bottom < 0 || m_pending.current <= bottom);
    const quint64 serial = ++m_serial;
    if (before.count() <= rowsOnTheSpot) {
        apply(models::movedRows(before, m_pending.current, m_pending.top, *m_pending.answer));
        return;
    }
    std::function<MovedRows()> work = [before, pending = m_pending] {
        return models::movedRows(before, pending.current, pending.top, *pending.answer);
    };
    QCoro::connect(inPool(std::move(work)), this, [this, serial](const MovedRows &moved) {
        if (serial == m_serial)
            apply(moved);
    });
}

void EnrollmentTable::apply(const MovedRows &moved)
{
    m_restoring = true;
    m_model->setAnswer(m_pending.answer, m_pending.text);
    QItemSelection selected;
    const int last = m_model->columnCount() - 1;
    for (const RowRange &range : moved.ranges)
        selected.append(
            QItemSelectionRange(m_model->index(range.first, 0), m_model->index(range.last, last)));
    if (moved.current)
        selectionModel()->setCurrentIndex(m_model->index(*moved.current, 0),
                                          QItemSelectionModel::NoUpdate);
    selectionModel()->select(selected, QItemSelectionModel::ClearAndSelect);
    // The range of the scroll bar is that of the rows before until the view has laid itself out.
    executeDelayedItemsLayout();
    updateGeometries();
    int first = 0;
    if (moved.current && m_pending.currentSeen)
        first = *moved.current - (m_pending.current - m_pending.top);
    else if (m_pending.keep == Keep::View)
        first = moved.top.value_or(m_pending.top);
    verticalScrollBar()->setValue(std::max(first, 0));
    m_lost = moved.isTooScattered;
    m_pending.answer.reset();
    m_restoring = false;
    Q_EMIT shown();
    Q_EMIT selectionMoved();
}

bool EnrollmentTable::selectId(const QString &registrationId)
{
    const auto row = m_model->rowOf(registrationId);
    if (!row)
        return false;
    const QModelIndex index = m_model->index(*row, 0);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                 QItemSelectionModel::Rows);
    scrollTo(index);
    return true;
}

bool EnrollmentTable::isColumnShown(Column column) const
{
    return !isColumnHidden(int(column));
}

void EnrollmentTable::setColumnShown(Column column, bool shown)
{
    if (isColumnShown(column) == shown ||
        (!shown && horizontalHeader()->hiddenSectionCount() + 1 >= m_model->columnCount()))
        return;
    setColumnHidden(int(column), !shown);
    fitColumns();
    Q_EMIT columnsChanged();
}

QByteArray EnrollmentTable::saveColumns() const
{
    QJsonArray columns;
    for (int visual = 0; visual < m_model->columnCount(); ++visual) {
        const int section = horizontalHeader()->logicalIndex(visual);
        QJsonObject column{
            {QStringLiteral("name"),
             QLatin1String(EnrollmentListModel::columns()[std::size_t(section)].name)},
            {QStringLiteral("shown"), !isColumnHidden(section)}};
        if (m_ownWidths.contains(section) && !isColumnHidden(section))
            column.insert(QStringLiteral("width"), columnWidth(section));
        columns.append(column);
    }
    const QJsonObject state{
        {QStringLiteral("version"), stateVersion},
        {QStringLiteral("columns"), columns},
        {QStringLiteral("sort"),
         QLatin1String(EnrollmentListModel::columns()[std::size_t(m_sortColumn)].name)},
        {QStringLiteral("descending"), m_sortOrder == Qt::DescendingOrder}};
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

void EnrollmentTable::restoreColumns(const QByteArray &state)
{
    const QJsonObject json = QJsonDocument::fromJson(state).object();
    if (json[QLatin1String("version")].toInt() != stateVersion)
        return;
    const auto sectionOf = [](const QJsonValue &name) {
        for (const EnrollmentColumn &column : EnrollmentListModel::columns()) {
            if (name.toString() == QLatin1String(column.name))
                return int(column.id);
        }
        return -1;
    };
    m_restoring = m_fitting = true;
    int visual = 0;
    int shown = 0;
    const QJsonArray columns = json[QLatin1String("columns")].toArray();
    for (const auto &value : columns) {
        const QJsonObject column = value.toObject();
        const int section = sectionOf(column[QLatin1String("name")]);
        if (section < 0)
            continue;
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(section), visual++);
        const bool isShown = column[QLatin1String("shown")].toBool(true);
        setColumnHidden(section, !isShown);
        shown += isShown ? 1 : 0;
        if (const int width = column[QLatin1String("width")].toInt(); width > 0) {
            m_ownWidths.insert(section);
            setColumnWidth(section, std::clamp(width, leastColumn, 2000));
        }
    }
    if (shown == 0)
        setColumnHidden(idSection, false);
    if (const int sort = sectionOf(json[QLatin1String("sort")]); sort >= 0) {
        m_sortColumn = Column(sort);
        m_sortOrder =
            json[QLatin1String("descending")].toBool() ? Qt::DescendingOrder : Qt::AscendingOrder;
        horizontalHeader()->setSortIndicator(sort, m_sortOrder);
    }
    m_restoring = m_fitting = false;
    fitColumns();
}

void EnrollmentTable::resetColumns()
{
    m_fitting = true;
    m_ownWidths.clear();
    for (const EnrollmentColumn &column : EnrollmentListModel::columns()) {
        setColumnHidden(int(column.id), !column.isShown);
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(int(column.id)),
                                        int(column.id));
    }
    m_fitting = false;
    fitColumns();
    Q_EMIT columnsChanged();
}

void EnrollmentTable::retranslate()
{
    setAccessibleName(tr("Enrollments"));
    m_model->retranslate();
    fit();
}

void EnrollmentTable::contextMenuEvent(QContextMenuEvent *event)
{
    const QRect row = visualRect(currentIndex());
    Q_EMIT menuWanted(event->reason() == QContextMenuEvent::Keyboard
                          ? viewport()->mapToGlobal(row.bottomLeft())
                          : event->globalPos());
}

int EnrollmentTable::usualWidth(int section) const
{
    const EnrollmentColumn &column = EnrollmentListModel::columns()[std::size_t(section)];
    const QFontMetrics metrics(fontOf(column.isMono ? FontRole::Mono : FontRole::Body));
    int width = metrics.horizontalAdvance(QString(column.characters, QLatin1Char('0')));
    if (column.id == Column::Status) {
        for (const QString &word : EnrollmentListModel::statusWords())
            width = std::max(width, metrics.horizontalAdvance(word));
    }
    if (column.hasIcon)
        width += scaled(EnrollmentDelegate::iconSize) + scaled(EnrollmentDelegate::iconGap);
    width += 2 * scaled(EnrollmentDelegate::padding) + 2;
    return std::max(width, horizontalHeader()->sectionSizeHint(section));
}

int EnrollmentTable::leastIdWidth() const
{
    const QFontMetrics metrics(fontOf(FontRole::Mono));
    return metrics.horizontalAdvance(QString(leastIdCharacters, QLatin1Char('0'))) +
           2 * scaled(EnrollmentDelegate::padding) + 2;
}

void EnrollmentTable::fitColumns()
{
    m_fitting = true;
    int others = 0;
    for (int section = 0; section < m_model->columnCount(); ++section) {
        if (isColumnHidden(section))
            continue;
        const bool isOwn = m_ownWidths.contains(section);
        if (!isOwn && section != idSection)
            setColumnWidth(section, usualWidth(section));
        if (section != idSection)
            others += isOwn ? columnWidth(section) : usualWidth(section);
    }
    // In a wide window an ID is whole, whatever that leaves for the others.
    if (!isColumnHidden(idSection) && !m_ownWidths.contains(idSection)) {
        const bool isWide = window()->width() >= scaled(wideWindow);
        setColumnWidth(idSection, isWide ? usualWidth(idSection)
                                         : std::clamp(viewport()->width() - others, leastIdWidth(),
                                                      usualWidth(idSection)));
    }
    m_fitting = false;
}

} // namespace endorse::ui
