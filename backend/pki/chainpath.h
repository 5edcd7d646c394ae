// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pki/chainverification.h>
#include <pki/opensslhandles.h>

#include <optional>
#include <vector>

namespace endorse::pki {

/// A certificate that may become part of a chain.
struct ChainCandidate final
{
    openssl::Certificate x509;
    ChainLink link;
};
/// A way from the certificate in question upwards, which is its first element.
using ChainPath = std::vector<const ChainCandidate *>;

/// Why a path cannot be trusted.
struct PathFault final
{
    ChainVerdict verdict = ChainVerdict::IssuerMissing;
    core::Text reason;
    QString technical;
};

/// Whether the key of @p issuer made the signature of @p subject.
bool hasSigned(const ChainCandidate &issuer, const ChainCandidate &subject);
/// What is wrong with a path that ends at a trusted root and whose signatures are good; nullopt
/// when nothing is. Rights come before dates: a chain that is only out of date is told as such.
std::optional<PathFault> faultOf(const ChainPath &path, const QDateTime &when);

} // namespace endorse::pki
