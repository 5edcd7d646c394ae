// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <enrollmentlist/recordmembers.h>
#include <enrollmentlist/rowblock.h>
#include <vector>

namespace endorse::enrollmentlist {

/// What is to become of a row, as far as the row alone tells it.
struct JudgedRow final
{
    std::optional<PreparedRow> prepared;
    std::optional<RejectedRow> rejected; ///< When there is no prepared one; without its cells.
    int cell = -1;                       ///< Of CSV: which cell is to blame.
};

/// Makes records of rows and judges them. Thread-safe once it is made.
class RowJudge final
{
public:
    /// Of JSON.
    RowJudge() = default;
    /// Of CSV. Errors: see previewFile().
    static core::Result<RowJudge> forColumns(const QStringList &headers,
                                             const std::optional<ColumnMapping> &mapping);

    /// What the headers say.
    static ColumnMapping guess(const QStringList &headers);

    JudgedRow judge(const RawBlock &block, const RawRow &row) const;
    JudgedBlock judge(RawBlock block) const;
    /// How a row is told in reports: CSV: its cells; JSON: the beginning of the text.
    QStringList cellsOf(const RawBlock &block, const RawRow &row) const;
    /// The rejection of a row that the list refuses.
    Rejection rejection(const RawBlock &block, const RawRow &row, RejectedRow rejected) const;

private:
    static std::optional<core::Error> keyColumn(const QStringList &headers);

    struct Column
    {
        const RecordMember *member = nullptr;
        qsizetype index = 0;
    };

    JudgedRow judgeCsv(const RawBlock &block, const RawRow &row) const;
    JudgedRow judgeJson(const RawBlock &block, const RawRow &row) const;
    JudgedRow badCell(const RawBlock &block, const RawRow &row, const QString &member,
                      const core::Error &error) const;

    bool m_isCsv = false;
    qsizetype m_headers = 0;
    std::vector<Column> m_columns; ///< In the order of the members.
    bool m_hasEk = false;
};

/// The error with the line, and the column when it is known, in front of its message.
core::Error placedError(const core::Error &error, qint64 line, qint64 column);

} // namespace endorse::enrollmentlist
