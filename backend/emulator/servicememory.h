// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emulator/enrollmentlist.h>
#include <emulator/hubdevices.h>
#include <emulator/keyledger.h>
#include <emulator/registrationbook.h>
#include <emulator/servicesnapshot.h>

#include <memory>

namespace endorse::emulator {

/// What a service learns while it runs, and keeps from one start to the next. Thread: the
/// emulator's while it runs, else its owner's; hubDevices may be asked from any.
struct ServiceMemory final
{
    EnrollmentList enrollments = {};
    RegistrationBook registrations = {};
    std::shared_ptr<HubDevices> hubDevices = std::make_shared<HubDevices>();
    KeyLedger keys = {};

    /// Forgets everything.
    void clear();
    /// All of it for a screen. @p ownHub: the emulator's own hub; empty when it is not known.
    ServiceSnapshot snapshot(const QString &ownHub) const;
};

} // namespace endorse::emulator
