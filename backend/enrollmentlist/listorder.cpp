// SPDX-License-Identifier: GPL-3.0-or-later
#include "listorder.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <iterator>

namespace endorse::enrollmentlist {

namespace {

bool isText(ListColumn column)
{
    return column == ListColumn::RegistrationId || column == ListColumn::DeviceId ||
           column == ListColumn::ETag;
}

/// So few values that counting them sorts them.
bool isCounted(ListColumn column)
{
    return column == ListColumn::Status || column == ListColumn::Method ||
           column == ListColumn::IotHub;
}

/// What is compared first, and where the row stands by registration ID.
struct SortKey final
{
    quint64 head;
    quint32 place;
};

/// The first eight bytes behind @p skipped ones, so that comparing them compares numbers.
quint64 headOf(std::string_view text, std::size_t skipped)
{
    char bytes[8] = {};
    if (text.size() > skipped)
        std::memcpy(bytes, text.data() + skipped, std::min<std::size_t>(8, text.size() - skipped));
    return qFromBigEndian<quint64>(bytes);
}

/// How many bytes all texts begin with alike: comparing those would be in vain.
std::size_t commonHead(const RowView &view, ListColumn column, const std::vector<quint32> &rows)
{
    if (rows.empty())
        return 0;
    const std::string_view first = view.text(column, rows.front());
    std::size_t common = first.size();
    for (const quint32 row : rows) {
        const std::string_view text = view.text(column, row);
        common = std::min(common, text.size());
        common = std::size_t(
            std::mismatch(first.begin(), first.begin() + std::ptrdiff_t(common), text.begin())
                .first -
            first.begin());
    }
    return common;
}

/// Stable: rows with the same text stay in the order in which they come.
std::vector<quint32> sortedTexts(const RowView &view, ListColumn column,
                                 const std::vector<quint32> &rows)
{
    std::vector<quint32> result;
    std::vector<quint32> filled;
    result.reserve(rows.size());
    for (const quint32 row : rows)
        (view.text(column, row).empty() ? result : filled).push_back(row);
    const std::size_t skipped = commonHead(view, column, filled);
    std::vector<SortKey> keys;
    keys.reserve(filled.size());
    for (quint32 place = 0; place < filled.size(); ++place)
        keys.push_back({headOf(view.text(column, filled[place]), skipped), place});
    std::sort(keys.begin(), keys.end(), [&](const SortKey &a, const SortKey &b) {
        if (a.head != b.head)
            return a.head < b.head;
        const int texts =
            view.text(column, filled[a.place]).compare(view.text(column, filled[b.place]));
        return texts != 0 ? texts < 0 : a.place < b.place;
    });
    for (const SortKey &key : keys)
        result.push_back(filled[key.place]);
    return result;
}

std::vector<quint32> sortedNumbers(const RowView &view, ListColumn column,
                                   const std::vector<quint32> &rows)
{
    std::vector<SortKey> keys;
    keys.reserve(rows.size());
    for (quint32 place = 0; place < rows.size(); ++place)
        keys.push_back({view.number(column, rows[place]), place});
    std::sort(keys.begin(), keys.end(), [](const SortKey &a, const SortKey &b) {
        return a.head != b.head ? a.head < b.head : a.place < b.place;
    });
    std::vector<quint32> result;
    result.reserve(rows.size());
    for (const SortKey &key : keys)
        result.push_back(rows[key.place]);
    return result;
}

std::vector<quint32> sortedCounts(const RowView &view, ListColumn column,
                                  const std::vector<quint32> &rows)
{
    std::vector<std::size_t> starts(view.hubs.entries.size() + listStatusCount + 1);
    for (const quint32 row : rows)
        ++starts[view.number(column, row) + 1];
    for (std::size_t i = 1; i < starts.size(); ++i)
        starts[i] += starts[i - 1];
    std::vector<quint32> result(rows.size());
    for (const quint32 row : rows)
        result[starts[view.number(column, row)]++] = row;
    return result;
}

using Parts = std::vector<std::shared_ptr<const ListOrder::Part>>;

void appendCut(std::vector<quint32> &&rows, Parts &parts)
{
    if (rows.empty())
        return;
    if (rows.size() <= 2 * ListOrder::partRows) {
        rows.shrink_to_fit();
        parts.push_back(std::make_shared<const ListOrder::Part>(std::move(rows)));
        return;
    }
    for (std::size_t begin = 0; begin < rows.size(); begin += ListOrder::partRows) {
        const std::size_t end = std::min(rows.size(), begin + ListOrder::partRows);
        parts.push_back(std::make_shared<const ListOrder::Part>(
            rows.begin() + std::ptrdiff_t(begin), rows.begin() + std::ptrdiff_t(end)));
    }
}

Parts without(const ListOrder &order, const RowBits &gone)
{
    Parts parts;
    parts.reserve(order.parts.size());
    for (const auto &part : order.parts) {
        const auto isGone = [&gone](quint32 row) { return gone.test(row); };
        if (std::none_of(part->begin(), part->end(), isGone)) {
            parts.push_back(part);
            continue;
        }
        ListOrder::Part left;
        left.reserve(part->size());
        std::remove_copy_if(part->begin(), part->end(), std::back_inserter(left), isGone);
        appendCut(std::move(left), parts);
    }
    return parts;
}

} // namespace

std::shared_ptr<const ListOrder> ListOrder::of(const std::vector<quint32> &rows)
{
    auto order = std::make_shared<ListOrder>();
    for (std::size_t begin = 0; begin < rows.size(); begin += partRows) {
        const std::size_t end = std::min(rows.size(), begin + partRows);
        order->parts.push_back(std::make_shared<const Part>(rows.begin() + std::ptrdiff_t(begin),
                                                            rows.begin() + std::ptrdiff_t(end)));
    }
    return order;
}

std::vector<quint32> ListOrder::rows() const
{
    std::vector<quint32> result;
    result.reserve(size());
    for (const auto &part : parts)
        result.insert(result.end(), part->begin(), part->end());
    return result;
}

std::size_t ListOrder::size() const
{
    std::size_t rows = 0;
    for (const auto &part : parts)
        rows += part->size();
    return rows;
}

std::string_view RowView::text(ListColumn column, quint32 row) const
{
    const ListChunk &of = chunk(row);
    const std::size_t offset = row & offsetMask;
    if (column == ListColumn::DeviceId)
        return of.devices->folded.at(offset);
    if (column == ListColumn::ETag)
        return of.etags->at(offset);
    return of.ids->folded.at(offset);
}

quint64 RowView::number(ListColumn column, quint32 row) const
{
    const ListChunk &of = chunk(row);
    const std::size_t offset = row & offsetMask;
    const auto time = [](qint64 ms) { return quint64(ms) ^ (quint64(1) << 63); };
    if (column == ListColumn::IotHub)
        return hubs.entries[(*of.hubs)[offset]].rank;
    if (column == ListColumn::LastAssigned)
        return time((*of.assigned)[offset]);
    if (column == ListColumn::Changed)
        return time((*of.changed)[offset]);
    const quint8 facts = (*of.facts)[offset];
    return column == ListColumn::Status ? facts & FactBits::statusMask
                                        : (facts & FactBits::methodMask) >> FactBits::methodShift;
}

bool RowView::isBefore(ListColumn column, quint32 a, quint32 b) const
{
    if (isText(column)) {
        const int texts = text(column, a).compare(text(column, b));
        if (texts != 0)
            return texts < 0;
    } else {
        const quint64 ofA = number(column, a);
        const quint64 ofB = number(column, b);
        if (ofA != ofB)
            return ofA < ofB;
    }
    return foldedId(a) < foldedId(b);
}

std::vector<quint32> sortedById(const RowView &view, std::vector<quint32> rows)
{
    // The store gives them in this order.
    const auto before = [&view](quint32 a, quint32 b) {
        return view.foldedId(a) < view.foldedId(b);
    };
    if (std::is_sorted(rows.begin(), rows.end(), before))
        return rows;
    return sortedTexts(view, ListColumn::RegistrationId, rows);
}

std::vector<quint32> sortedBy(const RowView &view, ListColumn column,
                              const std::vector<quint32> &byId)
{
    if (isText(column))
        return sortedTexts(view, column, byId);
    return isCounted(column) ? sortedCounts(view, column, byId) : sortedNumbers(view, column, byId);
}

std::shared_ptr<const ListOrder> merged(const RowView &view, ListColumn column,
                                        const ListOrder &order, const RowBits &gone,
                                        std::vector<quint32> come)
{
    const auto before = [&view, column](quint32 a, quint32 b) {
        return view.isBefore(column, a, b);
    };
    std::sort(come.begin(), come.end(), before);
    auto result = std::make_shared<ListOrder>();
    auto next = come.begin();
    const Parts parts = without(order, gone);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        // What comes before the next part belongs into this one.
        const auto end = i + 1 == parts.size()
                             ? come.end()
                             : std::lower_bound(next, come.end(), parts[i + 1]->front(), before);
        if (next == end) {
            result->parts.push_back(parts[i]);
            continue;
        }
        ListOrder::Part both;
        both.reserve(parts[i]->size() + std::size_t(end - next));
        std::merge(parts[i]->begin(), parts[i]->end(), next, end, std::back_inserter(both), before);
        appendCut(std::move(both), result->parts);
        next = end;
    }
    appendCut({next, come.end()}, result->parts);
    return result->isCrumbled() ? ListOrder::of(result->rows()) : result;
}

} // namespace endorse::enrollmentlist
