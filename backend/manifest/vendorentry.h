// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

#include <array>
#include <manifest/verdict.h>

namespace endorse::manifest {

/// One entry of a file without signatures, as it stands there. Thread: a value.
struct VendorEntry final
{
    /// As Verdict::offset: the line of a CSV, or how many certificates stand before it.
    quint64 place = 0;
    quint32 size = 0; ///< Bytes in the file, as UTF-8.
    /// Why it is none (English, without what stands there); empty: it has the form of one.
    QByteArray problem;
    QByteArray mac;  ///< Espressif: as the file says.
    QByteArray name; ///< Espressif: the common name, as the file says. Infineon: empty.
    QByteArray pem;  ///< What should be one certificate.
    int pemLine = 1; ///< The line of the file on which pem begins; 1 in a bundle.

    /// The bytes of the entry as entryBytes() gives them.
    core::Bytes encoded() const;
    /// Of encoded(); place and size are not in it.
    static VendorEntry decoded(QByteArrayView bytes);
};

/// A certificate that was read from PEM, or why it could not be.
struct PemReading final
{
    core::Bytes der; ///< Empty: see problem.
    int line = 0;    ///< From 1, where the problem is.
    QByteArray problem;
};

/// Reads exactly one certificate, stricter than RFC 7468 in that nothing but empty lines may stand
/// around it. The DER itself is not looked at.
PemReading readCertificatePem(QByteArrayView pem);

/// As Verdict::contentDigest: over the certificate, so that the same one is known in whatever lines
/// it is written; over all of the entry when there is no certificate.
std::array<char, 16> contentDigestOf(const VendorEntry &entry);

} // namespace endorse::manifest
