// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

namespace endorse::models {

/// One record of a list, as sorting and filtering see it: in no language, so that both may happen
/// in any thread. Immutable.
class ListedRecord
{
public:
    ListedRecord() = default;
    virtual ~ListedRecord() = default;
    Q_DISABLE_COPY_MOVE(ListedRecord)

    /// Names the record, spelled as the service spells it.
    virtual QString id() const = 0;
    /// What the column is sorted by. Numbers in it count as numbers, case does not count.
    virtual QString sortText(int column) const = 0;
    /// @p text stands in one of the record's names or codes; case does not count.
    virtual bool holds(const QString &text) const = 0;
    /// Nothing that a row shows differs.
    virtual bool isSame(const ListedRecord &other) const = 0;
};

/// A record as a row of a table.
struct RecordRow final
{
    QString key; ///< The id in lower case.
    std::shared_ptr<const ListedRecord> record;

    RecordRow() = default;
    explicit RecordRow(std::shared_ptr<const ListedRecord> shown)
        : key(shown->id().toLower())
        , record(std::move(shown))
    {
    }
    friend bool operator==(const RecordRow &a, const RecordRow &b)
    {
        return a.record == b.record || (a.key == b.key && a.record->isSame(*b.record));
    }
};

} // namespace endorse::models
