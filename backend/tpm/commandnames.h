// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

#include <QString>

#include <optional>

namespace endorse::tpm {

/// The TPM2_CC of a command (bytes 6…9 of its header); 0 when it is shorter than a header.
quint32 commandCodeOf(QByteArrayView command);
/// The TPM_RC of a response (bytes 6…9 of its header); nullopt when it is shorter than a header.
std::optional<quint32> responseCodeOf(QByteArrayView response);

/// The name as in TPM 2.0 Part 3, without prefix: "ActivateCredential". A code that is not in the
/// specification gives "0x20000001".
QString commandName(quint32 commandCode);

/// How many handles stand in front of the sessions: TPMA_CC, TPM 2.0 Part 2 section 8.9.
struct CommandHandles final
{
    int inCommand = 0;
    int inResponse = 0;
};
/// nullopt for a code that is not in the specification.
std::optional<CommandHandles> commandHandles(quint32 commandCode);

} // namespace endorse::tpm
