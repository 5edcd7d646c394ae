// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <atomic>
#include <functional>
#include <thread>

namespace endorse::testing {

/// A front end that speaks the protocol of the Microsoft TPM simulator on two neighbouring ports of
/// 127.0.0.1 and hands the commands to a TPM: what the samples and SDKs for Azure connect to. One
/// client at a time, as the simulator. Threads of its own; the destructor ends them.
class MssimServer final
{
public:
    /// Gives the response to a command; called in the thread of the command port. An empty one
    /// closes the connection.
    using Exchange = std::function<QByteArray(const QByteArray &command)>;

    explicit MssimServer(Exchange exchange);
    ~MssimServer();
    MssimServer(const MssimServer &) = delete;
    MssimServer &operator=(const MssimServer &) = delete;

    /// An exchange with a raw stream (swtpm's data socket), which outlives the server.
    static Exchange overDescriptor(int descriptor);

    /// 0 when no two neighbouring ports were free.
    quint16 port() const { return m_port; }
    quint16 platformPort() const { return quint16(m_port + 1); }
    int handshakes() const { return m_handshakes; }
    int powerOns() const { return m_powerOns; }
    int nvOns() const { return m_nvOns; }

private:
    bool listen();
    void serve(int listener, bool (MssimServer::*answer)(int));
    bool answerCommand(int client);
    bool answerPlatform(int client);
    bool waitReadable(int descriptor) const;
    QByteArray read(int client, qsizetype size) const;
    quint32 readWord(int client, bool *ok) const;
    bool writeWord(int client, quint32 word) const;

    Exchange m_exchange;
    int m_listeners[2] = {-1, -1};
    int m_stop = -1;
    quint16 m_port = 0;
    std::atomic<int> m_handshakes = 0;
    std::atomic<int> m_powerOns = 0;
    std::atomic<int> m_nvOns = 0;
    std::thread m_threads[2];
};

} // namespace endorse::testing
