// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <secrets/keychain.h>

namespace endorse::secrets {

/// The keychain of the desktop through QtKeychain: libsecret (GNOME and others) or KWallet.
///
/// QtKeychain asks over D-Bus and in parts waits for the answer, so its jobs run in one thread of
/// their own, which is started by the first job and ends with the application object. Thread-safe.
class QtKeychain final : public Keychain
{
public:
    /// @p service is what the keychain shows as the owner of the secrets.
    explicit QtKeychain(QString service);

    QCoro::Task<core::Result<std::optional<core::Secret>>> read(QString name) override;
    QCoro::Task<core::Result<void>> write(QString name, core::Secret secret) override;
    QCoro::Task<core::Result<void>> remove(QString name) override;

private:
    QString m_service;
};

} // namespace endorse::secrets
