// SPDX-License-Identifier: GPL-3.0-or-later
#include "twin.h"

#include "jsonvalues.h"

namespace endorse::dps {

using core::Bytes;
using core::Result;

Result<InitialTwin> InitialTwin::fromObject(const JsonObject &object)
{
    JsonReader reader(object);
    InitialTwin out;
    out.tags = reader.raw("tags");
    if (const std::optional<JsonObject> properties = reader.object("properties")) {
        JsonReader inner(*properties);
        out.desiredProperties = inner.raw("desired");
        out.unknownProperties = inner.rest();
        if (inner.error())
            reader.fail(*inner.error());
    }
    out.unknown = reader.rest();
    return finished(std::move(out), reader);
}

Bytes InitialTwin::toJson() const
{
    Bytes properties;
    if (!desiredProperties.isEmpty() || !unknownProperties.isEmpty()) {
        properties =
            JsonWriter().raw("desired", desiredProperties).rest(unknownProperties).finish();
    }
    return JsonWriter().raw("tags", tags).raw("properties", properties).rest(unknown).finish();
}

} // namespace endorse::dps
