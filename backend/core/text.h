// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace endorse::core {

/// Text for people, kept as translatable source plus arguments and rendered when it is shown, so
/// that a change of language reaches texts that were made before it.
///
/// The source is an English literal marked for lupdate with QT_TRANSLATE_NOOP(context, source); the
/// arguments replace %1, %2… and are never translated (codes, names, numbers), unless they are
/// Texts themselves (see arg(Text)). Thread: a value, reentrant.
class Text final
{
public:
    Text() = default;
    /// @p context and @p source must be string literals (they are kept by pointer).
    Text(const char *context, const char *source)
        : m_context(context)
        , m_source(source)
    {
    }

    /// Adds the next argument. Returns a copy, so that texts can be built in one expression.
    [[nodiscard]] Text arg(const QString &value) const;
    [[nodiscard]] Text arg(qint64 value) const;
    /// An argument that is translated with the text around it.
    [[nodiscard]] Text arg(const Text &value) const;

    bool isEmpty() const { return m_source == nullptr; }
    /// In the language of the running program.
    QString render() const;
    /// In English, whatever the language of the program: for logs and technical text.
    QString english() const;

    /// {"context", "source", "arguments"? [string or text…]}, so that a text that was kept can be
    /// shown in another language later; empty for an empty text.
    QJsonObject toJson() const;
    /// The text of toJson(); an empty one for anything else. Sources are kept for as long as the
    /// program runs.
    static Text fromJson(const QJsonObject &json);
    /// A text that is not translated: what was rendered once, or what somebody else wrote.
    static Text verbatim(const QString &words);

    friend bool operator==(const Text &a, const Text &b);

private:
    struct Argument;

    QString fill(QString pattern, bool translated) const;
    static Text fromJson(const QJsonObject &json, int depth);

    const char *m_context = nullptr;
    const char *m_source = nullptr;
    QList<Argument> m_arguments;
};

struct Text::Argument final
{
    QString value;
    QList<Text> text; ///< One element when the argument is translatable, else empty.

    friend bool operator==(const Argument &, const Argument &) = default;
};

} // namespace endorse::core
