// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <audit/auditlog.h>
#include <core/clock.h>

#include <QTemporaryDir>

#include <enrollmentlist/liststore.h>
#include <memory>

namespace endorse::testing {

/// Fresh lists on an engine, and records for them.
class ListBench final
{
public:
    /// "sqlite", "postgresql".
    explicit ListBench(const QString &engine);

    static void addEngines();

    const enrollmentlist::ListPlace &place() const { return m_place; }
    QString filePath(const char *name) const;
    /// Ends the test program when the list cannot be opened.
    std::unique_ptr<enrollmentlist::ListStore>
    open(const QString &station = stationA(), std::shared_ptr<audit::AuditLog> log = nullptr,
         enrollmentlist::StoreOptions options = {}) const;
    std::shared_ptr<audit::AuditLog> openLog(const char *name = "audit.jsonl") const;
    /// The audit log's lines, and whether it verifies.
    QList<QJsonObject> lines(const char *name = "audit.jsonl") const;

    static QString stationA() { return QStringLiteral("desk-a"); }
    static QString stationB() { return QStringLiteral("desk-b"); }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    enrollmentlist::ListPlace m_place;
};

/// "Device-000042".
QString listId(int number);
/// With an EK of this number's own.
dps::IndividualEnrollment listRecord(int number);
/// base64 of a TPM2B_PUBLIC.
QByteArray ekOf(int number);
QList<dps::IndividualEnrollment> listRecords(int from, int count);
enrollmentlist::PreparedRow listPrepared(int number);

} // namespace endorse::testing
