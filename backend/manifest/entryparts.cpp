// SPDX-License-Identifier: GPL-3.0-or-later
#include "entryparts.h"

#include <manifest/strictjson.h>

namespace endorse::manifest {

namespace {

/// The unprotected header, which may be missing.
bool readUnsigned(const simdjson::dom::object &entry, JwsMembers &members)
{
    simdjson::dom::element header;
    if (entry.at_key("header").get(header) != simdjson::SUCCESS)
        return true;
    simdjson::dom::object object;
    if (header.get(object) != simdjson::SUCCESS)
        return false;
    simdjson::dom::element id;
    if (object.at_key("uniqueId").get(id) != simdjson::SUCCESS)
        return true;
    members.unsignedId = stringMember(object, "uniqueId");
    return members.unsignedId.has_value();
}

/// False when it is no list.
bool readCertificates(const simdjson::dom::object &key, SlotZero &slot)
{
    simdjson::dom::element list;
    if (key.at_key("x5c").get(list) != simdjson::SUCCESS)
        return true;
    simdjson::dom::array items;
    if (list.get(items) != simdjson::SUCCESS)
        return false;
    for (const simdjson::dom::element item : items) {
        std::string_view text;
        slot.hasStrangeItem = item.get(text) != simdjson::SUCCESS || slot.hasStrangeItem;
        slot.certificates.push_back(text);
    }
    return true;
}

bool readSlotZero(const simdjson::dom::object &key, SlotZero &slot)
{
    slot.isRepeated = slot.isThere;
    slot.isThere = true;
    slot.isP256 = stringMember(key, "kty") == "EC" && stringMember(key, "crv") == "P-256";
    slot.x = stringMember(key, "x").value_or(std::string_view());
    slot.y = stringMember(key, "y").value_or(std::string_view());
    return readCertificates(key, slot);
}

bool readKeys(const simdjson::dom::object &payload, SlotZero &slot)
{
    simdjson::dom::element member;
    if (payload.at_key("publicKeySet").get(member) != simdjson::SUCCESS)
        return true;
    simdjson::dom::object set;
    simdjson::dom::array keys;
    if (member.get(set) != simdjson::SUCCESS || set.at_key("keys").get(keys) != simdjson::SUCCESS)
        return false;
    for (const simdjson::dom::element item : keys) {
        simdjson::dom::object key;
        if (item.get(key) != simdjson::SUCCESS)
            return false;
        const auto number = stringMember(key, "kid");
        if (!number || (*number == "0" && !readSlotZero(key, slot)))
            return false;
    }
    return true;
}

} // namespace

EntryCode readJws(const simdjson::dom::element &entry, JwsMembers &members)
{
    members = {};
    simdjson::dom::object object;
    if (entry.get(object) != simdjson::SUCCESS)
        return EntryCode::Shape;
    const auto payload = stringMember(object, "payload");
    const auto header = stringMember(object, "protected");
    const auto signature = stringMember(object, "signature");
    members.hasSignedText = payload && header;
    members.payload = payload.value_or(std::string_view());
    members.header = header.value_or(std::string_view());
    members.signature = signature.value_or(std::string_view());
    return members.hasSignedText && signature && readUnsigned(object, members) ? EntryCode::None
                                                                               : EntryCode::Shape;
}

bool readPayload(const simdjson::dom::element &payload, PayloadParts &parts)
{
    // The memory of the list is used again.
    parts.slot.certificates.clear();
    parts = {.uniqueId = {},
             .provisionedAt = {},
             .slot = {.isThere = false,
                      .isRepeated = false,
                      .isP256 = false,
                      .x = {},
                      .y = {},
                      .certificates = std::move(parts.slot.certificates),
                      .hasStrangeItem = false}};
    simdjson::dom::object object;
    if (payload.get(object) != simdjson::SUCCESS)
        return false;
    parts.uniqueId = stringMember(object, "uniqueId");
    parts.provisionedAt =
        stringMember(object, "provisioningTimestamp").value_or(std::string_view());
    return readKeys(object, parts.slot);
}

} // namespace endorse::manifest
