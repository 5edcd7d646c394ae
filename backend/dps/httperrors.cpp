// SPDX-License-Identifier: GPL-3.0-or-later
#include "httperrors.h"

#include "errorwords.h"
#include "httpexchange.h"
#include "texts.h"

namespace endorse::dps {

using core::Error;
using core::ErrorCategory;
using core::Text;

namespace {

/// Tokens live for an hour, but a clock that is off this much is worth a word.
constexpr std::chrono::seconds NoticeableOffset{30};
constexpr qsizetype ShownBody = 500;

/// What the body of a refusal says.
struct Said final
{
    QString code; ///< Empty when the body has not the form of the service.
    qint64 number = 0;
    QString trackingId;
    QString message;
};

/// {"errorCode", "trackingId", "message"} of the provisioning service.
std::optional<Said> readDpsBody(const core::Bytes &body)
{
    const core::Result<ServiceErrorBody> parsed = ServiceErrorBody::fromJson(body);
    if (!parsed)
        return std::nullopt;
    return Said{QString::number(parsed->errorCode), parsed->errorCode, parsed->trackingId,
                parsed->message};
}

/// {"Message": "ErrorCode:Name;text", "ExceptionMessage": "Tracking ID:…"} of a hub.
std::optional<Said> readHubBody(const core::Bytes &body)
{
    const core::Result<JsonObject> object = JsonObject::parse(body);
    if (!object)
        return std::nullopt;
    JsonReader reader(*object);
    Said out;
    out.message = reader.string("Message");
    out.trackingId = reader.string("ExceptionMessage");
    static const QString prefix = QStringLiteral("ErrorCode:");
    if (!out.message.startsWith(prefix))
        return std::nullopt;
    out.code = out.message.mid(prefix.size()).section(u';', 0, 0).trimmed().left(80);
    if (out.trackingId.startsWith(QLatin1String("Tracking ID:")))
        out.trackingId = out.trackingId.mid(12).trimmed();
    return out;
}

QString technicalText(const HttpResponse &response, const std::optional<Said> &said)
{
    QString out = QStringLiteral("HTTP %1").arg(response.status);
    if (!response.reason.isEmpty())
        out += u' ' + QString::fromLatin1(response.reason).left(80);
    if (!said) {
        const QByteArray body = maskedText(response.body.left(ShownBody)).simplified();
        return body.isEmpty() ? out : out + QStringLiteral(": ") + QString::fromUtf8(body);
    }
    out += QStringLiteral(", errorCode %1").arg(said->code);
    if (!said->trackingId.isEmpty())
        out += QStringLiteral(", trackingId %1").arg(said->trackingId.left(160));
    if (!said->message.isEmpty()) {
        out += QStringLiteral(": ") +
               QString::fromUtf8(maskedText(said->message.left(ShownBody).toUtf8()));
    }
    return out;
}

/// "90 s", "45 min", "3 h": as exact as a person needs it to set a clock.
QString durationText(std::chrono::seconds duration)
{
    const qint64 seconds = qAbs(static_cast<qint64>(duration.count()));
    if (seconds < 120)
        return QStringLiteral("%1 s").arg(seconds);
    const qint64 minutes = (seconds + 30) / 60;
    if (minutes < 120)
        return QStringLiteral("%1 min").arg(minutes);
    return QStringLiteral("%1 h").arg((minutes + 30) / 60);
}

Text clockHint(std::chrono::seconds offset)
{
    return (offset.count() > 0
                ? text(QT_TRANSLATE_NOOP("endorse::dps",
                                         "This computer's clock is off by %1: it is behind that of "
                                         "the service. Set the clock and try again."))
                : text(QT_TRANSLATE_NOOP("endorse::dps",
                                         "This computer's clock is off by %1: it is ahead of that "
                                         "of the service. Set the clock and try again.")))
        .arg(durationText(offset));
}

bool isNoticeable(std::optional<std::chrono::seconds> offset)
{
    return offset && std::chrono::abs(*offset) >= NoticeableOffset;
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'"));
}

/// The words for a token that is refused, where clocks tell why.
void tellClocks(ErrorWords *words, const HttpResponse &response, const ErrorContext &context)
{
    const QDateTime theirs = parseHttpDate(response.header("Date"));
    const bool expired =
        context.tokenExpiry && theirs.isValid() && theirs.toSecsSinceEpoch() > *context.tokenExpiry;
    if (expired) {
        words->message =
            text(QT_TRANSLATE_NOOP("endorse::dps",
                                   "The token of %1 had expired when it arrived: it was valid "
                                   "until %2, and the clock of the service shows %3."))
                .arg(context.subject)
                .arg(timeText(QDateTime::fromSecsSinceEpoch(*context.tokenExpiry, Qt::UTC)))
                .arg(timeText(theirs));
    }
    if (expired && !isNoticeable(context.firstClockOffset)) {
        words->hint = text(QT_TRANSLATE_NOOP(
            "endorse::dps", "Register again: the TPM then signs a fresh token. The clocks "
                            "agreed when the challenge came, so too much time passed since, "
                            "or one of them was set."));
    } else if (isNoticeable(context.clockOffset)) {
        words->hint = clockHint(*context.clockOffset);
    }
}

} // namespace

Error decodeHttpError(const HttpResponse &response, const ErrorContext &context)
{
    const bool isHub = context.surface == HttpSurface::Hub;
    const std::optional<Said> said =
        isHub ? readHubBody(response.body) : readDpsBody(response.body);
    ErrorContext known = context;
    known.said = said ? said->message : QString();
    ErrorWords words = refusalWords(response.status, said ? said->number : 0,
                                    said ? said->code : QString(), known);
    if (response.status == 401 && context.signedRequest)
        tellClocks(&words, response, context);

    QString technical = technicalText(response, said);
    if (response.status == 401 && context.clockOffset) {
        technical +=
            QStringLiteral("; clock offset %1 s").arg(qint64(context.clockOffset->count()));
    }
    return {.category = isHub  ? ErrorCategory::Hub
                        : said ? ErrorCategory::Dps
                               : ErrorCategory::Http,
            .code = said ? said->code : QString::number(response.status),
            .place = context.place,
            .message = words.message,
            .hint = words.hint,
            .technical = technical,
            .httpStatus = response.status};
}

Error registrationFailure(const RegistrationOperationStatus &status, const QString &place)
{
    const DeviceRegistrationState state =
        status.registrationState.value_or(DeviceRegistrationState{});
    const qint64 code = state.errorCode.value_or(0);
    const ErrorWords words = outcomeWords(status.status, code, state.registrationId);
    QString technical = QStringLiteral("status %1").arg(toString(status.status));
    if (code != 0)
        technical += QStringLiteral(", errorCode %1").arg(code);
    if (!status.operationId.isEmpty())
        technical += QStringLiteral(", operationId %1").arg(status.operationId.left(160));
    if (!state.errorMessage.isEmpty()) {
        technical += QStringLiteral(": ") +
                     QString::fromUtf8(maskedText(state.errorMessage.left(ShownBody).toUtf8()));
    }
    return {.category = ErrorCategory::Dps,
            .code = code != 0 ? QString::number(code) : toString(status.status),
            .place = place,
            .message = words.message,
            .hint = words.hint,
            .technical = technical};
}

} // namespace endorse::dps
