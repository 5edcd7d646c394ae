// SPDX-License-Identifier: GPL-3.0-or-later
#include "strictjson.h"

#include <algorithm>

namespace endorse::manifest {

namespace {

/// Entries have five levels, and the fields of later versions will hardly have more than twice
/// that.
constexpr int MaxJsonDepth = 64;
/// Up to here each name is compared with each.
constexpr std::size_t FewNames = 16;

} // namespace

std::optional<simdjson::dom::element> StrictJson::read(std::string_view text)
{
    simdjson::dom::element value;
    if (m_parser.parse(text.data(), text.size(), false).get(value) != simdjson::SUCCESS)
        return std::nullopt;
    m_names.clear();
    if (!isUnambiguous(value, 0))
        return std::nullopt;
    return value;
}

bool StrictJson::isUnambiguous(const simdjson::dom::element &value, int depth)
{
    if (depth > MaxJsonDepth)
        return false;
    if (value.is_array()) {
        for (const simdjson::dom::element item : simdjson::dom::array(value)) {
            if (!isUnambiguous(item, depth + 1))
                return false;
        }
        return true;
    }
    if (!value.is_object())
        return true;
    const std::size_t from = m_names.size();
    for (const simdjson::dom::key_value_pair member : simdjson::dom::object(value)) {
        m_names.push_back(member.key);
        if (!isUnambiguous(member.value, depth + 1))
            return false;
    }
    const bool isDistinct = hasDistinctNames(from);
    m_names.resize(from);
    return isDistinct;
}

bool StrictJson::hasDistinctNames(std::size_t from)
{
    const auto begin = m_names.begin() + static_cast<std::ptrdiff_t>(from);
    if (m_names.size() - from > FewNames) {
        std::sort(begin, m_names.end());
        return std::adjacent_find(begin, m_names.end()) == m_names.end();
    }
    for (auto name = begin; name != m_names.end(); ++name) {
        if (std::find(begin, name, *name) != name)
            return false;
    }
    return true;
}

std::optional<std::string_view> stringMember(const simdjson::dom::object &object,
                                             std::string_view name)
{
    std::string_view text;
    if (object.at_key(name).get(text) != simdjson::SUCCESS)
        return std::nullopt;
    return text;
}

} // namespace endorse::manifest
