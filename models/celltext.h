// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace endorse::models {

/// The text of somebody's file in one cell of a table: line breaks and tabs as signs, characters
/// that cannot be seen or that reorder text as "[U+202E]", and "…" after @p most characters.
QString cellText(const QString &text, qsizetype most = 200);

} // namespace endorse::models
