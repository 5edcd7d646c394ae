// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

namespace endorse::enrollment {

/// Makes an empty file (0600, in a folder 0700) when there is none, and takes the rights of group
/// and others away from one that exists. Fails with category Store, code "open" or "read-only".
///
/// Never opens a file that exists: closing it would give away the locks that another connection of
/// this process holds on it (sqlite.org/howtocorrupt.html, section 2.2).
core::Result<void> makeStoreFile(const QString &path);

} // namespace endorse::enrollment
