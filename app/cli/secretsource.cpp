// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretsource.h"

#include <app/cli/console.h>
#include <core/cancel.h>

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace endorse::app::cli {

namespace {

constexpr qsizetype longestSecret = 64 * 1024;

/// A source that cannot be read is a mistake on the command line, whichever option names it.
core::Error fileError(const QString &name, int error)
{
    const core::Text message =
        error == EACCES || error == EPERM
            ? text(QT_TRANSLATE_NOOP("endorse::app",
                                     "The file \"%1\" cannot be read: its permissions do not let "
                                     "you."))
            : text(QT_TRANSLATE_NOOP("endorse::app", "The file \"%1\" cannot be read."));
    core::Error failure =
        usageError(message.arg(name),
                   text(QT_TRANSLATE_NOOP("endorse::app", "Check its name and permissions.")));
    failure.code = QStringLiteral("read");
    failure.technical = QString::fromLocal8Bit(std::strerror(error));
    return failure;
}

QByteArray withoutFinalLineFeed(QByteArray bytes)
{
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    return bytes;
}

/// Closes the descriptor unless it is standard input.
class Source final
{
public:
    explicit Source(const QString &path)
        // A FIFO without a writer must not hold up the program in open().
        : m_descriptor(path.isEmpty() ? STDIN_FILENO
                                      : ::open(QFile::encodeName(path).constData(),
                                               O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK))
    {
    }
    ~Source()
    {
        if (m_descriptor > STDIN_FILENO)
            ::close(m_descriptor);
    }
    Q_DISABLE_COPY_MOVE(Source)
    int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

/// Waits until there is something to read; false when @p interrupt became readable first.
bool waitForInput(int descriptor, int interrupt)
{
    while (true) {
        std::array<pollfd, 2> waits{{{descriptor, POLLIN, 0}, {interrupt, POLLIN, 0}}};
        const int ready = ::poll(waits.data(), waits.size(), -1);
        if (ready > 0 && (waits[1].revents & POLLIN) != 0)
            return false;
        // A failure of poll() shows in the read that follows.
        if ((ready > 0 && waits[0].revents != 0) || (ready < 0 && errno != EINTR))
            return true;
    }
}

/// "@FILE" and "-", up to the end.
core::Result<core::Secret> readFileOrInput(const QString &source, int interrupt)
{
    const bool isInput = source == QLatin1String("-");
    const auto content = readContent(isInput ? source : source.sliced(1), longestSecret, interrupt);
    if (!content)
        return core::fail(content.error());
    return core::Secret::take(withoutFinalLineFeed(content->view().toByteArray()));
}

/// The terminal without echo while it lives.
class QuietTerminal final
{
public:
    QuietTerminal()
        : m_descriptor(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY))
    {
        if (m_descriptor < 0 || ::tcgetattr(m_descriptor, &m_before) != 0)
            return;
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        quiet.c_lflag |= ECHONL;
        m_changed = ::tcsetattr(m_descriptor, TCSAFLUSH, &quiet) == 0;
    }
    ~QuietTerminal()
    {
        if (m_changed)
            ::tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Q_DISABLE_COPY_MOVE(QuietTerminal)

    bool isOpen() const { return m_changed; }
    void show(const QByteArray &prompt) const
    {
        [[maybe_unused]] const ssize_t written =
            ::write(m_descriptor, prompt.constData(), static_cast<std::size_t>(prompt.size()));
    }
    /// Nullopt when @p interrupt became readable first.
    std::optional<QByteArray> readLine(int interrupt) const
    {
        QByteArray typed;
        while (typed.size() < longestSecret) {
            std::array<pollfd, 2> waits{{{m_descriptor, POLLIN, 0}, {interrupt, POLLIN, 0}}};
            if (::poll(waits.data(), waits.size(), -1) < 0 && errno != EINTR)
                break;
            if ((waits[1].revents & POLLIN) != 0) {
                core::wipe(typed);
                return std::nullopt;
            }
            if (waits[0].revents == 0)
                continue;
            char byte = 0;
            if (::read(m_descriptor, &byte, 1) != 1 || byte == '\n')
                break;
            typed.append(byte);
        }
        return typed;
    }

private:
    int m_descriptor;
    termios m_before = {};
    bool m_changed = false;
};

core::Result<core::Secret> readPrompt(const QString &option, int interrupt)
{
    const QuietTerminal terminal;
    if (!terminal.isOpen()) {
        return core::fail(usageError(
            text(QT_TRANSLATE_NOOP("endorse::app",
                                   "\"%1 prompt\" needs a terminal, and there is none."))
                .arg(option),
            text(QT_TRANSLATE_NOOP("endorse::app", "Give the value as @FILE or on standard "
                                                   "input with \"-\"."))));
    }
    terminal.show((option + QStringLiteral(": ")).toUtf8());
    auto typed = terminal.readLine(interrupt);
    if (!typed)
        return core::fail(core::cancelledError(option));
    return core::Secret::take(std::move(*typed));
}

} // namespace

core::Result<core::Secret> readContent(const QString &name, qsizetype limit, int interrupt)
{
    const bool isInput = name == QLatin1String("-");
    const QString path = isInput ? QString() : QFileInfo(name).absoluteFilePath();
    const QString shownName = isInput ? name : path;
    const Source input(path);
    if (input.descriptor() < 0)
        return core::fail(fileError(shownName, errno));
    QByteArray bytes;
    // Growing would leave copies of the secret behind.
    bytes.reserve(limit);
    std::array<char, 4096> chunk{};
    while (bytes.size() < limit) {
        if (!waitForInput(input.descriptor(), interrupt)) {
            core::wipe(bytes);
            return core::fail(core::cancelledError(shownName));
        }
        const auto room = static_cast<std::size_t>(limit - bytes.size());
        const ssize_t count =
            ::read(input.descriptor(), chunk.data(), std::min(chunk.size(), room));
        if (count < 0 && (errno == EINTR || errno == EAGAIN))
            continue;
        if (count < 0) {
            const int error = errno;
            core::wipe(bytes);
            return core::fail(fileError(shownName, error));
        }
        if (count == 0)
            break;
        bytes.append(chunk.data(), count);
    }
    ::explicit_bzero(chunk.data(), chunk.size());
    return core::Secret::take(std::move(bytes));
}

core::Result<core::Secret> readAuthValue(const QString &option, const QString &source,
                                         int interrupt)
{
    if (source.isEmpty())
        return core::Secret();
    if (source == QLatin1String("prompt"))
        return readPrompt(option, interrupt);
    if (source == QLatin1String("-") || (source.startsWith(QLatin1Char('@')) && source.size() > 1))
        return readFileOrInput(source, interrupt);
    return core::fail(usageError(
        text(QT_TRANSLATE_NOOP("endorse::app",
                               "An auth value is not taken from the command line, where every "
                               "user of this computer can read it.")),
        text(QT_TRANSLATE_NOOP("endorse::app",
                               "Use \"%1 @FILE\", \"%1 -\" for standard input, or \"%1 prompt\"."))
            .arg(option)));
}

core::Result<dps::ServiceConnectionString> readService(const QString &source, int interrupt)
{
    const core::Text howTo = text(QT_TRANSLATE_NOOP(
        "endorse::app", "Use \"--service @FILE\", \"--service -\" for standard input, or the "
                        "environment variable ENDORSE_SERVICE."));
    const bool fromFile = source == QLatin1String("-") || source.startsWith(QLatin1Char('@'));
    if (source == QLatin1String("@")) {
        return core::fail(usageError(
            text(QT_TRANSLATE_NOOP("endorse::app", "No file is named behind the \"@\".")), howTo));
    }
    if (fromFile) {
        const auto secret = readFileOrInput(source, interrupt);
        if (!secret)
            return core::fail(secret.error());
        auto parsed = dps::ServiceConnectionString::parse(secret->view());
        if (!parsed)
            return core::fail(asUsageError(parsed.error()));
        return parsed;
    }
    if (QFileInfo::exists(source)) {
        return core::fail(usageError(
            text(QT_TRANSLATE_NOOP("endorse::app", "\"%1\" is a file and no connection string."))
                .arg(source),
            text(QT_TRANSLATE_NOOP("endorse::app", "Did you mean \"@%1\"?")).arg(source)));
    }
    if (!source.isEmpty()) {
        auto literal = dps::ServiceConnectionString::parse(source.toUtf8());
        if (!literal)
            return core::fail(asUsageError(literal.error()));
        if (!literal->isLoopback()) {
            return core::fail(usageError(
                text(QT_TRANSLATE_NOOP("endorse::app",
                                       "A connection string is taken from the command line for a "
                                       "service on this computer alone: every user can read it "
                                       "there.")),
                howTo));
        }
        return literal;
    }
    const QByteArray fromEnvironment = qgetenv("ENDORSE_SERVICE");
    if (fromEnvironment.isEmpty()) {
        return core::fail(usageError(
            text(QT_TRANSLATE_NOOP("endorse::app", "The service is not named.")), howTo));
    }
    auto parsed = dps::ServiceConnectionString::parse(fromEnvironment);
    if (!parsed)
        return core::fail(asUsageError(parsed.error()));
    return parsed;
}

} // namespace endorse::app::cli
