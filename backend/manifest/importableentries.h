// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>
#include <core/result.h>
#include <dps/enrollment.h>

#include <QByteArray>
#include <QJsonObject>

#include <enrollmentlist/listrow.h>
#include <manifest/manifestimport.h>
#include <vector>

namespace endorse::manifest {

/// An entry on its way into a list or a service. A value.
struct ImportableEntry final
{
    quint32 index = 0;
    QString registrationId;
    core::Bytes certificate; ///< DER.

    QString key() const { return registrationId.toLower(); }
    dps::IndividualEnrollment record() const;
};

/// The verdicts that are importable, in order.
std::vector<const Verdict *> importableOf(const std::vector<Verdict> &verdicts);

/// Reads entries again, on all cores. Fails as entryBytes() does, Cancelled. Blocks.
core::Result<std::vector<ImportableEntry>> readEntries(const QString &file,
                                                       const std::vector<const Verdict *> &verdicts,
                                                       const core::CancelToken &cancel);

/// What is to be said of an entry whose ID the enrollment @p standing has already; @p refusal: of
/// whoever refused it.
ManifestImportItem itemOfStanding(const ImportableEntry &entry,
                                  const dps::IndividualEnrollment &standing,
                                  const core::Error &refusal);

/// What the audit log tells of an import, into a list or a service alike: the file (name, format,
/// SHA-256, whether it was signed), what it holds and what of it was rejected: by its verdict, and
/// @p refused of the others.
QJsonObject auditDetails(const ManifestImportRequest &request, qint64 refused);

/// Counts the item, and keeps it unless it was imported.
void countItem(ManifestImportReport *report, ManifestImportItem item);

} // namespace endorse::manifest
