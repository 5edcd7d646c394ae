// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emulator/entrykinds.h>
#include <emulator/servicestate.h>

namespace endorse::emulator {

/// What must be true of the record that is there before it is changed.
struct Precondition final
{
    enum class Kind {
        Absent,  ///< There must be none: PUT without If-Match, bulk "create".
        Present, ///< There must be one, whatever it is: "*", bulk "update".
        Matches  ///< There must be one with this ETag.
    };
    Kind kind = Kind::Absent;
    QByteArray etag = {};

    /// Of a PUT: what its If-Match says, in double quotes or not.
    static Precondition ofPut(const QByteArray &ifMatch);
    /// Of a DELETE, which needs none.
    static Precondition ofDelete(const QByteArray &ifMatch);
};

/// A record as it was stored.
template<class Kind>
struct Written final
{
    typename Kind::Record record;
    bool isNew = false;
    QByteArray oldEtag = {};
};

/// Checks a record that a client sent by all rules of the service, completes it with what the
/// service adds (keys, certificate information, defaults, dates, a new ETag) and stores it. The
/// caller holds a transaction.
template<class Kind>
tl::expected<Written<Kind>, Refusal> writeEntry(ServiceState &state, const Exchange &exchange,
                                                typename Kind::Record record,
                                                const Precondition &precondition);

/// A record that is gone from the store.
template<class Kind>
struct Removed final
{
    typename Kind::Record record;
    /// Keys of the registrations that forgetDialogues() takes.
    QStringList registrations = {};
};

/// Removes a record with the registrations of its devices; these stay known to their hubs, as with
/// the service. The caller holds a transaction, and calls forgetDialogues() when it is committed.
template<class Kind>
tl::expected<Removed<Kind>, Refusal> removeEntry(ServiceState &state, const typename Kind::Id &id,
                                                 const Precondition &precondition);

/// Ends what is under way with these devices: their registrations are gone for good.
void forgetDialogues(ServiceState &state, const QStringList &registrations);

/// The record, or 404.
template<class Kind>
tl::expected<typename Kind::Record, Refusal> findEntry(ServiceState &state,
                                                       const typename Kind::Id &id);

/// As lists show it: without symmetric keys, certificates and registrationState.
dps::IndividualEnrollment shownRecord(dps::IndividualEnrollment record);
dps::EnrollmentGroup shownRecord(dps::EnrollmentGroup record);
/// What registrationState and registrations show: without the parts that only the device is told.
dps::DeviceRegistrationState shownRegistration(dps::DeviceRegistrationState registration);

/// 400, errorCode 400004: a body or record that breaks a rule.
Refusal invalidRecord(const core::Error &error);
/// 500: the store failed.
Refusal storeFailure(const core::Error &error);
/// Refuses references to CA certificates that are not there or not verified.
std::optional<Refusal> checkCaReferences(ServiceState &state,
                                         const dps::AttestationMechanism &mechanism);
/// 412.
Refusal etagMismatch(const QByteArray &sent, const QByteArray &current);
/// The line of an If-Match that lets the record with this ETag be changed, or says nothing.
void noteEtag(const Exchange &exchange, const QByteArray &current);

} // namespace endorse::emulator
