// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace endorse::attestation {

/// What a device proves itself with: its attestation mechanism.
enum class AttestationKind { Tpm, SymmetricKey, X509 };
/// As in an enrollment: "tpm", "symmetricKey", "x509".
QString toString(AttestationKind kind);

} // namespace endorse::attestation
