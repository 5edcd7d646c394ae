// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace endorse::app::cli {

enum class ExitCode { Done = 0, Failed = 1, Usage = 2, Stopped = 3 };

/// What an error of a verb means to the shell.
ExitCode exitCodeOf(const core::Error &error);

/// A text of this program, in its language.
QString say(const char *source);
/// The same with arguments to come.
core::Text text(const char *source);
/// An error of category Input that is the caller's mistake: exit code 2.
core::Error usageError(const core::Text &message, const core::Text &hint = {});
/// Marks @p error as the caller's mistake: it keeps its words.
core::Error asUsageError(core::Error error);

/// The two output streams, UTF-8 whatever the locale's encoding.
class Console final
{
public:
    explicit Console(bool json)
        : m_json(json)
    {
    }

    /// Whether standard output carries JSON alone.
    bool isJson() const { return m_json; }
    /// One document, or one line of a stream; flushed.
    void document(const QJsonObject &json) const;
    /// The same of several.
    void documents(const QJsonArray &json) const;
    /// The same, dropped when nobody reads and it would block.
    void streamLine(const QByteArray &line) const;
    /// A line of output for people; nothing under --json.
    void line(const QString &text = {}) const;
    /// Wrapped to the width of the terminal, every line indented.
    void paragraph(const QString &text, int indent) const;
    /// A line of progress or a remark on standard error.
    void note(const QString &text) const;
    /// Message, hint and technical text on standard error.
    void error(const core::Error &error) const;
    /// error(), and {"ok": false, "error"} under --json.
    ExitCode fail(const core::Error &error) const;
    /// The first failure to write to standard output, of any console of this process; nullopt when
    /// all was written.
    static std::optional<core::Error> outputError();

private:
    bool m_json;
};

/// Breaks text into lines of at most @p width columns; wide characters (Japanese, Korean, Chinese)
/// take two, and break anywhere but before closing punctuation.
QStringList wrapped(const QString &text, int width);
/// Columns that @p text takes on a terminal.
int columnsOf(const QString &text);
/// Columns of the terminal on standard output; 80 when it is none.
int terminalWidth();

} // namespace endorse::app::cli
