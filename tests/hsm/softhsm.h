// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "meddlingmodule.h"

#include <QTemporaryDir>

#include <hsm/devicekey.h>

namespace endorse::testing {

/// Tokens of SoftHSM in a folder of their own, for this process alone. One object at a time: the
/// configuration is found by an environment variable.
class SoftHsm final
{
public:
    SoftHsm();
    ~SoftHsm();
    SoftHsm(const SoftHsm &) = delete;
    SoftHsm &operator=(const SoftHsm &) = delete;

    static constexpr char pin[] = "8051-secret";

    /// The module of SoftHSM, and the one that meddles.
    static QString module();
    static QString meddlingModule();
    static void meddle(Meddling meddling);
    static int logins();
    static int signatures();
    /// Ends SoftHSM under the feet of whoever uses it.
    static void finalizeSoftHsm();

    /// False: the tool has failed, and said why.
    [[nodiscard]] bool addToken(const QString &label) const;
    /// Puts a private key (PKCS#8, PEM) and its public half on a token.
    [[nodiscard]] bool importKey(const QString &token, const QString &label, const QString &id,
                                 const core::Bytes &pem) const;
    [[nodiscard]] bool deleteToken(const QString &label) const;

private:
    bool run(const QStringList &arguments) const;

    QTemporaryDir m_folder;
};

core::Secret pinOf(const char *text);

} // namespace endorse::testing
