// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace endorse::enrollmentlist {

/// The ASCII character that @p c is easily taken for: Cyrillic, Greek and full-width letters and
/// digits, dashes. 0: none is known.
char asciiLookalike(char32_t c);

/// "U+0430".
QString codePoint(char32_t c);

} // namespace endorse::enrollmentlist
