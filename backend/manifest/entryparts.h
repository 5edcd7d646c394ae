// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <simdjson.h>

#include <manifest/verdict.h>
#include <optional>
#include <string_view>
#include <vector>

namespace endorse::manifest {

/// The members of a JWS in flattened JSON serialization, as they stand. They live as long as the
/// JSON that they were read from.
struct JwsMembers final
{
    std::string_view payload;
    std::string_view header; ///< The protected one.
    std::string_view signature;
    std::optional<std::string_view> unsignedId; ///< uniqueId of the unprotected header.
    bool hasSignedText = false;                 ///< There are a payload and a protected header.
};

/// None or Shape.
EntryCode readJws(const simdjson::dom::element &entry, JwsMembers &members);

/// The key of slot 0.
struct SlotZero final
{
    bool isThere = false;
    bool isRepeated = false; ///< There are several.
    bool isP256 = false;     ///< It says so.
    std::string_view x;      ///< base64url, as it stands; empty when there is none.
    std::string_view y;
    std::vector<std::string_view> certificates; ///< x5c, as it stands.
    bool hasStrangeItem = false;                ///< x5c holds something else than a text.
};

/// What the verdict goes by in a payload. Lives as long as the JSON that it was read from.
struct PayloadParts final
{
    std::optional<std::string_view> uniqueId;
    std::string_view provisionedAt; ///< Empty when it is not said.
    SlotZero slot;
};

/// Whether @p payload has the form of the description of a chip: an object; if it has a key set,
/// one with a list of objects, each with the number of its slot as text. Members that nothing goes
/// by may be anything.
bool readPayload(const simdjson::dom::element &payload, PayloadParts &parts);

} // namespace endorse::manifest
