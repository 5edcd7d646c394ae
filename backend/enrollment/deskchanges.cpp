// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskchanges.h"

#include <QCoreApplication>

#include <enrollment/deskline.h>

namespace endorse::enrollment {

using core::CancelToken;
using core::Error;
using core::ErrorCategory;
using core::Result;
using core::Text;
using dps::AttestationMechanism;
using dps::BulkItem;
using dps::BulkMode;
using dps::BulkProgress;
using dps::BulkReport;
using dps::EnrollmentGroup;
using dps::EnrollmentGroupId;
using dps::IndividualEnrollment;
using dps::RegistrationId;
using dps::ServiceClient;
using Line = std::shared_ptr<DeskLine>;

namespace {

constexpr int notFound = 404;
constexpr int preconditionFailed = 412;

Error notOpen()
{
    Error error;
    error.category = ErrorCategory::Input;
    error.code = QStringLiteral("not-open");
    error.message = Text("endorse::enrollment",
                         QT_TRANSLATE_NOOP("endorse::enrollment", "No service is connected."));
    error.hint = Text("endorse::enrollment",
                      QT_TRANSLATE_NOOP("endorse::enrollment",
                                        "Start the emulator, or keep the connection string of a "
                                        "provisioning service, and try again."));
    return error;
}

Error notLoaded(const QString &id)
{
    Error error;
    error.category = ErrorCategory::Input;
    error.code = QStringLiteral("not-loaded");
    error.place = id;
    error.message =
        Text("endorse::enrollment",
             QT_TRANSLATE_NOOP("endorse::enrollment", "%1 is not on the list any more."))
            .arg(id);
    error.hint =
        Text("endorse::enrollment", QT_TRANSLATE_NOOP("endorse::enrollment", "Refresh the list."));
    return error;
}

bool isGoneError(const Error &error)
{
    return error.httpStatus == notFound;
}

// What is different between the two kinds of records, by overload.

Result<RegistrationId> parsedId(const IndividualEnrollment &record)
{
    return RegistrationId::parse(record.registrationId);
}
Result<EnrollmentGroupId> parsedId(const EnrollmentGroup &record)
{
    return EnrollmentGroupId::parse(record.enrollmentGroupId);
}
QCoro::Task<Result<IndividualEnrollment>> putOn(Line line, IndividualEnrollment record,
                                                QByteArray ifMatch)
{
    return line->client.putEnrollment(std::move(record), std::move(ifMatch), line->cancel.token());
}
QCoro::Task<Result<EnrollmentGroup>> putOn(Line line, EnrollmentGroup record, QByteArray ifMatch)
{
    return line->client.putEnrollmentGroup(std::move(record), std::move(ifMatch),
                                           line->cancel.token());
}
QCoro::Task<BulkReport> bulkOn(Line line, BulkMode mode, QList<IndividualEnrollment> records,
                               BulkProgress progress, CancelToken cancel)
{
    return line->client.bulkEnrollments(mode, std::move(records), std::move(progress),
                                        std::move(cancel));
}
QCoro::Task<BulkReport> bulkOn(Line line, BulkMode mode, QList<EnrollmentGroup> records,
                               BulkProgress progress, CancelToken cancel)
{
    return line->client.bulkEnrollmentGroups(mode, std::move(records), std::move(progress),
                                             std::move(cancel));
}
void clearStateOf(IndividualEnrollment &record)
{
    record.registrationState.reset();
}
void clearStateOf(EnrollmentGroup &) {}

/// What somebody chose, without what the service writes by itself. Keys are not told, so they are
/// equal to any.
template<class Record>
Record chosenPart(Record record)
{
    record.clearReadOnly();
    clearStateOf(record);
    if (record.attestation.symmetricKey)
        record.attestation.symmetricKey.emplace();
    return record;
}

template<class Record>
bool isSaved(const Record &meant, const Record &found)
{
    // Whoever set a key of their own cannot see whether it is that one.
    const auto &keys = meant.attestation.symmetricKey;
    if (keys && !keys->isEmpty())
        return false;
    return chosenPart(meant) == chosenPart(found);
}

QByteArray conditionOf(SaveMode mode, const QByteArray &etag)
{
    if (mode == SaveMode::Create)
        return {};
    return mode == SaveMode::Overwrite ? QByteArrayLiteral("*") : etag;
}

template<class Record>
QCoro::Task<SaveOutcome<Record>> write(Line line, Record record, SaveMode mode)
{
    SaveOutcome<Record> outcome;
    if (!line) {
        outcome.error = notOpen();
        co_return outcome;
    }
    const DeskLease lease(line->tally);
    const auto id = parsedId(record);
    if (!id) {
        outcome.error = id.error();
        co_return outcome;
    }
    // Without an ETag nobody can tell what would be written over: what is there is shown first.
    const bool isBlind = mode == SaveMode::IfUnchanged && record.etag.isEmpty();
    if (!isBlind) {
        auto written = co_await putOn(line, record, conditionOf(mode, record.etag));
        line->http.takeExchanges();
        if (written) {
            outcome.saved = std::move(*written);
            co_return outcome;
        }
        const int status = written.error().httpStatus;
        if (mode == SaveMode::Create || (status != preconditionFailed && status != notFound)) {
            outcome.error = written.error();
            co_return outcome;
        }
    }
    auto there = co_await readRecord(line, *id);
    if (there && isSaved(record, *there))
        outcome.saved = std::move(*there);
    else if (there)
        outcome.theirs = std::move(*there);
    else if (isGoneError(there.error()))
        outcome.isGone = true;
    else
        outcome.error = there.error();
    co_return outcome;
}

/// Counts the outcomes, once all are known.
BulkReport counted(BulkReport report)
{
    report.done = report.refused = report.notSent = report.unknown = 0;
    for (const BulkItem &item : std::as_const(report.items)) {
        switch (item.outcome) {
        case BulkItem::Outcome::Done:
            ++report.done;
            break;
        case BulkItem::Outcome::Refused:
            ++report.refused;
            break;
        case BulkItem::Outcome::NotSent:
            ++report.notSent;
            break;
        case BulkItem::Outcome::Unknown:
            ++report.unknown;
            break;
        }
    }
    return report;
}

BulkReport reportOf(const QStringList &ids)
{
    BulkReport report;
    report.items.reserve(ids.size());
    for (const QString &id : ids) {
        BulkItem item;
        item.id = id;
        report.items.append(std::move(item));
    }
    return report;
}

BulkReport notConnected(const QStringList &ids)
{
    BulkReport report = reportOf(ids);
    report.stopped = notOpen();
    return counted(std::move(report));
}

void refuse(BulkItem &item, const Error &error)
{
    item.outcome = BulkItem::Outcome::Refused;
    item.error = error;
}

/// Sends what is to be sent, and puts what came of it at the place of each id.
template<class Record>
QCoro::Task<BulkReport> send(Line line, BulkMode mode, BulkReport report, QList<Record> records,
                             QList<qsizetype> places, BulkProgress progress, CancelToken cancel)
{
    const DeskLease lease(line->tally);
    const EitherCancelled either(line->cancel.token(), cancel);
    const BulkReport sent =
        co_await bulkOn(line, mode, std::move(records), std::move(progress), either.token());
    line->http.takeExchanges();
    for (qsizetype i = 0; i < std::min(places.size(), sent.items.size()); ++i) {
        BulkItem &item = report.items[places.at(i)];
        item.outcome = sent.items.at(i).outcome;
        item.error = sent.items.at(i).error;
    }
    report.stopped = sent.stopped;
    co_return counted(std::move(report));
}

template<class Record>
QCoro::Task<BulkReport> removeAll(Line line, QStringList ids, DeskRows<Record> rows,
                                  BulkProgress progress, CancelToken cancel)
{
    if (!line)
        co_return notConnected(ids);
    BulkReport report = reportOf(ids);
    QList<Record> records;
    QList<qsizetype> places;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (!rows.at(i)) {
            refuse(report.items[i], notLoaded(ids.at(i)));
            continue;
        }
        records.append(*rows.at(i));
        places.append(i);
    }
    co_return co_await send<Record>(line, BulkMode::Delete, std::move(report), std::move(records),
                                    std::move(places), std::move(progress), std::move(cancel));
}

template<class Record>
QCoro::Task<BulkReport> enableAll(Line line, QStringList ids, DeskRows<Record> rows, bool enabled,
                                  BulkProgress progress, CancelToken cancel)
{
    if (!line)
        co_return notConnected(ids);
    BulkReport report = reportOf(ids);
    QList<Record> records;
    QList<qsizetype> places;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (!rows.at(i)) {
            refuse(report.items[i], notLoaded(ids.at(i)));
        } else if (rows.at(i)->isEnabled() == enabled) {
            report.items[i].outcome = BulkItem::Outcome::Done;
        } else {
            Record record = *rows.at(i);
            record.provisioningStatus =
                enabled ? QStringLiteral("enabled") : QStringLiteral("disabled");
            records.append(std::move(record));
            places.append(i);
        }
    }
    if (records.isEmpty())
        co_return counted(std::move(report));
    co_return co_await send<Record>(line, BulkMode::UpdateIfMatchETag, std::move(report),
                                    std::move(records), std::move(places), std::move(progress),
                                    std::move(cancel));
}

/// One question to the service; the lease keeps the line open until it is answered.
template<class T, class Id>
QCoro::Task<Result<T>>
ask(Line line, ServiceClient::Answer<T> (ServiceClient::*question)(Id, CancelToken), Id id)
{
    if (!line)
        co_return core::fail(notOpen());
    const DeskLease lease(line->tally);
    auto answer = co_await (line->client.*question)(id, line->cancel.token());
    line->http.takeExchanges();
    co_return answer;
}

} // namespace

QCoro::Task<Result<IndividualEnrollment>> readRecord(Line line, RegistrationId id)
{
    return ask(std::move(line), &ServiceClient::getEnrollment, std::move(id));
}

QCoro::Task<Result<EnrollmentGroup>> readRecord(Line line, EnrollmentGroupId id)
{
    return ask(std::move(line), &ServiceClient::getEnrollmentGroup, std::move(id));
}

QCoro::Task<Result<AttestationMechanism>> readAttestation(Line line, RegistrationId id)
{
    return ask(std::move(line), &ServiceClient::getAttestationMechanism, std::move(id));
}

QCoro::Task<Result<AttestationMechanism>> readAttestation(Line line, EnrollmentGroupId id)
{
    return ask(std::move(line), &ServiceClient::getGroupAttestationMechanism, std::move(id));
}

QCoro::Task<SaveOutcome<IndividualEnrollment>> writeRecord(Line line, IndividualEnrollment record,
                                                           SaveMode mode)
{
    return write(std::move(line), std::move(record), mode);
}

QCoro::Task<SaveOutcome<EnrollmentGroup>> writeRecord(Line line, EnrollmentGroup record,
                                                      SaveMode mode)
{
    return write(std::move(line), std::move(record), mode);
}

QCoro::Task<BulkReport> deleteRecords(Line line, QStringList ids,
                                      DeskRows<IndividualEnrollment> rows, BulkProgress progress,
                                      CancelToken cancel)
{
    return removeAll(std::move(line), std::move(ids), std::move(rows), std::move(progress),
                     std::move(cancel));
}

QCoro::Task<BulkReport> deleteRecords(Line line, QStringList ids, DeskRows<EnrollmentGroup> rows,
                                      BulkProgress progress, CancelToken cancel)
{
    return removeAll(std::move(line), std::move(ids), std::move(rows), std::move(progress),
                     std::move(cancel));
}

QCoro::Task<BulkReport> deleteRecords(Line line, QStringList ids, DeskRows<DeskRegistration> rows,
                                      BulkProgress progress, CancelToken cancel)
{
    if (!line)
        co_return notConnected(ids);
    const DeskLease lease(line->tally);
    const EitherCancelled either(line->cancel.token(), cancel);
    BulkReport report = reportOf(ids);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        BulkItem &item = report.items[i];
        const auto id = RegistrationId::parse(ids.at(i));
        if (!rows.at(i) || !id) {
            refuse(item, id ? notLoaded(ids.at(i)) : id.error());
            continue;
        }
        const QByteArray etag = rows.at(i)->state.etag.toUtf8();
        const auto deleted = co_await line->client.deleteRegistration(*id, etag, either.token());
        line->http.takeExchanges();
        if (deleted || isGoneError(deleted.error())) {
            item.outcome = BulkItem::Outcome::Done;
        } else if (deleted.error().httpStatus != 0) {
            refuse(item, deleted.error());
        } else {
            // Cancelled or cut: this one may have arrived, the next ones were not sent.
            item.outcome = BulkItem::Outcome::Unknown;
            item.error = deleted.error();
            report.stopped = deleted.error();
            break;
        }
        if (progress)
            progress(i + 1, rows.size());
    }
    co_return counted(std::move(report));
}

QCoro::Task<BulkReport> enableRecords(Line line, QStringList ids,
                                      DeskRows<IndividualEnrollment> rows, bool enabled,
                                      BulkProgress progress, CancelToken cancel)
{
    return enableAll(std::move(line), std::move(ids), std::move(rows), enabled, std::move(progress),
                     std::move(cancel));
}

QCoro::Task<BulkReport> enableRecords(Line line, QStringList ids, DeskRows<EnrollmentGroup> rows,
                                      bool enabled, BulkProgress progress, CancelToken cancel)
{
    return enableAll(std::move(line), std::move(ids), std::move(rows), enabled, std::move(progress),
                     std::move(cancel));
}

} // namespace endorse::enrollment
