// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/steprecord.h>

namespace endorse::attestation {

/// The words for an envelope that stayed shut, by what comparing the Names has shown. A return code
/// alone cannot tell a TPM with a new SRK from a challenge that was changed on the way.
/// @param compared empty: @p refusal stays as it is.
core::Error withComparedNames(core::Error refusal, const QList<ComparedName> &compared);

} // namespace endorse::attestation
