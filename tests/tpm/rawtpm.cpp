// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawtpm.h"

#include <tpm/streamtcti.h>

#include <tss2/tss2_mu.h>
#include <tss2/tss2_tpm2_types.h>

#include <QCoroTask>
#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <poll.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace endorse::testing {

using core::Bytes;
using core::ByteWriter;
using core::Result;

Bytes plainCommand(quint32 code, const Bytes &parameters)
{
    return ByteWriter()
        .u16(TPM2_ST_NO_SESSIONS)
        .u32(quint32(10 + parameters.size()))
        .u32(code)
        .raw(parameters)
        .bytes();
}

Bytes getRandomCommand(quint16 size)
{
    return plainCommand(TPM2_CC_GetRandom, ByteWriter().u16(size).bytes());
}

Bytes readPublicCommand(quint32 handle)
{
    return plainCommand(TPM2_CC_ReadPublic, ByteWriter().u32(handle).bytes());
}

Bytes createPrimaryCommand()
{
    // TCG EK credential profile: the RSA 2048 storage root key.
    const Bytes publicArea = ByteWriter()
                                 .u16(TPM2_ALG_RSA)
                                 .u16(TPM2_ALG_SHA256)
                                 .u32(0x00030472)
                                 .sized({})
                                 .u16(TPM2_ALG_AES)
                                 .u16(128)
                                 .u16(TPM2_ALG_CFB)
                                 .u16(TPM2_ALG_NULL)
                                 .u16(2048)
                                 .u32(0)
                                 .sized({})
                                 .bytes();
    const Bytes session = ByteWriter().u32(TPM2_RS_PW).sized({}).u8(0).sized({}).bytes();
    const Bytes sensitive = ByteWriter().sized({}).sized({}).bytes();
    const Bytes body = ByteWriter()
                           .u32(TPM2_RH_OWNER)
                           .u32(quint32(session.size()))
                           .raw(session)
                           .sized(sensitive)
                           .sized(publicArea)
                           .sized({})
                           .u32(0)
                           .bytes();
    return ByteWriter()
        .u16(TPM2_ST_SESSIONS)
        .u32(quint32(10 + body.size()))
        .u32(TPM2_CC_CreatePrimary)
        .raw(body)
        .bytes();
}

Bytes randomResponse(const Bytes &random)
{
    return ByteWriter()
        .u16(TPM2_ST_NO_SESSIONS)
        .u32(quint32(12 + random.size()))
        .u32(TPM2_RC_SUCCESS)
        .sized(random)
        .bytes();
}

Bytes exchange(TSS2_TCTI_CONTEXT *context, const Bytes &command, TSS2_RC *code)
{
    Bytes sent = command;
    Bytes response(4096, '\0');
    size_t size = size_t(response.size());
    TSS2_RC rc =
        Tss2_Tcti_Transmit(context, size_t(sent.size()), reinterpret_cast<uint8_t *>(sent.data()));
    if (rc == TSS2_RC_SUCCESS)
        rc = Tss2_Tcti_Receive(context, &size, reinterpret_cast<uint8_t *>(response.data()),
                               TSS2_TCTI_TIMEOUT_BLOCK);
    if (code)
        *code = rc;
    return rc == TSS2_RC_SUCCESS ? response.first(qsizetype(size)) : Bytes();
}

Result<Bytes> exchange(tpm::TpmTransport &transport, const Bytes &command)
{
    auto stream = transport.open(std::chrono::seconds(10), {});
    if (!stream)
        return core::fail(stream.error());
    tpm::StreamTcti tcti(std::move(*stream));
    tcti.setDeadline(std::chrono::seconds(30));
    const Bytes response = exchange(tcti.context(), command);
    if (tcti.failure())
        return core::fail(*tcti.failure());
    return response;
}

Result<std::unique_ptr<tpm::SoftwareTpm>> tryStartTpm(tpm::SoftwareTpm::Options options,
                                                      core::CancelToken cancel)
{
    return QCoro::waitFor(tpm::SoftwareTpm::start(std::move(options), std::move(cancel)));
}

std::unique_ptr<tpm::SoftwareTpm> startTpm(const QString &directory, bool ekCertificate)
{
    auto started = tryStartTpm({.stateDir = directory, .createEkCertificate = ekCertificate});
    if (!started) {
        QTest::qFail(qPrintable(started.error().toLogLine()), __FILE__, __LINE__);
        return nullptr;
    }
    return std::move(*started);
}

bool processEnds(qint64 pid, int timeoutMs)
{
    const tpm::FileDescriptor process(int(::syscall(SYS_pidfd_open, pid_t(pid), 0)));
    if (!process.isValid())
        return errno == ESRCH;
    pollfd ended{process.get(), POLLIN, 0};
    return ::poll(&ended, 1, timeoutMs) == 1;
}

std::optional<uint> userOf(qint64 pid)
{
    const QFileInfo process(QStringLiteral("/proc/%1").arg(pid));
    return process.exists() ? std::optional(process.ownerId()) : std::nullopt;
}

QList<qint64> processesIn(const QString &directory)
{
    QList<qint64> pids;
    for (const QString &entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        bool isProcess = false;
        const qint64 pid = entry.toLongLong(&isProcess);
        const QString work = QFile::symLinkTarget(QStringLiteral("/proc/%1/cwd").arg(entry));
        if (isProcess && work.startsWith(directory))
            pids.append(pid);
    }
    return pids;
}

QString helperProgram()
{
    return QStringLiteral(ENDORSE_BINARY_DIR "/tpm_testhelper");
}

} // namespace endorse::testing
