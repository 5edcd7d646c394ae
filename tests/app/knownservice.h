// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <dps/tlstestserver.h>
#include <tpmtypes/random.h>

#include <memory>

namespace endorse::testing {

/// A provisioning service and hub whose every secret the test knows: nonce, hub key, inner keys,
/// seeds. Challenges are real, and signatures are checked.
class KnownService final
{
public:
    explicit KnownService(const QString &folder);
    ~KnownService();

    QUrl endpoint() const { return m_server->url({}, QStringLiteral("127.0.0.1")); }
    QString idScope() const { return QStringLiteral("0ne0000KNOWN"); }
    QString caFile() const { return m_caFile; }
    /// By name: everything that nobody but TPM and service may know.
    QHash<QString, core::Bytes> secrets() const;
    /// A message reached the hub with a right signature.
    bool wasReached() const { return m_reached; }

private:
    class Random;

    void answer(QSslSocket *socket, const SeenRequest &request);
    QByteArray wrapped(const SeenRequest &request, const core::Bytes &key);
    /// Keeps the signature of a token as a secret.
    bool isSignedBy(const SeenRequest &request, const core::Bytes &key);

    std::unique_ptr<Random> m_random;
    core::Bytes m_nonce;
    core::Bytes m_hubKey;
    QList<core::Bytes> m_signatures;
    QString m_caFile;
    std::unique_ptr<TlsTestServer> m_server;
    bool m_reached = false;
};

} // namespace endorse::testing
