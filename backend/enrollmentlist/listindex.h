// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <enrollmentlist/listrow.h>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace endorse::enrollmentlist {

struct ListChunk;
struct ListHubs;
struct ListOrder;

/// The columns that the list can be sorted by.
enum class ListColumn : quint8 {
    Status,
    RegistrationId,
    DeviceId,
    Method,
    IotHub,
    LastAssigned,
    Changed,
    ETag
};
inline constexpr std::size_t listColumnCount = 8;
inline constexpr std::size_t listStatusCount = 4;

/// How many rows are of what kind.
struct ListFacets final
{
    struct Hub final
    {
        QString name;
        qsizetype count = 0;

        friend bool operator==(const Hub &, const Hub &) = default;
    };

    std::array<qsizetype, listStatusCount> byStatus{}; ///< In the order of Status.
    QList<Hub> hubs;          ///< By name; none that no row has. The rest of the rows has no hub.
    qsizetype duplicates = 0; ///< Rows whose EK another row has too.
    qsizetype dirty = 0;      ///< Rows that differ from what was last in step with the service.

    qsizetype count(Status status) const { return byStatus[std::size_t(status)]; }

    friend bool operator==(const ListFacets &, const ListFacets &) = default;
};

/// All rows of a list as they are drawn, sorted and searched: an immutable snapshot by columns, of
/// about 160 bytes a row. Snapshots share what is equal in them, so that the next one after a
/// change of some rows costs little.
///
/// A row has a number below rowLimit(). Numbers stay the same from a snapshot to those made from
/// it; those of removed rows are not used again, so not every number below rowLimit() is that of a
/// row. What a column gives for a row takes the same short time however long the list is.
///
/// Thread: any number of them at once. A snapshot that nobody holds any more is freed in a thread
/// of the pool, because that may take longer than a frame.
class ListIndex final
{
public:
    /// Without rows.
    static std::shared_ptr<const ListIndex> empty();
    /// Of these rows. The last one with a key counts.
    static std::shared_ptr<const ListIndex> of(const QList<ListRow> &rows);
    ~ListIndex();
    ListIndex(const ListIndex &) = delete;
    ListIndex &operator=(const ListIndex &) = delete;

    qsizetype count() const { return m_count; }
    quint32 rowLimit() const;
    /// Whether this is the number of a row. The getters below may be asked only then.
    bool has(quint32 row) const;

    QString registrationId(quint32 row) const;
    QString deviceId(quint32 row) const;
    QString iotHub(quint32 row) const;
    QByteArray etag(quint32 row) const;
    Method method(quint32 row) const;
    Status status(quint32 row) const;
    qint64 lastAssignedMs(quint32 row) const;
    qint64 changedMs(quint32 row) const;
    bool isDirty(quint32 row) const;
    bool isDuplicateEk(quint32 row) const;
    /// All of it.
    ListRow row(quint32 row) const;
    /// The registration ID in lower case, under which the store knows the row.
    QString key(quint32 row) const;

    /// The row with this registration ID, in whatever case.
    std::optional<quint32> find(const QString &key) const;
    const ListFacets &facets() const { return m_facets; }
    /// The numbers of all rows, sorted: texts without case, empty ones first; hubs by name; equal
    /// rows by registration ID. Descending is the exact reverse. To be made anew with each call.
    std::vector<quint32> sorted(ListColumn column, Qt::SortOrder order = Qt::AscendingOrder) const;
    /// The next snapshot: rows of @p changed are put in place of those with the same registration
    /// ID or added, those with a key of @p removed are left out. What is in both is left out first.
    std::shared_ptr<const ListIndex> with(const QList<ListRow> &changed,
                                          const QStringList &removed) const;

    /// What the snapshot holds, in bytes, whether it shares it with others or not.
    qsizetype memory() const;
    /// Of memory(), what it shares with @p other.
    qsizetype memorySharedWith(const ListIndex &other) const;

private:
    friend class ListIndexBuilder;
    friend class ListScan;

    ListIndex();
    std::optional<quint32> findFolded(std::string_view id) const;
    /// Shared so that the last one to let go has it freed in the pool.
    static std::shared_ptr<const ListIndex> share(std::unique_ptr<ListIndex> index);
    const ListChunk &chunk(quint32 row) const;

    std::vector<std::shared_ptr<const ListChunk>> m_chunks; ///< Null: all its rows are removed.
    std::shared_ptr<const ListHubs> m_hubs;
    std::array<std::shared_ptr<const ListOrder>, listColumnCount> m_orders;
    ListFacets m_facets;
    qsizetype m_count = 0;
};

} // namespace endorse::enrollmentlist
