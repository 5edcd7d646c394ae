// SPDX-License-Identifier: GPL-3.0-or-later
#include "listindex.h"

#include <QCoreApplication>
#include <QThreadPool>

#include <algorithm>
#include <enrollmentlist/listchunk.h>
#include <enrollmentlist/listindexbuilder.h>
#include <enrollmentlist/listorder.h>
#include <unordered_set>

namespace endorse::enrollmentlist {

namespace {

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

std::size_t offsetOf(quint32 row)
{
    return row & offsetMask;
}

/// Calls @p each with every piece of memory and its size. Pieces may come twice.
template<class Each>
void eachPiece(const ListChunk &chunk, const Each &each)
{
    each(chunk.ids.get(), chunk.ids->memory());
    each(chunk.devices.get(), chunk.devices->memory());
    each(chunk.etags.get(), chunk.etags->memory());
    each(chunk.hubs.get(), qsizetype(chunk.hubs->capacity() * sizeof(quint32)));
    each(chunk.facts.get(), qsizetype(chunk.facts->capacity()));
    each(chunk.assigned.get(), qsizetype(chunk.assigned->capacity() * sizeof(qint64)));
    each(chunk.changed.get(), qsizetype(chunk.changed->capacity() * sizeof(qint64)));
}

template<class Each>
void eachPiece(const ListOrder &order, const Each &each)
{
    for (const auto &part : order.parts)
        each(part.get(), qsizetype(part->capacity() * sizeof(quint32)));
}

} // namespace

ListIndex::ListIndex()
    : m_hubs(std::make_shared<ListHubs>())
{
    m_orders.fill(std::make_shared<ListOrder>());
}

ListIndex::~ListIndex() = default;

std::shared_ptr<const ListIndex> ListIndex::share(std::unique_ptr<ListIndex> index)
{
    return {index.release(), [](const ListIndex *last) {
                const bool isSmall = last->m_chunks.size() <= 1;
                if (isSmall || !QCoreApplication::instance())
                    delete last;
                else
                    QThreadPool::globalInstance()->start([last] { delete last; });
            }};
}

std::shared_ptr<const ListIndex> ListIndex::empty()
{
    return share(std::unique_ptr<ListIndex>(new ListIndex));
}

std::shared_ptr<const ListIndex> ListIndex::of(const QList<ListRow> &rows)
{
    return empty()->with(rows, {});
}

quint32 ListIndex::rowLimit() const
{
    // Only the last chunk may have fewer rows; a chunk whose rows are all removed counts whole.
    if (m_chunks.empty())
        return 0;
    const quint32 last = quint32(m_chunks.size() - 1) << chunkBits;
    return last + (m_chunks.back() ? quint32(m_chunks.back()->rows()) : chunkRows);
}

const ListChunk &ListIndex::chunk(quint32 row) const
{
    return *m_chunks[row >> chunkBits];
}

bool ListIndex::has(quint32 row) const
{
    const std::size_t number = row >> chunkBits;
    if (number >= m_chunks.size() || !m_chunks[number] || offsetOf(row) >= m_chunks[number]->rows())
        return false;
    return ((*m_chunks[number]->facts)[offsetOf(row)] & FactBits::present) != 0;
}

QString ListIndex::registrationId(quint32 row) const
{
    return toText(chunk(row).ids->at(offsetOf(row)));
}

QString ListIndex::key(quint32 row) const
{
    return toText(chunk(row).ids->folded.at(offsetOf(row)));
}

QString ListIndex::deviceId(quint32 row) const
{
    return toText(chunk(row).devices->at(offsetOf(row)));
}

QString ListIndex::iotHub(quint32 row) const
{
    return m_hubs->entries[(*chunk(row).hubs)[offsetOf(row)]].name;
}

QByteArray ListIndex::etag(quint32 row) const
{
    const std::string_view etag = chunk(row).etags->at(offsetOf(row));
    return {etag.data(), qsizetype(etag.size())};
}

Method ListIndex::method(quint32 row) const
{
    const quint8 facts = (*chunk(row).facts)[offsetOf(row)];
    return Method((facts & FactBits::methodMask) >> FactBits::methodShift);
}

Status ListIndex::status(quint32 row) const
{
    return Status((*chunk(row).facts)[offsetOf(row)] & FactBits::statusMask);
}

qint64 ListIndex::lastAssignedMs(quint32 row) const
{
    return (*chunk(row).assigned)[offsetOf(row)];
}

qint64 ListIndex::changedMs(quint32 row) const
{
    return (*chunk(row).changed)[offsetOf(row)];
}

bool ListIndex::isDirty(quint32 row) const
{
    return ((*chunk(row).facts)[offsetOf(row)] & FactBits::dirty) != 0;
}

bool ListIndex::isDuplicateEk(quint32 row) const
{
    return ((*chunk(row).facts)[offsetOf(row)] & FactBits::duplicate) != 0;
}

ListRow ListIndex::row(quint32 row) const
{
    return {.registrationId = registrationId(row),
            .deviceId = deviceId(row),
            .iotHub = iotHub(row),
            .method = method(row),
            .status = status(row),
            .lastAssignedMs = lastAssignedMs(row),
            .changedMs = changedMs(row),
            .etag = etag(row),
            .isDirty = isDirty(row),
            .isDuplicateEk = isDuplicateEk(row)};
}

std::optional<quint32> ListIndex::find(const QString &key) const
{
    return findFolded(folded(key));
}

std::optional<quint32> ListIndex::findFolded(std::string_view id) const
{
    const RowView view{m_chunks, *m_hubs};
    const auto &parts = m_orders[std::size_t(ListColumn::RegistrationId)]->parts;
    // The last part that does not begin behind it.
    const auto behind = std::upper_bound(parts.begin(), parts.end(), id,
                                         [&view](std::string_view text, const auto &part) {
                                             return text < view.foldedId(part->front());
                                         });
    if (behind == parts.begin())
        return std::nullopt;
    const ListOrder::Part &part = **std::prev(behind);
    const auto found =
        std::lower_bound(part.begin(), part.end(), id, [&view](quint32 row, std::string_view text) {
            return view.foldedId(row) < text;
        });
    if (found == part.end() || view.foldedId(*found) != id)
        return std::nullopt;
    return *found;
}

std::vector<quint32> ListIndex::sorted(ListColumn column, Qt::SortOrder order) const
{
    std::vector<quint32> rows = m_orders[std::size_t(column)]->rows();
    if (order == Qt::DescendingOrder)
        std::reverse(rows.begin(), rows.end());
    return rows;
}

std::shared_ptr<const ListIndex> ListIndex::with(const QList<ListRow> &changed,
                                                 const QStringList &removed) const
{
    // The base is not ours to share: a copy of it shares all that is large.
    auto base = std::unique_ptr<ListIndex>(new ListIndex);
    base->m_chunks = m_chunks;
    base->m_hubs = m_hubs;
    base->m_orders = m_orders;
    base->m_facets = m_facets;
    base->m_count = m_count;
    ListIndexBuilder builder(share(std::move(base)));
    for (const QString &key : removed)
        builder.remove(key);
    for (const ListRow &row : changed)
        builder.put(row);
    return builder.finish();
}

qsizetype ListIndex::memory() const
{
    qsizetype bytes = 0;
    const auto add = [&bytes](const void *, qsizetype size) { bytes += size; };
    for (const auto &one : m_chunks) {
        if (one)
            eachPiece(*one, add);
    }
    for (const auto &order : m_orders)
        eachPiece(*order, add);
    return bytes;
}

qsizetype ListIndex::memorySharedWith(const ListIndex &other) const
{
    std::unordered_set<const void *> theirs;
    const auto note = [&theirs](const void *piece, qsizetype) { theirs.insert(piece); };
    qsizetype bytes = 0;
    const auto add = [&](const void *piece, qsizetype size) {
        bytes += theirs.contains(piece) ? size : 0;
    };
    for (const auto &one : other.m_chunks) {
        if (one)
            eachPiece(*one, note);
    }
    for (const auto &order : other.m_orders)
        eachPiece(*order, note);
    for (const auto &one : m_chunks) {
        if (one)
            eachPiece(*one, add);
    }
    for (const auto &order : m_orders)
        eachPiece(*order, add);
    return bytes;
}

} // namespace endorse::enrollmentlist
