// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>
#include <core/result.h>

#include <QString>
#include <QStringList>

#include <enrollmentlist/liststore.h>
#include <optional>

// The list into files. Thread: a blocking function, run in the store's thread.

namespace endorse::enrollmentlist {

enum class ExportFormat {
    Csv,     ///< One row a record; columns see recordmembers.h. Never a symmetric key.
    Json,    ///< An array, one record of the REST API a line.
    AzScript ///< A bash script of `az iot dps enrollment create` lines.
};
/// "csv", "json", "az".
QString toString(ExportFormat format);
std::optional<ExportFormat> exportFormat(const QString &word);

struct ExportRequest final
{
    QString file;
    ExportFormat format = ExportFormat::Csv;
    std::optional<QStringList> keys; ///< Registration IDs in lower case; absent: all rows.
    /// Symmetric keys are written too (JSON and the script). The file holds secrets then.
    bool withKeys = false;
};

struct ExportReport final
{
    QString file; ///< Absolute path.
    qint64 rows = 0;
    /// Rows that the format cannot hold whole, and so were left out or lack something: the script
    /// has no line for a record without attestation; CSV has no members that are not known here;
    /// symmetric keys were left out.
    qint64 incomplete = 0;
    double seconds = 0;
};

/// Writes beside the file, then renames: the old file stays unless all was written. 0600. Progress
/// is rows, and the total when it is known. Errors: of the store; category Store, code "write";
/// Input, code "not-regular" (a pipe, a device or a folder is there); Cancelled.
core::Result<ExportReport> exportFile(ListStore &store, const ExportRequest &request,
                                      Progress progress, core::CancelToken cancel);

} // namespace endorse::enrollmentlist
