// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace endorse::enrollment {

/// Many values of one parameter, for an engine that takes them (SqlEngine::takesArrays()). Source:
/// PostgreSQL 15, 8.15.2 "Array Value Input" and 8.4.1 "bytea Hex Format". A value.
class SqlArray final
{
public:
    /// @p characters: room for so many. A text that grows leaves copies of itself behind, which
    /// matters when it holds keys.
    explicit SqlArray(qsizetype characters = 0) { m_text.reserve(characters + 2); }

    void add(qint64 value)
    {
        separate();
        m_text += QString::number(value);
    }
    void addText(QByteArrayView utf8);
    /// NULL when @p bytes is empty.
    void addBytes(QByteArrayView bytes);
    /// So much room a text takes at most.
    static qsizetype roomFor(QByteArrayView utf8) { return 2 * utf8.size() + 3; }

    /// The value of the parameter; the array is empty then.
    QString take();

private:
    void separate();

    QString m_text;
};

} // namespace endorse::enrollment
