// SPDX-License-Identifier: GPL-3.0-or-later
#include "meddlingtransport.h"

#include <tpm/commandnames.h>
#include <tpm/streamtcti.h>

#include <sys/socket.h>
#include <unistd.h>

namespace endorse::testing {

using core::Bytes;

MeddlingTransport::MeddlingTransport(std::shared_ptr<tpm::TpmTransport> inner)
    : m_inner(std::move(inner))
{
}

MeddlingTransport::~MeddlingTransport()
{
    join();
}

void MeddlingTransport::join()
{
    // The thread ends when the connection closes its end.
    if (m_thread.joinable())
        m_thread.join();
}

core::Result<std::unique_ptr<tpm::TpmStream>>
MeddlingTransport::open(std::chrono::milliseconds timeout, core::CancelToken cancel)
{
    join();
    auto inner = m_inner->open(timeout, std::move(cancel));
    if (!inner)
        return inner;
    int ends[2] = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        qFatal("socketpair");
    m_thread = std::thread([this, end = ends[1], stream = std::move(*inner)]() mutable {
        serve(end, std::move(stream));
    });
    return std::make_unique<tpm::TpmStream>(tpm::FileDescriptor(ends[0]),
                                            QStringLiteral("meddled"));
}

void MeddlingTransport::setAnswer(Answer answer)
{
    const std::lock_guard lock(m_mutex);
    m_answer = std::move(answer);
}

Bytes MeddlingTransport::refusal(quint32 rc)
{
    return core::ByteWriter().u16(0x8001).u32(10).u32(rc).bytes();
}

void MeddlingTransport::serve(int descriptor, std::unique_ptr<tpm::TpmStream> stream)
{
    const tpm::FileDescriptor guard(descriptor);
    tpm::StreamTcti tpm(std::move(stream));
    for (;;) {
        Bytes command(4096, '\0');
        const ssize_t size = ::read(descriptor, command.data(), 4096);
        if (size <= 0)
            return;
        command.resize(size);
        Answer answer;
        {
            const std::lock_guard lock(m_mutex);
            answer = m_answer;
        }
        Bytes response = answer ? answer(tpm::commandCodeOf(command)) : Bytes();
        if (response.isEmpty()) {
            response.resize(4096);
            size_t used = 4096;
            auto *data = reinterpret_cast<uint8_t *>(response.data());
            if (Tss2_Tcti_Transmit(tpm.context(), static_cast<size_t>(command.size()),
                                   reinterpret_cast<const uint8_t *>(command.constData())) != 0 ||
                Tss2_Tcti_Receive(tpm.context(), &used, data, TSS2_TCTI_TIMEOUT_BLOCK) != 0)
                return;
            response.resize(static_cast<qsizetype>(used));
        }
        if (::send(descriptor, response.constData(), static_cast<size_t>(response.size()),
                   MSG_NOSIGNAL) != response.size())
            return;
    }
}

} // namespace endorse::testing
