// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/result.h>
#include <tpm/softwaretpm.h>
#include <tpm/tpmtransport.h>

#include <tss2/tss2_tcti.h>

#include <QTemporaryDir>

namespace endorse::testing {

/// TPM2_GetRandom of @p size bytes, without sessions.
core::Bytes getRandomCommand(quint16 size = 8);
/// TPM2_ReadPublic of a handle.
core::Bytes readPublicCommand(quint32 handle);
/// TPM2_CreatePrimary of the TCG storage key: tens of milliseconds of work for a swtpm.
core::Bytes createPrimaryCommand();
/// A command without sessions and its parameters.
core::Bytes plainCommand(quint32 code, const core::Bytes &parameters);
/// A successful response to GetRandom with @p random.
core::Bytes randomResponse(const core::Bytes &random);

/// Sends and waits. Empty when there is no response; @p code is the TSS2_RC of what failed.
core::Bytes exchange(TSS2_TCTI_CONTEXT *context, const core::Bytes &command,
                     TSS2_RC *code = nullptr);
/// Opens a stream, sends one command over it and closes it again.
core::Result<core::Bytes> exchange(tpm::TpmTransport &transport, const core::Bytes &command);

/// Starts a software TPM in a folder; fails the test when that does not work.
std::unique_ptr<tpm::SoftwareTpm> startTpm(const QString &directory, bool ekCertificate = false);
/// The same, when the failure is what is tested.
core::Result<std::unique_ptr<tpm::SoftwareTpm>> tryStartTpm(tpm::SoftwareTpm::Options options,
                                                            core::CancelToken cancel = {});

/// Waits until a process has gone (or is a zombie of somebody else). @return whether it has.
bool processEnds(qint64 pid, int timeoutMs = 10000);
/// Of the process's owner; nullopt when there is no such process.
std::optional<uint> userOf(qint64 pid);
/// The processes that work in a folder or below it, also when that has been removed.
QList<qint64> processesIn(const QString &directory);
/// The path of the helper program.
QString helperProgram();

} // namespace endorse::testing
