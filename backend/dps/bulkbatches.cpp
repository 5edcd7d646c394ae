// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulkbatches.h"

#include "enrollmentrules.h"
#include "servicekinds.h"

#include <QSet>

namespace endorse::dps {

using core::Bytes;

namespace {

/// What a list of items is closed with.
constexpr QByteArrayView End = "]}";

template<class Record>
Bytes begin(BulkMode mode)
{
    Bytes out = "{\"mode\":" + jsonQuoted(toString(mode)) + ",\"";
    out += ServiceKind<Record>::BulkMember;
    out += "\":[";
    return out;
}

void append(Bytes &body, Bytes item, bool first)
{
    if (!first)
        body += ',';
    body += item;
    core::wipe(item); // It may hold symmetric keys.
}

} // namespace

template<class Record>
BulkBatches<Record>::BulkBatches(BulkMode mode, const QList<Record> &records)
    : m_mode(mode)
    , m_records(records)
{
}

template<class Record>
Bytes BulkBatches<Record>::item(qsizetype place) const
{
    const Record &record = m_records.at(place);
    if (m_mode != BulkMode::Delete)
        return record.toJson();
    // The attestation is a required member of every record; nothing else is looked at.
    JsonWriter writer;
    writer.string(ServiceKind<Record>::IdMember, ServiceKind<Record>::id(record));
    AttestationMechanism attestation = record.attestation;
    attestation.symmetricKey.reset();
    return writer.raw("attestation", attestation.toJson()).finish();
}

template<class Record>
BulkBatch BulkBatches<Record>::next()
{
    BulkBatch out;
    out.body = begin<Record>(m_mode);
    QSet<QString> ids;
    while (m_next < m_records.size() && out.places.size() < MaxBulkItems) {
        const QString id = ServiceKind<Record>::id(m_records.at(m_next)).toLower();
        if (ids.contains(id))
            break;
        Bytes json = m_carried.isNull() ? item(m_next) : std::exchange(m_carried, {});
        const qsizetype size = out.body.size() + 1 + json.size() + End.size();
        if (!out.places.isEmpty() && size > MaxMessageBytes) {
            m_carried = std::move(json);
            break;
        }
        append(out.body, std::move(json), out.places.isEmpty());
        out.places.append(m_next++);
        ids.insert(id);
    }
    out.body += End;
    return out;
}

template<class Record>
BulkBatch BulkBatches<Record>::of(const QList<qsizetype> &places) const
{
    BulkBatch out;
    out.places = places;
    out.body = begin<Record>(m_mode);
    for (qsizetype i = 0; i < places.size(); ++i)
        append(out.body, item(places.at(i)), i == 0);
    out.body += End;
    return out;
}

template class BulkBatches<IndividualEnrollment>;
template class BulkBatches<EnrollmentGroup>;

} // namespace endorse::dps
