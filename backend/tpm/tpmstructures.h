// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tpm/structurereader.h>

namespace endorse::tpm {

/// A type of TPM 2.0 Part 2: its name, and how one is read into the tree.
struct TpmType final
{
    const char *name = nullptr;
    void (*read)(StructureReader &reader, const QString &name, const TpmType &type) = nullptr;
};

/// The types of the parameters of commands and responses, each under its name in Part 2.
namespace types {

// Numbers.
extern const TpmType u8, u16, u32, u64, yesNo, handle, algorithmId, hashId, curveId, startupType,
    sessionType, capability, commandCode, property, testResult, locality, expirationTime;
// A size and bytes that mean nothing more.
extern const TpmType auth, buffer2b, digest, data, name, nonce, nvBuffer, eventBuffer, timeout,
    sensitiveData, rsaKey, contextData, iv;
// A size and a structure.
extern const TpmType encryptedSecret, idObject, publicArea, publicTemplate, wrappedPrivate,
    sensitiveCreate, sensitive, creationData, nvPublic, eccPoint;
// Structures.
extern const TpmType symmetric, symmetricObject, keyedScheme, pcrSelections, digests, digestValues,
    commandCodes, algorithms, ticket, signature, timeInfo, capabilityData, context;

} // namespace types

/// A TPM2B whose content was enciphered by a session: its size can be read and nothing else.
void readEncrypted(StructureReader &reader, const QString &name, const TpmType &type);

} // namespace endorse::tpm
