// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <dps/bulk.h>

namespace endorse::dps {

/// The records of one bulk request, by their places in the list, and its body.
struct BulkBatch final
{
    QList<qsizetype> places;
    core::Bytes body;
};

/// Cuts a list of records into bulk requests: in their order, ten at most, no more bytes than the
/// service takes, and no ID twice in one, since an answer names its errors by ID. Instantiated for
/// IndividualEnrollment and EnrollmentGroup. Thread: a value.
template<class Record>
class BulkBatches final
{
public:
    /// @p records outlive this.
    BulkBatches(BulkMode mode, const QList<Record> &records);

    /// The next records; no places: there are none left.
    BulkBatch next();
    /// These records once more.
    BulkBatch of(const QList<qsizetype> &places) const;

private:
    core::Bytes item(qsizetype place) const;

    BulkMode m_mode;
    const QList<Record> &m_records;
    qsizetype m_next = 0;
    core::Bytes m_carried; ///< The JSON of the record at m_next when it did not fit.
};

} // namespace endorse::dps
