// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrollmentlist.h"

#include <emulator/firstbykey.h>

#include <algorithm>

namespace endorse::emulator {

namespace {

constexpr char context[] = "endorse::emulator";
constexpr qsizetype maxEntries = 1'000'000;
constexpr qsizetype maxBytes = 512 * 1024 * 1024;

core::Error invalid(const char *member, core::Text message)
{
    core::Error error{.category = core::ErrorCategory::Input,
                      .code = QStringLiteral("400004"),
                      .place = QString::fromLatin1(member),
                      .message = std::move(message),
                      .hint = {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                          "Correct the enrollment and send it "
                                                          "again.")},
                      .technical = {}};
    error.technical = QStringLiteral("%1: %2").arg(error.place, error.message.english());
    return error;
}

bool hasMember(const dps::RawMembers &members, QLatin1String name)
{
    return std::any_of(members.begin(), members.end(), [name](const dps::RawMember &member) {
        return member.name == name && member.json != "null";
    });
}

core::Result<tpmtypes::EndorsementKey> checkAttestation(const dps::AttestationMechanism &mechanism)
{
    if (mechanism.type != QLatin1String("tpm")) {
        return core::fail(invalid(
            "attestation.type",
            core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                  "The attestation type \"%1\" is not served by "
                                                  "this emulator: only \"tpm\" is."))
                .arg(mechanism.type)));
    }
    if (!mechanism.tpm || mechanism.tpm->endorsementKey.isEmpty()) {
        return core::fail(invalid(
            "attestation.tpm.endorsementKey",
            {context, QT_TRANSLATE_NOOP("endorse::emulator", "The enrollment has no EK.")}));
    }
    auto ek = tpmtypes::EndorsementKey::fromBase64(mechanism.tpm->endorsementKey);
    if (!ek) {
        return core::fail(invalid(
            "attestation.tpm.endorsementKey",
            core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "The EK cannot be used: %1"))
                .arg(ek.error().message)));
    }
    return ek;
}

core::Result<void> checkHubs(const dps::IndividualEnrollment &enrollment)
{
    const auto badHub = [](const char *member, const QString &name) {
        return core::fail(
            invalid(member, core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                                  "\"%1\" is not the host name of "
                                                                  "an IoT hub."))
                                .arg(name)));
    };
    if (!enrollment.iotHubHostName.isEmpty() && !dps::HubName::parse(enrollment.iotHubHostName))
        return badHub("iotHubHostName", enrollment.iotHubHostName);
    for (const QString &hub : enrollment.iotHubs.value_or(QStringList())) {
        if (!dps::HubName::parse(hub))
            return badHub("iotHubs", hub);
    }
    return {};
}

core::Result<void> checkChoices(const dps::IndividualEnrollment &enrollment)
{
    static const QStringList statuses{QStringLiteral("enabled"), QStringLiteral("disabled")};
    static const QStringList policies{QStringLiteral("hashed"), QStringLiteral("geoLatency"),
                                      QStringLiteral("static"), QStringLiteral("custom")};
    const auto badValue = [](const char *member, const QString &value) {
        return core::fail(
            invalid(member, core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                                  "\"%1\" is not a value that %2 "
                                                                  "may have."))
                                .arg(value)
                                .arg(QString::fromLatin1(member))));
    };
    if (!enrollment.provisioningStatus.isEmpty() &&
        !statuses.contains(enrollment.provisioningStatus))
        return badValue("provisioningStatus", enrollment.provisioningStatus);
    if (!enrollment.allocationPolicy.isEmpty() && !policies.contains(enrollment.allocationPolicy))
        return badValue("allocationPolicy", enrollment.allocationPolicy);
    if (enrollment.allocationPolicy == QLatin1String("custom") &&
        !hasMember(enrollment.unknown, QLatin1String("customAllocationDefinition"))) {
        return core::fail(invalid(
            "customAllocationDefinition",
            {context, QT_TRANSLATE_NOOP("endorse::emulator", "A custom allocation policy needs a "
                                                             "customAllocationDefinition.")}));
    }
    return {};
}

} // namespace

const EnrollmentList::Entry *EnrollmentList::find(const QString &key) const
{
    const auto found = m_entries.constFind(key);
    return found == m_entries.constEnd() ? nullptr : &*found;
}

bool EnrollmentList::put(const Entry &entry)
{
    const QString key = entry.record.registrationId.toLower();
    const auto old = m_entries.find(key);
    const qsizetype oldBytes = old == m_entries.end() ? 0 : old->sizeBytes;
    if ((old == m_entries.end() && m_entries.size() >= maxEntries) ||
        m_sizeBytes - oldBytes + entry.sizeBytes > maxBytes)
        return false;
    m_sizeBytes += entry.sizeBytes - oldBytes;
    m_entries.insert(key, entry);
    return true;
}

bool EnrollmentList::remove(const QString &key)
{
    const auto found = m_entries.find(key);
    if (found == m_entries.end())
        return false;
    m_sizeBytes -= found->sizeBytes;
    m_entries.erase(found);
    return true;
}

QList<const EnrollmentList::Entry *> EnrollmentList::first(qsizetype count) const
{
    return firstByKey(m_entries, count);
}

core::Result<tpmtypes::EndorsementKey> checkEnrollment(const dps::IndividualEnrollment &enrollment,
                                                       const dps::RegistrationId &pathId)
{
    if (enrollment.registrationId.compare(pathId.toString(), Qt::CaseInsensitive) != 0) {
        return core::fail(invalid(
            "registrationId", {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                          "The registration ID in the body differs "
                                                          "from the one in the URL.")}));
    }
    if (!enrollment.deviceId.isEmpty() && !dps::DeviceId::parse(enrollment.deviceId)) {
        return core::fail(
            invalid("deviceId", core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                                      "\"%1\" is not a device ID."))
                                    .arg(enrollment.deviceId)));
    }
    if (const auto choices = checkChoices(enrollment); !choices)
        return core::fail(choices.error());
    if (const auto hubs = checkHubs(enrollment); !hubs)
        return core::fail(hubs.error());
    return checkAttestation(enrollment.attestation);
}

} // namespace endorse::emulator
