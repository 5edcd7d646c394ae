// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/text.h>
#include <dps/httpexchange.h>
#include <emulator/decision.h>

#include <QDateTime>
#include <QMetaType>

namespace endorse::emulator {

/// One request that the emulator answered, for a log or a screen. Bears no secret. A value.
struct EmulatorRequest final
{
    QDateTime at; ///< UTC, when the request was whole.
    /// As sent; empty when what arrived was no HTTP request.
    QString method;
    /// Path and query as sent.
    QString path;
    /// As sent and in their order; signatures and bearer tokens are as many '*'.
    dps::HttpHeaders requestHeaders;
    /// Keys of a symmetric key attestation are as many '*'.
    core::Bytes requestBody;
    /// 0 when the connection ended before there was a request to answer.
    int status = 0;
    /// Keys as in requestBody: the service gives back members that it does not know.
    core::Bytes responseBody;
    /// What happened, in plain words.
    core::Text outcome;
    /// From the whole request to the finished answer.
    qint64 durationNs = 0;
    /// All that the answer bears, save Content-Length and Connection, which are added on writing.
    dps::HttpHeaders responseHeaders = {};
    /// x-ms-request-id of the answer: a GUID. Empty when there was nothing to answer.
    QByteArray requestId = {};
    /// Whom the request is about, as far as the service found out; lower and upper case as sent.
    QString registrationId = {};
    /// How the service decided, in the order in which it looked.
    QList<Decision> decisions = {};
    /// A 401 that is no refusal: the challenge of TPM attestation.
    bool isChallenge = false;
    /// A nonce or hub key that the service holds belongs to it: Emulator::nonceOf() may give it.
    bool hasNonce = false;
    /// With hasNonce: it is the hub key of the device, not the nonce of a challenge.
    bool isHubKey = false;
    /// Served by the emulator of a what-if, beside the one that is shown.
    bool isWhatIf = false;
    /// Its place in a RequestLog, from 1; 0 outside of one.
    quint64 serial = 0;
};

} // namespace endorse::emulator

Q_DECLARE_METATYPE(endorse::emulator::EmulatorRequest)
