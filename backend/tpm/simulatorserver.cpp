// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulatorserver.h"

#include <tpm/iowaiter.h>
#include <tpm/mssimprotocol.h>
#include <tpm/simulatorclient.h>

#include <QtEndian>

#include <atomic>
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace endorse::tpm {

using core::Bytes;
using core::Result;

namespace {

/// Of the simulator, and of the SDKs that connect to it unless they are told otherwise.
constexpr quint16 usualPort = 2321;
constexpr int backlog = 16;
constexpr int freePortAttempts = 100;
constexpr size_t mostPlatformClients = 32;

core::Error listenError(quint16 port, int error)
{
    return {
        .category = core::ErrorCategory::Network,
        .code = systemErrorName(error),
        .place = QStringLiteral("127.0.0.1:%1").arg(port),
        .message = core::Text("endorse::tpm",
                              QT_TRANSLATE_NOOP("endorse::tpm",
                                                "The TPM cannot be lent at port %1 and the next "
                                                "one."))
                       .arg(qint64(port)),
        .hint = {"endorse::tpm",
                 QT_TRANSLATE_NOOP("endorse::tpm", "End the other program that uses these ports, "
                                                   "or choose another port.")},
        .technical = systemErrorText(error)};
}

/// A listening socket on 127.0.0.1; invalid with errno set.
FileDescriptor listenOn(quint16 port)
{
    FileDescriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int on = 1;
    // Without it a port stays taken for a minute after a client.
    ::setsockopt(socket.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (::bind(socket.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 ||
        ::listen(socket.get(), backlog) != 0) {
        const int error = errno;
        socket.reset();
        errno = error;
    }
    return socket;
}

quint16 portOf(const FileDescriptor &socket)
{
    sockaddr_in address{};
    socklen_t size = sizeof address;
    ::getsockname(socket.get(), reinterpret_cast<sockaddr *>(&address), &size);
    return ntohs(address.sin_port);
}

struct Listeners final
{
    FileDescriptor command;
    FileDescriptor platform;
    quint16 port = 0;
};

Result<Listeners> listenOnPair(quint16 wanted)
{
    constexpr quint16 lastPort = 65535;
    // The first of the attempts at a free pair is where clients look by themselves.
    const int attempts = wanted == 0 ? freePortAttempts : 1;
    int error = EADDRINUSE;
    for (int i = 0; i < attempts; ++i) {
        const quint16 port = wanted == 0 && i == 0 ? usualPort : wanted;
        Listeners listeners{listenOn(port), {}, 0};
        error = errno;
        if (!listeners.command.isValid())
            continue;
        listeners.port = portOf(listeners.command);
        if (listeners.port == lastPort)
            continue;
        listeners.platform = listenOn(quint16(listeners.port + 1));
        error = errno;
        if (listeners.platform.isValid())
            return listeners;
    }
    return core::fail(listenError(wanted, error));
}

FileDescriptor acceptOn(int listener)
{
    FileDescriptor client(::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
    const int on = 1;
    ::setsockopt(client.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return client;
}

} // namespace

/// The two threads and what they share.
class SimulatorServer::Worker final
{
public:
    Worker(std::shared_ptr<TpmTransport> transport, Options options, Listeners listeners)
        : m_transport(std::move(transport))
        , m_options(options)
        , m_listeners(std::move(listeners))
        , m_wakeUp(::eventfd(0, EFD_CLOEXEC))
    {
    }
    ~Worker() { stop(); }

    void begin(SimulatorServer *server)
    {
        m_server = server;
        m_commands = std::thread([this] { serveCommands(); });
        m_platform = std::thread([this] { servePlatform(); });
    }
    void stop()
    {
        m_cancel.cancel();
        const uint64_t one = 1;
        [[maybe_unused]] const auto written = ::write(m_wakeUp.get(), &one, sizeof one);
        for (std::thread *thread : {&m_commands, &m_platform}) {
            if (thread->joinable())
                thread->join();
        }
        m_listeners.command.reset();
        m_listeners.platform.reset();
    }
    quint16 port() const { return m_listeners.port; }
    bool inUse() const { return m_inUse; }
    int served() const { return m_served; }

private:
    void serveCommands();
    void servePlatform();
    static bool answerSignal(int client, SimulatorPower &power);
    void announce()
    {
        QMetaObject::invokeMethod(m_server, &SimulatorServer::changed, Qt::QueuedConnection);
    }

    const std::shared_ptr<TpmTransport> m_transport;
    const Options m_options;
    Listeners m_listeners;
    FileDescriptor m_wakeUp;
    core::CancelSource m_cancel;
    SimulatorPower m_power;
    SimulatorServer *m_server = nullptr; ///< Outlives the threads.
    std::atomic<bool> m_inUse = false;
    std::atomic<int> m_served = 0;
    std::thread m_commands;
    std::thread m_platform;
};

void SimulatorServer::Worker::serveCommands()
{
    const core::CancelToken cancel = m_cancel.token();
    while (!cancel.isCancelled()) {
        const IoWaiter waiter(std::chrono::hours(1), cancel, QStringLiteral("simulator"));
        if (!waiter.wait(m_listeners.command.get(), POLLIN))
            continue;
        FileDescriptor descriptor = acceptOn(m_listeners.command.get());
        if (!descriptor.isValid()) {
            // Out of descriptors: without a pause this would spin.
            (void)waiter.pause(std::chrono::milliseconds(50));
            continue;
        }
        ++m_served;
        m_inUse = true;
        announce();
        SimulatorClient(std::move(descriptor), m_transport, m_power, m_options.patience)
            .serve(cancel);
        m_inUse = false;
        announce();
    }
}

/// Reads one signal, which must be there as a whole: four bytes are never split on loopback.
/// @return whether to go on with this client.
bool SimulatorServer::Worker::answerSignal(int client, SimulatorPower &power)
{
    char word[mssim::wordSize];
    if (::recv(client, word, sizeof word, 0) != sizeof word)
        return false;
    switch (qFromBigEndian<quint32>(word)) {
    case mssim::PowerOn:
        power.isOn = true;
        break;
    case mssim::PowerOff:
        power.isOn = false;
        power.cycleIsDue = true;
        break;
    case mssim::Reset:
    case mssim::Restart:
        power.cycleIsDue = true;
        break;
    case mssim::NvOn:
    case mssim::NvOff:
    case mssim::PhysicalPresenceOn:
    case mssim::PhysicalPresenceOff:
    case mssim::CancelOn:
    case mssim::CancelOff:
    case mssim::KeyCacheOn:
    case mssim::KeyCacheOff:
        break;
    default: // Session end, stop, and what is no signal.
        return false;
    }
    const Bytes done(mssim::wordSize, '\0');
    return ::send(client, done.constData(), size_t(done.size()), MSG_NOSIGNAL) == done.size();
}

void SimulatorServer::Worker::servePlatform()
{
    // All at once: a client opens its platform connection while it waits for its turn at the other
    // port, so one after the other would lock two clients against each other.
    std::vector<FileDescriptor> clients;
    while (!m_cancel.isCancelled()) {
        std::vector<pollfd> waiting{{m_wakeUp.get(), POLLIN, 0}};
        const bool hasRoom = clients.size() < mostPlatformClients;
        waiting.push_back({hasRoom ? m_listeners.platform.get() : -1, POLLIN, 0});
        for (const FileDescriptor &client : clients)
            waiting.push_back({client.get(), POLLIN, 0});
        if (::poll(waiting.data(), nfds_t(waiting.size()), -1) < 0 && errno != EINTR)
            return;
        std::vector<FileDescriptor> staying;
        for (size_t i = 0; i < clients.size(); ++i) {
            if (waiting[i + 2].revents == 0 || answerSignal(clients[i].get(), m_power))
                staying.push_back(std::move(clients[i]));
        }
        clients = std::move(staying);
        if (waiting[1].revents != 0) {
            FileDescriptor client = acceptOn(m_listeners.platform.get());
            if (client.isValid()) {
                clients.push_back(std::move(client));
            } else {
                // Out of descriptors: without a pause this would spin.
                const IoWaiter waiter(std::chrono::seconds(1), m_cancel.token(),
                                      QStringLiteral("simulator"));
                (void)waiter.pause(std::chrono::milliseconds(50));
            }
        }
    }
}

QCoro::Task<Result<std::unique_ptr<SimulatorServer>>>
SimulatorServer::start(std::shared_ptr<TpmTransport> transport, Options options)
{
    auto listeners = listenOnPair(options.port);
    if (!listeners)
        co_return core::fail(listeners.error());
    auto worker = std::make_unique<Worker>(std::move(transport), options, std::move(*listeners));
    Worker *started = worker.get();
    std::unique_ptr<SimulatorServer> server(new SimulatorServer(std::move(worker)));
    started->begin(server.get());
    co_return server;
}

SimulatorServer::SimulatorServer(std::unique_ptr<Worker> worker)
    : m_worker(std::move(worker))
{
}

SimulatorServer::~SimulatorServer()
{
    stop();
}

quint16 SimulatorServer::port() const
{
    return m_worker->port();
}

quint16 SimulatorServer::platformPort() const
{
    return quint16(m_worker->port() + 1);
}

bool SimulatorServer::inUse() const
{
    return m_worker->inUse();
}

int SimulatorServer::clientsServed() const
{
    return m_worker->served();
}

void SimulatorServer::stop()
{
    m_worker->stop();
}

} // namespace endorse::tpm
