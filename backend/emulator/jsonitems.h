// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

#include <QList>

#include <optional>

namespace endorse::emulator {

/// The elements of a JSON array, each as it is written. @p json is a value that has been checked
/// (what JsonReader::raw() gives); nothing when it is no array. Views into @p json.
std::optional<QList<QByteArrayView>> jsonItems(QByteArrayView json);

} // namespace endorse::emulator
