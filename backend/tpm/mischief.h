// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <core/secret.h>

namespace endorse::tpm {

class TpmChannel;

/// What is done to a software TPM to see how an attestation meets it. See TpmConnection::meddle().
enum class Mischief {
    /// The SRK is removed from 0x81000001 and the owner hierarchy gets an auth value that nobody
    /// knows.
    TakeOwnership,
    /// An SRK without the attribute noDA takes the place of the one at 0x81000001.
    StoreLockableSrk,
    /// Wrong passwords for the SRK, as many as the TPM takes before it locks itself.
    LockOut
};

namespace verbs {
/// @param ownerAuth what the owner hierarchy asks for now.
core::Result<void> meddle(TpmChannel &channel, Mischief mischief, const core::Secret &ownerAuth);
} // namespace verbs

} // namespace endorse::tpm
