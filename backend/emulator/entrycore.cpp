// SPDX-License-Identifier: GPL-3.0-or-later
#include "entrycore.h"

#include <dps/enrollmentrules.h>
#include <emulator/context.h>
#include <emulator/entrymechanism.h>

#include <algorithm>

namespace endorse::emulator {

namespace {

/// Of groups with X.509 and with symmetric key attestation each (DPS limits).
constexpr qsizetype maxGroups = 100;
constexpr qsizetype maxEnrollments = 1'000'000;
/// The registrations of a group go in pieces of this size.
constexpr qsizetype removalStep = 500;

using dps::AttestationType;
using enrollment::EnrollmentStore;

QByteArray unquoted(QByteArray etag)
{
    etag = etag.trimmed();
    if (etag.size() >= 2 && etag.startsWith('"') && etag.endsWith('"'))
        etag = etag.mid(1, etag.size() - 2);
    return etag;
}

core::Text etagLabel()
{
    return {context, QT_TRANSLATE_NOOP("endorse::emulator", "ETag compared")};
}

template<class Kind>
Refusal unknownEntry(const QString &id)
{
    return {.status = 404,
            .errorCode = 404201,
            .message = Kind::isGroup ? QStringLiteral("Enrollment group not found.")
                                     : QStringLiteral("Enrollment not found."),
            .outcome = Kind::unknown().arg(id),
            .check = Kind::label()};
}

template<class Kind>
std::optional<Refusal> checkPrecondition(const Precondition &precondition, const QString &id,
                                         const std::optional<typename Kind::Record> &existing)
{
    if (!existing) {
        return precondition.kind == Precondition::Kind::Absent
                   ? std::nullopt
                   : std::optional(unknownEntry<Kind>(id));
    }
    if (precondition.kind == Precondition::Kind::Absent) {
        return Refusal{.status = 409,
                       .errorCode = 409201,
                       .message = Kind::isGroup
                                      ? QStringLiteral("The enrollment group exists already.")
                                      : QStringLiteral("The enrollment exists already."),
                       .outcome = Kind::existsAlready().arg(id),
                       .check = Kind::label()};
    }
    if (precondition.kind == Precondition::Kind::Matches && precondition.etag != existing->etag)
        return etagMismatch(precondition.etag, existing->etag);
    return std::nullopt;
}

Refusal listFull(const core::Text &label, const QString &message, core::Text outcome)
{
    return {.status = 403, .message = message, .outcome = std::move(outcome), .check = label};
}

core::Result<qsizetype> countGroups(EnrollmentStore &store, AttestationType type,
                                    const QString &exceptKey)
{
    const auto groups = store.groups({}, 4 * maxGroups);
    if (!groups)
        return core::fail(groups.error());
    return std::count_if(groups->begin(), groups->end(),
                         [type, &exceptKey](const dps::EnrollmentGroup &group) {
                             return group.enrollmentGroupId.toLower() != exceptKey &&
                                    dps::attestationType(group.attestation.type) == type;
                         });
}

/// Whether one more record of this kind may be stored.
std::optional<Refusal> checkRoom(EnrollmentStore &store, const dps::EnrollmentGroup &group, bool)
{
    const auto type = dps::attestationType(group.attestation.type).value_or(AttestationType::None);
    const auto count = countGroups(store, type, group.enrollmentGroupId.toLower());
    if (!count)
        return storeFailure(count.error());
    if (*count < maxGroups)
        return std::nullopt;
    return listFull(
        Groups::label(), QStringLiteral("The limit of enrollment groups is reached."),
        core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                              "The service takes %1 enrollment groups of this "
                                              "attestation type and has that many."))
            .arg(static_cast<qint64>(maxGroups)));
}

std::optional<Refusal> checkRoom(EnrollmentStore &store, const dps::IndividualEnrollment &,
                                 bool isNew)
{
    if (!isNew)
        return std::nullopt;
    const auto count = store.enrollmentCount();
    if (!count)
        return storeFailure(count.error());
    if (*count < maxEnrollments)
        return std::nullopt;
    return listFull(
        Individuals::label(), QStringLiteral("The limit of individual enrollments is reached."),
        {context, QT_TRANSLATE_NOOP("endorse::emulator", "The enrollment list is full.")});
}

void clearState(dps::IndividualEnrollment *record)
{
    record->registrationState.reset();
}

void clearState(dps::EnrollmentGroup *record)
{
    Q_UNUSED(record)
}

/// Defaults of the service, and what clients may not set.
template<class Record>
void complete(Record *record, const Record *before, const Exchange &exchange)
{
    clearState(record);
    record->etag = newEtag();
    record->lastUpdatedDateTimeUtc = core::toDpsTimestamp(exchange.now);
    record->createdDateTimeUtc =
        before != nullptr ? before->createdDateTimeUtc : record->lastUpdatedDateTimeUtc;
    if (record->provisioningStatus.isEmpty())
        record->provisioningStatus = QStringLiteral("enabled");
    if (!record->capabilities)
        record->capabilities.emplace();
    if (!record->capabilities->iotEdge)
        record->capabilities->iotEdge = false;
    // Versions before that knew no policy: what they enroll stays where it is.
    const QString version = exchange.target.queryValue(QLatin1String("api-version"));
    if (!record->reprovisionPolicy && version >= QLatin1String("2018-09-01"))
        record->reprovisionPolicy.emplace();
    if (record->reprovisionPolicy) {
        auto &policy = *record->reprovisionPolicy;
        policy.updateHubAssignment = policy.updateHubAssignment.value_or(true);
        policy.migrateDeviceData = policy.migrateDeviceData.value_or(true);
    }
}

/// The registrations of devices that provisioned by this entry; gives their keys.
core::Result<QStringList> removeRegistrations(EnrollmentStore &store, const dps::RegistrationId &id)
{
    const auto registration = store.registration(id.key());
    if (!registration)
        return core::fail(registration.error());
    if (*registration && (*registration)->enrollmentGroupId.isEmpty()) {
        if (const auto removed = store.removeRegistration(id.key()); !removed)
            return core::fail(removed.error());
    }
    return QStringList{id.key()};
}

core::Result<QStringList> removeRegistrations(EnrollmentStore &store,
                                              const dps::EnrollmentGroupId &id)
{
    QStringList keys;
    for (;;) {
        const QString after = keys.isEmpty() ? QString() : keys.last();
        const auto some = store.registrationKeysOfGroup(id.key(), after, removalStep);
        if (!some)
            return core::fail(some.error());
        for (const QString &key : *some) {
            if (const auto removed = store.removeRegistration(key); !removed)
                return core::fail(removed.error());
        }
        keys += *some;
        if (some->size() < removalStep)
            return keys;
    }
}

} // namespace

Precondition Precondition::ofPut(const QByteArray &ifMatch)
{
    const QByteArray etag = unquoted(ifMatch);
    if (etag.isEmpty())
        return {Kind::Absent};
    return etag == "*" ? Precondition{Kind::Present} : Precondition{Kind::Matches, etag};
}

Precondition Precondition::ofDelete(const QByteArray &ifMatch)
{
    const QByteArray etag = unquoted(ifMatch);
    return etag.isEmpty() || etag == "*" ? Precondition{Kind::Present}
                                         : Precondition{Kind::Matches, etag};
}

Refusal etagMismatch(const QByteArray &sent, const QByteArray &current)
{
    return {.status = 412,
            .errorCode = 412002,
            .message = QStringLiteral("Precondition failed."),
            .outcome = {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                   "The record was changed by someone else "
                                                   "meanwhile: the ETag does not match.")},
            .check = etagLabel(),
            //: Two versions of a record that should be one: %1 and %2 are their ETags.
            .line =
                core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "sent %1, current %2"))
                    .arg(QString::fromLatin1(sent))
                    .arg(QString::fromLatin1(current))};
}

void noteEtag(const Exchange &exchange, const QByteArray &current)
{
    const Precondition precondition = Precondition::ofPut(exchange.message.header("If-Match"));
    switch (precondition.kind) {
    case Precondition::Kind::Absent:
        exchange.trail.noted(
            etagLabel(),
            {context, QT_TRANSLATE_NOOP("endorse::emulator", "no, the request has no If-Match")});
        return;
    case Precondition::Kind::Present:
        exchange.trail.passed(
            etagLabel(), {context, QT_TRANSLATE_NOOP("endorse::emulator", "any, as * in If-Match "
                                                                          "says")});
        return;
    case Precondition::Kind::Matches:
        break;
    }
    exchange.trail.passed(etagLabel(), QString::fromLatin1(current));
}

Refusal invalidRecord(const core::Error &error)
{
    const QString why = error.technical.isEmpty() ? error.message.english() : error.technical;
    const bool namesPlace = error.place.isEmpty() || why.startsWith(error.place);
    return {.status = 400,
            .errorCode = 400004,
            .message = error.message.english(),
            .outcome = error.message,
            .reason = namesPlace ? why : error.place + QLatin1String(": ") + why,
            .check = {context, QT_TRANSLATE_NOOP("endorse::emulator", "Request body")}};
}

Refusal storeFailure(const core::Error &error)
{
    return {.status = 500,
            .message = QStringLiteral("Internal error."),
            .outcome = error.message,
            .reason = error.code,
            .check = {context, QT_TRANSLATE_NOOP("endorse::emulator", "Database")}};
}

dps::IndividualEnrollment shownRecord(dps::IndividualEnrollment record)
{
    record.attestation = shownMechanism(std::move(record.attestation));
    record.registrationState.reset();
    return record;
}

dps::EnrollmentGroup shownRecord(dps::EnrollmentGroup record)
{
    record.attestation = shownMechanism(std::move(record.attestation));
    return record;
}

dps::DeviceRegistrationState shownRegistration(dps::DeviceRegistrationState registration)
{
    registration.tpm.reset();
    registration.x509.reset();
    registration.symmetricKey.reset();
    return registration;
}

template<class Kind>
tl::expected<typename Kind::Record, Refusal> findEntry(ServiceState &state,
                                                       const typename Kind::Id &id)
{
    auto found = Kind::find(state.store(), id.key());
    if (!found)
        return tl::unexpected(storeFailure(found.error()));
    if (!*found)
        return tl::unexpected(unknownEntry<Kind>(id.toString()));
    return std::move(**found);
}

template<class Kind>
tl::expected<Written<Kind>, Refusal> writeEntry(ServiceState &state, const Exchange &exchange,
                                                typename Kind::Record record,
                                                const Precondition &precondition)
{
    const auto id = Kind::Id::parse(Kind::idOf(record));
    if (!id)
        return tl::unexpected(invalidRecord(id.error()));
    const auto existing = Kind::find(state.store(), id->key());
    if (!existing)
        return tl::unexpected(storeFailure(existing.error()));
    const typename Kind::Record *before = *existing ? &**existing : nullptr;
    const auto completed =
        completeMechanism(&record.attestation, before != nullptr ? &before->attestation : nullptr);
    if (!completed)
        return tl::unexpected(invalidRecord(completed.error()));
    if (const auto problems = dps::problemsOf(record); !problems.isEmpty())
        return tl::unexpected(invalidRecord(problems.first().error));
    if (auto refused = checkCaReferences(state, record.attestation))
        return tl::unexpected(std::move(*refused));
    if (auto refused = checkPrecondition<Kind>(precondition, id->toString(), *existing))
        return tl::unexpected(std::move(*refused));
    if (auto refused = checkRoom(state.store(), record, before == nullptr))
        return tl::unexpected(std::move(*refused));
    complete(&record, before, exchange);
    if (const auto stored = Kind::put(state.store(), record); !stored)
        return tl::unexpected(storeFailure(stored.error()));
    Written<Kind> written{.record = std::move(record), .isNew = before == nullptr};
    if (before != nullptr)
        written.oldEtag = before->etag;
    return written;
}

template<class Kind>
tl::expected<Removed<Kind>, Refusal> removeEntry(ServiceState &state, const typename Kind::Id &id,
                                                 const Precondition &precondition)
{
    auto existing = Kind::find(state.store(), id.key());
    if (!existing)
        return tl::unexpected(storeFailure(existing.error()));
    if (auto refused = checkPrecondition<Kind>(precondition, id.toString(), *existing))
        return tl::unexpected(std::move(*refused));
    if (const auto removed = Kind::remove(state.store(), id.key()); !removed)
        return tl::unexpected(storeFailure(removed.error()));
    auto registrations = removeRegistrations(state.store(), id);
    if (!registrations)
        return tl::unexpected(storeFailure(registrations.error()));
    return Removed<Kind>{.record = std::move(**existing),
                         .registrations = std::move(*registrations)};
}

void forgetDialogues(ServiceState &state, const QStringList &registrations)
{
    for (const QString &key : registrations)
        state.memory->registrations.remove(key);
}

template tl::expected<Individuals::Record, Refusal> findEntry<Individuals>(ServiceState &,
                                                                           const Individuals::Id &);
template tl::expected<Groups::Record, Refusal> findEntry<Groups>(ServiceState &,
                                                                 const Groups::Id &);
template tl::expected<Written<Individuals>, Refusal> writeEntry<Individuals>(ServiceState &,
                                                                             const Exchange &,
                                                                             Individuals::Record,
                                                                             const Precondition &);
template tl::expected<Written<Groups>, Refusal>
writeEntry<Groups>(ServiceState &, const Exchange &, Groups::Record, const Precondition &);
template tl::expected<Removed<Individuals>, Refusal>
removeEntry<Individuals>(ServiceState &, const Individuals::Id &, const Precondition &);
template tl::expected<Removed<Groups>, Refusal>
removeEntry<Groups>(ServiceState &, const Groups::Id &, const Precondition &);

} // namespace endorse::emulator
