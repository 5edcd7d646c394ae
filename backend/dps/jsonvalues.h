// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <dps/json.h>

#include <optional>

// What the fromObject and toJson functions of the wire types share.

namespace endorse::dps {

/// The value, or the error that the reader met.
template<class T>
core::Result<T> finished(T value, const JsonReader &reader)
{
    if (reader.error())
        return core::fail(*reader.error());
    return value;
}

/// Takes the value out of @p result, or makes its error the reader's.
template<class T>
std::optional<T> nested(JsonReader &reader, core::Result<T> result)
{
    if (!result) {
        reader.fail(result.error());
        return std::nullopt;
    }
    return std::move(*result);
}

/// Reads the object called @p name, if there is one, by its own fromObject.
template<class T>
std::optional<T> nested(JsonReader &reader, const char *name)
{
    const std::optional<JsonObject> object = reader.object(name);
    if (!object)
        return std::nullopt;
    return nested(reader, T::fromObject(*object));
}

template<class T>
core::Bytes jsonOf(const std::optional<T> &value)
{
    return value ? value->toJson() : core::Bytes();
}

} // namespace endorse::dps
