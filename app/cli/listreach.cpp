// SPDX-License-Identifier: GPL-3.0-or-later
#include "listreach.h"

#include <audit/auditlog.h>

#include <QDir>
#include <QFileInfo>
#include <QSysInfo>

namespace endorse::app::cli {

using enrollmentlist::ListPlace;

ListReach::ListReach(ListPlace place, enrollmentlist::Station station,
                     std::shared_ptr<audit::AuditLog> audit, enrollmentlist::StoreOptions options)
    : m_worker(std::move(place), std::move(station), std::move(audit), nullptr, std::move(options))
{
}

core::Result<std::shared_ptr<audit::AuditLog>> stationLog(const VerbContext &context)
{
    auto log = audit::AuditLog::open(
        QDir(context.common.dataFolder()).filePath(QStringLiteral("audit/audit.jsonl")));
    if (!log)
        return core::fail(log.error());
    return std::make_shared<audit::AuditLog>(std::move(*log));
}

core::Result<std::unique_ptr<ListReach>>
ListReach::open(const VerbContext &context, const std::string &store, MissingList missing)
{
    const auto place = ListPlace::parse(toQString(store));
    if (!place)
        return core::fail(asUsageError(place.error()));
    if (place->isFile() && missing == MissingList::Refuse && !QFileInfo::exists(place->path())) {
        return core::fail(usageError(
            text(QT_TRANSLATE_NOOP("endorse::app", "There is no enrollment list \"%1\"."))
                .arg(place->text()),
            text(QT_TRANSLATE_NOOP("endorse::app",
                                   "\"enrollment add\", \"import\" and \"pull\" make a list."))));
    }
    const auto log = stationLog(context);
    if (!log)
        return core::fail(log.error());
    enrollmentlist::Station station{(*log)->station(), QSysInfo::machineHostName()};
    enrollmentlist::StoreOptions options;
    if (context.common.timeout().count() > 0)
        options.patience = context.common.timeout();
    return std::unique_ptr<ListReach>(
        new ListReach(*place, std::move(station), *log, std::move(options)));
}

CLI::Option *addStore(CLI::App *verb, std::string *store)
{
    return verb
        ->add_option(
            "--store", *store,
            help(QT_TRANSLATE_NOOP("endorse::app", "An enrollment list of your own: a file, or "
                                                   "postgresql://[USER@]HOST[:PORT]/DATABASE")))
        ->type_name("LIST");
}

struct ProgressNotes::State final
{
    explicit State(Console to)
        : console(to)
    {
    }
    const Console console;
    std::mutex mutex;
    std::chrono::steady_clock::time_point next =
        std::chrono::steady_clock::now() + std::chrono::seconds(1);
};

ProgressNotes::ProgressNotes(Console console)
    : m_state(std::make_shared<State>(console))
{
}

enrollmentlist::Progress ProgressNotes::sink() const
{
    return [state = m_state](qint64 done, qint64 total) {
        const std::lock_guard lock(state->mutex);
        const auto now = std::chrono::steady_clock::now();
        if (now < state->next)
            return;
        state->next = now + std::chrono::seconds(1);
        const core::Text note =
            total > 0
                ? text(QT_TRANSLATE_NOOP("endorse::app", "Done: %1 of %2")).arg(done).arg(total)
                : text(QT_TRANSLATE_NOOP("endorse::app", "Done: %1")).arg(done);
        state->console.note(note.render());
    };
}

QCoro::Task<void> anchorAfterChange(VerbContext *context)
{
    const QString folder = context->common.dataFolder();
    // One that was never made is no part of the station.
    if (!QFileInfo::exists(QDir(folder).filePath(QStringLiteral("software-tpm/state"))))
        co_return;
    WorkbenchOptions options;
    options.dataDir = folder;
    options.timeout = context->common.timeout();
    Workbench workbench(std::move(options));
    const auto made = co_await workbench.anchorAudit(context->cancel);
    co_await Workbench::shutdown(&workbench);
    if (made || made.error().code == QLatin1String("state-in-use"))
        co_return;
    context->console.note(
        text(QT_TRANSLATE_NOOP("endorse::app", "The audit log was not signed: %1"))
            .arg(made.error().message)
            .render());
}

} // namespace endorse::app::cli
