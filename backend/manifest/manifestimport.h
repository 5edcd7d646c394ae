// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>
#include <core/result.h>
#include <dps/enrollment.h>

#include <QCoroTask>

#include <enrollmentlist/progress.h>
#include <manifest/manifestverifier.h>
#include <memory>
#include <optional>
#include <vector>

namespace endorse::audit {
class AuditLog;
}

namespace endorse::dps {
class ServiceClient;
}

namespace endorse::enrollmentlist {
class ListStore;
}

// Accepted entries become X.509 individual enrollments: the registration ID is the common name of
// the device certificate, which alone is uploaded.

namespace endorse::manifest {

/// What is to be imported. A value.
struct ManifestImportRequest final
{
    QString file;
    QByteArray sha256; ///< Of the file when it was verified, 32 bytes.
    /// Of entries of the file; those that are not importable are passed over.
    std::vector<Verdict> verdicts;
    /// Of an import into a service: where its line goes. Null: nowhere. A list has its own.
    std::shared_ptr<audit::AuditLog> audit = nullptr;
};

/// What became of an entry.
struct ManifestImportItem final
{
    enum class Outcome : quint8 {
        Imported,
        AlreadyThere, ///< An enrollment of this ID has the same certificate.
        Taken,        ///< An enrollment of this ID is something else.
        Failed,       ///< See error.
        Unknown,      ///< What the service holds could not be seen; see error, and look there.
        NotSent       ///< To a service: it ended before the turn of this one.
    };
    quint32 index = 0; ///< Of the entry.
    QString registrationId;
    Outcome outcome = Outcome::Imported;
    std::optional<core::Error> error; ///< Of Taken, Failed and Unknown.
};
/// "imported", "alreadyThere", "taken", "failed", "unknown", "notSent".
QString toString(ManifestImportItem::Outcome outcome);

struct ManifestImportReport final
{
    qint64 asked = 0; ///< Importable entries.
    qint64 imported = 0;
    qint64 alreadyThere = 0;
    qint64 taken = 0;
    qint64 failed = 0;
    qint64 unknown = 0;
    qint64 notSent = 0;
    QList<ManifestImportItem> items; ///< Those not imported, in the order of the file.
    QStringList importedKeys;        ///< Registration IDs in lower case.
    QString changeId;                ///< Of the list; empty when nothing was imported.
    /// What was imported is there, and its line could not be written into the audit log.
    std::optional<core::Error> auditProblem;
    std::optional<core::Error> stopped; ///< Of a service: why it ended early.
    double seconds = 0;

    /// All are there now.
    bool isComplete() const { return imported + alreadyThere == asked; }
};

/// The enrollment of an entry, whose bytes are those that were judged. Fails with category Input
/// when the verdict is not importable. Thread-safe.
core::Result<dps::IndividualEnrollment> enrollmentOf(QByteArrayView entry, const Verdict &verdict);

/// Imports into a list in one transaction, with one line in the audit log (file name, SHA-256,
/// whether it was signed, else whose format it has, count). Rows that are there already stay as
/// they are. Blocks; runs in the thread of the store. Cancelled or failed, the list is as it was.
/// Fails besides as entryBytes() does.
core::Result<ManifestImportReport> importManifest(enrollmentlist::ListStore &store,
                                                  const ManifestImportRequest &request,
                                                  const enrollmentlist::Progress &progress,
                                                  const core::CancelToken &cancel);

/// What importManifest() would say, by reading alone: "imported" are those that would be. Others
/// change the list meanwhile as they like. Blocks; runs in the thread of the store.
core::Result<ManifestImportReport> checkManifest(enrollmentlist::ListStore &store,
                                                 const ManifestImportRequest &request,
                                                 const enrollmentlist::Progress &progress,
                                                 const core::CancelToken &cancel);

/// Imports into a service, in bulk operations; what is there already stays as it is, and is looked
/// at. @p progress is called in the calling thread. Fails as entryBytes() does; else the report
/// says what became of each entry. Cancelled: what was sent stays, and what was not looked at any
/// more is Unknown. One line in the audit log, as of a list, with the service and the count of each
/// outcome; none when there was nothing to import. Thread: that of the client; nothing blocks.
QCoro::Task<core::Result<ManifestImportReport>>
importManifest(std::shared_ptr<dps::ServiceClient> client, ManifestImportRequest request,
               enrollmentlist::Progress progress, core::CancelToken cancel);

} // namespace endorse::manifest
