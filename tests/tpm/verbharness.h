// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>
#include <tpm/softwaretpm.h>
#include <tpm/tpmconnection.h>
#include <tpm/tpmtransport.h>
#include <tpmtypes/credential.h>
#include <tpmtypes/duplication.h>

#include <tss2/tss2_sys.h>
#include <tss2/tss2_tpm2_types.h>

#include <QCoroTask>
#include <QEventLoop>
#include <QProcess>
#include <QTemporaryDir>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace endorse::tpm {
class StreamTcti;
}

namespace endorse::testing {

/// Runs a task to its end in this thread's event loop.
template<class T>
T await(QCoro::Task<T> task)
{
    // QCoro::waitFor() asks for values with a default constructor.
    std::optional<T> result;
    QEventLoop loop;
    const auto collect = [](QCoro::Task<T> awaited, std::optional<T> *out,
                            QEventLoop *running) -> QCoro::Task<> {
        out->emplace(co_await awaited);
        running->quit();
    };
    const auto collecting = collect(std::move(task), &result, &loop);
    if (!result)
        loop.exec();
    return std::move(*result);
}

core::Secret secretOf(const char *text);
core::Secret secretOf(const core::Bytes &bytes);

/// A challenge as a service makes it, computed without a TPM.
struct TestChallenge final
{
    core::Bytes idObject;
    core::Bytes encryptedSecret;
    core::Bytes duplicate;
    core::Bytes encryptedSeed;
    core::Bytes publicArea;
    core::Bytes innerKey;
    core::Bytes hmacKey;
};
TestChallenge makeChallenge(const tpmtypes::PublicArea &ek, const tpmtypes::PublicArea &srk);

/// A transport that lets a test look at every command and response as they are on the wire, and do
/// something right before a command is sent.
class WatchedTransport final : public tpm::TpmTransport
{
public:
    explicit WatchedTransport(std::shared_ptr<tpm::TpmTransport> inner);

    core::Result<std::unique_ptr<tpm::TpmStream>> open(std::chrono::milliseconds timeout,
                                                       core::CancelToken cancel) override;
    tpm::TpmDescription description() const override;

    /// Called in the worker's thread before command @p index (from 0, since the last call of
    /// restart()) is sent.
    void restart(std::function<void(int index, quint32 command)> beforeSend = {});
    int commandCount() const { return m_count; }
    /// Everything sent and received since the last call.
    core::Bytes takeWire();
    void setEmbedded(bool embedded) { m_embedded = embedded; }

private:
    class Stream;
    void sending(const core::Bytes &command);
    void received(QByteArrayView bytes);

    std::shared_ptr<tpm::TpmTransport> m_inner;
    std::optional<bool> m_embedded;
    std::mutex m_mutex;
    std::function<void(int, quint32)> m_beforeSend;
    std::atomic<int> m_count = 0;
    core::Bytes m_wire;
};

/// A plain client of a TPM on the system API: sees the TPM as another program does.
class PlainClient final
{
public:
    explicit PlainClient(tpm::TpmTransport &transport);
    ~PlainClient();
    PlainClient(const PlainClient &) = delete;
    PlainClient &operator=(const PlainClient &) = delete;

    bool isOpen() const { return m_sys != nullptr; }
    QList<quint32> handles(quint32 first);
    QList<quint32> transientHandles() { return handles(TPM2_TRANSIENT_FIRST); }
    QList<quint32> sessions() { return handles(TPM2_LOADED_SESSION_FIRST); }
    QList<quint32> persistentHandles() { return handles(TPM2_PERSISTENT_FIRST); }
    /// Creates a primary key; 0 when that fails.
    quint32 createPrimary(quint32 hierarchy, const tpmtypes::PublicArea &area);
    quint32 startSession();
    TSS2_RC evict(quint32 object, quint32 persistent, const core::Bytes &ownerAuth = {});
    TSS2_RC flush(quint32 handle);
    TSS2_RC changeAuth(quint32 hierarchy, const core::Bytes &oldAuth, const core::Bytes &newAuth);
    TSS2_RC hierarchyOff(quint32 hierarchy);

private:
    std::unique_ptr<tpm::StreamTcti> m_tcti;
    std::vector<quint64> m_memory;
    TSS2_SYS_CONTEXT *m_sys = nullptr;
};

/// ECC storage key: cheap to make.
tpmtypes::PublicArea cheapTemplate();

/// A swtpm behind a Unix socket, as somebody else would run it: it is not power cycled when a
/// client lets go of it.
class SocketTpm final
{
public:
    SocketTpm();
    ~SocketTpm();

    bool start();
    void kill();
    void stopAnswering();
    void goOn();
    qint64 processId() const { return m_process.processId(); }
    std::shared_ptr<tpm::TpmTransport> transport() const;

private:
    QTemporaryDir m_folder;
    QProcess m_process;
};

/// Software TPM with no EK certificate; fails with a message on stderr.
std::unique_ptr<tpm::SoftwareTpm> startSoftwareTpm(const QString &folder, bool certificate = false);
std::unique_ptr<tpm::TpmConnection> connectTo(std::shared_ptr<tpm::TpmTransport> transport,
                                              tpm::TpmAuth auth = {},
                                              std::chrono::milliseconds timeout = {});

} // namespace endorse::testing
