// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <tpm/iowaiter.h>
#include <tpm/tpmstream.h>

#include <QString>

namespace endorse::tpm {

/// Connects to a port on loopback, without a name service: "localhost" is 127.0.0.1, then ::1.
/// TCP_NODELAY is set. Errors: Network, code of the errno; Cancelled; Deadline.
core::Result<FileDescriptor> connectLoopback(const QString &host, quint16 port,
                                             const IoWaiter &waiter);
/// Connects to a Unix stream socket. The errors are those of connectLoopback().
core::Result<FileDescriptor> connectUnix(const QString &path, const IoWaiter &waiter);

} // namespace endorse::tpm
