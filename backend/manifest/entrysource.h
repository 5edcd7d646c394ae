// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/cancel.h>
#include <core/result.h>

#include <QFile>

#include <manifest/entryjudge.h>
#include <manifest/vendorreader.h>
#include <memory>

namespace endorse::manifest {

/// Entries of a file that was verified, read once more. Each is compared with its verdict, so that
/// nothing comes out of it that was not judged. Blocks. Thread: one.
class EntrySource final
{
public:
    /// @p cancel: see makeVendorReader().
    explicit EntrySource(core::CancelToken cancel = {});

    /// Errors: category Store, code "read"; Input, code "not-regular".
    core::Result<void> open(const QString &file);
    /// The whole entry, behind which EntryJudge::Padding bytes can be read until it is copied.
    /// Fails with category Input, code "entry-changed", when what is signed is not what was judged.
    /// Of a file without signatures: VendorEntry::encoded(); one after the other in the order of
    /// the file costs one reading, any other order one for each; fails besides as their readers do.
    core::Result<core::Bytes> entry(const Verdict &verdict);

private:
    core::Result<core::Bytes> vendorEntry(const Verdict &verdict);

    core::CancelToken m_cancel;
    QString m_path;
    QFile m_file;
    std::unique_ptr<VendorReader> m_vendor; ///< Of m_file; reads forwards only.
    Origin m_vendorOrigin = Origin::TrustAndGo;
    quint32 m_vendorNext = 0; ///< Index of the entry that m_vendor gives next.
    EntryJudge m_judge;
};

/// The device certificate (DER) of an entry that was judged and accepted: the first one of slot 0.
/// @p entry: as EntrySource gives it, of a file of @p origin. Fails with category Input, code
/// "no-certificate". Takes some microseconds. Thread-safe.
core::Result<core::Bytes> deviceCertificateOf(QByteArrayView entry,
                                              Origin origin = Origin::TrustAndGo);

} // namespace endorse::manifest
