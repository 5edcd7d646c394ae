// SPDX-License-Identifier: GPL-3.0-or-later
#include "genuineness.h"

#include <dps/json.h>

#include <QJsonDocument>

/// What an enrollment keeps of a verdict.
namespace endorse::attestation {

using core::Bytes;

namespace {

constexpr QLatin1String memberName("endorsementKey");

} // namespace

RecordedGenuineness RecordedGenuineness::of(const Genuineness &genuineness,
                                            const QDateTime &checkedAt)
{
    const QDateTime utc = checkedAt.toUTC();
    return {genuineness.verdict, utc.addMSecs(-utc.time().msec()), genuineness.certificateSha256(),
            genuineness.issuer()};
}

QJsonObject RecordedGenuineness::toJson() const
{
    QJsonObject json{
        {QStringLiteral("verdict"), toString(verdict)},
        {QStringLiteral("checkedAt"), checkedAt.toString(Qt::ISODate)},
    };
    if (!certificateSha256.isEmpty())
        json.insert(QStringLiteral("certificateSha256"), certificateSha256);
    if (!issuer.isEmpty())
        json.insert(QStringLiteral("issuer"), issuer);
    return json;
}

std::optional<RecordedGenuineness> RecordedGenuineness::fromJson(const QJsonObject &json)
{
    const auto verdict = ekVerdictOf(json.value(QLatin1String("verdict")).toString());
    const QDateTime checkedAt =
        QDateTime::fromString(json.value(QLatin1String("checkedAt")).toString(), Qt::ISODate);
    if (!verdict || !checkedAt.isValid())
        return std::nullopt;
    return RecordedGenuineness{*verdict, checkedAt.toUTC(),
                               json.value(QLatin1String("certificateSha256")).toString(),
                               json.value(QLatin1String("issuer")).toString()};
}

core::Result<Bytes> withGenuineness(const Bytes &deviceInformation,
                                    const RecordedGenuineness &record)
{
    const auto object =
        dps::JsonObject::parse(deviceInformation.isEmpty() ? Bytes("{}") : deviceInformation,
                               QStringLiteral("optionalDeviceInformation"));
    if (!object)
        return core::fail(object.error());
    const dps::RawMember ours{memberName,
                              QJsonDocument(record.toJson()).toJson(QJsonDocument::Compact)};
    dps::RawMembers members = object->members();
    const auto present =
        std::find_if(members.begin(), members.end(),
                     [](const dps::RawMember &each) { return each.name == memberName; });
    if (present != members.end())
        *present = ours;
    else
        members.append(ours);
    return dps::JsonWriter().rest(members).finish();
}

std::optional<RecordedGenuineness> genuinenessIn(const Bytes &deviceInformation)
{
    if (deviceInformation.isEmpty())
        return std::nullopt;
    const auto object = dps::JsonObject::parse(deviceInformation);
    if (!object)
        return std::nullopt;
    return RecordedGenuineness::fromJson(QJsonDocument::fromJson(object->raw(memberName)).object());
}

Bytes withoutGenuineness(const Bytes &deviceInformation)
{
    if (!genuinenessIn(deviceInformation))
        return deviceInformation;
    const auto object = dps::JsonObject::parse(deviceInformation);
    if (!object)
        return deviceInformation;
    dps::RawMembers kept = object->members();
    kept.removeIf([](const dps::RawMember &each) { return each.name == memberName; });
    return kept.isEmpty() ? Bytes() : dps::JsonWriter().rest(kept).finish();
}

void recordGenuineness(dps::IndividualEnrollment *enrollment, const Genuineness &genuineness,
                       const QDateTime &checkedAt)
{
    auto merged = withGenuineness(enrollment->optionalDeviceInformation,
                                  RecordedGenuineness::of(genuineness, checkedAt));
    if (merged)
        enrollment->optionalDeviceInformation = std::move(*merged);
}

} // namespace endorse::attestation
