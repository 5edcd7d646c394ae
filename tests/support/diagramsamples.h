// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <support/attestationsamples.h>

/// Runs with the commands, requests and fields that the flow really sends, for the diagram.
namespace endorse::testing {

inline tpm::TpmExchange flowCommand(const QString &name, quint32 handle = 0)
{
    tpm::TpmExchange exchange = sampleCommand(0x147, name, 60);
    if (handle != 0)
        exchange.command.replace(10, 4, core::ByteWriter().u32(handle).bytes());
    return exchange;
}

inline QList<tpm::TpmExchange> flowCommands(const QString &names)
{
    QList<tpm::TpmExchange> all;
    for (const QString &name : names.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        all.append(flowCommand(name));
    return all;
}

inline dps::HttpExchange flowExchange(int status, const char *reason, const char *body)
{
    dps::HttpExchange exchange = sampleExchange(status);
    exchange.reason = QString::fromLatin1(reason);
    exchange.responseBody = body;
    exchange.responseHeaders.append({"x-ms-request-id", "feef8c7a-a643-4965-b2c1-c367e2dae30" +
                                                            QByteArray::number(status % 10)});
    return exchange;
}

/// Eleven records of which the first @p done are ok, as a run on an empty TPM leaves them.
inline QList<StepRecord> flowSteps(int done)
{
    QList<StepRecord> steps = sampleSteps(done);
    for (int i = 0; i < done; ++i) {
        StepRecord &step = steps[i];
        step.httpExchanges.clear();
        step.tpmCommands.clear();
        switch (step.id) {
        case StepId::Connect:
            step.tpmCommands = flowCommands(QStringLiteral(
                "GetCapability GetCapability GetCapability GetCapability GetCapability"));
            break;
        case StepId::ReadEk:
            step.tpmCommands = {flowCommand(QStringLiteral("ReadPublic"), 0x81010001)};
            step.received = {sampleKeyField("Endorsement key", 316, 1)};
            break;
        case StepId::ReadSrk:
            step.tpmCommands = {flowCommand(QStringLiteral("ReadPublic"), 0x81000001)};
            step.received = {sampleKeyField("Storage root key", 284, 2)};
            break;
        case StepId::Register:
        case StepId::RegisterSigned:
            step.sent = {sampleKeyField("Endorsement key", 316, 1),
                         sampleKeyField("Storage root key", 284, 2)};
            step.httpExchanges = {
                step.id == StepId::Register
                    ? flowExchange(401, "Unauthorized", R"({"keyName":"registration"})")
                    : flowExchange(202, "Accepted", R"({"status":"assigning"})")};
            break;
        case StepId::Activate:
            step.tpmCommands =
                flowCommands(QStringLiteral("StartAuthSession PolicySecret ActivateCredential"));
            break;
        case StepId::Import:
            step.tpmCommands =
                flowCommands(QStringLiteral("ReadPublic Import Load EvictControl FlushContext"));
            break;
        case StepId::Sign:
            step.tpmCommands = flowCommands(QStringLiteral("HMAC"));
            break;
        case StepId::Poll:
            step.httpExchanges = {flowExchange(200, "OK", R"({"status":"assigning"})"),
                                  flowExchange(200, "OK", R"({"status":"assigned"})")};
            for (dps::HttpExchange &exchange : step.httpExchanges) {
                exchange.method = QStringLiteral("GET");
                exchange.url.setPath(QStringLiteral("/0ne00A1B2C3/registrations/vurgg/operations/"
                                                    "5.934bb1f3248775a5.6327dd61-fcc0-4764"));
            }
            step.received = {sampleKeyField("Sealed hub key", 848, 3)};
            break;
        case StepId::ImportHubKey:
            step.tpmCommands = flowCommands(
                QStringLiteral("StartAuthSession PolicySecret ActivateCredential ReadPublic Import "
                               "Load EvictControl EvictControl FlushContext"));
            break;
        case StepId::HubConnect:
            step.tpmCommands = flowCommands(QStringLiteral("HMAC"));
            step.httpExchanges = {flowExchange(204, "No Content", "")};
            step.httpExchanges[0].method = QStringLiteral("POST");
            step.httpExchanges[0].url.setPath(
                QStringLiteral("/devices/vurgghvzkytcv5kyfdgzusdqtl/messages/events"));
            break;
        }
    }
    return steps;
}

/// The TPM was cleared between challenge and activation: the fifth step was refused.
inline QList<StepRecord> flowRefusal()
{
    QList<StepRecord> steps = flowSteps(5);
    const QList<StepRecord> refused = sampleRefusal();
    for (int i = 4; i < int(steps.size()); ++i)
        steps[i] = refused.at(i);
    steps[4].tpmCommands =
        flowCommands(QStringLiteral("StartAuthSession PolicySecret ActivateCredential"));
    steps[4].tpmCommands[2].responseCode = 0x1df;
    steps[4].injection =
        attestation::Injection{plain("What if: the TPM is cleared here (on a copy of the TPM)."),
                               flowCommands(QStringLiteral("Clear CreatePrimary CreatePrimary"))};
    return steps;
}

} // namespace endorse::testing
