// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/steprecord.h>
#include <models/roles.h>
#include <tpm/tpmexchange.h>

#include <QStringList>

#include <optional>

namespace endorse::models {

/// The ink of a part of a TPM structure: the colour of the key that the part belongs to.
///
/// @p path holds the names from the root of the tree down to the part, as the parsers give them
/// ("challenge", "credentialBlob", "integrityHMAC"); the part nearest to the leaf that has an ink
/// decides. A part that belongs to no key takes @p fallback.
/// @param subject the ink of the key that the command is about (inkOfExchange()): its public area,
/// its Name and its handle take it.
Ink inkOfPart(const QStringList &path, Ink fallback = Ink::Device,
              std::optional<Ink> subject = std::nullopt);
/// The ink of the key at a handle of the TCG's and DPS's conventions (EK, SRK, nonce, EK
/// certificate); nullopt for others.
std::optional<Ink> inkOfHandle(quint32 handle);
/// The ink of the key that a command makes, reads, stores or uses; nullopt when it is about none.
/// The step tells the nonce from the hub key, which take the same commands and the same handle.
std::optional<Ink> inkOfExchange(attestation::StepId step, const tpm::TpmExchange &exchange);
/// The ink of a field as a whole: what a step reads or sends is often one key.
Ink inkOfField(attestation::StepId step, const attestation::Field &field);

} // namespace endorse::models
