// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordpatch.h"

#include <dps/enrollment.h>
#include <dps/json.h>

namespace endorse::enrollmentlist {

using core::Bytes;
using core::Result;
using dps::JsonObject;

Result<Bytes> reversePatch(const Bytes &before, const Bytes &after)
{
    const Result<JsonObject> old = JsonObject::parse(before);
    if (!old)
        return core::fail(old.error());
    const Result<JsonObject> fresh = JsonObject::parse(after);
    if (!fresh)
        return core::fail(fresh.error());
    dps::RawMembers patch;
    for (const auto &member : old->members()) {
        if (fresh->raw(QLatin1String(member.name.toUtf8())) != member.json)
            patch.append(member);
    }
    for (const auto &member : fresh->members()) {
        if (old->raw(QLatin1String(member.name.toUtf8())).isEmpty())
            patch.append(dps::RawMember{member.name, "null"});
    }
    return dps::JsonWriter().rest(patch).finish();
}

Result<Bytes> patched(const Bytes &after, const Bytes &patch)
{
    const Result<JsonObject> fresh = JsonObject::parse(after);
    if (!fresh)
        return core::fail(fresh.error());
    const Result<JsonObject> changes = JsonObject::parse(patch);
    if (!changes)
        return core::fail(changes.error());
    dps::RawMembers members;
    for (const auto &member : fresh->members()) {
        if (changes->raw(QLatin1String(member.name.toUtf8())).isEmpty())
            members.append(member);
    }
    for (const auto &member : changes->members()) {
        if (member.json != "null")
            members.append(member);
    }
    Bytes json = dps::JsonWriter().rest(members).finish();
    const auto record = dps::IndividualEnrollment::fromJson(json);
    if (!record)
        return core::fail(record.error());
    return record->toJson();
}

} // namespace endorse::enrollmentlist
