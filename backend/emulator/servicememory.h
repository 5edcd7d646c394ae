// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emulator/hubdevices.h>
#include <emulator/keyledger.h>
#include <emulator/registrationbook.h>
#include <emulator/servicesnapshot.h>

#include <enrollment/enrollmentstore.h>

namespace endorse::emulator {

/// What a service learns while it runs. Enrollments, groups, registrations and hub devices lie in a
/// store, which is open while the service runs; challenges, operations and which key belongs to
/// which answer stay in memory and are kept from one start to the next while this object lives.
/// Thread: the emulator's while it runs (the store belongs to that thread alone), else its owner's.
class ServiceMemory final
{
public:
    explicit ServiceMemory(
        enrollment::StoreLocation location = enrollment::StoreLocation::inMemory());
    ~ServiceMemory();
    ServiceMemory(const ServiceMemory &) = delete;
    ServiceMemory &operator=(const ServiceMemory &) = delete;

    const enrollment::StoreLocation &location() const { return m_location; }
    /// Opens the store for the calling thread. Errors: those of EnrollmentStore::open().
    core::Result<void> open();
    /// In the thread that opened it. A store in memory is gone.
    void close();
    /// Only while it is open.
    enrollment::EnrollmentStore &store() { return *m_store; }

    /// Forgets everything, while the store is open.
    core::Result<void> clear();
    /// Forgets what is in memory only.
    void forget();
    /// For a screen, while the store is open. @p linkedHubs: the emulator's own hub comes first.
    ServiceSnapshot snapshot(const QStringList &linkedHubs);

    RegistrationBook registrations;
    HubDevices hubDevices;
    KeyLedger keys;

private:
    enrollment::StoreLocation m_location;
    std::unique_ptr<enrollment::EnrollmentStore> m_store;
};

/// What lies in a store that no service has open, for a screen; nothing when there is no file.
/// Blocks on the disk. Thread: any.
ServiceSnapshot storedSnapshot(const enrollment::StoreLocation &location);
/// Empties it. No file is made.
core::Result<void> clearStored(const enrollment::StoreLocation &location);

} // namespace endorse::emulator
