// SPDX-License-Identifier: GPL-3.0-or-later
// The parent's side of the proxy child.
#include <tpm/childprocess.h>
#include <tpm/iowaiter.h>
#include <tpm/tpmproxyprocess.h>

#include <QCoreApplication>

#include <cerrno>
#include <sys/socket.h>
#include <unistd.h>

namespace endorse::tpm {

using core::Error;
using core::ErrorCategory;
using core::Result;
using core::Text;

namespace {

Text messageFor(int error)
{
    switch (error) {
    case ENOENT:
        return {"endorse::tpm",
                QT_TRANSLATE_NOOP("endorse::tpm", "There is no device %1 on this computer.")};
    case EACCES:
    case EPERM:
        return {"endorse::tpm",
                QT_TRANSLATE_NOOP("endorse::tpm", "This user may not open the device %1.")};
    case EBUSY:
        return {"endorse::tpm",
                QT_TRANSLATE_NOOP("endorse::tpm", "Another program holds the device %1.")};
    default:
        return {"endorse::tpm",
                QT_TRANSLATE_NOOP("endorse::tpm", "The device %1 cannot be used: %2.")};
    }
}

Text hintFor(int error)
{
    switch (error) {
    case ENOENT:
        return {"endorse::tpm",
                QT_TRANSLATE_NOOP("endorse::tpm",
                                  "Check that the TPM is switched on in the firmware setup and "
                                  "that its driver is loaded (ls /dev/tpm*).")};
    case EACCES:
    case EPERM:
        return {"endorse::tpm",
                QT_TRANSLATE_NOOP("endorse::tpm",
                                  "Add yourself to the group tss (sudo usermod -aG tss $USER), log "
                                  "out and in again, and use /dev/tpmrm0.")};
    case EBUSY:
        return {"endorse::tpm",
                QT_TRANSLATE_NOOP("endorse::tpm",
                                  "Use /dev/tpmrm0, which several programs can share, or end the "
                                  "program that has it open.")};
    default:
        return {"endorse::tpm",
                QT_TRANSLATE_NOOP("endorse::tpm", "Check that the path is that of a TPM 2.0 device "
                                                  "node, usually /dev/tpmrm0.")};
    }
}

Error deviceError(const QString &device, int error, const QString &technical)
{
    return {.category = ErrorCategory::Process,
            .code = systemErrorName(error),
            .place = QStringLiteral("device:") + device,
            .message = messageFor(error).arg(device).arg(systemErrorText(error)),
            .hint = hintFor(error),
            .technical = technical};
}

Error childError(const QString &device, const ChildProcess &child)
{
    return {.category = ErrorCategory::Process,
            .code = QStringLiteral("proxy-ended"),
            .place = QStringLiteral("device:") + device,
            .message = Text("endorse::tpm",
                            QT_TRANSLATE_NOOP("endorse::tpm",
                                              "The helper process for the device %1 has ended."))
                           .arg(device),
            .hint = {"endorse::tpm",
                     QT_TRANSLATE_NOOP("endorse::tpm", "Try again: the connection is made anew.")},
            .technical = child.endText()};
}

Error startError(const QString &device, const Error &reason)
{
    Error error = reason;
    error.code = QStringLiteral("proxy-start");
    error.place = QStringLiteral("device:") + device;
    return error;
}

/// How the child has ended, in words. Waits a moment for that.
Error endOf(const QString &device, const ChildProcess &child)
{
    child.waitForExit(std::chrono::milliseconds(200));
    const auto status = child.waitStatus();
    if (status && WIFEXITED(*status) && WEXITSTATUS(*status) > proxyExitBase)
        return deviceError(device, WEXITSTATUS(*status) - proxyExitBase, child.output());
    return childError(device, child);
}

class ProxyStream final : public TpmStream
{
public:
    ProxyStream(FileDescriptor descriptor, const QString &device,
                std::unique_ptr<ChildProcess> child)
        : TpmStream(std::move(descriptor), QStringLiteral("device:") + device)
        , m_device(device)
        , m_child(std::move(child))
    {
    }
    std::optional<Error> closedReason() override { return endOf(m_device, *m_child); }

private:
    QString m_device;
    std::unique_ptr<ChildProcess> m_child;
};

QStringList ownEnvironment()
{
    QStringList environment;
    for (char **entry = environ; *entry; ++entry)
        environment.append(QString::fromLocal8Bit(*entry));
    return environment;
}

} // namespace

Result<std::unique_ptr<TpmStream>> openTpmProxy(const QString &device, const QString &program,
                                                std::chrono::milliseconds timeout,
                                                core::CancelToken cancel)
{
    const IoWaiter waiter(timeout, cancel, QStringLiteral("device:") + device);
    int pair[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0)
        return core::fail(deviceError(device, errno, QStringLiteral("socketpair")));
    FileDescriptor ours(pair[0]);
    FileDescriptor theirs(pair[1]);
    auto child = ChildProcess::start(
        {.program = program.isEmpty() ? QCoreApplication::applicationFilePath() : program,
         .arguments = {QStringLiteral("--tpm-proxy"), device},
         .workingDirectory = QString(),
         .user = std::nullopt,
         .environment = ownEnvironment(),
         .descriptors = {{theirs.get(), STDIN_FILENO}}});
    if (!child)
        return core::fail(startError(device, child.error()));
    theirs.reset();

    const auto answer = waiter.receiveExactly(ours.get(), 4);
    if (!answer && answer.error().category == ErrorCategory::Network)
        return core::fail(endOf(device, **child));
    if (!answer)
        return core::fail(answer.error());
    if (const int error = int(*core::ByteReader(*answer).readU32("errno")); error != 0)
        return core::fail(
            deviceError(device, error, QStringLiteral("open: %1").arg(systemErrorText(error))));
    return std::make_unique<ProxyStream>(std::move(ours), device, std::move(*child));
}

} // namespace endorse::tpm
