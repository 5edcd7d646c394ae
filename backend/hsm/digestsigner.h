// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/cancel.h>
#include <core/result.h>

#include <mutex>
#include <optional>

namespace endorse::hsm {

/// Signs digests with a private key that stays where it is. Thread-safe; blocks.
class DigestSigner
{
public:
    DigestSigner() = default;
    virtual ~DigestSigner() = default;
    DigestSigner(const DigestSigner &) = delete;
    DigestSigner &operator=(const DigestSigner &) = delete;

    /// EC: @p input is a digest no longer than the order of the curve; gives r and s, each padded
    /// to the size of the field, one after the other.
    /// RSA: @p input is a whole block as long as the modulus (raw), or the DER of a DigestInfo to
    /// be padded after PKCS#1 v1.5; gives the signature, as long as the modulus.
    core::Result<core::Bytes> sign(const core::Bytes &input, bool isRawBlock);

    /// Ends what runs or waits with Cancelled; later signatures are made again.
    void interrupt();
    /// See DeviceKey::takeSigningError().
    void noteError(core::Error error);
    std::optional<core::Error> takeError();

private:
    virtual core::Result<core::Bytes> signNow(const core::Bytes &input, bool isRawBlock,
                                              core::CancelToken cancel) = 0;

    std::mutex m_mutex; ///< Guards what is below, and is never held while something signs.
    core::CancelSource m_cancel;
    std::optional<core::Error> m_error;
};

} // namespace endorse::hsm
