// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/cli/verb.h>

#include <chrono>
#include <enrollmentlist/listworker.h>
#include <mutex>

namespace endorse::app::cli {

/// The audit log of the data folder, which is made when it is not there.
core::Result<std::shared_ptr<audit::AuditLog>> stationLog(const VerbContext &context);

/// Whether a verb makes a list that is not there yet.
enum class MissingList { Refuse, Make };

/// An enrollment list as a verb uses it, with the station and the audit log of the data folder.
/// Lives in the verb's coroutine; the end of it waits for work that runs.
class ListReach final
{
public:
    /// @p store: the value of --store. Wrong usage: it is no place for a list, or no list is there.
    static core::Result<std::unique_ptr<ListReach>>
    open(const VerbContext &context, const std::string &store, MissingList missing);

    enrollmentlist::ListWorker *worker() { return &m_worker; }
    const enrollmentlist::ListPlace &place() const { return m_worker.place(); }

private:
    ListReach(enrollmentlist::ListPlace place, enrollmentlist::Station station,
              std::shared_ptr<audit::AuditLog> audit, enrollmentlist::StoreOptions options);

    enrollmentlist::ListWorker m_worker;
};

/// --store as the only place that a verb can work on.
CLI::Option *addStore(CLI::App *verb, std::string *store);

/// "Done: 5 of 10" on standard error while work takes longer than a second, once a second.
class ProgressNotes final
{
public:
    explicit ProgressNotes(Console console);
    /// For any thread; lives on its own.
    enrollmentlist::Progress sink() const;

private:
    struct State;
    std::shared_ptr<State> m_state;
};

/// After changes that matter: has the embedded TPM sign the head of the audit log, if the station
/// has made one and no other program uses it. What fails is a remark on standard error.
QCoro::Task<void> anchorAfterChange(VerbContext *context);

} // namespace endorse::app::cli
