// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace endorse::tpm::mssim {

/// What a client of the Microsoft TPM simulator asks for: a big-endian word, on the command or the
/// platform port. Source: TPM 2.0 reference code, Simulator/TpmTcpProtocol.h.
enum Request : quint32 {
    PowerOn = 1,
    PowerOff = 2,
    PhysicalPresenceOn = 3,
    PhysicalPresenceOff = 4,
    SendCommand = 8, ///< u8 locality, u32 length, bytes. Answer: u32 length, bytes, u32 0.
    CancelOn = 9,
    CancelOff = 10,
    NvOn = 11,
    NvOff = 12,
    KeyCacheOn = 13,
    KeyCacheOff = 14,
    Handshake = 15, ///< u32 version. Answer: u32 version, u32 properties, u32 0.
    Reset = 17,
    Restart = 18,
    SessionEnd = 20, ///< No answer.
    Stop = 21        ///< No answer.
};

constexpr quint32 protocolVersion = 1;
constexpr qsizetype wordSize = 4;
/// Properties in the handshake: a platform port is there, commands go to the TPM as they are.
constexpr quint32 platformAvailable = 1;
constexpr quint32 rawMode = 4;

} // namespace endorse::tpm::mssim
