// SPDX-License-Identifier: GPL-3.0-or-later
#include "standingrows.h"

#include <enrollment/sqlarray.h>
#include <enrollmentlist/liststoreerrors.h>

namespace endorse::enrollmentlist {

using core::Result;
using enrollment::SqlArray;
using enrollment::SqlStatement;

namespace {

#define ENDORSE_STANDING_ROWS                                                                      \
    "SELECT " ENDORSE_STORED_COLUMNS "CASE WHEN r.ek_twin = '' THEN '' ELSE " ENDORSE_OTHER_OF_EK  \
    " END FROM list_rows r JOIN list_records c ON c.record_id = r.record_id "

/// Runs @p statement and gives each row that it finds to @p take.
template<class Take>
Result<void> forEachFound(SqlStatement &statement, Take take)
{
    for (;;) {
        const auto found = statement.next();
        if (!found)
            return core::fail(found.error());
        if (!*found)
            return {};
        take(StoredRow::from(statement));
    }
}

} // namespace

bool isSameRow(const PreparedRow &row, const ListEntry &other)
{
    return other.digest == row.digest && !hasOtherKeys(row, other.record);
}

Outcome takenId(const PreparedRow &row, ListEntry other, bool isSame)
{
    Outcome outcome;
    outcome.key = QString::fromLatin1(row.key);
    outcome.what = Outcome::What::DuplicateId;
    outcome.error = duplicateIdError(QString::fromLatin1(row.registrationId), other);
    outcome.isSame = isSame;
    outcome.theirs = std::move(other);
    return outcome;
}

Outcome takenEk(const PreparedRow &row, ListEntry other)
{
    Outcome outcome;
    outcome.key = QString::fromLatin1(row.key);
    outcome.what = Outcome::What::DuplicateEk;
    outcome.error = duplicateEkError(QString::fromLatin1(row.registrationId), other);
    outcome.theirs = std::move(other);
    return outcome;
}

Result<StandingRows> StandingRows::of(StoreCore &core, const QList<PreparedRow> &block,
                                      const QList<qsizetype> &places)
{
    StandingRows standing(core.place().text());
    if (places.isEmpty())
        return standing;
    const auto read = core.sql().engine().takesArrays() ? standing.readArrays(core, block, places)
                                                        : standing.readEach(core, block, places);
    if (!read)
        return core::fail(read.error());
    return standing;
}

Result<void> StandingRows::readArrays(StoreCore &core, const QList<PreparedRow> &block,
                                      const QList<qsizetype> &places)
{
    SqlArray keys;
    SqlArray eks;
    for (const qsizetype place : places) {
        const PreparedRow &row = block.at(place);
        keys.addText(row.key);
        if (!row.ekName.isEmpty())
            eks.addBytes(row.ekName);
    }
    const auto read = [&core](const char *sql, const QString &names, auto take) -> Result<void> {
        const auto statement = core.sql().statement(sql);
        if (!statement)
            return core::fail(statement.error());
        const QByteArray utf8 = names.toUtf8();
        (*statement)->bindText(0, utf8);
        return forEachFound(**statement, take);
    };
    auto found = read(ENDORSE_STANDING_ROWS "WHERE r.registration_key = ANY (CAST(? AS text[]))",
                      keys.take(), [this](const StoredRow &row) {
                          const QByteArray key = row.key.toLatin1();
                          m_byKey.insert(key, row);
                      });
    if (!found)
        return found;
    return read(ENDORSE_STANDING_ROWS
                "WHERE r.ek_name = ANY (CAST(? AS bytea[])) AND r.ek_twin = ''",
                eks.take(), [this](const StoredRow &row) {
                    const QByteArray name = row.ekName;
                    m_byEk.insert(name, row);
                });
}

Result<void> StandingRows::readEach(StoreCore &core, const QList<PreparedRow> &block,
                                    const QList<qsizetype> &places)
{
    // In the file of this computer a statement costs a few microseconds, and no way there and back.
    const auto byKey = core.sql().statement(ENDORSE_STANDING_ROWS "WHERE r.registration_key = ?");
    if (!byKey)
        return core::fail(byKey.error());
    const auto byEk =
        core.sql().statement(ENDORSE_STANDING_ROWS "WHERE r.ek_name = ? AND r.ek_twin = ''");
    if (!byEk)
        return core::fail(byEk.error());
    for (const qsizetype place : places) {
        const PreparedRow &row = block.at(place);
        (*byKey)->bindText(0, row.key);
        auto found = forEachFound(
            **byKey, [this, &row](const StoredRow &stored) { m_byKey.insert(row.key, stored); });
        if (found && !row.ekName.isEmpty()) {
            (*byEk)->bindBytes(0, row.ekName);
            found = forEachFound(**byEk, [this, &row](const StoredRow &stored) {
                m_byEk.insert(row.ekName, stored);
            });
        }
        if (!found)
            return found;
    }
    return {};
}

Result<std::optional<ListEntry>> StandingRows::entryIn(const Rows &rows,
                                                       const QByteArray &name) const
{
    const auto found = rows.constFind(name);
    if (name.isEmpty() || found == rows.cend())
        return std::optional<ListEntry>();
    auto entry = found->entry(m_place);
    if (!entry)
        return core::fail(std::move(entry.error()));
    return std::optional<ListEntry>(std::move(*entry));
}

Result<std::optional<ListEntry>> StandingRows::ownerOfId(const PreparedRow &row) const
{
    return entryIn(m_byKey, row.key);
}

Result<std::optional<ListEntry>> StandingRows::ownerOfEk(const PreparedRow &row) const
{
    return entryIn(m_byEk, row.ekName);
}

Result<std::optional<Outcome>> StandingRows::against(const PreparedRow &row) const
{
    Result<std::optional<Outcome>> outcome;
    auto owner = ownerOfId(row);
    if (!owner)
        return core::fail(std::move(owner.error()));
    if (*owner) {
        const bool isSame = isSameRow(row, **owner);
        outcome->emplace(takenId(row, std::move(**owner), isSame));
        return outcome;
    }
    owner = ownerOfEk(row);
    if (!owner)
        return core::fail(std::move(owner.error()));
    if (*owner)
        outcome->emplace(takenEk(row, std::move(**owner)));
    return outcome;
}

} // namespace endorse::enrollmentlist
