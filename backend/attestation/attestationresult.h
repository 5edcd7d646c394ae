// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/steprecord.h>

#include <QJsonArray>
#include <QJsonObject>
#include <QUrl>

namespace endorse::attestation {

/// What came of one attestation. Holds no secret. Thread: a value.
struct AttestationResult final
{
    bool ok = false;
    QString registrationId; ///< Empty when the EK could not be read.
    QString deviceId;       ///< Empty until assigned.
    QString assignedHub;    ///< Host name; empty until assigned.
    QString substatus;      ///< "initialAssignment"…; empty until assigned.
    double wallMs = 0;      ///< From the first step to the last, without the time at the gate.
    double tpmMs = 0;
    double tssMs = 0;
    double httpMs = 0;
    double waitMs = 0;
    QDateTime startedAt;     ///< UTC.
    QList<StepRecord> steps; ///< Always eleven.
    std::optional<core::Error>
        error; ///< Of the step that failed; category Cancelled when cancelled.

    QString tpmName;    ///< For people: "Embedded TPM".
    QString tpmAddress; ///< As in TctiAddress.
    bool tpmIsSoftware = false;
    QUrl endpoint;
    QString idScope;
    bool serviceIsEmulator = false;
    core::Bytes ekName;      ///< Name of the EK; empty when unknown.
    core::Bytes srkName;     ///< Name of the SRK; empty when unknown.
    bool srkChanged = false; ///< The SRK differs from the one of this EK's last registration.

    bool isCancelled() const { return error && error->category == core::ErrorCategory::Cancelled; }
};

/// The document of `endorsectl attest --json`: "ok", "registrationId", "deviceId", "assignedHub",
/// "substatus", "wallMs", "tpmMs", "tssMs", "httpMs", "waitMs", "steps" [{"id", "title", "status",
/// "ms", "tpmCommands" (count), "httpExchanges" (count), "error"?}], "error"?.
QJsonObject toJson(const AttestationResult &result);

/// The complete record of a run, schema 1: see docs in transcript.cpp. Bytes are lower-case hex,
/// secrets '*' as in the records ("2a").
QJsonObject transcriptJson(const AttestationResult &result);

} // namespace endorse::attestation
