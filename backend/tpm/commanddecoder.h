// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/text.h>
#include <tpm/tpmexchange.h>
#include <tpmtypes/structurenode.h>

#include <QStringList>

namespace endorse::tpm {

/// A TPM command or response, decoded to the last byte: header, handles, sessions, and every
/// parameter by its type. Names and types are those of TPM 2.0 Part 3 and Part 2.
///
/// Values are in words where there are any: handles ("0x81000001 SRK"), algorithms, attributes,
/// capabilities, return codes. Offsets are those at which the decoder stood when it read; nothing
/// is looked up in a table of positions. Masked bytes are nodes named "masked". The first parameter
/// of a command or response that a session enciphers is "encrypted", not taken for what it would be
/// in the clear.
///
/// The leaves cover every byte exactly once, in order, whatever the bytes are: where they stop
/// making sense the remainder of that structure is one node "rest". An empty command or response
/// gives a node without a name.
tpmtypes::StructureNode decodeCommand(const TpmExchange &exchange);
tpmtypes::StructureNode decodeResponse(const TpmExchange &exchange);

/// What a part means, in plain words for somebody who learns; empty when there is nothing to say.
/// @param path names from the root of a decoded tree down to the part.
core::Text partExplanation(quint32 commandCode, const QStringList &path);

} // namespace endorse::tpm
