// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <core/secret.h>

#include <QCoroTask>
#include <QString>

#include <optional>

namespace endorse::secrets {

/// A place of the desktop that keeps secrets for the user, under names: GNOME's keyring, KDE's
/// wallet. An interface, so that tests need none.
///
/// Errors: category Store, code "no-keychain" (this desktop has none, or it does not answer),
/// "denied" (the user or the keychain refused), "keychain" (anything else). Thread: tasks resume in
/// the calling thread, which needs an event loop; nothing blocks it. A task may take as long as the
/// user takes to unlock the keychain.
class Keychain
{
public:
    virtual ~Keychain() = default;

    /// Nothing when there is no secret of this name.
    virtual QCoro::Task<core::Result<std::optional<core::Secret>>> read(QString name) = 0;
    /// Takes the place of an older secret of this name.
    virtual QCoro::Task<core::Result<void>> write(QString name, core::Secret secret) = 0;
    /// Succeeds also when there is none.
    virtual QCoro::Task<core::Result<void>> remove(QString name) = 0;
};

} // namespace endorse::secrets
