// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <tpmtypes/structurenode.h>

#include <QDateTime>
#include <QList>
#include <QString>

namespace endorse::tpm {

/// One TPM command and its response as they went over the wire, secrets masked.
///
/// Masked bytes are '*' (0x2a), as many as the secret had; their ranges are listed. Masked are: the
/// hmac field of password and policy sessions when it is not empty (it may be an auth value), new
/// auth values, sensitive areas in the clear, the inner key (ActivateCredential's certInfo,
/// Import's encryptionKey), unsealed and decrypted data, and HMACs (SAS signatures). Lengths and
/// every other byte are those of the wire. Thread: a value.
struct TpmExchange final
{
    quint32 commandCode = 0;                     ///< TPM2_CC_…
    QString commandName;                         ///< "ActivateCredential"
    core::Bytes command;                         ///< TPM 2.0 Part 1 section 18: whole command.
    core::Bytes response;                        ///< Empty when none came.
    QList<tpmtypes::ByteRange> maskedInCommand;  ///< Ascending offsets into command.
    QList<tpmtypes::ByteRange> maskedInResponse; ///< Ascending offsets into response.
    /// TPM_RC of the response, or the TSS2_RC (0x000axxxx) of the transport when there is none.
    quint32 responseCode = 0;
    QDateTime startedAt; ///< UTC.
    /// From the moment before the command is handed to the kernel to the moment after the last
    /// byte of the response was read. Nanoseconds.
    qint64 wireNs = 0;

    friend bool operator==(const TpmExchange &, const TpmExchange &) = default;
};

} // namespace endorse::tpm
