// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>
#include <core/result.h>
#include <tpm/tpmstream.h>

#include <QString>

#include <chrono>
#include <memory>
#include <optional>

namespace endorse::tpm {

/// The whole life of a process that was started as `PROGRAM --tpm-proxy DEVICE`: opens the device
/// node, writes the error number of that to its standard input, a socket, as four big-endian bytes
/// (0: open), then carries raw commands from there to the device and responses back, one by one,
/// until the other end closes. Every main() of ours begins with
/// `if (const auto code = tpm::proxyExitCode(argc, argv)) return *code;`.
/// @return 0 after the other end has closed, else proxyExitBase plus the error number, the reason
/// in English on standard error.
int runTpmProxy(const QString &device);
/// runTpmProxy() when the arguments ask for it, nullopt when they do not.
std::optional<int> proxyExitCode(int argc, char **argv);

inline constexpr int proxyExitBase = 100;

/// Starts a proxy child for @p device and waits until it has the device open. The stream owns the
/// child: destroying it kills the child's process group.
/// @param program what to run; empty: this program.
/// Errors: category Process; codes "ENOENT", "EACCES", "EBUSY"… of the device, each with what to
/// do, "proxy-start" when there is no child; Cancelled, Deadline. Thread: any, blocks.
core::Result<std::unique_ptr<TpmStream>> openTpmProxy(const QString &device, const QString &program,
                                                      std::chrono::milliseconds timeout,
                                                      core::CancelToken cancel);

} // namespace endorse::tpm
