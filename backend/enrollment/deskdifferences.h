// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

#include <QStringList>

namespace endorse::enrollment {

/// The members of two records of the service, as JSON, that differ, by their names and in
/// alphabetical order: "iotHubHostName", "provisioningStatus". What the service writes by itself
/// (ETag, dates, the state of the registration) does not count. Thread: reentrant.
QStringList differingMembers(const core::Bytes &mine, const core::Bytes &theirs);

} // namespace endorse::enrollment
