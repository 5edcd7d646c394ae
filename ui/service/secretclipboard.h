// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace endorse::ui {

/// Puts a secret into the clipboard, marked so that clipboard managers which know the mark (KDE's
/// "x-kde-passwordManagerHint", also read by others) neither show nor keep it. Only for a click
/// that asks for just that.
void copySecret(const QString &secret);

} // namespace endorse::ui
