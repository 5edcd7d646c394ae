// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

#include <QStringList>

namespace endorse::emulator {

/// How an IoT hub knows a device with an X.509 certificate: by the certificate's own thumbprint
/// ("selfSigned" in the hub's words) or by the authority that it leads to
/// ("certificateAuthority"). A value.
struct HubCertificates final
{
    QStringList thumbprints;        ///< SHA-256, lower-case hex.
    QList<core::Bytes> authorities; ///< DER.

    bool isEmpty() const { return thumbprints.isEmpty() && authorities.isEmpty(); }

    /// A raw JSON object; null when it is empty.
    core::Bytes toJson() const;
    /// What is no such object is empty.
    static HubCertificates fromJson(const core::Bytes &json);

    friend bool operator==(const HubCertificates &, const HubCertificates &) = default;
};

} // namespace endorse::emulator
