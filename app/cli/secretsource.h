// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <core/secret.h>
#include <dps/serviceconnectionstring.h>

#include <QString>

namespace endorse::app::cli {

/// Reads an auth value: "@FILE" (its bytes), "-" (standard input) or "prompt" (typed on the
/// terminal, not shown). One line feed at the end does not count. Anything else is wrong usage:
/// arguments can be read by every user of the computer. A file that cannot be read is wrong usage
/// too; category Cancelled when @p interrupt became readable first.
/// @param option its name, for messages: "--owner-auth".
/// @param interrupt a descriptor that becomes readable when the program is to stop.
core::Result<core::Secret> readAuthValue(const QString &option, const QString &source,
                                         int interrupt);

/// The whole content of a file, or of standard input when @p name is "-", but no more than @p limit
/// bytes. Errors as of readAuthValue().
core::Result<core::Secret> readContent(const QString &name, qsizetype limit, int interrupt);

/// The service to talk to: "@FILE", "-", a literal connection string of a loopback host, or, with
/// an empty @p source, the environment variable ENDORSE_SERVICE. Errors as of readAuthValue().
core::Result<dps::ServiceConnectionString> readService(const QString &source, int interrupt);

} // namespace endorse::app::cli
