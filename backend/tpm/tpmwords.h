// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace endorse::tpm {

/// The numbers of TPM 2.0 Part 2 in words, for StructureReader: always the number as it stands on
/// the wire, then what it means when that is known. English, never translated: these are the names
/// of the specification. Thread-safe.
namespace words {

QString hex16(quint32 value);
QString hex32(quint32 value);
/// "0x81000001 SRK", "0x4000000b TPM_RH_ENDORSEMENT", "0x03000000 policy session".
QString handle(quint32 value);
/// "AES (0x0006)".
QString algorithm(quint32 value);
QString curve(quint32 value);
/// "0x8002 TPM_ST_SESSIONS".
QString structureTag(quint32 value);
/// "0x00000147 TPM_CC_ActivateCredential".
QString commandCode(quint32 value);
/// TPM_CAP.
QString capability(quint32 value);
/// TPM_PT: "0x00000105 TPM_PT_MANUFACTURER".
QString property(quint32 value);
QString pcrProperty(quint32 value);
QString startupType(quint32 value);
QString sessionType(quint32 value);
QString yesNo(quint32 value);
/// TPMA_SESSION.
QString sessionAttributes(quint32 value);
/// TPMA_ALGORITHM, TPMA_CC, TPMA_NV, TPMA_LOCALITY, TPMA_ACT.
QString algorithmAttributes(quint32 value);
QString commandAttributes(quint32 value);
QString nvAttributes(quint32 value);
QString locality(quint32 value);
QString actAttributes(quint32 value);
/// Seconds that count from the start, negative for a limit of the ticket too (PolicySecret).
QString expiration(quint32 value);

/// The name of a TPM_PT without the number; empty when it is unknown.
QString propertyName(quint32 property);
/// The value of a TPM_PT as people read it ("IBM", "1.64"); empty: nothing but the number.
QString propertyMeaning(quint32 property, quint32 value);
/// "TPM_RC_INTEGRITY" for 0x1df; empty for what the specification does not know and for other
/// layers than the TPM's.
QString returnCodeName(quint32 rc);

} // namespace words

} // namespace endorse::tpm
