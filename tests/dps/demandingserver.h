// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testcertificates.h"

#include <QList>
#include <QUrl>

#include <memory>

namespace endorse::testing {

/// What the server saw of one client that came through the handshake.
struct SeenClient final
{
    QList<QByteArray> chain; ///< DER, leaf first; empty when it showed no certificate.
    bool resumed = false;    ///< The session of an earlier connection was taken up.
};

/// An HTTPS server on OpenSSL alone that verifies the client's certificate in the handshake, tells
/// by an alert why it refuses, and offers session tickets. Its thread serves one connection after
/// the other; each request gets 200.
class DemandingServer final
{
public:
    struct Options final
    {
        QByteArray trustedPem;  ///< CA of the clients.
        bool isRequired = true; ///< Who shows no certificate is refused.
        bool isTls12 = false;   ///< No later version.
    };

    DemandingServer(const TestCertificate &certificate, Options options);
    ~DemandingServer();
    DemandingServer(const DemandingServer &) = delete;
    DemandingServer &operator=(const DemandingServer &) = delete;

    QUrl url() const;
    QList<SeenClient> clients() const;
    int connections() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace endorse::testing
