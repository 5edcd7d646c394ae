// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace endorse::app::cli {

/// Sets the language of the program: "en", "ja" or "ko"; anything else means that of the locale,
/// English when that is none of them. Call once, after the application object was made.
void installLanguage(const QString &wanted);

/// The value of --language among the arguments, before they are parsed: the help is in that
/// language too. Empty when it is not given.
QString languageArgument(int argc, char **argv);

} // namespace endorse::app::cli
