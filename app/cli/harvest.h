// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <tpmtypes/endorsementkey.h>

#include <QString>

namespace endorse::app::cli {

enum class Harvested { Appended, KnownAlready };

/// Adds a device to a list in CSV form (RFC 4180, UTF-8, columns named as in the REST API): the
/// harvest of a factory.
///
/// The file is made (0600) with the columns registrationId, endorsementKey, deviceId,
/// provisioningStatus, iotHubHostName when it does not exist; else its own first line says which
/// columns there are (see enrollmentlist/recordmembers.h), and it must have the first two. A device
/// that is in it already is left alone. The line is added whole or not at all, under a lock on the
/// file. Cells that a spreadsheet would take for a formula get an apostrophe in front. Fails with
/// category Store, code "read", "write", "format", "lock".
core::Result<Harvested> harvest(const QString &file, const QString &registrationId,
                                const tpmtypes::EndorsementKey &ek);

} // namespace endorse::app::cli
