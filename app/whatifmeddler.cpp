// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatifmeddler.h"

#include <core/clock.h>
#include <dps/challengeblob.h>
#include <dps/wiretypes.h>
#include <emulator/httpcodec.h>

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace endorse::app {

using attestation::Fault;
using emulator::HttpMessage;
using emulator::HttpReply;

namespace {

/// Requests that are answered with 429 before the service is asked.
constexpr int throttledRequests = 2;

bool isRegister(const HttpMessage &message)
{
    const QByteArray path = message.target.split('?').first().toLower();
    return message.method == "PUT" && path.contains("/registrations/") &&
           path.endsWith("/register");
}

bool isSigned(const HttpMessage &message)
{
    return !message.header("Authorization").isEmpty();
}

/// Which part of the challenge (ChallengeBlob::partRange()) is changed.
std::optional<int> tamperedPart(Fault fault)
{
    switch (fault) {
    case Fault::TamperedCredential:
        return 0;
    case Fault::TamperedSecret:
        return 1;
    case Fault::TamperedDuplicate:
        return 2;
    case Fault::TamperedSeed:
        return 3;
    case Fault::TamperedPublic:
        return 4;
    default:
        return std::nullopt;
    }
}

/// One bit of the last byte of a part: the end of a ciphertext or, of the public area, of its
/// digest. Every length stays right, so that only who knows the keys can tell.
void tamper(int part, HttpReply *reply)
{
    auto message = dps::TpmChallengeMessage::fromJson(reply->body);
    if (!message)
        return;
    const auto blob = dps::ChallengeBlob::fromBase64(message->authenticationKey);
    if (!blob)
        return;
    core::Bytes bytes = blob->bytes();
    const tpmtypes::ByteRange range = blob->partRange(part);
    const qsizetype last = range.offset + range.length - 1;
    bytes[last] = static_cast<char>(bytes.at(last) ^ 0x01);
    message->authenticationKey = bytes.toBase64();
    reply->body = message->toJson();
}

HttpReply tooManyRequests()
{
    HttpReply reply;
    reply.status = 429;
    reply.addHeader("Content-Type", "application/json; charset=utf-8");
    reply.addHeader("Retry-After", "1");
    reply.body = QJsonDocument(QJsonObject{{QStringLiteral("errorCode"), 429001},
                                           {QStringLiteral("trackingId"),
                                            QUuid::createUuid().toString(QUuid::WithoutBraces)},
                                           {QStringLiteral("message"),
                                            QStringLiteral("Operations are throttled.")},
                                           {QStringLiteral("timestampUtc"),
                                            core::toDpsTimestamp(QDateTime::currentDateTimeUtc())}})
                     .toJson(QJsonDocument::Compact);
    return reply;
}

/// Bytes up to the middle of the body.
qsizetype middleOf(const HttpReply &reply)
{
    return emulator::serializeReply(reply, true, false).size() - reply.body.size() / 2;
}

} // namespace

void WhatIfMeddler::setSrk(const QByteArray &base64)
{
    const std::lock_guard lock(m_mutex);
    m_srk = base64;
}

void WhatIfMeddler::request(HttpMessage *message)
{
    if (m_fault != Fault::OtherSrk || !isRegister(*message))
        return;
    auto body = dps::RegisterRequest::fromJson(message->body);
    if (!body || !body->tpm)
        return;
    const std::lock_guard lock(m_mutex);
    body->tpm->storageRootKey = m_srk;
    message->body = body->toJson();
}

std::optional<HttpReply> WhatIfMeddler::insteadOf(const HttpMessage &message)
{
    if (m_fault != Fault::Throttled || !isRegister(message) || m_refused >= throttledRequests)
        return std::nullopt;
    ++m_refused;
    return tooManyRequests();
}

void WhatIfMeddler::reply(const HttpMessage &message, HttpReply *reply)
{
    if (!isRegister(message))
        return;
    const auto part = tamperedPart(m_fault);
    if (part && !isSigned(message) && reply->status == 401)
        tamper(*part, reply);
    // A device with a certificate registers once.
    const bool isLast = isSigned(message) || m_kind == attestation::AttestationKind::X509;
    if (m_fault == Fault::AnswerCut && isLast)
        reply->cutAfter = middleOf(*reply);
}

} // namespace endorse::app
