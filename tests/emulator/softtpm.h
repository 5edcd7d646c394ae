// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

#include <memory>
#include <optional>

struct evp_pkey_st;

namespace endorse::testing {

/// What a TPM gets out of a challenge.
struct OpenedBlob final
{
    core::Bytes innerKey;
    core::Bytes key; ///< The nonce, or the hub key.
    core::Bytes uri; ///< What part 6 says.
};

/// The device's side of TPM attestation with keys in plain sight: an RSA 2048 EK and SRK, and the
/// computations of ActivateCredential and Import done by OpenSSL from the specification alone. It
/// shares no code with what makes the challenges.
class SoftTpm final
{
public:
    SoftTpm();
    ~SoftTpm();
    SoftTpm(const SoftTpm &) = delete;
    SoftTpm &operator=(const SoftTpm &) = delete;

    /// Two devices whose keys are made once for the whole program: making them is slow.
    static const SoftTpm &first();
    static const SoftTpm &second();

    core::Bytes ek() const { return m_ek; }   ///< TPM2B_PUBLIC.
    core::Bytes srk() const { return m_srk; } ///< TPM2B_PUBLIC.
    QByteArray ekBase64() const { return m_ek.toBase64(); }
    QByteArray srkBase64() const { return m_srk.toBase64(); }

    /// Nothing when any of the checks that a TPM makes fails.
    std::optional<OpenedBlob> open(const core::Bytes &blob) const;

private:
    using Key = std::unique_ptr<evp_pkey_st, void (*)(evp_pkey_st *)>;

    Key m_ekKey;
    Key m_srkKey;
    core::Bytes m_ek;
    core::Bytes m_srk;
};

/// HMAC-SHA256.
core::Bytes hmacSha256(const core::Bytes &key, const core::Bytes &data);

} // namespace endorse::testing
