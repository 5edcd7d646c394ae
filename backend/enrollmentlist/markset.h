// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <enrollmentlist/listrow.h>
#include <string>
#include <vector>

namespace endorse::enrollmentlist {

/// The rows of a list, packed for a comparison: some hundred bytes each, found by key. Of digests
/// it keeps 16 bytes, and of ETags a hash. Thread: one at a time.
class MarkSet final
{
public:
    using Digest = std::array<char, 16>;

    struct Row final
    {
        qint64 version = 0;
        Digest digest{};
        Digest syncedDigest{};
        quint64 syncedEtag = 0; ///< As etagHash(); 0: it has none.
        quint64 seenEtag = 0;   ///< Of the service's record.
        quint32 idStart = 0;
        quint16 idSize = 0;
        bool wasInStep = false;
        bool isSeen = false;    ///< The service has it.
        qint32 difference = -1; ///< What it is called by in the comparison; -1: nothing.
    };

    static Digest packed(const core::Bytes &digest);
    /// Never 0, except for an empty one; quotation marks do not count.
    static quint64 etagHash(const QByteArray &etag);

    void add(const ListMark &mark);
    /// Null: there is none. Good until the next add().
    Row *find(const QString &key);
    QString idOf(const Row &row) const;
    std::vector<Row> &rows() { return m_rows; }
    qsizetype size() const { return static_cast<qsizetype>(m_rows.size()); }

private:
    std::size_t slotOf(QByteArrayView lowered) const;
    void grow();

    std::vector<Row> m_rows;
    std::string m_ids;            ///< As they are spelled, one behind the other.
    std::vector<quint32> m_slots; ///< Places in m_rows plus one; 0: free.
};

} // namespace endorse::enrollmentlist
