// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <enrollmentlist/liststore.h>

// What tests of a list say and ask in few words.

namespace endorse::testing {

/// What became of each row, or the error of all.
inline QStringList outcomesOf(const core::Result<enrollmentlist::ChangeReport> &report)
{
    QStringList words;
    if (!report)
        return {report.error().toLogLine()};
    for (const enrollmentlist::Outcome &item : report->items)
        words.append(toString(item.what));
    return words;
}

inline QStringList wordList(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

inline dps::IndividualEnrollment withDevice(dps::IndividualEnrollment record, const char *device)
{
    record.deviceId = QString::fromLatin1(device);
    return record;
}

/// Of listId(); an empty one when there is none. Ends the program when the list cannot be read.
enrollmentlist::ListEntry entryOf(enrollmentlist::ListStore &store, int number);

} // namespace endorse::testing
