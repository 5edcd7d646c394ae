// SPDX-License-Identifier: GPL-3.0-or-later
#include "attestationresult.h"

#include <attestation/attestationkind.h>

#include <cmath>

namespace endorse::attestation {

namespace {

/// Microseconds are as fine as anything here was measured.
double rounded(double ms)
{
    return std::round(ms * 1000.0) / 1000.0;
}

QJsonObject stepJson(AttestationKind kind, const StepRecord &step)
{
    QJsonObject json{
        {QStringLiteral("id"), toString(step.id)},
        {QStringLiteral("title"), stepTitle(kind, step.id).render()},
        {QStringLiteral("status"), toString(step.status)},
        {QStringLiteral("ms"), rounded(step.ms)},
        {QStringLiteral("tpmCommands"), step.tpmCommands.size()},
        {QStringLiteral("httpExchanges"), step.httpExchanges.size()},
    };
    if (step.error)
        json.insert(QStringLiteral("error"), step.error->toJson());
    return json;
}

} // namespace

QJsonObject toJson(const AttestationResult &result)
{
    QJsonArray steps;
    const AttestationKind kind = result.kind;
    for (const StepRecord &step : result.steps)
        steps.append(stepJson(kind, step));
    QJsonObject json{
        {QStringLiteral("ok"), result.ok},
        {QStringLiteral("attestation"), toString(kind)},
        {QStringLiteral("registrationId"), result.registrationId},
        {QStringLiteral("deviceId"), result.deviceId},
        {QStringLiteral("assignedHub"), result.assignedHub},
        {QStringLiteral("substatus"), result.substatus},
        {QStringLiteral("wallMs"), rounded(result.wallMs)},
        {QStringLiteral("tpmMs"), rounded(result.tpmMs)},
        {QStringLiteral("tssMs"), rounded(result.tssMs)},
        {QStringLiteral("httpMs"), rounded(result.httpMs)},
        {QStringLiteral("waitMs"), rounded(result.waitMs)},
        {QStringLiteral("steps"), steps},
    };
    if (!result.warnings.isEmpty()) {
        QJsonArray warnings;
        for (const core::Text &warning : result.warnings)
            warnings.append(warning.render());
        json.insert(QStringLiteral("warnings"), warnings);
    }
    if (result.fault) {
        json.insert(QStringLiteral("fault"), toString(*result.fault));
        json.insert(QStringLiteral("recovered"), result.recovered);
    }
    if (result.error)
        json.insert(QStringLiteral("error"), result.error->toJson());
    return json;
}

} // namespace endorse::attestation
