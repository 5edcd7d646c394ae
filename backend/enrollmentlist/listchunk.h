// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <bitset>
#include <cstddef>
#include <enrollmentlist/listindex.h>
#include <enrollmentlist/listrow.h>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// What a ListIndex is made of. Rows are numbered through all chunks; a chunk has chunkRows numbers.

namespace endorse::enrollmentlist {

inline constexpr quint32 chunkBits = 14;
inline constexpr quint32 chunkRows = 1U << chunkBits;
inline constexpr quint32 offsetMask = chunkRows - 1;

/// A text as it is searched and sorted: UTF-8, without case. Appends to @p out.
void appendFolded(QStringView text, std::string &out);
std::string folded(QStringView text);

/// Texts one behind the other, a NUL behind each, so that one search finds what any of them has.
struct TextColumn final
{
    std::vector<char> text;
    std::vector<quint32> starts; ///< Of each text, and the end.
    std::bitset<256> characters; ///< That are in any text; see noteCharacters().

    void noteCharacters();
    std::string_view at(std::size_t offset) const
    {
        const quint32 start = starts[offset];
        return {text.data() + start, starts[offset + 1] - start - 1};
    }
    std::size_t rows() const { return starts.size() - 1; }
    qsizetype memory() const
    {
        return qsizetype(text.capacity() + starts.capacity() * sizeof(quint32));
    }
};

/// Texts without case, and as they are spelled where that is something else.
struct SpelledColumn final
{
    TextColumn folded;
    std::unique_ptr<const TextColumn> spelled; ///< Null: they are spelled as they are folded.

    std::string_view at(std::size_t offset) const
    {
        return spelled ? spelled->at(offset) : folded.at(offset);
    }
    qsizetype memory() const { return folded.memory() + (spelled ? spelled->memory() : 0); }
};

/// What fits into a byte of a row.
struct FactBits final
{
    static constexpr quint8 statusMask = 0x03;
    static constexpr quint8 methodShift = 2;
    static constexpr quint8 methodMask = 0x0c;
    static constexpr quint8 dirty = 0x10;
    static constexpr quint8 duplicate = 0x20;
    static constexpr quint8 present = 0x80; ///< Not removed.

    static quint8 of(const ListRow &row);
};

/// One row as the columns hold it. Used again and again, it allocates nothing.
struct EncodedRow final
{
    std::string foldedId;
    std::string id;
    std::string foldedDevice;
    std::string device;
    std::string etag;
    quint32 hub = 0;
    quint8 facts = 0;
    qint64 assignedMs = 0;
    qint64 changedMs = 0;

    /// Everything but the hub.
    void encode(const ListRow &row);
};

/// The names of hubs. Entry 0 is no hub. Entries stay as they are; others may come behind them.
struct ListHubs final
{
    struct Entry final
    {
        QString name;
        std::string folded;
        quint32 rank = 0; ///< Its place by name; the same for names that differ by case alone.
    };

    ListHubs();
    /// The entry of this name; a new one, not ranked yet, when there is none.
    quint32 add(const QString &name);
    std::optional<quint32> find(const QString &name) const;
    /// After the last add().
    void rank();
    /// By name, those that there are; @p counts by entry.
    QList<ListFacets::Hub> counted(const std::vector<qsizetype> &counts) const;

    std::vector<Entry> entries;
    QHash<QString, quint32> byName;
};

/// Some rows by columns. Columns are shared between the chunks of snapshots where they are equal.
struct ListChunk final
{
    std::shared_ptr<const SpelledColumn> ids;
    std::shared_ptr<const SpelledColumn> devices;
    std::shared_ptr<const TextColumn> etags;
    std::shared_ptr<const std::vector<quint32>> hubs;
    std::shared_ptr<const std::vector<quint8>> facts;
    std::shared_ptr<const std::vector<qint64>> assigned;
    std::shared_ptr<const std::vector<qint64>> changed;

    /// Numbers that are taken, those of removed rows among them.
    std::size_t rows() const { return facts->size(); }
};

/// Which columns of a row say something else than before.
struct RowChanges final
{
    bool id = false;
    bool device = false;
    bool etag = false;
    bool hub = false;
    quint8 facts = 0; ///< Those bits that differ.
    bool assigned = false;
    bool changed = false;

    bool any() const { return id || device || etag || hub || facts != 0 || assigned || changed; }
};
RowChanges difference(const ListChunk &chunk, std::size_t offset, const EncodedRow &row);

/// A row of a chunk as it shall be.
struct RowEdit final
{
    quint32 row = 0;
    EncodedRow content;
};

/// A copy with other rows; shares the columns in which nothing changes. The edits are by row, one
/// each, all of this chunk.
std::shared_ptr<const ListChunk> edited(const ListChunk &chunk, std::span<const RowEdit> edits);

/// The chunk to which new rows are appended.
class ChunkWriter final
{
public:
    std::size_t rows() const { return m_facts.size(); }
    void append(const EncodedRow &row);
    /// Begins with the rows of a chunk, in place of what it has.
    void start(const ListChunk &chunk);
    /// The rows so far; the writer is empty then. Null when there are none.
    std::shared_ptr<const ListChunk> take();

private:
    struct Texts final
    {
        std::vector<char> text;
        std::vector<quint32> starts{0};

        void append(std::string_view value);
        void start(const TextColumn &column);
        TextColumn take();
        void clear();
    };

    Texts m_foldedIds;
    Texts m_ids;
    Texts m_foldedDevices;
    Texts m_devices;
    Texts m_etags;
    bool m_idsDiffer = false;
    bool m_devicesDiffer = false;
    std::vector<quint32> m_hubs;
    std::vector<quint8> m_facts;
    std::vector<qint64> m_assigned;
    std::vector<qint64> m_changed;
};

} // namespace endorse::enrollmentlist
