// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/connections.h>
#include <core/result.h>

#include <QList>
#include <QString>

namespace endorse::ui {

/// What stands in the fields of the connection dialog, and what it means. No widgets: the rules can
/// be tested alone. Thread: a value.
struct ConnectionForm final
{
    attestation::TpmChoice::Kind tpmKind = attestation::TpmChoice::Kind::Embedded;
    QString tpmAddress;
    attestation::ServiceChoice::Kind serviceKind = attestation::ServiceChoice::Kind::Emulator;
    QString endpoint;
    QString idScope;
    QString caFile;
    QString registrationId;

    /// An address to begin with.
    struct Preset
    {
        core::Text label;
        QString address;
    };
    static const QList<Preset> &presets();
    /// The address of Microsoft's public service, which every instance answers at.
    static QString globalEndpoint();

    static ConnectionForm of(const attestation::TpmChoice &tpm,
                             const attestation::ServiceChoice &service);

    /// Fields that are not in use (an address while the embedded TPM is chosen) are not checked. On
    /// failure Error::place names the field: "tpmAddress", "endpoint", "idScope", "caFile",
    /// "registrationId".
    core::Result<attestation::TpmChoice> tpm() const;
    core::Result<attestation::ServiceChoice> service() const;
    /// One line of what the choice leads to. Only for a form without error.
    core::Text summary() const;
};

/// An endpoint as people write it: "https://" may be left out, a path may be "/" at most. Fails
/// with category Input when it is not an https address.
core::Result<QUrl> parseEndpoint(const QString &text);

} // namespace endorse::ui
