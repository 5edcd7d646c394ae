// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/secret.h>

namespace endorse::tpm {

/// Authorisation values of the hierarchies of a TPM, as the owner set them (TPM 2.0 Part 1
/// section 13). Empty means that none is set. They leave the program only through HMAC sessions
/// that are salted and encrypt parameters, never as a password.
struct TpmAuth final
{
    core::Secret owner;
    core::Secret endorsement;

    TpmAuth clone() const { return {owner.clone(), endorsement.clone()}; }
};

} // namespace endorse::tpm
