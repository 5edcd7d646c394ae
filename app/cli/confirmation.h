// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/cli/verb.h>

namespace endorse::app::cli {

/// Asks on the terminal, on standard error, and waits until @p word is typed. Fails as wrong usage
/// with @p refusal and @p hint when standard input is no terminal; category Cancelled, place
/// @p place, when something else is typed or the program is to stop.
core::Result<void> confirmOnTerminal(const VerbContext &context, const core::Text &question,
                                     const QByteArray &word, const core::Text &refusal,
                                     const core::Text &hint, const QString &place);

} // namespace endorse::app::cli
