// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/runsummary.h>

/// The files of RunHistory. Blocking; for its worker thread.
namespace endorse::attestation::runfile {

QString pathOf(const QString &folder, const QString &id);
/// Where a file waits until it is sure that nobody wants it back.
QString removedPathOf(const QString &folder, const QString &id);

/// Paths of the runs in @p folder, newest first. Only regular files with a name of ours.
QStringList filesIn(const QString &folder);
/// Removes what earlier programs left behind: removed runs, and halves of files that were being
/// written when a program was killed.
void tidy(const QString &folder);

/// Writes both lines, 0600, in one piece; makes the folder, 0700. Fails with category Store, code
/// "write".
core::Result<void> write(const QString &folder, const RunSummary &summary,
                         const AttestationResult &result);
/// The first line. Fails with category Store, "read" or "damaged", the path in place; "damaged"
/// also when the second line is not as long as the first one says.
core::Result<RunSummary> readSummary(const QString &path);
/// The second line. Fails with category Store: "missing", "read", "damaged".
core::Result<AttestationResult> readRecord(const QString &path);

core::Result<void> move(const QString &from, const QString &to);
/// A file that is not there counts as removed.
void erase(const QString &path);

} // namespace endorse::attestation::runfile
