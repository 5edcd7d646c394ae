// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <core/secret.h>
#include <dps/identifiers.h>
#include <emulator/servicepolicy.h>
#include <tpmtypes/random.h>

namespace endorse::emulator {

/// What makes an emulator the same one after a restart: kept in the data folder as service.json
/// (0600).
struct ServiceKeys final
{
    dps::IdScope idScope;
    dps::HubName hub;
    /// The policies of the service API, the owner's (ownerPolicyName, 64 bytes of key) first.
    std::vector<ServicePolicy> policies;

    const ServicePolicy &owner() const { return policies.front(); }
    /// Null when no policy has this name.
    const ServicePolicy *policy(const QString &name) const;

    /// Reads them, or makes them when the folder holds none. The folder is made (0700) when it does
    /// not exist. Several processes may call it at once: the first one's keys count for all. A file
    /// of an earlier version, which knows the owner's key alone, gets the other policies; all that
    /// it holds stays.
    ///
    /// Errors: category Store, place the path; code "read", "write", "lock", or "damaged" when the
    /// file does not hold what it should.
    static core::Result<ServiceKeys> ensure(const QString &dataDir, tpmtypes::RandomSource &random);
};

} // namespace endorse::emulator
