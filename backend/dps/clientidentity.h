// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>

#include <QList>
#include <QSslCertificate>
#include <QSslKey>

#include <functional>
#include <optional>

namespace endorse::dps {

/// What a client shows of itself in the TLS handshake: a certificate chain, and the key that signs
/// for it. The key may live in a TPM or a token: then its signature blocks the thread that asks for
/// it. Thread: a value that is not changed once a client has it.
struct ClientIdentity final
{
    QSslKey key;
    QList<QSslCertificate> chain; ///< Leaf first, as it is sent.
    /// Ends a signature that runs. Thread-safe; may be empty.
    std::function<void()> interruptSigning = {};
    /// Why the last failed signature failed, which TLS does not tell; nullopt when none failed
    /// since the last call. Thread-safe; may be empty.
    std::function<std::optional<core::Error>()> takeSigningError = {};
};

} // namespace endorse::dps
