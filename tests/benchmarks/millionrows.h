// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace endorse::benchmarks {

/// Makes a list in an SQLite file as a factory has one, the same for the same number of rows:
/// registration IDs of 52 characters, EKs of RSA 2048, device IDs of 12 characters, five hubs, most
/// rows assigned, ETags of 28 characters. False, with a message on standard error, when it cannot.
bool makeList(const QString &path, int rows);

} // namespace endorse::benchmarks
