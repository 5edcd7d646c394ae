// SPDX-License-Identifier: GPL-3.0-or-later
#include "runsummary.h"

#include <attestation/attestationkind.h>
#include <attestation/runarchive.h>

#include <QUrlQuery>

#include <algorithm>

namespace endorse::attestation {

namespace {

constexpr std::array outcomes{RunOutcome::Ok, RunOutcome::Failed, RunOutcome::Cancelled};

/// "se" of the SAS token in an Authorization header: seconds since 1970; 0 when there is none.
qint64 expiryIn(const dps::HttpExchange &exchange)
{
    for (const auto &[name, value] : exchange.requestHeaders) {
        if (name.compare("authorization", Qt::CaseInsensitive) != 0)
            continue;
        const qsizetype fields = value.indexOf(' ') + 1;
        const QUrlQuery token(QString::fromLatin1(value.mid(fields)));
        return token.queryItemValue(QStringLiteral("se")).toLongLong();
    }
    return 0;
}

void readToken(RunSummary *summary, const StepRecord &step)
{
    for (const dps::HttpExchange &exchange : step.httpExchanges) {
        const qint64 expiry = expiryIn(exchange);
        if (expiry == 0)
            continue;
        summary->tokenExpiry = expiry;
        summary->tokenLifetime = expiry - exchange.startedAt.toSecsSinceEpoch();
        return;
    }
}

RunOutcome outcomeOf(const AttestationResult &result)
{
    if (result.ok)
        return RunOutcome::Ok;
    return result.isCancelled() ? RunOutcome::Cancelled : RunOutcome::Failed;
}

QJsonObject stepJson(const StepTime &step)
{
    return {
        {QStringLiteral("id"), toString(step.id)},
        {QStringLiteral("status"), toString(step.status)},
        {QStringLiteral("ms"), step.ms},
        {QStringLiteral("tpmCommands"), step.tpmCommands},
        {QStringLiteral("httpExchanges"), step.httpExchanges},
    };
}

std::optional<StepTime> stepOf(const QJsonObject &json)
{
    const auto id = stepIdOf(json.value(QLatin1String("id")).toString());
    const auto status = stepStatusOf(json.value(QLatin1String("status")).toString());
    if (!id || !status)
        return std::nullopt;
    return StepTime{*id, *status, json.value(QLatin1String("ms")).toDouble(),
                    json.value(QLatin1String("tpmCommands")).toInt(),
                    json.value(QLatin1String("httpExchanges")).toInt()};
}

} // namespace

QString toString(RunOutcome outcome)
{
    switch (outcome) {
    case RunOutcome::Ok:
        return QStringLiteral("ok");
    case RunOutcome::Failed:
        return QStringLiteral("failed");
    case RunOutcome::Cancelled:
        return QStringLiteral("cancelled");
    }
    return {};
}

RunSummary RunSummary::of(const AttestationResult &result)
{
    RunSummary summary;
    summary.kind = result.kind;
    if (result.certificate) {
        summary.certificateSha256 = result.certificate->info.sha256;
        summary.keyHome = result.certificate->keyHome;
    }
    summary.startedAt = result.startedAt;
    summary.outcome = outcomeOf(result);
    if (result.fault)
        summary.fault = toString(*result.fault);
    summary.recovered = result.recovered;
    summary.registrationId = result.registrationId;
    summary.deviceId = result.deviceId;
    summary.assignedHub = result.assignedHub;
    summary.substatus = result.substatus;
    summary.ekName = result.ekName;
    summary.srkName = result.srkName;
    summary.srkChanged = result.srkChanged;
    summary.tpmName = result.tpmName;
    summary.tpmAddress = result.tpmAddress;
    summary.tpmIsSoftware = result.tpmIsSoftware;
    summary.endpoint = result.endpoint.toString(QUrl::FullyEncoded);
    summary.idScope = result.idScope;
    summary.serviceIsEmulator = result.serviceIsEmulator;
    summary.error = result.error;
    summary.wallMs = result.wallMs;
    summary.tpmMs = result.tpmMs;
    summary.httpMs = result.httpMs;
    summary.waitMs = result.waitMs;
    for (const StepRecord &step : result.steps) {
        const StepTime time{step.id, step.status, step.ms,
                            static_cast<int>(step.tpmCommands.size()),
                            static_cast<int>(step.httpExchanges.size())};
        summary.steps.append(time);
        summary.tpmCommands += time.tpmCommands;
        summary.httpExchanges += time.httpExchanges;
        if (step.id == StepId::RegisterSigned)
            readToken(&summary, step);
    }
    return summary;
}

QJsonObject toJson(const RunSummary &summary)
{
    QJsonArray steps;
    for (const StepTime &step : summary.steps)
        steps.append(stepJson(step));
    QJsonObject json{
        {QStringLiteral("id"), summary.id},
        {QStringLiteral("attestation"), toString(summary.kind)},
        {QStringLiteral("startedAt"), summary.startedAt.toUTC().toString(Qt::ISODateWithMs)},
        {QStringLiteral("outcome"), toString(summary.outcome)},
        {QStringLiteral("fault"), summary.fault},
        {QStringLiteral("recovered"), summary.recovered},
        {QStringLiteral("registrationId"), summary.registrationId},
        {QStringLiteral("deviceId"), summary.deviceId},
        {QStringLiteral("assignedHub"), summary.assignedHub},
        {QStringLiteral("substatus"), summary.substatus},
        {QStringLiteral("ekName"), core::toHex(summary.ekName)},
        {QStringLiteral("srkName"), core::toHex(summary.srkName)},
        {QStringLiteral("srkChanged"), summary.srkChanged},
        {QStringLiteral("tpmName"), summary.tpmName},
        {QStringLiteral("tpmAddress"), summary.tpmAddress},
        {QStringLiteral("tpmIsSoftware"), summary.tpmIsSoftware},
        {QStringLiteral("certificateSha256"), summary.certificateSha256},
        {QStringLiteral("keyHome"), summary.keyHome},
        {QStringLiteral("endpoint"), summary.endpoint},
        {QStringLiteral("idScope"), summary.idScope},
        {QStringLiteral("serviceIsEmulator"), summary.serviceIsEmulator},
        {QStringLiteral("tokenExpiry"), summary.tokenExpiry},
        {QStringLiteral("tokenLifetime"), summary.tokenLifetime},
        {QStringLiteral("wallMs"), summary.wallMs},
        {QStringLiteral("tpmMs"), summary.tpmMs},
        {QStringLiteral("httpMs"), summary.httpMs},
        {QStringLiteral("waitMs"), summary.waitMs},
        {QStringLiteral("steps"), steps},
    };
    if (summary.error)
        json.insert(QStringLiteral("error"), keptErrorJson(*summary.error));
    return json;
}

core::Result<RunSummary> runSummaryFromJson(const QJsonObject &json)
{
    const auto text = [&json](const char *name) {
        return json.value(QLatin1String(name)).toString();
    };
    const auto number = [&json](const char *name) {
        return json.value(QLatin1String(name)).toDouble();
    };
    const auto flag = [&json](const char *name) {
        return json.value(QLatin1String(name)).toBool();
    };
    RunSummary summary;
    summary.id = text("id");
    summary.startedAt = QDateTime::fromString(text("startedAt"), Qt::ISODateWithMs);
    const auto outcome = std::find_if(outcomes.begin(), outcomes.end(), [&text](RunOutcome known) {
        return toString(known) == text("outcome");
    });
    if (!summary.startedAt.isValid())
        return core::fail(damagedRecord(QStringLiteral("startedAt")));
    if (outcome == outcomes.end())
        return core::fail(damagedRecord(QStringLiteral("outcome")));
    summary.outcome = *outcome;
    // A run from before there were others does not name its kind.
    const QString kind = text("attestation");
    const auto known = kind.isEmpty() ? AttestationKind::Tpm : attestationKindOf(kind);
    if (!known)
        return core::fail(damagedRecord(QStringLiteral("attestation")));
    summary.kind = *known;
    summary.fault = text("fault");
    summary.recovered = flag("recovered");
    summary.registrationId = text("registrationId");
    summary.deviceId = text("deviceId");
    summary.assignedHub = text("assignedHub");
    summary.substatus = text("substatus");
    summary.ekName = core::Bytes::fromHex(text("ekName").toLatin1());
    summary.srkName = core::Bytes::fromHex(text("srkName").toLatin1());
    summary.srkChanged = flag("srkChanged");
    summary.tpmName = text("tpmName");
    summary.tpmAddress = text("tpmAddress");
    summary.tpmIsSoftware = flag("tpmIsSoftware");
    summary.certificateSha256 = text("certificateSha256");
    summary.keyHome = text("keyHome");
    summary.endpoint = text("endpoint");
    summary.idScope = text("idScope");
    summary.serviceIsEmulator = flag("serviceIsEmulator");
    summary.tokenExpiry = json.value(QLatin1String("tokenExpiry")).toInteger();
    summary.tokenLifetime = json.value(QLatin1String("tokenLifetime")).toInteger();
    summary.wallMs = number("wallMs");
    summary.tpmMs = number("tpmMs");
    summary.httpMs = number("httpMs");
    summary.waitMs = number("waitMs");
    const QJsonArray steps = json.value(QLatin1String("steps")).toArray();
    for (const QJsonValue value : steps) {
        const auto step = stepOf(value.toObject());
        if (!step)
            return core::fail(damagedRecord(QStringLiteral("steps")));
        summary.tpmCommands += step->tpmCommands;
        summary.httpExchanges += step->httpExchanges;
        summary.steps.append(*step);
    }
    if (summary.steps.size() != pendingSteps(summary.kind).size())
        return core::fail(damagedRecord(QStringLiteral("steps")));
    if (json.contains(QLatin1String("error")))
        summary.error = keptErrorOf(json.value(QLatin1String("error")).toObject());
    return summary;
}

} // namespace endorse::attestation
