// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <dps/enrollment.h>
#include <tpmtypes/endorsementkey.h>

#include <QHash>

namespace endorse::emulator {

/// The individual enrollments, in memory. Ids are looked up without regard to case and kept as
/// sent. Thread: not shared between threads.
class EnrollmentList final
{
public:
    struct Entry final
    {
        dps::IndividualEnrollment record; ///< As stored: etag and dates set, no registrationState.
        tpmtypes::EndorsementKey ek;
        qsizetype sizeBytes = 0; ///< Of the record as JSON.
    };

    /// Nothing when the id is unknown. @p key: RegistrationId::key(). Valid until the next change.
    const Entry *find(const QString &key) const;
    /// Adds or replaces. False when the list is full: 1,000,000 records (the service's own limit)
    /// or 512 MiB.
    [[nodiscard]] bool put(const Entry &entry);
    /// False when the id is unknown.
    bool remove(const QString &key);
    qsizetype count() const { return m_entries.size(); }
    /// The first @p count records, ordered by id without case. Valid until the next change.
    QList<const Entry *> first(qsizetype count) const;

private:
    QHash<QString, Entry> m_entries;
    qsizetype m_sizeBytes = 0;
};

/// Checks what a client wants to have stored against the rules of the service API and gives the EK.
///
/// Error message and technical name the member that breaks a rule; category Input, code "400004"
/// (the service's code for an invalid object). @p pathId: the id in the URL.
core::Result<tpmtypes::EndorsementKey> checkEnrollment(const dps::IndividualEnrollment &enrollment,
                                                       const dps::RegistrationId &pathId);

} // namespace endorse::emulator
