// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowchanges.h"

#include <dps/recorddigest.h>

#include <QJsonDocument>
#include <QJsonObject>

#include <enrollment/storeerrors.h>
#include <enrollmentlist/liststoreerrors.h>
#include <enrollmentlist/recordpatch.h>

namespace endorse::enrollmentlist {

using core::Bytes;
using core::Result;
using dps::IndividualEnrollment;
using What = Outcome::What;

Outcome doneOutcome(const QString &key)
{
    Outcome outcome;
    outcome.key = key;
    return outcome;
}

Outcome goneOutcome(const QString &registrationId)
{
    Outcome outcome;
    outcome.key = registrationId.toLower();
    outcome.what = What::Gone;
    outcome.error = goneError(registrationId);
    return outcome;
}

Result<Outcome> conflictOutcome(StoreCore &core, const StoredRow &row)
{
    auto theirs = row.entry(core.place().text());
    if (!theirs)
        return core::fail(std::move(theirs.error()));
    Outcome outcome;
    outcome.key = row.key;
    outcome.what = What::Conflict;
    outcome.error = conflictError(row.registrationId, *theirs);
    outcome.theirs = std::move(*theirs);
    return outcome;
}

namespace {

Outcome invalidOutcome(const QString &key, core::Error error)
{
    Outcome outcome;
    outcome.key = key;
    outcome.what = What::Invalid;
    outcome.error = std::move(error);
    return outcome;
}

RowFacts factsOf(const StoredRow &row)
{
    return {.addedBy = row.addedBy,
            .addedMs = row.addedMs,
            .addedStamp = row.addedStamp,
            .syncedDigest = row.syncedDigest,
            .syncedEtag = row.syncedEtag,
            .ekTwin = row.ekTwin};
}

/// @p after with what the service says of @p before.
void keepServiceState(IndividualEnrollment &after, const IndividualEnrollment &before)
{
    after.createdDateTimeUtc = before.createdDateTimeUtc;
    after.lastUpdatedDateTimeUtc = before.lastUpdatedDateTimeUtc;
    after.registrationState = before.registrationState;
}

} // namespace

Result<Outcome> replaceRecord(StoreCore &core, StoreChange &change, const StoredRow &row,
                              const IndividualEnrollment &record, qint64 version)
{
    if (record.registrationId.toLower() != row.key)
        return invalidOutcome(row.key, renamedError(row.registrationId));
    const auto before = row.entry(core.place().text());
    if (!before)
        return core::fail(before.error());
    IndividualEnrollment wanted = record;
    keepServiceState(wanted, before->record);
    const auto fresh = prepareRow(wanted);
    if (!fresh)
        return invalidOutcome(row.key, fresh.error());
    if (fresh->record == row.record)
        return doneOutcome(row.key);
    RowFacts facts = factsOf(row);
    if (fresh->ekName != row.ekName) {
        auto other = change.otherOwner(fresh->ekName, row.key);
        if (!other)
            return core::fail(std::move(other.error()));
        if (*other) {
            Outcome outcome =
                invalidOutcome(row.key, duplicateEkError(row.registrationId, **other));
            outcome.what = What::DuplicateEk;
            outcome.theirs = std::move(*other);
            return outcome;
        }
        facts.ekTwin.clear();
    }
    const auto patch = reversePatch(row.record, fresh->record);
    if (!patch)
        return core::fail(enrollment::damagedError(core.place().text(), patch.error().technical));
    if (auto saved = change.saveUndo(row.key, *patch, versionStateOf(row)); !saved)
        return core::fail(saved.error());
    if (auto updated = change.update(row, *fresh, facts, version != 0 ? version : change.stamp());
        !updated)
        return core::fail(updated.error());
    change.noteDone(row.registrationId, change.done() == 0
                                            ? dps::differingMembers(before->record, wanted)
                                            : QStringList());
    return doneOutcome(row.key);
}

Result<Outcome> editOne(StoreCore &core, StoreChange &change, const QString &key,
                        const std::function<bool(IndividualEnrollment &)> &edit)
{
    const auto row = core.stored(key);
    if (!row)
        return core::fail(row.error());
    if (!*row)
        return goneOutcome(key);
    auto entry = (*row)->entry(core.place().text());
    if (!entry)
        return core::fail(std::move(entry.error()));
    if (!edit(entry->record))
        return doneOutcome(key);
    return replaceRecord(core, change, **row, entry->record);
}

Bytes rowStateOf(const StoredRow &row)
{
    const QJsonObject state{
        {QStringLiteral("registrationId"), row.registrationId},
        {QStringLiteral("serviceState"), QString::fromUtf8(row.serviceState)},
        {QStringLiteral("syncedDigest"), core::toHex(row.syncedDigest)},
        {QStringLiteral("syncedEtag"), row.syncedEtag},
        {QStringLiteral("addedBy"), row.addedBy},
        {QStringLiteral("addedMs"), QString::number(row.addedMs)},
        {QStringLiteral("addedStamp"), QString::number(row.addedStamp)},
        {QStringLiteral("version"), QString::number(row.version)},
        // Flagged, or the one of whose EK another row is the flagged owner.
        {QStringLiteral("wasTwin"), !row.ekTwin.isEmpty() || !row.otherOfEk.isEmpty()}};
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

Bytes versionStateOf(const StoredRow &row)
{
    const QJsonObject state{{QStringLiteral("version"), QString::number(row.version)}};
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

StoredRow rowOfState(const Bytes &json)
{
    const QJsonObject state = QJsonDocument::fromJson(json).object();
    const auto text = [&state](const char *name) {
        return state.value(QLatin1String(name)).toString();
    };
    StoredRow row;
    row.registrationId = text("registrationId");
    row.key = row.registrationId.toLower();
    row.serviceState = text("serviceState").toUtf8();
    row.syncedDigest = Bytes::fromHex(text("syncedDigest").toLatin1());
    row.syncedEtag = text("syncedEtag");
    row.addedBy = text("addedBy");
    row.addedMs = text("addedMs").toLongLong();
    row.addedStamp = text("addedStamp").toLongLong();
    row.version = text("version").toLongLong();
    row.ekTwin = state.value(QLatin1String("wasTwin")).toBool() ? row.key : QString();
    return row;
}

} // namespace endorse::enrollmentlist
