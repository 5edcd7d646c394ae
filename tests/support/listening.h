// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace endorse::testing {

/// Whether somebody can connect to a socket in the file system: its file is there a moment earlier.
/// Does not connect, since some servers take one client alone.
bool isListening(const QString &socket);

} // namespace endorse::testing
