// SPDX-License-Identifier: GPL-3.0-or-later
// One enrollment or enrollment group: read, written, removed; its attestation mechanism.
#include "entrycore.h"
#include "serviceroutes.h"

#include <emulator/context.h>
#include <emulator/entrymechanism.h>

namespace endorse::emulator {

namespace {

/// How the service will recognise the devices of the record.
void noteMechanism(DecisionTrail &trail, const dps::AttestationMechanism &mechanism)
{
    const auto type = dps::attestationType(mechanism.type);
    if (type == dps::AttestationType::Tpm && mechanism.tpm) {
        const auto ek = tpmtypes::EndorsementKey::fromBase64(mechanism.tpm->endorsementKey);
        if (ek) {
            trail.passed({context, QT_TRANSLATE_NOOP("endorse::emulator", "EK read")},
                         core::toHex(ek->name()), Decision::Subject::Ek);
        }
        return;
    }
    const core::Text label(context,
                           QT_TRANSLATE_NOOP("endorse::emulator", "Attestation mechanism"));
    trail.passed(label, mechanism.type);
}

void noteEntry(DecisionTrail &trail, const core::Text &label, const core::Text &what)
{
    trail.passed(label, what);
}

/// The record as a single GET shows it: an individual enrollment with its registration.
core::Result<core::Bytes> shown(ServiceState &state, const dps::IndividualEnrollment &record)
{
    dps::IndividualEnrollment copy = shownRecord(record);
    const auto registration = state.store().registration(record.registrationId.toLower());
    if (!registration)
        return core::fail(registration.error());
    if (*registration && (*registration)->enrollmentGroupId.isEmpty())
        copy.registrationState = shownRegistration((*registration)->state);
    return copy.toJson();
}

core::Result<core::Bytes> shown(ServiceState &state, const dps::EnrollmentGroup &record)
{
    Q_UNUSED(state)
    return shownRecord(record).toJson();
}

template<class Kind>
Answer shownAnswer(ServiceState &state, const Exchange &exchange,
                   const typename Kind::Record &record, const core::Text &outcome)
{
    auto body = shown(state, record);
    if (!body)
        return refuse(exchange, storeFailure(body.error()));
    return jsonAnswer(200, std::move(*body), outcome.arg(Kind::idOf(record)));
}

template<class Kind>
Answer get(ServiceState &state, const Exchange &exchange, const typename Kind::Id &id)
{
    const auto record = findEntry<Kind>(state, id);
    if (!record)
        return refuse(exchange, record.error());
    noteEntry(exchange.trail, Kind::label(),
              {context, QT_TRANSLATE_NOOP("endorse::emulator", "found")});
    return shownAnswer<Kind>(state, exchange, *record, Kind::wasRead());
}

template<class Kind>
Answer put(ServiceState &state, const Exchange &exchange, const typename Kind::Id &id)
{
    if (auto refused = checkJsonBody(exchange))
        return *refused;
    auto record = Kind::Record::fromJson(exchange.message.body);
    if (!record)
        return refuse(exchange, invalidRecord(record.error()));
    if (Kind::idOf(*record).compare(id.toString(), Qt::CaseInsensitive) != 0) {
        core::Error other{.category = core::ErrorCategory::Input,
                          .code = QStringLiteral("400004"),
                          .place = QString::fromLatin1(Kind::idMember),
                          .message = Kind::otherId(),
                          .hint = {},
                          .technical = {}};
        other.technical = QStringLiteral("%1: %2").arg(other.place, other.message.english());
        return refuse(exchange, invalidRecord(other));
    }
    auto transaction = state.store().begin();
    if (!transaction)
        return refuse(exchange, storeFailure(transaction.error()));
    const auto written = writeEntry<Kind>(state, exchange, std::move(*record),
                                          Precondition::ofPut(exchange.message.header("If-Match")));
    if (!written)
        return refuse(exchange, written.error());
    if (const auto committed = transaction->commit(); !committed)
        return refuse(exchange, storeFailure(committed.error()));

    noteMechanism(exchange.trail, written->record.attestation);
    if (!written->isNew)
        noteEtag(exchange, written->oldEtag);
    noteEntry(exchange.trail, Kind::label(),
              written->isNew
                  ? core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "new: added"))
                  : core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "changed")));
    return shownAnswer<Kind>(state, exchange, written->record,
                             written->isNew ? Kind::wasAdded() : Kind::wasChanged());
}

template<class Kind>
Answer remove(ServiceState &state, const Exchange &exchange, const typename Kind::Id &id)
{
    auto transaction = state.store().begin();
    if (!transaction)
        return refuse(exchange, storeFailure(transaction.error()));
    const auto removed =
        removeEntry<Kind>(state, id, Precondition::ofDelete(exchange.message.header("If-Match")));
    if (!removed)
        return refuse(exchange, removed.error());
    if (const auto committed = transaction->commit(); !committed)
        return refuse(exchange, storeFailure(committed.error()));
    forgetDialogues(state, removed->registrations);
    noteEtag(exchange, removed->record.etag);
    noteEntry(exchange.trail, Kind::label(),
              {context, QT_TRANSLATE_NOOP("endorse::emulator", "removed")});
    return emptyAnswer(Kind::wasRemoved().arg(id.toString()));
}

template<class Kind>
Answer serve(ServiceState &state, const ServiceCall &call)
{
    const Exchange &exchange = call.exchange;
    const QByteArray &method = exchange.message.method;
    if (method != "GET" && method != "PUT" && method != "DELETE") {
        // A record may be called "query" too.
        const bool isQuery = exchange.target.lowered(1) == QLatin1String("query");
        return refuseMethod(exchange, isQuery ? "GET, PUT, DELETE, POST" : "GET, PUT, DELETE");
    }
    const ServiceRight right =
        method == "GET" ? ServiceRight::EnrollmentRead : ServiceRight::EnrollmentWrite;
    if (auto refused = checkRight(call, right))
        return *refused;
    const auto id = Kind::Id::parse(exchange.target.segments.at(1));
    if (!id)
        return refuseId(exchange, id.error());
    if (method == "GET")
        return get<Kind>(state, exchange, *id);
    if (method == "PUT")
        return put<Kind>(state, exchange, *id);
    return remove<Kind>(state, exchange, *id);
}

template<class Kind>
Answer mechanism(ServiceState &state, const ServiceCall &call)
{
    const Exchange &exchange = call.exchange;
    const auto id = Kind::Id::parse(exchange.target.segments.at(1));
    if (!id)
        return refuseId(exchange, id.error());
    auto record = findEntry<Kind>(state, *id);
    if (!record)
        return refuse(exchange, record.error());
    noteEntry(exchange.trail, Kind::label(),
              {context, QT_TRANSLATE_NOOP("endorse::emulator", "found")});
    return jsonAnswer(200, mechanismWithKeys(std::move(record->attestation)).toJson(),
                      Kind::mechanismWasRead().arg(id->toString()));
}

} // namespace

Answer answerEntry(ServiceState &state, const ServiceCall &call)
{
    return isGroupRoute(call.exchange) ? serve<Groups>(state, call)
                                       : serve<Individuals>(state, call);
}

Answer answerMechanism(ServiceState &state, const ServiceCall &call)
{
    if (call.exchange.message.method != "POST")
        return refuseMethod(call.exchange, "POST");
    // Who may read may not see keys.
    if (auto refused = checkRight(call, ServiceRight::EnrollmentWrite))
        return *refused;
    return isGroupRoute(call.exchange) ? mechanism<Groups>(state, call)
                                       : mechanism<Individuals>(state, call);
}

} // namespace endorse::emulator
