// SPDX-License-Identifier: GPL-3.0-or-later
#include "softwaretpmprocess.h"

#include <core/bytes.h>
#include <tpm/commandnames.h>
#include <tpm/iowaiter.h>
#include <tpm/softwaretpmsetup.h>
#include <tpm/streamtcti.h>

#include <tss2/tss2_tpm2_types.h>

#include <QFileInfo>
#include <QLoggingCategory>

#include <cerrno>
#include <fcntl.h>
#include <sys/socket.h>

namespace endorse::tpm {

using core::Error;
using core::ErrorCategory;
using core::Result;

Q_LOGGING_CATEGORY(lcSoftwareTpm, "endorse.tpm.software", QtWarningMsg)

namespace {

constexpr std::chrono::milliseconds answerDeadline{10000};
/// How long a swtpm that lost its parent may keep the state locked before that is somebody else's.
constexpr std::chrono::milliseconds lockPatience{2000};
constexpr std::chrono::milliseconds lockInterval{20};
constexpr std::chrono::milliseconds politeEnd{300};
constexpr int childData = 3;
constexpr int childControl = 4;

/// The one stream to the embedded TPM.
class SoftwareTpmStream final : public TpmStream
{
public:
    SoftwareTpmStream(FileDescriptor descriptor, std::shared_ptr<SoftwareTpmProcess> process)
        : TpmStream(std::move(descriptor), QStringLiteral("embedded"))
        , m_process(std::move(process))
    {
    }
    ~SoftwareTpmStream() override { m_process->streamClosed(isOutstanding()); }
    std::optional<Error> closedReason() override { return m_process->endedError(); }

private:
    std::shared_ptr<SoftwareTpmProcess> m_process;
};

Error swtpmFailed(const QString &folder, const QString &technical)
{
    return {.category = ErrorCategory::Process,
            .code = QStringLiteral("swtpm-failed"),
            .place = folder,
            .message = {"endorse::tpm",
                        QT_TRANSLATE_NOOP("endorse::tpm", "The software TPM does not start.")},
            .hint = {"endorse::tpm",
                     QT_TRANSLATE_NOOP("endorse::tpm",
                                       "Read the technical text: it is what swtpm wrote. If the "
                                       "state is damaged, move its folder away: a new TPM, with "
                                       "other keys, is made then.")},
            .technical = technical};
}

QStringList swtpmArguments()
{
    return {
        QStringLiteral("socket"),     QStringLiteral("--tpm2"),
        QStringLiteral("--tpmstate"), QStringLiteral("dir=.,mode=0600"),
        QStringLiteral("--fd"),       QString::number(childData),
        QStringLiteral("--ctrl"),     QStringLiteral("type=unixio,clientfd=%1").arg(childControl),
        QStringLiteral("--flags"),    QStringLiteral("not-need-init,startup-clear")};
}

/// The other end is there and has said nothing: of a swtpm that has died, the kernel closes it
/// before its parent gets to know.
bool isQuiet(int descriptor)
{
    char byte = 0;
    return ::recv(descriptor, &byte, 1, MSG_PEEK | MSG_DONTWAIT) < 0 &&
           (errno == EAGAIN || errno == EWOULDBLOCK);
}

struct SocketPair final
{
    FileDescriptor ours;
    FileDescriptor theirs;
};

Result<SocketPair> makePair(const QString &place)
{
    int pair[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0)
        return core::fail(swtpmFailed(place, systemErrorText(errno)));
    return SocketPair{FileDescriptor(pair[0]), FileDescriptor(pair[1])};
}

} // namespace

SoftwareTpmProcess::SoftwareTpmProcess(SoftwareTpm::Options options)
    : m_options(std::move(options))
{
}

SoftwareTpmProcess::~SoftwareTpmProcess()
{
    stop();
}

Result<void> SoftwareTpmProcess::start(const core::CancelToken &cancel)
{
    const auto found = findProgram(m_options.swtpmProgram, "swtpm-missing", "swtpm");
    if (!found)
        return core::fail(found.error());
    auto folder = SoftwareTpmFolder::open(m_options.stateDir);
    if (!folder)
        return core::fail(folder.error());
    if (!folder->hasTpm() && m_options.createEkCertificate) {
        if (const auto made = manufactureTpm(*folder, m_options, cancel); !made)
            return made;
    }
    if (const auto made = folder->makeStateFolder(); !made)
        return made;
    {
        const std::lock_guard lock(m_mutex);
        m_folder.emplace(std::move(*folder));
    }
    return launch(cancel);
}

Result<void> SoftwareTpmProcess::launch(const core::CancelToken &cancel)
{
    const IoWaiter patience(lockPatience, cancel, m_options.stateDir);
    for (;;) {
        auto launched = launchOnce(cancel);
        const bool locked = !launched && launched.error().code == QLatin1String("state-in-use");
        if (!locked)
            return launched;
        if (const auto paused = patience.pause(lockInterval); !paused)
            return paused.error().category == ErrorCategory::Deadline ? launched : paused;
    }
}

Result<void> SoftwareTpmProcess::launchOnce(const core::CancelToken &cancel)
{
    const auto program = findProgram(m_options.swtpmProgram, "swtpm-missing", "swtpm");
    if (!program)
        return core::fail(program.error());
    auto data = makePair(m_options.stateDir);
    auto control = makePair(m_options.stateDir);
    if (!data || !control)
        return core::fail(data ? control.error() : data.error());

    // Nothing that takes time is done under the lock: a window asks for the process id.
    std::unique_lock lock(m_mutex);
    if (m_stopped || !m_folder)
        return core::fail(stoppedError());
    const QString statePath = m_folder->statePath();
    const auto user = m_folder->childUser();
    const auto old = std::exchange(m_child, nullptr);
    lock.unlock();
    if (old) // It has to let go of the state first.
        end(*old);
    auto child = ChildProcess::start(
        {.program = *program,
         .arguments = swtpmArguments(),
         .workingDirectory = statePath,
         .user = user,
         .environment = softwareTpmEnvironment(),
         .descriptors = {{data->theirs.get(), childData}, {control->theirs.get(), childControl}}});
    if (!child)
        return core::fail(child.error());
    lock.lock();
    if (m_stopped)
        return core::fail(stoppedError());
    m_child = std::move(*child);
    m_data = std::move(data->ours);
    m_control = std::move(control->ours);
    qCDebug(lcSoftwareTpm) << "swtpm started, process" << m_child->processId();
    lock.unlock();
    // Else the end of swtpm would not be seen as the end of the stream.
    data->theirs.reset();
    control->theirs.reset();
    return probe(cancel);
}

Result<void> SoftwareTpmProcess::probe(const core::CancelToken &cancel) const
{
    std::unique_lock lock(m_mutex);
    const std::shared_ptr<ChildProcess> child = m_child;
    FileDescriptor copy(::fcntl(m_data.get(), F_DUPFD_CLOEXEC, 0));
    lock.unlock();

    StreamTcti tcti(std::make_unique<TpmStream>(std::move(copy), m_options.stateDir));
    tcti.setDeadline(answerDeadline);
    const auto registration = cancel.onCancel([&tcti] { tcti.cancel(); });
    core::Bytes command = core::ByteWriter()
                              .u16(TPM2_ST_NO_SESSIONS)
                              .u32(22)
                              .u32(TPM2_CC_GetCapability)
                              .u32(TPM2_CAP_TPM_PROPERTIES)
                              .u32(TPM2_PT_FAMILY_INDICATOR)
                              .u32(1)
                              .bytes();
    core::Bytes response(TpmStream::maxResponseSize, '\0');
    size_t size = size_t(response.size());
    auto *context = tcti.context();
    TSS2_RC code = Tss2_Tcti_Transmit(context, size_t(command.size()),
                                      reinterpret_cast<uint8_t *>(command.data()));
    if (code == TSS2_RC_SUCCESS)
        code = Tss2_Tcti_Receive(context, &size, reinterpret_cast<uint8_t *>(response.data()),
                                 TSS2_TCTI_TIMEOUT_BLOCK);
    if (code == TSS2_RC_SUCCESS) {
        const quint32 answer = responseCodeOf(response.first(qsizetype(size))).value_or(0);
        if (answer != TPM2_RC_SUCCESS)
            return core::fail(swtpmFailed(
                m_options.stateDir, QStringLiteral("GetCapability: 0x%1").arg(answer, 0, 16)));
        return {};
    }
    if (tcti.cancelled())
        return core::fail(core::cancelledError(m_options.stateDir));
    if (tcti.timedOut())
        return core::fail(*tcti.failure());
    child->waitForExit(politeEnd);
    const QString technical = child->endText();
    if (technical.contains(QLatin1String("lockfile")))
        return core::fail(SoftwareTpmFolder::inUseError(m_options.stateDir, technical));
    const std::lock_guard again(m_mutex);
    return core::fail(m_stopped ? stoppedError() : swtpmFailed(m_options.stateDir, technical));
}

Result<void> SoftwareTpmProcess::waitForStream(std::chrono::milliseconds timeout,
                                               const core::CancelToken &cancel)
{
    const auto wake = cancel.onCancel([this] {
        const std::lock_guard lock(m_mutex);
        m_changed.notify_all();
    });
    std::unique_lock lock(m_mutex);
    const bool decided = m_changed.wait_for(
        lock, timeout, [&] { return m_stopped || cancel.isCancelled() || !m_streamOut; });
    if (m_stopped)
        return core::fail(stoppedError());
    if (cancel.isCancelled())
        return core::fail(core::cancelledError(QStringLiteral("embedded")));
    if (!decided)
        return core::fail(core::deadlineError(QStringLiteral("embedded"), timeout.count()));
    m_streamOut = true;
    return {};
}

Result<std::unique_ptr<TpmStream>> SoftwareTpmProcess::openStream(std::chrono::milliseconds timeout,
                                                                  const core::CancelToken &cancel)
{
    if (const auto free = waitForStream(timeout, cancel); !free)
        return core::fail(free.error());
    std::unique_lock lock(m_mutex);
    const bool fresh = !m_spoilt && m_child && isQuiet(m_data.get());
    m_spoilt = true; // Until launch() has succeeded.
    lock.unlock();
    Result<void> ready;
    if (!fresh)
        ready = launch(cancel);
    auto stream = ready.and_then([this] { return makeStream(); });
    if (!stream)
        streamClosed(true);
    return stream;
}

Result<std::unique_ptr<TpmStream>> SoftwareTpmProcess::makeStream()
{
    const std::lock_guard lock(m_mutex);
    if (m_stopped)
        return core::fail(stoppedError());
    FileDescriptor copy(::fcntl(m_data.get(), F_DUPFD_CLOEXEC, 0));
    if (!copy.isValid())
        return core::fail(swtpmFailed(m_options.stateDir, systemErrorText(errno)));
    m_spoilt = false;
    return std::make_unique<SoftwareTpmStream>(std::move(copy), shared_from_this());
}

void SoftwareTpmProcess::streamClosed(bool spoilt)
{
    const std::lock_guard lock(m_mutex);
    m_streamOut = false;
    m_spoilt = m_spoilt || spoilt;
    m_changed.notify_all();
}

Error SoftwareTpmProcess::stoppedError() const
{
    return {.category = ErrorCategory::Process,
            .code = QStringLiteral("swtpm-stopped"),
            .place = QStringLiteral("embedded"),
            .message = {"endorse::tpm",
                        QT_TRANSLATE_NOOP("endorse::tpm", "The software TPM has been stopped.")},
            .hint = {"endorse::tpm",
                     QT_TRANSLATE_NOOP("endorse::tpm", "Connect to the software TPM again.")},
            .technical = {}};
}

Error SoftwareTpmProcess::endedError() const
{
    std::unique_lock lock(m_mutex);
    if (m_stopped || !m_child)
        return stoppedError();
    const std::shared_ptr<ChildProcess> child = m_child;
    lock.unlock();
    child->waitForExit(politeEnd);
    return {.category = ErrorCategory::Process,
            .code = QStringLiteral("swtpm-ended"),
            .place = QStringLiteral("embedded"),
            .message = {"endorse::tpm",
                        QT_TRANSLATE_NOOP("endorse::tpm",
                                          "The software TPM ended while it was in use.")},
            .hint = {"endorse::tpm",
                     QT_TRANSLATE_NOOP("endorse::tpm", "Try again: it is started anew, with the "
                                                       "same keys.")},
            .technical = child->endText()};
}

void SoftwareTpmProcess::end(ChildProcess &child)
{
    child.terminate();
    if (!child.waitForExit(politeEnd)) {
        child.kill();
        child.waitForExit(politeEnd);
    }
}

void SoftwareTpmProcess::stop()
{
    std::unique_lock lock(m_mutex);
    m_stopped = true;
    m_changed.notify_all();
    const std::shared_ptr<ChildProcess> child = std::exchange(m_child, nullptr);
    lock.unlock();
    if (child)
        end(*child);
    lock.lock();
    m_data.reset();
    m_control.reset();
    m_folder.reset();
}

void SoftwareTpmProcess::kill()
{
    const std::lock_guard lock(m_mutex);
    if (!m_child)
        return;
    m_child->kill();
    // Until it is gone, open() could still take it for alive and hand out a dead stream.
    m_child->waitForExit(std::chrono::seconds(1));
}

qint64 SoftwareTpmProcess::processId() const
{
    const std::lock_guard lock(m_mutex);
    return m_child && !m_child->hasExited() ? m_child->processId() : 0;
}

QString SoftwareTpmProcess::ekCaFile() const
{
    const std::lock_guard lock(m_mutex);
    const QString path = m_folder ? m_folder->ekCaPath() : QString();
    return QFileInfo::exists(path) ? path : QString();
}

} // namespace endorse::tpm
