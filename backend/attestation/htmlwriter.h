// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <utility>

namespace endorse::attestation {

/// Writes HTML that is well-formed XML too: every element is closed, everything that is not an
/// element is escaped. Control characters that are not allowed or that would reorder the text
/// (bidi controls) are written as "[U+202E]", so that foreign text can neither be markup nor hide
/// itself. Thread: a value.
class HtmlWriter final
{
public:
    using Attributes = QList<std::pair<const char *, QString>>;

    /// Markup of our own, as it is.
    void raw(const char *markup);
    void open(const char *tag, const Attributes &attributes = {});
    /// Open with a class only.
    void open(const char *tag, const char *cssClass);
    void text(const QString &text);
    /// Closes the innermost open element.
    void close();
    /// An element with nothing but text in it; no class when @p cssClass is null.
    void leaf(const char *tag, const QString &text, const char *cssClass = nullptr);
    /// A void element: br, hr, meta.
    void empty(const char *tag, const Attributes &attributes = {});

    const QString &html() const { return m_html; }

    /// What text() writes.
    static QString escaped(const QString &text);

private:
    void startTag(const char *tag, const Attributes &attributes);

    QString m_html;
    QList<const char *> m_open;
};

} // namespace endorse::attestation
