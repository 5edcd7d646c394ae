// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/cli/console.h>

#include <QJsonArray>

#include <enrollmentlist/comparison.h>
#include <enrollmentlist/listimport.h>
#include <enrollmentlist/listquery.h>
#include <enrollmentlist/liststore.h>

// What verbs on an enrollment list say, for people and as JSON.

namespace endorse::app::cli {

/// {"registrationId", "deviceId", "iotHubHostName", "attestation", "status",
/// "lastAssignedDateTimeUtc"?, "lastUpdatedDateTimeUtc", "etag", "isDirty", "isDuplicateEk"}.
QJsonObject toJson(const enrollmentlist::ListRow &row);
/// The column of one of these names; nullopt for another word.
std::optional<enrollmentlist::ListColumn> listColumn(const QString &word);
QStringList listColumnWords();

/// The answer of "list".
struct ListedRows final
{
    qsizetype total = 0;
    qsizetype matching = 0;
    QList<enrollmentlist::ListRow> rows;
    double loadMs = 0;
    double ms = 0;
};
void printRows(const Console &console, const ListedRows &listed);

/// Puts {"ok": false, "error"} into the document of a verb that did not do all: @p code is
/// "rejected-rows", "refused", "unknown" or "findings", @p message says how many.
void addFailure(QJsonObject *document, core::ErrorCategory category, const char *code,
                const core::Text &message);
/// A change is done, and its line in the audit log could not be written: says so on standard error
/// and as "auditProblem" of the document.
void addAuditProblem(const Console &console, const std::optional<core::Error> &problem,
                     QJsonObject *document);

/// Without its symmetric keys unless @p withKeys. @p auditProblem: of the change that made it so.
void printEntry(const Console &console, enrollmentlist::ListEntry entry, bool withKeys,
                const std::optional<core::Error> &auditProblem = {});
void printImport(const Console &console, const enrollmentlist::ImportReport &report);

/// What the two do not have in common, before anything is sent: lines on standard output, under
/// --json a summary on standard error.
void showComparison(const Console &console, const enrollmentlist::Comparison &comparison);

} // namespace endorse::app::cli
