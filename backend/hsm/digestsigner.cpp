// SPDX-License-Identifier: GPL-3.0-or-later
#include "digestsigner.h"

#include <utility>

namespace endorse::hsm {

core::Result<core::Bytes> DigestSigner::sign(const core::Bytes &input, bool isRawBlock)
{
    core::CancelToken cancel;
    {
        const std::lock_guard lock(m_mutex);
        cancel = m_cancel.token();
    }
    auto signature = signNow(input, isRawBlock, std::move(cancel));
    if (!signature)
        noteError(signature.error());
    return signature;
}

void DigestSigner::noteError(core::Error error)
{
    const std::lock_guard lock(m_mutex);
    m_error = std::move(error);
}

void DigestSigner::interrupt()
{
    core::CancelSource old;
    {
        const std::lock_guard lock(m_mutex);
        std::swap(old, m_cancel);
    }
    // Outside the lock: cancelling runs callbacks of others.
    old.cancel();
}

std::optional<core::Error> DigestSigner::takeError()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_error, std::nullopt);
}

} // namespace endorse::hsm
