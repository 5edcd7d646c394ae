// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace endorse::enrollmentlist {

/// Marks the files of ListStore: "EndL".
inline constexpr qint64 listApplicationId = 0x456e644c;
/// The same in a database of a server.
inline constexpr char listApplication[] = "endorse enrollment list";

/// As enrollment::schemaSteps(), for the list.
const QList<QStringList> &listSchemaSteps();

} // namespace endorse::enrollmentlist
