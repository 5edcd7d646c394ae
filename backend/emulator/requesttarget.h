// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace endorse::emulator {

/// A request target cut into decoded path segments and query items (RFC 3986 section 3.3, 3.4). An
/// empty last segment (trailing slash) is dropped. A value.
struct RequestTarget final
{
    QStringList segments;
    QList<std::pair<QString, QString>> query;

    /// Nothing when @p target is no path or absolute URL, a percent escape is broken, or what it
    /// decodes to is not UTF-8 text without control characters.
    static std::optional<RequestTarget> parse(QByteArrayView target);

    /// The first value of the parameter, compared without case; a null string when there is none.
    QString queryValue(QLatin1String name) const;
    /// Segment @p index in lower case; empty beyond the last.
    QString lowered(qsizetype index) const;
    /// All segments with '/' between them.
    QString path() const { return segments.join(QLatin1Char('/')); }
};

} // namespace endorse::emulator
