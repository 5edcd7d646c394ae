// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <simdjson.h>

#include <optional>
#include <string_view>
#include <vector>

namespace endorse::manifest {

/// JSON that every parser reads alike: well-formed UTF-8, nested to a sensible depth, and no
/// object, however deep, with two members of the same name. Of such members one parser takes the
/// first, another the last, so one could show what another did not verify.
///
/// The values live until the next call. Thread: one owner at a time.
class StrictJson final
{
public:
    /// The value in @p text, behind which Scratch::Padding bytes can be read; nothing when it is
    /// not strict. A value of any type.
    std::optional<simdjson::dom::element> read(std::string_view text);

private:
    bool isUnambiguous(const simdjson::dom::element &value, int depth);
    bool hasDistinctNames(std::size_t from);

    simdjson::dom::parser m_parser;
    /// Names of the objects that are being walked through, the innermost at the end.
    std::vector<std::string_view> m_names;
};

/// The member of this name when it is a string.
std::optional<std::string_view> stringMember(const simdjson::dom::object &object,
                                             std::string_view name);

} // namespace endorse::manifest
