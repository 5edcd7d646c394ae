// SPDX-License-Identifier: GPL-3.0-or-later
#include "testclient.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace endorse::testing {

QJsonObject TestResponse::json() const
{
    return QJsonDocument::fromJson(body).object();
}

int TestResponse::errorCode() const
{
    return json()[QLatin1String("errorCode")].toInt();
}

TestClient::TestClient(const emulator::EmulatorEndpoint &endpoint, const QString &peerName,
                       const QList<QSslCertificate> &chain, const QSslKey &key)
{
    QSslConfiguration tls = m_socket.sslConfiguration();
    tls.setCaCertificates(QSslCertificate::fromPath(endpoint.caFile));
    if (!chain.isEmpty()) {
        tls.setLocalCertificateChain(chain);
        tls.setPrivateKey(key);
        // What is too weak is for the emulator to say.
        tls.setBackendConfigurationOption("CipherString", QByteArray("DEFAULT:@SECLEVEL=0"));
    }
    m_socket.setSslConfiguration(tls);
    m_socket.setPeerVerifyName(peerName);
    m_socket.connectToHostEncrypted(endpoint.endpoint.host(),
                                    static_cast<quint16>(endpoint.endpoint.port()), peerName);
    m_socket.waitForEncrypted(60'000);
}

void TestClient::write(const QByteArray &bytes)
{
    m_socket.write(bytes);
    m_socket.flush();
}

bool TestClient::readMore(int timeoutMs)
{
    if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(timeoutMs))
        return false;
    m_buffer += m_socket.readAll();
    return true;
}

std::optional<TestResponse> TestClient::read(int timeoutMs)
{
    QElapsedTimer timer;
    timer.start();
    const auto remaining = [&] { return qMax(0, timeoutMs - static_cast<int>(timer.elapsed())); };
    qsizetype end = -1;
    while ((end = m_buffer.indexOf("\r\n\r\n")) < 0) {
        if (!readMore(remaining()))
            return std::nullopt;
    }
    TestResponse response;
    QList<QByteArray> lines = m_buffer.left(end).replace("\r\n", "\n").split('\n');
    m_buffer.remove(0, end + 4);
    response.status = lines.takeFirst().split(' ').value(1).toInt();
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        response.headers.emplaceBack(line.left(colon), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = response.header("Content-Length").toLongLong();
    while (m_buffer.size() < length) {
        if (!readMore(remaining()))
            return std::nullopt;
    }
    response.body = m_buffer.left(length);
    m_buffer.remove(0, length);
    return response;
}

bool TestClient::isClosedByServer(int timeoutMs)
{
    QElapsedTimer timer;
    timer.start();
    while (m_socket.state() != QAbstractSocket::UnconnectedState) {
        const int left = timeoutMs - static_cast<int>(timer.elapsed());
        if (left <= 0)
            return false;
        m_socket.readAll();
        m_socket.waitForDisconnected(left);
    }
    return true;
}

QByteArray TestClient::bytesOf(const TestRequest &request)
{
    QByteArray bytes = request.method + ' ' + request.target + " HTTP/1.1\r\n";
    if (dps::headerValue(request.headers, "Host").isEmpty())
        bytes += "Host: localhost\r\n";
    if (!request.authorization.isEmpty())
        bytes += "Authorization: " + request.authorization + "\r\n";
    if (dps::headerValue(request.headers, "Content-Type").isNull())
        bytes += "Content-Type: application/json; charset=utf-8\r\n";
    for (const auto &[name, value] : request.headers)
        bytes += name + ": " + value + "\r\n";
    return bytes + "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n\r\n" +
           request.body;
}

TestResponse TestClient::send(const TestRequest &request)
{
    write(bytesOf(request));
    return read().value_or(TestResponse());
}

} // namespace endorse::testing
