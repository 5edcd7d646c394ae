// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrollmentgroup.h"

#include "jsonvalues.h"

namespace endorse::dps {

using core::Bytes;
using core::Result;

Result<EnrollmentGroup> EnrollmentGroup::fromJson(QByteArrayView text)
{
    const Result<JsonObject> object = JsonObject::parse(text);
    if (!object)
        return core::fail(object.error());
    return fromObject(*object);
}

Result<EnrollmentGroup> EnrollmentGroup::fromObject(const JsonObject &object)
{
    JsonReader reader(object);
    EnrollmentGroup out;
    out.enrollmentGroupId = reader.requiredString("enrollmentGroupId");
    out.readFrom(reader);
    out.unknown = reader.rest();
    return finished(std::move(out), reader);
}

Bytes EnrollmentGroup::toJson() const
{
    JsonWriter writer;
    writer.string("enrollmentGroupId", enrollmentGroupId);
    writeTo(writer);
    return writer.rest(unknown).finish();
}

} // namespace endorse::dps
