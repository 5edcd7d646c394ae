// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>
#include <core/result.h>

#include <QString>

#include <enrollmentlist/progress.h>
#include <manifest/manifestverifier.h>
#include <optional>
#include <vector>

// What a manifest gives to other programs. Blocking functions, for a worker thread.

namespace endorse::manifest {

enum class CertificateFormat {
    Pem,   ///< A file for each device.
    Der,   ///< As Pem.
    Bundle ///< One PEM file.
};

struct CertificateExport final
{
    QString file;                  ///< The manifest.
    std::vector<Verdict> verdicts; ///< Entries with a certificate are exported, each device once.
    CertificateFormat format = CertificateFormat::Pem;
    /// Pem, Der: a folder that does not exist, or is empty. Bundle: a file, which is replaced.
    QString target;
};

struct CertificateExportReport final
{
    QString target; ///< Absolute.
    qint64 certificates = 0;
    double seconds = 0;
};

/// Writes the device certificates, 0600: "00000042-sn0123….pem", with the index of the entry and
/// the common name of the certificate, in which anything but letters, digits and "-._" is an
/// underscore. The folder, or the file, appears when all is written. Fails with category Store,
/// code "write"; Input, code "occupied" (the folder has something in it, or is none; the file is
/// the manifest itself), "nothing" (no entry has a certificate); as entryBytes(); Cancelled.
core::Result<CertificateExportReport> exportCertificates(const CertificateExport &request,
                                                         const enrollmentlist::Progress &progress,
                                                         const core::CancelToken &cancel);

enum class VerdictFormat { Csv, Json, Html };
/// "csv", "json", "html".
QString toString(VerdictFormat format);
std::optional<VerdictFormat> verdictFormat(const QString &word);

/// Writes the verdicts into a file, 0600, in one piece: CSV (index, verdict, code, warnings, unique
/// ID, registration ID, the earlier entry, place; of a refused file one row), the document of
/// verdictDocument(), or a page in the program's language without script. @p verdicts: those of the
/// report. Fails with category Store, code "write"; Input, code "occupied" (the target is the
/// manifest itself); Cancelled.
core::Result<QString> exportVerdicts(const VerifyReport &report,
                                     const std::vector<Verdict> &verdicts, VerdictFormat format,
                                     const QString &target, const core::CancelToken &cancel);

} // namespace endorse::manifest
