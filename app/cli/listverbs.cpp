// SPDX-License-Identifier: GPL-3.0-or-later
#include "listverbs.h"

#include <app/cli/listprinter.h>
#include <app/cli/listreach.h>
#include <tpmtypes/ekreader.h>

#include <QElapsedTimer>

#include <enrollmentlist/listindexbuilder.h>

namespace endorse::app::cli {

using core::Result;
using enrollmentlist::ChangeReport;
using enrollmentlist::ListEntry;
using enrollmentlist::ListIndex;
using enrollmentlist::ListQuery;
using enrollmentlist::ListRow;
using enrollmentlist::ListStore;
using enrollmentlist::Outcome;

namespace {

/// No text that somebody looks for has as many characters; the shortest EK has more.
constexpr qsizetype shortestEk = 100;

using Index = std::shared_ptr<const ListIndex>;
using Entry = std::optional<ListEntry>;

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// The words of the Status column: those that people see, or the stable ones that scripts do.
QStringList statusWords(const Console &console)
{
    if (console.isJson()) {
        return {toString(enrollmentlist::Status::Unassigned),
                toString(enrollmentlist::Status::Assigned),
                toString(enrollmentlist::Status::Failed),
                toString(enrollmentlist::Status::Disabled)};
    }
    return {say(QT_TRANSLATE_NOOP("endorse::app", "Unassigned")),
            say(QT_TRANSLATE_NOOP("endorse::app", "Assigned")),
            say(QT_TRANSLATE_NOOP("endorse::app", "Failed")),
            say(QT_TRANSLATE_NOOP("endorse::app", "Disabled"))};
}

Result<ListQuery> queryOf(const Console &console, const RecordVerbOptions &options)
{
    ListQuery query;
    query.text = QString::fromStdString(options.filter);
    query.statusWords = statusWords(console);
    query.order = options.descending ? Qt::DescendingOrder : Qt::AscendingOrder;
    if (options.sort.empty())
        return query;
    const auto column = listColumn(toQString(options.sort));
    if (!column) {
        return core::fail(
            usageError(text(QT_TRANSLATE_NOOP("endorse::app", "There is no column \"%1\"."))
                           .arg(toQString(options.sort).left(160)),
                       text(QT_TRANSLATE_NOOP("endorse::app", "The columns are: %1."))
                           .arg(listColumnWords().join(QLatin1String(", ")))));
    }
    query.column = *column;
    return query;
}

/// Whether the first rows by registration ID are all that is asked for: the store has them ready.
bool wantsFirstRows(const ListQuery &query, const RecordVerbOptions &options)
{
    return options.limit > 0 && query.text.isEmpty() &&
           query.column == enrollmentlist::ListColumn::RegistrationId &&
           query.order == Qt::AscendingOrder;
}

Result<Index> readIndex(ListStore &store, const core::CancelToken &cancel,
                        const enrollmentlist::Progress &progress)
{
    const auto total = store.count();
    if (!total)
        return core::fail(total.error());
    enrollmentlist::ListIndexBuilder builder(ListIndex::empty());
    qint64 read = 0;
    const auto scanned = store.scan([&](ListRow &&row) {
        builder.read(row);
        if (++read % 4096 == 0)
            progress(read, *total);
        return !cancel.isCancelled();
    });
    if (!scanned)
        return core::fail(scanned.error());
    builder.endReading();
    Index index = cancel.isCancelled() ? nullptr : builder.finish(cancel);
    if (!index)
        return core::fail(core::cancelledError(QStringLiteral("enrollment list")));
    return index;
}

Result<ListedRows> firstRows(ListStore &store, qsizetype limit)
{
    const auto total = store.count();
    if (!total)
        return core::fail(total.error());
    auto rows = store.firstRows(limit);
    if (!rows)
        return core::fail(rows.error());
    ListedRows listed;
    listed.total = listed.matching = *total;
    listed.rows = std::move(*rows);
    return listed;
}

/// An EK is no text that stands in a column: it is found whole, in any form.
Result<std::optional<ListedRows>> rowOfEk(ListStore &store, const QString &anything,
                                          qsizetype total)
{
    if (anything.size() < shortestEk)
        return std::nullopt;
    const auto ek = tpmtypes::recogniseEk(anything.toUtf8());
    if (!ek)
        return std::nullopt;
    const auto key = store.keyOfEk(ek->ek.name());
    if (!key)
        return core::fail(key.error());
    ListedRows listed;
    listed.total = total;
    if (*key) {
        auto rows = store.rows({**key});
        if (!rows)
            return core::fail(rows.error());
        listed.rows = std::move(*rows);
        listed.matching = listed.rows.size();
    }
    return std::optional<ListedRows>(std::move(listed));
}

Result<ListedRows> ask(ListStore &store, const Index &index, const ListQuery &query, int limit,
                       const core::CancelToken &cancel)
{
    auto byEk = rowOfEk(store, query.text, index->count());
    if (!byEk)
        return core::fail(byEk.error());
    if (*byEk)
        return std::move(**byEk);
    const enrollmentlist::ListAnswer found = enrollmentlist::answer(index, query, cancel);
    if (cancel.isCancelled())
        return core::fail(core::cancelledError(QStringLiteral("enrollment list")));
    ListedRows listed;
    listed.total = index->count();
    listed.matching = static_cast<qsizetype>(found.rows.size());
    for (const quint32 row : found.rows) {
        if (limit > 0 && listed.rows.size() == limit)
            break;
        listed.rows.append(index->row(row));
    }
    return listed;
}

core::Error noSuchRow(const dps::RegistrationId &id)
{
    core::Error error;
    error.category = core::ErrorCategory::Store;
    error.code = QStringLiteral("not-found");
    error.place = id.toString();
    error.message =
        text(QT_TRANSLATE_NOOP("endorse::app", "There is no enrollment \"%1\" in the list."))
            .arg(id.toString());
    return error;
}

Result<dps::RegistrationId> idOf(const RecordVerbOptions &options)
{
    auto id = dps::RegistrationId::parse(toQString(options.id));
    if (!id)
        return core::fail(asUsageError(id.error()));
    return id;
}

QCoro::Task<Result<ListEntry>> entryOf(ListReach *reached, dps::RegistrationId id)
{
    const std::function<Result<Entry>(ListStore &)> read = [key = id.key()](ListStore &store) {
        return store.entry(key);
    };
    auto entry = co_await reached->worker()->run<Entry>(read);
    if (!entry)
        co_return core::fail(entry.error());
    if (!*entry)
        co_return core::fail(noSuchRow(id));
    co_return std::move(**entry);
}

/// What became of the one row of a change.
Result<void> onlyOutcome(const Result<ChangeReport> &report)
{
    if (!report)
        return core::fail(report.error());
    for (const Outcome &item : report->items) {
        if (item.what != Outcome::What::Done && item.error)
            return core::fail(*item.error);
    }
    return {};
}

/// Adds, or replaces the row of that ID as it is now.
Result<ChangeReport> addOrReplace(ListStore &store, const dps::IndividualEnrollment &record,
                                  bool replace)
{
    if (replace) {
        const auto entry = store.entry(record.registrationId.toLower());
        if (!entry)
            return core::fail(entry.error());
        if (*entry)
            return store.update({ListStore::Edit{record, (*entry)->version}});
    }
    return store.add({record});
}

QCoro::Task<ExitCode> printStored(VerbContext *context, ListReach *reached, QString id,
                                  std::optional<core::Error> auditProblem)
{
    const auto parsed = dps::RegistrationId::parse(id);
    if (!parsed)
        co_return context->console.fail(parsed.error());
    auto entry = co_await entryOf(reached, *parsed);
    if (!entry)
        co_return context->console.fail(entry.error());
    printEntry(context->console, std::move(*entry), false, auditProblem);
    co_return ExitCode::Done;
}

} // namespace

QCoro::Task<ExitCode> listRows(VerbContext *context, RecordVerbOptions options)
{
    QElapsedTimer timer;
    timer.start();
    const Console &console = context->console;
    const auto query = queryOf(console, options);
    if (!query)
        co_return console.fail(query.error());
    const auto reached = ListReach::open(*context, options.store, MissingList::Refuse);
    if (!reached)
        co_return console.fail(reached.error());
    const bool isQuick = wantsFirstRows(*query, options);
    const enrollmentlist::Progress progress = ProgressNotes(console).sink();
    const std::function<Result<Index>(ListStore &)> load = [=](ListStore &store) {
        return isQuick ? Result<Index>(ListIndex::empty())
                       : readIndex(store, context->cancel, progress);
    };
    const auto index = co_await (*reached)->worker()->run<Index>(load);
    if (!index)
        co_return console.fail(index.error());
    const double loadMs = milliseconds(timer);
    timer.restart();
    const std::function<Result<ListedRows>(ListStore &)> answer = [&](ListStore &store) {
        return isQuick ? firstRows(store, options.limit)
                       : ask(store, *index, *query, options.limit, context->cancel);
    };
    auto listed = co_await (*reached)->worker()->run<ListedRows>(answer);
    if (!listed)
        co_return console.fail(listed.error());
    listed->loadMs = loadMs;
    listed->ms = milliseconds(timer);
    printRows(console, *listed);
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> showRow(VerbContext *context, RecordVerbOptions options)
{
    const auto id = idOf(options);
    if (!id)
        co_return context->console.fail(id.error());
    const auto reached = ListReach::open(*context, options.store, MissingList::Refuse);
    if (!reached)
        co_return context->console.fail(reached.error());
    auto entry = co_await entryOf(reached->get(), *id);
    if (!entry)
        co_return context->console.fail(entry.error());
    printEntry(context->console, std::move(*entry), options.withKeys);
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> addRow(VerbContext *context, RecordVerbOptions options)
{
    dps::IndividualEnrollment record;
    record.registrationId = toQString(options.id);
    if (auto applied = applyTo(&record, *context, options.record); !applied)
        co_return context->console.fail(applied.error());
    const auto reached = ListReach::open(*context, options.store, MissingList::Make);
    if (!reached)
        co_return context->console.fail(reached.error());
    const std::function<Result<ChangeReport>(ListStore &)> add =
        [record, replace = options.replace](ListStore &store) {
            return addOrReplace(store, record, replace);
        };
    const auto report = co_await (*reached)->worker()->run<ChangeReport>(add);
    if (const auto done = onlyOutcome(report); !done)
        co_return context->console.fail(done.error());
    co_return co_await printStored(context, reached->get(), record.registrationId,
                                   report->auditProblem);
}

QCoro::Task<ExitCode> editRow(VerbContext *context, RecordVerbOptions options)
{
    const auto id = idOf(options);
    if (!id)
        co_return context->console.fail(id.error());
    const auto reached = ListReach::open(*context, options.store, MissingList::Refuse);
    if (!reached)
        co_return context->console.fail(reached.error());
    auto entry = co_await entryOf(reached->get(), *id);
    if (!entry)
        co_return context->console.fail(entry.error());
    if (auto applied = applyTo(&entry->record, *context, options.record); !applied)
        co_return context->console.fail(applied.error());
    const std::function<Result<ChangeReport>(ListStore &)> update =
        [edit = ListStore::Edit{entry->record, entry->version}](ListStore &store) {
            return store.update({edit});
        };
    const auto report = co_await (*reached)->worker()->run<ChangeReport>(update);
    if (const auto done = onlyOutcome(report); !done)
        co_return context->console.fail(done.error());
    co_return co_await printStored(context, reached->get(), id->toString(), report->auditProblem);
}

QCoro::Task<ExitCode> removeRow(VerbContext *context, RecordVerbOptions options)
{
    const auto id = idOf(options);
    if (!id)
        co_return context->console.fail(id.error());
    const auto reached = ListReach::open(*context, options.store, MissingList::Refuse);
    if (!reached)
        co_return context->console.fail(reached.error());
    const std::function<Result<ChangeReport>(ListStore &)> remove =
        [key = id->key()](ListStore &store) { return store.remove({key}); };
    const auto report = co_await (*reached)->worker()->run<ChangeReport>(remove);
    if (const auto done = onlyOutcome(report); !done)
        co_return context->console.fail(done.error());
    QJsonObject document{{QStringLiteral("ok"), true}};
    addAuditProblem(context->console, report->auditProblem, &document);
    if (context->console.isJson())
        context->console.document(document);
    context->console.line(EnrollmentCalls::removed().arg(id->toString()).render());
    co_return ExitCode::Done;
}

} // namespace endorse::app::cli
