// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/cli/recordverbs.h>

namespace endorse::app::cli {

// The verbs of "enrollment" on a list of this station: RecordVerbOptions::store names it.
QCoro::Task<ExitCode> listRows(VerbContext *context, RecordVerbOptions options);
QCoro::Task<ExitCode> showRow(VerbContext *context, RecordVerbOptions options);
QCoro::Task<ExitCode> addRow(VerbContext *context, RecordVerbOptions options);
QCoro::Task<ExitCode> editRow(VerbContext *context, RecordVerbOptions options);
QCoro::Task<ExitCode> removeRow(VerbContext *context, RecordVerbOptions options);

// Those that only a list knows.
void addListFileVerbs(CLI::App *group, Verb *verb); ///< import, export, undo
void addListSyncVerbs(CLI::App *group, Verb *verb); ///< diff, push, pull, refresh

} // namespace endorse::app::cli
