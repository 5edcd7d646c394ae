// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <manifest/scratch.h>
#include <optional>
#include <string_view>

namespace endorse::manifest {

/// Bytes of base64url as JOSE demands it (RFC 7515 section 2): its own alphabet, no padding, no
/// white space, no bits left over in the last character. Nothing when @p text is anything else. The
/// bytes lie in @p scratch.
std::optional<std::string_view> decodeBase64Url(std::string_view text, Scratch &scratch);

/// Bytes of standard base64 (RFC 4648 section 4): its own alphabet, padding where it belongs, no
/// white space, no bits left over.
std::optional<std::string_view> decodeBase64(std::string_view text, Scratch &scratch);

} // namespace endorse::manifest
