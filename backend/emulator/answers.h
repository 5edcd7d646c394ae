// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/text.h>
#include <emulator/httpmessage.h>
#include <emulator/requesttarget.h>
#include <emulator/trail.h>
#include <pki/clientchain.h>

#include <QDateTime>

#include <optional>

namespace endorse::emulator {

/// One request on its way to an answer.
struct Exchange final
{
    const HttpMessage &message;
    RequestTarget target;
    QDateTime now;
    /// GUID: header x-ms-request-id and, in an error, trackingId.
    QByteArray requestId;
    /// What is written down meanwhile.
    DecisionTrail &trail;
    /// The way up from the certificate that the client showed, its own first; see pki::wayUp().
    QList<pki::ChainCertificate> certificates = {};

    qint64 nowEpochSeconds() const { return now.toSecsSinceEpoch(); }
    /// The Host header without its port, in lower case.
    QString hostName() const;
    /// Whether there is an Authorization header.
    bool isAuthorized() const { return !message.header("Authorization").isEmpty(); }
};

/// An answer and what happened, in plain words.
struct Answer final
{
    HttpReply reply;
    core::Text outcome;
    /// Set when the answer is finished.
    DecisionTrail trail = {};
    QByteArray requestId = {};
};

/// A refusal in the form of the DPS error body (dps-REST "ProvisioningServiceErrorDetails").
struct Refusal final
{
    int status = 400;
    /// HTTP status times 1000 plus a detail; 0 stands for no detail.
    qint64 errorCode = 0;
    QString message;
    core::Text outcome;
    /// For info.reason, in English; left out when empty.
    QString reason = {};
    /// What a check list calls the check that refuses; "Request" when empty. Its line says the
    /// outcome, unless a line that says more has been written already.
    core::Text check = {};
    /// What that line says instead of the outcome.
    core::Text line = {};
};

Answer jsonAnswer(int status, core::Bytes body, core::Text outcome);
/// 204.
Answer emptyAnswer(core::Text outcome);
Answer refuse(const Exchange &exchange, const Refusal &refusal);
/// 405 with Allow.
Answer refuseMethod(const Exchange &exchange, const QByteArray &allowed);
/// A refusal of an IoT hub: {"Message":"ErrorCode:<code>;<text>","ExceptionMessage":…}.
/// @p check as in Refusal.
Answer refuseByHub(const Exchange &exchange, int status, const QByteArray &code,
                   const QByteArray &text, core::Text outcome, const core::Text &check = {});

/// Refuses a request without api-version or with one that is no date from 2017-08-31 on.
std::optional<Answer> checkApiVersion(const Exchange &exchange);
/// Refuses a body that is called something else than JSON, or is larger than a DPS message.
std::optional<Answer> checkJsonBody(const Exchange &exchange);
/// Whether @p text is an api-version: YYYY-MM-DD, with or without "-preview".
bool isApiVersion(const QString &text);

QByteArray newGuid();
/// As DPS makes them: base64 of a GUID in double quotes.
QByteArray newEtag();
/// As DPS makes them: a digit, a dot, 16 hex digits, a dot, a GUID.
QString newOperationId();

/// Whether an If-Match header lets a record with @p etag be changed: empty or "*" does; else the
/// ETags must be equal, in double quotes or not.
bool ifMatchAllows(QByteArray ifMatch, const QByteArray &etag);

} // namespace endorse::emulator
