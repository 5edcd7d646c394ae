// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/attestationresult.h>
#include <core/bytes.h>

#include <QUrl>

/// Records of a walk as the flow leaves them, made by hand, for tests of models and screens.
namespace endorse::testing {

using attestation::KeyKind;
using attestation::KeyState;
using attestation::NonceState;
using attestation::StepId;
using attestation::StepRecord;
using attestation::StepStatus;

inline core::Bytes pattern(qsizetype size, int seed)
{
    core::Bytes bytes(size, '\0');
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = char((i * 73 + seed * 31 + 7) & 0xff);
    return bytes;
}

inline core::Text plain(const char *source)
{
    return {"endorse::testing", source};
}

inline tpm::TpmExchange sampleCommand(quint32 code, const QString &name, qsizetype size,
                                      quint32 responseCode = 0)
{
    tpm::TpmExchange exchange;
    exchange.commandCode = code;
    exchange.commandName = name;
    exchange.command = core::ByteWriter()
                           .u16(0x8002)
                           .u32(quint32(size))
                           .u32(code)
                           .raw(pattern(size - 10, int(code)))
                           .bytes();
    const qsizetype responseSize = responseCode == 0 ? 42 : 10;
    exchange.response = core::ByteWriter()
                            .u16(0x8002)
                            .u32(quint32(responseSize))
                            .u32(responseCode)
                            .raw(pattern(responseSize - 10, int(code) + 1))
                            .bytes();
    exchange.responseCode = responseCode;
    exchange.startedAt = QDateTime(QDate(2026, 3, 1), QTime(9, 30), Qt::UTC);
    exchange.wireNs = 70'000 + qint64(code) * 1000;
    return exchange;
}

inline attestation::Field sampleKeyField(const char *label, qsizetype size, int seed)
{
    attestation::Field field;
    field.label = plain(label);
    field.bytes = pattern(size, seed);
    field.tree = {
        QStringLiteral("TPM2B_PUBLIC"),
        QStringLiteral("TPM2B_PUBLIC"),
        {0, size},
        {},
        {{QStringLiteral("size"), QStringLiteral("UINT16"), {0, 2}, QString::number(size - 2), {}},
         {QStringLiteral("publicArea"),
          QStringLiteral("TPMT_PUBLIC"),
          {2, size - 2},
          {},
          {{QStringLiteral("type"),
            QStringLiteral("UINT16"),
            {2, 2},
            QStringLiteral("0x0001 RSA"),
            {}},
           {QStringLiteral("unique"),
            QStringLiteral("TPM2B_PUBLIC_KEY_RSA"),
            {4, size - 4},
            {},
            {}}}}}};
    return field;
}

/// The envelope of the EK and the seed, as they stand in the challenge.
inline attestation::Field sampleChallengeField()
{
    attestation::Field field;
    field.label = plain("Challenge");
    field.bytes = pattern(314, 5);
    field.tree = {
        QStringLiteral("challenge"),
        QStringLiteral("authenticationKey"),
        {0, 314},
        {},
        {{QStringLiteral("credentialBlob"),
          QStringLiteral("TPM2B_ID_OBJECT"),
          {0, 54},
          {},
          {{QStringLiteral("size"), QStringLiteral("UINT16"), {0, 2}, QStringLiteral("52"), {}},
           {QStringLiteral("integrityHMAC"), QStringLiteral("TPM2B_DIGEST"), {2, 34}, {}, {}},
           {QStringLiteral("encIdentity"), QStringLiteral("BYTE"), {36, 18}, {}, {}}}},
         {QStringLiteral("credentialSecret"),
          QStringLiteral("TPM2B_ENCRYPTED_SECRET"),
          {54, 258},
          {},
          {}}}};
    return field;
}

inline dps::HttpExchange sampleExchange(int status)
{
    dps::HttpExchange exchange;
    exchange.method = QStringLiteral("PUT");
    exchange.url = QUrl(QStringLiteral("https://127.0.0.1:8443/0ne00A1B2C3/registrations/"
                                       "vurgghvzkytcv5kyfdgzusdqtlnor67sydihagwopo4pre4eqa3q/"
                                       "register?api-version=2021-06-01"));
    exchange.requestHeaders = {
        {"Host", "127.0.0.1:8443"},
        {"Content-Type", "application/json; charset=utf-8"},
        {"Authorization", "SharedAccessSignature sr=0ne00A1B2C3&sig=**********&se=1795371065"}};
    exchange.requestBody = R"({"registrationId":"vurgg","tpm":{"endorsementKey":"AToAAQ=="}})";
    exchange.status = status;
    exchange.reason = status == 401 ? QStringLiteral("Unauthorized") : QStringLiteral("Accepted");
    exchange.responseHeaders = {{"Content-Type", "application/json; charset=utf-8"}};
    exchange.responseBody =
        R"({"message":"Authorization required <b>now</b>","keyName":"registration"})";
    exchange.startedAt = QDateTime(QDate(2026, 3, 1), QTime(9, 30), Qt::UTC);
    exchange.durationNs = 6'100'000;
    exchange.tls = QStringLiteral("TLSv1.3 TLS_AES_256_GCM_SHA384");
    return exchange;
}

inline QList<attestation::KeyView> sampleKeys(int step)
{
    using attestation::KeyView;
    QList<KeyView> keys;
    if (step >= 1)
        keys.append(KeyView{KeyKind::Ek, 0x81010001, pattern(34, 1),
                            QStringLiteral("tcg-rsa2048-ek"), KeyState::Persistent, 316});
    if (step >= 2)
        keys.append(KeyView{KeyKind::Srk, 0x81000001, pattern(34, 2),
                            QStringLiteral("tcg-rsa2048-srk"), KeyState::Persistent, 284});
    if (step >= 4 && step < 6)
        keys.append(KeyView{
            KeyKind::InnerKey, 0, {}, {}, step == 4 ? KeyState::Received : KeyState::Spent, 16});
    keys.append(KeyView{step >= 9 ? KeyKind::HubKey : KeyKind::Nonce,
                        0x81000100,
                        {},
                        {},
                        step >= 5 ? KeyState::Persistent : KeyState::Absent,
                        32});
    return keys;
}

inline NonceState sampleNonce(int step)
{
    if (step < 3)
        return NonceState::Waiting;
    if (step < 6)
        return step == 3 ? NonceState::Received
                         : (step == 4 ? NonceState::EkOpened : NonceState::Persistent);
    return step < 9 ? NonceState::Used : NonceState::HubKeyPersistent;
}

/// Eleven records of which the first @p done are ok.
inline QList<StepRecord> sampleSteps(int done)
{
    QList<StepRecord> steps = attestation::pendingSteps();
    for (int i = 0; i < done; ++i) {
        StepRecord &step = steps[i];
        step.status = StepStatus::Ok;
        step.startedAt = QDateTime(QDate(2026, 3, 1), QTime(9, 30), Qt::UTC).addMSecs(i * 10);
        step.ms = 0.3 + i * 1.5;
        step.explanation = plain("The step is done: this is its sentence.");
        step.detail = plain("This is why it is safe, and what the next step does.");
        step.keys = sampleKeys(i);
        step.nonce = sampleNonce(i);
        step.tpmCommands = {sampleCommand(0x176, QStringLiteral("StartAuthSession"), 59),
                            sampleCommand(0x147, QStringLiteral("ActivateCredential"), 352)};
        if (i == 3 || i == 7)
            step.httpExchanges = {sampleExchange(i == 3 ? 401 : 202)};
    }
    if (done > 1)
        steps[1].received = {sampleKeyField("EK", 316, 1)};
    if (done > 3) {
        steps[3].sent = {sampleKeyField("EK", 316, 1), sampleKeyField("SRK", 284, 2)};
        steps[3].received = {sampleChallengeField()};
    }
    if (done > 4) {
        steps[4].sent = {sampleChallengeField()};
        attestation::Field inner;
        inner.label = plain("Inner key");
        inner.bytes = core::Bytes(16, '*');
        inner.masked = true;
        steps[4].received = {inner};
        steps[4].tpmCommands[1].maskedInResponse = {{16, 16}};
        steps[4].tpmCommands[1].response.replace(16, 16, core::Bytes(16, '*'));
    }
    return steps;
}

/// Five records, of which the fifth was refused by the TPM with 0x1df; the rest is skipped.
inline QList<StepRecord> sampleRefusal()
{
    QList<StepRecord> steps = sampleSteps(5);
    StepRecord &step = steps[4];
    step.status = StepStatus::Failed;
    step.received.clear();
    step.nonce = NonceState::Refused;
    step.keys[1].state = KeyState::Changed;
    step.tpmCommands[1] = sampleCommand(0x147, QStringLiteral("ActivateCredential"), 352, 0x1df);
    core::Error error;
    error.category = core::ErrorCategory::Tpm;
    error.code = QStringLiteral("0x1df");
    error.place = QStringLiteral("ActivateCredential");
    error.message = plain("The TPM refused: the envelope is bound to another SRK.");
    error.hint = plain("Restart the attestation. If nobody cleared the TPM, find out who did.");
    error.technical = QStringLiteral("tpm:parameter(1):integrity check failed <b>");
    step.error = error;
    for (int i = 5; i < steps.size(); ++i)
        steps[i].status = StepStatus::Skipped;
    return steps;
}

/// A run that went through, or the refusal when @p steps are those of sampleRefusal().
inline attestation::AttestationResult sampleResult(const QList<StepRecord> &steps)
{
    attestation::AttestationResult result;
    result.steps = steps;
    for (const StepRecord &step : steps) {
        if (step.error)
            result.error = step.error;
    }
    result.ok = !result.error && steps.last().status == StepStatus::Ok;
    result.registrationId = QStringLiteral("vurgghvzkytcv5kyfdgzusdqtlnor67sydihagwopo4pre4eqa3q");
    if (result.ok) {
        result.deviceId = QStringLiteral("line-4-board-17");
        result.assignedHub = QStringLiteral("hub-1.azure-devices.net");
        result.substatus = QStringLiteral("initialAssignment");
    }
    result.wallMs = 31.5;
    result.tpmMs = 11.5;
    result.tssMs = 17;
    result.httpMs = 1.75;
    result.startedAt = QDateTime(QDate(2026, 3, 1), QTime(9, 30), Qt::UTC);
    result.tpmName = QStringLiteral("Embedded TPM");
    result.tpmAddress = QStringLiteral("embedded");
    result.tpmIsSoftware = true;
    result.endpoint = QUrl(QStringLiteral("https://127.0.0.1:8443"));
    result.idScope = QStringLiteral("0ne00A1B2C3");
    result.serviceIsEmulator = true;
    result.ekName = pattern(34, 1);
    result.srkName = pattern(34, 2);
    return result;
}

} // namespace endorse::testing
