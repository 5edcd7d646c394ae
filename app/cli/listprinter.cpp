// SPDX-License-Identifier: GPL-3.0-or-later
#include "listprinter.h"

#include <app/cli/recordprinter.h>

#include <QDateTime>
#include <QJsonDocument>

#include <array>
#include <utility>

namespace endorse::app::cli {

using enrollmentlist::Comparison;
using enrollmentlist::Difference;
using enrollmentlist::ListColumn;
using enrollmentlist::ListEntry;
using enrollmentlist::ListRow;
using enrollmentlist::Status;

namespace {

constexpr qsizetype mostLines = 200;

constexpr std::array<std::pair<const char *, ListColumn>, 8> columns{{
    {"registrationId", ListColumn::RegistrationId},
    {"deviceId", ListColumn::DeviceId},
    {"iotHubHostName", ListColumn::IotHub},
    {"attestation", ListColumn::Method},
    {"status", ListColumn::Status},
    {"lastAssignedDateTimeUtc", ListColumn::LastAssigned},
    {"lastUpdatedDateTimeUtc", ListColumn::Changed},
    {"etag", ListColumn::ETag},
}};

QString timeText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

QString statusText(Status status)
{
    switch (status) {
    case Status::Unassigned:
        return say(QT_TRANSLATE_NOOP("endorse::app", "Unassigned"));
    case Status::Assigned:
        return say(QT_TRANSLATE_NOOP("endorse::app", "Assigned"));
    case Status::Failed:
        return say(QT_TRANSLATE_NOOP("endorse::app", "Failed"));
    case Status::Disabled:
        return say(QT_TRANSLATE_NOOP("endorse::app", "Disabled"));
    }
    return {};
}

core::Text differenceText(const Difference &difference)
{
    switch (difference.what) {
    case Difference::What::OnlyLocal:
        return difference.removedThere
                   ? text(QT_TRANSLATE_NOOP("endorse::app",
                                            "\"%1\" is only here: it was removed there."))
                   : text(QT_TRANSLATE_NOOP("endorse::app", "\"%1\" is only here."));
    case Difference::What::OnlyService:
        return difference.removedHere
                   ? text(QT_TRANSLATE_NOOP("endorse::app",
                                            "\"%1\" is only there: it was removed here."))
                   : text(QT_TRANSLATE_NOOP("endorse::app", "\"%1\" is only there."));
    case Difference::What::Different:
        break;
    }
    switch (difference.changed) {
    case Difference::Side::Here:
        return text(QT_TRANSLATE_NOOP("endorse::app", "\"%1\" was changed here: %2"));
    case Difference::Side::There:
        return text(QT_TRANSLATE_NOOP("endorse::app", "\"%1\" was changed there: %2"));
    case Difference::Side::Both:
        return text(QT_TRANSLATE_NOOP("endorse::app", "\"%1\" was changed on both sides: %2"));
    case Difference::Side::Unknown:
        break;
    }
    return text(QT_TRANSLATE_NOOP("endorse::app", "\"%1\" differs: %2"));
}

void row(const Console &console, const char *label, const QString &value)
{
    console.line(QStringLiteral("%1: %2").arg(say(label), value));
}

QJsonObject listFacts(const ListEntry &entry)
{
    return {{QStringLiteral("addedBy"), entry.addedBy},
            {QStringLiteral("addedDateTimeUtc"), timeText(entry.addedMs)},
            {QStringLiteral("changedBy"), entry.changedBy},
            {QStringLiteral("changedDateTimeUtc"), timeText(entry.changedMs)},
            {QStringLiteral("isDirty"), entry.isDirty()},
            {QStringLiteral("syncedEtag"), QString::fromUtf8(entry.syncedEtag)},
            {QStringLiteral("duplicateOf"), entry.duplicateOf}};
}

} // namespace

QJsonObject toJson(const ListRow &row)
{
    QJsonObject json{
        {QStringLiteral("registrationId"), row.registrationId},
        {QStringLiteral("deviceId"), row.deviceId},
        {QStringLiteral("iotHubHostName"), row.iotHub},
        {QStringLiteral("attestation"), toString(row.method)},
        {QStringLiteral("status"), toString(row.status)},
        {QStringLiteral("lastUpdatedDateTimeUtc"), timeText(row.changedMs)},
        {QStringLiteral("etag"), QString::fromUtf8(row.etag)},
        {QStringLiteral("isDirty"), row.isDirty},
        {QStringLiteral("isDuplicateEk"), row.isDuplicateEk},
    };
    if (row.lastAssignedMs != 0)
        json.insert(QStringLiteral("lastAssignedDateTimeUtc"), timeText(row.lastAssignedMs));
    return json;
}

std::optional<ListColumn> listColumn(const QString &word)
{
    for (const auto &[name, column] : columns) {
        if (word == QLatin1String(name))
            return column;
    }
    return std::nullopt;
}

QStringList listColumnWords()
{
    QStringList words;
    for (const auto &[name, column] : columns)
        words.append(QLatin1String(name));
    return words;
}

void printRows(const Console &console, const ListedRows &listed)
{
    if (console.isJson()) {
        QJsonArray rows;
        for (const ListRow &one : listed.rows)
            rows.append(toJson(one));
        console.document({{QStringLiteral("ok"), true},
                          {QStringLiteral("total"), listed.total},
                          {QStringLiteral("matching"), listed.matching},
                          {QStringLiteral("rows"), rows},
                          {QStringLiteral("loadMs"), listed.loadMs},
                          {QStringLiteral("ms"), listed.ms}});
        return;
    }
    AlignedTable table;
    for (const ListRow &one : listed.rows) {
        table.add({one.registrationId, toString(one.method), statusText(one.status), one.deviceId,
                   one.iotHub});
    }
    table.print(console);
    if (listed.total == 0)
        console.note(say(QT_TRANSLATE_NOOP("endorse::app", "The list is empty.")));
    else if (listed.rows.size() < listed.total) {
        console.note(text(QT_TRANSLATE_NOOP("endorse::app", "Shown: %1, matching: %2, in all: %3"))
                         .arg(listed.rows.size())
                         .arg(listed.matching)
                         .arg(listed.total)
                         .render());
    }
}

void addFailure(QJsonObject *document, core::ErrorCategory category, const char *code,
                const core::Text &message)
{
    core::Error error;
    error.category = category;
    error.code = QLatin1String(code);
    error.message = message;
    document->insert(QStringLiteral("ok"), false);
    document->insert(QStringLiteral("error"), error.toJson());
}

void addAuditProblem(const Console &console, const std::optional<core::Error> &problem,
                     QJsonObject *document)
{
    if (!problem)
        return;
    console.note(say(QT_TRANSLATE_NOOP("endorse::app",
                                       "The change is done. Its line in the audit log could not "
                                       "be written now. It is written with the next change.")));
    console.error(*problem);
    document->insert(QStringLiteral("auditProblem"), problem->toJson());
}

void printEntry(const Console &console, ListEntry entry, bool withKeys,
                const std::optional<core::Error> &auditProblem)
{
    QJsonObject document{{QStringLiteral("ok"), true}};
    addAuditProblem(console, auditProblem, &document);
    if (!withKeys && entry.record.attestation.symmetricKey)
        entry.record.attestation.symmetricKey = dps::SymmetricKeyAttestation();
    if (console.isJson()) {
        document.insert(QStringLiteral("enrollment"),
                        QJsonDocument::fromJson(entry.record.toJson()).object());
        document.insert(QStringLiteral("list"), listFacts(entry));
        console.document(document);
        return;
    }
    printRecord(console, entry.record);
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Changed in the list"),
        //: %1 a time, %2 the name of a computer
        text(QT_TRANSLATE_NOOP("endorse::app", "%1 on %2"))
            .arg(timeText(entry.changedMs))
            .arg(entry.changedBy)
            .render());
    if (entry.isDirty())
        console.line(
            say(QT_TRANSLATE_NOOP("endorse::app", "It differs from what was last in step with a "
                                                  "service.")));
    if (!entry.duplicateOf.isEmpty())
        row(console, QT_TRANSLATE_NOOP("endorse::app", "Another row with its EK"),
            entry.duplicateOf);
}

void printImport(const Console &console, const enrollmentlist::ImportReport &report)
{
    const qint64 bad = report.rejectedCount - report.known;
    QJsonObject document{{QStringLiteral("ok"), true}};
    if (bad > 0) {
        addFailure(
            &document, core::ErrorCategory::Input, "rejected-rows",
            text(QT_TRANSLATE_NOOP("endorse::app", "Rows that were not imported: %1")).arg(bad));
    }
    addAuditProblem(console, report.auditProblem, &document);
    if (console.isJson()) {
        QJsonArray rejected;
        for (const enrollmentlist::RejectedRow &one : report.rejected) {
            rejected.append(QJsonObject{{QStringLiteral("line"), one.line},
                                        {QStringLiteral("column"), one.column},
                                        {QStringLiteral("reason"), one.reason}});
        }
        document.insert(QStringLiteral("read"), report.read);
        document.insert(QStringLiteral("imported"), report.imported);
        document.insert(QStringLiteral("known"), report.known);
        document.insert(QStringLiteral("rejected"), rejected);
        document.insert(QStringLiteral("rejectedCount"), report.rejectedCount);
        document.insert(QStringLiteral("rejectedFile"), report.rejectedFile);
        document.insert(QStringLiteral("sha256"), core::toHex(report.sha256));
        document.insert(QStringLiteral("changeId"), report.changeId);
        document.insert(QStringLiteral("seconds"), report.seconds);
        console.document(document);
        return;
    }
    console.line(
        text(QT_TRANSLATE_NOOP("endorse::app", "Read: %1, imported: %2, in the list already: %3, "
                                               "rejected: %4"))
            .arg(report.read)
            .arg(report.imported)
            .arg(report.known)
            .arg(bad)
            .render());
    qsizetype shown = 0;
    for (const enrollmentlist::RejectedRow &one : report.rejected) {
        if (one.verdict == enrollmentlist::Verdict::Known || ++shown > mostLines)
            continue;
        console.line(text(QT_TRANSLATE_NOOP("endorse::app", "Line %1: %2"))
                         .arg(one.line)
                         .arg(one.error.message)
                         .render());
    }
    if (!report.rejectedFile.isEmpty()) {
        console.line(text(QT_TRANSLATE_NOOP("endorse::app",
                                            "The rejected rows are in \"%1\", to be mended and "
                                            "imported again."))
                         .arg(report.rejectedFile)
                         .render());
    }
}

void showComparison(const Console &console, const Comparison &comparison)
{
    qsizetype shown = 0;
    for (const Difference &difference : comparison.differences) {
        if (++shown > mostLines)
            break;
        const core::Text line = differenceText(difference);
        console.line(difference.what == Difference::What::Different
                         ? line.arg(difference.registrationId)
                               .arg(difference.members.join(QLatin1String(", ")))
                               .render()
                         : line.arg(difference.registrationId).render());
    }
    if (comparison.differences.size() > mostLines) {
        console.line(text(QT_TRANSLATE_NOOP("endorse::app", "More differences: %1"))
                         .arg(comparison.differences.size() - mostLines)
                         .render());
    }
    const QString sum =
        text(QT_TRANSLATE_NOOP("endorse::app", "Only here: %1, only there: %2, different: %3, "
                                               "equal: %4"))
            .arg(comparison.onlyLocal)
            .arg(comparison.onlyService)
            .arg(comparison.different)
            .arg(comparison.equal)
            .render();
    if (console.isJson())
        console.note(sum);
    console.line(sum);
    if (comparison.serviceMoved) {
        console.note(say(QT_TRANSLATE_NOOP("endorse::app",
                                           "The service was changed while it was read. Compare "
                                           "again to see what came meanwhile.")));
    }
}

} // namespace endorse::app::cli
