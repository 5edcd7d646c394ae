// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QThread>

#include <atomic>
#include <memory>

class QTcpSocket;

namespace endorse::testing {

/// Stands between a list and its PostgreSQL server, in a thread of its own, and cuts the connection
/// at a COMMIT.
class CuttingProxy final
{
public:
    /// ForGood: the answer is held back, and nobody can connect any more.
    enum class Cut { None, BeforeTheCommit, BeforeTheAnswer, ForGood };

    explicit CuttingProxy(quint16 serverPort);
    ~CuttingProxy();
    Q_DISABLE_COPY_MOVE(CuttingProxy)

    quint16 port() const { return m_port; }
    void cutNext(Cut cut) { m_cut = cut; }
    /// A list behind it, as ListPlace::parse() takes it. The password comes from PGPASSFILE.
    QString address(const QString &schema) const;

private:
    void listen();
    void forward(QTcpSocket *client);
    void pass(QTcpSocket *client, QTcpSocket *server);

    quint16 m_serverPort;
    QThread m_thread;
    QObject m_home;
    std::unique_ptr<QTcpServer> m_server;
    quint16 m_port = 0;
    std::atomic<Cut> m_cut = Cut::None;
};

} // namespace endorse::testing
