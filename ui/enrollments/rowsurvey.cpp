// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowsurvey.h"

#include <QStringList>

#include <algorithm>

namespace endorse::ui {

using dps::IndividualEnrollment;

namespace {

QString custom()
{
    return QStringLiteral("custom");
}

QString policyOf(const IndividualEnrollment &record)
{
    for (const QString &known : {QStringLiteral("hashed"), QStringLiteral("geoLatency"),
                                 QStringLiteral("static"), custom()}) {
        if (record.allocationPolicy.compare(known, Qt::CaseInsensitive) == 0)
            return known;
    }
    return record.allocationPolicy;
}

QString hubsOf(const IndividualEnrollment &record)
{
    QStringList hubs = record.iotHubs.value_or(QStringList());
    for (QString &hub : hubs)
        hub = hub.toLower();
    hubs.sort();
    return hubs.join(QLatin1Char('\n'));
}

QString reprovisioningOf(const IndividualEnrollment &record)
{
    if (!record.reprovisionPolicy)
        return QStringLiteral("unset");
    if (!record.reprovisionPolicy->updateHubAssignment.value_or(true))
        return QStringLiteral("never");
    return record.reprovisionPolicy->migrateDeviceData.value_or(true) ? QStringLiteral("migrate")
                                                                      : QStringLiteral("reset");
}

void setPolicy(IndividualEnrollment &record, const QString &policy)
{
    // A web service that nothing asks any more goes, as in the form.
    if (policyOf(record) == custom() && policy != custom())
        record.customAllocationDefinition.reset();
    record.allocationPolicy = policy.isEmpty() ? QString() : policy;
}

void setReprovisioning(IndividualEnrollment &record, const QString &choice)
{
    dps::ReprovisionPolicy policy = record.reprovisionPolicy.value_or(dps::ReprovisionPolicy{});
    policy.updateHubAssignment = choice != QLatin1String("never");
    policy.migrateDeviceData = choice == QLatin1String("migrate");
    record.reprovisionPolicy = policy;
}

void setTags(IndividualEnrollment &record, const QString &json)
{
    dps::InitialTwin twin = record.initialTwin.value_or(dps::InitialTwin{});
    twin.tags = json.isEmpty() ? core::Bytes() : json.toUtf8();
    if (twin == dps::InitialTwin{})
        record.initialTwin.reset();
    else
        record.initialTwin = twin;
}

void set(IndividualEnrollment &record, EditMember member, const QString &value)
{
    switch (member) {
    case EditMember::ProvisioningStatus:
        record.provisioningStatus = value;
        break;
    case EditMember::AllocationPolicy:
        setPolicy(record, value);
        break;
    case EditMember::IotHubs:
        if (value.isEmpty())
            record.iotHubs.reset();
        else
            record.iotHubs = value.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        break;
    case EditMember::Reprovisioning:
        setReprovisioning(record, value);
        break;
    case EditMember::EdgeDevice: {
        auto capabilities = record.capabilities.value_or(dps::DeviceCapabilities{});
        capabilities.iotEdge = value == QLatin1String("true");
        record.capabilities = capabilities;
        break;
    }
    case EditMember::TwinTags:
        setTags(record, value);
        break;
    }
}

} // namespace

QString valueOf(const IndividualEnrollment &record, EditMember member)
{
    switch (member) {
    case EditMember::ProvisioningStatus:
        return record.isEnabled() ? QStringLiteral("enabled") : QStringLiteral("disabled");
    case EditMember::AllocationPolicy:
        return policyOf(record);
    case EditMember::IotHubs:
        return hubsOf(record);
    case EditMember::Reprovisioning:
        return reprovisioningOf(record);
    case EditMember::EdgeDevice:
        return record.capabilities && record.capabilities->iotEdge.value_or(false)
                   ? QStringLiteral("true")
                   : QStringLiteral("false");
    case EditMember::TwinTags:
        return record.initialTwin ? QString::fromUtf8(record.initialTwin->tags) : QString();
    }
    return {};
}

void RowSurvey::add(const IndividualEnrollment &record)
{
    for (std::size_t i = 0; i < editMemberCount; ++i) {
        Seen &seen = m_seen[i];
        if (seen.differs)
            continue;
        const QString value = valueOf(record, EditMember(i));
        if (m_rows == 0) {
            seen.value = value;
        } else if (seen.value != value) {
            seen.differs = true;
            seen.value.clear();
        }
    }
    ++m_rows;
}

std::optional<QString> RowSurvey::common(EditMember member) const
{
    const Seen &seen = m_seen[std::size_t(member)];
    return m_rows > 0 && !seen.differs ? std::optional(seen.value) : std::nullopt;
}

bool RowChange::isEmpty() const
{
    return std::none_of(values.begin(), values.end(),
                        [](const auto &value) { return value.has_value(); });
}

bool RowChange::apply(IndividualEnrollment &record) const
{
    bool changed = false;
    for (std::size_t i = 0; i < editMemberCount; ++i) {
        const auto member = EditMember(i);
        if (!values[i] || valueOf(record, member) == *values[i])
            continue;
        set(record, member, *values[i]);
        changed = true;
    }
    return changed;
}

} // namespace endorse::ui
