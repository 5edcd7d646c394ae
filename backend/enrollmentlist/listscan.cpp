// SPDX-License-Identifier: GPL-3.0-or-later
#include "listscan.h"

#include <algorithm>
#include <cstring>
#include <enrollmentlist/parallel.h>

namespace endorse::enrollmentlist {

namespace {

/// Looking up so many keys one by one takes longer than looking at all rows once.
constexpr qsizetype rowsAKey = 16;

/// Bit i is byte i; every byte is 0 or 1.
quint64 bitsOf(const quint8 *bytes)
{
    quint64 bits = 0;
    for (unsigned i = 0; i < 64; i += 8) {
        quint64 eight = 0;
        std::memcpy(&eight, bytes + i, 8);
        if constexpr (std::endian::native == std::endian::big)
            eight = __builtin_bswap64(eight);
        bits |= (eight * 0x0102040810204080ULL >> 56) << i;
    }
    return bits;
}

} // namespace

ListScan::ListScan(const ListIndex &index, const ListQuery &query, core::CancelToken cancel)
    : m_index(index)
    , m_query(query)
    , m_cancel(std::move(cancel))
    , m_bits(index.m_chunks.size() << chunkBits)
{
    const auto &hubs = index.m_hubs->entries;
    m_hubMatches.assign(hubs.size(), 0);
    m_hubAllowed.assign(hubs.size(), 1);
    std::array<bool, listStatusCount> statusMatches{};
    if (!query.text.isEmpty()) {
        m_search.emplace(folded(query.text));
        for (std::size_t i = 0; i < hubs.size(); ++i) {
            m_hubMatches[i] = m_search->isIn(hubs[i].folded) ? 1 : 0;
            m_anyWord = m_anyWord || m_hubMatches[i] != 0;
        }
        const auto words = std::min<qsizetype>(query.statusWords.size(), listStatusCount);
        for (qsizetype i = 0; i < words; ++i) {
            statusMatches[std::size_t(i)] = m_search->isIn(folded(query.statusWords[i]));
            m_anyWord = m_anyWord || statusMatches[std::size_t(i)];
        }
    }
    if (!query.iotHub.isEmpty()) {
        const std::string wanted = folded(query.iotHub);
        for (std::size_t i = 0; i < hubs.size(); ++i)
            m_hubAllowed[i] = hubs[i].folded == wanted ? 1 : 0;
    }
    for (std::size_t facts = 0; facts < m_factsAllowed.size(); ++facts) {
        const auto status = Status(facts & FactBits::statusMask);
        m_factsMatch[facts] = statusMatches[std::size_t(status)] ? 1 : 0;
        const bool isAllowed = !query.status || *query.status == status;
        m_factsAllowed[facts] = (facts & FactBits::present) != 0 && isAllowed ? 1 : 0;
    }
}

RowBits ListScan::rowsOf(const QSet<QString> &keys) const
{
    RowBits rows(m_index.m_chunks.size() << chunkBits);
    if (keys.size() < m_index.count() / rowsAKey) {
        for (const QString &key : keys) {
            if (const auto row = m_index.find(key))
                rows.set(*row);
        }
        return rows;
    }
    inParallel(int(m_index.m_chunks.size()), [&](int number) {
        const ListChunk *chunk = m_index.m_chunks[std::size_t(number)].get();
        if (!chunk || m_cancel.isCancelled())
            return;
        for (std::size_t offset = 0; offset < chunk->rows(); ++offset) {
            const std::string_view key = chunk->ids->folded.at(offset);
            if (keys.contains(QString::fromUtf8(key.data(), qsizetype(key.size()))))
                rows.set(quint32(std::size_t(number) << chunkBits | offset));
        }
    });
    return rows;
}

bool ListScan::wantsAll() const
{
    return !m_search && !m_query.status && m_query.iotHub.isEmpty() && !m_only;
}

std::vector<quint32> ListScan::run()
{
    if (!wantsAll()) {
        inParallel(int(m_index.m_chunks.size()), [this](int number) {
            if (!m_cancel.isCancelled())
                match(std::size_t(number));
        });
    }
    if (m_cancel.isCancelled())
        return {};
    return inOrder();
}

void ListScan::match(std::size_t number)
{
    const ListChunk *chunk = m_index.m_chunks[number].get();
    if (!chunk)
        return;
    Marks marks;
    if (m_search) {
        marks.fill(0);
        markWords(*chunk, marks);
        // The short texts first: what is found in them need not be looked for in the long ones.
        m_search->mark(chunk->devices->folded, marks.data());
        m_search->mark(chunk->ids->folded, marks.data());
    } else {
        marks.fill(1);
    }
    keepAllowed(*chunk, marks);
    constexpr std::size_t words = chunkRows / 64;
    const quint64 *only = m_only ? m_only->words() + number * words : nullptr;
    quint64 *bits = m_bits.words() + number * words;
    for (std::size_t i = 0; i < words; ++i)
        bits[i] = bitsOf(marks.data() + i * 64) & (only ? only[i] : ~quint64(0));
}

void ListScan::markWords(const ListChunk &chunk, Marks &marks) const
{
    if (!m_anyWord)
        return;
    const quint8 *facts = chunk.facts->data();
    const quint32 *hubs = chunk.hubs->data();
    const quint8 *hubMatches = m_hubMatches.data();
    for (std::size_t i = 0; i < chunk.rows(); ++i)
        marks[i] = quint8(m_factsMatch[facts[i]] | hubMatches[hubs[i]]);
}

/// Places without a row are not allowed either.
void ListScan::keepAllowed(const ListChunk &chunk, Marks &marks) const
{
    const std::size_t rows = chunk.rows();
    const quint8 *facts = chunk.facts->data();
    for (std::size_t i = 0; i < rows; ++i)
        marks[i] = quint8(marks[i] & m_factsAllowed[facts[i]]);
    if (!m_query.iotHub.isEmpty()) {
        const quint32 *hubs = chunk.hubs->data();
        const quint8 *allowed = m_hubAllowed.data();
        for (std::size_t i = 0; i < rows; ++i)
            marks[i] = quint8(marks[i] & allowed[hubs[i]]);
    }
    std::fill(marks.begin() + std::ptrdiff_t(rows), marks.end(), quint8(0));
}

/// Two threads walk the order from both ends and fill the result from both ends: where they meet
/// follows from how many rows there are.
std::vector<quint32> ListScan::inOrder() const
{
    const auto &parts = m_index.m_orders[std::size_t(m_query.column)]->parts;
    const bool all = wantsAll();
    const std::size_t count = all ? std::size_t(m_index.count()) : m_bits.count();
    std::vector<quint32> rows(count);
    if (count == 0)
        return rows;
    const bool isReverse = m_query.order == Qt::DescendingOrder;
    const quint64 *bits = m_bits.words();
    // The rows of a part that are wanted, in the asked order.
    const auto pick = [&](const ListOrder::Part &part, std::vector<quint32> &picked) {
        picked.resize(part.size() + 1);
        quint32 *to = picked.data();
        for (const quint32 row : part) {
            *to = row;
            to += all || (bits[row >> 6] >> (row & 63) & 1) != 0;
        }
        picked.resize(std::size_t(to - picked.data()));
        if (isReverse)
            std::reverse(picked.begin(), picked.end());
    };
    const std::size_t middle = parts.size() / 2;
    inParallel(2, [&](int half) {
        std::vector<quint32> picked;
        quint32 *const begin = rows.data();
        quint32 *const end = begin + count;
        // Forwards from the beginning of the order, or backwards from its end.
        const std::size_t from = half == 0 ? 0 : middle;
        const std::size_t to = half == 0 ? middle : parts.size();
        const bool fillsFront = (half == 0) != isReverse;
        quint32 *front = begin;
        quint32 *back = end;
        for (std::size_t i = 0; i < to - from && !m_cancel.isCancelled(); ++i) {
            pick(*parts[half == 0 ? from + i : to - 1 - i], picked);
            if (fillsFront) {
                front = std::copy(picked.begin(), picked.end(), front);
            } else {
                back -= picked.size();
                std::copy(picked.begin(), picked.end(), back);
            }
        }
    });
    return m_cancel.isCancelled() ? std::vector<quint32>() : rows;
}

} // namespace endorse::enrollmentlist
