// SPDX-License-Identifier: GPL-3.0-or-later
#include "wiretext.h"

#include <ui/attestation/httptext.h>

#include <QCoreApplication>
#include <QEvent>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTextDocument>

namespace endorse::ui {

using emulator::EmulatorRequest;

namespace {

/// Shorter runs of '*' are what was sent: "Accept: */*", an If-Match of any.
constexpr qsizetype leastMaskedRun = 8;
constexpr QChar maskDot(u'•');

enum BlockState : int { StartState = -1, HeaderState, BodyState };

const QRegularExpression &maskedRun()
{
    static const QRegularExpression run(QStringLiteral("\\*{%1,}").arg(leastMaskedRun));
    return run;
}

QString masked(QString text)
{
    auto runs = maskedRun().globalMatch(text);
    while (runs.hasNext()) {
        const QRegularExpressionMatch run = runs.next();
        for (qsizetype i = run.capturedStart(); i < run.capturedEnd(); ++i)
            text[i] = maskDot;
    }
    return text;
}

QString headerLines(const dps::HttpHeaders &headers)
{
    QString lines;
    for (const auto &[name, value] : headers)
        lines += QString::fromUtf8(name) + QStringLiteral(": ") + QString::fromUtf8(value) +
                 QLatin1Char('\n');
    return lines;
}

QString messageText(const QString &firstLine, const dps::HttpHeaders &headers,
                    const core::Bytes &body)
{
    QString text = firstLine + QLatin1Char('\n') + headerLines(headers);
    if (!body.isEmpty())
        text += QLatin1Char('\n') + prettyBody(body);
    return masked(text);
}

QString translated(const char *source)
{
    return QCoreApplication::translate("endorse::ui", source);
}

Token inkOfMember(QStringView name)
{
    if (name == QLatin1String("endorsementKey"))
        return Token::Ek;
    if (name == QLatin1String("storageRootKey"))
        return Token::Srk;
    if (name == QLatin1String("authenticationKey"))
        return Token::Nonce;
    return Token::Service;
}

} // namespace

QString requestTextOf(const EmulatorRequest &request)
{
    if (request.method.isEmpty())
        return {};
    return messageText(request.method + QLatin1Char(' ') + request.path +
                           QStringLiteral(" HTTP/1.1"),
                       request.requestHeaders, request.requestBody);
}

QString responseTextOf(const EmulatorRequest &request)
{
    if (request.status == 0)
        return {};
    return messageText(QStringLiteral("HTTP/1.1 %1").arg(request.status), request.responseHeaders,
                       request.responseBody);
}

RawBytes rawBytesOf(const EmulatorRequest &request)
{
    RawBytes raw;
    const auto add = [&raw](const core::Bytes &bytes, Token ink, const QString &name) {
        if (bytes.isEmpty())
            return;
        raw.ranges.append({raw.bytes.size(), bytes.size(), ink, name});
        raw.bytes += bytes;
    };
    if (!request.method.isEmpty()) {
        core::Bytes head =
            (request.method + QLatin1Char(' ') + request.path + QStringLiteral(" HTTP/1.1\r\n"))
                .toUtf8();
        for (const auto &[name, value] : request.requestHeaders)
            head += name + ": " + value + "\r\n";
        add(head + "\r\n", Token::Device, translated(QT_TRANSLATE_NOOP("endorse::ui", "Request")));
    }
    add(request.requestBody, Token::Text,
        translated(QT_TRANSLATE_NOOP("endorse::ui", "Body of the request")));
    add(request.responseBody, Token::Service,
        translated(QT_TRANSLATE_NOOP("endorse::ui", "Body of the response")));
    auto runs = maskedRun().globalMatch(QString::fromLatin1(raw.bytes));
    while (runs.hasNext()) {
        const QRegularExpressionMatch run = runs.next();
        raw.ranges.append({run.capturedStart(), run.capturedLength(), Token::Warn,
                           translated(QT_TRANSLATE_NOOP("endorse::ui", "Masked")), true});
    }
    return raw;
}

WireHighlighter::WireHighlighter(QPlainTextEdit *view)
    : QSyntaxHighlighter(view->document())
    , m_view(view)
{
    view->installEventFilter(this);
}

bool WireHighlighter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        rehighlight();
    return QSyntaxHighlighter::eventFilter(watched, event);
}

void WireHighlighter::paint(qsizetype from, qsizetype length, Token ink, bool strong)
{
    QTextCharFormat format;
    format.setForeground(Tokens::of(m_view)[ink]);
    if (strong)
        format.setFontWeight(QFont::DemiBold);
    setFormat(int(from), int(length), format);
}

void WireHighlighter::highlightBlock(const QString &text)
{
    const int before = previousBlockState();
    setCurrentBlockState(before == StartState || before == HeaderState ? HeaderState : BodyState);
    if (before == StartState) {
        paint(0, text.indexOf(QLatin1Char(' ')), Token::Text, true);
    } else if (before == HeaderState) {
        if (text.isEmpty())
            setCurrentBlockState(BodyState);
        paint(0, text.indexOf(QLatin1Char(':')) + 1, Token::Muted);
    } else {
        highlightMembers(text);
    }
    highlightMasked(text);
}

void WireHighlighter::highlightMembers(const QString &text)
{
    static const QRegularExpression member(QStringLiteral("^\\s*\"([^\"\\\\]+)\":"));
    const QRegularExpressionMatch match = member.match(text);
    if (match.hasMatch())
        paint(match.capturedStart(1) - 1, match.capturedLength(1) + 2,
              inkOfMember(match.capturedView(1)));
}

void WireHighlighter::highlightMasked(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype from = i;
        while (i < text.size() && text.at(i) == maskDot)
            ++i;
        if (i > from)
            paint(from, i - from, Token::Warn);
    }
}

} // namespace endorse::ui
