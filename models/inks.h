// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/steprecord.h>
#include <models/roles.h>

#include <QStringList>

namespace endorse::models {

/// The ink of a part of a TPM structure: the colour of the key that the part belongs to.
///
/// @p path holds the names from the root of the tree down to the part, as the parsers give them
/// ("challenge", "credentialBlob", "integrityHMAC"); the part nearest to the leaf that has an ink
/// decides. A part that belongs to no key takes @p fallback.
Ink inkOfPart(const QStringList &path, Ink fallback = Ink::Device);
/// The ink of a field as a whole: what a step reads or sends is often one key.
Ink inkOfField(attestation::StepId step, const attestation::Field &field);

} // namespace endorse::models
