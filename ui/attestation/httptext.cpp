// SPDX-License-Identifier: GPL-3.0-or-later
#include "httptext.h"

#include <QJsonDocument>

namespace endorse::ui {

namespace {

constexpr int indentWidth = 2;

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// Indents well-formed JSON. QJsonDocument would sort the members.
QByteArray indented(const core::Bytes &json)
{
    QByteArray out;
    int depth = 0;
    bool inString = false;
    const auto newLine = [&out, &depth] {
        out += '\n';
        out += QByteArray(depth * indentWidth, ' ');
    };
    const auto nextSolid = [&json](qsizetype from) {
        while (from < json.size() && isSpace(json.at(from)))
            ++from;
        return from < json.size() ? json.at(from) : '\0';
    };
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (inString) {
            out += c;
            if (c == '\\' && i + 1 < json.size())
                out += json.at(++i);
            else if (c == '"')
                inString = false;
            continue;
        }
        if (isSpace(c))
            continue;
        switch (c) {
        case '"':
            inString = true;
            out += c;
            break;
        case '{':
        case '[': {
            out += c;
            ++depth;
            const char next = nextSolid(i + 1);
            if (next != '}' && next != ']')
                newLine();
            break;
        }
        case '}':
        case ']':
            --depth;
            if (!out.endsWith('{') && !out.endsWith('['))
                newLine();
            out += c;
            break;
        case ',':
            out += c;
            newLine();
            break;
        case ':':
            out += ": ";
            break;
        default:
            out += c;
        }
    }
    return out;
}

QString headerLines(const dps::HttpHeaders &headers)
{
    QString lines;
    for (const auto &header : headers)
        lines += QString::fromUtf8(header.first) + QStringLiteral(": ") +
                 QString::fromUtf8(header.second) + QLatin1Char('\n');
    return lines;
}

QString withBody(const QString &head, const core::Bytes &body)
{
    return body.isEmpty() ? head : head + QLatin1Char('\n') + prettyBody(body) + QLatin1Char('\n');
}

} // namespace

QString prettyBody(const core::Bytes &body)
{
    QJsonParseError error;
    QJsonDocument::fromJson(body, &error);
    return QString::fromUtf8(error.error == QJsonParseError::NoError ? indented(body) : body);
}

QString requestText(const dps::HttpExchange &exchange)
{
    QString target = exchange.url.path(QUrl::FullyEncoded);
    if (exchange.url.hasQuery())
        target += QLatin1Char('?') + exchange.url.query(QUrl::FullyEncoded);
    const QString head = exchange.method + QLatin1Char(' ') + target +
                         QStringLiteral(" HTTP/1.1\n") + headerLines(exchange.requestHeaders);
    return withBody(head, exchange.requestBody);
}

QString responseText(const dps::HttpExchange &exchange)
{
    if (exchange.status == 0)
        return {};
    const QString head =
        QStringLiteral("HTTP/1.1 %1 %2\n").arg(exchange.status).arg(exchange.reason) +
        headerLines(exchange.responseHeaders);
    return withBody(head, exchange.responseBody);
}

} // namespace endorse::ui
