// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "certificateforge.h"
#include "fuzzrun.h"

#include <manifest/vendorjudge.h>

namespace endorse::fuzz {

/// Judges entries of files that nobody signs, and says what must hold of any verdict. Trusts the
/// sample vendor and a forge.
class VendorCheck final
{
public:
    explicit VendorCheck(const CertificateForge &forge);

    /// Reached: the code of the verdict, "enroll", or "enroll, issuer unknown".
    Outcome judge(const manifest::VendorEntry &entry, manifest::Origin origin, quint32 index);

    static constexpr char pemBegin[] = "-----BEGIN CERTIFICATE-----";
    static constexpr char pemEnd[] = "-----END CERTIFICATE-----";
    static core::Bytes pemOf(const core::Bytes &der);

private:
    const manifest::TrustSets m_trust;
    const manifest::VendorJudge m_judge;
    int m_round = 0;
};

} // namespace endorse::fuzz
