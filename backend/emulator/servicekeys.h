// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <core/secret.h>
#include <dps/identifiers.h>
#include <tpmtypes/random.h>

namespace endorse::emulator {

/// What makes an emulator the same one after a restart: kept in the data folder as service.json
/// (0600).
struct ServiceKeys final
{
    dps::IdScope idScope;
    dps::HubName hub;
    /// The key of the service API's policy, decoded: 64 bytes.
    core::Secret serviceKey;

    /// Reads them, or makes them when the folder holds none. The folder is made (0700) when it does
    /// not exist. Several processes may call it at once: the first one's keys count for all.
    ///
    /// Errors: category Store, place the path; code "read", "write", or "damaged" when the file
    /// does not hold what it should.
    static core::Result<ServiceKeys> ensure(const QString &dataDir, tpmtypes::RandomSource &random);
};

} // namespace endorse::emulator
