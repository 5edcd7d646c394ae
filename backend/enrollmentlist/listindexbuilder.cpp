// SPDX-License-Identifier: GPL-3.0-or-later
#include "listindexbuilder.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <enrollmentlist/parallel.h>

namespace endorse::enrollmentlist {

namespace {

/// Edits that are kept before the chunks are made anew.
constexpr std::size_t editsAtOnce = 16384;

/// The order by registration ID comes first: the others need it.
constexpr std::array otherColumns{
    ListColumn::DeviceId, ListColumn::ETag,   ListColumn::LastAssigned, ListColumn::Changed,
    ListColumn::IotHub,   ListColumn::Status, ListColumn::Method};

constexpr std::size_t indexOf(ListColumn column)
{
    return std::size_t(column);
}

bool isPresent(const ListChunk &chunk, std::size_t offset)
{
    return ((*chunk.facts)[offset] & FactBits::present) != 0;
}

} // namespace

struct ListIndexBuilder::Walk final
{
    explicit Walk(const ListIndex &base, const std::shared_ptr<const ListOrder> &byId)
        : order(byId)
        , seen(base.rowLimit())
    {
    }
    bool atEnd() const { return part == order->parts.size(); }
    quint32 row() const { return (*order->parts[part])[place]; }
    void advance()
    {
        if (++place == order->parts[part]->size()) {
            ++part;
            place = 0;
        }
    }

    std::shared_ptr<const ListOrder> order;
    std::size_t part = 0;
    std::size_t place = 0;
    RowBits seen;
    std::string last; ///< The folded ID that was read last.
    bool isOrdered = true;
};

ListIndexBuilder::ListIndexBuilder(std::shared_ptr<const ListIndex> base)
    : m_base(std::move(base))
    , m_next(new ListIndex)
    , m_baseLimit(m_base->rowLimit())
{
    m_next->m_chunks = m_base->m_chunks;
    m_next->m_hubs = m_base->m_hubs;
    m_next->m_orders = m_base->m_orders;
    m_openStart = quint32(m_next->m_chunks.size()) << chunkBits;
    for (RowBits &bits : m_moved)
        bits = RowBits(m_baseLimit);
}

ListIndexBuilder::~ListIndexBuilder() = default;

RowView ListIndexBuilder::view() const
{
    return {m_next->m_chunks, *m_next->m_hubs};
}

std::optional<quint32> ListIndexBuilder::baseRow(std::string_view foldedId) const
{
    return m_base->findFolded(foldedId);
}

void ListIndexBuilder::encode(const ListRow &row)
{
    m_row.encode(row);
    const ListHubs &hubs = m_newHubs ? *m_newHubs : *m_base->m_hubs;
    if (const auto known = hubs.find(row.iotHub)) {
        m_row.hub = *known;
        return;
    }
    if (!m_newHubs)
        m_newHubs = std::make_shared<ListHubs>(*m_base->m_hubs);
    m_row.hub = m_newHubs->add(row.iotHub);
}

void ListIndexBuilder::put(const ListRow &row)
{
    encode(row);
    if (const auto known = baseRow(m_row.foldedId)) {
        edit(*known);
        return;
    }
    const auto added = m_added.find(m_row.foldedId);
    if (added != m_added.end()) {
        edit(added->second);
        return;
    }
    m_added.emplace(m_row.foldedId, append());
}

void ListIndexBuilder::remove(const QString &key)
{
    const std::string id = folded(key);
    if (const auto known = baseRow(id)) {
        drop(*known);
        return;
    }
    const auto added = m_added.find(id);
    if (added == m_added.end())
        return;
    drop(added->second);
    m_added.erase(added);
}

void ListIndexBuilder::read(const ListRow &row)
{
    encode(row);
    if (!m_walk)
        m_walk =
            std::make_unique<Walk>(*m_base, m_base->m_orders[indexOf(ListColumn::RegistrationId)]);
    Walk &walk = *m_walk;
    walk.isOrdered = walk.isOrdered && walk.last < m_row.foldedId;
    walk.last = m_row.foldedId;
    std::optional<quint32> known;
    if (!walk.isOrdered) {
        known = baseRow(m_row.foldedId);
    } else {
        const RowView base{m_base->m_chunks, *m_base->m_hubs};
        while (!walk.atEnd() && base.foldedId(walk.row()) < m_row.foldedId)
            walk.advance();
        if (!walk.atEnd() && base.foldedId(walk.row()) == m_row.foldedId)
            known = walk.row();
    }
    if (!known) {
        append();
        return;
    }
    walk.seen.set(*known);
    if (difference(*m_base->m_chunks[*known >> chunkBits], *known & offsetMask, m_row).any())
        edit(*known);
}

void ListIndexBuilder::endReading()
{
    const RowBits none(0);
    const RowBits &seen = m_walk ? m_walk->seen : none;
    for (quint32 row = 0; row < m_baseLimit; ++row) {
        if (m_base->has(row) && !seen.test(row))
            drop(row);
    }
    m_walk.reset();
}

void ListIndexBuilder::edit(quint32 row)
{
    m_isChanged = true;
    m_edits.push_back({row, m_row});
    if (m_edits.size() >= editsAtOnce)
        flush();
}

void ListIndexBuilder::drop(quint32 row)
{
    m_isChanged = true;
    m_edits.push_back({row, {}});
    if (m_edits.size() >= editsAtOnce)
        flush();
}

quint32 ListIndexBuilder::append()
{
    m_isChanged = true;
    ++m_appended;
    const bool lastHasRoom = !m_next->m_chunks.empty() && m_next->m_chunks.back() &&
                             m_next->m_chunks.back()->rows() < chunkRows;
    if (m_open.rows() == 0 && lastHasRoom) {
        m_open.start(*m_next->m_chunks.back());
        m_next->m_chunks.pop_back();
        m_openStart -= chunkRows;
    }
    const quint32 row = m_openStart + quint32(m_open.rows());
    m_open.append(m_row);
    if (m_open.rows() == chunkRows)
        closeOpen();
    return row;
}

void ListIndexBuilder::closeOpen()
{
    if (auto chunk = m_open.take()) {
        m_next->m_chunks.push_back(std::move(chunk));
        m_openStart += chunkRows;
    }
}

void ListIndexBuilder::markMoved(quint32 row, const RowChanges &changes)
{
    const auto mark = [&](ListColumn column, bool isMoved) {
        RowBits &bits = m_moved[indexOf(column)];
        if (isMoved && !bits.test(row)) {
            bits.set(row);
            ++m_movedCount[indexOf(column)];
        }
    };
    const auto differ = [&changes](quint8 bits) { return (changes.facts & bits) != 0; };
    const bool comesOrGoes = differ(FactBits::present);
    mark(ListColumn::DeviceId, changes.device || comesOrGoes);
    mark(ListColumn::ETag, changes.etag || comesOrGoes);
    mark(ListColumn::IotHub, changes.hub || comesOrGoes);
    mark(ListColumn::LastAssigned, changes.assigned || comesOrGoes);
    mark(ListColumn::Changed, changes.changed || comesOrGoes);
    mark(ListColumn::Status, differ(FactBits::statusMask) || comesOrGoes);
    mark(ListColumn::Method, differ(FactBits::methodMask) || comesOrGoes);
    // As long as a row stays, so does its ID, except for its case, which does not sort.
    mark(ListColumn::RegistrationId, comesOrGoes);
}

void ListIndexBuilder::flush()
{
    closeOpen();
    std::stable_sort(m_edits.begin(), m_edits.end(),
                     [](const RowEdit &a, const RowEdit &b) { return a.row < b.row; });
    // Of several edits of one row, the last one.
    auto end = m_edits.begin();
    for (auto edit = m_edits.begin(); edit != m_edits.end(); ++edit) {
        const bool isLast = std::next(edit) == m_edits.end() || std::next(edit)->row != edit->row;
        if (isLast) {
            if (end != edit)
                *end = std::move(*edit);
            ++end;
        }
    }
    m_edits.erase(end, m_edits.end());
    for (auto first = m_edits.begin(); first != m_edits.end();) {
        const quint32 number = first->row >> chunkBits;
        const auto behind = std::find_if(first, m_edits.end(), [number](const RowEdit &edit) {
            return edit.row >> chunkBits != number;
        });
        auto &chunk = m_next->m_chunks[number];
        for (auto edit = first; edit != behind; ++edit) {
            if (edit->row < m_baseLimit)
                markMoved(edit->row, difference(*chunk, edit->row & offsetMask, edit->content));
        }
        chunk = edited(*chunk, {first, behind});
        first = behind;
    }
    m_edits.clear();
}

std::vector<quint32> ListIndexBuilder::presentRows() const
{
    std::vector<quint32> rows;
    for (std::size_t number = 0; number < m_next->m_chunks.size(); ++number) {
        const ListChunk *chunk = m_next->m_chunks[number].get();
        for (std::size_t offset = 0; chunk && offset < chunk->rows(); ++offset) {
            if (isPresent(*chunk, offset))
                rows.push_back(quint32(number << chunkBits | offset));
        }
    }
    return rows;
}

bool ListIndexBuilder::sortAll(const core::CancelToken &cancel)
{
    const std::vector<quint32> byId = sortedById(view(), presentRows());
    m_next->m_orders[indexOf(ListColumn::RegistrationId)] = ListOrder::of(byId);
    inParallel(int(otherColumns.size()), [&](int i) {
        if (cancel.isCancelled())
            return;
        const ListColumn column = otherColumns[std::size_t(i)];
        // The old order is let go before the next one is made.
        m_next->m_orders[indexOf(column)].reset();
        m_next->m_orders[indexOf(column)] = ListOrder::of(sortedBy(view(), column, byId));
    });
    return !cancel.isCancelled();
}

bool ListIndexBuilder::sortChanged(const core::CancelToken &cancel)
{
    std::vector<quint32> appended;
    for (quint32 row = m_baseLimit; row < m_next->rowLimit(); ++row) {
        if (m_next->has(row))
            appended.push_back(row);
    }
    inParallel(int(listColumnCount), [&](int i) {
        const std::size_t column = std::size_t(i);
        if (cancel.isCancelled() || (m_movedCount[column] == 0 && appended.empty()))
            return;
        std::vector<quint32> come = appended;
        m_moved[column].each([&](quint32 row) {
            if (m_next->has(row))
                come.push_back(row);
        });
        auto &order = m_next->m_orders[column];
        order = merged(view(), ListColumn(i), *order, m_moved[column], std::move(come));
    });
    return !cancel.isCancelled();
}

void ListIndexBuilder::countAll()
{
    ListFacets &facets = m_next->m_facets;
    std::vector<qsizetype> byHub(m_next->m_hubs->entries.size());
    facets = {};
    m_next->m_count = 0;
    for (auto &chunk : m_next->m_chunks) {
        qsizetype present = 0;
        for (std::size_t offset = 0; chunk && offset < chunk->rows(); ++offset) {
            const quint8 facts = (*chunk->facts)[offset];
            if ((facts & FactBits::present) == 0)
                continue;
            ++present;
            ++facets.byStatus[facts & FactBits::statusMask];
            ++byHub[(*chunk->hubs)[offset]];
            facets.dirty += (facts & FactBits::dirty) != 0;
            facets.duplicates += (facts & FactBits::duplicate) != 0;
        }
        m_next->m_count += present;
        if (present == 0)
            chunk.reset();
    }
    m_next->m_facets.hubs = m_next->m_hubs->counted(byHub);
}

std::shared_ptr<const ListIndex> ListIndexBuilder::finish(const core::CancelToken &cancel)
{
    flush();
    if (!m_isChanged)
        return m_base;
    if (m_newHubs) {
        m_newHubs->rank();
        m_next->m_hubs = m_newHubs;
    }
    countAll();
    std::size_t most = m_appended;
    for (const std::size_t count : m_movedCount)
        most = std::max(most, m_appended + count);
    const bool isMuch = most > std::size_t(m_base->count()) / 8;
    m_base.reset();
    if (!(isMuch ? sortAll(cancel) : sortChanged(cancel)))
        return nullptr;
    return ListIndex::share(std::move(m_next));
}

} // namespace endorse::enrollmentlist
