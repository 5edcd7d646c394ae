// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/attestationresult.h>

#include <QJsonObject>

namespace endorse::attestation {

/// One step of a finished run: what a list and a comparison need of it.
struct StepTime final
{
    StepId id = StepId::Connect;
    StepStatus status = StepStatus::Pending;
    double ms = 0;
    int tpmCommands = 0;
    int httpExchanges = 0;

    friend bool operator==(const StepTime &, const StepTime &) = default;
};

/// How a run ended.
enum class RunOutcome { Ok, Failed, Cancelled };
/// The stable English name: "ok", "failed", "cancelled".
QString toString(RunOutcome outcome);

/// A finished run in short, as the history lists and compares it. Holds no secret. Thread: a value.
struct RunSummary final
{
    AttestationKind kind = AttestationKind::Tpm;
    QString id;          ///< Of the history: [0-9A-Za-z-], sorts by time. Empty before it is kept.
    QDateTime startedAt; ///< UTC.
    RunOutcome outcome = RunOutcome::Failed;
    QString fault; ///< toString(Fault) of a what-if run; empty otherwise.
    bool recovered = false;
    QString registrationId;
    QString deviceId;
    QString assignedHub;
    QString substatus;
    core::Bytes ekName;
    core::Bytes srkName;
    bool srkChanged = false;
    QString tpmName;
    QString tpmAddress;
    bool tpmIsSoftware = false;
    QString certificateSha256; ///< Of a device with a certificate, lower-case hex; else empty.
    QString keyHome;           ///< As in DeviceCertificate.
    QString endpoint;
    QString idScope;
    bool serviceIsEmulator = false;
    qint64 tokenExpiry = 0;   ///< Seconds since 1970, of the token that was sent; 0: none was.
    qint64 tokenLifetime = 0; ///< Seconds from the start of that request to the expiry.
    std::optional<core::Error> error;
    QList<StepTime> steps; ///< Those of pendingSteps(kind).
    double wallMs = 0;
    double tpmMs = 0;
    double httpMs = 0;
    double waitMs = 0;
    int tpmCommands = 0;   ///< In all steps.
    int httpExchanges = 0; ///< In all steps.

    /// Everything but the id.
    static RunSummary of(const AttestationResult &result);
};

/// The summary as the first line of its file; texts as Text::toJson(), so that they can be shown in
/// another language later.
QJsonObject toJson(const RunSummary &summary);
/// Fails with category Store, code "damaged", when a member is missing or of the wrong kind.
core::Result<RunSummary> runSummaryFromJson(const QJsonObject &json);

} // namespace endorse::attestation
