// SPDX-License-Identifier: GPL-3.0-or-later
#include "requesttarget.h"

#include <QStringDecoder>

#include <algorithm>

namespace endorse::emulator {

namespace {

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

std::optional<QString> decoded(const QByteArray &text)
{
    for (qsizetype i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 1)) {
        if (i + 2 >= text.size() || !isHexDigit(text.at(i + 1)) || !isHexDigit(text.at(i + 2)))
            return std::nullopt;
    }
    QStringDecoder toUtf16(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString result = toUtf16.decode(QByteArray::fromPercentEncoding(text));
    const bool hasControl = std::any_of(
        result.begin(), result.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
    if (toUtf16.hasError() || hasControl)
        return std::nullopt;
    return result;
}

/// What follows the authority of an absolute URL; anything else as it is.
QByteArray withoutAuthority(const QByteArray &target)
{
    const qsizetype scheme = target.indexOf("://");
    if (target.startsWith('/') || scheme < 0)
        return target;
    const qsizetype path = target.indexOf('/', scheme + 3);
    return path < 0 ? QByteArray("/") : target.mid(path);
}

} // namespace

std::optional<RequestTarget> RequestTarget::parse(QByteArrayView target)
{
    QByteArray text = withoutAuthority(target.toByteArray());
    if (!text.startsWith('/'))
        return std::nullopt;
    if (const qsizetype fragment = text.indexOf('#'); fragment >= 0)
        text.truncate(fragment);

    RequestTarget result;
    const qsizetype mark = text.indexOf('?');
    const QByteArray path = mark < 0 ? text : text.left(mark);
    QList<QByteArray> parts = path.mid(1).split('/');
    if (parts.last().isEmpty())
        parts.removeLast();
    for (const QByteArray &part : std::as_const(parts)) {
        const std::optional<QString> segment = decoded(part);
        if (!segment)
            return std::nullopt;
        result.segments.append(*segment);
    }
    const QList<QByteArray> items = mark < 0 ? QList<QByteArray>() : text.mid(mark + 1).split('&');
    for (const QByteArray &item : items) {
        const qsizetype equals = item.indexOf('=');
        const auto name = decoded(equals < 0 ? item : item.left(equals));
        const auto value = decoded(equals < 0 ? QByteArray() : item.mid(equals + 1));
        if (!name || !value)
            return std::nullopt;
        if (!name->isEmpty())
            result.query.append({*name, *value});
    }
    return result;
}

QString RequestTarget::queryValue(QLatin1String name) const
{
    for (const auto &[itemName, value] : query) {
        if (itemName.compare(name, Qt::CaseInsensitive) == 0)
            return value.isNull() ? QString::fromLatin1("") : value;
    }
    return {};
}

QString RequestTarget::lowered(qsizetype index) const
{
    return segments.value(index).toLower();
}

} // namespace endorse::emulator
