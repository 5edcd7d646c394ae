// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers.h"

#include <core/clock.h>
#include <dps/wiretypes.h>
#include <emulator/context.h>

#include <QDate>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QUuid>

namespace endorse::emulator {

namespace {

/// The service's message size limit, in bytes (Azure IoT Hub DPS limits).
constexpr qsizetype maxDpsBodyBytes = 96 * 1024;

QByteArray hexDigits(int count)
{
    QByteArray text;
    while (text.size() < count)
        text += QByteArray::number(QRandomGenerator::system()->bounded(16), 16);
    return text;
}

core::Text versionLabel()
{
    return {context, QT_TRANSLATE_NOOP("endorse::emulator", "API version")};
}

core::Text bodyLabel()
{
    return {context, QT_TRANSLATE_NOOP("endorse::emulator", "Request body")};
}

void noteRefusal(const Exchange &exchange, const core::Text &check, const core::Text &why)
{
    static const core::Text any(context, QT_TRANSLATE_NOOP("endorse::emulator", "Request"));
    exchange.trail.refused(check.isEmpty() ? any : check, why);
}

} // namespace

QString Exchange::hostName() const
{
    QString host = QString::fromLatin1(message.header("Host")).trimmed().toLower();
    const qsizetype colon = host.lastIndexOf(QLatin1Char(':'));
    // The colons of an IPv6 literal stand inside its brackets.
    if (colon > host.lastIndexOf(QLatin1Char(']')))
        host.truncate(colon);
    return host;
}

Answer jsonAnswer(int status, core::Bytes body, core::Text outcome)
{
    return {{status, {{"Content-Type", "application/json; charset=utf-8"}}, std::move(body)},
            std::move(outcome)};
}

Answer emptyAnswer(core::Text outcome)
{
    return {{204, {}, {}}, std::move(outcome)};
}

Answer refuse(const Exchange &exchange, const Refusal &refusal)
{
    noteRefusal(exchange, refusal.check, refusal.line.isEmpty() ? refusal.outcome : refusal.line);
    dps::ServiceErrorBody body;
    body.errorCode = refusal.errorCode != 0 ? refusal.errorCode : refusal.status * 1000;
    body.trackingId = QString::fromLatin1(exchange.requestId);
    body.message = refusal.message;
    if (!refusal.reason.isEmpty())
        body.info = dps::JsonWriter().string("reason", refusal.reason).finish();
    body.timestampUtc = core::toDpsTimestamp(exchange.now);
    Answer answer = jsonAnswer(refusal.status, body.toJson(), refusal.outcome);
    answer.reply.addHeader("x-ms-error-code", QByteArray::number(body.errorCode));
    return answer;
}

Answer refuseMethod(const Exchange &exchange, const QByteArray &allowed)
{
    Answer answer = refuse(
        exchange,
        {.status = 405,
         .message = QStringLiteral("The method is not allowed here."),
         .outcome = core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                          "The method %1 is not served here."))
                        .arg(QString::fromLatin1(exchange.message.method)),
         .check = {context, QT_TRANSLATE_NOOP("endorse::emulator", "Method")}});
    answer.reply.addHeader("Allow", allowed);
    return answer;
}

Answer refuseByHub(const Exchange &exchange, int status, const QByteArray &code,
                   const QByteArray &text, core::Text outcome, const core::Text &check)
{
    noteRefusal(exchange, check, outcome);
    const QString message =
        QStringLiteral("ErrorCode:%1;%2").arg(QString::fromLatin1(code), QString::fromLatin1(text));
    const QString exception =
        QStringLiteral("Tracking ID:%1-G:0-TimeStamp:%2")
            .arg(QString::fromLatin1(QByteArray(exchange.requestId).replace('-', "")),
                 exchange.now.toString(QStringLiteral("MM/dd/yyyy HH:mm:ss")));
    dps::JsonWriter writer;
    writer.string("Message", message).string("ExceptionMessage", exception);
    Answer answer = jsonAnswer(status, writer.finish(), std::move(outcome));
    answer.reply.addHeader("iothub-errorcode", code);
    return answer;
}

bool isApiVersion(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^([0-9]{4}-[0-9]{2}-[0-9]{2})(?:-preview)?\\z"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return false;
    const QDate date = QDate::fromString(match.captured(1), Qt::ISODate);
    return date.isValid() && date >= QDate(2017, 8, 31);
}

std::optional<Answer> checkApiVersion(const Exchange &exchange)
{
    const QString version = exchange.target.queryValue(QLatin1String("api-version"));
    if (version.isNull()) {
        return refuse(exchange,
                      {.status = 400,
                       .message = QStringLiteral("The query parameter api-version is missing."),
                       .outcome = {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                              "The request names no api-version.")},
                       .check = versionLabel()});
    }
    if (!isApiVersion(version)) {
        return refuse(exchange,
                      {.status = 400,
                       .message = QStringLiteral("The api-version is not supported."),
                       .outcome = {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                              "The request names an api-version "
                                                              "that does not exist.")},
                       .check = versionLabel()});
    }
    return std::nullopt;
}

std::optional<Answer> checkJsonBody(const Exchange &exchange)
{
    if (exchange.message.body.size() > maxDpsBodyBytes) {
        return refuse(
            exchange,
            {.status = 413,
             .message =
                 QStringLiteral("The request body is larger than %1 bytes.").arg(maxDpsBodyBytes),
             .outcome = core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                              "The request body is longer than "
                                                              "%1 bytes."))
                            .arg(static_cast<qint64>(maxDpsBodyBytes)),
             .check = bodyLabel()});
    }
    QByteArray type = exchange.message.header("Content-Type");
    if (const qsizetype end = type.indexOf(';'); end >= 0)
        type.truncate(end);
    type = type.trimmed().toLower();
    if (!type.isEmpty() && type != "application/json") {
        return refuse(exchange,
                      {.status = 415,
                       .message = QStringLiteral("The Content-Type must be application/json."),
                       .outcome = {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                              "The Content-Type says that the "
                                                              "body is not JSON.")},
                       .check = bodyLabel()});
    }
    return std::nullopt;
}

QByteArray newGuid()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

QByteArray newEtag()
{
    return QByteArray('"' + newGuid() + '"').toBase64();
}

QString newOperationId()
{
    return QString::fromLatin1("5." + hexDigits(16) + '.' + newGuid());
}

bool ifMatchAllows(QByteArray ifMatch, const QByteArray &etag)
{
    ifMatch = ifMatch.trimmed();
    if (ifMatch.size() >= 2 && ifMatch.startsWith('"') && ifMatch.endsWith('"'))
        ifMatch = ifMatch.mid(1, ifMatch.size() - 2);
    return ifMatch.isEmpty() || ifMatch == "*" || ifMatch == etag;
}

} // namespace endorse::emulator
