// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicestate.h"

#include <emulator/tokenlines.h>

namespace endorse::emulator {

namespace {

constexpr char context[] = "endorse::emulator";

core::Text describe(dps::SasVerdict verdict)
{
    switch (verdict) {
    case dps::SasVerdict::OtherResource:
        return {context,
                QT_TRANSLATE_NOOP("endorse::emulator",
                                  "The service token is for another service or resource.")};
    case dps::SasVerdict::OtherKeyName:
        return {context,
                QT_TRANSLATE_NOOP("endorse::emulator", "The service token names another policy.")};
    case dps::SasVerdict::Expired:
        return {context, QT_TRANSLATE_NOOP("endorse::emulator", "The service token has expired.")};
    case dps::SasVerdict::Valid:
    case dps::SasVerdict::BadSignature:
        break;
    }
    return {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                       "The service token is not signed with the key of the "
                                       "connection string.")};
}

/// Why the request may not use the service API; nothing when it may.
std::optional<core::Text> whyUnauthorized(const ServiceState &state, const Exchange &exchange)
{
    const auto token = dps::SasToken::parse(exchange.message.header("Authorization"));
    if (!token) {
        const core::Text why(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                        "The request to the service API bears no "
                                                        "SAS token."));
        exchange.trail.refused({context, QT_TRANSLATE_NOOP("endorse::emulator", "Token")}, why);
        return why;
    }
    dps::SasVerdict verdict = dps::SasVerdict::OtherResource;
    for (const QString &host : state.serviceHosts) {
        const QString resource = host + QLatin1Char('/') + exchange.target.path();
        verdict =
            token->verify(state.keys.serviceKey, {.resource = resource.toUtf8(),
                                                  .keyName = servicePolicyName,
                                                  .keyNameOptional = false,
                                                  .nowEpochSeconds = exchange.nowEpochSeconds()});
        if (verdict != dps::SasVerdict::OtherResource)
            break;
    }
    if (verdict != dps::SasVerdict::OtherResource && verdict != dps::SasVerdict::OtherKeyName) {
        exchange.trail.passed({context, QT_TRANSLATE_NOOP("endorse::emulator", "Policy")},
                              QLatin1String(servicePolicyName));
    }
    noteToken(
        exchange, *token, verdict,
        {context, QT_TRANSLATE_NOOP("endorse::emulator", "HMAC with the key of the policy")},
        {context, QT_TRANSLATE_NOOP("endorse::emulator", "not an HMAC with the key of the policy")},
        Decision::Subject::None);
    return verdict == dps::SasVerdict::Valid ? std::nullopt : std::optional(describe(verdict));
}

Answer unauthorized(const Exchange &exchange, const core::Text &why)
{
    return refuse(exchange, {.status = 401,
                             .errorCode = 401002,
                             .message = QStringLiteral("Unauthorized"),
                             .outcome = why,
                             .reason = why.english()});
}

core::Text enrollmentLabel()
{
    return {context, QT_TRANSLATE_NOOP("endorse::emulator", "Enrollment")};
}

core::Text etagLabel()
{
    return {context, QT_TRANSLATE_NOOP("endorse::emulator", "ETag compared")};
}

/// The line of an If-Match that lets the record be changed, or says nothing.
void noteEtag(const Exchange &exchange, const QByteArray &current)
{
    const QByteArray ifMatch = exchange.message.header("If-Match").trimmed();
    if (ifMatch.isEmpty()) {
        exchange.trail.noted(
            etagLabel(),
            {context, QT_TRANSLATE_NOOP("endorse::emulator", "no, the request has no If-Match")});
    } else if (ifMatch == "*") {
        exchange.trail.passed(
            etagLabel(), {context, QT_TRANSLATE_NOOP("endorse::emulator", "any, as * in If-Match "
                                                                          "says")});
    } else {
        exchange.trail.passed(etagLabel(), QString::fromLatin1(current));
    }
}

Answer unknownEnrollment(const Exchange &exchange, const QString &id)
{
    return refuse(exchange,
                  {.status = 404,
                   .errorCode = 404201,
                   .message = QStringLiteral("Enrollment not found."),
                   .outcome = core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                                    "No enrollment has the "
                                                                    "registration ID %1."))
                                  .arg(id),
                   .check = enrollmentLabel()});
}

Answer etagMismatch(const Exchange &exchange, const QByteArray &current)
{
    //: Two versions of a record that should be one: %1 and %2 are their ETags.
    exchange.trail.refused(
        etagLabel(),
        core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "sent %1, current %2"))
            .arg(QString::fromLatin1(exchange.message.header("If-Match").trimmed()))
            .arg(QString::fromLatin1(current)));
    return refuse(exchange,
                  {.status = 412,
                   .errorCode = 412002,
                   .message = QStringLiteral("Precondition failed."),
                   .outcome = {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                          "The record was changed by someone else "
                                                          "meanwhile: the ETag does not match.")}});
}

Answer invalidBody(const Exchange &exchange, const core::Error &error)
{
    return refuse(exchange,
                  {.status = 400,
                   .errorCode = 400004,
                   .message = error.message.english(),
                   .outcome = error.message,
                   .reason = error.technical,
                   .check = {context, QT_TRANSLATE_NOOP("endorse::emulator", "Request body")}});
}

/// The record as the service shows it, with the state of the registration.
core::Bytes shown(const ServiceState &state, const dps::RegistrationId &id)
{
    dps::IndividualEnrollment record = state.memory->enrollments.find(id.key())->record;
    if (const auto *registration = state.memory->registrations.registration(id.key()))
        record.registrationState = *registration;
    return record.toJson();
}

Answer getEnrollment(const ServiceState &state, const Exchange &exchange,
                     const dps::RegistrationId &id)
{
    if (state.memory->enrollments.find(id.key()) == nullptr)
        return unknownEnrollment(exchange, id.toString());
    exchange.trail.passed(enrollmentLabel(),
                          {context, QT_TRANSLATE_NOOP("endorse::emulator", "found")});
    return jsonAnswer(
        200, shown(state, id),
        core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "The enrollment %1 was read."))
            .arg(id.toString()));
}

/// Why a PUT may not take place on the record that is, or is not, there.
std::optional<Answer> checkPrecondition(const Exchange &exchange, const dps::RegistrationId &id,
                                        const EnrollmentList::Entry *existing)
{
    const QByteArray ifMatch = exchange.message.header("If-Match").trimmed();
    if (existing == nullptr)
        return ifMatch.isEmpty() ? std::nullopt
                                 : std::optional(unknownEnrollment(exchange, id.toString()));
    if (ifMatch.isEmpty()) {
        return refuse(exchange,
                      {.status = 409,
                       .errorCode = 409201,
                       .message = QStringLiteral("The enrollment exists already."),
                       .outcome = core::Text(context, QT_TRANSLATE_NOOP(
                                                          "endorse::emulator",
                                                          "An enrollment with the registration ID "
                                                          "%1 exists already; without If-Match it "
                                                          "is not replaced."))
                                      .arg(id.toString()),
                       .check = enrollmentLabel()});
    }
    if (!ifMatchAllows(ifMatch, existing->record.etag))
        return etagMismatch(exchange, existing->record.etag);
    return std::nullopt;
}

Answer putEnrollment(ServiceState &state, const Exchange &exchange, const dps::RegistrationId &id)
{
    if (auto refused = checkJsonBody(exchange))
        return *refused;
    auto record = dps::IndividualEnrollment::fromJson(exchange.message.body);
    if (!record)
        return invalidBody(exchange, record.error());
    const auto ek = checkEnrollment(*record, id);
    if (!ek)
        return invalidBody(exchange, ek.error());
    const EnrollmentList::Entry *existing = state.memory->enrollments.find(id.key());
    if (auto refused = checkPrecondition(exchange, id, existing))
        return *refused;

    exchange.trail.passed({context, QT_TRANSLATE_NOOP("endorse::emulator", "EK read")},
                          core::toHex(ek->name()), Decision::Subject::Ek);
    if (existing != nullptr)
        noteEtag(exchange, existing->record.etag);
    exchange.trail.passed(
        enrollmentLabel(),
        existing != nullptr
            ? core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "changed"))
            : core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "new: added")));

    // What clients may not set is the service's own.
    record->registrationState.reset();
    record->etag = newEtag();
    record->lastUpdatedDateTimeUtc = core::toDpsTimestamp(exchange.now);
    record->createdDateTimeUtc =
        existing != nullptr ? existing->record.createdDateTimeUtc : record->lastUpdatedDateTimeUtc;
    if (record->provisioningStatus.isEmpty())
        record->provisioningStatus = QStringLiteral("enabled");
    if (!record->capabilities)
        record->capabilities.emplace();
    if (!record->capabilities->iotEdge)
        record->capabilities->iotEdge = false;
    const core::Text outcome =
        existing != nullptr
            ? core::Text(context,
                         QT_TRANSLATE_NOOP("endorse::emulator", "The enrollment %1 was changed."))
            : core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                    "The enrollment %1 was added to the list."));
    const qsizetype size = record->toJson().size();
    if (!state.memory->enrollments.put({std::move(*record), *ek, size})) {
        return refuse(exchange,
                      {.status = 403,
                       .message = QStringLiteral("The limit of individual enrollments is reached."),
                       .outcome = {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                              "The enrollment list is full.")},
                       .check = enrollmentLabel()});
    }
    return jsonAnswer(200, shown(state, id), outcome.arg(id.toString()));
}

Answer deleteEnrollment(ServiceState &state, const Exchange &exchange,
                        const dps::RegistrationId &id)
{
    const EnrollmentList::Entry *existing = state.memory->enrollments.find(id.key());
    if (existing == nullptr)
        return unknownEnrollment(exchange, id.toString());
    if (!ifMatchAllows(exchange.message.header("If-Match"), existing->record.etag))
        return etagMismatch(exchange, existing->record.etag);
    noteEtag(exchange, existing->record.etag);
    exchange.trail.passed(enrollmentLabel(),
                          {context, QT_TRANSLATE_NOOP("endorse::emulator", "removed")});
    state.memory->enrollments.remove(id.key());
    // The registration is part of an individual enrollment; the device stays known to its hub.
    state.memory->registrations.remove(id.key());
    return emptyAnswer(core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                             "The enrollment %1 was removed."))
                           .arg(id.toString()));
}

core::Text registrationLabel()
{
    return {context, QT_TRANSLATE_NOOP("endorse::emulator", "Registration")};
}

Answer answerRegistration(ServiceState &state, const Exchange &exchange,
                          const dps::RegistrationId &id)
{
    const dps::DeviceRegistrationState *registration =
        state.memory->registrations.registration(id.key());
    if (registration == nullptr) {
        return refuse(exchange,
                      {.status = 404,
                       .errorCode = 404202,
                       .message = QStringLiteral("Registration not found."),
                       .outcome = core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                                        "No device has registered "
                                                                        "as %1."))
                                      .arg(id.toString()),
                       .check = registrationLabel()});
    }
    if (exchange.message.method == "GET") {
        exchange.trail.passed(registrationLabel(),
                              {context, QT_TRANSLATE_NOOP("endorse::emulator", "found")});
        return jsonAnswer(200, registration->toJson(),
                          core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                                "The registration %1 was read."))
                              .arg(id.toString()));
    }
    if (!ifMatchAllows(exchange.message.header("If-Match"), registration->etag.toLatin1()))
        return etagMismatch(exchange, registration->etag.toLatin1());
    noteEtag(exchange, registration->etag.toLatin1());
    exchange.trail.passed(registrationLabel(),
                          {context, QT_TRANSLATE_NOOP("endorse::emulator", "removed")});
    state.memory->registrations.remove(id.key());
    return emptyAnswer(core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                             "The registration %1 was removed."))
                           .arg(id.toString()));
}

Answer answerEnrollment(ServiceState &state, const Exchange &exchange,
                        const dps::RegistrationId &id)
{
    const QByteArray &method = exchange.message.method;
    if (method == "GET")
        return getEnrollment(state, exchange, id);
    if (method == "PUT")
        return putEnrollment(state, exchange, id);
    if (method == "DELETE")
        return deleteEnrollment(state, exchange, id);
    return refuseMethod(exchange, "GET, PUT, DELETE");
}

Answer notServed(const Exchange &exchange)
{
    return refuse(exchange,
                  {.status = 404,
                   .message = QStringLiteral("The resource is not served by this emulator."),
                   .outcome = {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                          "This part of the service API is not "
                                                          "served by the emulator.")},
                   .check = {context, QT_TRANSLATE_NOOP("endorse::emulator", "Path")}});
}

} // namespace

Answer answerService(ServiceState &state, const Exchange &exchange)
{
    if (const auto why = whyUnauthorized(state, exchange))
        return unauthorized(exchange, *why);
    if (auto refused = checkApiVersion(exchange))
        return *refused;
    const QStringList &segments = exchange.target.segments;
    const QString root = exchange.target.lowered(0);
    exchange.trail.setRegistrationId(segments.value(1));
    if (root == QLatin1String("enrollmentgroups") || segments.size() > 2)
        return notServed(exchange);
    if (segments.size() == 1)
        return refuseMethod(exchange, {});
    const auto id = dps::RegistrationId::parse(segments.at(1));
    if (!id)
        return invalidBody(exchange, id.error());
    if (root == QLatin1String("enrollments"))
        return answerEnrollment(state, exchange, *id);
    if (exchange.message.method != "GET" && exchange.message.method != "DELETE")
        return refuseMethod(exchange, "GET, DELETE");
    return answerRegistration(state, exchange, *id);
}

} // namespace endorse::emulator
