// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <manifest/entrydetail.h>
#include <manifest/manifestverifier.h>

class QFile;

namespace endorse::manifest {

/// verifyManifest() of a file that is no manifest of Trust&GO but @p origin (see originOf()). @p
/// file is open and at its beginning.
core::Result<VerifyReport> verifyVendorFile(QFile &file, Origin origin,
                                            const VerifyRequest &request, const VerdictSink &sink,
                                            const core::CancelToken &cancel);

/// detailOf() of an entry of such a file; fails as it does.
core::Result<EntryDetail> vendorDetailOf(QByteArrayView entry, const Verdict &verdict,
                                         const TrustSets &trust, qint64 now);

} // namespace endorse::manifest
