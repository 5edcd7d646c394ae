// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparer.h"

#include <dps/recordcomparison.h>

#include <algorithm>

namespace endorse::enrollmentlist {

using core::Bytes;
using core::CancelToken;
using core::Result;
using dps::IndividualEnrollment;
using Side = Difference::Side;
using What = Difference::What;

namespace {

/// Who has changed a record that both have had and that is not the same on both now.
Side changedSide(bool wasInStep, bool sameHere, bool sameThere)
{
    if (!wasInStep)
        return Side::Unknown;
    if (sameHere)
        return Side::There;
    return sameThere ? Side::Here : Side::Both;
}

QList<StateRead> stateOf(const IndividualEnrollment &record)
{
    if (!record.registrationState)
        return {};
    return {StateRead{record.registrationId.toLower(), record.registrationState}};
}

} // namespace

Comparer::Comparer(const QString &service)
{
    m_comparison.service = service;
    m_run = {ListStore::newChangeId(), false, service};
}

Result<qsizetype> Comparer::readList(ListStore &store, const CancelToken &cancel)
{
    const Result<void> scanned = store.scanMarks([this, &cancel](ListMark &&mark) {
        m_marks.add(mark);
        return !cancel.isCancelled();
    });
    if (!scanned)
        return core::fail(scanned.error());
    if (cancel.isCancelled())
        return core::fail(core::cancelledError(QStringLiteral("compare")));
    const Result<QList<Tombstone>> tombstones = store.tombstones();
    if (!tombstones)
        return core::fail(tombstones.error());
    for (const Tombstone &tombstone : *tombstones)
        m_tombstones.insert(tombstone.key(), tombstone);
    return m_marks.size();
}

Result<qsizetype> Comparer::judgePage(ListStore &store, const QList<IndividualEnrollment> &page)
{
    QList<IndividualEnrollment> fresh;
    fresh.reserve(page.size());
    for (const IndividualEnrollment &record : page) {
        if (isNew(record, record.registrationId.toLower()))
            fresh.append(record);
    }
    const Result<void> judged = judgeNew(store, fresh);
    if (!judged)
        return core::fail(judged.error());
    return page.size();
}

bool Comparer::isNew(const IndividualEnrollment &record, const QString &key)
{
    const quint64 etag = MarkSet::etagHash(record.etag);
    MarkSet::Row *row = m_marks.find(key);
    const auto before = m_onlyThere.constFind(key);
    std::optional<quint64> seen;
    if (row && row->isSeen)
        seen = row->seenEtag;
    else if (before != m_onlyThere.cend())
        seen = before->second;
    if (!seen) {
        if (row) {
            row->isSeen = true;
            row->seenEtag = etag;
        }
        return true;
    }
    m_comparison.serviceMoved = true;
    if (*seen != etag)
        m_moved.insert(key);
    return false;
}

Result<void> Comparer::judgeNew(ListStore &store, const QList<IndividualEnrollment> &records)
{
    QList<IndividualEnrollment> different;
    for (const IndividualEnrollment &record : records) {
        const Bytes digest = recordDigest(record);
        MarkSet::Row *row = m_marks.find(record.registrationId.toLower());
        if (!row) {
            const Result<void> judged = judgeOnlyThere(store, record, digest);
            if (!judged)
                return judged;
        } else if (MarkSet::packed(digest) == row->digest) {
            judgeEqual(*row, record);
        } else {
            different.append(record);
        }
    }
    const Result<void> judged = judgeDifferent(store, different);
    return judged ? writeDown(store) : judged;
}

void Comparer::judgeEqual(MarkSet::Row &row, const IndividualEnrollment &record)
{
    ++m_comparison.equal;
    const bool isNoted = row.wasInStep && row.syncedDigest == row.digest &&
                         row.syncedEtag == MarkSet::etagHash(record.etag);
    if (isNoted)
        m_states += stateOf(record);
    else
        m_inStep.append(Settled{Settled::What::InStep, record, row.version});
}

Result<void> Comparer::judgeOnlyThere(ListStore &store, const IndividualEnrollment &record,
                                      const Bytes &digest)
{
    Difference difference;
    difference.what = What::OnlyService;
    difference.changed = Side::There;
    difference.registrationId = record.registrationId;
    difference.etag = record.etag;
    const auto tombstone = m_tombstones.constFind(difference.key());
    if (tombstone != m_tombstones.cend()) {
        difference.removedHere = true;
        // A record that was made anew there may look like the old one, and has another ETag.
        const bool sameEtag =
            tombstone->syncedEtag.isEmpty() || dps::sameETag(tombstone->syncedEtag, record.etag);
        difference.changed =
            sameEtag && tombstone->syncedDigest == digest ? Side::Here : Side::Both;
    }
    if (const Result<void> flagged = flagEk(store, record, &difference); !flagged)
        return flagged;
    const QString key = difference.key();
    const qsizetype place = append(std::move(difference));
    m_onlyThere.insert(key, {place, MarkSet::etagHash(record.etag)});
    if (const Bytes name = ekNameOf(record); !name.isEmpty())
        m_eks.emplace_back(MarkSet::packed(name.last(MarkSet::Digest().size())), place);
    return {};
}

Result<void> Comparer::judgeDifferent(ListStore &store, const QList<IndividualEnrollment> &records)
{
    if (records.isEmpty())
        return {};
    QStringList keys;
    for (const IndividualEnrollment &record : records)
        keys.append(record.registrationId.toLower());
    const Result<QList<ListEntry>> entries = store.entries(keys);
    if (!entries)
        return core::fail(entries.error());
    QHash<QString, const ListEntry *> byKey;
    for (const ListEntry &entry : *entries)
        byKey.insert(entry.key(), &entry);
    for (const IndividualEnrollment &record : records) {
        const Bytes digest = recordDigest(record);
        MarkSet::Row &row = *m_marks.find(record.registrationId.toLower());
        const ListEntry *entry = byKey.value(record.registrationId.toLower());
        if (entry) {
            // The row may have been changed since it was read first.
            row.version = entry->version;
            row.digest = MarkSet::packed(entry->digest);
            row.syncedDigest = MarkSet::packed(entry->syncedDigest);
            row.wasInStep = !entry->syncedDigest.isEmpty();
            row.syncedEtag = MarkSet::etagHash(entry->syncedEtag);
        }
        if (entry && entry->digest == digest) {
            judgeEqual(row, record);
            continue;
        }
        const bool sameThere = row.syncedDigest == MarkSet::packed(digest);
        Difference difference;
        difference.registrationId = entry ? entry->record.registrationId : record.registrationId;
        difference.etag = record.etag;
        if (entry) {
            difference.version = entry->version;
            difference.changed =
                changedSide(row.wasInStep, row.digest == row.syncedDigest, sameThere);
            difference.members = dps::differingMembers(entry->record, record);
        } else {
            // Removed in this minute.
            difference.what = What::OnlyService;
            difference.removedHere = row.wasInStep;
            difference.changed =
                row.wasInStep ? (sameThere ? Side::Here : Side::Both) : Side::There;
        }
        if (const Result<void> flagged = flagEk(store, record, &difference); !flagged)
            return flagged;
        row.difference = static_cast<qint32>(append(std::move(difference)));
    }
    return {};
}

Result<void> Comparer::flagEk(ListStore &store, const IndividualEnrollment &record,
                              Difference *difference)
{
    if (m_marks.size() == 0)
        return {};
    const Bytes name = ekNameOf(record);
    if (name.isEmpty())
        return {};
    const Result<std::optional<QString>> owner = store.keyOfEk(name);
    if (!owner)
        return core::fail(owner.error());
    if (*owner && **owner != difference->key()) {
        difference->isDuplicateEk = true;
        difference->duplicateOf = **owner;
        if (const MarkSet::Row *row = m_marks.find(**owner))
            difference->duplicateOf = m_marks.idOf(*row);
    }
    return {};
}

Result<void> Comparer::writeDown(ListStore &store)
{
    std::optional<core::Error> error;
    if (m_canWrite && !m_inStep.isEmpty()) {
        if (const auto settled = store.settle(m_inStep, m_run); !settled)
            error = settled.error();
    }
    if (m_canWrite && !error && !m_states.isEmpty()) {
        if (const auto noted = store.setStates(m_states); !noted)
            error = noted.error();
    }
    m_inStep.clear();
    m_states.clear();
    return error ? goOnWithout(std::move(*error)) : Result<void>();
}

/// To note what is in step is a service to the next comparison: this one does without where it may
/// not write. Where the list has gone there is nothing to go on with.
Result<void> Comparer::goOnWithout(core::Error error)
{
    m_canWrite = false;
    if (error.code == QLatin1String("connection") || error.code == QLatin1String("unsettled"))
        return core::fail(std::move(error));
    return {};
}

qsizetype Comparer::append(Difference difference)
{
    m_comparison.differences.append(std::move(difference));
    return m_comparison.differences.size() - 1;
}

QStringList Comparer::moved() const
{
    return {m_moved.cbegin(), m_moved.cend()};
}

Result<qsizetype> Comparer::judgeMoved(ListStore &store, const QString &registrationId,
                                       const std::optional<IndividualEnrollment> &record)
{
    const QString key = registrationId.toLower();
    m_moved.remove(key);
    MarkSet::Row *row = m_marks.find(key);
    if (row) {
        if (row->difference >= 0)
            m_comparison.differences[row->difference].registrationId.clear();
        else if (row->isSeen)
            --m_comparison.equal;
        row->difference = -1;
        row->isSeen = false;
    } else if (const auto place = m_onlyThere.constFind(key); place != m_onlyThere.cend()) {
        m_comparison.differences[place->first].registrationId.clear();
        m_onlyThere.erase(place);
    }
    if (!record)
        return 0;
    if (!isNew(*record, key))
        return 0;
    const Result<void> judged = judgeNew(store, {*record});
    if (!judged)
        return core::fail(judged.error());
    return 1;
}

void Comparer::flagTwins()
{
    std::sort(m_eks.begin(), m_eks.end());
    for (std::size_t i = 1; i < m_eks.size(); ++i) {
        if (m_eks[i].first != m_eks[i - 1].first)
            continue;
        Difference &one = m_comparison.differences[m_eks[i - 1].second];
        Difference &other = m_comparison.differences[m_eks[i].second];
        if (one.registrationId.isEmpty() || other.registrationId.isEmpty())
            continue;
        for (auto [flagged, twin] : {std::pair(&one, &other), std::pair(&other, &one)}) {
            if (!flagged->isDuplicateEk)
                flagged->duplicateOf = twin->registrationId;
            flagged->isDuplicateEk = true;
        }
    }
}

Result<void> Comparer::settleRemoved(ListStore &store)
{
    // While the service changes, a page may have passed over a record that is there.
    if (!m_canWrite || m_comparison.serviceMoved)
        return {};
    QStringList keys;
    for (auto it = m_tombstones.cbegin(); it != m_tombstones.cend(); ++it) {
        if (!m_onlyThere.contains(it.key()) && !m_marks.find(it.key()))
            keys.append(it.key());
    }
    if (keys.isEmpty())
        return {};
    const auto rows = store.rows(keys);
    if (!rows)
        return goOnWithout(rows.error());
    QSet<QString> isBack;
    for (const ListRow &row : *rows)
        isBack.insert(row.key());
    QList<Settled> settled;
    for (const QString &key : std::as_const(keys)) {
        Settled one;
        // A row that was added again in this minute is new to the service.
        one.what = isBack.contains(key) ? Settled::What::RemovedThere : Settled::What::RemovedHere;
        one.record.registrationId = m_tombstones.value(key).registrationId;
        settled.append(std::move(one));
    }
    if (const auto done = store.settle(settled, m_run); !done)
        return goOnWithout(done.error());
    if (isBack.isEmpty())
        return {};
    const auto ended = store.endSync(m_run, {});
    return ended ? ended : goOnWithout(ended.error());
}

Result<Comparison> Comparer::finish(ListStore &store)
{
    flagTwins();
    if (const auto settled = settleRemoved(store); !settled)
        return core::fail(settled.error());
    for (const MarkSet::Row &row : m_marks.rows()) {
        if (row.isSeen)
            continue;
        Difference difference;
        difference.what = What::OnlyLocal;
        difference.registrationId = m_marks.idOf(row);
        difference.version = row.version;
        difference.removedThere = row.wasInStep;
        difference.changed = Side::Here;
        if (row.wasInStep)
            difference.changed = row.digest == row.syncedDigest ? Side::There : Side::Both;
        m_comparison.differences.append(std::move(difference));
    }
    // Those that were judged once more.
    m_comparison.differences.removeIf(
        [](const Difference &difference) { return difference.registrationId.isEmpty(); });
    std::sort(m_comparison.differences.begin(), m_comparison.differences.end(),
              [](const Difference &a, const Difference &b) {
                  return a.registrationId.compare(b.registrationId, Qt::CaseInsensitive) < 0;
              });
    m_comparison.count();
    m_comparison.at = QDateTime::currentDateTimeUtc();
    return std::move(m_comparison);
}

} // namespace endorse::enrollmentlist
