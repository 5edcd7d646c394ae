// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/attestation/devicechoice.h>
#include <ui/enrollments/enrollmentsparts.h>
#include <ui/manifest/manifestparts.h>

#include <QByteArray>
#include <QString>

#include <functional>

namespace endorse::attestation {
class AttestationSession;
class Connections;
class RunHistory;
} // namespace endorse::attestation

namespace endorse::emulator {
class EmulatorHost;
}

namespace endorse::enrollment {
class ServiceDesk;
}

namespace endorse::tpm {
class TpmLender;
}

namespace endorse::secrets {
class SecretStore;
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
    /// The finished runs, for the list of runs and their comparison.
    attestation::RunHistory *runHistory = nullptr;
    /// HTML and a title as PDF, in any thread; without it PDF is not offered.
    std::function<QByteArray(const QString &html, const QString &title)> pdf;
    /// The switch that lends the embedded TPM to other programs, for the Service page.
    tpm::TpmLender *tpmLender = nullptr;
    /// Where the connection string of a real service is kept; the Service page needs it.
    secrets::SecretStore *secretStore = nullptr;
    /// Where the Service page works on the embedded service, and on a real one; it needs both.
    enrollment::ServiceDesk *emulatorDesk = nullptr;
    enrollment::ServiceDesk *realDesk = nullptr;
    /// Devices that attest with a certificate; without it there is the TPM alone.
    DeviceParts devices;
    /// What the Enrollments page drives. Connections and session are those above, and the window
    /// adds how the service is reached; without a list there is no such page.
    EnrollmentsParts enrollments;
    /// What the Manifests page drives. List, connections and how the service is reached are those
    /// of the Enrollments page; without a data folder there is no such page.
    ManifestParts manifests;
};

} // namespace endorse::ui
