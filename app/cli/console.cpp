// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"

#include <QJsonDocument>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace endorse::app::cli {

namespace {

constexpr auto usageCode = "usage";

/// errno of the first write to standard output that failed; there is one such stream.
int lostOutput = 0;

void write(FILE *stream, const QByteArray &bytes)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    errno = 0;
    const bool written =
        std::fwrite(bytes.constData(), 1, size, stream) == size && std::fflush(stream) == 0;
    if (!written && stream == stdout && lostOutput == 0)
        lostOutput = errno != 0 ? errno : EIO;
}

/// What services and certificates say is shown, and must not steer the terminal: control
/// characters other than line ends and tabs are replaced.
QString harmless(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control && c != QLatin1Char('\n') &&
            c != QLatin1Char('\t'))
            c = QChar::ReplacementCharacter;
    }
    return text;
}

} // namespace

ExitCode exitCodeOf(const core::Error &error)
{
    if (error.category == core::ErrorCategory::Cancelled ||
        error.category == core::ErrorCategory::Deadline)
        return ExitCode::Stopped;
    if (error.category == core::ErrorCategory::Input &&
        error.place == QLatin1String("command-line"))
        return ExitCode::Usage;
    return ExitCode::Failed;
}

QString say(const char *source)
{
    return text(source).render();
}

core::Text text(const char *source)
{
    return {"endorse::app", source};
}

core::Error usageError(const core::Text &message, const core::Text &hint)
{
    core::Error error;
    error.code = QString::fromLatin1(usageCode);
    error.message = message;
    error.hint = hint;
    return asUsageError(error);
}

core::Error asUsageError(core::Error error)
{
    error.category = core::ErrorCategory::Input;
    if (!error.place.isEmpty() && error.place != QLatin1String("command-line")) {
        error.technical = error.technical.isEmpty()
                              ? error.place
                              : error.place + QStringLiteral(": ") + error.technical;
    }
    error.place = QStringLiteral("command-line");
    return error;
}

void Console::document(const QJsonObject &json) const
{
    write(stdout, QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n');
}

void Console::documents(const QJsonArray &json) const
{
    write(stdout, QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n');
}

void Console::streamLine(const QByteArray &line) const
{
    // Up to PIPE_BUF bytes go at once when a pipe is ready at all.
    pollfd out{STDOUT_FILENO, POLLOUT, 0};
    if (line.size() < PIPE_BUF && ::poll(&out, 1, 0) == 1 &&
        (out.revents & (POLLOUT | POLLERR)) != 0)
        write(stdout, line + '\n');
}

void Console::line(const QString &text) const
{
    if (!m_json)
        write(stdout, harmless(text).toUtf8() + '\n');
}

void Console::paragraph(const QString &text, int indent) const
{
    const int width = std::clamp(terminalWidth(), 40, 100) - indent;
    for (const QString &part : wrapped(text, width))
        line(QString(indent, QLatin1Char(' ')) + part);
}

void Console::note(const QString &text) const
{
    write(stderr, harmless(text).toUtf8() + '\n');
}

void Console::error(const core::Error &error) const
{
    QStringList lines{QStringLiteral("endorsectl: ") + error.message.render()};
    if (!error.hint.isEmpty())
        lines.append(QStringLiteral("  ") + error.hint.render());
    QString facts = toString(error.category);
    if (!error.code.isEmpty())
        facts += QLatin1Char(' ') + error.code;
    if (!error.place.isEmpty())
        facts += QStringLiteral(", ") + error.place;
    if (!error.technical.isEmpty())
        facts += QStringLiteral(": ") + error.technical;
    lines.append(QStringLiteral("  (") + facts + QLatin1Char(')'));
    note(lines.join(QLatin1Char('\n')));
}

ExitCode Console::fail(const core::Error &failure) const
{
    error(failure);
    if (m_json) {
        document({{QStringLiteral("ok"), false}, {QStringLiteral("error"), failure.toJson()}});
    }
    return exitCodeOf(failure);
}

std::optional<core::Error> Console::outputError()
{
    if (lostOutput == 0)
        return std::nullopt;
    core::Error error;
    error.category = core::ErrorCategory::Store;
    error.code = QStringLiteral("output");
    error.place = QStringLiteral("stdout");
    error.message = text(QT_TRANSLATE_NOOP(
        "endorse::app", "The output was lost: standard output could not be written."));
    error.hint = text(QT_TRANSLATE_NOOP("endorse::app",
                                        "Check where it goes: the disk may be full, or the reader "
                                        "has gone."));
    error.technical = QString::fromLocal8Bit(std::strerror(lostOutput));
    return error;
}

int terminalWidth()
{
    winsize size = {};
    if (::isatty(STDOUT_FILENO) != 0 && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 &&
        size.ws_col > 0)
        return size.ws_col;
    return 80;
}

} // namespace endorse::app::cli
