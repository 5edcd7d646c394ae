// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <emulator/emulatorrequest.h>

#include <QCoroTask>
#include <QList>

namespace endorse::ui {

/// The requests as JSON lines, oldest first: "at", "method", "path", "status", "outcome" and "ms"
/// as `endorsectl serve --json` prints them, "requestId", "registrationId", headers as lists of
/// pairs, bodies as text (as base64 in "requestBodyBase64" when they are none) and "decisions". In
/// English; secrets are masked in the requests already.
core::Bytes requestLogLines(const QList<emulator::EmulatorRequest> &requests);

/// Writes them to a file, off the calling thread; the file appears whole or not at all, readable by
/// its owner alone. Fails with category Store, code "write", and as core::preciousFile() and
/// core::checkFolderOf().
QCoro::Task<core::Result<void>> saveRequestLog(QString file,
                                               QList<emulator::EmulatorRequest> requests);

} // namespace endorse::ui
