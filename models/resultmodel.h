// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>
#include <models/framedtable.h>

#include <optional>

namespace endorse::models {

/// What became of a line of some work on many records.
enum class LineResult : quint8 { Done, Skipped, NotSent, Refused, Unknown };

/// The results of work on many records, a row each: the ID first, and one column with an icon that
/// says what became of it. Thread: the GUI's.
class ResultModel : public FramedTable
{
public:
    using FramedTable::FramedTable;

protected:
    virtual int resultColumn() const = 0;
    virtual LineResult result(int row) const = 0;
    virtual QString id(int row) const = 0;
    virtual QString text(int row, int column) const = 0;
    /// What stands for the text in another language: a stable English name.
    virtual QString value(int row, int column) const = 0;

    /// Whether nobody has to look after it.
    static bool isFine(LineResult result);

private:
    QVariant cell(int row, int column, int role) const final;
};

} // namespace endorse::models
