// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/fault.h>
#include <attestation/mechanism.h>
#include <attestation/steprecord.h>
#include <attestation/x509device.h>

#include <QJsonArray>
#include <QJsonObject>
#include <QUrl>

namespace endorse::attestation {

/// What came of one attestation. Holds no secret. Thread: a value.
struct AttestationResult final
{
    AttestationKind kind = AttestationKind::Tpm;
    bool ok = false;
    QString registrationId; ///< Empty when the EK or the certificate could not be read.
    QString deviceId;       ///< Empty until assigned.
    QString assignedHub;    ///< Host name; empty until assigned.
    QString substatus;      ///< "initialAssignment"…; empty until assigned.
    double wallMs = 0;      ///< From the first step to the last, without the time at the gate.
    double tpmMs = 0;
    double tssMs = 0;
    double httpMs = 0;
    double waitMs = 0;
    QDateTime startedAt;     ///< UTC.
    QList<StepRecord> steps; ///< Those of pendingSteps(kind).
    std::optional<core::Error>
        error; ///< Of the step that failed; category Cancelled when cancelled.

    /// What did not stop the attestation and should be known: keys of an unexpected kind, a changed
    /// SRK, an audit line that could not be written. Whole sentences.
    QList<core::Text> warnings;

    QString tpmName;    ///< For people: "Embedded TPM".
    QString tpmAddress; ///< As in TctiAddress.
    bool tpmIsSoftware = false;
    QUrl endpoint;
    QString idScope;
    bool serviceIsEmulator = false;
    core::Bytes ekName;      ///< Name of the EK; empty when unknown.
    core::Bytes srkName;     ///< Name of the SRK; empty when unknown.
    bool srkChanged = false; ///< The SRK differs from the one of this EK's last registration.
    /// Of a device with a certificate, once it was read.
    std::optional<DeviceCertificate> certificate = {};

    std::optional<Fault> fault; ///< Set when the run was made to fail on purpose.
    /// The run had a fault and came to its end all the same.
    bool recovered = false;

    bool isCancelled() const { return error && error->category == core::ErrorCategory::Cancelled; }
};

/// The document of `endorsectl attest --json`: "ok", "registrationId", "deviceId", "assignedHub",
/// "substatus", "wallMs", "tpmMs", "tssMs", "httpMs", "waitMs", "steps" [{"id", "title", "status",
/// "ms", "tpmCommands" (count), "httpExchanges" (count), "error"?}], "warnings"? [sentence…],
/// "error"?, "attestation" (toString(AttestationKind)); of a run with a fault "fault"
/// (toString(Fault)) and "recovered".
QJsonObject toJson(const AttestationResult &result);

/// The complete record of a run: everything of toJson(), and
///
/// - "schema": 1. A member may be added under the same number; a changed meaning raises it.
/// - "startedAt": ISO 8601, UTC, milliseconds; so are all times. "language": BCP 47, of the texts.
/// - "software": versions by name. "tpm": {"name", "address", "isSoftware", "ekName", "srkName"
///   (hex of the TPM2B_NAME's content), "srkChanged"}. "service": {"endpoint", "idScope",
///   "isEmulator"}. "certificate"? {"subject", "issuer", "commonName", "serial", "sha256" (hex),
///   "notBefore", "notAfter", "chain" [DER in hex, the device's own first], "keyHome",
///   "keyAlgorithm", "keyDescription"}.
/// - "steps": [{"id", "title", "status", "startedAt", "ms", "tpmMs", "tssMs", "httpMs", "waitMs",
///   "explanation", "detail", "nonce" (toString(NonceState)), "keys" [{"kind", "state", "handle"?,
///   "name"?, "template"?, "sizeBytes"?, "attributes"? [TCG name…], "home"?, "algorithm"?}],
///   "compared"?
///   [{"kind", "expected", "found" (hex)}], "sent" and "received" [{"label" (English), "masked",
///   "value"?, "bytes"? (hex), "tree"? {"name", "type", "offset", "length", "value"?,
///   "children"?}}], "tpmCommands" [{"command", "commandCode", "responseCode", "startedAt", "ms",
///   "sent", "received" (hex), "maskedInSent", "maskedInReceived" ([[offset, length]…])}],
///   "httpExchanges" [{"method", "url", "requestHeaders", "responseHeaders" ([[name, value]…]),
///   "requestBody", "responseBody" (text; "requestBodyHex", "responseBodyHex" when it is not
///   UTF-8), "status", "reason", "startedAt", "ms", "reusedConnection", "tls",
///   "clientCertificates"?, "serverCertificates"? [{"subject", "issuer", "sha256"}], "error"?}],
///   "injection"? {"words", "tpmCommands" [as above]}, "error"?}]
///
/// Secrets are '*' as in the records ("2a" in hex).
QJsonObject transcriptJson(const AttestationResult &result);

} // namespace endorse::attestation
