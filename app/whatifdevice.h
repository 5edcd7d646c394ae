// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/fault.h>
#include <core/bytes.h>
#include <core/result.h>

#include <QDateTime>
#include <QList>

namespace endorse::app {

/// A device with a certificate, made for one run with a fault: its key lies in the folder of the
/// run, below a root and an intermediate authority of its own. Thread: a value.
struct WhatIfDevice final
{
    QString keyFile;          ///< PEM, 0600; gone where the fault is that it is gone.
    QList<core::Bytes> chain; ///< DER: the device's own, and the intermediate one.
    core::Bytes root;         ///< Above them.
    core::Bytes authority;    ///< The certificate of the intermediate authority.
    /// What the enrollment names instead where the fault wants it: the certificate of another key
    /// with the same name, or another authority.
    core::Bytes other;
};

/// The registration ID of devices in runs with a fault.
inline constexpr char whatIfRegistrationId[] = "what-if-device";

/// Makes it in @p folder, which is there. Blocks for milliseconds: for a background thread.
core::Result<WhatIfDevice> makeWhatIfDevice(attestation::Fault fault, const QString &folder,
                                            const QDateTime &now);

} // namespace endorse::app
