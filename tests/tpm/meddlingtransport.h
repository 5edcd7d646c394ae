// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <tpm/tpmtransport.h>

#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace endorse::testing {

/// Stands between a connection and a TPM and answers some commands itself.
class MeddlingTransport final : public tpm::TpmTransport
{
public:
    /// The answer to a command; empty: ask the TPM. Called in a thread of its own.
    using Answer = std::function<core::Bytes(quint32 command)>;

    explicit MeddlingTransport(std::shared_ptr<tpm::TpmTransport> inner);
    ~MeddlingTransport() override;

    core::Result<std::unique_ptr<tpm::TpmStream>> open(std::chrono::milliseconds timeout,
                                                       core::CancelToken cancel) override;
    tpm::TpmDescription description() const override { return m_inner->description(); }
    void setAnswer(Answer answer);
    /// A response that is only a return code.
    static core::Bytes refusal(quint32 rc);

private:
    void serve(int descriptor, std::unique_ptr<tpm::TpmStream> tpm);
    void join();

    std::shared_ptr<tpm::TpmTransport> m_inner;
    std::mutex m_mutex;
    Answer m_answer;
    std::thread m_thread;
};

} // namespace endorse::testing
