// SPDX-License-Identifier: GPL-3.0-or-later
#include "synctaking.h"

#include "syncerrors.h"

#include <dps/recordcomparison.h>

#include <QSet>

#include <algorithm>

namespace endorse::enrollmentlist {

using core::Result;
using dps::IndividualEnrollment;

namespace {

void keepCertificate(std::optional<dps::X509CertificateWithInfo> *there,
                     const std::optional<dps::X509CertificateWithInfo> &here)
{
    if (!*there || !here || !(*there)->certificate.isEmpty() || here->certificate.isEmpty())
        return;
    IndividualEnrollment one;
    IndividualEnrollment other;
    one.attestation.x509.emplace().clientCertificates.emplace().primary = *there;
    other.attestation.x509.emplace().clientCertificates.emplace().primary = here;
    if (recordDigest(one) == recordDigest(other))
        (*there)->certificate = here->certificate;
}

/// Fills in what a service keeps to itself, where it is the same thing still.
void keepHidden(IndividualEnrollment &there, const IndividualEnrollment &here)
{
    if (there.attestation.symmetricKey && there.attestation.symmetricKey->isEmpty() &&
        here.attestation.symmetricKey) {
        there.attestation.symmetricKey->primaryKey =
            here.attestation.symmetricKey->primaryKey.clone();
        there.attestation.symmetricKey->secondaryKey =
            here.attestation.symmetricKey->secondaryKey.clone();
    }
    if (!there.attestation.x509 || !here.attestation.x509)
        return;
    auto &theirs = there.attestation.x509->clientCertificates;
    const auto &ours = here.attestation.x509->clientCertificates;
    if (theirs && ours) {
        keepCertificate(&theirs->primary, ours->primary);
        keepCertificate(&theirs->secondary, ours->secondary);
    }
}

} // namespace

SyncVerdict verdictOf(qsizetype place, const Settled &settled, const Outcome &outcome)
{
    SyncVerdict verdict;
    verdict.place = place;
    // What the service has and what it has no more is a fact, whatever became of the row.
    const bool isFact =
        settled.what != Settled::What::Pulled && settled.what != Settled::What::RemovedHere;
    const bool isGone =
        settled.what == Settled::What::RemovedHere && outcome.what == Outcome::What::Gone;
    if (isFact || isGone || outcome.what == Outcome::What::Done)
        return verdict;
    verdict.outcome = SyncItem::Outcome::Refused;
    verdict.error = outcome.what == Outcome::What::Invalid && outcome.error
                        ? outcome.error
                        : changedHere(settled.record.registrationId, outcome.error);
    return verdict;
}

QList<qsizetype> WantedRecords::places() const
{
    QList<qsizetype> out;
    for (const Line &line : m_lines)
        out.append(line.place);
    std::sort(out.begin(), out.end());
    return out;
}

Result<SyncVerdicts> WantedRecords::take(ListStore &store,
                                         const QList<IndividualEnrollment> &records)
{
    m_last.clear();
    SyncVerdicts verdicts;
    QStringList keys;
    QSet<QString> known;
    QList<Settled> settled;
    QList<qsizetype> places;
    for (const IndividualEnrollment &record : records) {
        const QString key = record.registrationId.toLower();
        const auto line = m_lines.constFind(key);
        if (line == m_lines.cend() || known.contains(key))
            continue;
        known.insert(key);
        keys.append(key);
        if (!dps::sameETag(record.etag, line->difference.etag)) {
            verdicts.append({line->place, SyncItem::Outcome::Refused,
                             changedThere(line->difference.registrationId)});
            continue;
        }
        settled.append(Settled{Settled::What::Pulled, record, line->difference.version});
        places.append(line->place);
    }
    const Result<QList<ListEntry>> entries = store.entries(keys);
    if (!entries)
        return core::fail(entries.error());
    QHash<QString, const ListEntry *> byKey;
    for (const ListEntry &entry : *entries)
        byKey.insert(entry.key(), &entry);
    for (Settled &one : settled) {
        if (const ListEntry *entry = byKey.value(one.record.registrationId.toLower()))
            keepHidden(one.record, entry->record);
    }
    if (!settled.isEmpty()) {
        m_last = places;
        const Result<ChangeReport> written = store.settle(settled, m_run);
        if (!written)
            return core::fail(written.error());
        for (qsizetype i = 0; i < settled.size(); ++i)
            verdicts.append(verdictOf(places.at(i), settled.at(i), written->items.at(i)));
    }
    for (const QString &key : std::as_const(keys))
        m_lines.remove(key);
    return verdicts;
}

} // namespace endorse::enrollmentlist
