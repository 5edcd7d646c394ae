// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tpmtypes/algorithm.h>

#include <algorithm>
#include <array>

namespace endorse::tpmtypes {

// Which algorithm may stand in which place of a public area (TPM 2.0 Part 2 sections 11.1, 11.2).

namespace alg {
inline constexpr quint16 RsaEs = 0x0015;
inline constexpr quint16 Ecdaa = 0x001a;
} // namespace alg

inline constexpr std::array<quint16, 8> knownHashes{0x0004, 0x000b, 0x000c, 0x000d,
                                                    0x0012, 0x0027, 0x0028, 0x0029};
inline constexpr std::array<quint16, 5> symmetricAlgorithms{alg::Null, alg::Aes, 0x0003, 0x0013,
                                                            0x0026};
inline constexpr std::array<quint16, 6> symmetricModes{alg::Null, 0x0040,   0x0041,
                                                       0x0042,    alg::Cfb, 0x0044};
inline constexpr std::array<quint16, 3> symmetricKeySizes{128, 192, 256};
inline constexpr std::array<quint16, 4> rsaKeySizes{1024, 2048, 3072, 4096};
inline constexpr std::array<quint16, 5> rsaSchemes{alg::Null, 0x0014, alg::RsaEs, 0x0016, 0x0017};
inline constexpr std::array<quint16, 7> eccSchemes{alg::Null, 0x0018, 0x0019, alg::Ecdaa,
                                                   0x001b,    0x001c, 0x001d};
inline constexpr std::array<quint16, 5> kdfSchemes{alg::Null, 0x0007, 0x0020, 0x0021, 0x0022};
inline constexpr std::array<quint16, 3> keyedHashSchemes{alg::Null, alg::Hmac, alg::Xor};

/// Whether a hash algorithm follows this scheme on the wire.
inline bool schemeHasHash(quint16 algorithm)
{
    return algorithm != alg::Null && algorithm != alg::RsaEs;
}

template<std::size_t Size>
bool isOneOf(quint16 value, const std::array<quint16, Size> &allowed)
{
    return std::ranges::find(allowed, value) != allowed.end();
}

} // namespace endorse::tpmtypes
