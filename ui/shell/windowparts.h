// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace endorse::attestation {
class AttestationSession;
class Connections;
} // namespace endorse::attestation

namespace endorse::emulator {
class EmulatorHost;
}

namespace endorse::tpm {
class TpmLender;
}

namespace endorse::ui {

/// What the program gives its window to drive. All of it outlives the window; a null part is not
/// shown, save the first two, which every window needs.
struct WindowParts final
{
    attestation::AttestationSession *session = nullptr;
    attestation::Connections *connections = nullptr;
    /// The embedded service, for the Service page.
    emulator::EmulatorHost *emulatorHost = nullptr;
    /// The switch that lends the embedded TPM to other programs, for the Service page.
    tpm::TpmLender *tpmLender = nullptr;
};

} // namespace endorse::ui
