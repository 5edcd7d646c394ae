// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <manifest/entrydetail.h>

namespace endorse::manifest {

/// The chain of a device as people look at it: from the root, as far as there is one, down to the
/// device. @p certificates: DER, the device's first, each one readable; of more than 16 the first.
/// Slow: makes objects of OpenSSL.
QList<ChainElement> chainPicture(const QList<core::Bytes> &certificates, const TrustSets &trust,
                                 qint64 now);

/// The manifest signer whose signature of the entry is good.
ChainElement signerPicture(const TrustedCertificate &signer, qint64 now);
/// The manifest signer that an entry names without a good signature of it. @p code: of its verdict.
ChainElement falseSignerPicture(const TrustedCertificate &signer, EntryCode code, qint64 now);

} // namespace endorse::manifest
