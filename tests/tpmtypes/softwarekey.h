// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tpmtypes/publicarea.h>

struct evp_pkey_st;

namespace endorse::tpmtypes {

/// The other side of the protocol: a storage key whose private part is known, so that a test can
/// open what was wrapped to it, by the same formulas read backwards.
class SoftwareKey final
{
public:
    enum class Kind { Rsa2048, EccP256, EccP384 };
    explicit SoftwareKey(Kind kind);
    ~SoftwareKey();
    Q_DISABLE_COPY_MOVE(SoftwareKey)

    const PublicArea &publicArea() const { return m_area; }
    /// The seed, or nothing when the ciphertext is not for this key and label.
    core::Bytes openSeed(const core::Bytes &encryptedSeed, const char *label) const;
    /// The plain bytes, or nothing when the HMAC is wrong.
    core::Bytes outerUnwrap(const core::Bytes &wrapped, const core::Bytes &seed,
                            const core::Bytes &name) const;

private:
    core::Bytes openRsa(const core::Bytes &encryptedSeed, const char *label) const;
    core::Bytes openEcc(const core::Bytes &encryptedSeed, const char *label) const;

    evp_pkey_st *m_key = nullptr;
    PublicArea m_area;
};

} // namespace endorse::tpmtypes
