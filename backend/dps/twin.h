// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <dps/json.h>

namespace endorse::dps {

/// The device twin that a hub is given for a new device: "initialTwin" of an enrollment. What
/// tags and desired properties hold is the user's own JSON and is kept as it was written. Thread: a
/// value.
struct InitialTwin final
{
    core::Bytes tags;              ///< A raw JSON object; null when absent.
    core::Bytes desiredProperties; ///< "properties.desired", as tags.
    RawMembers unknownProperties;  ///< Members of "properties" beside "desired".
    RawMembers unknown;

    static core::Result<InitialTwin> fromObject(const JsonObject &object);
    core::Bytes toJson() const;
    friend bool operator==(const InitialTwin &, const InitialTwin &) = default;
};

} // namespace endorse::dps
