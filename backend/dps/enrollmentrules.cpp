// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrollmentrules.h"

#include "fieldproblems.h"
#include "texts.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

// Source: DPS REST API, "IndividualEnrollment" and "EnrollmentGroup"; DPS documentation, "Terms
// used with DPS", "Allocation policies", "Azure IoT Hub DPS limits".

namespace endorse::dps {

using core::Bytes;
using core::Error;
using core::ErrorCategory;
using core::Result;
using core::Text;

void FieldProblems::add(const QString &member, Text message, Text hint, const QString &technical)
{
    m_problems.append(FieldProblem{
        member, Error{.category = ErrorCategory::Input,
                      .code = QStringLiteral("400004"),
                      .place = member,
                      .message = std::move(message),
                      .hint = std::move(hint),
                      .technical = technical.isEmpty() ? QStringLiteral("refused by a rule of "
                                                                        "the service API")
                                                       : technical}});
}

void FieldProblems::add(const QString &member, const Error &reason)
{
    add(member, reason.message, reason.hint, reason.technical);
}

namespace {

bool isOneOf(const QString &word, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(), [&word](const char *known) {
        return word.compare(QLatin1String(known), Qt::CaseInsensitive) == 0;
    });
}

template<class Id>
void checkId(FieldProblems &problems, const QString &value, const char *member)
{
    const Result<Id> id = Id::parse(value);
    if (!id)
        problems.add(QString::fromLatin1(member), id.error());
}

void checkHub(FieldProblems &problems, const QString &host, const QString &member)
{
    const Result<HubName> hub = HubName::parse(host);
    if (!hub)
        problems.add(member, hub.error());
}

void checkStatus(FieldProblems &problems, const QString &status)
{
    if (status.isNull() || isOneOf(status, {"enabled", "disabled"}))
        return;
    problems.add(QStringLiteral("provisioningStatus"),
                 text(QT_TRANSLATE_NOOP("endorse::dps", "“%1” is not a provisioning status."))
                     .arg(status.left(80)),
                 text(QT_TRANSLATE_NOOP("endorse::dps", "Use enabled or disabled.")));
}

void checkDefinition(FieldProblems &problems, const CustomAllocationDefinition &definition)
{
    const QUrl url(definition.webhookUrl, QUrl::StrictMode);
    const bool good = url.isValid() && url.scheme() == QLatin1String("https") &&
                      !url.host().isEmpty() && url.userInfo().isEmpty();
    if (!good) {
        problems.add(
            QStringLiteral("customAllocationDefinition.webhookUrl"),
            text(QT_TRANSLATE_NOOP("endorse::dps", "“%1” is not the address of a function that the "
                                                   "service can call."))
                .arg(definition.webhookUrl.left(160)),
            text(QT_TRANSLATE_NOOP("endorse::dps",
                                   "Give an address of the form https://name/path. HTTP "
                                   "without TLS is not allowed.")),
            url.errorString());
    }
    static const QRegularExpression version(QStringLiteral("^\\d{4}-\\d{2}-\\d{2}(-preview)?$"));
    if (!version.match(definition.apiVersion).hasMatch()) {
        problems.add(QStringLiteral("customAllocationDefinition.apiVersion"),
                     text(QT_TRANSLATE_NOOP("endorse::dps", "“%1” is not an API version."))
                         .arg(definition.apiVersion.left(80)),
                     text(QT_TRANSLATE_NOOP("endorse::dps",
                                            "Use the version of the API that the function is "
                                            "written for, such as 2021-10-01.")));
    }
}

void checkAllocation(FieldProblems &problems, const ProvisioningSettings &settings)
{
    const QString &policy = settings.allocationPolicy;
    if (!policy.isNull() && !isOneOf(policy, {"hashed", "geoLatency", "static", "custom"})) {
        problems.add(
            QStringLiteral("allocationPolicy"),
            text(QT_TRANSLATE_NOOP("endorse::dps", "“%1” is not an allocation policy."))
                .arg(policy.left(80)),
            text(QT_TRANSLATE_NOOP("endorse::dps", "Use hashed, geoLatency, static or custom.")));
    }
    const QStringList hubs = settings.iotHubs.value_or(QStringList());
    for (qsizetype i = 0; i < hubs.size(); ++i)
        checkHub(problems, hubs.at(i), QStringLiteral("iotHubs[%1]").arg(i));
    if (isOneOf(policy, {"static"}) && hubs.size() > 1) {
        problems.add(
            QStringLiteral("iotHubs"),
            text(QT_TRANSLATE_NOOP("endorse::dps",
                                   "The allocation policy static assigns every device to "
                                   "one hub, and %1 hubs are listed."))
                .arg(hubs.size()),
            text(QT_TRANSLATE_NOOP("endorse::dps", "Leave one hub in the list, or use hashed or "
                                                   "geoLatency.")));
    }
    if (settings.customAllocationDefinition) {
        checkDefinition(problems, *settings.customAllocationDefinition);
    } else if (isOneOf(policy, {"custom"})) {
        problems.add(QStringLiteral("customAllocationDefinition"),
                     text(QT_TRANSLATE_NOOP("endorse::dps",
                                            "The allocation policy custom requires a function that "
                                            "names the hub.")),
                     text(QT_TRANSLATE_NOOP("endorse::dps",
                                            "Give the webhook URL and the API version of the "
                                            "function, or choose another allocation policy.")));
    }
}

void checkSettings(FieldProblems &problems, const ProvisioningSettings &settings, EntryKind kind)
{
    checkAttestation(problems, settings.attestation, kind);
    if (!settings.iotHubHostName.isEmpty())
        checkHub(problems, settings.iotHubHostName, QStringLiteral("iotHubHostName"));
    if (settings.initialTwin) {
        checkTwinCollection(problems, settings.initialTwin->tags,
                            QStringLiteral("initialTwin.tags"));
        checkTwinCollection(problems, settings.initialTwin->desiredProperties,
                            QStringLiteral("initialTwin.properties.desired"));
    }
    checkStatus(problems, settings.provisioningStatus);
    checkAllocation(problems, settings);
}

/// What the device information of an enrollment is depends on its user alone.
void checkInformation(FieldProblems &problems, const Bytes &information)
{
    if (information.isEmpty())
        return;
    const Result<JsonObject> object =
        JsonObject::parse(information, QStringLiteral("optionalDeviceInformation"));
    if (object)
        return;
    problems.add(
        QStringLiteral("optionalDeviceInformation"),
        text(QT_TRANSLATE_NOOP("endorse::dps", "The device information is not a JSON object.")),
        text(QT_TRANSLATE_NOOP("endorse::dps", "Write a JSON object with braces around it, such as "
                                               "{\"name\": \"value\"}.")),
        object.error().technical);
}

void checkSize(FieldProblems &problems, Bytes json)
{
    const qsizetype size = json.size();
    core::wipe(json);
    if (size <= MaxMessageBytes)
        return;
    problems.add({},
                 text(QT_TRANSLATE_NOOP("endorse::dps",
                                        "The whole record has %1 bytes, and the service takes %2 "
                                        "at most."))
                     .arg(size)
                     .arg(MaxMessageBytes),
                 text(QT_TRANSLATE_NOOP("endorse::dps",
                                        "Shorten the device information and the initial twin.")));
}

} // namespace

QList<FieldProblem> problemsOf(const IndividualEnrollment &enrollment)
{
    FieldProblems problems;
    checkId<RegistrationId>(problems, enrollment.registrationId, "registrationId");
    if (!enrollment.deviceId.isEmpty())
        checkId<DeviceId>(problems, enrollment.deviceId, "deviceId");
    checkInformation(problems, enrollment.optionalDeviceInformation);
    checkSettings(problems, enrollment, EntryKind::Individual);
    checkSize(problems, enrollment.toJson());
    return problems.take();
}

QList<FieldProblem> problemsOf(const EnrollmentGroup &group)
{
    FieldProblems problems;
    checkId<EnrollmentGroupId>(problems, group.enrollmentGroupId, "enrollmentGroupId");
    checkSettings(problems, group, EntryKind::Group);
    checkSize(problems, group.toJson());
    return problems.take();
}

} // namespace endorse::dps
