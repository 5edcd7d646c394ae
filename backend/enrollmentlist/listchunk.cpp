// SPDX-License-Identifier: GPL-3.0-or-later
#include "listchunk.h"

#include <algorithm>
#include <array>

namespace endorse::enrollmentlist {

namespace {

/// False, with nothing appended, when the text has other than ASCII characters.
bool appendAscii(QStringView text, std::string &out, bool lower)
{
    const std::size_t before = out.size();
    out.resize(before + std::size_t(text.size()));
    char *to = out.data() + before;
    ushort all = 0;
    for (const QChar character : text) {
        const ushort unit = character.unicode();
        all = ushort(all | unit);
        *to++ = char(lower && unit >= 'A' && unit <= 'Z' ? unit + ('a' - 'A') : unit);
    }
    if (all < 0x80)
        return true;
    out.resize(before);
    return false;
}

void appendUtf8(QStringView text, std::string &out)
{
    if (appendAscii(text, out, false))
        return;
    const QByteArray utf8 = text.toUtf8();
    out.append(utf8.constData(), std::size_t(utf8.size()));
}

void encodeText(QStringView text, std::string &folded, std::string &spelled)
{
    folded.clear();
    spelled.clear();
    appendFolded(text, folded);
    appendUtf8(text, spelled);
}

/// Exactly as large as it has to be: it lives long.
template<class T>
std::vector<T> fitted(const std::vector<T> &values)
{
    return std::vector<T>(values.begin(), values.end());
}

TextColumn editedTexts(const TextColumn &column, std::span<const RowEdit> edits,
                       std::string EncodedRow::*member)
{
    std::size_t size = column.text.size();
    for (const RowEdit &edit : edits) {
        size += (edit.content.*member).size();
        size -= column.at(edit.row & offsetMask).size();
    }
    TextColumn result;
    result.text.reserve(size);
    result.starts.reserve(column.starts.size());
    result.starts.push_back(0);
    auto next = edits.begin();
    for (std::size_t offset = 0; offset < column.rows(); ++offset) {
        std::string_view text = column.at(offset);
        if (next != edits.end() && (next->row & offsetMask) == offset)
            text = (next++)->content.*member;
        result.text.insert(result.text.end(), text.begin(), text.end());
        result.text.push_back('\0');
        result.starts.push_back(quint32(result.text.size()));
    }
    return result;
}

std::shared_ptr<const SpelledColumn> editedSpelled(const SpelledColumn &column,
                                                   std::span<const RowEdit> edits,
                                                   std::string EncodedRow::*folded,
                                                   std::string EncodedRow::*spelled)
{
    auto result = std::make_shared<SpelledColumn>();
    result->folded = editedTexts(column.folded, edits, folded);
    result->folded.noteCharacters();
    const TextColumn &before = column.spelled ? *column.spelled : column.folded;
    auto now = std::make_unique<TextColumn>(editedTexts(before, edits, spelled));
    if (now->text != result->folded.text)
        result->spelled = std::move(now);
    return result;
}

template<class T>
std::shared_ptr<const std::vector<T>>
editedValues(const std::vector<T> &column, std::span<const RowEdit> edits, T EncodedRow::*member)
{
    auto result = std::make_shared<std::vector<T>>(column);
    for (const RowEdit &edit : edits)
        (*result)[edit.row & offsetMask] = edit.content.*member;
    return result;
}

} // namespace

void appendFolded(QStringView text, std::string &out)
{
    if (appendAscii(text, out, true))
        return;
    // Full-width letters, as input methods give them, are the same letters.
    const QByteArray utf8 =
        text.toString().normalized(QString::NormalizationForm_KC).toCaseFolded().toUtf8();
    out.append(utf8.constData(), std::size_t(utf8.size()));
}

std::string folded(QStringView text)
{
    std::string result;
    appendFolded(text, result);
    return result;
}

void TextColumn::noteCharacters()
{
    std::array<bool, 256> found{};
    for (const char character : text)
        found[quint8(character)] = true;
    for (std::size_t i = 0; i < found.size(); ++i)
        characters.set(i, found[i]);
}

quint8 FactBits::of(const ListRow &row)
{
    return quint8(present | quint8(row.status) | quint8(quint8(row.method) << methodShift) |
                  (row.isDirty ? dirty : 0) | (row.isDuplicateEk ? duplicate : 0));
}

void EncodedRow::encode(const ListRow &row)
{
    encodeText(row.registrationId, foldedId, id);
    encodeText(row.deviceId, foldedDevice, device);
    etag.assign(row.etag.constData(), std::size_t(row.etag.size()));
    facts = FactBits::of(row);
    assignedMs = row.lastAssignedMs;
    changedMs = row.changedMs;
}

ListHubs::ListHubs()
    : entries(1)
{
    byName.insert(QString(), 0);
}

quint32 ListHubs::add(const QString &name)
{
    if (const auto known = find(name))
        return *known;
    const quint32 added = quint32(entries.size());
    entries.push_back({name, enrollmentlist::folded(name), 0});
    byName.insert(name, added);
    return added;
}

void ListHubs::rank()
{
    std::vector<quint32> sorted(entries.size());
    for (quint32 i = 0; i < sorted.size(); ++i)
        sorted[i] = i;
    std::sort(sorted.begin(), sorted.end(),
              [this](quint32 a, quint32 b) { return entries[a].folded < entries[b].folded; });
    quint32 place = 0;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        if (i > 0 && entries[sorted[i]].folded != entries[sorted[i - 1]].folded)
            ++place;
        entries[sorted[i]].rank = place;
    }
}

std::optional<quint32> ListHubs::find(const QString &name) const
{
    const auto found = byName.constFind(name);
    if (found == byName.constEnd())
        return std::nullopt;
    return *found;
}

QList<ListFacets::Hub> ListHubs::counted(const std::vector<qsizetype> &counts) const
{
    std::vector<ListFacets::Hub> byRank(entries.size());
    for (std::size_t i = 1; i < entries.size(); ++i) {
        if (counts[i] == 0)
            continue;
        ListFacets::Hub &hub = byRank[entries[i].rank];
        if (hub.count == 0)
            hub.name = entries[i].name;
        hub.count += counts[i];
    }
    QList<ListFacets::Hub> result;
    for (ListFacets::Hub &hub : byRank) {
        if (hub.count > 0)
            result.append(std::move(hub));
    }
    return result;
}

RowChanges difference(const ListChunk &chunk, std::size_t offset, const EncodedRow &row)
{
    return {.id = chunk.ids->at(offset) != row.id,
            .device = chunk.devices->at(offset) != row.device,
            .etag = chunk.etags->at(offset) != row.etag,
            .hub = (*chunk.hubs)[offset] != row.hub,
            .facts = quint8((*chunk.facts)[offset] ^ row.facts),
            .assigned = (*chunk.assigned)[offset] != row.assignedMs,
            .changed = (*chunk.changed)[offset] != row.changedMs};
}

std::shared_ptr<const ListChunk> edited(const ListChunk &chunk, std::span<const RowEdit> edits)
{
    RowChanges all;
    for (const RowEdit &edit : edits) {
        const RowChanges one = difference(chunk, edit.row & offsetMask, edit.content);
        all.id = all.id || one.id;
        all.device = all.device || one.device;
        all.etag = all.etag || one.etag;
        all.hub = all.hub || one.hub;
        all.facts = quint8(all.facts | one.facts);
        all.assigned = all.assigned || one.assigned;
        all.changed = all.changed || one.changed;
    }
    auto result = std::make_shared<ListChunk>(chunk);
    if (all.id)
        result->ids = editedSpelled(*chunk.ids, edits, &EncodedRow::foldedId, &EncodedRow::id);
    if (all.device)
        result->devices =
            editedSpelled(*chunk.devices, edits, &EncodedRow::foldedDevice, &EncodedRow::device);
    if (all.etag)
        result->etags =
            std::make_shared<TextColumn>(editedTexts(*chunk.etags, edits, &EncodedRow::etag));
    if (all.hub)
        result->hubs = editedValues(*chunk.hubs, edits, &EncodedRow::hub);
    if (all.facts != 0)
        result->facts = editedValues(*chunk.facts, edits, &EncodedRow::facts);
    if (all.assigned)
        result->assigned = editedValues(*chunk.assigned, edits, &EncodedRow::assignedMs);
    if (all.changed)
        result->changed = editedValues(*chunk.changed, edits, &EncodedRow::changedMs);
    return result;
}

void ChunkWriter::Texts::append(std::string_view value)
{
    text.insert(text.end(), value.begin(), value.end());
    text.push_back('\0');
    starts.push_back(quint32(text.size()));
}

void ChunkWriter::Texts::start(const TextColumn &column)
{
    text = column.text;
    starts = column.starts;
}

TextColumn ChunkWriter::Texts::take()
{
    TextColumn result{fitted(text), fitted(starts), {}};
    clear();
    return result;
}

void ChunkWriter::Texts::clear()
{
    text.clear();
    starts.assign(1, 0);
}

void ChunkWriter::append(const EncodedRow &row)
{
    m_foldedIds.append(row.foldedId);
    m_ids.append(row.id);
    m_foldedDevices.append(row.foldedDevice);
    m_devices.append(row.device);
    m_etags.append(row.etag);
    m_idsDiffer = m_idsDiffer || row.id != row.foldedId;
    m_devicesDiffer = m_devicesDiffer || row.device != row.foldedDevice;
    m_hubs.push_back(row.hub);
    m_facts.push_back(row.facts);
    m_assigned.push_back(row.assignedMs);
    m_changed.push_back(row.changedMs);
}

void ChunkWriter::start(const ListChunk &chunk)
{
    m_foldedIds.start(chunk.ids->folded);
    m_ids.start(chunk.ids->spelled ? *chunk.ids->spelled : chunk.ids->folded);
    m_foldedDevices.start(chunk.devices->folded);
    m_devices.start(chunk.devices->spelled ? *chunk.devices->spelled : chunk.devices->folded);
    m_etags.start(*chunk.etags);
    m_idsDiffer = chunk.ids->spelled != nullptr;
    m_devicesDiffer = chunk.devices->spelled != nullptr;
    m_hubs = *chunk.hubs;
    m_facts = *chunk.facts;
    m_assigned = *chunk.assigned;
    m_changed = *chunk.changed;
}

std::shared_ptr<const ListChunk> ChunkWriter::take()
{
    if (m_facts.empty())
        return nullptr;
    const auto spelled = [](Texts &folded, Texts &texts, bool differ) {
        auto column = std::make_shared<SpelledColumn>();
        column->folded = folded.take();
        column->folded.noteCharacters();
        if (differ)
            column->spelled = std::make_unique<TextColumn>(texts.take());
        texts.clear();
        return column;
    };
    auto chunk = std::make_shared<ListChunk>();
    chunk->ids = spelled(m_foldedIds, m_ids, m_idsDiffer);
    chunk->devices = spelled(m_foldedDevices, m_devices, m_devicesDiffer);
    chunk->etags = std::make_shared<TextColumn>(m_etags.take());
    chunk->hubs = std::make_shared<std::vector<quint32>>(fitted(m_hubs));
    chunk->facts = std::make_shared<std::vector<quint8>>(fitted(m_facts));
    chunk->assigned = std::make_shared<std::vector<qint64>>(fitted(m_assigned));
    chunk->changed = std::make_shared<std::vector<qint64>>(fitted(m_changed));
    m_hubs.clear();
    m_facts.clear();
    m_assigned.clear();
    m_changed.clear();
    m_idsDiffer = m_devicesDiffer = false;
    return chunk;
}

} // namespace endorse::enrollmentlist
