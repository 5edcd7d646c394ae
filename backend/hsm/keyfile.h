// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <core/secret.h>

#include <QString>

namespace endorse::hsm {

/// What was read of a file that holds a key.
struct KeyFile final
{
    core::Secret content;
    bool othersMayRead = false; ///< Its mode gives group or others a right.
};
/// Reads a file of at most 1 MiB, unbuffered, so that no copy of it stays behind. Errors: as
/// core::readRegularFile().
core::Result<KeyFile> readKeyFile(const QString &path);

} // namespace endorse::hsm
