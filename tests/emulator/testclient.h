// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <dps/httpmessage.h>
#include <emulator/emulator.h>

#include <QJsonObject>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

#include <optional>

namespace endorse::testing {

/// An answer as it came, parsed by hand.
struct TestResponse final
{
    int status = 0;
    dps::HttpHeaders headers;
    core::Bytes body;

    QByteArray header(QByteArrayView name) const { return dps::headerValue(headers, name); }
    QJsonObject json() const;
    /// errorCode of an error body; 0 when there is none.
    int errorCode() const;
};

/// A request before it is written.
struct TestRequest final
{
    QByteArray method = "GET";
    QByteArray target = "/";
    core::Bytes body = {};
    QByteArray authorization = {};
    dps::HttpHeaders headers = {};
};

/// A client that writes bytes and reads answers over TLS, with the emulator's CA as the only one it
/// trusts, and with a certificate when it is given one (its own first). Blocking: the emulator runs
/// in another thread.
class TestClient final
{
public:
    explicit TestClient(const emulator::EmulatorEndpoint &endpoint,
                        const QString &peerName = QStringLiteral("localhost"),
                        const QList<QSslCertificate> &chain = {}, const QSslKey &key = {});

    bool isOpen() const { return m_socket.isEncrypted(); }
    QString errorString() const { return m_socket.errorString(); }
    QSslSocket &socket() { return m_socket; }
    void write(const QByteArray &bytes);
    /// The next whole answer; nothing when the server closes or is silent for too long.
    std::optional<TestResponse> read(int timeoutMs = 60'000);
    /// Whether the server closes the connection within the time.
    bool isClosedByServer(int timeoutMs = 60'000);
    /// Writes and reads. Status 0 when there is no answer.
    TestResponse send(const TestRequest &request);

    /// The bytes of a request with Host, Content-Type (unless given) and Content-Length.
    static QByteArray bytesOf(const TestRequest &request);

private:
    bool readMore(int timeoutMs);

    QSslSocket m_socket;
    QByteArray m_buffer;
};

} // namespace endorse::testing
