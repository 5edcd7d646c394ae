// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/error.h>

#include <QList>

#include <optional>

namespace endorse::tpm {

/// What an NV index of the TCG EK credential profile (section 2.2.1.4) holds.
enum class EkNvContent { Certificate, Nonce, Template };

/// An NV index that the profile gives to an EK.
struct EkNvIndex final
{
    quint32 index = 0;
    EkNvContent content = EkNvContent::Certificate;
    const char *templateId = ""; ///< "L-1", "H-3".
    const char *keyKind = "";    ///< "RSA 2048", "ECC NIST_P256".
};
/// All of them, by index.
const QList<EkNvIndex> &ekNvIndices();
/// The one with this number; nullptr for others.
const EkNvIndex *ekNvIndex(quint32 index);

/// Indices that may hold the chain of the certificates.
inline constexpr quint32 firstEkChainIndex = 0x01c00100;
inline constexpr quint32 lastEkChainIndex = 0x01c001ff;
/// Octets of them that are read: a chain has a few KiB, a TPM that lies has 16 MiB.
inline constexpr int mostEkChainOctets = 64 * 1024;

/// An NV index for a certificate that exists in the TPM.
struct NvCertificate final
{
    quint32 index = 0;
    /// Octets of the index, which may be larger than its certificate; 0 when the TPM does not tell.
    int indexSize = 0;
    core::Bytes der; ///< As long as its header tells; empty when there is a problem.
    /// Why there is no certificate: the TPM refused (its return code), reading would need an auth
    /// value and guessing one may lock the TPM (code "nv-auth"), or no whole DER element is there
    /// (code "ek-certificate").
    std::optional<core::Error> problem;
};

/// What TpmConnection::readEkCertificates() found.
struct EkCertificates final
{
    /// The indices for EK certificates that exist and were written, in ascending order.
    QList<NvCertificate> certificates;
    /// DER elements of the chain indices, in their order; a certificate may begin in one index and
    /// end in the next. From mostEkChainOctets at most.
    QList<core::Bytes> chain;
    /// Chain indices that could not be read.
    QList<NvCertificate> chainProblems;
    QList<quint32> nonceIndices;    ///< That exist; not read.
    QList<quint32> templateIndices; ///< That exist; not read.
};

} // namespace endorse::tpm
