// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/secret.h>

#include <QString>

#include <optional>

namespace endorse::emulator {

/// What x-ms-continuation holds: after which record the next page begins. Opaque to clients, good
/// for one list only and proof against changes of the list in between, since it names a key and no
/// place. Bears a MAC, so that nobody makes one up.
///
/// @p list names the list ("enrollments"); @p key is what tokens are signed with.
QByteArray continuationAfter(const QString &list, const QString &lastKey, const core::Secret &key);
/// The key after which the page begins; nothing when the token is not one of this list.
std::optional<QString> readContinuation(const QByteArray &token, const QString &list,
                                        const core::Secret &key);

} // namespace endorse::emulator
