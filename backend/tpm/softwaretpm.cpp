// SPDX-License-Identifier: GPL-3.0-or-later
#include "softwaretpm.h"

#include <tpm/softwaretpmprocess.h>

#include <QCoroFuture>
#include <QPromise>

#include <thread>

namespace endorse::tpm {

using core::Result;

namespace {

class SoftwareTpmTransport final : public TpmTransport
{
public:
    explicit SoftwareTpmTransport(std::shared_ptr<SoftwareTpmProcess> process)
        : m_process(std::move(process))
    {
    }
    Result<std::unique_ptr<TpmStream>> open(std::chrono::milliseconds timeout,
                                            core::CancelToken cancel) override
    {
        return m_process->openStream(timeout, cancel);
    }
    TpmDescription description() const override
    {
        return {.displayName = QStringLiteral("swtpm"),
                .address = TctiAddress().toString(),
                .isSoftware = true,
                .isEmbedded = true};
    }

private:
    std::shared_ptr<SoftwareTpmProcess> m_process;
};

} // namespace

QCoro::Task<Result<std::unique_ptr<SoftwareTpm>>> SoftwareTpm::start(Options options,
                                                                     core::CancelToken cancel)
{
    auto process = std::make_shared<SoftwareTpmProcess>(std::move(options));
    Result<void> started;
    QPromise<void> promise;
    QFuture<void> future = promise.future();
    promise.start();
    std::thread worker([process, cancel, &started, done = std::move(promise)]() mutable {
        started = process->start(cancel);
        done.finish();
    });
    co_await future;
    worker.join();
    if (!started) {
        process->stop();
        co_return core::fail(started.error());
    }
    co_return std::unique_ptr<SoftwareTpm>(new SoftwareTpm(std::move(process)));
}

SoftwareTpm::SoftwareTpm(std::shared_ptr<SoftwareTpmProcess> process)
    : m_process(std::move(process))
{
}

SoftwareTpm::~SoftwareTpm()
{
    stop();
}

std::shared_ptr<TpmTransport> SoftwareTpm::transport() const
{
    return std::make_shared<SoftwareTpmTransport>(m_process);
}

qint64 SoftwareTpm::processId() const
{
    return m_process->processId();
}

QString SoftwareTpm::stateDir() const
{
    return m_process->stateDir();
}

QString SoftwareTpm::ekCaFile() const
{
    return m_process->ekCaFile();
}

void SoftwareTpm::stop()
{
    m_process->stop();
}

void SoftwareTpm::kill()
{
    m_process->kill();
}

} // namespace endorse::tpm
