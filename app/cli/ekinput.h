// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/cli/console.h>
#include <tpmtypes/ekreader.h>

#include <QJsonArray>

namespace endorse::app::cli {

/// The EK in a file, in any form that tpmtypes::recogniseEk knows; "-" is standard input. A file
/// that cannot be read is wrong usage; what it holds is not. Category Cancelled when @p interrupt
/// became readable first.
core::Result<tpmtypes::RecognisedEk> readEkFile(const QString &file, int interrupt);

/// What stands behind --endorsement-key: a file if one of that name exists, else the EK itself.
/// Wrong usage when it is neither.
core::Result<tpmtypes::RecognisedEk> readEkArgument(const QString &value, int interrupt);

/// Tells on standard error what was taken for granted.
void noteAssumptions(const Console &console, const tpmtypes::RecognisedEk &read);
/// [{"id", "text"}].
QJsonArray assumptionsJson(const tpmtypes::RecognisedEk &read);

} // namespace endorse::app::cli
