// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordtable.h"

#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <utility>
#include <vector>

namespace endorse::models {

namespace {

QList<RecordRow> matching(const QList<RecordRow> &all, const QString &filter)
{
    if (filter.isEmpty())
        return all;
    QList<RecordRow> found;
    for (const RecordRow &row : all) {
        if (row.record->holds(filter))
            found.append(row);
    }
    return found;
}

/// In which texts compare as people count: "dev-9" before "DEV-10". Before each number stands how
/// many digits it has. (QCollator does neither in the C locale, and ids belong to no language.)
QString sortKeyOf(const QString &text)
{
    QString key;
    key.reserve(text.size() + 4);
    for (qsizetype i = 0; i < text.size();) {
        const auto isDigit = [&text](qsizetype at) {
            return at < text.size() && text.at(at) >= u'0' && text.at(at) <= u'9';
        };
        if (!isDigit(i)) {
            key += text.at(i++).toLower();
            continue;
        }
        while (text.at(i) == u'0' && isDigit(i + 1))
            ++i;
        const qsizetype first = i;
        while (isDigit(i))
            ++i;
        key += u'0';
        key += QChar(ushort(std::min<qsizetype>(i - first, 0xffff)));
        key += QStringView(text).mid(first, i - first);
    }
    return key;
}

QList<RecordRow> sorted(const QList<RecordRow> &rows, int column, Qt::SortOrder order)
{
    std::vector<std::pair<QString, qsizetype>> keys;
    keys.reserve(std::size_t(rows.size()));
    for (qsizetype i = 0; i < rows.size(); ++i)
        keys.emplace_back(sortKeyOf(rows.at(i).record->sortText(column)), i);
    std::stable_sort(keys.begin(), keys.end(), [order](const auto &a, const auto &b) {
        return order == Qt::AscendingOrder ? a.first < b.first : b.first < a.first;
    });
    QList<RecordRow> out;
    out.reserve(rows.size());
    for (const auto &[key, place] : keys)
        out.append(rows.at(place));
    return out;
}

/// Touches nothing but its arguments: runs in any thread.
QList<RecordRow> arrangedRows(const QList<RecordRow> &all, const QString &filter, int column,
                              Qt::SortOrder order)
{
    QList<RecordRow> rows = matching(all, filter);
    return column < 0 ? rows : sorted(rows, column, order);
}

} // namespace

RecordTable::RecordTable(QObject *parent)
    : KeyedTable(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (m_watcher.future().isResultReadyAt(0))
            show(m_watcher.result());
    });
}

RecordTable::~RecordTable() = default;

void RecordTable::setRecords(QList<RecordRow> records)
{
    m_all = std::move(records);
    arrange();
}

void RecordTable::setFilterText(const QString &text)
{
    if (text == m_filter)
        return;
    m_filter = text;
    arrange();
}

void RecordTable::sort(int column, Qt::SortOrder order)
{
    if (column == m_column && order == m_order)
        return;
    m_column = column;
    m_order = order;
    arrange();
}

void RecordTable::arrange()
{
    if (m_all.size() <= rowsOnTheSpot) {
        // What another thread may still be about is older than this.
        m_watcher.setFuture({});
        show(arrangedRows(m_all, m_filter, m_column, m_order));
        return;
    }
    const auto promise = std::make_shared<QPromise<QList<RecordRow>>>();
    promise->start();
    m_watcher.setFuture(promise->future());
    QThreadPool::globalInstance()->start(
        [promise, all = m_all, filter = m_filter, column = m_column, order = m_order] {
            promise->addResult(arrangedRows(all, filter, column, order));
            promise->finish();
        });
}

void RecordTable::show(const QList<RecordRow> &rows)
{
    setRows(rows);
    Q_EMIT arranged();
}

void RecordTable::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns() - 1));
}

const ListedRecord *RecordTable::record(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return nullptr;
    return rows().at(index.row()).record.get();
}

QString RecordTable::idAt(const QModelIndex &index) const
{
    const ListedRecord *found = record(index);
    return found ? found->id() : QString();
}

QModelIndex RecordTable::indexOfId(const QString &id) const
{
    const QString key = id.toLower();
    const auto found = std::find_if(rows().cbegin(), rows().cend(),
                                    [&key](const RecordRow &row) { return row.key == key; });
    return found == rows().cend() ? QModelIndex() : index(int(found - rows().cbegin()), 0);
}

int RecordTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns();
}

QVariant RecordTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 ||
        section >= columns())
        return {};
    return title(section);
}

QString RecordTable::toolTip(const ListedRecord &record, int column) const
{
    return text(record, column);
}

QVariant RecordTable::data(const QModelIndex &index, int role) const
{
    const ListedRecord *shown = record(index);
    if (shown == nullptr)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(*shown, column);
    case Qt::ToolTipRole:
        return toolTip(*shown, column);
    case Qt::AccessibleTextRole:
        return spoken(*shown);
    case ValueRole:
        return shown->sortText(column);
    case IdRole:
        return rows().at(index.row()).key;
    case IconNameRole:
        return QString::fromLatin1(look(*shown, column).icon);
    case InkRole:
        return int(look(*shown, column).ink);
    case StrongRole:
        return look(*shown, column).isStrong;
    default:
        return {};
    }
}

} // namespace endorse::models
