// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace endorse::tpm {

/// What a TPM tells about itself (TPM2_GetCapability, Part 2 sections 6.13 and 8.6). A value, made
/// by TpmConnection::properties().
struct TpmProperties final
{
    QString manufacturer; ///< TPM2_PT_MANUFACTURER as text: "IBM", "IFX".
    QString vendor;       ///< TPM2_PT_VENDOR_STRING_1 to 4 joined: "SW   TPM".
    QString firmware;     ///< Both firmware words in hex: "0x20191023 0x00163636".
    QString family;       ///< TPM2_PT_FAMILY_INDICATOR: "2.0".
    QString revision;     ///< Revision of the specification: "1.64".
    int specificationYear = 0;
    int specificationDay = 0; ///< Day of the year.

    int inputBuffer = 1024;     ///< Octets that one TPM2_HMAC or TPM2_SequenceUpdate takes.
    int nvBufferMax = 512;      ///< Octets that one TPM2_NV_Read gives.
    int maximumDigest = 0;      ///< Octets of the largest digest.
    int maximumCommandSize = 0; ///< Octets.

    bool ownerAuthSet = false;
    bool endorsementAuthSet = false;
    bool lockoutAuthSet = false;
    bool disableClear = false; ///< TPM2_Clear is switched off.
    bool inLockout = false;
    bool platformEnabled = false;
    bool ownerEnabled = false;
    bool endorsementEnabled = false;
    /// The TPM answers only TPM2_GetCapability and TPM2_GetTestResult; most other members are then
    /// empty.
    bool failureMode = false;

    int lockoutCounter = 0;
    int maximumAuthFailures = 0;
    int lockoutIntervalSeconds = 0;
    int lockoutRecoverySeconds = 0;

    int transientAvailable = 0;  ///< Objects that still fit into memory.
    int persistentAvailable = 0; ///< Objects that still fit into NV.
    int sessionsAvailable = 0;   ///< Sessions that can still be started.

    QList<quint32> persistentHandles;
    QList<quint32> transientHandles;
    QList<quint32> loadedSessions; ///< With their type: 0x02… HMAC, 0x03… policy.
    QList<quint32> nvIndices;
};

} // namespace endorse::tpm
